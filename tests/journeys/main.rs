//! Stories on the real window; each ends with no finding of axe and no violation of the
//! content security policy.
//!
//! Names of these tests begin with `journey_`, so that `cargo xtask test` can give them a
//! display and run them one at a time.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::path::Path;

use acceptance::driver::{Surroundings, can_open};
use acceptance::window::Window;
use acceptance::{own_ward, repository, walk};

#[track_caller]
fn check_pdf(path: &Path) {
    let bytes = std::fs::read(path).unwrap();
    assert!(bytes.starts_with(b"%PDF"), "{path:?} is not a PDF");
    assert!(
        bytes.len() > 10_000,
        "{path:?} has {} bytes only",
        bytes.len()
    );
    let pages = lopdf::Document::load_mem(&bytes).unwrap().get_pages().len();
    assert!(pages > 0, "{path:?} has no page");
}

#[tokio::test]
async fn journey_from_a_file_of_answers_to_a_printed_plan() {
    if !can_open() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let surroundings = Surroundings {
        pick: Some(repository().join("assets/sample-ward/2026-Q3.xlsx")),
        save_to: Some(folder.path().to_owned()),
    };
    let mut found = Vec::new();
    let told = Window::tell("main-job", surroundings, async |window| {
        walk::main_job(window, async |window, page| {
            let on_page = window.axe().await?;
            found.extend(on_page.into_iter().map(|what| format!("{page}: {what}")));
            Ok(())
        })
        .await?;
        found.extend(window.policy_violations().await?);
        Ok(())
    })
    .await;
    told.unwrap_or_else(|trouble| panic!("{trouble}"));
    assert!(found.is_empty(), "found:\n{}", found.join("\n"));
    let saved = std::fs::read_dir(folder.path()).unwrap();
    let saved: Vec<_> = saved.map(|entry| entry.unwrap().path()).collect();
    assert_eq!(saved.len(), 2, "the plan and the report: {saved:?}");
    for path in &saved {
        check_pdf(path);
    }
}

#[tokio::test]
async fn journey_from_the_first_start_to_answers_given_on_this_computer() {
    if !can_open() {
        return;
    }
    let surroundings = Surroundings {
        pick: None,
        save_to: None,
    };
    let mut found = Vec::new();
    let told = Window::tell("own-ward", surroundings, async |window| {
        own_ward::own_ward(window, async |window, page| {
            let on_page = window.axe().await?;
            found.extend(on_page.into_iter().map(|what| format!("{page}: {what}")));
            Ok(())
        })
        .await?;
        found.extend(window.policy_violations().await?);
        Ok(())
    })
    .await;
    told.unwrap_or_else(|trouble| panic!("{trouble}"));
    assert!(found.is_empty(), "found:\n{}", found.join("\n"));
}
