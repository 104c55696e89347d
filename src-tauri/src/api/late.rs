//! Forms that come after their round was closed.

use tauri::State;

use super::id;
use crate::app::{App, Topic, random_seed};
use crate::error::ApiError;
use crate::pages::late::{LatePage, page};
use crate::pages::round::{RoundSummary, summary};

/// What becomes of forms that come now, and of those that wait.
#[tauri::command]
#[specta::specta]
pub(crate) async fn late_forms(app: State<'_, App>, round: String) -> Result<LatePage, ApiError> {
    let (store, round) = (app.store().await?, id(&round)?);
    let late = store.late_forms(round).await?;
    Ok(page(&store.round(round).await?, late))
}

/// Releases the forms that wait, in a new version beside the earlier ones.
#[tauri::command]
#[specta::specta]
pub(crate) async fn release_late(
    app: State<'_, App>,
    round: String,
) -> Result<RoundSummary, ApiError> {
    let store = app.store().await?;
    let closing = store.release_late(id(&round)?, random_seed()?).await?;
    if let Err(problem) = closing.copy {
        tracing::error!(%problem, "late forms are released, but no copy of the store could be made");
    }
    app.changed(&[Topic::Rounds, Topic::Results]);
    Ok(summary(&closing.round))
}
