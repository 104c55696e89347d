//! The data of the action plan for the board: what, who, by when, and how it is going.

use serde::Serialize;
use words::plan::BragShown;

use super::plan::{State, area, checklists, current, legend, subtitle, two_lines};
use super::{Paper, answered, paper, say, text};
use crate::{ActionPlan, PlannedAction};

#[derive(Serialize)]
pub(crate) struct BoardData {
    paper: Paper,
    board: Board,
}

#[derive(Serialize)]
struct Board {
    title: String,
    subtitle: String,
    /// What stands behind the plan.
    basis: String,
    empty: String,
    columns: [String; 5],
    rows: Vec<Row>,
    /// When the team looks at it again; empty if nobody has said.
    next_review: String,
    legend: Vec<State>,
}

#[derive(Serialize)]
struct Row {
    area: String,
    action: String,
    lead: String,
    due: String,
    brag: BragShown,
}

pub(crate) fn of(plan: &ActionPlan<'_>) -> BoardData {
    let title = say("report-board-title", &[]);
    let checklists = checklists(plan);
    let row = |action: &PlannedAction<'_>| {
        let fields = action.fields;
        let what = match fields.objective.trim() {
            "" => &fields.title,
            _ => &fields.objective,
        };
        Row {
            area: area(&checklists, &fields.domain),
            action: what.clone(),
            lead: fields.lead.clone(),
            due: two_lines(fields.due),
            brag: words::plan::brag(fields.state(plan.printed), plan.brag),
        }
    };
    let basis = match plan.released {
        Some(released) => say(
            "report-board-basis",
            &[
                (
                    "quarter",
                    text(&words::quarter::in_sentence(released.setup.quarter)),
                ),
                ("answered", text(&answered(released))),
            ],
        ),
        None => say("report-not-inspection", &[]),
    };
    let next_review = plan.next_review.map(|day| {
        let day = words::date::day(day);
        say("report-board-next-review", &[("day", text(&day))])
    });
    BoardData {
        paper: paper(&title, plan.team, plan.released, plan.printed),
        board: Board {
            subtitle: subtitle(plan),
            title,
            basis,
            empty: match current(plan).next() {
                None => say("report-board-empty", &[]),
                Some(_) => String::new(),
            },
            columns: [
                "report-board-column-area",
                "report-board-column-action",
                "report-board-column-lead",
                "report-board-column-due",
                "report-board-column-state",
            ]
            .map(|id| say(id, &[])),
            rows: current(plan).map(row).collect(),
            next_review: next_review.unwrap_or_default(),
            legend: legend(plan.brag),
        },
    }
}
