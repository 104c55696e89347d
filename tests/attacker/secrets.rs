//! What must stay open: see the top of this test.

use std::collections::BTreeSet;

use assessment::disclosure::Released;
use assessment::round::Role;

use super::facts::Area;
use super::system::{Adds, Class, Fact, HIGHEST, System, UNIT};

/// Something that must stay open.
#[derive(Clone, Debug)]
pub(crate) struct Secret {
    /// Whose it is, for a person who reads the failure.
    pub(crate) name: String,
    who: Vec<bool>,
    /// Sums that together are the secret; it is out when all of them are known.
    sums: Vec<Adds>,
}

impl Secret {
    pub(crate) fn new(name: String, who: Vec<bool>, sums: Vec<Adds>) -> Self {
        Self { name, who, sums }
    }

    pub(crate) fn differs(&self, system: &System, world: &[f64]) -> bool {
        self.sums
            .iter()
            .any(|sum| system.sum(world, &self.who, sum) != system.truly(&self.who, sum))
    }

    /// The ways in which it could be otherwise.
    pub(crate) fn otherwise<'a>(&'a self, system: &'a System) -> impl Iterator<Item = Fact> {
        let least = 0.0;
        let most = 1e6;
        self.sums.iter().flat_map(move |sum| {
            let truth = system.truly(&self.who, sum);
            let fact = move |least: f64, most: f64| Fact {
                who: self.who.clone(),
                adds: sum.clone(),
                least,
                most,
            };
            let below = (truth > 0.0).then(|| fact(least, truth - 1.0));
            below.into_iter().chain([fact(truth + 1.0, most)])
        })
    }
}

/// The secrets of an area.
pub(crate) fn secrets(
    system: &System,
    area: &Area<'_>,
    versions: &[Released],
    threshold: u32,
) -> Vec<Secret> {
    let is_few = |n: f64, enough: u32| n >= 1.0 && n < f64::from(enough);
    let enough = |n: f64| !is_few(n, threshold);
    let item_is_said = |item: usize, who: &[bool], counts: &Adds| {
        let of_one_mind = |atom: &[bool]| {
            let counts = answers(item).map(|sum| system.truly(atom, &sum));
            let counts: Vec<f64> = counts.filter(|count| *count > 0.0).collect();
            counts.is_empty() || counts.len() == 1 && enough(counts[0])
        };
        let atoms = atoms_of_item(system, area, versions, item);
        is_said(system, who, counts, &atoms, of_one_mind)
            || versions.iter().any(|released| {
                let of_one_mind = |atom: &[bool]| scores_say(system, area, released, atom, item);
                let atoms = atoms_of_domain(system, area, versions);
                shows(released, area) && is_said(system, who, counts, &atoms, of_one_mind)
            })
    };
    let mut secrets = Vec::new();
    for (name, who, is_by_role) in groups(system) {
        for (item, asked) in area.items.iter().enumerate() {
            let answered = system.truly(&who, &Adds::Answered(item));
            let above = Adds::Above(item);
            if area.domain.sensitive && answered >= 1.0 && system.truly(&who, &above) == 0.0 {
                secrets.push(Secret {
                    name: format!("{name} all gave {} the worst answer", asked.id),
                    who: who.clone(),
                    sums: vec![above],
                });
            }
            let is_said = item_is_said(item, &who, &Adds::Answered(item));
            if is_few(answered, threshold) && !is_said {
                secrets.push(Secret {
                    name: format!("what {name} answered to {} ({answered} people)", asked.id),
                    who: who.clone(),
                    sums: answers(item).collect(),
                });
            }
        }
        for released in versions.iter().filter(|released| shows(released, area)) {
            let score = Adds::Score(area.shown(released), area.required());
            let square = Adds::Square(area.shown(released), area.required());
            let scored = Adds::Scored(area.shown(released), area.required());
            let of_one_mind = |atom: &[bool]| {
                let sum = |adds| system.truly(atom, adds);
                let n = sum(&scored);
                n * sum(&square) == sum(&score).powi(2) && enough(n)
            };
            let atoms = atoms_of_domain(system, area, versions);
            // Said by the score, or by each of the items that it is made of.
            let mut items = area.shown(released).into_iter();
            let is_said = is_said(system, &who, &scored, &atoms, of_one_mind)
                || items.all(|item| item_is_said(item, &who, &scored));
            let n = system.truly(&who, &scored);
            let result = released.domain(&area.domain.id);
            let tells_roles = result.is_some_and(|result| !result.roles.is_empty());
            let needed = if is_by_role && tells_roles {
                threshold.max(10)
            } else {
                threshold
            };
            if is_few(n, needed) && !is_said {
                let (area, version) = (&area.domain.id, released.version);
                secrets.push(Secret {
                    name: format!("the score of {name} in {area}, version {version} ({n} people)"),
                    who: who.clone(),
                    sums: vec![score],
                });
            }
        }
    }
    secrets
}

/// Answers to an item that are points of the scale.
fn answers(item: usize) -> impl Iterator<Item = Adds> {
    (0..=HIGHEST).map(move |above| Adds::Answer(item, above))
}

/// Everybody whom somebody outside could have in mind: those of one or more roles, those
/// whose forms came together, and those who are both; and whether the role matters.
fn groups(system: &System) -> Vec<(String, Vec<bool>, bool)> {
    let roles: Vec<Option<Role>> = {
        let roles: BTreeSet<Option<Role>> = system.classes.iter().map(|class| class.role).collect();
        roles.into_iter().collect()
    };
    let last = system.classes.iter().map(|class| class.batch).max();
    let batches: Vec<Option<usize>> = std::iter::once(None)
        .chain((0..=last.unwrap_or_default()).map(Some))
        .collect();
    let mut seen = BTreeSet::new();
    let mut groups = Vec::new();
    for batch in batches {
        for chosen in 1..1_usize << roles.len() {
            let is_chosen = |role| {
                let place = roles.iter().position(|other| *other == role);
                place.is_some_and(|place| chosen >> place & 1 == 1)
            };
            let who = system.who(|class| {
                batch.is_none_or(|batch| class.batch == batch) && is_chosen(class.role)
            });
            if who.contains(&true) && seen.insert(who.clone()) {
                let chosen: Vec<_> = roles.iter().filter(|role| is_chosen(**role)).collect();
                let all = system.who(|class| batch.is_none_or(|batch| class.batch == batch));
                let is_by_role = who != all;
                groups.push((
                    format!("roles {chosen:?}, batch {batch:?}"),
                    who,
                    is_by_role,
                ));
            }
        }
    }
    groups
}

/// Whether a release says it outright: everybody of whom a shown number tells, and they are
/// enough, gave the same answer.
fn is_said(
    system: &System,
    who: &[bool],
    counts: &Adds,
    atoms: &[Vec<bool>],
    of_one_mind: impl Fn(&[bool]) -> bool,
) -> bool {
    let alone = |class: usize| {
        (0..who.len())
            .map(|other| other == class)
            .collect::<Vec<_>>()
    };
    (0..who.len())
        .filter(|class| who[*class] && system.truly(&alone(*class), counts) > 0.0)
        .all(|class| atoms.iter().any(|atom| atom[class] && of_one_mind(atom)))
}

/// Whether the scores of people say outright what they answered to an item: all are the same,
/// and the best or the worst there is or made of this item alone.
fn scores_say(
    system: &System,
    area: &Area<'_>,
    released: &Released,
    atom: &[bool],
    item: usize,
) -> bool {
    let (items, required) = (area.shown(released), area.required());
    let sum = |adds| system.truly(atom, &adds);
    let n = sum(Adds::Scored(items.clone(), required));
    let score = sum(Adds::Score(items.clone(), required));
    let square = sum(Adds::Square(items.clone(), required));
    let is_extreme = score == 0.0 || score == n * (UNIT * HIGHEST) as f64;
    items.contains(&item)
        && n * square == score.powi(2)
        && n >= f64::from(released.setup.threshold)
        && sum(Adds::Answered(item)) <= n
        && (is_extreme || items.len() == 1)
}

fn shows(released: &Released, area: &Area<'_>) -> bool {
    let result = released.domain(&area.domain.id);
    result.is_some_and(|result| result.score.shown().is_some())
}

/// The people of whom the shown numbers of an item tell, as far as they can be taken from
/// each other: those whom each version that shows it added since the one before.
fn atoms_of_item(
    system: &System,
    area: &Area<'_>,
    versions: &[Released],
    item: usize,
) -> Vec<Vec<bool>> {
    let mut since = 0;
    let mut atoms = Vec::new();
    for (version, released) in versions.iter().enumerate() {
        if area.shown(released).contains(&item) {
            atoms.push(system.who(|class| (since..=version).contains(&class.batch)));
            since = version + 1;
        }
    }
    atoms
}

/// The same of a domain's score and of its role groups.
fn atoms_of_domain(system: &System, area: &Area<'_>, versions: &[Released]) -> Vec<Vec<bool>> {
    let (mut since, mut since_by_role) = (0, 0);
    let mut atoms = Vec::new();
    for (version, released) in versions.iter().enumerate() {
        let Some(result) = released.domain(&area.domain.id) else {
            continue;
        };
        if result.score.shown().is_some() {
            atoms.push(system.who(|class| (since..=version).contains(&class.batch)));
            since = version + 1;
        }
        if !result.roles.is_empty() {
            let is_new = |class: &Class| (since_by_role..=version).contains(&class.batch);
            let shown = |role| result.roles.iter().any(|shown| Some(shown.role) == role);
            for role in &result.roles {
                atoms.push(system.who(|class| is_new(class) && class.role == Some(role.role)));
            }
            atoms.push(system.who(|class| is_new(class) && !shown(class.role)));
            since_by_role = version + 1;
        }
    }
    atoms
}
