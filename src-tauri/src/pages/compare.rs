//! Two quarters side by side.

use assessment::comparison::Comparison;
use assessment::disclosure::Released;
use figure::Figure;
use serde::Serialize;
use specta::Type;
use store::Round;
use words::compared::ComparisonRow;
use words::results::MethodWords;

use super::round::{RoundSummary, summary};

/// The page that compares two quarters.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct ComparePage {
    title: String,
    lead: String,
    summary: String,
    detectable: String,
    cautions: Vec<String>,
    from: RoundSummary,
    to: RoundSummary,
    rounds: Vec<RoundSummary>,
    panels: Figure,
    slope: Figure,
    columns: Vec<String>,
    rows: Vec<ComparisonRow>,
    notes: Vec<String>,
    method: Vec<MethodWords>,
}

/// Puts the page together from all released rounds, oldest first, and the places in that
/// list of the two that are compared.
pub(crate) fn page(
    rounds: &[(Round, Released)],
    from: usize,
    to: usize,
    comparison: &Comparison,
) -> ComparePage {
    let words = words::compared::of(&rounds[from].1, &rounds[to].1, comparison);
    let released: Vec<Released> = rounds
        .iter()
        .map(|(_, released)| released.clone())
        .collect();
    ComparePage {
        title: words.title,
        lead: words.lead,
        summary: words.summary,
        detectable: words.detectable,
        cautions: words.cautions,
        from: summary(&rounds[from].0),
        to: summary(&rounds[to].0),
        rounds: rounds.iter().map(|(round, _)| summary(round)).collect(),
        panels: figure::quarters(&released, from, to, comparison),
        slope: figure::slope(&rounds[from].1, &rounds[to].1, comparison),
        columns: words.columns,
        rows: words.rows,
        notes: words.notes,
        method: words.method,
    }
}
