//! How often chance alone would make a change: the permutation test, and what many tests
//! at once make of its p.

use rand_core::SeedableRng;
use rand_xoshiro::SplitMix64;

use crate::draw::below;

/// How many permutations are drawn where there are too many to try them all.
pub const DRAWS: u32 = 20_000;
/// The most permutations that are all tried.
const MOST_EXACT: u128 = 200_000;

/// The two-sided p of a difference of means at least as large, had chance dealt the scores
/// to the two rounds.
///
/// All deals are tried if there are at most 200,000; otherwise [`DRAWS`] are drawn and the
/// observed one is counted with them, `(1 + hits) / (1 + draws)` (Phipson and Smyth 2010,
/// Stat Appl Genet Mol Biol 9).
pub fn permutation_p(earlier: &[f64], later: &[f64], seed: u64) -> f64 {
    let all: Vec<f64> = earlier.iter().chain(later).copied().collect();
    let (n, k) = (all.len(), earlier.len());
    let share = all.iter().sum::<f64>() * k as f64 / n as f64;
    let observed = (earlier.iter().sum::<f64>() - share).abs();
    // Sums of the same scores in another order differ in the last digits only.
    let reaches = |sum: f64| (sum - share).abs() >= observed - 1e-9 * (1.0 + share.abs());
    if choose(n, k) <= MOST_EXACT {
        let (hits, deals) = every_deal(&all, k, reaches);
        f64::from(hits) / f64::from(deals)
    } else {
        f64::from(1 + random_deals(all, k, seed, reaches)) / f64::from(1 + DRAWS)
    }
}

/// Benjamini and Hochberg's adjusted p values, in the order given (1995, J R Stat Soc B 57).
pub fn benjamini_hochberg(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|a, b| p[*b].total_cmp(&p[*a]));
    let mut adjusted = vec![0.0; p.len()];
    let mut least: f64 = 1.0;
    for (above, at) in order.into_iter().enumerate() {
        let rank = p.len() - above;
        least = least.min(p[at] * (p.len() as f64 / rank as f64));
        adjusted[at] = least;
    }
    adjusted
}

/// How many ways there are to choose `k` of `n`, as far as it matters here.
fn choose(n: usize, k: usize) -> u128 {
    let mut ways: u128 = 1;
    for step in 0..k.min(n - k) {
        ways = ways * (n - step) as u128 / (step + 1) as u128;
        if ways > MOST_EXACT {
            return ways;
        }
    }
    ways
}

/// Tries every choice of `k` scores: how many sums reach, and how many choices there are.
fn every_deal(all: &[f64], k: usize, reaches: impl Fn(f64) -> bool) -> (u32, u32) {
    let mut chosen: Vec<usize> = (0..k).collect();
    let (mut hits, mut deals) = (0, 0);
    loop {
        deals += 1;
        hits += u32::from(reaches(chosen.iter().map(|at| all[*at]).sum()));
        // The last index that can still move up; all behind it follow.
        let Some(moving) = (0..k).rev().find(|at| chosen[*at] < all.len() - k + at) else {
            return (hits, deals);
        };
        chosen[moving] += 1;
        for at in moving + 1..k {
            chosen[at] = chosen[at - 1] + 1;
        }
    }
}

/// Draws [`DRAWS`] choices of `k` scores (the first `k` steps of Fisher and Yates's shuffle,
/// each going on from the last): how many sums reach.
fn random_deals(mut all: Vec<f64>, k: usize, seed: u64, reaches: impl Fn(f64) -> bool) -> u32 {
    let mut random = SplitMix64::seed_from_u64(seed);
    let mut hits = 0;
    for _ in 0..DRAWS {
        let mut sum = 0.0;
        for at in 0..k {
            let other = at + below(&mut random, all.len() - at);
            all.swap(at, other);
            sum += all[at];
        }
        hits += u32::from(reaches(sum));
    }
    hits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::SEED;

    const EARLIER: [f64; 8] = [45.0, 50.0, 55.0, 60.0, 65.0, 70.0, 75.0, 80.0];
    const LATER: [f64; 9] = [55.0, 60.0, 62.5, 70.0, 72.5, 77.5, 80.0, 85.0, 90.0];

    #[track_caller]
    fn close(actual: f64, expected: f64, within: f64) {
        assert!(
            (actual - expected).abs() <= within,
            "{actual} is not {expected}"
        );
    }

    #[test]
    fn vector_g7_benjamini_and_hochberg() {
        let p = [
            0.003, 0.012, 0.021, 0.04, 0.049, 0.07, 0.2, 0.31, 0.44, 0.58, 0.77, 0.93,
        ];
        let q = [
            0.036, 0.072, 0.084, 0.1176, 0.1176, 0.14, 0.3429, 0.465, 0.5867, 0.696, 0.84, 0.93,
        ];
        benjamini_hochberg(&p)
            .into_iter()
            .zip(q)
            .for_each(|(actual, expected)| close(actual, expected, 5e-5));
    }

    #[test]
    fn the_smallest_exact_p_is_that_of_the_number_of_deals() {
        assert_eq!(
            permutation_p(&[1.0, 2.0, 3.0], &[4.0, 5.0, 6.0], SEED),
            2.0 / 20.0
        );
        assert_eq!(
            permutation_p(
                &[1.0, 2.0, 3.0, 4.0, 5.0],
                &[6.0, 7.0, 8.0, 9.0, 10.0],
                SEED
            ),
            2.0 / 252.0
        );
        assert_eq!(permutation_p(&[50.0; 5], &[50.0; 5], SEED), 1.0);
    }

    #[test]
    fn drawn_permutations_agree_with_all_of_them_and_with_themselves() {
        let all: Vec<f64> = EARLIER.iter().chain(&LATER).copied().collect();
        let observed = EARLIER.iter().sum::<f64>();
        let share = all.iter().sum::<f64>() * 8.0 / 17.0;
        let hits = |seed| {
            random_deals(all.clone(), 8, seed, |sum| {
                (sum - share).abs() >= (observed - share).abs() - 1e-9
            })
        };
        close(f64::from(hits(1)) / f64::from(DRAWS), 0.11682, 0.01);
        assert_eq!(hits(1), hits(1));
        assert_ne!(hits(1), hits(2));
    }
}
