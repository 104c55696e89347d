//! The same points and lines as a table.

use assessment::spc::{Kind, Point, Settings, Xmr};
use words::number::{points, points_exact};

use super::says::cause;
use crate::history::Moment;
use crate::marks::{Column, TableRow, TableTwin};
use crate::phrase::{fill, say, short_quarter};

pub(super) fn table(area: &str, moments: &[Moment], chart: &Xmr, settings: &Settings) -> TableTwin {
    let rows = moments.iter().zip(&chart.points).map(|(moment, point)| {
        let quarter = quarter(moment, point, settings);
        let score = match moment.score {
            Some(score) => points_exact(score).text,
            None => return TableRow::instead(quarter, moment.why.clone()),
        };
        let score = if moment.is_other {
            fill("figure-cell-other", &[("value", score.into())])
        } else {
            score
        };
        TableRow::of(vec![
            quarter,
            score,
            moment.n.to_string(),
            exact(point.mean),
            exact(point.lower),
            exact(point.near_lower),
            exact(point.near_upper),
            exact(point.upper),
            meaning(point),
        ])
    });
    let target = settings.target.map(points);
    let args = [
        ("area", area.into()),
        ("target", target.clone().unwrap_or_default().into()),
    ];
    let caption = if target.is_some() {
        "figure-xmr-caption-target"
    } else {
        "figure-xmr-caption"
    };
    TableTwin {
        caption: fill(caption, &args),
        rows: rows.collect(),
        columns: vec![
            Column::of_words(say("figure-response-column-quarter")),
            Column::of_numbers(say("figure-column-score")),
            Column::of_numbers(say("figure-column-answers")),
            Column::of_numbers(say("figure-xmr-column-mean")),
            Column::of_numbers(say("figure-xmr-column-lower")),
            Column::of_numbers(say("figure-xmr-column-near-lower")),
            Column::of_numbers(say("figure-xmr-column-near-upper")),
            Column::of_numbers(say("figure-xmr-column-upper")),
            Column::of_words(say("figure-column-verdict")),
        ],
    }
}

/// `Q3 26/27`, with the reason where limits begin anew.
fn quarter(moment: &Moment, point: &Point, settings: &Settings) -> String {
    let quarter = short_quarter(moment.quarter);
    let new = settings.rebase.iter().find(|new| new.date == point.date);
    match new {
        None => quarter,
        Some(new) => {
            let args = [
                ("quarter", quarter.into()),
                ("reason", new.reason.as_str().into()),
            ];
            fill("figure-xmr-row-rebase", &args)
        }
    }
}

fn exact(value: Option<f64>) -> String {
    value.map_or_else(|| say("figure-nothing"), |value| points_exact(value).text)
}

/// `Improvement: above the upper limit`.
fn meaning(point: &Point) -> String {
    let kind = match point.kind {
        Kind::CommonCause => return say("figure-xmr-common-name"),
        Kind::Improvement => "figure-xmr-improvement-name",
        Kind::Concern => "figure-xmr-concern-name",
        Kind::NeutralHigh | Kind::NeutralLow => "figure-xmr-neutral-name",
    };
    let args = [
        ("kind", say(kind).into()),
        (
            "cause",
            cause(point.special_cause).unwrap_or_default().into(),
        ),
    ];
    fill("figure-xmr-meaning", &args)
}
