//! The run chart: a line of medians, and two rules for what is not chance.

use serde::{Deserialize, Serialize};
use statrs::distribution::{Binomial, DiscreteCDF};

/// A run chart judged by Anhøj's two rules. The trend rule of other sets is left out: it is
/// "virtually useless" (Anhøj and Olesen 2014, PLoS ONE 9).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct RunChart {
    /// The median of all values, in their unit.
    pub median: f64,
    /// Values that are not the median; only these count for the rules.
    pub useful_points: usize,
    /// The most useful points in a row on one side of the median.
    pub longest_run: usize,
    /// The longest run that chance still explains: `log2 n + 3`, rounded.
    pub longest_run_limit: usize,
    /// How often the line crosses the median.
    pub crossings: usize,
    /// The fewest crossings that chance still explains: the 5 % quantile of a binomial of
    /// n − 1 throws of a coin.
    pub crossings_limit: usize,
    /// Whether the run is too long or the crossings are too few.
    pub signal: bool,
}

/// The run chart of values in order of time; missing ones are left out before. `None` of no
/// values.
///
/// Points on the median neither break a run nor count in it.
pub fn run_chart(values: &[f64]) -> Option<RunChart> {
    let median = median(values)?;
    let sides: Vec<bool> = values
        .iter()
        .filter(|value| **value != median)
        .map(|value| *value > median)
        .collect();
    let runs = || sides.chunk_by(|a, b| a == b);
    let useful_points = sides.len();
    let longest_run = runs().map(<[bool]>::len).max().unwrap_or(0);
    let crossings = runs().count().saturating_sub(1);
    // Of no useful points both limits are those of one, which nothing can break.
    let n = useful_points.max(1);
    let longest_run_limit = ((n as f64).log2() + 3.0).round() as usize;
    let crossings_limit = Binomial::new(0.5, n as u64 - 1)
        .expect("one half is a probability")
        .inverse_cdf(0.05) as usize;
    Some(RunChart {
        median,
        useful_points,
        longest_run,
        longest_run_limit,
        crossings,
        crossings_limit,
        signal: longest_run > longest_run_limit || crossings < crossings_limit,
    })
}

fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let upper = *sorted.get(values.len() / 2)?;
    Some(if values.len() % 2 == 1 {
        upper
    } else {
        f64::midpoint(sorted[values.len() / 2 - 1], upper)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_follow_the_published_table() {
        // Half of the points on each side, so that all are useful.
        for (n, longest_run, crossings) in [
            (8, 6, 1),
            (10, 6, 2),
            (12, 7, 3),
            (16, 7, 4),
            (20, 7, 6),
            (24, 8, 8),
        ] {
            let values: Vec<f64> = (0..n).map(f64::from).collect();
            let chart = run_chart(&values).unwrap();
            assert_eq!(chart.longest_run_limit, longest_run, "{n} points");
            assert_eq!(chart.crossings_limit, crossings, "{n} points");
        }
    }

    /// Median, useful points, longest run, crossings and signal.
    #[track_caller]
    fn check(values: &str, expected: &str) {
        let values: Vec<f64> = values
            .split(' ')
            .map(|text| text.parse().unwrap())
            .collect();
        let chart = run_chart(&values).unwrap();
        let said = format!(
            "{} {} {} {} {}",
            chart.median, chart.useful_points, chart.longest_run, chart.crossings, chart.signal
        );
        assert_eq!(said, expected);
    }

    #[test]
    fn points_on_the_median_neither_break_a_run_nor_count() {
        check("1 5 1 3 5 3 5 1 5", "3 7 2 5 false");
        check("1 3 1 3 1 5 5 5", "3 6 3 1 false");
    }

    #[test]
    fn a_long_run_is_a_signal() {
        // Both cross often enough, so only the run decides: seven may be chance, eight not.
        check("1 9 1 1 9 9 9 9 9 9 9 1 1 1 1 1", "5 16 7 4 false");
        check("1 9 1 1 9 9 9 9 9 9 9 9 1 1 1 1 9 1 1 1", "5 20 8 6 true");
    }

    #[test]
    fn too_few_crossings_are_a_signal() {
        // 12 points need 3 crossings; no run is longer than 7.
        check("1 1 1 9 9 9 9 9 9 1 1 1", "5 12 6 2 true");
        check("1 1 1 9 9 1 1 9 9 9 9 1", "5 12 4 4 false");
    }

    #[test]
    fn the_same_value_throughout_is_no_signal() {
        check("4 4 4 4 4 4 4 4", "4 0 0 0 false");
        check("4", "4 0 0 0 false");
        assert_eq!(run_chart(&[]), None);
    }
}
