//! The data of all quarters together.

use assessment::disclosure::Released;
use assessment::spc::{HistoryView, Settings, history_view};
use figure::{OverTime, Turnout, heat_map, over_time, response_rate};
use serde::Serialize;

use super::figures::{Pressed, Sheaf};
use super::{count, say};

/// With fewer rounds the comparison says it all.
const LEAST_ROUNDS: usize = 3;
/// The most areas that are drawn one by one: three pages.
const MOST_DRAWN: usize = 6;

/// The part about all quarters.
#[derive(Serialize)]
pub(crate) struct Course {
    title: String,
    lead: String,
    figures: Vec<Pressed>,
    /// What to know about the charts of single areas.
    charts_note: String,
    charts: Vec<Pressed>,
}

/// Whether there are rounds enough to show them together.
pub(crate) fn has_course(rounds: &[Released], turnout: &[Turnout]) -> bool {
    rounds.len() >= LEAST_ROUNDS || turnout.len() >= LEAST_ROUNDS
}

/// All rounds up to the one of the report, oldest first; `named` are the areas that its
/// first page asks to talk about, by id.
pub(crate) fn course(
    rounds: &[Released],
    turnout: &[Turnout],
    named: &[&str],
    sheaf: &mut Sheaf,
) -> Option<Course> {
    let newest = rounds.last()?;
    if !has_course(rounds, turnout) {
        return None;
    }
    let mut figures = Vec::new();
    if turnout.len() >= 2 {
        figures.push(sheaf.with_table(response_rate(turnout)));
    }
    if rounds.len() >= LEAST_ROUNDS {
        figures.push(sheaf.with_table(heat_map(rounds)));
    }
    let (charts, charts_note) = charts(rounds, newest, named, sheaf);
    Some(Course {
        title: say("report-course-title", &[]),
        lead: ladder(rounds.len()),
        figures,
        charts_note,
        charts,
    })
}

/// What so many rounds allow, in the words of the screen.
fn ladder(rounds: usize) -> String {
    let id = match history_view(rounds) {
        Some(HistoryView::RunChart) => "history-ladder-run-chart",
        Some(HistoryView::Xmr) => "history-ladder-xmr",
        Some(HistoryView::Profile | HistoryView::Intervals) | None => "history-ladder-intervals",
    };
    say(id, &[("count", count(rounds))])
}

/// The areas one by one: those that show more than chance and those that the first page asks
/// to talk about, in the checklist's order.
fn charts(
    rounds: &[Released],
    newest: &Released,
    named: &[&str],
    sheaf: &mut Sheaf,
) -> (Vec<Pressed>, String) {
    let settings = Settings::default();
    let mut all: Vec<(&str, OverTime)> = newest
        .domains
        .iter()
        .filter_map(|domain| {
            let chart = over_time(rounds, &domain.id, &settings)?;
            Some((domain.id.as_str(), chart))
        })
        .collect();
    if all.is_empty() {
        return (Vec::new(), String::new());
    }
    let in_order = |id: &str| newest.domains.iter().position(|domain| domain.id == id);
    all.sort_by_key(|(id, chart)| (!chart.has_signal, !named.contains(id)));
    let wanted = |(id, chart): &(&str, OverTime)| chart.has_signal || named.contains(id);
    let drawn = all.iter().take_while(|area| wanted(area)).count();
    let left = all.split_off(drawn.clamp(1, MOST_DRAWN));
    all.sort_by_key(|(id, _)| in_order(id));
    let signals = left.iter().filter(|(_, chart)| chart.has_signal).count();
    let note = match (left.len(), signals) {
        (0, _) => String::new(),
        (n, 0) => say("report-course-others", &[("n", count(n))]),
        (n, signals) => say(
            "report-course-others-signal",
            &[("n", count(n)), ("signals", count(signals))],
        ),
    };
    let drawn = all.into_iter();
    let drawn = drawn.map(|(_, chart)| sheaf.with_table(chart.figure));
    (drawn.collect(), note)
}
