//! Checklists of the user's own.
//!
//! Invariant: a version that was kept is never changed or deleted; a checklist that is no
//! longer wanted is no longer offered.

use assessment::checklist::Checklist;
use assessment::checklist::own::adopt;
use sqlx::SqliteConnection;

use crate::error::{Error, database, shape};
use crate::open::{Store, begin, commit};

/// A checklist of the user's own, in its newest version.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnChecklist {
    /// What it asks.
    pub checklist: Checklist,
    /// Whether new rounds can ask it.
    pub offered: bool,
}

impl Store {
    /// The newest version of each own checklist, in the order of their names.
    ///
    /// # Errors
    /// [`Error::Damaged`].
    pub async fn own_checklists(&self) -> Result<Vec<OwnChecklist>, Error> {
        let mut versions = versions(&mut *self.connection().await?).await?;
        // They come oldest version first: of each id the last stays.
        versions.reverse();
        versions.dedup_by(|earlier, later| earlier.checklist.id == later.checklist.id);
        versions.sort_by(|a, b| a.checklist.name.cmp(&b.checklist.name));
        Ok(versions)
    }

    /// What a suggested checklist would become; keeps nothing.
    ///
    /// # Errors
    /// [`Error::ChecklistThere`].
    pub async fn adopted(&self, suggested: Checklist) -> Result<Checklist, Error> {
        adopted(&mut *self.connection().await?, suggested).await
    }

    /// Keeps a suggested checklist as one of the user's own, or as the next version of the one
    /// it belongs to, and offers it.
    ///
    /// # Errors
    /// [`Error::ChecklistThere`].
    pub async fn keep_checklist(&self, suggested: Checklist) -> Result<Checklist, Error> {
        let doing = "keep a checklist";
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        let own = adopted(&mut change, suggested).await?;
        sqlx::query("insert into checklists (id, version, content, offered) values (?, ?, ?, 1)")
            .bind(&own.id)
            .bind(own.version)
            .bind(serde_json::to_string(&own).map_err(shape(doing))?)
            .execute(&mut *change)
            .await
            .map_err(database(doing))?;
        set_offered(&mut change, &own.id, true).await?;
        commit(change).await?;
        Ok(own)
    }

    /// Offers an own checklist for new rounds, or no longer; rounds that asked it stay as they
    /// are.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub async fn offer_checklist(&self, id: &str, offered: bool) -> Result<(), Error> {
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        match set_offered(&mut change, id, offered).await? {
            0 => Err(Error::NotFound("checklist")),
            _ => commit(change).await,
        }
    }
}

async fn adopted(
    connection: &mut SqliteConnection,
    suggested: Checklist,
) -> Result<Checklist, Error> {
    let kept = versions(connection).await?;
    let kept: Vec<Checklist> = kept.into_iter().map(|own| own.checklist).collect();
    Ok(adopt(suggested, &kept)?)
}

/// How many versions it has.
async fn set_offered(
    connection: &mut SqliteConnection,
    id: &str,
    offered: bool,
) -> Result<u64, Error> {
    let done = sqlx::query("update checklists set offered = ? where id = ?")
        .bind(offered)
        .bind(id)
        .execute(connection)
        .await
        .map_err(database("offer a checklist"))?;
    Ok(done.rows_affected())
}

/// Every version of every own checklist.
async fn versions(connection: &mut SqliteConnection) -> Result<Vec<OwnChecklist>, Error> {
    let doing = "read the checklists";
    let rows: Vec<(String, bool)> =
        sqlx::query_as("select content, offered from checklists order by id, version")
            .fetch_all(connection)
            .await
            .map_err(database(doing))?;
    rows.into_iter()
        .map(|(content, offered)| {
            Ok(OwnChecklist {
                checklist: serde_json::from_str(&content).map_err(shape(doing))?,
                offered,
            })
        })
        .collect()
}
