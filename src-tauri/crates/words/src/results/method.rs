//! How the numbers of a round were made.

use assessment::disclosure::Released;
use serde::Serialize;
use specta::Type;

use crate::scale::end_labels;
use crate::{british, date};

/// One rule that the numbers follow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct MethodWords {
    /// What it is about.
    pub what: String,
    /// The rule.
    pub text: String,
}

/// How the numbers of a round were made.
pub(super) fn of(released: &Released) -> Vec<MethodWords> {
    let setup = &released.setup;
    let items: usize = setup.asked().iter().map(|(_, items)| items.len()).sum();
    let form = setup
        .checklist
        .form(&setup.form)
        .map_or(setup.form.as_str(), |form| form.name.as_str());
    let (lowest, highest) = end_labels(&setup.checklist.scale);
    let say = |what, text, args: &[(&str, crate::Value<'_>)]| MethodWords {
        what: british().say(what, &[]),
        text: british().say(text, args),
    };
    vec![
        say(
            "results-method-questions",
            "results-method-questions-text",
            &[
                ("checklist", setup.checklist.name.as_str().into()),
                ("form", form.into()),
                ("version", setup.checklist.version.into()),
                ("items", items.into()),
                ("dates", date::span(setup.opens, setup.closes).into()),
            ],
        ),
        say(
            "results-method-people",
            "results-method-people-text",
            &[
                ("answered", released.responses.into()),
                ("asked", setup.headcount.into()),
            ],
        ),
        say(
            "results-method-score",
            "results-method-score-text",
            &[
                ("lowest", lowest.to_lowercase().into()),
                ("highest", highest.to_lowercase().into()),
            ],
        ),
        say("results-method-range", "results-method-range-text", &[]),
        say("results-method-picked", "results-method-picked-text", &[]),
        say(
            "results-method-hidden",
            "results-method-hidden-text",
            &[("threshold", setup.threshold.into())],
        ),
        say(
            "results-method-release",
            "results-method-release-text",
            &[
                ("version", released.version.into()),
                ("seed", released.seed.to_string().into()),
            ],
        ),
    ]
}
