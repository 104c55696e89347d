//! Answer files in: looked at, kept, taken back.

use std::sync::atomic::Ordering;

use assessment::round::State::{Closed, Open};
use exchange::import::{Choices, Matching};
use serde::Serialize;
use specta::Type;
use store::{Round, Store};
use tauri::State;
use words::british;

use super::id;
use crate::app::{App, Topic, random_seed};
use crate::error::{ApiError, Code};
use crate::files;
use crate::pages::round::{RoundSummary, summary};
use crate::preview::{AnswerFile, ImportPreview, Preview, look};

/// A file that was kept.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct ImportSummary {
    id: String,
    text: String,
}

/// Lets the person pick a file of answers and shows what is in it; keeps nothing.
#[tauri::command]
#[specta::specta]
pub(crate) async fn pick_import(
    app: State<'_, App>,
    round: String,
) -> Result<Option<ImportPreview>, ApiError> {
    let store = app.store().await?;
    let round = store.round(id(&round)?).await?;
    let Some(path) = picked(&app).await else {
        return Ok(None);
    };
    let file = AnswerFile {
        name: files::name(&path),
        bytes: files::bytes(&path)?.into(),
    };
    let matching = matching(&store, &round).await?;
    let choices = Choices {
        matching,
        ..Choices::default()
    };
    show(&app, &store, &round, file, choices).await
}

/// Reads a file that was looked at again, with what was decided by hand.
#[tauri::command]
#[specta::specta]
pub(crate) async fn match_import(
    app: State<'_, App>,
    preview: String,
    choices: Choices,
) -> Result<Option<ImportPreview>, ApiError> {
    let looked_at = {
        let previews = app.previews.lock().expect("no holder panics");
        let preview = previews.get(&preview);
        preview.map(|preview| (preview.round, preview.file.clone()))
    };
    let (round, file) =
        looked_at.ok_or_else(|| ApiError::plain(Code::NotFound, "error-preview-gone"))?;
    let store = app.store().await?;
    let round = store.round(round).await?;
    show(&app, &store, &round, file, choices).await
}

/// Stops the reading of a file; nothing of it is kept.
#[tauri::command]
#[specta::specta]
pub(crate) fn stop_import(app: State<'_, App>) {
    app.stopped.store(true, Ordering::Relaxed);
}

async fn show(
    app: &App,
    store: &Store,
    round: &Round,
    file: AnswerFile,
    choices: Choices,
) -> Result<Option<ImportPreview>, ApiError> {
    let Some((preview, mut shown)) = look(app, round, file, choices).await? else {
        return Ok(None);
    };
    let cautions = cautions(store, round, &preview).await?;
    shown.cautions = cautions
        .into_iter()
        .map(|id| british().say(id, &[]))
        .collect();
    let mut previews = app.previews.lock().expect("no holder panics");
    // What was looked at before and not kept is forgotten with the page that showed it.
    previews.retain(|_, other| other.round != round.id);
    previews.insert(shown.id.clone(), preview);
    Ok(Some(shown))
}

/// What to think of before a file is kept, as the ids of the sentences.
async fn cautions(
    store: &Store,
    round: &Round,
    preview: &Preview,
) -> Result<Vec<&'static str>, ApiError> {
    let mut cautions = Vec::new();
    // A form tool's later export holds the earlier rows again.
    if round.state == Closed {
        cautions.push("late-only");
    } else if store.seen_before(round.id, &preview.digest).await? {
        cautions.push("collect-seen-before");
    } else if !store.imports(round.id).await?.is_empty() {
        cautions.push("collect-other-file");
    }
    let all = round.received + round.waiting + preview.drafts.len() as u32;
    if all > round.setup.headcount {
        cautions.push("collect-over-headcount");
    }
    Ok(cautions)
}

/// What was decided by hand for an earlier file of the same checklist.
async fn matching(store: &Store, round: &Round) -> Result<Matching, ApiError> {
    let kept = store.matching(&round.setup.checklist.id).await?;
    // What an older version decided and this one does not understand is decided anew.
    Ok(kept
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default())
}

/// Keeps the answers of a file that was looked at, all or none. Those of a round that is
/// closed are late and may have to wait.
#[tauri::command]
#[specta::specta]
pub(crate) async fn keep_import(
    app: State<'_, App>,
    preview: String,
) -> Result<RoundSummary, ApiError> {
    let looked_at = app
        .previews
        .lock()
        .expect("no holder panics")
        .remove(&preview);
    let preview = looked_at.ok_or_else(|| ApiError::plain(Code::NotFound, "error-preview-gone"))?;
    let store = app.store().await?;
    let round = store.round(preview.round).await?;
    if preview.choices.matching != Matching::default() {
        let text = serde_json::to_string(&preview.choices.matching)
            .map_err(|problem| ApiError::internal("keep a matching", &problem))?;
        store
            .keep_matching(&round.setup.checklist.id, &text)
            .await?;
    }
    match round.state {
        Open => {
            store
                .import(preview.round, preview.digest, preview.drafts)
                .await?;
            app.changed(&[Topic::Rounds]);
        }
        Closed => {
            let late = store
                .keep_late(preview.round, preview.drafts, random_seed()?)
                .await?;
            if let Some(Err(problem)) = late.copy {
                tracing::error!(%problem, "late forms are kept, but no copy of the store could be made");
            }
            app.changed(&[Topic::Rounds, Topic::Results]);
        }
    }
    Ok(summary(&store.round(preview.round).await?))
}

/// Forgets a file that was looked at.
#[tauri::command]
#[specta::specta]
pub(crate) async fn drop_import(app: State<'_, App>, preview: String) -> Result<(), ApiError> {
    app.previews
        .lock()
        .expect("no holder panics")
        .remove(&preview);
    Ok(())
}

/// The files whose answers are in a round.
#[tauri::command]
#[specta::specta]
pub(crate) async fn imports(
    app: State<'_, App>,
    round: String,
) -> Result<Vec<ImportSummary>, ApiError> {
    let imports = app.store().await?.imports(id(&round)?).await?;
    let text =
        |responses: u32| british().say("collect-import-kept", &[("responses", responses.into())]);
    Ok(imports
        .into_iter()
        .map(|import| ImportSummary {
            id: import.id.to_string(),
            text: text(import.responses),
        })
        .collect())
}

/// Takes a file's answers out again, while the round is open.
#[tauri::command]
#[specta::specta]
pub(crate) async fn undo_import(app: State<'_, App>, id: String) -> Result<RoundSummary, ApiError> {
    let store = app.store().await?;
    let round = store.undo_import(self::id(&id)?).await?;
    app.changed(&[Topic::Rounds]);
    Ok(summary(&store.round(round).await?))
}

async fn picked(app: &App) -> Option<std::path::PathBuf> {
    let kinds = ["xlsx", "csv", "tsv", "txt", "json"];
    files::picked(app, "collect-files", &kinds).await
}
