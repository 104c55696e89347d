//! How a file is talked to: the key first, then the settings that make it safe.
//!
//! Invariant: a connection that leaves here has proved to be SQLCipher's, so that nothing
//! is ever written in plain text.

use std::path::Path;
use std::time::Duration;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, SqliteConnection};
use zeroize::Zeroizing;

use crate::key::Key;

/// "LCST": says in the file that it is one of ours.
pub(crate) const APPLICATION_ID: i64 = 0x4c43_5354;

/// Each with its reason. Exclusive and without a write-ahead log: one connection, and no
/// second file that holds answers. Truncated journal: nothing of it remains. The rest:
/// flush before saying so, keep references, don't trust a schema that somebody changed,
/// notice broken cells, overwrite what is deleted, write no temporary file, and get read
/// errors as errors rather than as signals.
const SETTINGS: &str = "
    pragma locking_mode = exclusive;
    pragma journal_mode = truncate;
    pragma synchronous = full;
    pragma foreign_keys = on;
    pragma trusted_schema = off;
    pragma cell_size_check = on;
    pragma secure_delete = on;
    pragma temp_store = memory;
    pragma mmap_size = 0;
";

/// What a file says about itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Header {
    /// The id of the program that made it.
    pub(crate) application: i64,
    /// The number of migrations behind its tables.
    pub(crate) version: i64,
}

/// Connects to a file that is there, to work with it.
pub(crate) async fn connect(path: &Path, key: &Key) -> Result<SqliteConnection, sqlx::Error> {
    let mut connection = options(path).connect().await?;
    unlock(&mut connection, key).await?;
    sqlx::raw_sql(SETTINGS).execute(&mut connection).await?;
    Ok(connection)
}

/// Makes a new file.
pub(crate) async fn make(path: &Path, key: &Key) -> Result<SqliteConnection, sqlx::Error> {
    let mut connection = options(path).create_if_missing(true).connect().await?;
    unlock(&mut connection, key).await?;
    sqlx::raw_sql(SETTINGS).execute(&mut connection).await?;
    Ok(connection)
}

/// Looks at a file that nobody writes, without a lock or a journal of its own, so that
/// nothing is touched whatever the file is.
pub(crate) async fn look(path: &Path, key: &Key) -> Result<SqliteConnection, sqlx::Error> {
    let mut connection = options(path)
        .read_only(true)
        .immutable(true)
        .connect()
        .await?;
    unlock(&mut connection, key).await?;
    Ok(connection)
}

/// What a file says about itself, found without touching it.
pub(crate) async fn header_at(path: &Path, key: &Key) -> Result<Header, sqlx::Error> {
    let mut connection = look(path, key).await?;
    let header = header(&mut connection).await;
    connection.close().await?;
    header
}

/// What a file says about itself.
pub(crate) async fn header(connection: &mut SqliteConnection) -> Result<Header, sqlx::Error> {
    Ok(Header {
        application: sqlx::query_scalar("pragma application_id")
            .fetch_one(&mut *connection)
            .await?,
        version: sqlx::query_scalar("pragma user_version")
            .fetch_one(connection)
            .await?,
    })
}

/// Whether every page carries the right code and the tables hold together.
pub(crate) async fn is_sound(connection: &mut SqliteConnection) -> Result<bool, sqlx::Error> {
    let broken_pages = sqlx::query("pragma cipher_integrity_check")
        .fetch_all(&mut *connection)
        .await?;
    if !broken_pages.is_empty() {
        return Ok(false);
    }
    let said: Vec<String> = sqlx::query_scalar("pragma integrity_check")
        .fetch_all(&mut *connection)
        .await?;
    let astray = sqlx::query("pragma foreign_key_check")
        .fetch_all(connection)
        .await?;
    Ok(said == ["ok"] && astray.is_empty())
}

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .busy_timeout(Duration::from_secs(1))
        // A logged statement could hold the key, or an answer.
        .disable_statement_logging()
}

/// Gives the key, before anything else; a wrong one shows at the first read. SQLCipher's own
/// log would go to the terminal.
async fn unlock(connection: &mut SqliteConnection, key: &Key) -> Result<(), sqlx::Error> {
    let hex = key.to_hex();
    let text = Zeroizing::new(format!(
        "pragma key = \"x'{}'\"; pragma cipher_log_level = none;",
        *hex
    ));
    sqlx::raw_sql(AssertSqlSafe(text.as_str()))
        .execute(&mut *connection)
        .await?;
    let cipher: Option<String> = sqlx::query_scalar("pragma cipher_version")
        .fetch_optional(connection)
        .await?;
    cipher
        .map(drop)
        .ok_or_else(|| sqlx::Error::Configuration("this SQLite cannot encrypt".into()))
}
