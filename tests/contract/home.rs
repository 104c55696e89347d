//! The home page.

use serde_json::json;

use super::{ROUND, Surroundings, at_the_border, check_fields};

#[tokio::test]
async fn contract_of_home() {
    at_the_border(Surroundings::default(), async |border| {
        border.sample_ward().await;
        let home = border.gives("home", json!({})).await;
        check_fields(
            &home,
            "title lead tasks next round actions_due last_quarter",
        );
        check_fields(&home["round"], ROUND);
        check_fields(&home["last_quarter"], "round text went_well to_talk_about");
        check_fields(&home["actions_due"], "text actions");
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
