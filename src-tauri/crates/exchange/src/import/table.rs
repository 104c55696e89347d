//! The filled cells of a sheet or a text file.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::rc::Rc;

use sha2::{Digest, Sha256};

use super::problem::Place;

/// A text of a table. The same text is the same one, wherever it stands: ten thousand people
/// give a handful of answers, which are kept and understood once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Text(u32);

/// All texts of a table.
#[derive(Debug, Default)]
struct Texts {
    all: Vec<Rc<str>>,
    known: HashMap<Rc<str>, Text>,
    /// Those that a workbook says are a time.
    times: HashSet<Text>,
}

/// The filled cells of a sheet or a text file.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// The sheet's name; none for a text file.
    pub(super) sheet: Option<String>,
    /// The rows that are not empty, in order.
    pub(super) rows: Vec<Row>,
    /// The filled cells of all rows with their columns from 0, in order.
    cells: Vec<(u32, Text)>,
    texts: Texts,
}

/// A row that is not empty.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// As a spreadsheet shows it, from 1.
    pub(super) number: u32,
    cells: Range<usize>,
}

/// A table that is being read.
#[derive(Default)]
pub(super) struct Filling {
    /// Row, column and text, as they came.
    cells: Vec<(u32, u32, Text)>,
    texts: Texts,
}

impl Filling {
    /// Puts a text into a cell, over what was there. Blanks fill nothing.
    pub(super) fn put(&mut self, row: u32, column: u32, text: &str, is_time: bool) {
        if text.trim().is_empty() {
            return;
        }
        let text = self.texts.keep(text);
        if is_time {
            self.texts.times.insert(text);
        }
        self.cells.push((row, column, text));
    }

    pub(super) fn finish(mut self, sheet: Option<String>) -> Table {
        let place = |cell: &(u32, u32, Text)| (cell.0, cell.1);
        if !self.cells.is_sorted_by(|a, b| place(a) < place(b)) {
            // A cell that a file holds twice has what came last, as in a spreadsheet.
            self.cells.reverse();
            self.cells.sort_by_key(place);
            self.cells.dedup_by_key(|cell| place(cell));
        }
        let mut rows: Vec<Row> = Vec::new();
        for (at, (number, _, _)) in self.cells.iter().enumerate() {
            match rows.last_mut() {
                Some(row) if row.number == *number => row.cells.end = at + 1,
                _ => rows.push(Row {
                    number: *number,
                    cells: at..at + 1,
                }),
            }
        }
        Table {
            sheet,
            rows,
            cells: self
                .cells
                .into_iter()
                .map(|(_, column, text)| (column, text))
                .collect(),
            texts: self.texts,
        }
    }
}

impl Texts {
    fn keep(&mut self, text: &str) -> Text {
        if let Some(known) = self.known.get(text) {
            return *known;
        }
        let new = Text(u32::try_from(self.all.len()).unwrap_or(u32::MAX));
        let text: Rc<str> = text.into();
        self.all.push(Rc::clone(&text));
        self.known.insert(text, new);
        new
    }
}

impl Table {
    /// The filled cells of a row with their columns from 0, in order.
    pub(super) fn cells(&self, row: &Row) -> &[(u32, Text)] {
        &self.cells[row.cells.clone()]
    }

    /// What a cell of a row says.
    pub(super) fn cell_of(&self, row: &Row, column: u32) -> Option<&str> {
        let cells = self.cells(row);
        let at = cells.binary_search_by_key(&column, |(column, _)| *column);
        at.ok().map(|at| self.says(cells[at].1))
    }

    /// What a text says.
    pub(super) fn says(&self, text: Text) -> &str {
        &self.texts.all[text.0 as usize]
    }

    /// Whether a workbook says that a text is a time.
    pub(super) fn is_time(&self, text: Text) -> bool {
        self.texts.times.contains(&text)
    }

    /// A place for something about each text.
    pub(super) fn about_texts<T: Clone>(&self, start: T) -> AboutTexts<T> {
        AboutTexts(vec![start; self.texts.all.len()])
    }

    /// The last column of a row.
    pub(super) fn last_column(&self, row: &Row) -> u32 {
        self.cells(row).last().map_or(0, |(column, _)| *column)
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

    /// By which the same cells are known again. Stores hold it: another way to write the
    /// cells down would make every file a new one.
    pub(super) fn digest(&self) -> [u8; 32] {
        let mut hasher = Sha256::new();
        let mut content = Vec::new();
        for row in &self.rows {
            content.clear();
            let cells = self.cells(row);
            content.extend((cells.len() as u32).to_le_bytes());
            for (column, text) in cells {
                let text = self.says(*text);
                content.extend(column.to_le_bytes());
                content.extend((text.len() as u32).to_le_bytes());
                content.extend(text.as_bytes());
            }
            hasher.update(&content);
        }
        hasher.finalize().into()
    }
}

/// Something about each text of a table.
pub(super) struct AboutTexts<T>(Vec<T>);

impl<T> AboutTexts<T> {
    pub(super) fn of(&mut self, text: Text) -> &mut T {
        &mut self.0[text.0 as usize]
    }
}
