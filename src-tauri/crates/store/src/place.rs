//! Where a store lies: its file, what stands beside it, and whether that is a good place.
//!
//! Beside `x.store` stand `x.store.key` (see [`crate::seal`]), `x.store.lock` (empty; the
//! operating system's lock on it says that somebody has the store open), SQLite's journal,
//! and the folder `backups`.
//!
//! Invariant: the store's own file is opened here only under the lock and before SQLite
//! opens it. Closing any handle of a file gives up all of a process's POSIX locks on it,
//! SQLite's among them.

use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, io};

/// The paths of a store.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    store: PathBuf,
}

impl Place {
    /// The absolute place: SQLite would read a relative path that begins with `file:` as a URI.
    pub(crate) fn of(path: &Path) -> Result<Self, Error> {
        let store = std::path::absolute(path).map_err(io("find the place of the store"))?;
        Ok(Self { store })
    }

    pub(crate) fn store(&self) -> &Path {
        &self.store
    }

    /// The file that holds the sealed key.
    pub(crate) fn seal(&self) -> PathBuf {
        self.beside(".key")
    }

    /// SQLite's journal; it is there, and may be empty, while a store is open or was not
    /// closed in peace.
    pub(crate) fn journal(&self) -> PathBuf {
        self.beside("-journal")
    }

    /// The file with an ending added to its name.
    pub(crate) fn beside(&self, ending: &str) -> PathBuf {
        let mut path = OsString::from(&self.store);
        path.push(ending);
        path.into()
    }

    pub(crate) fn folder(&self) -> &Path {
        self.store.parent().unwrap_or(Path::new("/"))
    }

    pub(crate) fn backups(&self) -> PathBuf {
        self.folder().join("backups")
    }

    /// Whether the store's file is there.
    pub(crate) fn is_there(&self) -> Result<bool, Error> {
        match fs::metadata(&self.store) {
            Ok(found) => Ok(found.is_file()),
            Err(problem) if problem.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(problem) => Err(io("look for the store")(problem)),
        }
    }

    /// Refuses a place that is not on a disk of this computer: locks and flushing do not
    /// hold on network shares, and a folder that is copied elsewhere while it is written
    /// ends in two half stores.
    pub(crate) fn must_be_local(&self) -> Result<(), Error> {
        let folder = fs::canonicalize(self.folder()).unwrap_or_else(|_| self.folder().to_owned());
        let mounts = fs::read_to_string("/proc/mounts").unwrap_or_default();
        if is_synced(&self.store) || is_synced(&folder) || is_remote(&folder, &mounts) {
            return Err(Error::NotLocal);
        }
        Ok(())
    }

    /// Takes the lock that says that the store is open; dropping the file gives it back.
    pub(crate) fn lock(&self) -> Result<File, Error> {
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(self.beside(".lock"))
            .map_err(io("lock the store"))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(Error::InUse),
            Err(TryLockError::Error(problem)) => Err(io("lock the store")(problem)),
        }
    }

    /// The first bytes of the store's file; fewer than asked for if it is shorter.
    pub(crate) fn first_bytes(&self, count: u64) -> Result<Vec<u8>, Error> {
        let mut bytes = Vec::new();
        File::open(&self.store)
            .and_then(|file| file.take(count).read_to_end(&mut bytes))
            .map_err(io("read the store"))?;
        Ok(bytes)
    }
}

/// Writes a file whole or not at all, and is sure of it.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let folder = path.parent().unwrap_or(Path::new("/"));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(io("write a file"))?;
    file.write_all(bytes)
        .and_then(|()| file.as_file().sync_all())
        .map_err(io("write a file"))?;
    file.persist(path)
        .map_err(|problem| io("write a file")(problem.error))?;
    sync_folder(folder)
}

/// Waits until a file's content is on the disk.
pub(crate) fn sync_file(path: &Path) -> Result<(), Error> {
    File::options()
        .write(true)
        .open(path)
        .and_then(|file| file.sync_all())
        .map_err(io("write a file to the disk"))
}

/// Waits until the names in a folder are on the disk; Windows does that by itself.
pub(crate) fn sync_folder(folder: &Path) -> Result<(), Error> {
    if cfg!(unix) {
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(io("write a folder to the disk"))?;
    }
    Ok(())
}

/// Removes a file that may not be there.
pub(crate) fn remove(path: &Path) -> Result<(), Error> {
    match fs::remove_file(path) {
        Err(problem) if problem.kind() != io::ErrorKind::NotFound => {
            Err(io("remove a file")(problem))
        }
        _ => Ok(()),
    }
}

/// Whether a folder on the way there is one that a program copies to the internet.
fn is_synced(path: &Path) -> bool {
    // OneDrive calls the folder of an organisation "OneDrive - Its Name".
    const FOLDERS: [&str; 5] = [
        "onedrive",
        "dropbox",
        "google drive",
        "googledrive",
        "iclouddrive",
    ];
    path.components().any(|part| {
        let name = part.as_os_str().to_string_lossy().to_lowercase();
        FOLDERS.iter().any(|folder| {
            let rest = name.strip_prefix(folder);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '-', '(']))
        })
    })
}

/// Whether a folder lies on a network: a Windows share, or a mount of such a type in the
/// text of `/proc/mounts`.
fn is_remote(folder: &Path, mounts: &str) -> bool {
    const TYPES: [&str; 11] = [
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "ncpfs",
        "afs",
        "ceph",
        "glusterfs",
        "lustre",
        "webdav",
    ];
    let text = folder.to_string_lossy();
    // `\\?\` begins a local path as Windows itself writes it, unless UNC follows.
    let share =
        text.starts_with(r"\\") && (!text.starts_with(r"\\?\") || text.starts_with(r"\\?\UNC\"));
    // Of mounts on top of each other the last and longest counts.
    let mount = mounts
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ').skip(1);
            let point = words.next()?.replace("\\040", " ");
            folder
                .starts_with(&point)
                .then_some((point.len(), words.next()?))
        })
        .max_by_key(|(length, _)| *length);
    share || mount.is_some_and(|(_, kind)| TYPES.contains(&kind) || kind.starts_with("fuse."))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "/dev/vda / ext4 rw 0 0\n\
        server:/homes /home nfs4 rw 0 0\n\
        /dev/sda1 /home/ward ext4 rw 0 0\n\
        //server/share /mnt/team\\040share cifs rw 0 0\n\
        drive /mnt/cloud fuse.rclone rw 0 0\n\
        /dev/sdb1 /mnt/stick fuseblk rw 0 0\n";

    #[track_caller]
    fn check(folder: &str, good: bool) {
        let path = Path::new(folder);
        assert_eq!(
            !is_remote(path, MOUNTS) && !is_synced(path),
            good,
            "{folder}"
        );
    }

    #[test]
    fn a_store_lies_on_a_disk_of_this_computer() {
        check("/var/lib/ward", true);
        check("/home/ward/app", true);
        check("/mnt/stick/app", true);
        check(r"\\?\C:\Users\ward", true);
        check("/home/ward/onedriveless", true);
    }

    #[test]
    fn a_network_or_synced_folder_is_refused() {
        check("/home/other", false);
        check("/mnt/team share/app", false);
        check("/mnt/cloud", false);
        check(r"\\server\share", false);
        check(r"\\?\UNC\server\share", false);
        check("/home/ward/OneDrive/app", false);
        check("/home/ward/OneDrive - Some Trust/app", false);
        check("/home/ward/Dropbox", false);
    }

    #[test]
    fn one_holder_at_a_time_has_the_lock() {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::of(&folder.path().join("x.store")).unwrap();
        let held = place.lock().unwrap();
        assert!(matches!(place.lock(), Err(Error::InUse)));
        drop(held);
        place.lock().unwrap();
    }
}
