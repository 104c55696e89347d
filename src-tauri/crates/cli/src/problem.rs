//! What needs a person to look at, in words.

use serde::Serialize;
use words::Value;

/// A problem of one file, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Problem {
    pub(crate) file: String,
    pub(crate) place: String,
    pub(crate) what: String,
    pub(crate) hint: String,
}

/// A column that was dropped, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Ignored {
    pub(crate) file: String,
    pub(crate) heading: String,
    pub(crate) why: String,
}

/// Says a message whose arguments are texts.
pub(crate) fn say(id: &str, args: Vec<(&'static str, String)>) -> String {
    let args: Vec<(&str, Value<'_>)> = args
        .into_iter()
        .map(|(name, value)| (name, value.into()))
        .collect();
    words::british().say(id, &args)
}

impl Problem {
    /// A problem of the file as a whole.
    pub(crate) fn of_file(file: &str, what: String, hint: String) -> Self {
        Self {
            file: file.to_owned(),
            place: say("exchange-place-file", Vec::new()),
            what,
            hint,
        }
    }

    /// A problem that `exchange` found.
    pub(crate) fn found(file: &str, problem: &exchange::import::Problem) -> Self {
        let kind = &problem.what;
        Self {
            file: file.to_owned(),
            place: say(problem.place.id(), problem.place.args()),
            what: say(kind.id(), kind.args()),
            hint: say(kind.hint_id(), kind.args()),
        }
    }
}

impl Ignored {
    /// A column that `exchange` dropped.
    pub(crate) fn found(file: &str, ignored: &exchange::import::Ignored) -> Self {
        Self {
            file: file.to_owned(),
            heading: ignored.heading.clone(),
            why: say(ignored.why.id(), ignored.why.args()),
        }
    }
}
