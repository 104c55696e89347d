//! Other readings of an area's score, for those who want to check it.

use assessment::caution::can_show_straight_lines;
use assessment::disclosure::{Checks, NoReliability, Released};

use crate::british;
use crate::number::{fixed, interval, thousands};

/// Other readings of an area's score; none where it is hidden or they were not made.
///
/// The t interval takes the people as some of many who could work here, and asks whether the
/// culture differs. The reading for just this team asks what these people would have said had
/// all answered.
pub fn checks(released: &Released, domain: &str) -> Vec<String> {
    let Some(result) = released.domain(domain) else {
        return Vec::new();
    };
    let (Some(checks), Some(score)) = (&result.checks, result.score.shown()) else {
        return Vec::new();
    };
    let args = [
        ("usual", interval(score.interval).into()),
        ("team", interval(checks.in_team).into()),
    ];
    let bootstrap = checks.bootstrap.map(|bootstrap| {
        let args = [
            ("range", interval(bootstrap.bca).into()),
            ("resamples", thousands(bootstrap.resamples).into()),
            ("seed", bootstrap.seed.to_string().into()),
        ];
        british().say("results-check-bootstrap", &args)
    });
    std::iter::once(british().say("results-check-team", &args))
        .chain(bootstrap)
        .chain(std::iter::once(reliability(checks)))
        .collect()
}

/// How many gave the same answer to everything, where the form can show it.
pub(super) fn straight_lines(released: &Released) -> Option<String> {
    let asked = released.setup.asked();
    let items = asked.iter().flat_map(|(_, items)| items);
    let reversed: Vec<bool> = items.map(|item| item.reversed).collect();
    can_show_straight_lines(&reversed).then(|| match released.straight_lines {
        Some(count) => british().say("results-straight-lines", &[("count", count.into())]),
        None => {
            let threshold = released.setup.threshold;
            british().say(
                "results-straight-lines-hidden",
                &[("threshold", threshold.into())],
            )
        }
    })
}

fn reliability(checks: &Checks) -> String {
    match checks.alpha {
        Ok(alpha) => {
            let args = [
                ("alpha", fixed(alpha.alpha, 2).into()),
                ("low", fixed(alpha.interval.low, 2).into()),
                ("high", fixed(alpha.interval.high, 2).into()),
                ("complete", alpha.complete.into()),
                ("items", alpha.items.into()),
            ];
            british().say("results-check-alpha", &args)
        }
        Err(NoReliability::TooFewComplete) => british().say("results-check-alpha-few", &[]),
        Err(NoReliability::TooFewItems) => british().say("results-check-alpha-items", &[]),
        Err(NoReliability::NoSpread) => british().say("results-check-alpha-alike", &[]),
    }
}

#[cfg(test)]
mod tests {
    use assessment::round::Role;

    use super::*;
    use crate::trial::round;

    #[test]
    fn a_shown_score_has_three_other_readings() {
        // Twelve of 24: the range narrows by √(12/23), from 9.96 to 7.19.
        let released = round(false, 24, &[(Role::Other, 12)]);
        let said = checks(&released, "PS");
        assert_eq!(
            said[0],
            "Just this team: if everyone in it had answered, the score would likely be 43 to 57. The usual range, 40 to 60, also allows for other people who could work here, so it is the one to compare quarters with."
        );
        assert!(
            said[1].starts_with(
                "Drawn again: when the people who answered are drawn by lot 2,000 times, the score lies at 43 to 58"
            ),
            "{said:?}"
        );
        assert_eq!(
            said[2],
            "Do its questions belong together? Cronbach’s alpha is 0.56 (−0.02 to 0.85), from the 12 people who answered all 5 questions. Over 0.7 is usual for questions about one thing."
        );
        assert_eq!(checks(&released, "FB"), Vec::<String>::new());
    }

    #[test]
    fn few_answers_to_everything_say_so() {
        let released = round(false, 24, &[(Role::Other, 6)]);
        assert_eq!(
            checks(&released, "PS")[2],
            "Do its questions belong together? Not enough people answered all of them to tell (Cronbach’s alpha takes 10)."
        );
    }

    #[test]
    fn people_who_ticked_one_column_are_counted_where_the_form_can_show_it() {
        let five_questions = round(false, 24, &[(Role::Other, 12)]);
        assert_eq!(straight_lines(&five_questions), None);
        let mut core = five_questions;
        core.setup.form = "core".into();
        assert_eq!(
            straight_lines(&core).as_deref(),
            Some(
                "How many people ticked the same answer all the way down is shown only where at least 5 did and at least 5 did not."
            )
        );
        core.straight_lines = Some(6);
        assert_eq!(
            straight_lines(&core).as_deref(),
            Some(
                "6 people ticked the same answer all the way down, also where a question is worded the other way round. They are counted like everybody else."
            )
        );
    }
}
