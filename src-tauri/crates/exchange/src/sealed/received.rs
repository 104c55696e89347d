//! Everything that was handed over at once, on its way to a round.

use std::collections::BTreeMap;

use assessment::response::Draft;
use assessment::round::Setup;

use super::{Error, PrivateKey, find};

/// What was in some files or pasted texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Received {
    /// The answers that can be added, by their digests. So their order says nothing of the order
    /// in which they came.
    pub drafts: BTreeMap<[u8; 32], Draft>,
    /// How many were there already, in the round or among these.
    pub known: usize,
    /// What cannot be added, in the order of the files.
    pub problems: Vec<Problem>,
}

/// Sealed answers that cannot be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// In which file or text, counted from nought.
    pub content: usize,
    /// What is wrong.
    pub error: Error,
}

/// Opens everything that was handed over at once; `is_known` says whether the round has the
/// answers of a digest already.
pub fn receive(
    contents: &[Vec<u8>],
    round: &str,
    setup: &Setup,
    key: &PrivateKey,
    is_known: impl Fn(&[u8; 32]) -> bool,
) -> Received {
    let mut received = Received::default();
    for (place, content) in contents.iter().enumerate() {
        for found in find(content) {
            let opened = found.and_then(|sealed| {
                let digest = sealed.digest();
                if is_known(&digest) || received.drafts.contains_key(&digest) {
                    return Ok(None);
                }
                let draft = sealed.open(round, setup, key)?;
                Ok(Some((digest, draft)))
            });
            match opened {
                Ok(Some((digest, draft))) => {
                    received.drafts.insert(digest, draft);
                }
                Ok(None) => received.known += 1,
                Err(error) => received.problems.push(Problem {
                    content: place,
                    error,
                }),
            }
        }
    }
    received
}
