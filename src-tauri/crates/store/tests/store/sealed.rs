use std::collections::BTreeMap;

use assessment::response::Draft;
use store::{Error, SealedKept};

use crate::support::{Ward, answer, person, setup};

fn answers(digests: &[u8]) -> BTreeMap<[u8; 32], Draft> {
    let answers = digests.iter();
    answers
        .map(|digest| {
            (
                [*digest; 32],
                person(&setup("2026-Q3"), 4, usize::from(*digest)),
            )
        })
        .collect()
}

#[tokio::test]
async fn the_key_of_a_round_stays_what_it_was() {
    let (_ward, store) = Ward::new().await;
    let round = store.open_round(setup("2026-Q3")).await.unwrap();
    assert!(store.form_key(round).await.unwrap().is_none());
    store.keep_form_key(round, &[1; 32]).await.unwrap();
    store.keep_form_key(round, &[2; 32]).await.unwrap();
    assert_eq!(**store.form_key(round).await.unwrap().unwrap(), [1; 32]);
    assert!(
        store.keep_form_key(round, &[3; 31]).await.is_err(),
        "that is no key"
    );
    store.close_round(round, 1).await.unwrap();
    assert!(matches!(
        store.keep_form_key(round, &[4; 32]).await,
        Err(Error::RoundClosed)
    ));
}

#[tokio::test]
async fn sealed_answers_count_once_and_can_be_taken_back() {
    let (_ward, store) = Ward::new().await;
    let round = store.open_round(setup("2026-Q3")).await.unwrap();
    let kept = store
        .keep_sealed(round, [9; 32], answers(&[1, 2, 3]), 7)
        .await
        .unwrap();
    assert_eq!(store.round(round).await.unwrap().received, 3);
    assert_eq!(store.sealed_seen(round).await.unwrap().len(), 3);
    let SealedKept::Counted(import) = kept else {
        panic!("the round is open: {kept:?}");
    };
    store.undo_import(import).await.unwrap();
    assert_eq!(store.round(round).await.unwrap().received, 0);
    assert!(store.sealed_seen(round).await.unwrap().is_empty());
}

#[tokio::test]
async fn sealed_answers_that_come_late_wait_like_others() {
    let (_ward, store) = Ward::new().await;
    let round = store.open_round(setup("2026-Q3")).await.unwrap();
    answer(&store, round, 6, 4).await;
    store.close_round(round, 1).await.unwrap();
    store.released(round).await.unwrap();
    let kept = store
        .keep_sealed(round, [9; 32], answers(&[1]), 7)
        .await
        .unwrap();
    assert!(matches!(kept, SealedKept::Late(_)), "{kept:?}");
    let found = store.round(round).await.unwrap();
    assert_eq!((found.received, found.waiting), (6, 1));
    assert_eq!(store.sealed_seen(round).await.unwrap().len(), 1);
}
