//! What to talk about first: always three strengths and three priorities, as the action plans
//! of the AHRQ's surveys ask for few of each.
//!
//! Correlations of areas with an outcome ("drivers") are not offered: below 30 people they are
//! mostly noise.

mod picks;

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::checklist::DomainId;
use crate::interval::Interval;

pub use picks::{FULL_MARKS, Picks, picks};

/// How many strengths and how many priorities.
const EACH: usize = 3;
/// Numbers are compared in steps of this, so that rounding decides nothing.
const STEP: f64 = 1e-9;

/// What is known of one domain that may be shown. Scores are points from 0 to 100.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Area {
    /// Which domain.
    pub id: DomainId,
    /// The team's score.
    pub score: f64,
    /// Its 95 % interval.
    pub interval: Interval,
    /// How much people agree about it, from 0 to 1.
    pub agreement: f64,
    /// The score of the one item that the pulse form asks of this domain; none if it has none
    /// or it is hidden.
    pub pulse: Option<f64>,
    /// The share of the team's votes for talking about it, from 0 to 1; none without a vote.
    pub vote: Option<f64>,
}

/// Three strengths and three priorities, each in order; no domain is in both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Focus {
    /// What to keep, the best first.
    pub strengths: [Strength; EACH],
    /// What to talk about, the most pressing first.
    pub priorities: [Priority; EACH],
}

/// A domain to keep as it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Strength {
    /// Which domain.
    pub id: DomainId,
    /// The upper end of its interval, in points, by which strengths are ordered.
    pub high: f64,
}

/// A domain to talk about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Priority {
    /// Which domain.
    pub id: DomainId,
    /// What priorities are ordered by; see [`index`].
    pub index: f64,
    /// Points missing to the target; 0 if it is reached.
    pub gap: f64,
}

/// Too few domains are shown to find three of each among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[error("{shown} of the {needed} domains that are needed")]
pub struct TooFewAreas {
    /// How many are shown.
    pub shown: usize,
    /// How many are needed.
    pub needed: usize,
}

/// Picks three priorities, and of the others three strengths.
///
/// Priorities have the highest [`index`]; of equal ones the lower pulse item goes first, then
/// the lower score, then the checklist's order. So there are three even in a team that reached
/// its target everywhere. Strengths have the highest upper end of their interval, of equal
/// ones the higher score.
///
/// # Errors
/// With fewer than six domains.
pub fn focus(areas: &[Area], target: f64) -> Result<Focus, TooFewAreas> {
    let needed = 2 * EACH;
    if areas.len() < needed {
        return Err(TooFewAreas {
            shown: areas.len(),
            needed,
        });
    }
    let mut ordered: Vec<&Area> = areas.iter().collect();
    let pulse = |area: &Area| area.pulse.unwrap_or(f64::INFINITY);
    ordered.sort_by(|a, b| {
        ascending(index(b, target), index(a, target))
            .then(ascending(pulse(a), pulse(b)))
            .then(ascending(a.score, b.score))
    });
    let priorities = first_three(&ordered).map(|area| Priority {
        id: area.id.clone(),
        index: index(area, target),
        gap: gap(area, target),
    });
    // The others in the checklist's order again, which decides between equals.
    let mut others: Vec<&Area> = areas
        .iter()
        .filter(|area| priorities.iter().all(|priority| priority.id != area.id))
        .collect();
    others.sort_by(|a, b| {
        ascending(b.interval.high, a.interval.high).then(ascending(b.score, a.score))
    });
    let strengths = first_three(&others).map(|area| Strength {
        id: area.id.clone(),
        high: area.interval.high,
    });
    Ok(Focus {
        strengths,
        priorities,
    })
}

/// How pressing a domain is: the points missing to the target × (1 + agreement) / 2 × (1 +
/// share of votes).
///
/// A gap that all see counts in full and one that half the team disputes counts half, because
/// a divided team needs a talk before a plan; all votes for one domain double it. A domain at
/// its target is never pressing.
pub fn index(area: &Area, target: f64) -> f64 {
    gap(area, target) * (1.0 + area.agreement) / 2.0 * (1.0 + area.vote.unwrap_or(0.0))
}

fn gap(area: &Area, target: f64) -> f64 {
    (target - area.score).max(0.0)
}

fn ascending(a: f64, b: f64) -> Ordering {
    (a / STEP).round().total_cmp(&(b / STEP).round())
}

fn first_three<'a>(ordered: &[&'a Area]) -> [&'a Area; EACH] {
    std::array::from_fn(|at| ordered[at])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Areas as `id score high agreement`, and if given `pulse` and `vote`; `-` is none.
    fn areas(text: &str) -> Vec<Area> {
        let area = |line: &str| {
            let words: Vec<&str> = line.split_whitespace().collect();
            let number = |at: usize| words.get(at).and_then(|word| word.parse().ok());
            Area {
                id: words[0].to_owned(),
                score: number(1).unwrap(),
                interval: Interval {
                    low: 0.0,
                    high: number(2).unwrap(),
                },
                agreement: number(3).unwrap(),
                pulse: number(4),
                vote: number(5),
            }
        };
        text.split(';').map(area).collect()
    }

    /// Priorities and strengths by id, against a target of 70.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let focus = focus(&areas(text), 70.0).unwrap();
        let priorities = focus.priorities.map(|priority| priority.id).join(" ");
        let strengths = focus.strengths.map(|strength| strength.id).join(" ");
        assert_eq!(format!("{priorities} | {strengths}"), expected);
    }

    #[test]
    fn the_index_is_worked_by_hand() {
        for (text, expected) in [
            // 20 missing, all agree.
            ("PS 50 60 1", 20.0),
            // Nobody agrees: half.
            ("PS 50 60 0", 10.0),
            ("PS 50 60 0.6", 16.0),
            // A quarter of the votes.
            ("PS 50 60 0.6 - 0.25", 20.0),
            // At or above the target.
            ("PS 70 80 1 - 1", 0.0),
            ("PS 90 95 1", 0.0),
        ] {
            let index = index(&areas(text)[0], 70.0);
            assert!((index - expected).abs() < 1e-12, "{text}: {index}");
        }
    }

    #[test]
    fn the_most_pressing_come_first_and_the_best_of_the_others_are_strengths() {
        check(
            "A 40 50 1; B 60 70 1; C 50 60 1; D 80 85 1; E 90 99 1; F 65 75 1; G 70 90 1",
            "A C B | E G D",
        );
    }

    #[test]
    fn agreement_and_votes_change_the_order() {
        // Gaps 30, 20, 10; the first is disputed.
        check(
            "A 40 50 0; B 50 60 1; C 60 70 1; D 80 85 1; E 90 99 1; F 75 84 1",
            "B A C | E D F",
        );
        check(
            "A 40 50 1 - 0; B 50 60 1 - 0.6; C 60 70 1 - 0; D 80 85 1; E 90 99 1; F 75 84 1",
            "B A C | E D F",
        );
    }

    #[test]
    fn of_equal_indices_the_lower_pulse_item_goes_first() {
        check(
            "A 50 60 1 62; B 50 60 1 -; C 50 60 1 55; D 80 85 1; E 90 99 1; F 75 84 1",
            "C A B | E D F",
        );
    }

    #[test]
    fn rounding_makes_no_difference_to_a_tie() {
        let mut areas =
            areas("A 50 60 1 62; B 50 60 1 61; C 90 95 1; D 80 85 1; E 90 99 1; F 75 84 1");
        areas[0].score -= 1e-12;
        assert_eq!(focus(&areas, 70.0).unwrap().priorities[0].id, "B");
    }

    #[test]
    fn there_are_three_of_each_even_above_the_target() {
        check(
            "A 90 95 1; B 85 94 1; C 88 93 1; D 80 92 1; E 75 91 1; F 95 99 1",
            "E D B | F A C",
        );
    }

    #[test]
    fn strengths_with_one_upper_end_are_ordered_by_score() {
        check(
            "A 40 50 1; B 45 55 1; C 50 60 1; D 80 100 1; E 85 100 1; F 85 100 1; G 70 90 1",
            "A B C | E F D",
        );
    }

    #[test]
    fn six_domains_are_the_least() {
        let error = focus(&areas("A 1 2 1; B 1 2 1; C 1 2 1; D 1 2 1; E 1 2 1"), 70.0);
        assert_eq!(
            error,
            Err(TooFewAreas {
                shown: 5,
                needed: 6
            })
        );
    }
}
