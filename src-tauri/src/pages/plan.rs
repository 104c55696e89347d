//! The action plan.

use assessment::action::{Barrier, Brag, Fields, Progress, Suggestion};
use assessment::checklist::Checklist;
use assessment::disclosure::Released;
use chrono::{Days, NaiveDate};
use serde::Serialize;
use specta::Type;
use words::plan::{BragShown, brag, hint};
use words::{british, date};

/// How many of the lowest domains get suggestions, and how many each.
const DOMAINS_TO_TALK_ABOUT: usize = 3;
const SUGGESTIONS_EACH: usize = 4;
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
    suggested: Vec<Suggested>,
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

/// Suggestions for one domain.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct Suggested {
    domain: String,
    name: String,
    why: String,
    actions: Vec<Fields>,
}

/// An action in one line.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct ActionRow {
    id: String,
    #[serde(rename = "ref")]
    reference: String,
    title: String,
    domain: String,
    domain_name: String,
    lead: String,
    due: String,
    brag: BragShown,
}

/// An action with everything.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct Action {
    id: String,
    #[serde(rename = "ref")]
    reference: String,
    fields: Fields,
    progress: Vec<ProgressShown>,
    hints: Vec<HintShown>,
}

/// One line of the progress log.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct ProgressShown {
    on: String,
    note: String,
}

/// What would make an action clearer.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct HintShown {
    ok: bool,
    text: String,
}

/// The short name of an action on screen and paper.
pub(crate) fn reference(number: u32) -> String {
    format!("A{number}")
}

/// Puts the page together; `last` is the newest release.
pub(crate) fn page(
    actions: &[store::Action],
    checklist: &Checklist,
    last: Option<&Released>,
    library: &[Suggestion],
    today: NaiveDate,
) -> PlanPage {
    let domains = checklist.domains.iter().map(|domain| PlanDomain {
        id: domain.id.clone(),
        name: domain.name.clone(),
        items: domain
            .items
            .iter()
            .map(|item| PlanItem {
                id: item.id.clone(),
                text: item.text.clone(),
            })
            .collect(),
    });
    PlanPage {
        title: british().say("plan-title", &[]),
        lead: words::plan::lead(
            &actions
                .iter()
                .map(|action| action.fields.state(today))
                .collect::<Vec<_>>(),
        ),
        rows: actions
            .iter()
            .map(|action| row(action, checklist, today))
            .collect(),
        brag: [Brag::G, Brag::A, Brag::R, Brag::B]
            .into_iter()
            .map(brag)
            .collect(),
        blank: blank(today),
        domains: domains.collect(),
        suggested: last
            .map(|released| suggested(released, actions, library, today))
            .unwrap_or_default(),
    }
}

/// An action in one line.
pub(crate) fn row(action: &store::Action, checklist: &Checklist, today: NaiveDate) -> ActionRow {
    let fields = &action.fields;
    ActionRow {
        id: action.id.to_string(),
        reference: reference(action.number),
        title: fields.title.clone(),
        domain: fields.domain.clone(),
        domain_name: checklist
            .domain(&fields.domain)
            .map(|domain| domain.name.clone())
            .unwrap_or_default(),
        lead: fields.lead.clone(),
        due: date::day(fields.due),
        brag: brag(fields.state(today)),
    }
}

/// An action with everything.
pub(crate) fn whole(action: store::Action) -> Action {
    Action {
        id: action.id.to_string(),
        reference: reference(action.number),
        hints: hints(&action.fields),
        progress: action
            .progress
            .into_iter()
            .map(|Progress { on, note }| ProgressShown {
                on: date::day(on),
                note,
            })
            .collect(),
        fields: action.fields,
    }
}

/// What would make an action clearer.
pub(crate) fn hints(fields: &Fields) -> Vec<HintShown> {
    fields
        .hints()
        .into_iter()
        .map(|(kind, ok)| HintShown {
            ok,
            text: hint(kind),
        })
        .collect()
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
    }
}

/// Suggestions for the lowest domains, with the baseline filled in from the release.
fn suggested(
    released: &Released,
    actions: &[store::Action],
    library: &[Suggestion],
    today: NaiveDate,
) -> Vec<Suggested> {
    let words = words::results::of(released, None);
    let used: Vec<&str> = actions
        .iter()
        .map(|action| action.fields.library.as_str())
        .collect();
    let lowest = words.talk_about.into_iter().take(DOMAINS_TO_TALK_ABOUT);
    lowest
        .map(|highlight| {
            let fitting = library.iter().filter(|suggestion| {
                suggestion.domain == highlight.domain && !used.contains(&suggestion.id.as_str())
            });
            let actions = fitting.take(SUGGESTIONS_EACH).map(|suggestion| {
                let fields = suggestion.starting(today);
                // An action is measured by an item that the round asked.
                let asked = suggestion
                    .items
                    .iter()
                    .find(|item| released.item(item).is_some());
                let item = asked.cloned().unwrap_or_default();
                Fields {
                    baseline: words::plan::baseline(released, &item),
                    source: words::plan::source(released),
                    item,
                    ..fields
                }
            });
            Suggested {
                domain: highlight.domain.clone(),
                name: highlight.name.clone(),
                why: highlight.score.clone(),
                actions: actions.collect(),
            }
        })
        .collect()
}
