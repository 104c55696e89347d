//! The manager's own look at the items: met or not, with evidence.
//!
//! Invariant: an audit stands beside what the team answered and is never mixed with it.

use std::collections::BTreeMap;

use assessment::checklist::ItemId;

use crate::error::{Error, database};
use crate::ids::RoundId;
use crate::open::{Store, begin, commit};
use crate::rounds;

/// What the manager found for one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditLine {
    /// Whether it is met.
    pub met: Met,
    /// The evidence, in the manager's words.
    pub note: String,
}

/// Whether an item is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Met {
    /// Met.
    Met,
    /// Partly met.
    Partly,
    /// Not met.
    Not,
    /// Does not apply to this ward.
    NotApplicable,
}

impl Store {
    /// Keeps what the manager found for one item, in place of what was found before.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a round that is not there or an item that it does not ask.
    pub async fn save_audit_line(
        &self,
        round: RoundId,
        item: &str,
        line: &AuditLine,
    ) -> Result<(), Error> {
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        let setup = rounds::find(&mut change, round).await?.setup;
        if !setup
            .asked()
            .iter()
            .any(|(_, items)| items.iter().any(|asked| asked.id == item))
        {
            return Err(Error::NotFound("item"));
        }
        sqlx::query(
            "insert or replace into audits (round_id, item_id, met, note) values (?, ?, ?, ?)",
        )
        .bind(round.bytes())
        .bind(item)
        .bind(line.met.as_text())
        .bind(&line.note)
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
                let met = Met::from_text(&met).ok_or(Error::Damaged)?;
                Ok((item, AuditLine { met, note }))
            })
            .collect()
    }
}

impl Met {
    const ALL: [Self; 4] = [Self::Met, Self::Partly, Self::Not, Self::NotApplicable];

    fn as_text(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Partly => "partly met",
            Self::Not => "not met",
            Self::NotApplicable => "not applicable",
        }
    }

    fn from_text(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|met| met.as_text() == text)
    }
}
