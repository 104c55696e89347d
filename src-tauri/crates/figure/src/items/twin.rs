//! The same counts as a table, with the answers as asked.

use assessment::checklist::{Item, Scale};
use assessment::disclosure::{Cell, Released};
use words::number::percent;

use super::Asked;
use crate::marks::{Column, TableRow, TableTwin};
use crate::phrase::{fill, hidden_item, left_out, list, say};
use words::scale::{asks_agreement, end_labels};

pub(super) fn table(released: &Released, asked: &[Asked<'_>]) -> TableTwin {
    let scale = &released.setup.checklist.scale;
    let mut columns = vec![Column::of_words(say("figure-column-statement"))];
    let labels = scale.labels.iter().cloned();
    columns.extend(labels.map(Column::of_numbers));
    columns.push(Column::of_numbers(say("figure-column-favour")));
    columns.push(Column::of_words(say("figure-column-left-out")));
    let nothing = || say("figure-nothing");
    let rows = asked.iter().map(|(item, result)| {
        let (why, counts, favour) = match &result.score {
            Cell::Shown(score) => (
                None,
                score.counts.iter().map(u32::to_string).collect(),
                percent(score.favourable),
            ),
            Cell::Hidden(why) => (
                Some(hidden_item(released, result, *why)),
                vec![nothing(); scale.points()],
                nothing(),
            ),
        };
        let mut cells = vec![row_name(scale, item, why)];
        cells.extend(counts);
        cells.push(favour);
        let left = left_out(result.blanks);
        cells.push(if left.is_empty() {
            nothing()
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

/// The statement, which way round it was asked, and why it has no numbers.
fn row_name(scale: &Scale, item: &Item, hidden: Option<String>) -> String {
    let text = item.text.clone();
    let text = if item.reversed {
        let id = if asks_agreement(scale) {
            "figure-items-row-reversed"
        } else {
            "figure-items-row-reversed-favour"
        };
        let (lowest, _) = end_labels(scale);
        fill(id, &[("item", text.into()), ("lowest", lowest.into())])
    } else {
        text
    };
    hidden.into_iter().fold(text, |text, why| {
        let args = [("item", text.into()), ("why", why.into())];
        fill("figure-items-row-hidden", &args)
    })
}
