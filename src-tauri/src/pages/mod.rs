//! What each screen shows, put together from released numbers and their words.
//!
//! Invariant: nothing here scores, rounds or decides what may be seen.

pub(crate) mod audit;
pub(crate) mod checklists;
pub(crate) mod compare;
pub(crate) mod frameworks;
pub(crate) mod history;
pub(crate) mod home;
pub(crate) mod late;
pub(crate) mod meeting;
pub(crate) mod metrics;
pub(crate) mod paper;
pub(crate) mod patients;
pub(crate) mod plan;
pub(crate) mod results;
pub(crate) mod round;
pub(crate) mod settings;
pub(crate) mod wards;
