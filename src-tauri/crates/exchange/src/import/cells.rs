//! What stands in the columns, as far as it says what they are.
//!
//! Invariant: a text is looked at once, however many people gave it.

use std::collections::BTreeMap;

use assessment::round::RoleQuestion;

use super::Label;
use super::answer::{Answers, Said, is_label, shown};
use super::error::Error;
use super::head::Head;
use super::personal::{is_person, is_time};
use super::plain::plain;
use super::role;
use super::table::{AboutTexts, Table, Text};
use super::watch::{Part, Watch};

/// The most labels of a column that nobody understands; one with more is no column of answers.
pub(super) const MOST_LABELS: usize = 12;
/// The most labels that an unmatched column is shown with.
const MOST_SAMPLES: usize = 5;
/// How many rows are read between two looks at whether to go on.
const ROWS_AT_ONCE: usize = 500;

/// What is looked at, and what it is compared with.
pub(super) struct Looked<'l> {
    pub(super) table: &'l Table,
    pub(super) head: &'l Head<'l>,
    pub(super) answers: &'l Answers<'l>,
    pub(super) question: &'l RoleQuestion,
}

/// What a column is looked at for.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    /// Role groups instead of answers.
    pub(super) is_role: bool,
    /// Addresses and times as well.
    pub(super) may_be_personal: bool,
}

/// What stands in a column.
#[derive(Default)]
pub(super) struct Cells {
    pub(super) filled: usize,
    /// Cells that say who somebody is.
    pub(super) people: usize,
    /// Cells that are a time.
    pub(super) times: usize,
    /// Some that are understood, each once.
    pub(super) samples: Vec<Text>,
    /// Those that are not, as long as there are not too many.
    pub(super) strange: BTreeMap<Text, usize>,
}

/// What is known of a text, found out once.
#[derive(Clone, Copy, Default)]
struct Known {
    is_answer: Option<bool>,
    is_role: Option<bool>,
    is_person: Option<bool>,
    is_time: Option<bool>,
}

/// Looks through the columns that are wanted, by number.
pub(super) fn look(
    looked: &Looked<'_>,
    wanted: Vec<(u32, Wanted, &mut Cells)>,
    watch: &mut Watch<'_>,
) -> Result<(), Error> {
    let table = looked.table;
    let last = wanted.iter().map(|(column, ..)| *column).max();
    let mut columns: Vec<Option<(Wanted, &mut Cells)>> = Vec::new();
    columns.resize_with(last.map_or(0, |last| last as usize + 1), || None);
    for (column, wanted, cells) in wanted {
        columns[column as usize] = Some((wanted, cells));
    }
    let mut known: AboutTexts<Known> = table.about_texts(Known::default());
    let rows = looked.head.answers;
    for (done, some) in rows.chunks(ROWS_AT_ONCE).enumerate() {
        watch.at(Part::Columns, done * ROWS_AT_ONCE, rows.len())?;
        for (column, text) in some.iter().flat_map(|row| table.cells(row)) {
            if let Some(Some((wanted, cells))) = columns.get_mut(*column as usize) {
                cells.note(*text, *wanted, known.of(*text), looked);
            }
        }
    }
    Ok(())
}

impl Cells {
    fn note(&mut self, text: Text, wanted: Wanted, known: &mut Known, looked: &Looked<'_>) {
        let table = looked.table;
        let cell = table.says(text);
        self.filled += 1;
        if wanted.may_be_personal {
            let is_person = *known.is_person.get_or_insert_with(|| is_person(cell));
            let is_time = || table.is_time(text) || is_time(cell);
            self.people += usize::from(is_person);
            self.times += usize::from(*known.is_time.get_or_insert_with(is_time));
        }
        let is_understood = if wanted.is_role {
            let is_role = || role::read(cell, looked.question).is_ok();
            *known.is_role.get_or_insert_with(is_role)
        } else {
            let said = || looked.answers.read(cell);
            let is_answer = || !matches!(said(), Said::OffScale | Said::Unknown);
            *known.is_answer.get_or_insert_with(is_answer)
        };
        if !is_understood {
            if self.strange.len() <= MOST_LABELS {
                *self.strange.entry(text).or_default() += 1;
            }
        } else if self.samples.len() < MOST_SAMPLES && !self.samples.contains(&text) {
            self.samples.push(text);
        }
    }

    /// Adds what is not understood to the labels of which a person may say what they are.
    pub(super) fn add_strange(&self, table: &Table, labels: &mut BTreeMap<String, Label>) {
        for (text, count) in &self.strange {
            let cell = table.says(*text);
            let Some(text) = shown(cell).filter(|_| is_label(cell)) else {
                continue;
            };
            let label = labels.entry(plain(cell)).or_insert_with(|| Label {
                text: text.into_owned(),
                count: 0,
            });
            label.count += count;
        }
    }
}
