//! What was published about one area, as equations with whole numbers.
//!
//! Nobody outside knows who is who, but may know whose form came late and who has which
//! role: people of the same role and batch are a class. The unknowns are how many people of
//! a class gave which answers to all items of the area, so the equations leave nothing out:
//! a solution is a ward that would have published the same.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use assessment::checklist::Item;
use assessment::response::Answer;
use assessment::round::Role;
use microlp::{ComparisonOp, Error, OptimizationDirection, Problem, SolveOptions, SolveOutcome};

use super::ward::Round;

/// The points of the scale above its lowest.
pub(crate) const HIGHEST: usize = 4;
/// Blanks follow the points: not applicable, unsaid, skipped.
const BLANKS: usize = 3;
/// A domain score of 100 in the unit in which scores of one to four items are whole.
pub(crate) const UNIT: usize = 12;
/// Nodes of a search after which a question counts as undecided.
const NODES: u64 = 4000;

/// People whom somebody outside could tell from others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Class {
    pub(crate) role: Option<Role>,
    /// The version that first counted them, from 0.
    pub(crate) batch: usize,
}

/// What one person did with each item: points above the least favourable answer, or 5, 6
/// and 7 for the blanks.
pub(crate) type Pattern = Vec<usize>;

/// A number that each person adds to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Adds {
    /// 1 for that answer.
    Answer(usize, usize),
    /// 1 for any point of the scale.
    Answered(usize),
    /// Points above the least favourable answer.
    Above(usize),
    /// 1 for a score from these items, of which so many are required.
    Scored(Vec<usize>, usize),
    /// The score, in units.
    Score(Vec<usize>, usize),
    /// The square of the score.
    Square(Vec<usize>, usize),
    /// 1 for this score, in units.
    ScoreIs(Vec<usize>, usize, usize),
    /// The same, of those who left that item blank.
    Without(usize, Box<Adds>),
}

/// What is known of a sum over people of some classes.
#[derive(Clone, Debug)]
pub(crate) struct Fact {
    /// The classes, by place.
    pub(crate) who: Vec<bool>,
    pub(crate) adds: Adds,
    pub(crate) least: f64,
    pub(crate) most: f64,
}

/// Everybody's answers to one area, and what was published of them.
pub(crate) struct System {
    pub(crate) classes: Vec<Class>,
    /// How many items the area has.
    pub(crate) items: usize,
    patterns: Vec<Pattern>,
    pub(crate) facts: Vec<Fact>,
    /// The truth: people by class and pattern.
    truth: Vec<f64>,
    /// Unknowns that some fact says are nought.
    nought: Vec<bool>,
    /// What each pattern adds, where it adds something: worked out once.
    numbers: RefCell<BTreeMap<Adds, Numbers>>,
}

type Numbers = Rc<Vec<(usize, f64)>>;

/// What a search came to.
pub(crate) enum Found {
    /// A ward that would have published the same.
    World(Vec<f64>),
    /// There is none.
    Nothing,
    /// The search was given up.
    Undecided,
}

impl Adds {
    pub(crate) fn of(&self, pattern: &[usize]) -> i64 {
        let is_point = |given: usize| given <= HIGHEST;
        let score = |items: &[usize], required: usize| {
            let points: Vec<usize> = items
                .iter()
                .map(|item| pattern[*item])
                .filter(|given| is_point(*given))
                .collect();
            (points.len() >= required.max(1))
                .then(|| UNIT / points.len() * points.iter().sum::<usize>())
        };
        let number = match self {
            Self::Without(item, _) if is_point(pattern[*item]) => 0,
            Self::Without(_, adds) => return adds.of(pattern),
            Self::Answer(item, given) => usize::from(pattern[*item] == *given),
            Self::Answered(item) => usize::from(is_point(pattern[*item])),
            Self::Above(item) => Some(pattern[*item])
                .filter(|given| is_point(*given))
                .unwrap_or(0),
            Self::Scored(items, required) => usize::from(score(items, *required).is_some()),
            Self::Score(items, required) => score(items, *required).unwrap_or(0),
            Self::Square(items, required) => score(items, *required).unwrap_or(0).pow(2),
            Self::ScoreIs(items, required, units) => {
                usize::from(score(items, *required) == Some(*units))
            }
        };
        number as i64
    }
}

/// A domain score or its spread, from points of 100 to units.
pub(crate) fn in_units(points: f64) -> f64 {
    points * (UNIT * HIGHEST) as f64 / 100.0
}

/// What a person did with an item.
pub(crate) fn given(item: &Item, answer: Option<&Answer>) -> usize {
    match answer {
        Some(Answer::Point(code)) => (if item.reversed { 5 - code } else { code - 1 }) as usize,
        Some(Answer::NotApplicable) => HIGHEST + 1,
        Some(Answer::Unsaid) => HIGHEST + 2,
        None => HIGHEST + 3,
    }
}

/// The answer of a person who did that with an item.
pub(crate) fn answer(item: &Item, given: usize) -> Option<Answer> {
    match given {
        point @ 0..=HIGHEST => {
            let above = point as i32;
            Some(Answer::Point(if item.reversed {
                5 - above
            } else {
                above + 1
            }))
        }
        5 => Some(Answer::NotApplicable),
        6 => Some(Answer::Unsaid),
        _ => None,
    }
}

impl System {
    /// The unknowns of an area; how large each class is, is known.
    pub(crate) fn of(round: &Round, items: &[&Item]) -> Self {
        let mut classes: Vec<Class> = Vec::new();
        let mut people: Vec<(usize, Pattern)> = Vec::new();
        for (batch, members) in round.batches.iter().enumerate() {
            for person in members {
                let class = Class {
                    role: person.role,
                    batch,
                };
                let place = classes.iter().position(|other| *other == class);
                let place = place.unwrap_or_else(|| {
                    classes.push(class);
                    classes.len() - 1
                });
                let given = |item: &&Item| given(item, person.answers.get(&item.id));
                people.push((place, items.iter().map(given).collect()));
            }
        }
        let kinds = HIGHEST + 1 + BLANKS;
        let patterns: Vec<Pattern> = (0..kinds.pow(items.len() as u32))
            .map(|number| {
                let digit = |item| number / kinds.pow(item as u32) % kinds;
                (0..items.len()).map(digit).collect()
            })
            .collect();
        let mut truth = vec![0.0; classes.len() * patterns.len()];
        for (class, pattern) in people {
            let place = patterns.iter().position(|other| *other == pattern);
            truth[class * patterns.len() + place.expect("all patterns are there")] += 1.0;
        }
        let nought = vec![false; truth.len()];
        Self {
            classes,
            items: items.len(),
            patterns,
            facts: Vec::new(),
            truth,
            nought,
            numbers: RefCell::default(),
        }
    }

    /// The classes that are such, as a fact wants them.
    pub(crate) fn who(&self, is_such: impl Fn(&Class) -> bool) -> Vec<bool> {
        self.classes.iter().map(is_such).collect()
    }

    /// Learns that a sum lies between two numbers.
    pub(crate) fn learn(&mut self, who: Vec<bool>, adds: Adds, (least, most): (f64, f64)) {
        // What people add is whole, and so is the sum.
        let fact = Fact {
            who,
            adds,
            least: (least - 1e-9).ceil(),
            most: (most + 1e-9).floor(),
        };
        let truth = self.sum(&self.truth, &fact.who, &fact.adds);
        assert!(
            (fact.least - 1e-9..=fact.most + 1e-9).contains(&truth),
            "{fact:?} is not so: it is {truth}"
        );
        if fact.most == 0.0 {
            for (place, number) in self.weights(&fact.who, &fact.adds) {
                self.nought[place] |= number > 0.0;
            }
        }
        self.facts.push(fact);
    }

    /// Learns a sum as it truly is.
    pub(crate) fn learn_truly(&mut self, who: &[bool], adds: Adds) {
        let truth = self.truly(who, &adds);
        self.learn(who.to_vec(), adds, (truth, truth));
    }

    /// The answers that people of a batch and role gave in a ward, in no order.
    pub(crate) fn answers(&self, world: &[f64], batch: usize, role: Option<Role>) -> Vec<Pattern> {
        let is_such = |class: &Class| class.batch == batch && class.role == role;
        let Some(class) = self.classes.iter().position(is_such) else {
            return Vec::new();
        };
        let people = &world[class * self.patterns.len()..][..self.patterns.len()];
        let patterns = self.patterns.iter().zip(people);
        patterns
            .flat_map(|(pattern, many)| vec![pattern.clone(); *many as usize])
            .collect()
    }

    /// A sum in a ward.
    pub(crate) fn sum(&self, world: &[f64], who: &[bool], adds: &Adds) -> f64 {
        let weights = self.weights(who, adds);
        weights
            .into_iter()
            .map(|(place, number)| number * world[place])
            .sum()
    }

    /// A sum in the ward as it is.
    pub(crate) fn truly(&self, who: &[bool], adds: &Adds) -> f64 {
        self.sum(&self.truth, who, adds)
    }

    /// Looks for a ward that published the same, beside these facts, where some classes
    /// answered as they truly did; `liking` says which of them is preferred.
    pub(crate) fn search(
        &self,
        facts: &[Fact],
        as_truly: impl Fn(usize) -> bool,
        liking: impl Fn(usize) -> f64,
    ) -> Found {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let unknowns: Vec<Option<microlp::Variable>> = (0..self.truth.len())
            .map(|place| {
                let most = self.truth.len() as i32;
                let truth = self.truth[place] as i32;
                let range = match as_truly(place / self.patterns.len()) {
                    true => (truth, truth),
                    false => (0, most),
                };
                (!self.nought[place]).then(|| problem.add_integer_var(liking(place), range))
            })
            .collect();
        let mut add = |weights: &[(usize, f64)], least: f64, most: f64| {
            let known = weights
                .iter()
                .filter_map(|(place, number)| Some((unknowns[*place]?, *number)))
                .collect::<Vec<_>>();
            if known.is_empty() {
                return least <= 0.0 && most >= 0.0;
            }
            if least == most {
                problem.add_constraint(&known, ComparisonOp::Eq, least);
            } else {
                problem.add_constraint(&known, ComparisonOp::Ge, least);
                problem.add_constraint(&known, ComparisonOp::Le, most);
            }
            true
        };
        let mut possible = true;
        for (class, size) in self.sizes().into_iter().enumerate() {
            let first = class * self.patterns.len();
            let all: Vec<(usize, f64)> = (first..first + self.patterns.len())
                .map(|place| (place, 1.0))
                .collect();
            possible &= add(&all, size, size);
        }
        for fact in self.facts.iter().chain(facts) {
            let weights = self.weights(&fact.who, &fact.adds);
            possible &= add(&weights, fact.least, fact.most);
        }
        if !possible {
            return Found::Nothing;
        }
        let mut options = SolveOptions::default();
        options.node_limit = Some(NODES);
        options.dual_fixing = false;
        // Any ward will do; a better one by liking is not worth a search.
        options.mip_gap = 1e9;
        match problem.solve_with(options) {
            Ok(SolveOutcome::Solution(solution)) => {
                let value = |unknown: &Option<microlp::Variable>| {
                    unknown.map_or(0.0, |unknown| solution.var_value(unknown).round())
                };
                let world: Vec<f64> = unknowns.iter().map(value).collect();
                self.must_hold(&world, facts);
                Found::World(world)
            }
            Ok(SolveOutcome::Interrupted(_)) => Found::Undecided,
            Err(Error::Infeasible) => Found::Nothing,
            Err(problem) => panic!("the solver failed: {problem}"),
        }
    }

    /// 0 for answers that somebody truly gave, 1 for others: to prefer wards much like the true
    /// one, which more often publish the same.
    pub(crate) fn unlike(&self, place: usize) -> f64 {
        f64::from(u8::from(self.truth[place] == 0.0))
    }

    /// How many people each class has.
    fn sizes(&self) -> Vec<f64> {
        self.truth
            .chunks(self.patterns.len())
            .map(|class| class.iter().sum())
            .collect()
    }

    /// The solver rounds; whether its ward truly published the same is checked here.
    fn must_hold(&self, world: &[f64], facts: &[Fact]) {
        for (class, size) in world.chunks(self.patterns.len()).zip(self.sizes()) {
            assert_eq!(class.iter().sum::<f64>(), size);
        }
        for fact in self.facts.iter().chain(facts) {
            let sum = self.sum(world, &fact.who, &fact.adds);
            assert!(
                (fact.least - 1e-6..=fact.most + 1e-6).contains(&sum),
                "{fact:?} does not hold: {sum}"
            );
        }
    }

    /// What each unknown adds to a sum, where it adds something.
    fn weights(&self, who: &[bool], adds: &Adds) -> Vec<(usize, f64)> {
        let numbers = self.numbers(adds);
        let classes = (0..who.len()).filter(|class| who[*class]);
        classes
            .flat_map(|class| {
                let first = class * self.patterns.len();
                let numbers = numbers.iter();
                numbers.map(move |(place, number)| (first + place, *number))
            })
            .collect()
    }

    fn numbers(&self, adds: &Adds) -> Numbers {
        let mut known = self.numbers.borrow_mut();
        if let Some(numbers) = known.get(adds) {
            return Rc::clone(numbers);
        }
        let numbers = self.patterns.iter().enumerate();
        let numbers = numbers
            .map(|(place, pattern)| (place, adds.of(pattern) as f64))
            .filter(|(_, number)| *number != 0.0);
        let numbers = Rc::new(numbers.collect::<Vec<_>>());
        known.insert(adds.clone(), Rc::clone(&numbers));
        numbers
    }
}
