//! Dates as the NHS writes them: `6 August 2026`.

use chrono::{Datelike, NaiveDate};

use crate::british;

const MONTHS: [&str; 12] = [
    "common-january",
    "common-february",
    "common-march",
    "common-april",
    "common-may",
    "common-june",
    "common-july",
    "common-august",
    "common-september",
    "common-october",
    "common-november",
    "common-december",
];
const SHORT_MONTHS: [&str; 12] = [
    "common-jan",
    "common-feb",
    "common-mar",
    "common-apr",
    "common-may-short",
    "common-jun",
    "common-jul",
    "common-aug",
    "common-sep",
    "common-oct",
    "common-nov",
    "common-dec",
];

/// `6 August 2026`.
pub fn day(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month(date), date.year())
}

/// `6 Aug 2026`, for narrow columns.
pub fn short_day(date: NaiveDate) -> String {
    format!(
        "{} {} {}",
        date.day(),
        british().say(SHORT_MONTHS[date.month0() as usize], &[]),
        date.year()
    )
}

/// `1 to 14 December 2026`, saying month and year once where they are the same.
pub fn span(first: NaiveDate, last: NaiveDate) -> String {
    let begin = match (first.year() == last.year(), first.month() == last.month()) {
        _ if first == last => return day(first),
        (true, true) => first.day().to_string(),
        (true, false) => format!("{} {}", first.day(), month(first)),
        (false, _) => day(first),
    };
    british().say(
        "common-span",
        &[("low", begin.into()), ("high", day(last).into())],
    )
}

/// The name of a date's month.
pub fn month(date: NaiveDate) -> String {
    british().say(MONTHS[date.month0() as usize], &[])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(first: &str, last: &str, expected: &str) {
        assert_eq!(
            span(first.parse().unwrap(), last.parse().unwrap()),
            expected
        );
    }

    #[test]
    fn a_span_says_month_and_year_once() {
        check("2026-12-01", "2026-12-14", "1 to 14 December 2026");
        check("2026-11-24", "2026-12-08", "24 November to 8 December 2026");
        check(
            "2026-12-24",
            "2027-01-08",
            "24 December 2026 to 8 January 2027",
        );
        check("2026-12-01", "2026-12-01", "1 December 2026");
    }

    #[test]
    fn a_day_has_no_nought_in_front() {
        let date = "2026-08-06".parse().unwrap();
        assert_eq!(
            (day(date), short_day(date)),
            ("6 August 2026".into(), "6 Aug 2026".into())
        );
    }
}
