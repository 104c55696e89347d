//! A round: one team, one form, one quarter.
//!
//! Invariant: what decides about privacy (threshold, headcount, form, whether the role is
//! asked) is set when the round opens and never changes afterwards.
//! Invariant: only the team is asked for its roles.

mod role;
mod survey;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::checklist::{Checklist, FormId, Respondents};
use crate::quarter::Quarter;

pub use role::{Role, RoleGroup, RoleQuestion, role_question};
pub use survey::{Survey, clashes};

/// The fewest answers from which anything is shown: the default and the floor.
pub const LEAST_THRESHOLD: u32 = 5;
/// The highest threshold that a trust may ask for.
pub const HIGHEST_THRESHOLD: u32 = 11;

/// The team that answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Team {
    /// Name of the ward.
    pub name: String,
    /// Name of the hospital; may be empty.
    pub site: String,
    /// Name of the trust; may be empty.
    pub trust: String,
    /// How many people work in it.
    pub headcount: u32,
}

/// What a round is set up with, frozen from its opening.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setup {
    /// The checklist as it stood when the round opened.
    pub checklist: Checklist,
    /// Which of its forms is asked.
    pub form: FormId,
    /// The quarter that it counts for.
    pub quarter: Quarter,
    /// First day on which people answer.
    pub opens: NaiveDate,
    /// Last day on which people answer.
    pub closes: NaiveDate,
    /// How many people were asked.
    pub headcount: u32,
    /// The fewest answers from which anything is shown.
    pub threshold: u32,
    /// Whether people are asked for their role. Written only where they are, so that a round
    /// from before there was such a question reads, and its prints are marked, as ever.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub asks_role: bool,
    /// How many of the people asked are in each role group, as far as that was said.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub role_headcounts: BTreeMap<Role, u32>,
}

/// Whether people can still answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// People can answer; nothing is shown but how many did.
    Open,
    /// Locked; the gate decides what is shown.
    Closed,
}

/// Why a round cannot be set up like that.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The checklist has no such form.
    #[error("there is no form “{0}” in this checklist")]
    UnknownForm(FormId),
    /// The threshold is under the floor or over the ceiling.
    #[error(
        "the smallest number of answers to show must be {LEAST_THRESHOLD} to {HIGHEST_THRESHOLD}, not {0}"
    )]
    Threshold(u32),
    /// Nobody, or more than a ward can be.
    #[error("the number of people asked must be 1 to 1000, not {0}")]
    Headcount(u32),
    /// The role groups have more people than were asked.
    #[error("the groups add up to {groups} people, but {asked} are asked")]
    RoleHeadcounts {
        /// The people of all groups.
        groups: u64,
        /// The people asked.
        asked: u32,
    },
    /// People who are not the team were to be asked for their role in it.
    #[error("only the team is asked for its roles")]
    RoleOfOthers,
    /// It would close before it opens.
    #[error("the round would close on {closes}, before it opens on {opens}")]
    Dates {
        /// The first day.
        opens: NaiveDate,
        /// The last day.
        closes: NaiveDate,
    },
}

/// The first day on which a quarter's round is best opened: in May, August, December and
/// February no national staff survey asks the same people.
pub fn suggested_opening(quarter: Quarter) -> NaiveDate {
    let months = if quarter.number() == 3 { 2 } else { 1 };
    quarter.first_day() + chrono::Months::new(months)
}

impl Setup {
    /// Checks the settings of a new round.
    ///
    /// # Errors
    /// Names the first setting that cannot be.
    pub fn checked(self) -> Result<Self, Error> {
        if self.checklist.form(&self.form).is_none() {
            return Err(Error::UnknownForm(self.form));
        }
        if !(LEAST_THRESHOLD..=HIGHEST_THRESHOLD).contains(&self.threshold) {
            return Err(Error::Threshold(self.threshold));
        }
        if !(1..=1000).contains(&self.headcount) {
            return Err(Error::Headcount(self.headcount));
        }
        let with_roles = self.asks_role || !self.role_headcounts.is_empty();
        if with_roles && self.checklist.asks != Respondents::Team {
            return Err(Error::RoleOfOthers);
        }
        let groups = self
            .role_headcounts
            .values()
            .map(|people| u64::from(*people))
            .sum();
        if groups > u64::from(self.headcount) {
            return Err(Error::RoleHeadcounts {
                groups,
                asked: self.headcount,
            });
        }
        if self.closes < self.opens {
            return Err(Error::Dates {
                opens: self.opens,
                closes: self.closes,
            });
        }
        Ok(self)
    }

    /// The domains that the round asks about, each with the items it asks.
    pub fn asked(&self) -> Vec<(&crate::checklist::Domain, Vec<&crate::checklist::Item>)> {
        self.checklist
            .form(&self.form)
            .map(|form| self.checklist.asked(form))
            .unwrap_or_default()
    }

    /// Whether the round asks this item.
    pub fn asks(&self, item: &str) -> bool {
        let mut asked = self.asked().into_iter().flat_map(|(_, items)| items);
        asked.any(|asked| asked.id == item)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn setup(asks: Respondents, asks_role: bool, groups: &[(Role, u32)]) -> Setup {
        let mut checklist = crate::checklist::built_in()
            .remove("learning-culture")
            .unwrap();
        checklist.asks = asks;
        Setup {
            checklist,
            form: "core".into(),
            quarter: "2026-Q3".parse().unwrap(),
            opens: "2026-12-01".parse().unwrap(),
            closes: "2026-12-14".parse().unwrap(),
            headcount: 24,
            threshold: 5,
            asks_role,
            role_headcounts: groups.iter().copied().collect(),
        }
    }

    #[test]
    fn role_groups_hold_at_most_the_people_asked_and_only_of_the_team() {
        use Respondents::{Patients, Team};
        let (support, registered) = (Role::Support, Role::Registered);
        let refused = |asks, asks_role, groups: &[(Role, u32)]| {
            setup(asks, asks_role, groups).checked().err()
        };
        for (asks, asks_role, groups, error) in [
            (Team, true, &[(support, 10), (registered, 14)][..], None),
            (Team, true, &[(support, 10)], None),
            (Team, false, &[(support, 10)], None),
            (
                Team,
                true,
                &[(support, 10), (registered, 15)],
                Some(Error::RoleHeadcounts {
                    groups: 25,
                    asked: 24,
                }),
            ),
            (
                Team,
                true,
                &[(support, u32::MAX), (registered, u32::MAX)],
                Some(Error::RoleHeadcounts {
                    groups: 2 * u64::from(u32::MAX),
                    asked: 24,
                }),
            ),
            (Patients, false, &[], None),
            (Patients, true, &[], Some(Error::RoleOfOthers)),
            (Patients, false, &[(support, 1)], Some(Error::RoleOfOthers)),
        ] {
            assert_eq!(
                refused(asks, asks_role, groups),
                error,
                "{asks:?} {groups:?}"
            );
        }
    }

    #[test]
    fn rounds_are_suggested_between_the_national_surveys() {
        for (quarter, day) in [
            ("2026-Q1", "2026-05-01"),
            ("2026-Q2", "2026-08-01"),
            ("2026-Q3", "2026-12-01"),
            ("2026-Q4", "2027-02-01"),
        ] {
            let opening = suggested_opening(quarter.parse().unwrap());
            assert_eq!(opening.to_string(), day);
        }
    }
}
