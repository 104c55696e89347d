//! Many wards and quarters in one file.

use serde_json::json;

use super::*;

/// Alder answers in three quarters; of Birch's people only three do in the second.
const WARDS: &str = "\
Ward,I1,I2,Quarter,I3,I4,I5,Email
Alder,4,5,2026-Q1,4,2,4,a@x
Alder,5,4,2026-Q1,5,1,5,b@x
Alder,3,4,2026-Q1,3,3,3,c@x
Alder,2,3,2026-Q1,2,4,2,d@x
Alder,4,4,2026-Q1,,2,4,e@x
Alder,5,5,2026-Q1,5,1,,f@x
Birch,4,5,2026-Q1,4,2,4,g@x
Birch,5,4,2026-Q1,5,1,5,h@x
Birch,3,4,2026-Q1,3,3,3,i@x
Birch,2,3,2026-Q1,2,4,2,j@x
Birch,4,4,2026-Q1,3,2,4,k@x
Birch,2,1,2026-Q2,2,4,2,l@x
Birch,1,2,2026-Q2,2,5,1,m@x
Birch,3,2,2026-Q2,2,4,2,n@x
Alder,2,1,2026-Q2,2,4,2,o@x
Alder,1,2,2026-Q2,2,5,1,p@x
Alder,3,2,2026-Q2,N/A,4,2,q@x
Alder,2,,2026-Q2,,4,,r@x
Alder,1,1,2026-Q2,1,5,2,s@x
Alder,2,3,2026-Q2,2,5,1,t@x
Alder,5,4,2026-Q3,5,1,5,u@x
Alder,3,4,2026-Q3,3,3,3,v@x
Birch,5,4,2026-Q3,5,1,5,w@x
Birch,3,4,2026-Q3,3,3,3,x@x
Alder,4,4,2026-Q3,,2,4,y@x
Alder,5,5,2026-Q3,5,1,,z@x
Birch,4,4,2026-Q3,4,2,4,aa@x
Birch,5,5,2026-Q3,5,1,,ab@x
Alder,4,5,2026-Q3,4,2,Agree,ac@x
Birch,2,5,2026-Q3,4,2,Agree,ad@x
";
const BY: [&str; 6] = [
    "assess",
    "--by",
    "Ward,Quarter",
    "wards.csv",
    "--checklist",
    "g1.toml",
];

fn desk(wards: &str) -> Desk {
    Desk::with(&[("g1.toml", G1), ("wards.csv", wards)])
}

#[track_caller]
fn by(desk: &Desk, status: i32) -> Value {
    let output = desk.run(&[&BY[..], &["--json"]].concat());
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(status), "{said}");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The rows of one ward and quarter, with the headings.
fn alone(ward: &str, quarter: &str) -> String {
    let rows = WARDS.lines().skip(1);
    let rows = rows.filter(|row| row.starts_with(ward) && row.contains(quarter));
    let rows: Vec<&str> = WARDS.lines().take(1).chain(rows).collect();
    rows.join("\n")
}

/// Of what is said for many wards, all but what belongs to the team as a whole must be what is
/// said of those answers alone.
#[track_caller]
fn same(by: &Value, alone: &Value, left_out: &[&str]) {
    let by = by.as_object().unwrap();
    assert!(by.len() > 3, "{by:?}");
    for (name, value) in by
        .iter()
        .filter(|(name, _)| !left_out.contains(&name.as_str()))
    {
        assert_eq!(*value, alone[name], "{name} of {}", by["id"]);
    }
}

#[test]
fn vector_g1_is_scored_for_each_ward_of_a_file() {
    let json = by(&desk(WARDS), 0);
    assert_eq!(
        (&json["checklist"], &json["form"]),
        (&"g1".into(), &"g1".into())
    );
    let wards: Vec<_> = json["wards"]
        .as_array()
        .unwrap()
        .iter()
        .map(|ward| &ward["ward"])
        .collect();
    assert_eq!(wards, ["Alder", "Birch"]);
    let round = &json["wards"][0]["rounds"][0];
    assert_eq!(
        (&round["quarter"], &round["responses"]),
        (&"2026-Q1".into(), &6.into())
    );
    let domain = &round["domains"][0];
    close(&domain["score"], 72.5, 1e-9);
    close(&domain["sd"], 26.22, 5e-3);
    close(&domain["favourable"], 0.67333, 5e-6);
    close(&round["items"][3]["low"], 0.3000, 5e-5);
    assert_eq!(json["ignored"][0]["heading"], "Email");
}

#[test]
fn a_ward_under_the_threshold_has_no_numbers_in_that_quarter() {
    let json = by(&desk(WARDS), 0);
    let birch = &json["wards"][1];
    let round = &birch["rounds"][1];
    assert_eq!(
        (&round["quarter"], &round["released"], &round["reason"]),
        (&"2026-Q2".into(), &false.into(), &"too_few".into())
    );
    assert_eq!(
        (&round["received"], &round["needed"]),
        (&3.into(), &5.into())
    );
    assert_eq!(round["domains"], serde_json::json!([]));
    assert_eq!(round["items"], serde_json::json!([]));
    let comparison = &birch["comparison"];
    assert_eq!(
        (&comparison["from"], &comparison["to"]),
        (&"2026-Q2".into(), &"2026-Q3".into())
    );
    let domain = &comparison["domains"][0];
    assert_eq!(
        (&domain["difference"], &domain["hidden"]),
        (&Value::Null, &"too_few".into())
    );
}

#[test]
fn each_ward_has_the_numbers_of_its_rows_alone() {
    let json = by(&desk(WARDS), 0);
    for ward in json["wards"].as_array().unwrap() {
        let name = ward["ward"].as_str().unwrap();
        let quarters = ["2026-Q1", "2026-Q2", "2026-Q3"];
        let files = quarters.map(|quarter| (format!("{quarter}.csv"), alone(name, quarter)));
        let desk = Desk::with(
            &[
                &[("g1.toml", G1)][..],
                &files.each_ref().map(|(file, text)| (&file[..], &text[..])),
            ]
            .concat(),
        );
        let rounds = quarters.map(|quarter| format!("--round={quarter}={quarter}.csv"));
        let alone = desk.assess(
            &[
                &["--checklist", "g1.toml", "--headcount", "9"],
                &rounds.each_ref().map(|round| &round[..])[..],
            ]
            .concat(),
            0,
        );
        for (round, alone) in ward["rounds"]
            .as_array()
            .unwrap()
            .iter()
            .zip(alone["rounds"].as_array().unwrap())
        {
            same(round, alone, &["domains", "items"]);
            for (domain, alone) in round["domains"]
                .as_array()
                .unwrap()
                .iter()
                .zip(alone["domains"].as_array().unwrap())
            {
                same(domain, alone, &["agreement", "alpha", "no_alpha"]);
                assert_eq!(domain["agreement"], alone["checks"]["agreement"]);
                assert_eq!(domain.get("alpha"), alone["checks"].get("alpha"));
                assert_eq!(domain.get("no_alpha"), alone["checks"].get("no_alpha"));
            }
            let items = round["items"].as_array().unwrap().iter();
            items
                .zip(alone["items"].as_array().unwrap())
                .for_each(|(item, alone)| same(item, alone, &[]));
        }
        let (last, alone) = (&ward["comparison"], &alone["comparisons"][1]);
        same(last, alone, &["domains"]);
        same(&last["domains"][0], &alone["domains"][0], &["hidden"]);
    }
}

#[test]
fn how_much_wards_differ_is_made_of_their_shown_scores() {
    let json = by(&desk(WARDS), 0);
    let between = json["between"].as_array().unwrap();
    let quarters: Vec<&str> = between
        .iter()
        .map(|one| one["quarter"].as_str().unwrap())
        .collect();
    assert_eq!(quarters, ["2026-Q1", "2026-Q2", "2026-Q3"]);
    // Birch is hidden in the second quarter, and one ward alone cannot differ.
    assert_eq!(
        between[1]["domains"][0],
        json!({ "id": "D", "reason": "too_few_teams", "teams": 1, "needed": 2 })
    );
    let score = |ward: usize, name: &str| {
        json["wards"][ward]["rounds"][0]["domains"][0][name]
            .as_f64()
            .unwrap()
    };
    let teams = [0, 1].map(|ward| (score(ward, "n"), score(ward, "score"), score(ward, "sd")));
    let people: f64 = teams.iter().map(|team| team.0).sum();
    let middle = teams.iter().map(|team| team.0 * team.1).sum::<f64>() / people;
    let msb: f64 = teams
        .iter()
        .map(|team| team.0 * (team.1 - middle).powi(2))
        .sum();
    let msw = teams
        .iter()
        .map(|team| (team.0 - 1.0) * team.2.powi(2))
        .sum::<f64>()
        / (people - 2.0);
    let domain = &between[0]["domains"][0];
    let close = |name: &str, expected: f64| {
        let found = domain[name].as_f64().unwrap();
        assert!(
            (found - expected).abs() < 1e-9,
            "{name}: {found}, {expected}"
        );
    };
    close("between", msb);
    close("within", msw);
    close("icc2", (msb - msw) / msb);
    assert_eq!(
        (&domain["teams"], &domain["people"]),
        (&json!(2), &json!(11))
    );
}

#[test]
fn people_read_a_table_by_ward() {
    let output = desk(WARDS).run(&BY);
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0));
    for line in [
        "Vector G1, Vector G1: 2 wards",
        "Alder",
        "2026/27 Q1: 6 people answered",
        "2026/27 Q2: no results, because 3 of the 5 answers that are needed came in",
        "2026/27 Q2 to 2026/27 Q3: what changed, from 5 questions asked in the same words",
        "wards.csv, “Email”: says who answered, so it was dropped",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
}

#[track_caller]
fn refused(arguments: &[&str], wards: &str, said: &str) {
    let output = desk(wards).run(arguments);
    assert_eq!(output.status.code(), Some(2));
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(error.contains(said), "{error}");
}

#[test]
fn a_column_that_is_not_there_is_wrong_usage() {
    let asked = |by| ["assess", "--by", by, "wards.csv", "--checklist", "g1.toml"];
    refused(
        &asked("Unit,Quarter"),
        WARDS,
        "there is no column “Unit” in wards.csv; its columns are Ward, I1, I2,",
    );
    refused(&asked("Ward"), WARDS, "--by takes two columns");
    refused(&asked("Ward,ward"), WARDS, "--by takes two columns");
    refused(
        &asked("I1,Quarter"),
        WARDS,
        "“I1” is a question of this form",
    );
}

#[test]
fn a_file_and_rounds_are_not_given_together() {
    refused(
        &[
            "assess",
            "--by",
            "Ward,Quarter",
            "wards.csv",
            "--checklist",
            "g1.toml",
            "--round",
            "2026-Q1=wards.csv",
        ],
        WARDS,
        "cannot be used with",
    );
    refused(
        &["assess", "wards.csv", "--checklist", "g1.toml"],
        WARDS,
        "--by",
    );
    refused(
        &["assess", "--by", "Ward,Quarter", "--checklist", "g1.toml"],
        WARDS,
        "FILE.csv",
    );
}

/// The one problem of a file, and how many wards are read all the same.
#[track_caller]
fn problem(wards: &str, place: &str, what: &str, left: usize) {
    let json = by(&desk(wards), 1);
    let problems = json["problems"].as_array().unwrap();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0]["place"], place);
    let said = problems[0]["what"].as_str().unwrap();
    assert!(said.contains(what), "{said}");
    assert!(!problems[0]["hint"].as_str().unwrap().is_empty());
    assert_eq!(json["wards"].as_array().unwrap().len(), left);
}

#[test]
fn a_row_that_cannot_be_placed_is_left_out_and_said() {
    problem(
        &WARDS.replacen("2026-Q2", "spring", 1),
        "row 13",
        "“spring” is not a quarter",
        2,
    );
    problem(
        &WARDS.replacen("Birch", " ", 1),
        "row 8",
        "does not say which ward",
        2,
    );
    problem(
        &WARDS.replacen("f@x", "f@x,extra", 1),
        "row 7",
        "more cells than there are headings",
        2,
    );
    problem(
        &WARDS.replacen("3,4,2026-Q1,3,3", "3,4,2026-Q1,9,3", 1),
        "row 4, column E",
        "9",
        2,
    );
}

#[test]
fn a_file_without_answers_is_said() {
    problem(
        "Ward,Quarter,I1,I2,I3,I4,I5\n",
        "the whole file",
        "no answers",
        0,
    );
}

#[test]
fn a_ward_of_which_nobody_answered_says_so() {
    let blank = "Ward,Quarter,I1,I2,I3,I4,I5\nAlder,2026-Q1,,,,,\n";
    let json = by(&desk(blank), 0);
    let round = &json["wards"][0]["rounds"][0];
    assert_eq!(
        (&round["released"], &round["received"]),
        (&false.into(), &0.into())
    );
    assert_eq!(json["wards"][0]["comparison"], Value::Null);
}

#[test]
fn quotation_marks_separators_and_labels_are_read_as_in_any_file() {
    let plain = by(&desk(WARDS), 0);
    let semicolons = WARDS.replace(',', ";").replace("Alder", "\"Al\nder\"");
    let labels = semicolons
        .replace(";4;", ";Agree;")
        .replace(";1;", "; strongly DISAGREE;");
    let mut other = by(
        &desk(&format!("sep=;\r\n{labels}").replace("Al\nder", "Alder")),
        0,
    );
    assert_eq!(plain["wards"], other["wards"]);
    other = by(&desk(&labels.replacen("2026-Q2", "spring", 1)), 1);
    assert_eq!(other["wards"][0]["ward"], "Al der");
    assert_eq!(other["problems"][0]["place"], "row 13");
}

#[test]
fn the_order_of_rows_changes_nothing() {
    let mut rows: Vec<&str> = WARDS.lines().collect();
    rows[1..].reverse();
    assert_eq!(by(&desk(WARDS), 0), by(&desk(&rows.join("\n")), 0));
}

#[test]
fn the_marks_of_other_systems_change_nothing() {
    let plain = by(&desk(WARDS), 0);
    let windows = WARDS.replace('\n', "\r\n");
    for file in [
        format!("\u{feff}{WARDS}"),
        windows.clone(),
        format!("\u{feff}sep=,\r\n{windows}"),
        WARDS.replace('\n', "\r"),
        WARDS.replace("\nBirch", "\n\n , \nBirch"),
    ] {
        assert_eq!(by(&desk(&file), 0), plain, "{file:?}");
    }
}

#[test]
fn a_file_that_is_no_text_says_what_to_do() {
    let desk = desk("");
    std::fs::write(desk.folder.path().join("wards.csv"), b"Ward,I1\xff\n").unwrap();
    let json = by(&desk, 1);
    let hint = json["problems"][0]["hint"].as_str().unwrap();
    assert!(hint.contains("CSV UTF-8"), "{hint}");
    std::fs::remove_file(desk.folder.path().join("wards.csv")).unwrap();
    let json = by(&desk, 1);
    let hint = json["problems"][0]["hint"].as_str().unwrap();
    assert_eq!(hint, "Check the name and the folder.");
}

#[test]
fn a_long_file_is_read_in_blocks_and_its_rows_are_numbered_through() {
    let rows: String = (0..10_000)
        .map(|at| format!("Ward {},4,5,2026-Q{},4,2,4,\n", at % 5, 1 + at % 4))
        .collect();
    let file = format!("Ward,I1,I2,Quarter,I3,I4,I5,Email\n{rows}Alder,4,5,May,4,2,4,\n");
    let json = by(&desk(&file), 1);
    assert_eq!(json["problems"][0]["place"], "row 10002");
    let wards = json["wards"].as_array().unwrap();
    assert_eq!(wards.len(), 5);
    for ward in wards {
        let rounds = ward["rounds"].as_array().unwrap();
        let people: Vec<_> = rounds.iter().map(|round| &round["responses"]).collect();
        assert_eq!(people, [500, 500, 500, 500]);
    }
}
