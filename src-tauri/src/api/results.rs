//! What a team said.

use assessment::comparison::Comparison;
use assessment::disclosure::Released;
use assessment::framework::built_in;
use store::{Round, Store};
use tauri::State;
use words::discussion::Discussion;

use super::audit::own;
use super::id;
use super::metrics::typed;
use super::patients::said;
use crate::app::App;
use crate::error::{ApiError, Code};
use crate::pages::frameworks::{FrameworksPage, page as frameworks_page};
use crate::pages::results::{Beside, DomainPage, ResultsPage, domain_page, page};

/// What the team said in a round.
#[tauri::command]
#[specta::specta]
pub(crate) async fn results(app: State<'_, App>, round: String) -> Result<ResultsPage, ApiError> {
    let store = app.store().await?;
    let round = store.round_of_team(id(&round)?).await?;
    let released = store.released(round.id).await?;
    let earlier = earlier(&store, &round).await?;
    Ok(page(
        &round,
        &released,
        earlier
            .as_ref()
            .map(|(released, comparison)| (released, comparison)),
        &own(&store, round.id).await?,
    ))
}

/// What the team said about one domain.
#[tauri::command]
#[specta::specta]
pub(crate) async fn domain_results(
    app: State<'_, App>,
    round: String,
    domain: String,
) -> Result<DomainPage, ApiError> {
    let store = app.store().await?;
    let round = store.round_of_team(id(&round)?).await?;
    let released = store.released(round.id).await?;
    let earlier = earlier(&store, &round).await?;
    let beside = Beside {
        earlier: earlier.as_ref().map(|(released, _)| released),
        comparison: earlier.as_ref().map(|(_, comparison)| comparison),
        own: &own(&store, round.id).await?,
        views: &store.meeting_views(round.id).await?,
        typed: &typed(&store).await?,
        actions: &store.actions().await?,
        brag_words: &store.house_style().await?.brag,
        patients: said(&store, &round, &domain).await?,
    };
    let page = domain_page(&round, &released, &domain, &beside, app.today());
    page.ok_or_else(|| ApiError::plain(Code::NotFound, "error-not-found"))
}

/// What the team can talk about where a round has no results.
#[tauri::command]
#[specta::specta]
pub(crate) async fn discussion(app: State<'_, App>, round: String) -> Result<Discussion, ApiError> {
    let round = app.store().await?.round_of_team(id(&round)?).await?;
    Ok(words::discussion::of(&round.setup))
}

/// What the team said in a round, in the order of outside frameworks.
#[tauri::command]
#[specta::specta]
pub(crate) async fn frameworks(
    app: State<'_, App>,
    round: String,
) -> Result<FrameworksPage, ApiError> {
    let store = app.store().await?;
    let round = store.round_of_team(id(&round)?).await?;
    let released = store.released(round.id).await?;
    Ok(frameworks_page(&round, &released, &built_in()))
}

/// Every released round of the team with its release, oldest first.
pub(crate) async fn all_released(store: &Store) -> Result<Vec<(Round, Released)>, ApiError> {
    released_of(store, store.rounds().await?).await
}

/// Those of some rounds that are released, each with its release.
pub(super) async fn released_of(
    store: &Store,
    rounds: Vec<Round>,
) -> Result<Vec<(Round, Released)>, ApiError> {
    let mut all = Vec::new();
    for round in rounds {
        match store.released(round.id).await {
            Ok(released) => all.push((round, released)),
            Err(store::Error::NotReleased(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(all)
}

/// The released round just before one, and the two compared.
pub(crate) async fn earlier(
    store: &Store,
    round: &Round,
) -> Result<Option<(Released, Comparison)>, ApiError> {
    let all = all_released(store).await?;
    let Some(at) = all
        .iter()
        .position(|(other, _)| other.id == round.id)
        .and_then(|at| at.checked_sub(1))
    else {
        return Ok(None);
    };
    let comparison = store.compared(all[at].0.id, round.id).await?;
    Ok(Some((all[at].1.clone(), comparison)))
}
