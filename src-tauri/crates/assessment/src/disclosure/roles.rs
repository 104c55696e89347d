//! A domain broken down by role groups: domain scores only, never items, never comments.
//!
//! Whoever knows the domain's score and those of all groups but one knows the last one too.
//! So it is not enough that a shown group is large: all people who are in no shown group
//! together (hidden groups, and those who did not say) must be as large, or nobody.
//!
//! A group's score and spread, exact and beside the counts of all, can also leave one way only
//! in which the few of it who answered an item did so. So a group must be fit to be shown by
//! itself item by item, though its items never are.

use std::collections::BTreeSet;

use super::RoleResult;
use super::lowest::Tally;
use crate::interval::{mean, of_mean};
use crate::round::Role;

/// The fewest people in a group, and in everybody else together, for the group to be shown
/// (the NHS Staff Survey shows teams from ten or eleven).
pub const LEAST_IN_GROUP: u32 = 10;

/// A person with a score in the domain.
#[derive(Clone, Debug)]
pub(super) struct Person {
    /// The role, if it was said.
    pub(super) role: Option<Role>,
    /// The version that first counted them, from 0.
    pub(super) batch: usize,
    /// The domain score.
    pub(super) score: f64,
    /// What they answered to each of the domain's shown items.
    pub(super) tallies: Vec<Tally>,
}

/// Some people together.
#[derive(Clone, Default)]
struct Together {
    n: u32,
    /// What they answered to each item.
    tallies: Vec<Tally>,
}

/// What a group must be to be shown.
#[derive(Clone, Copy)]
struct Needed {
    people: u32,
    /// The fewest answers to an item.
    answers: u32,
    /// Whether a group of one mind at the lowest answer is hidden.
    sensitive: bool,
}

/// Decides which groups are shown, and what of them.
///
/// `people` are all who have a score in the domain, `first` those of the first version, or
/// nobody if that hid the domain; `threshold` is the round's, which may be higher than ten.
///
/// A later version shows the groups of the first or none: had it others, the one could be
/// taken from the other. And it shows them only where each batch has nobody or enough in
/// every group, and in all others together.
pub(super) fn breakdown(
    first: &[Person],
    people: &[Person],
    threshold: u32,
    sensitive: bool,
) -> Vec<RoleResult> {
    let needed = Needed {
        people: threshold.max(LEAST_IN_GROUP),
        answers: threshold,
        sensitive,
    };
    let groups = shown(first, needed);
    let last = people.iter().map(|person| person.batch).max();
    let stands = |batch| stand(people, batch, &groups, needed);
    if !(0..=last.unwrap_or_default()).all(stands) {
        return Vec::new();
    }
    groups.iter().map(|role| result(people, *role)).collect()
}

/// Whether these groups of a batch, and everybody else in it, could be shown alone.
fn stand(people: &[Person], batch: usize, groups: &BTreeSet<Role>, needed: Needed) -> bool {
    let in_batch = |is_such: &dyn Fn(Option<Role>) -> bool| {
        let is_in = |person: &&Person| person.batch == batch && is_such(person.role);
        Together::of(people.iter().filter(is_in))
    };
    let nobody_or_enough = |cell: Together| cell.n == 0 || cell.fits(needed);
    let is_other = |role: Option<Role>| role.is_none_or(|role| !groups.contains(&role));
    groups
        .iter()
        .all(|group| nobody_or_enough(in_batch(&|role| role == Some(*group))))
        && nobody_or_enough(in_batch(&is_other))
}

fn shown(people: &[Person], needed: Needed) -> BTreeSet<Role> {
    let those = |is_such: &dyn Fn(Option<Role>) -> bool| {
        Together::of(people.iter().filter(|person| is_such(person.role)))
    };
    let group = |group: Role| those(&|role| role == Some(group));
    let mut shown: BTreeSet<Role> = Role::ALL
        .into_iter()
        .filter(|one| group(*one).fits(needed) && those(&|role| role != Some(*one)).fits(needed))
        .collect();
    loop {
        let is_hidden = |role: Role| !shown.contains(&role);
        let rest = those(&|role| role.is_none_or(is_hidden));
        let hidden: Vec<Together> = Role::ALL
            .into_iter()
            .filter(|role| is_hidden(*role))
            .map(group)
            .filter(|group| group.n > 0)
            .collect();
        // A group that must hide is not hidden among people who did not say.
        let hides_alone = matches!(&hidden[..], [group] if !group.fits(needed));
        if rest.n == 0 || (rest.fits(needed) && !hides_alone) {
            return shown;
        }
        let Some(smallest) = shown.iter().copied().min_by_key(|role| group(*role).n) else {
            return shown;
        };
        shown.remove(&smallest);
    }
}

fn result(people: &[Person], role: Role) -> RoleResult {
    let mut scores: Vec<f64> = people
        .iter()
        .filter(|person| person.role == Some(role))
        .map(|person| person.score)
        .collect();
    scores.sort_unstable_by(f64::total_cmp);
    RoleResult {
        role,
        n: scores.len() as u32,
        score: mean(&scores),
        interval: of_mean(&scores),
    }
}

impl Together {
    fn of<'a>(people: impl Iterator<Item = &'a Person>) -> Self {
        people.fold(Self::default(), |mut together, person| {
            together.n += 1;
            together
                .tallies
                .resize(person.tallies.len(), Tally::default());
            for (all, own) in together.tallies.iter_mut().zip(&person.tallies) {
                *all += *own;
            }
            together
        })
    }

    fn fits(&self, needed: Needed) -> bool {
        let mut items = self.tallies.iter();
        self.n >= needed.people
            && items.all(|item| item.stands_alone(needed.answers, needed.sensitive))
    }
}
