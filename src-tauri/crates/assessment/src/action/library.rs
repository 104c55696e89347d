//! Suggestions that come with the product, for a team to take and change.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Act, Barrier, Brag, Fields};
use crate::checklist::{DomainId, ItemId};

/// A suggestion of the action library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suggestion {
    /// Stable short name, such as `A19`.
    pub id: String,
    /// The area it helps.
    pub domain: DomainId,
    /// The items it answers; the first is the one it is measured by.
    pub items: Vec<ItemId>,
    /// What to do, in a few words.
    pub title: String,
    /// What to do and how we will know, in one sentence.
    pub objective: String,
    /// The steps, in order.
    pub steps: Vec<String>,
    /// Who leads: a role.
    pub lead: String,
    /// Who helps: a role; may be empty.
    pub support: String,
    /// From start to due, in weeks.
    pub weeks: u32,
    /// What is counted.
    pub measure: String,
    /// What it should come to.
    pub target: String,
    /// What could get in the way.
    pub barrier: Barrier,
    /// How we meet it.
    pub countermeasure: String,
    /// What it answers in the texts the product grew from.
    pub seeds: Vec<String>,
}

/// Why the action library cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("the action library could not be read: {0}")]
pub struct Error(#[from] toml::de::Error);

/// The action library that comes with the product.
pub fn library() -> Vec<Suggestion> {
    parse_library(include_str!("../../../../../assets/actions.toml"))
        .expect("a test reads the built-in library")
}

/// Reads an `actions.toml`.
///
/// # Errors
/// What is wrong with the file.
pub fn parse_library(text: &str) -> Result<Vec<Suggestion>, Error> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Library {
        #[serde(rename = "version")]
        _version: u32,
        actions: Vec<Suggestion>,
    }
    Ok(toml::from_str::<Library>(text)?.actions)
}

impl Suggestion {
    /// The suggestion as an action that starts on a day, for a team to edit.
    pub fn starting(&self, start: NaiveDate) -> Fields {
        Fields {
            domain: self.domain.clone(),
            item: self.items.first().cloned().unwrap_or_default(),
            title: self.title.clone(),
            found: String::new(),
            objective: self.objective.clone(),
            steps: self.steps.clone(),
            barrier: self.barrier,
            countermeasure: self.countermeasure.clone(),
            lead: self.lead.clone(),
            support: self.support.clone(),
            start,
            due: start + chrono::Days::new(u64::from(self.weeks) * 7),
            measure: self.measure.clone(),
            baseline: String::new(),
            target: self.target.clone(),
            source: String::new(),
            brag: Brag::G,
            outcome: String::new(),
            library: self.id.clone(),
            cycles: Vec::new(),
            ending: Act::Undecided,
            ending_reason: String::new(),
        }
    }
}
