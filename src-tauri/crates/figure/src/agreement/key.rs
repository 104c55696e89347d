//! The names behind the numbers of the points, with score and agreement.

use words::number::points;

use super::band_words;
use super::seen::Seen;
use crate::marks::{Anchor, Mark, Role, dot, line, words};
use crate::phrase::{said_instead, say};
use crate::row::WIDTH;
use crate::text::wrapped;

/// Where the numbers end, where the names begin, and the right ends of score and agreement.
const COLUMNS: [f64; 4] = [478.0, 488.0, 784.0, WIDTH];
const LINE: f64 = 16.0;
/// Between two rows.
const APART: f64 = 8.0;

/// A row for each point and for what is hidden, from a height down; and how low they reach.
pub(super) fn key(seen: &[Seen], top: f64) -> (Vec<Mark>, f64) {
    let mut marks = Vec::new();
    for (right, id) in [
        (COLUMNS[2], "figure-column-score"),
        (COLUMNS[3], "figure-column-agreement"),
    ] {
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
    for (at, seen) in seen.iter().enumerate() {
        let first = y;
        let role = if seen.look.is_ok() {
            Role::Ink
        } else {
            Role::Quiet
        };
        for text in wrapped(&seen.name, 14.0, false, room, 4) {
            marks.push(words((COLUMNS[1], y), text).in_role(role));
            y += LINE;
        }
        match &seen.look {
            Ok(look) => {
                let number = words((COLUMNS[0], first), (at + 1).to_string());
                let score = words((COLUMNS[2], first), points(look.score));
                let agreement = words((COLUMNS[3], first), band_words(look.band));
                marks.push(number.bold().anchored(Anchor::End));
                marks.push(score.bold().anchored(Anchor::End));
                marks.push(agreement.anchored(Anchor::End));
                let room = WIDTH - COLUMNS[1];
                for text in look
                    .note
                    .iter()
                    .flat_map(|note| wrapped(note, 14.0, true, room, 2))
                {
                    marks.push(words((COLUMNS[1], y), text).bold());
                    y += LINE;
                }
            }
            Err(why) => {
                let said = said_instead(&seen.name, why);
                let mark = dot((COLUMNS[0] - 6.0, first - 5.0), 6.0, Role::TooFew);
                marks.push(mark.saying(said));
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
