//! The recovery code: what a person writes down, to open the store when the key is lost.
//!
//! 128 random bits and a checksum of 32 bits (CRC-32) make eight groups of four letters in
//! Crockford's base 32, which has no I, L, O or U. Reading forgives case, blanks, hyphens
//! and the letters that look like digits.
//!
//! Invariant: a code prints as nothing unless it is asked for its groups.

use std::fmt;
use std::str::FromStr;

use zeroize::Zeroize;

use crate::key::fill_randomly;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters of a code: 160 bits, five to a letter.
const LETTERS: usize = 32;
const GROUP: usize = 4;

/// What opens a store when its key is lost.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode([u8; 16]);

/// Why a text is not a recovery code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Typo {
    /// Too short or too long.
    #[error("a recovery code has 32 letters and digits, not {0}")]
    Length(usize),
    /// A sign that no code has.
    #[error("“{0}” is in no recovery code")]
    Letter(char),
    /// A letter is wrong, or two changed places.
    #[error("a letter or digit of the recovery code is wrong")]
    Checksum,
}

impl RecoveryCode {
    /// A new code.
    pub fn random() -> Self {
        let mut bits = [0; 16];
        fill_randomly(&mut bits);
        Self(bits)
    }

    /// Its eight groups of four letters, as they are written down.
    pub fn groups(&self) -> Vec<String> {
        let check = checksum(&self.0).to_be_bytes();
        let bytes: Vec<u8> = self.0.iter().chain(&check).copied().collect();
        let letters: String = bytes.chunks(5).flat_map(letters_of).collect();
        let groups = letters.as_bytes().chunks(GROUP);
        groups
            .map(|group| String::from_utf8_lossy(group).into_owned())
            .collect()
    }

    /// Whether somebody typed that group back, as forgiving as reading a whole code.
    pub fn has_group(&self, place: usize, typed: &str) -> bool {
        let right = self.groups();
        let typed: Result<Vec<u8>, Typo> = values(typed).collect();
        let wanted: Option<Vec<u8>> = right
            .get(place)
            .and_then(|g| values(g).collect::<Result<_, _>>().ok());
        matches!((typed, wanted), (Ok(typed), Some(wanted)) if typed == wanted)
    }

    pub(crate) fn bits(&self) -> &[u8; 16] {
        &self.0
    }
}

impl FromStr for RecoveryCode {
    type Err = Typo;

    fn from_str(text: &str) -> Result<Self, Typo> {
        let values: Vec<u8> = values(text).collect::<Result<_, _>>()?;
        if values.len() != LETTERS {
            return Err(Typo::Length(values.len()));
        }
        let bytes: Vec<u8> = values.chunks(8).flat_map(bytes_of).collect();
        let (bits, check) = bytes.split_at(16);
        let mut code = Self([0; 16]);
        code.0.copy_from_slice(bits);
        if checksum(&code.0).to_be_bytes() == check {
            Ok(code)
        } else {
            Err(Typo::Checksum)
        }
    }
}

impl Drop for RecoveryCode {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(not shown)")
    }
}

/// The values from 0 to 31 of the letters of a text.
fn values(text: &str) -> impl Iterator<Item = Result<u8, Typo>> {
    text.chars()
        .filter(|c| !c.is_whitespace() && !"-‐‑–—._".contains(*c))
        .map(|c| {
            let letter = match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let at = ALPHABET.iter().position(|a| char::from(*a) == letter);
            at.map(|at| at as u8).ok_or(Typo::Letter(c))
        })
}

/// Eight letters of five bytes.
fn letters_of(bytes: &[u8]) -> impl Iterator<Item = char> + use<> {
    let bits = bytes
        .iter()
        .fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
    (0..8).rev().map(move |place| {
        let value = (bits >> (place * 5)) & 31;
        char::from(ALPHABET[value as usize])
    })
}

/// Five bytes of eight letters' values.
fn bytes_of(values: &[u8]) -> impl Iterator<Item = u8> + use<> {
    let bits = values
        .iter()
        .fold(0_u64, |bits, value| bits << 5 | u64::from(*value));
    (0..5).rev().map(move |place| (bits >> (place * 8)) as u8)
}

/// CRC-32 as in ISO 3309: finds every error in up to six letters side by side.
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum: u32, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_checksum_is_the_published_one() {
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn a_code_is_eight_groups_of_four() {
        let groups = RecoveryCode::random().groups();
        assert_eq!(groups.len(), 8);
        assert!(groups.iter().all(|group| group.len() == 4));
    }

    #[track_caller]
    fn check(change: impl Fn(String) -> String, expected: Result<(), Typo>) {
        let code = RecoveryCode([7; 16]);
        let typed = change(code.groups().join("-"));
        assert_eq!(
            typed
                .parse::<RecoveryCode>()
                .map(|read| assert_eq!(read, code)),
            expected
        );
    }

    #[test]
    fn reading_forgives_what_hands_and_eyes_do() {
        check(|code| code, Ok(()));
        check(|code| code.to_lowercase(), Ok(()));
        check(|code| code.replace('-', ""), Ok(()));
        check(|code| format!("  {}\n", code.replace('-', " – ")), Ok(()));
        check(|code| code.replace('0', "o").replace('1', "l"), Ok(()));
        check(|code| code.replace('0', "O").replace('1', "I"), Ok(()));
    }

    #[test]
    fn a_wrong_code_says_what_is_wrong() {
        check(|code| code[1..].to_owned(), Err(Typo::Length(31)));
        check(|_| String::new(), Err(Typo::Length(0)));
        check(|code| code.replacen('0', "U", 1), Err(Typo::Letter('U')));
        check(|code| code.replacen('0', "é", 1), Err(Typo::Letter('é')));
        check(|code| code.replacen('0', "2", 1), Err(Typo::Checksum));
    }

    #[test]
    fn one_group_can_be_typed_back() {
        let code = RecoveryCode::random();
        let groups = code.groups();
        assert!(code.has_group(2, &format!(" {} ", groups[2].to_lowercase())));
        assert!(
            !code.has_group(2, "") && !code.has_group(2, "????") && !code.has_group(8, &groups[2])
        );
    }

    proptest! {
        #[test]
        fn every_code_comes_back_and_no_swapped_letter_goes_unseen(bits: [u8; 16], at in 0..31_usize) {
            let code = RecoveryCode(bits);
            let letters = code.groups().concat();
            prop_assert_eq!(letters.parse::<RecoveryCode>(), Ok(code));
            let mut swapped: Vec<char> = letters.chars().collect();
            swapped.swap(at, at + 1);
            let swapped: String = swapped.into_iter().collect();
            prop_assert_eq!(swapped.parse::<RecoveryCode>().is_err(), swapped != letters);
        }
    }
}
