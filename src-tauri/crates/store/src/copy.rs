//! Verified copies of a store.
//!
//! A copy is written under a temporary name, opened again, checked page by page and counted
//! against the store, flushed, and only then given its name. What opens the store opens the
//! copy: the sealed key goes with it.
//!
//! Invariant: a file in `backups` that has a copy's name was verified.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use sqlx::{AssertSqlSafe, SqliteConnection};

use crate::connection::{self, header, is_sound};
use crate::error::{Error, database, io};
use crate::key::Key;
use crate::open::Store;
use crate::place::{Place, remove, sync_file, sync_folder};
use crate::seal;

/// How many copies are kept in `backups`.
const KEPT: usize = 20;

/// A copy that was opened and found to be whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifiedCopy {
    /// Where it is.
    pub path: PathBuf,
    /// When it was written, as the file system says.
    pub made: SystemTime,
    /// How long it is.
    pub bytes: u64,
}

impl Store {
    /// Writes a verified copy to a place of its own.
    ///
    /// # Errors
    /// [`Error::AlreadyThere`], [`Error::DiskFull`], [`Error::Damaged`] if the copy is not
    /// what the store is.
    pub async fn copy_to(&self, path: &Path) -> Result<VerifiedCopy, Error> {
        let to = Place::of(path)?;
        let mut connection = self.connection().await?;
        copy(&mut connection, self.place(), &to, self.key()).await
    }

    /// Writes a verified copy into the folder `backups` beside the store, and keeps the
    /// newest twenty.
    ///
    /// # Errors
    /// As [`Store::copy_to`].
    pub async fn back_up(&self) -> Result<VerifiedCopy, Error> {
        let mut connection = self.connection().await?;
        back_up(&mut connection, self.place(), self.key()).await
    }

    /// The newest verified copy in `backups`.
    ///
    /// # Errors
    /// [`Error::Io`] if the folder cannot be read.
    pub fn last_verified_copy(&self) -> Result<Option<VerifiedCopy>, Error> {
        let newest = numbered(self.place())?.pop_last();
        newest.map(|(_, path)| described(path)).transpose()
    }
}

/// Writes the next copy into `backups` and thins what is there.
pub(crate) async fn back_up(
    connection: &mut SqliteConnection,
    place: &Place,
    key: &Key,
) -> Result<VerifiedCopy, Error> {
    fs::create_dir_all(place.backups()).map_err(io("make the folder of copies"))?;
    let next = numbered(place)?
        .last_key_value()
        .map_or(1, |(number, _)| number + 1);
    let to = Place::of(&place.backups().join(name(place, next)))?;
    let copied = copy(connection, place, &to, key).await?;
    let mut copies = numbered(place)?;
    while copies.len() > KEPT {
        if let Some((_, oldest)) = copies.pop_first() {
            remove(&oldest)?;
            remove(&Place::of(&oldest)?.seal())?;
        }
    }
    Ok(copied)
}

async fn copy(
    connection: &mut SqliteConnection,
    from: &Place,
    to: &Place,
    key: &Key,
) -> Result<VerifiedCopy, Error> {
    if to.store().exists() {
        return Err(Error::AlreadyThere);
    }
    let part = to.beside(".part");
    remove(&part)?;
    let written = write_and_verify(connection, &part, key).await;
    let named = written.and_then(|()| {
        seal::copy(from, to, key)?;
        fs::rename(&part, to.store()).map_err(io("name the copy"))
    });
    if let Err(problem) = named {
        remove(&part)?;
        return Err(problem);
    }
    sync_folder(to.folder())?;
    described(to.store().to_owned())
}

/// Writes a copy under a name that is not in use, and counts it against the store.
pub(crate) async fn write_and_verify(
    connection: &mut SqliteConnection,
    part: &Path,
    key: &Key,
) -> Result<(), Error> {
    let path = part.to_str().ok_or(Error::Missing)?;
    let expected = counts(connection)
        .await
        .map_err(database("count the store"))?;
    sqlx::query("vacuum into ?")
        .bind(path)
        .execute(&mut *connection)
        .await
        .map_err(database("write a copy"))?;
    sync_file(part)?;

    let doing = "check a copy";
    let mut copy = connection::look(part, key).await.map_err(database(doing))?;
    let same = header(&mut copy).await.map_err(database(doing))?
        == header(connection).await.map_err(database(doing))?
        && is_sound(&mut copy).await.map_err(database(doing))?
        && counts(&mut copy).await.map_err(database(doing))? == expected;
    copy.close().await.map_err(database(doing))?;
    if same { Ok(()) } else { Err(Error::Damaged) }
}

/// How many rows each table has.
async fn counts(connection: &mut SqliteConnection) -> Result<BTreeMap<String, i64>, sqlx::Error> {
    let tables: Vec<String> =
        sqlx::query_scalar("select name from sqlite_schema where type = 'table'")
            .fetch_all(&mut *connection)
            .await?;
    let mut counts = BTreeMap::new();
    for table in tables {
        let count = format!("select count(*) from \"{}\"", table.replace('"', "\"\""));
        let rows = sqlx::query_scalar(AssertSqlSafe(count))
            .fetch_one(&mut *connection)
            .await?;
        counts.insert(table, rows);
    }
    Ok(counts)
}

/// The name of a copy: the store's with a number that counts up.
fn name(place: &Place, number: u64) -> OsString {
    let stem = place.store().file_stem().unwrap_or_default();
    let mut name = stem.to_owned();
    name.push(format!("-{number:06}.store"));
    name
}

/// The copies of a store by their numbers.
fn numbered(place: &Place) -> Result<BTreeMap<u64, PathBuf>, Error> {
    let doing = "look through the copies";
    let folder = match fs::read_dir(place.backups()) {
        Ok(folder) => folder,
        Err(problem) if problem.kind() == std::io::ErrorKind::NotFound => {
            return Ok(BTreeMap::new());
        }
        Err(problem) => return Err(io(doing)(problem)),
    };
    let mut copies = BTreeMap::new();
    for entry in folder {
        let path = entry.map_err(io(doing))?.path();
        let digits = path
            .file_stem()
            .and_then(|stem| stem.to_str()?.rsplit('-').next());
        let number = digits.and_then(|digits| digits.parse().ok());
        if let Some(number) = number
            && path.file_name() == Some(&name(place, number))
        {
            copies.insert(number, path);
        }
    }
    Ok(copies)
}

fn described(path: PathBuf) -> Result<VerifiedCopy, Error> {
    let doing = "look at the copy";
    let file = fs::metadata(&path).map_err(io(doing))?;
    let made = file.modified().map_err(io(doing))?;
    Ok(VerifiedCopy {
        path,
        made,
        bytes: file.len(),
    })
}
