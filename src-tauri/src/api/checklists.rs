//! The checklists that rounds can ask, and taking in one of the user's own.

use std::collections::BTreeMap;

use assessment::checklist::own::renamed;
use assessment::checklist::{Checklist, built_in};
use exchange::fhir::{MOST_BYTES, questionnaire, read_questionnaire};
use store::Store;
use tauri::State;

use super::print::{Saved, saved};
use crate::app::{App, Topic};
use crate::error::{ApiError, Code};
use crate::files::{self, file_word};
use crate::pages::checklists::{
    ChecklistPreview, ChecklistsPage, built_in as comes_with, own, preview,
};
use crate::press::Document;

/// The most characters of a name.
const LONGEST_NAME: usize = 80;

/// All checklists, those that are no longer offered included.
#[tauri::command]
#[specta::specta]
pub(crate) async fn checklists(app: State<'_, App>) -> Result<ChecklistsPage, ApiError> {
    let own_ones = app.store().await?.own_checklists().await?;
    let known = built_in();
    let with_it = known.values().map(comes_with);
    let own_ones = own_ones.iter().map(|one| own(&one.checklist, one.offered));
    Ok(ChecklistsPage {
        checklists: with_it.chain(own_ones).collect(),
    })
}

/// Lets the person pick a FHIR Questionnaire and shows what it would become; keeps nothing.
/// Nothing if they change their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn pick_checklist(
    app: State<'_, App>,
) -> Result<Option<ChecklistPreview>, ApiError> {
    let store = app.store().await?;
    let Some(path) = files::picked(&app, "checklist-files", &["json"]).await else {
        return Ok(None);
    };
    let read = read_questionnaire(&files::at_most(&path, MOST_BYTES)?)
        .map_err(|problem| ApiError::said(Code::Invalid, problem.sentence()))?;
    let adopted = store.adopted(read.checklist.clone()).await?;
    let shown = preview(&read, &adopted);
    *app.suggested.lock().expect("no holder panics") = Some(read.checklist);
    Ok(Some(shown))
}

/// Keeps the checklist that was looked at last, under a name.
#[tauri::command]
#[specta::specta]
pub(crate) async fn keep_checklist(app: State<'_, App>, name: String) -> Result<(), ApiError> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        return Err(ApiError::plain(Code::Invalid, "error-checklist-name"));
    }
    let suggested = app.suggested.lock().expect("no holder panics").clone();
    let suggested =
        suggested.ok_or_else(|| ApiError::plain(Code::NotFound, "error-preview-gone"))?;
    let store = app.store().await?;
    store.keep_checklist(renamed(suggested, name)).await?;
    app.suggested.lock().expect("no holder panics").take();
    app.changed(&[Topic::Checklists]);
    Ok(())
}

/// Offers an own checklist for new rounds, or no longer.
#[tauri::command]
#[specta::specta]
pub(crate) async fn offer_checklist(
    app: State<'_, App>,
    id: String,
    offered: bool,
) -> Result<(), ApiError> {
    app.store().await?.offer_checklist(&id, offered).await?;
    app.changed(&[Topic::Checklists]);
    Ok(())
}

/// Saves a checklist as a FHIR Questionnaire where the person says, so that another ward can
/// take it in; nothing if they change their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_checklist(
    app: State<'_, App>,
    id: String,
) -> Result<Option<Saved>, ApiError> {
    let own_ones = app.store().await?.own_checklists().await?;
    let own_ones = own_ones.into_iter().map(|one| one.checklist);
    let mut all = built_in().into_values().chain(own_ones);
    let checklist = all
        .find(|checklist| checklist.id == id)
        .ok_or_else(|| ApiError::plain(Code::NotFound, "error-not-found"))?;
    let document = Document {
        name: format!("{}.json", file_word(&checklist.name)),
        bytes: questionnaire(&checklist, None),
        note: None,
    };
    saved(&app, document, "JSON").await
}

/// The checklists that a new round can ask, by id.
pub(super) async fn offered(store: &Store) -> Result<BTreeMap<String, Checklist>, ApiError> {
    let own_ones = store.own_checklists().await?.into_iter();
    let own_ones = own_ones.filter(|own| own.offered);
    let mut offered = built_in();
    offered.extend(own_ones.map(|own| (own.checklist.id.clone(), own.checklist)));
    Ok(offered)
}
