//! What every document promises, whatever is in it.

#![allow(clippy::unwrap_used)]

mod ward;

use std::collections::BTreeSet;

use assessment::checklist::built_in;
use assessment::disclosure::Hidden;
use figure::FigureKind;
use report::{ActionPlan, Part, Pdf, PlannedAction, ResultsReport, results_data};
use serde_json::Value;
use ward::pdfs::{
    action_plan, announcement, blank_form, discussion_sheet, large_print_form, noticeboard,
    results_report, results_report_among,
};
use ward::read::read;

#[track_caller]
fn check_accessible(pdf: &Pdf, title: &str) {
    let document = read(pdf);
    assert_eq!(
        (document.lang().as_str(), document.title().as_str()),
        ("en-GB", title)
    );
    assert!(document.is_marked() && document.shows_title());
    assert!(document.catalogue().has(b"StructTreeRoot"));
    assert!(
        document.elements("H1") >= 1
            && document.elements("TH") >= 3
            && document.elements("TD") >= 3
    );
}

#[test]
fn documents_are_tagged_titled_and_in_british_english() {
    let two = ward::ward("core");
    let planned = two.planned();
    check_accessible(
        &action_plan(&two.plan(&planned)).unwrap(),
        "Action plan, Ward 7, 2026/27 Q3",
    );
    check_accessible(
        &action_plan(&two.plan(&[])).unwrap(),
        "Action plan, Ward 7, 2026/27 Q3",
    );
    check_accessible(
        &results_report(&two.report(&planned)).unwrap(),
        "What the team said, Ward 7, 2026/27 Q3",
    );
}

#[test]
fn what_hangs_on_the_board_and_what_is_filled_in_is_tagged() {
    let two = ward::ward("core");
    let planned = two.planned();
    for (pdf, title, headings, cells) in [
        (
            noticeboard(&two.plan(&planned)),
            "What we are doing about it",
            1,
            30,
        ),
        (
            noticeboard(&two.plan(&[])),
            "What we are doing about it",
            1,
            0,
        ),
        (
            announcement(&two.talk()),
            "What is it like to learn here?",
            1,
            0,
        ),
        (
            blank_form(&two.talk()),
            "What is it like to learn here?",
            1,
            36 * 9,
        ),
        (
            large_print_form(&two.talk()),
            "What is it like to learn here?",
            1,
            0,
        ),
    ] {
        let document = read(&pdf.unwrap());
        assert_eq!(document.title(), format!("{title}, Ward 7, 2026/27 Q3"));
        assert!(document.is_marked() && document.lang() == "en-GB");
        assert!(document.elements("H1") >= headings && document.elements("TD") >= cells);
    }
}

#[test]
fn the_discussion_sheet_is_tagged_and_has_room_for_a_pen_by_each_area() {
    let two = ward::ward("core");
    let pdf = discussion_sheet(&two.talk()).unwrap();
    let document = read(&pdf);
    assert_eq!(
        (document.lang().as_str(), document.title().as_str()),
        ("en-GB", "Talk about it instead, Ward 7, 2026/27 Q3")
    );
    assert!(document.is_marked() && document.shows_title());
    assert_eq!((document.elements("H1"), document.elements("H2")), (1, 14));
    assert_eq!(document.text().matches("What we heard").count(), 12);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let (two, again) = (ward::ward("core"), ward::ward("core"));
    let (planned, other) = (two.planned(), again.planned());
    let first = (
        action_plan(&two.plan(&planned)).unwrap(),
        results_report(&two.report(&planned)).unwrap(),
    );
    // Other documents in between leave no trace.
    action_plan(&two.plan(&[])).unwrap();
    let second = (
        action_plan(&again.plan(&other)).unwrap(),
        results_report(&again.report(&other)).unwrap(),
    );
    assert!(first == second);
}

#[test]
fn another_day_is_another_document() {
    let two = ward::ward("core");
    let plan = two.plan(&[]);
    let later = ActionPlan {
        printed: ward::day("2027-02-11"),
        ..plan.clone()
    };
    assert_ne!(action_plan(&plan).unwrap(), action_plan(&later).unwrap());
}

#[test]
fn characters_outside_the_font_become_boxes_and_are_reported() {
    let mut two = ward::ward("core");
    two.team.name = "Ward 7 🌻".into();
    two.actions[0].0.found = "Nights 🎉 miss out 🎉, \u{fffd} العربية".into();
    two.actions[0].1[0].note = "Going well \u{1f44d}\u{1f3fd}".into();
    let planned = two.planned();
    let pdf = action_plan(&two.plan(&planned)).unwrap();
    assert_eq!(
        pdf.replaced.iter().collect::<String>(),
        "🌻🎉\u{fffd}العربية👍"
    );
    let text = read(&pdf).flat();
    assert!(
        text.contains("Ward 7 □") && text.contains("Nights □"),
        "{text}"
    );
}

#[test]
fn what_looks_like_a_template_stays_text() {
    let mut two = ward::ward("core");
    two.team.name = "#panic(\"x\") *Ward* $7$ <label> @ref \\".into();
    let pdf = results_report(&two.report(&[])).unwrap();
    assert!(pdf.replaced.is_empty());
    assert!(
        read(&pdf)
            .flat()
            .contains("#panic(\"x\") *Ward* $7$ <label> @ref \\")
    );
}

#[track_caller]
fn check_plan(actions: usize, least_pages: usize, most_pages: usize) {
    let mut two = ward::ward("core");
    two.team.name = "Acute and Emergency Medical Ward, Lvl 10".into();
    assert_eq!(two.team.name.len(), 40);
    two.actions = ward::actions(actions);
    let planned = two.planned();
    let document = read(&action_plan(&two.plan(&planned)).unwrap());
    let text = document.flat();
    for action in &planned {
        let last_step = action
            .fields
            .steps
            .last()
            .unwrap()
            .split_whitespace()
            .last()
            .unwrap();
        assert!(
            text.contains(&action.reference) && text.contains(last_step),
            "{} is missing",
            action.reference
        );
    }
    for line in [
        "Agreed at the team meeting on",
        "6 January 2027",
        "Matron or education lead",
        "8 March 2027",
    ] {
        assert_eq!(text.matches(line).count(), 1, "{line}");
    }
    let pages = document.pages();
    assert!(
        (least_pages..=most_pages).contains(&pages),
        "{actions} actions took {pages} pages"
    );
    assert!(text.contains(&format!("Page {pages} of {pages}")));
}

#[test]
fn a_plan_of_any_length_keeps_its_rows_and_is_signed_once() {
    check_plan(1, 1, 1);
    check_plan(3, 1, 2);
    check_plan(6, 2, 3);
    check_plan(30, 10, 15);
}

#[test]
fn a_plan_without_actions_says_so_and_leaves_rows_for_a_pen() {
    let one = ward::first_round("core");
    let document = read(&action_plan(&one.plan(&[])).unwrap());
    let text = document.flat();
    assert_eq!(document.pages(), 1);
    assert!(text.contains("No actions are agreed yet."), "{text}");
    // Each of three rows offers the four states; the legend has them once more.
    assert_eq!(document.elements("TR"), 5);
}

#[test]
fn a_plan_without_a_round_says_so() {
    let two = ward::ward("core");
    let planned = two.planned();
    let plan = ActionPlan {
        released: None,
        meeting: None,
        next_review: None,
        brag: &assessment::action::STANDARD_WORDS,
        ..two.plan(&planned[..1])
    };
    let text = read(&action_plan(&plan).unwrap()).flat();
    assert!(
        text.contains("No round of answers stands behind this plan yet")
            && !text.contains("answered"),
        "{text}"
    );
}

#[test]
fn an_overdue_action_is_printed_as_red() {
    let two = ward::ward("core");
    let planned = two.planned();
    let late = ActionPlan {
        printed: ward::day("2028-01-01"),
        ..two.plan(&planned[..1])
    };
    let brag = words::plan::brag(
        assessment::action::Brag::R,
        &assessment::action::STANDARD_WORDS,
    );
    assert!(
        read(&action_plan(&late).unwrap())
            .flat()
            .contains(&brag.word)
    );
}

#[test]
fn very_long_text_runs_over_pages_and_loses_nothing() {
    let mut two = ward::ward("core");
    two.actions[1].0.objective = (1..=400).map(|n| format!("word{n} ")).collect();
    two.actions[2].0.outcome = "x".repeat(500);
    two.team.trust = "The Very Long and Even Longer Named University Hospitals and Community Services NHS Foundation Trust of Somewhere".into();
    let planned: Vec<PlannedAction<'_>> = two.planned().into_iter().take(3).collect();
    let text = read(&action_plan(&two.plan(&planned)).unwrap()).flat();
    for n in 1..=400 {
        assert!(text.contains(&format!("word{n}")), "word {n} is lost");
    }
    let shown = text.replace([' ', '\u{200b}'], "");
    assert!(shown.contains(&"x".repeat(100)), "the long run is lost");
}

#[test]
fn a_first_round_says_that_there_is_nothing_to_compare() {
    let one = ward::first_round("full");
    let text = read(&results_report(&one.report(&[])).unwrap()).flat();
    assert!(text.contains("nothing to compare it with yet"));
    assert!(!text.contains("Smallest change"));
    assert!(text.contains("No action is agreed yet"));
}

#[test]
fn a_form_about_one_area_shows_its_questions() {
    let area = ward::ward("psychological-safety");
    let text = read(&results_report(&area.report(&[])).unwrap()).flat();
    for item in &area.released.domains[0].items {
        let item = area.released.setup.checklist.item(&item.id).unwrap();
        assert!(text.contains(&item.text), "{}", item.id);
    }
}

#[test]
fn comments_are_printed_only_if_wished() {
    let two = ward::ward("core");
    let with = read(&results_report(&two.report(&[])).unwrap()).flat();
    let without = read(
        &results_report(&ResultsReport {
            left_out: &[report::Part::Comments],
            ..two.report(&[])
        })
        .unwrap(),
    )
    .flat();
    for comment in &two.released.comments {
        assert!(with.contains(&comment.text) && !without.contains(&comment.text));
    }
    assert!(without.contains("Left out of this print by choice."));
}

#[test]
fn the_last_pages_say_how_the_numbers_were_made() {
    let two = ward::ward("core");
    let text = read(&results_report(&two.report(&[])).unwrap()).flat();
    for fact in [
        "16 of 24 answered",
        "16 of 24 people answered",
        "form Core, version 1: 36 questions",
        "seed 20261215",
        "Data mark",
        "fewer than 5 people",
    ] {
        assert!(text.contains(fact), "{fact}");
    }
}

#[test]
fn every_kind_of_figure_is_pressed_with_words_for_those_who_do_not_see_it() {
    let mut named = BTreeSet::new();
    for (form, rounds) in [("core", 14), ("feedback", 8)] {
        let years = ward::years(form, rounds);
        let report = years.ward.report(&[]);
        let data = results_data(&report, &years.around()).unwrap();
        let kinds = data["report"]["figures"]["rows"].as_array().unwrap();
        named.extend(
            kinds
                .iter()
                .map(|kind| kind["what"].as_str().unwrap().to_owned()),
        );
        let document = read(&results_report_among(&report, &years.around()).unwrap());
        let pictures = pictures(&data);
        assert_eq!(document.elements("Figure"), pictures.len());
        for (alt, height) in pictures {
            assert!(alt.split(". ").count() >= 2, "{alt}");
            // 256 mm are left between the margins, and the finding stands above.
            assert!(height / 866.0 * 186.0 < 230.0, "{alt} is {height} high");
        }
    }
    // Other wards' results are read on the screen and never part of a ward's own report.
    let of_the_ward = FigureKind::ALL
        .into_iter()
        .filter(|kind| *kind != FigureKind::Wards);
    let all: BTreeSet<String> = of_the_ward.map(FigureKind::name).collect();
    assert_eq!(named, all);
}

/// What is said of each picture, and how high it is.
fn pictures(value: &Value) -> Vec<(String, f64)> {
    match value {
        Value::Object(fields) if fields.contains_key("svg") => {
            let (alt, height) = (&fields["alt"], &fields["height"]);
            vec![(alt.as_str().unwrap().to_owned(), height.as_f64().unwrap())]
        }
        Value::Object(fields) => fields.values().flat_map(pictures).collect(),
        Value::Array(values) => values.iter().flat_map(pictures).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    }
}

#[test]
fn sixty_questions_eight_rounds_and_long_names_fit() {
    let mut years = ward::years("full", 8);
    years.ward.team.name = "Acute and Emergency Medical Ward, Lvl 10".into();
    let text = read(&results_report_among(&years.ward.report(&[]), &years.around()).unwrap());
    let (pages, text) = (text.pages(), text.flat());
    assert!(pages <= 32, "{pages} pages");
    assert!(text.contains(&format!("{pages} of {pages}")));
    for item in years
        .ward
        .released
        .setup
        .asked()
        .iter()
        .flat_map(|(_, items)| items)
    {
        assert!(text.contains(&item.text), "{}", item.id);
    }
}

#[test]
fn what_is_hidden_is_said_in_the_report_and_on_the_plan() {
    let mut two = ward::ward("core");
    two.actions[0].0.domain = "DW".into();
    two.actions[0].0.item = "DW2".into();
    let planned = two.planned();
    let why = words::results::why_item(&two.released, "DW2", Hidden::TooFew);
    let report = read(&results_report(&two.report(&planned)).unwrap()).flat();
    assert!(report.contains("What is hidden, and why") && report.contains(&why));
    let plan = read(&action_plan(&two.plan(&planned)).unwrap()).flat();
    assert!(
        plan.contains("A1, not shown: Question DW2") && plan.contains(&why),
        "{plan}"
    );
    let years = ward::years("feedback", 3);
    let text = read(&results_report_among(&years.ward.report(&[]), &years.around()).unwrap());
    assert!(
        text.flat()
            .contains("2022/23 Q4 Only 3 answered, and 5 are needed.")
    );
    let nothing = ward::ward("feedback");
    let text = read(&results_report(&nothing.report(&[])).unwrap()).flat();
    assert!(text.contains("Nothing is hidden in this report."));
}

#[test]
fn what_is_left_out_is_said_and_what_must_stay_stays() {
    let years = ward::years("core", 3);
    let whole = years.ward.report(&[]);
    let text = |left_out: &[Part]| {
        let report = ResultsReport {
            left_out,
            ..whole.clone()
        };
        read(&results_report_among(&report, &years.around()).unwrap()).flat()
    };
    let why = "Left out of this print by choice.";
    let heads = [
        (Part::Comments, "Comments"),
        (Part::Areas, "Area by area"),
        (Part::Changes, "What changed"),
        (Part::Quarters, "All quarters together"),
    ];
    assert!(!text(&[]).contains(why));
    for (part, name) in heads {
        let found = text(&[part]);
        assert!(found.contains(&format!("{name} {why}")), "{part:?}");
    }
    let found = text(&Part::ALL);
    assert_eq!(found.matches(why).count(), 4);
    for stays in [
        "What is hidden, and why",
        "How these numbers were made",
        "rules version 1",
    ] {
        assert!(found.contains(stays), "{stays}");
    }
    assert!(!found.contains("What people wrote"), "{found}");
}

#[test]
fn what_is_not_there_is_not_called_left_out() {
    let mut first = ward::first_round("pulse");
    first.released.comments.clear();
    let mut report = first.report(&[]);
    report.left_out = &Part::ALL;
    let text = read(&results_report(&report).unwrap()).flat();
    assert_eq!(
        text.matches("Left out of this print by choice.").count(),
        1,
        "{text}"
    );
    assert!(text.contains("Area by area Left out"));
    let known = assessment::framework::built_in();
    let two = ward::ward("core");
    let pack = report::EvidencePack {
        results: &ResultsReport {
            left_out: &[Part::Comments],
            ..two.report(&[])
        },
        note: &known.note,
        frameworks: &known.frameworks[..1],
        audited: &[],
        brag: &assessment::action::STANDARD_WORDS,
    };
    let text = read(&ward::pdfs::evidence_pack(&pack).unwrap()).flat();
    assert!(
        !text.contains("Left out of this print"),
        "no pack has comments"
    );
}

/// The codes of the statements in the order in which a print-out has them.
fn codes(pdf: &Pdf, known: &[String]) -> Vec<String> {
    let text = read(pdf).flat();
    let words = text.split_whitespace();
    let codes = words.filter(|word| known.iter().any(|code| code == word));
    codes.map(str::to_owned).collect()
}

#[test]
fn forms_in_any_print_have_the_codes_of_the_screen_in_its_order() {
    for checklist in built_in().into_values() {
        for form in &checklist.forms {
            let mut two = ward::ward("core");
            two.released.setup.checklist = checklist.clone();
            two.released.setup.form = form.id.clone();
            let asked = two.released.setup.asked().into_iter();
            let asked: Vec<String> = asked
                .flat_map(|(_, items)| items)
                .map(|item| item.id.clone())
                .collect();
            let sheet = two.talk();
            assert_eq!(
                codes(&blank_form(&sheet).unwrap(), &asked),
                asked,
                "{}",
                form.id
            );
            assert_eq!(
                codes(&large_print_form(&sheet).unwrap(), &asked),
                asked,
                "{}",
                form.id
            );
        }
    }
}
