//! Words over or under stretches of a chart, in as many lanes as they need.

use crate::marks::{Anchor, Mark, Role, line, words};
use crate::text::width;

/// How high a lane is.
const LANE: f64 = 30.0;
/// From the edge of the chart to the first line.
const APART: f64 = 10.0;
/// The least that a line reaches to either side of a single point.
const REACH: f64 = 7.0;
/// Between words in one lane.
const BETWEEN: f64 = 12.0;

/// A stretch from the first to the last of its points, and what it is.
pub(crate) struct Stretch {
    pub(crate) from: f64,
    pub(crate) until: f64,
    pub(crate) text: String,
}

/// On which side of a chart lanes lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Above,
    Below,
}

/// Stretches with their lanes.
pub(crate) struct Lanes<'a> {
    stretches: Vec<(&'a Stretch, usize)>,
    between: (f64, f64),
}

impl<'a> Lanes<'a> {
    /// Puts stretches into lanes so that nothing overlaps; words stay between two sides.
    pub(crate) fn new(stretches: &'a [Stretch], between: (f64, f64)) -> Self {
        let mut lanes = Self {
            stretches: Vec::new(),
            between,
        };
        for stretch in stretches {
            let (from, until) = lanes.room(stretch);
            let is_free = |lane: usize| {
                let others = lanes.stretches.iter().filter(|(_, other)| *other == lane);
                others.into_iter().all(|(other, _)| {
                    let (begins, ends) = lanes.room(other);
                    until + BETWEEN <= begins || ends + BETWEEN <= from
                })
            };
            let lane = (0..=stretches.len()).find(|lane| is_free(*lane));
            lanes.stretches.push((stretch, lane.unwrap_or_default()));
        }
        lanes
    }

    /// How much room they need beside the chart.
    pub(crate) fn high(&self) -> f64 {
        let lanes = self.stretches.iter().map(|(_, lane)| lane + 1);
        lanes.max().map_or(0.0, |lanes| APART + LANE * lanes as f64)
    }

    /// A line along each stretch with its words, beside an edge of the chart.
    pub(crate) fn marks(&self, edge: f64, side: Side) -> Vec<Mark> {
        let mut marks = Vec::new();
        for (stretch, lane) in &self.stretches {
            let away = APART + LANE * *lane as f64;
            let (y, tick, baseline) = match side {
                Side::Above => (edge - away, 4.0, edge - away - 6.0),
                Side::Below => (edge + away, -4.0, edge + away + 17.0),
            };
            let (from, until) = (stretch.from - REACH, stretch.until + REACH);
            marks.push(line((from, y), (until, y), Role::Ink));
            for x in [from, until] {
                marks.push(line((x, y), (x, y + tick), Role::Ink));
            }
            let words = words((self.middle(stretch), baseline), stretch.text.as_str());
            marks.push(words.anchored(Anchor::Middle));
        }
        marks
    }

    /// Where the words have their middle.
    fn middle(&self, stretch: &Stretch) -> f64 {
        let half = width(&stretch.text, 14.0, false) / 2.0;
        let middle = f64::midpoint(stretch.from, stretch.until);
        middle.min(self.between.1 - half).max(self.between.0 + half)
    }

    /// From where to where a stretch and its words reach.
    fn room(&self, stretch: &Stretch) -> (f64, f64) {
        let half = width(&stretch.text, 14.0, false) / 2.0;
        let middle = self.middle(stretch);
        (
            (stretch.from - REACH).min(middle - half),
            (stretch.until + REACH).max(middle + half),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(stretches: &[(f64, f64)], lanes: f64) {
        let stretches: Vec<Stretch> = stretches
            .iter()
            .map(|(from, until)| Stretch {
                from: *from,
                until: *until,
                text: "rising".to_owned(),
            })
            .collect();
        let high = Lanes::new(&stretches, (0.0, 500.0)).high();
        let expected = if lanes > 0.0 {
            APART + LANE * lanes
        } else {
            0.0
        };
        assert_eq!(high, expected);
    }

    #[test]
    fn what_overlaps_gets_a_lane_of_its_own() {
        check(&[], 0.0);
        check(&[(10.0, 60.0)], 1.0);
        check(&[(10.0, 60.0), (100.0, 160.0)], 1.0);
        check(&[(10.0, 60.0), (65.0, 160.0)], 2.0);
        check(&[(10.0, 60.0), (65.0, 160.0), (200.0, 260.0)], 2.0);
        check(&[(10.0, 10.0), (20.0, 20.0), (30.0, 30.0)], 3.0);
    }
}
