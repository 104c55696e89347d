//! Paper forms: typed in one by one, handed in together.

use std::collections::BTreeMap;

use assessment::checklist::ItemId;
use assessment::response::{self, Answer, Comment};
use assessment::round::Role;
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Typing;
use tauri::State;

use super::collect::{GivenAnswer, answers, given};
use super::id;
use crate::app::{App, Topic};
use crate::error::{ApiError, Code};
use crate::pages::paper::{PaperPage, page};

/// What somebody types in.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub(crate) struct PaperTyping {
    /// Whether it is the second time, which takes the answers only.
    second: bool,
    answers: Vec<GivenAnswer>,
    role: Option<Role>,
    comments: Vec<Comment>,
}

/// The paper forms of a round that were typed in so far.
#[tauri::command]
#[specta::specta]
pub(crate) async fn paper(app: State<'_, App>, round: String) -> Result<PaperPage, ApiError> {
    let store = app.store().await?;
    let round = store.round(id(&round)?).await?;
    let forms = store.paper_forms(round.id).await?;
    Ok(page(&round, &forms))
}

/// Begins the next paper form; gives its number.
#[tauri::command]
#[specta::specta]
pub(crate) async fn begin_paper_form(app: State<'_, App>, round: String) -> Result<u32, ApiError> {
    let number = app.store().await?.begin_paper_form(id(&round)?).await?;
    app.changed(&[Topic::Paper]);
    Ok(number)
}

/// What was typed of a form that is not at its end. A form that is done is not shown again:
/// who types it in twice must not see the first time.
#[tauri::command]
#[specta::specta]
pub(crate) async fn paper_form(
    app: State<'_, App>,
    round: String,
    number: u32,
) -> Result<PaperTyping, ApiError> {
    let forms = app.store().await?.paper_forms(id(&round)?).await?;
    let form = forms.into_iter().find(|form| form.number == number);
    let form = form.ok_or_else(|| ApiError::plain(Code::NotFound, "error-not-found"))?;
    Ok(if form.first_done {
        let begun = form.second.filter(|_| !form.second_done);
        PaperTyping {
            second: true,
            answers: given(begun.unwrap_or_default()),
            role: None,
            comments: Vec::new(),
        }
    } else {
        PaperTyping {
            second: false,
            answers: given(form.first.answers),
            role: form.first.role,
            comments: form.first.comments,
        }
    })
}

/// Keeps what was typed so far; `done` says that the form was typed to its end.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_paper_form(
    app: State<'_, App>,
    round: String,
    number: u32,
    typing: PaperTyping,
    done: bool,
) -> Result<(), ApiError> {
    let answers: BTreeMap<ItemId, Answer> = answers(typing.answers)?;
    let typed = if typing.second {
        Typing::Second(answers)
    } else {
        Typing::First(response::Draft {
            answers,
            role: typing.role,
            comments: typing.comments,
        })
    };
    let store = app.store().await?;
    store
        .save_paper_form(id(&round)?, number, &typed, done)
        .await?;
    if done {
        app.changed(&[Topic::Paper]);
    }
    Ok(())
}

/// Says what stands on the paper where two typings differ; `null` is a blank.
#[tauri::command]
#[specta::specta]
pub(crate) async fn settle_paper_answer(
    app: State<'_, App>,
    round: String,
    number: u32,
    item: String,
    answer: Option<String>,
) -> Result<(), ApiError> {
    let answer = answer.map(|answer| answer.parse()).transpose();
    let answer = answer.map_err(|_| ApiError::plain(Code::Invalid, "error-answer"))?;
    let store = app.store().await?;
    store
        .settle_paper_answer(id(&round)?, number, &item, answer)
        .await?;
    app.changed(&[Topic::Paper]);
    Ok(())
}

/// Throws a paper form away that was typed in.
#[tauri::command]
#[specta::specta]
pub(crate) async fn discard_paper_form(
    app: State<'_, App>,
    round: String,
    number: u32,
) -> Result<(), ApiError> {
    let store = app.store().await?;
    store.discard_paper_form(id(&round)?, number).await?;
    app.changed(&[Topic::Paper]);
    Ok(())
}

/// Hands all paper forms in, in a mixed order; gives how many there were.
#[tauri::command]
#[specta::specta]
pub(crate) async fn hand_in_paper(app: State<'_, App>, round: String) -> Result<u32, ApiError> {
    let forms = app.store().await?.hand_in_paper(id(&round)?).await?;
    app.changed(&[Topic::Paper, Topic::Rounds]);
    Ok(forms)
}
