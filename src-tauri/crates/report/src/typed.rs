//! Makes text that a person typed printable: every character has a glyph and every line
//! has a place to break.
//!
//! Invariant: nothing disappears unseen; what cannot be shown becomes □ and is reported.

use serde_json::Value;

use crate::press::can_show;

/// Stands for a character that the font lacks.
const MISSING: char = '□';
/// The longest run of letters that may stay without a place to break. Longer ones are web
/// addresses or keys held down, and would run into the next column.
const LONGEST_RUN: usize = 24;
/// Where such a run may break, in letters.
const BREAK_EVERY: usize = 8;
/// A place to break that shows nothing.
const ZERO_WIDTH_SPACE: char = '\u{200b}';

/// The field that holds a picture.
const PICTURE: &str = "svg";

/// Makes every text of the data printable and says which characters were replaced, each
/// once, in order of appearance.
pub(crate) fn printable(data: &mut Value) -> Vec<char> {
    let mut replaced = Vec::new();
    walk(data, &mut replaced);
    replaced
}

fn walk(value: &mut Value, replaced: &mut Vec<char>) {
    match value {
        Value::String(text) => *text = broken(&covered(text, replaced)),
        Value::Array(values) => values.iter_mut().for_each(|value| walk(value, replaced)),
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    // Markup is one long run of letters: it must not be broken into lines.
                    Value::String(markup) if name == PICTURE => {
                        *markup = covered(markup, replaced);
                    }
                    value => walk(value, replaced),
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The text with single blanks, without invisible characters, and with □ for characters
/// that have no glyph.
fn covered(text: &str, replaced: &mut Vec<char>) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.trim().chars() {
        if c.is_whitespace() && c != '\u{a0}' {
            if !shown.ends_with(' ') {
                shown.push(' ');
            }
        } else if is_invisible(c) {
        } else if can_show(c) && c != '\u{fffd}' && !c.is_control() {
            shown.push(c);
        } else {
            shown.push(MISSING);
            if !replaced.contains(&c) {
                replaced.push(c);
            }
        }
    }
    shown
}

/// Characters that join, steer or vary others and show nothing by themselves. Without the
/// glyphs that they act on they have no meaning, so they go without a word.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0000}'..='\u{e0fff}')
}

/// The text with places to break in runs that would not fit any column.
fn broken(text: &str) -> String {
    let mut lines = String::with_capacity(text.len());
    for (at, run) in text.split(' ').enumerate() {
        if at > 0 {
            lines.push(' ');
        }
        if run.chars().count() <= LONGEST_RUN {
            lines.push_str(run);
            continue;
        }
        for (at, c) in run.chars().enumerate() {
            if at > 0 && at % BREAK_EVERY == 0 {
                lines.push(ZERO_WIDTH_SPACE);
            }
            lines.push(c);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, shown: &str, replaced: &str) {
        let mut data = serde_json::json!({ "rows": [typed] });
        let missing: String = printable(&mut data).into_iter().collect();
        assert_eq!(
            (data["rows"][0].as_str().unwrap(), missing.as_str()),
            (shown, replaced)
        );
    }

    #[test]
    fn what_the_font_has_stays() {
        check(
            "Ward 7: “naïve” £5 – 50% → 60%",
            "Ward 7: “naïve” £5 – 50% → 60%",
            "",
        );
        check("Dŵr, żółć, Ελλάδα, Привет", "Dŵr, żółć, Ελλάδα, Привет", "");
        check(
            "a < b & \"c\" #strong[d] *e* $f$",
            "a < b & \"c\" #strong[d] *e* $f$",
            "",
        );
    }

    #[test]
    fn what_the_font_lacks_becomes_a_box_and_is_reported_once() {
        check("Well done 🎉🎉 team 👍🏽", "Well done □□ team □", "🎉👍");
        check("☎️ and ✓", "□ and □", "☎✓");
        check("مرحبا", "□□□□□", "مرحبا");
        check("\u{fffd} \u{1} \u{e000}", "□ □ □", "\u{fffd}\u{1}\u{e000}");
    }

    #[test]
    fn invisible_characters_and_line_ends_leave_no_trace() {
        check("\u{feff}one\u{200d}two\u{202e}", "onetwo", "");
        check("  one\r\n\r\n two\t ", "one two", "");
    }

    #[test]
    fn a_picture_stays_markup_and_its_words_have_glyphs() {
        let run = "x".repeat(60);
        let mut data = serde_json::json!({ "svg": format!("<svg {run}>\n<text>Ward 🌻</text>") });
        assert_eq!(printable(&mut data), ['🌻']);
        assert_eq!(data["svg"], format!("<svg {run}> <text>Ward □</text>"));
    }

    #[test]
    fn runs_longer_than_any_column_can_break() {
        check("Otorhinolaryngologist", "Otorhinolaryngologist", "");
        check(
            &"x".repeat(26),
            "xxxxxxxx\u{200b}xxxxxxxx\u{200b}xxxxxxxx\u{200b}xx",
            "",
        );
    }
}
