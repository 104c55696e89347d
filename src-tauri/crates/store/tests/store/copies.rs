use std::fs;

use store::keys::{RecoveryCode, seal, unseal_with_code};
use store::{Error, Store};

use crate::support::{Ward, answer, setup, team};

#[tokio::test]
async fn a_copy_opens_with_what_opens_the_store() {
    let (ward, store) = Ward::new().await;
    let code = RecoveryCode::random();
    seal(&ward.path, &ward.key, Some(&code), None).unwrap();
    let round = store.open_round(setup("2026-Q3")).await.unwrap();
    answer(&store, round, 5, 4).await;
    let path = ward.folder.path().join("stick/copy of the ward.store");
    assert!(
        store.copy_to(&path).await.is_err(),
        "the folder is not there"
    );
    fs::create_dir(path.parent().unwrap()).unwrap();
    let copy = store.copy_to(&path).await.unwrap();
    assert_eq!(copy.bytes, fs::metadata(&path).unwrap().len());
    assert!(matches!(
        store.copy_to(&path).await,
        Err(Error::AlreadyThere)
    ));
    store.close().await.unwrap();

    let key = unseal_with_code(&path, &code).unwrap();
    let copied = Store::open(&path, &key).await.unwrap();
    assert_eq!(copied.team().await.unwrap(), team());
    assert_eq!(copied.round(round).await.unwrap().received, 5);
    let beside = fs::read_dir(path.parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    assert!(
        beside
            .into_iter()
            .all(|name| !name.to_string_lossy().contains(".part"))
    );
}

#[tokio::test]
async fn the_newest_twenty_copies_are_kept() {
    let (ward, store) = Ward::new().await;
    assert_eq!(store.last_verified_copy().unwrap(), None);
    let stranger = ward.folder.path().join("backups/ward-notes.store");
    fs::create_dir(stranger.parent().unwrap()).unwrap();
    fs::write(&stranger, "not ours").unwrap();
    let mut last = None;
    for _ in 0..23 {
        last = Some(store.back_up().await.unwrap());
    }
    assert_eq!(store.last_verified_copy().unwrap(), last);
    let mut names: Vec<String> = ward
        .files()
        .into_keys()
        .filter_map(|path| {
            path.strip_prefix(ward.folder.path().join("backups"))
                .ok()
                .map(|name| name.display().to_string())
        })
        .filter(|name| name.ends_with(".store"))
        .collect();
    names.sort();
    assert_eq!(names.len(), 21);
    assert_eq!(
        (names[0].as_str(), names[19].as_str()),
        ("ward-000004.store", "ward-000023.store")
    );
    assert_eq!(fs::read(stranger).unwrap(), b"not ours");
}

#[tokio::test]
async fn a_copy_that_cannot_be_made_does_not_open_the_round_again() {
    let (ward, store) = Ward::new().await;
    let round = store.open_round(setup("2026-Q3")).await.unwrap();
    answer(&store, round, 5, 4).await;
    fs::write(
        ward.folder.path().join("backups"),
        "a file where the folder should be",
    )
    .unwrap();
    let closing = store.close_round(round, 1).await.unwrap();
    assert!(closing.copy.is_err() && closing.round.released);
    assert!(store.released(round).await.is_ok());
}
