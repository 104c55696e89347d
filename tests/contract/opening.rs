//! Opening a store, its recovery code, and the sample ward.

use serde_json::{Value, json};

use super::{Border, Surroundings, at_the_border, check_fields};

/// Two groups of a code as they are asked for.
fn typed_back(code: &Value) -> Value {
    let asked = code["ask"].as_array().unwrap();
    let groups = asked
        .iter()
        .map(|at| code["groups"][at.as_u64().unwrap() as usize].clone());
    json!({ "answers": groups.collect::<Vec<_>>() })
}

async fn opening(border: &Border<'_>) -> Value {
    border.gives("opening", json!({})).await
}

#[tokio::test]
async fn contract_of_opening() {
    at_the_border(Surroundings::default(), async |border| {
        assert_eq!(
            opening(&border).await,
            json!({ "kind": "first_run", "keyring": true })
        );
        assert_eq!(border.refuses("rounds", json!({})).await, "NotFound");
        assert_eq!(
            border.refuses("renew_recovery_code", json!({})).await,
            "NotFound"
        );

        for (name, headcount) in [(" ", 8), ("Ward 7", 0), ("Ward 7", 1001)] {
            let team = json!({ "name": name, "site": "", "trust": "", "headcount": headcount });
            let ward = json!({ "ward": { "team": team, "passphrase": null } });
            assert_eq!(border.refuses("create_ward", ward).await, "Invalid");
        }
        let team = json!({ "name": "Ward 7", "site": "S", "trust": "T", "headcount": 8 });
        let ward = json!({ "ward": { "team": team, "passphrase": null } });
        let code = border.gives("create_ward", ward.clone()).await;
        check_fields(&code, "groups ask");
        assert_eq!(code["groups"].as_array().unwrap().len(), 8);
        assert_eq!(border.refuses("create_ward", ward).await, "Conflict");

        let ready = opening(&border).await;
        check_fields(&ready, "kind team sample quarter recovery_unconfirmed");
        assert_eq!(ready["team"], team);
        assert_eq!(ready["quarter"]["key"], "2026-Q3");
        assert_eq!(ready["recovery_unconfirmed"], true);
    })
    .await;
}

#[tokio::test]
async fn contract_of_the_recovery_code() {
    at_the_border(Surroundings::default(), async |border| {
        border.own_ward().await;
        let code = border.gives("renew_recovery_code", json!({})).await;
        let wrong = json!({ "answers": ["0000", "0000"] });
        assert_eq!(border.refuses("confirm_recovery", wrong).await, "Invalid");
        assert_eq!(
            border.gives("confirm_recovery", typed_back(&code)).await,
            Value::Null
        );
        assert_eq!(opening(&border).await["recovery_unconfirmed"], false);
        let unlocked = json!({ "secret": "not a code at all" });
        assert_eq!(border.refuses("unlock", unlocked).await, "WrongKey");
    })
    .await;
}

#[tokio::test]
async fn contract_of_the_sample_ward() {
    at_the_border(Surroundings::default(), async |border| {
        let opened = border.gives("open_sample_ward", json!({})).await;
        assert_eq!(
            (&opened["kind"], &opened["sample"]),
            (&json!("ready"), &json!(true))
        );
        let left = border.gives("leave_sample_ward", json!({})).await;
        assert_eq!(
            left["kind"], "first_run",
            "it never mixes with a ward of one's own"
        );
    })
    .await;
}
