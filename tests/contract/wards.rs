//! Several wards side by side, with and without a ward of one's own.

use serde_json::{Value, json};

use super::{Surroundings, at_the_border, check_fields};

#[tokio::test]
async fn contract_of_several_wards() {
    let folder = tempfile::tempdir().unwrap();
    let surroundings = Surroundings {
        save_to: Some(folder.path().to_owned()),
        pick: Some(folder.path().to_owned()),
        ..Surroundings::default()
    };
    at_the_border(surroundings, async |border| {
        let look =
            |quarter: Value, area: Value| json!({ "choice": { "quarter": quarter, "area": area } });
        let newest = || look(Value::Null, Value::Null);
        // No ward is open, and none is needed.
        let empty = border.gives("wards", newest()).await;
        check_fields(
            &empty,
            "files set_aside quarters quarter areas area figure rows",
        );
        assert_eq!(
            (&empty["figure"], &empty["files"]),
            (&Value::Null, &json!([]))
        );
        assert_eq!(border.gives("open_wards", json!({})).await, Value::Null);

        let rounds = border.sample_ward().await;
        let choice = json!({ "choice": { "kind": "roll_up", "round": rounds[4] } });
        border.gives("save_file", choice).await;
        let whole = folder.path().join("Sample ward roll-up 2026-Q2.json");
        let text = std::fs::read_to_string(&whole).unwrap();
        let damaged = folder.path().join("damaged.json");
        std::fs::write(damaged, text.replacen("2025", "2024", 1)).unwrap();

        let opened = border.gives("open_wards", json!({})).await;
        check_fields(&opened, "taken refused");
        assert_eq!(opened["taken"], 1);
        check_fields(&opened["refused"][0], "file why");
        assert_eq!(opened["refused"][0]["file"], "damaged.json");

        let page = border.gives("wards", newest()).await;
        check_fields(&page["files"][0], "name about");
        check_fields(&page["quarters"][0], "key label");
        check_fields(&page["rows"][0], "name answered form since scores");
        assert_eq!(
            (&page["quarter"], &page["area"]),
            (&json!("2026-Q2"), &json!(0))
        );
        assert_eq!(page["areas"].as_array().unwrap().len(), 12);
        let other = border
            .gives("wards", look(json!("2026-Q1"), json!(99)))
            .await;
        assert_eq!(
            (&other["quarter"], &other["area"]),
            (&json!("2026-Q1"), &json!(11))
        );

        border.gives("close_wards", json!({})).await;
        assert_eq!(border.gives("wards", newest()).await, empty);
    })
    .await;
}
