//! Printing: looked at first, then saved where the person says, or opened in the viewer.

use assessment::checklist::Respondents;
use assessment::framework::built_in;
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
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
use crate::workbook::{FileChoice, FileKind, file};

/// The page to choose a print-out on.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct PrintPage {
    /// The rounds of the team.
    rounds: Vec<RoundSummary>,
    rounds_of_patients: Vec<RoundSummary>,
    documents: Vec<DocumentChoice>,
    files: Vec<FileOffered>,
    /// The frameworks that an evidence pack can be about.
    frameworks: Vec<FrameworkOffered>,
}

/// A framework to choose.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct FrameworkOffered {
    id: String,
    name: String,
}

/// A file that other programs read.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct FileOffered {
    kind: FileKind,
    name: String,
    about: String,
    /// Whether only rounds with results have it.
    needs_results: bool,
}

/// Every file: its name, what it is for, and whether only rounds with results have it.
const FILES: [(FileKind, &str, &str, bool); 11] = [
    (
        FileKind::Workbook,
        "file-workbook",
        "file-workbook-about",
        true,
    ),
    (FileKind::Areas, "file-areas", "file-areas-about", true),
    (
        FileKind::Statements,
        "file-statements",
        "file-statements-about",
        true,
    ),
    (FileKind::Groups, "file-groups", "file-groups-about", true),
    (
        FileKind::Comparison,
        "file-comparison",
        "file-comparison-about",
        true,
    ),
    (FileKind::Plan, "file-plan", "file-plan-about", true),
    (FileKind::Method, "file-method", "file-method-about", true),
    (
        FileKind::Calendar,
        "file-calendar",
        "file-calendar-about",
        false,
    ),
    (FileKind::RollUp, "file-roll-up", "file-roll-up-about", true),
    (FileKind::Totals, "file-totals", "file-totals-about", true),
    (
        FileKind::Questionnaire,
        "file-questionnaire",
        "file-questionnaire-about",
        false,
    ),
];

fn offered((kind, name, about, needs_results): &(FileKind, &str, &str, bool)) -> FileOffered {
    let say = |id| british().say(id, &[]);
    FileOffered {
        kind: *kind,
        name: say(name),
        about: say(about),
        needs_results: *needs_results,
    }
}

/// A document that can be printed.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct DocumentChoice {
    kind: ReportKind,
    name: String,
    about: String,
    paper: String,
    /// Whether only rounds with results have it.
    needs_results: bool,
    /// Whether rounds of patients have it too.
    for_patients: bool,
}

/// The documents that a round of patients has too: those that ask, and say nothing of a team.
const FOR_PATIENTS: [ReportKind; 3] = [
    ReportKind::Announcement,
    ReportKind::BlankForm,
    ReportKind::LargePrintForm,
];

/// Every document in the order of a quarter: its name, what it is for, its paper, and whether
/// only rounds with results have it.
const DOCUMENTS: [(ReportKind, &str, &str, &str, bool); 16] = [
    (
        ReportKind::Announcement,
        "print-announcement",
        "print-announcement-about",
        "print-a4-portrait",
        false,
    ),
    (
        ReportKind::BlankForm,
        "print-blank-form",
        "print-blank-form-about",
        "print-a4-portrait",
        false,
    ),
    (
        ReportKind::LargePrintForm,
        "print-large-print-form",
        "print-large-print-form-about",
        "print-a4-portrait",
        false,
    ),
    (
        ReportKind::DiscussionSheet,
        "print-discussion-sheet",
        "print-discussion-sheet-about",
        "print-a4-portrait",
        false,
    ),
    (
        ReportKind::ResultsReport,
        "print-results-report",
        "print-results-report-about",
        "print-a4-portrait",
        true,
    ),
    (
        ReportKind::Briefing,
        "print-briefing",
        "print-briefing-about",
        "print-a4-portrait",
        true,
    ),
    (
        ReportKind::ActionPlan,
        "print-action-plan",
        "print-action-plan-about",
        "print-a4-landscape",
        true,
    ),
    (
        ReportKind::LargeActionPlan,
        "print-large-action-plan",
        "print-action-plan-about",
        "print-a3-landscape",
        true,
    ),
    (
        ReportKind::Noticeboard,
        "print-noticeboard",
        "print-noticeboard-about",
        "print-a4-portrait",
        true,
    ),
    (
        ReportKind::Poster,
        "print-poster",
        "print-poster-about",
        "print-a4-portrait",
        true,
    ),
    (
        ReportKind::LargePoster,
        "print-large-poster",
        "print-poster-about",
        "print-a3-portrait",
        true,
    ),
    (
        ReportKind::DriverDiagram,
        "print-driver-diagram",
        "print-driver-diagram-about",
        "print-a4-landscape",
        true,
    ),
    (
        ReportKind::LargeDriverDiagram,
        "print-large-driver-diagram",
        "print-driver-diagram-about",
        "print-a3-landscape",
        true,
    ),
    (
        ReportKind::HuddleCards,
        "print-huddle-cards",
        "print-huddle-cards-about",
        "print-a4-portrait",
        true,
    ),
    (
        ReportKind::Celebration,
        "print-celebration",
        "print-celebration-about",
        "print-a4-portrait",
        true,
    ),
    (
        ReportKind::EvidencePack,
        "print-evidence-pack",
        "print-evidence-pack-about",
        "print-a4-portrait",
        true,
    ),
];

fn document(
    (kind, name, about, paper, needs_results): &(ReportKind, &str, &str, &str, bool),
) -> DocumentChoice {
    let say = |id| british().say(id, &[]);
    DocumentChoice {
        kind: *kind,
        name: say(name),
        about: say(about),
        paper: say(paper),
        needs_results: *needs_results,
        for_patients: FOR_PATIENTS.contains(kind),
    }
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
    let store = app.store().await?;
    let patients = store.rounds_that_ask(Respondents::Patients).await?;
    let team = store.rounds().await?;
    Ok(PrintPage {
        rounds: team.iter().map(summary).collect(),
        rounds_of_patients: patients.iter().map(summary).collect(),
        documents: DOCUMENTS.iter().map(document).collect(),
        files: FILES.iter().map(offered).collect(),
        frameworks: built_in()
            .frameworks
            .into_iter()
            .map(|framework| FrameworkOffered {
                id: framework.id,
                name: framework.name,
            })
            .collect(),
    })
}

/// Makes a PDF and saves it where the person says; nothing if they change their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_pdf(
    app: State<'_, App>,
    choice: PrintChoice,
) -> Result<Option<Saved>, ApiError> {
    saved(&app, press(&app, &choice).await?.pdf().await?, "PDF").await
}

/// Makes a PDF and opens it in the viewer, to print from there.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_pdf(app: State<'_, App>, choice: PrintChoice) -> Result<Saved, ApiError> {
    let Document { name, bytes, note } = press(&app, &choice).await?.pdf().await?;
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

/// Makes a web page with the same words and saves it where the person says; nothing if they
/// change their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_html(
    app: State<'_, App>,
    choice: PrintChoice,
) -> Result<Option<Saved>, ApiError> {
    saved(&app, press(&app, &choice).await?.html().await?, "HTML").await
}

/// Makes a file for a spreadsheet or a calendar and saves it where the person says; nothing
/// if they change their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_file(
    app: State<'_, App>,
    choice: FileChoice,
) -> Result<Option<Saved>, ApiError> {
    let ending = choice.kind.ending().to_uppercase();
    saved(&app, file(&app, &choice).await?, &ending).await
}

/// A page of a print-out, to look at before it is made.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct PreviewPage {
    /// Which page, from 1.
    number: u32,
    /// How many there are.
    pages: u32,
    /// The page as PNG, in base 64: the policy of the window allows no picture from elsewhere.
    png: String,
}

/// Draws one page of a print-out, from 1; a number after the last is the last.
#[tauri::command]
#[specta::specta]
pub(crate) async fn preview_page(
    app: State<'_, App>,
    choice: PrintChoice,
    number: u32,
) -> Result<PreviewPage, ApiError> {
    let at = number.saturating_sub(1) as usize;
    let (pages, png) = press(&app, &choice).await?.page(at).await?;
    let pages = pages as u32;
    Ok(PreviewPage {
        number: number.clamp(1, pages),
        pages,
        png: BASE64.encode(png),
    })
}

pub(super) async fn saved(
    app: &App,
    document: Document,
    kind: &str,
) -> Result<Option<Saved>, ApiError> {
    let saved = save_as(app, &document.name, kind, &document.bytes).await?;
    Ok(saved.map(|name| Saved {
        name,
        note: document.note,
    }))
}
