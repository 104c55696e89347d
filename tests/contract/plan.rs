//! Actions.

use serde_json::{Value, json};

use super::{Surroundings, at_the_border, check_fields};

const ACTION: &str = "id ref fields progress hints ending since carry_to";

#[tokio::test]
async fn contract_of_the_plan() {
    at_the_border(Surroundings::default(), async |border| {
        border.sample_ward().await;
        let plan = border.gives("plan", json!({})).await;
        check_fields(&plan, "title lead rows brag blank domains changes");
        let there = plan["rows"].as_array().unwrap().len();
        check_fields(
            &plan["rows"][0],
            "id ref title domain domain_name lead due due_on brag age standing ending since",
        );
        let asked = async |domain: &str, item: &str, barrier: Value| {
            let choice = json!({ "domain": domain, "item": item, "barrier": barrier });
            border.gives("ideas", json!({ "choice": choice })).await
        };
        let ideas = asked("", "", Value::Null).await;
        check_fields(&ideas, "areas note");
        check_fields(&ideas["areas"][0], "domain name why actions");
        assert_eq!(ideas["areas"].as_array().unwrap().len(), 3);
        let one = asked("FB", "FB2", Value::Null).await;
        for action in one["areas"][0]["actions"].as_array().unwrap() {
            assert_eq!(action["item"], "FB2");
        }
        let none = asked("FB", "", json!("resources")).await;
        assert_eq!(
            (none["areas"].as_array().unwrap().len(), none["note"] == ""),
            (0, false)
        );
        let letters: Vec<_> = plan["brag"]
            .as_array()
            .unwrap()
            .iter()
            .map(|b| &b["letter"])
            .collect();
        assert_eq!(letters, ["G", "A", "R", "B"]);

        let blank = json!({ "id": null, "fields": plan["blank"] });
        assert_eq!(border.refuses("save_action", blank).await, "Invalid");
        let fields = ideas["areas"][0]["actions"][0].clone();
        let saved = border
            .gives("save_action", json!({ "id": null, "fields": fields }))
            .await;
        check_fields(&saved, ACTION);
        assert_eq!(saved["fields"], fields);
        let hints = border.gives("hints", json!({ "fields": fields })).await;
        assert_eq!(hints, saved["hints"]);
        check_fields(&hints[0], "ok text");

        let id = saved["id"].clone();
        let mut changed = fields.clone();
        changed["brag"] = json!("A");
        let given = json!({ "id": id, "fields": changed });
        assert_eq!(
            border.gives("save_action", given).await["ref"],
            saved["ref"]
        );
        let empty = json!({ "id": id, "note": "  " });
        assert_eq!(border.refuses("add_progress", empty).await, "Invalid");
        let note = json!({ "id": id, "note": " Two people trained. " });
        let noted = border.gives("add_progress", note).await;
        let line = json!({ "on": "18 December 2026", "note": "Two people trained." });
        assert_eq!(noted["progress"], json!([line]));
        assert_eq!(border.gives("action", json!({ "id": id })).await, noted);

        assert_eq!(
            border.gives("remove_action", json!({ "id": id })).await,
            Value::Null
        );
        let rows = border.gives("plan", json!({})).await["rows"].clone();
        assert_eq!(rows.as_array().unwrap().len(), there);
        assert_eq!(
            border.refuses("action", json!({ "id": id })).await,
            "NotFound"
        );
    })
    .await;
}

#[tokio::test]
async fn contract_of_reviewing_the_plan() {
    at_the_border(Surroundings::default(), async |border| {
        border.sample_ward().await;
        let plan = border.gives("plan", json!({})).await;
        let row = &plan["rows"][1];
        let id = row["id"].clone();
        assert_eq!(row["standing"], "open");

        let carry = |due: &str, why: &str| json!({ "id": id, "due": due, "why": why });
        for (due, why) in [("2026-12-18", "Half done"), ("2027-03-31", " ")] {
            assert_eq!(
                border.refuses("carry_forward", carry(due, why)).await,
                "Invalid"
            );
        }
        let on = border
            .gives("carry_forward", carry("2027-03-31", "Half done."))
            .await;
        check_fields(&on, ACTION);
        assert_eq!(on["fields"]["due"], "2027-03-31");
        assert_eq!(
            on["progress"][0]["note"],
            "Carried forward to 31 March 2027. Half done."
        );

        let end = |act: &str, why: &str| json!({ "id": id, "act": act, "why": why });
        for (act, why) in [("undecided", "It works"), ("adopt", "")] {
            assert_eq!(border.refuses("end_action", end(act, why)).await, "Invalid");
        }
        let ended = border.gives("end_action", end("adopt", "It works.")).await;
        assert_eq!(
            (&ended["ending"], &ended["fields"]["ending"]),
            (&json!("Adopted"), &json!("adopt"))
        );
        assert_eq!(ended["progress"][1]["note"], "Adopted: It works.");

        let plan = border.gives("plan", json!({})).await;
        assert_eq!(plan["rows"][1]["standing"], "ended");
        let newest = &plan["changes"][0];
        check_fields(newest, "number on text");
        assert_eq!(newest["text"], "A2: changed decision and notes");
        let undo = json!({ "number": newest["number"] });
        assert_eq!(border.gives("undo_plan_change", undo).await, Value::Null);
        let back = border.gives("action", json!({ "id": id })).await;
        assert_eq!(back["fields"], on["fields"]);
        let unknown = json!({ "number": 999 });
        assert_eq!(
            border.refuses("undo_plan_change", unknown).await,
            "NotFound"
        );
    })
    .await;
}

#[tokio::test]
async fn contract_of_where_an_action_can_start() {
    at_the_border(Surroundings::default(), async |border| {
        border.sample_ward().await;
        let asked = async |domain: &str, item: &str| {
            let given = json!({ "domain": domain, "item": item });
            border.gives("starting_point", given).await
        };
        let found = asked("FB", "FB1").await;
        check_fields(&found, "baseline target source");
        for (domain, item) in [("FB", "FB1"), ("FB", "")] {
            assert_ne!(asked(domain, item).await["baseline"], "", "{domain} {item}");
        }
        assert_eq!(asked("FB", "XX9").await["baseline"], "");
    })
    .await;
}
