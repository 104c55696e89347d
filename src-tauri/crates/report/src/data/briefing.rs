//! The data of the 7-minute briefing: what to say and what to ask, minute by minute.

use assessment::action::Brag;
use assessment::checklist::huddle;
use serde::Serialize;
use words::compared::{self, CompareWords};
use words::questionnaire::statements;
use words::results::{Highlight, ResultsWords};

use super::said::{Said, quoted, said};
use super::{Paper, count, paper, say, text};
use crate::{PlannedAction, ResultsReport};

/// So many actions can be told in a minute; the plan has them all.
const ACTIONS_TOLD: usize = 2;

#[derive(Serialize)]
pub(crate) struct BriefingData {
    paper: Paper,
    briefing: Briefing,
}

#[derive(Serialize)]
struct Briefing {
    title: String,
    subtitle: String,
    lead: String,
    steps: Vec<Step>,
    /// Before the lines to write on.
    notes: String,
}

/// One thing to do, and how long it takes.
#[derive(Default, Serialize)]
struct Step {
    minutes: u32,
    /// When it begins, such as `3:00`.
    start: String,
    length: String,
    title: String,
    /// What is read aloud.
    aloud: String,
    areas: Vec<Said>,
    questions: Vec<String>,
    /// What only the one who leads reads.
    quiet: String,
}

pub(crate) fn of(report: &ResultsReport<'_>) -> BriefingData {
    let released = report.released;
    let title = say("report-briefing-title", &[]);
    let results = words::results::of(released, report.earlier.map(|(_, comparison)| comparison));
    let compared = report
        .earlier
        .map(|(earlier, comparison)| compared::of(earlier, released, comparison));
    let quarter = words::quarter::name(released.setup.quarter).full;
    let steps = [
        (1, asked(report)),
        (2, went_well(report, &results, compared.as_ref())),
        (1, to_talk_about(report, &results, compared.as_ref())),
        (2, to_ask(report, &results)),
        (1, next(report, &results)),
    ];
    BriefingData {
        paper: paper(&title, report.team, Some(released), report.printed),
        briefing: Briefing {
            title,
            subtitle: [report.team.name.as_str(), &quarter].join(" · "),
            lead: say("report-briefing-lead", &[]),
            steps: timed(steps),
            notes: say("report-briefing-notes", &[]),
        },
    }
}

/// The steps one after the other, the first at nought.
fn timed(steps: [(u32, Step); 5]) -> Vec<Step> {
    let mut clock = 0;
    let timed = steps.into_iter().map(|(minutes, step)| {
        let start = format!("{clock}:00");
        clock += minutes;
        Step {
            minutes,
            start,
            length: say("report-briefing-minutes", &[("n", count(minutes))]),
            ..step
        }
    });
    timed.collect()
}

fn asked(report: &ResultsReport<'_>) -> Step {
    let setup = &report.released.setup;
    let dates = words::date::span(setup.opens, setup.closes);
    let args = [
        ("dates", text(&dates)),
        ("answered", count(report.released.responses)),
        ("asked", count(setup.headcount)),
        ("questions", count(statements(setup))),
    ];
    Step {
        title: say("report-briefing-asked", &[]),
        aloud: say("report-briefing-asked-aloud", &args),
        ..Step::default()
    }
}

fn went_well(
    report: &ResultsReport<'_>,
    results: &ResultsWords,
    compared: Option<&CompareWords>,
) -> Step {
    let areas = &results.went_well;
    let gain = super::celebration::gains(report)
        .first()
        .and_then(|domain| change(report, compared, domain));
    let quiet = match (areas.is_empty(), gain) {
        (true, None) => say("report-briefing-well-none", &[]),
        (_, gain) => gain.unwrap_or_default(),
    };
    Step {
        title: say("report-briefing-well", &[("n", count(areas.len()))]),
        areas: areas
            .iter()
            .map(|area| said(report.released, area))
            .collect(),
        quiet,
        ..Step::default()
    }
}

fn to_talk_about(
    report: &ResultsReport<'_>,
    results: &ResultsWords,
    compared: Option<&CompareWords>,
) -> Step {
    let first = results.talk_about.first();
    let quiet = match first {
        Some(area) => change(report, compared, &area.domain).unwrap_or_default(),
        None => say("report-briefing-talk-none", &[]),
    };
    Step {
        title: say("report-briefing-talk", &[]),
        areas: first
            .map(|area| said(report.released, area))
            .into_iter()
            .collect(),
        quiet,
        ..Step::default()
    }
}

/// What changed in an area, with its range and both counts, if there is a comparison.
pub(super) fn change(
    report: &ResultsReport<'_>,
    compared: Option<&CompareWords>,
    domain: &str,
) -> Option<String> {
    let (_, comparison) = report.earlier?;
    let row = compared?.rows.iter().find(|row| row.domain == domain)?;
    let sentence = row.verdict.sentence.clone();
    let found = comparison.domain(domain)?;
    if found.change.is_none() {
        return Some(sentence);
    }
    let args = [("before", count(found.n.0)), ("after", count(found.n.1))];
    Some([sentence, say("report-said-both", &args)].join(" "))
}

fn to_ask(report: &ResultsReport<'_>, results: &ResultsWords) -> Step {
    let own = |area: &Highlight| huddle::questions(quoted(report.released, area)?);
    let questions = match results.talk_about.first().and_then(own) {
        Some(two) => two.to_vec(),
        None => words::discussion::of(&report.released.setup).questions,
    };
    Step {
        title: say("report-briefing-ask", &[]),
        questions: questions.into_iter().take(2).collect(),
        quiet: say("report-briefing-remember", &[]),
        ..Step::default()
    }
}

/// What was agreed about the area to talk about comes first.
fn next(report: &ResultsReport<'_>, results: &ResultsWords) -> Step {
    let open = report
        .actions_agreed
        .iter()
        .filter(|action| action.fields.state(report.printed) != Brag::B);
    let mut open: Vec<&PlannedAction<'_>> = open.collect();
    let talk = results
        .talk_about
        .first()
        .map_or("", |area| area.domain.as_str());
    open.sort_by_key(|action| action.fields.domain != talk);
    let told: Vec<String> = open
        .into_iter()
        .take(ACTIONS_TOLD)
        .map(|action| {
            let due = words::date::day(action.fields.due);
            let args = [
                ("reference", text(&action.reference)),
                ("title", text(&action.fields.title)),
                ("due", text(&due)),
            ];
            say("report-briefing-next-action", &args)
        })
        .collect();
    let aloud = if told.is_empty() {
        say("report-briefing-next-none", &[])
    } else {
        say(
            "report-briefing-next-agreed",
            &[("actions", text(&told.join("; ")))],
        )
    };
    Step {
        title: say("report-briefing-next", &[]),
        aloud,
        ..Step::default()
    }
}
