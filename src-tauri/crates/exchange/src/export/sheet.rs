//! A table before it becomes a file: headings and typed cells.

use chrono::NaiveDate;
use words::british;

/// A table with a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Its name, at most 31 letters.
    pub name: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each as long as the columns.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What stands above it.
    pub heading: String,
    /// What stands in it.
    pub kind: Kind,
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A few words or a code.
    Words,
    /// Sentences, which wrap.
    Text,
    /// A whole number.
    Count,
    /// Points from 0 to 100, with one decimal.
    Points,
    /// A share, from 0 to 1, shown as a percentage.
    Share,
    /// A local day.
    Day,
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing, or nothing that may be shown.
    Empty,
    /// Words, never a formula.
    Text(String),
    /// A number, rounded as it is shown.
    Number(f64),
    /// A local day.
    Day(NaiveDate),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text.to_owned())
        }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl From<NaiveDate> for Cell {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

/// A number of points, rounded as screens show it; empty where it is hidden.
pub(super) fn points(value: Option<f64>) -> Cell {
    value.map_or(Cell::Empty, |value| {
        Cell::Number(words::number::points_exact(value).value)
    })
}

/// A share in whole hundredths; empty where it is hidden.
pub(super) fn share(value: Option<f64>) -> Cell {
    value.map_or(Cell::Empty, |value| {
        Cell::Number((100.0 * value).round() / 100.0)
    })
}

/// A column with the heading of that id.
pub(super) fn column(id: &str, kind: Kind) -> Column {
    Column {
        heading: say(id),
        kind,
    }
}

pub(super) fn say(id: &str) -> String {
    british().say(id, &[])
}
