//! The manager's own look at a round, and the guess of its scores.

use assessment::audit::{AuditLine, Guess};
use store::{RoundId, Store};
use tauri::State;

use super::id;
use crate::app::{App, Topic};
use crate::error::{ApiError, Code};
use crate::pages::audit::{AuditPage, Own, page};

/// What the manager found and guessed for a round.
#[tauri::command]
#[specta::specta]
pub(crate) async fn audit(app: State<'_, App>, round: String) -> Result<AuditPage, ApiError> {
    let store = app.store().await?;
    let round = store.round_of_team(id(&round)?).await?;
    let own = own(&store, round.id).await?;
    // Looked up only for a guess, because a release that was handed out takes no late forms.
    let released = if own.guesses.is_empty() {
        None
    } else {
        match store.released(round.id).await {
            Ok(released) => Some(released),
            Err(store::Error::NotReleased(_)) => None,
            Err(error) => return Err(error.into()),
        }
    };
    Ok(page(&round, &own, released.as_ref()))
}

/// Keeps what the manager found for one item while the round is open; `null` takes it out.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_audit_line(
    app: State<'_, App>,
    round: String,
    item: String,
    line: Option<AuditLine>,
) -> Result<(), ApiError> {
    let store = app.store().await?;
    store
        .save_audit_line(id(&round)?, &item, line.as_ref())
        .await?;
    app.changed(&[Topic::Audit]);
    Ok(())
}

/// Keeps the manager's guess of a domain's score while the round is open; `null` takes it back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_guess(
    app: State<'_, App>,
    round: String,
    domain: String,
    points: Option<u32>,
) -> Result<(), ApiError> {
    let guess = points.map(|points| {
        Guess::new(points).ok_or_else(|| ApiError::plain(Code::Invalid, "error-guess"))
    });
    let store = app.store().await?;
    store
        .save_guess(id(&round)?, &domain, guess.transpose()?)
        .await?;
    app.changed(&[Topic::Audit]);
    Ok(())
}

/// What the manager wrote down for a round.
pub(crate) async fn own(store: &Store, round: RoundId) -> Result<Own, ApiError> {
    Ok(Own {
        lines: store.audit(round).await?,
        guesses: store.guesses(round).await?,
    })
}
