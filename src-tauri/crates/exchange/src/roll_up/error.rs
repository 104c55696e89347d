//! Why a roll-up file cannot be used.

use assessment::checklist::DomainId;
use assessment::quarter::Quarter;
use words::british;

/// Why a roll-up file cannot be used. Nothing of it is kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// It is larger than any such file should be.
    #[error("the file is over {megabytes} MB")]
    TooBig {
        /// The limit.
        megabytes: usize,
    },
    /// It is another kind of file.
    #[error("the file is no roll-up file")]
    Foreign,
    /// A newer version of the program wrote it.
    #[error("the roll-up file is of a newer version")]
    Newer,
    /// It breaks off, or is not JSON any more.
    #[error("the roll-up file is damaged")]
    Damaged,
    /// It has something more or less than such a file has.
    #[error("the roll-up file has other parts than it should")]
    Edited,
    /// Everything in it could be, but it is not what was written.
    #[error("the roll-up file is not as it was written")]
    Changed,
    /// It says something that cannot be.
    #[error("the roll-up file says something that cannot be: {what:?}")]
    Nonsense {
        /// Where.
        place: Place,
        /// What kind of thing.
        what: Nonsense,
    },
}

/// Where in a roll-up file something stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// What is said of the ward.
    Ward,
    /// What is said of a round.
    Round(Quarter),
    /// What is said of an area in a round.
    Area(Quarter, DomainId),
}

/// What cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nonsense {
    /// A name is empty, too long or has characters that cannot be seen.
    Text,
    /// There are none, or more than there can be.
    TooMany,
    /// Something stands there twice.
    Twice,
    /// Rounds are not in the order of their quarters, or the first is compared with one before.
    Order,
    /// Days are in no possible year, or the last before the first.
    Days,
    /// A version is nought or far too high.
    Version,
    /// Numbers of people do not fit each other.
    People,
    /// The fewest answers to show are not 5 to 11.
    Threshold,
    /// A number is shown though fewer people answered than the threshold asks for, or though it
    /// is hidden in one of two rounds.
    UnderThreshold,
    /// A score, a share or a change is outside of its range, or a range does not hold its score.
    Score,
    /// A verdict does not fit its numbers.
    Verdict,
}

impl Error {
    /// What is wrong and what to do, in a sentence or two.
    pub fn sentence(&self) -> String {
        let id = match self {
            Self::TooBig { .. } => "rollup-error-too-big",
            Self::Foreign => "rollup-error-foreign",
            Self::Newer => "rollup-error-newer",
            Self::Damaged => "rollup-error-damaged",
            Self::Edited => "rollup-error-edited",
            Self::Changed => "rollup-error-changed",
            Self::Nonsense { .. } => "rollup-error-nonsense",
        };
        match self {
            Self::TooBig { megabytes } => british().say(id, &[("megabytes", (*megabytes).into())]),
            Self::Nonsense { place, what } => {
                let args = [
                    ("place", place.words().into()),
                    ("what", what.words().into()),
                ];
                british().say(id, &args)
            }
            Self::Foreign | Self::Newer | Self::Damaged | Self::Edited | Self::Changed => {
                british().say(id, &[])
            }
        }
    }
}

impl Place {
    fn words(&self) -> String {
        match self {
            Self::Ward => british().say("rollup-place-ward", &[]),
            Self::Round(quarter) => {
                british().say("rollup-place-round", &[("quarter", quarter.label().into())])
            }
            Self::Area(quarter, area) => {
                let args = [
                    ("quarter", quarter.label().into()),
                    ("area", area.as_str().into()),
                ];
                british().say("rollup-place-area", &args)
            }
        }
    }
}

impl Nonsense {
    fn words(self) -> String {
        let id = match self {
            Self::Text => "rollup-nonsense-text",
            Self::TooMany => "rollup-nonsense-too-many",
            Self::Twice => "rollup-nonsense-twice",
            Self::Order => "rollup-nonsense-order",
            Self::Days => "rollup-nonsense-days",
            Self::Version => "rollup-nonsense-version",
            Self::People => "rollup-nonsense-people",
            Self::Threshold => "rollup-nonsense-threshold",
            Self::UnderThreshold => "rollup-nonsense-under-threshold",
            Self::Score => "rollup-nonsense-score",
            Self::Verdict => "rollup-nonsense-verdict",
        };
        british().say(id, &[])
    }
}
