//! What a change means, in two words and in a sentence.

use assessment::comparison::{Change, DomainComparison, Verdict};
use serde::Serialize;
use specta::Type;

use crate::number::points;
use crate::{Words, british};

/// A verdict as it is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct VerdictShown {
    /// Which one.
    pub verdict: Verdict,
    /// `Clear improvement`.
    pub words: String,
    /// What it means for this domain, in one or two sentences.
    pub sentence: String,
}

/// `Clear improvement`.
pub fn words(verdict: Verdict) -> String {
    let id = match verdict {
        Verdict::ClearImprovement => "verdict-clear-improvement",
        Verdict::PossibleImprovement => "verdict-possible-improvement",
        Verdict::NoClearChange => "verdict-no-clear-change",
        Verdict::PossibleDecline => "verdict-possible-decline",
        Verdict::ClearDecline => "verdict-clear-decline",
        Verdict::TooFew => "verdict-too-few",
    };
    british().say(id, &[])
}

/// A domain's verdict with its sentence; `compared` is how many domains were compared.
pub fn shown(
    language: &Words,
    domain_name: &str,
    domain: &DomainComparison,
    compared: usize,
) -> VerdictShown {
    let sentence = match &domain.change {
        None => {
            let (before, after) = domain.n;
            language.say(
                "verdict-too-few-sentence",
                &[("before", before.into()), ("after", after.into())],
            )
        }
        Some(change) => sentence(language, domain_name, domain.verdict, change, compared),
    };
    VerdictShown {
        verdict: domain.verdict,
        words: words(domain.verdict),
        sentence,
    }
}

/// A name in the middle of a sentence: its first letter small, unless the word is all capitals.
pub fn in_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}

fn sentence(
    language: &Words,
    name: &str,
    verdict: Verdict,
    change: &Change,
    compared: usize,
) -> String {
    let id = match verdict {
        Verdict::ClearImprovement => "verdict-clear-improvement-sentence",
        Verdict::PossibleImprovement => "verdict-possible-improvement-sentence",
        Verdict::PossibleDecline => "verdict-possible-decline-sentence",
        Verdict::ClearDecline => "verdict-clear-decline-sentence",
        Verdict::NoClearChange | Verdict::TooFew => "verdict-no-clear-change-sentence",
    };
    // A rise is told as "up 14, between 5 and 23", a fall as "down 14, between 5 and 23".
    let falls = change.difference < 0.0;
    let (low, high) = if falls {
        (-change.interval.high, -change.interval.low)
    } else {
        (change.interval.low, change.interval.high)
    };
    let whole = |value: f64| value.abs().round() as i64;
    let args = [
        ("domain", name.into()),
        ("points", whole(change.difference).into()),
        ("low", points(low).into()),
        ("high", points(high).into()),
        (
            "detectable",
            whole(change.minimum_detectable_change.ceil()).into(),
        ),
        ("compared", compared.into()),
    ];
    language.say(id, &args)
}
