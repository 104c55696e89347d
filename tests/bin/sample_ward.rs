//! Writes the made-up answers of the sample ward beside their plan.
//!
//! Run it with `cargo xtask sample-ward` after a change of the plan, the comments or the
//! core form.

use std::io::{self, Write};

use acceptance::{repository, sample};

fn main() -> io::Result<()> {
    let folder = repository().join("assets/sample-ward");
    let mut out = io::stdout().lock();
    for round in sample::rounds(&folder)? {
        let file = sample::file(&round)?;
        std::fs::write(folder.join(&file.name), &file.bytes)?;
        writeln!(
            out,
            "{}: {} people, {} bytes",
            file.name,
            round.people.len(),
            file.bytes.len()
        )?;
    }
    Ok(())
}
