//! The data of the huddle cards: two open questions a day for two weeks.
//!
//! Invariant: a card holds no number of any answer.

use std::collections::VecDeque;

use assessment::checklist::{Domain, Item, huddle};
use assessment::disclosure::Released;
use assessment::priority::picks;
use serde::Serialize;

use super::{Paper, count, paper, say, text};
use crate::ResultsReport;

/// Two weeks of working days.
const DAYS: usize = 10;
/// From so many areas.
const AREAS: usize = 3;

#[derive(Serialize)]
pub(crate) struct HuddleData {
    paper: Paper,
    huddle: Huddle,
}

#[derive(Serialize)]
struct Huddle {
    title: String,
    lead: String,
    cards: Vec<Card>,
    /// Before the line to write on.
    heard: String,
}

/// A card; without an area it is for questions of the team's own.
#[derive(Serialize)]
struct Card {
    day: String,
    area: String,
    questions: Vec<String>,
}

pub(crate) fn of(report: &ResultsReport<'_>) -> HuddleData {
    let title = say("report-huddle-title", &[]);
    let areas = areas(report.released);
    let names: Vec<String> = areas
        .iter()
        .map(|(domain, _)| words::verdict::in_sentence(&domain.name))
        .collect();
    let mut drawn = in_turn(areas).into_iter();
    let cards = (1..=DAYS).map(|day| {
        let day = say("report-huddle-day", &[("n", count(day))]);
        match drawn.next() {
            Some((domain, item)) => Card {
                day,
                area: domain.name.clone(),
                questions: questions(item),
            },
            None => Card {
                day,
                area: say("report-huddle-own", &[]),
                questions: Vec::new(),
            },
        }
    });
    let cards = cards.collect();
    HuddleData {
        paper: paper(&title, report.team, Some(report.released), report.printed),
        huddle: Huddle {
            title,
            lead: say("report-huddle-lead", &[("areas", text(&names.join("; ")))]),
            cards,
            heard: say("report-huddle-heard", &[]),
        },
    }
}

/// The areas to talk about with their statements, those that were asked first. Where no area
/// may be shown, the first ones that were asked.
fn areas(released: &Released) -> Vec<(&Domain, VecDeque<&Item>)> {
    let asked = released.setup.asked();
    let picked: Vec<&str> = picks(released)
        .priorities
        .into_iter()
        .map(|(domain, _)| domain.id.as_str())
        .collect();
    let chosen: Vec<_> = if picked.is_empty() {
        asked.iter().take(AREAS).collect()
    } else {
        let find = |id: &&str| asked.iter().find(|(domain, _)| domain.id == *id);
        picked.iter().filter_map(find).collect()
    };
    let areas = chosen.into_iter().map(|(domain, items)| {
        let is_asked = |item: &&Item| items.iter().any(|one| one.id == item.id);
        let others = domain.items.iter().filter(|item| !is_asked(item));
        (*domain, items.iter().copied().chain(others).collect())
    });
    areas.collect()
}

/// One statement of each area after the other, so that no week is about one area alone.
fn in_turn<'a>(mut areas: Vec<(&'a Domain, VecDeque<&'a Item>)>) -> Vec<(&'a Domain, &'a Item)> {
    let mut drawn = Vec::new();
    loop {
        let before = drawn.len();
        for (domain, items) in &mut areas {
            drawn.extend(items.pop_front().map(|item| (*domain, item)));
        }
        if drawn.len() == before {
            return drawn;
        }
    }
}

/// The questions that come with a statement, or two that fit any.
fn questions(item: &Item) -> Vec<String> {
    if let Some(two) = huddle::questions(item) {
        return two.to_vec();
    }
    let args = [("statement", text(&item.text))];
    let ids = if item.reversed {
        [
            "report-huddle-any-reversed",
            "report-huddle-any-reversed-try",
        ]
    } else {
        ["report-huddle-any", "report-huddle-any-try"]
    };
    vec![say(ids[0], &args), say(ids[1], &[])]
}
