//! The filled cells of a sheet or a text file.

use std::collections::BTreeMap;

use super::heading::{Headings, Means};
use super::problem::Place;

/// How many rows may hold the headings.
const ROWS_FOR_HEADINGS: usize = 5;

/// The filled cells of a sheet or a text file.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// The sheet's name; none for a text file.
    pub(super) sheet: Option<String>,
    /// The rows that are not empty, in order.
    pub(super) rows: Vec<Row>,
}

/// A row that is not empty.
#[derive(Debug)]
pub(super) struct Row {
    /// As a spreadsheet shows it, from 1.
    pub(super) number: u32,
    /// The filled cells, by column from 0.
    pub(super) cells: BTreeMap<u32, String>,
}

impl Table {
    /// Which row holds the headings: the first of the first five in which an item stands.
    pub(super) fn header(&self, headings: &Headings<'_>) -> Option<usize> {
        self.rows
            .iter()
            .take(ROWS_FOR_HEADINGS)
            .position(|row| matches(row, headings) > 0)
    }

    /// How many columns are items.
    pub(super) fn matches(&self, headings: &Headings<'_>) -> usize {
        self.rows
            .iter()
            .take(ROWS_FOR_HEADINGS)
            .map(|row| matches(row, headings))
            .max()
            .unwrap_or(0)
    }

    /// Whether it came from a text file.
    pub(super) fn is_text(&self) -> bool {
        self.sheet.is_none()
    }

    /// The place of a column.
    pub(super) fn column(&self, column: u32) -> Place {
        Place::Column {
            sheet: self.sheet.clone(),
            column,
        }
    }

    /// The place of a row.
    pub(super) fn row(&self, row: u32) -> Place {
        Place::Row {
            sheet: self.sheet.clone(),
            row,
        }
    }

    /// The place of a cell.
    pub(super) fn cell(&self, row: u32, column: u32) -> Place {
        Place::Cell {
            sheet: self.sheet.clone(),
            row,
            column,
        }
    }

    /// All its cells, written so that no two tables are written alike.
    pub(super) fn content(&self) -> Vec<u8> {
        let mut content = Vec::new();
        for row in &self.rows {
            content.extend((row.cells.len() as u32).to_le_bytes());
            for (column, text) in &row.cells {
                content.extend(column.to_le_bytes());
                content.extend((text.len() as u32).to_le_bytes());
                content.extend(text.as_bytes());
            }
        }
        content
    }
}

fn matches(row: &Row, headings: &Headings<'_>) -> usize {
    row.cells
        .values()
        .filter(|text| matches!(headings.means(text), Means::Item(_)))
        .count()
}
