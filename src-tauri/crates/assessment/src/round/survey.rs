//! The national surveys that ask the same people.

use chrono::{Datelike, NaiveDate};

/// A national survey of the people who work or learn in the NHS in England.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Survey {
    /// The National Quarterly Pulse Survey. It has no wave in the quarter of the Staff Survey.
    Pulse,
    /// The General Medical Council's national training survey, for doctors.
    Doctors,
    /// The National Education and Training Survey, for learners.
    Learners,
    /// The NHS Staff Survey.
    Staff,
}

impl Survey {
    /// All of them, in the order in which they are named.
    pub const ALL: [Self; 4] = [Self::Pulse, Self::Doctors, Self::Learners, Self::Staff];

    /// The months in which it usually asks, January as 1.
    fn months(self) -> &'static [u32] {
        match self {
            Self::Pulse => &[1, 4, 7],
            Self::Doctors => &[3, 4],
            Self::Learners => &[9, 10, 11],
            Self::Staff => &[10, 11],
        }
    }
}

/// The national surveys that ask in a month in which a round is open; none for a round that
/// would close before it opens.
pub fn clashes(opens: NaiveDate, closes: NaiveDate) -> Vec<Survey> {
    let months: Vec<u32> = opens
        .iter_days()
        .take_while(|day| *day <= closes)
        // More than a year names every month there is.
        .take(366)
        .map(|day| day.month())
        .collect();
    let meets = |survey: &Survey| survey.months().iter().any(|month| months.contains(month));
    Survey::ALL.into_iter().filter(meets).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_round_clashes_with_every_survey_of_the_months_that_it_is_open_in() {
        use Survey::{Doctors, Learners, Pulse, Staff};
        for (opens, closes, expected) in [
            ("2026-05-01", "2026-06-30", &[][..]),
            ("2026-06-20", "2026-06-30", &[]),
            ("2026-06-20", "2026-07-01", &[Pulse]),
            ("2026-08-01", "2026-08-31", &[]),
            ("2026-08-20", "2026-09-01", &[Learners]),
            ("2026-10-31", "2026-11-14", &[Learners, Staff]),
            ("2026-12-01", "2026-12-31", &[]),
            ("2026-12-18", "2027-01-01", &[Pulse]),
            ("2027-02-01", "2027-02-28", &[]),
            ("2027-02-20", "2027-03-01", &[Doctors]),
            ("2027-04-01", "2027-04-14", &[Pulse, Doctors]),
            ("2026-07-14", "2026-07-01", &[]),
            ("2026-05-01", "9999-12-31", &Survey::ALL),
        ] {
            let found = clashes(opens.parse().unwrap(), closes.parse().unwrap());
            assert_eq!(found, expected, "{opens} to {closes}");
        }
    }
}
