//! A team meeting about one area.

use std::collections::BTreeMap;
use std::sync::PoisonError;

use assessment::checklist::ItemId;
use assessment::disclosure::Released;
use assessment::meeting::{Ballot, Rating, View};
use store::{RoundId, Store};
use tauri::State;

use super::id;
use crate::app::{App, Topic};
use crate::error::{ApiError, Code};
use crate::pages::meeting::{Agreed, Meeting, MeetingPage, page};

/// One area in a meeting: its statements, how many rated them and what was agreed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn meeting(
    app: State<'_, App>,
    round: String,
    domain: String,
) -> Result<MeetingPage, ApiError> {
    let store = app.store().await?;
    let round = store.round_of_team(id(&round)?).await?;
    let released = released(&store, round.id).await?;
    let views = store.meeting_views(round.id).await?;
    let page = on_ballots(&app, |ballots| {
        let meeting = Meeting {
            released: released.as_ref(),
            views: &views,
            ballots,
        };
        page(&round, &domain, meeting)
    });
    page.ok_or_else(|| ApiError::plain(Code::NotFound, "error-not-found"))
}

/// Takes one person's rating of a statement; how many have rated it comes back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn rate_in_meeting(
    app: State<'_, App>,
    round: String,
    item: String,
    rating: Rating,
) -> Result<u32, ApiError> {
    let round = app.store().await?.closed_round(id(&round)?).await?;
    if !round.setup.asks(&item) {
        return Err(ApiError::plain(Code::NotFound, "error-not-found"));
    }
    let raters = on_ballots(&app, |ballots| {
        let ballot = ballots.entry((round.id, item)).or_default();
        ballot.take(rating, &round.setup.checklist.scale)?;
        Ok::<_, ApiError>(ballot.raters())
    })?;
    app.changed(&[Topic::Meeting]);
    Ok(raters)
}

/// Looks at the ratings of a statement together; from then on it takes no more.
#[tauri::command]
#[specta::specta]
pub(crate) async fn look_at_ratings(
    app: State<'_, App>,
    round: String,
    item: String,
) -> Result<(), ApiError> {
    let round = app.store().await?.closed_round(id(&round)?).await?;
    on_ballots(&app, |ballots| {
        let ballot = ballots.entry((round.id, item)).or_default();
        ballot.look(round.setup.threshold)
    })?;
    app.changed(&[Topic::Meeting]);
    Ok(())
}

/// Forgets the ratings of a statement, to rate it again.
#[tauri::command]
#[specta::specta]
pub(crate) async fn forget_ratings(
    app: State<'_, App>,
    round: String,
    item: String,
) -> Result<(), ApiError> {
    let round = id(&round)?;
    on_ballots(&app, |ballots| ballots.remove(&(round, item)));
    app.changed(&[Topic::Meeting]);
    Ok(())
}

/// Keeps what the group agreed about a statement and forgets its ratings; `null` takes it out.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_agreed(
    app: State<'_, App>,
    round: String,
    item: String,
    agreed: Option<Agreed>,
) -> Result<(), ApiError> {
    let store = app.store().await?;
    let key = (id(&round)?, item);
    let raters = on_ballots(&app, |ballots| ballots.get(&key).map_or(0, Ballot::raters));
    let before = store.meeting_views(key.0).await?;
    let view = agreed.map(|Agreed { rating, minority }| View {
        agreed: rating,
        minority: minority.trim().to_owned(),
        // Words that are mended later were agreed after the same ratings.
        raters: before
            .get(&key.1)
            .map_or(raters, |view| view.raters.max(raters)),
        held: app.today(),
    });
    store
        .save_meeting_view(key.0, &key.1, view.as_ref())
        .await?;
    on_ballots(&app, |ballots| ballots.remove(&key));
    app.changed(&[Topic::Meeting]);
    Ok(())
}

fn on_ballots<T>(app: &App, look: impl FnOnce(&mut BTreeMap<(RoundId, ItemId), Ballot>) -> T) -> T {
    look(&mut app.ballots.lock().unwrap_or_else(PoisonError::into_inner))
}

async fn released(store: &Store, round: RoundId) -> Result<Option<Released>, ApiError> {
    match store.released(round).await {
        Ok(released) => Ok(Some(released)),
        Err(store::Error::NotReleased(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
