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

/// On a number pad 0 is a blank, and 8 and 9 are the answers that are no point.
const MOST_DIGITS: usize = 7;
/// Keys of longer scales, without the D and N of the answers that are no point and without I.
const LETTERS: &str = "ABCEFGHJKLM";

/// One thing that a person can choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct AnswerOption {
    /// How it is kept.
    pub value: String,
    /// How it is read.
    pub text: String,
}

/// What types each answer of a paper form in, one key each: the points as they count up from
/// the lowest, in letters where there are too many for that; then the other two by the letters
/// that stand in their boxes.
pub fn keys(scale: &Scale) -> Vec<(AnswerOption, String)> {
    let count = scale.points();
    let lowest_first: Vec<String> = if count <= MOST_DIGITS {
        (1..=count).map(|place| place.to_string()).collect()
    } else {
        LETTERS.chars().take(count).map(String::from).collect()
    };
    let points = points(scale).into_iter();
    let points = points.zip(lowest_first.into_iter().rev());
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
    fn every_answer_on_paper_has_one_key_of_its_own() {
        let scale = |first: i32, points: i32| Scale {
            first,
            labels: (0..points).map(|point| format!("Point {point}")).collect(),
            favourable_from: first,
            not_applicable: Vec::new(),
            unsaid: Vec::new(),
            skipped: Vec::new(),
        };
        let check = |first, points, expected: &str| {
            let found: Vec<String> = keys(&scale(first, points))
                .into_iter()
                .map(|(answer, key)| format!("{}={key}", answer.value))
                .collect();
            assert_eq!(found[..found.len() - 2].join(" "), expected);
            assert_eq!(found[found.len() - 2..], ["not applicable=N", "unsaid=D"]);
        };
        check(1, 5, "5=5 4=4 3=3 2=2 1=1");
        check(0, 4, "3=4 2=3 1=2 0=1");
        check(-1, 3, "1=3 0=2 -1=1");
        check(1, 8, "8=J 7=H 6=G 5=F 4=E 3=C 2=B 1=A");
        check(0, 11, "10=M 9=L 8=K 7=J 6=H 5=G 4=F 3=E 2=C 1=B 0=A");
    }

    #[test]
    fn the_most_favourable_answer_stands_first() {
        let checklists = assessment::checklist::built_in();
        let points = points(&checklists["learning-culture"].scale);
        assert_eq!(points[0].text, "Strongly agree");
        assert_eq!((points.len(), points[4].value.as_str()), (5, "1"));
    }
}
