//! Answering on this computer.

use std::collections::BTreeMap;

use assessment::checklist::{ItemId, Respondents};
use assessment::response::{self, Answer, Comment};
use assessment::round::{Role, Setup};
use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::State;
use words::questionnaire::{self, AnswerOption, PrivacyPoint, RoleAsked, minutes, statements};

use super::id;
use crate::app::{App, Topic};
use crate::error::{ApiError, Code};
use crate::pages::results::NamedDomain;

/// What a person is asked.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct Questionnaire {
    round: String,
    title: String,
    /// Who is asked.
    asks: Respondents,
    options: Vec<AnswerOption>,
    others: Vec<AnswerOption>,
    domains: Vec<NamedDomain>,
    statements: Vec<Statement>,
    minutes: u32,
    /// The one question about the person; none where the round does not ask it.
    role: Option<RoleAsked>,
    privacy: Vec<PrivacyPoint>,
}

/// One statement.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct Statement {
    id: String,
    text: String,
    domain: String,
}

/// Answers being given.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub(crate) struct Draft {
    id: String,
    answers: Vec<GivenAnswer>,
    /// None is "prefer not to say".
    role: Option<Role>,
    comments: Vec<Comment>,
}

/// One answer.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub(crate) struct GivenAnswer {
    item: String,
    answer: String,
}

/// What a person is asked in a round.
#[tauri::command]
#[specta::specta]
pub(crate) async fn questionnaire(
    app: State<'_, App>,
    round: String,
) -> Result<Questionnaire, ApiError> {
    let setup = app.store().await?.round(id(&round)?).await?.setup;
    Ok(asked(round, &setup))
}

/// Answers that somebody began and did not finish.
#[tauri::command]
#[specta::specta]
pub(crate) async fn unfinished_draft(
    app: State<'_, App>,
    round: String,
) -> Result<Option<Draft>, ApiError> {
    let drafts = app.store().await?.unfinished_drafts(id(&round)?).await?;
    Ok(drafts
        .into_iter()
        .next()
        .map(|(id, draft)| shown(id.to_string(), draft)))
}

/// Begins answers.
#[tauri::command]
#[specta::specta]
pub(crate) async fn begin_draft(app: State<'_, App>, round: String) -> Result<Draft, ApiError> {
    let draft = app.store().await?.begin_draft(id(&round)?).await?;
    Ok(shown(draft.to_string(), response::Draft::default()))
}

/// Keeps what was answered so far.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_draft(app: State<'_, App>, draft: Draft) -> Result<(), ApiError> {
    let (id, draft) = read(draft)?;
    Ok(app.store().await?.save_draft(id, &draft).await?)
}

/// Throws unfinished answers away.
#[tauri::command]
#[specta::specta]
pub(crate) async fn discard_draft(app: State<'_, App>, id: String) -> Result<(), ApiError> {
    app.store().await?.discard_draft(self::id(&id)?).await?;
    app.changed(&[Topic::Drafts]);
    Ok(())
}

/// Hands finished answers in.
#[tauri::command]
#[specta::specta]
pub(crate) async fn submit_draft(app: State<'_, App>, id: String) -> Result<(), ApiError> {
    app.store().await?.submit_draft(self::id(&id)?).await?;
    app.changed(&[Topic::Rounds, Topic::Drafts]);
    Ok(())
}

fn asked(round: String, setup: &Setup) -> Questionnaire {
    let asked = setup.asked();
    Questionnaire {
        round,
        title: questionnaire::title(setup),
        asks: setup.checklist.asks,
        options: questionnaire::points(&setup.checklist.scale),
        others: questionnaire::others().into(),
        domains: asked
            .iter()
            .map(|(domain, _)| NamedDomain {
                id: domain.id.clone(),
                name: domain.name.clone(),
            })
            .collect(),
        statements: asked
            .iter()
            .flat_map(|(domain, items)| {
                items.iter().map(|item| Statement {
                    id: item.id.clone(),
                    text: item.text.clone(),
                    domain: domain.id.clone(),
                })
            })
            .collect(),
        minutes: minutes(statements(setup)),
        role: questionnaire::role(setup),
        privacy: questionnaire::privacy(setup),
    }
}

fn shown(id: String, draft: response::Draft) -> Draft {
    Draft {
        id,
        answers: given(draft.answers),
        role: draft.role,
        comments: draft.comments,
    }
}

fn read(draft: Draft) -> Result<(store::DraftId, response::Draft), ApiError> {
    Ok((
        id(&draft.id)?,
        response::Draft {
            answers: answers(draft.answers)?,
            role: draft.role,
            comments: draft.comments,
        },
    ))
}

/// Answers as the window gets them.
pub(super) fn given(answers: BTreeMap<ItemId, Answer>) -> Vec<GivenAnswer> {
    let answers = answers.into_iter().map(|(item, answer)| GivenAnswer {
        item,
        answer: answer.to_string(),
    });
    answers.collect()
}

/// Answers as the window sends them.
pub(super) fn answers(given: Vec<GivenAnswer>) -> Result<BTreeMap<ItemId, Answer>, ApiError> {
    let answers: Result<_, _> = given
        .into_iter()
        .map(|given| given.answer.parse().map(|answer| (given.item, answer)))
        .collect();
    answers.map_err(|_| ApiError::plain(Code::Invalid, "error-answer"))
}
