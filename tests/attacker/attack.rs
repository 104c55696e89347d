//! The attack: for everybody who could be told apart, whether the facts leave open what they
//! answered.

use super::secrets::Secret;
use super::system::{Adds, Fact, Found, System};
use super::ward::Chance;

/// Wards to look for before a question is asked by itself.
const WORLDS: usize = 4;
/// Wards to look for until one published the same in what is no equation.
const TRIES: usize = 60;

/// What an attack found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outcome {
    pub(crate) facts: usize,
    pub(crate) secrets: usize,
    pub(crate) searches: usize,
    /// The secrets that are neither out nor certainly safe.
    pub(crate) undecided: Vec<String>,
    /// The secrets that are out.
    pub(crate) out: Vec<String>,
}

impl std::ops::AddAssign for Outcome {
    fn add_assign(&mut self, other: Self) {
        self.facts += other.facts;
        self.secrets += other.secrets;
        self.searches += other.searches;
        self.undecided.extend(other.undecided);
        self.out.extend(other.out);
    }
}

/// Tries every secret. Only wards that `fits` lets pass count as other ways in which people
/// could have answered.
pub(crate) fn attack(
    system: &System,
    secrets: &[Secret],
    fits: &dyn Fn(&[f64]) -> bool,
    chance: &mut Chance,
) -> Outcome {
    let mut outcome = Outcome {
        facts: system.facts.len(),
        secrets: secrets.len(),
        ..Outcome::default()
    };
    if secrets.is_empty() {
        return outcome;
    }
    let mut open: Vec<bool> = vec![false; secrets.len()];
    let learn = |world: &[f64], open: &mut Vec<bool>| {
        let news = |(secret, open): (&Secret, &bool)| !open && secret.differs(system, world);
        if secrets.iter().zip(open.iter()).any(news) && fits(world) {
            for (secret, open) in secrets.iter().zip(open) {
                *open |= secret.differs(system, world);
            }
        }
    };
    let likely = likely(system);
    for turn in 0..WORLDS {
        let likings = likings(chance);
        let facts = if turn % 2 == 0 { &likely[..] } else { &[] };
        outcome.searches += 1;
        let liking = |place| likings[place % likings.len()];
        if let Found::World(world) = system.search(facts, |_| false, liking) {
            learn(&world, &mut open);
        }
    }
    for at in 0..secrets.len() {
        if open[at] {
            continue;
        }
        let mut undecided = false;
        for fact in secrets[at].otherwise(system) {
            undecided |= !hunt(system, &fact, &likely, &mut outcome, chance, &mut |world| {
                learn(world, &mut open);
                open[at]
            });
            if open[at] {
                break;
            }
        }
        if !open[at] && undecided {
            outcome.undecided.push(secrets[at].name.clone());
        } else if !open[at] {
            outcome.out.push(secrets[at].name.clone());
        }
    }
    outcome
}

/// Looks for wards of which a fact holds until one is as wanted; false where there are some,
/// or could be, but none so far is.
fn hunt(
    system: &System,
    fact: &Fact,
    likely: &[Fact],
    outcome: &mut Outcome,
    chance: &mut Chance,
    is_wanted: &mut dyn FnMut(&[f64]) -> bool,
) -> bool {
    // From the narrowest search, near the truth, to all wards there are.
    let mut ways = vec![Way::OthersKept, Way::Likely, Way::Any];
    for turn in 0..TRIES {
        let likings = likings(chance);
        let way = ways[turn % ways.len()];
        let liking = |place: usize| match turn {
            0..6 => system.unlike(place),
            _ => likings[place % likings.len()],
        };
        let likely = if way == Way::Any { &[] } else { likely };
        let facts: Vec<Fact> = likely.iter().chain([fact]).cloned().collect();
        let is_kept = |class: usize| way == Way::OthersKept && !fact.who[class];
        outcome.searches += 1;
        match system.search(&facts, is_kept, liking) {
            Found::World(world) if is_wanted(&world) => return true,
            Found::World(_) => {}
            Found::Nothing if way == Way::Any => return true,
            Found::Undecided if way == Way::Any => return false,
            Found::Nothing | Found::Undecided => ways.retain(|other| *other != way),
        }
    }
    false
}

/// Where to look for a ward.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// Where all others answered as they did, and what is likely holds.
    OthersKept,
    /// Where what is likely holds.
    Likely,
    /// Everywhere.
    Any,
}

fn likings(chance: &mut Chance) -> Vec<f64> {
    (0..997).map(|_| chance.below(100) as f64).collect()
}

/// What is true and probably the reason for what is hidden: how many people of each class
/// answered each item, and whether all but one gave the worst answer. It is not known, but a
/// ward where it holds as well is more often one that publishes the same.
fn likely(system: &System) -> Vec<Fact> {
    let mut facts = Vec::new();
    for class in 0..system.classes.len() {
        let who: Vec<bool> = (0..system.classes.len())
            .map(|other| other == class)
            .collect();
        for item in 0..system.items {
            let answered = system.truly(&who, &Adds::Answered(item));
            let fact = |adds: Adds, least: f64, most: f64| Fact {
                who: who.clone(),
                adds,
                least,
                most,
            };
            facts.push(fact(Adds::Answered(item), answered, answered));
            let is_of_one_mind = system.truly(&who, &Adds::Above(item)) <= 1.0;
            let (least, most) = if is_of_one_mind {
                (0.0, 1.0)
            } else {
                (2.0, 1e6)
            };
            facts.push(fact(Adds::Above(item), least, most));
        }
    }
    facts
}
