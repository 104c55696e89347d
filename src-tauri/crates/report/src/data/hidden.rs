//! The data of what is hidden, and why.

use figure::Turnout;
use serde::Serialize;
use words::results::ResultsWords;

use super::{Explained, count, say};
use crate::Part;

/// What is hidden; where nothing is, a sentence that says so.
#[derive(Serialize)]
pub(crate) struct Hidden {
    heading: String,
    lead: String,
    rows: Vec<Explained>,
}

/// What is hidden in the round, which rounds show nothing, and what was left out by choice of
/// what there is.
pub(crate) fn hidden(results: &ResultsWords, turnout: &[Turnout], left_out: &[Part]) -> Hidden {
    let mut rows: Vec<Explained> = results
        .hidden
        .iter()
        .map(|hidden| Explained {
            what: hidden.what.clone(),
            text: hidden.why.clone(),
        })
        .collect();
    rows.extend(turnout.iter().filter(|round| !is_shown(round)).map(silent));
    rows.extend(left_out.iter().map(|part| Explained {
        what: name(*part),
        text: say("report-left-out", &[]),
    }));
    let lead = if rows.is_empty() {
        "report-hidden-none"
    } else {
        "report-hidden-lead"
    };
    Hidden {
        heading: say("report-hidden-heading", &[]),
        lead: say(lead, &[]),
        rows,
    }
}

/// As its page is called.
fn name(part: Part) -> String {
    let id = match part {
        Part::Comments => "report-left-out-comments",
        Part::Areas => "report-domains-title",
        Part::Changes => "report-left-out-changes",
        Part::Quarters => "report-course-title",
    };
    say(id, &[])
}

fn is_shown(round: &Turnout) -> bool {
    round.answered >= round.needed
}

/// A round of which nothing is shown.
fn silent(round: &Turnout) -> Explained {
    Explained {
        what: words::quarter::name(round.quarter).label,
        text: say(
            "report-hidden-round",
            &[
                ("n", count(round.answered)),
                ("needed", count(round.needed)),
            ],
        ),
    }
}
