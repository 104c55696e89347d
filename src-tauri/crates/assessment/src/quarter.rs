//! The quarters of the NHS financial year, which runs from 1 April to 31 March.
//!
//! Invariant: a quarter comes from a local UK date, never from a UTC instant, because
//! 00:30 on 1 April (British Summer Time) is still 31 March in UTC.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

/// One quarter of an NHS financial year, such as `2026/27 Q2`; of its second round,
/// `2026/27 Q2 (b)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    /// The calendar year in which the financial year begins.
    year: i32,
    /// 1 for April to June, up to 4 for January to March.
    number: u8,
    /// Which round in it is meant: 0 for the first, 1 for (b).
    again: u8,
}

/// The letters of the rounds after the first.
const LETTERS: &[u8] = b"bcdefghijklmnopqrstuvwxyz";

/// A text that is not the key of a quarter.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a quarter; a quarter is written like 2026-Q2")]
pub struct NotAQuarter(pub String);

impl Quarter {
    /// The quarter that a local UK date lies in.
    pub fn of(date: NaiveDate) -> Self {
        let quarter_of_calendar_year = date.month0() / 3;
        match quarter_of_calendar_year {
            0 => Self::whole(date.year() - 1, 4),
            n => Self::whole(date.year(), n as u8),
        }
    }

    fn whole(year: i32, number: u8) -> Self {
        Self {
            year,
            number,
            again: 0,
        }
    }

    /// The quarter itself, whichever of its rounds is meant.
    pub fn first_round(self) -> Self {
        Self::whole(self.year, self.number)
    }

    /// The quarter for its next round: (b) after the first. The last letter stays, as nobody
    /// asks a team 27 times in a quarter.
    pub fn next_round(self) -> Self {
        Self {
            again: (self.again + 1).min(LETTERS.len() as u8),
            ..self
        }
    }

    /// The letter of a round after the first.
    pub fn letter(self) -> Option<char> {
        let place = usize::from(self.again).checked_sub(1)?;
        LETTERS.get(place).map(|letter| char::from(*letter))
    }

    /// The calendar year in which the financial year begins.
    pub fn year(self) -> i32 {
        self.year
    }

    /// 1 for April to June, up to 4 for January to March.
    pub fn number(self) -> u8 {
        self.number
    }

    /// The sort key and id, `2026-Q2`; of its second round `2026-Q2-b`.
    pub fn key(self) -> String {
        let whole = format!("{:04}-Q{}", self.year, self.number);
        match self.letter() {
            Some(letter) => format!("{whole}-{letter}"),
            None => whole,
        }
    }

    /// The label, `2026/27 Q2`; at the turn of a century `2099/00 Q2`; of its second round
    /// `2026/27 Q2 (b)`.
    pub fn label(self) -> String {
        let end = (self.year + 1).rem_euclid(100);
        let whole = format!("{:04}/{end:02} Q{}", self.year, self.number);
        match self.letter() {
            Some(letter) => format!("{whole} ({letter})"),
            None => whole,
        }
    }

    /// The first day of the quarter.
    pub fn first_day(self) -> NaiveDate {
        let (year, month) = match self.number {
            4 => (self.year + 1, 1),
            n => (self.year, u32::from(n) * 3 + 1),
        };
        NaiveDate::from_ymd_opt(year, month, 1).expect("the first of a month exists")
    }

    /// The last day of the quarter.
    pub fn last_day(self) -> NaiveDate {
        self.next()
            .first_day()
            .pred_opt()
            .expect("a day before it exists")
    }

    /// The quarter after this one.
    pub fn next(self) -> Self {
        match self.number {
            4 => Self::whole(self.year + 1, 1),
            n => Self::whole(self.year, n + 1),
        }
    }

    /// The quarter before this one.
    pub fn previous(self) -> Self {
        match self.number {
            1 => Self::whole(self.year - 1, 4),
            n => Self::whole(self.year, n - 1),
        }
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.key())
    }
}

impl FromStr for Quarter {
    type Err = NotAQuarter;

    /// Reads a key (`2026-Q2`, `2026-Q2-b`) or a label (`2026/27 Q2`, `2026/27 Q2 (b)`).
    fn from_str(text: &str) -> Result<Self, NotAQuarter> {
        let wrong = || NotAQuarter(text.to_owned());
        let year: i32 = text
            .get(..4)
            .and_then(|y| y.parse().ok())
            .ok_or_else(wrong)?;
        let number: u8 = text
            .split_once('Q')
            .and_then(|(_, rest)| rest.get(..1)?.parse().ok())
            .filter(|number| (1..=4).contains(number))
            .ok_or_else(wrong)?;
        // What is written otherwise than it would be here is refused.
        let is_meant = |quarter: &Self| text == quarter.key() || text == quarter.label();
        std::iter::successors(Some(Self::whole(year, number)), |quarter| {
            Some(quarter.next_round())
        })
        .take(LETTERS.len() + 1)
        .find(is_meant)
        .ok_or_else(wrong)
    }
}

impl serde::Serialize for Quarter {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Quarter {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[track_caller]
    fn check(day: &str, label: &str, key: &str) {
        let quarter = Quarter::of(date(day));
        assert_eq!(
            (quarter.label().as_str(), quarter.key().as_str()),
            (label, key)
        );
    }

    #[test]
    fn the_year_turns_on_the_first_of_april() {
        check("2027-03-31", "2026/27 Q4", "2026-Q4");
        check("2027-04-01", "2027/28 Q1", "2027-Q1");
        check("2026-06-30", "2026/27 Q1", "2026-Q1");
        check("2026-07-01", "2026/27 Q2", "2026-Q2");
        check("2026-12-31", "2026/27 Q3", "2026-Q3");
        check("2027-01-01", "2026/27 Q4", "2026-Q4");
    }

    #[test]
    fn the_century_is_written_with_two_noughts() {
        check("2099-10-01", "2099/00 Q3", "2099-Q3");
    }

    #[test]
    fn every_day_from_1900_to_2100_lies_in_its_own_quarter() {
        for day in date("1900-01-01")
            .iter_days()
            .take_while(|day| *day <= date("2100-12-31"))
        {
            let quarter = Quarter::of(day);
            assert!(
                quarter.first_day() <= day && day <= quarter.last_day(),
                "{day}"
            );
            assert_eq!(quarter.key().parse(), Ok(quarter));
            assert_eq!(quarter.label().parse(), Ok(quarter));
            assert_eq!(quarter.next().previous(), quarter);
            assert_eq!(
                Quarter::of(quarter.last_day().succ_opt().unwrap()),
                quarter.next()
            );
        }
    }

    #[test]
    fn a_second_round_has_a_letter() {
        let first: Quarter = "2026-Q2".parse().unwrap();
        let second = first.next_round();
        assert_eq!((first.letter(), second.letter()), (None, Some('b')));
        assert_eq!(
            (second.key().as_str(), second.label().as_str()),
            ("2026-Q2-b", "2026/27 Q2 (b)")
        );
        assert!(first < second && second < second.next_round() && second < first.next());
        assert!(first.key() < second.key() && second.key() < first.next().key());
        assert_eq!(second.first_round(), first);
        assert_eq!(
            (second.next(), second.previous()),
            (first.next(), first.previous())
        );
        assert_eq!(second.last_day(), first.last_day());
        for same in ["2026-Q2-b", "2026/27 Q2 (b)"] {
            assert_eq!(same.parse(), Ok(second));
        }
        let last = std::iter::successors(Some(first), |quarter| Some(quarter.next_round()));
        assert_eq!(last.take(40).last().unwrap().letter(), Some('z'));
    }

    #[test]
    fn keys_sort_like_time() {
        let mut quarter = Quarter::of(date("1999-05-01"));
        for _ in 0..40 {
            assert!(quarter.key() < quarter.next().key() && quarter < quarter.next());
            quarter = quarter.next();
        }
    }

    #[test]
    fn other_texts_are_no_quarters() {
        for text in [
            "",
            "2026",
            "2026-Q5",
            "2026-Q0",
            "2026/28 Q1",
            "Q2 2026",
            "2026-q2",
            "20é6-Q1",
            "2026-Q2-a",
            "2026-Q2 (b)",
            "2026/27 Q2-b",
            "2026-Q2b",
        ] {
            assert_eq!(
                text.parse::<Quarter>(),
                Err(NotAQuarter(text.to_owned())),
                "{text}"
            );
        }
    }
}
