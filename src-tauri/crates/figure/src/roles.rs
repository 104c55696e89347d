//! The colour and shape of each role on paper; the screen's are the same.
//!
//! Invariant: colour is never the only sign: each kind of mark has its own shape, outline
//! or hatching.

use crate::marks::Role;

const INK: &str = "#212b32";
const QUIET: &str = "#4c6272";
const PANEL: &str = "#ffffff";
const GRID: &str = "#d8dde0";

/// The shape of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Circle,
    Up,
    Down,
    Box,
    Diamond,
}

/// How a role is painted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Paint {
    /// The inside of an area.
    pub(crate) fill: &'static str,
    /// The colour of outlines and lines; none for a bare area.
    pub(crate) stroke: Option<&'static str>,
    /// How wide outlines and lines are.
    pub(crate) stroke_width: f64,
    /// The dashes of outlines and lines.
    pub(crate) dash: Option<&'static str>,
    /// The shape of a point.
    pub(crate) shape: Shape,
    /// The colour of words.
    pub(crate) words: &'static str,
    /// The colour around words: what lies behind them.
    pub(crate) halo: &'static str,
    /// The colour of the hatching, for print without colours.
    pub(crate) hatch: Option<&'static str>,
}

/// How a role is painted.
pub(crate) fn paint(role: Role) -> Paint {
    match role {
        Role::Ink => plain(INK, 1.0),
        Role::Quiet => plain(QUIET, 1.0),
        Role::Grid => plain(GRID, 1.0),
        Role::Mean => plain(QUIET, 1.5),
        Role::Team => outlined("#005eb8", Shape::Circle),
        Role::Previous => Paint {
            stroke: Some(QUIET),
            stroke_width: 2.0,
            ..outlined(PANEL, Shape::Circle)
        },
        Role::Earlier | Role::Common => outlined("#a6a6a6", Shape::Circle),
        Role::Range => bare("#6a98c8"),
        Role::EarlierRange => bare("#b3bec5"),
        Role::Improvement => outlined("#00b0f0", Shape::Up),
        Role::PossibleImprovement => outlined(PANEL, Shape::Up),
        Role::Concern => outlined("#e46c0a", Shape::Down),
        Role::PossibleConcern => outlined(PANEL, Shape::Down),
        Role::TooFew => Paint {
            stroke: Some(QUIET),
            dash: Some("3 2"),
            words: QUIET,
            ..outlined(PANEL, Shape::Box)
        },
        Role::Neutral => outlined("#490092", Shape::Diamond),
        Role::Limit => dashed(QUIET, 1.5, "4 4"),
        Role::NearLimit => dashed(QUIET, 1.0, "1 4"),
        Role::Target => dashed(INK, 1.5, "14 6"),
        Role::Band => bare("#f0f4f5"),
        Role::LeftOut => Paint {
            stroke: Some(QUIET),
            ..outlined(PANEL, Shape::Box)
        },
        Role::Agree1 => segment("#8f4100", Some(PANEL)),
        Role::Agree2 => segment("#f2b880", Some(INK)),
        Role::Agree3 => segment("#e8edee", None),
        Role::Agree4 => segment("#9cc4ea", None),
        Role::Agree5 => segment("#003d85", None),
        Role::OnAgree1 => on(Role::Agree1, PANEL),
        Role::OnAgree2 => on(Role::Agree2, INK),
        Role::OnAgree3 => on(Role::Agree3, INK),
        Role::OnAgree4 => on(Role::Agree4, INK),
        Role::OnAgree5 => on(Role::Agree5, PANEL),
    }
}

fn plain(colour: &'static str, stroke_width: f64) -> Paint {
    Paint {
        fill: colour,
        stroke: Some(colour),
        stroke_width,
        dash: None,
        shape: Shape::Circle,
        words: colour,
        halo: PANEL,
        hatch: None,
    }
}

fn dashed(colour: &'static str, stroke_width: f64, dash: &'static str) -> Paint {
    Paint {
        dash: Some(dash),
        ..plain(colour, stroke_width)
    }
}

fn outlined(fill: &'static str, shape: Shape) -> Paint {
    Paint {
        shape,
        fill,
        ..plain(INK, 1.5)
    }
}

fn bare(fill: &'static str) -> Paint {
    Paint {
        stroke: None,
        ..outlined(fill, Shape::Circle)
    }
}

fn segment(fill: &'static str, hatch: Option<&'static str>) -> Paint {
    Paint {
        stroke_width: 1.0,
        hatch,
        ..outlined(fill, Shape::Box)
    }
}

/// Words on a bar.
fn on(bar: Role, words: &'static str) -> Paint {
    Paint {
        halo: paint(bar).fill,
        ..plain(words, 1.0)
    }
}
