//! A roll-up file comes back as it was written, and nothing else comes in.

mod hostile;

use std::sync::OnceLock;

use assessment::disclosure::Hidden;
use serde_json::{Value, json};

use super::*;
use crate::trial::{CANARY, Ward as TrialWard, ward};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn rounds(ward: &TrialWard) -> [ToldRound<'_>; 2] {
    let first = ToldRound {
        results: Ok(&ward.earlier),
        since: None,
    };
    let second = ToldRound {
        results: Ok(&ward.released),
        since: Some(&ward.comparison),
    };
    [first, second]
}

fn written(ward: &TrialWard, made: &str) -> Vec<u8> {
    let told = Told {
        team: &ward.team,
        rounds: &rounds(ward),
        made: day(made),
    };
    write(&told).unwrap()
}

/// The file of the trial ward.
fn whole() -> &'static [u8] {
    static WHOLE: OnceLock<Vec<u8>> = OnceLock::new();
    WHOLE.get_or_init(|| written(&ward(), "2027-02-10"))
}

/// The file of the trial ward after a change to its JSON, with its checksum as it was.
fn edited(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut json: Value = serde_json::from_slice(whole()).unwrap();
    change(&mut json);
    serde_json::to_vec(&json).unwrap()
}

#[test]
fn what_was_released_comes_back_as_it_is_shown() {
    let ward = ward();
    let file = read(&written(&ward, "2027-02-10")).unwrap();
    assert_eq!(file.made, day("2027-02-10"));
    assert_eq!(
        (file.ward.name.as_str(), file.ward.rounds.len()),
        ("Ward 7", 2)
    );
    let round = file.ward.round(ward.released.setup.quarter).unwrap();
    assert_eq!((round.headcount, round.threshold), (24, 5));
    assert_eq!(round.results.as_ref().unwrap().responses, 12);
    for result in &ward.released.domains {
        let domain = round.domain(&result.id).unwrap();
        assert_eq!(domain.n, result.n);
        match (&domain.score, &result.score) {
            (Cell::Shown(found), Cell::Shown(score)) => {
                assert!((found.score - score.score).abs() <= 0.05, "{}", domain.id);
                assert!((found.low - score.interval.low).abs() <= 0.05);
                assert!((found.high - score.interval.high).abs() <= 0.05);
                assert!((found.favourable - score.favourable).abs() <= 0.005);
            }
            (Cell::Hidden(found), Cell::Hidden(why)) => assert_eq!(found, why),
            other => panic!("{}: {other:?}", domain.id),
        }
    }
    for compared in &ward.comparison.domains {
        let change = round.change(&compared.id).unwrap();
        assert_eq!(change.verdict, compared.verdict);
        assert_eq!(change.numbers.is_some(), compared.change.is_some());
    }
    assert_eq!(
        round.domain("FB").unwrap().score,
        Cell::Hidden(Hidden::TooFewItems)
    );
    assert_eq!(round.change("FB").unwrap().numbers, None);
}

#[test]
fn the_same_rounds_give_the_same_bytes_and_neither_comments_nor_items() {
    let (ward, made) = (ward(), "2027-02-10");
    let bytes = written(&ward, made);
    assert_eq!(bytes, written(&ward, made));
    let text = String::from_utf8(bytes).unwrap();
    assert!(!text.contains(CANARY));
    assert!(!text.contains("PS1") && !text.contains("counts"));
}

#[test]
fn a_round_with_too_few_answers_keeps_its_place_and_says_no_number() {
    let ward = ward();
    let [first, second] = rounds(&ward);
    let empty = ToldRound {
        results: Err(&ward.released.setup),
        since: None,
    };
    let told = Told {
        team: &ward.team,
        rounds: &[first, empty, second],
        made: day("2027-02-10"),
    };
    let file = read(&write(&told).unwrap()).unwrap();
    let shown: Vec<bool> = file
        .ward
        .rounds
        .iter()
        .map(|round| round.results.is_some())
        .collect();
    assert_eq!(shown, [true, false, true]);
    let change = file.ward.rounds[2].change("PS").unwrap();
    assert!(change.numbers.is_some(), "compared across the gap");
}

#[test]
fn a_kept_comparison_says_nothing_of_an_area_that_a_release_hides() {
    let mut ward = ward();
    let kept = ward.comparison.domain("PS").unwrap().change;
    let hidden = ward
        .comparison
        .domains
        .iter_mut()
        .find(|domain| domain.id == "FB")
        .unwrap();
    (hidden.change, hidden.verdict) = (kept, Verdict::NoClearChange);
    let file = read(&written(&ward, "2027-02-10")).unwrap();
    let change = file.ward.rounds[1].change("FB").unwrap();
    assert_eq!((change.numbers, change.verdict), (None, Verdict::TooFew));
}

#[test]
fn rounds_that_are_not_in_order_are_not_written() {
    let ward = ward();
    let [first, second] = rounds(&ward);
    let told = Told {
        team: &ward.team,
        rounds: &[
            ToldRound {
                since: None,
                ..second
            },
            first,
        ],
        made: day("2027-02-10"),
    };
    let what = Nonsense::Order;
    assert_eq!(
        write(&told),
        Err(Error::Nonsense {
            place: Place::Ward,
            what
        })
    );
}

#[test]
fn a_name_stands_on_one_line_and_is_never_too_long() {
    let mut ward = ward();
    ward.team.name = format!("Ward\r\n7\u{7}{}", "ö".repeat(300));
    let file = read(&written(&ward, "2027-02-10")).unwrap();
    assert!(file.ward.name.starts_with("Ward 7 ö"), "{}", file.ward.name);
    assert_eq!(file.ward.name.chars().count(), 200);
}

#[track_caller]
fn check_nonsense(pointer: &str, value: Value, expected: Nonsense) {
    let bytes = edited(|json| *json.pointer_mut(pointer).unwrap() = value);
    match read(&bytes) {
        Err(Error::Nonsense { what, .. }) => assert_eq!(what, expected, "{pointer}"),
        other => panic!("{pointer}: {other:?}"),
    }
}

#[test]
fn what_cannot_be_is_named() {
    check_nonsense("/ward/name", json!(" "), Nonsense::Text);
    check_nonsense("/ward/site", json!("a\u{7}b"), Nonsense::Text);
    check_nonsense("/ward/trust", json!("x".repeat(201)), Nonsense::Text);
    check_nonsense("/ward/rounds", json!([]), Nonsense::TooMany);
    check_nonsense("/ward/rounds/0/quarter", json!("2027-Q1"), Nonsense::Order);
    check_nonsense("/ward/rounds/0/opens", json!("2026-12-31"), Nonsense::Days);
    check_nonsense("/ward/rounds/0/closes", json!("9999-12-31"), Nonsense::Days);
    check_nonsense(
        "/ward/rounds/0/checklist_version",
        json!(0),
        Nonsense::Version,
    );
    check_nonsense("/ward/rounds/0/headcount", json!(0), Nonsense::People);
    check_nonsense("/ward/rounds/0/threshold", json!(4), Nonsense::Threshold);
    check_nonsense(
        "/ward/rounds/0/results/version",
        json!(0),
        Nonsense::Version,
    );
    check_nonsense(
        "/ward/rounds/0/results/responses",
        json!(4),
        Nonsense::People,
    );
    check_nonsense(
        "/ward/rounds/0/results/domains",
        json!([]),
        Nonsense::TooMany,
    );
    let area = "/ward/rounds/0/results/domains/0";
    let check = |field: &str, value, expected| {
        check_nonsense(&format!("{area}/{field}"), value, expected);
    };
    check("id", json!(""), Nonsense::Text);
    check("name", json!("\u{1b}[31m"), Nonsense::Text);
    check("n", json!(13), Nonsense::People);
    check("n", json!(4), Nonsense::UnderThreshold);
    check("score/shown/score", json!(100.1), Nonsense::Score);
    check("score/shown/score", json!(-1), Nonsense::Score);
    check("score/shown/low", json!(99.9), Nonsense::Score);
    check("score/shown/favourable", json!(1.01), Nonsense::Score);
    let twice = json!("PS");
    check_nonsense(
        "/ward/rounds/0/results/domains/1/id",
        twice,
        Nonsense::Twice,
    );
    let change = "/ward/rounds/1/changes/0";
    let check = |field: &str, value, expected| {
        check_nonsense(&format!("{change}/{field}"), value, expected);
    };
    check("numbers/difference", json!(101), Nonsense::Score);
    check("numbers/detectable", json!(-0.1), Nonsense::Score);
    check("numbers", Value::Null, Nonsense::Verdict);
    check("verdict", json!("too_few"), Nonsense::Verdict);
    check("hidden", json!("too_few"), Nonsense::UnderThreshold);
    check("id", json!("FB"), Nonsense::Twice);
    check_nonsense("/ward/rounds/0/changes", json!([]), Nonsense::Order);
}

#[test]
fn a_change_against_its_verdict_is_named() {
    let numbers = json!({ "difference": -3.0, "low": -9.0, "high": 3.0, "detectable": 20.0 });
    let bytes = edited(|json| {
        let change = &mut json["ward"]["rounds"][1]["changes"][0];
        change["numbers"] = numbers;
        change["verdict"] = json!("clear_improvement");
    });
    let what = Nonsense::Verdict;
    let quarter = "2026-Q3".parse().unwrap();
    let place = Place::Area(quarter, "PS".into());
    assert_eq!(read(&bytes), Err(Error::Nonsense { place, what }));
}

#[test]
fn wards_stand_in_the_order_of_their_names_whatever_their_scores_are() {
    let named = |name: &str, lift: f64, made: &str| {
        let mut trial = ward();
        trial.team.name = name.into();
        for domain in &mut trial.released.domains {
            if let Cell::Shown(score) = &mut domain.score {
                (score.score, score.interval.low, score.interval.high) = (lift, 0.0, 100.0);
            }
        }
        read(&written(&trial, made)).unwrap()
    };
    let names = |beside: &Beside| -> Vec<String> {
        beside.wards.iter().map(|ward| ward.name.clone()).collect()
    };
    for lifts in [[10.0, 50.0, 90.0], [90.0, 50.0, 10.0]] {
        let files = vec![
            named("ward 9", lifts[0], "2027-02-10"),
            named("Acute", lifts[1], "2027-02-10"),
            named("Ward 10", lifts[2], "2027-02-10"),
        ];
        let together = beside(files).unwrap();
        assert_eq!(names(&together), ["Acute", "ward 9", "Ward 10"]);
        let keys: Vec<String> = together
            .quarters
            .iter()
            .map(|quarter| quarter.key())
            .collect();
        assert_eq!(keys, ["2026-Q2", "2026-Q3"]);
        let asked = ward().released.domains;
        let ids: Vec<&str> = asked.iter().map(|domain| domain.id.as_str()).collect();
        let areas: Vec<&str> = together.areas.iter().map(|area| area.id.as_str()).collect();
        assert_eq!(areas, ids);
    }
}

#[test]
fn of_two_files_of_a_ward_the_newer_counts_and_the_other_is_named() {
    let file = |made: &str| read(&written(&ward(), made)).unwrap();
    let found = beside(vec![file("2027-02-10"), file("2027-05-01")]).unwrap();
    assert_eq!(found.wards.len(), 1);
    let expected = SetAside {
        ward: "Ward 7".into(),
        made: day("2027-02-10"),
        newer: day("2027-05-01"),
    };
    assert_eq!(found.set_aside, [expected]);
    assert!(found.set_aside[0].sentence().contains("10 February 2027"));
    let many = vec![file("2027-02-10"); MOST_WARDS + 1];
    let error = beside(many).unwrap_err();
    assert!(
        error.sentence().contains("at most 200"),
        "{}",
        error.sentence()
    );
}
