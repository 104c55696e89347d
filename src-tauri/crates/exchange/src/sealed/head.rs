//! What stands before the seal, in the clear and authenticated.

use assessment::round::Setup;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Error, FORMAT, VERSION};

/// The most letters of an id that is said back.
const MOST_LETTERS: usize = 64;

/// Which round and which checklist the answers are to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Head {
    format: String,
    version: u32,
    pub(super) round: String,
    checklist: String,
    checklist_version: u32,
}

/// What every version says of itself.
#[derive(Deserialize)]
struct Kind {
    format: Option<Value>,
    version: Option<Value>,
}

impl Head {
    pub(super) fn new(round: &str, setup: &Setup) -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            round: round.to_owned(),
            checklist: setup.checklist.id.clone(),
            checklist_version: setup.checklist.version,
        }
    }

    /// The header as it is written. The page copies it letter by letter.
    pub(super) fn text(&self) -> String {
        serde_json::to_string(self).expect("names and numbers are JSON")
    }

    pub(super) fn read(bytes: &[u8]) -> Result<Self, Error> {
        let kind: Kind = serde_json::from_slice(bytes).map_err(|_| Error::Broken)?;
        if kind.format.as_ref().and_then(Value::as_str) != Some(FORMAT) {
            return Err(Error::Broken);
        }
        match kind.version.as_ref().and_then(Value::as_u64) {
            Some(version) if version > u64::from(VERSION) => return Err(Error::Newer),
            Some(1) => {}
            Some(_) | None => return Err(Error::Broken),
        }
        let head: Self = serde_json::from_slice(bytes).map_err(|_| Error::Broken)?;
        let ids = [&head.round, &head.checklist];
        let are_ids = ids.iter().all(|id| {
            let is_of_id = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
            (1..=MOST_LETTERS).contains(&id.len()) && id.chars().all(is_of_id)
        });
        if are_ids {
            Ok(head)
        } else {
            Err(Error::Broken)
        }
    }

    /// Whether it is the head of the answers to this round.
    pub(super) fn check(&self, round: &str, setup: &Setup) -> Result<(), Error> {
        if self.round != round {
            return Err(Error::AnotherRound {
                round: self.round.clone(),
            });
        }
        if (self.checklist.as_str(), self.checklist_version)
            != (setup.checklist.id.as_str(), setup.checklist.version)
        {
            return Err(Error::AnotherChecklist {
                checklist: self.checklist.clone(),
                version: self.checklist_version,
            });
        }
        Ok(())
    }
}
