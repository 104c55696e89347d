//! The words of the action plan.

mod edits;
mod since;

use assessment::action::{
    Barrier, Brag, BragWords, Fields, Hint, in_favour, least_score_that_shows, least_that_shows,
};
use assessment::disclosure::Released;
use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;

use crate::number::points;
use crate::{british, date, quarter};

pub use edits::edit;
pub use since::{Since, act, since};

/// How an action is going: letter and word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct BragShown {
    /// The letter.
    pub letter: Brag,
    /// The word.
    pub word: String,
}

/// Letter and word of how an action is going, in the trust's own words where it has them.
pub fn brag(letter: Brag, own: &BragWords) -> BragShown {
    let id = match letter {
        Brag::B => "plan-brag-complete",
        Brag::R => "plan-brag-overdue",
        Brag::A => "plan-brag-at-risk",
        Brag::G => "plan-brag-on-track",
    };
    BragShown {
        letter,
        word: own
            .own(letter)
            .map_or_else(|| british().say(id, &[]), str::to_owned),
    }
}

/// What would make an action clearer.
pub fn hint(hint: Hint) -> String {
    let id = match hint {
        Hint::StartsWithVerb => "plan-hint-verb",
        Hint::HasProof => "plan-hint-proof",
        Hint::HasLead => "plan-hint-lead",
        Hint::DueInTwoQuarters => "plan-hint-due",
        Hint::HasItem => "plan-hint-item",
        Hint::HasMeasure => "plan-hint-measure",
    };
    british().say(id, &[])
}

/// What stands in the way.
pub fn barrier(barrier: Barrier) -> String {
    let id = match barrier {
        Barrier::Time => "plan-barrier-time",
        Barrier::Readiness => "plan-barrier-readiness",
        Barrier::Resources => "plan-barrier-resources",
        Barrier::Other => "plan-barrier-other",
    };
    british().say(id, &[])
}

/// How a plan stands as a whole.
pub fn lead(states: &[Brag]) -> String {
    let count = |letter| states.iter().filter(|state| **state == letter).count();
    let args = [
        ("actions", states.len().into()),
        ("overdue", count(Brag::R).into()),
        ("at_risk", count(Brag::A).into()),
        ("on_track", count(Brag::G).into()),
        ("complete", count(Brag::B).into()),
    ];
    british().say("plan-lead", &args)
}

/// Where an item stands in a release, to measure an action from: `3 of 15 agree`.
pub fn baseline(released: &Released, item: &str) -> String {
    in_favour(released, item)
        .map(|(favour, n)| said_by(released, item, favour, n))
        .unwrap_or_default()
}

/// Where an area stands, to measure an action from: `52 points out of 100, 15 people`.
pub fn area_baseline(released: &Released, domain: &str) -> String {
    let Some((result, score)) = released
        .domain(domain)
        .and_then(|result| Some((result, result.score.shown()?)))
    else {
        return String::new();
    };
    let args = [
        ("score", points(score.score).into()),
        ("n", result.n.into()),
    ];
    british().say("plan-baseline-area", &args)
}

/// A target that a team of this size can show: `9 of 15 agree`. Empty where nothing is shown,
/// or where even everybody in favour would be no clear rise.
pub fn target(released: &Released, item: &str) -> String {
    in_favour(released, item)
        .and_then(|(favour, n)| {
            let least = least_that_shows(favour, n)?;
            let said = said_by(released, item, least, n);
            Some(british().say("plan-target", &[("said", said.into())]))
        })
        .unwrap_or_default()
}

/// The same for an area: `At least 68 points out of 100`.
pub fn area_target(released: &Released, domain: &str) -> String {
    released
        .domain(domain)
        .and_then(|result| least_score_that_shows(result.score.shown()?, result.n))
        .map(|score| {
            let score = points(score.ceil());
            british().say("plan-target-area", &[("score", score.into())])
        })
        .unwrap_or_default()
}

fn said_by(released: &Released, item: &str, favour: u32, n: u32) -> String {
    let reversed = released
        .setup
        .checklist
        .item(item)
        .is_some_and(|item| item.reversed);
    let id = if reversed {
        "plan-baseline-reversed"
    } else {
        "plan-baseline"
    };
    british().say(id, &[("favour", favour.into()), ("n", n.into())])
}

/// Where a baseline comes from: the round.
pub fn source(released: &Released) -> String {
    british().say(
        "plan-source",
        &[(
            "quarter",
            quarter::name(released.setup.quarter).label.into(),
        )],
    )
}

/// The line in the log of an action that goes on into another quarter.
pub fn carried(due: NaiveDate, why: &str) -> String {
    let args = [("date", date::day(due).into()), ("why", why.into())];
    british().say("plan-carried", &args)
}

/// The line in the log of an action that has ended: `Adopted: now part of every handover.`
pub fn ended(fields: &Fields) -> String {
    let args = [
        ("act", act(fields.ending).into()),
        ("why", fields.ending_reason.as_str().into()),
    ];
    british().say("plan-ended", &args)
}

/// How long an action has been open, or overdue; empty once it is over.
pub fn age(fields: &Fields, today: NaiveDate) -> String {
    let days = |id, days: i64| british().say(id, &[("days", days.into())]);
    match fields.days_open(today) {
        _ if fields.is_overdue(today) => days("plan-days-overdue", (today - fields.due).num_days()),
        Some(open) => days("plan-days-open", open.into()),
        None if fields.is_open() => days("plan-days-until", (fields.start - today).num_days()),
        None => String::new(),
    }
}
