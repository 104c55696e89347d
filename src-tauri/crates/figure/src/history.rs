//! One area over many quarters: the frame that run charts and XmR charts share.
//!
//! Invariant: a quarter without a number keeps its place, with the reason.

use assessment::disclosure::{Cell, Released};
use assessment::interval::Interval;
use assessment::quarter::Quarter;
use words::number::points;

use crate::ghost::same_questions;
use crate::marks::{Anchor, Mark, Role, line, rect, words};
use crate::phrase::{
    fill, form_left_out, hidden_domain, said_of_hidden, said_of_score, say, short_name,
};
use crate::spread::spread;
use crate::text::{SMALLEST, width};
use crate::time_axis::TimeAxis;

/// The most quarters that fit; older ones are only in the table.
pub(crate) const MOST: usize = 36;
/// The left side of the plot, and how wide it may be.
const PLOT: (f64, f64) = (40.0, 516.0);
/// The most that two points lie apart.
const WIDEST: f64 = 64.0;
/// How many pixels a point of the scale takes.
const POINT: f64 = 2.9;
/// Where the names of lines begin, from the right side of the plot.
const NAMES: f64 = 14.0;
/// From one name of a line to the next.
const NAME: f64 = 17.0;
/// Where what is said beside the chart begins.
pub(crate) const ASIDE: f64 = 660.0;

/// An area in one quarter.
pub(crate) struct Moment {
    pub(crate) quarter: Quarter,
    /// Its score, if it is shown.
    pub(crate) score: Option<f64>,
    range: Option<Interval>,
    /// People with a score in it.
    pub(crate) n: u32,
    /// Why it has no score.
    pub(crate) why: String,
    /// Whether the score rests on other questions than the newest one.
    pub(crate) is_other: bool,
}

/// The round of a quarter; of two the later one, because a chart has one point a date.
pub(crate) fn latest_in(rounds: &[Released], quarter: Quarter) -> Option<&Released> {
    let quarter = quarter.first_round();
    let mut latest_first = rounds.iter().rev();
    latest_first.find(|round| round.setup.quarter.first_round() == quarter)
}

/// An area in a quarter, as its round shows it; `score` is what the chart was made from.
pub(crate) fn moment(
    rounds: &[Released],
    domain: &str,
    quarter: Quarter,
    score: Option<f64>,
) -> Moment {
    let round = rounds.iter().find(|round| round.setup.quarter == quarter);
    let result = round.and_then(|round| round.domain(domain));
    let is_shown = |round: &&Released| {
        let result = round.domain(domain);
        result.is_some_and(|result| result.score.shown().is_some())
    };
    let newest = rounds.iter().rev().find(is_shown);
    let is_other = match (round, newest) {
        (Some(round), Some(newest)) => !same_questions(round, newest, domain),
        (Some(_) | None, _) => false,
    };
    let why = match (round, result.map(|result| (result, &result.score))) {
        (None, _) => say("figure-history-no-round"),
        (Some(round), None) => form_left_out(round),
        (Some(round), Some((result, Cell::Hidden(why)))) => hidden_domain(round, result, *why),
        (Some(_), Some((_, Cell::Shown(_)))) => say("figure-history-no-round"),
    };
    Moment {
        quarter,
        score,
        range: result.and_then(|result| Some(result.score.shown()?.interval)),
        n: result.map_or(0, |result| result.n),
        why,
        is_other: is_other && score.is_some(),
    }
}

impl Moment {
    /// What its point says.
    pub(crate) fn said(&self, area: &str) -> String {
        match self.score {
            None => said_of_hidden(area, self.quarter, self.why.clone()),
            Some(score) => said_of_score(area, self.quarter, score, self.range, self.n),
        }
    }
}

/// The name of an area in the newest round that has it.
pub(crate) fn area<'a>(rounds: &'a [Released], domain: &'a str) -> &'a str {
    let has = |round: &&Released| round.setup.checklist.domain(domain).is_some();
    let newest = rounds.iter().rev().find(has);
    newest.map_or(domain, |round| crate::phrase::name(round, domain))
}

/// The same, for a heading.
pub(crate) fn short_area<'a>(rounds: &'a [Released], domain: &'a str) -> &'a str {
    let has = |round: &&Released| round.setup.checklist.domain(domain).is_some();
    let newest = rounds.iter().rev().find(has);
    newest.map_or(domain, |round| short_name(round, domain))
}

/// A line or the last score, with its name.
pub(crate) struct Named {
    pub(crate) value: f64,
    pub(crate) text: String,
    pub(crate) weight: Weight,
}

/// How loud a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    Quiet,
    Plain,
    Bold,
}

/// The last score with its name, if it is shown.
pub(crate) fn now(moments: &[Moment]) -> Option<Named> {
    let value = moments.last()?.score?;
    let text = fill("figure-history-now", &[("value", points(value).into())]);
    let weight = Weight::Bold;
    Some(Named {
        value,
        text,
        weight,
    })
}

/// Where points stand.
#[derive(Clone, Copy)]
pub(crate) struct Frame {
    pub(crate) top: f64,
    /// The ends of the scale: 0 and 100, or further where limits reach further.
    pub(crate) scale: (f64, f64),
    pub(crate) step: f64,
    pub(crate) count: usize,
}

impl Frame {
    /// A frame for so many points that also holds these values.
    pub(crate) fn new(count: usize, values: impl Iterator<Item = f64> + Clone) -> Self {
        Self {
            top: 0.0,
            scale: (
                values.clone().fold(0.0, f64::min),
                values.fold(100.0, f64::max),
            ),
            step: WIDEST.min(PLOT.1 / count.max(1) as f64),
            count,
        }
    }

    pub(crate) fn sides(self) -> (f64, f64) {
        (PLOT.0, PLOT.0 + self.step * self.count as f64)
    }

    pub(crate) fn x(self, at: usize) -> f64 {
        PLOT.0 + self.step * (at as f64 + 0.5)
    }

    pub(crate) fn y(self, score: f64) -> f64 {
        self.top + POINT * (self.scale.1 - score)
    }

    pub(crate) fn bottom(self) -> f64 {
        self.y(self.scale.0)
    }

    /// The lines of the scale with their numbers.
    pub(crate) fn grid(self) -> Vec<Mark> {
        let (left, right) = self.sides();
        let ticks = [0.0, 25.0, 50.0, 75.0, 100.0].into_iter();
        let marks = ticks.flat_map(|tick| {
            let y = self.y(tick);
            let label = words((left - 8.0, y + 5.0), points(tick));
            [
                line((left, y), (right, y), Role::Grid),
                label.anchored(Anchor::End).quiet(),
            ]
        });
        marks.collect()
    }

    /// Lines from each score to the next; what is missing breaks them.
    pub(crate) fn joined(self, moments: &[Moment]) -> Vec<Mark> {
        let pairs = moments.windows(2).enumerate();
        let lines = pairs.filter_map(|(at, pair)| {
            let (from, to) = pair[0].score.zip(pair[1].score)?;
            let (from, to) = ((self.x(at), self.y(from)), (self.x(at + 1), self.y(to)));
            Some(line(from, to, Role::Quiet))
        });
        lines.collect()
    }

    /// A dashed box in the place of a point.
    pub(crate) fn missing(self, at: usize, said: String) -> Mark {
        let half = 5.0_f64.min(self.step / 2.0 - 1.0);
        let place = (self.x(at) - half, self.y(50.0) - 15.0);
        rect(place, (2.0 * half, 30.0), Role::TooFew).saying(said)
    }

    /// The quarters, and how many answered in each.
    pub(crate) fn axis(self, moments: &[Moment], foot: f64) -> (Vec<Mark>, f64) {
        let quarters: Vec<Quarter> = moments.iter().map(|moment| moment.quarter).collect();
        let size = if self.step >= 30.0 { 14.0 } else { SMALLEST };
        let axis = TimeAxis {
            quarters: &quarters,
            x: &|at| self.x(at),
            step: self.step,
            until: self.sides().1,
            foot,
            size,
        };
        let mut marks = axis.marks(|at| at + 1 == self.count);
        let row = foot + 58.0;
        let label = words((PLOT.0 - 8.0, row), say("figure-history-n"));
        marks.push(label.anchored(Anchor::End).quiet());
        let answers: Vec<String> = moments.iter().map(answers).collect();
        let widest = answers.iter().map(|text| width(text, size, false));
        // Where numbers would touch, every second or third stands for its neighbours.
        let every = ((widest.fold(0.0, f64::max) + 3.0) / self.step)
            .ceil()
            .max(1.0) as usize;
        for (at, text) in answers.into_iter().enumerate() {
            if (self.count - 1 - at).is_multiple_of(every) {
                let mark = words((self.x(at), row), text).sized(size);
                marks.push(mark.anchored(Anchor::Middle));
            }
        }
        (marks, row)
    }

    /// The names of lines at the right, each as near to its line as there is room.
    pub(crate) fn names(self, mut lines: Vec<Named>) -> Vec<Mark> {
        lines.sort_by(|a, b| b.value.total_cmp(&a.value));
        let wished: Vec<f64> = lines.iter().map(|line| self.y(line.value)).collect();
        let right = self.sides().1;
        let heights = spread(&wished, NAME, (self.top, self.bottom()));
        let mut marks = Vec::new();
        for ((named, height), wish) in lines.into_iter().zip(heights).zip(wished) {
            let (from, to) = ((right + 2.0, wish), (right + NAMES - 3.0, height));
            marks.push(line(from, to, Role::Quiet));
            let name = words((right + NAMES, height + 5.0), named.text);
            marks.push(match named.weight {
                Weight::Quiet => name.quiet(),
                Weight::Plain => name,
                Weight::Bold => name.bold(),
            });
        }
        marks
    }
}

/// How many answered; with a star where other questions were asked.
fn answers(moment: &Moment) -> String {
    if moment.score.is_none() && moment.n == 0 {
        return say("figure-nothing");
    }
    let n = moment.n.to_string();
    if moment.is_other {
        fill("figure-cell-other", &[("value", n.into())])
    } else {
        n
    }
}

/// Whether the same questions stand behind all scores, in a sentence.
pub(crate) fn questions(rounds: &[Released], domain: &str, moments: &[Moment]) -> String {
    if moments.iter().any(|moment| moment.is_other) {
        return say("figure-history-other-questions");
    }
    let shown = |round: &Released| {
        let items = round.domain(domain)?.items.iter();
        Some(items.filter(|item| item.score.shown().is_some()).count())
    };
    let count = rounds.iter().rev().find_map(shown).unwrap_or_default();
    fill("figure-history-same-questions", &[("count", count.into())])
}
