//! That a round asks people who are asked by a national survey at the same time.

use assessment::round::{Survey, clashes};
use chrono::NaiveDate;

use crate::british;

/// What to know about a round of these dates: a sentence for each national survey, and what to
/// do about it; nothing where there is none.
pub fn warnings(opens: NaiveDate, closes: NaiveDate) -> Vec<String> {
    let named = clashes(opens, closes)
        .into_iter()
        .map(|survey| match survey {
            Survey::Pulse => "round-clash-pulse",
            Survey::Doctors => "round-clash-doctors",
            Survey::Learners => "round-clash-learners",
            Survey::Staff => "round-clash-staff",
        });
    let mut ids: Vec<&str> = named.collect();
    if !ids.is_empty() {
        ids.push("round-clash-advice");
    }
    ids.into_iter().map(|id| british().say(id, &[])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_survey_is_named_and_the_advice_stands_last() {
        let said =
            |opens: &str, closes: &str| warnings(opens.parse().unwrap(), closes.parse().unwrap());
        assert!(said("2026-08-01", "2026-08-14").is_empty());
        let april = said("2027-04-01", "2027-04-14");
        assert_eq!(april.len(), 3);
        assert!(april[0].contains("pulse survey"), "{april:?}");
        assert!(april[1].contains("doctors"), "{april:?}");
        assert!(april[2].contains("early December"), "{april:?}");
    }
}
