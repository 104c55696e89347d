//! What to be careful about before believing a result: people who ticked one column, and a
//! team that answered in another mix of roles than last time.
//!
//! Invariant: nothing is dropped or weighted here; cautions are counted and said.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// The fewest answers that can be a straight line; fewer may well be what somebody means.
const LEAST_IN_LINE: usize = 6;
/// A role's share of the answers may move by one part in so many: 20 percentage points.
const MIX_PARTS: u64 = 5;

/// A role whose share of the answers moved so much that a change of the scores may be a change
/// of who answered.
///
/// Shares of small groups are as private as their answers: only what the gate allows may be
/// compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MixShift {
    /// The role.
    pub role: String,
    /// Its share of the earlier round's answers, from 0 to 1.
    pub earlier: f64,
    /// Its share of the later round's answers.
    pub later: f64,
}

/// Whether somebody gave the same answer to everything, reversed items included, which says
/// yes and no to the same thing at once.
///
/// It takes an answer to at least half of the items (the cut-off for a "long string" in Curran
/// 2016, J Exp Soc Psychol 66) and to no fewer than six, a reversed one and another among
/// them: without a reversed item nobody can tell a straight line from a happy team. The middle
/// of the scale counts too, although there it can be meant.
///
/// Takes the codes as answered with a place for each item, `None` where no point was chosen;
/// `reversed` says which items are.
pub fn is_straight_line(answers: impl IntoIterator<Item = Option<i32>>, reversed: &[bool]) -> bool {
    let (mut count, mut turned, mut first) = (0, 0, None);
    for (answer, reversed) in answers.into_iter().zip(reversed) {
        let Some(code) = answer else { continue };
        // Nearly everybody is told from the first few answers.
        if code != *first.get_or_insert(code) {
            return false;
        }
        (count, turned) = (count + 1, turned + usize::from(*reversed));
    }
    count >= LEAST_IN_LINE && 2 * count >= reversed.len() && (1..count).contains(&turned)
}

/// Whether a form can show a straight line at all: it asks enough, a reversed item and another
/// among it.
pub fn can_show_straight_lines(reversed: &[bool]) -> bool {
    let turned = reversed.iter().filter(|reversed| **reversed).count();
    reversed.len() >= LEAST_IN_LINE && (1..reversed.len()).contains(&turned)
}

/// The roles whose share of the answers moved by more than 20 percentage points, in
/// alphabetical order; none if nobody answered in one of the rounds.
///
/// Takes how many people of each role answered.
pub fn mix_shifts(earlier: &BTreeMap<String, u32>, later: &BTreeMap<String, u32>) -> Vec<MixShift> {
    let all = |round: &BTreeMap<String, u32>| round.values().copied().map(u64::from).sum::<u64>();
    let (n, m) = (all(earlier), all(later));
    if n == 0 || m == 0 {
        return Vec::new();
    }
    let of = |round: &BTreeMap<String, u32>, role| u64::from(*round.get(role).unwrap_or(&0));
    let roles: BTreeSet<&String> = earlier.keys().chain(later.keys()).collect();
    roles
        .into_iter()
        .map(|role| (role, of(earlier, role), of(later, role)))
        // In whole numbers, so that exactly 20 points is never more than 20.
        .filter(|(_, a, b)| MIX_PARTS * (a * m).abs_diff(b * n) > n * m)
        .map(|(role, a, b)| MixShift {
            role: role.clone(),
            earlier: a as f64 / n as f64,
            later: b as f64 / m as f64,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Items 3 and 6 of eight are reversed.
    const REVERSED: [bool; 8] = [false, false, true, false, false, true, false, false];

    #[track_caller]
    fn check(answers: &str, expected: bool) {
        let codes = answers
            .chars()
            .map(|c| c.to_digit(10).map(|code| code as i32));
        assert_eq!(is_straight_line(codes, &REVERSED), expected, "{answers}");
    }

    #[test]
    fn the_same_answer_to_reversed_items_is_a_straight_line() {
        check("44444444", true);
        check("33333333", true);
        check("44444443", false);
        check("44244244", false);
    }

    #[test]
    fn a_straight_line_needs_enough_answers_and_a_reversed_item_among_them() {
        check("444444--", true);
        check("44444---", false);
        check("44-44-44", false);
        check("--------", false);
        let long = [Some(4); 6]
            .into_iter()
            .chain([None; 7])
            .collect::<Vec<_>>();
        let reversed = [true, false].repeat(7);
        assert!(
            !is_straight_line(long.clone(), &reversed[..13]),
            "6 of 13 is less than half"
        );
        assert!(is_straight_line(long, &reversed[..12]));
        assert!(!is_straight_line([Some(1); 9], &[true; 9]));
    }

    #[test]
    fn a_form_that_is_short_or_turns_nothing_cannot_show_a_straight_line() {
        assert!(can_show_straight_lines(&REVERSED));
        assert!(!can_show_straight_lines(&REVERSED[..5]));
        assert!(!can_show_straight_lines(&[false; 8]));
        assert!(!can_show_straight_lines(&[true; 8]));
    }

    #[track_caller]
    fn check_mix(earlier: &[(&str, u32)], later: &[(&str, u32)], expected: &str) {
        let round = |roles: &[(&str, u32)]| -> BTreeMap<String, u32> {
            roles
                .iter()
                .map(|(role, n)| ((*role).to_owned(), *n))
                .collect()
        };
        let said: Vec<String> = mix_shifts(&round(earlier), &round(later))
            .iter()
            .map(|shift| format!("{} {:.2} {:.2}", shift.role, shift.earlier, shift.later))
            .collect();
        assert_eq!(said.join(", "), expected);
    }

    #[test]
    fn a_role_that_moved_by_more_than_20_points_is_a_caution() {
        check_mix(
            &[("nurse", 10), ("doctor", 10)],
            &[("nurse", 15), ("doctor", 5)],
            "doctor 0.50 0.25, nurse 0.50 0.75",
        );
        // Exactly 20 points, up and down, is not more than 20.
        check_mix(
            &[("nurse", 5), ("doctor", 5)],
            &[("nurse", 7), ("doctor", 3)],
            "",
        );
    }

    #[test]
    fn a_role_that_is_new_or_gone_counts_as_none() {
        check_mix(
            &[("nurse", 12)],
            &[("nurse", 9), ("therapist", 3)],
            "nurse 1.00 0.75, therapist 0.00 0.25",
        );
        check_mix(&[], &[("nurse", 9)], "");
        check_mix(&[("nurse", 9)], &[("nurse", 0)], "");
    }
}
