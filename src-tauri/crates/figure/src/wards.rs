//! Several wards in one area, a row for each, to read and not to rank.
//!
//! Invariant: rows stand as they are given, whatever their scores are, and no words name the
//! highest or the lowest.

use assessment::interval::Interval;
use assessment::quarter::Quarter;
use words::number::{in_ten_short, interval_exact, percent, points, points_exact};

use crate::kind::FigureKind;
use crate::legend::Legend;
use crate::marks::{Column, Figure, Mark, Role, TableRow, TableTwin, dot, rect, words};
use crate::phrase::{fill, said_of_hidden, said_of_score, say};
use crate::row::{ROW, WIDTH, label};
use crate::score_scale::{COLUMNS, GAP, SCALE, grid, headings, lengthen, numbers, range, x};
use crate::size_for;

const FIRST_ROW: f64 = 74.0;

/// A ward, and what may be known of an area there.
#[derive(Clone, Debug, PartialEq)]
pub struct WardScore {
    /// The name of the ward.
    pub name: String,
    /// How many people have a score in the area.
    pub n: u32,
    /// The numbers, or a sentence that says why there are none.
    pub score: Result<WardPoints, String>,
}

/// The numbers of an area in a ward.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WardPoints {
    /// Points from 0 to 100.
    pub score: f64,
    /// Its 95 % interval.
    pub interval: Interval,
    /// Share of favourable answers, from 0 to 1.
    pub favourable: f64,
}

/// An area of several wards in a quarter, in the order given.
pub fn wards(area: &str, quarter: Quarter, rows: &[WardScore]) -> Figure {
    let mut runs: Vec<(f64, f64)> = Vec::new();
    let mut body = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let y = FIRST_ROW + ROW * at as f64;
        match &row.score {
            Ok(points) => {
                lengthen(&mut runs, y, FIRST_ROW);
                shown_row(&mut body, row, quarter, *points, y);
            }
            Err(why) => hidden_row(&mut body, row, quarter, why, y),
        }
    }
    let mut marks = legend();
    marks.extend(grid(&runs));
    marks.extend(body);
    let args = [
        ("area", area.into()),
        ("quarter", words::quarter::name(quarter).label.into()),
        ("wards", rows.len().into()),
    ];
    Figure {
        id: FigureKind::Wards.id().to_owned(),
        title: fill("figure-wards-title", &args),
        summary: say("figure-wards-summary"),
        width: WIDTH,
        height: FIRST_ROW + ROW * rows.len() as f64 - ROW / 2.0 + GAP,
        marks,
        table: table(area, rows),
        method: vec![
            say("figure-method-score"),
            say("figure-method-range"),
            say("figure-wards-method"),
        ],
        worked: Vec::new(),
    }
}

fn legend() -> Vec<Mark> {
    let mut legend = Legend::new((SCALE.0, COLUMNS[0] - 80.0), 15.0);
    legend.entry(12.0, say("figure-wards-ward"), |x, y| {
        dot((x + 6.0, y), 6.0, Role::Team)
    });
    legend.entry(32.0, say("figure-likely-range"), |x, y| {
        rect((x, y - 3.0), (32.0, 6.0), Role::Range).rounded(3.0)
    });
    let (mut marks, _) = legend.done();
    marks.extend(headings(20.0));
    marks
}

fn shown_row(marks: &mut Vec<Mark>, row: &WardScore, quarter: Quarter, shown: WardPoints, y: f64) {
    marks.extend(label(&row.name, y, Role::Ink));
    marks.push(range(shown.interval, y));
    let said = said_of_score(&row.name, quarter, shown.score, Some(shown.interval), row.n);
    marks.push(dot((x(shown.score), y), size_for(row.n, 6.0), Role::Team).saying(said));
    let cells = [
        points(shown.score),
        in_ten_short(shown.favourable),
        row.n.to_string(),
    ];
    numbers(marks, cells, y, Role::Ink);
}

fn hidden_row(marks: &mut Vec<Mark>, row: &WardScore, quarter: Quarter, why: &str, y: f64) {
    marks.extend(label(&row.name, y, Role::Quiet));
    let said = said_of_hidden(&row.name, quarter, why.to_owned());
    marks.push(dot((SCALE.0 + 7.0, y), 6.0, Role::TooFew).saying(said));
    marks.push(words((SCALE.0 + 22.0, y + 5.0), why.to_owned()).quiet());
}

fn table(area: &str, rows: &[WardScore]) -> TableTwin {
    let rows = rows.iter().map(|row| match &row.score {
        Ok(shown) => TableRow::of(vec![
            row.name.clone(),
            points_exact(shown.score).text,
            interval_exact(shown.interval),
            percent(shown.favourable),
            row.n.to_string(),
        ]),
        Err(why) => TableRow::instead(row.name.clone(), why.clone()),
    });
    TableTwin {
        caption: fill("figure-wards-caption", &[("area", area.into())]),
        columns: vec![
            Column::of_words(say("figure-wards-ward")),
            Column::of_numbers(say("figure-column-score")),
            Column::of_numbers(say("figure-column-range")),
            Column::of_numbers(say("figure-column-favour")),
            Column::of_numbers(say("figure-column-answers")),
        ],
        rows: rows.collect(),
    }
}
