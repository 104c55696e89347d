//! A sensitive item to which everybody gave the least favourable answer.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod support;

use assessment::comparison::{SEED, assess};
use assessment::disclosure::{Cell, Hidden, Released};
use assessment::round::Setup;
use proptest::prelude::*;
use support::{drafts, one_domain, round};

fn setup(items: usize, reversed: &[usize], sensitive: bool) -> Setup {
    let mut checklist = one_domain(items, reversed);
    checklist.domains[0].sensitive = sensitive;
    round(&checklist, "one", 5)
}

fn released(setup: &Setup, answers: &str) -> Released {
    let people = drafts(setup, "D", answers);
    assess(vec![(setup.clone(), people)], SEED)
        .rounds
        .remove(0)
        .expect("enough people answered")
}

/// Whether item by item the numbers are shown in words only.
#[track_caller]
fn check(setup: &Setup, answers: &str, in_words: &[bool]) {
    let released = released(setup, answers);
    let hidden: Vec<Option<Hidden>> = released.domains[0]
        .items
        .iter()
        .map(|item| item.score.hidden())
        .collect();
    let expected: Vec<Option<Hidden>> = in_words
        .iter()
        .map(|is| is.then_some(Hidden::FewFavourable))
        .collect();
    assert_eq!(hidden, expected, "{answers}");
}

#[test]
fn everybody_at_the_lowest_answer_of_a_sensitive_item_is_said_in_words() {
    check(&setup(1, &[], true), "1 / 1 / 1 / 1 / 1", &[true]);
    check(&setup(1, &[], false), "1 / 1 / 1 / 1 / 1", &[false]);
    check(&setup(1, &[], true), "5 / 5 / 5 / 5 / 5", &[false]);
    check(
        &setup(1, &[], true),
        "1 / 1 / 1 / 1 / 1 / N / U / 1",
        &[true],
    );
}

#[test]
fn the_lowest_answer_to_a_reversed_item_is_the_highest_code() {
    check(&setup(1, &[1], true), "5 / 5 / 5 / 5 / 5", &[true]);
    check(&setup(1, &[1], true), "1 / 1 / 1 / 1 / 1", &[false]);
}

#[test]
fn one_person_a_point_higher_looks_the_same_so_that_it_can_be_anybody() {
    let sensitive = setup(1, &[], true);
    check(&sensitive, "1 / 1 / 1 / 1 / 2", &[true]);
    check(&sensitive, "1 / 1 / 1 / 1 / 3", &[false]);
    check(&sensitive, "1 / 1 / 1 / 2 / 2", &[false]);
    assert_eq!(
        released(&sensitive, "1 / 1 / 1 / 1 / 2"),
        released(&sensitive, "1 / 1 / 1 / 1 / 1")
    );
}

#[test]
fn too_few_answers_come_before_unanimity() {
    let released = released(&setup(2, &[], true), "1 3 / 1 3 / 1 3 / 1 3 / N 3");
    assert_eq!(
        released.domains[0].items[0].score,
        Cell::Hidden(Hidden::TooFew)
    );
}

#[test]
fn an_item_said_in_words_leaves_its_domain() {
    let sensitive = setup(3, &[], true);
    let released = released(&sensitive, "1 3 3 / 1 3 3 / 1 3 3 / 1 3 3 / 1 3 3");
    let score = released.domains[0].score.shown().unwrap();
    assert_eq!((score.score, score.favourable), (50.0, 0.0));
}

#[test]
fn a_domain_of_which_only_such_items_are_left_hides_as_well() {
    let released = released(&setup(1, &[], true), "1 / 1 / 1 / 1 / 1");
    assert_eq!(released.domains[0].score, Cell::Hidden(Hidden::TooFewItems));
}

#[test]
fn an_item_said_in_words_leaves_both_rounds_compared() {
    let sensitive = setup(3, &[], true);
    let before = drafts(&sensitive, "D", "1 3 3 / 1 3 3 / 1 3 3 / 1 3 3 / 1 3 3");
    let after = drafts(&sensitive, "D", "5 3 3 / 5 3 3 / 5 3 3 / 5 3 3 / 5 3 3");
    let compared = assess(vec![(sensitive.clone(), before), (sensitive, after)], SEED);
    let change = compared.comparisons[0].domains[0].change.unwrap();
    assert_eq!(change.scores, (50.0, 50.0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// What people answered to the item, all the lowest or one of them a point higher, makes
    /// no difference to anything that is released, in this round or beside another.
    #[test]
    fn nothing_released_tells_who_if_anybody_stands_higher(
        others in proptest::collection::vec((1_i32..=5, 1_i32..=5), 5..15),
        higher in 0_usize..20,
    ) {
        let sensitive = setup(3, &[1], true);
        let written = |higher: Option<usize>| {
            let people = others.iter().enumerate().map(|(at, (b, c))| {
                let a = if higher == Some(at) { 4 } else { 5 };
                format!("{a} {b} {c}")
            });
            people.collect::<Vec<_>>().join(" / ")
        };
        let all = |higher: Option<usize>| {
            let one = drafts(&sensitive, "D", &written(higher));
            let other = drafts(&sensitive, "D", &written(Some(0)).replace('5', "3"));
            assess(vec![(sensitive.clone(), one), (sensitive.clone(), other)], SEED)
        };
        let (unanimous, nearly) = (all(None), all(Some(higher % others.len())));
        prop_assert_eq!(
            unanimous.rounds[0].as_ref().unwrap().domains[0].items[0].score.hidden(),
            Some(Hidden::FewFavourable)
        );
        prop_assert_eq!(unanimous.rounds, nearly.rounds);
        prop_assert_eq!(unanimous.comparisons, nearly.comparisons);
    }
}
