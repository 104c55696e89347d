//! What the numbers are, from files to JSON.

use super::*;

#[test]
fn vector_g1_is_scored_from_a_file() {
    let json = g1().assess(
        &[
            "--checklist",
            "g1.toml",
            "--headcount",
            "10",
            "--round",
            "2026-Q1=a.csv",
        ],
        0,
    );
    assert_eq!(json["checklist"], "g1");
    let round = &json["rounds"][0];
    assert_eq!(
        (&round["quarter"], &round["label"]),
        (&"2026-Q1".into(), &"2026/27 Q1".into())
    );
    assert_eq!(
        (&round["responses"], &round["headcount"], &round["released"]),
        (&6.into(), &10.into(), &true.into())
    );
    let domain = &round["domains"][0];
    close(&domain["score"], 72.5, 1e-9);
    close(&domain["sd"], 26.22, 5e-3);
    close(&domain["favourable"], 0.67333, 5e-6);
    assert_eq!((&domain["n"], &domain["skipped"]), (&6.into(), &2.into()));
    let item = &round["items"][3];
    assert_eq!(
        item["counts"],
        serde_json::json!([2, 2, 1, 1, 0]),
        "as answered, not turned"
    );
    close(&item["mean"], 13.0 / 6.0, 1e-12);
    close(&item["favourable"], 4.0 / 6.0, 1e-12);
}

#[test]
fn a_round_under_the_threshold_says_how_many_are_needed() {
    let rounds = ["--round", "2026-Q1=a.csv", "--round", "2026-Q2=few.csv"];
    let json = g1().assess(
        &[
            &["--checklist", "g1.toml", "--headcount", "10"],
            &rounds[..],
        ]
        .concat(),
        0,
    );
    let round = &json["rounds"][1];
    assert_eq!(
        (&round["released"], &round["reason"]),
        (&false.into(), &"too_few".into())
    );
    assert_eq!(
        (&round["received"], &round["needed"]),
        (&3.into(), &5.into())
    );
    assert_eq!(
        (&round["domains"], &round["items"]),
        (&serde_json::json!([]), &serde_json::json!([]))
    );
    let change = &json["comparisons"][0]["domains"][0];
    assert_eq!(
        (&change["verdict"], &change["difference"], &change["p"]),
        (&"too_few".into(), &Value::Null, &Value::Null)
    );
}

#[test]
fn a_hidden_item_has_no_numbers() {
    let answers = "I1,I2,I3,I4,I5\n4,5,4,2,N/A\n5,4,5,1,N/A\n3,4,3,3,3\n2,3,2,4,2\n4,4,4,2,4\n";
    let desk = Desk::with(&[("g1.toml", G1), ("a.csv", answers)]);
    let json = desk.assess(
        &[
            "--checklist",
            "g1.toml",
            "--headcount",
            "10",
            "--round",
            "2026-Q1=a.csv",
        ],
        0,
    );
    let item = &json["rounds"][0]["items"][4];
    assert_eq!(
        (&item["hidden"], &item["mean"], &item["counts"]),
        (&"too_few".into(), &Value::Null, &Value::Null)
    );
    assert_eq!(
        (&item["n"], &item["not_applicable"]),
        (&3.into(), &2.into())
    );
    assert!(json["rounds"][0]["domains"][0].get("hidden").is_none());
}

/// Real answers, scored elsewhere with pandas; see `README.md` beside them.
#[test]
fn six_hundred_real_answers_score_as_published() {
    let shared = std::env::var_os("LEARNING_CLIMATE_SHARED")
        .map_or_else(|| project().join("../shared"), PathBuf::from);
    let file = shared.join("data/kims.csv");
    if !file.exists() {
        loudly(&format!(
            "SKIPPED: six hundred real answers are not scored, because {} is not there",
            file.display()
        ));
        return;
    }
    let checklist = project().join("tests/fixtures/kims/checklist.toml");
    let round = format!("2026-Q1={}", file.display());
    let json = g1().assess(
        &[
            "--checklist",
            checklist.to_str().unwrap(),
            "--headcount",
            "601",
            "--round",
            &round,
        ],
        0,
    );
    let expected = [
        (
            "describing",
            601,
            53.87806037556454,
            9.54961617714915,
            0.4231088416564517,
        ),
        (
            "acting",
            600,
            56.03414351851852,
            10.292273384854976,
            0.41501676843770996,
        ),
        (
            "accepting",
            600,
            48.75462962962963,
            23.717791456714313,
            0.3674127166650647,
        ),
    ];
    for (domain, (id, n, score, sd, favourable)) in json["rounds"][0]["domains"]
        .as_array()
        .unwrap()
        .iter()
        .zip(expected)
    {
        assert_eq!((&domain["id"], &domain["n"]), (&id.into(), &n.into()));
        close(&domain["score"], score, 1e-9);
        close(&domain["sd"], sd, 1e-9);
        close(&domain["favourable"], favourable, 1e-9);
    }
    let ignored: Vec<&str> = json["ignored"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|ignored| ignored["heading"].as_str())
        .collect();
    for heading in [
        "observing",
        "describing",
        "accepting",
        "acting",
        "age",
        "gender",
    ] {
        assert!(ignored.contains(&heading), "{heading}");
    }
}

/// Runs `tests/recompute.py`, which shares no code with the product.
#[track_caller]
fn check_recomputed(desk: &Desk, arguments: &[&str], checklist: &str, files: &[&str]) {
    let json = desk.assess(arguments, 0);
    std::fs::write(desk.folder.path().join("said.json"), json.to_string()).unwrap();
    let script = project().join("tests/recompute.py");
    let knows_toml = ["-c", "import tomllib"];
    if !Command::new("python3")
        .args(knows_toml)
        .status()
        .is_ok_and(|status| status.success())
    {
        loudly("SKIPPED: nothing is recomputed, because there is no Python 3.11");
        return;
    }
    let arguments = [&["--checklist", checklist, "said.json"], files].concat();
    let output = Command::new("python3")
        .arg(script)
        .args(arguments)
        .current_dir(desk.folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    loudly(said.trim_end());
}

#[test]
fn every_number_of_the_sample_ward_is_recomputed_by_other_code() {
    let quarters = [
        "2025-Q2.xlsx",
        "2025-Q3.csv",
        "2025-Q4.xlsx",
        "2026-Q1.csv",
        "2026-Q2.xlsx",
        "2026-Q3.xlsx",
    ];
    let folder = project().join("assets/sample-ward");
    let files: Vec<String> = quarters
        .iter()
        .map(|name| folder.join(name).display().to_string())
        .collect();
    let rounds: Vec<String> = quarters
        .iter()
        .zip(&files)
        .map(|(name, file)| format!("--round={}={file}", &name[..7]))
        .collect();
    let arguments: Vec<&str> = ["--checklist", "core", "--headcount", "26"]
        .into_iter()
        .chain(rounds.iter().map(String::as_str))
        .collect();
    let checklist = project().join("assets/checklists/learning-culture/checklist.toml");
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    check_recomputed(
        &Desk::with(&[]),
        &arguments,
        checklist.to_str().unwrap(),
        &files,
    );
}

#[test]
fn a_comparison_of_few_people_is_recomputed_by_other_code() {
    let worse = "I1,I2,I3,I4,I5\n2,1,2,4,2\n1,2,2,5,1\n3,2,N/A,4,2\n2,,,4,\n1,1,1,5,2\n2,3,2,5,1\n3,2,1,4,2\n";
    let desk = Desk::with(&[("g1.toml", G1), ("a.csv", G1_ANSWERS), ("b.csv", worse)]);
    let arguments = [
        "--checklist",
        "g1.toml",
        "--headcount",
        "10",
        "--round=2026-Q1=a.csv",
        "--round=2026-Q2=b.csv",
    ];
    check_recomputed(&desk, &arguments, "g1.toml", &["a.csv", "b.csv"]);
}

#[test]
fn a_sensitive_item_of_one_mind_has_no_numbers_and_the_rest_is_recomputed() {
    let sensitive = G1.replace("name = \"Area\"", "name = \"Area\"\nsensitive = true");
    let answers =
        "I1,I2,I3,I4,I5\n1,1,2,5,2\n1,2,3,5,3\n1,1,3,4,2\n1,1,4,5,4\n1,1,2,5,\n1,,2,5,1\n";
    let desk = Desk::with(&[("g1.toml", &sensitive), ("a.csv", answers)]);
    let arguments = [
        "--checklist",
        "g1.toml",
        "--headcount",
        "10",
        "--round=2026-Q1=a.csv",
    ];
    let json = desk.assess(&arguments, 0);
    let hidden: Vec<_> = json["rounds"][0]["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| (item["counts"].is_null(), item["hidden"].as_str()))
        .collect();
    let (in_words, shown) = ((true, Some("few_favourable")), (false, None));
    assert_eq!(hidden, [in_words, in_words, shown, in_words, shown]);
    check_recomputed(&desk, &arguments, "g1.toml", &["a.csv"]);
}

#[test]
fn role_groups_of_ten_are_told_where_they_are_asked_for() {
    let groups = [
        ("Registered staff", 12),
        ("medical", 11),
        ("Other staff", 2),
    ];
    let people = groups.iter().flat_map(|(role, count)| {
        (0..*count).map(move |at| format!("{},4,3,2,4,{role}\n", 3 + at % 3))
    });
    let answers = format!("I1,I2,I3,I4,I5,Role\n{}", people.collect::<String>());
    let desk = Desk::with(&[("g1.toml", G1), ("roles.csv", &answers)]);
    let arguments = [
        "--checklist",
        "g1.toml",
        "--headcount",
        "30",
        "--round",
        "2026-Q1=roles.csv",
    ];
    let told = |more: &[&str]| {
        let json = desk.assess(&[&arguments, more].concat(), 0);
        let roles = json["rounds"][0]["domains"][0]["roles"].as_array();
        let roles = roles.map_or(&[][..], Vec::as_slice);
        roles
            .iter()
            .map(|role| format!("{} {}", role["role"].as_str().unwrap(), role["n"]))
            .collect::<Vec<_>>()
            .join(", ")
    };
    assert_eq!(told(&[]), "", "nobody was asked");
    // Two others would be what is left, so the smaller of the two groups hides with them.
    assert_eq!(told(&["--roles"]), "registered 12");
}
