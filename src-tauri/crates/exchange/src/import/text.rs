//! Reads CSV and TSV files in the encodings and with the separators that are about.

use std::borrow::Cow;

use csv::StringRecord;
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::error::{Error, Found};
use super::head::most_items;
use super::heading::Headings;
use super::table::{Filling, Table};
use super::watch::{Part, Watch};
use super::{MOST_CELLS, MOST_COLUMNS};

/// What may stand between two cells.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];
/// How many rows are looked at to find out which separator it is.
const ROWS_TO_LOOK_AT: usize = 5;
/// How many rows are read between two looks at whether to go on.
const ROWS_AT_ONCE: u32 = 100;

/// Reads a text file; the separator under which most headings are items is the right one.
pub(super) fn read(
    name: &str,
    bytes: &[u8],
    headings: &Headings<'_>,
    watch: &mut Watch<'_>,
) -> Result<Table, Error> {
    let text = decoded(bytes).ok_or_else(|| Found::Other.refused(name))?;
    let (text, told) = told_separator(&text);
    let separator = match told {
        Some(separator) => separator,
        None => {
            let looks = |separator: &u8| {
                let items = rows(text, *separator, ROWS_TO_LOOK_AT, |_| Ok(()))
                    .map_or(0, |table| most_items(&table, headings));
                let lines = text.lines().take(ROWS_TO_LOOK_AT);
                (
                    items,
                    lines
                        .flat_map(str::bytes)
                        .filter(|byte| byte == separator)
                        .count(),
                )
            };
            // Of equals the last is taken, so the comma, the likeliest, comes last.
            SEPARATORS
                .into_iter()
                .rev()
                .max_by_key(looks)
                .unwrap_or(b',')
        }
    };
    if let Some(row) = open_quote(text, separator) {
        return Err(Error::OpenQuote { row });
    }
    rows(text, separator, usize::MAX, |done| {
        watch.at(Part::Cells, done, text.len())
    })
}

/// The text of a file, whatever its encoding; none if it is not text.
fn decoded(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let start = &bytes[..bytes.len().min(1000)];
    let nought_at = |odd: usize| {
        start
            .iter()
            .skip(odd)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let mostly = start.len() / 4;
    let text = if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        String::from_utf8_lossy(rest)
    } else if bytes.starts_with(b"\xFF\xFE") || (start.len() > 3 && nought_at(1) > mostly) {
        UTF_16LE.decode_with_bom_removal(bytes).0
    } else if bytes.starts_with(b"\xFE\xFF") || (start.len() > 3 && nought_at(0) > mostly) {
        UTF_16BE.decode_with_bom_removal(bytes).0
    } else {
        match std::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
        }
    };
    let is_text = !text.chars().any(|c| {
        c.is_control()
            && !matches!(
                c,
                '\t' | '\r' | '\n' | '\u{B}' | '\u{C}' | '\u{80}'..='\u{9F}'
            )
    });
    is_text.then_some(text)
}

/// The rest of the text behind Excel's own first line `sep=;`, and what that says.
fn told_separator(text: &str) -> (&str, Option<u8>) {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let told = line
        .trim_end()
        .strip_prefix("sep=")
        .and_then(|separator| separator.bytes().next());
    match told.filter(|separator| SEPARATORS.contains(separator)) {
        Some(separator) => (rest, Some(separator)),
        None => (text, None),
    }
}

/// Splits a text into rows that are not empty. `go_on` is asked now and then, with the bytes
/// that are done.
fn rows(
    text: &str,
    separator: u8,
    most: usize,
    mut go_on: impl FnMut(usize) -> Result<(), Error>,
) -> Result<Table, Error> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut filling = Filling::default();
    let (mut cells, mut breaks, mut number, mut filled) = (0, 0, 0, 0);
    let mut record = StringRecord::new();
    while reader
        .read_record(&mut record)
        .map_err(|_| Error::Damaged)?
    {
        cells += record.len();
        if cells > MOST_CELLS {
            return Err(Error::TooManyCells { most: MOST_CELLS });
        }
        if record.len() > MOST_COLUMNS {
            return Err(Error::TooManyColumns { most: MOST_COLUMNS });
        }
        // A spreadsheet shows a blank line as a row, and a cell with a line break as one.
        let (line, start) = record.position().map_or((0, 0), |position| {
            (position.line(), position.byte() as usize)
        });
        let blank = text
            .as_bytes()
            .iter()
            .skip(start)
            .take_while(|byte| matches!(byte, b'\r' | b'\n'))
            .filter(|byte| **byte == b'\n')
            .count();
        let shown = (line + blank as u64).saturating_sub(breaks);
        number = u32::try_from(shown).unwrap_or(u32::MAX).max(number + 1);
        if number % ROWS_AT_ONCE == 0 {
            go_on(start)?;
        }
        breaks += record.as_slice().matches('\n').count() as u64;
        for (column, cell) in (0..).zip(&record) {
            filling.put(number, column, cell, false);
        }
        filled += usize::from(!record.as_slice().trim().is_empty());
        if filled >= most {
            break;
        }
    }
    Ok(filling.finish(None))
}

/// The row in which a quotation mark opens a cell that never ends.
fn open_quote(text: &str, separator: u8) -> Option<u32> {
    let (mut is_quoted, mut at_start, mut row, mut opened) = (false, true, 1, 1);
    for byte in text.bytes() {
        match byte {
            b'"' if is_quoted || at_start => {
                is_quoted = !is_quoted;
                // A second mark right behind the first closing one goes on quoting.
                at_start = !is_quoted;
                opened = row;
            }
            b'\n' if !is_quoted => (row, at_start) = (row + 1, true),
            other => at_start = !is_quoted && other == separator,
        }
    }
    is_quoted.then_some(opened)
}
