//! The names beside the slopes, and the areas that have none.

use assessment::comparison::Comparison;
use assessment::disclosure::Released;
use words::number::points;

use super::{Line, NAME, SIDES, Scale};
use crate::marks::{Anchor, Mark, Role, dot, line, words};
use crate::phrase::{fill, name, short_name, short_quarter};
use crate::row::WIDTH;
use crate::spread::spread;
use crate::text::wrapped;
use crate::verdicts::shown;

/// From a point to its name.
const APART: f64 = 24.0;
/// Room for the digits of a score.
const SCORE: f64 = 32.0;
/// Where the verdicts begin.
const VERDICT: f64 = 676.0;

/// Scores and names at the earlier side.
pub(super) fn earlier_names(later: &Released, lines: &[Line<'_>], scale: Scale) -> Vec<Mark> {
    let mut marks = Vec::new();
    let x = SIDES.0 - APART;
    for (of, y) in placed(lines, scale, |line| line.scores.0) {
        let room = x - SCORE;
        marks.push(leader((SIDES.0 - 8.0, scale.y(of.scores.0)), (x + 4.0, y)));
        let score = words((x, y + 5.0), points(of.scores.0));
        marks.push(score.anchored(Anchor::End));
        for text in wrapped(short_name(later, &of.domain.id), 14.0, false, room, 1) {
            let name = words((room, y + 5.0), text).anchored(Anchor::End);
            marks.push(name.quiet());
        }
    }
    marks
}

/// Scores, names and verdicts at the later side.
pub(super) fn later_names(later: &Released, lines: &[Line<'_>], scale: Scale) -> Vec<Mark> {
    let mut marks = Vec::new();
    let x = SIDES.1 + APART;
    for (of, y) in placed(lines, scale, |line| line.scores.1) {
        let (role, verdict, is_change) = shown(of.domain.verdict);
        let bold = |mark: Mark| if is_change { mark.bold() } else { mark };
        marks.push(leader((SIDES.1 + 9.0, scale.y(of.scores.1)), (x - 4.0, y)));
        marks.push(words((x, y + 5.0), points(of.scores.1)).bold());
        let room = VERDICT - 16.0 - (x + SCORE);
        for text in wrapped(short_name(later, &of.domain.id), 14.0, is_change, room, 1) {
            marks.push(bold(words((x + SCORE, y + 5.0), text)));
        }
        let size = if is_change { 6.0 } else { 4.5 };
        marks.push(dot((VERDICT + 7.0, y), size, role));
        marks.push(bold(words((VERDICT + 22.0, y + 5.0), verdict)));
    }
    marks
}

/// Lines from the highest score down, each with the height of its name.
fn placed<'a, 'b>(
    lines: &'a [Line<'b>],
    scale: Scale,
    score: impl Fn(&Line<'_>) -> f64,
) -> Vec<(&'a Line<'b>, f64)> {
    let mut lines: Vec<&Line<'_>> = lines.iter().collect();
    lines.sort_by(|a, b| score(b).total_cmp(&score(a)));
    let wished: Vec<f64> = lines.iter().map(|line| scale.y(score(line))).collect();
    let heights = spread(&wished, NAME, scale.room());
    lines.into_iter().zip(heights).collect()
}

/// A thin line from a point to its name.
fn leader(point: (f64, f64), name: (f64, f64)) -> Mark {
    line(point, name, Role::Quiet)
}

/// Areas that cannot be compared, each with the reason; moves `y` below them.
pub(super) fn not_compared(
    rounds: (&Released, &Released),
    comparison: &Comparison,
    y: &mut f64,
) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (area, why) in reasons(rounds, comparison) {
        let args = [("area", area.into()), ("why", why.as_str().into())];
        let text = fill("figure-slope-not-compared", &args);
        marks.push(line((0.0, *y), (WIDTH, *y), Role::Grid));
        *y += 22.0;
        let mark = dot((7.0, *y - 5.0), 6.0, Role::TooFew);
        marks.push(mark.saying(text.clone()));
        for text in wrapped(&text, 14.0, false, WIDTH - 22.0, 3) {
            marks.push(words((22.0, *y), text).quiet());
            *y += 16.0;
        }
        *y -= 4.0;
    }
    marks
}

/// Each area that has no slope, and why.
pub(super) fn reasons<'a>(
    (earlier, later): (&'a Released, &'a Released),
    comparison: &Comparison,
) -> Vec<(&'a str, String)> {
    let mut reasons = Vec::new();
    let quarter = |round: &Released| short_quarter(round.setup.quarter);
    for result in &later.domains {
        let area = name(later, &result.id);
        match comparison.domain(&result.id) {
            Some(domain) if domain.change.is_none() => {
                let args = [
                    ("before", domain.n.0.into()),
                    ("earlier", quarter(earlier).into()),
                    ("after", domain.n.1.into()),
                    ("later", quarter(later).into()),
                ];
                reasons.push((area, fill("figure-slope-too-few", &args)));
            }
            Some(_) => {}
            None => {
                let args = [("quarter", quarter(earlier).into())];
                reasons.push((area, fill("figure-slope-not-in", &args)));
            }
        }
    }
    for result in &earlier.domains {
        if later.domain(&result.id).is_none() {
            let args = [("quarter", quarter(later).into())];
            let area = name(earlier, &result.id);
            reasons.push((area, fill("figure-slope-not-in", &args)));
        }
    }
    reasons
}
