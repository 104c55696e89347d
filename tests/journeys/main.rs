//! Stories on the real window; each ends with no finding of axe, no page wider than the
//! window and no violation of the content security policy.
//!
//! Names of these tests begin with `journey_`, so that `cargo xtask test` can give them a
//! display and run them one at a time.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::path::{Path, PathBuf};

use acceptance::driver::{Hand, Surroundings, Trouble, can_open};
use acceptance::window::Window;
use acceptance::{
    bad_files, closed_door, form_file, groups, handover, large_file, many_quarters, matching,
    meeting, next_quarter, own_checklist, own_look, own_ward, paper, patients, repository, walk,
};

/// Tells a story, and stops at the first trouble. Where `PICTURES` names a folder, a picture of
/// each page stays in it, to look at.
async fn told<T>(
    name: &str,
    surroundings: Surroundings,
    story: impl AsyncFnOnce(&Window) -> Result<T, Trouble>,
) -> T {
    let folder = std::env::var_os("PICTURES").map(|folder| PathBuf::from(folder).join(name));
    let surroundings = Surroundings {
        pictures: surroundings.pictures.or(folder),
        ..surroundings
    };
    let told = Window::tell(name, surroundings, story).await;
    told.unwrap_or_else(|trouble| panic!("{name}: {trouble}"))
}

fn sample_ward(hand: Hand) -> Surroundings {
    Surroundings {
        pick: Some(repository().join("assets/sample-ward/2026-Q3.xlsx")),
        hand,
        ..Surroundings::default()
    }
}

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
        save_to: Some(folder.path().to_owned()),
        ..sample_ward(Hand::Mouse)
    };
    told("main-job", surroundings, walk::main_job).await;
    let saved = std::fs::read_dir(folder.path()).unwrap();
    let saved: Vec<_> = saved.map(|entry| entry.unwrap().path()).collect();
    assert_eq!(saved.len(), 2, "the plan and the report: {saved:?}");
    for path in &saved {
        check_pdf(path);
    }
}

#[tokio::test]
async fn journey_with_the_keyboard_alone() {
    if !can_open() {
        return;
    }
    told("keyboard", sample_ward(Hand::Keyboard), walk::main_job).await;
}

#[tokio::test]
async fn journey_in_a_narrow_window_with_large_text() {
    if !can_open() {
        return;
    }
    let surroundings = Surroundings {
        size: Some((640, 800)),
        text_size: Some(200),
        ..sample_ward(Hand::Mouse)
    };
    told("narrow", surroundings, walk::main_job).await;
}

#[tokio::test]
async fn journey_from_the_first_start_to_answers_given_on_this_computer() {
    if !can_open() {
        return;
    }
    told("own-ward", Surroundings::default(), own_ward::own_ward).await;
}

#[tokio::test]
async fn journey_from_last_quarters_plan_to_what_changed() {
    if !can_open() {
        return;
    }
    told(
        "next-quarter",
        sample_ward(Hand::Mouse),
        next_quarter::next_quarter,
    )
    .await;
}

#[tokio::test]
async fn journey_of_the_managers_own_look() {
    if !can_open() {
        return;
    }
    told("own-look", sample_ward(Hand::Mouse), own_look::own_look).await;
}

#[tokio::test]
async fn journey_of_patients_and_carers() {
    if !can_open() {
        return;
    }
    let surroundings = Surroundings {
        size: Some((640, 800)),
        text_size: Some(200),
        ..sample_ward(Hand::Mouse)
    };
    told("patients", surroundings, patients::patients).await;
}

#[tokio::test]
async fn journey_of_a_checklist_of_ones_own() {
    if !can_open() {
        return;
    }
    let surroundings = Surroundings {
        pick: Some(repository().join("tests/fixtures/fhir/handover.json")),
        hand: Hand::Keyboard,
        ..Surroundings::default()
    };
    told("own-checklist", surroundings, own_checklist::own_checklist).await;
}

#[tokio::test]
async fn journey_of_a_team_meeting() {
    if !can_open() {
        return;
    }
    told("meeting", sample_ward(Hand::Mouse), meeting::meeting).await;
}

#[tokio::test]
async fn journey_from_one_manager_to_the_next() {
    if !can_open() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let before = Surroundings {
        save_to: Some(folder.path().to_owned()),
        ..Surroundings::default()
    };
    told("hand-over", before, handover::hand_over).await;
    let mut files = std::fs::read_dir(folder.path()).unwrap();
    let next = Surroundings {
        pick: Some(files.next().unwrap().unwrap().path()),
        ..Surroundings::default()
    };
    told("take-over", next, handover::take_over).await;
}

#[tokio::test]
async fn journey_of_paper_forms() {
    if !can_open() {
        return;
    }
    told("paper", Surroundings::default(), paper::paper).await;
}

#[tokio::test]
async fn journey_of_a_file_matched_by_hand() {
    if !can_open() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("answers.csv");
    let surroundings = Surroundings {
        pick: Some(file.clone()),

        ..Surroundings::default()
    };
    told("matching", surroundings, async |window| {
        matching::match_by_hand(window, &file).await
    })
    .await;
}

#[tokio::test]
async fn journey_of_a_form_that_travels() {
    if !can_open() {
        return;
    }
    let (out, back) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let surroundings = Surroundings {
        save_to: Some(out.path().to_owned()),
        pick: Some(back.path().to_owned()),
        ..Surroundings::default()
    };
    told("form-file", surroundings, async |window: &Window| {
        form_file::form_file(window, out.path(), back.path()).await
    })
    .await;
}

#[tokio::test]
async fn journey_of_a_large_file() {
    if !can_open() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("answers.csv");
    let surroundings = Surroundings {
        pick: Some(file.clone()),
        ..Surroundings::default()
    };
    told("large-file", surroundings, async |window: &Window| {
        large_file::large_file(window, &file).await
    })
    .await;
}

#[tokio::test]
async fn journey_of_role_groups_and_late_forms() {
    if !can_open() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("answers.csv");
    let surroundings = Surroundings {
        pick: Some(file.clone()),
        ..Surroundings::default()
    };
    told("groups", surroundings, async |window| {
        groups::role_groups(window, &file).await
    })
    .await;
}

#[tokio::test]
async fn journey_of_a_round_that_too_few_people_answered() {
    if !can_open() {
        return;
    }
    told("too-few", Surroundings::default(), groups::talk_instead).await;
}

#[tokio::test]
async fn journey_over_many_quarters() {
    if !can_open() {
        return;
    }
    let for_the_matron = tempfile::tempdir().unwrap();
    let files = || for_the_matron.path().to_owned();
    for (quarters, ward, name) in [(9, "Ward 7", "run-chart"), (14, "Ward 12", "limits")] {
        let folder = tempfile::tempdir().unwrap();
        many_quarters::lay_out(folder.path(), ward, quarters)
            .await
            .unwrap();
        let surroundings = Surroundings {
            data: Some(folder.path().to_owned()),
            save_to: Some(files()),
            ..Surroundings::default()
        };
        told(name, surroundings, async |window| match name {
            "limits" => many_quarters::limits(window).await,
            _ => many_quarters::run_chart(window).await,
        })
        .await;
    }
    let matron = Surroundings {
        pick: Some(files()),
        ..Surroundings::default()
    };
    told("matron", matron, many_quarters::matron).await;
}

#[tokio::test]
async fn journey_of_a_form_that_a_power_cut_stopped() {
    if !can_open() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let there = || Surroundings {
        data: Some(folder.path().to_owned()),
        ..Surroundings::default()
    };
    told("power-cut", there(), own_ward::begin_and_lose_power).await;
    told("power-back", there(), own_ward::go_on_afterwards).await;
}

#[tokio::test]
async fn journey_through_a_locked_door() {
    if !can_open() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let there = || Surroundings {
        data: Some(folder.path().to_owned()),
        without_key: true,
        ..Surroundings::default()
    };
    told("set-up", there(), closed_door::leave_too_early).await;
    let code = told(
        "by-passphrase",
        there(),
        closed_door::come_back_with_passphrase,
    )
    .await;
    told("by-code", there(), async |window| {
        closed_door::come_back_with_code(window, &code).await
    })
    .await;
}

#[tokio::test]
async fn journey_to_a_file_that_is_damaged() {
    if !can_open() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("learning-climate.store");
    let noise: Vec<u8> = (0..8192_u32).map(|at| (at * 167 + 13) as u8).collect();
    std::fs::write(&store, &noise).unwrap();
    let surroundings = Surroundings {
        data: Some(folder.path().to_owned()),
        ..Surroundings::default()
    };
    told("damaged", surroundings, closed_door::damaged).await;
    assert_eq!(std::fs::read(&store).unwrap(), noise, "it is left as it is");
}

#[tokio::test]
async fn journey_with_files_that_are_not_what_they_seem() {
    if !can_open() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("answers.csv");
    let surroundings = Surroundings {
        pick: Some(file.clone()),
        ..Surroundings::default()
    };
    told("bad-files", surroundings, async |window| {
        bad_files::bad_files(window, &file).await
    })
    .await;
}
