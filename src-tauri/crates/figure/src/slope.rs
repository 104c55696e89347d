//! Two quarters as slopes: a line for each area from its earlier to its later score.
//!
//! Invariant: scores, changes and verdicts are the comparison's, from the questions that
//! both quarters asked in the same words.

mod names;
mod twin;

use assessment::comparison::{Comparison, DomainComparison, Verdict};
use assessment::disclosure::Released;

use crate::kind::FigureKind;
use crate::marks::{Anchor, Figure, Mark, Role, dot, line, words};
use crate::phrase::{fill, name, said_of_score, say, short_quarter};
use crate::row::WIDTH;
use crate::size_for;
use crate::text::SMALLEST;
use crate::verdicts::{shown, title};
use names::{earlier_names, later_names, not_compared};
use words::worked;

/// Where the earlier and the later scores stand.
const SIDES: (f64, f64) = (236.0, 448.0);
/// The top of the scale.
const TOP: f64 = 48.0;
/// How high it is for no area, and how much each of them adds.
const HEIGHT: (f64, f64) = (200.0, 25.0);
/// From one name to the next where they stand close.
const NAME: f64 = 22.0;

/// The areas of a comparison, with the rounds that it compares.
pub fn slope(earlier: &Released, later: &Released, comparison: &Comparison) -> Figure {
    let rounds = (earlier, later);
    let lines: Vec<Line<'_>> = comparison
        .domains
        .iter()
        .filter_map(|domain| {
            let scores = domain.change?.scores;
            Some(Line { domain, scores })
        })
        .collect();
    let scale = Scale {
        high: HEIGHT.0 + HEIGHT.1 * lines.len() as f64,
    };
    let mut marks = headings(rounds, comparison);
    for tick in [0.0, 25.0, 50.0, 75.0, 100.0] {
        let y = scale.y(tick);
        marks.push(line((SIDES.0, y), (SIDES.1, y), Role::Grid));
    }
    for (tick, off) in [(100.0, -6.0), (0.0, 14.0)] {
        let place = ((SIDES.0 + SIDES.1) / 2.0, scale.y(tick) + off);
        let label = words(place, words::number::points(tick)).sized(SMALLEST);
        marks.push(label.anchored(Anchor::Middle).quiet());
    }
    marks.extend(earlier_names(later, &lines, scale));
    marks.extend(later_names(later, &lines, scale));
    // What changed is drawn last, so that it lies above.
    let (changed, unchanged): (Vec<&Line<'_>>, Vec<&Line<'_>>) = lines
        .iter()
        .partition(|line| line.domain.verdict != Verdict::NoClearChange);
    for line in unchanged.iter().chain(&changed) {
        marks.extend(drawn(rounds, comparison, line, scale));
    }
    let mut y = scale.y(0.0) + 26.0;
    for mark in not_compared(rounds, comparison, &mut y) {
        marks.push(mark);
    }
    Figure {
        id: FigureKind::Slope.id().to_owned(),
        title: title(later, comparison),
        summary: summary(rounds, comparison),
        width: WIDTH,
        height: y,
        marks,
        table: twin::table(rounds, comparison),
        method: method(rounds, lines.len()),
        worked: worked::changes(rounds.1, comparison),
    }
}

/// An area with both scores.
struct Line<'a> {
    domain: &'a DomainComparison,
    scores: (f64, f64),
}

/// The scale from 0 to 100, so many pixels high.
#[derive(Clone, Copy)]
struct Scale {
    high: f64,
}

impl Scale {
    fn y(self, score: f64) -> f64 {
        TOP + self.high * (1.0 - score / 100.0)
    }

    /// Where names may stand.
    fn room(self) -> (f64, f64) {
        (self.y(100.0), self.y(0.0))
    }
}

fn headings((earlier, later): (&Released, &Released), comparison: &Comparison) -> Vec<Mark> {
    let heading = |round: &Released, n: u32, x: f64, anchor: Anchor| {
        let args = [
            ("quarter", short_quarter(round.setup.quarter).into()),
            ("n", n.into()),
        ];
        let text = fill("figure-column-quarter", &args);
        words((x, 16.0), text).bold().anchored(anchor)
    };
    let (before, after) = comparison.responses;
    vec![
        heading(earlier, before, SIDES.0 + 8.0, Anchor::End),
        heading(later, after, SIDES.1 - 8.0, Anchor::Start),
    ]
}

/// One line with its two ends: a ring, and the shape of the verdict.
fn drawn(
    rounds: (&Released, &Released),
    comparison: &Comparison,
    of: &Line<'_>,
    scale: Scale,
) -> Vec<Mark> {
    let (from, to) = (
        (SIDES.0, scale.y(of.scores.0)),
        (SIDES.1, scale.y(of.scores.1)),
    );
    let (role, _, is_change) = shown(of.domain.verdict);
    let stroke = if is_change { role } else { Role::Quiet };
    let area = name(rounds.1, &of.domain.id);
    let (before, after) = of.domain.n;
    let earlier = rounds.0.setup.quarter;
    let ring = dot(from, size_for(before, 5.0), Role::Previous);
    let size = if is_change { 7.0 } else { 5.5 };
    let end = dot(to, size_for(after, size), role);
    vec![
        line(from, to, stroke),
        ring.saying(said_of_score(area, earlier, of.scores.0, None, before)),
        end.saying(said_of_change(rounds.1, comparison, of, area)),
    ]
}

/// The later score, and what the change means.
fn said_of_change(later: &Released, comparison: &Comparison, of: &Line<'_>, area: &str) -> String {
    let compared = count_compared(comparison);
    let verdict = words::verdict::shown(words::british(), area, of.domain, compared);
    let quarter = later.setup.quarter;
    let score = said_of_score(area, quarter, of.scores.1, None, of.domain.n.1);
    let args = [
        ("score", score.into()),
        ("verdict", verdict.sentence.into()),
    ];
    fill("figure-slope-hint", &args)
}

fn count_compared(comparison: &Comparison) -> usize {
    let domains = comparison.domains.iter();
    domains.filter(|domain| domain.change.is_some()).count()
}

fn summary((earlier, later): (&Released, &Released), comparison: &Comparison) -> String {
    let args = [
        ("common", comparison.common_items.into()),
        ("asked", comparison.asked.0.max(comparison.asked.1).into()),
        ("earlier", short_quarter(earlier.setup.quarter).into()),
        ("later", short_quarter(later.setup.quarter).into()),
        ("before", comparison.responses.0.into()),
        ("after", comparison.responses.1.into()),
    ];
    let id = if comparison.asked == (comparison.common_items, comparison.common_items) {
        "figure-slope-summary-all"
    } else {
        "figure-slope-summary"
    };
    fill(id, &args)
}

fn method((earlier, later): (&Released, &Released), areas: usize) -> Vec<String> {
    let args = [
        ("later", short_quarter(later.setup.quarter).into()),
        ("earlier", short_quarter(earlier.setup.quarter).into()),
        ("areas", areas.into()),
    ];
    vec![
        say("figure-slope-method"),
        fill("figure-quarters-method-words", &args),
        say("figure-slope-method-detectable"),
        say("figure-method-small"),
    ]
}
