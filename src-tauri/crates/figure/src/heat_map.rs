//! All areas over all quarters: a row for each area, a cell with its number for each quarter.
//!
//! Invariant: each cell has its number; the colour repeats it in five steps. A cell without
//! a number says why.

mod cells;
mod twin;

use std::collections::BTreeMap;

use assessment::disclosure::Released;
use words::number::points;

use crate::kind::FigureKind;
use crate::marks::{Anchor, Figure, Mark, Role, line, words};
use crate::phrase::{fill, say, short_name, short_quarter};
use crate::profile;
use crate::row::{LEFT, WIDTH, label};
use crate::text::SMALLEST;
use cells::{Cell, Grid, cell};
use words::worked;

/// The most quarters that fit.
const MOST: usize = 24;
/// From one row to the next.
const ROW: f64 = 36.0;
/// The widest that a column gets.
const WIDEST: f64 = 64.0;
/// From the legend to the middle of the first row.
const HEAD: f64 = 88.0;

/// The scores of the areas in each round, oldest first.
pub fn heat_map(rounds: &[Released]) -> Figure {
    let drawn = &rounds[rounds.len().saturating_sub(MOST)..];
    let areas = areas(rounds);
    let cells: Vec<Vec<Cell>> = areas
        .iter()
        .map(|(id, _)| (0..drawn.len()).map(|at| cell(drawn, at, id)).collect())
        .collect();
    let (mut marks, foot) = cells::legend(drawn, cells.iter().flatten());
    let grid = Grid {
        wide: WIDEST.min((WIDTH - LEFT) / drawn.len().max(1) as f64),
    };
    marks.extend(headings(drawn, grid, foot + 34.0));
    let mut y = foot + HEAD;
    for (area, cells) in areas.iter().zip(&cells) {
        marks.extend(label(area.1, y, Role::Ink));
        for (at, cell) in cells.iter().enumerate() {
            marks.extend(cell.drawn(*area, drawn, at, grid, y));
        }
        y += ROW;
    }
    Figure {
        id: FigureKind::HeatMap.id().to_owned(),
        title: title(rounds),
        summary: summary(rounds, drawn.len()),
        width: WIDTH,
        height: y - ROW / 2.0 + 4.0,
        marks,
        table: twin::table(rounds, &areas),
        method: method(rounds),
        worked: rounds.last().map(worked::scores).unwrap_or_default(),
    }
}

/// The areas by id and name: those of the newest round that has results, then those that
/// only older ones asked about.
fn areas(rounds: &[Released]) -> Vec<(&str, &str)> {
    let mut areas: Vec<(&str, &str)> = Vec::new();
    for round in rounds.iter().rev() {
        for domain in &round.domains {
            if areas.iter().all(|(id, _)| *id != domain.id) {
                areas.push((&domain.id, crate::phrase::name(round, &domain.id)));
            }
        }
    }
    areas
}

/// The quarters and how many answered in each, with a line between financial years.
fn headings(rounds: &[Released], grid: Grid, y: f64) -> Vec<Mark> {
    let mut marks = vec![words((0.0, y + 18.0), say("figure-column-answers")).quiet()];
    for (at, round) in rounds.iter().enumerate() {
        let quarter = round.setup.quarter;
        let x = grid.middle(at);
        let begins_year = at == 0 || rounds[at - 1].setup.quarter.year() != quarter.year();
        // Narrow columns have no room for the "Q" of every quarter.
        let text = if grid.wide >= 28.0 || begins_year {
            words::quarter::narrow(quarter)
        } else {
            words::quarter::narrowest(quarter)
        };
        let size = if grid.wide >= 28.0 { 14.0 } else { SMALLEST };
        let heading = words((x, y), text).sized(size).anchored(Anchor::Middle);
        let is_last = at + 1 == rounds.len();
        marks.push(if is_last { heading.bold() } else { heading });
        let answers = words((x, y + 18.0), round.responses.to_string());
        marks.push(answers.sized(size).anchored(Anchor::Middle).quiet());
        if begins_year {
            let until = rounds[at..]
                .iter()
                .take_while(|other| other.setup.quarter.year() == quarter.year())
                .count();
            let room = grid.wide * until as f64;
            let text = words::quarter::years(quarter);
            if crate::text::width(&text, 14.0, false) <= room - 4.0 {
                let place = (grid.middle(at) - grid.wide / 2.0 + 2.0, y - 18.0);
                marks.push(words(place, text).quiet());
            }
            if at > 0 {
                let x = x - grid.wide / 2.0;
                marks.push(line((x, y - 30.0), (x, y + 22.0), Role::Grid));
            }
        }
    }
    marks
}

fn title(rounds: &[Released]) -> String {
    let ranked: Vec<_> = rounds
        .iter()
        .map(|round| (round, round.by_score()))
        .filter(|(_, ranked)| ranked.len() > 1)
        .collect();
    let (Some((newest, _)), true) = (ranked.last(), ranked.len() > 1) else {
        return match rounds.last() {
            Some(round) => profile::title(round),
            None => say("figure-profile-nothing"),
        };
    };
    let mut lowest: BTreeMap<&str, (usize, &Released)> = BTreeMap::new();
    for (round, ranked) in &ranked {
        let least = ranked.last().map(|(_, score)| points(score.score));
        for (domain, score) in ranked {
            if Some(points(score.score)) == least {
                let times = lowest.entry(&domain.id).or_insert((0, *newest));
                *times = (times.0 + 1, *round);
            }
        }
    }
    let most = lowest.iter().max_by_key(|(_, (times, _))| *times);
    match most {
        Some((id, (times, round))) if 2 * times > rounds.len() => {
            let args = [
                ("area", short_name(round, id).into()),
                ("times", (*times).into()),
                ("quarters", rounds.len().into()),
            ];
            let id = if *times == rounds.len() {
                "figure-heat-title-always"
            } else {
                "figure-heat-title"
            };
            fill(id, &args)
        }
        Some(_) | None => say("figure-heat-title-none"),
    }
}

fn summary(rounds: &[Released], drawn: usize) -> String {
    let answered = || rounds.iter().map(|round| round.responses);
    let args = [
        ("fewest", answered().min().unwrap_or_default().into()),
        ("most", answered().max().unwrap_or_default().into()),
        ("quarters", rounds.len().into()),
        ("left", (rounds.len() - drawn).into()),
    ];
    let is_same = answered().min() == answered().max();
    let id = match (rounds.len(), is_same) {
        (..=1, _) => "figure-heat-summary-one",
        (_, true) => "figure-heat-summary-same",
        (_, false) => "figure-heat-summary",
    };
    let mut said = fill(id, &args);
    if drawn < rounds.len() {
        said.push(' ');
        said.push_str(&fill("figure-heat-left-out", &args));
    }
    said
}

fn method(rounds: &[Released]) -> Vec<String> {
    let scale = rounds.last().map(|round| &round.setup.checklist.scale);
    let newest = rounds
        .last()
        .map(|round| short_quarter(round.setup.quarter));
    let mut lines: Vec<String> = scale
        .map(crate::phrase::method_of_points)
        .into_iter()
        .collect();
    lines.extend([
        say("figure-method-score"),
        say("figure-heat-method"),
        say("figure-method-small"),
    ]);
    lines.extend(newest.map(|quarter| {
        let args = [("quarter", quarter.into())];
        fill("figure-heat-method-other", &args)
    }));
    lines
}
