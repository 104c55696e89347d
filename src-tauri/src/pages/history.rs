//! All quarters together, as far as their number allows.

use assessment::disclosure::Released;
use assessment::quarter::Quarter;
use assessment::spc::{HistoryView, Rebase, Settings, history_view};
use figure::{Figure, Turnout};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Round;
use words::quarter::QuarterName;
use words::{british, quarter};

use super::results::{NamedDomain, domains};

/// The page of all quarters.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct HistoryPage {
    title: String,
    lead: String,
    heat_map: Figure,
    response_rate: Figure,
    domains: Vec<NamedDomain>,
    domain: String,
    /// The quarters in which new limits can begin.
    quarters: Vec<QuarterName>,
    view: HistoryView,
    chart: Option<Figure>,
    ladder: String,
}

/// What the person chose for the chart of one area.
#[derive(Clone, Debug, Deserialize, Type)]
pub(crate) struct ChartChoice {
    /// Which area; empty for the first.
    domain: String,
    /// What the team aims at, in points.
    target: Option<u32>,
    /// Whether sudden jumps are left out of the limits.
    screen_outliers: bool,
    /// Where limits begin anew, if the ward changed for good.
    new_limits: Option<NewLimits>,
}

/// Where the limits of a chart begin anew.
#[derive(Clone, Debug, Deserialize, Type)]
pub(crate) struct NewLimits {
    /// The first quarter of the new limits.
    quarter: String,
    /// What changed; the chart says it.
    reason: String,
}

/// Puts the page together from all rounds and the releases among them, oldest first; `None`
/// without a release, or without the area that was chosen.
pub(crate) fn page(
    rounds: &[Round],
    released: &[(Round, Released)],
    choice: &ChartChoice,
) -> Option<HistoryPage> {
    let results: Vec<Released> = released.iter().map(|(_, result)| result.clone()).collect();
    let domains = domains(results.last()?);
    let chosen = domains
        .iter()
        .find(|domain| choice.domain.is_empty() || domain.id == choice.domain)?;
    let view = history_view(results.len())?;
    let turnout: Vec<Turnout> = rounds
        .iter()
        .filter(|round| round.state == assessment::round::State::Closed)
        .map(|round| Turnout {
            quarter: round.setup.quarter,
            answered: round.received,
            asked: round.setup.headcount,
            needed: round.setup.threshold,
        })
        .collect();
    let count = [("count", results.len().into())];
    let ladder = match view {
        HistoryView::Profile | HistoryView::Intervals => "history-ladder-intervals",
        HistoryView::RunChart => "history-ladder-run-chart",
        HistoryView::Xmr => "history-ladder-xmr",
    };
    Some(HistoryPage {
        title: british().say("history-title", &[]),
        lead: british().say("history-lead", &count),
        heat_map: figure::heat_map(&results),
        response_rate: figure::response_rate(&turnout),
        domain: chosen.id.clone(),
        chart: figure::over_time(&results, &chosen.id, &settings(choice)).map(|shown| shown.figure),
        ladder: british().say(ladder, &count),
        quarters: later_quarters(&results),
        view,
        domains,
    })
}

/// Every quarter from the first round to the last.
fn quarters(rounds: &[Released]) -> impl Iterator<Item = Quarter> {
    let first = rounds
        .first()
        .map(|round| round.setup.quarter.first_round());
    let last = rounds.last().map(|round| round.setup.quarter);
    std::iter::successors(first, |quarter| Some(quarter.next()))
        .take_while(move |quarter| Some(*quarter) <= last)
}

fn later_quarters(rounds: &[Released]) -> Vec<QuarterName> {
    quarters(rounds).skip(1).map(quarter::name).collect()
}

fn rebase(new: Option<&NewLimits>) -> Vec<Rebase> {
    let begins = new.and_then(|new| {
        let quarter: Quarter = new.quarter.parse().ok()?;
        Some(Rebase {
            date: quarter.last_day(),
            reason: new.reason.trim().to_owned(),
        })
    });
    begins.into_iter().collect()
}

fn settings(choice: &ChartChoice) -> Settings {
    Settings {
        target: choice.target.map(f64::from),
        screen_outliers: choice.screen_outliers,
        rebase: rebase(choice.new_limits.as_ref()),
        ..Settings::default()
    }
}
