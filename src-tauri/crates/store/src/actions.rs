//! The team's action plan.
//!
//! Invariant: a number is given to one action only, for good; what was written down about
//! an action before a change stays, so that every change can be undone.

use std::collections::BTreeMap;

use assessment::action::{Fields, Progress};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
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

/// Everything that is written down about an action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// What the team wrote down.
    pub fields: Fields,
    /// What happened since, oldest first.
    pub progress: Vec<Progress>,
}

/// A change of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanChange {
    /// Its number, from 1 in the order of the changes.
    pub number: u32,
    /// The day it was made, if that was kept.
    pub day: Option<NaiveDate>,
    /// The action's number on screen and paper.
    pub action: u32,
    /// What was written down before; none if the action was added or put back.
    pub before: Option<Written>,
    /// What was written down after; none if the action was taken off the plan.
    pub after: Option<Written>,
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
        today: NaiveDate,
    ) -> Result<Action, Error> {
        let fields = fields.clone();
        let Some(id) = id else {
            let progress = Vec::new();
            return self.add_action(Written { fields, progress }, today).await;
        };
        self.change_action(id, today, |written| Written { fields, ..written })
            .await
    }

    /// Keeps an action's next version together with a line in its log.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn review_action(
        &self,
        id: ActionId,
        fields: &Fields,
        note: &Progress,
    ) -> Result<Action, Error> {
        let fields = fields.clone();
        self.change_action(id, note.on, |Written { mut progress, .. }| {
            progress.push(note.clone());
            Written { fields, progress }
        })
        .await
    }

    /// Adds a line to an action's progress log.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn add_progress(&self, id: ActionId, note: &Progress) -> Result<Action, Error> {
        self.change_action(id, note.on, |mut written| {
            written.progress.push(note.clone());
            written
        })
        .await
    }

    /// Takes an action and its progress off the plan; what was written down stays.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn remove_action(&self, id: ActionId, today: NaiveDate) -> Result<(), Error> {
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        let action = find(&mut change, id).await?;
        let (number, before) = (action.number, action.written());
        remember(&mut change, id, number, today, Some(&before)).await?;
        write(&mut change, id, number, None).await?;
        commit(change).await
    }

    /// Puts an action back as it was before a change. That is a change like any other, and
    /// can be undone in its turn.
    ///
    /// # Errors
    /// [`Error::NotFound`] if there is no such change.
    pub async fn undo_plan_change(&self, number: u32, today: NaiveDate) -> Result<(), Error> {
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        let row: Option<(Vec<u8>, u32, Option<String>)> = sqlx::query_as(
            "select action_id, action_number, before from plan_changes where number = ?",
        )
        .bind(number)
        .fetch_optional(&mut *change)
        .await
        .map_err(database("undo a change of the plan"))?;
        let (id, action, before) = row.ok_or(Error::NotFound("change"))?;
        let id: ActionId = id.try_into().map_err(|_| Error::Damaged)?;
        let now = match find(&mut change, id).await {
            Ok(action) => Some(action.written()),
            Err(Error::NotFound(_)) => None,
            Err(error) => return Err(error),
        };
        let before = before.as_deref().map(written).transpose()?;
        if before != now {
            remember(&mut change, id, action, today, now.as_ref()).await?;
            write(&mut change, id, action, before.as_ref()).await?;
        }
        commit(change).await
    }

    /// All actions, by number.
    ///
    /// # Errors
    /// [`Error::Damaged`].
    pub async fn actions(&self) -> Result<Vec<Action>, Error> {
        all(&mut *self.connection().await?).await
    }

    /// One action.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn action(&self, id: ActionId) -> Result<Action, Error> {
        find(&mut *self.connection().await?, id).await
    }

    /// Every change of the plan, oldest first.
    ///
    /// # Errors
    /// [`Error::Damaged`].
    pub async fn plan_changes(&self) -> Result<Vec<PlanChange>, Error> {
        let mut connection = self.connection().await?;
        let rows: Vec<(u32, Option<String>, u32, Option<String>)> = sqlx::query_as(
            "select number, day, action_number, before from plan_changes order by number desc",
        )
        .fetch_all(&mut *connection)
        .await
        .map_err(database("read the changes of the plan"))?;
        // What stood after a change is what stood before the next one of the same action.
        let mut after: BTreeMap<u32, Option<Written>> = all(&mut connection)
            .await?
            .into_iter()
            .map(|action| (action.number, Some(action.written())))
            .collect();
        let mut changes = Vec::with_capacity(rows.len());
        for (number, day, action, before) in rows {
            let before = before.as_deref().map(written).transpose()?;
            changes.push(PlanChange {
                number,
                day: day
                    .map(|day| day.parse().map_err(|_| Error::Damaged))
                    .transpose()?,
                action,
                after: after.insert(action, before.clone()).flatten(),
                before,
            });
        }
        changes.reverse();
        Ok(changes)
    }

    async fn add_action(&self, new: Written, today: NaiveDate) -> Result<Action, Error> {
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        let id = ActionId::random();
        let number: u32 = sqlx::query_scalar(
            "select coalesce(max(number), 0) + 1
             from (select number from actions union all select action_number from plan_changes)",
        )
        .fetch_one(&mut *change)
        .await
        .map_err(database("number an action"))?;
        remember(&mut change, id, number, today, None).await?;
        write(&mut change, id, number, Some(&new)).await?;
        commit(change).await?;
        Ok(Action::of(id, number, new))
    }

    async fn change_action(
        &self,
        id: ActionId,
        today: NaiveDate,
        to: impl FnOnce(Written) -> Written,
    ) -> Result<Action, Error> {
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        let action = find(&mut change, id).await?;
        let (number, before) = (action.number, action.written());
        let after = to(before.clone());
        if after != before {
            remember(&mut change, id, number, today, Some(&before)).await?;
            write(&mut change, id, number, Some(&after)).await?;
        }
        commit(change).await?;
        Ok(Action::of(id, number, after))
    }
}

impl Action {
    fn of(id: ActionId, number: u32, Written { fields, progress }: Written) -> Self {
        Self {
            id,
            number,
            fields,
            progress,
        }
    }

    fn written(self) -> Written {
        Written {
            fields: self.fields,
            progress: self.progress,
        }
    }
}

/// Writes down a change and what stood before it.
async fn remember(
    connection: &mut SqliteConnection,
    id: ActionId,
    number: u32,
    today: NaiveDate,
    before: Option<&Written>,
) -> Result<(), Error> {
    let doing = "keep a change of the plan";
    let before = before
        .map(serde_json::to_string)
        .transpose()
        .map_err(shape(doing))?;
    sqlx::query(
        "insert into plan_changes (number, day, action_id, action_number, before)
         select coalesce(max(number), 0) + 1, ?1, ?2, ?3, ?4 from plan_changes",
    )
    .bind(today.to_string())
    .bind(id.bytes())
    .bind(number)
    .bind(before)
    .execute(connection)
    .await
    .map_err(database(doing))?;
    Ok(())
}

/// Makes an action say this and no more; none takes it off the plan.
async fn write(
    connection: &mut SqliteConnection,
    id: ActionId,
    number: u32,
    written: Option<&Written>,
) -> Result<(), Error> {
    let doing = "keep an action";
    sqlx::query("delete from actions where id = ?")
        .bind(id.bytes())
        .execute(&mut *connection)
        .await
        .map_err(database(doing))?;
    let Some(Written { fields, progress }) = written else {
        return Ok(());
    };
    sqlx::query("insert into actions (id, number, fields) values (?, ?, ?)")
        .bind(id.bytes())
        .bind(number)
        .bind(serde_json::to_string(fields).map_err(shape(doing))?)
        .execute(&mut *connection)
        .await
        .map_err(database(doing))?;
    for (place, line) in (1_u32..).zip(progress) {
        sqlx::query("insert into progress (action_id, place, day, note) values (?, ?, ?, ?)")
            .bind(id.bytes())
            .bind(place)
            .bind(line.on.to_string())
            .bind(&line.note)
            .execute(&mut *connection)
            .await
            .map_err(database(doing))?;
    }
    Ok(())
}

async fn all(connection: &mut SqliteConnection) -> Result<Vec<Action>, Error> {
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

fn written(text: &str) -> Result<Written, Error> {
    serde_json::from_str(text).map_err(shape("read the changes of the plan"))
}

fn line(day: &str, note: String) -> Result<Progress, Error> {
    Ok(Progress {
        on: day.parse().map_err(|_| Error::Damaged)?,
        note,
    })
}
