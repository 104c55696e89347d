//! The action plan.

use assessment::action::{Act, Brag, Fields, Progress, library};
use assessment::checklist::{Checklist, Respondents, built_in};
use assessment::disclosure::Released;
use chrono::NaiveDate;
use tauri::State;

use super::id;
use super::results::all_released;
use crate::app::{App, Topic};
use crate::error::{ApiError, Code};
use crate::pages::plan::{
    Action, HintShown, Ideas, IdeasChoice, PlanPage, Planned, StartingPoint, hints as shown,
    ideas as find, page, starting_point as start, whole,
};
use crate::since::History;

/// The plan: its actions, what changed for them, and what was changed in it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn plan(app: State<'_, App>) -> Result<PlanPage, ApiError> {
    let store = app.store().await?;
    let (actions, released) = (store.actions().await?, all_released(&store).await?);
    let last = released.last().map(|(_, released)| released);
    let planned = Planned {
        actions: &actions,
        since: History::new(&store, &released).of_all(&actions).await?,
        changes: &store.plan_changes().await?,
        brag_words: &store.house_style().await?.brag,
    };
    Ok(page(planned, &checklist(last)?, app.today()))
}

/// Ideas of the library for an area or a statement; none before the first results.
#[tauri::command]
#[specta::specta]
pub(crate) async fn ideas(
    app: State<'_, App>,
    choice: IdeasChoice,
) -> Result<Option<Ideas>, ApiError> {
    let store = app.store().await?;
    let actions = store.actions().await?.into_iter();
    let used: Vec<String> = actions.map(|action| action.fields.library).collect();
    let released = all_released(&store).await?;
    let last = released.last();
    Ok(last.map(|(_, released)| find(&choice, released, &library(), &used, app.today())))
}

/// One action with everything.
#[tauri::command]
#[specta::specta]
pub(crate) async fn action(app: State<'_, App>, id: String) -> Result<Action, ApiError> {
    let action = app.store().await?.action(self::id(&id)?).await?;
    shown_whole(&app, action).await
}

/// What would make an action clearer, while it is typed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn hints(fields: Fields) -> Result<Vec<HintShown>, ApiError> {
    Ok(shown(&fields))
}

/// Where an action about a statement, or a whole area, can start from and what it could aim at.
#[tauri::command]
#[specta::specta]
pub(crate) async fn starting_point(
    app: State<'_, App>,
    domain: String,
    item: String,
) -> Result<Option<StartingPoint>, ApiError> {
    let released = all_released(&app.store().await?).await?;
    let last = released.last();
    Ok(last.map(|(_, released)| start(released, &domain, &item)))
}

/// Keeps an action: a new one, or the next version of one.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_action(
    app: State<'_, App>,
    id: Option<String>,
    fields: Fields,
) -> Result<Action, ApiError> {
    if fields.title.trim().is_empty() && fields.objective.trim().is_empty() {
        return Err(ApiError::plain(Code::Invalid, "error-action-empty"));
    }
    let id = id.map(|id| self::id(&id)).transpose()?;
    let store = app.store().await?;
    let saved = store.save_action(id, &fields, app.today()).await?;
    app.changed(&[Topic::Plan]);
    shown_whole(&app, saved).await
}

/// Adds a line to an action's progress log, dated today.
#[tauri::command]
#[specta::specta]
pub(crate) async fn add_progress(
    app: State<'_, App>,
    id: String,
    note: String,
) -> Result<Action, ApiError> {
    let progress = logged(&app, &note, "error-note-empty")?;
    let store = app.store().await?;
    let saved = store.add_progress(self::id(&id)?, &progress).await?;
    app.changed(&[Topic::Plan]);
    shown_whole(&app, saved).await
}

/// Lets an action go on into another quarter: a new last day, and why in its log.
#[tauri::command]
#[specta::specta]
pub(crate) async fn carry_forward(
    app: State<'_, App>,
    id: String,
    due: NaiveDate,
    why: String,
) -> Result<Action, ApiError> {
    if due <= app.today() {
        return Err(ApiError::plain(Code::Invalid, "error-carry-date"));
    }
    let mut note = logged(&app, &why, "error-carry-why")?;
    note.note = words::plan::carried(due, &note.note);
    review(&app, &id, note, |fields| Fields {
        due,
        brag: Brag::G,
        ending: Act::Undecided,
        ending_reason: String::new(),
        ..fields
    })
    .await
}

/// Ends an action: what the team decided and why, and a line in its log.
#[tauri::command]
#[specta::specta]
pub(crate) async fn end_action(
    app: State<'_, App>,
    id: String,
    act: Act,
    why: String,
) -> Result<Action, ApiError> {
    if act == Act::Undecided {
        return Err(ApiError::plain(Code::Invalid, "error-end-act"));
    }
    let mut note = logged(&app, &why, "error-end-why")?;
    let ending_reason = note.note.clone();
    let end = |fields| Fields {
        ending: act,
        ending_reason,
        ..fields
    };
    let store = app.store().await?;
    let fields = end(store.action(self::id(&id)?).await?.fields);
    note.note = words::plan::ended(&fields);
    review(&app, &id, note, |_| fields).await
}

/// Takes an action off the plan.
#[tauri::command]
#[specta::specta]
pub(crate) async fn remove_action(app: State<'_, App>, id: String) -> Result<(), ApiError> {
    let store = app.store().await?;
    store.remove_action(self::id(&id)?, app.today()).await?;
    app.changed(&[Topic::Plan]);
    Ok(())
}

/// Puts an action back as it was before a change of the plan.
#[tauri::command]
#[specta::specta]
pub(crate) async fn undo_plan_change(app: State<'_, App>, number: u32) -> Result<(), ApiError> {
    let store = app.store().await?;
    store.undo_plan_change(number, app.today()).await?;
    app.changed(&[Topic::Plan]);
    Ok(())
}

/// Keeps what a review decided, with its line in the log; the outcome says what changed,
/// unless the team has written one.
async fn review(
    app: &App,
    id: &str,
    note: Progress,
    decide: impl FnOnce(Fields) -> Fields,
) -> Result<Action, ApiError> {
    let store = app.store().await?;
    let action = store.action(self::id(id)?).await?;
    let released = all_released(&store).await?;
    let since = History::new(&store, &released).of(&action.fields).await?;
    let mut fields = decide(action.fields);
    if fields.outcome.trim().is_empty() {
        let verdict = since.and_then(|since| since.domain);
        fields.outcome = verdict.map_or_else(String::new, |verdict| verdict.sentence);
    }
    let saved = store.review_action(action.id, &fields, &note).await?;
    app.changed(&[Topic::Plan]);
    shown_whole(app, saved).await
}

/// A line for the log, dated today; it has to say something.
fn logged(app: &App, note: &str, empty: &str) -> Result<Progress, ApiError> {
    let note = note.trim().to_owned();
    if note.is_empty() {
        return Err(ApiError::plain(Code::Invalid, empty));
    }
    Ok(Progress {
        on: app.today(),
        note,
    })
}

async fn shown_whole(app: &App, action: store::Action) -> Result<Action, ApiError> {
    let store = app.store().await?;
    let released = all_released(&store).await?;
    let since = History::new(&store, &released).of(&action.fields).await?;
    Ok(whole(action, since, app.today()))
}

/// The checklist that actions link to: the newest release's, or else the built-in one.
fn checklist(last: Option<&Released>) -> Result<Checklist, ApiError> {
    let frozen = last.map(|released| released.setup.checklist.clone());
    frozen
        .or_else(|| {
            built_in()
                .into_values()
                .find(|checklist| checklist.asks == Respondents::Team)
        })
        .ok_or_else(|| ApiError::plain(Code::NotFound, "error-not-found"))
}
