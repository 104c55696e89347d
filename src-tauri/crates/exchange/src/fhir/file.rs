//! From bytes to a resource, within limits that are counted before anything is kept.

use std::borrow::Cow;

use encoding_rs::{UTF_16BE, UTF_16LE};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::error::Category;

use super::shape::{Bundle, Head};
use super::{Error, MOST_BYTES, MOST_LEVELS, MOST_PARTS};

/// The most letters of a kind of resource that is said back; FHIR's longest has 33.
const MOST_IN_KIND: usize = 40;

/// The text of a file that is within the limits.
pub(super) fn text(bytes: &[u8]) -> Result<Cow<'_, str>, Error> {
    if bytes.len() > MOST_BYTES {
        return Err(Error::TooBig {
            megabytes: MOST_BYTES / 1_000_000,
        });
    }
    // Windows PowerShell writes what it fetched as UTF-16.
    let text = if bytes.starts_with(b"\xFF\xFE") {
        UTF_16LE.decode_with_bom_removal(bytes).0
    } else if bytes.starts_with(b"\xFE\xFF") {
        UTF_16BE.decode_with_bom_removal(bytes).0
    } else {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        Cow::Borrowed(std::str::from_utf8(bytes).map_err(|_| Error::NotJson)?)
    };
    if text.trim_start().starts_with('<') {
        return Err(Error::Xml);
    }
    let (levels, parts) = counted(text.as_bytes());
    if levels > MOST_LEVELS {
        return Err(Error::TooDeep { most: MOST_LEVELS });
    }
    if parts > MOST_PARTS {
        return Err(Error::TooMuch);
    }
    Ok(text)
}

/// What kind of resource a text is.
pub(super) fn kind(text: &str) -> Result<String, Error> {
    // Serde would take a list for the parts of a resource.
    if !text.trim_start().starts_with('{') {
        parse::<IgnoredAny>(text)?;
        return Err(Error::NotFhir);
    }
    let head: Head = parse(text)?;
    head.resource_type.ok_or(Error::NotFhir)
}

/// The parts of a bundle.
pub(super) fn bundle(text: &str) -> Result<Bundle<'_>, Error> {
    parse(text)
}

/// That a file is of another kind than was asked for.
pub(super) fn other(kind: &str) -> Error {
    let is_kind = kind.len() <= MOST_IN_KIND && kind.chars().all(|c| c.is_ascii_alphanumeric());
    if is_kind && !kind.is_empty() {
        Error::OtherResource {
            found: kind.to_owned(),
        }
    } else {
        Error::NotFhir
    }
}

/// Reads one shape.
pub(super) fn parse<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, Error> {
    serde_json::from_str(text).map_err(|error| match error.classify() {
        Category::Data => Error::WrongShape { line: error.line() },
        Category::Syntax | Category::Eof | Category::Io => Error::NotJson,
    })
}

/// How deep brackets stand in one another, and how many brackets and commas there are, outside
/// of quotation marks.
fn counted(bytes: &[u8]) -> (usize, usize) {
    let (mut level, mut deepest, mut parts) = (0_usize, 0, 0);
    let (mut is_quoted, mut is_escaped) = (false, false);
    for byte in bytes {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if is_quoted => is_escaped = true,
            b'"' => is_quoted = !is_quoted,
            _ if is_quoted => {}
            b'[' | b'{' => {
                level += 1;
                parts += 1;
            }
            b']' | b'}' => level = level.saturating_sub(1),
            b',' => parts += 1,
            _ => {}
        }
        deepest = deepest.max(level);
    }
    (deepest, parts)
}
