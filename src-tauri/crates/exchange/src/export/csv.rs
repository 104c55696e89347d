//! A table as CSV: UTF-8 with a mark, as Excel wants it, and lines ended by CR LF (RFC 4180).

use ::csv::{Terminator, WriterBuilder};

use super::sheet::{Cell, Sheet};
use crate::guard::guarded;

/// Writes a table as CSV. A text that a spreadsheet could take for a formula gets an
/// apostrophe before it, which our own import takes off again.
pub fn csv(sheet: &Sheet) -> Vec<u8> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(&mut bytes);
    let headings = sheet.columns.iter().map(|column| guarded(&column.heading));
    let rows = sheet
        .rows
        .iter()
        .map(|row| row.iter().map(text).collect::<Vec<_>>());
    writer
        .write_record(
            headings
                .map(|heading| heading.into_owned())
                .collect::<Vec<_>>(),
        )
        .expect("memory takes everything");
    for row in rows {
        writer.write_record(row).expect("memory takes everything");
    }
    writer.flush().expect("memory takes everything");
    drop(writer);
    bytes
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => guarded(text).into_owned(),
        Cell::Number(number) => number.to_string(),
        Cell::Day(day) => day.to_string(),
    }
}
