//! The key in the keyring of the computer: Windows Credential Manager, macOS Keychain, or
//! a Secret Service on Linux.
//!
//! These calls may wait for a person to unlock the keyring: not for an async thread.
//!
//! Invariant: there is one entry for each store file; the keyring is never the only place
//! of a key (see [`crate::seal`]).

use std::path::Path;

use keyring::Entry;

use crate::error::Error;
use crate::key::Key;
use crate::place::Place;

const SERVICE: &str = "Learning Climate";

/// Whether this computer has a keyring that answers.
pub fn keyring_available() -> bool {
    let asked = Entry::new(SERVICE, "is there a keyring?").and_then(|entry| entry.get_password());
    matches!(asked, Ok(_) | Err(keyring::Error::NoEntry))
}

/// The key of a store, if the keyring has it.
///
/// # Errors
/// [`Error::Keyring`] if there is no keyring or it stays locked.
pub fn keyring_get(store: &Path) -> Result<Option<Key>, Error> {
    match entry(store)?.get_password() {
        Ok(text) => Ok(Key::from_hex(&zeroize::Zeroizing::new(text)).ok()),
        Err(keyring::Error::NoEntry) => Ok(None),
        Err(problem) => Err(Error::Keyring(problem)),
    }
}

/// Keeps the key of a store in the keyring.
///
/// # Errors
/// [`Error::Keyring`] if there is no keyring or it stays locked.
pub fn keyring_set(store: &Path, key: &Key) -> Result<(), Error> {
    entry(store)?
        .set_password(&key.to_hex())
        .map_err(Error::Keyring)
}

fn entry(store: &Path) -> Result<Entry, Error> {
    let place = Place::of(store)?;
    Entry::new(SERVICE, &place.store().to_string_lossy()).map_err(Error::Keyring)
}
