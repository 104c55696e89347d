//! The same counts as a table.

use assessment::checklist::Item;
use assessment::disclosure::{Cell, ItemResult, Released};
use assessment::interval::Interval;
use words::number::percent;

use super::{blanks, share};
use crate::marks::{Column, TableRow, TableTwin};
use crate::phrase::{fill, hidden_item, say};

pub(super) fn table(released: &Released, item: &Item, result: &ItemResult) -> TableTwin {
    let scale = &released.setup.checklist.scale;
    let nothing = || say("figure-nothing");
    let mut rows: Vec<TableRow> = match &result.score {
        Cell::Shown(score) => {
            let answers = scale.labels.iter().zip(&score.counts).rev();
            let answers = answers.map(|(label, count)| {
                let share = percent(share(*count, result.n));
                TableRow::of(vec![label.clone(), count.to_string(), share])
            });
            let favour = vec![
                say("figure-column-favour"),
                score.in_favour.to_string(),
                with_range(score.favourable, score.interval),
            ];
            answers.chain([TableRow::of(favour)]).collect()
        }
        Cell::Hidden(why) => vec![TableRow::instead(
            say("figure-distribution-answers"),
            hidden_item(released, result, *why),
        )],
    };
    let left = blanks(result.blanks).into_iter();
    rows.extend(left.map(|(text, count)| {
        let count = count.to_string();
        TableRow::of(vec![text, count, nothing()])
    }));
    let args = [
        ("item", item.text.as_str().into()),
        ("n", result.n.into()),
        ("responses", released.responses.into()),
    ];
    TableTwin {
        caption: fill("figure-distribution-caption", &args),
        columns: vec![
            Column::of_words(say("figure-column-answer")),
            Column::of_numbers(say("figure-column-people")),
            Column::of_numbers(say("figure-column-share")),
        ],
        rows,
    }
}

/// `20% (7% to 45%)`.
fn with_range(share: f64, range: Interval) -> String {
    let args = [
        ("value", percent(share).into()),
        ("low", percent(range.low).into()),
        ("high", percent(range.high).into()),
    ];
    fill("figure-cell-share", &args)
}
