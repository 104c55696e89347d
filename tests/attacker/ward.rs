//! Wards that do not exist: who answered what, in time and late.

use std::collections::{BTreeMap, BTreeSet};

use assessment::checklist::{Checklist, Item, parse};
use assessment::comparison::{Comparison, SEED, compare};
use assessment::disclosure::{Closed, LateForms, Released, late_forms, release};
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

    fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }
}

/// Two areas, the first of them sensitive; the second item of each is reversed.
pub(crate) fn checklist(sizes: [usize; 2]) -> Checklist {
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
    }
    .checked()
    .expect("it follows the rules")
}

/// The rounds of a ward of 3 to 30 people, oldest first: every other ward asks for roles.
pub(crate) fn rounds(seed: u64) -> Vec<Round> {
    let mut chance = Chance::seeded(seed);
    let asks_role = seed.is_multiple_of(2);
    let threshold = [5, 5, 5, 7, 11][chance.below(5)];
    let sizes = if asks_role { [2, 2] } else { [3, 2] };
    let setup = setup(sizes, threshold, asks_role);
    let count = 2 + chance.below(5);
    (0..count)
        .map(|_| {
            let roles = roles(asks_role, &mut chance);
            round(&setup, roles, &mut chance)
        })
        .collect()
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

fn is_point(answer: &Answer) -> bool {
    matches!(answer, Answer::Point(_))
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

impl Round {
    /// Everything that was ever released of it, oldest version first; nothing where too few
    /// answered.
    pub(crate) fn released(&self) -> Vec<Released> {
        self.released_drawn_with(1)
    }

    /// The same, with another seed for what is drawn at chance.
    pub(crate) fn released_drawn_with(&self, seed: u64) -> Vec<Released> {
        let (responses, late) = self.handed_in();
        (1..=self.batches.len())
            .filter_map(|version| {
                let counted: usize = self.batches[..version].iter().map(Vec::len).sum();
                let closed =
                    Closed::new(&self.setup, State::Closed, &responses[..counted], &[]).ok()?;
                release(&closed.with_late(&late[..version - 1]), seed).ok()
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
