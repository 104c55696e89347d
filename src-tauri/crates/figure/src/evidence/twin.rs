//! The same areas as a table.

use words::number::{interval_exact, percent, points_exact};

use super::Area;
use crate::marks::{Column, TableRow, TableTwin};
use crate::phrase::say;

pub(super) fn table(areas: &[Area<'_>]) -> TableTwin {
    let rows = areas.iter().map(|area| {
        let both = match &area.both {
            Ok(both) => both,
            Err(why) => return TableRow::instead(area.name.to_owned(), why.clone()),
        };
        TableRow::of(vec![
            area.name.to_owned(),
            points_exact(both.score.score).text,
            interval_exact(both.score.interval),
            area.n.to_string(),
            percent(both.audited.met),
            both.audited.criteria.to_string(),
            both.gap.words(),
        ])
    });
    TableTwin {
        caption: say("figure-evidence-caption"),
        rows: rows.collect(),
        columns: vec![
            Column::of_words(say("figure-column-area")),
            Column::of_numbers(say("figure-column-score")),
            Column::of_numbers(say("figure-column-range")),
            Column::of_numbers(say("figure-column-answers")),
            Column::of_numbers(say("figure-evidence-column-met")),
            Column::of_numbers(say("figure-evidence-column-criteria")),
            Column::of_words(say("figure-evidence-column-gap")),
        ],
    }
}
