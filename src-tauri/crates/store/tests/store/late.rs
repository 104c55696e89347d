use assessment::disclosure::{LateForms, NotReleased};
use assessment::response::{Answer, Draft};
use store::{Error, RoundId, Store};

use crate::support::{Ward, answer, comment, person, setup};

const NEEDED: u32 = 5;

/// A closed round that so many people answered in time.
async fn closed(store: &Store, people: usize) -> RoundId {
    let round = store.open_round(setup("2026-Q3")).await.unwrap();
    answer(store, round, people, 3).await;
    store.close_round(round, 1).await.unwrap();
    round
}

fn forms(people: usize) -> Vec<Draft> {
    let setup = setup("2026-Q3");
    // Everybody answers everything, so that nothing hides for another reason.
    let all = |mut draft: Draft| {
        for answer in draft.answers.values_mut() {
            if !matches!(answer, Answer::Point(_)) {
                *answer = Answer::Point(3);
            }
        }
        draft
    };
    (20..20 + people)
        .map(|seed| all(person(&setup, 4, seed)))
        .collect()
}

async fn keep(store: &Store, round: RoundId, people: usize) -> LateForms {
    store
        .keep_late(round, forms(people), 2)
        .await
        .unwrap()
        .became
}

/// People counted and waiting.
async fn counts(store: &Store, round: RoundId) -> (u32, u32) {
    let round = store.round(round).await.unwrap();
    (round.received, round.waiting)
}

#[tokio::test]
async fn before_anybody_looked_late_forms_join_the_first_release() {
    let (_ward, store) = Ward::new().await;
    let round = closed(&store, 6).await;
    let late = store.keep_late(round, forms(1), 2).await.unwrap();
    assert_eq!(late.became, LateForms::Join);
    assert!(late.copy.unwrap().is_ok());
    assert_eq!(counts(&store, round).await, (7, 0));
    let released = store.released(round).await.unwrap();
    assert_eq!((released.version, released.responses), (1, 7));
}

#[tokio::test]
async fn a_round_under_the_threshold_has_results_once_late_forms_make_it_enough() {
    let (_ward, store) = Ward::new().await;
    let round = closed(&store, 3).await;
    assert_eq!(keep(&store, round, 1).await, LateForms::Join);
    assert!(matches!(
        store.released(round).await,
        Err(Error::NotReleased(NotReleased::TooFew { received: 4, .. }))
    ));
    assert_eq!(keep(&store, round, 1).await, LateForms::Join);
    assert_eq!(store.released(round).await.unwrap().responses, 5);
}

#[tokio::test]
async fn afterwards_they_wait_until_there_are_enough_and_make_a_version_of_their_own() {
    let (ward, store) = Ward::new().await;
    let round = closed(&store, 6).await;
    let first = store.released(round).await.unwrap();

    let mut late = forms(4);
    late[0].comments.push(comment("This came late."));
    let waits = |waiting| LateForms::Wait {
        waiting,
        needed: NEEDED,
    };
    let kept = store.keep_late(round, late, 2).await.unwrap();
    assert_eq!(kept.became, waits(4));
    assert!(kept.copy.is_none());
    assert_eq!(counts(&store, round).await, (6, 4));
    assert!(matches!(
        store.release_late(round, 3).await,
        Err(Error::NotReleased(NotReleased::TooFew {
            received: 4,
            needed: NEEDED
        }))
    ));
    store.close().await.unwrap();

    let store = ward.open().await;
    assert_eq!(store.released(round).await.unwrap(), first);
    assert_eq!(keep(&store, round, 1).await, LateForms::Release);
    assert_eq!(
        store.released(round).await.unwrap(),
        first,
        "somebody must ask for it"
    );
    let closing = store.release_late(round, 3).await.unwrap();
    assert!(closing.copy.is_ok());
    assert_eq!((closing.round.received, closing.round.waiting), (11, 0));
    let second = store.released(round).await.unwrap();
    assert_eq!((second.version, second.responses, second.seed), (2, 11, 3));
    assert_eq!(second.comments, [comment("This came late.")]);
    assert_eq!(store.released_version(round, 1).await.unwrap(), first);
    assert_eq!(store.released_version(round, 2).await.unwrap(), second);
    assert!(matches!(
        store.released_version(round, 3).await,
        Err(Error::NotFound("release"))
    ));

    // More may come, and wait again.
    assert_eq!(keep(&store, round, 2).await, waits(2));
    keep(&store, round, 3).await;
    store.release_late(round, 4).await.unwrap();
    let third = store.released(round).await.unwrap();
    assert_eq!((third.version, third.responses), (3, 16));
    assert_eq!(store.released_version(round, 2).await.unwrap(), second);
}

#[tokio::test]
async fn a_comparison_shows_results_and_counts_no_form_that_waits() {
    let (_ward, store) = Ward::new().await;
    let earlier = closed(&store, 6).await;
    let later = closed(&store, 7).await;
    let before = store.compared(earlier, later).await.unwrap();
    for round in [earlier, later] {
        assert!(matches!(
            keep(&store, round, 1).await,
            LateForms::Wait { .. }
        ));
    }
    assert_eq!(store.compared(earlier, later).await.unwrap(), before);
    keep(&store, later, 4).await;
    store.release_late(later, 1).await.unwrap();
    let after = store.compared(earlier, later).await.unwrap();
    assert_eq!((before.responses, after.responses), ((6, 7), (6, 12)));
}

#[tokio::test]
async fn late_forms_are_kept_whole_or_not_at_all_and_only_of_a_closed_round() {
    let (_ward, store) = Ward::new().await;
    let round = store.open_round(setup("2026-Q3")).await.unwrap();
    for problem in [
        store.keep_late(round, forms(1), 1).await.unwrap_err(),
        store.release_late(round, 1).await.unwrap_err(),
    ] {
        assert!(matches!(
            problem,
            Error::NotReleased(NotReleased::StillOpen)
        ));
    }
    answer(&store, round, 6, 3).await;
    store.close_round(round, 1).await.unwrap();
    let mut wrong = forms(3);
    wrong[1].answers.insert("PS1".into(), Answer::Point(9));
    assert!(matches!(
        store.keep_late(round, wrong, 1).await,
        Err(Error::Row { row: 2, .. })
    ));
    assert!(matches!(
        store.keep_late(round, vec![Draft::default()], 1).await,
        Err(Error::NothingToImport)
    ));
    assert!(matches!(
        store.release_late(round, 1).await,
        Err(Error::NotReleased(NotReleased::TooFew { received: 0, .. }))
    ));
    assert_eq!(counts(&store, round).await, (6, 0));
}
