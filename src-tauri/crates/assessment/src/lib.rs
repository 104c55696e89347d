//! What a checklist, round, response, score, comparison, verdict and action *are*,
//! and every rule about them, the disclosure gate included.
//!
//! Invariant: nothing here sees a clock, a file, a thread or a random number; time,
//! seeds and ids come in as arguments.
//! Invariant: a module uses only those before it in this order:
//! `quarter → checklist → round → response → interval → scoring → reliability →
//! caution → draw → bootstrap → disclosure → effect → comparison → spc → priority → action →
//! audit → framework → metric`.
//! A tidy test holds it.

/// The version of the rules of scoring, disclosure and comparison. It counts up whenever the
/// same answers would come to other numbers, and stands on every print-out.
pub const RULES: u32 = 1;

pub mod action;
pub mod audit;
pub mod bootstrap;
pub mod caution;
pub mod checklist;
pub mod comparison;
pub mod disclosure;
mod draw;
pub mod effect;
pub mod framework;
pub mod interval;
pub mod meeting;
pub mod metric;
pub mod priority;
pub mod quarter;
pub mod reliability;
pub mod response;
pub mod round;
pub mod scoring;
pub mod spc;
