//! Actions.

use serde_json::{Value, json};

use super::{Surroundings, at_the_border, check_fields};

const ACTION: &str = "id ref fields progress hints";

#[tokio::test]
async fn contract_of_the_plan() {
    at_the_border(Surroundings::default(), async |border| {
        border.sample_ward().await;
        let plan = border.gives("plan", json!({})).await;
        check_fields(&plan, "title lead rows brag blank domains suggested");
        let there = plan["rows"].as_array().unwrap().len();
        check_fields(
            &plan["rows"][0],
            "id ref title domain domain_name lead due brag",
        );
        check_fields(&plan["suggested"][0], "domain name why actions");
        let letters: Vec<_> = plan["brag"]
            .as_array()
            .unwrap()
            .iter()
            .map(|b| &b["letter"])
            .collect();
        assert_eq!(letters, ["G", "A", "R", "B"]);

        let blank = json!({ "id": null, "fields": plan["blank"] });
        assert_eq!(border.refuses("save_action", blank).await, "Invalid");
        let fields = plan["suggested"][0]["actions"][0].clone();
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
