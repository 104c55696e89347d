//! The action plan.

use assessment::action::{Fields, Progress, library};
use assessment::checklist::{Checklist, built_in};
use assessment::disclosure::Released;
use tauri::State;

use super::id;
use crate::app::{App, Topic};
use crate::error::{ApiError, Code};
use crate::pages::plan::{Action, HintShown, PlanPage, hints as shown, page, whole};

/// The plan, with suggestions for the lowest areas of the newest release.
#[tauri::command]
#[specta::specta]
pub(crate) async fn plan(app: State<'_, App>) -> Result<PlanPage, ApiError> {
    let store = app.store().await?;
    let actions = store.actions().await?;
    let released = super::results::all_released(&store).await?;
    let last = released.last().map(|(_, released)| released);
    Ok(page(
        &actions,
        &checklist(last)?,
        last,
        &library(),
        app.today(),
    ))
}

/// One action with everything.
#[tauri::command]
#[specta::specta]
pub(crate) async fn action(app: State<'_, App>, id: String) -> Result<Action, ApiError> {
    Ok(whole(app.store().await?.action(self::id(&id)?).await?))
}

/// What would make an action clearer, while it is typed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn hints(fields: Fields) -> Result<Vec<HintShown>, ApiError> {
    Ok(shown(&fields))
}

/// Keeps an action: a new one, or the next version of one.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_action(
    app: State<'_, App>,
    id: Option<String>,
    fields: Fields,
) -> Result<Action, ApiError> {
    if fields.title.trim().is_empty() && fields.objective.trim().is_empty() {
        return Err(ApiError::plain(Code::Invalid, "error-action-empty"));
    }
    let id = id.map(|id| self::id(&id)).transpose()?;
    let saved = app.store().await?.save_action(id, &fields).await?;
    app.changed(&[Topic::Plan]);
    Ok(whole(saved))
}

/// Adds a line to an action's progress log, dated today.
#[tauri::command]
#[specta::specta]
pub(crate) async fn add_progress(
    app: State<'_, App>,
    id: String,
    note: String,
) -> Result<Action, ApiError> {
    if note.trim().is_empty() {
        return Err(ApiError::plain(Code::Invalid, "error-note-empty"));
    }
    let progress = Progress {
        on: app.today(),
        note: note.trim().to_owned(),
    };
    let saved = app
        .store()
        .await?
        .add_progress(self::id(&id)?, &progress)
        .await?;
    app.changed(&[Topic::Plan]);
    Ok(whole(saved))
}

/// Takes an action off the plan.
#[tauri::command]
#[specta::specta]
pub(crate) async fn remove_action(app: State<'_, App>, id: String) -> Result<(), ApiError> {
    app.store().await?.remove_action(self::id(&id)?).await?;
    app.changed(&[Topic::Plan]);
    Ok(())
}

/// The checklist that actions link to: the newest release's, or else the built-in one.
fn checklist(last: Option<&Released>) -> Result<Checklist, ApiError> {
    let frozen = last.map(|released| released.setup.checklist.clone());
    frozen
        .or_else(|| built_in().into_values().next())
        .ok_or_else(|| ApiError::plain(Code::NotFound, "error-not-found"))
}
