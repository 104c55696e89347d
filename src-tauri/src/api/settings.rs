//! The team, and how the trust wants its screens and print-outs.

use assessment::action::BragWords;
use assessment::round::Team;
use report::{Logo, LogoError};
use tauri::State;

use crate::app::{App, Topic};
use crate::error::{ApiError, Code};
use crate::files;
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

/// Lets the person pick a logo for print-outs; false if they change their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn pick_logo(app: State<'_, App>) -> Result<bool, ApiError> {
    let Some(path) = files::picked(&app, "settings-logo-files", &["png"]).await else {
        return Ok(false);
    };
    let logo = Logo::read(files::bytes(&path)?).map_err(|why| {
        let id = match why {
            LogoError::NotPng => "error-logo-png",
            LogoError::TooLarge => "error-logo-large",
        };
        ApiError::plain(Code::Invalid, id)
    })?;
    keep_logo(&app, Some(logo.png().to_vec())).await?;
    Ok(true)
}

/// Takes the logo off print-outs.
#[tauri::command]
#[specta::specta]
pub(crate) async fn remove_logo(app: State<'_, App>) -> Result<(), ApiError> {
    keep_logo(&app, None).await
}

async fn keep_logo(app: &App, logo: Option<Vec<u8>>) -> Result<(), ApiError> {
    let store = app.store().await?;
    let mut style = store.house_style().await?;
    style.logo = logo;
    store.set_house_style(&style).await?;
    app.changed(&[Topic::Plan]);
    Ok(())
}
