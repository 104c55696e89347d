//! The profile: an area a row, with its score, likely range and the round before.

use assessment::disclosure::{Cell, DomainResult, Released};
use assessment::scoring::DomainScore;
use words::number::{in_ten_short, interval_exact, percent, points, points_exact};
use words::verdict::in_sentence;

use crate::ghost::ghost;
use crate::kind::FigureKind;
use crate::marks::{Column, Figure, Mark, Role, TableRow, TableTwin, dot, line, rect, words};
use crate::phrase::{
    fill, hidden_domain, method_of_points, name, said_of_hidden, said_of_score, say, score_cell,
    short_name, short_quarter,
};
use crate::row::{ROW, WIDTH, label};
use crate::score_scale::{GAP, SCALE, grid, headings, lengthen, numbers, range, x};
use crate::size_for;
use crate::text::width;
use words::worked;

/// In which order the areas stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Highest score first; hidden areas last.
    ByScore,
    /// As the checklist asks.
    Checklist,
}

const FIRST_ROW: f64 = 74.0;
/// The most areas that are set apart at either end.
const NAMED: usize = 3;
/// Fewer people than this and the ranges are wide because of that.
const SMALL: u32 = 50;

/// The scores of a round's areas; with an earlier round, its scores as ghosts behind them.
pub fn profile(released: &Released, previous: Option<&Released>, order: Order) -> Figure {
    let rows = rows(released, order);
    let shown = rows.iter().filter(|row| row.score.is_some()).count();
    let mut marks = legend(released, previous);
    let mut y = FIRST_ROW;
    let mut rules = Vec::new();
    let mut runs: Vec<(f64, f64)> = Vec::new();
    let mut body = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if order == Order::ByScore && is_set_apart(at, shown, rows.len()) {
            y += GAP;
            rules.push(y - (ROW + GAP) / 2.0);
        }
        match row.score {
            Some(score) => {
                lengthen(&mut runs, y, FIRST_ROW);
                shown_row(&mut body, released, previous, row.domain, score, y);
            }
            None => hidden_row(&mut body, released, row.domain, y),
        }
        y += ROW;
    }
    marks.extend(grid(&runs));
    marks.extend(
        rules
            .into_iter()
            .map(|y| line((0.0, y), (WIDTH, y), Role::Grid)),
    );
    marks.extend(body);
    Figure {
        id: FigureKind::Profile.id().to_owned(),
        title: title(released),
        summary: summary(released, shown),
        width: WIDTH,
        height: y - ROW / 2.0 + GAP,
        marks,
        table: table(released, previous, &rows),
        method: method(released, previous),
        worked: rows
            .iter()
            .filter_map(|row| worked::score(released, &row.domain.id))
            .collect(),
    }
}

/// An area, and its numbers if they are shown.
pub(crate) struct Row<'a> {
    pub(crate) domain: &'a DomainResult,
    pub(crate) score: Option<&'a DomainScore>,
}

/// The areas in an order; hidden ones last, where it goes by score.
pub(crate) fn rows(released: &Released, order: Order) -> Vec<Row<'_>> {
    let all = || {
        released.domains.iter().map(|domain| Row {
            domain,
            score: domain.score.shown(),
        })
    };
    match order {
        Order::Checklist => all().collect(),
        Order::ByScore => {
            let shown = released.by_score().into_iter().map(|(domain, score)| Row {
                domain,
                score: Some(score),
            });
            shown
                .chain(all().filter(|row| row.score.is_none()))
                .collect()
        }
    }
}

/// Whether a rule stands above a row: after the highest areas, before the lowest and before
/// the hidden ones.
fn is_set_apart(at: usize, shown: usize, all: usize) -> bool {
    let named = (shown / 2).min(NAMED);
    let ends = named > 0 && (at == named || at + named == shown);
    let hidden = at == shown && at > 0 && shown < all;
    ends || hidden
}

fn legend(released: &Released, previous: Option<&Released>) -> Vec<Mark> {
    const BASELINE: f64 = 20.0;
    const MIDDLE: f64 = 15.0;
    const APART: f64 = 24.0;
    let mut marks = Vec::new();
    let mut left = SCALE.0;
    let mut entry = |mark: &dyn Fn(f64) -> Mark, wide: f64, text: String| {
        let begins = left + wide + 6.0;
        marks.push(mark(left));
        left = begins + width(&text, 14.0, false) + APART;
        marks.push(words((begins, BASELINE), text));
    };
    entry(
        &|x| dot((x + 6.0, MIDDLE), 6.0, Role::Team),
        12.0,
        say("figure-this-quarter"),
    );
    if let Some(previous) = previous {
        entry(
            &|x| dot((x + 5.0, MIDDLE), 5.0, Role::Previous),
            10.0,
            previous_name(released, previous),
        );
    }
    entry(
        &|x| rect((x, MIDDLE - 3.0), (32.0, 6.0), Role::Range).rounded(3.0),
        32.0,
        say("figure-likely-range"),
    );
    marks.extend(headings(BASELINE));
    marks
}

/// `last quarter`, or the name of an older one.
fn previous_name(released: &Released, previous: &Released) -> String {
    if previous.setup.quarter.next() == released.setup.quarter {
        say("figure-last-quarter")
    } else {
        short_quarter(previous.setup.quarter)
    }
}

fn shown_row(
    marks: &mut Vec<Mark>,
    released: &Released,
    previous: Option<&Released>,
    domain: &DomainResult,
    score: &DomainScore,
    y: f64,
) {
    let name = name(released, &domain.id);
    marks.extend(label(name, y, Role::Ink));
    marks.push(range(score.interval, y));
    let of = |round: &Released, score: &DomainScore, n: u32| {
        let quarter = round.setup.quarter;
        said_of_score(name, quarter, score.score, Some(score.interval), n)
    };
    let before = previous.and_then(|before| Some((before, ghost(before, released, &domain.id)?)));
    if let Some((before, (earlier, n))) = before {
        let mark = dot((x(earlier.score), y), size_for(n, 5.0), Role::Previous);
        marks.push(mark.saying(of(before, earlier, n)));
    }
    let mark = dot((x(score.score), y), size_for(domain.n, 6.0), Role::Team);
    marks.push(mark.saying(of(released, score, domain.n)));
    let cells = [
        points(score.score),
        in_ten_short(score.favourable),
        domain.n.to_string(),
    ];
    numbers(marks, cells, y, Role::Ink);
}

fn hidden_row(marks: &mut Vec<Mark>, released: &Released, domain: &DomainResult, y: f64) {
    let Cell::Hidden(why) = domain.score else {
        return;
    };
    let (name, why) = (
        name(released, &domain.id),
        hidden_domain(released, domain, why),
    );
    marks.extend(label(name, y, Role::Quiet));
    let said = said_of_hidden(name, released.setup.quarter, why.clone());
    marks.push(dot((SCALE.0 + 7.0, y), 6.0, Role::TooFew).saying(said));
    marks.push(words((SCALE.0 + 22.0, y + 5.0), why).quiet());
    let nothing = || say("figure-nothing");
    let answers = if domain.n > 0 {
        domain.n.to_string()
    } else {
        nothing()
    };
    numbers(marks, [nothing(), nothing(), answers], y, Role::Quiet);
}

/// Which areas score highest and lowest.
pub(crate) fn title(released: &Released) -> String {
    let ranked = released.by_score();
    let (Some((highest, best)), Some((lowest, worst))) = (ranked.first(), ranked.last()) else {
        return say("figure-profile-nothing");
    };
    let name_of = |domain: &DomainResult| short_name(released, &domain.id).to_owned();
    if highest.id == lowest.id {
        let args = [
            ("area", name_of(highest).into()),
            ("score", points(best.score).into()),
        ];
        return fill("figure-profile-one", &args);
    }
    if points(best.score) == points(worst.score) {
        return say("figure-profile-level");
    }
    let args = [
        ("highest", name_of(highest).into()),
        ("lowest", in_sentence(&name_of(lowest)).into()),
    ];
    fill("figure-profile-title", &args)
}

fn summary(released: &Released, shown: usize) -> String {
    let id = match (shown, released.responses < SMALL) {
        (0, _) => "figure-profile-summary-nothing",
        (1, _) => "figure-profile-summary-one",
        (_, true) => "figure-profile-summary",
        (_, false) => "figure-profile-summary-many",
    };
    let args = [
        ("n", released.responses.into()),
        ("needed", released.setup.threshold.into()),
    ];
    fill(id, &args)
}

fn table(released: &Released, previous: Option<&Released>, rows: &[Row<'_>]) -> TableTwin {
    let mut columns = vec![
        Column::of_words(say("figure-column-area")),
        Column::of_numbers(say("figure-column-score")),
        Column::of_numbers(say("figure-column-range")),
        Column::of_numbers(say("figure-column-favour")),
    ];
    columns
        .extend(previous.map(|previous| Column::of_numbers(short_quarter(previous.setup.quarter))));
    columns.push(Column::of_numbers(say("figure-column-answers")));
    let rows = rows.iter().map(|row| {
        let name = name(released, &row.domain.id).to_owned();
        let score = match &row.domain.score {
            Cell::Shown(score) => score,
            Cell::Hidden(why) => {
                return TableRow::instead(name, hidden_domain(released, row.domain, *why));
            }
        };
        let mut cells = vec![
            name,
            points_exact(score.score).text,
            interval_exact(score.interval),
            percent(score.favourable),
        ];
        cells.extend(previous.map(|previous| {
            let ghost = ghost(previous, released, &row.domain.id);
            ghost.map_or_else(
                || say("figure-nothing"),
                |(score, n)| score_cell(score.score, Some(score.interval), n),
            )
        }));
        cells.push(row.domain.n.to_string());
        TableRow::of(cells)
    });
    TableTwin {
        caption: say("figure-profile-caption"),
        rows: rows.collect(),
        columns,
    }
}

fn method(released: &Released, previous: Option<&Released>) -> Vec<String> {
    let mut lines = vec![
        method_of_points(&released.setup.checklist.scale),
        say("figure-method-score"),
        say("figure-method-range"),
        say("figure-method-small"),
    ];
    lines.extend(previous.map(|_| say("figure-method-ghost")));
    lines
}
