//! Drafts: answers being given on this computer.
//!
//! Invariant: a draft carries no time and no person, and is gone when it was handed in,
//! thrown away, or its round closed.

use std::collections::BTreeMap;

use assessment::response::{Answer, Draft, submit};
use assessment::round::Role;

use crate::error::{Error, database, shape};
use crate::ids::{DraftId, RoundId};
use crate::open::{Store, begin, commit};
use crate::{responses, rounds};

/// An id, answers, the role and comments, as they are kept.
type Row = (Vec<u8>, String, Option<String>, String);

impl Store {
    /// Begins a draft.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::RoundClosed`].
    pub async fn begin_draft(&self, round: RoundId) -> Result<DraftId, Error> {
        let id = DraftId::random();
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        rounds::find_open(&mut change, round).await?;
        sqlx::query(
            "insert into drafts (id, round_id, answers, comments) values (?, ?, '{}', '[]')",
        )
        .bind(id.bytes())
        .bind(round.bytes())
        .execute(&mut *change)
        .await
        .map_err(database("begin a draft"))?;
        commit(change).await?;
        Ok(id)
    }

    /// Keeps what was answered so far.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a draft that is gone.
    pub async fn save_draft(&self, id: DraftId, draft: &Draft) -> Result<(), Error> {
        let doing = "keep a draft";
        let comments = serde_json::to_string(&draft.comments).map_err(shape(doing))?;
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        let kept =
            sqlx::query("update drafts set answers = ?, role = ?, comments = ? where id = ?")
                .bind(answers_as_text(&draft.answers)?)
                .bind(draft.role.map(Role::name))
                .bind(comments)
                .bind(id.bytes())
                .execute(&mut *change)
                .await
                .map_err(database(doing))?;
        if kept.rows_affected() == 0 {
            return Err(Error::NotFound("draft"));
        }
        commit(change).await
    }

    /// The drafts that were begun and not finished, in no order.
    ///
    /// # Errors
    /// [`Error::Damaged`].
    pub async fn unfinished_drafts(&self, round: RoundId) -> Result<Vec<(DraftId, Draft)>, Error> {
        let rows: Vec<Row> = sqlx::query_as(
            "select id, answers, role, comments from drafts where round_id = ? order by id",
        )
        .bind(round.bytes())
        .fetch_all(&mut *self.connection().await?)
        .await
        .map_err(database("read the drafts"))?;
        rows.into_iter()
            .map(|(id, answers, role, comments)| {
                Ok((
                    id.try_into().map_err(|_| Error::Damaged)?,
                    read(&answers, role.as_deref(), &comments)?,
                ))
            })
            .collect()
    }

    /// Throws a draft away.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a draft that is gone already.
    pub async fn discard_draft(&self, id: DraftId) -> Result<(), Error> {
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        let gone = sqlx::query("delete from drafts where id = ?")
            .bind(id.bytes())
            .execute(&mut *change)
            .await
            .map_err(database("throw a draft away"))?;
        if gone.rows_affected() == 0 {
            return Err(Error::NotFound("draft"));
        }
        commit(change).await
    }

    /// Hands a draft in: it becomes a response and, apart from it, its comments.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a draft that is gone, [`Error::NotAResponse`] for one that is
    /// no answer to its round; it then stays as it is.
    pub async fn submit_draft(&self, id: DraftId) -> Result<(), Error> {
        let doing = "hand a draft in";
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        let row: Option<Row> = sqlx::query_as(
            "delete from drafts where id = ? returning round_id, answers, role, comments",
        )
        .bind(id.bytes())
        .fetch_optional(&mut *change)
        .await
        .map_err(database(doing))?;
        let (round, answers, role, comments) = row.ok_or(Error::NotFound("draft"))?;
        let round = round.try_into().map_err(|_| Error::Damaged)?;
        let setup = rounds::find_open(&mut change, round).await?.setup;
        let (response, comments) = submit(read(&answers, role.as_deref(), &comments)?, &setup)?;
        responses::keep(&mut change, round, None, &response, &comments).await?;
        commit(change).await
    }
}

/// Answers as they are kept: an object from item to answer.
pub(crate) fn answers_as_text(answers: &BTreeMap<String, Answer>) -> Result<String, Error> {
    let texts: BTreeMap<&str, String> = answers
        .iter()
        .map(|(item, answer)| (item.as_str(), answer.to_string()))
        .collect();
    serde_json::to_string(&texts).map_err(shape("write answers"))
}

/// Answers as they were kept.
pub(crate) fn answers_from_text(text: &str) -> Result<BTreeMap<String, Answer>, Error> {
    let texts: BTreeMap<String, String> =
        serde_json::from_str(text).map_err(shape("read answers"))?;
    texts
        .into_iter()
        .map(|(item, answer)| Ok((item, answer.parse().map_err(|_| Error::Damaged)?)))
        .collect()
}

/// A role as it was kept.
pub(crate) fn role_from_text(text: Option<&str>) -> Result<Option<Role>, Error> {
    text.map(|name| Role::named(name).ok_or(Error::Damaged))
        .transpose()
}

fn read(answers: &str, role: Option<&str>, comments: &str) -> Result<Draft, Error> {
    Ok(Draft {
        answers: answers_from_text(answers)?,
        role: role_from_text(role)?,
        comments: serde_json::from_str(comments).map_err(shape("read a draft"))?,
    })
}
