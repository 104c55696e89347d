//! How it ends when something is wrong.

use super::*;

#[test]
fn problems_end_with_status_1_and_the_rest_is_still_printed() {
    let answers = G1_ANSWERS.replace("2,9:01,5", "2,9:01,55");
    let desk = Desk::with(&[("g1.toml", G1), ("a.csv", &answers), ("b.csv", "Age\n38\n")]);
    let rounds = [
        "--round",
        "2026-Q1=a.csv",
        "--round",
        "2026-Q2=b.csv",
        "--round",
        "2026-Q3=none.csv",
    ];
    let json = desk.assess(
        &[&["--checklist", "g1.toml", "--headcount", "5"], &rounds[..]].concat(),
        1,
    );
    assert_eq!(json["rounds"][0]["released"], true);
    assert_eq!(
        (&json["rounds"][1]["reason"], &json["rounds"][2]["reason"]),
        (&"unreadable".into(), &"unreadable".into())
    );
    let problems = json["problems"].as_array().unwrap();
    let files: Vec<&Value> = problems.iter().map(|problem| &problem["file"]).collect();
    assert_eq!(files, ["a.csv", "a.csv", "b.csv", "none.csv"]);
    assert!(
        problems[0]["what"]
            .as_str()
            .unwrap()
            .contains("only 5 people")
    );
    assert_eq!(problems[1]["place"], "row 3, column C");
    assert!(
        problems
            .iter()
            .all(|problem| keys(problem) == ["file", "hint", "place", "what"])
    );
}

#[track_caller]
fn check_usage(arguments: &[&str], said: &str) {
    let output = g1().run(&[&["assess"], arguments].concat());
    let words = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{words}");
    assert!(words.contains(said), "{words}");
    assert!(output.stdout.is_empty());
}

#[test]
fn wrong_usage_ends_with_status_2() {
    let team = ["--team", "Ward 7", "--headcount", "10"];
    let with = |more: &[&'static str]| [&team[..], more].concat();
    check_usage(&[], "--checklist");
    check_usage(&with(&["--checklist", "core"]), "--round");
    check_usage(
        &with(&["--checklist", "core", "--round", "a.csv"]),
        "2026-Q1=answers.xlsx",
    );
    check_usage(
        &with(&["--checklist", "core", "--round", "2026-Q5=a.csv"]),
        "2026-Q1",
    );
    check_usage(
        &with(&["--checklist", "cor", "--round", "2026-Q1=a.csv"]),
        "psychological-safety",
    );
    check_usage(
        &with(&["--checklist", "none.toml", "--round", "2026-Q1=a.csv"]),
        "none.toml",
    );
    check_usage(
        &with(&["--checklist", "a.csv", "--round", "2026-Q1=a.csv"]),
        "a.csv",
    );
    check_usage(
        &with(&[
            "--checklist",
            "g1.toml",
            "--form",
            "pulse",
            "--round",
            "2026-Q1=a.csv",
        ]),
        "pulse",
    );
    check_usage(
        &with(&[
            "--checklist",
            "g1.toml",
            "--threshold",
            "4",
            "--round",
            "2026-Q1=a.csv",
        ]),
        "5 to 11",
    );
    check_usage(
        &with(&[
            "--checklist",
            "g1.toml",
            "--round",
            "2026-Q1=a.csv",
            "--round",
            "2026-Q1=b.csv",
        ]),
        "twice",
    );
}
