//! One bar: segments of the agreement ramp, centred on the middle of the scale.

use assessment::checklist::{Item, Scale};
use assessment::scoring::ItemScore;

use crate::legend::Legend;
use crate::marks::{Anchor, Mark, Role, line, rect, words};
use crate::phrase::fill;
use crate::ramp::{roles, turned};
use crate::row::WIDTH;
use crate::text::width;

/// Where the middle of the scale lies.
pub(super) const CENTRE: f64 = 468.0;
/// How far a bar may reach to either side.
const REACH: f64 = 212.0;
const HEIGHT: f64 = 28.0;
/// The pixels of one person, unless there are too many people.
const PERSON: f64 = 17.0;

/// The scale's words with their colours, and how high that is.
pub(super) fn legend(scale: &Scale) -> (Vec<Mark>, f64) {
    const SWATCH: f64 = 16.0;
    let mut legend = Legend::new((0.0, WIDTH), SWATCH / 2.0);
    for (at, label) in scale.labels.iter().enumerate() {
        let (colour, _) = roles(at, scale.points());
        legend.entry(SWATCH, label.clone(), |x, y| {
            let corner = (x + 0.5, y - SWATCH / 2.0 + 0.5);
            rect(corner, (SWATCH - 1.0, SWATCH - 1.0), colour)
        });
    }
    let (marks, middle) = legend.done();
    (marks, middle + SWATCH)
}

/// The pixels of one person, so that the longest of all bars fits.
pub(super) fn unit(bars: impl Iterator<Item = Vec<u32>>) -> f64 {
    let longest = bars.map(|counts| {
        let (left, right) = sides(&counts);
        left.max(right)
    });
    longest
        .filter(|people| *people > 0.0)
        .fold(PERSON, |unit, people| unit.min(REACH / people))
}

/// Draws one statement's bar.
pub(super) fn bar(scale: &Scale, item: &Item, score: &ItemScore, unit: f64, top: f64) -> Vec<Mark> {
    let counts = turned(item, &score.counts);
    let all: u32 = counts.iter().sum();
    let mut x = CENTRE - unit * sides(&counts).0;
    let mut marks = Vec::new();
    for (at, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        let (colour, on_colour) = roles(at, counts.len());
        let wide = unit * f64::from(*count);
        let text = count.to_string();
        // The words of the answer itself, which a turned bar has at its other end.
        let given = if item.reversed {
            counts.len() - 1 - at
        } else {
            at
        };
        let args = [
            ("answer", scale.labels[given].as_str().into()),
            ("count", (*count).into()),
            ("n", all.into()),
            ("item", item.text.as_str().into()),
        ];
        let hint = fill("figure-items-hint", &args);
        marks.push(rect((x, top), (wide, HEIGHT), colour).saying(hint));
        if width(&text, 14.0, true) + 4.0 <= wide {
            let mark = words((x + wide / 2.0, top + 19.0), text);
            marks.push(mark.bold().anchored(Anchor::Middle).in_role(on_colour));
        }
        x += wide;
    }
    for (from, to) in [(-4.0, 0.0), (HEIGHT, HEIGHT + 4.0)] {
        marks.push(line((CENTRE, top + from), (CENTRE, top + to), Role::Ink));
    }
    marks
}

/// People to the left and to the right of the middle; who stands in the middle counts half
/// on either side.
fn sides(counts: &[u32]) -> (f64, f64) {
    let half = counts.len() / 2;
    let sum = |counts: &[u32]| f64::from(counts.iter().sum::<u32>());
    let middle = match counts.len() % 2 {
        0 => 0.0,
        _ => f64::from(counts[half]) / 2.0,
    };
    let right = &counts[counts.len() - half..];
    (sum(&counts[..half]) + middle, sum(right) + middle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_shrink_when_many_people_answer() {
        let of = |counts: &[u32]| unit([counts.to_vec()].into_iter());
        assert_eq!(of(&[2, 8, 2, 3, 0]), PERSON);
        assert_eq!(of(&[0, 0, 0, 0, 106]), 2.0);
        assert_eq!(of(&[0, 0, 100, 0, 56]), 2.0);
        assert_eq!(unit(std::iter::empty()), PERSON);
    }
}
