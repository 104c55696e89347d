//! Printing: PDFs saved where the person says, or opened in the viewer.

use serde::Serialize;
use specta::Type;
use tauri::State;
use tauri_plugin_opener::OpenerExt;
use words::british;

use crate::app::App;
use crate::error::{ApiError, Code};
use crate::files::{save_as, write_whole};
use crate::pages::round::{RoundSummary, summary};
use crate::press::{Document, PrintChoice, ReportKind, press};

/// The page to choose a print-out on.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct PrintPage {
    rounds: Vec<RoundSummary>,
    documents: Vec<DocumentChoice>,
}

/// A document that can be printed.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct DocumentChoice {
    kind: ReportKind,
    name: String,
    about: String,
    paper: String,
}

/// What was written.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct Saved {
    pub(super) name: String,
    pub(super) note: Option<String>,
}

/// What can be printed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn printables(app: State<'_, App>) -> Result<PrintPage, ApiError> {
    let released = super::results::all_released(&app.store().await?).await?;
    let say = |id| british().say(id, &[]);
    let documents = vec![
        DocumentChoice {
            kind: ReportKind::ActionPlan,
            name: say("print-action-plan"),
            about: say("print-action-plan-about"),
            paper: say("print-a4-landscape"),
        },
        DocumentChoice {
            kind: ReportKind::ResultsReport,
            name: say("print-results-report"),
            about: say("print-results-report-about"),
            paper: say("print-a4-portrait"),
        },
    ];
    Ok(PrintPage {
        rounds: released.iter().map(|(round, _)| summary(round)).collect(),
        documents,
    })
}

/// Makes a PDF and saves it where the person says; nothing if they change their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_pdf(
    app: State<'_, App>,
    choice: PrintChoice,
) -> Result<Option<Saved>, ApiError> {
    let document = press(&app, &choice).await?;
    let saved = save_as(&app, &document.name, "PDF", &document.bytes).await?;
    Ok(saved.map(|name| Saved {
        name,
        note: document.note,
    }))
}

/// Makes a PDF and opens it in the viewer, to print from there.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_pdf(app: State<'_, App>, choice: PrintChoice) -> Result<Saved, ApiError> {
    let Document { name, bytes, note } = press(&app, &choice).await?;
    let folder = app.place.prints();
    std::fs::create_dir_all(&folder)
        .map_err(|problem| ApiError::internal("make the folder for prints", &problem))?;
    let path = folder.join(&name);
    write_whole(&path, &bytes)?;
    if app.place.save_folder().is_none() {
        let opened = app
            .handle()
            .opener()
            .open_path(path.to_string_lossy(), None::<&str>);
        opened.map_err(|_| ApiError::plain(Code::NotFound, "error-no-viewer"))?;
    }
    Ok(Saved { name, note })
}
