//! A domain broken down by role groups: domain scores only, never items, never comments.
//!
//! Whoever knows the domain's score and those of all groups but one knows the last one too.
//! So it is not enough that a shown group is large: all people who are in no shown group
//! together (hidden groups, and those who did not say) must be as large, or nobody.
//!
//! A group's score and spread, exact and beside the counts of all, can also leave one way only
//! in which the few of it who answered an item did so. So a group must be fit to be shown by
//! itself item by item, though its items never are.
//!
//! That all of a group gave the least favourable answer to something sensitive must not be
//! told, by hiding it neither. So such a group is hidden wherever it could be of one mind as
//! far as the counts of all show, which everybody sees, whether it is or not.

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

/// People who were counted together, and what everybody sees of them all.
pub(super) struct Seen {
    /// Those who have a score in the domain.
    pub(super) people: Vec<Person>,
    /// For each shown item how many of all gave the least favourable answer, people without a
    /// score included.
    pub(super) lowest: Vec<u32>,
}

/// What a group must be to be shown.
#[derive(Clone, Copy)]
struct Needed<'a> {
    people: u32,
    /// The fewest answers to an item.
    answers: u32,
    /// For each item of a sensitive domain how many of all gave the least favourable answer.
    lowest: Option<&'a [u32]>,
}

/// Decides which groups are shown, and what of them.
///
/// `batches` are what each version counted anew; `first` is what the first one saw of its own
/// items, nothing if it hid the domain. `threshold` is the round's, which may be higher than
/// ten.
///
/// A later version shows the groups of the first or none: had it others, the one could be
/// taken from the other. And it shows them only where each batch has nobody or enough in
/// every group, and in all others together.
pub(super) fn breakdown(
    first: Option<&Seen>,
    batches: &[Seen],
    threshold: u32,
    sensitive: bool,
) -> Vec<RoleResult> {
    let Some(first) = first else {
        return Vec::new();
    };
    fn needed(seen: &Seen, threshold: u32, sensitive: bool) -> Needed<'_> {
        Needed {
            people: threshold.max(LEAST_IN_GROUP),
            answers: threshold,
            lowest: sensitive.then_some(&seen.lowest),
        }
    }
    let groups = shown(&first.people, needed(first, threshold, sensitive));
    let stands = |seen: &Seen| stand(&seen.people, &groups, needed(seen, threshold, sensitive));
    if !batches.iter().all(stands) {
        return Vec::new();
    }
    let people = batches.iter().flat_map(|seen| &seen.people);
    let people: Vec<&Person> = people.collect();
    groups.iter().map(|role| result(&people, *role)).collect()
}

/// Whether these groups of a batch, and everybody else in it, could be shown alone.
fn stand(people: &[Person], groups: &BTreeSet<Role>, needed: Needed<'_>) -> bool {
    let in_batch = |is_such: &dyn Fn(Option<Role>) -> bool| {
        Together::of(people.iter().filter(|person| is_such(person.role)))
    };
    let nobody_or_enough = |cell: Together| cell.n == 0 || cell.fits(needed);
    let is_other = |role: Option<Role>| role.is_none_or(|role| !groups.contains(&role));
    groups
        .iter()
        .all(|group| nobody_or_enough(in_batch(&|role| role == Some(*group))))
        && nobody_or_enough(in_batch(&is_other))
}

fn shown(people: &[Person], needed: Needed<'_>) -> BTreeSet<Role> {
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

fn result(people: &[&Person], role: Role) -> RoleResult {
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

    fn fits(&self, needed: Needed<'_>) -> bool {
        let could_be_of_one_mind = |lowest: &[u32]| {
            let mut items = self.tallies.iter().zip(lowest);
            items.any(|(item, lowest)| item.answered > 0 && item.answered <= lowest + 1)
        };
        let mut items = self.tallies.iter();
        self.n >= needed.people
            && items.all(|item| item.stands_alone(needed.answers, false))
            && !needed.lowest.is_some_and(could_be_of_one_mind)
    }
}
