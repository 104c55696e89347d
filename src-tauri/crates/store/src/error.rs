//! What can go wrong with a store, each by its name.
//!
//! Invariant: no message holds SQL, a path, an answer or anything about a person.

use std::io;

use assessment::checklist::own;
use assessment::disclosure::NotReleased;
use assessment::{meeting, response, round};

use crate::recovery::Typo;

/// What can go wrong with a store.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no file, or its folder is not there at the moment.
    #[error("the store is not there")]
    Missing,
    /// A new file would take the place of one that is there.
    #[error("there is a file already")]
    AlreadyThere,
    /// The file belongs to another program.
    #[error("the file was not made by this program")]
    Foreign,
    /// The file is ours, but under another key.
    #[error("the key does not fit the store")]
    WrongKey,
    /// The file is not as it was written, or nothing that can be told from noise.
    #[error("the store is damaged, or not a store")]
    Damaged,
    /// The file was made by a newer version of this program; it was not touched.
    #[error("the store was made by a newer version ({found})")]
    Newer {
        /// The version of its tables.
        found: u32,
    },
    /// Somebody has it open.
    #[error("the store is already open")]
    InUse,
    /// There is no room left.
    #[error("there is no room left")]
    DiskFull,
    /// The place is on a network, or copied to one while it is written.
    #[error("the store must lie on a disk of this computer")]
    NotLocal,
    /// There is no such thing in the store.
    #[error("there is no such {0}")]
    NotFound(&'static str),
    /// Another round is still open.
    #[error("another round is still open")]
    RoundOpen,
    /// The round has results already.
    #[error("the round has results already")]
    AlreadyReleased,
    /// The round takes no more answers.
    #[error("the round is closed")]
    RoundClosed,
    /// Nothing may be shown.
    #[error(transparent)]
    NotReleased(#[from] NotReleased),
    /// A checklist asks the same already.
    #[error(transparent)]
    ChecklistThere(#[from] own::AlreadyThere),
    /// A round cannot be set up like that.
    #[error(transparent)]
    Setup(#[from] round::Error),
    /// The draft is not an answer to its round.
    #[error(transparent)]
    NotAResponse(#[from] response::Error),
    /// A meeting cannot have agreed that.
    #[error(transparent)]
    Meeting(#[from] meeting::Error),
    /// One of the drafts of an import is not an answer to the round; none was kept.
    #[error("row {row} cannot be kept")]
    Row {
        /// Which, counted from 1.
        row: usize,
        /// Why.
        source: response::Error,
    },
    /// A paper form is not typed to its end, or its two typings differ.
    #[error("paper form {0} is not settled")]
    PaperUnsettled(u32),
    /// Paper forms were typed in and not handed in.
    #[error("{0} paper forms were not handed in")]
    PaperWaits(u32),
    /// No draft of an import has an answer.
    #[error("there is no answer to import")]
    NothingToImport,
    /// The text is not a recovery code.
    #[error(transparent)]
    NotACode(#[from] Typo),
    /// The recovery code or passphrase is not the one that seals the key.
    #[error("the key is sealed with something else")]
    WrongSecret,
    /// Nothing beside the store is sealed with a recovery code or passphrase.
    #[error("no key is sealed beside the store")]
    NotSealed,
    /// The keyring of this computer did not answer.
    #[error("the keyring of this computer could not be used")]
    Keyring(#[source] keyring::Error),
    /// A file could not be read or written.
    #[error("could not {doing}")]
    Io {
        /// What was being done.
        doing: &'static str,
        /// Why not.
        source: io::Error,
    },
    /// The database could not do it.
    #[error("could not {doing}")]
    Database {
        /// What was being done.
        doing: &'static str,
        /// Why not.
        source: sqlx::Error,
    },
    /// What is kept as text has another shape than this version expects.
    #[error("could not {doing}")]
    Shape {
        /// What was being done.
        doing: &'static str,
        /// Why not.
        source: serde_json::Error,
    },
}

/// Names what the database says while something is done.
pub(crate) fn database(doing: &'static str) -> impl FnOnce(sqlx::Error) -> Error {
    move |source| match primary_code(&source) {
        Some(BUSY | LOCKED) => Error::InUse,
        Some(CORRUPT | NOT_A_DATABASE) => Error::Damaged,
        Some(FULL) => Error::DiskFull,
        Some(_) | None => Error::Database { doing, source },
    }
}

/// Names what the file system says while something is done.
pub(crate) fn io(doing: &'static str) -> impl FnOnce(io::Error) -> Error {
    use io::ErrorKind::{QuotaExceeded, StorageFull};
    move |source| {
        if matches!(source.kind(), StorageFull | QuotaExceeded) {
            Error::DiskFull
        } else {
            Error::Io { doing, source }
        }
    }
}

/// Names a text of the wrong shape while something is done.
pub(crate) fn shape(doing: &'static str) -> impl FnOnce(serde_json::Error) -> Error {
    move |source| Error::Shape { doing, source }
}

const BUSY: u32 = 5;
const LOCKED: u32 = 6;
const CORRUPT: u32 = 11;
const FULL: u32 = 13;
const NOT_A_DATABASE: u32 = 26;

/// SQLite's primary result code: the lower byte of the extended one.
fn primary_code(error: &sqlx::Error) -> Option<u32> {
    let code: u32 = error.as_database_error()?.code()?.parse().ok()?;
    Some(code & 0xff)
}
