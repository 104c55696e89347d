//! Which rows of a table hold the headings.

use std::collections::BTreeSet;

use super::answer::{Answers, Said};
use super::error::Error;
use super::heading::{Headings, MOST_HEADING, Means};
use super::personal::{Added, is_person, is_time};
use super::plain::plain;
use super::table::{Row, Table};

/// How many rows may hold the headings.
pub(super) const ROWS_FOR_HEADINGS: usize = 5;
/// How many headings of a second row must be known, so that no person's answers pass for one.
const LEAST_KNOWN: usize = 2;
/// Headings that only LimeSurvey writes.
const LIMESURVEY: [&str; 12] = [
    "submitdate",
    "lastpage",
    "startlanguage",
    "date submitted",
    "last page",
    "start language",
    "datum abgeschickt",
    "letzte seite",
    "start-sprache",
    "date de soumission",
    "dernière page",
    "langue de départ",
];

/// The rows with the headings.
pub(super) struct Head<'t> {
    table: &'t Table,
    /// One, or two where codes and texts have a row each.
    rows: &'t [Row],
    /// The rows of answers.
    pub(super) answers: &'t [Row],
}

impl<'t> Head<'t> {
    /// Finds the headings: the first of the first five rows in which an item stands; without
    /// any, the first of the widest, unless it is a person's.
    pub(super) fn of(
        table: &'t Table,
        headings: &Headings<'_>,
        answers: &Answers<'_>,
    ) -> Result<Self, Error> {
        let top = &table.rows[..table.rows.len().min(ROWS_FOR_HEADINGS)];
        let with_items = top.iter().position(|row| items(table, row, headings) > 0);
        let width = |row: &Row| table.cells(row).len();
        let widest = top.iter().map(width).max().ok_or(Error::Empty)?;
        let is_likely = |row: &Row| width(row) == widest && !is_somebodys(table, row, answers);
        let at = with_items
            .or_else(|| top.iter().position(is_likely))
            .ok_or_else(|| headings.none_found(table, answers))?;
        let is_also = |row: usize| {
            table
                .rows
                .get(row)
                .is_some_and(|row| is_second(table, &table.rows[at], row, headings, answers))
        };
        let (from, to) = if is_also(at + 1) {
            (at, at + 2)
        } else if at > 0 && is_also(at - 1) {
            (at - 1, at + 1)
        } else {
            (at, at + 1)
        };
        Ok(Self {
            table,
            rows: &table.rows[from..to],
            answers: &table.rows[to..],
        })
    }

    /// The columns that have a heading.
    pub(super) fn columns(&self) -> BTreeSet<u32> {
        let cells = self.rows.iter().flat_map(|row| self.table.cells(row));
        cells.map(|(column, _)| *column).collect()
    }

    /// The headings of a column, the upper one first.
    pub(super) fn texts(&self, column: u32) -> impl Iterator<Item = &'t str> {
        let (table, rows) = (self.table, self.rows);
        rows.iter()
            .filter_map(move |row| table.cell_of(row, column))
            .map(str::trim)
    }

    /// Whether LimeSurvey wrote the headings.
    pub(super) fn is_limesurvey(&self) -> bool {
        let mut columns = self.columns().into_iter();
        columns.any(|column| {
            let texts = self.texts(column);
            let mut texts = texts.filter(|text| text.len() <= MOST_HEADING);
            texts.any(|text| {
                let text = plain(text).replace('_', " ");
                let code = text
                    .split_once(". ")
                    .map_or(text.as_str(), |(code, _)| code);
                let is_grid = code.split_once("[sq").is_some_and(|(title, number)| {
                    !title.is_empty()
                        && title.chars().all(|c| c.is_ascii_alphanumeric())
                        && number.starts_with(|c: char| c.is_ascii_digit())
                });
                is_grid || LIMESURVEY.contains(&text.as_str()) || LIMESURVEY.contains(&code)
            })
        })
    }
}

/// How many headings of a row are items.
fn items(table: &Table, row: &Row, headings: &Headings<'_>) -> usize {
    let cells = table.cells(row).iter();
    cells
        .filter(|(_, text)| {
            let text = table.says(*text);
            let means = headings
                .by_hand(text)
                .unwrap_or_else(|| headings.means(text));
            matches!(means, Means::Item(_))
        })
        .count()
}

/// Whether a row is what a person answered, in a file without headings: it has a time, an
/// address, a label, or the same code twice. Codes that all differ may be numbers of questions.
pub(super) fn is_somebodys(table: &Table, row: &Row, answers: &Answers<'_>) -> bool {
    let cells = table.cells(row);
    cells.iter().enumerate().any(|(at, (_, text))| {
        let cell = table.says(*text);
        let is_answer = !matches!(answers.read(cell), Said::OffScale | Said::Unknown);
        let is_code = cell.chars().all(|c| c.is_ascii_digit());
        let is_again = || cells[..at].iter().any(|(_, other)| other == text);
        is_time(cell) || is_person(cell) || is_answer && (!is_code || is_again())
    })
}

/// How many columns of a table are items.
pub(super) fn most_items(table: &Table, headings: &Headings<'_>) -> usize {
    let top = table.rows.iter().take(ROWS_FOR_HEADINGS);
    top.map(|row| items(table, row, headings))
        .max()
        .unwrap_or(0)
}

/// Whether a row beside the headings holds headings too, and nobody's answers.
fn is_second(
    table: &Table,
    first: &Row,
    second: &Row,
    headings: &Headings<'_>,
    answers: &Answers<'_>,
) -> bool {
    let mut known = 0;
    for (column, text) in table.cells(second) {
        let text = table.says(*text);
        let above = table
            .cell_of(first, *column)
            .map(|text| headings.means(text));
        match (headings.means(text), above) {
            (Means::Item(item), Some(Means::Item(above))) if item.id == above.id => known += 1,
            (_, Some(Means::Item(_))) if answers.could_say(text) => return false,
            (Means::Item(_) | Means::Added(Added::Submitted), _) => known += 1,
            // A person may be called "Name" or answer "No", but not twice.
            (Means::Added(Added::Row | Added::Person | Added::Time), _) => known += 1,
            (Means::Added(Added::Quiz) | Means::Role | Means::Comment | Means::Nothing(_), _) => {}
        }
    }
    known >= LEAST_KNOWN
}
