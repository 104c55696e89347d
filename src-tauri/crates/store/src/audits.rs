//! The manager's own look at the items of a round: met or not, with evidence.
//!
//! Invariant: an audit stands beside what the team answered and is never mixed with it.
//! Invariant: it ends with its round; what was found is not changed by what the team said.

use std::collections::BTreeMap;

use assessment::audit::{AuditLine, Met};
use assessment::checklist::ItemId;

use crate::error::{Error, database};
use crate::ids::RoundId;
use crate::open::{Store, begin, commit};
use crate::rounds;

impl Store {
    /// Keeps what the manager found for one item, in place of what was found before; `None`
    /// takes it out again.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a round that is not there or an item that it does not ask,
    /// [`Error::RoundClosed`] once it is closed.
    pub async fn save_audit_line(
        &self,
        round: RoundId,
        item: &str,
        line: Option<&AuditLine>,
    ) -> Result<(), Error> {
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        let setup = rounds::find_open(&mut change, round).await?.setup;
        if !setup.asks(item) {
            return Err(Error::NotFound("item"));
        }
        let statement = match line {
            Some(line) => sqlx::query(
                "insert or replace into audits (round_id, item_id, met, note) values (?, ?, ?, ?)",
            )
            .bind(round.bytes())
            .bind(item)
            .bind(line.met.name())
            .bind(&line.note),
            None => sqlx::query("delete from audits where round_id = ? and item_id = ?")
                .bind(round.bytes())
                .bind(item),
        };
        statement
            .execute(&mut *change)
            .await
            .map_err(database("keep an audit"))?;
        commit(change).await
    }

    /// What the manager found so far, by item.
    ///
    /// # Errors
    /// [`Error::Damaged`].
    pub async fn audit(&self, round: RoundId) -> Result<BTreeMap<ItemId, AuditLine>, Error> {
        let rows: Vec<(String, String, String)> =
            sqlx::query_as("select item_id, met, note from audits where round_id = ?")
                .bind(round.bytes())
                .fetch_all(&mut *self.connection().await?)
                .await
                .map_err(database("read an audit"))?;
        rows.into_iter()
            .map(|(item, met, note)| {
                let met = Met::named(&met).ok_or(Error::Damaged)?;
                Ok((item, AuditLine { met, note }))
            })
            .collect()
    }
}
