//! How far chance alone could move a number: intervals for shares, means and
//! differences of means, and bounds for the people who did not answer.
//!
//! Units: shares are proportions from 0 to 1, scores are points from 0 to 100.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use statrs::distribution::{Continuous, ContinuousCDF, StudentsT};

/// The standard normal quantile of 97.5 %.
pub const Z: f64 = 1.959_963_984_540_054;

/// A range from low to high.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// The difference of two means with its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// Later minus earlier, in points.
    pub value: f64,
    /// Its 95 % interval.
    pub interval: Interval,
    /// Welch and Satterthwaite's degrees of freedom.
    pub df: f64,
}

impl Interval {
    fn around(middle: f64, reach: f64) -> Self {
        Self {
            low: middle - reach,
            high: middle + reach,
        }
    }

    pub(crate) fn clipped(self, low: f64, high: f64) -> Self {
        Self {
            low: self.low.clamp(low, high),
            high: self.high.clamp(low, high),
        }
    }
}

/// The arithmetic mean; not a number for no values.
pub fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// The sample variance, with n − 1 below the line; 0 for fewer than two values.
pub fn variance(values: &[f64]) -> f64 {
    if values.len() < 2 {
        return 0.0;
    }
    let middle = mean(values);
    values
        .iter()
        .map(|value| (value - middle).powi(2))
        .sum::<f64>()
        / (values.len() - 1) as f64
}

/// Wilson's 95 % score interval of a proportion `k` of `n`.
///
/// `(p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n)` (Wilson 1927, J Am Stat Assoc 22).
/// Never Wald's: at 10 of 10 that has no width.
pub fn wilson(k: usize, n: usize) -> Interval {
    if n == 0 {
        return Interval {
            low: 0.0,
            high: 1.0,
        };
    }
    let (n, p) = (n as f64, k as f64 / n as f64);
    let below = 1.0 + Z * Z / n;
    let middle = (p + Z * Z / (2.0 * n)) / below;
    let reach = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt() / below;
    Interval::around(middle, reach).clipped(0.0, 1.0)
}

/// Newcombe's 95 % interval of the difference of two proportions, each `(k, n)`, first
/// minus second.
///
/// `d ± √((p₁ − l₁)² + (u₂ − p₂)²)` and the mirrored one, with Wilson's limits l and u
/// (Newcombe 1998, Stat Med 17, method 10). Both need an answer.
pub fn newcombe(first: (usize, usize), second: (usize, usize)) -> Interval {
    let share = |(k, n): (usize, usize)| k as f64 / n as f64;
    let (a, b) = (wilson(first.0, first.1), wilson(second.0, second.1));
    let (p, q) = (share(first), share(second));
    Interval {
        low: p - q - (p - a.low).hypot(b.high - q),
        high: p - q + (a.high - p).hypot(q - b.low),
    }
}

/// The 95 % t interval of a mean of points, clipped to 0 to 100.
///
/// `mean ± t(0.975; n − 1) · SD / √n`. A single value says nothing about spread, so its
/// interval is everything.
pub fn of_mean(values: &[f64]) -> Interval {
    if values.len() < 2 {
        return Interval {
            low: 0.0,
            high: 100.0,
        };
    }
    let n = values.len() as f64;
    let reach = t_quantile(n - 1.0) * (variance(values) / n).sqrt();
    Interval::around(mean(values), reach).clipped(0.0, 100.0)
}

/// How much narrower an interval gets when so many of a team's people answered that little
/// was left to chance: `√((N − n) / (N − 1))`, 1 for nearly nobody and 0 for everybody
/// (Cochran 1977, Sampling Techniques, chapter 2).
pub fn finite_population_factor(answered: usize, team: usize) -> f64 {
    if answered >= team {
        return 0.0;
    }
    ((team - answered) as f64 / (team as f64 - 1.0).max(1.0))
        .sqrt()
        .min(1.0)
}

/// The 95 % t interval of the mean of just this team of people, clipped to 0 to 100.
///
/// [`of_mean`] takes the people as a sample of the ward's culture, which outlasts them, and
/// is the usual, wider reading. This one asks what these people would have said had all
/// answered, so it narrows by [`finite_population_factor`]; when all did, it is the mean. A
/// page that shows it says which of the two it is.
pub fn of_mean_in_team(values: &[f64], team: usize) -> Interval {
    if values.len() < 2 && values.len() < team || values.is_empty() {
        return of_mean(values);
    }
    let n = values.len() as f64;
    let factor = finite_population_factor(values.len(), team);
    let reach = if factor > 0.0 {
        factor * t_quantile(n - 1.0) * (variance(values) / n).sqrt()
    } else {
        0.0
    };
    Interval::around(mean(values), reach).clipped(0.0, 100.0)
}

/// Welch's 95 % interval of the difference of two means, later minus earlier.
///
/// SE² = s₁²/n₁ + s₂²/n₂, degrees of freedom after Satterthwaite (Welch 1947, Biometrika
/// 34). Both samples need two values. Without any spread the interval has no width and
/// the degrees of freedom are n₁ + n₂ − 2.
pub fn welch(earlier: &[f64], later: &[f64]) -> Difference {
    let part = |values: &[f64]| variance(values) / values.len() as f64;
    let (a, b) = (part(earlier), part(later));
    let (df_a, df_b) = ((earlier.len() - 1) as f64, (later.len() - 1) as f64);
    let df = if a + b > 0.0 {
        (a + b).powi(2) / (a * a / df_a + b * b / df_b)
    } else {
        df_a + df_b
    };
    let value = mean(later) - mean(earlier);
    Difference {
        value,
        interval: Interval::around(value, t_quantile(df) * (a + b).sqrt()),
        df,
    }
}

/// What the share would be if everybody had answered: from "all others no" to "all others
/// yes" (Manski 1989, J Hum Resour 24).
///
/// `favourable` of `answered` were in favour and `asked` were asked; people, not shares.
pub fn non_response(favourable: u32, answered: u32, asked: u32) -> (u32, u32) {
    (favourable, favourable + asked.saturating_sub(answered))
}

/// A quantile of a distribution.
///
/// Three of Newton's steps sharpen the library's own, which stops after a few digits.
pub(crate) fn quantile(
    distribution: &(impl ContinuousCDF<f64, f64> + Continuous<f64, f64>),
    p: f64,
) -> f64 {
    let step = |x: f64| x - (distribution.cdf(x) - p) / distribution.pdf(x);
    (0..3).fold(distribution.inverse_cdf(p), |x, _| step(x))
}

/// The 97.5 % quantile of Student's t with `df` degrees of freedom, which must be positive.
///
/// Those of whole degrees, as every interval of a mean has, are remembered: to find one takes
/// longer than the rest of the interval.
pub fn t_quantile(df: f64) -> f64 {
    static KNOWN: [OnceLock<f64>; 256] = [const { OnceLock::new() }; 256];
    let found = || {
        let t = StudentsT::new(0.0, 1.0, df).expect("degrees of freedom are positive");
        quantile(&t, 0.975)
    };
    let whole = (df.fract() == 0.0).then_some(df as usize);
    match whole.and_then(|df| KNOWN.get(df)) {
        Some(known) => *known.get_or_init(found),
        None => found(),
    }
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

    #[track_caller]
    fn check_wilson(k: usize, n: usize, low: f64, high: f64) {
        let interval = wilson(k, n);
        close(100.0 * interval.low, low, 0.05);
        close(100.0 * interval.high, high, 0.05);
    }

    #[test]
    fn vector_g2_wilson_intervals() {
        check_wilson(3, 6, 18.8, 81.2);
        check_wilson(6, 6, 61.0, 100.0);
        check_wilson(9, 12, 46.8, 91.1);
        check_wilson(15, 20, 53.1, 88.8);
        check_wilson(30, 40, 59.8, 85.8);
        check_wilson(0, 0, 0.0, 100.0);
    }

    #[test]
    fn vector_g3_newcombe_interval_of_a_difference() {
        let interval = newcombe((11, 14), (6, 12));
        close(interval.low, -0.0735, 5e-5);
        close(interval.high, 0.5682, 5e-5);
    }

    #[test]
    fn t_quantiles_agree_with_scipy() {
        // scipy.stats.t.ppf(0.975, df)
        for (df, expected) in [
            (1.0, 12.706204736174694),
            (4.0, 2.7764451051977934),
            (7.0, 2.364624251592784),
            (14.61, 2.1364158221380634),
            (15.0, 2.131449545559776),
            (120.0, 1.9799304050824402),
            (600.0, 1.9639256220427292),
        ] {
            close(t_quantile(df), expected, 1e-10);
        }
    }

    #[test]
    fn vector_g6_welch() {
        let earlier = [55.0, 60.0, 70.0, 45.0, 80.0, 65.0, 50.0, 75.0];
        let later = [60.0, 72.5, 80.0, 55.0, 85.0, 77.5, 62.5, 90.0, 70.0];
        let difference = welch(&earlier, &later);
        close(difference.value, 10.0, 1e-12);
        close(difference.df, 14.61, 0.005);
        close(
            (difference.interval.high - difference.value) / t_quantile(difference.df),
            5.8482,
            5e-5,
        );
    }

    #[test]
    fn without_spread_an_interval_has_no_width() {
        assert_eq!(
            of_mean(&[50.0; 6]),
            Interval {
                low: 50.0,
                high: 50.0
            }
        );
        assert_eq!(
            welch(&[50.0; 6], &[75.0; 5]).interval,
            Interval {
                low: 25.0,
                high: 25.0
            }
        );
    }

    #[test]
    fn intervals_of_means_stay_between_0_and_100() {
        let interval = of_mean(&[100.0, 100.0, 100.0, 0.0]);
        assert_eq!(interval.high, 100.0);
        assert!(interval.low >= 0.0);
    }

    #[test]
    fn the_team_itself_is_known_better_than_its_culture() {
        // 18 of 24: √(6 / 23).
        close(finite_population_factor(18, 24), 0.5108, 5e-5);
        close(finite_population_factor(1, 24), 1.0, 1e-12);
        assert_eq!(finite_population_factor(24, 24), 0.0);
        assert_eq!(finite_population_factor(0, 0), 0.0);
        let values: Vec<f64> = (0..18).map(|at| 40.0 + f64::from(at)).collect();
        let half = |interval: Interval| (interval.high - interval.low) / 2.0;
        let ratio = half(of_mean_in_team(&values, 24)) / half(of_mean(&values));
        close(ratio, 0.5108, 5e-5);
        let all = of_mean_in_team(&values, 18);
        assert_eq!((all.low, all.high), (48.5, 48.5));
        assert_eq!(of_mean_in_team(&[40.0], 9), of_mean(&[40.0]));
        assert_eq!(of_mean_in_team(&[40.0], 1).high, 40.0);
    }

    #[test]
    fn bounds_count_the_people_who_did_not_answer() {
        // 9 of 12 from 30: from 30 % to 90 %.
        assert_eq!(non_response(9, 12, 30), (9, 27));
        assert_eq!(non_response(9, 12, 12), (9, 9));
        assert_eq!(
            non_response(9, 12, 10),
            (9, 9),
            "more answers than people asked"
        );
    }
}
