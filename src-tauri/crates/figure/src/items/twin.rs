//! The same counts as a table, with the answers as asked.

use assessment::disclosure::{Cell, Released};
use words::number::percent;

use super::Asked;
use crate::marks::{Column, TableRow, TableTwin};
use crate::phrase::{fill, hidden_item, left_out, list, say};

pub(super) fn table(released: &Released, asked: &[Asked<'_>]) -> TableTwin {
    let mut columns = vec![Column::of_words(say("figure-column-statement"))];
    let labels = released.setup.checklist.scale.labels.iter().cloned();
    columns.extend(labels.map(Column::of_numbers));
    columns.push(Column::of_numbers(say("figure-column-favour")));
    columns.push(Column::of_words(say("figure-column-left-out")));
    let rows = asked.iter().map(|(item, result)| {
        let name = if item.reversed {
            fill(
                "figure-items-row-reversed",
                &[("item", item.text.as_str().into())],
            )
        } else {
            item.text.clone()
        };
        let score = match &result.score {
            Cell::Shown(score) => score,
            Cell::Hidden(why) => {
                return TableRow::instead(name, hidden_item(released, result, *why));
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
