//! Prints random data and what the crate computes from it, as JSON, so that
//! `tests/recompute_statistics.py` can compute it again with other code:
//!
//! ```sh
//! cargo run -q -p assessment --example statistics_cases > cases.json
//! python3 tests/recompute_statistics.py cases.json
//! ```
//!
//! A case is `{ "of": what, "given": …, "result": … }`. The seed is fixed, so every run
//! prints the same.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "an example prints, and its data is its own"
)]

mod charts;
mod comparisons;
mod dice;
mod intervals;
mod people;

use serde_json::{Value, json};

/// One case: the name of a function, what it was given and what it said.
pub(crate) fn case(of: &str, given: Value, result: Value) -> Value {
    json!({ "of": of, "given": given, "result": result })
}

fn main() {
    let mut dice = dice::Dice::new(20_260_401);
    let cases = [
        charts::cases(&mut dice),
        people::cases(&mut dice),
        intervals::cases(&mut dice),
        comparisons::cases(&mut dice),
    ];
    println!("{}", Value::from(cases.concat()));
}
