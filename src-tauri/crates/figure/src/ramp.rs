//! The agreement ramp: which colour a point of a scale has.
//!
//! Invariant: the colour says how favourable an answer is, so a reversed statement is turned.

use assessment::checklist::Item;

use crate::marks::Role;

/// Counts with the least favourable answer first.
pub(crate) fn turned(item: &Item, counts: &[u32]) -> Vec<u32> {
    let mut counts = counts.to_vec();
    if item.reversed {
        counts.reverse();
    }
    counts
}

/// The colours of a point of a scale, and of words on it: dark at the ends, pale between,
/// grey in the middle.
pub(crate) fn roles(at: usize, points: usize) -> (Role, Role) {
    let last = points - 1;
    let from_end = at.min(last - at);
    let is_middle = 2 * at == last;
    // Of long scales the outermost eighth is dark.
    let is_end = 8 * from_end < last;
    match (is_middle, is_end, 2 * at < last) {
        (true, ..) => (Role::Agree3, Role::OnAgree3),
        (false, true, true) => (Role::Agree1, Role::OnAgree1),
        (false, false, true) => (Role::Agree2, Role::OnAgree2),
        (false, false, false) => (Role::Agree4, Role::OnAgree4),
        (false, true, false) => (Role::Agree5, Role::OnAgree5),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(points: usize, expected: &str) {
        let digits: String = (0..points)
            .map(|at| match roles(at, points).0 {
                Role::Agree1 => '1',
                Role::Agree2 => '2',
                Role::Agree3 => '3',
                Role::Agree4 => '4',
                _ => '5',
            })
            .collect();
        assert_eq!(digits, expected);
    }

    #[test]
    fn the_ramp_is_dark_at_its_ends_and_grey_in_the_middle() {
        check(2, "15");
        check(3, "135");
        check(4, "1245");
        check(5, "12345");
        check(6, "122445");
        check(7, "1223445");
        check(11, "11222344455");
    }
}
