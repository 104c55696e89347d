//! The manager's own look at the items of a round, and the manager's guess of its scores.
//!
//! Invariant: both stand beside what the team answered and never change it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::checklist::{Item, ItemId};
use crate::interval::Interval;

/// The steps of a guess, in points.
pub const GUESS_STEP: u32 = 5;

/// What the manager found for one item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct AuditLine {
    /// Whether it is met.
    pub met: Met,
    /// The evidence, in the manager's words.
    pub note: String,
}

/// Whether an item is met. A reversed item is met when what it says is not so.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Met {
    /// Met.
    Met,
    /// Partly met.
    Partly,
    /// Not met.
    Not,
    /// Does not apply to this ward.
    NotApplicable,
}

/// How many of some items are met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Items that are met.
    pub met: u32,
    /// Items that are partly met.
    pub partly: u32,
    /// Items that are not met.
    pub not: u32,
    /// Items that do not apply to this ward.
    pub not_applicable: u32,
    /// Items that nobody has looked at.
    pub open: u32,
}

/// How what the manager found for an item fits what the team answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// Met, but the team does not feel it.
    OnPaper,
    /// Not met, but the team feels it.
    Felt,
    /// They fit, or it is too close to call.
    Alike,
}

/// A guess of a score: 0 to 100 points in steps of [`GUESS_STEP`]. More steps would ask for
/// an exactness that no guess has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Guess(u32);

impl Met {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Met, Self::Partly, Self::Not, Self::NotApplicable];

    /// As the store holds it: `partly met`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Partly => "partly met",
            Self::Not => "not met",
            Self::NotApplicable => "not applicable",
        }
    }

    /// The answer of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|met| met.name() == name)
    }
}

impl Found {
    /// Counts what was found for some items.
    pub fn of(items: &[&Item], lines: &BTreeMap<ItemId, AuditLine>) -> Self {
        let mut found = Self::default();
        for item in items {
            let count = match lines.get(&item.id).map(|line| line.met) {
                Some(Met::Met) => &mut found.met,
                Some(Met::Partly) => &mut found.partly,
                Some(Met::Not) => &mut found.not,
                Some(Met::NotApplicable) => &mut found.not_applicable,
                None => &mut found.open,
            };
            *count += 1;
        }
        found
    }

    /// Items that were looked at.
    pub fn looked_at(self) -> u32 {
        self.applying() + self.not_applicable
    }

    /// Items that were looked at and apply: what "met" is counted out of.
    pub fn applying(self) -> u32 {
        self.met + self.partly + self.not
    }

    /// The share that is met, from 0 to 1; partly met counts half. `None` where nothing that
    /// applies was looked at.
    pub fn share(self) -> Option<f64> {
        let met = f64::from(self.met) + f64::from(self.partly) / 2.0;
        (self.applying() > 0).then(|| met / f64::from(self.applying()))
    }
}

impl Beside {
    /// Puts what the manager found beside the likely range of the share in favour, from 0 to
    /// 1. The two differ only where the whole range lies on the other side of a half.
    pub fn of(met: Met, favourable: Interval) -> Self {
        match met {
            Met::Met if favourable.high < 0.5 => Self::OnPaper,
            Met::Not if favourable.low > 0.5 => Self::Felt,
            Met::Met | Met::Partly | Met::Not | Met::NotApplicable => Self::Alike,
        }
    }
}

impl Guess {
    /// A guess of so many points; `None` if it is over 100 or between two steps.
    pub fn new(points: u32) -> Option<Self> {
        (points <= 100 && points.is_multiple_of(GUESS_STEP)).then_some(Self(points))
    }

    /// Every guess there can be, lowest first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=100).step_by(GUESS_STEP as usize).map(Self)
    }

    /// Its points.
    pub fn points(self) -> u32 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checklist::built_in;

    #[track_caller]
    fn check(answers: &str, expected: (u32, u32, u32), share: Option<f64>) {
        let checklist = built_in().remove("learning-culture").unwrap();
        let items: Vec<&Item> = checklist.domains[0]
            .items
            .iter()
            .take(answers.len())
            .collect();
        let lines = items.iter().zip(answers.chars()).filter_map(|(item, c)| {
            let met = match c {
                'm' => Met::Met,
                'p' => Met::Partly,
                'n' => Met::Not,
                '-' => Met::NotApplicable,
                _ => return None,
            };
            let note = String::new();
            Some((item.id.clone(), AuditLine { met, note }))
        });
        let found = Found::of(&items, &lines.collect());
        let counted = (found.met, found.applying(), found.looked_at());
        assert_eq!((counted, found.share()), (expected, share), "{answers}");
    }

    #[test]
    fn met_is_counted_out_of_what_was_looked_at_and_applies() {
        check("mmm", (3, 3, 3), Some(1.0));
        check("mpn", (1, 3, 3), Some(0.5));
        check("m-?", (1, 1, 2), Some(1.0));
        check("nn", (0, 2, 2), Some(0.0));
        check("--", (0, 0, 2), None);
        check("??", (0, 0, 0), None);
    }

    #[test]
    fn the_two_sides_differ_only_where_the_whole_range_lies_on_the_other_side() {
        let beside = |met, low, high| Beside::of(met, Interval { low, high });
        assert_eq!(beside(Met::Met, 0.07, 0.45), Beside::OnPaper);
        assert_eq!(beside(Met::Met, 0.07, 0.5), Beside::Alike);
        assert_eq!(beside(Met::Not, 0.6, 0.9), Beside::Felt);
        assert_eq!(beside(Met::Not, 0.07, 0.45), Beside::Alike);
        assert_eq!(beside(Met::Partly, 0.07, 0.45), Beside::Alike);
        assert_eq!(beside(Met::NotApplicable, 0.6, 0.9), Beside::Alike);
    }

    #[test]
    fn a_guess_has_twenty_one_steps() {
        assert_eq!(Guess::all().count(), 21);
        assert!(Guess::all().all(|guess| Guess::new(guess.points()) == Some(guess)));
        assert_eq!((Guess::new(71), Guess::new(105)), (None, None));
    }

    #[test]
    fn every_answer_is_read_back_by_its_name() {
        for met in Met::ALL {
            assert_eq!(Met::named(met.name()), Some(met));
        }
        assert_eq!(Met::named("yes"), None);
    }
}
