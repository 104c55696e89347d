//! What stands inside the seal: answers as JSON, filled up with spaces to the length that all
//! answers to the round have.

use std::collections::{BTreeMap, BTreeSet};

use assessment::response::{self, Answer, Comment, Draft, submit};
use assessment::round::{Role, Setup};
use serde::Deserialize;

use super::Error;

/// What comments may take together: about a thousand words.
const COMMENT_BYTES: usize = 6_000;
/// Sizes are rounded up to this, so that they don't say which form it is either.
const STEP: usize = 1_024;
/// An answer with its quotation marks, colon and comma, but without the id of its item.
const ANSWER_BYTES: usize = "\"\":\"not applicable\",".len();
/// A comment without its text and its area.
const NO_COMMENT_BYTES: usize = "{\"domain\":\"\",\"text\":\"\"},".len();
/// Everything around them.
const FRAME_BYTES: usize = 128;

/// What a page wrote.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    answers: BTreeMap<String, String>,
    role: Option<Role>,
    comments: Vec<Comment>,
}

/// How many bytes everybody's answers to a round are filled up to before they are sealed.
pub fn size(setup: &Setup) -> usize {
    let asked = setup.asked();
    let items = asked.iter().flat_map(|(_, items)| items);
    let answers: usize = items.map(|item| item.id.len() + ANSWER_BYTES).sum();
    let areas = asked.iter().map(|(domain, _)| domain.id.len());
    let comments: usize = areas.chain([0]).map(|id| id + NO_COMMENT_BYTES).sum();
    (FRAME_BYTES + answers + comments + COMMENT_BYTES).next_multiple_of(STEP)
}

/// The answers, if they could be answers to this round. What is inside a seal is believed no more
/// than what is outside: anybody who has the form can seal.
pub(super) fn read(opened: &[u8], setup: &Setup) -> Result<Draft, Error> {
    if opened.len() != size(setup) {
        return Err(Error::Broken);
    }
    let content: Content = serde_json::from_slice(opened).map_err(|_| Error::Broken)?;
    let answers: BTreeMap<String, Answer> = content
        .answers
        .into_iter()
        .map(|(item, answer)| Some((item, answer.parse().ok()?)))
        .collect::<Option<_>>()
        .ok_or(Error::Broken)?;
    let areas: BTreeSet<Option<&str>> = setup
        .asked()
        .into_iter()
        .map(|(domain, _)| Some(domain.id.as_str()))
        .chain([None])
        .collect();
    let mut written = BTreeSet::new();
    let are_placed = content.comments.iter().all(|comment| {
        let area = comment.domain.as_deref();
        areas.contains(&area) && written.insert(area)
    });
    if !are_placed || (content.role.is_some() && !setup.asks_role) {
        return Err(Error::Broken);
    }
    let draft = Draft {
        answers,
        role: content.role,
        comments: content.comments.iter().map(visible).collect(),
    };
    match submit(draft.clone(), setup) {
        Ok(_) => Ok(draft),
        Err(response::Error::Empty) => Err(Error::Empty),
        Err(response::Error::NotAsked(_) | response::Error::OffScale { .. }) => Err(Error::Broken),
    }
}

/// Without characters that nobody can type or see.
fn visible(comment: &Comment) -> Comment {
    let text = comment.text.chars();
    let text = text.filter(|c| !c.is_control() || matches!(c, '\n' | '\t'));
    Comment {
        domain: comment.domain.clone(),
        text: text.collect(),
    }
}
