//! What points, stretches and the whole chart are said to be.

use assessment::spc::{Point, Settings, SpecialCause, Variation, Xmr};

use super::groups;
use crate::history::Frame;
use crate::lanes::Stretch;
use crate::phrase::{fill, say};
use crate::text::wrapped;

/// Room for the reason of new limits.
const REASON: f64 = 260.0;

/// Why a point is not just chance, in a sentence without its end.
pub(super) fn cause(special_cause: SpecialCause) -> Option<String> {
    let id = match special_cause {
        SpecialCause::None => return None,
        SpecialCause::AboveUpperLimit => "figure-xmr-cause-above",
        SpecialCause::BelowLowerLimit => "figure-xmr-cause-below",
        SpecialCause::TrendIncreasing => "figure-xmr-cause-rising",
        SpecialCause::TrendDecreasing => "figure-xmr-cause-falling",
        SpecialCause::TwoInThreeAbove => "figure-xmr-cause-two-above",
        SpecialCause::TwoInThreeBelow => "figure-xmr-cause-two-below",
        SpecialCause::ShiftAbove => "figure-xmr-cause-shift-above",
        SpecialCause::ShiftBelow => "figure-xmr-cause-shift-below",
    };
    Some(say(id))
}

/// The same in a few words, and whether it belongs above the chart.
fn short(special_cause: SpecialCause) -> Option<(&'static str, bool)> {
    Some(match special_cause {
        SpecialCause::None => return None,
        SpecialCause::AboveUpperLimit => ("figure-xmr-short-above", true),
        SpecialCause::BelowLowerLimit => ("figure-xmr-short-below", false),
        SpecialCause::TrendIncreasing => ("figure-xmr-short-rising", true),
        SpecialCause::TrendDecreasing => ("figure-xmr-short-falling", false),
        SpecialCause::TwoInThreeAbove => ("figure-xmr-short-two-above", true),
        SpecialCause::TwoInThreeBelow => ("figure-xmr-short-two-below", false),
        SpecialCause::ShiftAbove => ("figure-xmr-short-shift-above", true),
        SpecialCause::ShiftBelow => ("figure-xmr-short-shift-below", false),
    })
}

/// Stretches of points with one special cause: those for above the chart, with where limits
/// begin anew, and those for below it.
pub(super) fn stretches(
    points: &[Point],
    settings: &Settings,
    frame: Frame,
) -> (Vec<Stretch>, Vec<Stretch>) {
    let (mut high, mut low) = (Vec::new(), Vec::new());
    let spans = spans(points);
    for (first, _) in groups(points, settings).skip(1) {
        let reason = settings
            .rebase
            .iter()
            .find(|new| new.date == points[first].date)
            .map_or("", |new| new.reason.as_str());
        let text = fill("figure-xmr-new-limits", &[("reason", reason.into())]);
        let x = frame.x(first) - frame.step / 2.0;
        high.extend(
            wrapped(&text, 14.0, false, REASON, 1)
                .into_iter()
                .map(|text| Stretch {
                    from: x,
                    until: x,
                    text,
                }),
        );
    }
    for (cause, from, until) in spans {
        if let Some((id, is_above)) = short(cause) {
            let stretch = Stretch {
                from: frame.x(from),
                until: frame.x(until),
                text: say(id),
            };
            if is_above {
                high.push(stretch);
            } else {
                low.push(stretch);
            }
        }
    }
    (high, low)
}

/// Each special cause with the first and the last of its points.
///
/// A run goes on where one of its points has another label on the same side, and two near
/// points may have one between them.
fn spans(points: &[Point]) -> Vec<(SpecialCause, usize, usize)> {
    let is_above = |cause| short(cause).map(|(_, is_above)| is_above);
    let mut spans: Vec<(SpecialCause, usize, usize)> = Vec::new();
    for (at, point) in points.iter().enumerate() {
        let cause = point.special_cause;
        let goes_on = |end: usize| match cause {
            SpecialCause::None | SpecialCause::AboveUpperLimit | SpecialCause::BelowLowerLimit => {
                at - end == 1
            }
            SpecialCause::TwoInThreeAbove | SpecialCause::TwoInThreeBelow => at - end <= 2,
            SpecialCause::TrendIncreasing
            | SpecialCause::TrendDecreasing
            | SpecialCause::ShiftAbove
            | SpecialCause::ShiftBelow => points[end..at]
                .iter()
                .all(|between| is_above(between.special_cause) == is_above(cause)),
        };
        let same = spans.iter_mut().rev().find(|(other, ..)| *other == cause);
        match same {
            Some((_, _, end)) if goes_on(*end) => *end = at,
            Some(_) | None => spans.push((cause, at, at)),
        }
    }
    spans
}

/// The finding, as strong as the last point's icon.
pub(super) fn title(area: &str, chart: &Xmr) -> String {
    let id = match chart.variation {
        Variation::CommonCause => "figure-xmr-title-common",
        Variation::ImprovementHigh | Variation::ImprovementLow => "figure-xmr-title-improvement",
        Variation::ConcernHigh | Variation::ConcernLow => "figure-xmr-title-concern",
        Variation::NeutralHigh | Variation::NeutralLow => "figure-xmr-title-neutral",
    };
    fill(
        id,
        &[
            ("area", area.into()),
            ("quarters", chart.points.len().into()),
        ],
    )
}
