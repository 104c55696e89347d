//! Rounds: opened, closed, counted.
//!
//! Invariant: at most one round of the team and one of patients is open at a time; of what a round was set up with only the
//! last day ever changes; while it is open nothing is known of it but how many people answered.

use assessment::checklist::Respondents;
use assessment::disclosure::NotReleased;
use assessment::quarter::Quarter;
use assessment::round::{Setup, State};
use chrono::NaiveDate;
use sqlx::SqliteConnection;

use crate::error::{Error, database, shape};
use crate::ids::RoundId;
use crate::open::{Store, begin, commit};

/// A round as the store knows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// Its id.
    pub id: RoundId,
    /// What it was set up with.
    pub setup: Setup,
    /// Whether people can still answer.
    pub state: State,
    /// How many people answered; late forms that wait do not count.
    pub received: u32,
    /// How many forms came after it was closed and wait for others.
    pub waiting: u32,
    /// Whether there are results.
    pub released: bool,
}

type Row = (Vec<u8>, String, String, u32, u32, bool);

/// The columns of a [`Row`], of `rounds`.
macro_rules! columns {
    () => {
        "id, setup, state,
         (select count(*) from responses
          where round_id = rounds.id and (state = 'open' or version is not null)),
         (select count(*) from responses
          where round_id = rounds.id and state = 'closed' and version is null),
         exists (select 1 from releases where round_id = rounds.id)"
    };
}

impl Store {
    /// Opens a round. A second one in its quarter that asks the same people becomes (b).
    ///
    /// # Errors
    /// [`Error::RoundOpen`] while another one that asks the same people is open,
    /// [`Error::Setup`] for settings that cannot be.
    pub async fn open_round(&self, setup: Setup) -> Result<RoundId, Error> {
        let mut setup = setup.checked()?;
        let (id, doing) = (RoundId::random(), "open the round");
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        none_is_open(&mut change, setup.checklist.asks).await?;
        setup.quarter = free_in(&mut change, setup.quarter, setup.checklist.asks).await?;
        let text = serde_json::to_string(&setup).map_err(shape("freeze the checklist"))?;
        sqlx::query(
            "insert into rounds (id, number, quarter, setup, state, asks)
             select ?, coalesce(max(number), 0) + 1, ?, ?, 'open', ? from rounds",
        )
        .bind(id.bytes())
        .bind(setup.quarter.key())
        .bind(text)
        .bind(setup.checklist.asks.name())
        .execute(&mut *change)
        .await
        .map_err(database(doing))?;
        commit(change).await?;
        Ok(id)
    }

    /// Moves the last day of an open round.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::RoundClosed`], [`Error::Setup`] for a day before the first.
    pub async fn move_last_day(&self, id: RoundId, closes: NaiveDate) -> Result<(), Error> {
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        let round = find_open(&mut change, id).await?;
        set_last_day(&mut change, round, closes).await?;
        commit(change).await
    }

    /// Opens a closed round again until another last day. Only where nothing was released:
    /// the difference between two releases could be one person's answers.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::RoundOpen`] while this or another one that asks the same
    /// people is open,
    /// [`Error::AlreadyReleased`], [`Error::Setup`] for a day before the first.
    pub async fn reopen_round(&self, id: RoundId, closes: NaiveDate) -> Result<(), Error> {
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        let round = find(&mut change, id).await?;
        none_is_open(&mut change, round.setup.checklist.asks).await?;
        if round.released {
            return Err(Error::AlreadyReleased);
        }
        for statement in [
            "update rounds set state = 'open' where id = ?",
            "update responses set version = null where round_id = ?",
            "update comments set version = null where round_id = ?",
        ] {
            sqlx::query(statement)
                .bind(id.bytes())
                .execute(&mut *change)
                .await
                .map_err(database("open the round again"))?;
        }
        set_last_day(&mut change, round, closes).await?;
        commit(change).await
    }

    /// All rounds of the team, oldest quarter first; in a quarter as they were opened.
    ///
    /// # Errors
    /// [`Error::Damaged`].
    pub async fn rounds(&self) -> Result<Vec<Round>, Error> {
        self.rounds_that_ask(Respondents::Team).await
    }

    /// All rounds that ask some people, in the same order.
    ///
    /// # Errors
    /// [`Error::Damaged`].
    pub async fn rounds_that_ask(&self, asks: Respondents) -> Result<Vec<Round>, Error> {
        let rows: Vec<Row> = sqlx::query_as(concat!(
            "select ",
            columns!(),
            " from rounds where asks = ? order by quarter, number"
        ))
        .bind(asks.name())
        .fetch_all(&mut *self.connection().await?)
        .await
        .map_err(database("list the rounds"))?;
        rows.into_iter().map(read).collect()
    }

    /// One round.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn round(&self, id: RoundId) -> Result<Round, Error> {
        find(&mut *self.connection().await?, id).await
    }

    /// One round of the team.
    ///
    /// # Errors
    /// [`Error::NotFound`], also for a round that asks somebody else.
    pub async fn round_of_team(&self, id: RoundId) -> Result<Round, Error> {
        let round = self.round(id).await?;
        match round.setup.checklist.asks {
            Respondents::Team => Ok(round),
            Respondents::Patients => Err(Error::NotFound("round of the team")),
        }
    }

    /// One round that people can no longer answer.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::NotReleased`] while it is open.
    pub async fn closed_round(&self, id: RoundId) -> Result<Round, Error> {
        find_closed(&mut *self.connection().await?, id).await
    }
}

async fn none_is_open(connection: &mut SqliteConnection, asks: Respondents) -> Result<(), Error> {
    let open: bool = sqlx::query_scalar(
        "select exists (select 1 from rounds where state = 'open' and asks = ?)",
    )
    .bind(asks.name())
    .fetch_one(connection)
    .await
    .map_err(database("look for an open round"))?;
    if open { Err(Error::RoundOpen) } else { Ok(()) }
}

/// The quarter with the first letter that no round of those people has.
async fn free_in(
    connection: &mut SqliteConnection,
    quarter: Quarter,
    asks: Respondents,
) -> Result<Quarter, Error> {
    let keys: Vec<String> = sqlx::query_scalar("select quarter from rounds where asks = ?")
        .bind(asks.name())
        .fetch_all(connection)
        .await
        .map_err(database("look for a round in the quarter"))?;
    let whole = quarter.first_round();
    let mut taken: Option<Quarter> = None;
    for key in keys {
        let other: Quarter = key.parse().map_err(|_| Error::Damaged)?;
        if other.first_round() == whole {
            taken = taken.max(Some(other));
        }
    }
    Ok(taken.map_or(whole, Quarter::next_round))
}

async fn set_last_day(
    connection: &mut SqliteConnection,
    round: Round,
    closes: NaiveDate,
) -> Result<(), Error> {
    let setup = Setup {
        closes,
        ..round.setup
    };
    let text = serde_json::to_string(&setup.checked()?).map_err(shape("freeze the checklist"))?;
    sqlx::query("update rounds set setup = ? where id = ?")
        .bind(text)
        .bind(round.id.bytes())
        .execute(connection)
        .await
        .map(drop)
        .map_err(database("move the last day"))
}

/// One round, inside a change.
pub(crate) async fn find(connection: &mut SqliteConnection, id: RoundId) -> Result<Round, Error> {
    let row: Option<Row> =
        sqlx::query_as(concat!("select ", columns!(), " from rounds where id = ?"))
            .bind(id.bytes())
            .fetch_optional(connection)
            .await
            .map_err(database("read the round"))?;
    row.map_or(Err(Error::NotFound("round")), read)
}

/// One round that people can still answer, inside a change.
pub(crate) async fn find_open(
    connection: &mut SqliteConnection,
    id: RoundId,
) -> Result<Round, Error> {
    let round = find(connection, id).await?;
    match round.state {
        State::Open => Ok(round),
        State::Closed => Err(Error::RoundClosed),
    }
}

/// One round that people can no longer answer, inside a change.
pub(crate) async fn find_closed(
    connection: &mut SqliteConnection,
    id: RoundId,
) -> Result<Round, Error> {
    let round = find(connection, id).await?;
    match round.state {
        State::Open => Err(NotReleased::StillOpen.into()),
        State::Closed => Ok(round),
    }
}

fn read((id, setup, state, received, waiting, released): Row) -> Result<Round, Error> {
    Ok(Round {
        id: id.try_into().map_err(|_| Error::Damaged)?,
        setup: serde_json::from_str(&setup)
            .map_err(shape("read what the round was set up with"))?,
        state: match state.as_str() {
            "open" => State::Open,
            "closed" => State::Closed,
            _ => return Err(Error::Damaged),
        },
        received,
        waiting,
        released,
    })
}
