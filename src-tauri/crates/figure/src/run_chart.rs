//! The run chart of one area: its scores around their median, and Anhøj's two rules.
//!
//! Invariant: whether there is a signal is said by `assessment::spc`.

use assessment::disclosure::Released;
use assessment::spc::RunChart;
use words::number::{points, points_exact};

use crate::history::{
    ASIDE, Frame, MOST, Moment, Named, Weight, area, moment, now, questions, short_area,
};
use crate::kind::FigureKind;
use crate::lanes::{Lanes, Side, Stretch};
use crate::legend::Legend;
use crate::marks::{Column, Figure, Mark, Role, TableRow, TableTwin, dot, line, rect, words};
use crate::phrase::{fill, method_of_points, say, short_quarter};
use crate::row::WIDTH;
use crate::size_for;
use crate::text::wrapped;
use words::worked;

/// An area over the rounds, oldest first; `chart` was made from its shown scores.
pub fn run_chart(rounds: &[Released], domain: &str, chart: &RunChart) -> Figure {
    let all: Vec<Moment> = rounds
        .iter()
        .map(|round| {
            let result = round.domain(domain);
            let score = result.and_then(|result| Some(result.score.shown()?.score));
            moment(rounds, domain, round.setup.quarter, score)
        })
        .collect();
    let moments = &all[all.len().saturating_sub(MOST)..];
    let mut frame = Frame::new(moments.len(), std::iter::empty());
    let runs = long_runs(moments, chart, frame);
    let (above, below) = (
        Lanes::new(&runs.0, (0.0, frame.sides().1 + 80.0)),
        Lanes::new(&runs.1, (0.0, frame.sides().1 + 80.0)),
    );
    frame.top = above.high() + 12.0;
    let mut marks = frame.grid();
    let ((left, right), middle) = (frame.sides(), frame.y(chart.median));
    marks.push(line((left, middle), (right, middle), Role::Mean));
    marks.extend(frame.joined(moments));
    let name = area(rounds, domain);
    for (at, moment) in moments.iter().enumerate() {
        marks.push(match moment.score {
            None => frame.missing(at, moment.said(name)),
            Some(score) => {
                let place = (frame.x(at), frame.y(score));
                dot(place, size_for(moment.n, 5.5), Role::Common).saying(moment.said(name))
            }
        });
    }
    let median = Named {
        value: chart.median,
        text: fill(
            "figure-run-median",
            &[("value", points(chart.median).into())],
        ),
        weight: Weight::Quiet,
    };
    marks.extend(frame.names([median].into_iter().chain(now(moments)).collect()));
    marks.extend(above.marks(frame.top, Side::Above));
    marks.extend(below.marks(frame.bottom(), Side::Below));
    let (axis, foot) = frame.axis(moments, frame.bottom() + below.high());
    marks.extend(axis);
    marks.extend(rules(chart, frame.top));
    let (legend, foot) = legend(moments, foot + 24.0);
    marks.extend(legend);
    Figure {
        id: FigureKind::RunChart.id().to_owned(),
        title: title(short_area(rounds, domain), chart, rounds.len()),
        summary: summary(rounds, domain, chart, &all),
        width: WIDTH,
        height: foot + 12.0,
        marks,
        table: table(name, &all, chart),
        method: method(rounds, chart),
        worked: vec![worked::median(area(rounds, domain), chart)],
    }
}

/// Runs that are too long for chance, above and below the median.
fn long_runs(moments: &[Moment], chart: &RunChart, frame: Frame) -> (Vec<Stretch>, Vec<Stretch>) {
    // Points on the median and missing ones neither break a run nor count in it.
    let sides: Vec<(usize, bool)> = moments
        .iter()
        .enumerate()
        .filter_map(|(at, moment)| Some((at, moment.score?)))
        .filter(|(_, score)| *score != chart.median)
        .map(|(at, score)| (at, score > chart.median))
        .collect();
    let (mut above, mut below) = (Vec::new(), Vec::new());
    for run in sides.chunk_by(|a, b| a.1 == b.1) {
        let (Some((first, is_above)), Some((last, _))) = (run.first(), run.last()) else {
            continue;
        };
        if run.len() <= chart.longest_run_limit {
            continue;
        }
        let id = if *is_above {
            "figure-run-above"
        } else {
            "figure-run-below"
        };
        let stretch = Stretch {
            from: frame.x(*first),
            until: frame.x(*last),
            text: fill(id, &[("count", run.len().into())]),
        };
        if *is_above {
            above.push(stretch);
        } else {
            below.push(stretch);
        }
    }
    (above, below)
}

/// The two rules beside the chart, each with what chance explains.
fn rules(chart: &RunChart, top: f64) -> Vec<Mark> {
    let (role, size, name) = if chart.signal {
        (Role::Neutral, 7.0, say("figure-run-signal"))
    } else {
        (Role::Common, 5.5, say("figure-run-no-signal"))
    };
    let said: Vec<String> = said_of_rules(chart).to_vec();
    let hint = [name.as_str(), &said.join(" ")].join(". ");
    let mut y = top + 14.0;
    let mut marks = vec![dot((ASIDE + 8.0, y - 5.0), size, role).saying(hint)];
    for text in wrapped(&name, 14.0, true, WIDTH - ASIDE - 24.0, 2) {
        marks.push(words((ASIDE + 24.0, y), text).bold());
        y += 17.0;
    }
    for rule in said {
        y += 10.0;
        for text in wrapped(&rule, 14.0, false, WIDTH - ASIDE, 5) {
            marks.push(words((ASIDE, y), text));
            y += 17.0;
        }
    }
    marks
}

fn said_of_rules(chart: &RunChart) -> [String; 2] {
    let args = [
        ("run", chart.longest_run.into()),
        ("longest", chart.longest_run_limit.into()),
        ("crossings", chart.crossings.into()),
        ("fewest", chart.crossings_limit.into()),
    ];
    ["figure-run-rule-run", "figure-run-rule-crossings"].map(|id| fill(id, &args))
}

fn legend(moments: &[Moment], top: f64) -> (Vec<Mark>, f64) {
    let mut legend = Legend::new((0.0, WIDTH), top + 8.0);
    legend.entry(12.0, say("figure-run-score"), |x, y| {
        dot((x + 6.0, y), 5.5, Role::Common)
    });
    if moments
        .iter()
        .any(|moment| moment.score.is_some() && moment.n < crate::FEW)
    {
        legend.entry(8.0, say("figure-history-few"), |x, y| {
            dot((x + 4.0, y), 2.75, Role::Common)
        });
    }
    if moments.iter().any(|moment| moment.score.is_none()) {
        legend.entry(10.0, say("figure-not-shown"), |x, y| {
            rect((x, y - 8.0), (10.0, 16.0), Role::TooFew)
        });
    }
    legend.entry(28.0, say("figure-run-middle"), |x, y| {
        line((x, y), (x + 28.0, y), Role::Mean)
    });
    let (marks, foot) = legend.done();
    (marks, foot + 8.0)
}

fn title(area: &str, chart: &RunChart, quarters: usize) -> String {
    let id = if chart.signal {
        "figure-run-title-signal"
    } else {
        "figure-run-title"
    };
    fill(id, &[("area", area.into()), ("quarters", quarters.into())])
}

fn summary(rounds: &[Released], domain: &str, chart: &RunChart, moments: &[Moment]) -> String {
    let args = [("median", points(chart.median).into())];
    let mut parts = vec![
        fill("figure-run-summary", &args),
        questions(rounds, domain, moments),
    ];
    if moments.len() > MOST {
        let args = [("left", (moments.len() - MOST).into())];
        parts.push(fill("figure-heat-left-out", &args));
    }
    parts.join(" ")
}

fn table(area: &str, moments: &[Moment], chart: &RunChart) -> TableTwin {
    let rows = moments.iter().map(|moment| {
        let quarter = short_quarter(moment.quarter);
        let Some(score) = moment.score else {
            return TableRow::instead(quarter, moment.why.clone());
        };
        let side = if score > chart.median {
            "figure-run-side-above"
        } else if score < chart.median {
            "figure-run-side-below"
        } else {
            "figure-run-side-on"
        };
        let text = points_exact(score).text;
        let text = if moment.is_other {
            fill("figure-cell-other", &[("value", text.into())])
        } else {
            text
        };
        TableRow::of(vec![quarter, text, moment.n.to_string(), say(side)])
    });
    let args = [
        ("area", area.into()),
        ("median", points_exact(chart.median).text.into()),
    ];
    TableTwin {
        caption: fill("figure-run-caption", &args),
        rows: rows.collect(),
        columns: vec![
            Column::of_words(say("figure-response-column-quarter")),
            Column::of_numbers(say("figure-column-score")),
            Column::of_numbers(say("figure-column-answers")),
            Column::of_words(say("figure-run-column-side")),
        ],
    }
}

fn method(rounds: &[Released], chart: &RunChart) -> Vec<String> {
    let scale = rounds.last().map(|round| &round.setup.checklist.scale);
    let mut lines: Vec<String> = scale.map(method_of_points).into_iter().collect();
    let args = [
        ("useful", chart.useful_points.into()),
        ("longest", chart.longest_run_limit.into()),
        ("fewest", chart.crossings_limit.into()),
    ];
    lines.push(fill("figure-run-method", &args));
    lines.push(say("figure-method-small"));
    lines
}
