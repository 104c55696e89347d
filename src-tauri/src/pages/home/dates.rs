//! What has a date: the end of the round, actions that are due, the next round, the last copy.

use assessment::action::Brag;
use assessment::quarter::Quarter;
use assessment::round::{State, suggested_opening};
use chrono::{DateTime, Days, Local, NaiveDate};
use serde::Serialize;
use specta::Type;
use store::{Action, Round};
use words::{british, date};

/// How far ahead an action is said to be due soon, in days.
const SOON: u64 = 31;
/// How many actions are listed; the plan has them all.
const ACTIONS_LISTED: usize = 5;

/// What has a date.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct Dates {
    /// How many actions are overdue or due soon.
    text: String,
    /// In order of their dates.
    rows: Vec<Dated>,
    /// When the last good copy of the file was made.
    backup: String,
}

/// One line of it.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct Dated {
    what: DatedWhat,
    title: String,
    when: String,
    /// The action's id, for an action.
    action: Option<String>,
    /// The round's id, for an open round.
    round: Option<String>,
    /// How it is going, for an action.
    brag: Option<Brag>,
    #[serde(skip)]
    on: NaiveDate,
}

/// What it is.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum DatedWhat {
    RoundEnds,
    PatientsEnd,
    Action,
    NextRound,
}

/// Puts the dates together; `patients` is their open round, `copied` when the last good copy was
/// made.
pub(super) fn dates(
    rounds: &[Round],
    patients: Option<&Round>,
    actions: &[Action],
    copied: Option<DateTime<Local>>,
    today: NaiveDate,
) -> Dates {
    let soon = today + Days::new(SOON);
    let mut due: Vec<&Action> = actions
        .iter()
        .filter(|action| action.fields.is_open() && action.fields.due <= soon)
        .collect();
    due.sort_by_key(|action| action.fields.due);
    let overdue = due
        .iter()
        .filter(|action| action.fields.is_overdue(today))
        .count();
    let text = british().say(
        "home-actions-due",
        &[
            ("overdue", overdue.into()),
            ("soon", (due.len() - overdue).into()),
        ],
    );
    let actions = due.into_iter().take(ACTIONS_LISTED);
    let mut rows: Vec<Dated> = actions.map(|action| of_action(action, today)).collect();
    rows.push(of_round(rounds.last(), today));
    rows.extend(
        patients.map(|round| ends(round, DatedWhat::PatientsEnd, "home-patients-open", today)),
    );
    rows.sort_by_key(|row| row.on);
    Dates {
        text,
        rows,
        backup: backup(copied, today),
    }
}

fn of_action(action: &Action, today: NaiveDate) -> Dated {
    let fields = &action.fields;
    let id = if fields.is_overdue(today) {
        "home-action-overdue"
    } else {
        "home-action-due"
    };
    Dated {
        what: DatedWhat::Action,
        title: fields.title.clone(),
        when: say_day(id, fields.due),
        action: Some(action.id.to_string()),
        round: None,
        brag: Some(fields.state(today)),
        on: fields.due,
    }
}

/// The end of the open round, or else when to open the next one.
fn of_round(last: Option<&Round>, today: NaiveDate) -> Dated {
    if let Some(round) = last.filter(|round| round.state == State::Open) {
        return ends(round, DatedWhat::RoundEnds, "home-round-open", today);
    }
    let quarter = Quarter::of(today);
    let done = last.is_some_and(|round| round.setup.quarter >= quarter);
    let quarter = if done { quarter.next() } else { quarter };
    let on = suggested_opening(quarter).max(today);
    Dated {
        what: DatedWhat::NextRound,
        title: british().say("home-next-round", &[]),
        when: say_day("home-next-round-from", on),
        action: None,
        round: None,
        brag: None,
        on,
    }
}

fn ends(round: &Round, what: DatedWhat, title: &str, today: NaiveDate) -> Dated {
    let on = round.setup.closes;
    let when = if on < today {
        "home-round-ended"
    } else {
        "home-round-ends"
    };
    Dated {
        what,
        title: british().say(title, &[]),
        when: say_day(when, on),
        action: None,
        round: Some(round.id.to_string()),
        brag: None,
        on,
    }
}

fn backup(copied: Option<DateTime<Local>>, today: NaiveDate) -> String {
    let Some(copied) = copied else {
        return british().say("home-backup-none", &[]);
    };
    let day = copied.date_naive();
    let args = [
        ("date", date::day(day).into()),
        ("time", copied.format("%-I:%M%P").to_string().into()),
    ];
    let id = if day == today {
        "home-backup-today"
    } else {
        "home-backup"
    };
    british().say(id, &args)
}

fn say_day(id: &str, day: NaiveDate) -> String {
    british().say(id, &[("date", date::day(day).into())])
}
