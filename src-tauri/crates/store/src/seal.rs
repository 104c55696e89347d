//! The file beside a store that knows its key without giving it away: `x.store.key`.
//!
//! It holds a check value, by which a wrong key is told from a damaged store, and the key
//! itself in a box for each way to open it without the keyring: a recovery code, a
//! passphrase. A box is XChaCha20-Poly1305 under a key that Argon2id makes of the secret.
//!
//! The check value is Argon2id of the key itself. With 256 random bits behind it the least
//! parameters are enough: nobody can try them all.
//!
//! Invariant: a sealed key of another store is never overwritten; it is set aside, because
//! a copy of that store may turn up.

use std::path::{Path, PathBuf};
use std::{fs, io};

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::error::{self, Error};
use crate::key::{Key, fill_randomly};
use crate::place::{Place, write_whole};
use crate::recovery::RecoveryCode;

/// 19 MiB twice over: the first choice of the OWASP cheat sheet on storing passwords.
const COST: Cost = Cost {
    memory_kib: 19 * 1024,
    passes: 2,
    lanes: 1,
};
const CHECK_COST: Cost = Cost {
    memory_kib: 8,
    passes: 1,
    lanes: 1,
};
/// A file from elsewhere may not ask for more than 1 GiB or minutes of work.
const MOST: Cost = Cost {
    memory_kib: 1024 * 1024,
    passes: 16,
    lanes: 16,
};
const FOR_CODE: &[u8] = b"learning climate: key under a recovery code";
const FOR_PASSPHRASE: &[u8] = b"learning climate: key under a passphrase";

/// Which ways there are to open a store without the keyring.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sealed {
    /// A recovery code was made.
    pub code: bool,
    /// Somebody proved to have written the recovery code down.
    pub code_confirmed: bool,
    /// A passphrase was chosen.
    pub passphrase: bool,
}

#[derive(Clone, Serialize, Deserialize)]
struct Contents {
    format: u32,
    check: Check,
    #[serde(default)]
    recovery_code: Option<SealedBox>,
    #[serde(default)]
    recovery_code_confirmed: bool,
    #[serde(default)]
    passphrase: Option<SealedBox>,
}

#[derive(Clone, Serialize, Deserialize)]
struct Check {
    #[serde(with = "hex::serde")]
    salt: [u8; 16],
    #[serde(with = "hex::serde")]
    value: [u8; 32],
}

#[derive(Clone, Serialize, Deserialize)]
struct SealedBox {
    cost: Cost,
    #[serde(with = "hex::serde")]
    salt: [u8; 16],
    #[serde(with = "hex::serde")]
    nonce: [u8; 24],
    #[serde(rename = "box", with = "hex::serde")]
    sealed: Vec<u8>,
}

/// Argon2id's parameters.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

/// Seals the key of a store under a recovery code, a passphrase, or both; what is not given
/// stays as it was. Takes part of a second: not for an async thread.
///
/// # Errors
/// [`Error::Io`] or [`Error::DiskFull`].
pub fn seal(
    store: &Path,
    key: &Key,
    code: Option<&RecoveryCode>,
    passphrase: Option<&str>,
) -> Result<(), Error> {
    let place = Place::of(store)?;
    let mut contents = match read(&place)? {
        Some(contents) if contents.check.fits(key) => contents,
        Some(_) => {
            set_aside(&place)?;
            Contents::bare(key)
        }
        None => Contents::bare(key),
    };
    if let Some(code) = code {
        contents.recovery_code = Some(SealedBox::new(code.bits(), FOR_CODE, key));
        contents.recovery_code_confirmed = false;
    }
    if let Some(passphrase) = passphrase {
        contents.passphrase = Some(SealedBox::under_passphrase(passphrase, key));
    }
    write(&place, &contents)
}

/// Which ways there are to open a store without the keyring.
///
/// # Errors
/// [`Error::Io`].
pub fn sealed(store: &Path) -> Result<Sealed, Error> {
    let contents = read(&Place::of(store)?)?;
    Ok(contents.map_or_else(Sealed::default, |contents| Sealed {
        code: contents.recovery_code.is_some(),
        code_confirmed: contents.recovery_code_confirmed,
        passphrase: contents.passphrase.is_some(),
    }))
}

/// Notes that somebody proved to have written the recovery code down.
///
/// # Errors
/// [`Error::NotSealed`] where there is no recovery code.
pub fn confirm_code(store: &Path) -> Result<(), Error> {
    let place = Place::of(store)?;
    let mut contents = read(&place)?.ok_or(Error::NotSealed)?;
    if contents.recovery_code.is_none() {
        return Err(Error::NotSealed);
    }
    contents.recovery_code_confirmed = true;
    write(&place, &contents)
}

/// Opens the sealed key with the recovery code. Takes part of a second: not for an async
/// thread.
///
/// # Errors
/// [`Error::WrongSecret`] if it is another store's code, [`Error::NotSealed`] without a box.
pub fn unseal_with_code(store: &Path, code: &RecoveryCode) -> Result<Key, Error> {
    let contents = read(&Place::of(store)?)?.ok_or(Error::NotSealed)?;
    let sealed = contents.recovery_code.as_ref().ok_or(Error::NotSealed)?;
    sealed.open(code.bits(), FOR_CODE)
}

/// Opens the sealed key with the passphrase. Takes part of a second: not for an async
/// thread.
///
/// # Errors
/// [`Error::WrongSecret`] if it is another one, [`Error::NotSealed`] without a box.
pub fn unseal_with_passphrase(store: &Path, passphrase: &str) -> Result<Key, Error> {
    let contents = read(&Place::of(store)?)?.ok_or(Error::NotSealed)?;
    contents.open_with_passphrase(passphrase)
}

/// Whether a key is the one of a store; none if nothing beside it can tell.
pub(crate) fn fits(place: &Place, key: &Key) -> Result<Option<bool>, Error> {
    Ok(read(place)?.map(|contents| contents.check.fits(key)))
}

/// Sees to it that a wrong key can be told: writes the check value unless it is there.
pub(crate) fn know(place: &Place, key: &Key) -> Result<(), Error> {
    match read(place)? {
        Some(contents) if contents.check.fits(key) => Ok(()),
        Some(_) => {
            set_aside(place)?;
            write(place, &Contents::bare(key))
        }
        None => write(place, &Contents::bare(key)),
    }
}

/// Gives a copy of a store what opens it.
pub(crate) fn copy(from: &Place, to: &Place, key: &Key) -> Result<(), Error> {
    let contents = read(from)?.filter(|contents| contents.check.fits(key));
    write(to, &contents.unwrap_or_else(|| Contents::bare(key)))
}

/// A key sealed under a passphrase alone, in one line that ends with a line feed. Takes part
/// of a second: not for an async thread.
pub(crate) fn line(key: &Key, passphrase: &str) -> Result<Vec<u8>, Error> {
    let contents = Contents {
        passphrase: Some(SealedBox::under_passphrase(passphrase, key)),
        ..Contents::bare(key)
    };
    let mut line = serde_json::to_vec(&contents).map_err(error::shape("seal the key"))?;
    line.push(b'\n');
    Ok(line)
}

/// Whether it is such a line.
pub(crate) fn is_line(line: &[u8]) -> bool {
    line.ends_with(b"\n") && serde_json::from_slice::<Contents>(line).is_ok()
}

/// Opens such a line. Takes part of a second: not for an async thread.
pub(crate) fn open_line(line: &[u8], passphrase: &str) -> Result<Key, Error> {
    let contents: Contents = serde_json::from_slice(line).map_err(|_| Error::Foreign)?;
    contents.open_with_passphrase(passphrase)
}

impl Contents {
    fn open_with_passphrase(&self, passphrase: &str) -> Result<Key, Error> {
        let sealed = self.passphrase.as_ref().ok_or(Error::NotSealed)?;
        sealed.open(passphrase.trim().as_bytes(), FOR_PASSPHRASE)
    }

    fn bare(key: &Key) -> Self {
        let mut salt = [0; 16];
        fill_randomly(&mut salt);
        let value = *CHECK_COST
            .stretch(key.bytes(), &salt)
            .expect("the parameters are ours");
        Self {
            format: 1,
            check: Check { salt, value },
            recovery_code: None,
            recovery_code_confirmed: false,
            passphrase: None,
        }
    }
}

impl Check {
    fn fits(&self, key: &Key) -> bool {
        let value = CHECK_COST.stretch(key.bytes(), &self.salt);
        value.is_ok_and(|value| *value == self.value)
    }
}

impl SealedBox {
    fn under_passphrase(passphrase: &str, key: &Key) -> Self {
        Self::new(passphrase.trim().as_bytes(), FOR_PASSPHRASE, key)
    }

    fn new(secret: &[u8], purpose: &[u8], key: &Key) -> Self {
        let (mut salt, mut nonce) = ([0; 16], [0; 24]);
        fill_randomly(&mut salt);
        fill_randomly(&mut nonce);
        let under = COST
            .stretch(secret, &salt)
            .expect("the parameters are ours");
        let payload = Payload {
            msg: key.bytes(),
            aad: purpose,
        };
        let sealed = XChaCha20Poly1305::new((&*under).into())
            .encrypt((&nonce).into(), payload)
            .expect("32 bytes are not too many");
        Self {
            cost: COST,
            salt,
            nonce,
            sealed,
        }
    }

    fn open(&self, secret: &[u8], purpose: &[u8]) -> Result<Key, Error> {
        let under = self
            .cost
            .stretch(secret, &self.salt)
            .map_err(|_| Error::Damaged)?;
        let payload = Payload {
            msg: &self.sealed,
            aad: purpose,
        };
        let opened = XChaCha20Poly1305::new((&*under).into())
            .decrypt((&self.nonce).into(), payload)
            .map_err(|_| Error::WrongSecret)?;
        let opened = Zeroizing::new(opened);
        let bytes = opened.as_slice().try_into().map_err(|_| Error::Damaged)?;
        Ok(Key::from_bytes(bytes))
    }
}

impl Cost {
    fn stretch(self, secret: &[u8], salt: &[u8]) -> Result<Zeroizing<[u8; 32]>, argon2::Error> {
        if self.memory_kib > MOST.memory_kib || self.passes > MOST.passes || self.lanes > MOST.lanes
        {
            return Err(argon2::Error::MemoryTooMuch);
        }
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32))?;
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(secret, salt, &mut *key)?;
        Ok(key)
    }
}

/// What the file says; nothing if it is not there or not readable as such a file. The store
/// then opens with its key alone.
fn read(place: &Place) -> Result<Option<Contents>, Error> {
    match fs::read(place.seal()) {
        Ok(bytes) => Ok(serde_json::from_slice(&bytes).ok()),
        Err(problem) if problem.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(problem) => Err(error::io("read the sealed key")(problem)),
    }
}

fn write(place: &Place, contents: &Contents) -> Result<(), Error> {
    let mut text = serde_json::to_vec_pretty(contents).map_err(error::shape("seal the key"))?;
    text.push(b'\n');
    write_whole(&place.seal(), &text)
}

/// Moves the sealed key of another store out of the way, to the first free name.
fn set_aside(place: &Place) -> Result<(), Error> {
    let free = |number: u32| -> Option<PathBuf> {
        let path = place.beside(&format!(".key.old-{number}"));
        (!path.exists()).then_some(path)
    };
    let path = (1..).find_map(free).expect("numbers do not run out");
    fs::rename(place.seal(), path).map_err(error::io("set the sealed key aside"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_comes_back_by_recovery_code_or_passphrase_and_by_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let store = folder.path().join("x.store");
        let (key, code) = (Key::random(), RecoveryCode::random());
        assert!(matches!(
            unseal_with_code(&store, &code),
            Err(Error::NotSealed)
        ));

        seal(&store, &key, Some(&code), None).unwrap();
        assert_eq!(
            sealed(&store).unwrap(),
            Sealed {
                code: true,
                ..Sealed::default()
            }
        );
        assert!(matches!(
            unseal_with_passphrase(&store, "three words here"),
            Err(Error::NotSealed)
        ));

        seal(&store, &key, None, Some("three words here")).unwrap();
        confirm_code(&store).unwrap();
        assert_eq!(
            sealed(&store).unwrap(),
            Sealed {
                code: true,
                code_confirmed: true,
                passphrase: true
            }
        );
        assert_eq!(unseal_with_code(&store, &code).unwrap(), key);
        assert_eq!(
            unseal_with_passphrase(&store, " three words here ").unwrap(),
            key
        );
        assert!(matches!(
            unseal_with_code(&store, &RecoveryCode::random()),
            Err(Error::WrongSecret)
        ));
        assert!(matches!(
            unseal_with_passphrase(&store, "three words there"),
            Err(Error::WrongSecret)
        ));
        let text = fs::read_to_string(folder.path().join("x.store.key")).unwrap();
        assert!(!text.contains(&*key.to_hex()));
    }

    #[test]
    fn the_sealed_key_of_another_store_is_set_aside() {
        let folder = tempfile::tempdir().unwrap();
        let store = folder.path().join("x.store");
        let (old, code) = (Key::random(), RecoveryCode::random());
        seal(&store, &old, Some(&code), None).unwrap();
        seal(&store, &Key::random(), None, None).unwrap();
        assert!(matches!(
            unseal_with_code(&store, &code),
            Err(Error::NotSealed)
        ));
        fs::rename(
            folder.path().join("x.store.key.old-1"),
            folder.path().join("x.store.key"),
        )
        .unwrap();
        assert_eq!(unseal_with_code(&store, &code).unwrap(), old);
    }

    #[test]
    fn a_file_that_asks_for_too_much_work_is_damaged() {
        let cost = Cost {
            memory_kib: u32::MAX,
            ..COST
        };
        let sealed = SealedBox {
            cost,
            ..SealedBox::new(b"secret", FOR_CODE, &Key::random())
        };
        assert!(matches!(
            sealed.open(b"secret", FOR_CODE),
            Err(Error::Damaged)
        ));
    }
}
