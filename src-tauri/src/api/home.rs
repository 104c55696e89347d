//! The home page.

use assessment::checklist::Respondents;
use assessment::round::State as RoundState;
use tauri::State;

use crate::app::App;
use crate::error::ApiError;
use crate::pages::home::{Home, page};

/// What to do next.
#[tauri::command]
#[specta::specta]
pub(crate) async fn home(app: State<'_, App>) -> Result<Home, ApiError> {
    let store = app.store().await?;
    let (team, rounds, actions) = (
        store.team().await?,
        store.rounds().await?,
        store.actions().await?,
    );
    let released = super::results::all_released(&store).await?;
    let last = released.last().map(|(round, released)| (round, released));
    let patients = store.rounds_that_ask(Respondents::Patients).await?;
    let patients = patients
        .iter()
        .find(|round| round.state == RoundState::Open);
    let copied = store.last_verified_copy()?.map(|copy| copy.made.into());
    Ok(page(
        &team,
        &rounds,
        patients,
        last,
        &actions,
        copied,
        app.today(),
    ))
}
