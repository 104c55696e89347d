//! Writes files so that nobody ever sees half of one.

use std::io::{self, Write};
use std::path::Path;

/// Writes a file under a temporary name in the same folder, makes it durable, and renames.
///
/// # Errors
/// What the system says; an earlier file of that name is then untouched.
pub(crate) fn save(folder: &Path, name: &str, content: &[u8]) -> io::Result<()> {
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(content)?;
    file.as_file().sync_all()?;
    file.persist(folder.join(name))
        .map_err(|error| error.error)?;
    sync(folder)
}

/// Makes the rename itself durable.
#[cfg(unix)]
fn sync(folder: &Path) -> io::Result<()> {
    std::fs::File::open(folder)?.sync_all()
}

/// Elsewhere a folder cannot be synced, and renames are journalled.
#[cfg(not(unix))]
fn sync(_: &Path) -> io::Result<()> {
    Ok(())
}
