//! Turns a file of answers that somebody made elsewhere into drafts.
//!
//! Invariant: columns that say who or when are dropped before anything is kept, and
//! drafts come out in an order that says nothing about who answered first.
//! Invariant: a cell that cannot be read is a problem with a place and counts as skipped;
//! only a file that cannot be understood at all is an error.

mod answer;
mod archive;
mod error;
mod heading;
mod problem;
mod role;
mod table;
mod text;
mod xlsx;

use std::collections::BTreeMap;

use assessment::checklist::{Item, ItemId};
use assessment::response::{Answer, Comment, Draft};
use assessment::round::{RoleQuestion, Setup, role_question};

pub use error::{Error, Found};
pub use problem::{Ignored, IgnoredWhy, Place, Problem, ProblemKind};

use crate::guard::unguarded;
use answer::Answers;
use heading::{Headings, Means};
use table::{Row, Table};

/// The most bytes of a file.
pub const MOST_BYTES: usize = 10_000_000;
/// The most bytes that a file may unpack to.
pub const MOST_INFLATED: u64 = 50_000_000;
/// The most cells of a file.
pub const MOST_CELLS: usize = 200_000;
/// The most problems that are listed one by one.
const MOST_PROBLEMS: usize = 100;

/// What was read from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// One for each row with a scored answer, in no order.
    pub drafts: Vec<Draft>,
    /// Rows under the headings that are not empty; [`Imported::drafts`] are the usable ones.
    pub rows: usize,
    /// Columns that are an item.
    pub matched: Vec<Matched>,
    /// Columns that are comments.
    pub comments: Vec<Heading>,
    /// The column that is the role group, where the round asks for it.
    pub role: Option<Heading>,
    /// Columns that were dropped.
    pub ignored: Vec<Ignored>,
    /// Items that the round asks but the file does not have.
    pub missing: Vec<ItemId>,
    /// What needs a person to look at.
    pub problems: Vec<Problem>,
    /// By which the same export is known again, whatever it is called.
    pub digest: [u8; 32],
}

/// A column's heading and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// As it stands in the file.
    pub heading: String,
    /// Its column.
    pub place: Place,
}

/// A column that is an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matched {
    /// As it stands in the file.
    pub heading: String,
    /// Its column.
    pub place: Place,
    /// The item.
    pub item: ItemId,
    /// The item's statement.
    pub text: String,
}

/// Reads an XLSX, CSV or TSV file of answers to a round.
///
/// The content decides what kind of file it is; `name` is only for what is said about it.
///
/// # Errors
/// When the file as a whole cannot be understood; says what to do about it.
pub fn read(name: &str, bytes: &[u8], setup: &Setup) -> Result<Imported, Error> {
    if bytes.len() > MOST_BYTES {
        return Err(Error::TooBig {
            megabytes: MOST_BYTES / 1_000_000,
        });
    }
    let question = role_question();
    let headings = Headings::of(setup, &question);
    let table = match Found::in_bytes(bytes) {
        Found::Zip => xlsx::read(name, bytes, &headings)?,
        Found::Text => text::read(name, bytes, &headings)?,
        found @ (Found::Picture
        | Found::Pdf
        | Found::WebPage
        | Found::Document
        | Found::Encrypted
        | Found::OldWorkbook
        | Found::Other) => return Err(found.refused(name)),
    };
    if table.rows.is_empty() {
        return Err(Error::Empty);
    }
    let Some(header) = table.header(&headings) else {
        return Err(headings.none_found(&table));
    };
    Reading::new(setup, &table, header, &headings, &question)?.finish()
}

/// The columns of a table once its headings are understood.
struct Reading<'a> {
    table: &'a Table,
    header: usize,
    items: BTreeMap<u32, &'a Item>,
    answers: Answers<'a>,
    question: &'a RoleQuestion,
    imported: Imported,
}

impl<'a> Reading<'a> {
    fn new(
        setup: &'a Setup,
        table: &'a Table,
        header: usize,
        headings: &Headings<'a>,
        question: &'a RoleQuestion,
    ) -> Result<Self, Error> {
        let mut items: BTreeMap<u32, &Item> = BTreeMap::new();
        let mut imported = Imported {
            drafts: Vec::new(),
            rows: 0,
            matched: Vec::new(),
            comments: Vec::new(),
            role: None,
            ignored: Vec::new(),
            missing: Vec::new(),
            problems: Vec::new(),
            digest: crate::digest(&table.content()),
        };
        for (&column, heading) in &table.rows[header].cells {
            let (heading, place) = (heading.trim().to_owned(), table.column(column));
            match headings.means(&heading) {
                Means::Item(item) => {
                    if let Some((&first, _)) = items.iter().find(|(_, other)| other.id == item.id) {
                        let (first, second) = (table.column(first), place);
                        return Err(Error::TwoColumns {
                            item: item.id.clone(),
                            first,
                            second,
                        });
                    }
                    items.insert(column, item);
                    imported.matched.push(Matched {
                        heading,
                        place,
                        item: item.id.clone(),
                        text: item.text.clone(),
                    });
                }
                Means::Role => match &imported.role {
                    None => imported.role = Some(Heading { heading, place }),
                    Some(first) => {
                        return Err(Error::TwoColumns {
                            item: heading,
                            first: first.place.clone(),
                            second: place,
                        });
                    }
                },
                Means::Comment => imported.comments.push(Heading { heading, place }),
                Means::Nothing(why) => imported.ignored.push(Ignored {
                    heading,
                    place,
                    why,
                }),
            }
        }
        let asked = setup.asked().into_iter().flat_map(|(_, items)| items);
        imported.missing = asked
            .filter(|item| !items.values().any(|found| found.id == item.id))
            .map(|item| item.id.clone())
            .collect();
        Ok(Self {
            table,
            header,
            items,
            answers: Answers::of(&setup.checklist.scale),
            question,
            imported,
        })
    }

    fn finish(mut self) -> Result<Imported, Error> {
        let last_heading = self.table.rows[self.header]
            .cells
            .keys()
            .last()
            .copied()
            .unwrap_or(0);
        for row in &self.table.rows[self.header + 1..] {
            self.imported.rows += 1;
            // A row that is wider than its headings has slipped: its answers may stand
            // under the wrong questions.
            if self.table.is_text() && row.cells.keys().any(|column| *column > last_heading) {
                let place = self.table.row(row.number);
                self.imported.problems.push(Problem {
                    place,
                    what: ProblemKind::SlippedRow,
                });
                continue;
            }
            let draft = self.draft(row);
            if draft
                .answers
                .values()
                .any(|answer| matches!(answer, Answer::Point(_)))
            {
                self.imported.drafts.push(draft);
            }
        }
        let mut imported = self.imported;
        if imported.rows == 0 {
            imported.problems.push(Problem {
                place: Place::File,
                what: ProblemKind::NoRows,
            });
        }
        let more = imported.problems.len().saturating_sub(MOST_PROBLEMS);
        if more > 0 {
            imported.problems.truncate(MOST_PROBLEMS);
            imported.problems.push(Problem {
                place: Place::File,
                what: ProblemKind::More { count: more },
            });
        }
        // Sorted by what was answered, so that the order of arrival ends here.
        imported
            .drafts
            .sort_by(|a, b| (&a.answers, a.role).cmp(&(&b.answers, b.role)));
        Ok(imported)
    }

    fn draft(&mut self, row: &Row) -> Draft {
        let mut draft = Draft::default();
        for (column, item) in &self.items {
            let Some(cell) = row.cells.get(column) else {
                continue;
            };
            match self.answers.read(cell, item) {
                Ok(Some(answer)) => {
                    draft.answers.insert(item.id.clone(), answer);
                }
                Ok(None) => {}
                Err(what) => self.imported.problems.push(Problem {
                    place: self.table.cell(row.number, *column),
                    what,
                }),
            }
        }
        let cell = |column: &Heading| {
            let column = column.place.column_number()?;
            Some((column, row.cells.get(&column)?))
        };
        if let Some((column, said)) = self.imported.role.as_ref().and_then(cell) {
            match role::read(said, self.question) {
                Ok(role) => draft.role = role,
                Err(what) => self.imported.problems.push(Problem {
                    place: self.table.cell(row.number, column),
                    what,
                }),
            }
        }
        for column in &self.imported.comments {
            let written = cell(column).map(|(_, text)| text);
            if let Some(text) = written
                .map(|text| unguarded(text).trim())
                .filter(|text| !text.is_empty())
            {
                draft.comments.push(Comment {
                    domain: None,
                    text: text.to_owned(),
                });
            }
        }
        draft
    }
}

#[cfg(test)]
mod tests;
