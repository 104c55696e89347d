//! The data of the driver diagram: the aim, the areas to work on, the statements that would
//! change, and what is done about them.

use assessment::checklist::Checklist;
use serde::Serialize;
use words::plan::BragShown;

use super::plan::{State, area, checklists, current, legend, subtitle};
use super::said::{quoted, score};
use super::{Paper, paper, say, text};
use crate::{ActionPlan, PlannedAction, Sheet};

#[derive(Serialize)]
pub(crate) struct DriversData {
    paper: Paper,
    drivers: Drivers,
    /// Whether it is for A3.
    large: bool,
}

#[derive(Serialize)]
struct Drivers {
    title: String,
    subtitle: String,
    /// How it is read.
    lead: String,
    columns: [String; 4],
    aim: Aim,
    areas: Vec<Area>,
    empty: String,
    /// Stands behind what is said again on the next page.
    continued: String,
    legend: Vec<State>,
}

#[derive(Serialize)]
struct Aim {
    text: String,
    small: String,
}

#[derive(Serialize)]
struct Area {
    name: String,
    score: String,
    statements: Vec<Statement>,
}

#[derive(Serialize)]
struct Statement {
    text: String,
    said: String,
    actions: Vec<Action>,
    /// What stands where an action would be; empty where there is one.
    none: String,
}

#[derive(Serialize)]
struct Action {
    reference: String,
    title: String,
    detail: String,
    brag: BragShown,
}

pub(crate) fn of(plan: &ActionPlan<'_>, sheet: Sheet) -> DriversData {
    let title = say("report-drivers-title", &[]);
    let areas = areas(plan);
    DriversData {
        paper: paper(&title, plan.team, plan.released, plan.printed),
        drivers: Drivers {
            subtitle: subtitle(plan),
            title,
            lead: say("report-drivers-lead", &[]),
            columns: [
                "report-drivers-column-aim",
                "report-drivers-column-areas",
                "report-drivers-column-statements",
                "report-drivers-column-actions",
            ]
            .map(|id| say(id, &[])),
            aim: aim(plan),
            empty: match areas.is_empty() {
                true => say("report-drivers-empty", &[]),
                false => String::new(),
            },
            areas,
            continued: say("report-drivers-continued", &[]),
            legend: legend(plan.brag),
        },
        large: sheet == Sheet::A3,
    }
}

fn aim(plan: &ActionPlan<'_>) -> Aim {
    let small = match plan.next_review {
        Some(day) => {
            let day = words::date::day(day);
            say("report-drivers-aim-review", &[("day", text(&day))])
        }
        None => say("report-drivers-aim-next", &[]),
    };
    Aim {
        text: say(
            "report-drivers-aim",
            &[("ward", text(plan.team.name.as_str()))],
        ),
        small,
    }
}

/// First the areas to talk about, then the others that have an action, in the plan's order.
fn areas(plan: &ActionPlan<'_>) -> Vec<Area> {
    let checklists = checklists(plan);
    let priorities = plan
        .released
        .map(|released| words::results::of(released, None).talk_about)
        .unwrap_or_default();
    let mut ids: Vec<&str> = priorities.iter().map(|area| area.domain.as_str()).collect();
    for action in current(plan) {
        if !ids.contains(&action.fields.domain.as_str()) {
            ids.push(&action.fields.domain);
        }
    }
    let areas = ids.into_iter().map(|id| {
        let mut statements = statements(plan, id, &checklists);
        if statements.is_empty() {
            // An area to talk about, of which nothing is agreed yet.
            let telling = priorities.iter().find(|area| area.domain == id);
            let item = plan
                .released
                .zip(telling)
                .and_then(|(released, area)| quoted(released, area));
            let item = item.map_or("", |item| item.id.as_str());
            statements.push(statement(plan, item, &[], &checklists));
        }
        Area {
            name: area(&checklists, id),
            score: plan
                .released
                .map(|released| score(released, id))
                .unwrap_or_default(),
            statements,
        }
    });
    areas.collect()
}

/// The statements of an area that actions are about, in the plan's order.
fn statements(plan: &ActionPlan<'_>, domain: &str, checklists: &[Checklist]) -> Vec<Statement> {
    let mut linked: Vec<(&str, Vec<&PlannedAction<'_>>)> = Vec::new();
    let actions = current(plan);
    for action in actions.filter(|action| action.fields.domain == domain) {
        let item = action.fields.item.as_str();
        match linked.iter_mut().find(|(id, _)| *id == item) {
            Some((_, actions)) => actions.push(action),
            None => linked.push((item, vec![action])),
        }
    }
    let linked = linked.into_iter();
    linked
        .map(|(item, actions)| statement(plan, item, &actions, checklists))
        .collect()
}

fn statement(
    plan: &ActionPlan<'_>,
    item: &str,
    actions: &[&PlannedAction<'_>],
    checklists: &[Checklist],
) -> Statement {
    let known = checklists.iter().find_map(|all| all.item(item));
    let whole = || say("report-drivers-whole-area", &[]);
    Statement {
        text: known.map_or_else(whole, |item| {
            let id = if item.reversed {
                "report-drivers-statement-reversed"
            } else {
                "report-drivers-statement"
            };
            say(id, &[("text", text(&item.text))])
        }),
        said: plan
            .released
            .map(|released| words::plan::baseline(released, item))
            .unwrap_or_default(),
        none: match actions {
            [] => say("report-drivers-no-action", &[]),
            _ => String::new(),
        },
        actions: actions.iter().map(|one| action(plan, one)).collect(),
    }
}

fn action(plan: &ActionPlan<'_>, action: &PlannedAction<'_>) -> Action {
    let fields = action.fields;
    let due = words::date::day(fields.due);
    let detail = if fields.lead.trim().is_empty() {
        say("report-next-detail-due", &[("due", text(&due))])
    } else {
        say(
            "report-next-detail",
            &[("lead", text(&fields.lead)), ("due", text(&due))],
        )
    };
    Action {
        reference: action.reference.clone(),
        title: fields.title.clone(),
        detail,
        brag: words::plan::brag(fields.state(plan.printed), plan.brag),
    }
}
