//! A figure that stands alone, as a picture in a slide or a message does: with its title and
//! its summary above it, and a line below that says where it comes from.

use crate::marks::{Figure, Mark, tenths, words};
use crate::text::wrapped;

const MARGIN: f64 = 24.0;
const TITLE: f64 = 20.0;
const SMALL: f64 = 12.0;

/// The same figure with its title and summary painted above it, and `source` below it, such
/// as the ward, the quarter and how many answered.
///
/// The table and what the marks say stay as they are.
pub fn sheet(figure: &Figure, source: &str) -> Figure {
    let mut marks = Vec::new();
    let mut y = MARGIN + 16.0;
    for text in wrapped(&figure.title, TITLE, true, figure.width, 4) {
        marks.push(words((MARGIN, y), text).bold().sized(TITLE));
        y += 26.0;
    }
    y += 2.0;
    for text in wrapped(&figure.summary, 14.0, false, figure.width, 6) {
        marks.push(words((MARGIN, y), text));
        y += 20.0;
    }
    y += 4.0;
    marks.extend(figure.marks.iter().map(|mark| moved(mark, MARGIN, y)));
    y += figure.height + 28.0;
    for text in wrapped(source, SMALL, false, figure.width, 2) {
        marks.push(words((MARGIN, y), text).sized(SMALL).quiet());
        y += 16.0;
    }
    Figure {
        width: figure.width + 2.0 * MARGIN,
        height: y - 16.0 + MARGIN,
        marks,
        ..figure.clone()
    }
}

fn moved(mark: &Mark, right: f64, down: f64) -> Mark {
    let mut mark = mark.clone();
    match &mut mark {
        Mark::Line { x1, y1, x2, y2, .. } => {
            for x in [x1, x2] {
                *x = tenths(*x + right);
            }
            for y in [y1, y2] {
                *y = tenths(*y + down);
            }
        }
        Mark::Rect { x, y, .. } | Mark::Dot { x, y, .. } | Mark::Text { x, y, .. } => {
            *x = tenths(*x + right);
            *y = tenths(*y + down);
        }
    }
    mark
}
