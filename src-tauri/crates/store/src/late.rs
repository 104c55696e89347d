//! Forms that come after their round was closed: kept apart until they may be released.
//!
//! Invariant: no release counts a form that waits, and a release that somebody saw is never
//! changed.

use assessment::disclosure::{LateForms, NotReleased, late_forms};
use assessment::response::Draft;
use sqlx::SqliteConnection;

use crate::copy::VerifiedCopy;
use crate::error::{Error, database};
use crate::ids::RoundId;
use crate::open::{Store, begin, commit};
use crate::releases::{self, Closing};
use crate::{responses, rounds};

/// The version that forms join as long as nobody saw it.
const FIRST: u32 = 1;

/// What keeping late forms came to.
#[derive(Debug)]
pub struct Late {
    /// What became of them.
    pub became: LateForms,
    /// The copy that was made afterwards, where they joined a release. They are kept whether
    /// or not it could be.
    pub copy: Option<Result<VerifiedCopy, Error>>,
}

impl Store {
    /// What would become of a form that came now.
    ///
    /// # Errors
    /// [`Error::NotReleased`] while the round is open.
    pub async fn late_forms(&self, round: RoundId) -> Result<LateForms, Error> {
        let mut connection = self.connection().await?;
        rounds::find_closed(&mut connection, round).await?;
        waiting_forms(&mut connection, round).await
    }

    /// Keeps forms that came after their round was closed, all or none. Forms without an
    /// answer are no responses and are left out. If nobody saw results yet they count with
    /// the others, and `seed` shuffles the comments anew; otherwise they wait.
    ///
    /// # Errors
    /// [`Error::NotReleased`] while the round is open, [`Error::Row`] for an answer that it
    /// does not ask for, [`Error::NothingToImport`].
    pub async fn keep_late(
        &self,
        round: RoundId,
        forms: Vec<Draft>,
        seed: u64,
    ) -> Result<Late, Error> {
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        let became = take_in(&mut change, round, forms, seed).await?;
        commit(change).await?;
        drop(connection);
        Ok(self.late(became).await)
    }

    /// What keeping late forms came to, with the copy that follows where they joined.
    pub(crate) async fn late(&self, became: LateForms) -> Late {
        let copy = match became {
            LateForms::Join => Some(self.tidy_and_back_up().await),
            LateForms::Wait { .. } | LateForms::Release => None,
        };
        Late { became, copy }
    }

    /// Releases the forms that wait, in a new version; those before it stay. Then the file is
    /// written anew and copied.
    ///
    /// # Errors
    /// [`Error::NotReleased`] while the round is open or fewer forms wait than are needed.
    pub async fn release_late(&self, round: RoundId, seed: u64) -> Result<Closing, Error> {
        let doing = "release late forms";
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        let found = rounds::find_closed(&mut change, round).await?;
        let needed = found.setup.threshold;
        match waiting_forms(&mut change, round).await? {
            LateForms::Release => {}
            LateForms::Join | LateForms::Wait { .. } => {
                let received = found.waiting;
                return Err(NotReleased::TooFew { received, needed }.into());
            }
        }
        let newest: u32 =
            sqlx::query_scalar("select max(version) from releases where round_id = ?")
                .bind(round.bytes())
                .fetch_one(&mut *change)
                .await
                .map_err(database(doing))?;
        count(&mut change, round, newest + 1).await?;
        let released = releases::decide(&mut change, round, seed).await??;
        releases::keep(&mut change, round, &released).await?;
        let round = rounds::find(&mut change, round).await?;
        commit(change).await?;
        drop(connection);
        Ok(Closing {
            round,
            copy: self.tidy_and_back_up().await,
        })
    }
}

/// Keeps forms that came late and counts them if nobody saw results, inside a change.
pub(crate) async fn take_in(
    change: &mut SqliteConnection,
    round: RoundId,
    forms: Vec<Draft>,
    seed: u64,
) -> Result<LateForms, Error> {
    let found = rounds::find_closed(change, round).await?;
    let handed_in = responses::handed_in(forms, &found.setup)?;
    for (response, comments) in &handed_in {
        responses::keep(change, round, None, response, comments).await?;
    }
    let became = waiting_forms(change, round).await?;
    if became == LateForms::Join {
        count(change, round, FIRST).await?;
        let decided = releases::decide(change, round, seed).await?;
        sqlx::query("delete from releases where round_id = ?")
            .bind(round.bytes())
            .execute(&mut *change)
            .await
            .map_err(database("replace a release that nobody saw"))?;
        if let Ok(released) = decided {
            releases::keep(change, round, &released).await?;
        }
    }
    Ok(became)
}

/// What may become of the forms that wait.
async fn waiting_forms(
    connection: &mut SqliteConnection,
    round: RoundId,
) -> Result<LateForms, Error> {
    let seen: bool =
        sqlx::query_scalar("select exists (select 1 from releases where round_id = ? and seen)")
            .bind(round.bytes())
            .fetch_one(&mut *connection)
            .await
            .map_err(database("look whether results were seen"))?;
    let found = rounds::find(connection, round).await?;
    Ok(late_forms(&found.setup, seen, found.waiting))
}

/// Says of the forms that wait which version counts them.
async fn count(
    connection: &mut SqliteConnection,
    round: RoundId,
    version: u32,
) -> Result<(), Error> {
    for statement in [
        "update responses set version = ? where round_id = ? and version is null",
        "update comments set version = ? where round_id = ? and version is null",
    ] {
        sqlx::query(statement)
            .bind(version)
            .bind(round.bytes())
            .execute(&mut *connection)
            .await
            .map_err(database("count late forms"))?;
    }
    Ok(())
}
