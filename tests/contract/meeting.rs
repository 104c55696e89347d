//! A team meeting: ratings that nobody sees, and what the group agreed.

use serde_json::{Value, json};

use super::{ROUND, Surroundings, at_the_border, check_fields};

#[tokio::test]
async fn contract_of_a_meeting() {
    at_the_border(Surroundings::default(), async |border| {
        let rounds = border.sample_ward().await;
        let area = json!({ "round": rounds[4], "domain": "PS" });
        let page = border.gives("meeting", area.clone()).await;
        check_fields(&page, "round domain name points statements");
        check_fields(&page["round"], ROUND);
        assert_eq!(page["points"][1], json!({ "value": "4", "text": "Agree" }));
        let statement = &page["statements"][0];
        check_fields(statement, "id text raters looked_at agreed said");
        let item = statement["id"].clone();
        let of_item = json!({ "round": rounds[4], "item": item });

        let rate = |round: &str, item: &Value, team: Value, organisation: Value| {
            let rating = json!({ "team": team, "organisation": organisation });
            json!({ "round": round, "item": item, "rating": rating })
        };
        for (team, raters) in [(4, 1), (2, 2), (4, 3), (5, 4)] {
            let rating = rate(&rounds[4], &item, json!(team), Value::Null);
            assert_eq!(border.gives("rate_in_meeting", rating).await, json!(raters));
        }
        for no_rating in [
            rate(&rounds[4], &item, Value::Null, Value::Null),
            rate(&rounds[4], &item, json!(6), Value::Null),
        ] {
            assert_eq!(
                border.refuses("rate_in_meeting", no_rating).await,
                "Invalid"
            );
        }
        let unknown = rate(&rounds[4], &json!("ZZ9"), json!(4), Value::Null);
        assert_eq!(border.refuses("rate_in_meeting", unknown).await, "NotFound");
        let still_open = rate(&rounds[5], &item, json!(4), Value::Null);
        assert_eq!(
            border.refuses("rate_in_meeting", still_open).await,
            "NotReleased",
            "a meeting would tell people what to answer"
        );

        assert_eq!(
            border.refuses("look_at_ratings", of_item.clone()).await,
            "Invalid",
            "four are too few"
        );
        let fifth = rate(&rounds[4], &item, json!(4), json!(2));
        border.gives("rate_in_meeting", fifth.clone()).await;
        border.gives("look_at_ratings", of_item.clone()).await;
        assert_eq!(border.refuses("rate_in_meeting", fifth).await, "Invalid");
        let page = border.gives("meeting", area.clone()).await;
        let found = &page["statements"][0]["looked_at"];
        check_fields(found, "ratings answered");
        assert_eq!(
            found["ratings"],
            json!({
                "raters": "5 people rated.",
                "team": "At least half of you chose “Agree”.",
                "organisation": "Too few of you rated this to show it.",
            })
        );

        let agreed = json!({
            "rating": { "team": 4, "organisation": 2 },
            "minority": "Nights see it differently.",
        });
        let save = |agreed: &Value| json!({ "round": rounds[4], "item": item, "agreed": agreed });
        let nothing = json!({ "rating": { "team": null, "organisation": null }, "minority": "" });
        assert_eq!(
            border.refuses("save_agreed", save(&nothing)).await,
            "Invalid"
        );
        border.gives("save_agreed", save(&agreed)).await;
        let statement = border.gives("meeting", area.clone()).await["statements"][0].clone();
        assert_eq!(statement["agreed"], agreed);
        check_fields(&statement["said"], "team organisation minority when");
        assert_eq!(
            (&statement["raters"], &statement["looked_at"]),
            (&json!(0), &Value::Null),
            "the ratings are forgotten"
        );
        let row = border.gives("domain_results", area.clone()).await["agreed"][0].clone();
        check_fields(&row, "item text answered said");
        assert_eq!(row["said"], statement["said"]);

        border.gives("save_agreed", save(&Value::Null)).await;
        let again = rate(&rounds[4], &item, json!(4), Value::Null);
        border.gives("rate_in_meeting", again).await;
        border.gives("forget_ratings", of_item).await;
        let statement = border.gives("meeting", area).await["statements"][0].clone();
        assert_eq!(
            (&statement["raters"], &statement["agreed"]),
            (&json!(0), &Value::Null)
        );
        let elsewhere = json!({ "round": rounds[4], "domain": "XX" });
        assert_eq!(border.refuses("meeting", elsewhere).await, "NotFound");
    })
    .await;
}
