//! From a choice on the print page to the bytes of a PDF.

use assessment::disclosure::Released;
use assessment::round::State;
use figure::{Audited, Turnout};
use report::{ActionPlan, Around, PlannedAction, ResultsReport};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{Round, Store};
use words::british;

use crate::api::audit::own;
use crate::api::results::{all_released, earlier};
use crate::app::App;
use crate::error::{ApiError, Code};
use crate::files::file_word;
use crate::pages::audit::audited;
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
    let known = match choice.kind {
        ReportKind::ResultsReport => around(&store, &round, &released).await?,
        ReportKind::ActionPlan => Known::default(),
    };
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
            ReportKind::ResultsReport => report::results_report_among(
                &ResultsReport {
                    team: &team,
                    released: &released,
                    earlier: earlier
                        .as_ref()
                        .map(|(released, comparison)| (released, comparison)),
                    actions_agreed: &planned,
                    printed: today,
                    comments,
                },
                &Around {
                    before: &known.before,
                    turnout: &known.turnout,
                    audited: &known.audited,
                },
            ),
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

/// What stands around the round of a results report.
#[derive(Default)]
struct Known {
    before: Vec<Released>,
    turnout: Vec<Turnout>,
    audited: Vec<Audited>,
}

async fn around(store: &Store, round: &Round, released: &Released) -> Result<Known, ApiError> {
    let before = all_released(store).await?.into_iter();
    let mut rounds = store.rounds().await?;
    let last = rounds.iter().position(|other| other.id == round.id);
    rounds.truncate(last.map_or(rounds.len(), |at| at + 1));
    Ok(Known {
        before: before
            .take_while(|(other, _)| other.id != round.id)
            .map(|(_, released)| released)
            .collect(),
        turnout: rounds.iter().filter_map(turnout).collect(),
        audited: audited(released, &own(store, round.id).await?),
    })
}

/// The response of a round, once it is closed.
fn turnout(round: &Round) -> Option<Turnout> {
    (round.state == State::Closed).then_some(Turnout {
        quarter: round.setup.quarter,
        answered: round.received,
        asked: round.setup.headcount,
        needed: round.setup.threshold,
    })
}

fn file_name(kind: ReportKind) -> &'static str {
    match kind {
        ReportKind::ActionPlan => "action plan",
        ReportKind::ResultsReport => "results report",
    }
}
