//! What a page may ask of the host: exactly these commands, and of the framework itself
//! exactly what one capability file grants.
//!
//! A new command is a decision about privacy, so it is written down twice.

use std::collections::BTreeSet;

use std::path::Path;

use crate::text;

const COMMANDS: [&str; 94] = [
    "action",
    "add_answers",
    "add_progress",
    "audit",
    "begin_draft",
    "begin_paper_form",
    "carry_forward",
    "checklists",
    "close_round",
    "close_wards",
    "compare",
    "confirm_recovery",
    "copy_figure",
    "create_ward",
    "discard_draft",
    "discard_paper_form",
    "discussion",
    "domain_results",
    "drop_import",
    "end_action",
    "forget_ratings",
    "frameworks",
    "hand_in_paper",
    "hints",
    "history",
    "home",
    "ideas",
    "imports",
    "keep_checklist",
    "keep_import",
    "late_forms",
    "leave_sample_ward",
    "look_at_ratings",
    "make_form_file",
    "match_import",
    "meeting",
    "metrics",
    "offer_checklist",
    "open_pdf",
    "open_round",
    "open_sample_ward",
    "open_until",
    "open_wards",
    "opening",
    "paper",
    "paper_form",
    "patients",
    "pick_answers",
    "pick_checklist",
    "pick_handover",
    "pick_import",
    "pick_logo",
    "plan",
    "preview_page",
    "printables",
    "propose_round",
    "questionnaire",
    "rate_in_meeting",
    "release_late",
    "remove_action",
    "remove_logo",
    "renew_recovery_code",
    "results",
    "round",
    "rounds",
    "rounds_of_patients",
    "save_action",
    "save_agreed",
    "save_audit_line",
    "save_brag_words",
    "save_checklist",
    "save_draft",
    "save_figure",
    "save_file",
    "save_guess",
    "save_handover",
    "save_html",
    "save_paper_form",
    "save_pdf",
    "save_reading",
    "save_target",
    "save_team",
    "settings",
    "settle_paper_answer",
    "starting_point",
    "stop_import",
    "submit_draft",
    "survey_clashes",
    "take_over",
    "undo_import",
    "undo_plan_change",
    "unfinished_draft",
    "unlock",
    "wards",
];

#[test]
fn the_window_may_call_exactly_the_commands_that_are_listed() {
    let bindings = text(Path::new("ui/src/bindings.ts"));
    let called: BTreeSet<&str> = bindings
        .lines()
        .filter(|line| line.contains("__TAURI_INVOKE<"))
        .filter_map(|line| line.split('"').nth(1))
        .collect();
    assert_eq!(called, BTreeSet::from(COMMANDS));
}

#[test]
fn one_capability_grants_four_permissions_of_the_framework() {
    let folder = acceptance::repository().join("src-tauri/capabilities");
    let files = folder.read_dir().expect("the folder is there").count();
    assert_eq!(files, 1);
    let capability = text(Path::new("src-tauri/capabilities/main.json"));
    let granted: Vec<&str> = capability
        .split('"')
        .filter(|word| word.starts_with("core:"))
        .collect();
    let wanted = [
        "core:event:allow-listen",
        "core:event:allow-unlisten",
        "core:window:allow-set-title",
        "core:window:allow-set-fullscreen",
    ];
    assert_eq!(granted, wanted);
}

#[test]
fn every_command_has_its_contract() {
    let folder = acceptance::repository().join("tests/contract");
    let files = folder.read_dir().expect("the folder is there").flatten();
    let contract: String = files
        .map(|file| std::fs::read_to_string(file.path()).expect("it is text"))
        .collect();
    let without: Vec<&str> = COMMANDS
        .into_iter()
        .filter(|command| !contract.contains(&format!("\"{command}\",")))
        .collect();
    assert!(without.is_empty(), "no contract calls {without:?}");
}
