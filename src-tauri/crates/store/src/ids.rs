//! The ids of what a store keeps.
//!
//! Invariant: every id is random, so that no order shines through it.

use uuid::Uuid;

/// A text that is not an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not an id")]
pub struct NotAnId;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            pub(crate) fn random() -> Self {
                Self(Uuid::new_v4())
            }

            pub(crate) fn bytes(&self) -> &[u8] {
                self.0.as_bytes()
            }
        }

        impl TryFrom<Vec<u8>> for $name {
            type Error = NotAnId;

            fn try_from(bytes: Vec<u8>) -> Result<Self, NotAnId> {
                Uuid::from_slice(&bytes).map(Self).map_err(|_| NotAnId)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                text.parse().map(Self).map_err(|_| NotAnId)
            }
        }
    };
}

id!(
    /// The id of a round.
    RoundId
);
id!(
    /// The id of a draft.
    DraftId
);
id!(
    /// The id of an import.
    ImportId
);
id!(
    /// The id of an action.
    ActionId
);
