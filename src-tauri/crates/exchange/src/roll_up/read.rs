//! Reads a roll-up file that came from somewhere else, and believes nothing of it.

use serde::Deserialize;
use serde_json::Value;
use serde_json::error::Category;

use super::{Error, FORMAT, File, RollUp, VERSION, checksum, rules};

/// The most bytes of a roll-up file; a hundred rounds take a third of it.
pub const MOST_BYTES: usize = 2_000_000;
/// The most levels of brackets; ours has eight.
const MOST_LEVELS: usize = 64;

/// What every version of the file says of itself.
#[derive(Deserialize)]
struct Head {
    format: Option<Value>,
    version: Option<Value>,
}

/// Reads a roll-up file.
///
/// That the checksum fits says that the file is whole, and nothing of who wrote it.
///
/// # Errors
/// What kind of wrong it is: too large, another kind of file, of a newer version, damaged, or
/// with something in it that cannot be.
pub fn read(bytes: &[u8]) -> Result<RollUp, Error> {
    if bytes.len() > MOST_BYTES {
        return Err(Error::TooBig {
            megabytes: MOST_BYTES / 1_000_000,
        });
    }
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
    if levels(bytes) > MOST_LEVELS {
        return Err(Error::Foreign);
    }
    let head: Head = serde_json::from_slice(bytes).map_err(|error| match error.classify() {
        Category::Data => Error::Foreign,
        // Whatever else names the format was one of ours before something happened to it.
        Category::Syntax | Category::Eof | Category::Io if names_format(bytes) => Error::Damaged,
        Category::Syntax | Category::Eof | Category::Io => Error::Foreign,
    })?;
    if head.format.as_ref().and_then(Value::as_str) != Some(FORMAT) {
        return Err(Error::Foreign);
    }
    match head.version.as_ref().and_then(Value::as_u64) {
        Some(version) if version > u64::from(VERSION) => return Err(Error::Newer),
        Some(1) => {}
        Some(_) | None => return Err(Error::Edited),
    }
    let file: File = serde_json::from_slice(bytes).map_err(|_| Error::Edited)?;
    rules::check(&file.ward)?;
    if file.checksum != checksum(file.made, &file.ward) {
        return Err(Error::Changed);
    }
    Ok(RollUp {
        made: file.made,
        ward: file.ward,
    })
}

fn names_format(bytes: &[u8]) -> bool {
    let mut windows = bytes.windows(FORMAT.len());
    windows.any(|window| window == FORMAT.as_bytes())
}

/// How deep brackets stand in one another, outside of quotation marks.
fn levels(bytes: &[u8]) -> usize {
    let (mut level, mut deepest, mut is_quoted, mut is_escaped) = (0_usize, 0, false, false);
    for byte in bytes {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if is_quoted => is_escaped = true,
            b'"' => is_quoted = !is_quoted,
            b'[' | b'{' if !is_quoted => level += 1,
            b']' | b'}' if !is_quoted => level = level.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(level);
    }
    deepest
}
