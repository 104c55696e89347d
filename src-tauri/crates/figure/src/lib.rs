//! Turns released numbers into figures: marks with positions, words and roles, and a table
//! twin.
//!
//! Invariant: a figure is made of released numbers only; where a number is hidden, a
//! sentence or a dashed box stands in its place.
//! Invariant: a title says no more than the verdict does.
//! Invariant: same input, same figure.

mod agreement;
mod areas;
mod around;
mod distribution;
mod diverging;
mod empty;
mod evidence;
#[cfg(test)]
mod geometry;
mod ghost;
mod hatch;
mod heat_map;
mod history;
mod items;
mod kind;
mod lanes;
mod legend;
mod marks;
mod over_time;
mod phrase;
mod plate;
mod png;
mod profile;
mod quarters;
mod ramp;
mod response_rate;
mod roles;
mod row;
mod run_chart;
mod scatter;
mod score_scale;
mod sheet;
mod slope;
mod spread;
mod statement;
mod svg;
mod text;
mod time_axis;
mod verdicts;
mod wards;
mod xmr;

// Made-up rounds, which the tests of the finished figures use as well.
#[cfg(test)]
extern crate self as figure;
#[cfg(test)]
#[path = "../tests/support/mod.rs"]
mod support;

pub use agreement::{agreement_of_areas, agreement_of_items};
pub use areas::areas;
pub use distribution::distribution;
pub use evidence::{Audited, evidence};
pub use heat_map::heat_map;
pub use items::{items, items_in_pieces};
pub use kind::FigureKind;
pub use marks::{Anchor, Column, Figure, Mark, Role, TableRow, TableTwin};
pub use over_time::{OverTime, over_time};
pub use png::{PngError, png};
pub use profile::{Order, profile};
pub use quarters::quarters;
pub use response_rate::{Turnout, response_rate};
pub use run_chart::run_chart;
pub use sheet::sheet;
pub use slope::slope;
pub use svg::{svg, svg_for_paper};
pub use wards::{WardPoints, WardScore, wards};
pub use xmr::xmr;

/// Fewer answers than this make a mark of half the size: so few say little.
const FEW: u32 = 8;

/// The size of a mark for so many answers.
fn size_for(answers: u32, size: f64) -> f64 {
    if answers < FEW { size / 2.0 } else { size }
}
