//! Files that a person picked: read with a bound, written whole or not at all.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use atomic_write_file::AtomicWriteFile;
use exchange::import::MOST_BYTES;
use tauri_plugin_dialog::DialogExt;
use words::british;

use crate::app::App;
use crate::error::{ApiError, Code};

/// Lets the person pick a file whose name ends in one of these; `kinds` is what they are called.
pub(crate) async fn picked(app: &App, kinds: &str, endings: &[&str]) -> Option<PathBuf> {
    if let Some(path) = app.place.picked() {
        return Some(path);
    }
    let mut dialog = app.handle().dialog().file();
    dialog = dialog.add_filter(british().say(kinds, &[]), endings);
    if app.in_sample().await {
        dialog = dialog.set_directory(app.place.sample_files());
    }
    let (tell, told) = tokio::sync::oneshot::channel();
    dialog.pick_file(move |path| drop(tell.send(path)));
    told.await
        .ok()
        .flatten()
        .and_then(|path| path.into_path().ok())
}

/// Lets the person pick any number of such files; none if they change their mind.
pub(crate) async fn several_picked(app: &App, kinds: &str, endings: &[&str]) -> Vec<PathBuf> {
    if let Some(folder) = app.place.picked() {
        let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let mut files: Vec<PathBuf> = files.map(|file| file.path()).collect();
        files.sort();
        return files;
    }
    let dialog = app.handle().dialog().file();
    let dialog = dialog.add_filter(british().say(kinds, &[]), endings);
    let (tell, told) = tokio::sync::oneshot::channel();
    dialog.pick_files(move |paths| drop(tell.send(paths)));
    let paths = told.await.ok().flatten().unwrap_or_default();
    let paths = paths.into_iter().filter_map(|path| path.into_path().ok());
    paths.collect()
}

/// Reads a file that a person picked, as far as an import goes.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, ApiError> {
    at_most(path, MOST_BYTES)
}

/// Reads a file that a person picked, and one byte more than its kind may have, so that its
/// reader itself says that it is too large.
pub(crate) fn at_most(path: &Path, most: usize) -> Result<Vec<u8>, ApiError> {
    let mut bytes = Vec::new();
    let opened = std::fs::File::open(path)
        .and_then(|file| file.take(most as u64 + 1).read_to_end(&mut bytes));
    opened.map_err(|_| ApiError::plain(Code::NotFound, "error-file-unreadable"))?;
    Ok(bytes)
}

/// The name of a file that a person picked, without its folders.
pub(crate) fn name(path: &Path) -> String {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    name.unwrap_or_default()
}

/// Says something that the importer named by its Fluent id.
pub(crate) fn say(id: &str, args: Vec<(&'static str, String)>) -> String {
    let args: Vec<_> = args
        .into_iter()
        .map(|(name, value)| (name, value.into()))
        .collect();
    british().say(id, &args)
}

/// Writes a file under a temporary name in the same folder, then renames it: no half-written
/// file is ever seen.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), ApiError> {
    let write = || -> std::io::Result<()> {
        let mut file = AtomicWriteFile::open(path)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        file.commit()
    };
    write().map_err(|problem| match problem.kind() {
        std::io::ErrorKind::StorageFull => ApiError::plain(Code::DiskFull, "error-disk-full"),
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
            ApiError::plain(Code::Conflict, "error-not-writable")
        }
        _ => ApiError::internal("write a file", &problem),
    })
}

/// Asks where to save a file and writes it there, whole; gives the name that it got, and
/// nothing if the person changes their mind.
pub(crate) async fn save_as(
    app: &App,
    name: &str,
    kind: &str,
    bytes: &[u8],
) -> Result<Option<String>, ApiError> {
    let path = match app.place.save_folder() {
        Some(folder) => folder.join(name),
        None => {
            let (tell, told) = tokio::sync::oneshot::channel();
            let dialog = app
                .handle()
                .dialog()
                .file()
                .add_filter(kind, &[kind.to_lowercase().as_str()])
                .set_file_name(name);
            dialog.save_file(move |path| drop(tell.send(path)));
            match told
                .await
                .ok()
                .flatten()
                .and_then(|path| path.into_path().ok())
            {
                Some(path) => path,
                None => return Ok(None),
            }
        }
    };
    write_whole(&path, bytes)?;
    let got = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    Ok(Some(got.unwrap_or_else(|| name.to_owned())))
}

/// A ward's name as part of a file name that every system takes.
pub(crate) fn file_word(name: &str) -> String {
    let kept: String = name
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || c == ' ' || c == '-' {
                c
            } else {
                ' '
            }
        })
        .collect();
    let short: String = kept
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(40)
        .collect();
    if short.is_empty() {
        british().say("print-ward", &[])
    } else {
        short
    }
}
