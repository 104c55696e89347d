//! Small multiples: a panel for each area, a point for each round, one scale for all.
//!
//! Invariant: the two rounds that are compared show the scores of the comparison, from the
//! questions that both share, so that picture, table and verdict agree.

mod panel;
mod twin;

use assessment::comparison::{Comparison, DomainComparison};
use assessment::disclosure::{Cell, Hidden, Released};
use assessment::interval::Interval;

use crate::kind::FigureKind;
use crate::legend::Legend;
use crate::marks::{Figure, Mark, Role, dot, rect};
use crate::phrase::{fill, say, short_quarter};
use crate::row::WIDTH;
use crate::verdicts::title;
use panel::Panel;
use words::worked;

/// Room for the scale's numbers at the left.
const GUTTER: f64 = 32.0;
const BETWEEN: f64 = 24.0;
const WIDEST: f64 = 404.0;
/// From the top of one row of panels to the top of the next.
const ROW: f64 = 216.0;
/// Two scores that differ by less are the same.
const SAME: f64 = 1e-6;

/// The areas of a comparison over all rounds, oldest first; `from` and `to` are the places
/// of the two that are compared.
pub fn quarters(rounds: &[Released], from: usize, to: usize, comparison: &Comparison) -> Figure {
    let columns = columns(comparison.domains.len());
    let room = WIDTH - 2.0 - GUTTER - BETWEEN * (columns as f64 - 1.0);
    let wide = (room / columns as f64).min(WIDEST);
    let of_domain = |domain| -> Vec<Point> {
        let of_round = |round| point(rounds, round, from, to, domain);
        (0..rounds.len()).map(of_round).collect()
    };
    let mut points = comparison.domains.iter().flat_map(of_domain);
    let some_hidden = points.any(|point| !matches!(point, Point::Score(..)));
    let (mut marks, head) = legend(rounds, from, to, some_hidden);
    for (at, domain) in comparison.domains.iter().enumerate() {
        let (row, column) = (at / columns, at % columns);
        let panel = Panel {
            left: GUTTER + (wide + BETWEEN) * column as f64,
            top: head + panel::ABOVE + ROW * row as f64,
            wide,
            has_scale: column == 0,
            has_quarters: at + columns >= comparison.domains.len(),
        };
        marks.extend(panel.marks(rounds, from, to, domain, &of_domain(domain)));
    }
    let rows = comparison.domains.len().div_ceil(columns);
    Figure {
        id: FigureKind::Quarters.id().to_owned(),
        title: title(&rounds[to], comparison),
        summary: summary(&rounds[from], &rounds[to]),
        width: WIDTH,
        height: head + panel::ABOVE + ROW * (rows.max(1) as f64 - 1.0) + panel::BELOW,
        marks,
        table: twin::table(rounds, from, to, comparison),
        method: method(rounds, from, to, comparison),
        worked: worked::changes(&rounds[to], comparison),
    }
}

/// What one panel shows of one round.
#[derive(Clone, Copy)]
enum Point {
    /// The round did not ask about the area.
    NotAsked,
    /// Its numbers are hidden.
    Hidden(Hidden),
    /// A score, its range if there is one for just these questions, and its answers.
    Score(f64, Option<Interval>, u32),
}

fn point(
    rounds: &[Released],
    round: usize,
    from: usize,
    to: usize,
    domain: &DomainComparison,
) -> Point {
    let released = rounds[round]
        .domain(&domain.id)
        .map(|result| (&result.score, result.n));
    let compared = match (&domain.change, round) {
        (Some(change), at) if at == from => Some((change.scores.0, domain.n.0)),
        (Some(change), at) if at == to => Some((change.scores.1, domain.n.1)),
        (Some(_) | None, _) => None,
    };
    match (released, compared) {
        (Some((Cell::Shown(score), _)), Some((shared, n)))
            if (score.score - shared).abs() < SAME =>
        {
            Point::Score(shared, Some(score.interval), n)
        }
        (_, Some((shared, n))) => Point::Score(shared, None, n),
        (Some((Cell::Shown(score), n)), None) => Point::Score(score.score, Some(score.interval), n),
        (Some((Cell::Hidden(why), _)), None) => Point::Hidden(*why),
        (None, None) => Point::NotAsked,
    }
}

/// How many panels stand side by side: up to four, without a lonely one where that is easy.
fn columns(domains: usize) -> usize {
    match domains {
        0..=4 => domains.max(1),
        5 | 6 | 9 => 3,
        _ => 4,
    }
}

/// What the marks mean, and how high that is.
fn legend(rounds: &[Released], from: usize, to: usize, some_hidden: bool) -> (Vec<Mark>, f64) {
    let mut legend = Legend::new((0.0, WIDTH), 12.0);
    let quarter = |at: usize| ("quarter", short_quarter(rounds[at].setup.quarter).into());
    let later = fill("figure-quarters-later", &[quarter(to)]);
    legend.entry(14.0, later, |x, y| dot((x + 7.0, y), 6.0, Role::Team));
    let earlier = fill("figure-quarters-earlier", &[quarter(from)]);
    legend.entry(14.0, earlier, |x, y| dot((x + 7.0, y), 5.0, Role::Previous));
    if rounds.len() > 2 {
        let others = say("figure-quarters-others");
        legend.entry(14.0, others, |x, y| dot((x + 7.0, y), 3.5, Role::Earlier));
    }
    legend.entry(24.0, say("figure-likely-range"), |x, y| {
        rect((x, y - 3.0), (24.0, 6.0), Role::Range).rounded(3.0)
    });
    if some_hidden {
        legend.entry(10.0, say("figure-not-shown"), |x, y| {
            rect((x, y - 8.0), (10.0, 16.0), Role::TooFew)
        });
    }
    let (marks, middle) = legend.done();
    (marks, middle + 20.0)
}

fn summary(earlier: &Released, later: &Released) -> String {
    let args = [
        ("later", short_quarter(later.setup.quarter).into()),
        ("after", later.responses.into()),
        ("asked-after", later.setup.headcount.into()),
        ("earlier", short_quarter(earlier.setup.quarter).into()),
        ("before", earlier.responses.into()),
        ("asked-before", earlier.setup.headcount.into()),
    ];
    fill("figure-quarters-summary", &args)
}

fn method(rounds: &[Released], from: usize, to: usize, comparison: &Comparison) -> Vec<String> {
    let compared = comparison
        .domains
        .iter()
        .filter(|domain| domain.change.is_some());
    let args = [
        ("later", short_quarter(rounds[to].setup.quarter).into()),
        ("earlier", short_quarter(rounds[from].setup.quarter).into()),
        ("areas", compared.count().into()),
    ];
    vec![
        say("figure-quarters-method-points"),
        fill("figure-quarters-method-words", &args),
        say("figure-quarters-method-shared"),
        say("figure-method-small"),
    ]
}
