//! The form that travels as a file, and the sealed answers that come back.

use std::collections::BTreeMap;

use exchange::sealed::{Form, MOST_BYTES, PrivateKey, Received, form_file, receive};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use specta::Type;
use store::{Round, SealedKept, Store};
use tauri::State;
use words::british;

use super::id;
use super::print::{Saved, saved};
use crate::app::{App, Topic, random_seed};
use crate::error::{ApiError, Code};
use crate::files;
use crate::press::Document;

/// The built page of the form, as it is.
const PAGE: &str = include_str!(concat!(env!("OUT_DIR"), "/form.html"));
/// Neither the ward nor the day: it lies in many mailboxes.
const NAME: &str = "learning-culture-form.html";

/// What somebody handed over: a file that was dropped, or a text that was pasted.
#[derive(Clone, Debug, Deserialize, Type)]
pub(crate) struct HandedOver {
    /// The name of the file; empty for pasted text.
    name: String,
    text: String,
}

/// What became of what was handed over.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct SealedAdded {
    /// How many answers were added and how many were there already.
    text: String,
    added: u32,
    problems: Vec<SealedProblem>,
}

/// Something that cannot be added.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct SealedProblem {
    /// In which file; empty for pasted text.
    file: String,
    why: String,
}

/// Makes the form of an open round as one web page and saves it where the person says;
/// nothing if they change their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn make_form_file(
    app: State<'_, App>,
    round: String,
) -> Result<Option<Saved>, ApiError> {
    let store = app.store().await?;
    let round = store.round(id(&round)?).await?;
    let team = store.team().await?;
    let key = match key(&store, &round).await? {
        Some(key) => key,
        None => {
            let made = PrivateKey::generate();
            store.keep_form_key(round.id, &*made.to_bytes()).await?;
            made
        }
    };
    let form = Form {
        round: &round.id.to_string(),
        setup: &round.setup,
        ward: &team.name,
        public_key: key.public(),
    };
    let bytes = form_file(PAGE, &form)
        .map_err(|problem| ApiError::internal("make a form file", &problem))?;
    let document = Document {
        name: NAME.to_owned(),
        bytes,
        note: None,
    };
    saved(&app, document, "HTML").await
}

/// Lets the person pick files of sealed answers and adds them to a round; nothing if they
/// change their mind.
#[tauri::command]
#[specta::specta]
pub(crate) async fn pick_answers(
    app: State<'_, App>,
    round: String,
) -> Result<Option<SealedAdded>, ApiError> {
    let picked = files::several_picked(&app, "form-file-files", &["answers", "txt"]).await;
    if picked.is_empty() {
        return Ok(None);
    }
    let contents: Result<Vec<_>, ApiError> = picked
        .iter()
        .map(|path| Ok((files::name(path), files::at_most(path, MOST_BYTES)?)))
        .collect();
    add(&app, &round, contents?).await.map(Some)
}

/// Adds sealed answers that were dropped or pasted.
#[tauri::command]
#[specta::specta]
pub(crate) async fn add_answers(
    app: State<'_, App>,
    round: String,
    contents: Vec<HandedOver>,
) -> Result<SealedAdded, ApiError> {
    let contents = contents.into_iter();
    let contents = contents.map(|content| (content.name, content.text.into_bytes()));
    add(&app, &round, contents.collect()).await
}

async fn add(
    app: &App,
    round: &str,
    contents: Vec<(String, Vec<u8>)>,
) -> Result<SealedAdded, ApiError> {
    let store = app.store().await?;
    let round = store.round(id(round)?).await?;
    let key = key(&store, &round)
        .await?
        .ok_or_else(|| ApiError::plain(Code::Invalid, "error-no-form-file"))?;
    let seen = store.sealed_seen(round.id).await?;
    let (names, contents): (Vec<String>, Vec<Vec<u8>>) = contents.into_iter().unzip();
    let (round_id, setup) = (round.id.to_string(), round.setup.clone());
    let opening = tokio::task::spawn_blocking(move || {
        receive(&contents, &round_id, &setup, &key, |digest| {
            seen.contains(digest)
        })
    });
    let Received {
        drafts,
        known,
        problems,
    } = opening
        .await
        .map_err(|problem| ApiError::internal("open sealed answers", &problem))?;
    let added = drafts.len() as u32;
    if added > 0 {
        let kept = store
            .keep_sealed(round.id, batch(&drafts), drafts, random_seed()?)
            .await?;
        if let SealedKept::Late(late) = kept
            && let Some(Err(problem)) = late.copy
        {
            tracing::error!(%problem, "late forms are kept, but no copy of the store could be made");
        }
        app.changed(&[Topic::Rounds, Topic::Results]);
    }
    let args = [("added", added.into()), ("known", known.into())];
    Ok(SealedAdded {
        text: british().say("form-file-added", &args),
        added,
        problems: problems
            .into_iter()
            .map(|problem| SealedProblem {
                file: names.get(problem.content).cloned().unwrap_or_default(),
                why: problem.error.sentence(),
            })
            .collect(),
    })
}

async fn key(store: &Store, round: &Round) -> Result<Option<PrivateKey>, ApiError> {
    let Some(kept) = store.form_key(round.id).await? else {
        return Ok(None);
    };
    let key = PrivateKey::from_bytes(&kept);
    key.map(Some)
        .map_err(|problem| ApiError::internal("read the key of a form", &problem))
}

/// By what answers that came together are known together.
fn batch<T>(answers: &BTreeMap<[u8; 32], T>) -> [u8; 32] {
    let digests = answers.keys();
    let all = digests.fold(Sha256::new(), |all, digest| all.chain_update(digest));
    all.finalize().into()
}
