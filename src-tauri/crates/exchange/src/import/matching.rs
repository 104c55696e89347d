//! What a person decided about a file by hand, which the next file of the same form has again.

use std::collections::BTreeMap;

use assessment::checklist::ItemId;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What a person decided about a file before it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct Choices {
    /// What columns and labels mean that are not found by themselves.
    pub matching: Matching,
    /// Whether rows that were never submitted are left out.
    pub leave_out_incomplete: bool,
    /// Whether rows that are copies of another row are left out.
    pub leave_out_copies: bool,
}

/// What columns and labels mean, decided by hand. It holds nothing of what anybody answered,
/// so it may be kept for the next quarter.
///
/// It goes before what the rules find, but for columns that say who or when: those are never
/// read, whatever is decided.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(default)]
pub struct Matching {
    /// By heading; case and blanks do not matter.
    pub columns: BTreeMap<String, ColumnMeaning>,
    /// By what stands in the cells; case and blanks do not matter.
    pub labels: BTreeMap<String, LabelMeaning>,
}

/// What a column means, decided by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ColumnMeaning {
    /// The answers to an item.
    Item {
        /// Its id.
        item: ItemId,
    },
    /// The role group of the person.
    Role,
    /// Free text.
    Comment,
    /// Nothing that is wanted.
    LeaveOut,
}

/// What a label means, decided by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LabelMeaning {
    /// A point of the scale.
    Point {
        /// Its code.
        code: i32,
    },
    /// "Not applicable", chosen.
    NotApplicable,
    /// "Don't know or prefer not to say", chosen.
    Unsaid,
    /// No answer was given.
    NotAnswered,
}
