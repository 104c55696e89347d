//! One cell: a number on its colour, or why there is none.

use assessment::disclosure::{self, Hidden, Released};
use assessment::interval::Interval;
use words::number::points;

use super::ROW;
use crate::FEW;
use crate::ghost::same_questions;
use crate::hatch::hatching;
use crate::legend::Legend;
use crate::marks::{Anchor, Mark, Role, line, rect, words};
use crate::phrase::{
    fill, form_left_out, hidden_domain, said_of_hidden, said_of_score, say, short_quarter,
};
use crate::ramp::roles;
use crate::row::{LEFT, WIDTH};
use crate::text::SMALLEST;

/// Between two cells.
const GAP: f64 = 4.0;
/// Into how many steps the colour divides the scale, and how many points each has.
const STEPS: (usize, f64) = (5, 20.0);

/// What one cell shows.
pub(super) enum Cell {
    /// The round did not ask about the area.
    NotAsked,
    /// Its numbers are hidden.
    Hidden(Hidden),
    /// A score with its range and its answers.
    Score {
        score: f64,
        range: Interval,
        n: u32,
        /// Whether it rests on other questions than the newest score of its area.
        is_other: bool,
    },
}

/// What a round shows of an area.
pub(super) fn cell(rounds: &[Released], at: usize, domain: &str) -> Cell {
    let round = &rounds[at];
    let Some(result) = round.domain(domain) else {
        return Cell::NotAsked;
    };
    let newest = rounds.iter().rev().find(|round| {
        let result = round.domain(domain);
        result.is_some_and(|result| result.score.shown().is_some())
    });
    match &result.score {
        disclosure::Cell::Hidden(why) => Cell::Hidden(*why),
        disclosure::Cell::Shown(score) => Cell::Score {
            score: score.score,
            range: score.interval,
            n: result.n,
            is_other: newest.is_some_and(|newest| !same_questions(round, newest, domain)),
        },
    }
}

/// Where the columns stand.
#[derive(Clone, Copy)]
pub(super) struct Grid {
    pub(super) wide: f64,
}

impl Grid {
    pub(super) fn middle(self, at: usize) -> f64 {
        LEFT + self.wide * (at as f64 + 0.5)
    }
}

impl Cell {
    /// The cell of an area, by id and name, in one round, in the row of that middle.
    pub(super) fn drawn(
        &self,
        (id, name): (&str, &str),
        rounds: &[Released],
        at: usize,
        grid: Grid,
        middle: f64,
    ) -> Vec<Mark> {
        let round = &rounds[at];
        let quarter = round.setup.quarter;
        let size = (grid.wide - GAP, ROW - GAP);
        let x = grid.middle(at);
        let place = |(wide, high): (f64, f64)| (x - wide / 2.0, middle - high / 2.0);
        let empty = |why: String| {
            let hint = said_of_hidden(name, quarter, why);
            rect(place(size), size, Role::TooFew).saying(hint)
        };
        match self {
            Self::NotAsked => vec![empty(form_left_out(round))],
            Self::Hidden(why) => {
                let result = round.domain(id);
                let why = result.map(|result| hidden_domain(round, result, *why));
                let mut marks = vec![empty(why.unwrap_or_default())];
                marks.extend(hatched(place(size), size));
                marks
            }
            Self::Score {
                score,
                range,
                n,
                is_other,
            } => {
                let (colour, on_colour) = roles(step(*score), STEPS.0);
                let size = if *n < FEW {
                    (size.0, size.1 / 2.0)
                } else {
                    size
                };
                let mut hint = said_of_score(name, quarter, *score, Some(*range), *n);
                let mut text = points(*score);
                if *is_other {
                    text = fill("figure-cell-other", &[("value", text.into())]);
                    hint = fill("figure-heat-hint-other", &[("score", hint.into())]);
                }
                let letters = if *n < FEW || grid.wide < 36.0 {
                    SMALLEST
                } else {
                    14.0
                };
                let number = words((x, middle + 0.36 * letters), text);
                vec![
                    rect(place(size), size, colour).saying(hint),
                    number
                        .sized(letters)
                        .bold()
                        .anchored(Anchor::Middle)
                        .in_role(on_colour),
                ]
            }
        }
    }
}

/// The step of the number as it is shown, so that 59.7 has the colour of 60.
fn step(score: f64) -> usize {
    let whole: f64 = points(score).parse().unwrap_or(score);
    ((whole / STEPS.1) as usize).min(STEPS.0 - 1)
}

fn hatched(place: (f64, f64), size: (f64, f64)) -> impl Iterator<Item = Mark> {
    let lines = hatching(place, size).into_iter();
    lines.map(|(from, to)| line(from, to, Role::Quiet))
}

/// What the colours and the empty cells mean, as far as they occur, and how low that reaches.
pub(super) fn legend<'a>(
    rounds: &[Released],
    cells: impl Iterator<Item = &'a Cell> + Clone,
) -> (Vec<Mark>, f64) {
    const SWATCH: (f64, f64) = (28.0, 16.0);
    let mut legend = Legend::new((0.0, WIDTH), SWATCH.1 / 2.0 + 1.0);
    let corner = |x: f64, y: f64| (x + 0.5, y - SWATCH.1 / 2.0);
    for at in 0..STEPS.0 {
        let low = STEPS.1 * at as f64;
        let high = if at + 1 == STEPS.0 {
            100.0
        } else {
            low + STEPS.1 - 1.0
        };
        let args = [("low", points(low).into()), ("high", points(high).into())];
        let text = fill("figure-heat-step", &args);
        let (colour, _) = roles(at, STEPS.0);
        legend.entry(SWATCH.0, text, |x, y| rect(corner(x, y), SWATCH, colour));
    }
    let occurs = |which: fn(&Cell) -> bool| cells.clone().any(which);
    let mut hatching = None;
    if occurs(|cell| matches!(cell, Cell::Hidden(_))) {
        legend.entry(SWATCH.0, say("figure-not-shown"), |x, y| {
            hatching = Some(corner(x, y));
            rect(corner(x, y), SWATCH, Role::TooFew)
        });
    }
    if occurs(|cell| matches!(cell, Cell::NotAsked)) {
        legend.entry(SWATCH.0, say("figure-cell-not-asked"), |x, y| {
            rect(corner(x, y), SWATCH, Role::TooFew)
        });
    }
    let is_other = |cell: &Cell| matches!(cell, Cell::Score { is_other: true, .. });
    if let (true, Some(newest)) = (occurs(is_other), rounds.last()) {
        let quarter = short_quarter(newest.setup.quarter);
        let text = fill("figure-heat-other", &[("quarter", quarter.into())]);
        let star = fill("figure-cell-other", &[("value", "".into())]);
        legend.entry(8.0, text, |x, y| words((x, y + 7.0), star).bold());
    }
    let (mut marks, middle) = legend.done();
    if let Some(place) = hatching {
        marks.extend(hatched(place, SWATCH));
    }
    (marks, middle + SWATCH.1 / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colour_follows_the_number_as_it_is_shown() {
        let steps = [0.0, 19.4, 19.5, 40.0, 59.4, 59.7, 79.9, 100.0].map(step);
        assert_eq!(steps, [0, 0, 1, 2, 2, 3, 4, 4]);
    }
}
