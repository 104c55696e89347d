//! The same scores as a table.

use assessment::comparison::Comparison;
use assessment::disclosure::Released;
use words::number::{change_exact, change_interval_exact, points_exact};

use super::names::reasons;
use crate::marks::{Column, TableRow, TableTwin};
use crate::phrase::{fill, name, say, score_cell, short_quarter};

pub(super) fn table(rounds: (&Released, &Released), comparison: &Comparison) -> TableTwin {
    let (earlier, later) = rounds;
    let scores = |round: &Released, n: u32| {
        let args = [
            ("quarter", short_quarter(round.setup.quarter).into()),
            ("n", n.into()),
        ];
        Column::of_numbers(fill("figure-column-quarter", &args))
    };
    let compared = comparison.domains.iter().filter_map(|domain| {
        let change = domain.change?;
        let range = [
            ("value", change_exact(change.difference).text.into()),
            ("range", change_interval_exact(change.interval).into()),
        ];
        let (before, after) = domain.n;
        Some(TableRow::of(vec![
            name(later, &domain.id).to_owned(),
            score_cell(change.scores.0, None, before),
            score_cell(change.scores.1, None, after),
            fill("figure-cell-range", &range),
            points_exact(change.minimum_detectable_change).text,
            words::verdict::words(domain.verdict),
        ]))
    });
    let reasons = reasons(rounds, comparison).into_iter();
    let others = reasons.map(|(area, why)| TableRow::instead(area.to_owned(), why));
    TableTwin {
        caption: say("figure-slope-caption"),
        columns: vec![
            Column::of_words(say("figure-column-area")),
            scores(earlier, comparison.responses.0),
            scores(later, comparison.responses.1),
            Column::of_numbers(say("figure-column-change")),
            Column::of_numbers(say("figure-column-detectable")),
            Column::of_words(say("figure-column-verdict")),
        ],
        rows: compared.chain(others).collect(),
    }
}
