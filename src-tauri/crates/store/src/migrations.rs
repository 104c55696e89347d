//! The tables, as they grew.
//!
//! Invariant: a migration that has shipped is never edited, and runs whole or not at all;
//! the file's `user_version` is how many have run.

use sqlx::{AssertSqlSafe, Connection, SqliteConnection};

/// All migrations, oldest first.
pub(crate) const ALL: &[&str] = &[include_str!("../migrations/20261122190000_first_store.sql")];

/// Runs the migrations that are still to be run.
pub(crate) async fn run(
    connection: &mut SqliteConnection,
    from: usize,
    migrations: &[&'static str],
) -> Result<(), sqlx::Error> {
    for (at, migration) in migrations.iter().enumerate().skip(from) {
        let mut transaction = connection.begin_with("begin immediate").await?;
        sqlx::raw_sql(*migration).execute(&mut *transaction).await?;
        let version = format!("pragma user_version = {}", at + 1);
        sqlx::raw_sql(AssertSqlSafe(version))
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
    }
    Ok(())
}
