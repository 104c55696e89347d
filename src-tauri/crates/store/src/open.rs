//! Making and opening a store.
//!
//! What an opening finds, in this order: the place (local, there), the lock, the key by its
//! check value, the file's own header without touching it, every page's code. With a check
//! value beside the store a wrong key is [`Error::WrongKey`] and anything unreadable is
//! [`Error::Damaged`]; without one, a file that does not open is [`Error::Damaged`], since
//! nobody can tell noise from a store under another key.
//!
//! Invariant: no failure makes or changes a store; a new store appears at its place whole.

use std::fs::{self, File};
use std::path::Path;
use std::sync::Arc;

use sqlx::{Connection as _, Sqlite, SqliteConnection, Transaction};
use tokio::sync::{MappedMutexGuard, Mutex, MutexGuard};

use crate::connection::{APPLICATION_ID, Connection, Header};
use crate::error::{Error, database, io};
use crate::key::Key;
use crate::place::{self, Place};
use crate::recovery::RecoveryCode;
use crate::{connection, copy, migrations, seal};

/// How plain SQLite files begin.
const PLAIN: &[u8] = b"SQLite format 3\0";

/// An open store. Clones are the same store.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    /// The only connection, and none once the store was closed. Not a pool: that would
    /// try a damaged file again and again, and connect anew behind our back.
    connection: Mutex<Option<Connection>>,
    place: Place,
    key: Key,
    /// Given back when the last clone is gone.
    _lock: File,
}

impl Store {
    /// Makes a new store and opens it. What [`crate::keys::seal`] wrote for this key beforehand is
    /// kept, so that no store is ever there without a way back into it.
    ///
    /// # Errors
    /// [`Error::AlreadyThere`], [`Error::NotLocal`], [`Error::InUse`], [`Error::DiskFull`].
    pub async fn create(path: &Path, key: &Key) -> Result<Self, Error> {
        let place = Place::of(path)?;
        fs::create_dir_all(place.folder()).map_err(io("make the folder of the store"))?;
        place.must_be_local()?;
        let lock = place.lock()?;
        if place.store().exists() {
            return Err(Error::AlreadyThere);
        }
        seal::know(&place, key)?;
        make(&place, key, migrations::ALL).await?;
        Self::connect(place, key, lock, migrations::ALL).await
    }

    /// Opens a store.
    ///
    /// # Errors
    /// One of its own for each thing that can stand in the way: [`Error::Missing`],
    /// [`Error::NotLocal`], [`Error::InUse`], [`Error::Foreign`], [`Error::WrongKey`],
    /// [`Error::Damaged`], [`Error::Newer`], [`Error::DiskFull`].
    pub async fn open(path: &Path, key: &Key) -> Result<Self, Error> {
        Self::open_with(path, key, migrations::ALL).await
    }

    /// Closes the file in peace. Dropping the last clone does the same, but can't say why it
    /// failed.
    ///
    /// # Errors
    /// [`Error::Database`] if SQLite could not let go of the file.
    pub async fn close(self) -> Result<(), Error> {
        match self.inner.connection.lock().await.take() {
            Some(connection) => connection
                .close()
                .await
                .map_err(database("close the store")),
            None => Ok(()),
        }
    }

    /// Makes a new recovery code; the one before it opens the store no longer. Takes part of
    /// a second: not for an async thread.
    ///
    /// # Errors
    /// [`Error::Io`] or [`Error::DiskFull`]; the old code then still opens it.
    pub fn renew_recovery_code(&self) -> Result<RecoveryCode, Error> {
        let code = RecoveryCode::random();
        seal::seal(self.place().store(), self.key(), Some(&code), None)?;
        Ok(code)
    }

    async fn open_with(path: &Path, key: &Key, migrations: &[&'static str]) -> Result<Self, Error> {
        let place = Place::of(path)?;
        if !place.is_there()? {
            return Err(Error::Missing);
        }
        place.must_be_local()?;
        let lock = place.lock()?;
        let first = place.first_bytes(PLAIN.len() as u64)?;
        if first == PLAIN {
            return Err(Error::Foreign);
        }
        // SQLite takes an empty file for an empty store.
        if first.len() < PLAIN.len() {
            return Err(Error::Damaged);
        }
        let known = seal::fits(&place, key)?;
        if known == Some(false) {
            return Err(Error::WrongKey);
        }
        match connection::header_at(place.store(), key)
            .await
            .map_err(database("read the store"))
        {
            Ok(header) => judge(header, migrations)?,
            // A crash can leave the first page half written; the journal mends it. Under a
            // key that is not proved to be right, the journal must not be played back.
            Err(Error::Damaged) if known == Some(true) && has_content(&place.journal()) => {}
            Err(problem) => return Err(problem),
        }
        let store = Self::connect(place, key, lock, migrations).await?;
        seal::know(&store.inner.place, key)?;
        Ok(store)
    }

    /// Puts a file that was checked and is under this key in its place, and opens it.
    pub(crate) async fn put(
        made: tempfile::TempPath,
        place: Place,
        key: &Key,
        lock: File,
    ) -> Result<Self, Error> {
        put(made, &place)?;
        Self::connect(place, key, lock, migrations::ALL).await
    }

    /// Connects, takes SQLite's own lock, proves every page and brings the tables up to date.
    async fn connect(
        place: Place,
        key: &Key,
        lock: File,
        migrations: &[&'static str],
    ) -> Result<Self, Error> {
        let doing = "open the store";
        let mut connection = connection::connect(place.store(), key)
            .await
            .map_err(database(doing))?;
        sqlx::raw_sql("begin exclusive; commit")
            .execute(&mut *connection)
            .await
            .map_err(database(doing))?;
        let header = connection::header(&mut connection)
            .await
            .map_err(database(doing))?;
        judge(header, migrations)?;
        if !connection::is_sound(&mut connection)
            .await
            .map_err(database(doing))?
        {
            return Err(Error::Damaged);
        }
        let done = usize::try_from(header.version).map_err(|_| Error::Damaged)?;
        if done < migrations.len() {
            copy::back_up(&mut connection, &place, key).await?;
            migrations::run(&mut connection, done, migrations)
                .await
                .map_err(database("bring the store up to date"))?;
        }
        let connection = Mutex::new(Some(connection));
        Ok(Self {
            inner: Arc::new(Inner {
                connection,
                place,
                key: key.clone(),
                _lock: lock,
            }),
        })
    }

    pub(crate) fn place(&self) -> &Place {
        &self.inner.place
    }

    pub(crate) fn key(&self) -> &Key {
        &self.inner.key
    }

    /// The connection; everybody else waits until it is given back.
    pub(crate) async fn connection(&self) -> Result<MappedMutexGuard<'_, SqliteConnection>, Error> {
        MutexGuard::try_map(self.inner.connection.lock().await, |open| {
            open.as_deref_mut()
        })
        .map_err(|_| database("reach a store that was closed")(sqlx::Error::PoolClosed))
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Store")
    }
}

/// Begins an action of a person: everything in it, or nothing.
pub(crate) async fn begin(
    connection: &mut SqliteConnection,
) -> Result<Transaction<'_, Sqlite>, Error> {
    connection
        .begin_with("begin immediate")
        .await
        .map_err(database("begin a change"))
}

/// Ends an action of a person: from here on it is on the disk.
pub(crate) async fn commit(change: Transaction<'_, Sqlite>) -> Result<(), Error> {
    change.commit().await.map_err(database("write a change"))
}

/// Makes a store under a name of its own and moves it to its place when it is whole.
async fn make(place: &Place, key: &Key, migrations: &[&'static str]) -> Result<(), Error> {
    let path = place.beside(".new");
    let journal = place.beside(".new-journal");
    place::remove(&path)?;
    place::remove(&journal)?;
    let making = tempfile::TempPath::try_from_path(&path).map_err(io("make the store"))?;
    let filled = async {
        let mut connection = connection::make(&path, key).await?;
        fill(&mut connection, migrations).await?;
        connection.close().await
    };
    let filled = filled.await;
    place::remove(&journal)?;
    filled.map_err(database("make the store"))?;
    put(making, place)
}

/// Gives a whole store its name; never another's.
fn put(made: tempfile::TempPath, place: &Place) -> Result<(), Error> {
    place::sync_file(&made)?;
    made.persist_noclobber(place.store())
        .map_err(|problem| io("make the store")(problem.error))?;
    place::sync_folder(place.folder())
}

async fn fill(
    connection: &mut SqliteConnection,
    migrations: &[&'static str],
) -> Result<(), sqlx::Error> {
    let id = format!("pragma application_id = {APPLICATION_ID}");
    sqlx::raw_sql(sqlx::AssertSqlSafe(id))
        .execute(&mut *connection)
        .await?;
    migrations::run(connection, 0, migrations).await
}

/// Whether a file is one of ours, and one that this version knows.
pub(crate) fn judge(header: Header, migrations: &[&'static str]) -> Result<(), Error> {
    if header.application != APPLICATION_ID {
        return Err(Error::Foreign);
    }
    match u32::try_from(header.version) {
        Ok(found) if found as usize > migrations.len() => Err(Error::Newer { found }),
        Ok(_) => Ok(()),
        Err(_) => Err(Error::Damaged),
    }
}

fn has_content(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|file| file.len() > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &[&str] =
        &["create table teams (name text not null) strict; insert into teams values ('Old ward')"];
    const NEW: &[&str] = &[
        OLD[0],
        "alter table teams add column site text not null default ''",
    ];
    const BROKEN: &[&str] = &[OLD[0], "create table half (id integer); this is not sql"];

    async fn old_store(folder: &Path, key: &Key) -> std::path::PathBuf {
        let place = Place::of(&folder.join("x.store")).unwrap();
        make(&place, key, OLD).await.unwrap();
        place.store().to_owned()
    }

    async fn text(store: &Store, query: &'static str) -> String {
        let mut connection = store.connection().await.unwrap();
        sqlx::query_scalar(query)
            .fetch_one(&mut *connection)
            .await
            .unwrap()
    }

    #[tokio::test]
    async fn a_migration_keeps_a_verified_copy_of_what_was_there() {
        let (folder, key) = (tempfile::tempdir().unwrap(), Key::random());
        let path = old_store(folder.path(), &key).await;
        let store = Store::open_with(&path, &key, NEW).await.unwrap();
        assert_eq!(
            text(&store, "select name || site from teams").await,
            "Old ward"
        );
        let copy = store.last_verified_copy().unwrap().unwrap().path;
        store.close().await.unwrap();

        let copied = Store::open_with(&copy, &key, OLD).await.unwrap();
        assert_eq!(text(&copied, "select name from teams").await, "Old ward");
        copied.close().await.unwrap();
        let again = Store::open_with(&path, &key, NEW).await.unwrap();
        assert_eq!(
            again.last_verified_copy().unwrap().unwrap().path,
            copy,
            "nothing to migrate, nothing to copy"
        );
    }

    #[tokio::test]
    async fn a_migration_that_fails_leaves_the_store_as_it_was() {
        let (folder, key) = (tempfile::tempdir().unwrap(), Key::random());
        let path = old_store(folder.path(), &key).await;
        assert!(matches!(
            Store::open_with(&path, &key, BROKEN).await,
            Err(Error::Database { .. })
        ));
        let store = Store::open_with(&path, &key, OLD).await.unwrap();
        assert_eq!(
            text(&store, "select group_concat(name) from sqlite_schema").await,
            "teams"
        );
    }

    #[tokio::test]
    async fn a_newer_store_is_left_as_it_is() {
        let (folder, key) = (tempfile::tempdir().unwrap(), Key::random());
        let path = folder.path().join("x.store");
        let place = Place::of(&path).unwrap();
        make(&place, &key, NEW).await.unwrap();
        let before = fs::read(&path).unwrap();
        assert!(matches!(
            Store::open_with(&path, &key, OLD).await,
            Err(Error::Newer { found: 2 })
        ));
        assert_eq!(fs::read(&path).unwrap(), before);
        assert!(!place.backups().exists());
    }

    /// The files of a store in the middle of a change, as a power cut leaves them.
    async fn cut_off(folder: &Path, key: &Key) -> Place {
        let store = Store::create(&folder.join("x.store"), key).await.unwrap();
        let mut connection = store.connection().await.unwrap();
        sqlx::raw_sql("pragma cache_size = 5")
            .execute(&mut *connection)
            .await
            .unwrap();
        let mut change = begin(&mut connection).await.unwrap();
        // Far more than the cache holds, so that pages reach the file before the commit.
        let many = "with recursive n (n) as (select 1 union all select n + 1 from n where n < 3000)
            insert into plan_changes select n, null, randomblob(16), n, '{\"half\": true}' from n";
        sqlx::raw_sql(many).execute(&mut *change).await.unwrap();
        let cut = Place::of(&folder.join("cut.store")).unwrap();
        fs::copy(store.place().store(), cut.store()).unwrap();
        fs::copy(store.place().journal(), cut.journal()).unwrap();
        fs::copy(store.place().seal(), cut.seal()).unwrap();
        cut
    }

    #[tokio::test]
    async fn a_change_that_was_cut_off_never_happened() {
        let (folder, key) = (tempfile::tempdir().unwrap(), Key::random());
        let cut = cut_off(folder.path(), &key).await;
        let (store, journal) = (
            fs::read(cut.store()).unwrap(),
            fs::read(cut.journal()).unwrap(),
        );
        let mut torn = store.clone();
        torn[..4096].fill(0);
        for (how, bytes) in [("pages written", &store), ("first page torn", &torn)] {
            fs::write(cut.store(), bytes).unwrap();
            fs::write(cut.journal(), &journal).unwrap();
            assert!(matches!(
                Store::open(cut.store(), &Key::random()).await,
                Err(Error::WrongKey)
            ));
            assert!(
                fs::read(cut.journal()).unwrap() == journal,
                "{how}: the journal was played back"
            );
            let store = Store::open(cut.store(), &key).await.unwrap();
            assert_eq!(
                text(&store, "select cast(count(*) as text) from plan_changes").await,
                "0",
                "{how}"
            );
            store.close().await.unwrap();
        }
        fs::write(cut.store(), &torn).unwrap();
        assert!(matches!(
            Store::open(cut.store(), &key).await,
            Err(Error::Damaged)
        ));
    }
}
