//! Says it: turns typed messages into the words of a language, for screen, paper and
//! terminal alike.
//!
//! Invariant: this is the only reader of `.ftl`, and numbers are rounded here and nowhere
//! else.

pub mod audit;
mod catalogue;
pub mod compared;
pub mod date;
pub mod discussion;
pub mod form_file;
pub mod meeting;
pub mod metric;
pub mod number;
pub mod plan;
pub mod quarter;
pub mod questionnaire;
pub mod results;
pub mod scale;
pub mod survey;
#[cfg(test)]
mod trial;
pub mod verdict;
pub mod worked;

pub use catalogue::{Words, british};
pub use fluent_bundle::FluentValue as Value;
