//! Why sealed answers cannot be used.

use words::british;

/// Why sealed answers cannot be used. Nothing of them is kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// It is larger than any such file should be.
    #[error("this is over {megabytes} MB")]
    TooLarge {
        /// The limit.
        megabytes: usize,
    },
    /// There are no sealed answers in it.
    #[error("there are no sealed answers in this")]
    Foreign,
    /// A form of a newer version of the program made it.
    #[error("the sealed answers are of a newer version")]
    Newer,
    /// Cut off, changed, or sealed with another key.
    #[error("the sealed answers are damaged")]
    Broken,
    /// They answer another round.
    #[error("the sealed answers belong to another round")]
    AnotherRound {
        /// Its id.
        round: String,
    },
    /// They answer another checklist, or another version of it.
    #[error("the sealed answers belong to another version of the checklist")]
    AnotherChecklist {
        /// Its id.
        checklist: String,
        /// Its version.
        version: u32,
    },
    /// No statement has a scored answer, so it would be no response.
    #[error("nothing was answered")]
    Empty,
}

impl Error {
    /// What is wrong and what to do, in a sentence or two.
    pub fn sentence(&self) -> String {
        let id = match self {
            Self::TooLarge { megabytes } => {
                let args = [("megabytes", (*megabytes).into())];
                return british().say("form-file-error-too-large", &args);
            }
            Self::Foreign => "form-file-error-foreign",
            Self::Newer => "form-file-error-newer",
            Self::Broken => "form-file-error-broken",
            Self::AnotherRound { .. } => "form-file-error-another-round",
            Self::AnotherChecklist { .. } => "form-file-error-another-checklist",
            Self::Empty => "form-file-error-empty",
        };
        british().say(id, &[])
    }
}
