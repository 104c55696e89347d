//! FHIR: a checklist as a `Questionnaire`, answers from `QuestionnaireResponse`s, totals as
//! plain JSON.
//!
//! What is written is R4. What is read is R4, and STU3 and R5 where they differ in names only;
//! which of them it was is said, and DSTU2 is refused by its name.
//!
//! Few of FHIR's parts are needed, so that the shapes are our own: the crates that know all of
//! it are many times larger than this module, and refuse what is merely untidy.
//!
//! Invariant: nothing that says who or when is read at all (see `shape`), so that it cannot
//! leave; no answer that was not understood is said back, nor is the text of a question in a
//! response.
//! Invariant: drafts come out in an order that says nothing about who answered first.
//! Invariant: what is written of results comes from a `Released` alone.
//! Invariant: an item that cannot be scored as it is meant is left out and named, never bent.

mod answers;
mod error;
mod file;
mod left_out;
mod points;
mod questionnaire;
mod responses;
mod scale;
mod shape;
mod totals;
mod vocabulary;
mod walk;
mod write;

pub use error::Error;
pub use left_out::{LeftOut, Note, Why};
pub use questionnaire::{NewChecklist, read_questionnaire};
pub use responses::{NotRead, Problem, ProblemKind, ReadResponses, read_responses};
pub use totals::totals;
pub use write::questionnaire;

/// The most bytes of a file.
pub const MOST_BYTES: usize = 10_000_000;
/// The most levels of brackets in one another.
pub const MOST_LEVELS: usize = 64;
/// The most brackets and commas of a file; a thousand people and fifty items take half of them.
pub const MOST_PARTS: usize = 1_000_000;
/// The most items of a questionnaire, groups and texts to read included.
pub const MOST_ITEMS: usize = 5_000;
/// The most responses of a file.
pub const MOST_RESPONSES: usize = 10_000;

/// Which FHIR a file is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dialect {
    /// Release 2 of 2015, which is too different to be read.
    Dstu2,
    /// Release 3 of 2017.
    Stu3,
    /// Release 4 of 2019, and 4B, which says the same.
    R4,
    /// Release 5 of 2023.
    R5,
}

impl Dialect {
    /// What people call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Dstu2 => "DSTU2",
            Self::Stu3 => "STU3",
            Self::R4 => "R4",
            Self::R5 => "R5",
        }
    }

    /// That a file was read though it is not R4; none where it is.
    pub fn sentence(self) -> Option<String> {
        let args = [("found", self.name().into())];
        (self != Self::R4).then(|| words::british().say("fhir-dialect-mapped", &args))
    }
}

#[cfg(test)]
mod tests;
