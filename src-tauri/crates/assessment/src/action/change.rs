//! What became of the statement that an action is measured by.
//!
//! Invariant: it is worked out from two releases alone, so it can tell nothing that they do
//! not tell already.

use crate::disclosure::Released;
use crate::interval::{Interval, newcombe};
use crate::scoring::DomainScore;

/// How the share in favour of one statement moved between two rounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ItemChange {
    /// People in favour, and people with a scored answer, in the earlier round.
    pub before: (u32, u32),
    /// The same in the later round.
    pub after: (u32, u32),
    /// Later minus earlier, a proportion from −1 to 1.
    pub difference: f64,
    /// Its 95 % interval after Newcombe.
    pub interval: Interval,
}

/// Compares a statement in two releases; none where one of them did not ask it in these
/// words, or does not show it.
pub fn item_change(earlier: &Released, later: &Released, item: &str) -> Option<ItemChange> {
    let asked = |released: &Released| {
        let item = released.setup.checklist.item(item)?;
        Some((
            item.text.clone(),
            item.reversed,
            released.setup.checklist.scale.clone(),
        ))
    };
    if asked(earlier)? != asked(later)? {
        return None;
    }
    let (before, after) = (in_favour(earlier, item)?, in_favour(later, item)?);
    let sizes = |(k, n): (u32, u32)| (k as usize, n as usize);
    let share = |(k, n): (u32, u32)| f64::from(k) / f64::from(n);
    Some(ItemChange {
        before,
        after,
        difference: share(after) - share(before),
        interval: newcombe(sizes(after), sizes(before)),
    })
}

impl ItemChange {
    /// Whether the move is larger than chance: +1 up, −1 down, 0 no clear change.
    pub fn direction(&self) -> i8 {
        i8::from(self.interval.low > 0.0) - i8::from(self.interval.high < 0.0)
    }
}

/// The fewest people in favour, out of as many who answer, that would show as a rise from
/// `in_favour` of `n`: the first whose Newcombe interval lies above nothing. None where even
/// all of them would not.
pub fn least_that_shows(in_favour: u32, n: u32) -> Option<u32> {
    let now = (in_favour as usize, n as usize);
    (in_favour + 1..=n).find(|more| newcombe((*more as usize, n as usize), now).low > 0.0)
}

/// The lowest score, out of as many people who answer, that would show as a rise: now plus the
/// smallest detectable change, `2.80 · SD · √(2/n)` (80 % power at a two-sided 5 %), in points.
/// None where that would be more than 100.
pub fn least_score_that_shows(now: &DomainScore, n: u32) -> Option<f64> {
    let score = now.score + 2.80 * now.sd * (2.0 / f64::from(n)).sqrt();
    (score <= 100.0).then_some(score)
}

/// People in favour and people with a scored answer, where a release shows them.
pub fn in_favour(released: &Released, item: &str) -> Option<(u32, u32)> {
    let result = released.item(item)?;
    Some((result.score.shown()?.in_favour, result.n))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(in_favour: u32, n: u32, expected: Option<u32>) {
        assert_eq!(least_that_shows(in_favour, n), expected);
    }

    #[test]
    fn a_target_is_what_the_team_is_large_enough_to_show() {
        // Found with statsmodels 0.15, confint_proportions_2indep(method="newcomb").
        check(3, 15, Some(9));
        check(7, 16, Some(13));
        check(30, 60, Some(41));
        check(14, 16, None);
        check(16, 16, None);
        check(0, 5, Some(3));
    }

    #[test]
    fn a_target_score_is_now_and_the_smallest_change_that_shows() {
        let now = |score| DomainScore {
            score,
            interval: Interval {
                low: 0.0,
                high: 100.0,
            },
            sd: 20.0,
            favourable: 0.5,
        };
        // 22.9 points at 12 people with a standard deviation of 20, as in the table.
        let shows = least_score_that_shows(&now(50.0), 12).unwrap();
        assert!((shows - 72.86).abs() < 0.01, "{shows}");
        assert_eq!(least_score_that_shows(&now(80.0), 12), None);
    }

    #[test]
    fn a_move_is_up_or_down_only_if_its_range_leaves_out_nothing() {
        let change = |before: (u32, u32), after: (u32, u32)| {
            let sizes = |(k, n): (u32, u32)| (k as usize, n as usize);
            let (difference, interval) = (0.0, newcombe(sizes(after), sizes(before)));
            ItemChange {
                before,
                after,
                difference,
                interval,
            }
            .direction()
        };
        assert_eq!(change((3, 15), (12, 15)), 1);
        assert_eq!(change((12, 15), (3, 15)), -1);
        assert_eq!(change((6, 12), (11, 14)), 0);
    }
}
