//! The key pair of a round.

use std::fmt;

use hpke::kem::{DhP256HkdfSha256, Kem};
use hpke::{Deserializable, Serializable};
use zeroize::Zeroizing;

/// How long a public key is: a point of P-256, not compressed.
pub const PUBLIC_KEY_BYTES: usize = 65;
const PRIVATE_KEY_BYTES: usize = 32;

/// Opens what was sealed for a round. Wiped from memory when it goes, and prints as nothing.
pub struct PrivateKey(<DhP256HkdfSha256 as Kem>::PrivateKey);

/// Bytes that are no private key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("these bytes are no private key")]
pub struct NotAKey;

impl PrivateKey {
    /// A new key, from the randomness of the operating system.
    pub fn generate() -> Self {
        Self(DhP256HkdfSha256::gen_keypair().0)
    }

    /// The key that was kept as these bytes.
    ///
    /// # Errors
    /// If they are no key.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NotAKey> {
        let key = Deserializable::from_bytes(bytes);
        key.map(Self).map_err(|_| NotAKey)
    }

    /// As the store keeps it.
    pub fn to_bytes(&self) -> Zeroizing<[u8; PRIVATE_KEY_BYTES]> {
        let mut bytes = Zeroizing::new([0; PRIVATE_KEY_BYTES]);
        self.0.write_exact(bytes.as_mut_slice());
        bytes
    }

    /// What a form is given, to seal with.
    pub fn public(&self) -> [u8; PUBLIC_KEY_BYTES] {
        DhP256HkdfSha256::sk_to_pk(&self.0).to_bytes().into()
    }

    pub(super) fn inner(&self) -> &<DhP256HkdfSha256 as Kem>::PrivateKey {
        &self.0
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PrivateKey(not shown)")
    }
}
