//! A FHIR Questionnaire becomes a checklist of the ward's own, and a round asks it.

use std::path::Path;

use serde_json::{Value, json};

use super::{Border, Surroundings, at_the_border, check_fields, new_round, text};

/// What a trust's own program wrote.
const QUESTIONNAIRE: &str = include_str!("../fixtures/fhir/handover.json");

/// The same questionnaire with other words for its second statement.
fn changed() -> String {
    QUESTIONNAIRE.replace("I can ask about anything", "I can ask about everything")
}

/// What six people answered, as that program writes it.
fn responses() -> String {
    let answer = |link_id: &str, said: &str| {
        let answer = json!([{ "valueCoding": { "display": said } }]);
        json!({ "linkId": link_id, "answer": answer })
    };
    let people = ["Often", "Always", "Sometimes", "Often", "Often", "Rarely"];
    let entries = people.map(|said| {
        let item = json!([
            { "linkId": "/1", "item": [answer("/1.1", said), answer("/1.2", "Always")] },
            { "linkId": "/2", "item": [answer("/2.1", "Sometimes")] },
        ]);
        json!({ "resource": {
            "resourceType": "QuestionnaireResponse", "status": "completed",
            "questionnaire": "https://trust.example/Questionnaire/handover", "item": item,
        } })
    });
    json!({ "resourceType": "Bundle", "type": "collection", "entry": entries }).to_string()
}

fn put(file: &Path, text: &str) {
    std::fs::write(file, text).unwrap();
}

/// The ids of the forms that a new round can ask.
async fn forms(border: &Border<'_>) -> Vec<String> {
    let proposal = border.gives("propose_round", json!({})).await;
    let forms = proposal["forms"].as_array().unwrap().iter();
    forms.map(|form| text(&form["checklist"])).collect()
}

/// The statements of a checklist as `id text`.
fn statements(checklist: &Value) -> Vec<String> {
    let areas = checklist["areas"].as_array().unwrap().iter();
    areas
        .flat_map(|area| area["statements"].as_array().unwrap())
        .map(|said| format!("{} {}", text(&said["id"]), text(&said["text"])))
        .collect()
}

/// Opens a round that asks it, answers with the trust's own file and closes it; gives its id.
async fn asked(border: &Border<'_>, file: &Path) -> String {
    let mut round = new_round();
    round["checklist"] = json!("own-handover-check");
    round["form"] = json!("handover-check");
    let opened = border.gives("open_round", json!({ "round": round })).await;
    assert_eq!(opened["form_name"], "Handover at night");
    let id = text(&opened["id"]);
    put(file, &responses());
    let seen = border.gives("pick_import", json!({ "round": id })).await;
    assert_eq!(seen["problems"], json!([]), "{seen}");
    let keep = json!({ "preview": seen["id"] });
    let kept = border.gives("keep_import", keep).await;
    assert_eq!(kept["received"], 6);
    border.gives("close_round", json!({ "round": id })).await;
    id
}

#[tokio::test]
async fn contract_of_checklists() {
    let (folder, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = folder.path().join("handover.json");
    let surroundings = Surroundings {
        pick: Some(file.clone()),
        save_to: Some(out.path().to_owned()),
        ..Surroundings::default()
    };
    at_the_border(surroundings, async |border| {
        border.own_ward().await;
        let page = border.gives("checklists", json!({})).await;
        check_fields(&page, "checklists");
        let fields = "id name version asks own offered about scale forms areas";
        for one in page["checklists"].as_array().unwrap() {
            check_fields(one, fields);
        }
        assert_eq!(page["checklists"].as_array().unwrap().len(), 2);
        let name = |name: &str| json!({ "name": name });
        let early = border.refuses("keep_checklist", name("Handover")).await;
        assert_eq!(early, "NotFound", "nothing was looked at");

        put(&file, "{}");
        assert_eq!(border.refuses("pick_checklist", json!({})).await, "Invalid");
        put(&file, QUESTIONNAIRE);
        let seen = border.gives("pick_checklist", json!({})).await;
        check_fields(&seen, "checklist replaces notes left_out");
        check_fields(&seen["checklist"], fields);
        let three = [
            "BT1 I know what happened on the shift before mine.",
            "BT2 I can ask about anything at handover.",
            "PSA1 Risks are named at every handover.",
        ];
        assert_eq!(statements(&seen["checklist"]), three, "PS is taken");
        assert_eq!(seen["replaces"], Value::Null);
        check_fields(&seen["left_out"][0], "text why");
        assert_eq!(seen["left_out"][0]["text"], "Which risk was missed last?");
        assert_eq!(
            forms(&border)
                .await
                .iter()
                .filter(|id| id.starts_with("own-"))
                .count(),
            0
        );
        assert_eq!(border.refuses("keep_checklist", name(" ")).await, "Invalid");
        let long = "n".repeat(81);
        assert_eq!(
            border.refuses("keep_checklist", name(&long)).await,
            "Invalid"
        );
        border
            .gives("keep_checklist", name(" Handover at night "))
            .await;
        assert_eq!(
            border.refuses("pick_checklist", json!({})).await,
            "Conflict"
        );
        assert!(
            forms(&border)
                .await
                .contains(&"own-handover-check".to_owned())
        );

        let first = asked(&border, &file).await;
        let area = json!({ "round": first, "domain": "PSA" });
        let shown = border.gives("domain_results", area).await;
        assert_eq!(shown["name"], "Patient safety");
        let mapped = border.gives("frameworks", json!({ "round": first })).await;
        for framework in mapped["frameworks"].as_array().unwrap() {
            for theme in framework["themes"].as_array().unwrap() {
                assert_eq!(
                    theme["areas"],
                    json!([]),
                    "it is no area of the built-in checklist"
                );
            }
        }

        put(&file, &changed());
        let seen = border.gives("pick_checklist", json!({})).await;
        let replaces = text(&seen["replaces"]);
        assert!(replaces.contains("version 1"), "{replaces}");
        border
            .gives("keep_checklist", name("Handover at night"))
            .await;
        let second = asked(&border, &file).await;
        let both = json!({ "from": first, "to": second });
        let compared = border.gives("compare", both).await;
        let lead = text(&compared["lead"]);
        assert!(
            lead.starts_with("2026/27 Q3 (b) with 2026/27 Q3."),
            "{lead}"
        );
        assert!(
            lead.contains("2 of 3 questions"),
            "the changed one is not compared: {lead}"
        );

        let own = json!({ "id": "own-handover-check" });
        let saved = border.gives("save_checklist", own).await;
        check_fields(&saved, "name note");
        put(
            &file,
            &std::fs::read_to_string(out.path().join(text(&saved["name"]))).unwrap(),
        );
        let again = border.refuses("pick_checklist", json!({})).await;
        assert_eq!(again, "Conflict", "what is written here is known here");

        let offer = |offered: bool| json!({ "id": "own-handover-check", "offered": offered });
        border.gives("offer_checklist", offer(false)).await;
        assert!(
            !forms(&border)
                .await
                .contains(&"own-handover-check".to_owned())
        );
        let away = border.gives("checklists", json!({})).await;
        assert_eq!(away["checklists"][2]["offered"], false);
        border.gives("offer_checklist", offer(true)).await;
        assert!(
            forms(&border)
                .await
                .contains(&"own-handover-check".to_owned())
        );
        for (command, given) in [
            ("offer_checklist", json!({ "id": "core", "offered": false })),
            ("save_checklist", json!({ "id": "none" })),
        ] {
            assert_eq!(border.refuses(command, given).await, "NotFound");
        }
    })
    .await;
}
