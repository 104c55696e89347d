//! Unanimity: when everybody chose the least favourable answer, everybody knows what each
//! of them said, however many they are.
//!
//! Hiding only the unanimous would not help: who knows the rule would read the hiding as
//! the answer. So an item is hidden as well when one person stands one point above the
//! rest; then it could be anybody.

use crate::checklist::{Item, Scale};

/// The most points above the lowest answer, of all people together, at which a group still
/// counts as of one mind.
const OF_ONE_MIND: u32 = 1;

/// Answers of some people to an item, added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// How many points of the scale were chosen.
    pub(super) answered: u32,
    /// How far they lie above the least favourable answer, after reversing, in points of the
    /// scale, all together.
    pub(super) above: u32,
}

impl Tally {
    /// Adds up answers to that item: codes, each with how many people chose it.
    pub(super) fn of(
        item: &Item,
        scale: &Scale,
        answers: impl IntoIterator<Item = (i32, u32)>,
    ) -> Self {
        let mut tally = Self::default();
        for (code, people) in answers {
            tally.answered += people;
            tally.above += people * above(item, scale, code);
        }
        tally
    }

    /// Whether these people's answers to one item could be shown without anybody else's:
    /// there are none, or enough, and not of one mind where the item is sensitive.
    pub(super) fn stands_alone(self, threshold: u32, sensitive: bool) -> bool {
        let enough = self.answered >= threshold && !(sensitive && self.is_of_one_mind());
        self.answered == 0 || enough
    }

    /// Whether all chose the least favourable answer, or so nearly that it must look the same.
    fn is_of_one_mind(self) -> bool {
        self.above <= OF_ONE_MIND
    }
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.answered += other.answered;
        self.above += other.above;
    }
}

/// How many points of the scale an answer lies above the least favourable one.
fn above(item: &Item, scale: &Scale, code: i32) -> u32 {
    let lowest = if item.reversed {
        scale.last()
    } else {
        scale.first
    };
    code.abs_diff(lowest)
}
