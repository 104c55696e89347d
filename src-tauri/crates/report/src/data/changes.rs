//! The data of the comparison with an earlier round.

use assessment::comparison::{Change, Comparison, DomainComparison, Verdict};
use assessment::disclosure::Released;
use figure::{Figure, quarters, slope};
use serde::Serialize;
use words::compared::CompareWords;
use words::number::{change, change_exact, points, points_exact};

use super::figures::{Pressed, Sheaf};
use super::{count, say, text};

/// How many changes the first page tells in full; the comparison has them all.
const MOST_TOLD: usize = 3;
/// The ends that the axis may have, in points; the first that holds every interval is it.
const REACHES: [f64; 4] = [20.0, 40.0, 60.0, 100.0];

/// What the first page says about changes.
#[derive(Serialize)]
pub(crate) struct Changed {
    heading: String,
    rows: Vec<Told>,
}

#[derive(Serialize)]
struct Told {
    verdict: Option<Verdict>,
    words: String,
    text: String,
}

/// The page of the comparison.
#[derive(Serialize)]
pub(crate) struct Page {
    title: String,
    lead: String,
    columns: Vec<String>,
    axis: Vec<String>,
    reach: f64,
    rows: Vec<Row>,
    legend: Vec<Mark>,
    notes: Vec<String>,
    slope: Pressed,
    panels: Pressed,
}

/// A row of the comparison; where `hidden` says why, the numbers are nought and not shown.
#[derive(Serialize)]
struct Row {
    name: String,
    hidden: String,
    verdict: Verdict,
    words: String,
    value: f64,
    low: f64,
    high: f64,
    from: String,
    to: String,
    change: String,
    interval: String,
    detectable: String,
}

#[derive(Serialize)]
struct Mark {
    verdict: Verdict,
    words: String,
}

/// What the first page says; without an earlier round, that there is none.
pub(crate) fn changed(
    earlier: Option<(&Released, &Comparison)>,
    words: Option<&CompareWords>,
) -> Changed {
    let (Some((earlier, comparison)), Some(words)) = (earlier, words) else {
        let first = Told {
            verdict: None,
            words: String::new(),
            text: say("report-changed-first", &[]),
        };
        return Changed {
            heading: say("report-changed-heading-first", &[]),
            rows: vec![first],
        };
    };
    let mut told: Vec<(&DomainComparison, &Change)> = comparison
        .domains
        .iter()
        .filter(|domain| is_told(domain.verdict))
        .filter_map(|domain| Some((domain, domain.change.as_ref()?)))
        .collect();
    told.sort_by(|(a, x), (b, y)| {
        (!is_clear(a.verdict))
            .cmp(&!is_clear(b.verdict))
            .then(y.difference.abs().total_cmp(&x.difference.abs()))
    });
    let more = told.len().saturating_sub(MOST_TOLD);
    let mut rows: Vec<Told> = told
        .into_iter()
        .take(MOST_TOLD)
        .map(|(domain, _)| sentence(domain, words))
        .collect();
    if more > 0 {
        rows.push(Told {
            verdict: None,
            words: String::new(),
            text: say("report-changed-more", &[("n", count(more))]),
        });
    }
    let calm = comparison.count(Verdict::NoClearChange);
    if calm > 0 {
        let all = calm == comparison.domains.len();
        let id = if all {
            "report-changed-none-at-all"
        } else {
            "report-changed-none"
        };
        let text = format!("{} {}", say(id, &[("n", count(calm))]), words.detectable);
        rows.push(Told {
            verdict: Some(Verdict::NoClearChange),
            words: word(Verdict::NoClearChange),
            text,
        });
    }
    let few = comparison.count(Verdict::TooFew);
    if few > 0 {
        rows.push(Told {
            verdict: Some(Verdict::TooFew),
            words: word(Verdict::TooFew),
            text: say("report-changed-too-few", &[("n", count(few))]),
        });
    }
    Changed {
        heading: say(
            "report-changed-heading",
            &[("quarter", text(&earlier.setup.quarter.label()))],
        ),
        rows,
    }
}

/// The page of the comparison; `rounds` are all of them up to the later one, oldest first.
pub(crate) fn page(
    rounds: &[Released],
    (earlier, later): (&Released, &Released),
    comparison: &Comparison,
    words: &CompareWords,
    sheaf: &mut Sheaf,
) -> Page {
    let reach = reach(comparison);
    Page {
        title: title(comparison),
        lead: [&words.lead, &words.summary, &words.detectable]
            .map(String::as_str)
            .join(" "),
        columns: columns(earlier, later),
        axis: [-reach, -reach / 2.0, 0.0, reach / 2.0, reach]
            .map(change)
            .into(),
        reach,
        rows: comparison
            .domains
            .iter()
            .map(|domain| row(domain, words))
            .collect(),
        legend: legend(comparison),
        notes: words.notes.clone(),
        slope: sheaf.beside_comparison(&slope(earlier, later, comparison)),
        panels: sheaf.beside_comparison(&panels(rounds, (earlier, later), comparison)),
    }
}

/// The areas over the rounds; where the earlier round is not among them, over the two.
fn panels(
    rounds: &[Released],
    (earlier, later): (&Released, &Released),
    comparison: &Comparison,
) -> Figure {
    let last = rounds.len().saturating_sub(1);
    let from = rounds[..last]
        .iter()
        .rposition(|round| round.setup.quarter == earlier.setup.quarter);
    match from {
        Some(from) => quarters(rounds, from, last, comparison),
        None => quarters(&[earlier.clone(), later.clone()], 0, 1, comparison),
    }
}

/// The finding.
fn title(comparison: &Comparison) -> String {
    let (better, worse) = (
        comparison.count(Verdict::ClearImprovement),
        comparison.count(Verdict::ClearDecline),
    );
    let id = match (better, worse) {
        (0, 0) => "report-changes-title-calm",
        (_, 0) => "report-changes-title-better",
        (0, _) => "report-changes-title-worse",
        (_, _) => "report-changes-title-both",
    };
    say(
        id,
        &[
            ("better", count(better)),
            ("worse", count(worse)),
            ("areas", count(comparison.domains.len())),
        ],
    )
}

fn is_told(verdict: Verdict) -> bool {
    match verdict {
        Verdict::ClearImprovement
        | Verdict::PossibleImprovement
        | Verdict::PossibleDecline
        | Verdict::ClearDecline => true,
        Verdict::NoClearChange | Verdict::TooFew => false,
    }
}

fn is_clear(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::ClearImprovement | Verdict::ClearDecline)
}

fn word(verdict: Verdict) -> String {
    say(
        "report-changed-verdict",
        &[("verdict", text(&words::verdict::words(verdict)))],
    )
}

fn sentence(domain: &DomainComparison, words: &CompareWords) -> Told {
    let said = words
        .rows
        .iter()
        .find(|row| row.domain == domain.id)
        .map(|row| row.verdict.sentence.clone());
    Told {
        verdict: Some(domain.verdict),
        words: word(domain.verdict),
        text: said.unwrap_or_default(),
    }
}

/// The axis holds every interval, so that no bar ends where the paper does.
fn reach(comparison: &Comparison) -> f64 {
    let changes = comparison
        .domains
        .iter()
        .filter_map(|domain| domain.change.as_ref());
    let furthest = changes
        .map(|change| change.interval.low.abs().max(change.interval.high.abs()))
        .fold(0.0, f64::max);
    REACHES
        .into_iter()
        .find(|reach| furthest <= *reach)
        .unwrap_or(100.0)
}

fn columns(earlier: &Released, later: &Released) -> Vec<String> {
    let scores = |round: &Released| {
        say(
            "report-changes-column-score",
            &[(
                "quarter",
                text(&words::quarter::name(round.setup.quarter).short),
            )],
        )
    };
    let [area, chart, difference, detectable, verdict] = [
        "report-changes-column-area",
        "report-changes-column-chart",
        "report-changes-column-change",
        "report-changes-column-detectable",
        "report-changes-column-verdict",
    ]
    .map(|id| say(id, &[]));
    vec![
        area,
        scores(earlier),
        scores(later),
        chart,
        difference,
        detectable,
        verdict,
    ]
}

fn row(domain: &DomainComparison, words: &CompareWords) -> Row {
    let said = words.rows.iter().find(|row| row.domain == domain.id);
    let row = Row {
        name: said.map_or(domain.id.clone(), |row| row.name.clone()),
        hidden: String::new(),
        verdict: domain.verdict,
        words: said
            .map(|row| row.verdict.words.clone())
            .unwrap_or_default(),
        value: 0.0,
        low: 0.0,
        high: 0.0,
        from: String::new(),
        to: String::new(),
        change: String::new(),
        interval: String::new(),
        detectable: String::new(),
    };
    let Some(change) = domain.change else {
        return Row {
            hidden: said
                .map(|row| row.verdict.sentence.clone())
                .unwrap_or_default(),
            ..row
        };
    };
    let score = |score: f64, n: u32| {
        say(
            "report-changes-score",
            &[("score", text(&points_exact(score).text)), ("n", count(n))],
        )
    };
    Row {
        value: change.difference,
        low: change.interval.low,
        high: change.interval.high,
        from: score(change.scores.0, domain.n.0),
        to: score(change.scores.1, domain.n.1),
        change: change_exact(change.difference).text,
        interval: words::number::change_interval_exact(change.interval),
        detectable: points(change.minimum_detectable_change),
        ..row
    }
}

/// The marks that the chart shows, best first.
fn legend(comparison: &Comparison) -> Vec<Mark> {
    let charted = [
        Verdict::ClearImprovement,
        Verdict::PossibleImprovement,
        Verdict::NoClearChange,
        Verdict::PossibleDecline,
        Verdict::ClearDecline,
    ];
    charted
        .into_iter()
        .filter(|verdict| is_told(*verdict) || comparison.count(*verdict) > 0)
        .map(|verdict| Mark {
            verdict,
            words: words::verdict::words(verdict),
        })
        .collect()
}
