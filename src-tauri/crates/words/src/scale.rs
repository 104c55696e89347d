//! What the words of a scale ask for.

use assessment::checklist::Scale;

use crate::british;

/// The words of the lowest and of the highest point.
pub fn end_labels(scale: &Scale) -> (&str, &str) {
    let word = |code| scale.label(code).unwrap_or_default();
    (word(scale.first), word(scale.last()))
}

/// Whether a scale asks how far people agree, as the words at its ends say. Of any other
/// scale, such as "never" to "always", nobody can be said to agree or to disagree.
pub fn asks_agreement(scale: &Scale) -> bool {
    let (lowest, highest) = end_labels(scale);
    let says = |label: &str, id: &str| {
        let word = british().say(id, &[]);
        let mut words = label.split(|letter: char| !letter.is_alphanumeric());
        words.any(|other| other.to_lowercase() == word)
    };
    says(lowest, "scale-word-disagree") && says(highest, "scale-word-agree")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(labels: &[&str], expected: bool) {
        let scale = Scale {
            first: 1,
            labels: labels.iter().map(|label| (*label).to_owned()).collect(),
            favourable_from: 2,
            not_applicable: Vec::new(),
            unsaid: Vec::new(),
            skipped: Vec::new(),
        };
        assert_eq!(asks_agreement(&scale), expected, "{labels:?}");
    }

    #[test]
    fn a_scale_asks_for_agreement_when_its_ends_say_so() {
        check(&["Strongly disagree", "Neither", "Strongly agree"], true);
        check(&["DISAGREE", "Agree"], true);
        check(&["Never", "Always"], false);
        check(&["Strongly agree", "Strongly disagree"], false);
        check(&["Disagreeable", "Agreeable"], false);
        check(&["No", "Agree"], false);
    }
}
