//! The tables of a round: areas, statements, what changed, how the numbers were made.

use assessment::disclosure::{DomainResult, ItemResult};
use words::results::{domain_name, role, roles, why_domain, why_item};

use super::BookOf;
use super::sheet::{Cell, Column, Kind, Sheet, column, points, say, share};

pub(super) fn areas(of: &BookOf<'_>) -> Sheet {
    let released = of.released;
    let row = |result: &DomainResult| {
        let score = result.score.shown();
        vec![
            Cell::from(result.id.as_str()),
            domain_name(released, &result.id).into(),
            result.n.into(),
            points(score.map(|score| score.score)),
            points(score.map(|score| score.interval.low)),
            points(score.map(|score| score.interval.high)),
            points(score.map(|score| score.sd)),
            share(score.map(|score| score.favourable)),
            result.blanks.not_applicable.into(),
            result.blanks.unsaid.into(),
            result.blanks.skipped.into(),
            why(result
                .score
                .hidden()
                .map(|why| why_domain(released, &result.id, why))),
        ]
    };
    Sheet {
        name: say("sheet-areas"),
        columns: vec![
            column("sheet-code", Kind::Words),
            column("sheet-area", Kind::Words),
            column("sheet-n", Kind::Count),
            column("sheet-score", Kind::Points),
            column("sheet-low", Kind::Points),
            column("sheet-high", Kind::Points),
            column("sheet-sd", Kind::Points),
            column("sheet-favourable", Kind::Share),
            column("sheet-not-applicable", Kind::Count),
            column("sheet-unsaid", Kind::Count),
            column("sheet-skipped", Kind::Count),
            column("sheet-hidden", Kind::Text),
        ],
        rows: released.domains.iter().map(row).collect(),
    }
}

pub(super) fn statements(of: &BookOf<'_>) -> Sheet {
    let released = of.released;
    let scale = &released.setup.checklist.scale;
    let row = |domain: &DomainResult, result: &ItemResult| {
        let score = result.score.shown();
        let item = released.setup.checklist.item(&result.id);
        let counts = scale
            .labels
            .iter()
            .enumerate()
            .map(|(at, _)| score.map_or(Cell::Empty, |score| score.counts[at].into()));
        let mut row = vec![
            Cell::from(result.id.as_str()),
            domain_name(released, &domain.id).into(),
            item.map_or("", |item| item.text.as_str()).into(),
            if item.is_some_and(|item| item.reversed) {
                say("sheet-yes").into()
            } else {
                Cell::Empty
            },
            result.n.into(),
        ];
        row.extend(counts);
        row.extend([
            share(score.map(|score| score.favourable)),
            share(score.map(|score| score.interval.low)),
            share(score.map(|score| score.interval.high)),
            result.blanks.not_applicable.into(),
            result.blanks.unsaid.into(),
            result.blanks.skipped.into(),
            why(result
                .score
                .hidden()
                .map(|why| why_item(released, &result.id, why))),
        ]);
        row
    };
    let mut columns = vec![
        column("sheet-code", Kind::Words),
        column("sheet-area", Kind::Words),
        column("sheet-statement", Kind::Text),
        column("sheet-reversed", Kind::Words),
        column("sheet-n", Kind::Count),
    ];
    columns.extend(scale.labels.iter().map(|label| Column {
        heading: label.clone(),
        kind: Kind::Count,
    }));
    columns.extend([
        column("sheet-favourable", Kind::Share),
        column("sheet-favourable-low", Kind::Share),
        column("sheet-favourable-high", Kind::Share),
        column("sheet-not-applicable", Kind::Count),
        column("sheet-unsaid", Kind::Count),
        column("sheet-skipped", Kind::Count),
        column("sheet-hidden", Kind::Text),
    ]);
    let domains = released.domains.iter();
    let rows = domains.flat_map(|domain| domain.items.iter().map(move |item| (domain, item)));
    Sheet {
        name: say("sheet-statements"),
        columns,
        rows: rows.map(|(domain, item)| row(domain, item)).collect(),
    }
}

pub(super) fn groups(of: &BookOf<'_>) -> Option<Sheet> {
    let released = of.released;
    if !released.setup.asks_role {
        return None;
    }
    let rows = |result: &DomainResult| {
        let area = || {
            [
                Cell::from(result.id.as_str()),
                domain_name(released, &result.id).into(),
            ]
        };
        let shown = result.roles.iter().map(|group| {
            let cells = [
                role(group.role).into(),
                group.n.into(),
                points(Some(group.score)),
                points(Some(group.interval.low)),
                points(Some(group.interval.high)),
                Cell::Empty,
            ];
            area().into_iter().chain(cells).collect()
        });
        let said = roles(released, None, &result.id);
        let notes = said.map(|said| said.notes.join(" "));
        let hidden = notes.filter(|notes| !notes.is_empty()).map(|notes| {
            let nothing = [const { Cell::Empty }; 5];
            area()
                .into_iter()
                .chain(nothing)
                .chain([notes.into()])
                .collect()
        });
        shown.chain(hidden).collect::<Vec<Vec<Cell>>>()
    };
    Some(Sheet {
        name: say("sheet-groups"),
        columns: vec![
            column("sheet-code", Kind::Words),
            column("sheet-area", Kind::Words),
            column("sheet-group", Kind::Words),
            column("sheet-n", Kind::Count),
            column("sheet-score", Kind::Points),
            column("sheet-low", Kind::Points),
            column("sheet-high", Kind::Points),
            column("sheet-hidden", Kind::Text),
        ],
        rows: released.domains.iter().flat_map(rows).collect(),
    })
}

pub(super) fn comparison(of: &BookOf<'_>) -> Option<Sheet> {
    let (earlier, comparison) = of.earlier?;
    let said = words::compared::of(earlier, of.released, comparison);
    let rows = comparison.domains.iter().map(|domain| {
        let change = domain.change.as_ref();
        let said = said.rows.iter().find(|row| row.domain == domain.id);
        vec![
            Cell::from(domain.id.as_str()),
            domain_name(of.released, &domain.id).into(),
            domain.n.0.into(),
            domain.n.1.into(),
            points(change.map(|change| change.scores.0)),
            points(change.map(|change| change.scores.1)),
            points(change.map(|change| change.difference)),
            points(change.map(|change| change.interval.low)),
            points(change.map(|change| change.interval.high)),
            points(change.map(|change| change.minimum_detectable_change)),
            words::verdict::words(domain.verdict).into(),
            said.map_or_else(String::new, |row| row.verdict.sentence.clone())
                .into(),
        ]
    });
    Some(Sheet {
        name: say("sheet-comparison"),
        columns: vec![
            column("sheet-code", Kind::Words),
            column("sheet-area", Kind::Words),
            column("sheet-n-before", Kind::Count),
            column("sheet-n-now", Kind::Count),
            column("sheet-score-before", Kind::Points),
            column("sheet-score-now", Kind::Points),
            column("sheet-change", Kind::Points),
            column("sheet-change-low", Kind::Points),
            column("sheet-change-high", Kind::Points),
            column("sheet-detectable", Kind::Points),
            column("sheet-verdict", Kind::Words),
            column("sheet-meaning", Kind::Text),
        ],
        rows: rows.collect(),
    })
}

pub(super) fn method(of: &BookOf<'_>) -> Sheet {
    let released = of.released;
    let (setup, results) = (&released.setup, words::results::of(released, None));
    let fact = |id: &str, text: String| vec![say(id).into(), text.into()];
    let mut rows: Vec<Vec<Cell>> = vec![
        fact("sheet-ward", of.team.name.clone()),
        fact("sheet-site", of.team.site.clone()),
        fact("sheet-trust", of.team.trust.clone()),
        fact("sheet-quarter", words::quarter::name(setup.quarter).full),
        fact("sheet-dates", words::date::span(setup.opens, setup.closes)),
        fact("sheet-checklist", setup.checklist.name.clone()),
        fact(
            "sheet-checklist-version",
            setup.checklist.version.to_string(),
        ),
        fact("sheet-form", setup.form.clone()),
        fact("sheet-answered", released.responses.to_string()),
        fact("sheet-asked", setup.headcount.to_string()),
        fact("sheet-threshold", setup.threshold.to_string()),
        fact("sheet-release", released.version.to_string()),
        fact("sheet-seed", released.seed.to_string()),
        fact("sheet-written", words::date::day(of.written)),
    ];
    let compared = of
        .earlier
        .map(|(earlier, comparison)| words::compared::of(earlier, released, comparison));
    let said = results.method.iter();
    let said = said.chain(compared.iter().flat_map(|compared| &compared.method));
    rows.extend(said.map(|method| vec![method.what.clone().into(), method.text.clone().into()]));
    Sheet {
        name: say("sheet-method"),
        columns: vec![
            column("sheet-what", Kind::Words),
            column("sheet-text", Kind::Text),
        ],
        rows,
    }
}

fn why(hidden: Option<String>) -> Cell {
    hidden.map_or(Cell::Empty, Cell::from)
}
