//! How wide words are in Liberation Sans, so that they can be wrapped before anybody paints them.
//!
//! Units: the font's advance widths are in 2048ths of the type size. Kerning is left out,
//! which makes words a little wider here than they are painted.

/// Advance widths of U+0020 to U+007E.
#[rustfmt::skip]
const REGULAR: [u16; 95] = [
    569, 569, 727, 1139, 1139, 1821, 1366, 391, 682, 682, 797, 1196, 569, 682, 569, 569,
    1139, 1139, 1139, 1139, 1139, 1139, 1139, 1139, 1139, 1139, 569, 569, 1196, 1196, 1196, 1139,
    2079, 1366, 1366, 1479, 1479, 1366, 1251, 1593, 1479, 569, 1024, 1366, 1139, 1706, 1479, 1593,
    1366, 1593, 1479, 1366, 1251, 1479, 1366, 1933, 1366, 1366, 1251, 569, 569, 569, 961, 1139,
    682, 1139, 1139, 1024, 1139, 1139, 569, 1139, 1139, 455, 455, 1024, 455, 1706, 1139, 1139,
    1139, 1139, 682, 1024, 569, 1139, 1024, 1479, 1024, 1024, 1024, 684, 532, 684, 1196,
];
/// The same, bold.
#[rustfmt::skip]
const BOLD: [u16; 95] = [
    569, 682, 971, 1139, 1139, 1821, 1479, 487, 682, 682, 797, 1196, 569, 682, 569, 569,
    1139, 1139, 1139, 1139, 1139, 1139, 1139, 1139, 1139, 1139, 682, 682, 1196, 1196, 1196, 1251,
    1997, 1479, 1479, 1479, 1479, 1366, 1251, 1593, 1479, 569, 1139, 1479, 1251, 1706, 1479, 1593,
    1366, 1593, 1479, 1366, 1251, 1479, 1366, 1933, 1366, 1366, 1251, 682, 569, 682, 1196, 1139,
    682, 1139, 1251, 1139, 1251, 1139, 682, 1251, 1251, 569, 569, 1139, 569, 1821, 1251, 1251,
    1251, 1251, 797, 1139, 682, 1251, 1139, 1593, 1139, 1139, 1024, 797, 573, 797, 1196,
];
const EM: f64 = 2048.0;
/// The smallest type: 866 pixels fill an A4 page between margins of 12 mm, where this makes
/// 8 points.
pub(crate) const SMALLEST: f64 = 13.2;

/// How wide words are.
pub(crate) fn width(text: &str, size: f64, bold: bool) -> f64 {
    let units: u32 = text
        .chars()
        .map(|letter| u32::from(advance(letter, bold)))
        .sum();
    f64::from(units) * size / EM
}

/// Words in lines no wider than `room`; what does not fit into the last line ends in "…".
pub(crate) fn wrapped(text: &str, size: f64, bold: bool, room: f64, most: usize) -> Vec<String> {
    let fits = |line: &str| width(line, size, bold) <= room;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match (lines.last_mut(), longer) {
            (Some(line), Some(longer)) if fits(&longer) => *line = longer,
            _ => lines.push(word.to_owned()),
        }
    }
    let is_cut = lines.len() > most;
    lines.truncate(most);
    let last = lines.len().saturating_sub(1);
    for (at, line) in lines.iter_mut().enumerate() {
        if !fits(line) || (is_cut && at == last) {
            *line = shortened(line, fits);
        }
    }
    lines
}

fn shortened(line: &str, fits: impl Fn(&str) -> bool) -> String {
    let mut rest = line.to_owned();
    while !rest.is_empty() && !fits(&format!("{rest}…")) {
        rest.pop();
    }
    format!("{}…", rest.trim_end())
}

fn advance(letter: char, bold: bool) -> u16 {
    let table = if bold { &BOLD } else { &REGULAR };
    let place = (letter as usize)
        .checked_sub(32)
        .and_then(|at| table.get(at));
    match (place, letter, bold) {
        (Some(units), ..) => *units,
        (None, '‘' | '’', false) => 455,
        (None, '‘' | '’', true) => 569,
        (None, '“' | '”', false) => 682,
        (None, '“' | '”', true) => 1024,
        (None, '−', _) => 1196,
        (None, '–', _) => 1139,
        (None, letter, _) if letter.is_lowercase() => 1139,
        (None, letter, _) if letter.is_uppercase() => 1479,
        // A whole em is as wide as anything else can be.
        (None, ..) => 2048,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, most: usize, expected: &[&str]) {
        assert_eq!(wrapped(text, 14.0, false, 190.0, most), expected);
    }

    #[test]
    fn words_wrap_at_blanks_and_end_in_an_ellipsis_when_they_must() {
        check("Psychological safety", 2, &["Psychological safety"]);
        check(
            "My manager has enough time to support the team’s development.",
            3,
            &[
                "My manager has enough time",
                "to support the team’s",
                "development.",
            ],
        );
        check(
            "My manager has enough time to support the team’s development.",
            2,
            &["My manager has enough time", "to support the team’s…"],
        );
        check(&"w".repeat(30), 2, &["wwwwwwwwwwwwwwwww…"]);
        check("", 2, &[]);
    }

    #[test]
    fn widths_are_the_fonts() {
        // "Score" in Liberation Sans: 1366 + 1024 + 1139 + 682 + 1139 of 2048.
        assert_eq!(width("Score", 2048.0, false), 5350.0);
        assert!(width("Score", 14.0, true) > width("Score", 14.0, false));
    }
}
