//! What patients and carers said.

use assessment::checklist::Respondents;
use store::{Round, Store};
use tauri::State;

use super::id;
use super::results::{all_released, released_of};
use crate::app::App;
use crate::error::{ApiError, Code};
use crate::pages::patients::{PatientsBeside, PatientsPage, beside, page};

/// What patients and carers said in a round.
#[tauri::command]
#[specta::specta]
pub(crate) async fn patients(app: State<'_, App>, round: String) -> Result<PatientsPage, ApiError> {
    let store = app.store().await?;
    let round = store.round(id(&round)?).await?;
    if round.setup.checklist.asks != Respondents::Patients {
        return Err(ApiError::plain(Code::NotFound, "error-not-found"));
    }
    Ok(page(&round, &store.released(round.id).await?))
}

/// What patients say beside an area of one of the team's rounds. Beside an earlier round stands
/// nothing from a later quarter; beside the newest that is released stands the newest.
pub(super) async fn said(
    store: &Store,
    team: &Round,
    domain: &str,
) -> Result<Option<PatientsBeside>, ApiError> {
    let rounds = store.rounds_that_ask(Respondents::Patients).await?;
    let mut known = released_of(store, rounds).await?;
    let newest = all_released(store).await?.pop();
    if newest.is_some_and(|(newest, _)| newest.id != team.id) {
        let until = team.setup.quarter.first_round();
        known.retain(|(round, _)| round.setup.quarter.first_round() <= until);
    }
    Ok(beside(&known, domain))
}
