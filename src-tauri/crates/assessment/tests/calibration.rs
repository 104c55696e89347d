//! How often the verdicts are wrong and how often they see a change, by simulation.
//!
//! ```sh
//! cargo test --release -p assessment --test calibration -- --ignored --nocapture
//! ```
//!
//! prints the table in about two minutes. People answer twelve domains of three items on five
//! points; a person's answers hang together, over all domains and more within each; the
//! rounds are of equal size and have nobody in common.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test that prints a table"
)]

use assessment::comparison::{
    SEED, Verdict, benjamini_hochberg, cliffs_delta, permutation_p, verdict,
};
use assessment::interval::{mean, variance};
use rand_core::{Rng, SeedableRng};
use rand_xoshiro::SplitMix64;
use statrs::distribution::{ContinuousCDF, Normal};

const PAIRS: u32 = 2_000;
const DOMAINS: usize = 12;
const ITEMS: usize = 3;
/// Standard deviations, in points, of what a person thinks of everything, of one domain and of
/// one item. Together they give domain scores one of 20.
const PERSON: f64 = 10.0;
const DOMAIN: f64 = 14.0;
const ITEM: f64 = 20.0;

/// What an independent simulation gave, in percent: for rounds of so many people, pages of pure
/// noise with any "clear" and any "possible" verdict, and a true change of the smallest
/// detectable size in one domain found clear, and clear or possible.
const EXPECTED: [(usize, [f64; 4]); 4] = [
    (8, [9.0, 30.0, 36.0, 66.0]),
    (14, [9.0, 30.0, 47.0, 73.0]),
    (20, [9.0, 30.0, 49.0, 75.0]),
    (30, [10.0, 31.0, 49.0, 75.0]),
];
/// Percentage points by which two simulations with differently made people may differ: three
/// standard errors of a difference of two shares near one half, of 2,000 pairs each, are 4.7.
const WITHIN: f64 = 5.0;

struct Dice(SplitMix64);

impl Dice {
    /// A standard normal number (Box and Muller 1958).
    fn normal(&mut self) -> f64 {
        let mut share = || ((self.0.next_u64() >> 11) as f64 + 0.5) / (1_u64 << 53) as f64;
        (-2.0 * share().ln()).sqrt() * (std::f64::consts::TAU * share()).cos()
    }

    /// The ascending scores of each domain, of so many people. The first domain's answers are
    /// thought up around `first`, the others' around 60.
    fn round(&mut self, people: usize, first: f64) -> Vec<Vec<f64>> {
        let mut scores = vec![Vec::new(); DOMAINS];
        for _ in 0..people {
            let person = PERSON * self.normal();
            for (at, scores) in scores.iter_mut().enumerate() {
                let around = if at == 0 { first } else { 60.0 };
                let domain = around + person + DOMAIN * self.normal();
                let items = (0..ITEMS).map(|_| answer(domain + ITEM * self.normal()));
                scores.push(items.sum::<f64>() / ITEMS as f64);
            }
        }
        for scores in &mut scores {
            scores.sort_unstable_by(f64::total_cmp);
        }
        scores
    }
}

/// The point of the scale next to what somebody thinks.
fn answer(thought: f64) -> f64 {
    (thought / 25.0).round().clamp(0.0, 4.0) * 25.0
}

/// What people must think on average to answer `points` on average: the ends of the scale cut
/// thoughts off.
fn thought_for(points: f64) -> f64 {
    let spread = (PERSON.powi(2) + DOMAIN.powi(2) + ITEM.powi(2)).sqrt();
    let answered = |thought: f64| {
        let normal = Normal::new(thought, spread).unwrap();
        [12.5, 37.5, 62.5, 87.5]
            .map(|step| 25.0 * normal.sf(step))
            .iter()
            .sum::<f64>()
    };
    let (mut low, mut high) = (-100.0, 200.0);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if answered(middle) < points {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

fn verdicts(earlier: &[Vec<f64>], later: &[Vec<f64>], p: &[f64]) -> Vec<Verdict> {
    let adjusted = benjamini_hochberg(p);
    (0..DOMAINS)
        .map(|at| {
            let difference = mean(&later[at]) - mean(&earlier[at]);
            let delta = cliffs_delta(&earlier[at], &later[at]);
            verdict(difference, delta, p[at], adjusted[at])
        })
        .collect()
}

fn is_clear(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::ClearImprovement | Verdict::ClearDecline)
}

fn is_possible(verdict: Verdict) -> bool {
    matches!(
        verdict,
        Verdict::PossibleImprovement | Verdict::PossibleDecline
    )
}

/// The four shares of one row in percent, the mean of the true change and the spread of scores.
fn simulate(people: usize) -> ([f64; 4], f64, f64) {
    let mut dice = Dice(SplitMix64::seed_from_u64(people as u64));
    let change = 2.80 * 20.0 * (2.0 / people as f64).sqrt();
    let (low, high) = (
        thought_for(50.0 - change / 2.0),
        thought_for(50.0 + change / 2.0),
    );
    let (mut hits, mut moved, mut spread) = ([0_u32; 4], 0.0, 0.0);
    for _ in 0..PAIRS {
        let (mut earlier, mut later) = (dice.round(people, 60.0), dice.round(people, 60.0));
        let p_of = |earlier: &[f64], later: &[f64]| permutation_p(earlier, later, SEED);
        let mut p: Vec<f64> = earlier
            .iter()
            .zip(&later)
            .map(|(a, b)| p_of(a, b))
            .collect();
        let noise = verdicts(&earlier, &later, &p);
        hits[0] += u32::from(noise.iter().any(|verdict| is_clear(*verdict)));
        hits[1] += u32::from(noise.iter().any(|verdict| is_possible(*verdict)));
        spread += variance(&earlier[1]);

        // The same page once more with a true change in its first domain.
        earlier[0] = dice.round(people, low).swap_remove(0);
        later[0] = dice.round(people, high).swap_remove(0);
        p[0] = p_of(&earlier[0], &later[0]);
        let seen = verdicts(&earlier, &later, &p)[0];
        hits[2] += u32::from(is_clear(seen));
        hits[3] += u32::from(is_clear(seen) || is_possible(seen));
        moved += mean(&later[0]) - mean(&earlier[0]);
    }
    let pairs = f64::from(PAIRS);
    let shares = hits.map(|hits| 100.0 * f64::from(hits) / pairs);
    (shares, moved / pairs, (spread / pairs).sqrt())
}

#[test]
#[ignore = "takes minutes; prints a table"]
fn verdicts_are_calibrated() {
    println!(
        "people  detectable  noise: clear  possible  true change: clear  or possible   (moved by, SD)"
    );
    let mut wrong = Vec::new();
    for (people, expected) in EXPECTED {
        let (shares, moved, spread) = simulate(people);
        let detectable = 2.80 * 20.0 * (2.0 / people as f64).sqrt();
        println!(
            "{people:6}  {detectable:10.1}  {:10.1} %  {:6.1} %  {:16.1} %  {:9.1} %   ({moved:.1}, {spread:.1})",
            shares[0], shares[1], shares[2], shares[3]
        );
        for (share, expected) in shares.into_iter().zip(expected) {
            if (share - expected).abs() > WITHIN {
                wrong.push(format!("{people} people: {share:.1} %, not {expected} %"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn simulated_people_are_as_told() {
    let mut dice = Dice(SplitMix64::seed_from_u64(1));
    let scores = dice.round(20_000, thought_for(36.0)).swap_remove(0);
    assert!((mean(&scores) - 36.0).abs() < 0.6, "{}", mean(&scores));
    let scores = dice.round(20_000, 60.0).swap_remove(1);
    assert!(
        (variance(&scores).sqrt() - 20.0).abs() < 0.6,
        "{}",
        variance(&scores).sqrt()
    );
}
