//! How far an import is, and whether somebody wants it to stop.

use std::ops::ControlFlow;

use super::error::Error;

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is done.
    pub done: u32,
    /// Of how much; always the same.
    pub total: u32,
}

/// The steps of [`Progress`]: more than a bar has room for.
const TOTAL: u32 = 1_000;

/// A part of the work, and from where to where it takes the bar.
#[derive(Clone, Copy)]
pub(super) enum Part {
    /// Looking through the archive before a parser sees it.
    Unpack,
    /// Reading the cells.
    Cells,
    /// Finding out what columns are.
    Columns,
    /// Finding out what people answered.
    Rows,
}

impl Part {
    fn span(self) -> (u32, u32) {
        match self {
            Self::Unpack => (0, 200),
            Self::Cells => (200, 800),
            Self::Columns => (800, 850),
            Self::Rows => (850, TOTAL),
        }
    }
}

/// Who is told how far it is, and may say that it should stop.
pub(super) struct Watch<'a> {
    tell: &'a mut dyn FnMut(Progress) -> ControlFlow<()>,
    done: u32,
}

impl<'a> Watch<'a> {
    pub(super) fn new(tell: &'a mut dyn FnMut(Progress) -> ControlFlow<()>) -> Self {
        Self { tell, done: 0 }
    }

    /// Tells how far a part is, and asks whether to go on. The bar never goes back.
    pub(super) fn at(&mut self, part: Part, done: usize, of: usize) -> Result<(), Error> {
        let (from, to) = part.span();
        let share = done.min(of) as u64 * u64::from(to - from) / of.max(1) as u64;
        self.done = self.done.max(from + u32::try_from(share).unwrap_or(0));
        let progress = Progress {
            done: self.done,
            total: TOTAL,
        };
        match (self.tell)(progress) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Error::Stopped),
        }
    }
}
