//! The sample ward tells its story, and its files are what the generator writes.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeMap;

use acceptance::{repository, sample};
use assessment::comparison::{SEED, Verdict, assess};
use assessment::disclosure::{Cell, Released};
use assessment::response::{Answer, Draft};
use assessment::round::Setup;

fn rounds() -> Vec<sample::Round> {
    sample::rounds(&repository().join("assets/sample-ward")).unwrap()
}

fn drafts(round: &sample::Round) -> (Setup, Vec<Draft>) {
    let setup = Setup {
        checklist: sample::checklist(),
        form: "core".to_owned(),
        quarter: round.quarter,
        opens: round.quarter.first_day(),
        closes: round.quarter.last_day(),
        headcount: sample::HEADCOUNT,
        threshold: 5,
        asks_role: false,
        role_headcounts: [].into(),
    };
    let drafts = round.people.iter().map(|person| Draft {
        answers: person.answers.clone(),
        role: None,
        comments: Vec::new(),
    });
    (setup, drafts.collect())
}

fn released() -> Vec<Released> {
    assess(rounds().iter().map(drafts).collect(), SEED)
        .rounds
        .into_iter()
        .map(|round| round.expect("every quarter of the sample ward is shown"))
        .collect()
}

#[test]
fn the_files_are_what_the_generator_writes() {
    for round in rounds() {
        let file = sample::file(&round).unwrap();
        let path = repository().join("assets/sample-ward").join(&file.name);
        assert!(
            std::fs::read(&path).is_ok_and(|bytes| bytes == file.bytes),
            "{} is not what the plan gives: run `cargo xtask sample-ward`",
            file.name
        );
    }
}

#[test]
fn the_files_read_back_as_the_people_who_were_made_up() {
    for round in rounds() {
        let file = sample::file(&round).unwrap();
        let (setup, _) = drafts(&round);
        let imported = exchange::import::read(&file.name, &file.bytes, &setup).unwrap();
        let sorted = |answers: Vec<BTreeMap<String, Answer>>| {
            let mut answers: Vec<Vec<(String, Answer)>> = answers
                .into_iter()
                .map(|person| person.into_iter().collect())
                .collect();
            answers.sort();
            answers
        };
        let read = imported.drafts.iter().map(|draft| draft.answers.clone());
        let made_up = round.people.iter().map(|person| person.answers.clone());
        assert_eq!(sorted(read.collect()), sorted(made_up.collect()));
        let comments = imported.drafts.iter().flat_map(|draft| &draft.comments);
        let written = round
            .people
            .iter()
            .filter(|person| !person.comment.is_empty());
        assert_eq!(comments.count(), written.count());
        assert_eq!(imported.matched.len(), 36);
        let dropped: Vec<&str> = imported
            .ignored
            .iter()
            .map(|column| column.heading.as_str())
            .collect();
        let in_front = ["ID", "Start time", "Completion time", "Email", "Name"];
        assert_eq!(dropped, in_front);
        assert!(imported.problems.is_empty() && imported.missing.is_empty());
    }
}

#[test]
fn the_scores_come_close_to_the_plan() {
    for (round, result) in rounds().iter().zip(released()) {
        for domain in &result.domains {
            let Cell::Shown(score) = &domain.score else {
                panic!("{} of {} is hidden", domain.id, round.quarter);
            };
            let target = round.targets[&domain.id];
            assert!(
                (score.score - target).abs() < 2.5,
                "{} of {}: {} instead of {target}",
                domain.id,
                round.quarter,
                score.score
            );
        }
    }
}

#[test]
fn the_verdicts_tell_the_story() {
    let comparisons = assess(rounds().iter().map(drafts).collect(), SEED).comparisons;
    let verdicts: Vec<BTreeMap<&str, Verdict>> = comparisons
        .iter()
        .map(|comparison| {
            let domains = comparison.domains.iter();
            domains
                .map(|domain| (domain.id.as_str(), domain.verdict))
                .collect()
        })
        .collect();
    let last = verdicts.last().unwrap();
    assert_eq!(last["FB"], Verdict::ClearImprovement);
    for calm in ["PS", "LD", "CC", "MC", "AL", "DW", "CI", "RG", "IN", "ME"] {
        assert_eq!(last[calm], Verdict::NoClearChange, "{calm}");
    }
    let time = last["TR"];
    let may_stand_out = [Verdict::NoClearChange, Verdict::PossibleDecline];
    assert!(may_stand_out.contains(&time), "{time:?}");
    let improved_before = verdicts[..4]
        .iter()
        .flat_map(BTreeMap::values)
        .filter(|verdict| **verdict == Verdict::ClearImprovement);
    assert_eq!(improved_before.count(), 0, "only the action works clearly");
}

#[test]
fn the_two_exceptions_of_the_story_hold() {
    let rounds = rounds();
    let of = |key: &str| rounds.iter().find(|r| r.quarter.key() == key).unwrap();
    let hardly_begun = of("2025-Q4")
        .people
        .iter()
        .filter(|person| person.answers.keys().eq(["PS1", "PS2", "PS3"]));
    assert_eq!(hardly_begun.count(), 1);
    let trained = of("2026-Q3")
        .people
        .iter()
        .filter(|person| matches!(person.answers.get("DW2"), Some(Answer::Point(_))));
    assert_eq!(trained.count(), 4);
    let hidden: Vec<(String, String)> = released()
        .iter()
        .flat_map(|round| {
            let key = round.setup.quarter.key();
            let items = round.domains.iter().flat_map(|domain| &domain.items);
            items
                .filter(|item| matches!(item.score, Cell::Hidden(_)))
                .map(move |item| (key.clone(), item.id.clone()))
        })
        .collect();
    assert_eq!(hidden, [("2026-Q3".to_owned(), "DW2".to_owned())]);
}

#[test]
fn every_kind_of_blank_occurs() {
    let rounds = rounds();
    let people = || rounds.iter().flat_map(|round| &round.people);
    let said = |answer: Answer| {
        people()
            .flat_map(|person| person.answers.values())
            .filter(|given| **given == answer)
            .count()
    };
    assert!(said(Answer::NotApplicable) > 20);
    assert!(said(Answer::Unsaid) > 10);
    assert!(people().filter(|person| person.answers.len() < 36).count() > 10);
}
