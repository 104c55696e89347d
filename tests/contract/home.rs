//! The home page.

use serde_json::json;

use super::{ROUND, Surroundings, at_the_border, check_fields};

#[tokio::test]
async fn contract_of_home() {
    at_the_border(Surroundings::default(), async |border| {
        border.sample_ward().await;
        let home = border.gives("home", json!({})).await;
        check_fields(&home, "title lead tasks next round dates last_quarter");
        check_fields(&home["round"], ROUND);
        check_fields(&home["last_quarter"], "round text went_well to_talk_about");
        check_fields(&home["dates"], "text rows backup");
        let rows = home["dates"]["rows"].as_array().unwrap();
        for row in rows {
            check_fields(row, "what title when action round brag");
        }
        let ends = rows.iter().find(|row| row["what"] == "round_ends").unwrap();
        assert_eq!(
            ends["when"],
            "Ended 14 December 2026: close it when the last answers are in"
        );
        let tasks = home["tasks"].as_array().unwrap();
        let ids: Vec<_> = tasks.iter().map(|task| &task["id"]).collect();
        assert_eq!(
            ids,
            [
                "open", "collect", "close", "results", "compare", "plan", "print"
            ]
        );
        check_fields(&tasks[0], "id title hint state");
        assert_eq!(
            (&home["next"], &tasks[0]["state"]),
            (&json!("collect"), &json!("completed"))
        );
    })
    .await;
}
