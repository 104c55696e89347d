//! Turns a file of answers that somebody made elsewhere into drafts.
//!
//! Invariant: columns that say who or when are dropped before anything is kept, and
//! drafts come out in an order that says nothing about who answered first.
//! Invariant: a cell that cannot be read is a problem with a place and counts as skipped;
//! only a file that cannot be understood at all is an error.

mod answer;
mod archive;
mod cells;
mod columns;
mod error;
mod head;
mod heading;
mod matching;
mod personal;
mod plain;
mod problem;
mod role;
mod rows;
mod table;
mod text;
mod watch;
mod xlsx;

use std::ops::ControlFlow;

use assessment::checklist::ItemId;
use assessment::response::Draft;
use assessment::round::{Setup, role_question};

pub use error::{Error, Found};
pub use matching::{Choices, ColumnMeaning, LabelMeaning, Matching};
pub use problem::{Ignored, IgnoredWhy, Place, Problem, ProblemKind};
pub use watch::Progress;

use answer::Answers;
use cells::Looked;
use columns::Columns;
use head::Head;
use heading::Headings;
use rows::Rows;
use table::Table;
use watch::Watch;

/// The most bytes of a file.
pub const MOST_BYTES: usize = 10_000_000;
/// The most bytes that a file may unpack to.
pub const MOST_INFLATED: u64 = 50_000_000;
/// The most cells of a file: room for 10,000 people and a form's 50 columns. They are kept as
/// numbers of texts, and the texts of all count towards [`MOST_INFLATED`].
pub const MOST_CELLS: usize = 500_000;
/// The most columns of a file, as many as Excel has.
pub const MOST_COLUMNS: usize = 16_384;

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
    /// Those of them of which a person may say what they are.
    pub unmatched: Vec<Unmatched>,
    /// What stands under items and is not understood, of which a person may say what it is.
    pub labels: Vec<Label>,
    /// Items that the round asks but the file does not have.
    pub missing: Vec<ItemId>,
    /// Rows that were never submitted, where the file says so.
    pub incomplete: usize,
    /// Rows that are copies of another row, its number and times too.
    pub copies: usize,
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
    /// Whether somebody decided so, and no rule.
    pub by_hand: bool,
}

/// A column of which nobody said yet what it is. Nothing of what people wrote is in it, only
/// words of the scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmatched {
    /// As it stands in the file, and as [`Matching`] takes it; behind the second of the same
    /// heading stands ` (2)`.
    pub heading: String,
    /// Its column.
    pub place: Place,
    /// How many of its cells are not empty.
    pub filled: usize,
    /// The first answers of the scale that stand in it, if any do.
    pub samples: Vec<String>,
}

/// What stands under items and is not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// As it stands in the file, and as [`Matching`] takes it.
    pub text: String,
    /// In how many cells.
    pub count: usize,
}

/// Reads an XLSX, CSV or TSV file of answers to a round, as far as it is understood by
/// itself.
///
/// The content decides what kind of file it is; `name` is only for what is said about it.
///
/// # Errors
/// When the file as a whole cannot be understood; says what to do about it.
pub fn read(name: &str, bytes: &[u8], setup: &Setup) -> Result<Imported, Error> {
    let choices = Choices::default();
    let go_on = &mut |_| ControlFlow::Continue(());
    let (imported, none_found) = read_all(name, bytes, setup, &choices, go_on)?;
    none_found.map_or(Ok(imported), Err)
}

/// Reads a file as [`read`] does, with what a person decided about it, and says how far it
/// is; it stops where that breaks.
///
/// A file without an item is not refused: all its columns are [`Imported::unmatched`].
///
/// # Errors
/// When the file as a whole cannot be understood, or [`Error::Stopped`].
pub fn read_with(
    name: &str,
    bytes: &[u8],
    setup: &Setup,
    choices: &Choices,
    tell: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Imported, Error> {
    read_all(name, bytes, setup, choices, tell).map(|(imported, _)| imported)
}

/// What was read, and the error for a file without any item.
fn read_all(
    name: &str,
    bytes: &[u8],
    setup: &Setup,
    choices: &Choices,
    tell: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<(Imported, Option<Error>), Error> {
    if bytes.len() > MOST_BYTES {
        return Err(Error::TooBig {
            megabytes: MOST_BYTES / 1_000_000,
        });
    }
    let mut watch = Watch::new(tell);
    let question = role_question();
    let headings = Headings::of(setup, &question, &choices.matching);
    let mut answers = Answers::of(&setup.checklist.scale, &choices.matching);
    let table = match Found::in_bytes(bytes) {
        Found::Zip => xlsx::read(name, bytes, &headings, &mut watch)?,
        Found::Text => text::read(name, bytes, &headings, &mut watch)?,
        found @ (Found::Picture
        | Found::Pdf
        | Found::WebPage
        | Found::Document
        | Found::Encrypted
        | Found::OldWorkbook
        | Found::Other) => return Err(found.refused(name)),
    };
    let head = Head::of(&table, &headings, &answers)?;
    answers.is_limesurvey = head.is_limesurvey();
    let mut imported = Imported::of(&table);
    let columns = Columns::of(
        &Looked {
            table: &table,
            head: &head,
            answers: &answers,
            question: &question,
        },
        &headings,
        &mut watch,
        &mut imported,
    )?;
    let none_found = imported
        .matched
        .is_empty()
        .then(|| headings.none_found(&table, &answers));
    let rows = Rows {
        table: &table,
        columns: &columns,
        answers: &answers,
        question: &question,
        choices,
    };
    rows.read(head.answers, &mut watch, &mut imported)?;
    Ok((imported, none_found))
}

impl Imported {
    fn of(table: &Table) -> Self {
        Self {
            drafts: Vec::new(),
            rows: 0,
            matched: Vec::new(),
            comments: Vec::new(),
            role: None,
            ignored: Vec::new(),
            unmatched: Vec::new(),
            labels: Vec::new(),
            missing: Vec::new(),
            incomplete: 0,
            copies: 0,
            problems: Vec::new(),
            digest: table.digest(),
        }
    }
}

#[cfg(test)]
mod tests;
