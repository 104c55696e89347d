//! The test vectors of RFC 9180.
//!
//! The RFC has none for our suite as a whole. A.3.1 has our KEM and KDF (with AES-128-GCM),
//! A.6.1 has our AEAD (with the KEM and KDF of P-521). What the page makes proves the rest.

use hpke::aead::{Aead, AesGcm128};
use hpke::kdf::{HkdfSha512, Kdf};
use hpke::kem::DhP521HkdfSha512;
use hpke::{OpModeR, setup_receiver};
use serde::Deserialize;

use super::*;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Vector {
    kem: u16,
    kdf: u16,
    aead: u16,
    info: String,
    ikm_r: Option<String>,
    #[serde(rename = "skRm")]
    private: String,
    #[serde(rename = "pkRm")]
    public: String,
    enc: String,
    pt: String,
    encryptions: Vec<Encryption>,
    exports: Vec<Export>,
}

#[derive(Deserialize)]
struct Encryption {
    sequence: usize,
    aad: String,
    ct: String,
}

#[derive(Deserialize)]
struct Export {
    context: String,
    value: String,
}

fn bytes(hex: &str) -> Vec<u8> {
    hex::decode(hex).unwrap()
}

fn check<A: Aead, D: Kdf, K: Kem>(vector: &Vector) {
    assert_eq!(
        (vector.kem, vector.kdf, vector.aead),
        (K::KEM_ID, D::KDF_ID, A::AEAD_ID)
    );
    let private = K::PrivateKey::from_bytes(&bytes(&vector.private)).unwrap();
    assert_eq!(
        K::sk_to_pk(&private).to_bytes().as_slice(),
        bytes(&vector.public)
    );
    if let Some(ikm) = &vector.ikm_r {
        let (derived, _) = K::derive_keypair(&bytes(ikm));
        assert_eq!(derived.to_bytes(), private.to_bytes());
    }
    let enc = K::EncappedKey::from_bytes(&bytes(&vector.enc)).unwrap();
    let info = bytes(&vector.info);
    let receiver = || setup_receiver::<A, D, K>(&OpModeR::Base, &private, &enc, &info).unwrap();
    let mut opens = receiver();
    // One after the other; after a gap in what the RFC prints, none can be opened.
    for (at, encryption) in vector.encryptions.iter().enumerate() {
        if encryption.sequence != at {
            break;
        }
        let opened = opens.open(&bytes(&encryption.ct), &bytes(&encryption.aad));
        assert_eq!(opened.unwrap(), bytes(&vector.pt));
    }
    for export in &vector.exports {
        let mut value = [0; 32];
        receiver()
            .export(&bytes(&export.context), &mut value)
            .unwrap();
        assert_eq!(value.as_slice(), bytes(&export.value));
    }
}

#[test]
fn the_vectors_of_the_rfc_are_opened() {
    let vectors: Vec<Vector> = serde_json::from_str(include_str!(
        "../../../../../../tests/fixtures/form-file/rfc9180.json"
    ))
    .unwrap();
    check::<AesGcm128, HkdfSha256, DhP256HkdfSha256>(&vectors[0]);
    check::<AesGcm256, HkdfSha512, DhP521HkdfSha512>(&vectors[1]);
}
