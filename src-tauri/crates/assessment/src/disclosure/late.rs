//! Forms that come after a round was closed, and the versions of a release that they make.
//!
//! Whoever has two versions can take one from the other and read what the forms in between
//! say. So those forms alone must be fit to be shown, item by item and domain by domain:
//! that there are enough of them is not enough where some of them left an item blank.
//!
//! Invariant: what a version shows, less what the newest version before it that shows the
//! same said, is nothing, or could be shown by itself.

use super::Hidden;
use super::lowest::Tally;
use crate::round::Setup;

/// What becomes of forms that come after their round was closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LateForms {
    /// Nobody has seen results yet, so there is nothing to compare with: they count with the
    /// others.
    Join,
    /// They wait for more.
    Wait {
        /// How many are waiting.
        waiting: u32,
        /// How many must be.
        needed: u32,
    },
    /// They are enough for a version of their own.
    Release,
}

/// Decides about forms that came after a round was closed; `seen` says whether anybody has
/// seen results of it, `waiting` how many such forms there are.
pub fn late_forms(setup: &Setup, seen: bool, waiting: u32) -> LateForms {
    let needed = setup.threshold;
    match seen {
        false => LateForms::Join,
        true if waiting < needed => LateForms::Wait { waiting, needed },
        true => LateForms::Release,
    }
}

/// Why an item is hidden, version by version; `batches` are the answers that each added.
pub(super) fn item_by_version(
    batches: impl Iterator<Item = Tally>,
    threshold: u32,
    sensitive: bool,
) -> Vec<Option<Hidden>> {
    let (mut was_shown, mut unshown) = (false, Tally::default());
    let why = |was_shown: bool, unshown: Tally| match unshown.answered {
        0 if was_shown => None,
        answered if answered < threshold && was_shown => Some(Hidden::EarlierRelease),
        answered if answered < threshold => Some(Hidden::TooFew),
        _ if !sensitive || !unshown.is_of_one_mind() => None,
        _ if was_shown => Some(Hidden::EarlierRelease),
        _ => Some(Hidden::FewFavourable),
    };
    batches
        .map(|batch| {
            unshown += batch;
            let why = why(was_shown, unshown);
            if why.is_none() {
                (was_shown, unshown) = (true, Tally::default());
            }
            why
        })
        .collect()
}

/// Why a domain is hidden in a version in which `n` people have a score in it. `late` of them
/// came since the newest version that shows it; none if there is no such version.
pub(super) fn domain_why(n: u32, late: Option<u32>, threshold: u32) -> Option<Hidden> {
    match late {
        _ if n < threshold => Some(Hidden::TooFew),
        Some(late) if (1..threshold).contains(&late) => Some(Hidden::EarlierRelease),
        Some(_) | None => None,
    }
}
