//! Gates that are each missing a rule, and what the attacker gets out of them. The
//! views are built here from the answers; the gate itself has no switch to weaken it.

use assessment::response::Answer;
use assessment::round::Role;

use super::attack::attack;
use super::facts::Area;
use super::made_up::setup;
use super::secrets::Secret;
use super::system::{Adds, Fact, HIGHEST, System};
use super::told::Told;
use super::ward::{Chance, Person, Round};
use super::{attack_area, nothing_is_out};

/// A round of people of one role each, in time and late; everybody answers everything.
fn round(asks_role: bool, batches: &[&[(usize, Option<Role>)]]) -> Round {
    let mut chance = Chance::seeded(batches.len() as u64);
    let setup = setup([3, 2], 5, asks_role);
    let asked = setup.asked();
    let items: Vec<String> = asked
        .iter()
        .flat_map(|(_, items)| items.iter().map(|item| item.id.clone()))
        .collect();
    let mut person = |role| Person {
        role,
        answers: items
            .iter()
            .map(|item| (item.clone(), Answer::Point(1 + chance.below(5) as i32)))
            .collect(),
    };
    let batches = batches.iter().map(|groups| {
        let people = groups
            .iter()
            .flat_map(|(many, role)| std::iter::repeat_n(*role, *many));
        people.map(&mut person).collect()
    });
    Round {
        batches: batches.collect(),
        setup: setup.clone(),
    }
}

/// What a release of these people would say of an area.
fn tell_all(system: &mut System, area: &Area<'_>, who: &[bool]) {
    for item in 0..area.items.len() {
        for above in 0..=HIGHEST {
            system.learn_truly(who, Adds::Answer(item, above));
        }
    }
    tell_scores(system, area, who);
}

/// How many of these people have a score, its mean and its spread.
fn tell_scores(system: &mut System, area: &Area<'_>, who: &[bool]) {
    let (items, required) = (every(area), area.required());
    system.learn_truly(who, Adds::Scored(items.clone(), required));
    system.learn_truly(who, Adds::Score(items.clone(), required));
    system.learn_truly(who, Adds::Square(items, required));
}

fn every(area: &Area<'_>) -> Vec<usize> {
    (0..area.items.len()).collect()
}

/// What each of these people's forms says, item by item.
fn answers(system: &System, area: &Area<'_>, batch: usize) -> Vec<Secret> {
    let who = system.who(|class| class.batch == batch);
    let of_item = |item| {
        let sums = (0..=HIGHEST).map(|above| Adds::Answer(item, above));
        let name = format!("{} of form {batch}", area.items[item].id);
        Secret::new(name, who.clone(), sums.collect())
    };
    (0..area.items.len()).map(of_item).collect()
}

/// All these secrets are out of the weakened view, and none is out of the gate's own.
#[track_caller]
fn check(round: &Round, area: &Area<'_>, weakened: &System, secrets: &[Secret]) {
    let mut chance = Chance::seeded(7);
    let outcome = attack(weakened, secrets, &|_| true, &mut chance);
    let names = secrets.iter().map(|secret| secret.name.as_str());
    let missed: Vec<&str> = names
        .filter(|name| !outcome.out.iter().any(|out| out == name))
        .collect();
    assert!(
        missed.is_empty(),
        "the attacker did not find, though it is there:\n  {}",
        missed.join("\n  ")
    );

    let (system, own) = attack_area(round, (0, area), &[], &mut chance);
    nothing_is_out(&own);
    let told = Told::of(round, area);
    let fits = |world: &[f64]| told.fits(&system, world);
    nothing_is_out(&attack(&system, secrets, &fits, &mut chance));
}

#[test]
fn without_the_complement_rule_three_learners_are_what_is_left() {
    let (support, registered) = (Some(Role::Support), Some(Role::Registered));
    let learners = Some(Role::Learner);
    let round = round(true, &[&[(12, support), (13, registered), (3, learners)]]);
    for area in Area::all(&round) {
        let mut weakened = System::of(&round, &area.items);
        let everybody = weakened.who(|_| true);
        tell_all(&mut weakened, &area, &everybody);
        for role in [support, registered] {
            let group = weakened.who(|class| class.role == role);
            tell_scores(&mut weakened, &area, &group);
        }
        let group = weakened.who(|class| class.role == learners);
        let score = Adds::Score(every(&area), area.required());
        let secret = Secret::new("the learners' score".to_owned(), group, vec![score]);
        check(&round, &area, &weakened, &[secret]);
    }
}

#[test]
fn live_results_say_what_each_person_answered() {
    let one: &[(usize, Option<Role>)] = &[(1, None)];
    let round = round(false, &[&[(5, None)], one, one, one, one, one, one]);
    for area in Area::all(&round) {
        let mut weakened = System::of(&round, &area.items);
        for version in 0..round.batches.len() {
            let so_far = weakened.who(|class| class.batch <= version);
            tell_all(&mut weakened, &area, &so_far);
        }
        let secrets: Vec<Secret> = (1..round.batches.len())
            .flat_map(|batch| answers(&weakened, &area, batch))
            .collect();
        check(&round, &area, &weakened, &secrets);
    }
}

#[test]
fn a_late_form_that_is_released_alone_is_read_like_a_letter() {
    let round = round(false, &[&[(9, None)], &[(1, None)]]);
    for area in Area::all(&round) {
        let mut weakened = System::of(&round, &area.items);
        for version in 0..2 {
            let so_far = weakened.who(|class| class.batch <= version);
            tell_all(&mut weakened, &area, &so_far);
        }
        let secrets = answers(&weakened, &area, 1);
        check(&round, &area, &weakened, &secrets);
    }
}

#[test]
fn means_to_three_decimals_of_five_and_of_six_people_say_what_the_sixth_answered() {
    let round = round(false, &[&[(5, None)], &[(1, None)]]);
    for area in Area::all(&round) {
        let mut weakened = System::of(&round, &area.items);
        for (version, people) in [(0, 5.0), (1, 6.0)] {
            let so_far = weakened.who(|class| class.batch <= version);
            for item in 0..area.items.len() {
                let mean = weakened.truly(&so_far, &Adds::Above(item)) / people;
                let printed = (1000.0 * mean).round() / 1000.0;
                let within = (people * (printed - 0.0005), people * (printed + 0.0005));
                weakened.learn(so_far.clone(), Adds::Above(item), within);
                weakened.learn_truly(&so_far, Adds::Answered(item));
            }
        }
        // Who answered for certain gave the answer that stands so far above the worst.
        let sixth = weakened.who(|class| class.batch == 1);
        let of_item = |item| {
            Secret::new(
                format!("item {item}"),
                sixth.clone(),
                vec![Adds::Above(item)],
            )
        };
        let secrets: Vec<Secret> = every(&area).into_iter().map(of_item).collect();
        check(&round, &area, &weakened, &secrets);
    }
}

#[test]
fn hiding_only_what_is_unanimous_says_that_it_is() {
    let mut round = round(false, &[&[(8, None)]]);
    for person in &mut round.batches[0] {
        person.answers.insert("A1".into(), Answer::Point(1));
    }
    let area = &Area::all(&round)[0];
    let mut weakened = System::of(&round, &area.items);
    let everybody = weakened.who(|_| true);
    weakened.learn_truly(&everybody, Adds::Answered(0));
    weakened.learn(everybody.clone(), Adds::Above(0), (0.0, 0.0));
    let secret = Secret::new(
        "the worst answer of all".to_owned(),
        everybody,
        vec![Adds::Above(0)],
    );
    check(&round, area, &weakened, &[secret]);
}

#[test]
fn the_attacker_tells_a_ward_that_cannot_be_from_one_that_can() {
    let round = round(false, &[&[(5, None)]]);
    let area = &Area::all(&round)[0];
    let mut system = System::of(&round, &area.items);
    let everybody = system.who(|_| true);
    tell_all(&mut system, area, &everybody);
    let six = Fact {
        who: everybody,
        adds: Adds::Answered(0),
        least: 6.0,
        most: 6.0,
    };
    let found = |facts: &[Fact]| match system.search(facts, |_| false, |_| 0.0) {
        super::system::Found::World(_) => "a ward",
        super::system::Found::Nothing => "nothing",
        super::system::Found::Undecided => "undecided",
    };
    assert_eq!((found(&[]), found(&[six])), ("a ward", "nothing"));
}
