//! The finding of a comparison, no stronger than its verdicts.

use assessment::comparison::{Comparison, Verdict};
use assessment::disclosure::Released;
use words::verdict::in_sentence;

use crate::phrase::{fill, say, short_name};

pub(super) fn of(rounds: &[Released], to: usize, comparison: &Comparison) -> String {
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
            .map(|domain| short_name(&rounds[to], &domain.id))
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
