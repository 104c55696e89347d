//! The same scores as a table, of all quarters.

use assessment::disclosure::Released;

use super::cells::{Cell, cell};
use crate::marks::{Column, TableRow, TableTwin};
use crate::phrase::{fill, hidden_cell, say, score_cell, short_quarter};

pub(super) fn table(rounds: &[Released], areas: &[(&str, &str)]) -> TableTwin {
    let mut columns = vec![Column::of_words(say("figure-column-area"))];
    columns.extend(rounds.iter().map(|round| {
        let args = [
            ("quarter", short_quarter(round.setup.quarter).into()),
            ("n", round.responses.into()),
        ];
        Column::of_numbers(fill("figure-column-quarter", &args))
    }));
    let rows = areas.iter().map(|(id, name)| {
        let cells = (0..rounds.len()).map(|at| text(&cell(rounds, at, id)));
        TableRow::of([(*name).to_owned()].into_iter().chain(cells).collect())
    });
    TableTwin {
        caption: say("figure-quarters-caption"),
        rows: rows.collect(),
        columns,
    }
}

/// `72.9 (65.8 to 86.3), n 14`.
fn text(cell: &Cell) -> String {
    match cell {
        Cell::NotAsked => say("figure-cell-not-asked"),
        Cell::Hidden(why) => hidden_cell(*why),
        Cell::Score {
            score,
            range,
            n,
            is_other,
        } => {
            let text = score_cell(*score, Some(*range), *n);
            if *is_other {
                fill("figure-cell-other", &[("value", text.into())])
            } else {
                text
            }
        }
    }
}
