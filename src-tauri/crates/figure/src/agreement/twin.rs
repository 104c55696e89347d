//! The same points as a table.

use words::number::points_exact;

use super::band_words;
use super::seen::Seen;
use crate::marks::{Column, TableRow, TableTwin};
use crate::phrase::{fill, say};

pub(super) fn table(seen: &[Seen], what: &str) -> TableTwin {
    let rows = seen.iter().map(|seen| {
        let look = match &seen.look {
            Ok(look) => look,
            Err(why) => return TableRow::instead(seen.name.clone(), why.clone()),
        };
        TableRow::of(vec![
            seen.name.clone(),
            points_exact(look.score).text,
            share(look.agreement),
            band_words(look.band),
            look.note.clone().unwrap_or_else(|| say("figure-nothing")),
            seen.n.to_string(),
        ])
    });
    TableTwin {
        caption: fill("figure-agreement-caption", &[("what", say(what).into())]),
        rows: rows.collect(),
        columns: vec![
            Column::of_words(say("figure-agreement-column-what")),
            Column::of_numbers(say("figure-column-score")),
            Column::of_numbers(say("figure-agreement-column-rwg")),
            Column::of_words(say("figure-column-agreement")),
            Column::of_words(say("figure-agreement-column-split")),
            Column::of_numbers(say("figure-column-answers")),
        ],
    }
}

/// `0.87`.
fn share(agreement: f64) -> String {
    format!("{agreement:.2}")
}
