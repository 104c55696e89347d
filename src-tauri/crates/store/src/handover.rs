//! A store on its way to the next manager: one file, under a passphrase.
//!
//! The file's first line is the sealed key (see [`crate::seal`]); the rest is a store of its
//! own under that key. The key is made for the file, and another one when it becomes a store
//! again: neither manager's key opens what the other goes on with.
//!
//! Invariant: without being asked for, no comment goes along.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use sqlx::{AssertSqlSafe, SqliteConnection};
use tempfile::TempPath;
use zeroize::Zeroizing;

use crate::connection::{self, header, is_sound};
use crate::copy::write_and_verify;
use crate::error::{Error, database, io};
use crate::key::Key;
use crate::open::{Store, judge};
use crate::place::{Place, remove};
use crate::{migrations, seal};

/// The longest file that is opened as a handover: a ward's store is a thousandth of it.
pub const LONGEST_HANDOVER: u64 = 512 * 1024 * 1024;
/// The longest first line; ours is under 1 kB.
const LONGEST_LINE: u64 = 16 * 1024;
/// Comments stand where people typed them, where they wait to be shown, and in what was shown.
const LEAVE_COMMENTS_OUT: &str = "
    delete from comments;
    update drafts set comments = '[]';
    update paper_forms set comments = '[]';
    update releases set snapshot = json_set(snapshot, '$.comments', json('[]'));
";

impl Store {
    /// The file for the next manager: rounds and results, the plan and its history, and what
    /// the manager wrote down; comments only if asked for. The store itself stays as it is.
    ///
    /// # Errors
    /// [`Error::DiskFull`], [`Error::Damaged`] if what was written is not what the store is.
    pub async fn hand_over(&self, passphrase: &str, comments: bool) -> Result<Vec<u8>, Error> {
        let path = self.place().beside(".handover");
        remove(&path)?;
        let part = TempPath::try_from_path(&path).map_err(io("write the handover"))?;
        let mut store = self.connection().await?;
        write_and_verify(&mut store, &part, self.key()).await?;
        let written = header(&mut store).await.map_err(database(CHECK))?;
        drop(store);

        let key = Key::random();
        let mut copy = connect(&part, self.key()).await?;
        if !comments {
            run(&mut copy, LEAVE_COMMENTS_OUT).await?;
            // What was deleted leaves the pages too.
            run(&mut copy, "vacuum").await?;
        }
        rekey(&mut copy, &key).await?;
        copy.close().await.map_err(database(WRITE))?;

        let mut copy = connection::look(&part, &key)
            .await
            .map_err(database(CHECK))?;
        let whole = header(&mut copy).await.map_err(database(CHECK))? == written
            && is_sound(&mut copy).await.map_err(database(CHECK))?;
        copy.close().await.map_err(database(CHECK))?;
        if !whole {
            return Err(Error::Damaged);
        }
        let mut bytes = sealed(key, passphrase.to_owned()).await?;
        File::open(&part)
            .and_then(|mut file| file.read_to_end(&mut bytes))
            .map_err(io("read the handover"))?;
        Ok(bytes)
    }
}

/// A handover that was opened with its passphrase and found whole, and is nobody's store yet.
/// Dropping it leaves nothing behind.
#[derive(Debug)]
pub struct Handover {
    part: TempPath,
    place: Place,
    key: Key,
}

impl Handover {
    /// Opens a file that is to become the store at `store`.
    ///
    /// # Errors
    /// [`Error::AlreadyThere`] if there is a store, [`Error::Foreign`] for a file that is no
    /// handover, [`Error::WrongSecret`], [`Error::Damaged`], [`Error::Newer`].
    pub async fn open(file: &Path, passphrase: &str, store: &Path) -> Result<Self, Error> {
        let place = Place::of(store)?;
        fs::create_dir_all(place.folder()).map_err(io("make the folder of the store"))?;
        place.must_be_local()?;
        if place.is_there()? {
            return Err(Error::AlreadyThere);
        }
        let path = place.beside(".handover");
        remove(&path)?;
        let part = TempPath::try_from_path(&path).map_err(io("read the handover"))?;
        let line = take_apart(file, &part)?;
        let key = unsealed(line, passphrase.to_owned()).await?;
        let damaged = |_| Error::Damaged;
        judge(
            connection::header_at(&part, &key).await.map_err(damaged)?,
            migrations::ALL,
        )?;
        let mut copy = connection::look(&part, &key).await.map_err(damaged)?;
        let whole = is_sound(&mut copy).await.map_err(damaged)?;
        copy.close().await.map_err(database(CHECK))?;
        whole
            .then_some(Self { part, place, key })
            .ok_or(Error::Damaged)
    }

    /// Makes it a store under a new key, and opens it.
    ///
    /// # Errors
    /// As [`Store::create`].
    pub async fn become_store(self, key: &Key) -> Result<Store, Error> {
        let lock = self.place.lock()?;
        if self.place.is_there()? {
            return Err(Error::AlreadyThere);
        }
        let mut copy = connect(&self.part, &self.key).await?;
        rekey(&mut copy, key).await?;
        copy.close().await.map_err(database(WRITE))?;
        remove(&self.place.beside(".handover-journal"))?;
        seal::know(&self.place, key)?;
        Store::put(self.part, self.place, key, lock).await
    }
}

const WRITE: &str = "write the handover";
const CHECK: &str = "check the handover";

/// Copies what follows the first line; gives the line.
fn take_apart(file: &Path, to: &Path) -> Result<Vec<u8>, Error> {
    let doing = "read the handover";
    let file = File::open(file).map_err(io(doing))?;
    if file.metadata().map_err(io(doing))?.len() > LONGEST_HANDOVER {
        return Err(Error::Foreign);
    }
    let mut file = BufReader::new(file);
    let mut line = Vec::new();
    (&mut file)
        .take(LONGEST_LINE)
        .read_until(b'\n', &mut line)
        .map_err(io(doing))?;
    if !seal::is_line(&line) {
        return Err(Error::Foreign);
    }
    let mut part = File::create(to).map_err(io(doing))?;
    // SQLite takes an empty file for an empty store.
    match std::io::copy(&mut file, &mut part).map_err(io(doing))? {
        0 => Err(Error::Damaged),
        _ => Ok(line),
    }
}

async fn connect(path: &Path, key: &Key) -> Result<connection::Connection, Error> {
    connection::connect(path, key)
        .await
        .map_err(database(WRITE))
}

async fn run(connection: &mut SqliteConnection, statement: &'static str) -> Result<(), Error> {
    sqlx::raw_sql(statement)
        .execute(connection)
        .await
        .map(drop)
        .map_err(database(WRITE))
}

async fn rekey(connection: &mut SqliteConnection, key: &Key) -> Result<(), Error> {
    let text = Zeroizing::new(format!("pragma rekey = \"x'{}'\"", *key.to_hex()));
    sqlx::raw_sql(AssertSqlSafe(text.as_str()))
        .execute(connection)
        .await
        .map(drop)
        .map_err(database(WRITE))
}

/// Sealing takes part of a second on purpose.
async fn sealed(key: Key, passphrase: String) -> Result<Vec<u8>, Error> {
    let sealing = tokio::task::spawn_blocking(move || seal::line(&key, &passphrase));
    sealing.await.expect("sealing does not panic")
}

async fn unsealed(line: Vec<u8>, passphrase: String) -> Result<Key, Error> {
    let opening = tokio::task::spawn_blocking(move || seal::open_line(&line, &passphrase));
    opening.await.expect("opening does not panic")
}
