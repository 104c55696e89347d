//! The form that travels as a file, and the sealed answers that come back.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use hpke::kem::{DhP256HkdfSha256, Kem};
use hpke::{Deserializable, OpModeS, Serializable, single_shot_seal};
use serde_json::{Value, json};

use super::{Surroundings, at_the_border, check_fields, text};

/// The name that every form has.
const NAME: &str = "learning-culture-form.html";

/// What a made form tells its page.
pub(crate) fn block_of(folder: &Path) -> Value {
    let page = std::fs::read_to_string(folder.join(NAME)).unwrap();
    let begins = page.find("id=\"form-file\"").unwrap();
    let block = &page[begins..];
    let block = &block[block.find('>').unwrap() + 1..block.find("</script>").unwrap()];
    serde_json::from_str(block).unwrap()
}

/// Seals as the page does, by another hand: RFC 9180, base mode.
pub(crate) fn sealed(block: &Value, answers: &Value) -> String {
    let of = |field: &str| block[field].as_str().unwrap();
    let answers: serde_json::Map<String, Value> = answers
        .as_array()
        .unwrap()
        .iter()
        .map(|given| (text(&given["item"]), given["answer"].clone()))
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

#[tokio::test]
async fn contract_of_the_form_file() {
    let (out, back) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let surroundings = Surroundings {
        save_to: Some(out.path().to_owned()),
        pick: Some(back.path().to_owned()),
        ..Surroundings::default()
    };
    at_the_border(surroundings, async |border| {
        let round = border.open_round().await;
        let of_round = json!({ "round": round });
        let hand = |text: &str| {
            let contents = json!([{ "name": "", "text": text }]);
            json!({ "round": round, "contents": contents })
        };
        let early = border.refuses("add_answers", hand("anything")).await;
        assert_eq!(early, "Invalid", "no form was made");
        let saved = border.gives("make_form_file", of_round.clone()).await;
        assert_eq!(saved["name"], NAME, "neither the ward nor the day");
        let block = block_of(out.path());
        border.gives("make_form_file", of_round.clone()).await;
        assert_eq!(
            block_of(out.path())["publicKey"],
            block["publicKey"],
            "all forms of a round seal alike"
        );

        let one = sealed(&block, &json!([{ "item": "PS1", "answer": "4" }]));
        let two = sealed(&block, &json!([{ "item": "PS1", "answer": "2" }]));
        assert_eq!(one.len(), two.len(), "its length says nothing");
        let added = border.gives("add_answers", hand(&one)).await;
        check_fields(&added, "text added problems");
        assert_eq!(added["added"], 1);
        let again = format!("{one}{two}");
        let added = border.gives("add_answers", hand(&again)).await;
        assert_eq!(
            added["text"],
            "The answers of 1 person were added. 1 file was there already."
        );
        std::fs::write(back.path().join("a.answers"), &two).unwrap();
        std::fs::write(back.path().join("b.answers"), &two[..two.len() / 2]).unwrap();
        let picked = border.gives("pick_answers", of_round.clone()).await;
        assert_eq!(picked["added"], 0);
        check_fields(&picked["problems"][0], "file why");
        assert_eq!(picked["problems"][0]["file"], "b.answers");
        let rounds = border.gives("rounds", json!({})).await;
        assert_eq!(rounds[0]["received"], 2);

        let imports = border.gives("imports", of_round.clone()).await;
        for import in imports.as_array().unwrap() {
            let id = json!({ "id": import["id"] });
            border.gives("undo_import", id).await;
        }
        let added = border.gives("add_answers", hand(&again)).await;
        assert_eq!(added["added"], 2, "what was taken out can come again");
        let mut elsewhere = block.clone();
        let head = text(&block["head"]).replace(&round, "3c0ffee0-1234-4abc-8def-0123456789ab");
        elsewhere["head"] = Value::from(head);
        let other = sealed(&elsewhere, &json!([{ "item": "PS1", "answer": "4" }]));
        let refused = border.gives("add_answers", hand(&other)).await;
        let why = text(&refused["problems"][0]["why"]);
        assert!(why.contains("another round"), "{why}");
    })
    .await;
}
