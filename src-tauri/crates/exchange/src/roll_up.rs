//! The file in which a ward's released results travel to a matron, and several of them side by
//! side.
//!
//! Invariant: what is written comes from a [`Released`] and its [`Comparison`]s alone; the types
//! here have no room for an answer or a comment.
//! Invariant: wards stand in the order of their names, areas in that of their checklist, and
//! nothing here is ordered by a score.

mod beside;
mod error;
mod read;
mod rules;
mod write;

use assessment::checklist::DomainId;
use assessment::comparison::{Comparison, Verdict};
use assessment::disclosure::{Cell, Hidden, Released};
use assessment::quarter::Quarter;
use assessment::round::{Setup, Team};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use beside::{Area, Beside, MOST_WARDS, SetAside, TooManyWards, beside};
pub use error::{Error, Nonsense, Place};
pub use read::{MOST_BYTES, read};
pub use write::write;

/// What the file says it is.
pub const FORMAT: &str = "learning-climate-roll-up";
/// The version of the format that is written; older ones are read, newer ones are refused.
pub const VERSION: u32 = 1;

/// What a roll-up file is made of.
#[derive(Clone, Debug)]
pub struct Told<'a> {
    /// Whose results they are.
    pub team: &'a Team,
    /// The closed rounds, oldest first.
    pub rounds: &'a [ToldRound<'a>],
    /// The day on which the file is made.
    pub made: NaiveDate,
}

/// A closed round on its way into a roll-up file.
#[derive(Clone, Copy, Debug)]
pub struct ToldRound<'a> {
    /// What may be known about it, or only how it was set up where too few people answered.
    pub results: Result<&'a Released, &'a Setup>,
    /// How it compares with the last round before it that has results, if there is one.
    pub since: Option<&'a Comparison>,
}

/// What stands in a roll-up file.
#[derive(Clone, Debug, PartialEq)]
pub struct RollUp {
    /// The day on which it was made.
    pub made: NaiveDate,
    /// The ward.
    pub ward: Ward,
}

/// One ward.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ward {
    /// Its name.
    pub name: String,
    /// Name of the hospital; may be empty.
    pub site: String,
    /// Name of the trust; may be empty.
    pub trust: String,
    /// Its closed rounds, oldest first; at least one.
    pub rounds: Vec<Round>,
}

/// One closed round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// The quarter that it counts for.
    pub quarter: Quarter,
    /// The id of the checklist.
    pub checklist: String,
    /// Its version.
    pub checklist_version: u32,
    /// The name of the form.
    pub form: String,
    /// First day for answers.
    pub opens: NaiveDate,
    /// Last day for answers.
    pub closes: NaiveDate,
    /// How many people were asked.
    pub headcount: u32,
    /// The fewest answers from which anything is shown.
    pub threshold: u32,
    /// The results; none where too few people answered.
    pub results: Option<Results>,
    /// How it compares with the last round before it that has results; none without one.
    pub changes: Option<Vec<Change>>,
}

/// What may be known about a round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Results {
    /// Counts up from 1 when late forms were added.
    pub version: u32,
    /// How many people answered.
    pub responses: u32,
    /// By domain, in the checklist's order.
    pub domains: Vec<Domain>,
}

/// What may be known about a domain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Domain {
    /// Which domain.
    pub id: DomainId,
    /// Its name.
    pub name: String,
    /// How many people have a score in it.
    pub n: u32,
    /// The numbers, or why they are hidden.
    pub score: Cell<Score>,
}

/// The numbers of a domain, rounded as they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Score {
    /// Points from 0 to 100, to one decimal.
    pub score: f64,
    /// The lower end of its 95 % interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// Share of favourable answers from 0 to 1, to two decimals.
    pub favourable: f64,
}

/// How a domain compares with the round before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Which domain.
    pub id: DomainId,
    /// What it means.
    pub verdict: Verdict,
    /// The numbers; none if they may not be shown.
    pub numbers: Option<ChangeNumbers>,
    /// Why there are none, where more is known than that too few people answered.
    pub hidden: Option<Hidden>,
}

/// The numbers of a change: points, to one decimal.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeNumbers {
    /// Later minus earlier.
    pub difference: f64,
    /// The lower end of its 95 % interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// The smallest change that would show.
    pub detectable: f64,
}

/// The file itself.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: String,
    version: u32,
    made: NaiveDate,
    /// SHA-256 of the day and the ward as they are written without blanks, in hexadecimal. It
    /// notices damage; whoever changes the file on purpose can change it too.
    checksum: String,
    ward: Ward,
}

fn checksum(made: NaiveDate, ward: &Ward) -> String {
    let content = serde_json::to_vec(&(made, ward)).expect("names, days and numbers are JSON");
    hex::encode(crate::digest(&content))
}

impl Ward {
    /// The last round that counts for a quarter.
    pub fn round(&self, quarter: Quarter) -> Option<&Round> {
        self.rounds
            .iter()
            .rev()
            .find(|round| round.quarter == quarter)
    }
}

impl Round {
    /// What may be known about a domain; none where it was not asked or nothing is shown.
    pub fn domain(&self, id: &str) -> Option<&Domain> {
        let results = self.results.as_ref()?;
        results.domains.iter().find(|domain| domain.id == id)
    }

    /// How a domain compares with the round before.
    pub fn change(&self, id: &str) -> Option<&Change> {
        self.changes.iter().flatten().find(|change| change.id == id)
    }
}

#[cfg(test)]
mod tests;
