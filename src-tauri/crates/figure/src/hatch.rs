//! Slanted lines across an area, which show without colour.

/// How far apart the lines are, measured along the horizontal.
const STEP: f64 = 6.0 * std::f64::consts::SQRT_2;

/// A place from the left and from the top.
type Place = (f64, f64);

/// Lines that fall at 45° across a rectangle, cut where they leave it.
pub(crate) fn hatching((x, y): Place, (width, height): (f64, f64)) -> Vec<(Place, Place)> {
    let mut lines = Vec::new();
    let mut foot = STEP / 2.0;
    while foot < width + height {
        // The line through (foot, height) rises to the left: from the right or lower side
        // to the upper or left one.
        let low = if foot <= width {
            (foot, height)
        } else {
            (width, height - (foot - width))
        };
        let rise = low.0.min(low.1);
        let high = (low.0 - rise, low.1 - rise);
        lines.push(((x + low.0, y + low.1), (x + high.0, y + high.1)));
        foot += STEP;
    }
    lines
}
