//! Made-up rounds: a team whose areas are aimed at given scores.
//!
//! Invariant: nobody here is real; the same words and seed always make the same answers.
#![allow(dead_code, reason = "each user of it needs a part")]

pub(crate) mod cases;
mod history;

use std::collections::BTreeMap;

use assessment::checklist::{Checklist, Item, built_in};
use assessment::comparison::{Assessment, Comparison, SEED, assess};
use assessment::disclosure::Released;
use assessment::response::{Answer, Draft};
use assessment::round::Setup;
use assessment::scoring::points;
use rand_core::{Rng, SeedableRng};
use rand_xoshiro::SplitMix64;

/// The scores that six quarters of the built-in checklist are aimed at, by area.
pub(crate) const STORY: [(&str, [f64; 6]); 12] = [
    ("PS", [67.0, 70.0, 69.0, 74.0, 73.0, 76.0]),
    ("LD", [61.0, 66.0, 63.0, 67.0, 66.0, 70.0]),
    ("CC", [68.0, 66.0, 72.0, 70.0, 71.0, 74.0]),
    ("FB", [54.0, 48.0, 52.0, 55.0, 47.0, 77.0]),
    ("MC", [55.0, 60.0, 57.0, 61.0, 58.0, 60.0]),
    ("AL", [50.0, 47.0, 53.0, 51.0, 55.0, 52.0]),
    ("DW", [49.0, 52.0, 46.0, 54.0, 52.0, 55.0]),
    ("CI", [58.0, 63.0, 61.0, 57.0, 60.0, 63.0]),
    ("RG", [55.0, 57.0, 61.0, 60.0, 62.0, 66.0]),
    ("IN", [64.0, 67.0, 63.0, 66.0, 68.0, 65.0]),
    ("ME", [44.0, 49.0, 46.0, 50.0, 47.0, 45.0]),
    ("TR", [52.0, 49.0, 55.0, 54.0, 58.0, 36.0]),
];
/// How many answered in each of them.
pub(crate) const ANSWERED: [usize; 6] = [12, 15, 13, 17, 14, 16];

/// The built-in checklist.
pub(crate) fn learning_culture() -> Checklist {
    built_in()
        .remove("learning-culture")
        .expect("it is built in")
}

/// A round of a team of 24, or larger if more answered.
pub(crate) fn setup(checklist: &Checklist, form: &str, quarter: &str, answered: usize) -> Setup {
    let quarter: assessment::quarter::Quarter = quarter.parse().expect("a quarter");
    Setup {
        checklist: checklist.clone(),
        form: form.into(),
        quarter,
        opens: quarter.first_day(),
        closes: quarter.last_day(),
        headcount: 24.max(answered as u32 + answered as u32 / 3),
        threshold: 5,
        asks_role: false,
        role_headcounts: [].into(),
    }
    .checked()
    .expect("it follows the rules")
}

/// Answers of so many people whose areas are aimed at scores; an area that is not named is
/// aimed at 60.
pub(crate) fn people(setup: &Setup, aims: &[(&str, f64)], count: usize, seed: u64) -> Vec<Draft> {
    let mut random = SplitMix64::seed_from_u64(seed);
    let asked = setup.asked();
    (0..count)
        .map(|_| {
            let content = 9.0 * spread(&mut random);
            let mut answers = BTreeMap::new();
            for (domain, items) in &asked {
                let aim = aims.iter().find(|(id, _)| *id == domain.id);
                let own = aim.map_or(60.0, |(_, aim)| *aim) + content + 7.0 * spread(&mut random);
                for item in items {
                    let meant = own + 18.0 * spread(&mut random);
                    let answer = match random.next_u64() % 50 {
                        0 => continue,
                        1 => Answer::NotApplicable,
                        2 => Answer::Unsaid,
                        _ => Answer::Point(nearest(setup, item, meant)),
                    };
                    answers.insert(item.id.clone(), answer);
                }
            }
            Draft {
                answers,
                role: None,
                comments: Vec::new(),
            }
        })
        .collect()
}

/// Several rounds, and the last one compared with the one before it.
pub(crate) struct Rounds {
    pub(crate) released: Vec<Released>,
    pub(crate) comparison: Comparison,
}

/// Scores rounds, oldest first, and compares the last two; the others need no comparison,
/// which takes long.
pub(crate) fn compared(mut rounds: Vec<(Setup, Vec<Draft>)>) -> Rounds {
    let last = rounds.split_off(rounds.len() - 2);
    let alone = rounds.into_iter().map(|round| assess(vec![round], SEED));
    let mut released: Vec<Released> = alone.flat_map(shown).collect();
    let mut both = assess(last, SEED);
    let comparison = both.comparisons.remove(0);
    released.extend(shown(both));
    Rounds {
        released,
        comparison,
    }
}

/// The results of rounds in which enough people answered.
pub(crate) fn shown(assessment: Assessment) -> Vec<Released> {
    let rounds = assessment.rounds.into_iter();
    rounds
        .map(|round| round.expect("enough people answered"))
        .collect()
}

/// Six quarters of the core form; in the last one hardly anybody could answer "Measuring
/// and improving", and one question of "Learning in daily work".
pub(crate) fn story() -> Rounds {
    let checklist = learning_culture();
    let quarters = [
        "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3",
    ];
    let rounds = quarters.into_iter().enumerate().map(|(at, quarter)| {
        let setup = setup(&checklist, "core", quarter, ANSWERED[at]);
        let aims: Vec<(&str, f64)> = STORY.iter().map(|(id, aims)| (*id, aims[at])).collect();
        let mut drafts = people(&setup, &aims, ANSWERED[at], 7 + at as u64);
        if at == 5 {
            for draft in drafts.iter_mut().skip(4) {
                cross_out(draft, |item| item.starts_with("ME") || item == "DW2");
            }
        }
        (setup, drafts)
    });
    compared(rounds.collect())
}

/// One round of given answers to each item: counts from the lowest point up; who is left
/// says that it does not apply. Everybody answers the first item that is not named.
pub(crate) fn counted(setup: Setup, people: usize, counts: &[(&str, &[usize])]) -> Released {
    let mut drafts = vec![Draft::default(); people];
    let first = setup.checklist.scale.first;
    let asked = setup.asked();
    let mut items = asked.iter().flat_map(|(_, items)| items);
    if let Some(other) = items.find(|item| counts.iter().all(|(named, _)| *named != item.id)) {
        for draft in &mut drafts {
            draft.answers.insert(other.id.clone(), Answer::Point(first));
        }
    }
    for (item, counts) in counts {
        let codes = (first..)
            .zip(*counts)
            .flat_map(|(code, count)| std::iter::repeat_n(Answer::Point(code), *count));
        let all = codes.chain(std::iter::repeat(Answer::NotApplicable));
        for (draft, answer) in drafts.iter_mut().zip(all) {
            draft.answers.insert((*item).to_owned(), answer);
        }
    }
    shown(assess(vec![(setup, drafts)], SEED)).remove(0)
}

fn cross_out(draft: &mut Draft, which: impl Fn(&str) -> bool) {
    for (item, answer) in &mut draft.answers {
        if which(item) {
            *answer = Answer::NotApplicable;
        }
    }
}

/// The answer whose points lie nearest to what is meant.
fn nearest(setup: &Setup, item: &Item, meant: f64) -> i32 {
    let scale = &setup.checklist.scale;
    let distance = |code: i32| (points(item, scale, code) - meant).abs();
    (scale.first..=scale.last())
        .min_by(|a, b| distance(*a).total_cmp(&distance(*b)))
        .expect("a scale has points")
}

/// Roughly normal with spread 1: a sum of twelve uniform numbers.
fn spread(random: &mut SplitMix64) -> f64 {
    let uniform = |random: &mut SplitMix64| (random.next_u64() >> 11) as f64 / (1_u64 << 53) as f64;
    (0..12).map(|_| uniform(random)).sum::<f64>() - 6.0
}
