//! Files out: a workbook, its tables as CSV, a calendar.
//!
//! Invariant: results come in as [`Released`], so a file shows no more than a screen.
//! Invariant: same input, same bytes; the day of writing comes in as an argument.

mod actions;
mod calendar;
mod csv;
mod results;
mod sheet;
#[cfg(test)]
mod tests;
mod xlsx;

use assessment::action::{BragWords, PlannedAction};
use assessment::comparison::Comparison;
use assessment::disclosure::Released;
use assessment::round::Team;
use chrono::NaiveDate;

pub use self::calendar::{CalendarOf, calendar};
pub use self::csv::csv;
pub use self::sheet::{Cell, Column, Kind, Sheet};
pub use self::xlsx::{XlsxError, xlsx};

/// What a workbook is made from.
#[derive(Clone, Debug)]
pub struct BookOf<'a> {
    /// Whose it is.
    pub team: &'a Team,
    /// The round.
    pub released: &'a Released,
    /// The round before it, and how this one compares with it.
    pub earlier: Option<(&'a Released, &'a Comparison)>,
    /// The plan, in its order.
    pub actions: &'a [PlannedAction<'a>],
    /// The trust's words for how an action is going.
    pub brag: &'a BragWords,
    /// The day it is written.
    pub written: NaiveDate,
}

/// One of the tables of a workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// The areas with their scores.
    Areas,
    /// The statements with their answers.
    Statements,
    /// The areas by role group, as far as groups may be shown.
    Groups,
    /// What changed since the round before.
    Comparison,
    /// The action plan.
    Plan,
    /// Which data it is, and how the numbers were made.
    Method,
}

/// Every table, in the order of the workbook.
pub const TABLES: [Table; 6] = [
    Table::Areas,
    Table::Statements,
    Table::Groups,
    Table::Comparison,
    Table::Plan,
    Table::Method,
];

/// Fills one table; none for a comparison where no round was before, and none for groups
/// where nobody was asked for one.
pub fn table(of: &BookOf<'_>, table: Table) -> Option<Sheet> {
    match table {
        Table::Areas => Some(results::areas(of)),
        Table::Statements => Some(results::statements(of)),
        Table::Groups => results::groups(of),
        Table::Comparison => results::comparison(of),
        Table::Plan => Some(actions::plan(of)),
        Table::Method => Some(results::method(of)),
    }
}

/// Fills every table of a workbook.
pub fn book(of: &BookOf<'_>) -> Vec<Sheet> {
    TABLES.iter().filter_map(|one| table(of, *one)).collect()
}
