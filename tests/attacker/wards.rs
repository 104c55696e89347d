//! Many wards, all their rounds, and everything that was let out of them.

use std::collections::BTreeMap;

use assessment::disclosure::{Hidden, Released};

use super::attack::{Outcome, attack};
use super::compared::compared;
use super::facts::Area;
use super::made_up::rounds;
use super::secrets::Secret;
use super::system::{Adds, System};
use super::told::Told;
use super::ward::{Chance, Round};
use super::{attack_area, nothing_is_out};

/// How many wards; `ATTACKED_WARDS` in the environment says another number, for a long run.
const WARDS: u64 = 100;
/// Threads that share the wards.
const THREADS: u64 = 2;

/// What the wards came to.
#[derive(Default)]
struct Tried {
    rounds: usize,
    outcome: Outcome,
    /// How often something happened that the attack must have been tried on.
    met: BTreeMap<&'static str, usize>,
    /// People who left an item blank: groups looked at, and those whose score is out.
    blank: (usize, usize),
}

#[test]
#[expect(clippy::print_stdout, reason = "the figure is for a person to read")]
fn nothing_can_be_worked_out_from_what_the_gate_lets_out() {
    let wards = std::env::var("ATTACKED_WARDS");
    let wards = wards.map_or(WARDS, |many| many.parse().unwrap());
    let part = |first: u64| {
        let mut tried = Tried::default();
        (first..wards)
            .step_by(THREADS as usize)
            .for_each(|seed| ward(seed, &mut tried));
        tried
    };
    let parts: Vec<Tried> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS)
            .map(|first| scope.spawn(move || part(first)))
            .collect();
        let joined = threads.into_iter().map(|thread| thread.join());
        joined.map(Result::unwrap).collect()
    });
    let mut all = Tried::default();
    for part in parts {
        all.rounds += part.rounds;
        all.outcome += part.outcome;
        all.blank.0 += part.blank.0;
        all.blank.1 += part.blank.1;
        for (what, times) in part.met {
            *all.met.entry(what).or_default() += times;
        }
    }
    let Outcome {
        facts,
        secrets,
        searches,
        ..
    } = &all.outcome;
    println!(
        "{wards} wards, {} rounds, {facts} equations, {secrets} cells tried in {searches} searches: {} found out",
        all.rounds,
        all.outcome.out.len()
    );
    println!("met on the way: {:?}", all.met);
    println!(
        "not claimed: of {} small groups who left an item blank, {} have a score that can be worked out",
        all.blank.0, all.blank.1
    );
    nothing_is_out(&all.outcome);
    for what in MUST_MEET {
        assert!(all.met.contains_key(what), "no ward has {what}");
    }
}

const MUST_MEET: [&str; 12] = [
    "no release",
    "a later version",
    "a domain by role",
    "a domain that hides its roles",
    "straight lines",
    "few straight lines",
    "an item hidden by too few",
    "an item hidden by unanimity",
    "an item hidden by an earlier release",
    "a domain hidden by too few items",
    "a domain hidden by an earlier release",
    "an item that disappears later",
];

fn ward(seed: u64, tried: &mut Tried) {
    let mut chance = Chance::seeded(seed);
    let rounds = rounds(seed);
    for (at, round) in rounds.iter().enumerate() {
        tried.rounds += 1;
        let versions = round.released();
        meet(&versions, tried);
        let compared = compared(&rounds, at);
        for (place, area) in Area::all(round).into_iter().enumerate() {
            let (system, mut outcome) = attack_area(round, (place, &area), &compared, &mut chance);
            for name in outcome.out.iter_mut().chain(&mut outcome.undecided) {
                *name = format!("ward {seed}, round {at}: {name}");
            }
            tried.outcome += outcome;
            if let (Some(newest), 0) = (versions.last(), seed % 6) {
                look_at_blanks(round, &area, &system, newest, &mut tried.blank);
            }
        }
    }
}

fn meet(versions: &[Released], tried: &mut Tried) {
    let mut met = |what: &'static str, is: bool| {
        if is {
            *tried.met.entry(what).or_default() += 1;
        }
    };
    met("no release", versions.is_empty());
    met("a later version", versions.len() > 1);
    for (at, version) in versions.iter().enumerate() {
        met("straight lines", version.straight_lines > Some(0));
        met("few straight lines", version.straight_lines.is_none());
        for domain in &version.domains {
            let is_shown = domain.score.shown().is_some();
            met("a domain by role", !domain.roles.is_empty());
            met(
                "a domain that hides its roles",
                is_shown && version.setup.asks_role && domain.roles.is_empty(),
            );
            let hidden = |why| domain.score.hidden() == Some(why);
            met(
                "a domain hidden by too few items",
                hidden(Hidden::TooFewItems),
            );
            met(
                "a domain hidden by an earlier release",
                hidden(Hidden::EarlierRelease),
            );
            for item in &domain.items {
                let hidden = |why| item.score.hidden() == Some(why);
                met("an item hidden by too few", hidden(Hidden::TooFew));
                met("an item hidden by unanimity", hidden(Hidden::FewFavourable));
                met(
                    "an item hidden by an earlier release",
                    hidden(Hidden::EarlierRelease),
                );
                let before = at.checked_sub(1).and_then(|at| versions[at].item(&item.id));
                let was_shown = before.map(|before| before.score.shown().is_some());
                let is_shown = item.score.shown().is_some();
                met(
                    "an item that appears later",
                    was_shown == Some(false) && is_shown,
                );
                met(
                    "an item that disappears later",
                    was_shown == Some(true) && !is_shown,
                );
            }
        }
    }
}

/// Whether the score of those who left an item blank can be worked out: the limit that the
/// top of this test names.
fn look_at_blanks(
    round: &Round,
    area: &Area<'_>,
    system: &System,
    newest: &Released,
    (groups, out): &mut (usize, usize),
) {
    let result = newest.domain(&area.domain.id);
    if result.is_none_or(|result| result.score.hidden().is_some()) {
        return;
    }
    let everybody = system.who(|_| true);
    let (items, required) = (area.shown(newest), area.required());
    let of = |item: usize| {
        let scored = Adds::Without(item, Adds::Scored(items.clone(), required).into());
        let score = Adds::Without(item, Adds::Score(items.clone(), required).into());
        let n = system.truly(&everybody, &scored);
        let is_few = n >= 1.0 && n < f64::from(round.setup.threshold);
        is_few.then(|| Secret::new(format!("without {item}"), everybody.clone(), vec![score]))
    };
    let secrets: Vec<Secret> = (0..area.items.len()).filter_map(of).collect();
    *groups += secrets.len();
    let told = Told::of(round, area);
    let fits = |world: &[f64]| told.fits(system, world);
    *out += attack(system, &secrets, &fits, &mut Chance::seeded(1))
        .out
        .len();
}
