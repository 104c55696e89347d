//! The data of the poster: what the team said, what was done, and what changed.

use assessment::comparison::{Comparison, Verdict};
use assessment::disclosure::Released;
use serde::Serialize;

use super::{Paper, answered, paper, say, text};
use crate::{PlannedAction, ResultsReport, Sheet};

/// So many topics can be read in passing.
const TOPICS: usize = 2;

#[derive(Serialize)]
pub(crate) struct PosterData {
    paper: Paper,
    poster: Poster,
    /// Whether it is for A3.
    large: bool,
}

#[derive(Serialize)]
struct Poster {
    title: String,
    subtitle: String,
    topics: Vec<Vec<Row>>,
    next: Option<Row>,
    /// How sure all this is, in small print.
    small: String,
}

#[derive(Serialize)]
struct Row {
    label: String,
    /// What the change is called; without one there is no mark.
    verdict: Option<Verdict>,
    strong: String,
    text: String,
}

pub(crate) fn of(report: &ResultsReport<'_>, sheet: Sheet) -> PosterData {
    let released = report.released;
    let title = say("report-poster-title", &[]);
    let quarter = words::quarter::name(released.setup.quarter);
    let results = words::results::of(released, report.earlier.map(|(_, comparison)| comparison));
    let begun: Vec<&PlannedAction<'_>> = report
        .actions_agreed
        .iter()
        .filter(|action| action.fields.start <= report.printed)
        .collect();
    let topics = begun.iter().filter_map(|action| topic(report, action));
    let next = results.talk_about.first().map(|area| Row {
        label: say("report-poster-next", &[]),
        verdict: None,
        strong: String::new(),
        text: say(
            "report-poster-next-text",
            &[("area", text(&words::verdict::in_sentence(&area.name)))],
        ),
    });
    PosterData {
        paper: paper(&title, report.team, Some(released), report.printed),
        poster: Poster {
            title,
            subtitle: [report.team.name.clone(), quarter.label, answered(released)].join(" · "),
            topics: topics.take(TOPICS).collect(),
            next,
            small: small(report),
        },
        large: sheet == Sheet::A3,
    }
}

/// An action in three rows; none where nobody was asked about it or its answers are hidden.
fn topic(report: &ResultsReport<'_>, action: &PlannedAction<'_>) -> Option<Vec<Row>> {
    let fields = action.fields;
    let row = |label: &str, text: String| Row {
        label: say(label, &[]),
        verdict: None,
        strong: String::new(),
        text,
    };
    let before = report
        .earlier
        .map_or(report.released, |(earlier, _)| earlier);
    let item = before.setup.checklist.item(&fields.item)?;
    let said = said(before, &fields.item)?;
    let args = [("text", text(&item.text)), ("said", text(&said))];
    let changed = match report.earlier {
        Some((_, comparison)) => changed(report.released, comparison, action),
        None => row("report-poster-changed", say("report-poster-not-yet", &[])),
    };
    Some(vec![
        row("report-poster-said", say("report-poster-said-text", &args)),
        row("report-poster-did", fields.title.clone()),
        changed,
    ])
}

fn changed(released: &Released, comparison: &Comparison, action: &PlannedAction<'_>) -> Row {
    let verdict = comparison
        .domain(&action.fields.domain)
        .map_or(Verdict::TooFew, |domain| domain.verdict);
    let domain = released.setup.checklist.domain(&action.fields.domain);
    let area = domain.map_or("", |domain| domain.short_name());
    let called = words::verdict::in_sentence(&words::verdict::words(verdict));
    let now = said(released, &action.fields.item).map(|said| {
        let args = [("said", text(&said))];
        say("report-poster-now", &args)
    });
    Row {
        label: say("report-poster-changed", &[]),
        verdict: Some(verdict),
        strong: say(
            "report-poster-verdict",
            &[("area", text(area)), ("verdict", text(&called))],
        ),
        text: now.unwrap_or_default(),
    }
}

/// "5 of 14 agree", if it may be shown.
fn said(released: &Released, item: &str) -> Option<String> {
    let said = words::plan::baseline(released, item);
    (!said.is_empty()).then_some(said)
}

fn small(report: &ResultsReport<'_>) -> String {
    let Some((earlier, comparison)) = report.earlier else {
        return say("report-poster-small-first", &[]);
    };
    let quarter = words::quarter::in_sentence(earlier.setup.quarter);
    let answered = answered(earlier);
    let args = [("quarter", text(&quarter)), ("answered", text(&answered))];
    [
        say("report-poster-small", &args),
        words::compared::summary(comparison),
    ]
    .join(" ")
}
