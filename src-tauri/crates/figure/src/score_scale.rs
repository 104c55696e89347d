//! The scale of scores from 0 to 100 with its columns of numbers, which figures with a row for
//! each score share.

use assessment::interval::Interval;
use words::number::points;

use crate::marks::{Anchor, Mark, Role, line, rect, words};
use crate::phrase::say;
use crate::row::{LEFT, ROW};

/// Where the scale begins, and how many pixels a point of it takes.
pub(crate) const SCALE: (f64, f64) = (LEFT, 4.0);
/// The right ends of the columns score, in favour and answers.
pub(crate) const COLUMNS: [f64; 3] = [704.0, 786.0, 866.0];
/// Between rows that are set apart.
pub(crate) const GAP: f64 = 8.0;

/// Makes the last stretch of the scale reach down to a row, or begins one there.
pub(crate) fn lengthen(runs: &mut Vec<(f64, f64)>, y: f64, first: f64) {
    match runs.last_mut() {
        Some((_, end)) if y - *end <= ROW / 2.0 + GAP => *end = y + ROW / 2.0,
        _ => runs.push((y - if y == first { 22.0 } else { ROW / 2.0 }, y + ROW / 2.0)),
    }
}

/// Where a score stands.
pub(crate) fn x(score: f64) -> f64 {
    SCALE.0 + SCALE.1 * score
}

/// The lines of the scale along those stretches, with their numbers above.
pub(crate) fn grid(runs: &[(f64, f64)]) -> Vec<Mark> {
    let ticks = [0.0, 25.0, 50.0, 75.0, 100.0];
    let labels = ticks.into_iter().map(|tick| {
        words((x(tick), 46.0), points(tick))
            .anchored(Anchor::Middle)
            .quiet()
    });
    let lines = ticks.into_iter().flat_map(|tick| {
        runs.iter()
            .map(move |(from, to)| line((x(tick), *from), (x(tick), *to), Role::Grid))
    });
    lines.chain(labels).collect()
}

/// The likely range of a score.
pub(crate) fn range(of: Interval, y: f64) -> Mark {
    let wide = SCALE.1 * (of.high - of.low);
    rect((x(of.low), y - 3.0), (wide, 6.0), Role::Range).rounded(3.0)
}

/// The headings of the columns.
pub(crate) fn headings(baseline: f64) -> impl Iterator<Item = Mark> {
    let ids = [
        "figure-column-score",
        "figure-column-favour",
        "figure-column-answers",
    ];
    ids.into_iter().zip(COLUMNS).map(move |(id, right)| {
        let heading = words((right, baseline), say(id));
        heading.bold().anchored(Anchor::End)
    })
}

/// The numbers of a row, in the columns on the right.
pub(crate) fn numbers(marks: &mut Vec<Mark>, cells: [String; 3], y: f64, role: Role) {
    for (at, (text, right)) in cells.into_iter().zip(COLUMNS).enumerate() {
        let mark = words((right, y + 5.0), text)
            .anchored(Anchor::End)
            .in_role(role);
        let is_score = at == 0 && role == Role::Ink;
        marks.push(if is_score { mark.bold() } else { mark });
    }
}
