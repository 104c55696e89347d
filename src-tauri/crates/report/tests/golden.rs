//! The words of the documents, as a whole. A changed golden is written anew and fails
//! once, so that somebody reads the difference before it is kept.

// Goldens are files.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

mod ward;

use std::path::Path;

use report::{
    Around, EvidencePack, Print, Sheet, action_plan, announcement, blank_form, briefing,
    celebration, discussion_sheet, driver_diagram, evidence_pack, huddle_cards, large_print_form,
    noticeboard, plan_data, poster, results_data, results_report, results_report_among,
};
use serde_json::Value;
use ward::read::read;

#[track_caller]
fn check(file: &str, actual: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    if expected != actual {
        std::fs::write(&path, actual).unwrap();
        panic!("{file} was written anew: read what changed before you keep it");
    }
}

#[track_caller]
fn check_words(name: &str, print: &Print) {
    check(
        &format!("tests/golden/{name}.txt"),
        &format!("{}\n", read(&print.pdf().unwrap()).text().trim_end()),
    );
}

#[test]
fn the_action_plan_of_six_actions() {
    let two = ward::ward("core");
    let planned = two.planned();
    check_words("action-plan", &action_plan(&two.plan(&planned)).unwrap());
}

#[test]
fn the_action_plan_for_the_board() {
    let two = ward::ward("core");
    let planned = two.planned();
    check_words("noticeboard", &noticeboard(&two.plan(&planned)).unwrap());
}

#[test]
fn the_forms_to_fill_in_with_a_pen() {
    let mut two = ward::ward("core");
    check_words("blank-form", &blank_form(&two.talk()).unwrap());
    two.released.setup.asks_role = true;
    two.released.setup.form = "pulse".into();
    check_words("large-print-form", &large_print_form(&two.talk()).unwrap());
}

#[test]
fn the_poster_of_two_quarters_and_of_a_first_round() {
    let two = ward::ward("core");
    let planned = two.planned();
    check_words("poster", &poster(&two.report(&planned), Sheet::A4).unwrap());
    let first = ward::first_round("core");
    let large = poster(&first.report(&planned), Sheet::A3).unwrap();
    check_words("poster-first-round", &large);
}

#[test]
fn the_announcement_of_a_round() {
    let two = ward::ward("core");
    check_words("announcement", &announcement(&two.talk()).unwrap());
}

#[test]
fn the_discussion_sheet_of_the_core_form() {
    let two = ward::ward("core");
    check_words("discussion-sheet", &discussion_sheet(&two.talk()).unwrap());
}

#[test]
fn the_results_of_two_quarters() {
    let two = ward::ward("core");
    let planned = two.planned();
    check_words(
        "results-report",
        &results_report(&two.report(&planned)).unwrap(),
    );
}

#[test]
fn the_results_of_a_first_round_about_one_area() {
    let area = ward::first_round("psychological-safety");
    check_words(
        "results-report-one-area",
        &results_report(&area.report(&[])).unwrap(),
    );
}

#[test]
fn the_results_of_fourteen_quarters_with_an_audit() {
    let years = ward::years("core", 14);
    check_words(
        "results-report-years",
        &results_report_among(&years.ward.report(&[]), &years.around()).unwrap(),
    );
}

#[test]
fn the_briefing_of_two_quarters_and_of_a_first_round() {
    let two = ward::ward("core");
    let planned = two.planned();
    check_words("briefing", &briefing(&two.report(&planned)).unwrap());
    let first = ward::first_round("core");
    check_words(
        "briefing-first-round",
        &briefing(&first.report(&[])).unwrap(),
    );
}

#[test]
fn the_cards_for_two_weeks_of_huddles() {
    let two = ward::ward("core");
    check_words("huddle-cards", &huddle_cards(&two.report(&[])).unwrap());
}

#[test]
fn the_celebration_of_two_quarters() {
    let two = ward::ward("core");
    let planned = two.planned();
    check_words("celebration", &celebration(&two.report(&planned)).unwrap());
}

#[test]
fn the_evidence_by_framework_with_an_audit() {
    let (years, known) = (ward::years("core", 3), assessment::framework::built_in());
    let planned = years.ward.planned();
    let pack = EvidencePack {
        results: &years.ward.report(&planned),
        note: &known.note,
        frameworks: &known.frameworks,
        audited: &years.audited,
        brag: &assessment::action::STANDARD_WORDS,
    };
    check_words("evidence-pack", &evidence_pack(&pack).unwrap());
}

#[test]
fn the_driver_diagram_of_six_actions() {
    let two = ward::ward("core");
    let planned = two.planned();
    let drawn = driver_diagram(&two.plan(&planned), Sheet::A4).unwrap();
    check_words("driver-diagram", &drawn);
}

/// `assets/reports/sample.json` shows those who write templates what `data.json` holds.
#[test]
fn the_sample_is_what_the_templates_get() {
    let two = ward::ward("core");
    let planned = two.planned();
    let mut sample = serde_json::json!({
        "action-plan": plan_data(&two.plan(&planned)).unwrap(),
        "results-report": results_data(&two.report(&planned), &Around::default()).unwrap(),
    });
    shorten(&mut sample);
    check(
        "../../../assets/reports/sample.json",
        &format!("{:#}\n", sample),
    );
}

/// Leaves no more than a mark of each picture; the pictures have goldens of their own.
fn shorten(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(svg) if name == "svg" => *svg = "<svg …>".into(),
                    value => shorten(value),
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(shorten),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
