//! Plates behind words, for paper.
//!
//! A rim around letters keeps lines out of them. In a PDF it would make every letter a shape
//! of its own, and a report twenty times as large; a plate in the colour behind the words
//! does the same for all of them at once, and keeps the hatching of a bar out of its number.

use crate::around::{Around, around, overlap};
use crate::marks::{Mark, Role};
use crate::roles::paint;

/// How far a plate reaches beyond the words at either side.
const BEYOND: f64 = 1.5;

/// The place and size of the plate that words need, if anything lies behind them, and its
/// colour.
pub(crate) fn plate(words: &Mark, behind: &[Mark]) -> Option<(Around, &'static str)> {
    let Mark::Text { role, .. } = words else {
        return None;
    };
    let [left, top, right, bottom] = around(words);
    let place = [left - BEYOND, top, right + BEYOND, bottom];
    let is_needed = behind.iter().any(|mark| match mark {
        Mark::Line { .. } => touches(place, around(mark)),
        Mark::Rect { role, .. } => is_striped(*role) && overlap(place, around(mark)),
        Mark::Dot { .. } | Mark::Text { .. } => false,
    });
    is_needed.then(|| (place, paint(*role).halo))
}

fn is_striped(role: Role) -> bool {
    paint(role).hatch.is_some()
}

/// Whether a line, which may have no width, runs through a place.
fn touches(place: Around, line: Around) -> bool {
    let thick = [line[0] - 0.5, line[1] - 0.5, line[2] + 0.5, line[3] + 0.5];
    overlap(place, thick)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marks::{line, rect, words};

    #[track_caller]
    fn check(text: Mark, behind: Mark, expected: Option<&str>) {
        let plate = plate(&text, &[behind]);
        assert_eq!(plate.map(|(_, colour)| colour), expected);
    }

    #[test]
    fn words_have_a_plate_where_lines_or_hatching_lie_behind_them() {
        let number = || words((50.0, 50.0), "12");
        let through = || line((55.0, 0.0), (55.0, 100.0), Role::Grid);
        check(number(), through(), Some("#ffffff"));
        check(number(), line((90.0, 0.0), (90.0, 100.0), Role::Grid), None);
        let bar = |role| rect((40.0, 30.0), (60.0, 30.0), role);
        check(
            number().in_role(Role::OnAgree2),
            bar(Role::Agree2),
            Some("#f2b880"),
        );
        check(number().in_role(Role::OnAgree4), bar(Role::Agree4), None);
        check(through(), through(), None);
    }
}
