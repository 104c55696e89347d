//! The XmR chart of one area: its usual ups and downs, and what lies outside them.
//!
//! Invariant: limits, special causes and icons are those of `assessment::spc`; nothing here
//! applies a rule.

mod icons;
mod says;
mod twin;

use assessment::disclosure::Released;
use assessment::quarter::Quarter;
use assessment::spc::{Kind, Point, Settings, Xmr};
use words::number::points;

use crate::history::{
    Frame, MOST, Moment, Named, Weight, area, latest_in, moment, now, questions, short_area,
};
use crate::kind::FigureKind;
use crate::lanes::{Lanes, Side};
use crate::legend::Legend;
use crate::marks::{Figure, Mark, Role, dot, line, rect, words};
use crate::phrase::{fill, method_of_points, say, short_quarter};
use crate::row::WIDTH;
use crate::size_for;
use says::{cause, stretches};
use words::worked;

/// An area over many quarters as an XmR chart.
///
/// `chart` was made with `settings` from one reading for each quarter, dated within it; a
/// quarter whose round was not released has a reading without a value.
pub fn xmr(rounds: &[Released], domain: &str, chart: &Xmr, settings: &Settings) -> Figure {
    let all: Vec<Moment> = chart
        .points
        .iter()
        .map(|point| {
            let quarter = Quarter::of(point.date);
            let round = latest_in(rounds, quarter);
            let quarter = round.map_or(quarter, |round| round.setup.quarter);
            moment(rounds, domain, quarter, point.value)
        })
        .collect();
    let first = all.len().saturating_sub(MOST);
    let (moments, points) = (&all[first..], &chart.points[first..]);
    let limits = points.iter().flat_map(|point| [point.lower, point.upper]);
    let outer = limits.flatten().chain(settings.target);
    let mut frame = Frame::new(moments.len(), outer);
    let (high, low) = stretches(points, settings, frame);
    let (above, below) = (
        Lanes::new(&high, (0.0, frame.sides().1 + 80.0)),
        Lanes::new(&low, (0.0, frame.sides().1 + 80.0)),
    );
    frame.top = above.high() + 12.0;
    let mut marks = frame.grid();
    marks.splice(0..0, bands(points, settings, frame));
    marks.extend(lines(points, settings, frame));
    marks.extend(frame.joined(moments));
    let name = area(rounds, domain);
    for (at, (moment, point)) in moments.iter().zip(points).enumerate() {
        marks.push(match moment.score {
            None => frame.missing(at, moment.said(name)),
            Some(score) => {
                let (role, size) = shape(point.kind);
                let place = (frame.x(at), frame.y(score));
                dot(place, size_for(moment.n, size), role).saying(said(name, moment, point))
            }
        });
    }
    marks.extend(frame.names(names(points.last(), moments, settings)));
    marks.extend(above.marks(frame.top, Side::Above));
    marks.extend(below.marks(frame.bottom(), Side::Below));
    let (axis, foot) = frame.axis(moments, frame.bottom() + below.high());
    marks.extend(axis);
    let (icons, beside) = icons::aside(chart, settings, points.last(), frame.top);
    marks.extend(icons);
    let (legend, foot) = legend(chart, moments, foot + 24.0);
    marks.extend(legend);
    Figure {
        id: FigureKind::Xmr.id().to_owned(),
        title: says::title(short_area(rounds, domain), chart),
        summary: summary(rounds, domain, chart, &all),
        width: WIDTH,
        height: foot.max(beside) + 12.0,
        marks,
        table: twin::table(name, &all, chart, settings),
        method: method(rounds, settings),
        worked: chart
            .points
            .last()
            .and_then(|last| worked::limits(name, last))
            .into_iter()
            .collect(),
    }
}

/// The stretches of points between which limits begin anew.
fn groups<'a>(
    points: &'a [Point],
    settings: &'a Settings,
) -> impl Iterator<Item = (usize, &'a [Point])> {
    let begins = |point: &Point| settings.rebase.iter().any(|new| new.date == point.date);
    let mut at = 0;
    points
        .chunk_by(move |_, next| !begins(next))
        .map(move |group| {
            let first = at;
            at += group.len();
            (first, group)
        })
}

/// From where to where the lines of a group run; there is a gap between two groups.
fn across(first: usize, group: &[Point], frame: Frame) -> (f64, f64) {
    let half = frame.step / 2.0 - 3.0;
    (
        frame.x(first) - half,
        frame.x(first + group.len() - 1) + half,
    )
}

/// The ground between the limits of each group.
fn bands(points: &[Point], settings: &Settings, frame: Frame) -> Vec<Mark> {
    let bands = groups(points, settings).filter_map(|(first, group)| {
        let (lower, upper) = group[0].lower.zip(group[0].upper)?;
        let (from, until) = across(first, group, frame);
        let size = (until - from, frame.y(lower) - frame.y(upper));
        Some(rect((from, frame.y(upper)), size, Role::Band))
    });
    bands.collect()
}

/// Mean, limits and near limits of each group, and the target.
fn lines(points: &[Point], settings: &Settings, frame: Frame) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (first, group) in groups(points, settings) {
        let (from, until) = across(first, group, frame);
        let point = &group[0];
        let lines = [
            (point.near_lower, Role::NearLimit),
            (point.near_upper, Role::NearLimit),
            (point.lower, Role::Limit),
            (point.upper, Role::Limit),
            (point.mean, Role::Mean),
        ];
        for (value, role) in lines {
            let y = value.map(|value| frame.y(value));
            marks.extend(y.map(|y| line((from, y), (until, y), role)));
        }
        if first > 0 {
            let x = frame.x(first) - frame.step / 2.0;
            marks.push(line((x, frame.top), (x, frame.bottom()), Role::Quiet));
        }
    }
    if let Some(target) = settings.target {
        let ((left, right), y) = (frame.sides(), frame.y(target));
        marks.push(line((left, y), (right, y), Role::Target));
    }
    marks
}

/// The names of the last group's lines, and the last score.
fn names(last: Option<&Point>, moments: &[Moment], settings: &Settings) -> Vec<Named> {
    let lines = [
        (last.and_then(|last| last.upper), "figure-xmr-upper"),
        (last.and_then(|last| last.mean), "figure-xmr-mean"),
        (last.and_then(|last| last.lower), "figure-xmr-lower"),
        (settings.target, "figure-xmr-target"),
    ];
    let named = lines.into_iter().filter_map(|(value, id)| {
        let value = value?;
        Some(Named {
            value,
            text: fill(id, &[("value", points(value).into())]),
            weight: if id == "figure-xmr-target" {
                Weight::Plain
            } else {
                Weight::Quiet
            },
        })
    });
    named.chain(now(moments)).collect()
}

/// The shape and size of a point.
fn shape(kind: Kind) -> (Role, f64) {
    match kind {
        Kind::CommonCause => (Role::Common, 5.5),
        Kind::Improvement => (Role::Improvement, 8.0),
        Kind::Concern => (Role::Concern, 8.0),
        Kind::NeutralHigh | Kind::NeutralLow => (Role::Neutral, 8.0),
    }
}

fn said(area: &str, moment: &Moment, point: &Point) -> String {
    match cause(point.special_cause) {
        None => moment.said(area),
        Some(cause) => fill(
            "figure-xmr-hint",
            &[("score", moment.said(area).into()), ("cause", cause.into())],
        ),
    }
}

fn legend(chart: &Xmr, moments: &[Moment], top: f64) -> (Vec<Mark>, f64) {
    let mut legend = Legend::new((0.0, WIDTH), top + 8.0);
    let occurs = |kinds: &[Kind]| chart.points.iter().any(|point| kinds.contains(&point.kind));
    let entries: [(&[Kind], &str); 4] = [
        (&[Kind::CommonCause], "figure-xmr-common"),
        (&[Kind::Improvement], "figure-xmr-improvement"),
        (&[Kind::Concern], "figure-xmr-concern"),
        (&[Kind::NeutralHigh, Kind::NeutralLow], "figure-xmr-neutral"),
    ];
    for (kinds, id) in entries {
        if occurs(kinds) {
            let (role, size) = shape(kinds[0]);
            legend.entry(16.0, say(id), |x, y| dot((x + 8.0, y), size.min(6.0), role));
        }
    }
    if moments
        .iter()
        .any(|moment| moment.score.is_some() && moment.n < crate::FEW)
    {
        legend.entry(8.0, say("figure-history-few"), |x, y| {
            dot((x + 4.0, y), 2.75, Role::Common)
        });
    }
    if moments.iter().any(|moment| moment.score.is_none()) {
        legend.entry(10.0, say("figure-not-shown"), |x, y| {
            rect((x, y - 8.0), (10.0, 16.0), Role::TooFew)
        });
    }
    legend.entry(28.0, say("figure-xmr-limits"), |x, y| {
        line((x, y), (x + 28.0, y), Role::Limit)
    });
    legend.entry(28.0, say("figure-xmr-near"), |x, y| {
        line((x, y), (x + 28.0, y), Role::NearLimit)
    });
    let (mut marks, mut foot) = legend.done();
    foot += 8.0;
    if chart.trial_limits {
        foot += 22.0;
        marks.push(words((0.0, foot), say("figure-xmr-trial")).bold());
    }
    (marks, foot)
}

fn summary(rounds: &[Released], domain: &str, chart: &Xmr, moments: &[Moment]) -> String {
    let limits = chart
        .points
        .last()
        .and_then(|last| last.lower.zip(last.upper));
    let limits = match limits {
        None => say("figure-xmr-summary-none"),
        Some((lower, upper)) => {
            let args = [
                ("lower", points(lower).into()),
                ("upper", points(upper).into()),
            ];
            fill("figure-xmr-summary", &args)
        }
    };
    let mut parts = vec![limits, questions(rounds, domain, moments)];
    if chart.trial_limits {
        parts.push(say("figure-xmr-trial"));
    }
    if moments.len() > MOST {
        let args = [("left", (moments.len() - MOST).into())];
        parts.push(fill("figure-heat-left-out", &args));
    }
    parts.join(" ")
}

fn method(rounds: &[Released], settings: &Settings) -> Vec<String> {
    let scale = rounds.last().map(|round| &round.setup.checklist.scale);
    let mut lines: Vec<String> = scale.map(method_of_points).into_iter().collect();
    lines.push(say("figure-xmr-method"));
    lines.push(say("figure-xmr-method-rules"));
    lines.push(say("figure-xmr-method-alarms"));
    if settings.screen_outliers {
        lines.push(say("figure-xmr-method-screened"));
    }
    if let Some(count) = settings.fix_after_n_points {
        lines.push(fill("figure-xmr-method-fixed", &[("count", count.into())]));
    }
    let rebased = settings.rebase.iter().map(|new| {
        let args = [
            ("quarter", short_quarter(Quarter::of(new.date)).into()),
            ("reason", new.reason.as_str().into()),
        ];
        fill("figure-xmr-method-rebase", &args)
    });
    lines.extend(rebased);
    lines.push(say("figure-xmr-method-n"));
    lines
}
