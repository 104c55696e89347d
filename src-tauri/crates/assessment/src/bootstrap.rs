//! Intervals of a mean that assume no bell curve, as a check of the t interval where scores
//! are skewed.
//!
//! Values are points from 0 to 100.

use rand_core::SeedableRng;
use rand_xoshiro::SplitMix64;
use serde::{Deserialize, Serialize};
use statrs::distribution::{ContinuousCDF, Normal};

use crate::draw::below;
use crate::interval::{Interval, mean, quantile};

/// How many times people are drawn again.
pub const RESAMPLES: u32 = 2_000;
/// Means of the same scores in another order differ by less.
const ROUNDING: f64 = 1e-9;

/// Two 95 % intervals of a mean, clipped to 0 to 100, and what they were drawn with.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bootstrap {
    /// The middle 95 % of the resampled means (Efron 1979, Ann Stat 7).
    pub percentile: Interval,
    /// The same, corrected for bias and skew: BCa (Efron 1987, J Am Stat Assoc 82). Where
    /// the two intervals differ, this is the better one.
    pub bca: Interval,
    /// How many resamples.
    pub resamples: u32,
    /// The seed they were drawn with.
    pub seed: u64,
}

/// Draws as many people again, with replacement, [`RESAMPLES`] times, and takes the intervals
/// of their means. `None` of fewer than two values.
///
/// Quantiles lie between neighbours in proportion (type 7 of Hyndman and Fan 1996, Am Stat
/// 50). Resampled means that equal the observed one count half below it.
pub fn bootstrap_mean(values: &[f64], seed: u64) -> Option<Bootstrap> {
    if values.len() < 2 {
        return None;
    }
    let means = resampled_means(values, seed);
    let normal = Normal::standard();
    let z = quantile(&normal, 0.975);
    let (bias, acceleration) = (bias(values, &means), acceleration(values));
    let shifted = |z: f64| {
        let away = bias + z;
        normal.cdf(bias + away / (1.0 - acceleration * away))
    };
    let interval = |low: f64, high: f64| {
        let (low, high) = (quantile_of(&means, low), quantile_of(&means, high));
        Interval { low, high }.clipped(0.0, 100.0)
    };
    Some(Bootstrap {
        percentile: interval(0.025, 0.975),
        bca: interval(shifted(-z), shifted(z)),
        resamples: RESAMPLES,
        seed,
    })
}

/// The means of all resamples, in ascending order.
fn resampled_means(values: &[f64], seed: u64) -> Vec<f64> {
    let mut random = SplitMix64::seed_from_u64(seed);
    let n = values.len();
    let mut one = || (0..n).map(|_| values[below(&mut random, n)]).sum::<f64>() / n as f64;
    let mut means: Vec<f64> = (0..RESAMPLES).map(|_| one()).collect();
    means.sort_unstable_by(f64::total_cmp);
    means
}

/// How far the resampled means lie off the observed one, as a normal quantile.
fn bias(values: &[f64], means: &[f64]) -> f64 {
    let observed = mean(values);
    let (mut lower, mut equal) = (0.0, 0.0);
    for mean in means {
        if (mean - observed).abs() <= ROUNDING {
            equal += 1.0;
        } else if *mean < observed {
            lower += 1.0;
        }
    }
    let all = means.len() as f64;
    // All on one side would be infinitely far.
    let share = ((lower + equal / 2.0) / all).clamp(0.5 / all, 1.0 - 0.5 / all);
    quantile(&Normal::standard(), share)
}

/// How the spread of the mean grows with it, from leaving each value out once; of a mean this
/// is `Σd³ / (6 (Σd²)^1.5)` with d the values' distances from it.
fn acceleration(values: &[f64]) -> f64 {
    let observed = mean(values);
    let sum = |power| {
        values
            .iter()
            .map(|value| (value - observed).powi(power))
            .sum::<f64>()
    };
    let squares = sum(2);
    if squares > ROUNDING {
        sum(3) / (6.0 * squares.powf(1.5))
    } else {
        0.0
    }
}

/// A quantile of ascending values.
fn quantile_of(sorted: &[f64], share: f64) -> f64 {
    let place = share * (sorted.len() - 1) as f64;
    let (low, high) = (
        sorted[place.floor() as usize],
        sorted[place.ceil() as usize],
    );
    low + (high - low) * place.fract()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interval::of_mean;

    const SKEWED: [f64; 10] = [0.0, 5.0, 5.0, 10.0, 10.0, 15.0, 20.0, 30.0, 60.0, 95.0];

    #[track_caller]
    fn close(actual: f64, expected: f64, within: f64) {
        assert!(
            (actual - expected).abs() <= within,
            "{actual} is not {expected}"
        );
    }

    #[test]
    fn of_evenly_spread_scores_all_three_intervals_agree() {
        let values: Vec<f64> = (0..40).map(|at| 30.0 + f64::from(at)).collect();
        let t = of_mean(&values);
        let bootstrap = bootstrap_mean(&values, 1).unwrap();
        for interval in [bootstrap.percentile, bootstrap.bca] {
            close(interval.low, t.low, 0.5);
            close(interval.high, t.high, 0.5);
        }
    }

    #[test]
    fn of_skewed_scores_bca_reaches_further_to_the_long_side() {
        let bootstrap = bootstrap_mean(&SKEWED, 1).unwrap();
        assert!(bootstrap.bca.low > bootstrap.percentile.low);
        assert!(bootstrap.bca.high > bootstrap.percentile.high + 1.0);
        // scipy.stats.bootstrap with 200,000 resamples and rng=1.
        close(bootstrap.percentile.low, 9.5, 1.0);
        close(bootstrap.percentile.high, 44.5, 1.5);
        close(bootstrap.bca.low, 12.0, 1.0);
        close(bootstrap.bca.high, 51.0, 2.0);
    }

    #[test]
    fn the_seed_decides() {
        let of = |seed| bootstrap_mean(&SKEWED, seed).unwrap();
        assert_eq!(of(1), of(1));
        assert_ne!(of(1).percentile, of(2).percentile);
        assert_eq!((of(7).seed, of(7).resamples), (7, 2_000));
    }

    #[test]
    fn intervals_stay_between_0_and_100_and_equal_scores_have_no_width() {
        let flat = bootstrap_mean(&[66.7; 7], 1).unwrap();
        for interval in [flat.percentile, flat.bca] {
            close(interval.low, 66.7, 1e-9);
            close(interval.high, 66.7, 1e-9);
        }
        let edge = bootstrap_mean(&[100.0, 100.0, 0.0], 1).unwrap();
        assert!(edge.percentile.low >= 0.0 && edge.bca.high <= 100.0);
        assert_eq!(bootstrap_mean(&[50.0], 1), None);
    }

    #[test]
    fn quantiles_lie_between_neighbours_in_proportion() {
        // numpy.quantile([1, 2, 4, 8], q)
        for (share, expected) in [(0.0, 1.0), (0.25, 1.75), (0.5, 3.0), (0.9, 6.8), (1.0, 8.0)] {
            close(quantile_of(&[1.0, 2.0, 4.0, 8.0], share), expected, 1e-12);
        }
    }
}
