//! A file of answers that was looked at and not yet kept.

use assessment::response::Draft;
use serde::Serialize;
use specta::Type;

/// The part that stays on this side.
pub(crate) struct Preview {
    /// The round it was read for.
    pub(crate) round: store::RoundId,
    /// What the file holds, so that the same file is noticed.
    pub(crate) digest: [u8; 32],
    /// The people in it.
    pub(crate) drafts: Vec<Draft>,
}

/// The part that the window shows.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct ImportPreview {
    pub(crate) id: String,
    pub(crate) file: String,
    pub(crate) rows: u32,
    pub(crate) usable: u32,
    pub(crate) matched: Vec<ColumnMatch>,
    pub(crate) ignored: Vec<IgnoredColumn>,
    pub(crate) missing: Vec<String>,
    pub(crate) problems: Vec<Problem>,
    /// What to think of before it is kept.
    pub(crate) cautions: Vec<String>,
    pub(crate) text: String,
}

/// A column that holds an item.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct ColumnMatch {
    pub(crate) heading: String,
    pub(crate) place: String,
    pub(crate) item: String,
    pub(crate) text: String,
}

/// A column that is not kept.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct IgnoredColumn {
    pub(crate) heading: String,
    pub(crate) place: String,
    pub(crate) why: String,
}

/// Something that a person should look at.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct Problem {
    pub(crate) place: String,
    pub(crate) what: String,
    pub(crate) hint: String,
}
