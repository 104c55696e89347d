//! One panel: the area's name, its verdict, and its points on the scale.

use assessment::comparison::{DomainComparison, Verdict};
use assessment::disclosure::Released;
use assessment::quarter::Quarter;
use words::number::points;

use super::Point;
use crate::marks::{Anchor, Mark, Role, dot, line, rect, words};
use crate::phrase::{form_left_out, hidden_domain, name, said_of_hidden, said_of_score};
use crate::size_for;
use crate::text::{SMALLEST, wrapped};
use crate::time_axis::TimeAxis;
use crate::verdicts::shown;

/// Room above the scale for the name and the verdict.
pub(super) const ABOVE: f64 = 64.0;
/// The scale and the room below it for the quarters.
pub(super) const BELOW: f64 = HEIGHT + 46.0;
const HEIGHT: f64 = 120.0;
/// From the side of a panel to its first and last point.
const MARGIN: f64 = 17.5;

/// Where a panel stands, and what it shows around its points.
pub(super) struct Panel {
    pub(super) left: f64,
    /// The top of the scale.
    pub(super) top: f64,
    pub(super) wide: f64,
    pub(super) has_scale: bool,
    pub(super) has_quarters: bool,
}

impl Panel {
    pub(super) fn marks(
        &self,
        rounds: &[Released],
        from: usize,
        to: usize,
        domain: &DomainComparison,
        of_rounds: &[Point],
    ) -> Vec<Mark> {
        let name = name(&rounds[to], &domain.id);
        let mut marks = self.heading(name, domain.verdict);
        marks.extend(self.scale());
        for (at, point) in of_rounds.iter().enumerate() {
            let place = (self.x(at, rounds.len()), at == from, at == to);
            match why_hidden(*point, &rounds[at], &domain.id) {
                None => marks.extend(self.point(*point, place, name, &rounds[at])),
                Some(why) => {
                    let hint = said_of_hidden(name, rounds[at].setup.quarter, why);
                    marks.push(self.not_shown(place.0).saying(hint));
                }
            }
        }
        if self.has_quarters {
            marks.extend(self.quarters(rounds, from, to));
        }
        marks
    }

    fn heading(&self, name: &str, verdict: Verdict) -> Vec<Mark> {
        let lines = wrapped(name, 14.0, true, self.wide, 2);
        let first = self.top - 20.0 - 16.0 * lines.len() as f64;
        let mut marks: Vec<Mark> = lines
            .into_iter()
            .enumerate()
            .map(|(at, text)| words((self.left, first + 16.0 * at as f64), text).bold())
            .collect();
        let (role, text, is_change) = shown(verdict);
        let size = if verdict == Verdict::NoClearChange {
            4.5
        } else {
            6.0
        };
        marks.push(dot((self.left + 8.0, self.top - 19.0), size, role));
        let text = words((self.left + 22.0, self.top - 14.0), text);
        marks.push(if is_change { text.bold() } else { text });
        marks
    }

    fn scale(&self) -> Vec<Mark> {
        let mut marks = Vec::new();
        for tick in [0.0, 25.0, 50.0, 75.0, 100.0] {
            let y = self.y(tick);
            marks.push(line((self.left, y), (self.left + self.wide, y), Role::Grid));
            if self.has_scale && tick % 50.0 == 0.0 {
                let label = words((self.left - 8.0, y + 4.0), points(tick));
                marks.push(label.sized(SMALLEST).anchored(Anchor::End).quiet());
            }
        }
        marks
    }

    fn point(
        &self,
        point: Point,
        (x, is_from, is_to): (f64, bool, bool),
        name: &str,
        round: &Released,
    ) -> Vec<Mark> {
        match point {
            Point::NotAsked | Point::Hidden(_) => Vec::new(),
            Point::Score(score, range, n) => {
                let (bar, role, size) = match (is_to, is_from) {
                    (true, _) => (Role::Range, Role::Team, 6.0),
                    (false, true) => (Role::EarlierRange, Role::Previous, 5.0),
                    (false, false) => (Role::EarlierRange, Role::Earlier, 3.5),
                };
                let bar = range.map(|range| {
                    let high = 1.2 * (range.high - range.low);
                    rect((x - 3.0, self.y(range.high)), (6.0, high), bar).rounded(3.0)
                });
                let mark = dot((x, self.y(score)), size_for(n, size), role);
                let said = said_of_score(name, round.setup.quarter, score, range, n);
                bar.into_iter().chain([mark.saying(said)]).collect()
            }
        }
    }

    /// The dashed box in the place of a point.
    fn not_shown(&self, x: f64) -> Mark {
        let middle = self.y(50.0);
        rect((x - 5.0, middle - 15.0), (10.0, 30.0), Role::TooFew)
    }

    /// The quarters under the last panel of a column.
    fn quarters(&self, rounds: &[Released], from: usize, to: usize) -> Vec<Mark> {
        let quarters: Vec<Quarter> = rounds.iter().map(|round| round.setup.quarter).collect();
        let axis = TimeAxis {
            quarters: &quarters,
            x: &|at| self.x(at, rounds.len()),
            step: self.step(rounds.len()),
            until: self.left + self.wide,
            foot: self.top + HEIGHT,
            size: SMALLEST,
        };
        axis.marks(|at| at == from || at == to)
    }

    /// How far two rounds lie apart.
    fn step(&self, rounds: usize) -> f64 {
        (self.wide - 2.0 * MARGIN) / rounds.saturating_sub(1).max(1) as f64
    }

    fn x(&self, round: usize, rounds: usize) -> f64 {
        match rounds {
            0 | 1 => self.left + self.wide / 2.0,
            rounds => self.left + MARGIN + self.step(rounds) * round as f64,
        }
    }

    fn y(&self, score: f64) -> f64 {
        self.top + HEIGHT * (1.0 - score / 100.0)
    }
}

/// Why a round has no point.
fn why_hidden(point: Point, round: &Released, domain: &str) -> Option<String> {
    match point {
        Point::Score(..) => None,
        Point::NotAsked => Some(form_left_out(round)),
        Point::Hidden(why) => {
            let result = round.domain(domain)?;
            Some(hidden_domain(round, result, why))
        }
    }
}
