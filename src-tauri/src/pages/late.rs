//! Forms that come after their round was closed.

use assessment::disclosure::LateForms;
use serde::Serialize;
use specta::Type;
use store::Round;
use words::british;

use super::round::{RoundSummary, summary};

/// What becomes of forms that come now, and of those that wait.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct LatePage {
    round: RoundSummary,
    /// What becomes of a form that comes now.
    rule: String,
    /// How many wait, and for how many more.
    waiting: Option<String>,
    /// Whether those that wait may be released.
    ready: bool,
}

/// Puts the page together.
pub(crate) fn page(round: &Round, late: LateForms) -> LatePage {
    let needed = round.setup.threshold;
    let rule = match late {
        LateForms::Join => "late-join",
        LateForms::Wait { .. } | LateForms::Release => "late-wait",
    };
    let waiting = match late {
        LateForms::Join => None,
        LateForms::Wait { waiting: 0, .. } => Some(british().say("late-nobody", &[])),
        LateForms::Wait { waiting, needed } => {
            let args = [
                ("waiting", waiting.into()),
                ("more", (needed - waiting).into()),
            ];
            Some(british().say("late-more", &args))
        }
        LateForms::Release => {
            Some(british().say("late-ready", &[("waiting", round.waiting.into())]))
        }
    };
    LatePage {
        round: summary(round),
        rule: british().say(rule, &[("needed", needed.into())]),
        waiting,
        ready: late == LateForms::Release,
    }
}
