//! Answer files in: looked at, kept, taken back.

use acceptance::repository;
use serde_json::{Value, json};

use super::{ROUND, Surroundings, at_the_border, check_fields};

#[tokio::test]
async fn contract_of_files() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("2026-Q3.xlsx");
    let put = |quarter| {
        let sample = repository().join("assets/sample-ward").join(quarter);
        std::fs::copy(sample, &file).unwrap();
    };
    put("2026-Q3.xlsx");
    let surroundings = Surroundings {
        pick: Some(file.clone()),
        ..Surroundings::default()
    };
    at_the_border(surroundings, async |border| {
        let rounds = border.sample_ward().await;
        let of_round = json!({ "round": rounds[5] });
        let seen = border.gives("pick_import", of_round.clone()).await;
        check_fields(
            &seen,
            "id file rows usable matched ignored missing problems unmatched labels meanings \
             asks_role incomplete copies choices cautions text",
        );
        assert_eq!(seen["file"], "2026-Q3.xlsx", "a name, never a path");
        assert_eq!(seen["matched"].as_array().unwrap().len(), 36);
        check_fields(&seen["matched"][0], "heading place item text by_hand");
        check_fields(&seen["ignored"][0], "heading place why");
        assert_eq!(border.gives("imports", of_round.clone()).await, json!([]));

        let preview = json!({ "preview": seen["id"] });
        let kept = border.gives("keep_import", preview.clone()).await;
        check_fields(&kept, ROUND);
        assert_eq!(kept["received"], seen["usable"]);
        assert_eq!(border.refuses("keep_import", preview).await, "NotFound");

        let again = border.gives("pick_import", of_round.clone()).await;
        assert_eq!(
            again["cautions"].as_array().unwrap().len(),
            2,
            "the same file is noticed, and that there would be too many: {}",
            again["cautions"]
        );
        let preview = json!({ "preview": again["id"] });
        assert_eq!(
            border.gives("drop_import", preview.clone()).await,
            Value::Null
        );
        assert_eq!(border.refuses("keep_import", preview).await, "NotFound");

        put("2026-Q2.xlsx");
        let other = border.gives("pick_import", of_round.clone()).await;
        let caution = super::text(&other["cautions"][0]);
        assert!(caution.starts_with("Another file"), "{caution}");

        let imports = border.gives("imports", of_round.clone()).await;
        check_fields(&imports[0], "id text");
        let undone = border
            .gives("undo_import", json!({ "id": imports[0]["id"] }))
            .await;
        assert_eq!(undone["received"], 0);
        assert_eq!(border.gives("imports", of_round).await, json!([]));
    })
    .await;
}

/// A file of which nothing but one column is found by itself.
const BY_HAND: &str = "\
Frage 1,PS2,E-mail,Fühlt sich gut an\n\
stimmt,Agree,a@example.org,Agree\n\
stimmt nicht,Disagree,b@example.org,Agree\n\
stimmt,Agree,c@example.org,Strongly agree\n";

#[tokio::test]
async fn contract_of_matching_by_hand() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("answers.csv");
    std::fs::write(&file, BY_HAND).unwrap();
    let surroundings = Surroundings {
        pick: Some(file),
        ..Surroundings::default()
    };
    at_the_border(surroundings, async |border| {
        let round = border.open_round().await;
        let of_round = json!({ "round": round });
        let seen = border.gives("pick_import", of_round.clone()).await;
        assert_eq!(seen["matched"].as_array().unwrap().len(), 1);
        check_fields(&seen["missing"][0], "item text");
        check_fields(&seen["unmatched"][0], "heading about");
        check_fields(&seen["meanings"][0], "meaning text");
        let headings = |seen: &Value| -> Vec<String> {
            let columns = seen["unmatched"].as_array().unwrap().iter();
            columns.map(|column| super::text(&column["heading"])).collect()
        };
        assert_eq!(headings(&seen), ["Frage 1", "Fühlt sich gut an"]);
        assert!(!seen.to_string().contains("example.org"), "{seen}");

        let columns = json!({
            "Frage 1": { "kind": "item", "item": "PS1" },
            "Fühlt sich gut an": { "kind": "leave_out" },
            "E-mail": { "kind": "comment" },
        });
        let choices = |labels: Value| {
            let matching = json!({ "columns": columns, "labels": labels });
            json!({
                "matching": matching, "leave_out_incomplete": false, "leave_out_copies": false,
            })
        };
        let again = |seen: &Value, labels: Value| {
            json!({ "preview": seen["id"], "choices": choices(labels) })
        };
        let seen = border.gives("match_import", again(&seen, json!({}))).await;
        assert_eq!(headings(&seen), Vec::<String>::new());
        let labels = seen["labels"].as_array().unwrap();
        assert_eq!(labels.len(), 2);
        check_fields(&labels[0], "text about");
        let meanings = json!({
            "stimmt": { "kind": "point", "code": 4 },
            "stimmt nicht": { "kind": "point", "code": 2 },
        });
        let seen = border.gives("match_import", again(&seen, meanings)).await;
        assert_eq!((&seen["usable"], &seen["labels"]), (&json!(3), &json!([])));
        assert_eq!(seen["matched"][0]["by_hand"], true);
        assert!(
            !seen.to_string().contains("example.org"),
            "who answered is never a comment: {seen}"
        );
        border.gives("stop_import", json!({})).await;
        let preview = json!({ "preview": seen["id"] });
        let kept = border.gives("keep_import", preview.clone()).await;
        assert_eq!(kept["received"], 3);
        let gone = json!({ "preview": seen["id"], "choices": choices(json!({})) });
        assert_eq!(border.refuses("match_import", gone).await, "NotFound");

        let next = border.gives("pick_import", of_round).await;
        assert_eq!(next["usable"], 3, "what was decided is remembered");
        assert_eq!(next["matched"].as_array().unwrap().len(), 2);
    })
    .await;
}
