//! What a figure is: marks with positions, words and roles, and a table that says the same.
//!
//! Units: pixels from the upper left corner, rounded to tenths.

use serde::{Deserialize, Serialize};
use specta::Type;

/// A picture of numbers that can be painted, printed and read aloud.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct Figure {
    /// Which figure it is, such as `profile`.
    pub id: String,
    /// The finding, no stronger than the numbers.
    pub title: String,
    /// What to know when reading it.
    pub summary: String,
    /// How wide it is.
    // TypeScript would be told `number | null`, because JSON has no infinities; there are none here.
    #[specta(type = i32)]
    pub width: f64,
    /// How high it is.
    #[specta(type = i32)]
    pub height: f64,
    /// What is painted, in order: what comes later lies above.
    pub marks: Vec<Mark>,
    /// The same numbers as a table.
    pub table: TableTwin,
    /// How it was worked out.
    pub method: Vec<String>,
    /// The same with this ward's own figures.
    pub worked: Vec<String>,
}

/// One thing to paint.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Mark {
    /// A straight line.
    Line {
        /// Where it begins, from the left.
        #[specta(type = i32)]
        x1: f64,
        /// Where it begins, from the top.
        #[specta(type = i32)]
        y1: f64,
        /// Where it ends, from the left.
        #[specta(type = i32)]
        x2: f64,
        /// Where it ends, from the top.
        #[specta(type = i32)]
        y2: f64,
        /// What it stands for.
        role: Role,
    },
    /// A rectangle.
    Rect {
        /// Its left side.
        #[specta(type = i32)]
        x: f64,
        /// Its upper side.
        #[specta(type = i32)]
        y: f64,
        /// How wide it is.
        #[specta(type = i32)]
        width: f64,
        /// How high it is.
        #[specta(type = i32)]
        height: f64,
        /// The radius of its corners.
        #[specta(type = i32)]
        radius: f64,
        /// What it stands for.
        role: Role,
        /// What it says when pointed at.
        hint: Option<String>,
    },
    /// A point, in the shape of its role.
    Dot {
        /// Its middle, from the left.
        #[specta(type = i32)]
        x: f64,
        /// Its middle, from the top.
        #[specta(type = i32)]
        y: f64,
        /// The radius of a circle, half the width of any other shape.
        #[specta(type = i32)]
        size: f64,
        /// What it stands for.
        role: Role,
        /// What it says when pointed at.
        hint: Option<String>,
    },
    /// A line of words.
    Text {
        /// Where its anchor stands, from the left.
        #[specta(type = i32)]
        x: f64,
        /// Its baseline, from the top.
        #[specta(type = i32)]
        y: f64,
        /// The words.
        text: String,
        /// The size of the type.
        #[specta(type = i32)]
        size: f64,
        /// Whether it is bold.
        bold: bool,
        /// Which part of it stands at `x`.
        anchor: Anchor,
        /// What it stands for.
        role: Role,
    },
}

/// What a mark stands for; who paints it decides on colour and shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Plain words and lines.
    Ink,
    /// Words and lines that stay behind.
    Quiet,
    /// The lines of a scale.
    Grid,
    /// An average over time.
    Mean,
    /// The team in the round that is looked at.
    Team,
    /// The round that it is held against.
    Previous,
    /// Any other round.
    Earlier,
    /// The likely range in the round that is looked at.
    Range,
    /// The likely range in any other round.
    EarlierRange,
    /// Clearly better.
    Improvement,
    /// Perhaps better.
    PossibleImprovement,
    /// Clearly worse.
    Concern,
    /// Perhaps worse.
    PossibleConcern,
    /// No clear change.
    Common,
    /// Too few answers to show anything.
    TooFew,
    /// Worth a look, and neither better nor worse: a divided team, a signal without a good
    /// direction.
    Neutral,
    /// Where the usual ups and downs end.
    Limit,
    /// Two thirds of the way there.
    NearLimit,
    /// What the team aims at.
    Target,
    /// A part of the background that is set apart, such as between limits.
    Band,
    /// People who gave no answer that counts.
    LeftOut,
    /// The least favourable answer.
    #[serde(rename = "agree_1")]
    Agree1,
    /// An unfavourable answer.
    #[serde(rename = "agree_2")]
    Agree2,
    /// Neither.
    #[serde(rename = "agree_3")]
    Agree3,
    /// A favourable answer.
    #[serde(rename = "agree_4")]
    Agree4,
    /// The most favourable answer.
    #[serde(rename = "agree_5")]
    Agree5,
    /// Words on the least favourable answer.
    #[serde(rename = "on_agree_1")]
    OnAgree1,
    /// Words on an unfavourable answer.
    #[serde(rename = "on_agree_2")]
    OnAgree2,
    /// Words on neither.
    #[serde(rename = "on_agree_3")]
    OnAgree3,
    /// Words on a favourable answer.
    #[serde(rename = "on_agree_4")]
    OnAgree4,
    /// Words on the most favourable answer.
    #[serde(rename = "on_agree_5")]
    OnAgree5,
}

/// Which part of a line of words stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// The numbers of a figure as a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct TableTwin {
    /// What it shows.
    pub caption: String,
    /// Its columns; the first holds the names of the rows.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<TableRow>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Column {
    /// Its heading.
    pub text: String,
    /// Whether it holds numbers, which stand at the right.
    pub numeric: bool,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct TableRow {
    /// The name of the row, then its numbers.
    pub cells: Vec<String>,
    /// One sentence instead of the numbers.
    pub note: Option<String>,
}

/// How large words are, except where a figure says otherwise.
const TYPE_SIZE: f64 = 14.0;

pub(crate) fn line(from: (f64, f64), to: (f64, f64), role: Role) -> Mark {
    Mark::Line {
        x1: tenths(from.0),
        y1: tenths(from.1),
        x2: tenths(to.0),
        y2: tenths(to.1),
        role,
    }
}

/// A rectangle with a place, a size and square corners.
pub(crate) fn rect(place: (f64, f64), size: (f64, f64), role: Role) -> Mark {
    Mark::Rect {
        x: tenths(place.0),
        y: tenths(place.1),
        width: tenths(size.0),
        height: tenths(size.1),
        radius: 0.0,
        role,
        hint: None,
    }
}

pub(crate) fn dot(place: (f64, f64), size: f64, role: Role) -> Mark {
    Mark::Dot {
        x: tenths(place.0),
        y: tenths(place.1),
        size: tenths(size),
        role,
        hint: None,
    }
}

/// A line of words that begins at its place.
pub(crate) fn words(place: (f64, f64), text: impl Into<String>) -> Mark {
    Mark::Text {
        x: tenths(place.0),
        y: tenths(place.1),
        text: text.into(),
        size: TYPE_SIZE,
        bold: false,
        anchor: Anchor::Start,
        role: Role::Ink,
    }
}

impl Mark {
    /// The same with what it says when pointed at; lines and words say nothing more.
    pub(crate) fn saying(mut self, said: String) -> Self {
        match &mut self {
            Self::Rect { hint, .. } | Self::Dot { hint, .. } => *hint = Some(said),
            Self::Line { .. } | Self::Text { .. } => {}
        }
        self
    }

    /// The same with round ends, for a range.
    pub(crate) fn rounded(mut self, corner: f64) -> Self {
        if let Self::Rect { radius, .. } = &mut self {
            *radius = corner;
        }
        self
    }

    pub(crate) fn bold(mut self) -> Self {
        if let Self::Text { bold, .. } = &mut self {
            *bold = true;
        }
        self
    }

    pub(crate) fn sized(mut self, points: f64) -> Self {
        if let Self::Text { size, .. } = &mut self {
            *size = points;
        }
        self
    }

    pub(crate) fn anchored(mut self, at: Anchor) -> Self {
        if let Self::Text { anchor, .. } = &mut self {
            *anchor = at;
        }
        self
    }

    pub(crate) fn quiet(self) -> Self {
        self.in_role(Role::Quiet)
    }

    pub(crate) fn in_role(mut self, new: Role) -> Self {
        match &mut self {
            Self::Line { role, .. }
            | Self::Rect { role, .. }
            | Self::Dot { role, .. }
            | Self::Text { role, .. } => *role = new,
        }
        self
    }
}

impl Column {
    pub(crate) fn of_words(text: String) -> Self {
        Self {
            text,
            numeric: false,
        }
    }

    pub(crate) fn of_numbers(text: String) -> Self {
        Self {
            text,
            numeric: true,
        }
    }
}

impl TableRow {
    pub(crate) fn of(cells: Vec<String>) -> Self {
        Self { cells, note: None }
    }

    pub(crate) fn instead(name: String, note: String) -> Self {
        Self {
            cells: vec![name],
            note: Some(note),
        }
    }
}

/// Pixels as they are kept.
pub(crate) fn tenths(pixels: f64) -> f64 {
    (pixels * 10.0).round() / 10.0
}
