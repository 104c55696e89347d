//! The team, and how the trust wants its plans to read.

use serde_json::{Value, json};

use super::{Surroundings, at_the_border, check_fields};

#[tokio::test]
async fn contract_of_settings() {
    at_the_border(Surroundings::default(), async |border| {
        border.sample_ward().await;
        let settings = border.gives("settings", json!({})).await;
        check_fields(&settings, "team brag standard logo");
        assert_eq!(
            settings["brag"],
            json!({ "b": "", "r": "", "a": "", "g": "" })
        );

        let mut team = settings["team"].clone();
        team["name"] = json!(" ");
        let given = json!({ "team": team });
        assert_eq!(border.refuses("save_team", given).await, "Invalid");
        team["name"] = json!("Ward 8");
        team["headcount"] = json!(0);
        let given = json!({ "team": team });
        assert_eq!(border.refuses("save_team", given).await, "Invalid");
        team["headcount"] = json!(31);
        let given = json!({ "team": team });
        assert_eq!(border.gives("save_team", given).await, Value::Null);
        assert_eq!(border.gives("settings", json!({})).await["team"], team);

        let words = json!({ "b": "", "r": "", "a": "", "g": "Going well" });
        let given = json!({ "words": words });
        assert_eq!(border.gives("save_brag_words", given).await, Value::Null);
        assert_eq!(border.gives("settings", json!({})).await["brag"], words);
        let plan = border.gives("plan", json!({})).await;
        assert_eq!(
            plan["brag"][0],
            json!({ "letter": "G", "word": "Going well" })
        );
        assert_eq!(plan["rows"][1]["brag"], plan["brag"][0]);
    })
    .await;
}

#[tokio::test]
async fn contract_of_the_logo() {
    let folder = tempfile::tempdir().unwrap();
    let logo = acceptance::repository().join("src-tauri/icons/128x128.png");
    let fake = folder.path().join("fake.png");
    std::fs::write(&fake, b"not a picture").unwrap();
    let surroundings = |pick| Surroundings {
        pick: Some(pick),
        ..Surroundings::default()
    };
    at_the_border(surroundings(logo), async |border| {
        border.sample_ward().await;
        assert_eq!(border.gives("pick_logo", json!({})).await, true);
        let kept = border.gives("settings", json!({})).await["logo"].clone();
        assert!(kept.as_str().unwrap().starts_with("iVBORw0KGgo"));
        assert_eq!(border.gives("remove_logo", json!({})).await, Value::Null);
        let settings = border.gives("settings", json!({})).await;
        assert_eq!(settings["logo"], Value::Null);
    })
    .await;
    at_the_border(surroundings(fake), async |border| {
        border.sample_ward().await;
        assert_eq!(border.refuses("pick_logo", json!({})).await, "Invalid");
    })
    .await;
}
