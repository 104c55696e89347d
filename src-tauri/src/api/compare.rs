//! Two quarters side by side.

use tauri::State;

use super::id;
use crate::app::App;
use crate::error::{ApiError, Code};
use crate::pages::compare::{ComparePage, page};
use crate::pages::history::{self, ChartChoice, HistoryPage};

/// Compares a later round with an earlier one.
#[tauri::command]
#[specta::specta]
pub(crate) async fn compare(
    app: State<'_, App>,
    from: String,
    to: String,
) -> Result<ComparePage, ApiError> {
    let store = app.store().await?;
    let (from, to) = (id(&from)?, id(&to)?);
    // First, because it says why a round has no results.
    let comparison = store.compared(from, to).await?;
    let rounds = super::results::all_released(&store).await?;
    let place = |wanted| rounds.iter().position(|(round, _)| round.id == wanted);
    let (Some(earlier), Some(later)) = (place(from), place(to)) else {
        return Err(ApiError::plain(Code::NotFound, "error-not-found"));
    };
    if earlier >= later {
        return Err(ApiError::plain(Code::Invalid, "error-compare-order"));
    }
    Ok(page(&rounds, earlier, later, &comparison))
}

/// All quarters together, and one area in the chart that their number allows.
#[tauri::command]
#[specta::specta]
pub(crate) async fn history(
    app: State<'_, App>,
    choice: ChartChoice,
) -> Result<HistoryPage, ApiError> {
    let store = app.store().await?;
    let (rounds, released) = (
        store.rounds().await?,
        super::results::all_released(&store).await?,
    );
    history::page(&rounds, &released, &choice)
        .ok_or_else(|| ApiError::plain(Code::NotFound, "error-not-found"))
}
