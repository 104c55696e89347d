//! The XmR chart as NHS England's "Making Data Count" draws it.
//!
//! The rules are those of the package NHSRplotthedots (nhs-r-community/NHSRplotthedots,
//! commit 050b07d), step by step: order, groups, baseline, mean, moving ranges, limits,
//! special causes, kinds, icons. A test holds its published example; the package's answer
//! is kept even where another would be nicer, because people lay the two side by side.
//!
//! Invariant: limits are not cut off at 0 or 100.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::special_cause::{SpecialCause, special_causes};

/// Limits stand so many average moving ranges from the mean: 3 / 1.128, rounded.
pub const LIMIT: f64 = 2.66;
/// Moving ranges of so many averages or more are taken for outliers.
const OUTLIER: f64 = 3.267;
/// The fewest points that limits may be fixed after.
const LEAST_BASELINE: usize = 12;
/// With fewer points than this limits are on trial. The package's text says 12, its code
/// 13; the code counts.
const SETTLED: usize = 13;

/// What was measured once.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// When.
    pub date: NaiveDate,
    /// What; none if it is missing, such as a round that was not released.
    pub value: Option<f64>,
}

/// Which way is better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Improvement {
    /// Higher is better, as with scores.
    #[default]
    Up,
    /// Lower is better.
    Down,
    /// Neither.
    Neutral,
}

/// A date from which limits are worked out anew, after a known and lasting change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rebase {
    /// The date of the first reading of the new group; another date does nothing.
    pub date: NaiveDate,
    /// What changed, in the words of the person who decided it.
    pub reason: String,
}

/// The choices that a chart leaves to people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Which way is better.
    pub improvement: Improvement,
    /// What the team aims at.
    pub target: Option<f64>,
    /// Whether outlying moving ranges are left out of the limits, once. The package does so
    /// unless told otherwise; the NHS Excel tool does not.
    pub screen_outliers: bool,
    /// Where limits begin anew.
    pub rebase: Vec<Rebase>,
    /// Takes mean and limits of a group from its first so many points; 12 or more.
    pub fix_after_n_points: Option<usize>,
}

/// A chart: its points in order of date, and what they say together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Xmr {
    /// Every reading with its lines.
    pub points: Vec<Point>,
    /// What the last point says. Of a last point without a value: common cause.
    pub variation: Variation,
    /// Whether the target is within reach; none without a target or where neither way is
    /// better.
    pub assurance: Option<Assurance>,
    /// Whether some group has so few points that its limits will still move.
    pub trial_limits: bool,
}

/// One point with the lines of its group.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// When.
    pub date: NaiveDate,
    /// What; none if it is missing.
    pub value: Option<f64>,
    /// Mean of the group's baseline; none if nothing was measured in it.
    pub mean: Option<f64>,
    /// Lower limit; none if no moving range is left to work it out from.
    pub lower: Option<f64>,
    /// Upper limit.
    pub upper: Option<f64>,
    /// Two thirds of the way from the mean to the lower limit.
    pub near_lower: Option<f64>,
    /// Two thirds of the way from the mean to the upper limit.
    pub near_upper: Option<f64>,
    /// Distance from the point before it in its group; none for the first and beside
    /// missing ones.
    pub moving_range: Option<f64>,
    /// Why it is not just chance.
    pub special_cause: SpecialCause,
    /// Whether that is good or bad.
    pub kind: Kind,
}

/// What a point means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// It may well be chance.
    CommonCause,
    /// A special cause in the better direction.
    Improvement,
    /// A special cause in the worse direction.
    Concern,
    /// High or rising, where neither way is better.
    NeutralHigh,
    /// Low or falling, where neither way is better.
    NeutralLow,
}

/// The icon for what the last point says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Variation {
    /// Nothing but chance.
    CommonCause,
    /// Better, by being high.
    ImprovementHigh,
    /// Better, by being low.
    ImprovementLow,
    /// Worse, by being high.
    ConcernHigh,
    /// Worse, by being low.
    ConcernLow,
    /// High, where neither way is better.
    NeutralHigh,
    /// Low, where neither way is better.
    NeutralLow,
}

/// The icon for how surely the target will be met while nothing changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Assurance {
    /// Even chance does not miss it.
    ConsistentPass,
    /// Even chance does not reach it.
    ConsistentFail,
    /// Hit and miss; also where there are no limits.
    Inconsistent,
}

/// Why there is no chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// No reading at all.
    #[error("there is nothing to chart")]
    Empty,
    /// Two readings of one date: which came first cannot be known.
    #[error("there are two readings of {0}")]
    DuplicateDate(NaiveDate),
    /// A value that is infinite or not a number.
    #[error("the reading of {0} is not a number")]
    NotANumber(NaiveDate),
    /// Limits of fewer than 12 points are not worth fixing.
    #[error("limits cannot be fixed after {0} points; it takes 12")]
    BaselineTooShort(usize),
}

/// The lines of one group.
pub(super) struct Lines {
    pub(super) mean: Option<f64>,
    pub(super) lower: Option<f64>,
    pub(super) upper: Option<f64>,
    pub(super) near_lower: Option<f64>,
    pub(super) near_upper: Option<f64>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            improvement: Improvement::default(),
            target: None,
            screen_outliers: true,
            rebase: Vec::new(),
            fix_after_n_points: None,
        }
    }
}

/// Charts readings, which may come in any order.
///
/// # Errors
/// Says why the readings or the settings make no chart.
pub fn xmr(readings: &[Reading], settings: &Settings) -> Result<Xmr, Error> {
    if let Some(n) = settings.fix_after_n_points
        && n < LEAST_BASELINE
    {
        return Err(Error::BaselineTooShort(n));
    }
    let readings = in_order(readings)?;
    let starts_anew = |date| settings.rebase.iter().any(|rebase| rebase.date == date);
    let groups = || readings.chunk_by(|_, next| !starts_anew(next.date));
    let points: Vec<Point> = groups().flat_map(|group| points(group, settings)).collect();
    let last = points.last().ok_or(Error::Empty)?;
    Ok(Xmr {
        variation: variation(last),
        assurance: assurance(last, settings),
        trial_limits: groups().any(|group| group.len() < SETTLED),
        points,
    })
}

fn in_order(readings: &[Reading]) -> Result<Vec<Reading>, Error> {
    let mut readings = readings.to_vec();
    readings.sort_by_key(|reading| reading.date);
    if let Some(pair) = readings
        .windows(2)
        .find(|pair| pair[0].date == pair[1].date)
    {
        return Err(Error::DuplicateDate(pair[0].date));
    }
    let is_odd = |reading: &&Reading| reading.value.is_some_and(|value| !value.is_finite());
    match readings.iter().find(is_odd) {
        Some(reading) => Err(Error::NotANumber(reading.date)),
        None => Ok(readings),
    }
}

/// The points of one group.
fn points(group: &[Reading], settings: &Settings) -> Vec<Point> {
    let values: Vec<Option<f64>> = group.iter().map(|reading| reading.value).collect();
    let baseline = settings
        .fix_after_n_points
        .map_or(values.len(), |n| n.min(values.len()));
    let lines = lines(&values[..baseline], settings.screen_outliers);
    let ranges = std::iter::once(None).chain(moving_ranges(&values));
    let causes = special_causes(&values, &lines);
    group
        .iter()
        .zip(ranges)
        .zip(causes)
        .map(|((reading, moving_range), special_cause)| Point {
            date: reading.date,
            value: reading.value,
            mean: lines.mean,
            lower: lines.lower,
            upper: lines.upper,
            near_lower: lines.near_lower,
            near_upper: lines.near_upper,
            moving_range,
            special_cause,
            kind: kind(special_cause, settings.improvement),
        })
        .collect()
}

/// Distances of neighbours; a missing value makes two missing ones.
fn moving_ranges(values: &[Option<f64>]) -> impl Iterator<Item = Option<f64>> {
    values
        .windows(2)
        .map(|pair| pair[0].zip(pair[1]).map(|(a, b)| (b - a).abs()))
}

/// Mean and limits of a baseline.
///
/// Screening leaves out ranges that are not below 3.267 averages, in one pass. Of a series
/// of equal values no range is below 0, so none is left and there are no limits.
fn lines(baseline: &[Option<f64>], screen_outliers: bool) -> Lines {
    let values: Vec<f64> = baseline.iter().flatten().copied().collect();
    let mut ranges: Vec<f64> = moving_ranges(baseline).flatten().collect();
    if screen_outliers && let Some(average) = centre(&ranges) {
        ranges.retain(|range| *range < OUTLIER * average);
    }
    let mean = centre(&values);
    let average = centre(&ranges);
    let line = |factor: f64| mean.zip(average).map(|(mean, range)| mean + factor * range);
    let near = 2.0 * (LIMIT / 3.0);
    Lines {
        mean,
        lower: line(-LIMIT),
        upper: line(LIMIT),
        near_lower: line(-near),
        near_upper: line(near),
    }
}

/// The mean, exact to the last digit: the mean of what is left is added to the first one.
///
/// Otherwise the mean of equal values can miss them by that digit, and seven points on the
/// mean would look like a shift.
fn centre(values: &[f64]) -> Option<f64> {
    let mean = |values: &mut dyn Iterator<Item = f64>, n: usize| values.sum::<f64>() / n as f64;
    let n = values.len();
    (n > 0).then(|| {
        let first = mean(&mut values.iter().copied(), n);
        first + mean(&mut values.iter().map(|value| value - first), n)
    })
}

fn kind(special_cause: SpecialCause, improvement: Improvement) -> Kind {
    match (special_cause.side(), improvement) {
        (0, _) => Kind::CommonCause,
        (1, Improvement::Neutral) => Kind::NeutralHigh,
        (_, Improvement::Neutral) => Kind::NeutralLow,
        (1, Improvement::Up) | (-1, Improvement::Down) => Kind::Improvement,
        (_, Improvement::Up | Improvement::Down) => Kind::Concern,
    }
}

fn variation(last: &Point) -> Variation {
    match (last.kind, last.special_cause.side() > 0) {
        (Kind::CommonCause, _) => Variation::CommonCause,
        (Kind::Improvement, true) => Variation::ImprovementHigh,
        (Kind::Improvement, false) => Variation::ImprovementLow,
        (Kind::Concern, true) => Variation::ConcernHigh,
        (Kind::Concern, false) => Variation::ConcernLow,
        (Kind::NeutralHigh, _) => Variation::NeutralHigh,
        (Kind::NeutralLow, _) => Variation::NeutralLow,
    }
}

fn assurance(last: &Point, settings: &Settings) -> Option<Assurance> {
    let target = settings.target?;
    let is_above = last.upper.is_some_and(|upper| target > upper);
    let is_below = last.lower.is_some_and(|lower| target < lower);
    match (settings.improvement, is_above, is_below) {
        (Improvement::Neutral, _, _) => None,
        (Improvement::Up, true, _) | (Improvement::Down, _, true) => {
            Some(Assurance::ConsistentFail)
        }
        (Improvement::Up, _, true) | (Improvement::Down, true, _) => {
            Some(Assurance::ConsistentPass)
        }
        (Improvement::Up | Improvement::Down, false, false) => Some(Assurance::Inconsistent),
    }
}

#[cfg(test)]
mod tests;
