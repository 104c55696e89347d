//! Closing a round, and the only ways in which results leave the store.
//!
//! Invariant: results come from `assessment::disclosure` and are kept as they were let out;
//! reading them again gives the same release.

use assessment::comparison::{self, Comparison};
use assessment::disclosure::{Closed, NotReleased, Released, release};
use assessment::response::{Comment, Response};
use assessment::round::{Setup, State};
use sqlx::SqliteConnection;

use crate::copy::VerifiedCopy;
use crate::error::{Error, database, shape};
use crate::ids::RoundId;
use crate::open::{Store, begin, commit};
use crate::paper;
use crate::responses;
use crate::rounds::{self, Round};

/// What closing a round came to.
#[derive(Debug)]
pub struct Closing {
    /// The round, closed for good.
    pub round: Round,
    /// The copy that was made afterwards. The round is closed whether or not it could be.
    pub copy: Result<VerifiedCopy, Error>,
}

/// A round with everything that was handed in, for the gate.
struct HandedIn {
    setup: Setup,
    state: State,
    responses: Vec<Response>,
    /// How many of the last ones each later version added.
    late: Vec<usize>,
    comments: Vec<Comment>,
}

impl Store {
    /// Closes a round for good: drafts are thrown away, what came together is forgotten, and
    /// the gate decides what is released; `seed` shuffles the comments. Then the file is
    /// written anew, so that nothing in its pages tells who came first, and copied.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::RoundClosed`] if it is closed already,
    /// [`Error::PaperWaits`].
    pub async fn close_round(&self, id: RoundId, seed: u64) -> Result<Closing, Error> {
        let doing = "close the round";
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        rounds::find_open(&mut change, id).await?;
        paper::none_waits(&mut change, id).await?;
        for statement in [
            "update rounds set state = 'closed' where id = ?",
            "delete from drafts where round_id = ?",
            "update responses set version = 1, import_id = null where round_id = ?",
            "update comments set version = 1, import_id = null where round_id = ?",
        ] {
            sqlx::query(statement)
                .bind(id.bytes())
                .execute(&mut *change)
                .await
                .map_err(database(doing))?;
        }
        let decided = decide(&mut change, id, seed).await?;
        if let Ok(released) = decided {
            keep(&mut change, id, &released).await?;
        }
        let round = rounds::find(&mut change, id).await?;
        commit(change).await?;
        drop(connection);
        Ok(Closing {
            round,
            copy: self.tidy_and_back_up().await,
        })
    }

    /// What may be known about a round: its newest release.
    ///
    /// # Errors
    /// [`Error::NotReleased`] while it is open or if too few people answered.
    pub async fn released(&self, round: RoundId) -> Result<Released, Error> {
        let doing = "read the results";
        let mut connection = self.connection().await?;
        let found = rounds::find(&mut connection, round).await?;
        let snapshot: Option<String> = sqlx::query_scalar(
            "select snapshot from releases where round_id = ? order by version desc limit 1",
        )
        .bind(round.bytes())
        .fetch_optional(&mut *connection)
        .await
        .map_err(database(doing))?;
        match (found.state, snapshot) {
            (State::Open, _) => Err(NotReleased::StillOpen.into()),
            (State::Closed, Some(text)) => {
                see(&mut connection, round).await?;
                serde_json::from_str(&text).map_err(shape(doing))
            }
            (State::Closed, None) => Err(NotReleased::TooFew {
                received: found.received,
                needed: found.setup.threshold,
            }
            .into()),
        }
    }

    /// An earlier release of a round, as it was printed then.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn released_version(&self, round: RoundId, version: u32) -> Result<Released, Error> {
        let doing = "read an earlier release";
        let mut connection = self.connection().await?;
        let snapshot: Option<String> =
            sqlx::query_scalar("select snapshot from releases where round_id = ? and version = ?")
                .bind(round.bytes())
                .bind(version)
                .fetch_optional(&mut *connection)
                .await
                .map_err(database(doing))?;
        let text = snapshot.ok_or(Error::NotFound("release"))?;
        see(&mut connection, round).await?;
        serde_json::from_str(&text).map_err(shape(doing))
    }

    /// Compares a later round with an earlier one.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::NotReleased`] while one of them is open.
    pub async fn compared(&self, earlier: RoundId, later: RoundId) -> Result<Comparison, Error> {
        let (earlier, later) = {
            let mut connection = self.connection().await?;
            see(&mut connection, earlier).await?;
            see(&mut connection, later).await?;
            (
                HandedIn::of(&mut connection, earlier).await?,
                HandedIn::of(&mut connection, later).await?,
            )
        };
        // Thousands of permutations are work for a thread of its own.
        let compared = tokio::task::spawn_blocking(move || {
            Ok(comparison::compare(
                &earlier.closed()?,
                &later.closed()?,
                comparison::SEED,
            ))
        });
        match compared.await {
            Ok(compared) => compared,
            Err(broken) => std::panic::resume_unwind(broken.into_panic()),
        }
    }

    /// Writes the file anew, so that nothing in its pages tells who came first, and copies it.
    pub(crate) async fn tidy_and_back_up(&self) -> Result<VerifiedCopy, Error> {
        let mut connection = self.connection().await?;
        sqlx::query("vacuum")
            .execute(&mut *connection)
            .await
            .map_err(database("write the store anew"))?;
        drop(connection);
        self.back_up().await
    }
}

/// What the gate says about everything that a release may count, inside a change.
pub(crate) async fn decide(
    connection: &mut SqliteConnection,
    round: RoundId,
    seed: u64,
) -> Result<Result<Released, NotReleased>, Error> {
    let handed_in = HandedIn::of(connection, round).await?;
    Ok(release(&handed_in.closed()?, seed))
}

/// Keeps a release beside those before it, inside a change.
pub(crate) async fn keep(
    connection: &mut SqliteConnection,
    round: RoundId,
    released: &Released,
) -> Result<(), Error> {
    let doing = "keep the results";
    let snapshot = serde_json::to_string(released).map_err(shape(doing))?;
    sqlx::query("insert into releases (round_id, version, snapshot) values (?, ?, ?)")
        .bind(round.bytes())
        .bind(released.version)
        .bind(snapshot)
        .execute(connection)
        .await
        .map_err(database(doing))?;
    Ok(())
}

/// Notes that results of a round were handed out, before they are.
async fn see(connection: &mut SqliteConnection, round: RoundId) -> Result<(), Error> {
    sqlx::query("update releases set seen = 1 where round_id = ? and not seen")
        .bind(round.bytes())
        .execute(connection)
        .await
        .map_err(database("note that results were seen"))?;
    Ok(())
}

impl HandedIn {
    async fn of(connection: &mut SqliteConnection, id: RoundId) -> Result<Self, Error> {
        let round = rounds::find(connection, id).await?;
        let (mut responses, mut late) = (Vec::new(), Vec::new());
        for kept in responses::of_round(connection, id).await? {
            let Some(version) = kept.version else {
                continue;
            };
            // Versions count up from 1, and the first has no place among the late ones.
            late.resize(late.len().max(version as usize - 1), 0);
            if let Some(size) = (version as usize).checked_sub(2) {
                late[size] += 1;
            }
            responses.push(kept.response);
        }
        Ok(Self {
            setup: round.setup,
            state: round.state,
            responses,
            late,
            comments: responses::comments_of_round(connection, id).await?,
        })
    }

    fn closed(&self) -> Result<Closed<'_>, Error> {
        Ok(
            Closed::new(&self.setup, self.state, &self.responses, &self.comments)?
                .with_late(&self.late),
        )
    }
}
