//! The words of the action plan.

use assessment::action::{Barrier, Brag, Hint};
use assessment::disclosure::Released;
use serde::Serialize;
use specta::Type;

use crate::{british, quarter};

/// How an action is going: letter and word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct BragShown {
    /// The letter.
    pub letter: Brag,
    /// The word.
    pub word: String,
}

/// Letter and word of how an action is going.
pub fn brag(letter: Brag) -> BragShown {
    let id = match letter {
        Brag::B => "plan-brag-complete",
        Brag::R => "plan-brag-overdue",
        Brag::A => "plan-brag-at-risk",
        Brag::G => "plan-brag-on-track",
    };
    BragShown {
        letter,
        word: british().say(id, &[]),
    }
}

/// What would make an action clearer.
pub fn hint(hint: Hint) -> String {
    let id = match hint {
        Hint::StartsWithVerb => "plan-hint-verb",
        Hint::HasProof => "plan-hint-proof",
        Hint::HasLead => "plan-hint-lead",
        Hint::DueInTwoQuarters => "plan-hint-due",
        Hint::HasItem => "plan-hint-item",
        Hint::HasMeasure => "plan-hint-measure",
    };
    british().say(id, &[])
}

/// What stands in the way.
pub fn barrier(barrier: Barrier) -> String {
    let id = match barrier {
        Barrier::Time => "plan-barrier-time",
        Barrier::Readiness => "plan-barrier-readiness",
        Barrier::Resources => "plan-barrier-resources",
        Barrier::Other => "plan-barrier-other",
    };
    british().say(id, &[])
}

/// How a plan stands as a whole.
pub fn lead(states: &[Brag]) -> String {
    let count = |letter| states.iter().filter(|state| **state == letter).count();
    let args = [
        ("actions", states.len().into()),
        ("overdue", count(Brag::R).into()),
        ("at_risk", count(Brag::A).into()),
        ("on_track", count(Brag::G).into()),
        ("complete", count(Brag::B).into()),
    ];
    british().say("plan-lead", &args)
}

/// Where an item stands in a release, to measure an action from: `3 of 15 agree`.
pub fn baseline(released: &Released, item: &str) -> String {
    let shown = released
        .item(item)
        .and_then(|result| result.score.shown().map(|score| (result.n, score)));
    let reversed = released
        .setup
        .checklist
        .item(item)
        .is_some_and(|item| item.reversed);
    let id = if reversed {
        "plan-baseline-reversed"
    } else {
        "plan-baseline"
    };
    shown
        .map(|(n, score)| british().say(id, &[("favour", score.in_favour.into()), ("n", n.into())]))
        .unwrap_or_default()
}

/// Where a baseline comes from: the round.
pub fn source(released: &Released) -> String {
    british().say(
        "plan-source",
        &[(
            "quarter",
            quarter::name(released.setup.quarter).label.into(),
        )],
    )
}
