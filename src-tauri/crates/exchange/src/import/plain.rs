//! Words as they are compared, whatever a form maker or a spreadsheet did to them.

use std::borrow::Cow;

/// The most bytes of what stands between `&` and `;`.
const MOST_ENTITY: usize = 8;

/// Words as they are compared: lower case, single blanks, plain quotes and dashes.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut is_blank = false;
    for c in text.chars() {
        let c = match c {
            '\u{200B}'..='\u{200D}' | '\u{FEFF}' | '\u{AD}' => continue,
            '‘' | '’' => '\'',
            '“' | '”' => '"',
            '‐' | '‑' | '–' | '—' => '-',
            other => other,
        };
        if c.is_whitespace() {
            is_blank = !plain.is_empty();
            continue;
        }
        if is_blank {
            plain.push(' ');
            is_blank = false;
        }
        plain.extend(c.to_lowercase());
    }
    plain
}

/// A heading or a statement as they are compared: plain, without a number before it and
/// without punctuation behind it.
pub(super) fn key(text: &str) -> String {
    bare(&plain(text)).to_owned()
}

/// Plain words without a number before them and without punctuation behind them.
pub(super) fn bare(plain: &str) -> &str {
    unnumbered(plain).trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, '.' | '?' | '!' | ':' | ';' | ',' | '…' | '*')
    })
}

/// The text behind `1.`, `1)`, `Q1:` or `Question 1 -`; all of it where there is no such.
fn unnumbered(text: &str) -> &str {
    let rest = text
        .strip_prefix("question")
        .or_else(|| text.strip_prefix('q'))
        .unwrap_or(text)
        .trim_start();
    let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    if behind.len() == rest.len() {
        return text;
    }
    let statement = behind
        .trim_start()
        .strip_prefix(['.', ')', ':', '-'])
        .map(str::trim_start);
    statement
        .filter(|statement| !statement.is_empty())
        .unwrap_or(text)
}

/// A heading without the marks of a web page, of which LimeSurvey leaves some in.
///
/// A web page's own reader would do more than is wanted here: `<` before a blank or a digit
/// is a sign that somebody typed.
pub(super) fn without_marks(text: &str) -> Cow<'_, str> {
    if !text.contains(['<', '&']) {
        return Cow::Borrowed(text);
    }
    let mut left = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
        left.push_str(&rest[..at]);
        rest = &rest[at..];
        let (found, behind) = tag(rest).or_else(|| entity(rest)).unwrap_or_else(|| {
            let (sign, behind) = rest.split_at(1);
            (Cow::Borrowed(sign), behind)
        });
        left.push_str(&found);
        rest = behind;
    }
    left.push_str(rest);
    Cow::Owned(left)
}

/// A blank for the tag that a text begins with, and what stands behind it.
fn tag(text: &str) -> Option<(Cow<'_, str>, &str)> {
    let inside = text.strip_prefix('<')?;
    let name = inside.strip_prefix('/').unwrap_or(inside);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let (_, behind) = inside.split_once('>')?;
    Some((Cow::Borrowed(" "), behind))
}

/// The sign that an entity at the beginning of a text stands for, and what stands behind it.
fn entity(text: &str) -> Option<(Cow<'_, str>, &str)> {
    let (name, behind) = text.strip_prefix('&')?.split_once(';')?;
    if name.len() > MOST_ENTITY {
        return None;
    }
    let sign = match name {
        "nbsp" => ' ',
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" | "ldquo" | "rdquo" => '"',
        "apos" | "lsquo" | "rsquo" => '\'',
        "ndash" | "mdash" => '-',
        "hellip" => '…',
        "pound" => '£',
        other => {
            let code = other.strip_prefix('#')?;
            let code = match code.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => code.parse().ok()?,
            };
            char::from_u32(code)?
        }
    };
    Some((Cow::Owned(sign.to_string()), behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(plain(&without_marks(text)), expected);
    }

    #[test]
    fn the_marks_of_a_web_page_are_taken_off() {
        check("<p>I can<br />ask</p>", "i can ask");
        check("<span style='x'>R&amp;D</span>&nbsp;here", "r&d here");
        check("We&#39;re open, we&rsquo;re here", "we're open, we're here");
        check("It&#x2019;s &#8217;tis", "it's 'tis");
    }

    #[test]
    fn a_sign_that_somebody_typed_stays() {
        check("a < b & c > d", "a < b & c > d");
        check("fewer than <5; R&D", "fewer than <5; r&d");
        check("&unknown; &", "&unknown; &");
        check("<never closed", "<never closed");
    }
}
