//! Print-outs: a name comes back, never a path.

use serde_json::json;

use super::{Surroundings, at_the_border, check_fields};

#[tokio::test]
async fn contract_of_printing() {
    let folder = tempfile::tempdir().unwrap();
    let surroundings = Surroundings {
        save_to: Some(folder.path().to_owned()),
        ..Surroundings::default()
    };
    at_the_border(surroundings, async |border| {
        let rounds = border.sample_ward().await;
        let page = border.gives("printables", json!({})).await;
        check_fields(&page, "rounds documents");
        assert_eq!(
            page["rounds"].as_array().unwrap().len(),
            5,
            "released rounds only"
        );
        check_fields(&page["documents"][0], "kind name about paper");
        for (kind, name) in [
            ("action_plan", "Sample ward action plan 2026-Q2.pdf"),
            ("results_report", "Sample ward results report 2026-Q2.pdf"),
        ] {
            let choice = json!({ "kind": kind, "round": rounds[4], "comments": false });
            let choice = json!({ "choice": choice });
            let saved = border.gives("save_pdf", choice.clone()).await;
            assert_eq!(saved, json!({ "name": name, "note": null }));
            let first = std::fs::read(folder.path().join(name)).unwrap();
            assert!(first.starts_with(b"%PDF"));
            border.gives("save_pdf", choice.clone()).await;
            let again = std::fs::read(folder.path().join(name)).unwrap();
            assert!(again == first, "the same input gives the same bytes");
            assert_eq!(border.gives("open_pdf", choice).await["name"], name);
        }
        let choice = json!({ "kind": "action_plan", "round": "nothing", "comments": false });
        let refused = border
            .refuses("save_pdf", json!({ "choice": choice }))
            .await;
        assert_eq!(refused, "NotFound");
    })
    .await;
}
