//! The apostrophe that keeps a spreadsheet from taking text for a formula: put on where a
//! table is written, taken off where one is read.
//!
//! Invariant: what was guarded and unguarded again is what it was.

use std::borrow::Cow;

/// Beginnings that a spreadsheet may take for a formula, full-width forms included.
const DANGEROUS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Whether a text would have to be guarded, however many apostrophes it begins with: one that
/// was typed must not be lost when the guard is taken off.
fn is_dangerous(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(DANGEROUS)
}

/// The text with an apostrophe before it, if it could be taken for a formula.
pub(crate) fn guarded(text: &str) -> Cow<'_, str> {
    if is_dangerous(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text without the apostrophe that guards it.
pub(crate) fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'')
        .filter(|rest| is_dangerous(rest))
        .unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_guard_stands_before_what_could_be_a_formula_and_nowhere_else() {
        for (text, kept) in [
            ("=1+1", "'=1+1"),
            ("'=1+1", "''=1+1"),
            ("＝1", "'＝1"),
            ("-5", "'-5"),
            ("\t=1", "'\t=1"),
            ("'tis fine", "'tis fine"),
            ("5 - 4", "5 - 4"),
            ("", ""),
        ] {
            assert_eq!(guarded(text), kept);
            assert_eq!(unguarded(kept), text);
        }
    }

    proptest! {
        #[test]
        fn what_was_guarded_comes_back(text in "['=+@\\-\\t\\ra1＝]{0,6}") {
            let kept = guarded(&text);
            prop_assert!(!kept.starts_with(DANGEROUS));
            prop_assert_eq!(unguarded(&kept), &text);
        }
    }
}
