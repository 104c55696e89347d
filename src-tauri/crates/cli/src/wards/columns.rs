//! The headings of a file of many wards.

use assessment::response::Columns;
use assessment::round::Setup;
use csv::ByteRecord;
use exchange::import::{self, Error};

use crate::arguments::By;
use crate::problem::{Ignored, Problem, say};

/// What may stand between two cells.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];
/// How many rows may hold the headings.
const ROWS_FOR_HEADINGS: usize = 5;

/// What a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// An item, by its place among those asked.
    Item(usize),
    Ward,
    Quarter,
    Dropped,
}

/// The headings, understood.
pub(super) struct Head {
    pub(super) separator: u8,
    pub(super) columns: Vec<Column>,
    /// The headings of the items, as they stand in the file; others are empty.
    pub(super) items: ByteRecord,
    /// Where the rows of answers begin, in bytes.
    pub(super) start: usize,
    /// The row in which they begin, as a spreadsheet shows it.
    pub(super) first_row: u64,
    pub(super) ignored: Vec<Ignored>,
    pub(super) problems: Vec<Problem>,
}

/// Why there are no headings.
pub(super) enum NoHead {
    /// A sentence about a column that was asked for.
    Usage(String),
    /// The file as a whole cannot be understood.
    File(Error),
}

/// The lines at the top of a file, among which the headings are.
pub(super) fn top(bytes: &[u8]) -> &[u8] {
    let lines = bytes.split_inclusive(|byte| *byte == b'\n');
    let end = lines.take(ROWS_FOR_HEADINGS).map(<[u8]>::len).sum();
    &bytes[..end]
}

/// The first rows under one separator, up to the headings.
struct Found {
    headings: ByteRecord,
    start: usize,
    first_row: u64,
}

impl Head {
    /// Understands the headings just as those of a file of one round.
    pub(super) fn of(
        file: &str,
        bytes: &[u8],
        setup: &Setup,
        columns: &Columns,
        by: &By,
    ) -> Result<Self, NoHead> {
        let mut error = Error::Empty;
        for separator in SEPARATORS {
            let head = &bytes[..first_rows(bytes, separator)];
            match import::read(file, head, setup) {
                Ok(imported) => {
                    if let Some(found) = header(head, separator, &imported) {
                        return Self::understood(file, separator, found, imported, columns, by);
                    }
                }
                Err(why) => error = why,
            }
        }
        Err(NoHead::File(error))
    }

    fn understood(
        file: &str,
        separator: u8,
        found: Found,
        imported: import::Imported,
        columns: &Columns,
        by: &By,
    ) -> Result<Self, NoHead> {
        let texts = found.headings.iter();
        let texts: Vec<String> = texts
            .map(|cell| String::from_utf8_lossy(cell).trim().to_owned())
            .collect();
        let mut all = vec![Column::Dropped; texts.len()];
        for matched in &imported.matched {
            let column = matched.place.column_number().map(|column| column as usize);
            if let (Some(column), Some(place)) = (column, columns.place(&matched.item)) {
                all[column] = Column::Item(place);
            }
        }
        for (name, which) in [(&by.ward, Column::Ward), (&by.quarter, Column::Quarter)] {
            let at = texts.iter().position(|text| text == name);
            let same = |text: &String| text.to_lowercase() == name.to_lowercase();
            let at = at.or_else(|| texts.iter().position(same));
            let at = at.ok_or_else(|| NoHead::Usage(no_column(file, name, &texts)))?;
            if all[at] != Column::Dropped {
                let wrong = say("cli-usage-by-item", vec![("column", name.clone())]);
                return Err(NoHead::Usage(wrong));
            }
            all[at] = which;
        }
        let is_dropped = |place: &import::Place| {
            let column = place.column_number().map(|column| column as usize);
            column.is_some_and(|column| all[column] == Column::Dropped)
        };
        let ignored = imported.ignored.iter();
        let mut ignored: Vec<Ignored> = ignored
            .filter(|ignored| is_dropped(&ignored.place))
            .map(|ignored| Ignored::found(file, ignored))
            .collect();
        let comments = imported.comments.iter();
        let comments = comments.filter(|comment| is_dropped(&comment.place));
        ignored.extend(comments.map(|comment| Ignored {
            file: file.to_owned(),
            heading: comment.heading.clone(),
            why: say("cli-ignored-comment", Vec::new()),
        }));
        let mut problems = Vec::new();
        if !imported.missing.is_empty() {
            let items = vec![("items", imported.missing.join(", "))];
            problems.push(Problem::of_file(
                file,
                say("cli-problem-missing", items),
                say("cli-problem-missing-hint", Vec::new()),
            ));
        }
        let items = found.headings.iter().zip(&all);
        let items = items.map(|(cell, column)| match column {
            Column::Item(_) => cell,
            Column::Ward | Column::Quarter | Column::Dropped => &[],
        });
        Ok(Self {
            separator,
            items: items.collect(),
            columns: all,
            start: found.start,
            first_row: found.first_row,
            ignored,
            problems,
        })
    }
}

/// Where the first rows end, in bytes.
fn first_rows(bytes: &[u8], separator: u8) -> usize {
    let mut reader = reader(bytes, separator);
    let mut row = ByteRecord::new();
    for _ in 0..ROWS_FOR_HEADINGS {
        // A reader of bytes has no error but the end.
        if !reader.read_byte_record(&mut row).unwrap_or(false) {
            break;
        }
    }
    reader.position().byte() as usize
}

/// The row under that separator in which every item stands where it was found; none if it is
/// the wrong separator.
fn header(head: &[u8], separator: u8, imported: &import::Imported) -> Option<Found> {
    let mut reader = reader(head, separator);
    let mut headings = ByteRecord::new();
    while reader.read_byte_record(&mut headings).unwrap_or(false) {
        let stands = |matched: &import::Matched| {
            let column = matched.place.column_number();
            let cell = column.and_then(|column| headings.get(column as usize));
            let text = cell.and_then(|cell| std::str::from_utf8(cell).ok());
            text.map(str::trim) == Some(&matched.heading)
        };
        if !imported.matched.is_empty() && imported.matched.iter().all(stands) {
            return Some(Found {
                headings,
                start: reader.position().byte() as usize,
                first_row: reader.position().line(),
            });
        }
    }
    None
}

fn reader(bytes: &[u8], separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .has_headers(false)
        .buffer_capacity(1 << 16)
        .from_reader(bytes)
}

fn no_column(file: &str, column: &str, headings: &[String]) -> String {
    let headings = headings.iter().filter(|heading| !heading.is_empty());
    let headings: Vec<&str> = headings.map(String::as_str).collect();
    let args = vec![
        ("column", column.to_owned()),
        ("file", file.to_owned()),
        ("columns", headings.join(", ")),
    ];
    say("cli-usage-no-column", args)
}
