//! The form that travels as a file, and the sealed answers that come back.

use acceptance::sealing::{NAME, block_of, sealed};
use serde_json::{Value, json};

use super::{Surroundings, at_the_border, check_fields, text};

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
