//! How large the letters are, for eyes that need it.

use super::ward::prints::{crowded_prints, every_print};
use super::{Kind, pages};

/// What of a print-out is smaller than so many points, save the running lines.
fn smaller(named: &str, points: f64, is_code: impl Fn(&str) -> bool) -> Vec<String> {
    let every = every_print().into_iter().chain(crowded_prints());
    let prints: Vec<_> = every.filter(|(name, _)| *name == named).collect();
    assert_eq!(prints.len(), 2, "{named}");
    let pieces = prints.iter().flat_map(|(_, print)| pages(print));
    let pieces = pieces.flat_map(|page| page.pieces);
    let small = pieces.filter(|piece| {
        piece.kind != Kind::Margin && piece.size < points && !is_code(piece.text.trim())
    });
    small.map(|piece| piece.text).collect()
}

#[test]
fn large_print_is_18_points_but_for_the_codes() {
    // A key is one letter; a code is two letters and a number.
    let is_code = |text: &str| {
        let number = text.trim_start_matches(|one: char| one.is_ascii_uppercase());
        text.len() == 1 || (text.len() - number.len() == 2 && number.parse::<u8>().is_ok())
    };
    assert_eq!(smaller("large print form", 18.0, is_code), [""; 0]);
}
