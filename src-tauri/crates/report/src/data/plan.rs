//! The data of the action plan.

use assessment::action::{Act, Brag, BragWords, Fields, Progress};
use assessment::checklist::{Checklist, built_in};
use assessment::disclosure::Released;
use chrono::NaiveDate;
use serde::Serialize;
use words::results::HiddenWords;

use super::{Paper, answered, count, form_and_version, paper, printed_on, say, stopped, text};
use crate::{ActionPlan, PlannedAction, Sheet};

/// Rows on a page: fewer actions leave the rest of the page to a pen.
const ROWS_ON_A_PAGE: usize = 3;
/// How many entries of the progress log fit beside the rest.
const LATEST_PROGRESS: usize = 3;
/// A text longer than this could make a row higher than a page in the narrowest column.
const LONG_TEXT: usize = 240;

#[derive(Serialize)]
pub(crate) struct PlanData {
    paper: Paper,
    plan: Plan,
    /// Whether it is for A3.
    large: bool,
}

#[derive(Serialize)]
struct Plan {
    title: String,
    subtitle: String,
    facts: Vec<String>,
    empty: String,
    groups: Vec<Group>,
    columns: Vec<String>,
    rows: Vec<Row>,
    pen_rows: usize,
    /// Why numbers that actions start from are not shown.
    hidden: Vec<String>,
    legend: Vec<State>,
    signatures: Vec<Signature>,
}

#[derive(Serialize)]
struct Group {
    name: String,
    columns: usize,
}

#[derive(Serialize)]
struct Row {
    reference: String,
    area: String,
    item: String,
    said: String,
    score: String,
    found: String,
    title: String,
    objective: String,
    steps: Vec<String>,
    barrier: String,
    countermeasure: String,
    lead: String,
    support: String,
    start: String,
    due: String,
    measure: String,
    baseline: String,
    target: String,
    source: String,
    brag: words::plan::BragShown,
    progress: Vec<Entry>,
    reviewed: String,
    outcome: String,
    is_long: bool,
}

#[derive(Serialize)]
struct Entry {
    on: String,
    note: String,
}

/// What a letter stands for.
#[derive(Serialize)]
pub(super) struct State {
    letter: Brag,
    meaning: String,
}

#[derive(Serialize)]
struct Signature {
    above: String,
    label: String,
}

pub(crate) fn of(plan: &ActionPlan<'_>, sheet: Sheet) -> PlanData {
    let title = say("report-plan-title", &[]);
    let checklists = checklists(plan);
    PlanData {
        paper: paper(&title, plan.team, plan.released, plan.printed),
        plan: Plan {
            subtitle: subtitle(plan),
            title,
            facts: facts(plan),
            empty: if plan.actions.is_empty() {
                say("report-plan-empty", &[])
            } else {
                String::new()
            },
            groups: groups(),
            columns: columns(),
            rows: plan
                .actions
                .iter()
                .map(|action| row(action, plan, &checklists))
                .collect(),
            pen_rows: ROWS_ON_A_PAGE.saturating_sub(plan.actions.len()),
            hidden: hidden(plan),
            legend: legend(plan.brag),
            signatures: signatures(plan),
        },
        large: sheet == Sheet::A3,
    }
}

/// Where names of areas are looked up: the round's own checklist first, then those that
/// come with the product, because an action may be older than the round.
pub(super) fn checklists(plan: &ActionPlan<'_>) -> Vec<Checklist> {
    let own = plan
        .released
        .map(|released| released.setup.checklist.clone());
    own.into_iter().chain(built_in().into_values()).collect()
}

pub(super) fn subtitle(plan: &ActionPlan<'_>) -> String {
    let quarter = plan
        .released
        .map(|released| words::quarter::name(released.setup.quarter).full);
    [Some(plan.team.name.clone()), quarter]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}

fn facts(plan: &ActionPlan<'_>) -> Vec<String> {
    let round = match plan.released {
        Some(released) => {
            let dates = words::date::span(released.setup.opens, released.setup.closes);
            [dates, answered(released), form_and_version(&released.setup)].join(" · ")
        }
        None => say("report-plan-no-round", &[]),
    };
    vec![
        round,
        format!(
            "{} · {}",
            printed_on(plan.printed),
            say("report-not-inspection", &[])
        ),
    ]
}

fn groups() -> Vec<Group> {
    [
        ("report-plan-group-why", 3),
        ("report-plan-group-what", 3),
        ("report-plan-group-who", 4),
        ("report-plan-group-know", 2),
        ("report-plan-group-review", 3),
    ]
    .map(|(id, columns)| Group {
        name: say(id, &[]),
        columns,
    })
    .into()
}

fn columns() -> Vec<String> {
    [
        "report-plan-column-reference",
        "report-plan-column-area",
        "report-plan-column-found",
        "report-plan-column-objective",
        "report-plan-column-steps",
        "report-plan-column-barrier",
        "report-plan-column-lead",
        "report-plan-column-support",
        "report-plan-column-start",
        "report-plan-column-due",
        "report-plan-column-measure",
        "report-plan-column-state",
        "report-plan-column-progress",
        "report-plan-column-reviewed",
        "report-plan-column-outcome",
    ]
    .map(|id| say(id, &[]))
    .into()
}

/// What each letter stands for: what the trust says, or else what it commonly means.
pub(super) fn legend(own: &BragWords) -> Vec<State> {
    [
        (Brag::B, "report-plan-state-b"),
        (Brag::R, "report-plan-state-r"),
        (Brag::A, "report-plan-state-a"),
        (Brag::G, "report-plan-state-g"),
    ]
    .map(|(letter, id)| State {
        letter,
        meaning: own.own(letter).map_or_else(|| say(id, &[]), str::to_owned),
    })
    .into()
}

fn signatures(plan: &ActionPlan<'_>) -> Vec<Signature> {
    let line = |id: &str, above: Option<NaiveDate>| Signature {
        above: above.map(words::date::day).unwrap_or_default(),
        label: say(id, &[]),
    };
    vec![
        line("report-plan-agreed", plan.meeting),
        line("report-plan-manager", None),
        line("report-plan-matron", None),
        line("report-plan-next-review", plan.next_review),
    ]
}

fn row(action: &PlannedAction<'_>, plan: &ActionPlan<'_>, checklists: &[Checklist]) -> Row {
    let fields = action.fields;
    let item = checklists
        .iter()
        .find_map(|checklist| checklist.item(&fields.item));
    let steps: Vec<String> = fields
        .steps
        .iter()
        .filter(|step| !step.trim().is_empty())
        .cloned()
        .collect();
    Row {
        reference: action.reference.clone(),
        area: area(checklists, &fields.domain),
        item: item.map_or(fields.item.clone(), |item| {
            say(
                "report-plan-item",
                &[("id", text(&item.id)), ("text", text(&item.text))],
            )
        }),
        said: plan
            .released
            .map(|released| words::plan::baseline(released, &fields.item))
            .unwrap_or_default(),
        score: plan
            .released
            .map(|released| score(released, &fields.domain))
            .unwrap_or_default(),
        found: fields.found.clone(),
        title: fields.title.clone(),
        objective: fields.objective.clone(),
        barrier: barrier(fields),
        countermeasure: fields.countermeasure.clone(),
        lead: fields.lead.clone(),
        support: fields.support.clone(),
        start: two_lines(fields.start),
        due: two_lines(fields.due),
        measure: fields.measure.clone(),
        baseline: fields.baseline.clone(),
        target: fields.target.clone(),
        source: fields.source.clone(),
        brag: words::plan::brag(fields.state(plan.printed), plan.brag),
        progress: progress(action.progress),
        reviewed: action
            .progress
            .last()
            .map(|entry| two_lines(entry.on))
            .unwrap_or_default(),
        outcome: outcome(fields),
        is_long: is_long(fields, &steps, action.progress),
        steps,
    }
}

/// The short name of an area, or its id where no checklist has it any more.
pub(super) fn area(checklists: &[Checklist], domain: &str) -> String {
    let known = checklists.iter().find_map(|all| all.domain(domain));
    known
        .map_or(domain, |domain| domain.short_name())
        .to_owned()
}

/// A line for each question or area whose number an action would start from, if that is
/// hidden: which actions, what, and why.
fn hidden(plan: &ActionPlan<'_>) -> Vec<String> {
    let Some(released) = plan.released else {
        return Vec::new();
    };
    let mut lines: Vec<(HiddenWords, Vec<&str>)> = Vec::new();
    for action in plan.actions {
        for why in
            words::results::hidden_behind(released, &action.fields.domain, &action.fields.item)
        {
            match lines.iter_mut().find(|(said, _)| *said == why) {
                Some((_, references)) => references.push(&action.reference),
                None => lines.push((why, vec![&action.reference])),
            }
        }
    }
    let lines = lines.into_iter().map(|(said, references)| {
        let (references, what) = (references.join(", "), stopped(&said.what));
        let args = [
            ("references", text(&references)),
            ("what", text(&what)),
            ("why", text(&said.why)),
        ];
        say("report-plan-hidden", &args)
    });
    lines.collect()
}

/// "69.5 (62.8 to 76.3), n 16", if the round asked it and may show it.
fn score(released: &Released, domain: &str) -> String {
    let Some(result) = released.domain(domain) else {
        return String::new();
    };
    let Some(score) = result.score.shown() else {
        return say("report-not-shown", &[]);
    };
    let (points, interval) = (
        words::number::points_exact(score.score).text,
        words::number::interval_exact(score.interval),
    );
    say(
        "report-plan-score",
        &[
            ("score", text(&points)),
            ("interval", text(&interval)),
            ("n", count(result.n)),
        ],
    )
}

/// What the team decided, if it did, and what came of it.
fn outcome(fields: &Fields) -> String {
    let ended = (fields.ending != Act::Undecided).then(|| words::plan::ended(fields));
    let outcome = Some(fields.outcome.clone()).filter(|outcome| !outcome.is_empty());
    ended
        .into_iter()
        .chain(outcome)
        .collect::<Vec<_>>()
        .join(" ")
}

/// The actions that the team still works on or has done, and not those that it has ended.
pub(super) fn current<'a>(plan: &'a ActionPlan<'a>) -> impl Iterator<Item = &'a PlannedAction<'a>> {
    let actions = plan.actions.iter();
    actions.filter(|action| action.fields.ending == Act::Undecided)
}

/// The kind of barrier leads its countermeasure; without one there is nothing to meet.
fn barrier(fields: &Fields) -> String {
    let kind = words::plan::barrier(fields.barrier);
    if fields.countermeasure.trim().is_empty() {
        kind
    } else {
        say("report-plan-barrier", &[("barrier", text(&kind))])
    }
}

/// A date for a narrow column: day and month on one line, the year below.
pub(super) fn two_lines(day: NaiveDate) -> String {
    words::date::short_day(day).replacen(' ', "\u{a0}", 1)
}

/// The latest entries, oldest first; a single one needs no date, it stands in the next
/// column.
fn progress(log: &[Progress]) -> Vec<Entry> {
    let earlier = log.len().saturating_sub(LATEST_PROGRESS);
    let dated = |entry: &Progress| Entry {
        on: if log.len() == 1 {
            String::new()
        } else {
            words::date::short_day(entry.on).replace(' ', "\u{a0}")
        },
        note: entry.note.clone(),
    };
    let more = (earlier > 0).then(|| Entry {
        on: String::new(),
        note: say("report-plan-earlier", &[("n", count(earlier))]),
    });
    log[earlier..].iter().map(dated).chain(more).collect()
}

fn is_long(fields: &Fields, steps: &[String], log: &[Progress]) -> bool {
    let texts = [
        &fields.found,
        &fields.objective,
        &fields.countermeasure,
        &fields.lead,
        &fields.support,
        &fields.outcome,
    ];
    let measure =
        fields.measure.len() + fields.baseline.len() + fields.target.len() + fields.source.len();
    let lengths = texts
        .map(String::len)
        .into_iter()
        .chain([fields.title.len() + fields.objective.len(), measure]);
    let lists = [
        steps.iter().map(|step| step.len() + 20).sum::<usize>(),
        log.iter().map(|entry| entry.note.len()).sum(),
    ];
    lengths.chain(lists).any(|length| length > LONG_TEXT)
}
