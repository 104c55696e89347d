//! The names behind the numbers of the points, with both sides.

use words::number::{interval, percent, points};

use super::Area;
use crate::marks::{Anchor, Mark, Role, dot, line, words};
use crate::phrase::{said_instead, say};
use crate::row::WIDTH;
use crate::text::wrapped;

/// Where the numbers end, where the names begin, and the right ends of score, range and audit.
const COLUMNS: [f64; 5] = [466.0, 476.0, 712.0, 786.0, WIDTH];
const LINE: f64 = 16.0;
/// Between two rows.
const APART: f64 = 6.0;

/// A row for each area, from a height down; and how low they reach.
pub(super) fn key(areas: &[Area<'_>], top: f64) -> (Vec<Mark>, f64) {
    let mut marks = Vec::new();
    let headings = [
        (COLUMNS[2], "figure-column-score"),
        (COLUMNS[3], "figure-evidence-column-likely"),
        (COLUMNS[4], "figure-evidence-column-met"),
    ];
    for (right, id) in headings {
        let heading = words((right, top - 16.0), say(id));
        marks.push(heading.bold().anchored(Anchor::End));
    }
    marks.push(line(
        (COLUMNS[0] - 14.0, top - 8.0),
        (WIDTH, top - 8.0),
        Role::Grid,
    ));
    let room = COLUMNS[2] - 32.0 - COLUMNS[1];
    let mut y = top + 10.0;
    for (at, area) in areas.iter().enumerate() {
        let first = y;
        let role = if area.both.is_ok() {
            Role::Ink
        } else {
            Role::Quiet
        };
        for text in wrapped(area.name, 14.0, false, room, 3) {
            marks.push(words((COLUMNS[1], y), text).in_role(role));
            y += LINE;
        }
        match &area.both {
            Ok(both) => {
                let number = words((COLUMNS[0], first), (at + 1).to_string());
                marks.push(number.bold().anchored(Anchor::End));
                let score = words((COLUMNS[2], first), points(both.score.score));
                marks.push(score.bold().anchored(Anchor::End));
                let likely = words((COLUMNS[3], first), interval(both.score.interval));
                marks.push(likely.anchored(Anchor::End));
                let met = words((COLUMNS[4], first), percent(both.audited.met));
                marks.push(met.anchored(Anchor::End));
                let gap = words((COLUMNS[1], y), both.gap.words());
                marks.push(if both.gap.is_worth_a_look() {
                    gap.bold()
                } else {
                    gap.quiet()
                });
                y += LINE;
            }
            Err(why) => {
                let mark = dot((COLUMNS[0] - 6.0, first - 5.0), 6.0, Role::TooFew);
                marks.push(mark.saying(said_instead(area.name, why)));
                for text in wrapped(why, 14.0, false, WIDTH - COLUMNS[1], 2) {
                    marks.push(words((COLUMNS[1], y), text).quiet());
                    y += LINE;
                }
            }
        }
        y += APART;
    }
    (marks, y)
}
