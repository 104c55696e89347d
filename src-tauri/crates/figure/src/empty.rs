//! A figure of what a round did not ask: its name and the reason, and nothing to measure.

use assessment::disclosure::Released;

use crate::kind::FigureKind;
use crate::marks::{Column, Figure, TableRow, TableTwin, words};
use crate::phrase::{fill, form_left_out, say, short_quarter};

/// A figure that says that the round's form left something out.
///
/// `what` is the checklist's own name of it.
pub(crate) fn not_asked(kind: FigureKind, released: &Released, what: &str) -> Figure {
    let why = form_left_out(released);
    let args = [
        ("what", what.into()),
        ("quarter", short_quarter(released.setup.quarter).into()),
    ];
    let title = fill("figure-not-asked", &args);
    Figure {
        id: kind.id().to_owned(),
        summary: why.clone(),
        width: 866.0,
        height: 32.0,
        marks: vec![words((0.0, 20.0), why.as_str()).quiet()],
        table: TableTwin {
            caption: title.clone(),
            columns: vec![
                Column::of_words(say("figure-column-area")),
                Column::of_numbers(say("figure-column-answers")),
            ],
            rows: vec![TableRow::instead(what.to_owned(), why)],
        },
        title,
        method: Vec::new(),
        worked: Vec::new(),
    }
}
