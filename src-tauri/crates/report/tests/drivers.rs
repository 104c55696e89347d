//! The plan as a driver diagram, and on a larger sheet.

#![allow(clippy::unwrap_used)]

mod ward;

use report::{ActionPlan, PlannedAction, Sheet};
use ward::pdfs::{action_plan, action_plan_on, driver_diagram};
use ward::read::{Read, read};

fn drivers_of(plan: &ActionPlan<'_>) -> Read {
    read(&driver_diagram(plan, Sheet::A4).unwrap())
}

#[test]
fn a_driver_diagram_is_tagged_titled_and_in_british_english() {
    let two = ward::ward("core");
    let planned = two.planned();
    let document = drivers_of(&two.plan(&planned));
    assert_eq!(document.title(), "Driver diagram, Ward 7, 2026/27 Q3");
    assert!(document.is_marked() && document.shows_title() && document.lang() == "en-GB");
    assert_eq!(document.elements("H1"), 1);
}

#[test]
fn a_hidden_area_has_no_number_in_a_driver_diagram() {
    let mut two = ward::ward("core");
    ward::hide(&mut two.released);
    let planned = two.planned();
    let text = drivers_of(&two.plan(&planned)).flat();
    assert!(text.contains(&planned[0].fields.title), "{text}");
    assert!(
        !text.contains("out of 100") && !text.contains(" agree"),
        "{text}"
    );
}

#[track_caller]
fn check_drivers(actions: usize, area: Option<&str>, least_pages: usize, most_pages: usize) {
    let mut two = ward::ward("core");
    two.actions = ward::actions(actions);
    for (fields, _) in &mut two.actions {
        if let Some(area) = area {
            fields.domain = area.into();
            fields.item = format!("{area}1");
        }
    }
    let planned = two.planned();
    let document = drivers_of(&two.plan(&planned));
    let text = document.flat();
    // A line may end after a hyphen, so blanks do not count.
    let no_blanks = |text: &str| text.replace(' ', "");
    let all = no_blanks(&text);
    for action in &planned {
        let named = no_blanks(&format!("{} {}", action.reference, action.fields.title));
        assert_eq!(all.matches(&named).count(), 1, "{named}");
    }
    let pages = document.pages();
    assert!((least_pages..=most_pages).contains(&pages), "{pages} pages");
    assert!(text.contains(&format!("Page {pages} of {pages}")));
    // The aim stands on every page, and every page after the first says that it goes on.
    assert_eq!(text.matches("in the next round.").count(), pages);
    assert!(text.matches("(continued)").count() >= pages - 1);
}

#[test]
fn a_driver_diagram_of_any_length_keeps_its_actions() {
    check_drivers(1, None, 1, 1);
    check_drivers(6, None, 1, 1);
    check_drivers(30, None, 3, 5);
    check_drivers(30, Some("TR"), 2, 4);
}

#[test]
fn a_driver_diagram_is_a_list_of_lists() {
    let two = ward::ward("core");
    let planned = two.planned();
    let document = drivers_of(&two.plan(&planned));
    // The aim; its eight areas; their statements; what is done about each.
    assert_eq!(document.elements("L"), 1 + 1 + 8 + 8);
    assert_eq!(document.elements("LI"), 1 + 8 + 8 + 8);
    assert_eq!(document.elements("Figure"), 0);
}

#[test]
fn an_area_to_talk_about_has_its_place_before_anything_is_agreed() {
    let one = ward::first_round("core");
    let text = drivers_of(&one.plan(&[])).flat();
    assert_eq!(text.matches("Nothing is agreed yet.").count(), 3, "{text}");
    let two = ward::ward("core");
    let nothing = ActionPlan {
        released: None,
        ..two.plan(&[])
    };
    let text = drivers_of(&nothing).flat();
    assert!(
        text.contains("There are no areas to work on yet."),
        "{text}"
    );
}

#[test]
fn a_statement_that_should_not_be_true_is_marked() {
    let mut two = ward::ward("core");
    two.actions[0].0.domain = "TR".into();
    two.actions[0].0.item = "TR3".into();
    let planned = two.planned();
    let text = drivers_of(&two.plan(&planned[..1])).flat();
    assert!(
        text.contains("No longer true: “New ways of working meet resistance here.”"),
        "{text}"
    );
}

#[test]
fn a_very_long_title_in_a_driver_diagram_loses_nothing() {
    let mut two = ward::ward("core");
    two.actions[0].0.title = (1..=300).map(|n| format!("word{n} ")).collect();
    let planned: Vec<PlannedAction<'_>> = two.planned();
    let text = drivers_of(&two.plan(&planned)).flat();
    for n in 1..=300 {
        assert!(text.contains(&format!("word{n}")), "word {n} is lost");
    }
}

#[test]
fn on_a3_the_words_are_the_same_and_the_sheet_is_larger() {
    let two = ward::ward("core");
    let planned = two.planned();
    let plan = two.plan(&planned);
    let (small, large) = (
        read(&action_plan(&plan).unwrap()),
        read(&action_plan_on(&plan, Sheet::A3).unwrap()),
    );
    assert_eq!((small.size(), large.size()), ((297, 210), (420, 297)));
    let (small, large) = (
        drivers_of(&plan),
        read(&driver_diagram(&plan, Sheet::A3).unwrap()),
    );
    assert_eq!((small.size(), large.size()), ((297, 210), (420, 297)));
    assert_eq!(small.flat(), large.flat());
}
