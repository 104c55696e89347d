//! All areas as bars of answers around the middle of the scale, a row for each.
//!
//! Invariant: a bar adds up the answers to the statements that are shown, of an area that is
//! shown itself; statements worded the other way round are turned first.

use assessment::checklist::Scale;
use assessment::disclosure::{Cell, DomainResult, Released};
use assessment::scoring::{Blanks, DomainScore};
use words::number::{in_ten_short, percent};

use crate::diverging;
use crate::kind::FigureKind;
use crate::marks::{Anchor, Column, Figure, Mark, Role, TableRow, TableTwin, dot, words};
use crate::phrase::{fill, hidden_domain, method_of_points, name, said_of_hidden, say};
use crate::profile::{Order, Row, rows};
use crate::ramp::turned;
use crate::row::{LEFT, WIDTH, label};
use words::worked;

/// The right ends of the columns in favour, people and left out.
const COLUMNS: [f64; 3] = [740.0, 796.0, 866.0];
/// From the middle of one row to the middle of the next.
const ROW: f64 = 40.0;
const HEIGHT: f64 = 24.0;

/// The answers to all areas of a round.
pub fn areas(released: &Released, order: Order) -> Figure {
    let scale = &released.setup.checklist.scale;
    let rows = rows(released, order);
    let counted: Vec<Vec<u32>> = rows
        .iter()
        .map(|row| counts(released, row.domain))
        .collect();
    let shown = rows.iter().zip(&counted);
    let shown = shown.filter(|(row, _)| row.score.is_some());
    let whole = diverging::whole(shown.map(|(_, counts)| counts.clone()));
    let (mut marks, foot) = diverging::legend(scale);
    marks.extend(diverging::sides_named(scale, foot + 20.0));
    marks.extend(headings(foot + 20.0));
    let mut y = foot + 56.0;
    for (row, counts) in rows.iter().zip(&counted) {
        match row.score {
            Some(score) => marks.extend(shown_row(released, row.domain, score, counts, whole, y)),
            None => marks.extend(hidden_row(released, row.domain, y)),
        }
        y += ROW;
    }
    Figure {
        id: FigureKind::Areas.id().to_owned(),
        title: title(&rows),
        summary: summary(released),
        width: WIDTH,
        height: y - ROW / 2.0 + 4.0,
        marks,
        table: table(released, &rows, &counted),
        method: vec![
            method_of_points(scale),
            say("figure-areas-method"),
            say("figure-method-score"),
        ],
        worked: rows
            .iter()
            .filter_map(|row| worked::in_favour(released, &row.domain.id))
            .collect(),
    }
}

/// Answers to the shown statements of an area, the least favourable first.
fn counts(released: &Released, domain: &DomainResult) -> Vec<u32> {
    let mut sums = vec![0; released.setup.checklist.scale.points()];
    for result in &domain.items {
        let item = released.setup.checklist.item(&result.id);
        if let (Some(item), Some(score)) = (item, result.score.shown()) {
            let counts = turned(item, &score.counts);
            for (sum, count) in sums.iter_mut().zip(counts) {
                *sum += count;
            }
        }
    }
    sums
}

fn headings(y: f64) -> Vec<Mark> {
    let ids = [
        "figure-column-favour",
        "figure-column-people",
        "figure-column-left-out",
    ];
    let headings = ids.into_iter().zip(COLUMNS);
    headings
        .map(|(id, right)| words((right, y), say(id)).bold().anchored(Anchor::End))
        .collect()
}

fn numbers(cells: [String; 3], y: f64, role: Role) -> Vec<Mark> {
    let cells = cells.into_iter().zip(COLUMNS).enumerate();
    let marks = cells.map(|(at, (text, right))| {
        let mark = words((right, y + 5.0), text).anchored(Anchor::End);
        let mark = mark.in_role(role);
        if at == 0 && role == Role::Ink {
            mark.bold()
        } else {
            mark
        }
    });
    marks.collect()
}

fn shown_row(
    released: &Released,
    domain: &DomainResult,
    score: &DomainScore,
    counts: &[u32],
    whole: f64,
    y: f64,
) -> Vec<Mark> {
    let scale = &released.setup.checklist.scale;
    let name = name(released, &domain.id);
    let all: u32 = counts.iter().sum();
    let said = |at| said(scale, name, at, counts[at], all);
    let unit = whole / f64::from(all.max(1));
    let mut marks = label(name, y, Role::Ink);
    let place = (y - HEIGHT / 2.0, HEIGHT);
    marks.extend(diverging::bar(counts, unit, place, said));
    let cells = [
        in_ten_short(score.favourable),
        domain.n.to_string(),
        left_out(domain.blanks),
    ];
    marks.extend(numbers(cells, y, Role::Ink));
    marks
}

fn hidden_row(released: &Released, domain: &DomainResult, y: f64) -> Vec<Mark> {
    let Cell::Hidden(why) = domain.score else {
        return Vec::new();
    };
    let name = name(released, &domain.id);
    let why = hidden_domain(released, domain, why);
    let said = said_of_hidden(name, released.setup.quarter, why.clone());
    let mut marks = label(name, y, Role::Quiet);
    marks.push(dot((LEFT + 7.0, y), 6.0, Role::TooFew).saying(said));
    marks.push(words((LEFT + 22.0, y + 5.0), why).quiet());
    let nothing = || say("figure-nothing");
    let cells = [nothing(), people(domain), left_out(domain.blanks)];
    marks.extend(numbers(cells, y, Role::Quiet));
    marks
}

fn people(domain: &DomainResult) -> String {
    if domain.n > 0 {
        domain.n.to_string()
    } else {
        say("figure-nothing")
    }
}

fn left_out(blanks: Blanks) -> String {
    (blanks.not_applicable + blanks.unsaid + blanks.skipped).to_string()
}

fn said(scale: &Scale, area: &str, at: usize, count: u32, all: u32) -> String {
    let args = [
        ("area", area.into()),
        ("answer", scale.labels[at].as_str().into()),
        ("count", count.into()),
        ("n", all.into()),
    ];
    fill("figure-areas-hint", &args)
}

fn title(rows: &[Row<'_>]) -> String {
    let shown = || rows.iter().filter_map(|row| row.score);
    let all = shown().count();
    let favoured = shown().filter(|score| score.favourable > 0.5).count();
    let id = match (all, favoured) {
        (0, _) => "figure-profile-nothing",
        (_, 0) => "figure-areas-title-none",
        (all, favoured) if all == favoured => "figure-areas-title-all",
        _ => "figure-areas-title",
    };
    fill(id, &[("favoured", favoured.into()), ("all", all.into())])
}

fn summary(released: &Released) -> String {
    fill("figure-areas-summary", &[("n", released.responses.into())])
}

fn table(released: &Released, rows: &[Row<'_>], counted: &[Vec<u32>]) -> TableTwin {
    let mut columns = vec![Column::of_words(say("figure-column-area"))];
    let labels = released.setup.checklist.scale.labels.iter().cloned();
    columns.extend(labels.map(Column::of_numbers));
    columns.push(Column::of_numbers(say("figure-column-favour")));
    columns.push(Column::of_numbers(say("figure-column-people")));
    columns.push(Column::of_numbers(say("figure-column-left-out")));
    let rows = rows.iter().zip(counted).map(|(row, counts)| {
        let area = name(released, &row.domain.id).to_owned();
        let nothing = || say("figure-nothing");
        let mut cells = match &row.domain.score {
            Cell::Shown(score) => {
                let counts = counts.iter().map(u32::to_string);
                let favour = percent(score.favourable);
                let cells = [area].into_iter().chain(counts).chain([favour]);
                cells.collect::<Vec<_>>()
            }
            Cell::Hidden(why) => {
                let why = hidden_domain(released, row.domain, *why);
                let args = [("item", area.into()), ("why", why.into())];
                let area = fill("figure-items-row-hidden", &args);
                let dashes = counts.iter().map(|_| nothing()).chain([nothing()]);
                [area].into_iter().chain(dashes).collect()
            }
        };
        cells.push(people(row.domain));
        cells.push(left_out(row.domain.blanks));
        TableRow::of(cells)
    });
    TableTwin {
        caption: say("figure-areas-caption"),
        rows: rows.collect(),
        columns,
    }
}
