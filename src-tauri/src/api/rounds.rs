//! Opening and closing rounds.

use assessment::checklist::{Checklist, Respondents};
use assessment::round::{Setup, State as RoundState};
use chrono::NaiveDate;
use tauri::State;

use super::checklists::offered;
use super::id;
use crate::app::{App, Topic, random_seed};
use crate::error::{ApiError, Code};
use crate::pages::round::{NewRound, RoundProposal, RoundSummary, proposal, summary};

/// What is proposed for the next round.
#[tauri::command]
#[specta::specta]
pub(crate) async fn propose_round(app: State<'_, App>) -> Result<RoundProposal, ApiError> {
    let store = app.store().await?;
    let checklists = offered(&store).await?;
    Ok(proposal(
        &store.team().await?,
        app.today(),
        &checklists.values().collect::<Vec<_>>(),
    ))
}

/// Opens a round; form, threshold and headcount are fixed from here on.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_round(
    app: State<'_, App>,
    round: NewRound,
) -> Result<RoundSummary, ApiError> {
    let store = app.store().await?;
    let checklist = offered(&store)
        .await?
        .remove(&round.checklist)
        .ok_or_else(|| ApiError::plain(Code::NotFound, "error-not-found"))?;
    let id = store.open_round(setup(round, checklist)?).await?;
    app.changed(&[Topic::Rounds]);
    Ok(summary(&store.round(id).await?))
}

/// One round, of the team or of patients.
#[tauri::command]
#[specta::specta]
pub(crate) async fn round(app: State<'_, App>, round: String) -> Result<RoundSummary, ApiError> {
    Ok(summary(&app.store().await?.round(id(&round)?).await?))
}

/// What to know about a round of these dates: which national surveys ask the same people.
#[tauri::command]
#[specta::specta]
pub(crate) async fn survey_clashes(
    opens: NaiveDate,
    closes: NaiveDate,
) -> Result<Vec<String>, ApiError> {
    Ok(words::survey::warnings(opens, closes))
}

/// All rounds of the team, oldest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn rounds(app: State<'_, App>) -> Result<Vec<RoundSummary>, ApiError> {
    Ok(app
        .store()
        .await?
        .rounds()
        .await?
        .iter()
        .map(summary)
        .collect())
}

/// All rounds of patients and carers, oldest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn rounds_of_patients(app: State<'_, App>) -> Result<Vec<RoundSummary>, ApiError> {
    let store = app.store().await?;
    let rounds = store.rounds_that_ask(Respondents::Patients).await?;
    Ok(rounds.iter().map(summary).collect())
}

/// Closes a round for good; the gate decides what may be shown.
#[tauri::command]
#[specta::specta]
pub(crate) async fn close_round(
    app: State<'_, App>,
    round: String,
) -> Result<RoundSummary, ApiError> {
    let (store, round) = (app.store().await?, id(&round)?);
    let closing = store.close_round(round, random_seed()?).await?;
    if let Err(problem) = closing.copy {
        tracing::error!(%problem, "the round is closed, but no copy of the store could be made");
    }
    app.changed(&[Topic::Rounds, Topic::Drafts, Topic::Results]);
    Ok(summary(&store.round(round).await?))
}

/// Moves the last day of an open round, or opens a closed one without results again until
/// then.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_until(
    app: State<'_, App>,
    round: String,
    closes: NaiveDate,
) -> Result<RoundSummary, ApiError> {
    if closes < app.today() {
        return Err(ApiError::plain(Code::Invalid, "error-last-day-past"));
    }
    let (store, id) = (app.store().await?, id(&round)?);
    match store.round(id).await?.state {
        RoundState::Open => store.move_last_day(id, closes).await?,
        RoundState::Closed => store.reopen_round(id, closes).await?,
    }
    app.changed(&[Topic::Rounds, Topic::Drafts, Topic::Results]);
    Ok(summary(&store.round(id).await?))
}

fn setup(round: NewRound, checklist: Checklist) -> Result<Setup, ApiError> {
    let quarter = round
        .quarter
        .parse()
        .map_err(|_| ApiError::plain(Code::Invalid, "error-quarter"))?;
    let NewRound {
        form,
        opens,
        closes,
        headcount,
        threshold,
        asks_role,
        role_headcounts,
        ..
    } = round;
    Ok(Setup {
        checklist,
        form,
        quarter,
        opens,
        closes,
        headcount,
        threshold,
        asks_role,
        role_headcounts: role_headcounts
            .into_iter()
            .map(|group| (group.role, group.people))
            .collect(),
    }
    .checked()?)
}
