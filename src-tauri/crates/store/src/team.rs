//! The team that keeps the store.

use assessment::round::Team;

use crate::error::{Error, database};
use crate::open::{Store, begin, commit};

impl Store {
    /// The team.
    ///
    /// # Errors
    /// [`Error::NotFound`] before it was set.
    pub async fn team(&self) -> Result<Team, Error> {
        let row: Option<(String, String, String, u32)> =
            sqlx::query_as("select name, site, trust, headcount from teams")
                .fetch_optional(&mut *self.connection().await?)
                .await
                .map_err(database("read the team"))?;
        let (name, site, trust, headcount) = row.ok_or(Error::NotFound("team"))?;
        Ok(Team {
            name,
            site,
            trust,
            headcount,
        })
    }

    /// Sets the team, or changes it.
    ///
    /// # Errors
    /// [`Error::DiskFull`], [`Error::Damaged`].
    pub async fn set_team(&self, team: &Team) -> Result<(), Error> {
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        sqlx::query("insert or replace into teams (id, name, site, trust, headcount) values (1, ?, ?, ?, ?)")
            .bind(&team.name)
            .bind(&team.site)
            .bind(&team.trust)
            .bind(team.headcount)
            .execute(&mut *change)
            .await
            .map_err(database("keep the team"))?;
        commit(change).await
    }
}
