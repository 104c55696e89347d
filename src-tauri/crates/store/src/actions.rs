//! The team's action plan.
//!
//! Invariant: a number is given to one action only, for good; what an action said before a
//! change stays in its history.

use std::collections::BTreeMap;

use assessment::action::{Fields, Progress};
use sqlx::SqliteConnection;

use crate::error::{Error, database, shape};
use crate::ids::ActionId;
use crate::open::{Store, begin, commit};

/// An action of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Its id.
    pub id: ActionId,
    /// Its number on screen and paper, from 1.
    pub number: u32,
    /// What the team wrote down.
    pub fields: Fields,
    /// What happened since, oldest first.
    pub progress: Vec<Progress>,
}

impl Store {
    /// Keeps an action: a new one, or the next version of one.
    ///
    /// # Errors
    /// [`Error::NotFound`] for an action that is gone.
    pub async fn save_action(
        &self,
        id: Option<ActionId>,
        fields: &Fields,
    ) -> Result<Action, Error> {
        let doing = "keep an action";
        let text = serde_json::to_string(fields).map_err(shape(doing))?;
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        let (id, statement) = match id {
            Some(id) => {
                remember(&mut change, id).await?;
                (id, "update actions set fields = ?2 where id = ?1")
            }
            None => (
                ActionId::random(),
                "insert into actions (id, number, fields)
                 select ?1, coalesce(max(number), 0) + 1, ?2
                 from (select number from actions union all select number from action_history)",
            ),
        };
        sqlx::query(statement)
            .bind(id.bytes())
            .bind(text)
            .execute(&mut *change)
            .await
            .map_err(database(doing))?;
        let action = find(&mut change, id).await?;
        commit(change).await?;
        Ok(action)
    }

    /// All actions, by number.
    ///
    /// # Errors
    /// [`Error::Damaged`].
    pub async fn actions(&self) -> Result<Vec<Action>, Error> {
        let mut connection = self.connection().await?;
        let doing = "read the plan";
        let rows: Vec<(Vec<u8>, u32, String)> =
            sqlx::query_as("select id, number, fields from actions order by number")
                .fetch_all(&mut *connection)
                .await
                .map_err(database(doing))?;
        let lines: Vec<(Vec<u8>, String, String)> =
            sqlx::query_as("select action_id, day, note from progress order by action_id, place")
                .fetch_all(&mut *connection)
                .await
                .map_err(database(doing))?;
        let mut progress: BTreeMap<Vec<u8>, Vec<Progress>> = BTreeMap::new();
        for (action, day, note) in lines {
            progress.entry(action).or_default().push(line(&day, note)?);
        }
        rows.into_iter()
            .map(|(id, number, fields)| {
                let progress = progress.remove(&id).unwrap_or_default();
                read(id, number, &fields, progress)
            })
            .collect()
    }

    /// One action.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn action(&self, id: ActionId) -> Result<Action, Error> {
        find(&mut *self.connection().await?, id).await
    }

    /// Adds a line to an action's progress log.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn add_progress(&self, id: ActionId, progress: &Progress) -> Result<Action, Error> {
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        find(&mut change, id).await?;
        sqlx::query(
            "insert into progress (action_id, place, day, note)
             select ?1, coalesce(max(place), 0) + 1, ?2, ?3 from progress where action_id = ?1",
        )
        .bind(id.bytes())
        .bind(progress.on.to_string())
        .bind(&progress.note)
        .execute(&mut *change)
        .await
        .map_err(database("keep progress"))?;
        let action = find(&mut change, id).await?;
        commit(change).await?;
        Ok(action)
    }

    /// Takes an action and its progress off the plan; its history stays.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn remove_action(&self, id: ActionId) -> Result<(), Error> {
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        remember(&mut change, id).await?;
        sqlx::query("delete from actions where id = ?")
            .bind(id.bytes())
            .execute(&mut *change)
            .await
            .map_err(database("remove an action"))?;
        commit(change).await
    }

    /// What an action said before each change, oldest first.
    ///
    /// # Errors
    /// [`Error::Damaged`].
    pub async fn action_history(&self, id: ActionId) -> Result<Vec<Fields>, Error> {
        let doing = "read the history of an action";
        let rows: Vec<String> = sqlx::query_scalar(
            "select fields from action_history where action_id = ? order by version",
        )
        .bind(id.bytes())
        .fetch_all(&mut *self.connection().await?)
        .await
        .map_err(database(doing))?;
        rows.iter()
            .map(|fields| serde_json::from_str(fields).map_err(shape(doing)))
            .collect()
    }
}

/// Writes down what an action says now, before it changes.
async fn remember(connection: &mut SqliteConnection, id: ActionId) -> Result<(), Error> {
    let kept = sqlx::query(
        "insert into action_history (action_id, version, number, fields)
         select id, (select coalesce(max(version), 0) + 1 from action_history where action_id = ?1), number, fields
         from actions where id = ?1",
    )
    .bind(id.bytes())
    .execute(connection)
    .await
    .map_err(database("keep the history of an action"))?;
    if kept.rows_affected() == 0 {
        return Err(Error::NotFound("action"));
    }
    Ok(())
}

async fn find(connection: &mut SqliteConnection, id: ActionId) -> Result<Action, Error> {
    let doing = "read an action";
    let row: Option<(u32, String)> =
        sqlx::query_as("select number, fields from actions where id = ?")
            .bind(id.bytes())
            .fetch_optional(&mut *connection)
            .await
            .map_err(database(doing))?;
    let (number, fields) = row.ok_or(Error::NotFound("action"))?;
    let lines: Vec<(String, String)> =
        sqlx::query_as("select day, note from progress where action_id = ? order by place")
            .bind(id.bytes())
            .fetch_all(connection)
            .await
            .map_err(database(doing))?;
    let progress: Result<Vec<Progress>, Error> = lines
        .into_iter()
        .map(|(day, note)| line(&day, note))
        .collect();
    read(id.bytes().to_vec(), number, &fields, progress?)
}

fn read(id: Vec<u8>, number: u32, fields: &str, progress: Vec<Progress>) -> Result<Action, Error> {
    Ok(Action {
        id: id.try_into().map_err(|_| Error::Damaged)?,
        number,
        fields: serde_json::from_str(fields).map_err(shape("read an action"))?,
        progress,
    })
}

fn line(day: &str, note: String) -> Result<Progress, Error> {
    Ok(Progress {
        on: day.parse().map_err(|_| Error::Damaged)?,
        note,
    })
}
