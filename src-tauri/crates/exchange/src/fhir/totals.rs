//! Writes what may be known about a closed round as plain JSON.

use assessment::disclosure::{Cell, DomainResult, Hidden, ItemResult, Released};
use assessment::scoring::Blanks;
use serde::Serialize;
use words::number::points_exact;

/// What the file says it is.
const FORMAT: &str = "learning-climate-totals";
/// The version of the format.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Totals<'a> {
    format: &'static str,
    version: u32,
    checklist: &'a str,
    checklist_name: &'a str,
    checklist_version: u32,
    form: &'a str,
    quarter: String,
    release: u32,
    threshold: u32,
    asked: u32,
    responses: u32,
    scale: Vec<Point<'a>>,
    domains: Vec<Domain<'a>>,
}

#[derive(Serialize)]
struct Point<'a> {
    code: i32,
    label: &'a str,
}

#[derive(Serialize)]
struct Domain<'a> {
    id: &'a str,
    name: &'a str,
    n: u32,
    blanks: Blanks,
    #[serde(flatten)]
    score: Shown<Score>,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    text: &'a str,
    reversed: bool,
    n: u32,
    blanks: Blanks,
    #[serde(flatten)]
    score: Shown<Answers<'a>>,
}

/// The numbers, or why they are hidden.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Shown<T> {
    Numbers(T),
    Hidden(Hidden),
}

/// Points from 0 to 100 and a share from 0 to 1.
#[derive(Serialize)]
struct Score {
    score: f64,
    low: f64,
    high: f64,
    favourable: f64,
}

/// How many people gave each answer, lowest point first, and shares from 0 to 1.
#[derive(Serialize)]
struct Answers<'a> {
    counts: &'a [u32],
    favourable: f64,
    favourable_low: f64,
    favourable_high: f64,
}

/// The totals of a release: JSON in UTF-8, with the numbers rounded as they are shown.
///
/// There is no place in it for an answer of one person, nor for a comment.
pub fn totals(released: &Released) -> Vec<u8> {
    let setup = &released.setup;
    let checklist = &setup.checklist;
    let totals = Totals {
        format: FORMAT,
        version: VERSION,
        checklist: &checklist.id,
        checklist_name: &checklist.name,
        checklist_version: checklist.version,
        form: &setup.form,
        quarter: setup.quarter.to_string(),
        release: released.version,
        threshold: setup.threshold,
        asked: setup.headcount,
        responses: released.responses,
        scale: (checklist.scale.first..)
            .zip(&checklist.scale.labels)
            .map(|(code, label)| Point { code, label })
            .collect(),
        domains: released
            .domains
            .iter()
            .map(|result| domain(released, result))
            .collect(),
    };
    serde_json::to_vec_pretty(&totals).expect("names and numbers are JSON")
}

fn domain<'a>(released: &'a Released, result: &'a DomainResult) -> Domain<'a> {
    let known = released.setup.checklist.domain(&result.id);
    let items = result.items.iter().map(|result| item(released, result));
    Domain {
        id: &result.id,
        name: known.map_or(&result.id, |domain| &domain.name),
        n: result.n,
        blanks: result.blanks,
        score: match &result.score {
            Cell::Shown(score) => Shown::Numbers(Score {
                score: tenths(score.score),
                low: tenths(score.interval.low),
                high: tenths(score.interval.high),
                favourable: hundredths(score.favourable),
            }),
            Cell::Hidden(why) => Shown::Hidden(*why),
        },
        items: items.collect(),
    }
}

fn item<'a>(released: &'a Released, result: &'a ItemResult) -> Item<'a> {
    let known = released.setup.checklist.item(&result.id);
    Item {
        id: &result.id,
        text: known.map_or("", |item| &item.text),
        reversed: known.is_some_and(|item| item.reversed),
        n: result.n,
        blanks: result.blanks,
        score: match &result.score {
            Cell::Shown(score) => Shown::Numbers(Answers {
                counts: &score.counts,
                favourable: hundredths(score.favourable),
                favourable_low: hundredths(score.interval.low),
                favourable_high: hundredths(score.interval.high),
            }),
            Cell::Hidden(why) => Shown::Hidden(*why),
        },
    }
}

/// As it is shown in tables; nought has no sign.
fn tenths(points: f64) -> f64 {
    points_exact(points).value + 0.0
}

fn hundredths(share: f64) -> f64 {
    (100.0 * share).round() / 100.0 + 0.0
}
