//! The four rules of special cause variation, and which one a point is labelled with.
//!
//! Invariant: the rules look at one group of points; nothing reaches across a rebase.

use serde::{Deserialize, Serialize};

use super::xmr::Lines;

/// Points in a row that make a shift or a trend.
const RUN: usize = 7;

/// Why a point is not just chance; the first of these that applies, from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum SpecialCause {
    /// It may well be chance.
    None,
    /// Above the upper limit.
    AboveUpperLimit,
    /// Below the lower limit.
    BelowLowerLimit,
    /// One of seven points, each above the one before it.
    TrendIncreasing,
    /// One of seven points, each below the one before it.
    TrendDecreasing,
    /// Between the near and the upper limit, as is at least one of its two neighbours in a
    /// window of three points above the mean.
    TwoInThreeAbove,
    /// Between the near and the lower limit, as is at least one of its two neighbours in a
    /// window of three points below the mean.
    TwoInThreeBelow,
    /// One of seven points in a row above the mean.
    ShiftAbove,
    /// One of seven points in a row below the mean.
    ShiftBelow,
}

/// Where a point stands.
#[derive(Clone, Copy)]
struct Place {
    /// 1 above the mean, −1 below it, 0 on it or missing.
    side: i8,
    /// Strictly outside the limits.
    outside: bool,
    /// Not outside, but strictly beyond a near limit.
    near: bool,
}

impl SpecialCause {
    /// 1 for high or rising, −1 for low or falling, 0 for none.
    pub(super) fn side(self) -> i8 {
        match self {
            Self::None => 0,
            Self::AboveUpperLimit
            | Self::TrendIncreasing
            | Self::TwoInThreeAbove
            | Self::ShiftAbove => 1,
            Self::BelowLowerLimit
            | Self::TrendDecreasing
            | Self::TwoInThreeBelow
            | Self::ShiftBelow => -1,
        }
    }
}

/// The label of each point of one group. A missing point breaks every run and has none.
pub(super) fn special_causes(values: &[Option<f64>], lines: &Lines) -> Vec<SpecialCause> {
    let places: Vec<Place> = values.iter().map(|value| place(*value, lines)).collect();
    let trend = members(values, RUN, is_trend);
    let shift = members(&places, RUN, same_side);
    let two_in_three = members(&places, 3, |window| {
        same_side(window) && window.iter().filter(|place| place.near).count() >= 2
    });
    let label = |at: usize| {
        let place = places[at];
        let pick = |above, below| if place.side > 0 { above } else { below };
        if place.outside {
            pick(SpecialCause::AboveUpperLimit, SpecialCause::BelowLowerLimit)
        } else if trend[at] {
            trend_direction(values, &trend, at)
        } else if two_in_three[at] && place.near {
            pick(SpecialCause::TwoInThreeAbove, SpecialCause::TwoInThreeBelow)
        } else if shift[at] {
            pick(SpecialCause::ShiftAbove, SpecialCause::ShiftBelow)
        } else {
            SpecialCause::None
        }
    };
    (0..values.len()).map(label).collect()
}

fn place(value: Option<f64>, lines: &Lines) -> Place {
    let above = |line: Option<f64>| value.zip(line).is_some_and(|(value, line)| value > line);
    let below = |line: Option<f64>| value.zip(line).is_some_and(|(value, line)| value < line);
    let outside = above(lines.upper) || below(lines.lower);
    Place {
        side: i8::from(above(lines.mean)) - i8::from(below(lines.mean)),
        outside,
        near: !outside && (above(lines.near_upper) || below(lines.near_lower)),
    }
}

/// Marks every member of each window of that length that is a signal.
fn members<T>(all: &[T], length: usize, is_signal: impl Fn(&[T]) -> bool) -> Vec<bool> {
    let mut marked = vec![false; all.len()];
    for (start, window) in all.windows(length).enumerate() {
        if is_signal(window) {
            marked[start..start + length].fill(true);
        }
    }
    marked
}

/// Whether all stand on one side of the mean; a point on it breaks a run.
fn same_side(window: &[Place]) -> bool {
    window[0].side != 0 && window.iter().all(|place| place.side == window[0].side)
}

/// Whether each point rises above the one before it, or each falls below; a tie breaks it.
fn is_trend(window: &[Option<f64>]) -> bool {
    let all = |steps: fn(f64, f64) -> bool| {
        window
            .windows(2)
            .all(|pair| pair[0].zip(pair[1]).is_some_and(|(a, b)| steps(a, b)))
    };
    all(|a, b| a < b) || all(|a, b| a > b)
}

/// Which way a trend goes at one of its points: to the next point if that is in a trend too,
/// else from the one before.
///
/// So the turning point of two trends counts with the later one, and where one trend ends
/// level with the beginning of the next, that end counts as falling. The reference package
/// does the same.
fn trend_direction(values: &[Option<f64>], trend: &[bool], at: usize) -> SpecialCause {
    let from = if trend.get(at + 1) == Some(&true) {
        at
    } else {
        at - 1
    };
    if values[from + 1] > values[from] {
        SpecialCause::TrendIncreasing
    } else {
        SpecialCause::TrendDecreasing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Labels against a mean of 50, near limits at 30 and 70 and limits at 20 and 80, one
    /// sign a point; `-` is a missing value.
    #[track_caller]
    fn check(values: &str, expected: &str) {
        let values: Vec<Option<f64>> = values.split(' ').map(|text| text.parse().ok()).collect();
        let lines = Lines {
            mean: Some(50.0),
            lower: Some(20.0),
            upper: Some(80.0),
            near_lower: Some(30.0),
            near_upper: Some(70.0),
        };
        let signs: String = special_causes(&values, &lines)
            .into_iter()
            .map(|cause| match cause {
                SpecialCause::None => '.',
                SpecialCause::AboveUpperLimit => 'A',
                SpecialCause::BelowLowerLimit => 'B',
                SpecialCause::TrendIncreasing => '/',
                SpecialCause::TrendDecreasing => '\\',
                SpecialCause::TwoInThreeAbove => '2',
                SpecialCause::TwoInThreeBelow => '3',
                SpecialCause::ShiftAbove => '+',
                SpecialCause::ShiftBelow => '-',
            })
            .collect();
        assert_eq!(signs, expected);
    }

    #[test]
    fn a_point_is_outside_when_it_is_strictly_beyond_a_limit() {
        check("80 80.1 20 19.9", ".A.B");
    }

    #[test]
    fn seven_points_on_one_side_of_the_mean_are_a_shift() {
        check("51 52 51 52 51 52", "......");
        check("51 52 51 52 51 52 51", "+++++++");
        check("40 51 52 51 52 51 52 51 53 49", ".++++++++.");
        check("49 48 49 48 49 48 49", "-------");
        check("51 52 51 52 51 52 49", ".......");
    }

    #[test]
    fn a_point_on_the_mean_or_missing_breaks_a_shift() {
        check("51 52 51 50 51 52 51", ".......");
        check("51 52 51 - 51 52 51 52", "........");
    }

    #[test]
    fn seven_points_going_one_way_are_a_trend() {
        check("40 43 46 51 53 56", "......");
        check("40 43 46 51 53 56 59", "///////");
        check("59 56 53 51 46 43 40", "\\\\\\\\\\\\\\");
        check("42 40 43 46 51 53 56 59 55", ".///////.");
    }

    #[test]
    fn a_tie_or_a_missing_point_breaks_a_trend() {
        check("40 43 46 46 51 53 56", ".......");
        check("40 43 46 - 51 53 56 57", "........");
    }

    #[test]
    fn the_turning_point_of_two_trends_goes_with_the_later_one() {
        check(
            "40 42 44 46 52 54 56 55 53 51 48 46 44",
            "//////\\\\\\\\\\\\\\",
        );
        check(
            "56 54 52 51 48 46 44 46 48 49 52 54 56",
            "\\\\\\\\\\\\///////",
        );
    }

    #[test]
    fn a_trend_that_ends_level_with_the_next_one_counts_as_falling_there() {
        // Not what one would want, but what the reference package does.
        check(
            "40 42 44 46 52 54 56 56 57 58 59 60 61 62",
            "//////\\///////",
        );
    }

    #[test]
    fn two_of_three_near_a_limit_on_one_side_are_flagged_without_the_third() {
        check("71 72 49", "...");
        check("71 72 51", "22.");
        check("71 51 72", "2.2");
        check("51 71 72", ".22");
        check("29 49 28", "3.3");
        check("71 51 51 72", "....");
        check("71 29 71", "...");
        check("70 70 51", "...");
        check("71 - 72", "...");
    }

    #[test]
    fn a_point_outside_is_no_near_point() {
        check("81 71 51", "A..");
        check("81 71 72", "A22");
    }

    #[test]
    fn labels_have_an_order() {
        // Outside before trend, trend before two in three, two in three before shift.
        check("40 43 46 51 53 71 81", "//////A");
        check("51 52 53 54 55 71 72", "///////");
        check("51 52 51 52 51 71 72", "+++++22");
    }

    #[test]
    fn without_limits_there_are_still_runs() {
        let lines = Lines {
            mean: Some(50.0),
            lower: None,
            upper: None,
            near_lower: None,
            near_upper: None,
        };
        let labels = special_causes(&[Some(90.0); 7], &lines);
        assert_eq!(labels, [SpecialCause::ShiftAbove; 7]);
    }
}
