//! `climate spc`, run as a person or a script runs it.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::process::{Command, Output};

use serde_json::Value;

/// Runs `climate spc` on a table.
fn spc(table: &str, arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("table.csv"), table).unwrap();
    Command::new(env!("CARGO_BIN_EXE_climate"))
        .current_dir(folder.path())
        .args(["spc", "table.csv"])
        .args(arguments)
        .output()
        .unwrap()
}

fn json(table: &str, arguments: &[&str]) -> Value {
    let output = spc(table, &[arguments, &["--json"]].concat());
    assert!(output.status.success(), "{output:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Vector G9: 1 2 1 2 10 and then 1 and 2 in turn, 18 points.
fn g9() -> String {
    let values = [1, 2, 1, 2, 10]
        .into_iter()
        .chain([1, 2].into_iter().cycle());
    let rows = values.take(18).enumerate();
    rows.map(|(at, value)| format!("2025-01-{:02},{value}\n", at + 1))
        .collect()
}

#[track_caller]
fn check_limits(arguments: &[&str], upper: f64, lower: f64) {
    let chart = json(&g9(), arguments);
    let last = &chart["points"][17];
    for (field, expected) in [("mean", 1.94), ("upper", upper), ("lower", lower)] {
        let found = last[field].as_f64().unwrap();
        assert!((found - expected).abs() < 0.006, "{field}: {found}");
    }
    assert_eq!(chart["points"][4]["special_cause"], "above_upper_limit");
    assert_eq!(chart["points"][4]["kind"], "improvement");
    assert_eq!(chart["trial_limits"], false);
}

#[test]
fn vector_g9_with_and_without_screening() {
    check_limits(&[], 4.60, -0.72);
    check_limits(&["--screen"], 4.60, -0.72);
    check_limits(&["--no-screen"], 6.95, -3.06);
}

#[test]
fn direction_target_and_rebase_are_heeded() {
    let down = json(&g9(), &["--improvement", "down"]);
    assert_eq!(down["points"][4]["kind"], "concern");
    assert_eq!(down["assurance"], Value::Null, "without a target");
    assert_eq!(
        json(&g9(), &["--target", "8"])["assurance"],
        "consistent_fail"
    );
    assert_eq!(json(&g9(), &["--target", "2"])["assurance"], "inconsistent");
    let anew = json(&g9(), &["--rebase", "2025-01-06=a new sister"]);
    assert_eq!(anew["points"][17]["mean"], 1.4615384615384615);
    assert_eq!(anew["trial_limits"], true, "five points before it");
}

#[test]
fn a_run_chart_leaves_missing_values_out() {
    let chart = json(
        "2026-01-01,1\n2026-01-02,\n2026-01-03,3\n",
        &["--run-chart"],
    );
    assert_eq!(chart["median"], 2.0);
    assert_eq!(chart["useful_points"], 2);
    assert_eq!(chart["signal"], false);
}

#[test]
fn what_needs_a_person_ends_with_1_and_a_sentence() {
    for (table, arguments, begins) in [
        ("", &[][..], "There is no date"),
        (
            "2026-01-01,1\n2026-01-01,2\n",
            &[],
            "2026-01-01 stands in the table twice",
        ),
        (
            "2026-01-01,1\nsoon,2\n",
            &[],
            "Line 2: “soon” is not a date",
        ),
        (
            "2026-01-01,1\n",
            &["--rebase", "2026-01-02"],
            "2026-01-02 is not a date of the table",
        ),
    ] {
        let output = spc(table, arguments);
        assert_eq!(output.status.code(), Some(1), "{table}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.starts_with(begins), "{said}");
    }
}

#[test]
fn wrong_usage_ends_with_2() {
    for arguments in [
        &["--improvement", "sideways"][..],
        &["--rebase", "soon"],
        &["--screen", "--no-screen"],
        &["--run-chart", "--target", "3"],
    ] {
        let output = spc("2026-01-01,1\n", arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    }
}
