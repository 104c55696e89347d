//! Numbers as people read them: whole in sentences, one decimal in tables.
//!
//! Units: points from 0 to 100, shares from 0 to 1. Halves round away from zero, as people
//! round. A minus is U+2212, which is as wide as a plus.

use assessment::interval::Interval;
use serde::Serialize;
use specta::Type;

use crate::british;

/// A number, and how it is shown everywhere.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct Shown {
    /// Rounded as shown.
    #[specta(type = i32)]
    pub value: f64,
    /// As it is shown.
    pub text: String,
}

/// Points in a sentence: `72`.
pub fn points(value: f64) -> String {
    fixed(value, 0)
}

/// Points in a table: `71.6`.
pub fn points_exact(value: f64) -> Shown {
    Shown {
        value: tenths(value),
        text: fixed(value, 1),
    }
}

/// A change of points in a sentence or on an axis: `+21`, `−3`, `0`.
pub fn change(value: f64) -> String {
    signed(value, 0)
}

/// A change of points in a table: `+2.6`.
pub fn change_exact(value: f64) -> Shown {
    Shown {
        value: tenths(value),
        text: signed(value, 1),
    }
}

/// A share in a table: `72%`.
pub fn percent(share: f64) -> String {
    format!("{}%", fixed(100.0 * share, 0))
}

/// A share in a sentence: `7 in 10`. Rounding never makes some into none or most into all:
/// those are `fewer than 1 in 10` and `more than 9 in 10`.
pub fn in_ten(share: f64) -> String {
    tenth_of(share, "common-in-ten-few", "common-in-ten-most")
}

/// The same for narrow columns: `7 in 10`, `<1 in 10`, `>9 in 10`.
pub fn in_ten_short(share: f64) -> String {
    tenth_of(share, "common-in-ten-few-short", "common-in-ten-most-short")
}

fn tenth_of(share: f64, few: &str, most: &str) -> String {
    let count = fixed(10.0 * share, 0);
    match count.as_str() {
        "0" if share > 0.0 => british().say(few, &[]),
        "10" if share < 1.0 => british().say(most, &[]),
        _ => british().say("common-in-ten", &[("count", count.into())]),
    }
}

/// A range in a sentence: `64 to 79`.
pub fn interval(range: Interval) -> String {
    span(&fixed(range.low, 0), &fixed(range.high, 0))
}

/// A range in a table: `64.3 to 78.9`.
pub fn interval_exact(range: Interval) -> String {
    span(&fixed(range.low, 1), &fixed(range.high, 1))
}

/// A range of changes in a table: `−10.2 to +15.3`.
pub fn change_interval_exact(range: Interval) -> String {
    span(&signed(range.low, 1), &signed(range.high, 1))
}

/// A range of shares: `34% to 70%`.
pub fn percent_interval(range: Interval) -> String {
    span(&percent(range.low), &percent(range.high))
}

/// A whole number with commas, as in `20,000`.
pub fn thousands(number: u32) -> String {
    let digits = number.to_string();
    let groups = digits.as_bytes().rchunks(3).rev();
    let groups: Vec<&str> = groups
        .map(|group| std::str::from_utf8(group).expect("digits are ASCII"))
        .collect();
    groups.join(",")
}

fn span(low: &str, high: &str) -> String {
    british().say("common-span", &[("low", low.into()), ("high", high.into())])
}

fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// A number with so many decimals, halves away from zero; never "−0".
pub fn fixed(value: f64, decimals: usize) -> String {
    let scale = 10_f64.powi(decimals as i32);
    // A sum of binary fractions may end a hair under a half that it means.
    let rounded = (value.abs() * scale + 1e-9).round() / scale;
    let text = format!("{rounded:.decimals$}");
    if value < 0.0 && rounded > 0.0 {
        format!("−{text}")
    } else {
        text
    }
}

fn signed(value: f64, decimals: usize) -> String {
    let text = fixed(value, decimals);
    let is_zero = text.chars().all(|c| c == '0' || c == '.');
    if is_zero || value < 0.0 {
        text
    } else {
        format!("+{text}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: f64, whole: &str, exact: &str, changed: &str) {
        let all = (
            points(value),
            points_exact(value).text,
            change_exact(value).text,
        );
        assert_eq!(
            all,
            (whole.to_owned(), exact.to_owned(), changed.to_owned())
        );
    }

    #[test]
    fn large_numbers_have_commas() {
        for (number, expected) in [
            (0, "0"),
            (999, "999"),
            (2_000, "2,000"),
            (1_234_567, "1,234,567"),
        ] {
            assert_eq!(thousands(number), expected);
        }
    }

    #[test]
    fn numbers_are_whole_in_sentences_and_have_one_decimal_in_tables() {
        check(71.6146, "72", "71.6", "+71.6");
        check(72.5, "73", "72.5", "+72.5");
        check(0.0, "0", "0.0", "0.0");
        check(-0.04, "0", "0.0", "0.0");
        check(-10.25, "−10", "−10.3", "−10.3");
        check(1.005 * 50.0, "50", "50.3", "+50.3");
    }

    #[test]
    fn changes_carry_their_sign_and_no_change_carries_none() {
        assert_eq!(
            (change(21.4), change(-3.2), change(0.3)),
            ("+21".into(), "−3".into(), "0".into())
        );
    }

    #[test]
    fn shares_are_in_ten_in_sentences_and_percent_in_tables() {
        assert_eq!(
            (in_ten(0.72), percent(0.725)),
            ("7 in 10".into(), "73%".into())
        );
        assert_eq!(
            (in_ten(0.0), in_ten(1.0)),
            ("0 in 10".into(), "10 in 10".into())
        );
    }

    #[test]
    fn rounding_never_makes_some_into_none_or_most_into_all() {
        assert_eq!(in_ten(1.0 / 30.0), "fewer than 1 in 10");
        assert_eq!(in_ten(29.0 / 30.0), "more than 9 in 10");
        assert_eq!(in_ten_short(1.0 / 30.0), "<1 in 10");
        assert_eq!(in_ten_short(29.0 / 30.0), ">9 in 10");
        assert_eq!(in_ten_short(0.5), "5 in 10");
    }

    #[test]
    fn ranges_say_to() {
        let range = Interval {
            low: 64.308,
            high: 78.92,
        };
        assert_eq!(
            (interval(range), interval_exact(range)),
            ("64 to 79".into(), "64.3 to 78.9".into())
        );
        let range = Interval {
            low: -10.18,
            high: 15.3,
        };
        assert_eq!(change_interval_exact(range), "−10.2 to +15.3");
    }
}
