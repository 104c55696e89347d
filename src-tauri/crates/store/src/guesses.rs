//! The manager's guess of a round's scores, made before anybody sees them.
//!
//! Invariant: a guess is made while its round is open and stays what it was; once results
//! are there it would be no guess.

use std::collections::BTreeMap;

use assessment::audit::Guess;
use assessment::checklist::DomainId;

use crate::error::{Error, database};
use crate::ids::RoundId;
use crate::open::{Store, begin, commit};
use crate::rounds;

impl Store {
    /// Keeps a guess of a domain's score, in place of the one before; `None` takes it back.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a round that is not there or a domain that it does not ask
    /// about, [`Error::RoundClosed`] once it is closed.
    pub async fn save_guess(
        &self,
        round: RoundId,
        domain: &str,
        guess: Option<Guess>,
    ) -> Result<(), Error> {
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        let setup = rounds::find_open(&mut change, round).await?.setup;
        if !setup.asked().iter().any(|(asked, _)| asked.id == domain) {
            return Err(Error::NotFound("domain"));
        }
        let statement = match guess {
            Some(guess) => sqlx::query(
                "insert or replace into guesses (round_id, domain_id, points) values (?, ?, ?)",
            )
            .bind(round.bytes())
            .bind(domain)
            .bind(guess.points()),
            None => sqlx::query("delete from guesses where round_id = ? and domain_id = ?")
                .bind(round.bytes())
                .bind(domain),
        };
        statement
            .execute(&mut *change)
            .await
            .map_err(database("keep a guess"))?;
        commit(change).await
    }

    /// The guesses of a round, by domain.
    ///
    /// # Errors
    /// [`Error::Damaged`].
    pub async fn guesses(&self, round: RoundId) -> Result<BTreeMap<DomainId, Guess>, Error> {
        let rows: Vec<(String, u32)> =
            sqlx::query_as("select domain_id, points from guesses where round_id = ?")
                .bind(round.bytes())
                .fetch_all(&mut *self.connection().await?)
                .await
                .map_err(database("read the guesses"))?;
        rows.into_iter()
            .map(|(domain, points)| Ok((domain, Guess::new(points).ok_or(Error::Damaged)?)))
            .collect()
    }
}
