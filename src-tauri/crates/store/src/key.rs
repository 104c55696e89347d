//! The key of a store: 256 random bits.
//!
//! Invariant: a key prints as nothing and leaves no copy behind when it is dropped.

use std::fmt;

use zeroize::{Zeroize, Zeroizing};

/// The key of a store.
#[derive(Clone, PartialEq, Eq)]
pub struct Key([u8; 32]);

/// A text that is not a key: not 64 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a key is written with 64 hexadecimal digits")]
pub struct NotAKey;

impl Key {
    /// A new key.
    pub fn random() -> Self {
        let mut bytes = [0; 32];
        fill_randomly(&mut bytes);
        Self(bytes)
    }

    /// Reads 64 hexadecimal digits.
    ///
    /// # Errors
    /// [`NotAKey`] for any other text.
    pub fn from_hex(text: &str) -> Result<Self, NotAKey> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text.trim(), &mut bytes).map_err(|_| NotAKey)?;
        Ok(Self(bytes))
    }

    pub(crate) fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) fn to_hex(&self) -> Zeroizing<String> {
        Zeroizing::new(hex::encode(self.0))
    }
}

/// Fills a buffer from the randomness of the operating system.
pub(crate) fn fill_randomly(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the operating system has randomness after start-up");
}

impl Drop for Key {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(not shown)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_from_64_hexadecimal_digits_and_prints_as_nothing() {
        let key = Key::from_hex(&format!("{}\n", "aB".repeat(32))).unwrap();
        assert_eq!(key.bytes(), &[0xab; 32]);
        assert_eq!(*key.to_hex(), "ab".repeat(32));
        assert_eq!(format!("{key:?}"), "Key(not shown)");
        for text in ["", "ab", &"ab".repeat(33), &"xy".repeat(32)] {
            assert_eq!(Key::from_hex(text), Err(NotAKey));
        }
        assert_ne!(Key::random(), Key::random());
    }
}
