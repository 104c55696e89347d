//! From one manager to the next: the file that carries a ward, and taking it over.

use tauri::State;

use super::opening::{RecoveryCode, to_write_down};
use super::print::{Saved, saved};
use crate::app::{App, Topic};
use crate::error::ApiError;
use crate::files::{self, file_word};
use crate::opening;
use crate::press::Document;

/// How the name of the file ends.
const ENDING: &str = "handover";

/// Makes the file for the next manager and saves it where the person says; nothing if they
/// change their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_handover(
    app: State<'_, App>,
    passphrase: String,
    comments: bool,
) -> Result<Option<Saved>, ApiError> {
    opening::check_passphrase(&passphrase)?;
    let store = app.store().await?;
    let team = store.team().await?;
    let document = Document {
        name: format!("{} {}.{ENDING}", file_word(&team.name), app.today()),
        bytes: store.hand_over(&passphrase, comments).await?,
        note: None,
    };
    saved(&app, document, ENDING).await
}

/// Lets the person pick the file of the manager before; gives its name, and nothing if they
/// change their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn pick_handover(app: State<'_, App>) -> Result<Option<String>, ApiError> {
    let picked = files::picked(&app, "handover-files", &[ENDING]).await;
    let name = picked.as_deref().map(files::name);
    if picked.is_some() {
        *app.handover.lock().expect("no holder panics") = picked;
    }
    Ok(name)
}

/// Makes the file that was picked the ward of this computer, with a recovery code of its own;
/// `secret` opens the file, and `passphrase` is the new manager's where the computer keeps no
/// keys.
#[tauri::command]
#[specta::specta]
pub(crate) async fn take_over(
    app: State<'_, App>,
    secret: String,
    passphrase: Option<String>,
) -> Result<RecoveryCode, ApiError> {
    let groups = opening::take_over(&app, &secret, passphrase).await?;
    app.changed(&[Topic::Store, Topic::Rounds, Topic::Results, Topic::Plan]);
    Ok(to_write_down(groups))
}
