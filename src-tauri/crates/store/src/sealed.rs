//! Sealed answers that came back from a form file: what opens them, and which came already.
//!
//! Invariant: the key of a round never leaves the store but to open answers.
//! Invariant: nothing leads from a digest to a response.

use std::collections::{BTreeMap, BTreeSet};

use assessment::response::Draft;
use assessment::round::State;
use sqlx::SqliteConnection;
use zeroize::Zeroizing;

use crate::error::{Error, database};
use crate::ids::{ImportId, RoundId};
use crate::late::Late;
use crate::open::{Store, begin, commit};
use crate::{imports, late, rounds};

/// What became of sealed answers.
#[derive(Debug)]
pub enum SealedKept {
    /// They count like the answers of any file, and can be taken back while the round is open.
    Counted(ImportId),
    /// The round was closed, so they are late.
    Late(Late),
}

impl Store {
    /// The key that opens a round's sealed answers, if a form was made for it.
    ///
    /// # Errors
    /// [`Error::Damaged`].
    pub async fn form_key(&self, round: RoundId) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
        let key: Option<Vec<u8>> =
            sqlx::query_scalar("select private_key from form_keys where round_id = ?")
                .bind(round.bytes())
                .fetch_optional(&mut *self.connection().await?)
                .await
                .map_err(database("read the key of a form"))?;
        Ok(key.map(Zeroizing::new))
    }

    /// Keeps the key for a round's sealed answers. One that is there stays: forms that were
    /// handed out seal with it.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::RoundClosed`].
    pub async fn keep_form_key(&self, round: RoundId, key: &[u8]) -> Result<(), Error> {
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        rounds::find_open(&mut change, round).await?;
        sqlx::query(
            "insert into form_keys (round_id, private_key) values (?, ?)
             on conflict (round_id) do nothing",
        )
        .bind(round.bytes())
        .bind(key)
        .execute(&mut *change)
        .await
        .map_err(database("keep the key of a form"))?;
        commit(change).await
    }

    /// The digests of the sealed answers that a round has already.
    ///
    /// # Errors
    /// [`Error::Damaged`].
    pub async fn sealed_seen(&self, round: RoundId) -> Result<BTreeSet<[u8; 32]>, Error> {
        let rows: Vec<Vec<u8>> =
            sqlx::query_scalar("select digest from sealed_seen where round_id = ?")
                .bind(round.bytes())
                .fetch_all(&mut *self.connection().await?)
                .await
                .map_err(database("read which answers came"))?;
        rows.into_iter()
            .map(|digest| digest.try_into().map_err(|_| Error::Damaged))
            .collect()
    }

    /// Keeps the sealed answers that came together, all or none; `batch` names them together,
    /// and `seed` shuffles the comments anew if they are late.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Row`], [`Error::NothingToImport`].
    pub async fn keep_sealed(
        &self,
        round: RoundId,
        batch: [u8; 32],
        answers: BTreeMap<[u8; 32], Draft>,
        seed: u64,
    ) -> Result<SealedKept, Error> {
        let (digests, drafts): (Vec<_>, Vec<_>) = answers.into_iter().unzip();
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        if rounds::find(&mut change, round).await?.state == State::Closed {
            let became = late::take_in(&mut change, round, drafts, seed).await?;
            note(&mut change, round, None, &digests).await?;
            commit(change).await?;
            drop(connection);
            return Ok(SealedKept::Late(self.late(became).await));
        }
        let import = imports::keep(&mut change, round, batch, drafts).await?;
        note(&mut change, round, Some(import), &digests).await?;
        commit(change).await?;
        Ok(SealedKept::Counted(import))
    }
}

/// Notes which answers came, inside a change.
async fn note(
    change: &mut SqliteConnection,
    round: RoundId,
    import: Option<ImportId>,
    digests: &[[u8; 32]],
) -> Result<(), Error> {
    for digest in digests {
        sqlx::query(
            "insert or ignore into sealed_seen (round_id, digest, import_id) values (?, ?, ?)",
        )
        .bind(round.bytes())
        .bind(digest.as_slice())
        .bind(import.as_ref().map(ImportId::bytes))
        .execute(&mut *change)
        .await
        .map_err(database("note which answers came"))?;
    }
    Ok(())
}
