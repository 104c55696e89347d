//! The data of the profile: a row for each area, and for forms about one area a row for
//! each question.

use assessment::checklist::Item;
use assessment::comparison::Comparison;
use assessment::disclosure::{Cell, DomainResult, Hidden, ItemResult, Released};
use assessment::scoring::{Blanks, DomainScore};
use serde::Serialize;
use words::number::{interval, interval_exact, percent, points, points_exact};

use words::plan::baseline;
use words::results::{domain_name, earlier_release, few_favourable};

use super::{count, say, text};

/// A form about so few areas says little by area, so its questions are shown as well.
const FEW_AREAS: usize = 2;
/// How far two scores of one area may lie apart and still rest on the same answers.
const SAME_SCORE: f64 = 1e-6;

#[derive(Serialize)]
pub(crate) struct Profile {
    title: String,
    lead: String,
    columns: Vec<String>,
    rows: Vec<Row>,
    with_before: bool,
    legend: Legend,
    reading: Reading,
}

#[derive(Serialize)]
struct Legend {
    now: String,
    before: String,
    range: String,
}

#[derive(Serialize)]
struct Reading {
    heading: String,
    notes: Vec<String>,
}

/// A row of the profile; where `hidden` says why, the numbers are nought and not shown.
#[derive(Default, Serialize)]
struct Row {
    name: String,
    hidden: String,
    value: f64,
    low: f64,
    high: f64,
    before: Option<f64>,
    score: String,
    interval: String,
    favourable: String,
    n: String,
    blank: String,
}

#[derive(Serialize)]
pub(crate) struct Questions {
    heading: String,
    columns: Vec<String>,
    rows: Vec<Question>,
}

/// A row of the questions; shares run from 0 to 1.
#[derive(Default, Serialize)]
struct Question {
    name: String,
    hidden: String,
    value: f64,
    low: f64,
    high: f64,
    said: String,
    interval: String,
}

pub(crate) fn profile(
    released: &Released,
    earlier: Option<(&Released, &Comparison)>,
    overall: Option<&str>,
) -> Profile {
    let comparison = earlier.map(|(_, comparison)| comparison);
    let short = |round: &Released| words::quarter::name(round.setup.quarter).short;
    let shown = released.by_score();
    let hidden = released
        .domains
        .iter()
        .filter(|domain| domain.score.shown().is_none());
    let rows: Vec<Row> = shown
        .iter()
        .map(|(domain, score)| row(released, domain, score, comparison))
        .chain(hidden.map(|domain| hidden_row(released, domain)))
        .collect();
    Profile {
        title: title(released),
        lead: [Some(lead(released)), overall.map(str::to_owned)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" "),
        columns: [
            "report-areas-column-area",
            "report-areas-column-chart",
            "report-areas-column-score",
            "report-areas-column-interval",
            "report-areas-column-agree",
            "report-areas-column-n",
            "report-areas-column-blank",
        ]
        .map(|id| say(id, &[]))
        .into(),
        with_before: rows.iter().any(|row| row.before.is_some()),
        rows,
        legend: Legend {
            now: short(released),
            before: earlier.map(|(round, _)| short(round)).unwrap_or_default(),
            range: say("report-legend-range", &[]),
        },
        reading: Reading {
            heading: say("report-areas-reading", &[]),
            notes: [
                "report-areas-note-score",
                "report-areas-note-agree",
                "report-areas-note-blank",
            ]
            .map(|id| say(id, &[]))
            .into(),
        },
    }
}

/// The questions of a form about one area or two; none for longer forms.
pub(crate) fn questions(released: &Released) -> Option<Questions> {
    (released.domains.len() <= FEW_AREAS).then(|| Questions {
        heading: say("report-questions-heading", &[]),
        columns: [
            "report-questions-column-question",
            "report-questions-column-chart",
            "report-questions-column-said",
            "report-questions-column-interval",
        ]
        .map(|id| say(id, &[]))
        .into(),
        rows: released
            .domains
            .iter()
            .flat_map(|domain| &domain.items)
            .map(|item| question(released, item))
            .collect(),
    })
}

/// The finding; ranges that overlap allow no talk of highest and lowest.
fn title(released: &Released) -> String {
    let name = |id: &str| {
        released
            .setup
            .checklist
            .domain(id)
            .map_or(id, |domain| domain.short_name())
            .to_owned()
    };
    match released.by_score().as_slice() {
        [] => say("report-areas-title-none", &[]),
        [(only, score)] => say(
            "report-areas-title-one",
            &[
                ("area", text(&name(&only.id))),
                ("score", text(&points(score.score))),
            ],
        ),
        [(_, first), .., (_, last)] if first.interval.low <= last.interval.high => {
            say("report-areas-title-close", &[])
        }
        [(first, _), .., (last, _)] => say(
            "report-areas-title",
            &[
                ("highest", text(&name(&first.id))),
                ("lowest", text(&name(&last.id))),
            ],
        ),
    }
}

fn lead(released: &Released) -> String {
    match released.by_score().as_slice() {
        [] => say("report-areas-lead-none", &[]),
        [(only, score)] => say(
            "report-areas-lead-one",
            &[
                ("low", text(&points(score.interval.low))),
                ("high", text(&points(score.interval.high))),
                ("n", count(only.n)),
            ],
        ),
        [(first, high), .., (last, low)] => say(
            "report-areas-lead",
            &[
                ("lowest", text(domain_name(released, &last.id))),
                ("low", text(&points(low.score))),
                ("low-interval", text(&interval(low.interval))),
                ("highest", text(domain_name(released, &first.id))),
                ("high", text(&points(high.score))),
                ("high-interval", text(&interval(high.interval))),
            ],
        ),
    }
}

fn row(
    released: &Released,
    domain: &DomainResult,
    score: &DomainScore,
    comparison: Option<&Comparison>,
) -> Row {
    let answers = released.responses * domain.items.len() as u32;
    Row {
        name: domain_name(released, &domain.id).to_owned(),
        value: score.score,
        low: score.interval.low,
        high: score.interval.high,
        before: before(domain, score, comparison),
        score: points_exact(score.score).text,
        interval: interval_exact(score.interval),
        favourable: percent(score.favourable),
        n: domain.n.to_string(),
        blank: say(
            "report-n-of",
            &[("n", count(unused(domain.blanks))), ("of", count(answers))],
        ),
        ..Row::default()
    }
}

/// The earlier score, if this quarter's rests on the very questions of the comparison;
/// otherwise the two marks in one row would be about different things.
fn before(
    domain: &DomainResult,
    score: &DomainScore,
    comparison: Option<&Comparison>,
) -> Option<f64> {
    let change = comparison?.domain(&domain.id)?.change?;
    ((change.scores.1 - score.score).abs() < SAME_SCORE).then_some(change.scores.0)
}

fn unused(blanks: Blanks) -> u32 {
    blanks.not_applicable + blanks.unsaid + blanks.skipped
}

fn hidden_row(released: &Released, domain: &DomainResult) -> Row {
    Row {
        name: domain_name(released, &domain.id).to_owned(),
        hidden: why(&domain.score, released),
        ..Row::default()
    }
}

fn question(released: &Released, result: &ItemResult) -> Question {
    let item: Option<&Item> = released.setup.checklist.item(&result.id);
    let name = item.map_or(result.id.clone(), |item| item.text.clone());
    match &result.score {
        Cell::Shown(score) => Question {
            name,
            value: score.favourable,
            low: score.interval.low,
            high: score.interval.high,
            said: baseline(released, &result.id),
            interval: say(
                "report-questions-interval",
                &[
                    ("low", text(&percent(score.interval.low))),
                    ("high", text(&percent(score.interval.high))),
                ],
            ),
            ..Question::default()
        },
        Cell::Hidden(_) => Question {
            name,
            hidden: match result.score.hidden() {
                Some(Hidden::FewFavourable) => few_favourable(released, result),
                Some(Hidden::TooFew | Hidden::TooFewItems | Hidden::EarlierRelease) | None => {
                    why(&result.score, released)
                }
            },
            ..Question::default()
        },
    }
}

fn why<T>(cell: &Cell<T>, released: &Released) -> String {
    match cell.hidden() {
        Some(Hidden::TooFewItems | Hidden::FewFavourable) => say("report-hidden-items", &[]),
        Some(Hidden::EarlierRelease) => earlier_release(),
        Some(Hidden::TooFew) | None => say(
            "report-hidden-people",
            &[("threshold", count(released.setup.threshold))],
        ),
    }
}
