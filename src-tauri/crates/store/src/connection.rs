//! How a file is talked to: the key first, then the settings that make it safe.
//!
//! Invariant: a connection that leaves here has proved to be SQLCipher's, so that nothing
//! is ever written in plain text, and has let go of its file when it is gone.

use std::ops::{Deref, DerefMut};
use std::path::Path;
use std::time::Duration;

use futures_lite::future::block_on;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection as _, SqliteConnection};
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

/// A connection that is closed before it is gone. sqlx closes a dropped one on a thread of
/// its own, a moment later; if the program ends in that moment, SQLCipher has already given
/// back the memory that the thread works with.
pub(crate) struct Connection(Option<SqliteConnection>);

impl Connection {
    /// Closes the file and says so if that fails.
    pub(crate) async fn close(mut self) -> Result<(), sqlx::Error> {
        match self.0.take() {
            Some(connection) => connection.close().await,
            None => Ok(()),
        }
    }
}

impl Deref for Connection {
    type Target = SqliteConnection;

    fn deref(&self) -> &SqliteConnection {
        self.0.as_ref().expect(OPEN)
    }
}

impl DerefMut for Connection {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        self.0.as_mut().expect(OPEN)
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        if let Some(connection) = self.0.take() {
            // Whoever wants to hear that this failed closes by name.
            let _ = block_on(connection.close());
        }
    }
}

/// Only closing and dropping take the connection out, and both end it.
const OPEN: &str = "a connection is open until it is gone";

/// What a file says about itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Header {
    /// The id of the program that made it.
    pub(crate) application: i64,
    /// The number of migrations behind its tables.
    pub(crate) version: i64,
}

/// Connects to a file that is there, to work with it.
pub(crate) async fn connect(path: &Path, key: &Key) -> Result<Connection, sqlx::Error> {
    let mut connection = open(options(path)).await?;
    unlock(&mut connection, key).await?;
    sqlx::raw_sql(SETTINGS).execute(&mut *connection).await?;
    Ok(connection)
}

/// Makes a new file.
pub(crate) async fn make(path: &Path, key: &Key) -> Result<Connection, sqlx::Error> {
    let mut connection = open(options(path).create_if_missing(true)).await?;
    unlock(&mut connection, key).await?;
    sqlx::raw_sql(SETTINGS).execute(&mut *connection).await?;
    Ok(connection)
}

/// Looks at a file that nobody writes, without a lock or a journal of its own, so that
/// nothing is touched whatever the file is.
pub(crate) async fn look(path: &Path, key: &Key) -> Result<Connection, sqlx::Error> {
    let mut connection = open(options(path).read_only(true).immutable(true)).await?;
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

async fn open(options: SqliteConnectOptions) -> Result<Connection, sqlx::Error> {
    options
        .connect()
        .await
        .map(|connection| Connection(Some(connection)))
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
