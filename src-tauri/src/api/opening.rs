//! Opening a store: the ward's own, or the sample ward's.

use assessment::quarter::Quarter;
use assessment::round::Team;
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::State;
use words::quarter::{QuarterName, name};

use crate::app::{App, Topic};
use crate::error::ApiError;
use crate::opening::{self, Own};

/// What stands behind the first page.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Opening {
    /// There is no store yet.
    FirstRun {
        /// Whether this computer keeps keys; otherwise a passphrase is chosen.
        keyring: bool,
    },
    /// A store is open.
    Ready {
        team: Team,
        sample: bool,
        quarter: QuarterName,
        /// Whether the recovery code still has to be shown to be written down.
        recovery_unconfirmed: bool,
    },
    /// The store's key is not at hand.
    Locked {
        /// Whether a passphrase opens it; otherwise the recovery code does.
        passphrase: bool,
    },
    /// The store cannot be opened; nothing was changed.
    Failed { error: ApiError },
}

/// A new ward as the window asks for it.
#[derive(Clone, Deserialize, Type)]
pub(crate) struct NewWard {
    team: Team,
    passphrase: Option<String>,
}

/// What opens the store when the key is lost, to be written down.
#[derive(Clone, Serialize, Type)]
pub(crate) struct RecoveryCode {
    groups: Vec<String>,
    ask: Vec<u32>,
}

/// Opens the ward's own store if there is one.
#[tauri::command]
#[specta::specta]
pub(crate) async fn opening(app: State<'_, App>) -> Result<Opening, ApiError> {
    now(&app).await
}

/// Makes the store of a ward and gives the recovery code to write down.
#[tauri::command]
#[specta::specta]
pub(crate) async fn create_ward(
    app: State<'_, App>,
    ward: NewWard,
) -> Result<RecoveryCode, ApiError> {
    let groups = opening::create(&app, &ward.team, ward.passphrase).await?;
    app.changed(&[Topic::Store]);
    Ok(to_write_down(groups))
}

/// Makes a new recovery code; the old one opens the store no longer.
#[tauri::command]
#[specta::specta]
pub(crate) async fn renew_recovery_code(app: State<'_, App>) -> Result<RecoveryCode, ApiError> {
    let groups = opening::renew_recovery_code(&app).await?;
    app.changed(&[Topic::Store]);
    Ok(to_write_down(groups))
}

/// Checks the groups of the recovery code that were typed back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn confirm_recovery(
    app: State<'_, App>,
    answers: Vec<String>,
) -> Result<(), ApiError> {
    opening::confirm(&app, &answers)?;
    app.changed(&[Topic::Store]);
    Ok(())
}

/// Opens a locked store with its passphrase or recovery code.
#[tauri::command]
#[specta::specta]
pub(crate) async fn unlock(app: State<'_, App>, secret: String) -> Result<Opening, ApiError> {
    opening::unlock(&app, secret).await?;
    app.changed(&[Topic::Store]);
    now(&app).await
}

/// Opens the sample ward, in a store of its own.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_sample_ward(app: State<'_, App>) -> Result<Opening, ApiError> {
    crate::sample::open(&app).await?;
    app.changed(&[
        Topic::Store,
        Topic::Rounds,
        Topic::Drafts,
        Topic::Results,
        Topic::Plan,
    ]);
    now(&app).await
}

/// Goes back from the sample ward to the ward's own store.
#[tauri::command]
#[specta::specta]
pub(crate) async fn leave_sample_ward(app: State<'_, App>) -> Result<Opening, ApiError> {
    app.stores.write().await.sample = None;
    app.changed(&[
        Topic::Store,
        Topic::Rounds,
        Topic::Drafts,
        Topic::Results,
        Topic::Plan,
    ]);
    now(&app).await
}

pub(super) fn to_write_down(groups: Vec<String>) -> RecoveryCode {
    RecoveryCode {
        ask: opening::ASKED.to_vec(),
        groups,
    }
}

async fn now(app: &App) -> Result<Opening, ApiError> {
    let sample = app.in_sample().await;
    if !sample {
        match opening::own(app).await {
            Own::Open => {}
            Own::None { keyring } => return Ok(Opening::FirstRun { keyring }),
            Own::Locked { passphrase } => return Ok(Opening::Locked { passphrase }),
            Own::Failed(error) => return Ok(Opening::Failed { error }),
        }
    }
    let team = app.store().await?.team().await?;
    let recovery_unconfirmed = !sample && opening::is_unconfirmed(app);
    Ok(Opening::Ready {
        team,
        sample,
        quarter: name(Quarter::of(app.today())),
        recovery_unconfirmed,
    })
}
