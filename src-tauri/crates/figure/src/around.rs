//! How much room a mark takes.

use crate::marks::{Anchor, Mark};
use crate::text::width;

/// A rectangle around a mark: left, top, right, bottom.
pub(crate) type Around = [f64; 4];

/// The rectangle around a mark.
pub(crate) fn around(mark: &Mark) -> Around {
    match mark {
        Mark::Line { x1, y1, x2, y2, .. } => [x1.min(*x2), y1.min(*y2), x1.max(*x2), y1.max(*y2)],
        Mark::Rect {
            x,
            y,
            width,
            height,
            ..
        } => [*x, *y, x + width, y + height],
        Mark::Dot { x, y, size, .. } => [x - size, y - size, x + size, y + size],
        Mark::Text {
            x,
            y,
            text,
            size,
            bold,
            anchor,
            ..
        } => {
            let wide = width(text, *size, *bold);
            let left = match anchor {
                Anchor::Start => *x,
                Anchor::Middle => x - wide / 2.0,
                Anchor::End => x - wide,
            };
            // The height of capitals and the depth of descenders of Liberation Sans.
            [left, y - 0.73 * size, left + wide, y + 0.21 * size]
        }
    }
}

/// Whether two rectangles share more than an edge.
pub(crate) fn overlap(a: Around, b: Around) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}
