//! What the marks of a figure mean: an example of each, with its words.

use crate::marks::{Mark, words};
use crate::text::width;

/// Between an example and its words.
const GAP: f64 = 8.0;
/// Between the words of one example and the next example.
const APART: f64 = 24.0;
const LINE: f64 = 24.0;

/// Examples in a line, and in as many more as they need.
pub(crate) struct Legend {
    from: f64,
    until: f64,
    /// Where the next example begins.
    left: f64,
    /// The middle of the line it stands in.
    middle: f64,
    marks: Vec<Mark>,
}

impl Legend {
    /// Lines between two sides; `middle` is the height at which the first one runs.
    pub(crate) fn new((from, until): (f64, f64), middle: f64) -> Self {
        Self {
            from,
            until,
            left: from,
            middle,
            marks: Vec::new(),
        }
    }

    /// Adds an example that is so wide; `example` draws it from its left side and middle.
    pub(crate) fn entry(
        &mut self,
        wide: f64,
        text: String,
        example: impl FnOnce(f64, f64) -> Mark,
    ) {
        let needs = wide + GAP + width(&text, 14.0, false);
        if self.left > self.from && self.left + needs > self.until {
            self.left = self.from;
            self.middle += LINE;
        }
        self.marks.push(example(self.left, self.middle));
        let place = (self.left + wide + GAP, self.middle + 5.0);
        self.marks.push(words(place, text));
        self.left += needs + APART;
    }

    /// The marks, and the middle of the last line.
    pub(crate) fn done(self) -> (Vec<Mark>, f64) {
        (self.marks, self.middle)
    }
}
