use std::fs;

use store::{Error, Store};

use crate::support::{Ward, answer, setup};

async fn grown() -> (Ward, Vec<u8>) {
    let (ward, store) = Ward::new().await;
    let round = store.open_round(setup("2026-Q3")).await.unwrap();
    answer(&store, round, 6, 3).await;
    store.close().await.unwrap();
    let bytes = fs::read(&ward.path).unwrap();
    (ward, bytes)
}

/// Opens the ward with other bytes in its store: it must be damaged, and stay as it is.
async fn check(ward: &Ward, bytes: &[u8], how: &str) {
    fs::write(&ward.path, bytes).unwrap();
    match Store::open(&ward.path, &ward.key).await {
        Err(Error::Damaged) => assert!(fs::read(&ward.path).unwrap() == bytes, "{how}: changed"),
        other => panic!("{how}: {other:?}"),
    }
}

#[tokio::test]
async fn a_truncated_store_is_damaged() {
    let (ward, bytes) = grown().await;
    for length in [
        0,
        10,
        16,
        100,
        4095,
        4096,
        bytes.len() / 2,
        bytes.len() - 4096,
        bytes.len() - 1,
    ] {
        check(
            &ward,
            &bytes[..length],
            &format!("{length} of {} bytes", bytes.len()),
        )
        .await;
    }
    fs::write(&ward.path, &bytes).unwrap();
    ward.open().await;
}

#[tokio::test]
async fn a_flipped_bit_a_zeroed_and_a_swapped_page_are_damage() {
    let (ward, bytes) = grown().await;
    for n in 0..120 {
        let mut flipped = bytes.clone();
        let at = n * 7919 % bytes.len();
        flipped[at] ^= 1 << (n % 8);
        check(&ward, &flipped, &format!("bit {} of byte {at}", n % 8)).await;
    }
    for page in 1..bytes.len() / 4096 - 1 {
        let (start, end) = (page * 4096, (page + 1) * 4096);
        let mut zeroed = bytes.clone();
        zeroed[start..end].fill(0);
        check(&ward, &zeroed, &format!("page {page} zeroed")).await;
        let mut swapped = bytes.clone();
        swapped[start..end + 4096].rotate_left(4096);
        check(
            &ward,
            &swapped,
            &format!("pages {page} and {} swapped", page + 1),
        )
        .await;
    }
}

#[tokio::test]
async fn nothing_a_person_wrote_stands_in_any_file_in_plain_text() {
    let (ward, store) = Ward::new().await;
    let round = store.open_round(setup("2026-Q3")).await.unwrap();
    answer(&store, round, 5, 4).await;
    let canary = "canary-d41f: the rota is impossible";
    let draft = store.begin_draft(round).await.unwrap();
    let mut answers = crate::support::person(&setup("2026-Q3"), 4, 1);
    answers.comments.push(crate::support::comment(canary));
    store.save_draft(draft, &answers).await.unwrap();
    let clean = |when: &str| {
        for (path, bytes) in ward.files() {
            for text in [
                "canary-d41f",
                "Ward 7",
                // Longer than three letters, which noise of this size holds by chance.
                "\"PS1\":",
                "not applicable",
                "create table",
                "SQLite format",
            ] {
                let found = bytes
                    .windows(text.len())
                    .any(|window| window == text.as_bytes());
                assert!(!found, "“{text}” in {} {when}", path.display());
            }
        }
    };
    clean("while it is a draft");
    store.submit_draft(draft).await.unwrap();
    clean("when it was handed in");
    store.close_round(round, 1).await.unwrap();
    assert_eq!(
        store.released(round).await.unwrap().comments[0].text,
        canary
    );
    clean("after closing and copying");
    store.close().await.unwrap();
    clean("when everything is shut");
}
