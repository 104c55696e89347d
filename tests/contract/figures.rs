//! Charts as pictures.

use serde_json::{Value, json};

use super::{Surroundings, at_the_border};

#[tokio::test]
async fn contract_of_pictures() {
    let folder = tempfile::tempdir().unwrap();
    let surroundings = Surroundings {
        save_to: Some(folder.path().to_owned()),
        ..Surroundings::default()
    };
    at_the_border(surroundings, async |border| {
        let rounds = border.sample_ward().await;
        let results = border.gives("results", json!({ "round": rounds[4] })).await;
        let figure = results["profile"].clone();
        for (kind, begins) in [("png", &b"\x89PNG"[..]), ("svg", b"<svg")] {
            let given = json!({ "figure": figure, "kind": kind });
            let saved = border.gives("save_figure", given).await;
            let name = format!("Sample ward profile.{kind}");
            assert_eq!(saved, json!({ "name": name, "note": null }));
            let bytes = std::fs::read(folder.path().join(name)).unwrap();
            assert!(bytes.starts_with(begins), "{kind}: {:?}", &bytes[..20]);
        }

        let mut clipboard = arboard::Clipboard::new().unwrap();
        let copy = async |kind| {
            let given = json!({ "figure": figure, "kind": kind });
            assert_eq!(border.gives("copy_figure", given).await, Value::Null);
        };
        copy("svg").await;
        let text = clipboard.get_text().unwrap();
        assert!(text.starts_with("<svg"), "{:?}", &text[..20]);
        copy("png").await;
        let image = clipboard.get_image().unwrap();
        let title = results["profile"]["title"].to_string();
        assert!(image.width > 1000, "{title}: {} pixels", image.width);
    })
    .await;
}
