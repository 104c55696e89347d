//! The same answers through every door come to the same released numbers.

use std::path::Path;

use acceptance::sealing::{block_of, sealed};
use serde_json::{Value, json};

use super::{Border, Surroundings, at_the_border};

/// What six people answer to the five statements: a code, or a letter as on the paper form.
const PEOPLE: [&str; 6] = ["44244", "5524N", "3D344", "44255", "22444", "5 155"];

fn answer(key: char) -> Option<&'static str> {
    match key {
        '1' => Some("1"),
        '2' => Some("2"),
        '3' => Some("3"),
        '4' => Some("4"),
        '5' => Some("5"),
        'N' => Some("not applicable"),
        'D' => Some("unsaid"),
        _ => None,
    }
}

fn answers(person: &str) -> Value {
    let given = person.chars().enumerate().filter_map(|(at, key)| {
        let item = format!("PS{}", at + 1);
        Some(json!({ "item": item, "answer": answer(key)? }))
    });
    Value::from(given.collect::<Vec<_>>())
}

/// What is released, but for the id of the round and what is drawn by lot anew for each.
async fn released(border: &Border<'_>, round: &str) -> Value {
    let of_round = json!({ "round": round });
    border.gives("close_round", of_round.clone()).await;
    let area = json!({ "round": round, "domain": "PS" });
    let mut page = border.gives("domain_results", area).await;
    for of_this_round in ["round", "checks"] {
        page.as_object_mut().unwrap().remove(of_this_round);
    }
    page
}

async fn on_this_computer(border: &Border<'_>, round: &str) {
    for person in PEOPLE {
        let mut draft = border.gives("begin_draft", json!({ "round": round })).await;
        draft["answers"] = answers(person);
        let id = draft["id"].clone();
        border.gives("save_draft", json!({ "draft": draft })).await;
        border.gives("submit_draft", json!({ "id": id })).await;
    }
}

async fn on_paper(border: &Border<'_>, round: &str) {
    let of_round = json!({ "round": round });
    for person in PEOPLE {
        let number = border.gives("begin_paper_form", of_round.clone()).await;
        for second in [false, true] {
            let typing = json!({
                "second": second, "answers": answers(person), "role": null, "comments": [],
            });
            let form = json!({ "round": round, "number": number, "typing": typing, "done": true });
            border.gives("save_paper_form", form).await;
        }
    }
    border.gives("hand_in_paper", of_round).await;
}

async fn in_a_file(border: &Border<'_>, round: &str) {
    let seen = border.gives("pick_import", json!({ "round": round })).await;
    border
        .gives("keep_import", json!({ "preview": seen["id"] }))
        .await;
}

async fn in_a_form_that_travels(border: &Border<'_>, round: &str, folder: &Path) {
    border
        .gives("make_form_file", json!({ "round": round }))
        .await;
    let block = block_of(folder);
    let contents = PEOPLE.map(|person| {
        let text = sealed(&block, &answers(person));
        json!({ "name": "", "text": text })
    });
    let given = json!({ "round": round, "contents": contents });
    border.gives("add_answers", given).await;
}

/// One response a person, in a bundle as FHIR has it.
fn bundle() -> String {
    let entries = PEOPLE.map(|person| {
        let answers = answers(person);
        let items = answers.as_array().unwrap().iter().map(|given| {
            let answer = given["answer"].as_str().unwrap();
            json!({ "linkId": given["item"], "answer": [{ "valueString": said(answer) }] })
        });
        let response = json!({
            "resourceType": "QuestionnaireResponse",
            "status": "completed",
            "item": items.collect::<Vec<_>>(),
        });
        json!({ "resource": response })
    });
    let bundle = json!({ "resourceType": "Bundle", "type": "collection", "entry": entries });
    bundle.to_string()
}

/// An answer in the words of the scale.
fn said(answer: &str) -> &str {
    match answer {
        "1" => "Strongly disagree",
        "2" => "Disagree",
        "3" => "Neither agree nor disagree",
        "4" => "Agree",
        "5" => "Strongly agree",
        "not applicable" => "Not applicable to me",
        _ => "I don’t know or prefer not to say",
    }
}

fn table() -> String {
    let rows = PEOPLE.iter().map(|person| {
        let cells = person.chars().map(|key| match answer(key) {
            Some("not applicable") => "Not applicable",
            Some("unsaid") => "Don’t know",
            Some(code) => code,
            None => "",
        });
        cells.collect::<Vec<_>>().join(",") + "\n"
    });
    format!("PS1,PS2,PS3,PS4,PS5\n{}", rows.collect::<String>())
}

#[tokio::test]
async fn contract_of_the_doors() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: String| {
        let file = folder.path().join(name);
        std::fs::write(&file, text).unwrap();
        file
    };
    let file = put("answers.csv", table());
    let fhir = put("answers.json", bundle());
    let mut pages = Vec::new();
    for door in [
        "here",
        "on paper",
        "in a file",
        "as FHIR",
        "in a form that travels",
    ] {
        let surroundings = Surroundings {
            pick: Some(if door == "as FHIR" { &fhir } else { &file }.clone()),
            save_to: Some(folder.path().to_owned()),
            ..Surroundings::default()
        };
        at_the_border(surroundings, async |border| {
            let round = border.open_round().await;
            match door {
                "here" => on_this_computer(&border, &round).await,
                "on paper" => on_paper(&border, &round).await,
                "in a file" | "as FHIR" => in_a_file(&border, &round).await,
                _ => in_a_form_that_travels(&border, &round, folder.path()).await,
            }
            pages.push(released(&border, &round).await);
        })
        .await;
    }
    for page in &pages {
        for (field, found) in page.as_object().unwrap() {
            assert_eq!(found, &pages[0][field], "{field}");
        }
    }
    if let Some(page) = pages.first() {
        assert!(
            page["lead"].as_str().unwrap().contains("6 of 8"),
            "{}",
            page["lead"]
        );
    }
}
