//! The two icons beside the chart: what varies, and whether the target is within reach.

use assessment::spc::{Assurance, Improvement, Point, Settings, Variation, Xmr};
use words::number::points;

use super::says::cause;
use crate::history::ASIDE;
use crate::marks::{Mark, Role, dot, line, rect, words};
use crate::phrase::{fill, say};
use crate::row::WIDTH;
use crate::text::wrapped;

/// How wide and high an icon is.
const ICON: f64 = 56.0;
const LINE: f64 = 17.0;

/// The icons with their words, from a height down, and how low they reach.
pub(super) fn aside(
    chart: &Xmr,
    settings: &Settings,
    last: Option<&Point>,
    top: f64,
) -> (Vec<Mark>, f64) {
    let (name, why) = variation(chart.variation, last);
    let said = [name.as_str(), why.as_str()].join(". ");
    let mut marks = frame(top, said);
    marks.extend(drawn_variation(chart.variation, top));
    let (text, mut foot) = beside(top, name, say("figure-xmr-variation"), &why);
    marks.extend(text);
    if let (Some(assurance), Some(target)) = (chart.assurance, settings.target) {
        let top = foot + 20.0;
        let (name, why) = said_of(assurance);
        let said = [name.as_str(), why.as_str()].join(". ");
        marks.extend(frame(top, said));
        marks.extend(drawn_assurance(assurance, settings.improvement, top));
        let of = fill("figure-xmr-target-of", &[("value", points(target).into())]);
        let (text, below) = beside(top, name, of, &why);
        marks.extend(text);
        foot = below;
    }
    (marks, foot)
}

/// What the last point says, in a word and in a sentence.
fn variation(variation: Variation, last: Option<&Point>) -> (String, String) {
    let id = match variation {
        Variation::CommonCause => {
            return (say("figure-xmr-common-name"), say("figure-xmr-common-why"));
        }
        Variation::ImprovementHigh | Variation::ImprovementLow => "figure-xmr-improvement-name",
        Variation::ConcernHigh | Variation::ConcernLow => "figure-xmr-concern-name",
        Variation::NeutralHigh | Variation::NeutralLow => "figure-xmr-neutral-name",
    };
    let cause = last.and_then(|last| cause(last.special_cause));
    let args = [("cause", cause.unwrap_or_default().into())];
    (say(id), fill("figure-xmr-signal-why", &args))
}

fn said_of(assurance: Assurance) -> (String, String) {
    let (name, why) = match assurance {
        Assurance::ConsistentPass => ("figure-xmr-pass-name", "figure-xmr-pass-why"),
        Assurance::ConsistentFail => ("figure-xmr-fail-name", "figure-xmr-fail-why"),
        Assurance::Inconsistent => ("figure-xmr-miss-name", "figure-xmr-miss-why"),
    };
    (say(name), say(why))
}

/// The ground of an icon, which says all of it.
fn frame(top: f64, said: String) -> Vec<Mark> {
    let place = (ASIDE, top);
    vec![
        rect(place, (ICON, ICON), Role::Band)
            .rounded(8.0)
            .saying(said),
    ]
}

/// A name, a quiet line and a sentence beside and below an icon; and how low they reach.
fn beside(top: f64, name: String, quiet: String, why: &str) -> (Vec<Mark>, f64) {
    let left = ASIDE + ICON + 14.0;
    let mut marks = Vec::new();
    let mut y = top + 18.0;
    for text in wrapped(&name, 14.0, true, WIDTH - left, 2) {
        marks.push(words((left, y), text).bold());
        y += LINE;
    }
    marks.push(words((left, y), quiet).quiet());
    let mut y = top + ICON + 22.0;
    for text in wrapped(why, 14.0, false, WIDTH - ASIDE, 6) {
        marks.push(words((ASIDE, y), text));
        y += LINE;
    }
    (marks, y - LINE + 5.0)
}

/// Three usual points and the last one: where it lies is high or low, its shape good or bad.
fn drawn_variation(variation: Variation, top: f64) -> Vec<Mark> {
    let at = |x: f64, y: f64| (ASIDE + x, top + y);
    let (last, role, size) = match variation {
        Variation::CommonCause => (at(46.0, 26.0), Role::Common, 3.5),
        Variation::ImprovementHigh => (at(46.0, 9.0), Role::Improvement, 6.0),
        Variation::ImprovementLow => (at(46.0, 47.0), Role::Improvement, 6.0),
        Variation::ConcernHigh => (at(46.0, 9.0), Role::Concern, 6.0),
        Variation::ConcernLow => (at(46.0, 47.0), Role::Concern, 6.0),
        Variation::NeutralHigh => (at(46.0, 9.0), Role::Neutral, 6.0),
        Variation::NeutralLow => (at(46.0, 47.0), Role::Neutral, 6.0),
    };
    let mut marks = limits(top, 16.0, 40.0);
    let usual = [at(10.0, 30.0), at(22.0, 24.0), at(34.0, 32.0)];
    let path = usual.into_iter().chain([last]).collect::<Vec<_>>();
    marks.extend(
        path.windows(2)
            .map(|pair| line(pair[0], pair[1], Role::Quiet)),
    );
    marks.extend(usual.map(|place| dot(place, 3.5, Role::Common)));
    marks.push(dot(last, size, role));
    marks
}

/// Points that meet the target are filled, those that miss it are rings.
fn drawn_assurance(assurance: Assurance, improvement: Improvement, top: f64) -> Vec<Mark> {
    let higher_is_better = improvement != Improvement::Down;
    let target = match (assurance, higher_is_better) {
        (Assurance::Inconsistent, _) => 28.0,
        (Assurance::ConsistentFail, true) | (Assurance::ConsistentPass, false) => 8.0,
        (Assurance::ConsistentPass, true) | (Assurance::ConsistentFail, false) => 48.0,
    };
    let mut marks = limits(top, 16.0, 40.0);
    let place = |x: f64, y: f64| (ASIDE + x, top + y);
    marks.push(line(place(5.0, target), place(51.0, target), Role::Target));
    for (x, y) in [(12.0, 34.0), (23.0, 22.0), (34.0, 34.0), (45.0, 22.0)] {
        let is_met = (y < target) == higher_is_better;
        let role = if is_met { Role::Team } else { Role::Previous };
        marks.push(dot(place(x, y), 3.5, role));
    }
    marks
}

fn limits(top: f64, upper: f64, lower: f64) -> Vec<Mark> {
    let across = |y: f64| {
        let y = top + y;
        line((ASIDE + 5.0, y), (ASIDE + ICON - 5.0, y), Role::Limit)
    };
    vec![across(upper), across(lower)]
}
