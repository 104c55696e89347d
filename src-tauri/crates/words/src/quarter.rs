//! The names of a quarter.

use assessment::quarter::Quarter;
use serde::Serialize;
use specta::Type;

use crate::british;
use crate::date::month;

/// The names of a quarter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename = "Quarter")]
pub struct QuarterName {
    /// `2026-Q3`.
    pub key: String,
    /// `2026/27 Q3`.
    pub label: String,
    /// `Quarter 3 (October to December) 2026 to 2027`.
    pub full: String,
    /// `Q3 26/27`.
    pub short: String,
}

/// All names of a quarter.
pub fn name(quarter: Quarter) -> QuarterName {
    let years = (quarter.year(), quarter.year() + 1);
    let two = |year: i32| format!("{:02}", year.rem_euclid(100));
    let full = [
        ("number", quarter.number().into()),
        ("first", month(quarter.first_day()).into()),
        ("last", month(quarter.last_day()).into()),
        ("from", years.0.to_string().into()),
        ("to", years.1.to_string().into()),
    ];
    let first = quarter.first_round();
    let short = format!("{} {}/{}", number(first), two(years.0), two(years.1));
    QuarterName {
        key: quarter.key(),
        label: quarter.label(),
        full: of_round(quarter, british().say("quarter-full", &full)),
        short: of_round(quarter, short),
    }
}

/// With its letter, where a later round in the quarter is meant.
fn of_round(quarter: Quarter, said: String) -> String {
    match quarter.letter() {
        Some(letter) => british().say(
            "quarter-again",
            &[
                ("quarter", said.into()),
                ("letter", letter.to_string().into()),
            ],
        ),
        None => said,
    }
}

/// `2026/27`.
pub fn years(quarter: Quarter) -> String {
    format!(
        "{}/{:02}",
        quarter.year(),
        (quarter.year() + 1).rem_euclid(100)
    )
}

/// `Q3`.
pub fn number(quarter: Quarter) -> String {
    let number = [("number", quarter.number().into())];
    of_round(quarter, british().say("quarter-number", &number))
}

/// Where there is little room: `Q3`, and `Q3b` for a second round.
pub fn narrow(quarter: Quarter) -> String {
    number(quarter.first_round()) + &letter(quarter)
}

/// Where there is less: `3`, and `3b` for a second round.
pub fn narrowest(quarter: Quarter) -> String {
    quarter.number().to_string() + &letter(quarter)
}

fn letter(quarter: Quarter) -> String {
    quarter.letter().map(String::from).unwrap_or_default()
}

/// In the middle of a sentence: `quarter 3 (October to December)`.
pub fn in_sentence(quarter: Quarter) -> String {
    let args = [
        ("number", quarter.number().into()),
        ("first", month(quarter.first_day()).into()),
        ("last", month(quarter.last_day()).into()),
    ];
    of_round(quarter, british().say("quarter-in-sentence", &args))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_has_four_names() {
        let names = name("2026-Q4".parse().unwrap());
        assert_eq!(names.label, "2026/27 Q4");
        assert_eq!(names.full, "Quarter 4 (January to March) 2026 to 2027");
        assert_eq!(names.short, "Q4 26/27");
        assert_eq!(
            in_sentence("2026-Q1".parse().unwrap()),
            "quarter 1 (April to June)"
        );
        let again = name("2026-Q4-b".parse().unwrap());
        assert_eq!(again.label, "2026/27 Q4 (b)");
        assert_eq!(again.full, "Quarter 4 (January to March) 2026 to 2027 (b)");
        assert_eq!(again.short, "Q4 26/27 (b)");
        let second = "2026-Q4-b".parse().unwrap();
        assert_eq!(
            [number(second), narrow(second), narrowest(second)],
            ["Q4 (b)", "Q4b", "4b"]
        );
    }
}
