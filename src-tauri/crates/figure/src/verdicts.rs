//! What a comparison found: a mark and words for each verdict, and one title for all.
//!
//! Invariant: a title is no stronger than the verdicts.

use assessment::comparison::{Comparison, Verdict};
use assessment::disclosure::Released;
use words::verdict::in_sentence;

use crate::marks::Role;
use crate::phrase::{fill, say, short_name};

/// A verdict's mark and words, and whether it is one of a change.
pub(crate) fn shown(verdict: Verdict) -> (Role, String, bool) {
    let role = match verdict {
        Verdict::ClearImprovement => Role::Improvement,
        Verdict::PossibleImprovement => Role::PossibleImprovement,
        Verdict::NoClearChange => Role::Common,
        Verdict::PossibleDecline => Role::PossibleConcern,
        Verdict::ClearDecline => Role::Concern,
        Verdict::TooFew => return (Role::TooFew, say("figure-quarters-too-few"), false),
    };
    let is_change = verdict != Verdict::NoClearChange;
    (role, words::verdict::words(verdict), is_change)
}

/// The finding of a comparison with a later round.
pub(crate) fn title(later: &Released, comparison: &Comparison) -> String {
    let count = |verdict| comparison.count(verdict);
    let all = comparison.domains.len();
    if count(Verdict::TooFew) == all {
        return say("figure-quarters-title-nothing");
    }
    let changed = [
        (
            Verdict::ClearImprovement,
            "figure-quarters-better",
            "figure-quarters-better-many",
        ),
        (
            Verdict::ClearDecline,
            "figure-quarters-worse",
            "figure-quarters-worse-many",
        ),
    ];
    let mut parts: Vec<String> = Vec::new();
    for (verdict, one, many) in changed {
        let areas: Vec<&str> = comparison
            .domains
            .iter()
            .filter(|domain| domain.verdict == verdict)
            .map(|domain| short_name(later, &domain.id))
            .collect();
        match areas.as_slice() {
            [] => {}
            [only] => {
                let area = if parts.is_empty() {
                    (*only).to_owned()
                } else {
                    in_sentence(only)
                };
                parts.push(fill(one, &[("area", area.into())]));
            }
            several => parts.push(fill(many, &[("count", several.len().into())])),
        }
    }
    if parts.is_empty() {
        let maybe = count(Verdict::PossibleImprovement) + count(Verdict::PossibleDecline);
        return fill("figure-quarters-title-none", &[("maybe", maybe.into())]);
    }
    if 2 * count(Verdict::NoClearChange) > all {
        parts.push(say("figure-quarters-most-unchanged"));
    }
    parts.join("; ")
}
