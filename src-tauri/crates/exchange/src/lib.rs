//! Reads and writes other people's files to and from assessment types, as bytes.
//!
//! Invariant: nothing here opens a path; the shells read and write the files that a
//! person picked.
//! Invariant: what was wrong with a file is a type with a Fluent `id()` and `args()`, and
//! `assets/words/<language>/exchange.ftl` says it; what goes out speaks through `words`.

pub mod export;
pub mod fhir;
mod guard;
pub mod import;
pub mod roll_up;
pub mod sealed;
#[cfg(test)]
mod trial;

use sha2::{Digest, Sha256};

/// The SHA-256 of some content, by which a file that was read before is known again.
pub fn digest(content: &[u8]) -> [u8; 32] {
    Sha256::digest(content).into()
}
