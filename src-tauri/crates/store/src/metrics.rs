//! Numbers that the ward has anyway, by quarter, and what it wants them to be.
//!
//! Invariant: nothing joins them to a round, a response or a person.

use std::collections::BTreeMap;

use assessment::metric::Reading;
use assessment::quarter::Quarter;

use crate::error::{Error, database};
use crate::open::{Store, begin, commit};

/// The readings of each metric by quarter, oldest first.
pub type Readings = BTreeMap<String, BTreeMap<Quarter, Reading>>;

impl Store {
    /// Keeps what a metric was in a quarter, in place of what it was before; `None` takes it
    /// out again.
    ///
    /// # Errors
    /// [`Error::DiskFull`], [`Error::Damaged`].
    pub async fn save_reading(
        &self,
        metric: &str,
        quarter: Quarter,
        reading: Option<Reading>,
    ) -> Result<(), Error> {
        let statement = match reading {
            Some(reading) => sqlx::query(
                "insert or replace into readings (metric_id, quarter, tenths) values (?, ?, ?)",
            )
            .bind(metric)
            .bind(quarter.key())
            .bind(reading.tenths()),
            None => sqlx::query("delete from readings where metric_id = ? and quarter = ?")
                .bind(metric)
                .bind(quarter.key()),
        };
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        statement
            .execute(&mut *change)
            .await
            .map_err(database("keep a reading"))?;
        commit(change).await
    }

    /// Everything that was typed in.
    ///
    /// # Errors
    /// [`Error::Damaged`].
    pub async fn readings(&self) -> Result<Readings, Error> {
        let rows: Vec<(String, String, u32)> =
            sqlx::query_as("select metric_id, quarter, tenths from readings")
                .fetch_all(&mut *self.connection().await?)
                .await
                .map_err(database("read the readings"))?;
        let mut readings = Readings::new();
        for (metric, quarter, tenths) in rows {
            let quarter = quarter.parse().map_err(|_| Error::Damaged)?;
            let of_metric = readings.entry(metric).or_default();
            of_metric.insert(quarter, Reading::from_tenths(tenths));
        }
        Ok(readings)
    }

    /// Keeps what a metric should be, in place of the target before; `None` takes it back.
    ///
    /// # Errors
    /// [`Error::DiskFull`], [`Error::Damaged`].
    pub async fn save_target(&self, metric: &str, target: Option<Reading>) -> Result<(), Error> {
        let statement = match target {
            Some(target) => {
                sqlx::query("insert or replace into targets (metric_id, tenths) values (?, ?)")
                    .bind(metric)
                    .bind(target.tenths())
            }
            None => sqlx::query("delete from targets where metric_id = ?").bind(metric),
        };
        let mut connection = self.connection().await?;
        let mut change = begin(&mut connection).await?;
        statement
            .execute(&mut *change)
            .await
            .map_err(database("keep a target"))?;
        commit(change).await
    }

    /// The targets, by metric.
    ///
    /// # Errors
    /// [`Error::Damaged`].
    pub async fn targets(&self) -> Result<BTreeMap<String, Reading>, Error> {
        let rows: Vec<(String, u32)> = sqlx::query_as("select metric_id, tenths from targets")
            .fetch_all(&mut *self.connection().await?)
            .await
            .map_err(database("read the targets"))?;
        Ok(rows
            .into_iter()
            .map(|(metric, tenths)| (metric, Reading::from_tenths(tenths)))
            .collect())
    }
}
