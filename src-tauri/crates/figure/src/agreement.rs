//! The agreement lens: how high something scores against how much people agree about it.
//!
//! Invariant: agreement and "split" are those of `assessment`; a low score that all share
//! and a middling one of a divided team do not look alike.

mod key;
mod seen;
mod twin;

use assessment::disclosure::Released;
use assessment::reliability::Band;
use words::number::points;

use crate::empty::not_asked;
use crate::kind::FigureKind;
use crate::legend::Legend;
use crate::marks::{Anchor, Figure, Mark, Role, dot, words};
use crate::phrase::{fill, method_of_points, name, say};
use crate::row::WIDTH;
use crate::scatter::{Plot, Spot, spots};
use crate::size_for;
use seen::{Look, Seen, areas, statements};
use words::worked;

/// Where points stand.
const PLOT: Plot = Plot {
    left: 112.0,
    top: 72.0,
    wide: 320.0,
    high: 340.0,
};
/// Agreement in words, and where each begins.
const BANDS: [(Band, f64); 5] = [
    (Band::None, 0.0),
    (Band::Weak, 0.3),
    (Band::Moderate, 0.5),
    (Band::Strong, 0.7),
    (Band::VeryStrong, 0.9),
];

/// What the points are called, and how a title says that some are split.
type What = (&'static str, &'static str);

const AREAS: What = (
    "figure-agreement-areas",
    "figure-agreement-title-areas-split",
);
const STATEMENTS: What = (
    "figure-agreement-statements",
    "figure-agreement-title-statements-split",
);

/// The areas of a round.
pub fn agreement_of_areas(released: &Released) -> Figure {
    let domains = released.domains.iter();
    let worked = domains.filter_map(|domain| worked::agreement_of_area(released, &domain.id));
    figure(released, &areas(released), AREAS, worked.collect())
}

/// The statements of one area.
///
/// An area that the round did not ask about makes a figure that says so.
pub fn agreement_of_items(released: &Released, domain: &str) -> Figure {
    let seen = statements(released, domain);
    if seen.is_empty() {
        return not_asked(FigureKind::Agreement, released, name(released, domain));
    }
    let result = released.domain(domain).into_iter();
    let items = result.flat_map(|domain| &domain.items);
    let worked = items.filter_map(|item| worked::agreement(released, &item.id));
    figure(released, &seen, STATEMENTS, worked.collect())
}

fn figure(released: &Released, seen: &[Seen], what: What, worked: Vec<String>) -> Figure {
    let mut marks = axes();
    let shown = seen.iter().enumerate();
    let shown = shown.filter_map(|(at, seen)| Some((at, seen, seen.look.as_ref().ok()?)));
    let points: Vec<Spot> = shown.map(|(at, seen, look)| spot(at, seen, look)).collect();
    marks.extend(spots(&points, PLOT, &[]));
    let (key, foot) = key::key(seen, PLOT.top - 8.0);
    marks.extend(key);
    Figure {
        id: FigureKind::Agreement.id().to_owned(),
        title: title(seen, what),
        summary: say("figure-agreement-summary"),
        width: WIDTH,
        height: foot.max(PLOT.bottom() + 48.0),
        marks,
        table: twin::table(seen, what.0),
        method: vec![
            method_of_points(&released.setup.checklist.scale),
            say("figure-agreement-method"),
            say("figure-items-method-split"),
            say("figure-method-small"),
        ],
        worked,
    }
}

/// The two scales, with words at the upright one.
fn axes() -> Vec<Mark> {
    let mut legend = Legend::new((0.0, PLOT.x(1.0)), 10.0);
    legend.entry(12.0, say("figure-agreement-team"), |x, y| {
        dot((x + 6.0, y), 6.0, Role::Team)
    });
    legend.entry(12.0, say("figure-agreement-split"), |x, y| {
        dot((x + 6.0, y), 6.5, Role::Neutral)
    });
    let (mut marks, _) = legend.done();
    marks.push(words((0.0, PLOT.top - 24.0), say("figure-agreement-upright")).bold());
    let ends = BANDS.iter().skip(1).map(|(_, from)| *from).chain([1.0]);
    for ((band, from), until) in BANDS.into_iter().zip(ends) {
        marks.push(PLOT.across(until, Role::Grid));
        let place = (PLOT.left - 12.0, PLOT.y((from + until) / 2.0) + 5.0);
        marks.push(words(place, band_words(band)).anchored(Anchor::End).quiet());
    }
    marks.push(PLOT.across(0.0, Role::Quiet));
    for tick in [0.0, 25.0, 50.0, 75.0, 100.0] {
        marks.push(PLOT.upright(tick / 100.0, Role::Grid));
        let place = (PLOT.x(tick / 100.0), PLOT.bottom() + 18.0);
        marks.push(words(place, points(tick)).anchored(Anchor::Middle).quiet());
    }
    let place = (PLOT.x(0.5), PLOT.bottom() + 40.0);
    marks.push(
        words(place, say("figure-column-score"))
            .bold()
            .anchored(Anchor::Middle),
    );
    marks
}

fn spot(at: usize, seen: &Seen, look: &Look) -> Spot {
    let (role, size) = if look.split > 0 {
        (Role::Neutral, 7.0)
    } else {
        (Role::Team, 6.0)
    };
    Spot {
        at: (PLOT.x(look.score / 100.0), PLOT.y(look.agreement)),
        size: size_for(seen.n, size),
        role,
        said: said(seen, look),
        number: (at + 1).to_string(),
    }
}

fn said(seen: &Seen, look: &Look) -> String {
    let args = [
        ("name", seen.name.as_str().into()),
        ("score", points(look.score).into()),
        ("agreement", band_words(look.band).into()),
        ("n", seen.n.into()),
    ];
    let said = fill("figure-agreement-hint", &args);
    match &look.note {
        None => said,
        Some(note) => fill(
            "figure-agreement-hint-split",
            &[("said", said.into()), ("note", note.as_str().into())],
        ),
    }
}

/// Agreement in words.
fn band_words(band: Band) -> String {
    say(match band {
        Band::None => "figure-agreement-none",
        Band::Weak => "figure-agreement-weak",
        Band::Moderate => "figure-agreement-moderate",
        Band::Strong => "figure-agreement-strong",
        Band::VeryStrong => "figure-agreement-very-strong",
    })
}

fn title(seen: &[Seen], (what, split_id): What) -> String {
    let shown: Vec<&Look> = seen
        .iter()
        .filter_map(|seen| seen.look.as_ref().ok())
        .collect();
    if shown.is_empty() {
        return say("figure-agreement-nothing");
    }
    let alike = shown
        .iter()
        .filter(|look| look.band >= Band::Strong)
        .count();
    let split = shown.iter().filter(|look| look.split > 0).count();
    let id = match alike {
        0 => "figure-agreement-title-none",
        all if all == shown.len() => "figure-agreement-title-all",
        _ => "figure-agreement-title",
    };
    let args = [
        ("alike", alike.into()),
        ("all", shown.len().into()),
        ("what", say(what).into()),
    ];
    let finding = fill(id, &args);
    if split == 0 {
        return finding;
    }
    let args = [("finding", finding.into()), ("split", split.into())];
    fill(split_id, &args)
}
