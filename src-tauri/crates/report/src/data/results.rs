//! The data of the results report.

use assessment::disclosure::Released;
use figure::Turnout;
use serde::Serialize;
use words::compared::CompareWords;
use words::number::{interval, points};
use words::results::{Highlight, ResultsWords, domain_name};

use super::areas::{Areas, is_short, together};
use super::changes::{self, Changed, changed};
use super::domains::{OneByOne, one_by_one};
use super::figures::{Numbers, Sheaf};
use super::hidden::{Hidden, hidden};
use super::method::method;
use super::over_time::{Course, course, has_course};
use super::{Paper, Terms, answered, count, form_and_version, paper, printed_on, say, text};
use crate::{Around, Part, ResultsReport};

/// How many of the agreed actions are named; the plan has them all.
const ACTIONS_NAMED: usize = 3;

#[derive(Serialize)]
pub(crate) struct ResultsData {
    paper: Paper,
    report: Report,
}

#[derive(Serialize)]
struct Report {
    title: String,
    subtitle: String,
    facts: Vec<String>,
    lead: String,
    well: Evidence,
    talk: Evidence,
    changed: Changed,
    sure: Sure,
    next: Next,
    is_short: bool,
    areas: Areas,
    domains: Option<OneByOne>,
    comparison: Option<changes::Page>,
    course: Option<Course>,
    comments: Option<Comments>,
    numbers: Numbers,
    hidden: Hidden,
    method: Terms,
    figures: Terms,
}

#[derive(Serialize)]
struct Evidence {
    heading: String,
    columns: Vec<String>,
    rows: Vec<Said>,
}

#[derive(Serialize)]
struct Said {
    name: String,
    said: String,
    score: String,
    range: String,
}

#[derive(Serialize)]
struct Sure {
    heading: String,
    rows: Vec<String>,
}

#[derive(Serialize)]
struct Next {
    heading: String,
    text: String,
    actions: Vec<Agreed>,
}

#[derive(Serialize)]
struct Agreed {
    reference: String,
    title: String,
    detail: String,
}

#[derive(Serialize)]
struct Comments {
    heading: String,
    note: String,
    rows: Vec<Comment>,
}

#[derive(Serialize)]
struct Comment {
    area: String,
    text: String,
}

pub(crate) fn of(
    report: &ResultsReport<'_>,
    around: &Around<'_>,
) -> Result<ResultsData, serde_json::Error> {
    let released = report.released;
    let (earlier, comparison) = report.earlier.unzip();
    let results = words::results::of(released, comparison);
    let compared: Option<CompareWords> = report
        .earlier
        .map(|(earlier, comparison)| words::compared::of(earlier, released, comparison));
    let rounds = rounds(report, around);
    let turnout = turnout(&rounds, around);
    let talk = results.talk_about.iter();
    let named: Vec<&str> = talk.map(|area| area.domain.as_str()).collect();
    let title = say("report-results-title", &[]);
    // In the order of the pages, which is the order of the tables at the end.
    let mut sheaf = Sheaf::default();
    let areas = together(
        released,
        earlier,
        around.audited,
        results.overall.as_deref(),
        &mut sheaf,
    );
    let domains = report
        .shows(Part::Areas)
        .then(|| one_by_one(released, &named, &mut sheaf));
    let comparison = report
        .earlier
        .filter(|_| report.shows(Part::Changes))
        .zip(compared.as_ref())
        .map(|((earlier, comparison), words)| {
            changes::page(&rounds, (earlier, released), comparison, words, &mut sheaf)
        });
    let course = match report.shows(Part::Quarters) {
        true => course(&rounds, &turnout, &named, &mut sheaf),
        false => None,
    };
    let is_there = |part: &Part| match part {
        Part::Comments => !released.comments.is_empty(),
        Part::Areas => true,
        Part::Changes => report.earlier.is_some(),
        Part::Quarters => has_course(&rounds, &turnout),
    };
    let left_out = Part::ALL.into_iter().filter(|part| !report.shows(*part));
    let left_out: Vec<Part> = left_out.filter(is_there).collect();
    Ok(ResultsData {
        paper: paper(&title, report.team, Some(released), report.printed),
        report: Report {
            title,
            subtitle: format!(
                "{} · {}",
                report.team.name,
                words::quarter::name(released.setup.quarter).full
            ),
            facts: facts(report),
            lead: results.lead.clone(),
            well: evidence("report-well-heading", released, &results.went_well),
            talk: evidence("report-talk-heading", released, &results.talk_about),
            changed: changed(report.earlier, compared.as_ref()),
            sure: sure(released, &results),
            next: next(report),
            is_short: is_short(released),
            areas,
            domains,
            comparison,
            course,
            comments: comments(report, &results),
            hidden: hidden(&results, &turnout, &left_out),
            method: method(report, around, &rounds, (&results, compared.as_ref()))?,
            figures: sheaf.methods(),
            numbers: sheaf.numbers(),
        },
    })
}

/// All rounds up to the one of the report, oldest first.
fn rounds(report: &ResultsReport<'_>, around: &Around<'_>) -> Vec<Released> {
    let known: Vec<Released> = if around.before.is_empty() {
        let earlier = report.earlier.map(|(earlier, _)| earlier.clone());
        earlier.into_iter().collect()
    } else {
        around.before.to_vec()
    };
    let own = report.released.clone();
    known.into_iter().chain([own]).collect()
}

/// The response of each round, as far as it is known.
fn turnout(rounds: &[Released], around: &Around<'_>) -> Vec<Turnout> {
    if around.turnout.is_empty() {
        rounds.iter().map(Turnout::from).collect()
    } else {
        around.turnout.to_vec()
    }
}

/// What the running header and footer say, for those who hear the page.
pub(super) fn facts(report: &ResultsReport<'_>) -> Vec<String> {
    let setup = &report.released.setup;
    let dates = words::date::span(setup.opens, setup.closes);
    vec![
        dates,
        answered(report.released),
        form_and_version(&report.released.setup),
        printed_on(report.printed),
        say("report-not-inspection", &[]),
    ]
}

fn evidence(heading: &str, released: &Released, highlights: &[Highlight]) -> Evidence {
    let row = |highlight: &Highlight| {
        // The score stands apart from its range here, so that a glance finds it.
        let shown = released
            .domain(&highlight.domain)
            .and_then(|domain| Some((domain, domain.score.shown()?)));
        let (score, range) = shown.map_or_else(Default::default, |(domain, score)| {
            let range = interval(score.interval).into();
            let args = [("interval", range), ("n", count(domain.n))];
            (points(score.score), say("report-range-n", &args))
        });
        Said {
            name: highlight.name.clone(),
            said: highlight.said.clone(),
            score,
            range,
        }
    };
    Evidence {
        heading: say(heading, &[("n", count(highlights.len()))]),
        columns: vec![
            say("report-evidence-area", &[]),
            say("report-evidence-score", &[]),
        ],
        rows: highlights.iter().map(row).collect(),
    }
}

fn sure(released: &Released, results: &ResultsWords) -> Sure {
    let mut rows = vec![results.missing_people.join(" ")];
    if released.domains.len() > 1 {
        rows.push(say("report-sure-ranges", &[]));
    }
    Sure {
        heading: say("report-sure-heading", &[]),
        rows,
    }
}

fn next(report: &ResultsReport<'_>) -> Next {
    let agreed = report.actions_agreed;
    let named = agreed.iter().take(ACTIONS_NAMED).map(|action| {
        let due = words::date::day(action.fields.due);
        let detail = if action.fields.lead.trim().is_empty() {
            say("report-next-detail-due", &[("due", text(&due))])
        } else {
            say(
                "report-next-detail",
                &[("lead", text(&action.fields.lead)), ("due", text(&due))],
            )
        };
        Agreed {
            reference: action.reference.clone(),
            title: action.fields.title.clone(),
            detail,
        }
    });
    let id = match agreed.len() {
        0 => "report-next-none",
        n if n <= ACTIONS_NAMED => "report-next-all",
        _ => "report-next-some",
    };
    Next {
        heading: say("report-next-heading", &[]),
        text: say(
            id,
            &[("n", count(agreed.len())), ("named", count(ACTIONS_NAMED))],
        ),
        actions: named.collect(),
    }
}

/// The comments in the order in which they were shuffled at the release.
fn comments(report: &ResultsReport<'_>, results: &ResultsWords) -> Option<Comments> {
    let written = &report.released.comments;
    let row = |comment: &assessment::response::Comment| Comment {
        area: comment
            .domain
            .as_deref()
            .map(|id| domain_name(report.released, id).to_owned())
            .unwrap_or_default(),
        text: comment.text.clone(),
    };
    (report.shows(Part::Comments) && !written.is_empty()).then(|| Comments {
        heading: say("report-comments-heading", &[]),
        note: results.comments_note.clone(),
        rows: written.iter().map(row).collect(),
    })
}
