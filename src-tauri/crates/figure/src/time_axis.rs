//! Quarters under a chart, and their financial years.

use assessment::quarter::Quarter;

use crate::marks::{Anchor, Mark, Role, line, words};
use crate::text::width;

/// Quarters that are closer than this have no room for the "Q" of their label.
const TIGHT: f64 = 20.0;

/// Where quarters stand.
pub(crate) struct TimeAxis<'a> {
    pub(crate) quarters: &'a [Quarter],
    /// The middle of a quarter.
    pub(crate) x: &'a dyn Fn(usize) -> f64,
    /// How far two quarters lie apart.
    pub(crate) step: f64,
    /// The right end.
    pub(crate) until: f64,
    /// Where the chart ends from the top.
    pub(crate) foot: f64,
    /// The size of the letters.
    pub(crate) size: f64,
}

impl TimeAxis<'_> {
    /// The quarters, some of them bold, and a line between years.
    pub(crate) fn marks(&self, is_bold: impl Fn(usize) -> bool) -> Vec<Mark> {
        let mut marks = Vec::new();
        let mut first = 0;
        for year in self.quarters.chunk_by(|a, b| a.year() == b.year()) {
            for (within, quarter) in year.iter().enumerate() {
                let at = first + within;
                // Where there is no room for every "Q", the first of a year stands for all.
                let text = if within == 0 || self.step >= TIGHT {
                    words::quarter::narrow(*quarter)
                } else {
                    words::quarter::narrowest(*quarter)
                };
                let label = words(((self.x)(at), self.foot + 16.0), text);
                let label = label.sized(self.size).anchored(Anchor::Middle);
                marks.push(if is_bold(at) {
                    label.bold()
                } else {
                    label.quiet()
                });
            }
            let name = year.first().map(|quarter| words::quarter::years(*quarter));
            marks.extend(self.year(first, first + year.len(), &name.unwrap_or_default()));
            first += year.len();
        }
        marks
    }

    /// The name of a financial year that reaches from one quarter to before another, and the
    /// line before it.
    fn year(&self, first: usize, end: usize, name: &str) -> Vec<Mark> {
        let half = self.step / 2.0;
        let middle = (self.x)(first);
        let (before, begins) = (middle - half, (middle - 8.0).max(middle - half + 4.0));
        let until = if end == self.quarters.len() {
            self.until
        } else {
            (self.x)(end) - half
        };
        let mut marks = Vec::new();
        if first > 0 {
            // Quarters that stand close leave no room for a line between them.
            let above = if self.step < TIGHT { 22.0 } else { 6.0 };
            marks.push(line(
                (before, self.foot + above),
                (before, self.foot + 38.0),
                Role::Grid,
            ));
        }
        // A year of a single round may have no room for its name.
        if begins + width(name, self.size, false) <= until {
            let name = words((begins, self.foot + 34.0), name);
            marks.push(name.sized(self.size).quiet());
        }
        marks
    }
}
