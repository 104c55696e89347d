//! The team, and how the trust wants its screens and print-outs.

use assessment::action::BragWords;
use assessment::round::Team;
use tauri::State;

use crate::app::{App, Topic};
use crate::error::{ApiError, Code};
use crate::pages::settings::{Settings, page};

/// Everything that can be set.
#[tauri::command]
#[specta::specta]
pub(crate) async fn settings(app: State<'_, App>) -> Result<Settings, ApiError> {
    let store = app.store().await?;
    Ok(page(store.team().await?, &store.house_style().await?))
}

/// Changes the team. Rounds keep the headcount that they were opened with.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_team(app: State<'_, App>, team: Team) -> Result<(), ApiError> {
    if team.name.trim().is_empty() {
        return Err(ApiError::plain(Code::Invalid, "error-team-name"));
    }
    if team.headcount == 0 {
        return Err(ApiError::plain(Code::Invalid, "error-headcount"));
    }
    app.store().await?.set_team(&team).await?;
    app.changed(&[Topic::Store]);
    Ok(())
}

/// Keeps the trust's words for how an action is going; an empty one is as it comes.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_brag_words(app: State<'_, App>, words: BragWords) -> Result<(), ApiError> {
    let store = app.store().await?;
    let mut style = store.house_style().await?;
    style.brag = words;
    store.set_house_style(&style).await?;
    app.changed(&[Topic::Plan]);
    Ok(())
}
