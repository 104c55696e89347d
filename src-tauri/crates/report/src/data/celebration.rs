//! The data of the celebration sheet: what went well, what got better, what was finished.
//!
//! Invariant: an area is celebrated only where more answers speak for it than against it.

use assessment::action::Brag;
use assessment::comparison::Verdict;
use assessment::disclosure::Released;
use serde::Serialize;
use words::compared;

use super::briefing::change;
use super::said::{Said, said};
use super::{Paper, answered, count, paper, say, text};
use crate::ResultsReport;

/// From this score on people are more content than not.
const MIDDLE: f64 = 50.0;
/// So many of each can be read in passing.
const MOST: usize = 3;

#[derive(Serialize)]
pub(crate) struct CelebrationData {
    paper: Paper,
    celebration: Celebration,
}

#[derive(Serialize)]
struct Celebration {
    title: String,
    subtitle: String,
    thanks: String,
    well: Vec<Said>,
    /// What is said where no area is to be celebrated.
    no_area: String,
    better_heading: String,
    better: Vec<Better>,
    done_heading: String,
    done: Vec<String>,
    /// Where a pen adds what no form asks.
    own: String,
    small: String,
}

#[derive(Serialize)]
struct Better {
    name: String,
    verdict: Verdict,
    words: String,
    text: String,
}

pub(crate) fn of(report: &ResultsReport<'_>) -> CelebrationData {
    let released = report.released;
    let title = say("report-celebration-title", &[]);
    let quarter = words::quarter::name(released.setup.quarter).full;
    let results = words::results::of(released, None);
    let well: Vec<Said> = results
        .went_well
        .iter()
        .filter(|area| is_good(released, &area.domain))
        .map(|area| said(released, area))
        .collect();
    let done = report
        .actions_agreed
        .iter()
        .filter(|action| action.fields.state(report.printed) == Brag::B)
        .map(|action| action.fields.title.clone());
    CelebrationData {
        paper: paper(&title, report.team, Some(released), report.printed),
        celebration: Celebration {
            title,
            subtitle: [report.team.name.as_str(), &quarter].join(" · "),
            thanks: say(
                "report-celebration-thanks",
                &[
                    ("answered", count(released.responses)),
                    ("asked", count(released.setup.headcount)),
                ],
            ),
            no_area: match well.is_empty() {
                true => say("report-celebration-no-area", &[]),
                false => String::new(),
            },
            well,
            better_heading: say("report-celebration-better", &[]),
            better: better(report),
            done_heading: say("report-celebration-done", &[]),
            done: done.take(MOST).collect(),
            own: say("report-celebration-own", &[]),
            small: small(report),
        },
    }
}

fn is_good(released: &Released, domain: &str) -> bool {
    let score = released
        .domain(domain)
        .and_then(|domain| domain.score.shown());
    score.is_some_and(|score| score.score > MIDDLE)
}

/// The areas that improved, clearly or possibly, by id: clear ones first, the largest first.
pub(super) fn gains(report: &ResultsReport<'_>) -> Vec<String> {
    let domains = report
        .earlier
        .map(|(_, comparison)| comparison.domains.as_slice())
        .unwrap_or_default();
    let mut gains: Vec<_> = domains
        .iter()
        .filter(|domain| is_gain(domain.verdict))
        .filter_map(|domain| Some((domain, domain.change?.difference)))
        .collect();
    gains.sort_by(|(a, x), (b, y)| {
        (a.verdict != Verdict::ClearImprovement)
            .cmp(&(b.verdict != Verdict::ClearImprovement))
            .then(y.total_cmp(x))
    });
    let ids = gains.into_iter().map(|(domain, _)| domain.id.clone());
    ids.collect()
}

fn is_gain(verdict: Verdict) -> bool {
    match verdict {
        Verdict::ClearImprovement | Verdict::PossibleImprovement => true,
        Verdict::NoClearChange
        | Verdict::PossibleDecline
        | Verdict::ClearDecline
        | Verdict::TooFew => false,
    }
}

fn better(report: &ResultsReport<'_>) -> Vec<Better> {
    let Some((earlier, comparison)) = report.earlier else {
        return Vec::new();
    };
    let compared = compared::of(earlier, report.released, comparison);
    let rows = gains(report).into_iter().filter_map(|id| {
        let verdict = comparison.domain(&id)?.verdict;
        Some(Better {
            name: words::results::domain_name(report.released, &id).to_owned(),
            verdict,
            words: words::verdict::words(verdict),
            text: change(report, Some(&compared), &id)?,
        })
    });
    rows.take(MOST).collect()
}

fn small(report: &ResultsReport<'_>) -> String {
    let Some((earlier, _)) = report.earlier else {
        return say("report-celebration-small", &[]);
    };
    let quarter = words::quarter::in_sentence(earlier.setup.quarter);
    let answered = answered(earlier);
    let args = [("quarter", text(&quarter)), ("answered", text(&answered))];
    [
        say("report-celebration-small", &[]),
        say("report-celebration-small-before", &args),
    ]
    .join(" ")
}
