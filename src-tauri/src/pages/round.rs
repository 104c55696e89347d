//! A round in a few words, and what can be chosen for the next one.

use assessment::checklist::{Checklist, Form, Respondents};
use assessment::quarter::Quarter;
use assessment::round::{LEAST_THRESHOLD, Role, Setup, State, Team, role_question};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use specta::Type;
use words::quarter::QuarterName;
use words::questionnaire::{minutes, statements};
use words::{british, date, quarter};

/// A round in a few words.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct RoundSummary {
    pub(crate) id: String,
    /// Who answers it.
    pub(crate) asks: Respondents,
    pub(crate) quarter: QuarterName,
    pub(crate) form: String,
    pub(crate) form_name: String,
    pub(crate) items: u32,
    pub(crate) opens: NaiveDate,
    pub(crate) closes: NaiveDate,
    pub(crate) dates: String,
    pub(crate) headcount: u32,
    pub(crate) threshold: u32,
    pub(crate) asks_role: bool,
    pub(crate) state: State,
    pub(crate) received: u32,
    pub(crate) received_text: String,
    /// Forms that came after it was closed and wait for others.
    pub(crate) waiting: u32,
    pub(crate) released: bool,
}

/// What is proposed for a new round.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct RoundProposal {
    pub(crate) quarter: QuarterName,
    pub(crate) quarters: Vec<QuarterName>,
    pub(crate) opens: NaiveDate,
    pub(crate) closes: NaiveDate,
    pub(crate) headcount: u32,
    pub(crate) threshold: u32,
    pub(crate) forms: Vec<FormChoice>,
    /// The role groups, for how many people are in each.
    pub(crate) roles: Vec<RoleChoice>,
}

/// A role group of the team.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct RoleChoice {
    pub(crate) role: Role,
    pub(crate) label: String,
    pub(crate) about: String,
}

/// How many people are in a role group.
#[derive(Clone, Copy, Debug, Deserialize, Type)]
pub(crate) struct RoleHeadcount {
    pub(crate) role: Role,
    pub(crate) people: u32,
}

/// A form that can be asked.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct FormChoice {
    pub(crate) checklist: String,
    pub(crate) form: String,
    /// Who answers it.
    pub(crate) asks: Respondents,
    pub(crate) name: String,
    /// When to choose it.
    pub(crate) about: Option<String>,
    pub(crate) items: u32,
    pub(crate) minutes: u32,
}

/// A new round as the window asks for it.
#[derive(Clone, Debug, Deserialize, Type)]
pub(crate) struct NewRound {
    pub(crate) checklist: String,
    pub(crate) form: String,
    pub(crate) quarter: String,
    pub(crate) opens: NaiveDate,
    pub(crate) closes: NaiveDate,
    pub(crate) headcount: u32,
    pub(crate) threshold: u32,
    pub(crate) asks_role: bool,
    /// As far as it was said.
    pub(crate) role_headcounts: Vec<RoleHeadcount>,
}

/// A round in a few words.
pub(crate) fn summary(round: &store::Round) -> RoundSummary {
    let setup = &round.setup;
    RoundSummary {
        id: round.id.to_string(),
        asks: setup.checklist.asks,
        quarter: quarter::name(setup.quarter),
        form: setup.form.clone(),
        form_name: form_name(setup),
        items: statements(setup) as u32,
        opens: setup.opens,
        closes: setup.closes,
        dates: date::span(setup.opens, setup.closes),
        headcount: setup.headcount,
        threshold: setup.threshold,
        asks_role: setup.asks_role,
        state: round.state,
        received: round.received,
        received_text: british().say(
            "round-received",
            &[
                ("received", round.received.into()),
                ("asked", setup.headcount.into()),
            ],
        ),
        waiting: round.waiting,
        released: round.state == State::Closed && round.received >= setup.threshold,
    }
}

/// The name of the form that a round asks.
pub(crate) fn form_name(setup: &Setup) -> String {
    setup
        .checklist
        .form(&setup.form)
        .map_or_else(|| setup.form.clone(), |form| form.name.clone())
}

/// What is proposed for a round that opens today: this quarter, two weeks, everybody.
pub(crate) fn proposal(team: &Team, today: NaiveDate, checklists: &[&Checklist]) -> RoundProposal {
    let closes = today + Days::new(14);
    let quarter = Quarter::of(closes);
    let choices = [quarter.previous(), quarter, quarter.next()];
    RoundProposal {
        quarter: quarter::name(quarter),
        quarters: choices.into_iter().map(quarter::name).collect(),
        opens: today,
        closes,
        headcount: team.headcount,
        threshold: LEAST_THRESHOLD,
        forms: checklists
            .iter()
            .flat_map(|checklist| checklist.forms.iter().map(|form| choice(checklist, form)))
            .collect(),
        roles: role_question()
            .groups
            .into_iter()
            .map(|group| RoleChoice {
                role: group.role,
                label: group.label,
                about: group.about,
            })
            .collect(),
    }
}

fn choice(checklist: &Checklist, form: &Form) -> FormChoice {
    let items: usize = checklist
        .asked(form)
        .iter()
        .map(|(_, items)| items.len())
        .sum();
    FormChoice {
        checklist: checklist.id.clone(),
        form: form.id.clone(),
        asks: checklist.asks,
        name: form.name.clone(),
        about: form.about.clone(),
        items: items as u32,
        minutes: minutes(items),
    }
}
