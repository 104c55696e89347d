//! One action: in a row of the plan, and opened.

use assessment::action::{Act, BragWords, Fields, Progress};
use assessment::checklist::Checklist;
use assessment::quarter::Quarter;
use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;
use words::date;
use words::plan::{BragShown, Since, act, age, brag, hint};

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
    /// The same as `2027-01-29`, to sort by.
    due_on: NaiveDate,
    brag: BragShown,
    /// How long it has been open, or overdue.
    age: String,
    standing: Standing,
    /// What the team decided in the end, once it did.
    ending: Option<String>,
    since: Option<Since>,
}

/// How an action stands, to choose rows by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Standing {
    Open,
    Overdue,
    Complete,
    Ended,
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
    ending: Option<String>,
    since: Option<Since>,
    /// When it could be due if it is carried forward: the end of the next quarter.
    carry_to: NaiveDate,
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

/// An action in one line.
pub(crate) fn row(
    action: &store::Action,
    since: Option<Since>,
    checklist: &Checklist,
    own: &BragWords,
    today: NaiveDate,
) -> ActionRow {
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
        due_on: fields.due,
        brag: brag(fields.state(today), own),
        age: age(fields, today),
        standing: standing(fields, today),
        ending: ending(fields),
        since,
    }
}

fn standing(fields: &Fields, today: NaiveDate) -> Standing {
    if fields.ending != Act::Undecided {
        Standing::Ended
    } else if fields.is_overdue(today) {
        Standing::Overdue
    } else if fields.is_open() {
        Standing::Open
    } else {
        Standing::Complete
    }
}

fn ending(fields: &Fields) -> Option<String> {
    (fields.ending != Act::Undecided).then(|| act(fields.ending))
}

/// An action with everything.
pub(crate) fn whole(action: store::Action, since: Option<Since>, today: NaiveDate) -> Action {
    Action {
        ending: ending(&action.fields),
        since,
        carry_to: Quarter::of(today).next().last_day(),
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
