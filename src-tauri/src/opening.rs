//! Opening the ward's own store: where its key comes from, and what to do when it is not
//! at hand.

use std::path::PathBuf;

use assessment::round::Team;
use store::{Handover, Key, RecoveryCode, Store, keys};

use crate::app::App;
use crate::error::{ApiError, Code};

/// The groups of the recovery code that are typed back, counted from 0.
pub(crate) const ASKED: [u32; 2] = [2, 6];
/// The fewest characters of a passphrase.
const SHORTEST_PASSPHRASE: usize = 12;

/// How the ward's own store stands.
pub(crate) enum Own {
    /// It is open.
    Open,
    /// There is none yet.
    None {
        /// Whether this computer keeps keys.
        keyring: bool,
    },
    /// Its key is not at hand.
    Locked {
        /// Whether a passphrase opens it; otherwise the recovery code does.
        passphrase: bool,
    },
    /// It cannot be opened.
    Failed(ApiError),
}

/// Opens the ward's own store, if it is there and its key is at hand.
pub(crate) async fn own(app: &App) -> Own {
    if app.stores.read().await.own.is_some() {
        return Own::Open;
    }
    match find(app).await {
        Ok(own) => own,
        Err(error) => Own::Failed(error),
    }
}

/// Makes the ward's own store; gives the groups of its recovery code.
pub(crate) async fn create(
    app: &App,
    team: &Team,
    passphrase: Option<String>,
) -> Result<Vec<String>, ApiError> {
    if team.name.trim().is_empty() || !(1..=1000).contains(&team.headcount) {
        return Err(ApiError::plain(Code::Invalid, "error-ward-name"));
    }
    let path = free_place(app, passphrase.as_deref())?;
    let (key, groups) = seal_new_key(app, passphrase).await?;
    let store = Store::create(&path, &key).await?;
    store.set_team(team).await?;
    app.stores.write().await.own = Some(store);
    Ok(groups)
}

/// Makes a handover that was picked the ward's own store, under a key and a recovery code of
/// its own; gives the code's groups.
pub(crate) async fn take_over(
    app: &App,
    secret: &str,
    passphrase: Option<String>,
) -> Result<Vec<String>, ApiError> {
    let path = free_place(app, passphrase.as_deref())?;
    let picked = app.handover.lock().expect("no holder panics").clone();
    let file = picked.ok_or_else(|| ApiError::plain(Code::Invalid, "error-handover-none"))?;
    let handover = Handover::open(&file, secret, &path)
        .await
        .map_err(not_taken_over)?;
    let (key, groups) = seal_new_key(app, passphrase).await?;
    let store = handover.become_store(&key).await?;
    app.stores.write().await.own = Some(store);
    *app.handover.lock().expect("no holder panics") = None;
    Ok(groups)
}

/// What to do about a handover that does not open.
fn not_taken_over(error: store::Error) -> ApiError {
    use store::Error;
    match error {
        Error::Foreign => ApiError::plain(Code::Invalid, "error-handover-foreign"),
        Error::Damaged => ApiError::plain(Code::Invalid, "error-handover-damaged"),
        Error::Newer { .. } => ApiError::plain(Code::TooNew, "error-handover-newer"),
        Error::WrongSecret | Error::NotSealed => {
            ApiError::plain(Code::Invalid, "error-handover-secret")
        }
        Error::Io { .. } => ApiError::plain(Code::NotFound, "error-file-unreadable"),
        other => other.into(),
    }
}

/// Refuses a passphrase that can be guessed.
pub(crate) fn check_passphrase(words: &str) -> Result<(), ApiError> {
    if words.trim().chars().count() < SHORTEST_PASSPHRASE {
        return Err(ApiError::plain(Code::Invalid, "error-passphrase-short"));
    }
    Ok(())
}

/// The place of the ward's own store, while there is none.
fn free_place(app: &App, passphrase: Option<&str>) -> Result<PathBuf, ApiError> {
    passphrase.map_or(Ok(()), check_passphrase)?;
    let path = app.place.own_store();
    // Before anything else: a new key must never take the place of one that is needed.
    if path.exists() {
        return Err(ApiError::plain(Code::Conflict, "error-store-exists"));
    }
    Ok(path)
}

/// Makes a key for the ward's own store and every way back to it: the keyring or a passphrase,
/// and a recovery code; gives the key and the code's groups.
async fn seal_new_key(
    app: &App,
    passphrase: Option<String>,
) -> Result<(Key, Vec<String>), ApiError> {
    let path = app.place.own_store();
    let handed_in = app.place.key();
    let in_keyring = passphrase.is_none() && handed_in.is_none();
    let key = handed_in.unwrap_or_else(Key::random);
    let code = RecoveryCode::random();
    let groups = code.groups();
    *app.recovery.lock().expect("no holder panics") = Some(code.clone());
    let sealing = key.clone();
    blocking(move || {
        let key = sealing;
        keys::seal(&path, &key, Some(&code), passphrase.as_deref())?;
        if in_keyring {
            keys::keyring_set(&path, &key)
        } else {
            Ok(())
        }
    })
    .await?;
    Ok((key, groups))
}

/// Makes a new recovery code for the ward's own store, in place of one that nobody has on
/// paper; gives its groups.
pub(crate) async fn renew_recovery_code(app: &App) -> Result<Vec<String>, ApiError> {
    let own = app.stores.read().await.own.clone();
    let store = own.ok_or_else(|| ApiError::plain(Code::NotFound, "error-no-store"))?;
    let code = blocking(move || store.renew_recovery_code()).await?;
    let groups = code.groups();
    *app.recovery.lock().expect("no holder panics") = Some(code);
    Ok(groups)
}

/// Checks the groups that were typed back, notes it, and forgets the code.
pub(crate) fn confirm(app: &App, answers: &[String]) -> Result<(), ApiError> {
    let mut code = app.recovery.lock().expect("no holder panics");
    let right = code.as_ref().is_some_and(|code| {
        answers.len() == ASKED.len()
            && ASKED
                .iter()
                .zip(answers)
                .all(|(at, typed)| code.has_group(*at as usize, typed))
    });
    if !right {
        return Err(ApiError::plain(Code::Invalid, "error-recovery-groups"));
    }
    keys::confirm_code(&app.place.own_store())?;
    *code = None;
    Ok(())
}

/// Whether nobody proved yet to have written the recovery code down.
pub(crate) fn is_unconfirmed(app: &App) -> bool {
    keys::sealed(&app.place.own_store()).is_ok_and(|sealed| sealed.code && !sealed.code_confirmed)
}

/// Opens the store with its passphrase or its recovery code, and gives the keyring the key
/// again if there is one.
pub(crate) async fn unlock(app: &App, secret: String) -> Result<(), ApiError> {
    let path = app.place.own_store();
    let sealed_at = path.clone();
    let key = blocking(move || {
        let by_code = |code: RecoveryCode| keys::unseal_with_code(&sealed_at, &code);
        let by_passphrase = || keys::unseal_with_passphrase(&sealed_at, &secret);
        // A lost passphrase is no dead end: the recovery code is taken in its place.
        match secret.parse::<RecoveryCode>() {
            Ok(code) => by_code(code),
            Err(_) if keys::sealed(&sealed_at)?.passphrase => by_passphrase(),
            Err(typo) => Err(typo.into()),
        }
    })
    .await?;
    let store = Store::open(&path, &key).await?;
    let kept = blocking(move || {
        if keys::keyring_available() {
            keys::keyring_set(&path, &key)
        } else {
            Ok(())
        }
    })
    .await;
    if kept.is_err() {
        tracing::warn!("the keyring did not take the key; it will be asked for again");
    }
    app.stores.write().await.own = Some(store);
    Ok(())
}

async fn find(app: &App) -> Result<Own, ApiError> {
    let path = app.place.own_store();
    let handed_in = app.place.key();
    let sealed = keys::sealed(&path)?;
    if !path.exists() && !sealed.code {
        let keyring = handed_in.is_some() || blocking(|| Ok(keys::keyring_available())).await?;
        return Ok(Own::None { keyring });
    }
    let Some(key) = key(handed_in, path.clone()).await? else {
        return Ok(Own::Locked {
            passphrase: sealed.passphrase,
        });
    };
    match Store::open(&path, &key).await {
        Ok(store) => {
            app.stores.write().await.own = Some(store);
            Ok(Own::Open)
        }
        Err(store::Error::WrongKey) => Ok(Own::Locked {
            passphrase: sealed.passphrase,
        }),
        Err(error) => Err(error.into()),
    }
}

/// The key that was handed in, or the keyring's; a keyring that does not answer has none.
async fn key(handed_in: Option<Key>, path: PathBuf) -> Result<Option<Key>, ApiError> {
    match handed_in {
        Some(key) => Ok(Some(key)),
        None => blocking(move || Ok(keys::keyring_get(&path).ok().flatten())).await,
    }
}

/// Runs what may wait for a person, or takes long on purpose, off the thread that answers
/// the window.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, store::Error> + Send + 'static,
) -> Result<T, ApiError> {
    let done = tokio::task::spawn_blocking(work)
        .await
        .map_err(|problem| ApiError::internal("wait for the key", &problem))?;
    Ok(done?)
}
