//! A form that travels as one file, and the sealed answers that come back.
//!
//! The form is a web page with the round's public key in it. The page seals what a person
//! answered with HPKE in its base mode (RFC 9180): DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and
//! AES-256-GCM, the one suite that the Web Crypto of every current browser has all parts of. The
//! private key never leaves the store.
//!
//! Invariant: all sealed answers of a round have the same header and the same length, so neither
//! tells anything of the person.
//! Invariant: the header stands outside of the seal but is authenticated with it, so answers that
//! open belong to the round and the checklist that they name.

mod content;
mod error;
mod form;
mod head;
mod key;
mod read;
mod received;

pub use content::size;
pub use error::Error;
pub use form::{Form, NotATemplate, form_file};
pub use key::{NotAKey, PUBLIC_KEY_BYTES, PrivateKey};
pub use read::{MOST_BYTES, Sealed, find};
pub use received::{Problem, Received, receive};

/// What a file of sealed answers says it is.
pub const FORMAT: &str = "learning-climate-answers";
/// The version of the format; newer ones are refused.
pub const VERSION: u32 = 1;
/// What a page calls the file it saves: the same for everybody.
pub const FILE_NAME: &str = "answers.answers";

#[cfg(test)]
mod tests;
