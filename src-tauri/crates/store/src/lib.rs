//! Keeps everything: the only place with SQL and the only place that holds a response.
//!
//! A store is one SQLCipher file with one connection. [`Store`] opens it and carries all it
//! can do, one file a subject; [`keys`] is what opens a store again when its key is lost.
//!
//! Invariant: nothing public hands out a response; results leave as
//! `assessment::disclosure::Released` and `assessment::comparison::Comparison` only.
//! Invariant: what a person did is one transaction, and on the disk before the call ends.
//! Invariant: no time, no order, no person and no device stands on anything that a response
//! touches.

mod actions;
mod audits;
mod checklists;
mod connection;
mod copy;
mod drafts;
mod error;
mod guesses;
mod handover;
mod house_style;
mod ids;
mod imports;
mod key;
mod keyring_entry;
mod late;
mod meetings;
mod metrics;
mod migrations;
mod open;
#[cfg(test)]
mod order;
mod paper;
mod place;
mod recovery;
mod releases;
mod responses;
mod rounds;
mod seal;
mod sealed;
mod team;

pub use actions::{Action, PlanChange, Written};
pub use checklists::OwnChecklist;
pub use copy::VerifiedCopy;
pub use error::Error;
pub use handover::{Handover, LONGEST_HANDOVER};
pub use house_style::HouseStyle;
pub use ids::{ActionId, DraftId, ImportId, NotAnId, RoundId};
pub use imports::Import;
pub use key::{Key, NotAKey};
pub use late::Late;
pub use metrics::Readings;
pub use open::Store;
pub use paper::{PaperForm, Typing};
pub use recovery::{RecoveryCode, Typo};
pub use releases::Closing;
pub use rounds::Round;
pub use sealed::SealedKept;

/// Ways to a store's key: the keyring of the computer, and the key sealed beside the store
/// under a recovery code or a passphrase. All of them may block.
pub mod keys {
    pub use crate::key::Key;
    pub use crate::keyring_entry::{keyring_available, keyring_get, keyring_set};
    pub use crate::recovery::{RecoveryCode, Typo};
    pub use crate::seal::{
        Sealed, confirm_code, seal, sealed, unseal_with_code, unseal_with_passphrase,
    };
}
