//! From one manager to the next.

use serde_json::{Value, json};

use super::{Surroundings, at_the_border, check_fields};

const PASSPHRASE: &str = "green bicycle under rain";

#[tokio::test]
async fn contract_of_the_handover() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("Sample ward 2026-12-18.handover");
    let before = Surroundings {
        save_to: Some(folder.path().to_owned()),
        ..Surroundings::default()
    };
    at_the_border(before, async |border| {
        border.sample_ward().await;
        let save = |passphrase: &str| json!({ "passphrase": passphrase, "comments": false });
        assert_eq!(
            border.refuses("save_handover", save("short")).await,
            "Invalid"
        );
        let saved = border.gives("save_handover", save(PASSPHRASE)).await;
        check_fields(&saved, "name note");
        assert_eq!(saved["name"], "Sample ward 2026-12-18.handover");
    })
    .await;

    let next = Surroundings {
        pick: Some(file),
        ..Surroundings::default()
    };
    at_the_border(next, async |border| {
        let take = |secret: &str| json!({ "secret": secret, "passphrase": null });
        let refused = border.refuses("take_over", take(PASSPHRASE)).await;
        assert_eq!(refused, "Invalid", "no file was picked");
        assert_eq!(
            border.gives("pick_handover", json!({})).await,
            "Sample ward 2026-12-18.handover"
        );
        assert_eq!(
            border.refuses("take_over", take("other words")).await,
            "Invalid"
        );
        let opening = border.gives("opening", json!({})).await;
        assert_eq!(opening["kind"], "first_run", "nothing was taken over");
        let code = border.gives("take_over", take(PASSPHRASE)).await;
        check_fields(&code, "groups ask");
        let opening = border.gives("opening", json!({})).await;
        assert_eq!(opening["kind"], "ready");
        assert_eq!(opening["sample"], false);
        assert_eq!(opening["recovery_unconfirmed"], true);
        let rounds = border.gives("rounds", json!({})).await;
        assert_eq!(rounds.as_array().unwrap().len(), 6);
        let results = json!({ "round": rounds[4]["id"] });
        let results = border.gives("results", results).await;
        assert_eq!(results["comments"], json!([]), "comments stay behind");
        border.gives("pick_handover", json!({})).await;
        let refused = border.refuses("take_over", take(PASSPHRASE)).await;
        assert_eq!(refused, "Conflict", "there is a ward now");
        assert_ne!(border.gives("home", json!({})).await, Value::Null);
    })
    .await;
}
