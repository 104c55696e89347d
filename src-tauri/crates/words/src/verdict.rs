//! What a change means, in two words and in a sentence.

use assessment::comparison::{Change, DomainComparison, Verdict};
use assessment::disclosure::Hidden;
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
            let id = match domain.hidden {
                Some(Hidden::TooFewItems | Hidden::FewFavourable) => {
                    "verdict-too-few-items-sentence"
                }
                Some(Hidden::EarlierRelease) => "verdict-earlier-release-sentence",
                Some(Hidden::TooFew) | None => "verdict-too-few-sentence",
            };
            language.say(id, &[("before", before.into()), ("after", after.into())])
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

#[cfg(test)]
mod tests {
    use assessment::comparison::{Assessment, SEED, assess};
    use assessment::interval::Interval;
    use assessment::response::{Answer, Draft};
    use assessment::round::Setup;

    use super::*;

    /// Two rounds of one question on a scale from 0 to 100, compared.
    fn compared(earlier: &[i32], later: &[i32]) -> VerdictShown {
        let labels = (0..=10)
            .map(|n| format!("\"{n}0\""))
            .collect::<Vec<_>>()
            .join(", ");
        let text = format!(
            "id = \"one\"\nname = \"One\"\nversion = 1\n[scale]\nfirst = 0\nlabels = [{labels}]\nfavourable_from = 6\n[[domains]]\nid = \"FB\"\nname = \"Feedback and appraisal\"\nsensitive = true\n[[domains.items]]\nid = \"FB1\"\ntext = \"One\"\n"
        );
        let setup = Setup {
            checklist: assessment::checklist::parse(&text).unwrap(),
            form: "one".into(),
            quarter: "2026-Q3".parse().unwrap(),
            opens: "2026-12-01".parse().unwrap(),
            closes: "2026-12-14".parse().unwrap(),
            headcount: 24,
            threshold: 5,
            asks_role: false,
            role_headcounts: [].into(),
        };
        let drafts = |codes: &[i32]| {
            let draft = |code: &i32| Draft {
                answers: [("FB1".to_owned(), Answer::Point(*code))].into(),
                role: None,
                comments: vec![],
            };
            codes.iter().map(draft).collect::<Vec<_>>()
        };
        let Assessment { comparisons, .. } = assess(
            vec![(setup.clone(), drafts(earlier)), (setup, drafts(later))],
            SEED,
        );
        shown(
            british(),
            "Feedback and appraisal",
            &comparisons[0].domains[0],
            12,
        )
    }

    #[track_caller]
    fn check(earlier: &[i32], later: &[i32], words: &str, sentence: &str) {
        let found = compared(earlier, later);
        assert_eq!(
            (found.words.as_str(), found.sentence.as_str()),
            (words, sentence)
        );
    }

    #[test]
    fn every_verdict_says_how_much_and_how_sure() {
        check(
            &[2, 3, 4, 3, 4, 2],
            &[6, 7, 8, 7, 6, 8],
            "Clear improvement",
            "Feedback and appraisal is clearly better than before: up 40 points out of 100 (the real rise is likely to be 28 to 52). A change this size is unlikely to be chance.",
        );
        check(
            &[6, 7, 8, 7, 6, 8],
            &[2, 3, 4, 3, 4, 2],
            "Clear decline",
            "Feedback and appraisal is clearly worse than before: down 40 points out of 100 (the real drop is likely to be 28 to 52). A change this size is unlikely to be chance.",
        );
        check(
            &[5, 6, 5, 6, 5, 6],
            &[5, 6, 5, 6, 6, 5],
            "No clear change",
            "No clear change. The two quarters differ by 0 points; with so few answers a change smaller than about 9 points is easily missed.",
        );
        check(
            &[5, 6, 5, 6],
            &[5, 6, 5, 6, 6, 5],
            "Too few responses to compare",
            "4 people answered enough of this before, and 6 this time. That is too few to show anything without showing who said it.",
        );
    }

    #[test]
    fn a_possible_change_says_that_it_could_be_chance() {
        let change = Change {
            scores: (48.0, 36.4),
            difference: -11.6,
            interval: Interval {
                low: -22.5,
                high: -0.7,
            },
            df: 20.0,
            cliffs_delta: -0.4,
            hedges_g: None,
            p: 0.04,
            p_adjusted: 0.3,
            minimum_detectable_change: 15.5,
        };
        let say = |verdict, compared| sentence(british(), "Time", verdict, &change, compared);
        assert_eq!(
            say(Verdict::PossibleDecline, 12),
            "Time may be worse: down 12 points out of 100 (the real drop is likely to be 1 to 23). This could be chance: when nothing has really changed, about 1 in 3 comparisons of 12 areas still shows a change like this. Ask your team, and look again next quarter."
        );
        let rises = Change {
            difference: 11.6,
            interval: Interval {
                low: 0.7,
                high: 22.5,
            },
            ..change
        };
        assert_eq!(
            sentence(british(), "Time", Verdict::PossibleImprovement, &rises, 1),
            "Time may be better: up 12 points out of 100 (the real rise is likely to be 1 to 23). This could be chance: when nothing has really changed, about 1 comparison in 20 still shows a change like this. Ask your team, and look again next quarter."
        );
        assert!(say(Verdict::PossibleDecline, 5).contains("when 5 areas are compared"));
        // Where all answered alike, no change is too small to be seen.
        let alike = Change {
            difference: 0.0,
            minimum_detectable_change: 0.0,
            ..change
        };
        assert_eq!(
            sentence(british(), "Time", Verdict::NoClearChange, &alike, 1),
            "No clear change. The two quarters differ by 0 points."
        );
    }

    #[test]
    fn a_hidden_area_says_which_kind_of_too_few_it_is() {
        check(
            &[0, 0, 0, 0, 0],
            &[5, 6, 5, 6, 6, 5],
            "Too few responses to compare",
            "So many of its questions are hidden in one of the quarters that what is left does not speak for the area.",
        );
    }

    #[test]
    fn a_name_in_a_sentence_begins_small_unless_it_is_letters_only() {
        assert_eq!(
            in_sentence("Feedback and appraisal"),
            "feedback and appraisal"
        );
        assert_eq!(in_sentence("IT"), "IT");
        assert_eq!(in_sentence(""), "");
    }
}
