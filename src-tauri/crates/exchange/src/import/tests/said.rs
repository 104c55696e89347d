//! Every message has words, and all its arguments stand in them.

use ::words::{Value, british};

use super::*;

#[track_caller]
fn check(id: &str, args: Vec<(&'static str, String)>) {
    let values: Vec<(&str, Value<'_>)> = args
        .iter()
        .map(|(name, value)| (*name, value.as_str().into()))
        .collect();
    let said = british().say(id, &values);
    assert!(!said.contains('{') && said != id, "{id}: {said}");
    for (name, value) in args {
        assert!(
            said.contains(&value) || id.ends_with("-hint"),
            "{id}: {name}"
        );
    }
}

#[test]
fn what_the_survey_tools_need_has_words() {
    let what = [
        ProblemKind::NoAnswers,
        ProblemKind::Codes {
            lowest: "Never".into(),
            highest: "Always".into(),
        },
        ProblemKind::Copy { row: 7 },
    ];
    for what in what {
        check(what.id(), what.args());
        check(what.hint_id(), what.args());
    }
    for why in [
        IgnoredWhy::Quiz,
        IgnoredWhy::ByHand,
        IgnoredWhy::Replaced("PS1".into()),
    ] {
        check(why.id(), why.args());
    }
    for error in [Error::Stopped, Error::TooManyColumns { most: 16_384 }] {
        check(error.id(), error.args());
    }
}
