//! Scores files and writes reports without a window.
//!
//! Invariant: no rule lives here; scores, verdicts and what may be shown come from
//! `assessment`, and every sentence from `words`.
//! Invariant: exit status 0 is done, 1 is done as far as possible with problems that need
//! a person, 2 is wrong usage.

mod arguments;
mod assess;
mod choice;
mod json;
mod plan;
mod problem;
mod round;
mod save;
mod series;
mod spc;
mod table;
mod wards;

use std::process::ExitCode;

use arguments::{Command, usage};

/// Of many wards a fifth of the time would go to the system's allocator, which is slow at the
/// many small lists of a round.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match arguments::read() {
        Command::Assess(asked) => match asked.by.as_ref().zip(asked.file.as_ref()).map_or_else(
            || assess::run(&asked),
            |(by, file)| wards::run(&asked, by, file),
        ) {
            Ok(status) => status,
            Err(wrong) => usage(&wrong),
        },
        Command::Spc(asked) => match spc::run(&asked) {
            Ok(status) => status,
            Err(wrong) => usage(&wrong),
        },
    }
}
