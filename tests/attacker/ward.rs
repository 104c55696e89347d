//! A round of a ward with everybody's answers, and what the product says of it.

use std::collections::{BTreeMap, BTreeSet};

use assessment::checklist::Item;
use assessment::comparison::{Comparison, SEED, compare};
use assessment::disclosure::{Closed, NotReleased, Released, release};
use assessment::response::{Answer, Draft, Response, submit};
use assessment::round::{Role, Setup, State};
use rand_core::{Rng, SeedableRng};
use rand_xoshiro::SplitMix64;

use super::facts::Area;
use super::system::{Pattern, answer, given};

/// A person's answers, which only the ward knows.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) role: Option<Role>,
    pub(crate) answers: BTreeMap<String, Answer>,
}

/// A closed round of a ward.
#[derive(Clone, Debug)]
pub(crate) struct Round {
    pub(crate) setup: Setup,
    /// People by the version of the release that first counted them; those who came in time
    /// are the first. Forms that still wait are not among them: nothing is said of them.
    pub(crate) batches: Vec<Vec<Person>>,
}

/// A source of chance that is the same every time.
pub(crate) struct Chance(SplitMix64);

impl Chance {
    pub(crate) fn seeded(seed: u64) -> Self {
        Self(SplitMix64::seed_from_u64(seed))
    }

    /// A whole number from 0 to `end` − 1.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.0.next_u64() % end as u64) as usize
    }

    /// Whether a thing that happens so rarely does.
    pub(crate) fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }
}

impl Round {
    /// Everything that was ever released of it, oldest version first; nothing where too few
    /// answered.
    pub(crate) fn released(&self) -> Vec<Released> {
        self.said(|closed| release(closed, SEED))
    }

    /// What the gate says of each version, oldest first; nothing where it says too few.
    pub(crate) fn said<T>(&self, gate: impl Fn(&Closed<'_>) -> Result<T, NotReleased>) -> Vec<T> {
        let (responses, late) = self.handed_in();
        (1..=self.batches.len())
            .filter_map(|version| {
                let counted: usize = self.batches[..version].iter().map(Vec::len).sum();
                let closed =
                    Closed::new(&self.setup, State::Closed, &responses[..counted], &[]).ok()?;
                gate(&closed.with_late(&late[..version - 1])).ok()
            })
            .collect()
    }

    /// What a comparison with a later round says.
    pub(crate) fn compared(&self, later: &Self) -> Comparison {
        let ((before, late_before), (after, late_after)) = (self.handed_in(), later.handed_in());
        let closed = "both are closed";
        let earlier = Closed::new(&self.setup, State::Closed, &before, &[]).expect(closed);
        let later = Closed::new(&later.setup, State::Closed, &after, &[]).expect(closed);
        compare(
            &earlier.with_late(&late_before),
            &later.with_late(&late_after),
            SEED,
        )
    }

    /// The round if people gave other answers to an area: `answers` are those of a batch and
    /// role. Who can keep the own does; all others take what is left in turns, or by chance.
    pub(crate) fn answering(
        &self,
        area: &Area<'_>,
        answers: &dyn Fn(usize, Option<Role>) -> Vec<Pattern>,
        mut order: Option<&mut Chance>,
    ) -> Self {
        let mut round = self.clone();
        for (batch, people) in round.batches.iter_mut().enumerate() {
            let roles: BTreeSet<Option<Role>> = people.iter().map(|person| person.role).collect();
            for role in roles {
                let mut left = answers(batch, role);
                let mut without = Vec::new();
                for person in people.iter_mut().filter(|person| person.role == role) {
                    let own = |item: &&Item| given(item, person.answers.get(&item.id));
                    let own: Pattern = area.items.iter().map(own).collect();
                    match left.iter().position(|pattern| *pattern == own) {
                        Some(place) => _ = left.swap_remove(place),
                        None => without.push(person),
                    }
                }
                for person in without {
                    let place = order.as_mut().map_or(0, |chance| chance.below(left.len()));
                    let pattern = left.swap_remove(place);
                    for (item, given) in area.items.iter().zip(pattern) {
                        person.answers.remove(&item.id);
                        let answer = answer(item, given);
                        person
                            .answers
                            .extend(answer.map(|answer| (item.id.clone(), answer)));
                    }
                }
            }
        }
        round
    }

    /// Whether each form has an answer that is a point of the scale, and so is a response.
    pub(crate) fn is_answered(&self) -> bool {
        let mut people = self.batches.iter().flatten();
        people.all(|person| person.answers.values().any(is_point))
    }

    /// The round when only its first versions were released.
    pub(crate) fn until(&self, version: usize) -> Self {
        Self {
            setup: self.setup.clone(),
            batches: self.batches[..version].to_vec(),
        }
    }

    fn handed_in(&self) -> (Vec<Response>, Vec<usize>) {
        let response = |person: &Person| {
            let draft = Draft {
                answers: person.answers.clone(),
                role: person.role,
                comments: Vec::new(),
            };
            submit(draft, &self.setup)
                .expect("everybody answered something")
                .0
        };
        let responses = self.batches.iter().flatten().map(response).collect();
        (
            responses,
            self.batches.iter().skip(1).map(Vec::len).collect(),
        )
    }
}

pub(crate) fn is_point(answer: &Answer) -> bool {
    matches!(answer, Answer::Point(_))
}
