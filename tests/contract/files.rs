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
            "id file rows usable matched ignored missing problems cautions text",
        );
        assert_eq!(seen["file"], "2026-Q3.xlsx", "a name, never a path");
        assert_eq!(seen["matched"].as_array().unwrap().len(), 36);
        check_fields(&seen["matched"][0], "heading place item text");
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
