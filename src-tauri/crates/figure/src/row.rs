//! What figures with a row for each thing share.

use crate::marks::{Mark, Role, words};
use crate::text::wrapped;

/// How wide a figure is.
pub(crate) const WIDTH: f64 = 866.0;
/// How wide the names of rows may be.
pub(crate) const LABEL: f64 = 240.0;
/// Where what belongs to the names begins.
pub(crate) const LEFT: f64 = 256.0;
/// From the middle of a row to the middle of the next.
pub(crate) const ROW: f64 = 32.0;

/// The name of a row in one or two lines around its middle.
pub(crate) fn label(name: &str, middle: f64, role: Role) -> Vec<Mark> {
    around(name, (0.0, middle), LABEL, role)
}

/// Words in one or two lines around a height.
pub(crate) fn around(text: &str, (x, middle): (f64, f64), room: f64, role: Role) -> Vec<Mark> {
    let lines = wrapped(text, 14.0, false, room, 2);
    let first = middle + 5.0 - 8.0 * (lines.len().saturating_sub(1)) as f64;
    let lines = lines.into_iter().enumerate();
    lines
        .map(|(at, text)| words((x, first + 16.0 * at as f64), text).in_role(role))
        .collect()
}
