//! What patients and carers say: collected beside what the team says, and never among it.

use serde_json::{Value, json};

use super::{Border, ROUND, Surroundings, at_the_border, check_fields, new_round, text};

/// Opens a round of patients; gives its id.
async fn ask_patients(border: &Border<'_>) -> String {
    let mut round = new_round();
    round["checklist"] = json!("patients-carers");
    round["form"] = json!("patients-carers");
    let mut with_role = round.clone();
    with_role["asks_role"] = json!(true);
    let refused = border.refuses("open_round", json!({ "round": with_role }));
    assert_eq!(
        refused.await,
        "Invalid",
        "patients have no role in the team"
    );
    let opened = border
        .gives("open_round", json!({ "round": round.clone() }))
        .await;
    check_fields(&opened, ROUND);
    assert_eq!(opened["asks"], "patients");
    let second = border
        .refuses("open_round", json!({ "round": round }))
        .await;
    assert_eq!(second, "Conflict", "one round of patients at a time");
    text(&opened["id"])
}

async fn answer(border: &Border<'_>, round: &str) {
    for point in ["5", "4", "4", "3", "2", "4"] {
        let mut draft = border.gives("begin_draft", json!({ "round": round })).await;
        let answers = (1..=5).map(|at| json!({ "item": format!("PC{at}"), "answer": point }));
        draft["answers"] = answers.collect();
        let id = draft["id"].clone();
        border.gives("save_draft", json!({ "draft": draft })).await;
        border.gives("submit_draft", json!({ "id": id })).await;
    }
}

/// The page of the team's area, and what patients say beside it.
async fn inclusion(border: &Border<'_>, round: &str) -> (Value, Value) {
    let area = json!({ "round": round, "domain": "IN" });
    let mut page = border.gives("domain_results", area).await;
    let patients = page["patients"].take();
    (page, patients)
}

#[tokio::test]
async fn contract_of_patients() {
    let folder = tempfile::tempdir().unwrap();
    let surroundings = Surroundings {
        save_to: Some(folder.path().to_owned()),
        ..Surroundings::default()
    };
    at_the_border(surroundings, async |border| {
        let team = border.sample_ward().await;
        let rounds = border.gives("rounds", json!({})).await;
        let home = border.gives("home", json!({})).await;
        let (before, beside) = inclusion(&border, &team[4]).await;
        assert_eq!(beside, Value::Null);

        let id = ask_patients(&border).await;
        let of_round = json!({ "round": id });
        let asked = border.gives("questionnaire", of_round.clone()).await;
        assert_eq!(
            (&asked["asks"], &asked["title"], &asked["role"]),
            (
                &json!("patients"),
                &json!("What do you see here?"),
                &Value::Null
            )
        );
        let promised = asked["privacy"].to_string();
        assert!(promised.contains("Your care stays the same"), "{promised}");
        answer(&border, &id).await;
        assert_eq!(
            border.refuses("patients", of_round.clone()).await,
            "NotReleased"
        );
        assert_eq!(
            inclusion(&border, &team[4]).await,
            (before.clone(), Value::Null)
        );
        assert_eq!(
            border.gives("rounds", json!({})).await,
            rounds,
            "the team's rounds stay"
        );
        let dates = border.gives("home", json!({})).await["dates"]["rows"].take();
        let patients_end = |row: &&Value| row["what"] == "patients_end";
        let row = dates.as_array().unwrap().iter().find(patients_end).unwrap();
        assert_eq!(row["round"], json!(id));

        let closed = border.gives("close_round", of_round.clone()).await;
        let listed = border.gives("rounds_of_patients", json!({})).await;
        assert_eq!(listed, json!([closed]));
        let page = border.gives("patients", of_round.clone()).await;
        check_fields(
            &page,
            "round lead areas missing_people hidden comments comments_note method",
        );
        assert_eq!(
            page["lead"],
            "6 of 8 patients and carers answered, 18 December 2026 to 1 January 2027."
        );
        check_fields(&page["areas"][0], "domain items");

        let (after, beside) = inclusion(&border, &team[4]).await;
        assert_eq!(
            after, before,
            "what patients say changes nothing of the team's"
        );
        check_fields(&beside, "round lead items");
        assert_eq!(
            (&beside["round"], &beside["lead"]),
            (&json!(id), &page["lead"])
        );
        let (_, beside) = inclusion(&border, &team[3]).await;
        assert_eq!(beside, Value::Null, "it is from a later quarter");
        assert_eq!(
            border.gives("home", json!({})).await["last_quarter"],
            home["last_quarter"]
        );
        for (command, given) in [
            ("results", of_round.clone()),
            ("audit", of_round.clone()),
            ("frameworks", of_round.clone()),
            ("discussion", of_round.clone()),
            ("domain_results", json!({ "round": id, "domain": "IN" })),
            ("compare", json!({ "from": team[4], "to": id })),
        ] {
            assert_eq!(
                border.refuses(command, given).await,
                "NotFound",
                "{command}"
            );
        }
        for (kind, is_printed) in [
            ("blank_form", true),
            ("large_print_form", true),
            ("announcement", true),
            ("results_report", false),
            ("action_plan", false),
        ] {
            let choice = json!({ "kind": kind, "round": id, "left_out": [], "framework": null });
            let given = json!({ "choice": choice });
            if is_printed {
                border.gives("save_pdf", given).await;
            } else {
                assert_eq!(
                    border.refuses("save_pdf", given).await,
                    "NotFound",
                    "{kind}"
                );
            }
        }
    })
    .await;
}
