//! How large a change is: the numbers of two samples that need no dice.
//!
//! Invariant: both samples are in ascending order, as `scoring` gives them.

use crate::interval::{Interval, mean, variance, welch};

/// The numbers of one domain's change that need no draws. Points from 0 to 100 unless said
/// otherwise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// Scores of the earlier and the later round.
    pub scores: (f64, f64),
    /// Later minus earlier.
    pub difference: f64,
    /// Its 95 % interval after Welch.
    pub interval: Interval,
    /// Its degrees of freedom.
    pub df: f64,
    /// Cliff's δ, from −1 to 1.
    pub cliffs_delta: f64,
    /// Hedges' g in pooled standard deviations; none where there is no spread.
    pub hedges_g: Option<f64>,
    /// The smallest change that so many people would show in four of five cases.
    pub minimum_detectable_change: f64,
}

impl Measured {
    /// Measures a change; both samples have at least two values.
    pub(super) fn of(earlier: &[f64], later: &[f64]) -> Self {
        let difference = welch(earlier, later);
        Self {
            scores: (mean(earlier), mean(later)),
            difference: difference.value,
            interval: difference.interval,
            df: difference.df,
            cliffs_delta: cliffs_delta(earlier, later),
            hedges_g: hedges_g(earlier, later),
            minimum_detectable_change: minimum_detectable_change(earlier, later),
        }
    }
}

/// Cliff's δ of two samples, from −1 to 1: `(#(later > earlier) − #(later < earlier)) / (n₁n₂)`
/// (Cliff 1993, Psychol Bull 114). Both samples are in ascending order.
pub fn cliffs_delta(earlier: &[f64], later: &[f64]) -> f64 {
    let ahead: i64 = later
        .iter()
        .map(|value| {
            let below = earlier.partition_point(|other| other < value);
            let above = earlier.len() - earlier.partition_point(|other| other <= value);
            below as i64 - above as i64
        })
        .sum();
    ahead as f64 / (earlier.len() as f64 * later.len() as f64)
}

/// Hedges' g: the difference in pooled standard deviations, times `1 − 3 / (4·df − 1)` with
/// df = n₁ + n₂ − 2 (Hedges 1981, J Educ Stat 6). `None` where nobody differs.
pub fn hedges_g(earlier: &[f64], later: &[f64]) -> Option<f64> {
    let sd = pooled_sd(earlier, later);
    let df = (earlier.len() + later.len() - 2) as f64;
    (sd > 0.0).then(|| (1.0 - 3.0 / (4.0 * df - 1.0)) * (mean(later) - mean(earlier)) / sd)
}

/// The smallest change that would be found with 80 % power at a two-sided 5 %:
/// `2.80 · SD · √(1/n₁ + 1/n₂)` with the pooled standard deviation, in points.
pub fn minimum_detectable_change(earlier: &[f64], later: &[f64]) -> f64 {
    2.80 * pooled_sd(earlier, later)
        * (1.0 / earlier.len() as f64 + 1.0 / later.len() as f64).sqrt()
}

fn pooled_sd(earlier: &[f64], later: &[f64]) -> f64 {
    let (a, b) = ((earlier.len() - 1) as f64, (later.len() - 1) as f64);
    ((a * variance(earlier) + b * variance(later)) / (a + b)).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn close(actual: f64, expected: f64, within: f64) {
        assert!(
            (actual - expected).abs() <= within,
            "{actual} is not {expected}"
        );
    }

    #[test]
    fn vector_g8_cliffs_delta_of_the_effsize_package() {
        let control = [10.0, 20.0, 30.0, 40.0, 40.0, 50.0];
        let first = [10.0, 10.0, 20.0, 20.0, 20.0, 30.0, 30.0, 30.0, 40.0, 50.0];
        let second = [10.0, 20.0, 20.0, 20.0, 30.0, 30.0, 30.0, 40.0, 50.0, 100.0];
        close(cliffs_delta(&control, &first), -0.25, 1e-12);
        close(cliffs_delta(&control, &second), -0.0667, 5e-5);
    }

    #[test]
    fn the_smallest_detectable_change_follows_the_published_table() {
        // Groups with a standard deviation of exactly 20.
        for (n, expected) in [(6, 32.3), (8, 28.0), (12, 22.9), (20, 17.7), (40, 12.5)] {
            let spread = 20.0 * ((n - 1) as f64 / n as f64).sqrt();
            let group: Vec<f64> = (0..n)
                .map(|at| {
                    if at % 2 == 0 {
                        50.0 + spread
                    } else {
                        50.0 - spread
                    }
                })
                .collect();
            close(minimum_detectable_change(&group, &group), expected, 0.05);
        }
    }
}
