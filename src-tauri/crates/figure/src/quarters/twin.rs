//! The same points as a table.

use assessment::comparison::Comparison;
use assessment::disclosure::Released;
use words::number::{change_exact, change_interval_exact};

use super::{Point, point};
use crate::marks::{Column, TableRow, TableTwin};
use crate::phrase::{fill, hidden_cell, name, say, score_cell, short_quarter};

pub(super) fn table(
    rounds: &[Released],
    from: usize,
    to: usize,
    comparison: &Comparison,
) -> TableTwin {
    let mut columns = vec![Column::of_words(say("figure-column-area"))];
    columns.extend(rounds.iter().map(|round| {
        let args = [
            ("quarter", short_quarter(round.setup.quarter).into()),
            ("n", round.responses.into()),
        ];
        Column::of_numbers(fill("figure-column-quarter", &args))
    }));
    columns.push(Column::of_numbers(say("figure-column-change")));
    columns.push(Column::of_words(say("figure-column-verdict")));
    let rows = comparison.domains.iter().map(|domain| {
        let mut cells = vec![name(&rounds[to], &domain.id).to_owned()];
        cells.extend(
            (0..rounds.len()).map(|round| match point(rounds, round, from, to, domain) {
                Point::NotAsked => say("figure-cell-not-asked"),
                Point::Hidden(why) => hidden_cell(why),
                Point::Score(score, range, n) => score_cell(score, range, n),
            }),
        );
        cells.push(domain.change.map_or_else(
            || say("figure-nothing"),
            |change| {
                let args = [
                    ("value", change_exact(change.difference).text.into()),
                    ("range", change_interval_exact(change.interval).into()),
                ];
                fill("figure-cell-range", &args)
            },
        ));
        cells.push(words::verdict::words(domain.verdict));
        TableRow::of(cells)
    });
    TableTwin {
        caption: say("figure-quarters-caption"),
        rows: rows.collect(),
        columns,
    }
}
