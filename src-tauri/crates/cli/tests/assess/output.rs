//! What is printed and written.

use super::*;

#[test]
fn the_json_has_the_documented_shape() {
    let rounds = ["--round", "2026-Q2=b.csv", "--round", "2026-Q1=a.csv"];
    let json = g1().assess(
        &[
            &["--checklist", "g1.toml", "--headcount", "10"],
            &rounds[..],
        ]
        .concat(),
        0,
    );
    assert_eq!(
        keys(&json),
        [
            "checklist",
            "comparisons",
            "form",
            "ignored",
            "problems",
            "rounds",
            "seed",
            "team",
            "threshold"
        ]
    );
    let round = &json["rounds"][0];
    assert_eq!(round["quarter"], "2026-Q1", "oldest first");
    assert_eq!(
        keys(round),
        [
            "domains",
            "headcount",
            "items",
            "label",
            "quarter",
            "released",
            "responses",
            "straight_lines"
        ]
    );
    let numbers = [
        "checks",
        "favourable",
        "high",
        "id",
        "low",
        "n",
        "not_applicable",
        "score",
        "sd",
        "skipped",
        "unsaid",
    ];
    assert_eq!(keys(&round["domains"][0]), numbers);
    assert_eq!(
        keys(&round["domains"][0]["checks"]),
        ["agreement", "bootstrap", "in_team", "no_alpha"]
    );
    let numbers = [
        "agreement",
        "bounds",
        "counts",
        "favourable",
        "high",
        "id",
        "low",
        "mean",
        "n",
        "not_applicable",
        "skipped",
        "unsaid",
    ];
    assert_eq!(keys(&round["items"][0]), numbers);
    let comparison = &json["comparisons"][0];
    assert_eq!(keys(comparison), ["common_items", "domains", "from", "to"]);
    assert_eq!(
        (&comparison["from"], &comparison["to"]),
        (&"2026-Q1".into(), &"2026-Q2".into())
    );
    let change = &comparison["domains"][0];
    let numbers = [
        "cliffs_delta",
        "df",
        "difference",
        "hedges_g",
        "high",
        "id",
        "low",
        "minimum_detectable_change",
        "p",
        "p_adjusted",
        "verdict",
    ];
    assert_eq!(keys(change), numbers);
    assert_eq!(change["verdict"], "no_clear_change");
    close(&change["difference"], 0.0, 1e-12);
    let dropped: Vec<&Value> = json["ignored"]
        .as_array()
        .unwrap()
        .iter()
        .map(|ignored| &ignored["heading"])
        .collect();
    assert_eq!(
        dropped,
        ["Id", "Start time", "Age", "Id", "Start time", "Age"]
    );
}

#[test]
fn the_terminal_shows_scores_and_verdicts_in_words() {
    let rounds = ["--round", "2026-Q1=a.csv", "--round", "2026-Q2=b.csv"];
    let output = g1().run(
        &[
            &[
                "assess",
                "--team",
                "Ward 7",
                "--checklist",
                "g1.toml",
                "--headcount",
                "10",
            ],
            &rounds[..],
        ]
        .concat(),
    );
    let text = String::from_utf8(output.stdout).unwrap();
    for part in [
        "Ward 7",
        "6 of 10",
        "72.5",
        "No clear change",
        "a.csv, “Start time”: says when",
    ] {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
}

#[test]
fn the_built_in_checklists_are_known_by_name() {
    for name in [
        "full",
        "core",
        "pulse",
        "psychological-safety",
        "leadership",
        "feedback",
    ] {
        let json = g1().assess(
            &[
                "--checklist",
                name,
                "--headcount",
                "10",
                "--round",
                "2026-Q1=a.csv",
            ],
            1,
        );
        assert_eq!(
            (&json["checklist"], &json["form"]),
            (&"learning-culture".into(), &name.into())
        );
    }
}

#[test]
fn out_writes_both_documents_and_the_json() {
    let sample = project().join("assets/sample-ward");
    let rounds = ["2026-Q2", "2026-Q3"].map(|quarter| {
        format!(
            "{quarter}={}",
            sample.join(format!("{quarter}.xlsx")).display()
        )
    });
    let desk = Desk::with(&[]);
    let arguments = [
        "--checklist",
        "core",
        "--headcount",
        "26",
        "--out",
        "results",
        "--round",
        &rounds[0],
        "--round",
        &rounds[1],
    ];
    let json = desk.assess(&arguments, 0);
    let folder = desk.folder.path().join("results");
    let written: Value =
        serde_json::from_slice(&std::fs::read(folder.join("assessment.json")).unwrap()).unwrap();
    assert_eq!(written, json);
    for name in ["results-report.pdf", "action-plan.pdf"] {
        assert!(
            std::fs::read(folder.join(name))
                .unwrap()
                .starts_with(b"%PDF"),
            "{name}"
        );
    }
    assert_eq!(
        std::fs::read_dir(folder).unwrap().count(),
        3,
        "no temporary file is left"
    );
}
