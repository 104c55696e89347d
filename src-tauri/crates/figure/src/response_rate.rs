//! How many of those asked answered, a row for each quarter.
//!
//! Invariant: counts of people only; a round under the threshold shows its count and no more.

use assessment::disclosure::Released;
use assessment::quarter::Quarter;
use words::number::{in_ten, percent, points};

use crate::kind::FigureKind;
use crate::legend::Legend;
use crate::marks::{
    Anchor, Column, Figure, Mark, Role, TableRow, TableTwin, dot, line, rect, words,
};
use crate::phrase::{fill, say, short_quarter};
use crate::row::{ROW, WIDTH};
use words::worked;

/// Where the scale begins, and how many pixels a hundredth of it takes.
const SCALE: (f64, f64) = (104.0, 4.8);
const HEIGHT: f64 = 20.0;
/// The right ends of the columns answered and share.
const COLUMNS: [f64; 2] = [680.0, 744.0];
/// Where it says that there are no results.
const NOTE: f64 = 764.0;

/// How many answered in a round. Counts of people, which may be known of any round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turnout {
    /// Which quarter.
    pub quarter: Quarter,
    /// How many people answered.
    pub answered: u32,
    /// How many were asked.
    pub asked: u32,
    /// The fewest answers from which anything is shown.
    pub needed: u32,
}

impl From<&Released> for Turnout {
    fn from(released: &Released) -> Self {
        Self {
            quarter: released.setup.quarter,
            answered: released.responses,
            asked: released.setup.headcount,
            needed: released.setup.threshold,
        }
    }
}

impl Turnout {
    /// From 0 to 1; 1 as well where more people answered than were asked.
    fn share(self) -> f64 {
        (f64::from(self.answered) / f64::from(self.asked.max(1))).min(1.0)
    }

    fn is_shown(self) -> bool {
        self.answered >= self.needed
    }
}

/// The response of each round, oldest first.
pub fn response_rate(rounds: &[Turnout]) -> Figure {
    let (mut marks, foot) = legend();
    let top = foot + 42.0;
    let bottom = top + ROW * rounds.len() as f64;
    for tick in [0.0, 25.0, 50.0, 75.0, 100.0] {
        let x = x(tick / 100.0);
        marks.push(line((x, top - 8.0), (x, bottom), Role::Grid));
        let label = words((x, top - 14.0), percent(tick / 100.0));
        marks.push(label.anchored(Anchor::Middle).quiet());
    }
    for (at, round) in rounds.iter().enumerate() {
        let middle = top + ROW * (at as f64 + 0.5);
        marks.extend(row(*round, middle, at + 1 == rounds.len()));
    }
    Figure {
        id: FigureKind::ResponseRate.id().to_owned(),
        title: title(rounds),
        summary: summary(rounds),
        width: WIDTH,
        height: bottom + 4.0,
        marks,
        table: table(rounds),
        method: vec![say("figure-response-method")],
        worked: rounds
            .iter()
            .map(|round| worked::rate(round.quarter, round.answered, round.asked))
            .collect(),
    }
}

fn x(share: f64) -> f64 {
    SCALE.0 + 100.0 * SCALE.1 * share
}

fn legend() -> (Vec<Mark>, f64) {
    let mut legend = Legend::new((SCALE.0, COLUMNS[0] - 80.0), 15.0);
    let swatch = |x: f64, y: f64, role| rect((x, y - 8.0), (28.0, 16.0), role);
    legend.entry(28.0, say("figure-response-answered"), |x, y| {
        swatch(x, y, Role::Team)
    });
    legend.entry(28.0, say("figure-response-others"), |x, y| {
        swatch(x, y, Role::LeftOut)
    });
    let (mut marks, middle) = legend.done();
    let headings = [
        "figure-response-column-answered",
        "figure-response-column-share",
    ];
    for (id, right) in headings.into_iter().zip(COLUMNS) {
        let heading = words((right, 20.0), say(id));
        marks.push(heading.bold().anchored(Anchor::End));
    }
    (marks, middle)
}

fn row(round: Turnout, middle: f64, is_last: bool) -> Vec<Mark> {
    let top = middle - HEIGHT / 2.0;
    let split = x(round.share());
    let name = words((0.0, middle + 5.0), short_quarter(round.quarter));
    let mut marks = vec![
        if is_last { name.bold() } else { name },
        rect((SCALE.0, top), (x(1.0) - SCALE.0, HEIGHT), Role::LeftOut),
        rect((SCALE.0, top), (split - SCALE.0, HEIGHT), Role::Team).saying(said(round)),
    ];
    let cells = [answered(round), percent(round.share())];
    for (at, (text, right)) in cells.into_iter().zip(COLUMNS).enumerate() {
        let mark = words((right, middle + 5.0), text).anchored(Anchor::End);
        marks.push(if at == 0 { mark.bold() } else { mark });
    }
    if !round.is_shown() {
        marks.push(dot((NOTE + 7.0, middle), 6.0, Role::TooFew));
        let note = words((NOTE + 22.0, middle + 5.0), say("figure-cell-too-few"));
        marks.push(note.quiet());
    }
    marks
}

/// `16 of 24`.
fn answered(round: Turnout) -> String {
    let args = [("n", round.answered.into()), ("asked", round.asked.into())];
    fill("figure-of", &args)
}

fn said(round: Turnout) -> String {
    let args = [
        ("quarter", short_quarter(round.quarter).into()),
        ("n", round.answered.into()),
        ("asked", round.asked.into()),
        ("share", in_ten(round.share()).into()),
        ("needed", round.needed.into()),
    ];
    let id = if round.is_shown() {
        "figure-response-hint"
    } else {
        "figure-response-hint-too-few"
    };
    fill(id, &args)
}

fn title(rounds: &[Turnout]) -> String {
    let Some((last, before)) = rounds.split_last() else {
        return say("figure-response-nothing");
    };
    let mut args = vec![
        ("quarter", short_quarter(last.quarter).into()),
        ("n", last.answered.into()),
        ("asked", last.asked.into()),
    ];
    match before.last() {
        None => fill("figure-response-title-one", &args),
        Some(before) => {
            args.push(("before", short_quarter(before.quarter).into()));
            args.push(("earlier", before.answered.into()));
            args.push(("of", before.asked.into()));
            fill("figure-response-title", &args)
        }
    }
}

fn summary(rounds: &[Turnout]) -> String {
    let few = rounds
        .iter()
        .filter(|round| 2 * round.answered < round.asked);
    let args = [("few", few.count().into()), ("all", rounds.len().into())];
    fill("figure-response-summary", &args)
}

fn table(rounds: &[Turnout]) -> TableTwin {
    let rows = rounds.iter().map(|round| {
        let results = if round.is_shown() {
            "figure-response-shown"
        } else {
            "figure-cell-too-few"
        };
        TableRow::of(vec![
            short_quarter(round.quarter),
            points(f64::from(round.answered)),
            points(f64::from(round.asked)),
            percent(round.share()),
            say(results),
        ])
    });
    TableTwin {
        caption: say("figure-response-caption"),
        columns: vec![
            Column::of_words(say("figure-response-column-quarter")),
            Column::of_numbers(say("figure-response-column-answered")),
            Column::of_numbers(say("figure-response-column-asked")),
            Column::of_numbers(say("figure-response-column-share")),
            Column::of_words(say("figure-response-column-results")),
        ],
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round(quarter: &str, answered: u32, asked: u32) -> Turnout {
        Turnout {
            quarter: quarter.parse().unwrap(),
            answered,
            asked,
            needed: 5,
        }
    }

    #[test]
    fn a_round_with_more_answers_than_people_asked_fills_its_bar() {
        let figure = response_rate(&[round("2026-Q3", 26, 24)]);
        assert_eq!(figure.table.rows[0].cells[1..4], ["26", "24", "100%"]);
    }

    #[test]
    fn titles_say_counts_of_people() {
        let (before, after) = (round("2026-Q2", 14, 24), round("2026-Q3", 16, 24));
        assert_eq!(
            response_rate(&[before, after]).title,
            "16 of 24 people answered in Q3 26/27; 14 of 24 in Q2 26/27"
        );
        assert_eq!(
            response_rate(&[after]).title,
            "16 of 24 people answered in Q3 26/27"
        );
        assert_eq!(response_rate(&[]).title, "No round is closed yet");
    }
}
