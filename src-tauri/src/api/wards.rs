//! Roll-up files of several wards: opened, read side by side, and forgotten with the window.
//!
//! Invariant: nothing of another ward is ever kept on this computer.

use exchange::roll_up::{MOST_BYTES, beside, read};
use serde::Serialize;
use specta::Type;
use tauri::State;

use crate::app::{App, Topic};
use crate::error::{ApiError, Code};
use crate::files;
use crate::pages::wards::{WardsChoice, WardsPage, page};

/// What became of the files that were picked.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct WardsOpened {
    /// How many were taken.
    taken: u32,
    refused: Vec<RefusedFile>,
}

/// A file that is none of a ward, or not whole.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct RefusedFile {
    file: String,
    why: String,
}

/// Lets the person pick roll-up files and puts them beside those that are open already;
/// nothing if they change their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_wards(app: State<'_, App>) -> Result<Option<WardsOpened>, ApiError> {
    let picked = files::several_picked(&app, "rollup-files", &["json"]).await;
    if picked.is_empty() {
        return Ok(None);
    }
    let mut refused = Vec::new();
    let mut open = app.wards.lock().expect("no holder panics").clone();
    let before = open.len();
    for path in picked {
        let read = files::at_most(&path, MOST_BYTES).and_then(|bytes| {
            read(&bytes).map_err(|why| ApiError::said(Code::Invalid, why.sentence()))
        });
        match read {
            Ok(file) => open.push(file),
            Err(why) => refused.push(RefusedFile {
                file: files::name(&path),
                why: why.message,
            }),
        }
    }
    let taken = (open.len() - before) as u32;
    beside(open.clone()).map_err(|why| ApiError::said(Code::Invalid, why.sentence()))?;
    *app.wards.lock().expect("no holder panics") = open;
    app.changed(&[Topic::Wards]);
    Ok(Some(WardsOpened { taken, refused }))
}

/// The wards that are open, side by side.
#[tauri::command]
#[specta::specta]
pub(crate) async fn wards(app: State<'_, App>, choice: WardsChoice) -> Result<WardsPage, ApiError> {
    let open = app.wards.lock().expect("no holder panics").clone();
    let beside = beside(open).map_err(|why| ApiError::said(Code::Invalid, why.sentence()))?;
    Ok(page(&beside, &choice))
}

/// Forgets all wards that are open.
#[tauri::command]
#[specta::specta]
pub(crate) async fn close_wards(app: State<'_, App>) -> Result<(), ApiError> {
    app.wards.lock().expect("no holder panics").clear();
    app.changed(&[Topic::Wards]);
    Ok(())
}
