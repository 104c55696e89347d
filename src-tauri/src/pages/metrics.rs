//! Numbers that the ward has anyway: the table that they are typed into, and beside an area.

use std::collections::BTreeMap;

use assessment::checklist::Checklist;
use assessment::metric::{Metric, Reading};
use assessment::quarter::Quarter;
use serde::Serialize;
use specta::Type;
use store::Readings;
use words::metric;
use words::quarter::{QuarterName, name};

/// How many quarters the table has at least, the current one included.
const QUARTERS: usize = 4;
/// How many quarters stand beside an area at most.
const BESIDE: usize = 8;

/// The page of all metrics.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct MetricsPage {
    metrics: Vec<MetricShown>,
    /// Newest first.
    rows: Vec<QuarterRow>,
}

/// One metric.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct MetricShown {
    id: String,
    name: String,
    /// Its name with its unit.
    column: String,
    about: String,
    better: String,
    domain_name: String,
    /// What stands before a target: "at least".
    bound: String,
    /// The target as it was typed; empty without one.
    target: String,
}

/// The readings of one quarter.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct QuarterRow {
    quarter: QuarterName,
    /// As typed, in the order of the metrics; empty where nothing was.
    readings: Vec<String>,
}

/// The metrics of one domain, beside its score.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct OtherNumbers {
    /// Labels of the quarters, oldest first; none if nothing was typed in.
    quarters: Vec<String>,
    metrics: Vec<OtherNumber>,
}

/// One of them.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct OtherNumber {
    name: String,
    about: String,
    better: String,
    target: Option<String>,
    /// With its unit, for each of the quarters; none where nothing was typed in.
    readings: Vec<Option<String>>,
}

/// What was typed in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Typed {
    pub(crate) readings: Readings,
    pub(crate) targets: BTreeMap<String, Reading>,
}

impl Typed {
    fn reading(&self, metric: &Metric, quarter: Quarter) -> Option<Reading> {
        self.readings.get(&metric.id)?.get(&quarter).copied()
    }

    fn target(&self, metric: &Metric) -> Option<Reading> {
        self.targets.get(&metric.id).copied()
    }
}

/// Puts the page together; `first` is the quarter of the oldest round, if there is one.
pub(crate) fn page(
    metrics: &[Metric],
    typed: &Typed,
    checklist: Option<&Checklist>,
    first: Option<Quarter>,
    now: Quarter,
) -> MetricsPage {
    let oldest_typed = typed.readings.values().filter_map(|of| of.keys().next());
    let oldest = oldest_typed.copied().chain(first).min().unwrap_or(now);
    let back = std::iter::successors(Some(now), |quarter| Some(quarter.previous()));
    let quarters = back
        .enumerate()
        .take_while(|(at, quarter)| *at < QUARTERS || *quarter >= oldest);
    let text = |reading: Option<Reading>| {
        reading
            .map(|reading| reading.to_string())
            .unwrap_or_default()
    };
    MetricsPage {
        metrics: metrics
            .iter()
            .map(|one| MetricShown {
                id: one.id.clone(),
                name: one.name.clone(),
                column: metric::column(one),
                about: one.about.clone(),
                better: metric::better(one),
                domain_name: checklist
                    .and_then(|checklist| checklist.domain(&one.domain))
                    .map(|domain| domain.name.clone())
                    .unwrap_or_default(),
                bound: metric::bound(one),
                target: text(typed.target(one)),
            })
            .collect(),
        rows: quarters
            .map(|(_, quarter)| QuarterRow {
                quarter: name(quarter),
                readings: metrics
                    .iter()
                    .map(|one| text(typed.reading(one, quarter)))
                    .collect(),
            })
            .collect(),
    }
}

/// The metrics of a domain up to a quarter; none if no metric stands beside it.
pub(crate) fn beside(
    metrics: &[Metric],
    typed: &Typed,
    domain: &str,
    until: Quarter,
) -> Option<OtherNumbers> {
    let here: Vec<&Metric> = metrics.iter().filter(|one| one.domain == domain).collect();
    let back = std::iter::successors(Some(until), |quarter| Some(quarter.previous()));
    let mut quarters: Vec<Quarter> = back.take(BESIDE).collect();
    quarters.reverse();
    quarters.retain(|quarter| {
        here.iter()
            .any(|one| typed.reading(one, *quarter).is_some())
    });
    (!here.is_empty()).then(|| OtherNumbers {
        quarters: quarters
            .iter()
            .map(|quarter| name(*quarter).label)
            .collect(),
        metrics: here
            .iter()
            .map(|one| OtherNumber {
                name: one.name.clone(),
                about: one.about.clone(),
                better: metric::better(one),
                target: typed.target(one).map(|target| metric::target(one, target)),
                readings: quarters
                    .iter()
                    .map(|quarter| Some(metric::reading(one, typed.reading(one, *quarter)?)))
                    .collect(),
            })
            .collect(),
    })
}
