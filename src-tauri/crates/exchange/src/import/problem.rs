//! What needs a person to look at, and where it stands.

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A column, from 0.
    Column {
        /// The sheet; none in a text file.
        sheet: Option<String>,
        /// From 0.
        column: u32,
    },
    /// A row.
    Row {
        /// The sheet; none in a text file.
        sheet: Option<String>,
        /// As a spreadsheet shows it, from 1.
        row: u32,
    },
    /// A cell.
    Cell {
        /// The sheet; none in a text file.
        sheet: Option<String>,
        /// As a spreadsheet shows it, from 1.
        row: u32,
        /// From 0.
        column: u32,
    },
}

/// Something that needs a person to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it stands.
    pub place: Place,
    /// What it is.
    pub what: ProblemKind,
}

/// What needs a person to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// A number that is not on the scale; the cell counts as skipped.
    OffScale {
        /// The item's id.
        item: String,
        /// What stands there, shortened.
        value: String,
        /// The lowest code of the scale.
        lowest: i32,
        /// The highest code of the scale.
        highest: i32,
    },
    /// Words that are not an answer; the cell counts as skipped.
    NotAnAnswer {
        /// The item's id.
        item: String,
        /// What stands there, shortened.
        value: String,
        /// The labels that would have been understood.
        labels: String,
    },
    /// Words that are no role group; it counts as not said.
    NotARole {
        /// What stands there, shortened.
        value: String,
        /// The groups that would have been understood.
        groups: String,
    },
    /// A column that should be answers has too many other words; none of them is said, as
    /// they may be somebody's own.
    NoAnswers,
    /// LimeSurvey's codes were taken for the points of the scale in their order.
    Codes {
        /// The label that `A1` was taken for.
        lowest: String,
        /// The label that the last code was taken for.
        highest: String,
    },
    /// A row is the same as another, its number and times too.
    Copy {
        /// The other, as a spreadsheet shows it.
        row: u32,
    },
    /// A row has more cells than there are headings; it was left out.
    SlippedRow,
    /// There are headings but no answers.
    NoRows,
    /// More problems of the same file, not listed.
    More {
        /// How many.
        count: usize,
    },
}

/// A column that was dropped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// As it stands in the file.
    pub heading: String,
    /// Its column.
    pub place: Place,
    /// Why.
    pub why: IgnoredWhy,
}

/// Why a column was dropped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IgnoredWhy {
    /// It says who answered.
    Who,
    /// It says when somebody answered.
    When,
    /// It is an item of the checklist that this form does not ask.
    NotAsked(String),
    /// It is the role group, and this round does not ask for it.
    RoleNotAsked,
    /// It belongs to a quiz: points and remarks that nobody in the team gave.
    Quiz,
    /// Somebody decided so.
    ByHand,
    /// It is an item for which somebody chose another column.
    Replaced(String),
    /// It is an item with a number behind it, as form makers name a question that was
    /// put in twice.
    Repeat(String),
    /// Nothing of the kind.
    NotAnItem,
}

impl Place {
    /// The Fluent id.
    pub fn id(&self) -> &'static str {
        match self {
            Self::File => "exchange-place-file",
            Self::Column { sheet: None, .. } => "exchange-place-column",
            Self::Column { sheet: Some(_), .. } => "exchange-place-sheet-column",
            Self::Row { sheet: None, .. } => "exchange-place-row",
            Self::Row { sheet: Some(_), .. } => "exchange-place-sheet-row",
            Self::Cell { sheet: None, .. } => "exchange-place-cell",
            Self::Cell { sheet: Some(_), .. } => "exchange-place-sheet-cell",
        }
    }

    /// What stands in the sentence.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let (sheet, row, column) = match self {
            Self::File => (&None, None, None),
            Self::Column { sheet, column } => (sheet, None, Some(*column)),
            Self::Row { sheet, row } => (sheet, Some(*row), None),
            Self::Cell { sheet, row, column } => (sheet, Some(*row), Some(*column)),
        };
        let parts = [
            ("sheet", sheet.clone()),
            ("row", row.map(|row| row.to_string())),
            ("column", column.map(letters)),
        ];
        parts
            .into_iter()
            .filter_map(|(name, value)| value.map(|value| (name, value)))
            .collect()
    }

    /// The column, from 0, if the place has one.
    pub fn column_number(&self) -> Option<u32> {
        match self {
            Self::Column { column, .. } | Self::Cell { column, .. } => Some(*column),
            Self::File | Self::Row { .. } => None,
        }
    }
}

impl ProblemKind {
    /// The Fluent id of what is wrong.
    pub fn id(&self) -> &'static str {
        match self {
            Self::OffScale { .. } => "exchange-problem-off-scale",
            Self::NotAnAnswer { .. } => "exchange-problem-not-an-answer",
            Self::NotARole { .. } => "exchange-problem-not-a-role",
            Self::NoAnswers => "exchange-problem-no-answers",
            Self::Codes { .. } => "exchange-problem-codes",
            Self::Copy { .. } => "exchange-problem-copy",
            Self::SlippedRow => "exchange-problem-slipped-row",
            Self::NoRows => "exchange-problem-no-rows",
            Self::More { .. } => "exchange-problem-more",
        }
    }

    /// The Fluent id of what to do about it; takes the same [`ProblemKind::args`].
    pub fn hint_id(&self) -> &'static str {
        match self {
            Self::OffScale { .. } => "exchange-problem-off-scale-hint",
            Self::NotAnAnswer { .. } => "exchange-problem-not-an-answer-hint",
            Self::NotARole { .. } => "exchange-problem-not-a-role-hint",
            Self::NoAnswers => "exchange-problem-no-answers-hint",
            Self::Codes { .. } => "exchange-problem-codes-hint",
            Self::Copy { .. } => "exchange-problem-copy-hint",
            Self::SlippedRow => "exchange-problem-slipped-row-hint",
            Self::NoRows => "exchange-problem-no-rows-hint",
            Self::More { .. } => "exchange-problem-more-hint",
        }
    }

    /// What stands in the sentences.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::OffScale {
                item,
                value,
                lowest,
                highest,
            } => vec![
                ("item", item.clone()),
                ("value", value.clone()),
                ("lowest", lowest.to_string()),
                ("highest", highest.to_string()),
            ],
            Self::NotAnAnswer {
                item,
                value,
                labels,
            } => {
                vec![
                    ("item", item.clone()),
                    ("value", value.clone()),
                    ("labels", labels.clone()),
                ]
            }
            Self::NotARole { value, groups } => {
                vec![("value", value.clone()), ("groups", groups.clone())]
            }
            Self::Codes { lowest, highest } => {
                vec![("lowest", lowest.clone()), ("highest", highest.clone())]
            }
            Self::Copy { row } => vec![("row", row.to_string())],
            Self::NoAnswers | Self::SlippedRow | Self::NoRows => Vec::new(),
            Self::More { count } => vec![("count", count.to_string())],
        }
    }
}

impl IgnoredWhy {
    /// The Fluent id.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Who => "exchange-ignored-who",
            Self::When => "exchange-ignored-when",
            Self::NotAsked(_) => "exchange-ignored-not-asked",
            Self::RoleNotAsked => "exchange-ignored-group-not-asked",
            Self::Quiz => "exchange-ignored-quiz",
            Self::ByHand => "exchange-ignored-by-hand",
            Self::Replaced(_) => "exchange-ignored-replaced",
            Self::Repeat(_) => "exchange-ignored-repeat",
            Self::NotAnItem => "exchange-ignored-not-an-item",
        }
    }

    /// What stands in the sentence.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotAsked(item) | Self::Repeat(item) | Self::Replaced(item) => {
                vec![("item", item.clone())]
            }
            Self::Who
            | Self::When
            | Self::RoleNotAsked
            | Self::Quiz
            | Self::ByHand
            | Self::NotAnItem => Vec::new(),
        }
    }
}

/// The name of a column in a spreadsheet: 0 is A, 25 is Z, 26 is AA.
fn letters(column: u32) -> String {
    let mut name = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        name.push(b'A' + (rest % 26) as u8);
        rest /= 26;
    }
    name.iter().rev().copied().map(char::from).collect()
}
