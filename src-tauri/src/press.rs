//! From a choice on the print page to the bytes of a PDF.

use report::{ActionPlan, PlannedAction, ResultsReport};
use serde::{Deserialize, Serialize};
use specta::Type;
use words::british;

use crate::api::results::earlier;
use crate::app::App;
use crate::error::{ApiError, Code};
use crate::files::file_word;
use crate::pages::plan::reference;

/// What can be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ReportKind {
    /// The action plan, A4 landscape.
    ActionPlan,
    /// The results report, A4 portrait.
    ResultsReport,
}

/// What a person chose to print.
#[derive(Clone, Debug, Deserialize, Type)]
pub(crate) struct PrintChoice {
    kind: ReportKind,
    round: String,
    comments: bool,
}

/// A finished print-out.
pub(crate) struct Document {
    /// A name for the file, from ward, document and quarter; never from a person.
    pub(crate) name: String,
    /// The PDF.
    pub(crate) bytes: Vec<u8>,
    /// Something the person should know about it.
    pub(crate) note: Option<String>,
}

/// Makes a print-out of the round that was chosen.
pub(crate) async fn press(app: &App, choice: &PrintChoice) -> Result<Document, ApiError> {
    let store = app.store().await?;
    let id = choice
        .round
        .parse()
        .map_err(|_| ApiError::plain(Code::NotFound, "error-not-found"))?;
    let (team, round, actions) = (
        store.team().await?,
        store.round(id).await?,
        store.actions().await?,
    );
    let released = store.released(id).await?;
    let earlier = earlier(&store, &round).await?;
    let (today, kind, comments) = (app.today(), choice.kind, choice.comments);
    let name = format!(
        "{} {} {}.pdf",
        file_word(&team.name),
        file_name(kind),
        round.setup.quarter.key()
    );
    // Typst is work for the processor: not on the thread that answers the window.
    let made = tokio::task::spawn_blocking(move || {
        let planned: Vec<PlannedAction<'_>> = actions
            .iter()
            .map(|action| PlannedAction {
                reference: reference(action.number),
                fields: &action.fields,
                progress: &action.progress,
            })
            .collect();
        match kind {
            ReportKind::ActionPlan => report::action_plan(&ActionPlan {
                team: &team,
                released: Some(&released),
                actions: &planned,
                printed: today,
                meeting: None,
                next_review: None,
            }),
            ReportKind::ResultsReport => report::results_report(&ResultsReport {
                team: &team,
                released: &released,
                earlier: earlier
                    .as_ref()
                    .map(|(released, comparison)| (released, comparison)),
                actions_agreed: &planned,
                printed: today,
                comments,
            }),
        }
    })
    .await
    .map_err(|problem| ApiError::internal("make a print-out", &problem))??;
    let note = (!made.replaced.is_empty()).then(|| british().say("print-replaced", &[]));
    Ok(Document {
        name,
        bytes: made.bytes,
        note,
    })
}

fn file_name(kind: ReportKind) -> &'static str {
    match kind {
        ReportKind::ActionPlan => "action plan",
        ReportKind::ResultsReport => "results report",
    }
}
