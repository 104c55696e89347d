//! Makes up people: whoever is content with one thing tends to be content with others,
//! and some statements are easier to agree with.
//!
//! Invariant: nobody here is real, and nothing depends on the platform: every random
//! number is a sum of uniform ones, never a logarithm or a cosine.

use std::collections::BTreeMap;

use assessment::checklist::{Checklist, Item, ItemId, Scale};
use assessment::quarter::Quarter;
use assessment::response::Answer;
use assessment::scoring::points;
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use rand_core::{Rng, SeedableRng};
use rand_xoshiro::SplitMix64;

use super::{QuarterPlan, core};

/// Any fixed number does; this one was kept because the story's verdicts come out.
const SEED: u64 = 28;
/// Spread of how content people are in general, in points.
const PERSON: f64 = 10.0;
/// Spread of how content a person is with one area.
const PERSON_IN_DOMAIN: f64 = 8.0;
/// Spread of how easy statements are to agree with.
const ITEM: f64 = 5.0;
/// What is left.
const NOISE: f64 = 20.0;
/// Shares of answers that are no point of the scale.
const SKIPPED: f64 = 0.015;
const NOT_APPLICABLE: f64 = 0.02;
const UNSAID: f64 = 0.015;

/// Somebody who does not exist.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// When the form was opened.
    pub started: NaiveDateTime,
    /// When it was handed in.
    pub finished: NaiveDateTime,
    /// What was answered; a missing item was skipped.
    pub answers: BTreeMap<ItemId, Answer>,
    /// What was written, or nothing.
    pub comment: String,
}

/// What a person does with an item, before it is known how content the team is.
enum Inclination {
    Skips,
    Says(Answer),
    /// Points above what the team gives on average.
    Rates(f64),
}

/// Random numbers in the shapes that are needed.
struct Chance(SplitMix64);

impl Chance {
    fn seeded(seed: u64) -> Self {
        Self(SplitMix64::seed_from_u64(seed))
    }

    /// From 0 to 1, 1 excluded.
    fn share(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// From 0 to `below`, `below` excluded.
    fn whole(&mut self, below: usize) -> usize {
        (self.share() * below as f64) as usize
    }

    /// Bell-shaped around 0 with a spread of 1 (twelve uniform numbers have a variance of 1).
    fn bell(&mut self) -> f64 {
        (0..12).map(|_| self.share()).sum::<f64>() - 6.0
    }

    fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            things.swap(last, self.whole(last + 1));
        }
    }
}

/// Makes up everybody who answered in a quarter.
pub(super) fn make_up(
    checklist: &Checklist,
    plan: &QuarterPlan,
    comments: &[String],
) -> Vec<Person> {
    let number = plan.quarter.year() as u64 * 4 + u64::from(plan.quarter.number());
    let mut chance = Chance::seeded(SEED.wrapping_add(number << 8));
    let mut people = arrivals(plan, &mut chance);
    let contentment: Vec<f64> = people.iter().map(|_| PERSON * chance.bell()).collect();
    for (domain, items) in checklist.asked(core(checklist)) {
        let inclinations: Vec<Vec<Inclination>> = contentment
            .iter()
            .map(|general| {
                let here = general + PERSON_IN_DOMAIN * chance.bell();
                items
                    .iter()
                    .map(|item| inclination(item, here, &mut chance))
                    .collect()
            })
            .collect();
        let inclinations = with_exceptions(plan.quarter, &items, inclinations);
        let target = plan.targets.get(&domain.id).copied().unwrap_or(50.0);
        let level = level_for(target, &items, &checklist.scale, &inclinations);
        for (person, inclined) in people.iter_mut().zip(&inclinations) {
            person
                .answers
                .extend(answered(level, &items, &checklist.scale, inclined));
        }
    }
    let mut writers: Vec<usize> = (0..people.len()).collect();
    chance.shuffle(&mut writers);
    for (writer, comment) in writers.into_iter().zip(comments) {
        people[writer].comment.clone_from(comment);
    }
    people
}

/// People with their times, in order of handing in.
fn arrivals(plan: &QuarterPlan, chance: &mut Chance) -> Vec<Person> {
    let opened = opens(plan.quarter);
    let mut people: Vec<Person> = (0..plan.responses)
        .map(|_| {
            let day = opened + TimeDelta::days(chance.whole(14) as i64);
            let morning = day.and_hms_opt(6, 40, 0).expect("a day has a morning");
            let started = morning + TimeDelta::seconds(chance.whole(14 * 3600) as i64);
            Person {
                started,
                finished: started + TimeDelta::seconds(150 + chance.whole(330) as i64),
                answers: BTreeMap::new(),
                comment: String::new(),
            }
        })
        .collect();
    people.sort_by_key(|person| person.finished);
    people
}

/// The first day of the ward's round: May, August, early December or February, the months
/// without a national survey.
pub(super) fn opens(quarter: Quarter) -> NaiveDate {
    let (months_in, day) = match quarter.number() {
        1 => (1, 4),
        2 => (1, 3),
        3 => (2, 1),
        _ => (1, 2),
    };
    let first = quarter.first_day() + chrono::Months::new(months_in);
    first + TimeDelta::days(day - 1)
}

fn inclination(item: &Item, here: f64, chance: &mut Chance) -> Inclination {
    // An item is as easy in every quarter, so its own number decides, not the quarter's.
    let own = item
        .id
        .bytes()
        .fold(SEED, |sum, byte| sum.wrapping_mul(31) + u64::from(byte));
    let ease = ITEM * Chance::seeded(own).bell();
    let luck = chance.share();
    let rates = here + ease + NOISE * chance.bell();
    if luck < SKIPPED {
        Inclination::Skips
    } else if luck < SKIPPED + NOT_APPLICABLE {
        Inclination::Says(Answer::NotApplicable)
    } else if luck < SKIPPED + NOT_APPLICABLE + UNSAID {
        Inclination::Says(Answer::Unsaid)
    } else {
        Inclination::Rates(rates)
    }
}

/// The two exceptions of the story: a form that was hardly begun, and a statement that
/// hardly anybody could answer.
fn with_exceptions(
    quarter: Quarter,
    items: &[&Item],
    mut inclinations: Vec<Vec<Inclination>>,
) -> Vec<Vec<Inclination>> {
    let psychological_safety = items.iter().any(|item| item.id == "PS1");
    if quarter.key() == "2025-Q4" {
        for inclined in &mut inclinations[HARDLY_BEGUN] {
            if !psychological_safety {
                *inclined = Inclination::Skips;
            } else if !matches!(inclined, Inclination::Rates(_)) {
                *inclined = Inclination::Rates(0.0);
            }
        }
    }
    if quarter.key() == "2026-Q3"
        && let Some(column) = items.iter().position(|item| item.id == "DW2")
    {
        for (row, inclined) in inclinations.iter_mut().enumerate() {
            let had_training = row % 4 == 1;
            if !had_training {
                inclined[column] = Inclination::Says(Answer::NotApplicable);
            } else if !matches!(inclined[column], Inclination::Rates(_)) {
                inclined[column] = Inclination::Rates(0.0);
            }
        }
    }
    inclinations
}

/// Which of the people of 2025/26 Q4 stopped after three statements.
const HARDLY_BEGUN: usize = 6;

/// The level at which the rounded answers come nearest to the target.
fn level_for(
    target: f64,
    items: &[&Item],
    scale: &Scale,
    inclinations: &[Vec<Inclination>],
) -> f64 {
    let miss = |level: f64| {
        let scores: Vec<f64> = inclinations
            .iter()
            .filter_map(|inclined| score(items, scale, &answered(level, items, scale, inclined)))
            .collect();
        (scores.iter().sum::<f64>() / scores.len() as f64 - target).abs()
    };
    (0..=240)
        .map(|step| target - 30.0 + f64::from(step) * 0.25)
        .min_by(|a, b| miss(*a).total_cmp(&miss(*b)))
        .expect("there are levels to choose from")
}

/// A person's score of a domain, by the half rule.
fn score(items: &[&Item], scale: &Scale, answers: &[(ItemId, Answer)]) -> Option<f64> {
    let given: Vec<f64> = answers
        .iter()
        .filter_map(|(id, answer)| {
            let item = items.iter().find(|item| item.id == *id)?;
            match answer {
                Answer::Point(code) => Some(points(item, scale, *code)),
                Answer::NotApplicable | Answer::Unsaid => None,
            }
        })
        .collect();
    (given.len() * 2 >= items.len()).then(|| given.iter().sum::<f64>() / given.len() as f64)
}

fn answered(
    level: f64,
    items: &[&Item],
    scale: &Scale,
    inclined: &[Inclination],
) -> Vec<(ItemId, Answer)> {
    let step = 100.0 / (scale.points() - 1) as f64;
    items
        .iter()
        .zip(inclined)
        .filter_map(|(item, inclined)| {
            let answer = match inclined {
                Inclination::Skips => return None,
                Inclination::Says(answer) => *answer,
                Inclination::Rates(above) => {
                    let favour = ((level + above) / step).round() as i32 + scale.first;
                    let favour = favour.clamp(scale.first, scale.last());
                    Answer::Point(if item.reversed {
                        scale.first + scale.last() - favour
                    } else {
                        favour
                    })
                }
            };
            Some((item.id.clone(), answer))
        })
        .collect()
}
