//! Looks through a ZIP archive before a parser sees it.
//!
//! Invariant: every entry is unpacked here once, counting, because calamine has no bound
//! of its own: a file of half a megabyte can make it take half a gigabyte.

use std::io::{Cursor, Read};

use memchr::{memchr, memchr_iter, memmem};
use zip::ZipArchive;

use super::error::{Error, Found};
use super::watch::{Part, Watch};
use super::{MOST_CELLS, MOST_INFLATED};

/// The most entries of a workbook.
const MOST_ENTRIES: usize = 64;
/// The most that an entry may grow while it is unpacked, once it is over a megabyte.
const MOST_RATIO: u64 = 100;
/// From what size on [`MOST_RATIO`] holds.
const RATIO_FROM: u64 = 1_000_000;
/// How far behind its name a number is looked for.
const MOST_OF_A_NUMBER: usize = 64;
/// The most tags of all parts together; a full sheet takes about 8 tags a cell.
const MOST_TAGS: usize = 20 * MOST_CELLS;

/// Checks that a ZIP archive is a workbook without macros and of a reasonable size.
pub(super) fn check(name: &str, bytes: &[u8], watch: &mut Watch<'_>) -> Result<(), Error> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Error::Damaged)?;
    let names: Vec<String> = archive
        .file_names()
        .map(|name| name.map(|name| name.replace('\\', "/").to_lowercase()))
        .collect::<Result<_, _>>()
        .map_err(|_| Error::Damaged)?;
    kind(name, &names)?;
    if archive.len() > MOST_ENTRIES {
        return Err(Error::UnpacksToTooMuch);
    }
    let (mut total, mut tags) = (0, 0);
    for (index, part) in names.iter().enumerate() {
        watch.at(Part::Unpack, index, names.len())?;
        let content = unpacked(&mut archive, index, MOST_INFLATED - total)?;
        total += content.len() as u64;
        tags += memchr_iter(b'<', &content).count();
        if tags > MOST_TAGS {
            return Err(Error::TooManyCells { most: MOST_CELLS });
        }
        if part == "[content_types].xml" && memmem::find(&content, b"macroEnabled").is_some() {
            return Err(Error::Macros);
        }
        let is_xml = part.ends_with(".xml") || part.ends_with(".rels");
        if is_xml {
            check_part(&content)?;
        }
    }
    Ok(())
}

/// Says by its entries what kind of archive it is.
fn kind(name: &str, names: &[String]) -> Result<(), Error> {
    let has = |part: &str| names.iter().any(|name| name.starts_with(part));
    if names.iter().any(|name| name.ends_with("vbaproject.bin")) {
        return Err(Error::Macros);
    }
    if has("xl/workbook.bin") || (has("mimetype") && has("content.xml")) {
        return Err(Error::OtherWorkbook);
    }
    if has("word/") || has("ppt/") {
        return Err(Found::Document.refused(name));
    }
    if !has("[content_types].xml") || !has("xl/") {
        return Err(Found::Zip.refused(name));
    }
    Ok(())
}

/// Unpacks an entry, stopping as soon as it is too much.
fn unpacked(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
    left: u64,
) -> Result<Vec<u8>, Error> {
    let mut entry = archive.by_index(index).map_err(|_| Error::Damaged)?;
    let (packed, declared) = (entry.compressed_size(), entry.size());
    if declared > left {
        return Err(Error::UnpacksToTooMuch);
    }
    let allowed = left.min(RATIO_FROM.max(packed.saturating_mul(MOST_RATIO)));
    let mut content = Vec::new();
    entry
        .by_ref()
        .take(allowed + 1)
        .read_to_end(&mut content)
        .map_err(|_| Error::Damaged)?;
    if content.len() as u64 > allowed {
        return Err(Error::UnpacksToTooMuch);
    }
    if content.len() as u64 != declared {
        return Err(Error::Damaged);
    }
    Ok(content)
}

/// Refuses what a workbook's part has no business to hold.
fn check_part(content: &[u8]) -> Result<(), Error> {
    // Excel writes UTF-8; another encoding could hide the next two from this look. A
    // document type could define entities without end.
    if memchr(0, content).is_some() || memmem::find(content, b"<!DOCTYPE").is_some() {
        return Err(Error::Damaged);
    }
    // calamine makes room for so many strings before it has seen one.
    for at in memmem::find_iter(content, b"uniqueCount") {
        let rest = content[at + b"uniqueCount".len()..].trim_ascii_start();
        let rest = rest.strip_prefix(b"=").unwrap_or(rest).trim_ascii_start();
        // As far as any number of importance goes: a file that says it a million times must
        // not be read a million times.
        let digits = rest
            .iter()
            .take(MOST_OF_A_NUMBER)
            .skip_while(|byte| !byte.is_ascii_digit())
            .take_while(|byte| byte.is_ascii_digit());
        if digits.skip_while(|byte| **byte == b'0').count() > 6 {
            return Err(Error::Damaged);
        }
    }
    Ok(())
}
