//! The sample ward: made-up people whose answers tell the story of
//! `assets/sample-ward/STORY.md`.
//!
//! Invariant: the same plan gives the same bytes, on every machine and at every run.

mod forms;
mod people;

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use assessment::checklist::{Checklist, DomainId, Form, built_in};
use assessment::quarter::Quarter;
use serde::Deserialize;

pub use people::Person;

/// How many people the made-up ward asks.
pub const HEADCOUNT: u32 = 26;
/// Quarters whose answers come as CSV, so that both kinds of export are seen.
const AS_CSV: [&str; 2] = ["2025-Q3", "2026-Q1"];

/// One quarter of the made-up ward.
pub struct Round {
    /// The quarter.
    pub quarter: Quarter,
    /// The scores that the answers aim at, by domain.
    pub targets: BTreeMap<DomainId, f64>,
    /// Everybody who answered, in the order in which they handed in.
    pub people: Vec<Person>,
}

/// A file of the sample ward.
pub struct File {
    /// Its name, such as `2026-Q3.xlsx`.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlanFile {
    quarters: Vec<QuarterPlan>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuarterPlan {
    quarter: Quarter,
    responses: usize,
    targets: BTreeMap<DomainId, f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CommentsFile {
    quarters: Vec<QuarterComments>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuarterComments {
    quarter: Quarter,
    comments: Vec<String>,
}

/// The checklist that the ward uses.
///
/// # Panics
/// If the product comes without it.
pub fn checklist() -> Checklist {
    built_in()
        .remove("learning-culture")
        .expect("the learning culture checklist is built in")
}

/// The form that the ward uses.
///
/// # Panics
/// If the checklist has no core form.
pub fn core(checklist: &Checklist) -> &Form {
    checklist.form("core").expect("there is a core form")
}

/// Makes up everybody's answers, from the plan and the comments in `folder`.
///
/// # Errors
/// If one of the two files cannot be read or does not have the expected shape.
pub fn rounds(folder: &Path) -> io::Result<Vec<Round>> {
    let plan: PlanFile = read(&folder.join("plan.toml"))?;
    let comments: CommentsFile = read(&folder.join("comments.toml"))?;
    let checklist = checklist();
    let rounds = plan.quarters.into_iter().map(|planned| {
        let written = comments
            .quarters
            .iter()
            .find(|said| said.quarter == planned.quarter)
            .map(|said| said.comments.as_slice())
            .unwrap_or_default();
        Round {
            people: people::make_up(&checklist, &planned, written),
            quarter: planned.quarter,
            targets: planned.targets,
        }
    });
    Ok(rounds.collect())
}

/// Writes a round as the export of a form tool.
///
/// # Errors
/// If the workbook cannot be made.
pub fn file(round: &Round) -> io::Result<File> {
    let checklist = checklist();
    let key = round.quarter.key();
    let table = forms::table(&checklist, &round.people);
    Ok(if AS_CSV.contains(&key.as_str()) {
        File {
            name: format!("{key}.csv"),
            bytes: forms::csv(&table)?,
        }
    } else {
        File {
            name: format!("{key}.xlsx"),
            bytes: forms::xlsx(&table).map_err(io::Error::other)?,
        }
    })
}

fn read<T: for<'de> Deserialize<'de>>(path: &Path) -> io::Result<T> {
    toml::from_str(&std::fs::read_to_string(path)?).map_err(io::Error::other)
}
