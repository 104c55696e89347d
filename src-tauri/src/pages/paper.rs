//! Paper forms that are typed in.

use assessment::response::{Answer, Difference, differences};
use assessment::round::Setup;
use serde::Serialize;
use specta::Type;
use store::{PaperForm, Round};
use words::british;
use words::questionnaire::{AnswerOption, RoleAsked, keys, role};

use super::round::{RoundSummary, summary};

/// The page of the paper forms of a round.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct PaperPage {
    round: RoundSummary,
    keys: Vec<PaperKey>,
    statements: Vec<PaperStatement>,
    role: Option<RoleAsked>,
    forms: Vec<PaperRow>,
    /// How many forms there are, and how many were typed twice.
    said: String,
}

/// An answer, and the key that types it in, as it stands in the box on the paper.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct PaperKey {
    key: String,
    answer: AnswerOption,
}

/// A statement as it stands on the paper.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct PaperStatement {
    id: String,
    text: String,
    area: String,
}

/// A form that was typed in.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct PaperRow {
    number: u32,
    state: PaperState,
    said: String,
    differences: Vec<PaperDifference>,
}

/// How far a form is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PaperState {
    /// The first typing did not come to the end.
    Begun,
    /// It was typed once.
    Once,
    /// The second typing did not come to the end.
    BegunAgain,
    /// It was typed twice, and the two differ.
    Differs,
    /// It was typed twice, and the two agree.
    Twice,
}

/// Where two typings differ.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct PaperDifference {
    item: String,
    text: String,
    /// What was typed the first time; none where it was left blank.
    first: Option<AnswerOption>,
    /// What was typed the second time.
    second: Option<AnswerOption>,
}

/// Puts the page together.
pub(crate) fn page(round: &Round, forms: &[PaperForm]) -> PaperPage {
    let setup = &round.setup;
    let asked = setup.asked();
    let statements = asked.iter().flat_map(|(domain, items)| {
        items.iter().map(|item| PaperStatement {
            id: item.id.clone(),
            text: item.text.clone(),
            area: domain.name.clone(),
        })
    });
    let keys = keys(&setup.checklist.scale);
    let forms: Vec<PaperRow> = forms.iter().map(|form| row(form, setup, &keys)).collect();
    let twice = forms.iter().filter(|form| form.state == PaperState::Twice);
    let args = [
        ("forms", forms.len().into()),
        ("twice", twice.count().into()),
    ];
    PaperPage {
        round: summary(round),
        statements: statements.collect(),
        role: role(setup),
        said: british().say("paper-forms", &args),
        forms,
        keys: keys
            .into_iter()
            .map(|(answer, key)| PaperKey { key, answer })
            .collect(),
    }
}

fn row(form: &PaperForm, setup: &Setup, keys: &[(AnswerOption, String)]) -> PaperRow {
    let said = |answer: Option<Answer>| {
        let value = answer?.to_string();
        let option = keys.iter().find(|(option, _)| option.value == value);
        option.map(|(option, _)| option.clone())
    };
    let shown = |difference: Difference| PaperDifference {
        text: setup
            .checklist
            .item(&difference.item)
            .map(|item| item.text.clone())
            .unwrap_or_default(),
        item: difference.item,
        first: said(difference.first),
        second: said(difference.second),
    };
    let second = form.second.as_ref().filter(|_| form.second_done);
    let differences: Vec<PaperDifference> = second
        .map(|second| differences(&form.first.answers, second, setup))
        .unwrap_or_default()
        .into_iter()
        .map(shown)
        .collect();
    let state = match (form.first_done, form.second.is_some(), form.second_done) {
        (false, _, _) => PaperState::Begun,
        (true, false, _) => PaperState::Once,
        (true, true, false) => PaperState::BegunAgain,
        (true, true, true) if differences.is_empty() => PaperState::Twice,
        (true, true, true) => PaperState::Differs,
    };
    let id = match state {
        PaperState::Begun => "paper-begun",
        PaperState::Once => "paper-once",
        PaperState::BegunAgain => "paper-begun-again",
        PaperState::Differs => "paper-differs",
        PaperState::Twice => "paper-twice",
    };
    PaperRow {
        number: form.number,
        state,
        said: british().say(id, &[("differences", differences.len().into())]),
        differences,
    }
}
