//! Every built-in checklist, and every hand-worked case beside it.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
#![expect(
    clippy::disallowed_methods,
    reason = "a test may read the files of the repository"
)]

mod support;

use assessment::action::library;
use assessment::checklist::{built_in, parse};
use assessment::response::submit;
use assessment::scoring::{Counts, Scored, domain_score, item_score, respondent_score};
use support::{drafts, learning_culture, round};

#[test]
fn the_forms_ask_60_36_12_and_5_items() {
    let checklist = learning_culture();
    let count = |form: &str| {
        let asked = checklist.asked(checklist.form(form).unwrap());
        (
            asked.len(),
            asked.iter().map(|(_, items)| items.len()).sum::<usize>(),
        )
    };
    assert_eq!(count("full"), (12, 60));
    assert_eq!(count("core"), (12, 36));
    assert_eq!(count("pulse"), (12, 12));
    for form in ["psychological-safety", "leadership", "feedback"] {
        assert_eq!(count(form), (1, 5), "{form}");
    }
}

#[test]
fn the_reversed_items_are_nine() {
    let checklist = learning_culture();
    let reversed = checklist
        .domains
        .iter()
        .flat_map(|d| &d.items)
        .filter(|item| item.reversed);
    let ids: Vec<&str> = reversed.map(|item| item.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "PS3", "LD5", "CC5", "FB5", "AL5", "CI5", "IN5", "TR3", "TR5"
        ]
    );
}

#[test]
fn the_action_library_answers_items_that_exist() {
    let checklist = learning_culture();
    let library = library();
    assert_eq!(library.len(), 58);
    for action in library {
        assert!(checklist.domain(&action.domain).is_some(), "{}", action.id);
        assert!(
            !action.items.is_empty()
                && action
                    .items
                    .iter()
                    .all(|item| checklist.item(item).is_some()),
            "{}",
            action.id
        );
        assert!(
            (1..=26).contains(&action.weeks) && action.title.chars().count() <= 60,
            "{}",
            action.id
        );
    }
}

#[test]
fn every_hand_worked_case_comes_out() {
    let checklists = built_in();
    let mut checked = 0;
    for checklist in checklists.values() {
        let path = format!(
            "{}/../../../assets/checklists/{}/cases.csv",
            env!("CARGO_MANIFEST_DIR"),
            checklist.id
        );
        for row in csv::Reader::from_path(&path)
            .expect("cases.csv stands beside its checklist")
            .deserialize()
        {
            let case: std::collections::BTreeMap<String, String> =
                row.expect("cases.csv has equal rows");
            check(checklist, &case);
            checked += 1;
        }
        let forms_without = checklist.forms.iter().filter(|form| {
            !std::fs::read_to_string(&path)
                .unwrap()
                .contains(&format!("\n{},", form.id))
        });
        assert_eq!(
            forms_without.count(),
            0,
            "a form of {} has no case",
            checklist.id
        );
    }
    assert!(checked >= 18, "only {checked} cases");
}

#[track_caller]
fn check(
    checklist: &assessment::checklist::Checklist,
    case: &std::collections::BTreeMap<String, String>,
) {
    let setup = round(checklist, &case["form"], 5);
    let scale = &checklist.scale;
    let asked = setup.asked();
    let (_, items) = asked
        .iter()
        .find(|(domain, _)| domain.id == case["domain"])
        .expect("the form asks that domain");
    let scored = Scored::all(items.clone());
    let people = drafts(&setup, &case["domain"], &case["answers"]);
    let responses: Vec<_> = people
        .into_iter()
        .map(|draft| submit(draft, &setup).ok().map(|(response, _)| response))
        .collect();
    let each: Vec<Option<f64>> = responses
        .iter()
        .map(|r| r.as_ref().and_then(|r| respondent_score(&scored, scale, r)))
        .collect();
    let expected: Vec<Option<f64>> = case["respondent_scores"]
        .split('/')
        .map(|text| text.trim().parse().ok())
        .collect();
    assert_eq!(each.len(), expected.len(), "{}", case["case"]);
    for (actual, expected) in each.iter().zip(&expected) {
        let close = match (actual, expected) {
            (Some(a), Some(b)) => (a - b).abs() < 1e-5,
            (a, b) => a == b,
        };
        assert!(close, "{}: {each:?} is not {expected:?}", case["case"]);
    }
    let responses: Vec<_> = responses.into_iter().flatten().collect();
    let scores: Vec<f64> = each.into_iter().flatten().collect();
    let shares: Vec<f64> = items
        .iter()
        .zip(Counts::of(items, scale, &responses))
        .filter_map(|(item, counts)| item_score(item, scale, &counts))
        .map(|item| item.favourable)
        .collect();
    let score = domain_score(&scores, &shares).expect("every case has a score");
    for (actual, column) in [
        (score.score, "score"),
        (score.sd, "sd"),
        (score.favourable, "favourable"),
    ] {
        let expected: f64 = case[column].parse().expect("a number");
        assert!(
            (actual - expected).abs() < 1e-5,
            "{}: {column} is {actual}, not {expected}",
            case["case"]
        );
    }
}

#[track_caller]
fn refused(change: impl Fn(String) -> String, why: &str) {
    let good = "id = \"x\"\nname = \"X\"\nversion = 1\n[scale]\nfirst = 0\nlabels = [\"no\", \"yes\"]\nfavourable_from = 1\n[[domains]]\nid = \"D\"\nname = \"D\"\n[[domains.items]]\nid = \"D1\"\ntext = \"One\"\n";
    parse(good).expect("the unchanged one is read");
    let error = parse(&change(good.to_owned()))
        .expect_err("it must be refused")
        .to_string();
    assert!(error.contains(why), "{error}");
}

#[test]
fn a_checklist_that_breaks_a_rule_is_refused_with_a_sentence() {
    refused(
        |t| t.replace("[\"no\", \"yes\"]", "[\"no\"]"),
        "2 to 11 points",
    );
    refused(|t| t.replace("\"yes\"]", "\"No \"]"), "twice");
    refused(
        |t| t.replace("favourable_from = 1", "favourable_from = 2"),
        "favourable_from is 2",
    );
    refused(|t| t.replace("id = \"D1\"", "id = \"D\""), "twice");
    refused(
        |t| t.replace("id = \"D1\"", "id = \"D 1\""),
        "letters, digits",
    );
    refused(
        |t| t.replace("text = \"One\"", "text = \"One\"\nforms = [\"other\"]"),
        "not in the list of forms",
    );
    refused(
        |t| t.replace("name = \"X\"", "nome = \"X\""),
        "could not be read",
    );
}
