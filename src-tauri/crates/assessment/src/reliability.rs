//! Whether a number may be read at all: do items measure one thing, do people agree, do
//! teams differ.
//!
//! Takes plain numbers, so that the gate can decide what it hands in. Nothing here says that
//! enough people answered to show a result.

mod agreement;
mod alpha;
mod icc;

pub use agreement::{
    Agreement, Band, agreement, band, chance_variance, ends, is_split, mean_deviation, rwg, rwg_j,
    spread,
};
pub use alpha::{Alpha, LEAST_COMPLETE, LEAST_ITEMS, NoAlpha, cronbach};
pub use icc::{Icc, NoIcc, TeamScores, icc};
