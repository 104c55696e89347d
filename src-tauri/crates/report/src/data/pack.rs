//! The data of the evidence pack: the results of a round in the order of outside frameworks.
//!
//! Invariant: every number is one that the results or the comparison show as well; a heading
//! of a framework has none, because headings share areas and an average of what is shown
//! could give away what is hidden.

use assessment::checklist::Domain;
use assessment::comparison::Verdict;
use assessment::framework::{Framework, Theme};
use serde::Serialize;
use words::compared::CompareWords;
use words::number::{interval_exact, percent, points_exact};
use words::results::why_domain;

use super::hidden::{Hidden, hidden};
use super::method::method;
use super::results::facts;
use super::{Paper, Terms, count, paper, say, text};
use crate::{Around, EvidencePack};

#[derive(Serialize)]
pub(crate) struct PackData {
    paper: Paper,
    pack: Pack,
}

#[derive(Serialize)]
struct Pack {
    title: String,
    subtitle: String,
    facts: Vec<String>,
    /// Whose mapping it is, and why a heading has no number of its own.
    notes: Vec<String>,
    /// What stands in a column; those of nothing known are left out.
    columns: Vec<Column>,
    frameworks: Vec<Chapter>,
    hidden: Hidden,
    method: Terms,
}

#[derive(Serialize)]
struct Column {
    kind: Kind,
    name: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Area,
    Score,
    Favourable,
    Change,
    Actions,
    Audit,
}

#[derive(Serialize)]
struct Chapter {
    name: String,
    source: String,
    themes: Vec<Part>,
    elsewhere: String,
}

#[derive(Serialize)]
struct Part {
    name: String,
    /// That nobody compared its name with the publisher's page, if so.
    unchecked: String,
    rows: Vec<Row>,
    /// What the round did not ask.
    not_asked: String,
}

#[derive(Clone, Serialize)]
struct Row {
    domain: String,
    area: String,
    /// Why there are no numbers; empty where there are.
    hidden: String,
    score: String,
    range: String,
    favourable: String,
    verdict: Option<Verdict>,
    verdict_words: String,
    change: String,
    actions: Vec<String>,
    audit: String,
}

pub(crate) fn of(pack: &EvidencePack<'_>) -> Result<PackData, serde_json::Error> {
    let report = pack.results;
    let released = report.released;
    let title = say("report-pack-title", &[]);
    let quarter = words::quarter::name(released.setup.quarter).full;
    let results = words::results::of(released, report.earlier.map(|(_, comparison)| comparison));
    let compared = report
        .earlier
        .map(|(earlier, comparison)| words::compared::of(earlier, released, comparison));
    let around = Around {
        audited: pack.audited,
        ..Around::default()
    };
    let known = report.earlier.map(|(earlier, _)| earlier.clone());
    let rounds: Vec<_> = known.into_iter().chain([released.clone()]).collect();
    let rows = rows(pack, compared.as_ref());
    Ok(PackData {
        paper: paper(&title, report.team, Some(released), report.printed),
        pack: Pack {
            title,
            subtitle: [report.team.name.as_str(), &quarter].join(" · "),
            facts: facts(report),
            notes: vec![pack.note.to_owned(), say("report-pack-no-average", &[])],
            columns: columns(pack),
            frameworks: pack
                .frameworks
                .iter()
                .map(|framework| chapter(framework, pack, &rows))
                .collect(),
            hidden: hidden(&results, &[], &[]),
            method: method(report, &around, &rounds, (&results, compared.as_ref()))?,
        },
    })
}

fn columns(pack: &EvidencePack<'_>) -> Vec<Column> {
    let columns = [
        (Kind::Area, "report-pack-column-area"),
        (Kind::Score, "report-pack-column-score"),
        (Kind::Favourable, "report-pack-column-favourable"),
        (Kind::Change, "report-pack-column-change"),
        (Kind::Actions, "report-pack-column-actions"),
        (Kind::Audit, "report-pack-column-audit"),
    ];
    let quarter = pack
        .results
        .earlier
        .map(|(earlier, _)| earlier.setup.quarter.label().replace(' ', "\u{a0}"))
        .unwrap_or_default();
    let is_known = |kind| match kind {
        Kind::Change => pack.results.earlier.is_some(),
        Kind::Audit => !pack.audited.is_empty(),
        Kind::Area | Kind::Score | Kind::Favourable | Kind::Actions => true,
    };
    columns
        .into_iter()
        .filter(|(kind, _)| is_known(*kind))
        .map(|(kind, id)| Column {
            kind,
            name: say(id, &[("quarter", text(&quarter))]),
        })
        .collect()
}

/// A row for each area that the round asked about, in its own order.
fn rows(pack: &EvidencePack<'_>, compared: Option<&CompareWords>) -> Vec<Row> {
    let asked = pack.results.released.setup.asked();
    asked
        .into_iter()
        .map(|(domain, _)| row(domain, pack, compared))
        .collect()
}

fn row(domain: &Domain, pack: &EvidencePack<'_>, compared: Option<&CompareWords>) -> Row {
    let released = pack.results.released;
    let result = released.domain(&domain.id);
    let shown = result.and_then(|result| Some((result.n, result.score.shown()?)));
    let range = shown.map(|(n, score)| {
        let range = interval_exact(score.interval);
        say(
            "report-pack-range",
            &[("interval", text(&range)), ("n", count(n))],
        )
    });
    let (verdict, verdict_words, change) = change(domain, pack, compared);
    Row {
        domain: domain.id.clone(),
        area: domain.name.clone(),
        hidden: result
            .and_then(|result| result.score.hidden())
            .map(|why| why_domain(released, &domain.id, why))
            .unwrap_or_default(),
        score: shown.map_or_else(String::new, |(_, score)| points_exact(score.score).text),
        range: range.unwrap_or_default(),
        favourable: shown.map_or_else(String::new, |(_, score)| percent(score.favourable)),
        verdict,
        verdict_words,
        change,
        actions: actions(domain, pack),
        audit: audit(domain, pack),
    }
}

/// The verdict, its words, and the change with its range and both counts.
fn change(
    domain: &Domain,
    pack: &EvidencePack<'_>,
    compared: Option<&CompareWords>,
) -> (Option<Verdict>, String, String) {
    let found = pack
        .results
        .earlier
        .and_then(|(_, comparison)| comparison.domain(&domain.id));
    let row = compared.and_then(|said| said.rows.iter().find(|row| row.domain == domain.id));
    let Some((found, row)) = found.zip(row) else {
        return (None, say("report-pack-not-compared", &[]), String::new());
    };
    let numbers = found.change.map(|_| {
        let args = [
            ("change", text(&row.change)),
            ("range", text(&row.interval)),
            ("before", count(found.n.0)),
            ("after", count(found.n.1)),
        ];
        say("report-pack-change", &args)
    });
    (
        Some(found.verdict),
        row.verdict.words.clone(),
        numbers.unwrap_or_default(),
    )
}

/// What was agreed for an area; where nothing was, that it was not.
fn actions(domain: &Domain, pack: &EvidencePack<'_>) -> Vec<String> {
    let agreed = pack.results.actions_agreed.iter();
    let agreed: Vec<String> = agreed
        .filter(|action| action.fields.domain == domain.id)
        .map(|action| {
            let state = words::plan::brag(action.fields.state(pack.results.printed), pack.brag);
            let args = [
                ("reference", text(&action.reference)),
                ("title", text(&action.fields.title)),
                ("state", text(&state.word)),
            ];
            say("report-pack-action", &args)
        })
        .collect();
    if agreed.is_empty() {
        vec![say("report-pack-no-action", &[])]
    } else {
        agreed
    }
}

fn audit(domain: &Domain, pack: &EvidencePack<'_>) -> String {
    let found = pack.audited.iter().find(|area| area.domain == domain.id);
    match found {
        Some(area) => {
            let met = percent(area.met);
            let args = [("met", text(&met)), ("criteria", count(area.criteria))];
            say("report-pack-audited", &args)
        }
        None => say("report-pack-not-audited", &[]),
    }
}

fn chapter(framework: &Framework, pack: &EvidencePack<'_>, rows: &[Row]) -> Chapter {
    let others: Vec<&str> = rows
        .iter()
        .filter(|row| !framework.has(&row.domain))
        .map(|row| row.area.as_str())
        .collect();
    Chapter {
        name: framework.name.clone(),
        source: say("report-pack-source", &[("source", text(&framework.source))]),
        themes: framework
            .themes
            .iter()
            .map(|theme| part(theme, pack, rows))
            .collect(),
        elsewhere: listed("report-pack-elsewhere", &others),
    }
}

fn part(theme: &Theme, pack: &EvidencePack<'_>, rows: &[Row]) -> Part {
    let asked = |id: &String| rows.iter().find(|row| row.domain == *id);
    let checklist = &pack.results.released.setup.checklist;
    // A checklist of somebody's own may have no such area at all; then there is no name.
    let others: Vec<&str> = theme
        .domains
        .iter()
        .filter(|id| asked(id).is_none())
        .filter_map(|id| Some(checklist.domain(id)?.name.as_str()))
        .collect();
    Part {
        name: theme.name.clone(),
        unchecked: match theme.checked {
            true => String::new(),
            false => say("report-pack-unchecked", &[]),
        },
        rows: theme.domains.iter().filter_map(asked).cloned().collect(),
        not_asked: listed("report-pack-not-asked", &others),
    }
}

/// A sentence that lists areas; nothing where there are none.
fn listed(id: &str, areas: &[&str]) -> String {
    if areas.is_empty() {
        return String::new();
    }
    say(
        id,
        &[
            ("n", count(areas.len())),
            ("areas", text(&areas.join("; "))),
        ],
    )
}
