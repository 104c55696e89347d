//! The manager's own look at a round, and the guess.

use serde_json::{Value, json};

use super::{Surroundings, at_the_border, check_fields};

#[tokio::test]
async fn contract_of_the_audit() {
    at_the_border(Surroundings::default(), async |border| {
        let round = border.open_round().await;
        let of_round = json!({ "round": round });
        let page = border.gives("audit", of_round.clone()).await;
        check_fields(&page, "round progress options guesses domains");
        assert_eq!(
            page["options"][1],
            json!({ "met": "partly", "text": "Partly met" })
        );
        let guesses = page["guesses"].as_array().unwrap();
        assert_eq!((guesses.len(), &guesses[1]), (21, &json!(5)));
        let domain = &page["domains"][0];
        check_fields(domain, "id name found state guess guess_said items");
        assert_eq!(
            (&domain["state"], &domain["guess"]),
            (&json!("not_started"), &Value::Null)
        );
        check_fields(&domain["items"][0], "id text reversed line said");

        let line = json!({ "met": "partly", "note": "Minutes of the March huddle" });
        let given =
            |item: &str, line: &Value| json!({ "round": round, "item": item, "line": line });
        assert_eq!(
            border.gives("save_audit_line", given("PS1", &line)).await,
            Value::Null
        );
        let not = json!({ "met": "not", "note": "" });
        border.gives("save_audit_line", given("PS2", &not)).await;
        border
            .gives("save_audit_line", given("PS2", &Value::Null))
            .await;
        assert_eq!(
            border.refuses("save_audit_line", given("FB1", &line)).await,
            "NotFound"
        );

        let guess = |points: Value| json!({ "round": round, "domain": "PS", "points": points });
        assert_eq!(
            border.refuses("save_guess", guess(json!(71))).await,
            "Invalid"
        );
        assert_eq!(
            border.gives("save_guess", guess(json!(70))).await,
            Value::Null
        );

        let page = border.gives("audit", of_round.clone()).await;
        assert_eq!(page["progress"], "You have looked at 1 of 5 statements.");
        let domain = &page["domains"][0];
        assert_eq!(domain["items"][0]["line"], line);
        assert_eq!(domain["items"][1]["line"], Value::Null);
        assert_eq!(
            (&domain["state"], &domain["guess"]),
            (&json!("in_progress"), &json!(70))
        );
        assert_eq!(
            domain["guess_said"],
            Value::Null,
            "no score is near while people answer"
        );

        border.gives("close_round", of_round.clone()).await;
        assert_eq!(
            border.refuses("save_audit_line", given("PS1", &not)).await,
            "RoundClosed"
        );
        assert_eq!(
            border.refuses("save_guess", guess(Value::Null)).await,
            "RoundClosed"
        );
        let domain = border.gives("audit", of_round).await["domains"][0].clone();
        assert_eq!(domain["items"][0]["line"], line);
        assert_eq!(
            domain["guess_said"],
            "You guessed 70. The team’s score is not shown."
        );
    })
    .await;
}
