//! The data of the discussion sheet.

use serde::Serialize;
use words::discussion::of as sentences;

use super::{Paper, paper_of_round, say};
use crate::RoundSheet;

#[derive(Serialize)]
pub(crate) struct DiscussionData {
    paper: Paper,
    talk: Talk,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Talk {
    title: String,
    subtitle: String,
    lead: String,
    rules_heading: String,
    rules: Vec<String>,
    questions_heading: String,
    questions: Vec<String>,
    areas: Vec<Area>,
    /// Before the lines to write on what was said.
    notes: String,
    /// Before the line for what will be tried.
    next: String,
}

#[derive(Serialize)]
struct Area {
    name: String,
    statements: Vec<String>,
}

pub(crate) fn of(sheet: &RoundSheet<'_>) -> DiscussionData {
    let said = sentences(sheet.setup);
    let label = sheet.setup.quarter.label();
    DiscussionData {
        paper: paper_of_round(&said.title, sheet),
        talk: Talk {
            title: said.title,
            subtitle: [sheet.team.name.as_str(), &label].join(" · "),
            lead: said.lead,
            rules_heading: say("report-talk-rules", &[]),
            rules: said.ground_rules,
            questions_heading: say("report-talk-questions", &[]),
            questions: said.questions,
            areas: said
                .areas
                .into_iter()
                .map(|area| Area {
                    name: area.name,
                    statements: area.statements,
                })
                .collect(),
            notes: say("report-talk-notes", &[]),
            next: say("report-talk-next", &[]),
        },
    }
}
