//! The same counts as a table, with the answers as asked.

use assessment::disclosure::{Cell, Released};
use words::number::percent;

use super::Asked;
use crate::marks::{Column, TableRow, TableTwin};
use crate::phrase::{asks_agreement, end_labels, fill, left_out, list, say, too_few};

pub(super) fn table(released: &Released, asked: &[Asked<'_>]) -> TableTwin {
    let scale = &released.setup.checklist.scale;
    let mut columns = vec![Column::of_words(say("figure-column-statement"))];
    let labels = scale.labels.iter().cloned();
    columns.extend(labels.map(Column::of_numbers));
    columns.push(Column::of_numbers(say("figure-column-favour")));
    columns.push(Column::of_words(say("figure-column-left-out")));
    let rows = asked.iter().map(|(item, result)| {
        let name = if item.reversed {
            let id = if asks_agreement(scale) {
                "figure-items-row-reversed"
            } else {
                "figure-items-row-reversed-favour"
            };
            let (lowest, _) = end_labels(scale);
            let args = [
                ("item", item.text.as_str().into()),
                ("lowest", lowest.into()),
            ];
            fill(id, &args)
        } else {
            item.text.clone()
        };
        let score = match &result.score {
            Cell::Shown(score) => score,
            Cell::Hidden(_) => {
                return TableRow::instead(name, too_few(result.n, released.setup.threshold));
            }
        };
        let mut cells = vec![name];
        cells.extend(score.counts.iter().map(u32::to_string));
        cells.push(percent(score.favourable));
        let left = left_out(result.blanks);
        cells.push(if left.is_empty() {
            say("figure-nothing")
        } else {
            list(&left)
        });
        TableRow::of(cells)
    });
    TableTwin {
        caption: say("figure-items-caption"),
        rows: rows.collect(),
        columns,
    }
}
