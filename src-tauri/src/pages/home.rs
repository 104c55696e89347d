//! The home page: what to do next.

mod dates;

use assessment::disclosure::Released;
use assessment::round::{State, Team};
use chrono::{DateTime, Local, NaiveDate};
use serde::Serialize;
use specta::Type;
use store::{Action, Round};
use words::{british, date, quarter};

use super::round::{RoundSummary, summary};
use dates::{Dates, dates};

/// The home page.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct Home {
    title: String,
    lead: String,
    tasks: Vec<Task>,
    next: TaskId,
    round: Option<RoundSummary>,
    dates: Dates,
    last_quarter: Option<LastQuarter>,
}

/// One line of the task list.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct Task {
    id: TaskId,
    title: String,
    hint: Option<String>,
    state: TaskState,
}

/// What a task is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum TaskId {
    Open,
    Collect,
    Close,
    Results,
    Compare,
    Plan,
    Print,
}

/// How far a task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum TaskState {
    Completed,
    InProgress,
    NotStarted,
    CannotStartYet,
}

/// The last results in three lines.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct LastQuarter {
    round: String,
    text: String,
    went_well: String,
    to_talk_about: String,
}

/// Puts the home page together; rounds oldest first, `patients` is their open round, `last` the
/// newest release, `copied` when the last good copy of the file was made.
pub(crate) fn page(
    team: &Team,
    rounds: &[Round],
    patients: Option<&Round>,
    last: Option<(&Round, &Released)>,
    actions: &[Action],
    copied: Option<DateTime<Local>>,
    today: NaiveDate,
) -> Home {
    let this = rounds.last().filter(|round| {
        round.state == State::Open || round.setup.quarter >= assessment::quarter::Quarter::of(today)
    });
    let planned = this.is_some_and(|round| {
        actions
            .iter()
            .any(|action| action.fields.start >= round.setup.closes)
    });
    let released = rounds
        .iter()
        .filter(|round| summary(round).released)
        .count();
    let tasks = tasks(this, planned, released > 1);
    let next = tasks
        .iter()
        .find(|task| matches!(task.state, TaskState::InProgress | TaskState::NotStarted))
        .map_or(TaskId::Print, |task| task.id);
    Home {
        title: team.name.clone(),
        lead: lead(this, next, today),
        next,
        tasks,
        round: this.map(summary),
        dates: dates(rounds, patients, actions, copied, today),
        last_quarter: last.map(|(round, released)| last_quarter(round, released)),
    }
}

fn lead(this: Option<&Round>, next: TaskId, today: NaiveDate) -> String {
    match this {
        Some(round) if round.state == State::Open => british().say(
            if round.setup.closes < today {
                "home-lead-ended"
            } else {
                "home-lead-open"
            },
            &[("date", date::day(round.setup.closes).into())],
        ),
        Some(_) if next == TaskId::Plan => british().say("home-lead-plan", &[]),
        Some(_) => british().say("home-lead-done", &[]),
        None => british().say("home-lead-none", &[]),
    }
}

fn tasks(this: Option<&Round>, planned: bool, comparable: bool) -> Vec<Task> {
    use TaskState::{CannotStartYet, Completed, InProgress, NotStarted};
    let open = this.is_some_and(|round| round.state == State::Open);
    let closed = this.is_some_and(|round| round.state == State::Closed);
    let released = this.is_some_and(|round| summary(round).released);
    let task = |id, title, hint: Option<String>, state| Task {
        id,
        title: british().say(title, &[]),
        hint,
        state,
    };
    // Whoever agreed actions has looked at the results; nothing else keeps count of that.
    let looked_at = |possible: bool| match (possible, planned) {
        (false, _) => CannotStartYet,
        (true, false) => NotStarted,
        (true, true) => Completed,
    };
    let opened = this.map(|round| {
        let args = [
            ("form", super::round::form_name(&round.setup).into()),
            (
                "items",
                words::questionnaire::statements(&round.setup).into(),
            ),
            ("date", date::day(round.setup.opens).into()),
        ];
        british().say("home-task-open-hint", &args)
    });
    let collected = this.map(|round| {
        let args = [
            ("received", round.received.into()),
            ("asked", round.setup.headcount.into()),
            ("date", date::day(round.setup.closes).into()),
        ];
        british().say(
            if closed {
                "home-task-collect-hint-closed"
            } else {
                "home-task-collect-hint"
            },
            &args,
        )
    });
    let closing = this.filter(|_| open).map(|round| {
        british().say(
            "home-task-close-hint",
            &[("date", date::day(round.setup.closes).into())],
        )
    });
    let enough = this.is_some_and(|round| round.received >= round.setup.threshold);
    vec![
        task(
            TaskId::Open,
            "home-task-open",
            opened,
            if this.is_some() {
                Completed
            } else {
                NotStarted
            },
        ),
        task(
            TaskId::Collect,
            "home-task-collect",
            collected,
            if closed {
                Completed
            } else if open {
                InProgress
            } else {
                CannotStartYet
            },
        ),
        task(
            TaskId::Close,
            "home-task-close",
            closing,
            if closed {
                Completed
            } else if open && enough {
                NotStarted
            } else {
                CannotStartYet
            },
        ),
        task(
            TaskId::Results,
            "home-task-results",
            None,
            looked_at(closed),
        ),
        task(
            TaskId::Compare,
            "home-task-compare",
            None,
            looked_at(released && comparable),
        ),
        task(TaskId::Plan, "home-task-plan", None, looked_at(released)),
        task(
            TaskId::Print,
            "home-task-print",
            None,
            if released { NotStarted } else { CannotStartYet },
        ),
    ]
}

fn last_quarter(round: &Round, released: &Released) -> LastQuarter {
    let words = words::results::of(released, None);
    let names = |highlights: &[words::results::Highlight]| {
        highlights
            .iter()
            .map(|highlight| highlight.name.clone())
            .collect::<Vec<_>>()
            .join(" · ")
    };
    LastQuarter {
        round: round.id.to_string(),
        text: british().say(
            "home-last-quarter",
            &[
                ("quarter", quarter::name(round.setup.quarter).full.into()),
                ("received", released.responses.into()),
                ("asked", released.setup.headcount.into()),
            ],
        ),
        went_well: names(&words.went_well),
        to_talk_about: names(&words.talk_about),
    }
}
