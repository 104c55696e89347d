//! Forms that come after their round was closed.

use serde_json::{Value, json};

use super::{ROUND, Surroundings, at_the_border, check_fields, text};

/// A file in which so many people answered psychological safety.
fn file(people: usize) -> String {
    let rows = (0..people).map(|at| format!("{},4,4,2,{}\n", 2 + at % 4, 3 + at % 3));
    format!("PS1,PS2,PS3,PS4,PS5\n{}", rows.collect::<String>())
}

#[tokio::test]
async fn contract_of_late_forms() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("answers.csv");
    let surroundings = Surroundings {
        pick: Some(path.clone()),
        ..Surroundings::default()
    };
    at_the_border(surroundings, async |border| {
        let round = json!({ "round": border.open_round().await });
        let bring = async |people| {
            std::fs::write(&path, file(people)).unwrap();
            let seen = border.gives("pick_import", round.clone()).await;
            let kept = border
                .gives("keep_import", json!({ "preview": seen["id"] }))
                .await;
            (seen["cautions"].clone(), kept)
        };
        assert_eq!(
            border.refuses("late_forms", round.clone()).await,
            "NotReleased",
            "it is open"
        );
        bring(4).await;
        border.gives("close_round", round.clone()).await;
        assert_eq!(
            border.refuses("results", round.clone()).await,
            "NotReleased"
        );

        let sheet = border.gives("discussion", round.clone()).await;
        check_fields(&sheet, "title lead ground_rules questions areas");
        check_fields(&sheet["areas"][0], "id name statements");
        assert_eq!(sheet["areas"][0]["statements"].as_array().unwrap().len(), 5);

        let page = border.gives("late_forms", round.clone()).await;
        check_fields(&page, "round rule waiting ready");
        assert_eq!(
            (&page["waiting"], &page["ready"]),
            (&Value::Null, &json!(false))
        );
        let (cautions, kept) = bring(1).await;
        assert!(text(&cautions[0]).starts_with("Only forms that came after"));
        check_fields(&kept, ROUND);
        assert_eq!(
            (&kept["received"], &kept["released"]),
            (&json!(5), &json!(true)),
            "nobody had seen results, so it joined"
        );
        border.gives("results", round.clone()).await;

        let (_, kept) = bring(2).await;
        assert_eq!(
            (&kept["received"], &kept["waiting"]),
            (&json!(5), &json!(2))
        );
        assert_eq!(
            border.refuses("release_late", round.clone()).await,
            "NotReleased",
            "two are too few"
        );
        let page = border.gives("late_forms", round.clone()).await;
        assert_eq!(page["waiting"], "2 late forms are waiting for 3 more.");
        let (cautions, _) = bring(3).await;
        assert!(text(&cautions[1]).starts_with("With these forms there would be more"));
        let page = border.gives("late_forms", round.clone()).await;
        assert_eq!(page["ready"], true);
        let released = border.gives("release_late", round.clone()).await;
        assert_eq!(
            (&released["received"], &released["waiting"]),
            (&json!(10), &json!(0))
        );
        let method = border.gives("results", round.clone()).await["method"].to_string();
        assert!(method.contains("Release 2 of this round"), "{method}");
    })
    .await;
}
