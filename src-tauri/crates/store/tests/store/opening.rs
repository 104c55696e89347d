use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use sqlx::{
    AssertSqlSafe, ConnectOptions, Connection, SqliteConnection, sqlite::SqliteConnectOptions,
};
use store::keys::{RecoveryCode, seal, unseal_with_code};
use store::{Error, Key, Store};

use crate::support::{Ward, team};

const HOLD: &str = "STORE_TEST_HOLD";

/// Opens with that key and proves that nothing came, went or changed.
async fn check(ward: &Ward, key: &Key, expected: fn(&Error) -> bool) {
    let before = ward.files();
    let problem = Store::open(&ward.path, key).await.unwrap_err();
    assert!(expected(&problem), "{problem:?}");
    assert!(
        ward.files() == before,
        "a file was made, changed or removed: {problem:?}"
    );
}

async fn raw(path: &Path, key: Option<&str>, statements: &str) {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true);
    let mut connection: SqliteConnection = options.connect().await.unwrap();
    let pragma = key
        .map(|key| format!("pragma key = \"x'{key}'\";"))
        .unwrap_or_default();
    sqlx::raw_sql(AssertSqlSafe(pragma + statements))
        .execute(&mut connection)
        .await
        .unwrap();
    connection.close().await.unwrap();
}

#[tokio::test]
async fn a_missing_file_or_folder_is_missing_and_stays_so() {
    let mut ward = Ward::empty();
    check(&ward, &ward.key, |problem| {
        matches!(problem, Error::Missing)
    })
    .await;
    ward.path = ward.folder.path().join("unplugged/ward.store");
    check(&ward, &ward.key, |problem| {
        matches!(problem, Error::Missing)
    })
    .await;
    assert_eq!(fs::read_dir(ward.folder.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn a_plain_sqlite_file_is_foreign() {
    let ward = Ward::empty();
    raw(
        &ward.path,
        None,
        "create table theirs (text text); insert into theirs values ('x');",
    )
    .await;
    check(&ward, &ward.key, |problem| {
        matches!(problem, Error::Foreign)
    })
    .await;
}

#[tokio::test]
async fn another_programs_file_under_the_same_key_is_foreign() {
    let ward = Ward::empty();
    let hex = "ab".repeat(32);
    raw(&ward.path, Some(&hex), "create table theirs (text text);").await;
    check(&ward, &Key::from_hex(&hex).unwrap(), |problem| {
        matches!(problem, Error::Foreign)
    })
    .await;
}

#[tokio::test]
async fn noise_is_damaged() {
    let ward = Ward::empty();
    let noise: Vec<u8> = (0..65_536_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    for length in [0, 1, 4096, 65_536] {
        fs::write(&ward.path, &noise[..length]).unwrap();
        check(&ward, &ward.key, |problem| {
            matches!(problem, Error::Damaged)
        })
        .await;
    }
    // The same beside a sealed key that fits.
    seal(&ward.path, &ward.key, None, None).unwrap();
    check(&ward, &ward.key, |problem| {
        matches!(problem, Error::Damaged)
    })
    .await;
}

#[tokio::test]
async fn a_wrong_key_says_so_and_the_right_one_still_opens() {
    let (ward, store) = Ward::new().await;
    store.close().await.unwrap();
    check(&ward, &Key::random(), |problem| {
        matches!(problem, Error::WrongKey)
    })
    .await;
    // A journal that a crash left is not played back under a wrong key either.
    fs::write(ward.folder.path().join("ward.store-journal"), [0xd9; 8192]).unwrap();
    check(&ward, &Key::random(), |problem| {
        matches!(problem, Error::WrongKey)
    })
    .await;
    assert_eq!(ward.open().await.team().await.unwrap(), team());
}

#[tokio::test]
async fn without_the_sealed_key_a_wrong_key_cannot_be_told_from_damage() {
    let (ward, store) = Ward::new().await;
    store.close().await.unwrap();
    fs::remove_file(ward.folder.path().join("ward.store.key")).unwrap();
    check(&ward, &Key::random(), |problem| {
        matches!(problem, Error::Damaged)
    })
    .await;
    ward.open().await.close().await.unwrap();
    check(&ward, &Key::random(), |problem| {
        matches!(problem, Error::WrongKey)
    })
    .await;
}

#[tokio::test]
async fn a_store_of_a_newer_version_is_left_alone() {
    let ward = Ward::empty();
    let hex = "cd".repeat(32);
    let key = Key::from_hex(&hex).unwrap();
    Store::create(&ward.path, &key)
        .await
        .unwrap()
        .close()
        .await
        .unwrap();
    raw(
        &ward.path,
        Some(&hex),
        "create table from_the_future (id integer); pragma user_version = 99;",
    )
    .await;
    check(&ward, &key, |problem| {
        matches!(problem, Error::Newer { found: 99 })
    })
    .await;
}

#[tokio::test]
async fn a_second_opening_is_told_so_and_harms_nothing() {
    let (ward, store) = Ward::new().await;
    check(&ward, &ward.key, |problem| matches!(problem, Error::InUse)).await;
    assert!(matches!(
        Store::create(&ward.path, &ward.key).await,
        Err(Error::InUse)
    ));
    assert_eq!(store.team().await.unwrap(), team());
    drop(store);
    assert_eq!(ward.open().await.team().await.unwrap(), team());
}

/// What another program does: it holds the store that it is told, until it is ended. POSIX
/// locks do not count within one process, so this runs in a process of its own.
#[tokio::test]
async fn another_program_holds_the_store() {
    let Ok(told) = std::env::var(HOLD) else {
        return;
    };
    let (hex, path) = told.split_once(' ').unwrap();
    let mut connection = SqliteConnectOptions::new()
        .filename(path)
        .connect()
        .await
        .unwrap();
    let hold = format!("pragma key = \"x'{hex}'\"; begin exclusive;");
    sqlx::raw_sql(AssertSqlSafe(hold))
        .execute(&mut connection)
        .await
        .unwrap();
    fs::write(format!("{path}.held"), "").unwrap();
    std::io::stdin().read_line(&mut String::new()).unwrap();
    connection.close().await.unwrap();
}

#[tokio::test]
async fn a_store_that_another_program_holds_is_in_use() {
    let ward = Ward::empty();
    let hex = "ef".repeat(32);
    let key = Key::from_hex(&hex).unwrap();
    Store::create(&ward.path, &key)
        .await
        .unwrap()
        .close()
        .await
        .unwrap();
    let mut other = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "opening::another_program_holds_the_store"])
        .env(HOLD, format!("{hex} {}", ward.path.display()))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let held = ward.folder.path().join("ward.store.held");
    while !held.exists() {
        assert_eq!(
            other.try_wait().unwrap(),
            None,
            "it ended before it held the store"
        );
        tokio::task::yield_now().await;
    }
    assert!(matches!(
        Store::open(&ward.path, &key).await,
        Err(Error::InUse)
    ));
    drop(other.stdin.take());
    assert!(other.wait().unwrap().success());
    Store::open(&ward.path, &key).await.unwrap();
}

#[tokio::test]
async fn creating_never_takes_the_place_of_a_file() {
    let (ward, store) = Ward::new().await;
    store.close().await.unwrap();
    let before = ward.files();
    assert!(matches!(
        Store::create(&ward.path, &Key::random()).await,
        Err(Error::AlreadyThere)
    ));
    assert!(ward.files() == before);
}

#[tokio::test]
async fn a_synced_folder_is_refused() {
    let ward = Ward::empty();
    let path = ward.folder.path().join("OneDrive - Some Trust/ward.store");
    assert!(matches!(
        Store::create(&path, &ward.key).await,
        Err(Error::NotLocal)
    ));
    assert!(!path.exists());
}

#[tokio::test]
async fn a_recovery_code_opens_the_store_when_the_key_is_lost() {
    let ward = Ward::empty();
    let code = RecoveryCode::random();
    seal(&ward.path, &ward.key, Some(&code), None).unwrap();
    let store = Store::create(&ward.path, &ward.key).await.unwrap();
    store.set_team(&team()).await.unwrap();
    store.close().await.unwrap();
    let typed: RecoveryCode = code.groups().join(" ").to_lowercase().parse().unwrap();
    let key = unseal_with_code(&ward.path, &typed).unwrap();
    assert_eq!(
        Store::open(&ward.path, &key)
            .await
            .unwrap()
            .team()
            .await
            .unwrap(),
        team()
    );
}

/// Otherwise a program that ends now would take away the memory that SQLCipher still works
/// with on sqlx's thread.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_store_that_was_let_go_holds_no_file_open() {
    let (ward, store) = Ward::new().await;
    drop(store);
    for _ in 0..20 {
        drop(ward.open().await);
        let open = fs::read_dir("/proc/self/fd").unwrap();
        let ours = open
            .filter_map(|entry| fs::read_link(entry.unwrap().path()).ok())
            .find(|file| *file == ward.path);
        assert_eq!(ours, None);
    }
}
