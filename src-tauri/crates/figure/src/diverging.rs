//! Diverging bars: segments of the agreement ramp, centred on the middle of the scale.

use assessment::checklist::Scale;

use crate::legend::Legend;
use crate::marks::{Anchor, Mark, Role, line, rect, words};
use crate::phrase::say;
use crate::ramp::roles;
use crate::row::WIDTH;
use crate::text::width;
use words::scale::asks_agreement;

/// Where the middle of the scale lies.
const CENTRE: f64 = 468.0;
/// How far a bar may reach to either side.
const REACH: f64 = 212.0;
/// The pixels of one person, unless there are too many people.
const PERSON: f64 = 17.0;

/// The scale's words with their colours, and how high that is.
pub(crate) fn legend(scale: &Scale) -> (Vec<Mark>, f64) {
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

/// What the sides mean, with an arrow each.
pub(crate) fn sides_named(scale: &Scale, y: f64) -> Vec<Mark> {
    let (holds, helps) = if asks_agreement(scale) {
        (say("figure-items-holds"), say("figure-items-helps"))
    } else {
        (say("figure-items-less"), say("figure-items-more"))
    };
    let (left, right) = (
        CENTRE - 20.0 - width(&holds, 14.0, false),
        CENTRE + 20.0 + width(&helps, 14.0, false),
    );
    let mut marks = vec![
        words((CENTRE - 10.0, y), holds)
            .anchored(Anchor::End)
            .quiet(),
        words((CENTRE + 10.0, y), helps).quiet(),
    ];
    for (from, to) in [(left, left - 22.0), (right, right + 22.0)] {
        let barb = if to < from { 5.0 } else { -5.0 };
        let tip = (to, y - 5.0);
        marks.push(line((from, y - 5.0), tip, Role::Quiet));
        marks.push(line((to + barb, y - 9.5), tip, Role::Quiet));
        marks.push(line((to + barb, y - 0.5), tip, Role::Quiet));
    }
    marks
}

/// The pixels of one person, so that the longest of all bars fits.
pub(crate) fn unit(bars: impl Iterator<Item = Vec<u32>>) -> f64 {
    let longest = bars.map(|counts| {
        let (left, right) = sides(&counts);
        left.max(right)
    });
    longest
        .filter(|people| *people > 0.0)
        .fold(PERSON, |unit, people| unit.min(REACH / people))
}

/// The pixels of a whole bar where all are equally long, so that each fits.
pub(crate) fn whole(bars: impl Iterator<Item = Vec<u32>>) -> f64 {
    let shares = bars.map(|counts| {
        let (left, right) = sides(&counts);
        left.max(right) / (left + right).max(1.0)
    });
    REACH / shares.fold(0.5, f64::max)
}

/// Draws a bar of counts, the least favourable first, with so many pixels to a count;
/// `said` gives the sentence of a place in them.
pub(crate) fn bar(
    counts: &[u32],
    unit: f64,
    (top, high): (f64, f64),
    said: impl Fn(usize) -> String,
) -> Vec<Mark> {
    let mut x = CENTRE - unit * sides(counts).0;
    let mut marks = Vec::new();
    for (at, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        let (colour, on_colour) = roles(at, counts.len());
        let wide = unit * f64::from(*count);
        let text = count.to_string();
        marks.push(rect((x, top), (wide, high), colour).saying(said(at)));
        if width(&text, 14.0, true) + 4.0 <= wide {
            let mark = words((x + wide / 2.0, top + high / 2.0 + 5.0), text);
            marks.push(mark.bold().anchored(Anchor::Middle).in_role(on_colour));
        }
        x += wide;
    }
    for (from, to) in [(-4.0, 0.0), (high, high + 4.0)] {
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

    #[test]
    fn bars_of_one_length_reach_as_far_as_the_most_lopsided_one_may() {
        let of = |counts: &[&[u32]]| whole(counts.iter().map(|counts| counts.to_vec()));
        assert_eq!(of(&[&[0, 0, 0, 5, 5], &[5, 5, 0, 5, 5]]), REACH);
        assert_eq!(of(&[&[5, 5, 0, 5, 5]]), 2.0 * REACH);
        assert_eq!(of(&[]), 2.0 * REACH);
    }
}
