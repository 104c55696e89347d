//! Plays somebody who answers the form that travels: reads it, and seals answers as its page
//! does, by another hand.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use hpke::kem::{DhP256HkdfSha256, Kem};
use hpke::{Deserializable, OpModeS, Serializable, single_shot_seal};
use serde_json::{Value, json};

/// The name that every form has.
pub const NAME: &str = "learning-culture-form.html";

/// What a made form tells its page; `folder` is where it was saved.
///
/// # Panics
/// Where there is no such form.
pub fn block_of(folder: &Path) -> Value {
    let page = std::fs::read_to_string(folder.join(NAME)).unwrap();
    let begins = page.find("id=\"form-file\"").unwrap();
    let block = &page[begins..];
    let block = &block[block.find('>').unwrap() + 1..block.find("</script>").unwrap()];
    serde_json::from_str(block).unwrap()
}

/// Seals answers, a list of `item` and `answer`, as the page does: RFC 9180, base mode.
///
/// # Panics
/// Where the block is no form's.
pub fn sealed(block: &Value, answers: &Value) -> String {
    let of = |field: &str| block[field].as_str().unwrap();
    let answers: serde_json::Map<String, Value> = answers
        .as_array()
        .unwrap()
        .iter()
        .map(|given| {
            (
                given["item"].as_str().unwrap().to_owned(),
                given["answer"].clone(),
            )
        })
        .collect();
    let content = json!({ "answers": answers, "role": null, "comments": [] }).to_string();
    let size = block["size"].as_u64().unwrap() as usize;
    let key = STANDARD.decode(of("publicKey")).unwrap();
    let key = <DhP256HkdfSha256 as Kem>::PublicKey::from_bytes(&key).unwrap();
    let (encapsulated, sealed) = single_shot_seal::<AesGcm256, HkdfSha256, DhP256HkdfSha256>(
        &OpModeS::Base,
        &key,
        of("info").as_bytes(),
        format!("{content:size$}").as_bytes(),
        of("head").as_bytes(),
    )
    .unwrap();
    let mut bytes = (of("head").len() as u16).to_be_bytes().to_vec();
    bytes.extend(of("head").as_bytes());
    bytes.extend(encapsulated.to_bytes());
    bytes.extend(sealed);
    let letters = STANDARD.encode(bytes);
    let lines = letters.as_bytes().chunks(64);
    let lines = lines.map(|line| std::str::from_utf8(line).unwrap());
    format!(
        "-----BEGIN LEARNING CLIMATE ANSWERS-----\n{}\n-----END LEARNING CLIMATE ANSWERS-----\n",
        lines.collect::<Vec<_>>().join("\n")
    )
}
