//! Forms that come after a round was closed, and the versions of a release that they make.
//!
//! Whoever has two versions can take one from the other and read what the forms in between
//! say. So each batch of forms must be fit to be shown by itself, item by item and domain by
//! domain: that it is large enough is not enough where some of it left an item blank.
//!
//! It would not do to hide an item until two batches have enough answers together. A score
//! that counts it then tells of the two batches in another way than the scores before it,
//! and with exact numbers this can leave one answer only for the few in one of them.
//!
//! Invariant: whatever a version shows is a sum over whole batches each of which has nobody
//! in it, or could be shown alone.

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

/// Why an item is hidden in the version that counts these batches of answers.
pub(super) fn item_why(batches: &[Tally], threshold: u32, sensitive: bool) -> Option<Hidden> {
    let mut all = Tally::default();
    batches.iter().for_each(|batch| all += *batch);
    if all.answered < threshold {
        Some(Hidden::TooFew)
    } else if !all.stands_alone(threshold, sensitive) {
        Some(Hidden::FewFavourable)
    } else {
        let mut batches = batches.iter();
        let fit = batches.all(|batch| batch.stands_alone(threshold, sensitive));
        (!fit).then_some(Hidden::EarlierRelease)
    }
}

/// Why a domain is hidden in the version that counts these batches, each with so many people
/// who have a score in it.
pub(super) fn domain_why(batches: &[u32], threshold: u32) -> Option<Hidden> {
    if batches.iter().sum::<u32>() < threshold {
        Some(Hidden::TooFew)
    } else {
        let is_few = |n: &u32| (1..threshold).contains(n);
        batches.iter().any(is_few).then_some(Hidden::EarlierRelease)
    }
}
