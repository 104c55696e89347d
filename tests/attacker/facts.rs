//! Everything that can be read off releases, as facts about sums.
//!
//! What is no fact here, and why it can tell no more:
//!
//! - shares, intervals, the agreement rwg(j), the interval for just this team, straight
//!   averages of areas and orders by score are made of counts, scores and spreads that are;
//! - bootstrap intervals are made of people's scores, of which the attacker is given how many
//!   have which, outright;
//! - the other numbers of a comparison (see [`super::compared`]) are made of the scores in
//!   both rounds, given outright in the same way;
//! - views of role groups over several rounds put released numbers side by side.
//!
//! What is no sum, and could tell more, is held against every ward that was found (see
//! [`super::told`]): Cronbach's α and why there is none, which role groups are hidden, reasons
//! that leave open of which batch they speak, and how many people gave straight lines.
//!
//! Left out for good: comments, which are words and never stand beside a role or an answer,
//! and that the same people may think the same a quarter later, which nobody publishes.

use assessment::checklist::{Domain, Item};
use assessment::disclosure::{
    Cell, Checks, DomainResult, Hidden, ItemResult, Released, RoleResult,
};
use assessment::interval::{Interval, of_mean};

use super::system::{Adds, Class, HIGHEST, System, UNIT, in_units};
use super::ward::Round;

/// What the attacker is after in one area: its items by place, and the releases that tell.
pub(crate) struct Area<'a> {
    pub(crate) domain: &'a Domain,
    pub(crate) items: Vec<&'a Item>,
}

impl<'a> Area<'a> {
    pub(crate) fn all(round: &'a Round) -> Vec<Self> {
        let asked = round.setup.asked().into_iter();
        asked
            .map(|(domain, items)| Self { domain, items })
            .collect()
    }

    /// The fewest items that a person must have answered for a score.
    pub(crate) fn required(&self) -> usize {
        self.items.len().div_ceil(2)
    }

    /// The items that a version shows, and so makes its score of, by place.
    pub(crate) fn shown(&self, released: &Released) -> Vec<usize> {
        let is_shown = |item: &&Item| {
            let result = released.item(&item.id);
            result.is_some_and(|result| result.score.shown().is_some())
        };
        (0..self.items.len())
            .filter(|place| is_shown(&self.items[*place]))
            .collect()
    }
}

/// The system of an area after all versions of its round were read.
pub(crate) fn read(round: &Round, area: &Area<'_>, versions: &[Released]) -> System {
    let mut system = System::of(round, &area.items);
    for (version, released) in versions.iter().enumerate() {
        let Some(result) = released.domain(&area.domain.id) else {
            continue;
        };
        let counted = |class: &Class| class.batch <= version;
        let who = system.who(counted);
        for (place, item) in result.items.iter().enumerate() {
            read_item(&mut system, area, (place, item), &versions[..=version]);
        }
        read_domain(&mut system, area, result, released, &who);
        for role in &result.roles {
            let who = system.who(|class| counted(class) && class.role == Some(role.role));
            read_role(&mut system, area, role, released, who);
        }
    }
    system
}

pub(crate) fn exactly(system: &mut System, who: &[bool], adds: Adds, number: f64) {
    let whole = number.round();
    assert!(
        (number - whole).abs() < 1e-6 * whole.max(1.0),
        "{number} is not whole"
    );
    system.learn(who.to_vec(), adds, (whole, whole));
}

fn read_item(
    system: &mut System,
    area: &Area<'_>,
    (place, item): (usize, &ItemResult),
    versions: &[Released],
) {
    let newest = versions.len() - 1;
    let who = system.who(|class| class.batch <= newest);
    let blanks = [
        item.blanks.not_applicable,
        item.blanks.unsaid,
        item.blanks.skipped,
    ];
    for (kind, count) in blanks.into_iter().enumerate() {
        let adds = Adds::Answer(place, HIGHEST + 1 + kind);
        exactly(system, &who, adds, f64::from(count));
    }
    exactly(system, &who, Adds::Answered(place), f64::from(item.n));
    match &item.score {
        Cell::Shown(score) => {
            let reversed = area.items[place].reversed;
            for (at, count) in score.counts.iter().enumerate() {
                let above = if reversed { HIGHEST - at } else { at };
                exactly(system, &who, Adds::Answer(place, above), f64::from(*count));
            }
            let above: f64 = if reversed {
                5.0 - score.mean
            } else {
                score.mean - 1.0
            };
            let n = f64::from(item.n);
            exactly(system, &who, Adds::Above(place), above * n);
        }
        // Who knows the rule knows why it is hidden.
        Cell::Hidden(Hidden::FewFavourable) => {
            system.learn(who, Adds::Above(place), (0.0, 1.0));
        }
        Cell::Hidden(Hidden::EarlierRelease) => {
            if let Some(batch) = batch_of_one_mind(&area.items[place].id, versions) {
                let who = system.who(|class| class.batch == batch);
                system.learn(who, Adds::Above(place), (0.0, 1.0));
            }
        }
        Cell::Hidden(Hidden::TooFew | Hidden::TooFewItems) => {}
    }
}

/// The batch for which an item is hidden in the newest version, where no batch has few
/// answers and all but one were shown to be of several minds.
fn batch_of_one_mind(item: &str, versions: &[Released]) -> Option<usize> {
    let results: Vec<&ItemResult> = versions
        .iter()
        .filter_map(|version| version.item(item))
        .collect();
    let counted = |results: &[&ItemResult]| results.last().map_or(0, |result| result.n);
    let batches: Vec<u32> = (0..results.len())
        .map(|version| counted(&results[..=version]) - counted(&results[..version]))
        .collect();
    let threshold = versions.last()?.setup.threshold;
    if batches.iter().any(|n| (1..threshold).contains(n)) {
        return None;
    }
    let is_shown = |result: &&ItemResult| result.score.shown().is_some();
    let shown = results.iter().rposition(is_shown);
    let first = shown.map_or(0, |version| version + 1);
    let mut candidates = (first..batches.len()).filter(|batch| batches[*batch] > 0);
    candidates.next().filter(|_| candidates.next().is_none())
}

fn read_domain(
    system: &mut System,
    area: &Area<'_>,
    result: &DomainResult,
    released: &Released,
    who: &[bool],
) {
    let (items, required) = (area.shown(released), area.required());
    if result.score.hidden() == Some(Hidden::TooFewItems) {
        return;
    }
    let scored = Adds::Scored(items.clone(), required);
    exactly(system, who, scored, f64::from(result.n));
    if let Cell::Shown(score) = &result.score {
        let known = (result.n, score.score, Some(score.sd));
        read_scores(system, (items.clone(), required), who, known);
        if let Some(checks) = &result.checks {
            read_checks(system, (&items, required), who, checks);
        }
    }
}

/// What the readings beside a score say: everybody's scores, and how many answered everything.
fn read_checks(
    system: &mut System,
    (items, required): (&[usize], usize),
    who: &[bool],
    checks: &Checks,
) {
    if checks.bootstrap.is_some() {
        read_all_scores(system, (items, required), who);
    }
    if let Ok(alpha) = checks.alpha {
        let complete = Adds::Scored(items.to_vec(), items.len());
        exactly(system, who, complete, alpha.complete as f64);
    }
}

/// How many of these people have which score.
pub(crate) fn read_all_scores(
    system: &mut System,
    (items, required): (&[usize], usize),
    who: &[bool],
) {
    for units in 0..=UNIT * HIGHEST {
        system.learn_truly(who, Adds::ScoreIs(items.to_vec(), required, units));
    }
}

fn read_role(
    system: &mut System,
    area: &Area<'_>,
    role: &RoleResult,
    released: &Released,
    who: Vec<bool>,
) {
    let (items, required) = (area.shown(released), area.required());
    let scored = Adds::Scored(items.clone(), required);
    exactly(system, &who, scored, f64::from(role.n));
    let spread = spread(role.n, role.score, role.interval);
    read_scores(
        system,
        (items, required),
        &who,
        (role.n, role.score, spread),
    );
}

/// What `n` people's mean and standard deviation in points say of their scores and squares.
pub(crate) fn read_scores(
    system: &mut System,
    (items, required): (Vec<usize>, usize),
    who: &[bool],
    (n, mean, sd): (u32, f64, Option<f64>),
) {
    let (n, mean) = (f64::from(n), in_units(mean));
    exactly(system, who, Adds::Score(items.clone(), required), n * mean);
    if let Some(sd) = sd.map(in_units) {
        let squares = (n - 1.0) * sd * sd + n * mean * mean;
        exactly(system, who, Adds::Square(items, required), squares);
    }
}

/// The standard deviation behind a t interval, unless both its ends were cut off.
pub(crate) fn spread(n: u32, mean: f64, interval: Interval) -> Option<f64> {
    let reach = if interval.low > 0.0 {
        mean - interval.low
    } else if interval.high < 100.0 {
        interval.high - mean
    } else {
        return None;
    };
    // The reach of as many people who differ by a known spread, a small one.
    let known: Vec<f64> = (0..n).map(|at| 50.0 + f64::from(at % 2)).collect();
    let interval = of_mean(&known);
    let known_reach = (interval.high - interval.low) / 2.0;
    let known_sd = assessment::interval::variance(&known).sqrt();
    Some(reach / known_reach * known_sd)
}
