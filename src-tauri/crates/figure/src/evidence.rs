//! What the team says against what the manager's own audit found, area by area.
//!
//! Invariant: an area is called one way or the other only if its likely range lies on one
//! side of the middle.

mod key;
mod twin;

use assessment::disclosure::{Cell, Released};
use assessment::scoring::DomainScore;
use words::number::{percent, points};
use words::verdict::in_sentence;

use crate::kind::FigureKind;
use crate::legend::Legend;
use crate::marks::{Anchor, Figure, Mark, Role, dot, words};
use crate::phrase::{fill, hidden_domain, method_of_points, name, said_of_score, say, short_name};
use crate::row::WIDTH;
use crate::scatter::{Plot, Spot, spots};
use crate::size_for;
use words::worked;

/// Where points stand.
const PLOT: Plot = Plot {
    left: 56.0,
    top: 92.0,
    wide: 360.0,
    high: 360.0,
};
/// The middle of both scales.
const MIDDLE: f64 = 0.5;

/// What the manager's audit found in one area.
#[derive(Clone, Debug, PartialEq)]
pub struct Audited {
    /// Which domain.
    pub domain: String,
    /// The share of its criteria that are met, from 0 to 1; one that is partly met may count
    /// half.
    pub met: f64,
    /// How many criteria were looked at.
    pub criteria: u32,
}

/// The areas of a round with what an audit found.
pub fn evidence(released: &Released, audited: &[Audited]) -> Figure {
    let areas = areas(released, audited);
    let mut marks = axes();
    let points: Vec<Spot> = areas
        .iter()
        .enumerate()
        .filter_map(|(at, area)| Some(spot(released, at, area, area.both.as_ref().ok()?)))
        .collect();
    marks.extend(spots(&points, PLOT, &PLOT.cross(MIDDLE)));
    let (key, foot) = key::key(&areas, PLOT.top - 36.0);
    marks.extend(key);
    Figure {
        id: FigureKind::Evidence.id().to_owned(),
        title: title(released, &areas),
        summary: say("figure-evidence-summary"),
        width: WIDTH,
        height: foot.max(PLOT.bottom() + 72.0),
        marks,
        table: twin::table(&areas),
        method: vec![
            method_of_points(&released.setup.checklist.scale),
            say("figure-evidence-method"),
            say("figure-method-range"),
            say("figure-method-small"),
        ],
        worked: worked::scores(released),
    }
}

/// An area of the round.
struct Area<'a> {
    id: &'a str,
    name: &'a str,
    n: u32,
    /// Both sides, or why one is missing.
    both: Result<Both<'a>, String>,
}

/// What the team says and what the audit found.
struct Both<'a> {
    score: &'a DomainScore,
    audited: &'a Audited,
    gap: Gap,
}

/// How the two sides fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    /// The audit is met, and the team feels it.
    Same,
    /// Neither.
    Neither,
    /// The audit is met, but the team does not feel it.
    OnPaper,
    /// The team feels it, but the audit does not show it.
    Felt,
    /// The likely range crosses the middle.
    Open,
}

impl Gap {
    fn words(self) -> String {
        say(match self {
            Self::Same => "figure-evidence-same",
            Self::Neither => "figure-evidence-neither",
            Self::OnPaper => "figure-evidence-on-paper",
            Self::Felt => "figure-evidence-felt",
            Self::Open => "figure-evidence-open",
        })
    }

    fn is_worth_a_look(self) -> bool {
        matches!(self, Self::OnPaper | Self::Felt)
    }
}

fn gap(score: &DomainScore, met: f64) -> Gap {
    let is_felt = score.interval.low > 100.0 * MIDDLE;
    let is_not_felt = score.interval.high < 100.0 * MIDDLE;
    match (is_felt, is_not_felt, met >= MIDDLE) {
        (true, _, true) => Gap::Same,
        (true, _, false) => Gap::Felt,
        (_, true, true) => Gap::OnPaper,
        (_, true, false) => Gap::Neither,
        (false, false, _) => Gap::Open,
    }
}

fn areas<'a>(released: &'a Released, audited: &'a [Audited]) -> Vec<Area<'a>> {
    let areas = released.domains.iter().map(|domain| {
        let audit = audited.iter().find(|audit| audit.domain == domain.id);
        let both = match (&domain.score, audit) {
            (Cell::Hidden(why), _) => Err(hidden_domain(released, domain, *why)),
            (Cell::Shown(_), None) => Err(say("figure-evidence-not-audited")),
            (Cell::Shown(score), Some(audited)) => Ok(Both {
                score,
                audited,
                gap: gap(score, audited.met),
            }),
        };
        Area {
            id: &domain.id,
            name: name(released, &domain.id),
            n: domain.n,
            both,
        }
    });
    areas.collect()
}

/// The two scales with a cross at their middles, and what the four parts mean.
fn axes() -> Vec<Mark> {
    let mut legend = Legend::new((0.0, WIDTH), 10.0);
    legend.entry(12.0, say("figure-evidence-alike"), |x, y| {
        dot((x + 6.0, y), 6.0, Role::Team)
    });
    legend.entry(12.0, say("figure-evidence-apart"), |x, y| {
        dot((x + 6.0, y), 6.5, Role::Neutral)
    });
    let (mut marks, _) = legend.done();
    let upright = words((0.0, PLOT.top - 48.0), say("figure-evidence-upright"));
    marks.push(upright.bold());
    for tick in [0.0, 0.25, 0.5, 0.75, 1.0] {
        let role = if tick == MIDDLE {
            Role::Quiet
        } else {
            Role::Grid
        };
        marks.push(PLOT.across(tick, role));
        marks.push(PLOT.upright(tick, role));
        let place = (PLOT.left - 10.0, PLOT.y(tick) + 5.0);
        let label = words(place, points(100.0 * tick));
        marks.push(label.anchored(Anchor::End).quiet());
        let place = (PLOT.x(tick), PLOT.bottom() + 40.0);
        let label = words(place, percent(tick));
        marks.push(label.anchored(Anchor::Middle).quiet());
    }
    let (above, below) = (PLOT.top - 16.0, PLOT.bottom() + 20.0);
    for (gap, share, y) in [
        (Gap::Felt, 0.25, above),
        (Gap::Same, 0.75, above),
        (Gap::Neither, 0.25, below),
        (Gap::OnPaper, 0.75, below),
    ] {
        let text = words((PLOT.x(share), y), gap.words());
        marks.push(text.anchored(Anchor::Middle));
    }
    let place = (PLOT.x(MIDDLE), PLOT.bottom() + 62.0);
    let across = words(place, say("figure-evidence-across"));
    marks.push(across.bold().anchored(Anchor::Middle));
    marks
}

fn spot(released: &Released, at: usize, area: &Area<'_>, both: &Both<'_>) -> Spot {
    let (role, size) = if both.gap.is_worth_a_look() {
        (Role::Neutral, 7.0)
    } else {
        (Role::Team, 6.0)
    };
    let quarter = released.setup.quarter;
    let range = Some(both.score.interval);
    let score = said_of_score(area.name, quarter, both.score.score, range, area.n);
    let args = [
        ("score", score.into()),
        ("met", percent(both.audited.met).into()),
        ("criteria", both.audited.criteria.into()),
        ("gap", both.gap.words().into()),
    ];
    Spot {
        at: (
            PLOT.x(both.audited.met.clamp(0.0, 1.0)),
            PLOT.y(both.score.score / 100.0),
        ),
        size: size_for(area.n, size),
        role,
        said: fill("figure-evidence-hint", &args),
        number: (at + 1).to_string(),
    }
}

fn title(released: &Released, areas: &[Area<'_>]) -> String {
    if areas.iter().all(|area| area.both.is_err()) {
        return say("figure-evidence-nothing");
    }
    let gaps = [
        (
            Gap::OnPaper,
            "figure-evidence-title-on-paper",
            "figure-evidence-title-on-paper-many",
        ),
        (
            Gap::Felt,
            "figure-evidence-title-felt",
            "figure-evidence-title-felt-many",
        ),
    ];
    let mut parts: Vec<String> = Vec::new();
    for (gap, one, many) in gaps {
        let such: Vec<&Area<'_>> = areas
            .iter()
            .filter(|area| area.both.as_ref().is_ok_and(|both| both.gap == gap))
            .collect();
        match such.as_slice() {
            [] => {}
            [only] => {
                let area = short_name(released, only.id);
                let area = if parts.is_empty() {
                    area.to_owned()
                } else {
                    in_sentence(area)
                };
                parts.push(fill(one, &[("area", area.into())]));
            }
            several => parts.push(fill(many, &[("count", several.len().into())])),
        }
    }
    if parts.is_empty() {
        say("figure-evidence-title-none")
    } else {
        parts.join("; ")
    }
}

#[cfg(test)]
mod tests {
    use assessment::interval::Interval;

    use super::*;

    #[track_caller]
    fn check(low: f64, high: f64, met: f64, expected: Gap) {
        let score = DomainScore {
            score: f64::midpoint(low, high),
            interval: Interval { low, high },
            sd: 10.0,
            favourable: 0.5,
        };
        assert_eq!(gap(&score, met), expected);
    }

    #[test]
    fn an_area_is_called_only_when_its_range_lies_on_one_side_of_the_middle() {
        check(55.0, 75.0, 0.8, Gap::Same);
        check(55.0, 75.0, 0.2, Gap::Felt);
        check(25.0, 45.0, 0.8, Gap::OnPaper);
        check(25.0, 45.0, 0.2, Gap::Neither);
        check(45.0, 65.0, 0.8, Gap::Open);
        check(50.0, 65.0, 0.8, Gap::Open);
        check(25.0, 45.0, 0.5, Gap::OnPaper);
    }
}
