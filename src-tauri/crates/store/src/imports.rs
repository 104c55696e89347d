//! Imports: the answers of one file, kept together so that they can be taken back.
//!
//! Invariant: of the file only its digest is kept, no name and no time; what came together
//! is known until the round closes, and not afterwards.

use assessment::response::Draft;
use sqlx::SqliteConnection;

use crate::error::{Error, database};
use crate::ids::{ImportId, RoundId};
use crate::open::{Store, begin, commit};
use crate::{responses, rounds};

/// A file whose answers were kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Import {
    /// Its id.
    pub id: ImportId,
    /// How many responses came with it.
    pub responses: u32,
    /// The digest of the file.
    pub digest: [u8; 32],
}

impl Store {
    /// Keeps the answers of a file, all or none. Rows without an answer are no responses
    /// and are left out.
    ///
    /// # Errors
    /// [`Error::RoundClosed`], [`Error::Row`] for an answer that the round does not ask for,
    /// [`Error::NothingToImport`].
    pub async fn import(
        &self,
        round: RoundId,
        digest: [u8; 32],
        rows: Vec<Draft>,
    ) -> Result<ImportId, Error> {
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        let id = keep(&mut change, round, digest, rows).await?;
        commit(change).await?;
        Ok(id)
    }

    /// The imports of a round, in no order.
    ///
    /// # Errors
    /// [`Error::Damaged`].
    pub async fn imports(&self, round: RoundId) -> Result<Vec<Import>, Error> {
        let rows: Vec<(Vec<u8>, u32, Vec<u8>)> = sqlx::query_as(
            "select id, responses, digest from imports where round_id = ? order by id",
        )
        .bind(round.bytes())
        .fetch_all(&mut *self.connection().await?)
        .await
        .map_err(database("list the imports"))?;
        rows.into_iter()
            .map(|(id, responses, digest)| {
                Ok(Import {
                    id: id.try_into().map_err(|_| Error::Damaged)?,
                    responses,
                    digest: digest.try_into().map_err(|_| Error::Damaged)?,
                })
            })
            .collect()
    }

    /// Whether a file of that digest was kept in this round already.
    ///
    /// # Errors
    /// [`Error::Damaged`].
    pub async fn seen_before(&self, round: RoundId, digest: &[u8; 32]) -> Result<bool, Error> {
        sqlx::query_scalar(
            "select exists (select 1 from imports where round_id = ? and digest = ?)",
        )
        .bind(round.bytes())
        .bind(digest.as_slice())
        .fetch_one(&mut *self.connection().await?)
        .await
        .map_err(database("look for an import"))
    }

    /// Keeps what was decided by hand about the files of a checklist, as JSON, in place of
    /// what was decided before.
    ///
    /// # Errors
    /// [`Error::Database`] for what is no JSON.
    pub async fn keep_matching(&self, checklist: &str, matching: &str) -> Result<(), Error> {
        sqlx::query("insert or replace into matchings (checklist_id, matching) values (?, ?)")
            .bind(checklist)
            .bind(matching)
            .execute(&mut *self.connection().await?)
            .await
            .map(drop)
            .map_err(database("keep a matching"))
    }

    /// What was decided by hand about the files of a checklist, as JSON.
    ///
    /// # Errors
    /// [`Error::Damaged`].
    pub async fn matching(&self, checklist: &str) -> Result<Option<String>, Error> {
        sqlx::query_scalar("select matching from matchings where checklist_id = ?")
            .bind(checklist)
            .fetch_optional(&mut *self.connection().await?)
            .await
            .map_err(database("read a matching"))
    }

    /// Takes the answers of a file back and says of which round they were.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::RoundClosed`].
    pub async fn undo_import(&self, id: ImportId) -> Result<RoundId, Error> {
        let doing = "take an import back";
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        let round: Option<Vec<u8>> =
            sqlx::query_scalar("select round_id from imports where id = ?")
                .bind(id.bytes())
                .fetch_optional(&mut *change)
                .await
                .map_err(database(doing))?;
        let round = round
            .ok_or(Error::NotFound("import"))?
            .try_into()
            .map_err(|_| Error::Damaged)?;
        rounds::find_open(&mut change, round).await?;
        for statement in [
            "delete from comments where import_id = ?",
            "delete from responses where import_id = ?",
            "delete from imports where id = ?",
        ] {
            sqlx::query(statement)
                .bind(id.bytes())
                .execute(&mut *change)
                .await
                .map_err(database(doing))?;
        }
        commit(change).await?;
        Ok(round)
    }
}

/// Keeps what came together, inside a change.
pub(crate) async fn keep(
    change: &mut SqliteConnection,
    round: RoundId,
    digest: [u8; 32],
    rows: Vec<Draft>,
) -> Result<ImportId, Error> {
    let id = ImportId::random();
    let setup = rounds::find_open(change, round).await?.setup;
    let handed_in = responses::handed_in(rows, &setup)?;
    let count = u32::try_from(handed_in.len()).unwrap_or(u32::MAX);
    sqlx::query("insert into imports (id, round_id, digest, responses) values (?, ?, ?, ?)")
        .bind(id.bytes())
        .bind(round.bytes())
        .bind(digest.as_slice())
        .bind(count)
        .execute(&mut *change)
        .await
        .map_err(database("keep an import"))?;
    for (response, comments) in &handed_in {
        responses::keep(change, round, Some(id), response, comments).await?;
    }
    Ok(id)
}
