//! Opening and closing rounds.

use serde_json::json;

use super::{ROUND, Surroundings, at_the_border, check_fields, new_round};

#[tokio::test]
async fn contract_of_rounds() {
    at_the_border(Surroundings::default(), async |border| {
        border.own_ward().await;
        let proposal = border.gives("propose_round", json!({})).await;
        check_fields(
            &proposal,
            "quarter quarters opens closes headcount threshold forms clash",
        );
        assert_eq!(proposal["headcount"], 8);
        assert_eq!(proposal["threshold"], 5);
        let forms = proposal["forms"].as_array().unwrap();
        let ids: Vec<_> = forms.iter().map(|form| &form["form"]).collect();
        assert_eq!(
            ids,
            [
                "full",
                "core",
                "pulse",
                "psychological-safety",
                "leadership",
                "feedback"
            ]
        );
        check_fields(&forms[0], "checklist form name about items minutes");

        for (field, value, code) in [
            ("checklist", json!("no-such-list"), "NotFound"),
            ("form", json!("no-such-form"), "NotFound"),
            ("quarter", json!("2026-Q5"), "Invalid"),
            ("closes", json!("2026-12-01"), "Invalid"),
            ("headcount", json!(0), "Invalid"),
            ("threshold", json!(4), "Invalid"),
            ("threshold", json!(12), "Invalid"),
        ] {
            let mut round = new_round();
            round[field] = value;
            let refused = border
                .refuses("open_round", json!({ "round": round }))
                .await;
            assert_eq!(refused, code, "{field}");
        }
        assert_eq!(
            border.gives("rounds", json!({})).await,
            json!([]),
            "nothing was kept"
        );

        let opened = border
            .gives("open_round", json!({ "round": new_round() }))
            .await;
        check_fields(&opened, ROUND);
        assert_eq!(
            (&opened["state"], &opened["received"]),
            (&json!("open"), &json!(0))
        );
        assert_eq!(border.gives("rounds", json!({})).await, json!([opened]));

        let id = json!({ "round": opened["id"] });
        let closed = border.gives("close_round", id.clone()).await;
        assert_eq!(
            (&closed["state"], &closed["released"]),
            (&json!("closed"), &json!(false))
        );
        assert_eq!(
            border.refuses("close_round", id.clone()).await,
            "RoundClosed"
        );
        assert_eq!(border.refuses("begin_draft", id).await, "RoundClosed");
        let unknown = json!({ "round": "not-an-id" });
        assert_eq!(border.refuses("close_round", unknown).await, "NotFound");
    })
    .await;
}
