//! Wards that do not exist: who answered what, in time and late.

use std::collections::BTreeMap;

use assessment::checklist::{Checklist, parse};
use assessment::disclosure::{LateForms, late_forms};
use assessment::response::Answer;
use assessment::round::{Role, Setup};

use super::ward::{Chance, Person, Round, is_point};

/// Two areas, the first of them sensitive; the second item of each is reversed.
fn checklist(sizes: [usize; 2]) -> Checklist {
    let mut text = String::from(
        "id = \"ward\"\nname = \"Ward\"\nversion = 1\n[scale]\nfirst = 1\n\
         labels = [\"a\", \"b\", \"c\", \"d\", \"e\"]\nfavourable_from = 4\n",
    );
    for (area, items) in ["A", "B"].into_iter().zip(sizes) {
        text += &format!(
            "[[domains]]\nid = \"{area}\"\nname = \"{area}\"\nsensitive = {}\n",
            area == "A"
        );
        for item in 1..=items {
            text += &format!(
                "[[domains.items]]\nid = \"{area}{item}\"\ntext = \"{area}{item}\"\nreversed = {}\n",
                item == 2
            );
        }
    }
    parse(&text).expect("it follows the rules")
}

/// A round that nobody answered yet.
pub(crate) fn setup(sizes: [usize; 2], threshold: u32, asks_role: bool) -> Setup {
    let day = |text: &str| text.parse().expect("a day");
    Setup {
        checklist: checklist(sizes),
        form: "ward".into(),
        quarter: "2026-Q3".parse().expect("a quarter"),
        opens: day("2026-12-01"),
        closes: day("2026-12-14"),
        headcount: 40,
        threshold,
        asks_role,
        role_headcounts: [].into(),
    }
    .checked()
    .expect("it follows the rules")
}

/// The rounds of a ward of 3 to 30 people, oldest first: every other ward asks for roles.
pub(crate) fn rounds(seed: u64) -> Vec<Round> {
    let mut chance = Chance::seeded(seed);
    let asks_role = seed.is_multiple_of(2);
    let threshold = [5, 5, 5, 7, 11][chance.below(5)];
    // Six items are enough for a straight line.
    let sizes = match seed % 4 {
        1 => [3, 2],
        3 => [3, 3],
        _ => [2, 2],
    };
    let setup = setup(sizes, threshold, asks_role);
    let count = 2 + chance.below(5);
    let rewords = chance.one_in(3);
    (0..count)
        .map(|_| {
            let roles = roles(asks_role, &mut chance);
            let mut setup = setup.clone();
            if rewords {
                reword(&mut setup.checklist, &mut chance);
            }
            round(&setup, roles, &mut chance)
        })
        .collect()
}

/// Asks some items in other words, so that rounds have the others in common only.
fn reword(checklist: &mut Checklist, chance: &mut Chance) {
    let domains = checklist.domains.iter_mut();
    for item in domains.flat_map(|domain| &mut domain.items) {
        if chance.one_in(3) {
            item.wording += 1;
        }
    }
}

/// Everybody's role: where it is asked, two groups of about ten, perhaps a third, and few
/// others.
fn roles(asks_role: bool, chance: &mut Chance) -> Vec<Option<Role>> {
    if !asks_role {
        return vec![None; 3 + chance.below(28)];
    }
    let first = chance.below(3);
    let mut roles = Vec::new();
    for (place, size) in [10 + chance.below(5), 9 + chance.below(5)]
        .into_iter()
        .enumerate()
    {
        roles.extend(vec![Some(Role::ALL[first + place]); size]);
    }
    while roles.len() < 30 && !chance.one_in(5) {
        let said = (!chance.one_in(4)).then(|| Role::ALL[chance.below(Role::ALL.len())]);
        roles.push(said);
    }
    roles
}

fn round(setup: &Setup, roles: Vec<Option<Role>>, chance: &mut Chance) -> Round {
    let moods: BTreeMap<String, Mood> = setup
        .asked()
        .iter()
        .flat_map(|(_, items)| items)
        .map(|item| (item.id.clone(), Mood::by(chance)))
        .collect();
    // Sometimes a whole group is of one mind, and sometimes only one group sends late forms.
    let group = Role::ALL[chance.below(3)];
    let of_one_mind = chance.one_in(3).then_some(group);
    let late_group = chance.one_in(3).then_some(group);
    // Forms that leave nearly everything blank, late or all alike: enough for each item, but
    // not together.
    let (scattered, alike) = (chance.one_in(3), chance.one_in(4));
    let straight = chance.one_in(4);
    let is_late = |role: Option<Role>, chance: &mut Chance| match late_group {
        _ if !setup.asks_role && scattered => !chance.one_in(3),
        _ if !setup.asks_role => chance.one_in(3),
        Some(_) => role == late_group && chance.one_in(2),
        None => chance.one_in(5),
    };
    let (mut in_time, mut late) = (Vec::new(), Vec::new());
    for role in roles {
        let is_late = is_late(role, chance);
        let mut person = person(setup, &moods, role, chance);
        if role.is_some() && role == of_one_mind {
            worst_of_all(setup, &mut person);
        }
        if straight && chance.one_in(2) {
            draw_a_line(&mut person, Answer::Point(1 + chance.below(5) as i32));
        }
        if (is_late || alike) && scattered && !chance.one_in(6) {
            scatter(setup, &mut person, late.len() + in_time.len());
        }
        if is_late {
            late.push(person);
        } else {
            in_time.push(person);
        }
    }
    // They come one by one, after somebody looked.
    let mut batches = vec![in_time];
    let mut waiting = Vec::new();
    let patience = if scattered { 14 } else { chance.below(12) };
    for form in late {
        waiting.push(form);
        let may = late_forms(setup, true, waiting.len() as u32) == LateForms::Release;
        if may && waiting.len() >= patience {
            batches.push(std::mem::take(&mut waiting));
        }
    }
    Round {
        setup: setup.clone(),
        batches,
    }
}

/// Gives every item of the sensitive area the worst answer.
fn worst_of_all(setup: &Setup, person: &mut Person) {
    for (domain, items) in setup.asked() {
        for item in items.into_iter().filter(|_| domain.sensitive) {
            let worst = Answer::Point(if item.reversed { 5 } else { 1 });
            person.answers.insert(item.id.clone(), worst);
        }
    }
}

/// Gives the same answer to everything.
fn draw_a_line(person: &mut Person, answer: Answer) {
    let answers = person.answers.values_mut();
    answers.for_each(|given| *given = answer);
}

/// Leaves one item of each area, in turns.
fn scatter(setup: &Setup, person: &mut Person, turn: usize) {
    for (_, items) in setup.asked() {
        let kept = turn % items.len();
        for (at, item) in items.iter().enumerate() {
            if at == kept {
                let answer = person.answers.entry(item.id.clone());
                answer.or_insert(Answer::Point(2));
            } else {
                person.answers.remove(&item.id);
            }
        }
    }
    answer_something(person);
}

/// A form without a point of the scale is no response.
fn answer_something(person: &mut Person) {
    if !person.answers.values().any(is_point) {
        person.answers.insert("B1".into(), Answer::Point(3));
    }
}

/// How people feel about one item.
struct Mood {
    /// Points above the least favourable answer.
    usual: usize,
    /// How far they stray from it.
    spread: usize,
    /// One in so many leaves it blank.
    blank: usize,
}

impl Mood {
    fn by(chance: &mut Chance) -> Self {
        let (usual, spread, blank) = match chance.below(8) {
            // Nearly everybody at the least favourable answer.
            0 => (0, 1, 12),
            // Does not apply to most.
            1 => (2, 5, 2),
            // Nearly everybody at the most favourable answer.
            2 => (4, 2, 20),
            3 => (chance.below(5), 2, 9),
            _ => (chance.below(5), 5, 9),
        };
        Self {
            usual,
            spread,
            blank,
        }
    }
}

fn person(
    setup: &Setup,
    moods: &BTreeMap<String, Mood>,
    role: Option<Role>,
    chance: &mut Chance,
) -> Person {
    let asked = setup.asked();
    let items = asked.iter().flat_map(|(_, items)| items);
    let mut answers = BTreeMap::new();
    for item in items {
        let mood = &moods[&item.id];
        let answer = if chance.one_in(mood.blank) {
            match chance.below(3) {
                0 => Answer::NotApplicable,
                1 => Answer::Unsaid,
                _ => continue,
            }
        } else {
            let above = (mood.usual + chance.below(mood.spread)).min(4) as i32;
            Answer::Point(if item.reversed { 5 - above } else { 1 + above })
        };
        answers.insert(item.id.clone(), answer);
    }
    let mut person = Person { role, answers };
    answer_something(&mut person);
    person
}
