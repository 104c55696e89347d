//! What a team takes into a huddle or a meeting, and what it is thanked with.

#![allow(clippy::unwrap_used)]

mod ward;

use assessment::disclosure::Cell;
use report::ResultsReport;
use ward::pdfs::{briefing, celebration, huddle_cards};
use ward::read::{Read, read};

const AREA_TO_TALK_ABOUT: &str = "TR";

fn briefing_of(report: &ResultsReport<'_>) -> Read {
    read(&briefing(report).unwrap())
}

#[track_caller]
fn check_tags(document: &Read, title: &str, (h1, h2): (usize, usize)) {
    assert_eq!(document.title(), format!("{title}, Ward 7, 2026/27 Q3"));
    assert!(document.is_marked() && document.shows_title() && document.lang() == "en-GB");
    assert_eq!((document.elements("H1"), document.elements("H2")), (h1, h2));
}

#[test]
fn every_sheet_is_tagged_titled_and_in_british_english() {
    let two = ward::ward("core");
    let planned = two.planned();
    let report = two.report(&planned);
    check_tags(&briefing_of(&report), "7-minute briefing", (1, 5));
    let cards = read(&huddle_cards(&report).unwrap());
    check_tags(&cards, "Two questions a day", (1, 10));
    let sheet = read(&celebration(&report).unwrap());
    check_tags(&sheet, "What went well", (1, 6));
}

#[test]
fn a_hidden_area_is_talked_about_without_its_number() {
    let mut one = ward::first_round("core");
    ward::hide(&mut one.released);
    let report = one.report(&[]);
    let text = briefing_of(&report).flat();
    assert!(text.contains("No area can be shown this time"), "{text}");
    for document in [
        text,
        read(&celebration(&report).unwrap()).flat(),
        read(&huddle_cards(&report).unwrap()).flat(),
    ] {
        assert!(!document.contains(" agree: "), "{document}");
        assert!(!document.contains("out of 100"), "{document}");
    }
}

#[test]
fn a_briefing_is_one_page_whatever_there_is_to_tell() {
    for form in ["core", "full", "pulse", "psychological-safety"] {
        let mut two = ward::ward(form);
        two.team.name = "Acute and Emergency Medical Ward, Lvl 10".into();
        two.actions[0].0.title = "Agree with all professions on the ward ".repeat(3);
        let planned = two.planned();
        for report in [two.report(&planned), two.report(&[])] {
            assert_eq!(briefing_of(&report).pages(), 1, "{form}");
        }
        let one = ward::first_round(form);
        assert_eq!(briefing_of(&one.report(&[])).pages(), 1, "{form}");
    }
}

#[test]
fn a_briefing_tells_first_of_the_action_about_what_it_talks_about() {
    let two = ward::ward("core");
    let planned = two.planned();
    let text = briefing_of(&two.report(&planned)).flat();
    let about = planned
        .iter()
        .find(|action| action.fields.domain == AREA_TO_TALK_ABOUT)
        .unwrap();
    let told = text.split("We have agreed this: ").nth(1).unwrap();
    assert!(told.starts_with(&about.reference), "{told}");
    // A4 is complete: nothing is left to do about it.
    assert!(!told.contains("A4"), "{told}");
    let none = briefing_of(&two.report(&[])).flat();
    assert!(none.contains("we will now agree one to three actions"));
}

#[test]
fn ten_cards_ask_twenty_questions_and_hold_no_number_of_any_answer() {
    for form in ["core", "full", "pulse"] {
        let two = ward::ward(form);
        let document = read(&huddle_cards(&two.report(&[])).unwrap());
        let text = document.flat();
        assert_eq!((document.pages(), document.elements("H2")), (1, 10));
        assert!(text.matches('?').count() >= 20, "{form}: {text}");
        for word in ["score", "agree", "%", "out of", "n 16"] {
            assert!(!text.contains(word), "{form}: {word}");
        }
        let area = two.released.setup.checklist.domain(AREA_TO_TALK_ABOUT);
        assert!(text.contains(&area.unwrap().name), "{form}: {text}");
    }
}

#[test]
fn cards_that_no_statement_is_left_for_are_for_questions_of_the_team() {
    let area = ward::first_round("psychological-safety");
    let text = read(&huddle_cards(&area.report(&[])).unwrap()).flat();
    assert_eq!(text.matches("Your own questions").count(), 5, "{text}");
}

#[test]
fn a_statement_of_ones_own_has_questions_that_fit_any() {
    let mut one = ward::first_round("core");
    for domain in &mut one.released.setup.checklist.domains {
        for item in &mut domain.items {
            item.text = format!("We laugh about {}.", item.id);
        }
    }
    let text = read(&huddle_cards(&one.report(&[])).unwrap()).flat();
    assert!(text.contains("“We laugh about TR1.” When was this so here lately?"));
    assert!(text.contains("“We laugh about TR3.” When was this not so here lately?"));
}

#[test]
fn only_what_more_people_speak_for_than_against_is_celebrated() {
    let mut two = ward::ward("core");
    for domain in &mut two.released.domains {
        if let Cell::Shown(score) = &mut domain.score {
            score.score = 41.0;
        }
    }
    let text = read(&celebration(&two.report(&[])).unwrap()).flat();
    assert!(text.contains("No area stands out yet."), "{text}");
    assert!(!text.contains("score 41"), "{text}");
}

#[test]
fn a_first_round_celebrates_without_a_comparison_or_a_finished_action() {
    let one = ward::first_round("core");
    let text = read(&celebration(&one.report(&[])).unwrap()).flat();
    assert!(text.contains("Thank you to the 16 of 24 people"), "{text}");
    for heading in ["What got better", "What we finished", "The round before"] {
        assert!(!text.contains(heading), "{heading}");
    }
}
