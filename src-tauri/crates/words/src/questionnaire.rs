//! What a person is asked and promised, on the screen as on paper.

use assessment::checklist::Scale;
use assessment::disclosure::LEAST_IN_GROUP;
use assessment::response::Answer;
use assessment::round::{Setup, role_question};
use serde::Serialize;
use specta::Type;

use crate::{Value, british};

/// Statements that a person answers in a minute.
const STATEMENTS_A_MINUTE: usize = 9;

/// One thing that a person can choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct AnswerOption {
    /// How it is kept.
    pub value: String,
    /// How it is read.
    pub text: String,
}

/// What types each answer of a paper form in: the points by their codes, the others by the
/// letters that stand in their boxes.
pub fn keys(scale: &Scale) -> Vec<(AnswerOption, String)> {
    let points = points(scale).into_iter();
    let points = points.map(|option| (option.clone(), option.value));
    let letters = ["report-form-key-not-applicable", "report-form-key-unsaid"];
    let others = others().into_iter().zip(letters);
    let others = others.map(|(option, id)| (option, british().say(id, &[])));
    points.chain(others).collect()
}

/// The question for the role group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct RoleAsked {
    /// The question.
    pub question: String,
    /// Why nobody has to answer it.
    pub hint: String,
    /// The groups.
    pub options: Vec<AnswerOption>,
    /// "Prefer not to say", which is kept as no role.
    pub others: Vec<AnswerOption>,
}

/// One thing to know before answering.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct PrivacyPoint {
    /// In a few words.
    pub title: String,
    /// In full.
    pub text: String,
}

/// What a form is called for those who answer it.
pub fn title(setup: &Setup) -> String {
    british().say("collect-title", &[("asks", asks(setup))])
}

/// Who is asked, to choose the words by.
pub fn asks(setup: &Setup) -> Value<'static> {
    setup.checklist.asks.name().into()
}

/// How many statements a round asks.
pub fn statements(setup: &Setup) -> usize {
    setup.asked().iter().map(|(_, items)| items.len()).sum()
}

/// How many minutes so many statements take; never less than one.
pub fn minutes(statements: usize) -> u32 {
    (statements.div_ceil(STATEMENTS_A_MINUTE) as u32).max(1)
}

/// The points of a scale, the most favourable first, whichever way a statement is worded.
pub fn points(scale: &Scale) -> Vec<AnswerOption> {
    let codes = (scale.first..=scale.last()).rev();
    let points = codes.filter_map(|code| {
        Some(AnswerOption {
            value: code.to_string(),
            text: scale.label(code)?.to_owned(),
        })
    });
    points.collect()
}

/// The answers that are no point: "not applicable" and "don't know or prefer not to say".
pub fn others() -> [AnswerOption; 2] {
    let other = |answer: Answer, id| AnswerOption {
        value: answer.to_string(),
        text: british().say(id, &[]),
    };
    [
        other(Answer::NotApplicable, "collect-not-applicable"),
        other(Answer::Unsaid, "collect-unsaid"),
    ]
}

/// The question for the role group, where the round asks it.
pub fn role(setup: &Setup) -> Option<RoleAsked> {
    if !setup.asks_role {
        return None;
    }
    let asked = role_question();
    let needed = setup.threshold.max(LEAST_IN_GROUP);
    let groups = asked.groups.into_iter().map(|group| AnswerOption {
        value: group.role.name().to_owned(),
        text: format!("{}: {}", group.label, group.about),
    });
    Some(RoleAsked {
        question: asked.question,
        hint: british().say("collect-role-hint", &[("needed", needed.into())]),
        options: groups.collect(),
        others: vec![AnswerOption {
            value: Answer::Unsaid.to_string(),
            text: asked.unsaid,
        }],
    })
}

/// What is promised before the first question, and what cannot be.
pub fn privacy(setup: &Setup) -> Vec<PrivacyPoint> {
    let point = |title, text| PrivacyPoint {
        title: british().say(title, &[("asks", asks(setup))]),
        text: british().say(
            text,
            &[("asks", asks(setup)), ("threshold", setup.threshold.into())],
        ),
    };
    vec![
        point(
            "collect-privacy-anonymous",
            "collect-privacy-anonymous-text",
        ),
        point("collect-privacy-shown", "collect-privacy-shown-text"),
        point("collect-privacy-choice", "collect-privacy-choice-text"),
        point("collect-privacy-honest", "collect-privacy-honest-text"),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_takes_a_minute_for_each_nine_statements() {
        for (statements, expected) in [(1, 1), (9, 1), (10, 2), (36, 4), (60, 7)] {
            assert_eq!(minutes(statements), expected, "{statements}");
        }
    }

    #[test]
    fn the_most_favourable_answer_stands_first() {
        let checklists = assessment::checklist::built_in();
        let points = points(&checklists["learning-culture"].scale);
        assert_eq!(points[0].text, "Strongly agree");
        assert_eq!((points.len(), points[4].value.as_str()), (5, "1"));
    }
}
