//! Every error on its way to the window: what the screen acts on, and one plain sentence.
//!
//! Invariant: a message holds no SQL, path or personal data; an internal error stands in the
//! log once, under the incident that the person sees.

use assessment::{meeting, response, round};
use serde::Serialize;
use specta::Type;
use words::british;

/// What the screen acts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
pub(crate) enum Code {
    /// It changed in the meantime, or something stands in its way.
    Conflict,
    /// The file was changed by something else than this program.
    Damaged,
    /// There is no room left.
    DiskFull,
    /// Another window has it open.
    FileInUse,
    /// Our mistake.
    Internal,
    /// What was typed or picked cannot be used.
    Invalid,
    /// It is not there.
    NotFound,
    /// Too few people answered; a normal page.
    NotReleased,
    /// The round takes no more answers.
    RoundClosed,
    /// The file was made by a newer version.
    TooNew,
    /// The key does not fit.
    WrongKey,
}

/// An error as the window gets it.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct ApiError {
    code: Code,
    pub(crate) message: String,
    incident: Option<String>,
}

impl ApiError {
    /// An error with the sentence of that Fluent id.
    pub(crate) fn plain(code: Code, id: &str) -> Self {
        Self::said(code, british().say(id, &[]))
    }

    /// An error with a ready sentence.
    pub(crate) fn said(code: Code, message: String) -> Self {
        Self {
            code,
            message,
            incident: None,
        }
    }

    /// Our mistake: logged once with its causes, shown with the incident to quote.
    pub(crate) fn internal(doing: &str, problem: &dyn std::error::Error) -> Self {
        let incident: String = uuid::Uuid::new_v4()
            .simple()
            .to_string()
            .chars()
            .take(8)
            .collect();
        let causes: Vec<String> = std::iter::successors(problem.source(), |cause| cause.source())
            .map(ToString::to_string)
            .collect();
        tracing::error!(%incident, doing, %problem, ?causes, "internal error");
        Self {
            code: Code::Internal,
            message: british().say("error-internal", &[]),
            incident: Some(incident),
        }
    }
}

impl From<store::Error> for ApiError {
    fn from(error: store::Error) -> Self {
        use store::Error;
        match error {
            Error::Missing => Self::plain(Code::NotFound, "error-store-missing"),
            Error::AlreadyThere => Self::plain(Code::Conflict, "error-store-exists"),
            Error::Foreign => Self::plain(Code::Damaged, "error-store-foreign"),
            Error::WrongKey | Error::WrongSecret | Error::NotSealed => {
                Self::plain(Code::WrongKey, "error-store-wrong-key")
            }
            Error::NotACode(_) => Self::plain(Code::WrongKey, "error-recovery-code"),
            Error::Damaged => Self::plain(Code::Damaged, "error-store-damaged"),
            Error::Newer { .. } => Self::plain(Code::TooNew, "error-store-newer"),
            Error::InUse => Self::plain(Code::FileInUse, "error-store-in-use"),
            Error::DiskFull => Self::plain(Code::DiskFull, "error-disk-full"),
            Error::NotLocal => Self::plain(Code::Conflict, "error-store-not-local"),
            Error::NotFound(_) => Self::plain(Code::NotFound, "error-not-found"),
            Error::RoundOpen => Self::plain(Code::Conflict, "error-round-open"),
            Error::AlreadyReleased => Self::plain(Code::Conflict, "error-round-released"),
            Error::RoundClosed => Self::plain(Code::RoundClosed, "error-round-closed"),
            Error::NotReleased(why) => {
                Self::said(Code::NotReleased, words::results::not_released(&why))
            }
            Error::ChecklistThere(there) => {
                let args = [("name", there.name.into())];
                Self::said(
                    Code::Conflict,
                    british().say("error-checklist-there", &args),
                )
            }
            Error::Meeting(why) => why.into(),
            Error::Setup(why) => why.into(),
            Error::NotAResponse(response::Error::Empty) | Error::NothingToImport => {
                Self::plain(Code::Invalid, "error-draft-empty")
            }
            Error::NotAResponse(_) | Error::Row { .. } => {
                Self::plain(Code::Invalid, "error-answer")
            }
            Error::PaperUnsettled(number) => {
                let args = [("number", number.into())];
                Self::said(
                    Code::Conflict,
                    british().say("error-paper-unsettled", &args),
                )
            }
            Error::PaperWaits(forms) => {
                let args = [("forms", forms.into())];
                Self::said(Code::Conflict, british().say("error-paper-waits", &args))
            }
            Error::Keyring(ref source) => Self::internal("use the keyring", source),
            Error::Io { .. } | Error::Database { .. } | Error::Shape { .. } => {
                Self::internal("use the store", &error)
            }
        }
    }
}

impl From<round::Error> for ApiError {
    fn from(error: round::Error) -> Self {
        match error {
            round::Error::UnknownForm(_) => Self::plain(Code::NotFound, "error-not-found"),
            round::Error::Threshold(_) => Self::plain(Code::Invalid, "error-threshold"),
            round::Error::Headcount(_) => Self::plain(Code::Invalid, "error-headcount"),
            round::Error::RoleHeadcounts { groups, asked } => {
                let args = [("groups", groups.into()), ("asked", asked.into())];
                Self::said(Code::Invalid, british().say("error-role-headcounts", &args))
            }
            round::Error::RoleOfOthers => Self::plain(Code::Invalid, "error-role-of-others"),
            round::Error::Dates { .. } => Self::plain(Code::Invalid, "error-dates"),
        }
    }
}

impl From<meeting::Error> for ApiError {
    fn from(error: meeting::Error) -> Self {
        Self::said(Code::Invalid, words::meeting::error(error))
    }
}

impl From<exchange::import::Error> for ApiError {
    fn from(error: exchange::import::Error) -> Self {
        Self::said(Code::Invalid, crate::files::say(error.id(), error.args()))
    }
}

impl From<report::Error> for ApiError {
    fn from(error: report::Error) -> Self {
        Self::internal("make a print-out", &error)
    }
}
