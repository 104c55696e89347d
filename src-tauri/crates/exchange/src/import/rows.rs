//! What people answered: a row is a draft.
//!
//! Invariant: drafts come out in an order that says nothing about who answered first.

use std::collections::HashMap;

use assessment::checklist::{Item, ItemId};
use assessment::response::{Answer, Comment, Draft};
use assessment::round::{Role, RoleQuestion};

use super::Imported;
use super::answer::{Answers, Said};
use super::columns::{Columns, Kind};
use super::error::Error;
use super::matching::Choices;
use super::plain::plain;
use super::problem::{Place, Problem, ProblemKind};
use super::role;
use super::table::{AboutTexts, Row, Table, Text};
use super::watch::{Part, Watch};
use crate::guard::unguarded;

/// The most problems that are listed one by one.
const MOST_PROBLEMS: usize = 100;
/// How many rows are read between two looks at whether to go on.
const ROWS_AT_ONCE: usize = 100;
/// What LimeSurvey may write for the time of answers that were never submitted.
const NEVER: [&str; 2] = ["n/a", "{question_not_shown}"];
/// What it writes for the time of answers whose times it does not keep.
const NO_TIME: &str = "1980-01-01";

/// The rows of a table whose columns are understood.
pub(super) struct Rows<'a> {
    pub(super) table: &'a Table,
    pub(super) columns: &'a Columns<'a>,
    pub(super) answers: &'a Answers<'a>,
    pub(super) question: &'a RoleQuestion,
    pub(super) choices: &'a Choices,
}

/// A draft, and what it is ordered by: what was answered, by item in the order of their ids.
/// Ten thousand people often answer alike, and ids take long to compare.
type Ordered = (Vec<(u16, Answer)>, Draft);

/// The rows while they are read.
struct Reading<'a, 'i> {
    of: &'a Rows<'a>,
    imported: &'i mut Imported,
    drafts: Vec<Ordered>,
    /// The places of the items in the order of their ids, by column.
    places: Vec<u16>,
    /// Problems that are only counted.
    more: usize,
    said: AboutTexts<Option<Said>>,
    roles: HashMap<Text, Result<Option<Role>, ProblemKind>>,
    has_codes: bool,
    /// The rows with something that tells them from every other, and their numbers.
    seen: HashMap<&'a [(u32, Text)], u32>,
}

impl Rows<'_> {
    /// Reads the rows into drafts and problems.
    pub(super) fn read(
        &self,
        rows: &[Row],
        watch: &mut Watch<'_>,
        imported: &mut Imported,
    ) -> Result<(), Error> {
        let mut reading = Reading {
            of: self,
            imported,
            drafts: Vec::new(),
            places: places(self.columns),
            more: 0,
            said: self.table.about_texts(None),
            roles: HashMap::new(),
            has_codes: false,
            seen: HashMap::new(),
        };
        for (done, some) in rows.chunks(ROWS_AT_ONCE).enumerate() {
            watch.at(Part::Rows, done * ROWS_AT_ONCE, rows.len())?;
            some.iter().for_each(|row| reading.row(row));
        }
        reading.finish();
        Ok(())
    }

    /// Whether a row was never submitted, where the file says so.
    fn is_incomplete(&self, row: &Row) -> bool {
        self.columns.submitted.is_some_and(|column| {
            let cell = self.table.cell_of(row, column);
            cell.is_none_or(|cell| NEVER.contains(&plain(cell).as_str()))
        })
    }

    /// Whether a row has something that no other row has.
    fn is_marked(&self, row: &Row) -> bool {
        let mut cells = self.table.cells(row).iter();
        cells.any(|(column, text)| match self.columns.kind(*column) {
            Kind::Marks => true,
            Kind::Submitted => !self.table.says(*text).starts_with(NO_TIME),
            Kind::Item(..) | Kind::Role(_) | Kind::Comment | Kind::Nothing => false,
        })
    }
}

impl<'a> Reading<'a, '_> {
    fn row(&mut self, row: &Row) {
        let (table, choices) = (self.of.table, self.of.choices);
        self.imported.rows += 1;
        // A row that is wider than its headings has slipped: its answers may stand
        // under the wrong questions.
        let is_slipped = table.last_column(row) as usize >= self.of.columns.kinds.len();
        if table.is_text() && is_slipped {
            self.problem(table.row(row.number), ProblemKind::SlippedRow);
            return;
        }
        if self.of.is_incomplete(row) {
            self.imported.incomplete += 1;
            if choices.leave_out_incomplete {
                return;
            }
        }
        if self.of.is_marked(row) {
            if let Some(first) = self.seen.get(table.cells(row)).copied() {
                self.imported.copies += 1;
                self.problem(table.row(row.number), ProblemKind::Copy { row: first });
                if choices.leave_out_copies {
                    return;
                }
            } else {
                self.seen.insert(table.cells(row), row.number);
            }
        }
        let draft = self.draft(row);
        let is_point = |(_, answer): &(u16, Answer)| matches!(answer, Answer::Point(_));
        if draft.0.iter().any(is_point) {
            self.drafts.push(draft);
        }
    }

    fn draft(&mut self, row: &Row) -> Ordered {
        let (table, columns) = (self.of.table, self.of.columns);
        let mut draft = Draft::default();
        let mut order = Vec::with_capacity(columns.kinds.len());
        for (column, text) in table.cells(row) {
            let place = || table.cell(row.number, *column);
            match columns.kind(*column) {
                Kind::Item(item, is_shown) => match self.answer(*text, item) {
                    Ok(Some(answer)) => order.push((self.places[*column as usize], answer)),
                    Err(what) if is_shown => self.problem(place(), what),
                    Ok(None) | Err(_) => {}
                },
                Kind::Role(is_shown) => match self.role(*text) {
                    Ok(role) => draft.role = role,
                    Err(what) if is_shown => self.problem(place(), what),
                    Err(_) => {}
                },
                Kind::Comment => {
                    let text = unguarded(table.says(*text)).trim();
                    if !text.is_empty() {
                        draft.comments.push(Comment {
                            domain: None,
                            text: text.to_owned(),
                        });
                    }
                }
                Kind::Submitted | Kind::Marks | Kind::Nothing => {}
            }
        }
        order.sort_unstable();
        (order, draft)
    }

    fn answer(&mut self, text: Text, item: &Item) -> Result<Option<Answer>, ProblemKind> {
        let (table, answers) = (self.of.table, self.of.answers);
        let said = self.said.of(text);
        let said = *said.get_or_insert_with(|| answers.read(table.says(text)));
        match said {
            Said::Is(answer) => Ok(Some(answer)),
            Said::Coded(code) => {
                self.has_codes = true;
                Ok(Some(Answer::Point(code)))
            }
            Said::Skipped => Ok(None),
            Said::OffScale | Said::Unknown => Err(answers.problem(said, table.says(text), item)),
        }
    }

    fn role(&mut self, text: Text) -> Result<Option<Role>, ProblemKind> {
        let of = self.of;
        let read = || role::read(of.table.says(text), of.question);
        self.roles.entry(text).or_insert_with(read).clone()
    }

    fn problem(&mut self, place: Place, what: ProblemKind) {
        if self.imported.problems.len() < MOST_PROBLEMS {
            self.imported.problems.push(Problem { place, what });
        } else {
            self.more += 1;
        }
    }

    fn finish(self) {
        let problems = &mut self.imported.problems;
        let mut of_file = |what| {
            let place = Place::File;
            problems.push(Problem { place, what });
        };
        if self.imported.rows == 0 {
            of_file(ProblemKind::NoRows);
        }
        if self.has_codes {
            of_file(self.of.answers.codes());
        }
        if self.more > 0 {
            of_file(ProblemKind::More { count: self.more });
        }
        // Sorted by what was said, so that the order of arrival ends here.
        let mut drafts = self.drafts;
        drafts.sort_by(|(one, a), (two, b)| {
            let written = |draft: &'_ Draft| -> Vec<String> {
                let comments = draft.comments.iter();
                comments.map(|comment| comment.text.clone()).collect()
            };
            (one, a.role)
                .cmp(&(two, b.role))
                .then_with(|| written(a).cmp(&written(b)))
        });
        let ids = ids(self.of.columns);
        let drafts = drafts.into_iter().map(|(answers, draft)| {
            let answers = answers.into_iter();
            let answers = answers.map(|(place, answer)| (ids[usize::from(place)].clone(), answer));
            Draft {
                answers: answers.collect(),
                ..draft
            }
        });
        self.imported.drafts = drafts.collect();
    }
}

/// The ids of the items that have a column, in order.
fn ids(columns: &Columns<'_>) -> Vec<ItemId> {
    let mut ids: Vec<ItemId> = columns
        .kinds
        .iter()
        .filter_map(|kind| match kind {
            Kind::Item(item, _) => Some(item.id.clone()),
            Kind::Role(_) | Kind::Comment | Kind::Submitted | Kind::Marks | Kind::Nothing => None,
        })
        .collect();
    ids.sort();
    ids
}

/// The place of each column's item among them.
fn places(columns: &Columns<'_>) -> Vec<u16> {
    let ids = ids(columns);
    let kinds = columns.kinds.iter();
    kinds
        .map(|kind| match kind {
            // There are no more items than columns, which are fewer than 2^16.
            Kind::Item(item, _) => ids.binary_search(&item.id).unwrap_or(0) as u16,
            Kind::Role(_) | Kind::Comment | Kind::Submitted | Kind::Marks | Kind::Nothing => 0,
        })
        .collect()
}
