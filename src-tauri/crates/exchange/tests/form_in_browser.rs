//! The built page, filled in here, answered from the disk in a real browser, opened here again.

#![allow(
    clippy::disallowed_methods,
    reason = "stands in for the shell, which reads and writes the files"
)]

use std::path::Path;
use std::process::Command;

use assessment::checklist::built_in;
use assessment::response::Answer;
use assessment::round::Setup;
use exchange::sealed::{FILE_NAME, Form, PrivateKey, find, form_file};

const ROUND: &str = "3c0ffee0-1234-4abc-8def-0123456789ab";
/// The names that Chromium and its like go by.
const BROWSERS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "microsoft-edge",
];

#[test]
#[ignore = "needs Node, Chromium, and the page: `npm --prefix ui run build`"]
fn a_form_is_answered_from_the_disk_in_a_browser_and_its_answers_are_opened() {
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui");
    let template = std::fs::read_to_string(ui.join("dist-form/form.html")).unwrap();
    let setup = Setup {
        checklist: built_in().remove("learning-culture").unwrap(),
        form: "core".into(),
        quarter: "2026-Q3".parse().unwrap(),
        opens: "2026-12-01".parse().unwrap(),
        closes: "2026-12-14".parse().unwrap(),
        headcount: 24,
        threshold: 5,
        asks_role: true,
        role_headcounts: [].into(),
    };
    let key = PrivateKey::generate();
    let form = Form {
        round: ROUND,
        setup: &setup,
        ward: "Ward 7 </script> & Co",
        public_key: key.public(),
    };
    let page = form_file(&template, &form).unwrap();
    assert!(page.len() < 500_000, "{} bytes", page.len());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("form.html");
    std::fs::write(&path, page).unwrap();
    let downloads = folder.path().join("downloads");
    std::fs::create_dir(&downloads).unwrap();

    let run = Command::new("node")
        .arg(ui.join("form-in-browser.mjs"))
        .args([&browser().into(), &path, &downloads])
        .output()
        .unwrap();
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    let seen: serde_json::Value = serde_json::from_slice(&run.stdout).unwrap();
    for nothing in ["axe", "complaints", "violations", "reached"] {
        assert_eq!(seen[nothing], serde_json::json!([]), "{nothing}: {seen}");
    }
    assert_eq!(seen["kept"], serde_json::json!([0, 0, 0, 2]), "{seen}");
    assert_eq!(seen["asked"], 1, "{seen}");
    assert_eq!(seen["isSame"], true, "{seen}");
    assert_eq!(seen["files"], serde_json::json!([FILE_NAME]), "{seen}");
    for request in seen["requests"].as_array().unwrap() {
        let request = request.as_str().unwrap();
        let stays = ["file:", "blob:", "data:"];
        assert!(stays.iter().any(|kind| request.starts_with(kind)), "{seen}");
    }

    let content = std::fs::read(downloads.join(FILE_NAME)).unwrap();
    let draft = find(&content)
        .remove(0)
        .unwrap()
        .open(ROUND, &setup, &key)
        .unwrap();
    let asked = setup.asked();
    let items: Vec<_> = asked.iter().flat_map(|(_, items)| items).collect();
    assert_eq!(draft.answers.len() + 1, items.len());
    assert!(!draft.answers.contains_key(&items[0].id));
    let highest = Answer::Point(setup.checklist.scale.last());
    assert!(draft.answers.values().all(|answer| *answer == highest));
    assert_eq!((draft.role, draft.comments.len()), (None, 1));
    assert_eq!(draft.comments[0].text, "Sealed in a browser");
}

fn browser() -> &'static str {
    let starts = |name: &&&str| {
        let asked = Command::new(name).arg("--version").output();
        asked.is_ok_and(|asked| asked.status.success())
    };
    BROWSERS.iter().find(starts).expect("there is a browser")
}
