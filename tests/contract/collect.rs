//! Answering on this computer.

use serde_json::{Value, json};

use super::{Surroundings, at_the_border, check_fields};

#[tokio::test]
async fn contract_of_answering() {
    at_the_border(Surroundings::default(), async |border| {
        let round = border.open_round().await;
        let of_round = json!({ "round": round });
        let asked = border.gives("questionnaire", of_round.clone()).await;
        check_fields(
            &asked,
            "round asks title options others domains statements minutes role privacy",
        );
        let values: Vec<_> = asked["options"].as_array().unwrap().iter().collect();
        assert_eq!(
            values[0],
            &json!({ "value": "5", "text": "Strongly agree" })
        );
        assert_eq!(values.len(), 5);
        let others: Vec<_> = asked["others"].as_array().unwrap().iter().collect();
        assert_eq!(
            (&others[0]["value"], &others[1]["value"]),
            (&json!("not applicable"), &json!("unsaid"))
        );
        let ids: Vec<_> = asked["statements"]
            .as_array()
            .unwrap()
            .iter()
            .map(|s| &s["id"])
            .collect();
        assert_eq!(ids, ["PS1", "PS2", "PS3", "PS4", "PS5"]);

        assert_eq!(
            border.gives("unfinished_draft", of_round.clone()).await,
            Value::Null
        );
        let mut draft = border.gives("begin_draft", of_round.clone()).await;
        check_fields(&draft, "id answers role comments");
        draft["answers"] = json!([
            { "item": "PS1", "answer": "4" },
            { "item": "PS2", "answer": "not applicable" },
            { "item": "PS3", "answer": "unsaid" },
        ]);
        draft["comments"] = json!([{ "domain": null, "text": "The handover is calm." }]);
        assert_eq!(
            border.gives("save_draft", json!({ "draft": draft })).await,
            Value::Null
        );
        assert_eq!(
            border.gives("unfinished_draft", of_round.clone()).await,
            draft
        );

        let mut wrong = draft.clone();
        wrong["answers"] = json!([{ "item": "PS1", "answer": "perhaps" }]);
        assert_eq!(
            border
                .refuses("save_draft", json!({ "draft": wrong }))
                .await,
            "Invalid"
        );
        assert_eq!(
            border.gives("unfinished_draft", of_round.clone()).await,
            draft,
            "it is kept"
        );

        let id = json!({ "id": draft["id"] });
        assert_eq!(border.gives("submit_draft", id.clone()).await, Value::Null);
        assert_eq!(border.refuses("submit_draft", id).await, "NotFound");
        let rounds = border.gives("rounds", json!({})).await;
        assert_eq!(rounds[0]["received"], 1);

        let empty = border.gives("begin_draft", of_round.clone()).await;
        let id = json!({ "id": empty["id"] });
        assert_eq!(border.refuses("submit_draft", id.clone()).await, "Invalid");
        assert_eq!(border.gives("discard_draft", id).await, Value::Null);
        assert_eq!(
            border.gives("unfinished_draft", of_round).await,
            Value::Null
        );
    })
    .await;
}
