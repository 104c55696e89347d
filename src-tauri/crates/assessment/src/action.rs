//! Actions: the library of suggestions, a team's own plan, hints that make an action clear
//! enough to do, and what became of it.
//!
//! Invariant: a lead is a role, never a person; red, amber and green belong to actions,
//! never to scores; a hint warns and never blocks.

mod change;
mod cycle;
mod gain;
mod library;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::checklist::{DomainId, ItemId};
use crate::quarter::Quarter;

pub use change::{ItemChange, in_favour, item_change, least_score_that_shows, least_that_shows};
pub use cycle::{Act, Cycle};
pub use gain::{Gain, gain};
pub use library::{Error, Suggestion, library, parse_library};

/// What stands in the way of learning, as the seeds of the product name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Barrier {
    /// No time.
    Time,
    /// People are not ready to change.
    Readiness,
    /// No money, room or equipment.
    Resources,
    /// Something else.
    Other,
}

/// How an action is going.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
pub enum Brag {
    /// Blue: complete, with evidence.
    B,
    /// Red: overdue, or cannot be delivered.
    R,
    /// Amber: at risk.
    A,
    /// Green: on track.
    G,
}

/// A trust's own words for how an action is going; an empty one is as it comes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct BragWords {
    /// Complete, with evidence.
    pub b: String,
    /// Overdue, or cannot be delivered.
    pub r: String,
    /// At risk.
    pub a: String,
    /// On track.
    pub g: String,
}

/// The words as they come.
pub static STANDARD_WORDS: BragWords = BragWords {
    b: String::new(),
    r: String::new(),
    a: String::new(),
    g: String::new(),
};

impl BragWords {
    /// The trust's word for a letter, if it has one of its own.
    pub fn own(&self, letter: Brag) -> Option<&str> {
        let word = match letter {
            Brag::B => &self.b,
            Brag::R => &self.r,
            Brag::A => &self.a,
            Brag::G => &self.g,
        };
        Some(word.trim()).filter(|word| !word.is_empty())
    }
}

/// What a team wrote down about one action. Dates are local days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "ActionFields")]
pub struct Fields {
    /// The area it is about.
    pub domain: DomainId,
    /// The item it is about; empty for the whole area.
    pub item: ItemId,
    /// What to do, in a few words.
    pub title: String,
    /// What we found, in the team's words.
    pub found: String,
    /// What to do and how we will know.
    pub objective: String,
    /// The steps, in order.
    pub steps: Vec<String>,
    /// What could get in the way.
    pub barrier: Barrier,
    /// How we meet it.
    pub countermeasure: String,
    /// Who leads: a role.
    pub lead: String,
    /// Who helps: roles.
    pub support: String,
    /// First day.
    pub start: NaiveDate,
    /// Last day.
    pub due: NaiveDate,
    /// What is measured.
    pub measure: String,
    /// Where it stands now.
    pub baseline: String,
    /// Where it should go.
    pub target: String,
    /// Where the number comes from.
    pub source: String,
    /// How it is going.
    pub brag: Brag,
    /// What came of it in the next quarter.
    pub outcome: String,
    /// The suggestion it grew from; empty if it is the team's own.
    pub library: String,
    /// The small tests on the way, oldest first.
    pub cycles: Vec<Cycle>,
    /// What the team decided in the end; undecided while the action goes on.
    pub ending: Act,
    /// Why.
    pub ending_reason: String,
}

/// One line of a progress log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Progress {
    /// The day it was written.
    pub on: NaiveDate,
    /// What happened.
    pub note: String,
}

/// An action with its reference and its log, as it goes on paper and into files.
#[derive(Clone, Debug)]
pub struct PlannedAction<'a> {
    /// What the team calls it, such as `A1`.
    pub reference: String,
    /// What the team wrote down.
    pub fields: &'a Fields,
    /// What happened since, oldest first.
    pub progress: &'a [Progress],
}

/// What makes an action clear enough to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hint {
    /// The objective begins with a verb, not with "we", "the" or "to".
    StartsWithVerb,
    /// The objective or target has a number, or a yes or no that proves it.
    HasProof,
    /// Somebody leads it.
    HasLead,
    /// It is due inside two quarters from its start.
    DueInTwoQuarters,
    /// It is linked to an item.
    HasItem,
    /// It says what is measured, from where to where.
    HasMeasure,
}

impl Fields {
    /// Whether the team still works on it: neither complete nor ended.
    pub fn is_open(&self) -> bool {
        self.brag != Brag::B && self.ending == Act::Undecided
    }

    /// Whether its last day is over and the team still works on it.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.due < today && self.is_open()
    }

    /// How many days ago it began; none before its first day, and none once it is over.
    pub fn days_open(&self, today: NaiveDate) -> Option<u32> {
        let days = (today - self.start).num_days();
        u32::try_from(days).ok().filter(|_| self.is_open())
    }

    /// How it is going: overdue actions are red, whatever was chosen.
    pub fn state(&self, today: NaiveDate) -> Brag {
        if self.is_overdue(today) {
            Brag::R
        } else {
            self.brag
        }
    }

    /// Every hint, and whether the action follows it.
    pub fn hints(&self) -> Vec<(Hint, bool)> {
        let filled = |text: &str| !text.trim().is_empty();
        let has_digit = |text: &str| text.chars().any(|c| c.is_ascii_digit());
        let first = self
            .objective
            .split_whitespace()
            .next()
            .unwrap_or_default()
            .to_lowercase();
        let not_a_verb = [
            "we", "the", "a", "an", "to", "our", "i", "staff", "more", "better", "there", "all",
            "everyone",
        ];
        let proof = has_digit(&self.objective)
            || has_digit(&self.target)
            || ["yes", "no"].contains(&self.target.trim().to_lowercase().as_str());
        let latest = Quarter::of(self.start).next().last_day();
        vec![
            (
                Hint::StartsWithVerb,
                !first.is_empty() && !not_a_verb.contains(&first.as_str()),
            ),
            (Hint::HasProof, proof),
            (Hint::HasLead, filled(&self.lead)),
            (
                Hint::DueInTwoQuarters,
                self.start <= self.due && self.due <= latest,
            ),
            (Hint::HasItem, filled(&self.item)),
            (
                Hint::HasMeasure,
                filled(&self.measure) && filled(&self.baseline) && filled(&self.target),
            ),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn action(change: impl FnOnce(&mut Fields)) -> Fields {
        let suggestion = library().into_iter().next().unwrap();
        let mut fields = suggestion.starting("2026-12-18".parse().unwrap());
        fields.objective = "Protect 2 hours a week.".into();
        fields.due = "2027-03-31".parse().unwrap();
        fields.target = "8 of 10".into();
        fields.baseline = "2 of 10".into();
        change(&mut fields);
        fields
    }

    #[track_caller]
    fn check(change: impl FnOnce(&mut Fields), missing: &[Hint]) {
        let unmet: Vec<Hint> = action(change)
            .hints()
            .into_iter()
            .filter(|(_, met)| !met)
            .map(|(hint, _)| hint)
            .collect();
        assert_eq!(unmet, missing);
    }

    #[test]
    fn hints_name_what_an_action_lacks() {
        check(|_| {}, &[]);
        check(
            |a| a.objective = "We want 2 hours a week.".into(),
            &[Hint::StartsWithVerb],
        );
        check(|a| a.objective = String::new(), &[Hint::StartsWithVerb]);
        check(
            |a| (a.objective, a.target) = ("Put it on the rota".into(), "often".into()),
            &[Hint::HasProof],
        );
        check(
            |a| (a.objective, a.target) = ("Put it on the rota".into(), "Yes".into()),
            &[],
        );
        check(|a| a.lead = " ".into(), &[Hint::HasLead]);
        check(
            |a| a.due = "2027-04-01".parse().unwrap(),
            &[Hint::DueInTwoQuarters],
        );
        check(
            |a| a.due = "2026-12-01".parse().unwrap(),
            &[Hint::DueInTwoQuarters],
        );
        check(|a| a.item = String::new(), &[Hint::HasItem]);
        check(|a| a.baseline = String::new(), &[Hint::HasMeasure]);
    }

    #[test]
    fn an_overdue_action_is_red_unless_it_is_complete() {
        let day = |text: &str| text.parse().unwrap();
        let state = |brag, today| action(|a| a.brag = brag).state(day(today));
        assert_eq!(state(Brag::G, "2027-03-31"), Brag::G);
        assert_eq!(state(Brag::G, "2027-04-01"), Brag::R);
        assert_eq!(state(Brag::A, "2027-04-01"), Brag::R);
        assert_eq!(state(Brag::B, "2027-04-01"), Brag::B);
        let ended = action(|a| a.ending = Act::Abandon);
        assert_eq!(ended.state(day("2027-04-01")), Brag::G);
    }

    #[test]
    fn days_are_counted_from_the_start_while_an_action_is_open() {
        let open =
            |change: fn(&mut Fields), today: &str| action(change).days_open(today.parse().unwrap());
        assert_eq!(open(|_| {}, "2026-12-17"), None);
        assert_eq!(open(|_| {}, "2026-12-18"), Some(0));
        assert_eq!(open(|_| {}, "2027-01-18"), Some(31));
        assert_eq!(open(|a| a.brag = Brag::B, "2027-01-18"), None);
        assert_eq!(open(|a| a.ending = Act::Adopt, "2027-01-18"), None);
    }
}
