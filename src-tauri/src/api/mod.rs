//! The commands that the window may call, one file a topic.
//!
//! Invariant: a command reads its arguments, calls what is below, says what became stale;
//! anything longer belongs below.

pub(crate) mod audit;
pub(crate) mod checklists;
pub(crate) mod collect;
pub(crate) mod compare;
pub(crate) mod figures;
pub(crate) mod files;
pub(crate) mod form_file;
pub(crate) mod handover;
pub(crate) mod home;
pub(crate) mod late;
pub(crate) mod meeting;
pub(crate) mod metrics;
pub(crate) mod opening;
pub(crate) mod paper;
pub(crate) mod patients;
pub(crate) mod plan;
pub(crate) mod print;
pub(crate) mod results;
pub(crate) mod rounds;
pub(crate) mod settings;
pub(crate) mod wards;

use crate::error::ApiError;
use crate::error::Code;

/// Reads an id as the window sent it.
fn id<T: std::str::FromStr>(text: &str) -> Result<T, ApiError> {
    text.parse()
        .map_err(|_| ApiError::plain(Code::NotFound, "error-not-found"))
}
