//! The action plan.

mod ideas;
mod rows;

use std::collections::BTreeMap;

use assessment::action::{Act, Barrier, Brag, BragWords, Fields, Progress};
use assessment::checklist::{Checklist, Item};
use assessment::disclosure::Released;
use chrono::{Days, NaiveDate};
use serde::Serialize;
use specta::Type;
use store::{ActionId, PlanChange};
use words::plan::{BragShown, Since, brag};
use words::{british, date};

pub(crate) use ideas::{Ideas, IdeasChoice, from_library, ideas};
pub(crate) use rows::{Action, ActionRow, HintShown, hints, reference, row, whole};

/// How long an action of the team's own takes, until they say otherwise.
const WEEKS_FOR_OWN: u64 = 8;

/// The page of the plan.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct PlanPage {
    title: String,
    lead: String,
    rows: Vec<ActionRow>,
    brag: Vec<BragShown>,
    blank: Fields,
    domains: Vec<PlanDomain>,
    /// What was changed in the plan, newest first.
    changes: Vec<ChangeShown>,
}

/// A change of the plan, to be looked at and undone.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct ChangeShown {
    number: u32,
    on: Option<String>,
    text: String,
}

/// Where an action that is the team's own can start from, and where a team of this size can
/// see that it went. Each is empty where the release shows nothing.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct StartingPoint {
    baseline: String,
    target: String,
    source: String,
}

/// A domain with its items, to link an action to.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct PlanDomain {
    id: String,
    name: String,
    items: Vec<PlanItem>,
}

/// An item to link an action to.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct PlanItem {
    id: String,
    text: String,
}

/// How many changes the page lists.
const CHANGES_LISTED: usize = 30;

/// What the page is made from.
pub(crate) struct Planned<'a> {
    /// The actions, by number.
    pub(crate) actions: &'a [store::Action],
    /// What changed for those that began before the newest release.
    pub(crate) since: BTreeMap<ActionId, Since>,
    /// What was changed in the plan, oldest first.
    pub(crate) changes: &'a [PlanChange],
    /// The trust's words for how an action is going.
    pub(crate) brag_words: &'a BragWords,
}

/// Puts the page together.
pub(crate) fn page(planned: Planned<'_>, checklist: &Checklist, today: NaiveDate) -> PlanPage {
    let Planned {
        actions,
        mut since,
        changes,
        brag_words,
    } = planned;
    let domains = checklist.domains.iter().map(|domain| PlanDomain {
        id: domain.id.clone(),
        name: domain.name.clone(),
        items: domain.items.iter().map(item_of).collect(),
    });
    PlanPage {
        title: british().say("plan-title", &[]),
        lead: words::plan::lead(
            &actions
                .iter()
                .filter(|action| action.fields.ending == Act::Undecided)
                .map(|action| action.fields.state(today))
                .collect::<Vec<_>>(),
        ),
        rows: actions
            .iter()
            .map(|action| {
                row(
                    action,
                    since.remove(&action.id),
                    checklist,
                    brag_words,
                    today,
                )
            })
            .collect(),
        changes: changes
            .iter()
            .rev()
            .take(CHANGES_LISTED)
            .map(change)
            .collect(),
        brag: [Brag::G, Brag::A, Brag::R, Brag::B]
            .into_iter()
            .map(|letter| brag(letter, brag_words))
            .collect(),
        blank: blank(today),
        domains: domains.collect(),
    }
}

fn change(change: &PlanChange) -> ChangeShown {
    fn parts(side: Option<&store::Written>) -> Option<(&Fields, &[Progress])> {
        side.map(|written| (&written.fields, &written.progress[..]))
    }
    ChangeShown {
        number: change.number,
        on: change.day.map(date::day),
        text: words::plan::edit(
            &reference(change.action),
            parts(change.before.as_ref()),
            parts(change.after.as_ref()),
        ),
    }
}

/// Where an action about a statement, or about a whole area, can start from.
pub(crate) fn starting_point(released: &Released, domain: &str, item: &str) -> StartingPoint {
    let (baseline, target) = if item.is_empty() {
        (
            words::plan::area_baseline(released, domain),
            words::plan::area_target(released, domain),
        )
    } else {
        (
            words::plan::baseline(released, item),
            words::plan::target(released, item),
        )
    };
    StartingPoint {
        source: if baseline.is_empty() {
            String::new()
        } else {
            words::plan::source(released)
        },
        baseline,
        target,
    }
}

/// An action of the team's own, before anything is typed.
fn blank(today: NaiveDate) -> Fields {
    let nothing = String::new;
    Fields {
        domain: nothing(),
        item: nothing(),
        title: nothing(),
        found: nothing(),
        objective: nothing(),
        steps: Vec::new(),
        barrier: Barrier::Time,
        countermeasure: nothing(),
        lead: nothing(),
        support: nothing(),
        start: today,
        due: today + Days::new(WEEKS_FOR_OWN * 7),
        measure: nothing(),
        baseline: nothing(),
        target: nothing(),
        source: nothing(),
        brag: Brag::G,
        outcome: nothing(),
        library: nothing(),
        cycles: Vec::new(),
        ending: Act::Undecided,
        ending_reason: nothing(),
    }
}

/// An item to link an action to.
pub(crate) fn item_of(item: &Item) -> PlanItem {
    PlanItem {
        id: item.id.clone(),
        text: item.text.clone(),
    }
}
