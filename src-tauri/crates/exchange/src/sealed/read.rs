//! Finds sealed answers in what people hand over, and opens them.
//!
//! Sealed answers travel as text, in a file as in a message: a line that says where they begin,
//! Base64, a line that says where they end. Mail programs wrap such text, quote it and write
//! greetings around it, so everything that is not Base64 is passed over.

use assessment::response::Draft;
use assessment::round::Setup;
use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use encoding_rs::UTF_8;
use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use hpke::kem::{DhP256HkdfSha256, Kem};
use hpke::{Deserializable, OpModeR, single_shot_open};
use zeroize::Zeroizing;

use super::head::Head;
use super::{Error, FORMAT, PUBLIC_KEY_BYTES, PrivateKey, content};

/// The most bytes of a file or a pasted text; sealed answers take about fifteen thousand.
pub const MOST_BYTES: usize = 10_000_000;

/// The most beginnings of sealed answers in one content; so many whole ones are larger than
/// [`MOST_BYTES`].
const MOST_PIECES: usize = 1_000;
/// How much longer sealing makes an answer: the tag of AES-GCM.
const TAG_BYTES: usize = 16;

const BEGIN: &str = "BEGIN LEARNING CLIMATE ANSWERS";
const END: &str = "END LEARNING CLIMATE ANSWERS";

/// Sealed answers of one person.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed {
    head: Head,
    head_bytes: usize,
    bytes: Vec<u8>,
}

/// Finds the sealed answers in a file or in pasted text, in the order in which they stand there.
/// One that is broken hides none of the others.
///
/// Their order may be that of arrival; [`receive`](super::receive) gives it up.
pub fn find(content: &[u8]) -> Vec<Result<Sealed, Error>> {
    if content.len() > MOST_BYTES {
        return vec![Err(Error::TooLarge {
            megabytes: MOST_BYTES / 1_000_000,
        })];
    }
    // Notepad writes UTF-16 if it is told to; the mark at its beginning says so.
    let (text, ..) = UTF_8.decode(content);
    let mut pieces = text.split(BEGIN);
    pieces.next();
    let pieces: Vec<&str> = pieces.take(MOST_PIECES + 1).collect();
    match pieces.len() {
        0 => vec![Err(Error::Foreign)],
        1..=MOST_PIECES => pieces.into_iter().map(piece).collect(),
        _ => vec![Err(Error::Broken)],
    }
}

/// Reads what stands after one beginning and before the next.
fn piece(text: &str) -> Result<Sealed, Error> {
    let (armour, _) = text.split_once(END).ok_or(Error::Broken)?;
    let letters: String = armour.chars().filter(|c| is_of_base64(*c)).collect();
    let config =
        GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::RequireNone);
    let base64 = GeneralPurpose::new(&STANDARD, config);
    let bytes = base64.decode(letters).map_err(|_| Error::Broken)?;
    Sealed::read(bytes)
}

/// The padding is left out: it says nothing that the length does not say.
fn is_of_base64(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '+' | '/')
}

impl Sealed {
    /// Two bytes of length, the head, the key that was made for this seal, the sealed answers.
    fn read(bytes: Vec<u8>) -> Result<Self, Error> {
        let (length, rest) = bytes.split_first_chunk().ok_or(Error::Broken)?;
        let head_bytes = usize::from(u16::from_be_bytes(*length));
        let head = rest.get(..head_bytes).ok_or(Error::Broken)?;
        let head = Head::read(head)?;
        Ok(Self {
            head,
            head_bytes,
            bytes,
        })
    }

    /// The id of the round that it says it belongs to.
    pub fn round(&self) -> &str {
        &self.head.round
    }

    /// By which the same sealed answers are known again, from a file as from pasted text. It says
    /// nothing of what is inside.
    pub fn digest(&self) -> [u8; 32] {
        crate::digest(&self.bytes)
    }

    /// Opens the answers to a round.
    ///
    /// # Errors
    /// What kind of wrong they are: of another round or checklist, broken, or nothing answered.
    pub fn open(&self, round: &str, setup: &Setup, key: &PrivateKey) -> Result<Draft, Error> {
        self.head.check(round, setup)?;
        let (head, rest) = self.bytes[2..].split_at(self.head_bytes);
        let (encapsulated, sealed) = rest
            .split_at_checked(PUBLIC_KEY_BYTES)
            .ok_or(Error::Broken)?;
        // Before anything that takes long.
        if sealed.len() != content::size(setup) + TAG_BYTES {
            return Err(Error::Broken);
        }
        let encapsulated = <DhP256HkdfSha256 as Kem>::EncappedKey::from_bytes(encapsulated)
            .map_err(|_| Error::Broken)?;
        let opened = single_shot_open::<AesGcm256, HkdfSha256, DhP256HkdfSha256>(
            &OpModeR::Base,
            key.inner(),
            &encapsulated,
            FORMAT.as_bytes(),
            sealed,
            head,
        );
        let opened = Zeroizing::new(opened.map_err(|_| Error::Broken)?);
        content::read(&opened, setup)
    }
}
