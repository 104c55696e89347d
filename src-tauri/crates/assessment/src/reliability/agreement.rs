//! How much people agree with each other.
//!
//! Answers to an item come as counts by point of the scale, lowest first.

use serde::{Deserialize, Serialize};

use crate::interval::variance;
use crate::scoring::ItemScore;

/// Sums of the same distances in another order differ by less.
const ROUNDING: f64 = 1e-9;

/// What the agreement on one item is like.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// From 0, as if by chance, to 1, all the same.
    pub rwg: f64,
    /// The same in a word.
    pub band: Band,
    /// Mean distance from the mean, in points of the answer scale.
    pub mean_deviation: f64,
    /// Whether that distance is small enough to call it agreement: a sixth of the number of
    /// points of the scale, or less (Burke and Dunlap 2002, Organ Res Methods 5).
    pub is_close: bool,
    /// Whether the team is of two minds.
    pub is_split: bool,
}

/// Agreement in words, after LeBreton and Senter 2008 (Organ Res Methods 11, table 3), whose
/// bands run to .30, .50, .70, .90 and 1.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// Lack of agreement.
    None,
    /// Weak.
    Weak,
    /// Moderate.
    Moderate,
    /// Strong.
    Strong,
    /// Very strong.
    VeryStrong,
}

/// The agreement on one item; `None` of fewer than two answers.
pub fn agreement(counts: &[u32]) -> Option<Agreement> {
    let n: u32 = counts.iter().sum();
    (n >= 2).then(|| {
        let (rwg, mean_deviation) = (rwg(counts), mean_deviation(counts));
        Agreement {
            rwg,
            band: band(rwg),
            mean_deviation,
            is_close: mean_deviation <= counts.len() as f64 / 6.0 + ROUNDING,
            is_split: is_split(counts),
        }
    })
}

/// How much people agree on an item: 1 when all say the same, 0 when answers are spread as if
/// by chance; never less than 0.
///
/// `rwg = 1 − s² / σ²`, where σ² = (A² − 1) / 12 is the variance of a scale of A points on
/// which all answers are equally likely (James, Demaree and Wolf 1984, J Appl Psychol 69).
pub fn rwg(counts: &[u32]) -> f64 {
    (1.0 - spread(counts)).max(0.0)
}

/// How much people agree on several items of one scale together; `None` of no items.
///
/// `J(1 − r) / (J(1 − r) + r)`, where r is the mean of the items' variances as a share of
/// σ²; 0 where they vary more than by chance (James, Demaree and Wolf 1984).
pub fn rwg_j<C: AsRef<[u32]>>(items: &[C]) -> Option<f64> {
    let j = items.len() as f64;
    let share = items
        .iter()
        .map(|counts| spread(counts.as_ref()))
        .sum::<f64>()
        / j;
    // From there on the formula leaves the range of 0 to 1.
    let agreed = j * (1.0 - share).max(0.0);
    (!items.is_empty()).then(|| agreed / (agreed + share))
}

/// The mean distance from the mean, AD_M, in points of the answer scale (Burke, Finkelstein
/// and Dusig 1999, Organ Res Methods 2). 0 of no answers.
pub fn mean_deviation(counts: &[u32]) -> f64 {
    let codes = codes(counts);
    let n = codes.len().max(1) as f64;
    let middle = codes.iter().sum::<f64>() / n;
    codes.iter().map(|code| (code - middle).abs()).sum::<f64>() / n
}

/// Agreement in a word. The published bands have two digits, so what lies between .30 and .31
/// goes up.
pub fn band(rwg: f64) -> Band {
    // Ten answers that make .70 on paper must not make .700…01 here.
    match rwg - ROUNDING {
        ..=0.30 => Band::None,
        ..=0.50 => Band::Weak,
        ..=0.70 => Band::Moderate,
        ..=0.90 => Band::Strong,
        _ => Band::VeryStrong,
    }
}

/// Answers to the two lowest and to the two highest points; of scales with fewer than four
/// points, to the lowest and to the highest.
pub fn ends(counts: &[u32]) -> (u32, u32) {
    let width = if counts.len() < 4 { 1 } else { 2 };
    let (low, high) = (&counts[..width], &counts[counts.len() - width..]);
    (low.iter().sum(), high.iter().sum())
}

/// Whether the team is of two minds: little agreement, and at least a quarter at each end. A
/// middling mean of such a team needs another talk than one of a lukewarm team.
pub fn is_split(counts: &[u32]) -> bool {
    let all: u32 = counts.iter().sum();
    let (low, high) = ends(counts);
    rwg(counts) < 0.5 && 4 * low >= all && 4 * high >= all
}

impl ItemScore {
    /// [`ends`] of the answers as answered.
    pub fn ends(&self) -> (u32, u32) {
        ends(&self.counts)
    }

    /// [`rwg`] of the answers.
    pub fn agreement(&self) -> f64 {
        rwg(&self.counts)
    }

    /// [`is_split`] of the answers.
    pub fn is_split(&self) -> bool {
        is_split(&self.counts)
    }
}

/// The variance of answers as a share of what chance would make; over 1 where they are spread
/// more than that.
pub fn spread(counts: &[u32]) -> f64 {
    variance(&codes(counts)) / chance_variance(counts.len())
}

/// The variance of a scale of so many points on which all answers are equally likely, in
/// steps of the scale: `(A² − 1) / 12`.
pub fn chance_variance(points: usize) -> f64 {
    ((points * points) as f64 - 1.0) / 12.0
}

/// Each answer as the number of its point, from 0.
fn codes(counts: &[u32]) -> Vec<f64> {
    let mut codes = Vec::with_capacity(counts.iter().sum::<u32>() as usize);
    for (code, count) in (0_u32..).zip(counts) {
        codes.extend(std::iter::repeat_n(f64::from(code), *count as usize));
    }
    codes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn close(actual: f64, expected: f64) {
        assert!(
            (actual - expected).abs() < 5e-5,
            "{actual} is not {expected}"
        );
    }

    #[track_caller]
    fn check(counts: [u32; 5], agreement: f64, split: bool) {
        close(rwg(&counts), agreement);
        assert_eq!(is_split(&counts), split);
    }

    /// The four items of G5, six answers each.
    const G5: [[u32; 5]; 4] = [
        [0, 0, 1, 4, 1],
        [0, 0, 1, 4, 1],
        [0, 0, 0, 5, 1],
        [0, 0, 0, 5, 1],
    ];

    #[test]
    fn vector_g5_agreement() {
        check(G5[0], 0.8, false);
        check(G5[1], 0.8, false);
        check(G5[2], 0.9167, false);
        check(G5[3], 0.9167, false);
        close(rwg_j(&G5).unwrap(), 0.9604);
    }

    #[test]
    fn a_band_ends_where_its_two_digits_do() {
        // .70 and .30 on paper, a little more in the machine.
        assert_eq!(band(rwg(&[0, 0, 6, 6, 3])), Band::Moderate);
        assert_eq!(band(rwg(&[1, 1, 4, 5, 5])), Band::None);
        assert_eq!(band(0.705), Band::Strong);
    }

    #[test]
    fn a_team_is_split_when_a_quarter_stands_at_each_end() {
        check([3, 3, 2, 4, 3], 0.0, true);
        check([2, 8, 2, 3, 0], 0.5143, false);
        check([0, 0, 15, 0, 0], 1.0, false);
        // Little agreement, but only one end: 3 of 13 are less than a quarter.
        check([3, 0, 0, 5, 5], 0.0, false);
        check([3, 0, 0, 5, 4], 0.0, true);
        // Of a scale of three points, the ends are one point each.
        assert!(is_split(&[3, 1, 3]));
    }

    #[test]
    fn more_spread_than_by_chance_is_no_agreement() {
        assert_eq!(rwg(&[5, 0, 0, 0, 5]), 0.0);
        assert_eq!(rwg_j(&[[5, 0, 0, 0, 5], [4, 0, 0, 0, 4]]), Some(0.0));
        // 0.8 and −1.4444 average below 0, although one item is agreed on.
        assert_eq!(rwg_j(&[[0, 0, 1, 4, 1], [5, 0, 0, 0, 5]]), Some(0.0));
        assert_eq!(rwg_j::<[u32; 5]>(&[]), None);
        assert_eq!(rwg_j(&[[0, 0, 6, 0, 0]]), Some(1.0));
    }

    #[test]
    fn the_scale_of_seven_points_varies_by_four_by_chance() {
        // Codes 3 and 5, four each: variance 8/7.
        close(rwg(&[0, 0, 4, 0, 4, 0, 0]), 1.0 - 8.0 / 7.0 / 4.0);
    }

    #[test]
    fn the_mean_deviation_and_its_cut_off() {
        for (counts, expected, is_close) in [
            // Mean 3: four answers one point away, of ten.
            (vec![0, 2, 6, 2, 0], 0.4, true),
            // Mean 3.1: 2 · 2.1 + 3 · 1.1 + 2 · 0.9 + 3 · 1.9, of ten.
            (vec![2, 3, 0, 2, 3], 1.5, false),
            // Five sixths exactly is still close.
            (vec![0, 5, 2, 5, 0], 0.8333, true),
            // Seven points allow seven sixths.
            (vec![0, 0, 4, 0, 4, 0, 0], 1.0, true),
        ] {
            let agreement = agreement(&counts).unwrap();
            close(agreement.mean_deviation, expected);
            assert_eq!(agreement.is_close, is_close, "{counts:?}");
        }
        assert_eq!(agreement(&[0, 0, 1, 0, 0]), None);
    }

    #[test]
    fn bands_follow_lebreton_and_senter() {
        for (rwg, expected) in [
            (0.0, Band::None),
            (0.30, Band::None),
            (0.31, Band::Weak),
            (0.50, Band::Weak),
            (0.51, Band::Moderate),
            (0.70, Band::Moderate),
            (0.71, Band::Strong),
            (0.90, Band::Strong),
            (0.91, Band::VeryStrong),
            (1.0, Band::VeryStrong),
        ] {
            assert_eq!(band(rwg), expected, "{rwg}");
        }
    }
}
