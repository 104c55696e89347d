use std::fs;
use std::path::{Path, PathBuf};

use assessment::disclosure::Released;
use store::{Error, Handover, Key, RoundId, Store};

use crate::support::{Ward, answer, comment, person, setup, team};

const PASSPHRASE: &str = "green bicycle under rain";

/// A ward with two rounds that have results, of which the later has a comment.
async fn two_rounds() -> (Ward, Store, [RoundId; 2]) {
    let (ward, store) = Ward::new().await;
    let first = store.open_round(setup("2026-Q2")).await.unwrap();
    answer(&store, first, 8, 3).await;
    store.close_round(first, 1).await.unwrap();
    let second = store.open_round(setup("2026-Q3")).await.unwrap();
    answer(&store, second, 7, 4).await;
    let mut said = person(&setup("2026-Q3"), 4, 9);
    said.comments.push(comment("The rota is impossible."));
    let draft = store.begin_draft(second).await.unwrap();
    store.save_draft(draft, &said).await.unwrap();
    store.submit_draft(draft).await.unwrap();
    store.close_round(second, 2).await.unwrap();
    (ward, store, [first, second])
}

async fn packed(ward: &Ward, store: &Store, comments: bool) -> PathBuf {
    let file = ward.folder.path().join("ward.handover");
    let bytes = store.hand_over(PASSPHRASE, comments).await.unwrap();
    fs::write(&file, bytes).unwrap();
    file
}

async fn taken_over(file: &Path, next: &Ward) -> Result<Store, Error> {
    let handover = Handover::open(file, PASSPHRASE, &next.path).await?;
    handover.become_store(&next.key).await
}

fn without_comments(mut released: Released) -> Released {
    released.comments.clear();
    released
}

#[tokio::test]
async fn the_next_manager_goes_on_where_the_last_one_stopped() {
    let (ward, store, [first, second]) = two_rounds().await;
    for comments in [false, true] {
        let file = packed(&ward, &store, comments).await;
        let next = Ward::empty();
        let taken = taken_over(&file, &next).await.unwrap();
        assert_eq!(taken.team().await.unwrap(), team());
        assert_eq!(taken.rounds().await.unwrap(), store.rounds().await.unwrap());
        assert_eq!(
            taken.compared(first, second).await.unwrap(),
            store.compared(first, second).await.unwrap()
        );
        let (before, after) = (
            store.released(second).await.unwrap(),
            taken.released(second).await.unwrap(),
        );
        assert_eq!(before.comments.len(), 1);
        if comments {
            assert_eq!(after, before);
        } else {
            assert_eq!(after, without_comments(before));
        }
        taken.open_round(setup("2026-Q4")).await.unwrap();
        taken.close().await.unwrap();
        next.open().await.close().await.unwrap();
    }
    assert_eq!(store.released(second).await.unwrap().comments.len(), 1);
}

#[tokio::test]
async fn neither_managers_key_opens_what_the_other_goes_on_with() {
    let (ward, store, _) = two_rounds().await;
    let file = packed(&ward, &store, false).await;
    let next = Ward::empty();
    taken_over(&file, &next)
        .await
        .unwrap()
        .close()
        .await
        .unwrap();
    for key in [&ward.key, &Key::random()] {
        assert!(matches!(
            Store::open(&next.path, key).await,
            Err(Error::WrongKey)
        ));
    }
    let bytes = fs::read(&file).unwrap();
    let begins = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let bare = next.folder.path().join("bare.store");
    fs::write(&bare, &bytes[begins..]).unwrap();
    assert!(Store::open(&bare, &ward.key).await.is_err());
    assert!(Store::open(&bare, &next.key).await.is_err());
}

/// What became of the file, its bytes, and which error it is.
type Case = (&'static str, Vec<u8>, fn(&Error) -> bool);

#[tokio::test]
async fn what_is_no_whole_handover_leaves_nothing_behind() {
    let (ward, store, _) = two_rounds().await;
    let file = packed(&ward, &store, false).await;
    let bytes = fs::read(&file).unwrap();
    let begins = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let mut flipped = bytes.clone();
    flipped[begins + 9000] ^= 1;
    let too_short = bytes[..begins + 5000].to_vec();
    let is_damaged = |error: &Error| matches!(error, Error::Damaged);
    let is_foreign = |error: &Error| matches!(error, Error::Foreign);
    let cases: [Case; 6] = [
        ("a flipped bit", flipped, is_damaged),
        ("cut off", too_short, is_damaged),
        ("the line alone", bytes[..begins].to_vec(), is_damaged),
        ("half a line", bytes[..begins - 40].to_vec(), is_foreign),
        ("the store alone", bytes[begins..].to_vec(), is_foreign),
        ("nothing", Vec::new(), is_foreign),
    ];
    let next = Ward::empty();
    for (name, bytes, expected) in cases {
        fs::write(&file, bytes).unwrap();
        let error = taken_over(&file, &next).await.unwrap_err();
        assert!(expected(&error), "{name}: {error:?}");
        assert!(next.files().is_empty(), "{name}: {:?}", next.files().keys());
    }
    fs::write(&file, bytes).unwrap();
    assert!(matches!(
        Handover::open(&file, "another passphrase", &next.path).await,
        Err(Error::WrongSecret)
    ));
    assert!(next.files().is_empty());
    taken_over(&file, &next).await.unwrap();
}

#[tokio::test]
async fn a_handover_never_takes_the_place_of_a_store() {
    let (ward, store, _) = two_rounds().await;
    let file = packed(&ward, &store, false).await;
    let (other, _open) = Ward::new().await;
    let before = other.files();
    assert!(matches!(
        taken_over(&file, &other).await,
        Err(Error::AlreadyThere)
    ));
    assert_eq!(other.files(), before);
}
