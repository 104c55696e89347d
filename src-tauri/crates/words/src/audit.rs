//! What the manager found, and guessed, beside what the team said.

use assessment::audit::{Beside, Found, Guess, Met};
use assessment::checklist::Item;
use assessment::disclosure::{Cell, Released};

use crate::british;
use crate::number::{interval, points};

/// `Partly met`.
pub fn met(met: Met) -> String {
    let id = match met {
        Met::Met => "audit-met",
        Met::Partly => "audit-partly",
        Met::Not => "audit-not",
        Met::NotApplicable => "audit-not-applicable",
    };
    british().say(id, &[])
}

/// What was found for one item, if it was looked at. Of a reversed item it says what "met"
/// means, because beside the statement alone it would read as the opposite.
pub fn said(item: &Item, found: Option<Met>) -> String {
    match found {
        None => british().say("audit-not-looked-at", &[]),
        Some(Met::Met) if item.reversed => british().say("audit-met-reversed", &[]),
        Some(Met::Not) if item.reversed => british().say("audit-not-reversed", &[]),
        Some(found) => met(found),
    }
}

/// `On paper, not felt`.
pub fn beside(beside: Beside) -> String {
    let id = match beside {
        Beside::OnPaper => "audit-beside-on-paper",
        Beside::Felt => "audit-beside-felt",
        Beside::Alike => "audit-beside-alike",
    };
    british().say(id, &[])
}

/// How far the audit of a round is.
pub fn progress(found: Found) -> String {
    let args = [
        ("looked_at", found.looked_at().into()),
        ("asked", (found.looked_at() + found.open).into()),
    ];
    british().say("audit-progress", &args)
}

/// What was found in one area: `2 of 3 met. 1 partly met.`
pub fn found(found: Found) -> String {
    if found.looked_at() == 0 {
        return british().say("audit-found-nothing", &[]);
    }
    let met = (found.applying() > 0).then(|| {
        let args = [
            ("met", found.met.into()),
            ("applying", found.applying().into()),
        ];
        british().say("audit-found-met", &args)
    });
    let others = [
        (found.partly, "audit-found-partly"),
        (found.not_applicable, "audit-found-not-applicable"),
        (found.open, "audit-found-open"),
    ];
    let others = others
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, id)| british().say(id, &[("count", count.into())]));
    met.into_iter().chain(others).collect::<Vec<_>>().join(" ")
}

/// A guess beside the score that the team gave: `You guessed 70. The team said 58 (range 49
/// to 67).` Nothing is said of who was right: a guess is one person's.
pub fn guess(guess: Guess, released: Option<&Released>, domain: &str) -> String {
    let guessed = ("guess", guess.points().into());
    match released
        .and_then(|released| released.domain(domain))
        .map(|domain| &domain.score)
    {
        Some(Cell::Shown(score)) => {
            let args = [
                guessed,
                ("score", points(score.score).into()),
                ("range", interval(score.interval).into()),
            ];
            british().say("audit-guess", &args)
        }
        Some(Cell::Hidden(_)) | None => british().say("audit-guess-hidden", &[guessed]),
    }
}

#[cfg(test)]
mod tests {
    use assessment::checklist::parse;
    use assessment::comparison::{SEED, assess};
    use assessment::response::{Answer, Draft};
    use assessment::round::Setup;

    use super::*;

    #[track_caller]
    fn check(met: u32, partly: u32, not: u32, not_applicable: u32, open: u32, expected: &str) {
        let counts = Found {
            met,
            partly,
            not,
            not_applicable,
            open,
        };
        assert_eq!(found(counts), expected);
    }

    #[test]
    fn met_is_said_out_of_what_applies_and_the_rest_is_named() {
        check(3, 0, 0, 0, 0, "3 of 3 met.");
        check(2, 1, 0, 0, 0, "2 of 3 met. 1 partly met.");
        check(
            1,
            0,
            1,
            1,
            2,
            "1 of 2 met. 1 does not apply here. 2 not looked at.",
        );
        check(0, 0, 0, 3, 0, "3 do not apply here.");
        check(0, 0, 0, 0, 3, "Not looked at.");
    }

    /// Six people who answer one question on a scale from 1 to 5.
    fn released() -> Released {
        let text = "id = \"one\"\nname = \"One\"\nversion = 1\n[scale]\nfirst = 1\nlabels = [\"a\", \"b\", \"c\", \"d\", \"e\"]\nfavourable_from = 4\n[[domains]]\nid = \"FB\"\nname = \"Feedback\"\n[[domains.items]]\nid = \"FB1\"\ntext = \"One\"\n";
        let setup = Setup {
            checklist: parse(text).unwrap(),
            form: "one".into(),
            quarter: "2026-Q3".parse().unwrap(),
            opens: "2026-12-01".parse().unwrap(),
            closes: "2026-12-14".parse().unwrap(),
            headcount: 24,
            threshold: 5,
            asks_role: false,
            role_headcounts: [].into(),
        };
        let draft = |code: i32| Draft {
            answers: [("FB1".to_owned(), Answer::Point(code))].into(),
            role: None,
            comments: vec![],
        };
        let people = [5, 4, 4, 3, 3, 5].into_iter().map(draft).collect();
        assess(vec![(setup, people)], SEED)
            .rounds
            .remove(0)
            .unwrap()
    }

    #[test]
    fn a_guess_stands_beside_the_score_and_its_range() {
        // 100, 75, 75, 50, 50, 100: mean 75, s = 22.4, t(5) = 2.571, so 75 ± 23.5.
        let said = guess(Guess::new(70).unwrap(), Some(&released()), "FB");
        assert_eq!(said, "You guessed 70. The team said 75 (range 52 to 98).");
    }

    #[test]
    fn of_a_reversed_item_it_is_said_what_met_means() {
        let checklist = released().setup.checklist;
        let item = checklist.item("FB1").unwrap();
        let reversed = Item {
            reversed: true,
            ..item.clone()
        };
        assert_eq!(said(item, Some(Met::Met)), "Met");
        assert_eq!(said(&reversed, Some(Met::Met)), "Met: it is not so here");
        assert_eq!(said(&reversed, Some(Met::Not)), "Not met: it is so here");
        assert_eq!(said(&reversed, None), "Not looked at");
    }

    #[test]
    fn a_guess_without_a_score_gives_nothing_away() {
        let said = guess(Guess::new(70).unwrap(), None, "FB");
        assert_eq!(said, "You guessed 70. The team’s score is not shown.");
    }
}
