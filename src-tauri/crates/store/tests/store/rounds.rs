use assessment::disclosure::NotReleased;
use assessment::response::{self, Answer, Draft};
use assessment::round::{self, Role, State};
use store::Error;

use crate::support::{Ward, answer, comment, person, setup};

#[tokio::test]
async fn handing_in_leaves_no_draft() {
    let (_ward, store) = Ward::new().await;
    let round = store.open_round(setup("2026-Q3")).await.unwrap();
    let id = store.begin_draft(round).await.unwrap();
    store
        .save_draft(id, &person(&setup("2026-Q3"), 3, 1))
        .await
        .unwrap();
    store.submit_draft(id).await.unwrap();
    assert!(store.unfinished_drafts(round).await.unwrap().is_empty());
    assert_eq!(store.round(round).await.unwrap().received, 1);
    assert!(matches!(
        store.submit_draft(id).await,
        Err(Error::NotFound("draft"))
    ));
    assert!(matches!(
        store.save_draft(id, &Draft::default()).await,
        Err(Error::NotFound("draft"))
    ));
    assert!(matches!(
        store.discard_draft(id).await,
        Err(Error::NotFound("draft"))
    ));
    assert_eq!(store.round(round).await.unwrap().received, 1);
}

#[tokio::test]
async fn a_role_is_kept_with_a_draft_and_shown_as_groups_of_ten() {
    let (_ward, store) = Ward::new().await;
    let setup = round::Setup {
        asks_role: true,
        role_headcounts: [].into(),
        ..setup("2026-Q3")
    };
    let round = store.open_round(setup.clone()).await.unwrap();
    let said = |role, seed| Draft {
        role,
        ..person(&setup, 3, seed)
    };
    let id = store.begin_draft(round).await.unwrap();
    for role in Role::ALL.map(Some).into_iter().chain([None]) {
        store.save_draft(id, &said(role, 1)).await.unwrap();
        assert_eq!(
            store.unfinished_drafts(round).await.unwrap(),
            [(id, said(role, 1))]
        );
    }
    store
        .save_draft(id, &said(Some(Role::Support), 1))
        .await
        .unwrap();
    store.submit_draft(id).await.unwrap();
    let others = (0..25).map(|seed| match seed {
        0..10 => said(Some(Role::Support), seed),
        _ => said(Some(Role::Registered), seed),
    });
    store
        .import(round, [4; 32], others.collect())
        .await
        .unwrap();
    store.close_round(round, 1).await.unwrap();
    let released = store.released(round).await.unwrap();
    let shown: Vec<_> = released.domains[0]
        .roles
        .iter()
        .map(|result| (result.role, result.n))
        .collect();
    assert_eq!(shown, [(Role::Support, 11), (Role::Registered, 15)]);
}

#[tokio::test]
async fn a_draft_that_is_no_answer_stays_a_draft() {
    let (_ward, store) = Ward::new().await;
    let round = store.open_round(setup("2026-Q3")).await.unwrap();
    let id = store.begin_draft(round).await.unwrap();
    assert!(matches!(
        store.submit_draft(id).await,
        Err(Error::NotAResponse(response::Error::Empty))
    ));
    assert_eq!(
        store.unfinished_drafts(round).await.unwrap(),
        [(id, Draft::default())]
    );
    assert_eq!(store.round(round).await.unwrap().received, 0);
    store.discard_draft(id).await.unwrap();
    assert!(store.unfinished_drafts(round).await.unwrap().is_empty());
}

#[tokio::test]
async fn an_import_is_kept_whole_or_not_at_all_and_can_be_taken_back() {
    let (_ward, store) = Ward::new().await;
    let setup = setup("2026-Q3");
    let round = store.open_round(setup.clone()).await.unwrap();
    answer(&store, round, 2, 4).await;
    let mut rows: Vec<Draft> = (0..6).map(|seed| person(&setup, 3, seed)).collect();
    rows[2].comments.push(comment("From a file"));
    rows.push(Draft::default());

    let mut wrong = rows.clone();
    wrong[4].answers.insert("PS1".into(), Answer::Point(9));
    assert!(matches!(
        store.import(round, [9; 32], wrong).await,
        Err(Error::Row { row: 5, .. })
    ));
    assert!(matches!(
        store.import(round, [9; 32], vec![Draft::default()]).await,
        Err(Error::NothingToImport)
    ));
    assert_eq!(store.round(round).await.unwrap().received, 2);
    assert!(!store.seen_before(round, &[9; 32]).await.unwrap());

    let id = store.import(round, [9; 32], rows.clone()).await.unwrap();
    let kept = store.imports(round).await.unwrap();
    assert_eq!(
        (kept[0].id, kept[0].responses, kept[0].digest),
        (id, 6, [9; 32])
    );
    assert!(store.seen_before(round, &[9; 32]).await.unwrap());
    assert_eq!(store.round(round).await.unwrap().received, 8);

    assert_eq!(store.undo_import(id).await.unwrap(), round);
    assert_eq!(store.round(round).await.unwrap().received, 2);
    assert!(store.imports(round).await.unwrap().is_empty());
    assert!(matches!(
        store.undo_import(id).await,
        Err(Error::NotFound("import"))
    ));

    let again = store.import(round, [9; 32], rows).await.unwrap();
    store.close_round(round, 1).await.unwrap();
    assert!(matches!(
        store.undo_import(again).await,
        Err(Error::RoundClosed)
    ));
    assert!(store.seen_before(round, &[9; 32]).await.unwrap());
    assert_eq!(
        store.released(round).await.unwrap().comments,
        [comment("From a file")]
    );
}

#[tokio::test]
async fn a_closed_round_takes_no_more_answers_and_forgets_its_drafts() {
    let (_ward, store) = Ward::new().await;
    let round = store.open_round(setup("2026-Q3")).await.unwrap();
    let draft = store.begin_draft(round).await.unwrap();
    answer(&store, round, 5, 4).await;
    let closing = store.close_round(round, 1).await.unwrap();
    assert_eq!(
        (closing.round.state, closing.round.received),
        (State::Closed, 5)
    );
    assert!(store.unfinished_drafts(round).await.unwrap().is_empty());
    assert!(matches!(
        store.submit_draft(draft).await,
        Err(Error::NotFound("draft"))
    ));
    assert!(matches!(
        store.begin_draft(round).await,
        Err(Error::RoundClosed)
    ));
    assert!(matches!(
        store.close_round(round, 1).await,
        Err(Error::RoundClosed)
    ));
    let rows = vec![person(&setup("2026-Q3"), 3, 1)];
    assert!(matches!(
        store.import(round, [1; 32], rows).await,
        Err(Error::RoundClosed)
    ));
}

#[tokio::test]
async fn under_the_threshold_nothing_is_released() {
    let (_ward, store) = Ward::new().await;
    let round = store.open_round(setup("2026-Q3")).await.unwrap();
    answer(&store, round, 4, 4).await;
    assert!(!store.close_round(round, 1).await.unwrap().round.released);
    let problem = store.released(round).await.unwrap_err();
    assert!(matches!(
        problem,
        Error::NotReleased(NotReleased::TooFew {
            received: 4,
            needed: 5
        })
    ));
}

#[tokio::test]
async fn rounds_come_oldest_quarter_first_and_two_may_lie_in_one() {
    let (_ward, store) = Ward::new().await;
    let mut opened = Vec::new();
    for quarter in ["2026-Q3", "2026-Q1", "2026-Q3"] {
        let round = store.open_round(setup(quarter)).await.unwrap();
        store.close_round(round, 1).await.unwrap();
        opened.push(round);
    }
    let listed: Vec<_> = store
        .rounds()
        .await
        .unwrap()
        .into_iter()
        .map(|round| round.id)
        .collect();
    assert_eq!(listed, [opened[1], opened[0], opened[2]]);
    let unknown = "5e4b6f5e-0000-4000-8000-000000000000".parse().unwrap();
    assert!(matches!(
        store.round(unknown).await,
        Err(Error::NotFound("round"))
    ));
}

#[tokio::test]
async fn settings_that_cannot_be_open_no_round() {
    let (_ward, store) = Ward::new().await;
    let setup = round::Setup {
        threshold: 4,
        ..setup("2026-Q3")
    };
    assert!(matches!(
        store.open_round(setup).await,
        Err(Error::Setup(round::Error::Threshold(4)))
    ));
    assert!(store.rounds().await.unwrap().is_empty());
}

#[tokio::test]
async fn the_last_day_moves_and_nothing_else() {
    let (_ward, store) = Ward::new().await;
    let round = store.open_round(setup("2026-Q3")).await.unwrap();
    let day = |text: &str| text.parse().unwrap();
    store.move_last_day(round, day("2026-12-28")).await.unwrap();
    let mut expected = setup("2026-Q3");
    expected.closes = day("2026-12-28");
    assert_eq!(store.round(round).await.unwrap().setup, expected);
    assert!(matches!(
        store.move_last_day(round, day("2026-11-30")).await,
        Err(Error::Setup(_))
    ));
    assert_eq!(store.round(round).await.unwrap().setup, expected);
    store.close_round(round, 1).await.unwrap();
    assert!(matches!(
        store.move_last_day(round, day("2027-01-04")).await,
        Err(Error::RoundClosed)
    ));
}

#[tokio::test]
async fn a_round_without_results_opens_again_with_everything_in_it() {
    let (_ward, store) = Ward::new().await;
    let round = store.open_round(setup("2026-Q3")).await.unwrap();
    let day = "2026-12-28".parse().unwrap();
    assert!(matches!(
        store.reopen_round(round, day).await,
        Err(Error::RoundOpen)
    ));
    answer(&store, round, 4, 4).await;
    store.close_round(round, 1).await.unwrap();
    store.reopen_round(round, day).await.unwrap();
    let again = store.round(round).await.unwrap();
    assert_eq!(
        (again.state, again.received, again.waiting),
        (State::Open, 4, 0)
    );
    assert_eq!(again.setup.closes, day);
    answer(&store, round, 3, 2).await;
    store.close_round(round, 1).await.unwrap();
    assert_eq!(store.released(round).await.unwrap().responses, 7);
    assert!(matches!(
        store.reopen_round(round, day).await,
        Err(Error::AlreadyReleased)
    ));
    store.open_round(setup("2026-Q4")).await.unwrap();
    assert!(matches!(
        store.reopen_round(round, day).await,
        Err(Error::RoundOpen)
    ));
}

#[tokio::test]
async fn a_second_round_in_a_quarter_has_a_letter() {
    let (_ward, store) = Ward::new().await;
    let mut labels = Vec::new();
    for quarter in ["2026-Q3", "2026-Q3", "2026-Q2", "2026-Q3-b"] {
        let round = store.open_round(setup(quarter)).await.unwrap();
        labels.push(store.round(round).await.unwrap().setup.quarter.label());
        store.close_round(round, 7).await.unwrap();
    }
    assert_eq!(
        labels,
        [
            "2026/27 Q3",
            "2026/27 Q3 (b)",
            "2026/27 Q2",
            "2026/27 Q3 (c)"
        ]
    );
    let listed = store.rounds().await.unwrap().into_iter();
    let listed: Vec<String> = listed.map(|round| round.setup.quarter.key()).collect();
    assert_eq!(listed, ["2026-Q2", "2026-Q3", "2026-Q3-b", "2026-Q3-c"]);
}
