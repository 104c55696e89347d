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
            "quarter quarters opens closes headcount threshold forms roles",
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
                "feedback",
                "patients-carers"
            ]
        );
        check_fields(&forms[0], "checklist form asks name about items minutes");

        for (field, value, code) in [
            ("checklist", json!("no-such-list"), "NotFound"),
            ("form", json!("no-such-form"), "NotFound"),
            ("quarter", json!("2026-Q5"), "Invalid"),
            ("closes", json!("2026-12-01"), "Invalid"),
            ("headcount", json!(0), "Invalid"),
            ("threshold", json!(4), "Invalid"),
            ("threshold", json!(12), "Invalid"),
            (
                "role_headcounts",
                json!([{ "role": "support", "people": 9 }]),
                "Invalid",
            ),
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
        check_fields(&proposal["roles"][0], "role label about");
        for (opens, closes, warnings) in [
            ("2026-08-01", "2026-08-14", 0),
            ("2026-12-18", "2027-01-01", 2),
            ("2027-04-01", "2027-04-14", 3),
        ] {
            let days = json!({ "opens": opens, "closes": closes });
            let said = border.gives("survey_clashes", days).await;
            assert_eq!(said.as_array().unwrap().len(), warnings, "{said}");
        }

        let opened = border
            .gives("open_round", json!({ "round": new_round() }))
            .await;
        check_fields(&opened, ROUND);
        assert_eq!(
            (&opened["state"], &opened["received"]),
            (&json!("open"), &json!(0))
        );
        assert_eq!(border.gives("rounds", json!({})).await, json!([opened]));
        let one = border
            .gives("round", json!({ "round": opened["id"] }))
            .await;
        assert_eq!(one, opened);

        let until = |day: &str| json!({ "round": opened["id"], "closes": day });
        let longer = border.gives("open_until", until("2027-01-08")).await;
        check_fields(&longer, ROUND);
        assert_eq!(longer["closes"], "2027-01-08");
        let past = border.refuses("open_until", until("2026-12-17")).await;
        assert_eq!(past, "Invalid");

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
        assert_eq!(
            border.refuses("begin_draft", id.clone()).await,
            "RoundClosed"
        );
        let again = border.gives("open_until", until("2027-01-15")).await;
        assert_eq!(
            (&again["state"], &again["closes"]),
            (&json!("open"), &json!("2027-01-15"))
        );
        border.gives("begin_draft", id).await;
        let unknown = json!({ "round": "not-an-id" });
        assert_eq!(border.refuses("close_round", unknown).await, "NotFound");
    })
    .await;
}

#[tokio::test]
async fn contract_of_a_round_that_has_results() {
    at_the_border(Surroundings::default(), async |border| {
        let rounds = border.sample_ward().await;
        let until = |at: usize| json!({ "round": rounds[at], "closes": "2027-01-15" });
        assert_eq!(
            border.refuses("open_until", until(4)).await,
            "Conflict",
            "another round is open, and this one has results"
        );
        assert_eq!(border.gives("open_until", until(5)).await["state"], "open");
    })
    .await;
}
