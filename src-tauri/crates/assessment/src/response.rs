//! Drafts and responses: answers while they are given, and after they were handed in.
//!
//! Invariant: a [`Response`] says nothing about who, when, where or in which order, is
//! never serialised, and prints as nothing.

mod keying;
mod sheet;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

use crate::checklist::{DomainId, Item, ItemId};
use crate::round::{Role, Setup};

pub use keying::{Difference, differences};
use sheet::Rows;
pub use sheet::{Columns, Sheet};

/// What a person did with one item. An item that is missing was skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// A point of the scale, as answered (before a reversed item is turned).
    Point(i32),
    /// "Not applicable", chosen.
    NotApplicable,
    /// "Don't know or prefer not to say", chosen.
    Unsaid,
}

/// A comment, kept apart from the answers it came with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Comment {
    /// The area it is about, or none.
    pub domain: Option<DomainId>,
    /// What the person wrote.
    pub text: String,
}

/// Answers being given. A draft may travel between screen and backend.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// What was answered so far, by item.
    pub answers: BTreeMap<ItemId, Answer>,
    /// The role, if it is asked for; none is "prefer not to say".
    pub role: Option<Role>,
    /// What was written so far.
    pub comments: Vec<Comment>,
}

/// A finished draft: anonymous, and never shown to anybody.
#[derive(Clone)]
pub struct Response {
    answers: Answers,
    role: Option<Role>,
}

/// Where the answers of a response stand.
#[derive(Clone)]
enum Answers {
    /// By themselves.
    Own(BTreeMap<ItemId, Answer>),
    /// In a sheet of many, of which this is one row; by item only once somebody asks.
    Row {
        rows: Arc<Rows>,
        row: usize,
        own: OnceLock<BTreeMap<ItemId, Answer>>,
    },
}

/// Why a draft cannot be handed in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// No item has a point of the scale.
    #[error("nothing was answered yet")]
    Empty,
    /// An item that this round does not ask.
    #[error("{0} is not asked in this round")]
    NotAsked(ItemId),
    /// A code that is not on the scale.
    #[error("{item} was answered with {code}, which is not on the scale")]
    OffScale {
        /// The item.
        item: ItemId,
        /// The code.
        code: i32,
    },
}

/// Turns a finished draft into a response and, apart from it, its comments.
///
/// A form without a scored answer is not a response (the rule of the AHRQ surveys). A role
/// is kept only where the round asks for it.
///
/// # Errors
/// Says why the draft is not an answer to this round.
pub fn submit(draft: Draft, setup: &Setup) -> Result<(Response, Vec<Comment>), Error> {
    let asked = setup.asked();
    for (item, answer) in &draft.answers {
        if !asked
            .iter()
            .any(|(_, items)| items.iter().any(|i| i.id == *item))
        {
            return Err(Error::NotAsked(item.clone()));
        }
        if let Answer::Point(code) = answer
            && !setup.checklist.scale.has(*code)
        {
            return Err(Error::OffScale {
                item: item.clone(),
                code: *code,
            });
        }
    }
    if !draft
        .answers
        .values()
        .any(|answer| matches!(answer, Answer::Point(_)))
    {
        return Err(Error::Empty);
    }
    let written = draft
        .comments
        .into_iter()
        .filter(|comment| !comment.text.trim().is_empty());
    Ok((
        Response {
            answers: Answers::Own(draft.answers),
            role: draft.role.filter(|_| setup.asks_role),
        },
        written.collect(),
    ))
}

/// Looks at what each of several people did with some items: one person after the other, a
/// place for each item, none where it was skipped.
pub fn for_each_person(
    items: &[&Item],
    responses: &[Response],
    mut look: impl FnMut(&[Option<Answer>]),
) {
    let mut answers = vec![None; items.len()];
    // People of the same sheet have an item in the same place, so it is looked up once.
    let mut last: Option<(&Arc<Rows>, Vec<Option<usize>>)> = None;
    for response in responses {
        match &response.answers {
            Answers::Own(own) => {
                let places = answers.iter_mut().zip(items);
                places.for_each(|(answer, item)| *answer = own.get(&item.id).copied());
            }
            Answers::Row { rows, row, .. } => {
                let (_, places) = match &last {
                    Some(last) if Arc::ptr_eq(last.0, rows) => last,
                    _ => {
                        let places = items.iter().map(|item| rows.place(&item.id));
                        last.insert((rows, places.collect()))
                    }
                };
                rows.read(*row, places, &mut answers);
            }
        }
        look(&answers);
    }
}

impl Response {
    /// What the store reads back; not for anybody else.
    pub fn from_store(answers: BTreeMap<ItemId, Answer>, role: Option<Role>) -> Self {
        Self {
            answers: Answers::Own(answers),
            role,
        }
    }

    /// What the store writes and the rules read, by item.
    pub fn answers(&self) -> &BTreeMap<ItemId, Answer> {
        match &self.answers {
            Answers::Own(answers) => answers,
            Answers::Row { rows, row, own } => own.get_or_init(|| rows.by_item(*row)),
        }
    }

    /// The role, for the store and the gate; none is "prefer not to say".
    pub fn role(&self) -> Option<Role> {
        self.role
    }

    /// What was done with one item; none means skipped.
    pub fn answer(&self, item: &str) -> Option<Answer> {
        match &self.answers {
            Answers::Own(answers) => answers.get(item).copied(),
            Answers::Row { rows, row, .. } => rows.answer(*row, item),
        }
    }
}

impl PartialEq for Response {
    fn eq(&self, other: &Self) -> bool {
        (self.answers(), self.role) == (other.answers(), other.role)
    }
}

impl Eq for Response {}

impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Response(not shown)")
    }
}

impl fmt::Display for Answer {
    /// As the store and files hold it: `4`, `not applicable`, `unsaid`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Point(code) => code.fmt(f),
            Self::NotApplicable => f.write_str("not applicable"),
            Self::Unsaid => f.write_str("unsaid"),
        }
    }
}

impl std::str::FromStr for Answer {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(match text {
            "not applicable" => Self::NotApplicable,
            "unsaid" => Self::Unsaid,
            code => Self::Point(code.parse()?),
        })
    }
}
