//! What the team agreed in a meeting, statement by statement.
//!
//! Invariant: it is agreed once the round is closed, so that no meeting tells people what to
//! answer; it stands beside the results and never changes them.

use std::collections::BTreeMap;

use assessment::checklist::ItemId;
use assessment::meeting::{Rating, View};

use crate::error::{Error, database};
use crate::ids::RoundId;
use crate::open::{Store, begin, commit};
use crate::rounds;

type Row = (String, Option<i32>, Option<i32>, String, u32, String);

impl Store {
    /// Keeps what a meeting agreed about one statement, in place of what was agreed before;
    /// `None` takes it out again.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a round that is not there or a statement that it does not ask,
    /// [`Error::NotReleased`] while it is open, [`Error::Meeting`] for what is no view.
    pub async fn save_meeting_view(
        &self,
        round: RoundId,
        item: &str,
        view: Option<&View>,
    ) -> Result<(), Error> {
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        let setup = rounds::find_closed(&mut change, round).await?.setup;
        if !setup.asks(item) {
            return Err(Error::NotFound("item"));
        }
        let statement = match view {
            Some(view) => {
                view.check(&setup.checklist.scale)?;
                sqlx::query(
                    "insert or replace into meeting_views
                     (round_id, item_id, team, organisation, minority, raters, held)
                     values (?, ?, ?, ?, ?, ?, ?)",
                )
                .bind(round.bytes())
                .bind(item)
                .bind(view.agreed.team)
                .bind(view.agreed.organisation)
                .bind(&view.minority)
                .bind(view.raters)
                .bind(view.held.to_string())
            }
            None => sqlx::query("delete from meeting_views where round_id = ? and item_id = ?")
                .bind(round.bytes())
                .bind(item),
        };
        statement
            .execute(&mut *change)
            .await
            .map_err(database("keep what a meeting agreed"))?;
        commit(change).await
    }

    /// What a meeting agreed about a round, by statement.
    ///
    /// # Errors
    /// [`Error::Damaged`].
    pub async fn meeting_views(&self, round: RoundId) -> Result<BTreeMap<ItemId, View>, Error> {
        let rows: Vec<Row> = sqlx::query_as(
            "select item_id, team, organisation, minority, raters, held
             from meeting_views where round_id = ?",
        )
        .bind(round.bytes())
        .fetch_all(&mut *self.connection().await?)
        .await
        .map_err(database("read what a meeting agreed"))?;
        rows.into_iter()
            .map(|(item, team, organisation, minority, raters, held)| {
                let view = View {
                    agreed: Rating { team, organisation },
                    minority,
                    raters,
                    held: held.parse().map_err(|_| Error::Damaged)?,
                };
                Ok((item, view))
            })
            .collect()
    }
}
