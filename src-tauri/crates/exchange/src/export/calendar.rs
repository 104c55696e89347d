//! Dates for a calendar (iCalendar, RFC 5545): the round and the actions, whole days long.
//!
//! Invariant: an event has an id that comes from what it is about, so that a later file
//! changes it instead of adding another.

use assessment::action::{Act, PlannedAction};
use assessment::round::{Setup, Team};
use chrono::{DateTime, NaiveDate, Utc};
use icalendar::{Alarm, Calendar, Component, Event, EventLike};
use words::british;

/// What a calendar is made from.
#[derive(Clone, Copy, Debug)]
pub struct CalendarOf<'a> {
    /// Whose it is.
    pub team: &'a Team,
    /// The newest round, if there is one.
    pub round: Option<&'a Setup>,
    /// The plan; actions that have ended are left out.
    pub actions: &'a [PlannedAction<'a>],
    /// The day it is written.
    pub written: NaiveDate,
}

/// Writes the dates as a calendar file.
pub fn calendar(of: &CalendarOf<'_>) -> Vec<u8> {
    let mut calendar = Calendar::new();
    calendar.name(&say("calendar-name", &of.team.name, ""));
    if let Some(round) = of.round {
        let id = round.quarter.key();
        let days = [("opens", round.opens), ("closes", round.closes)];
        for (what, day) in days {
            let title = say(&format!("calendar-round-{what}"), &of.team.name, "");
            calendar.push(event(of, &format!("round-{id}-{what}"), &title, day));
        }
    }
    let open = of
        .actions
        .iter()
        .filter(|action| action.fields.is_open() && action.fields.ending == Act::Undecided);
    for action in open {
        let (reference, fields) = (&action.reference, action.fields);
        let title = say("calendar-action-due", reference, &fields.title);
        let mut due = event(of, &format!("action-{reference}-due"), &title, fields.due);
        due.description(&fields.objective);
        // Its own id and day as well, or they would come from dice and the clock.
        let mut week_before = Alarm::display(&title, -chrono::Duration::days(7));
        week_before.uid(&format!("action-{reference}-alarm@learning-climate"));
        week_before.timestamp(midnight(of.written));
        due.alarm(week_before);
        calendar.push(due.done());
    }
    calendar.to_string().into_bytes()
}

fn event(of: &CalendarOf<'_>, id: &str, title: &str, day: NaiveDate) -> Event {
    Event::new()
        .uid(&format!("{id}@learning-climate"))
        .timestamp(midnight(of.written))
        .summary(title)
        .starts(day)
        // A whole day ends where the next one begins.
        .ends(day.succ_opt().unwrap_or(day))
        .done()
}

fn midnight(day: NaiveDate) -> DateTime<Utc> {
    let midnight = day.and_hms_opt(0, 0, 0);
    midnight.expect("every day has a midnight").and_utc()
}

fn say(id: &str, first: &str, second: &str) -> String {
    british().say(id, &[("first", first.into()), ("second", second.into())])
}
