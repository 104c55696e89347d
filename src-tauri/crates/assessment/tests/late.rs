//! Forms that come after a round was closed, and what two versions say together.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod support;

use assessment::comparison::{Comparison, SEED, compare};
use assessment::disclosure::{
    Closed, Hidden, LateForms, NotReleased, Released, late_forms, release,
};
use assessment::response::{Response, submit};
use assessment::round::{Role, Setup, State};
use support::{drafts, one_domain, round};

/// Responses to the domain from "4 5 - / 5 N 3"; a role's first letter may come first.
fn responses(setup: &Setup, text: &str) -> Vec<Response> {
    let people = text.split('/').filter(|person| !person.trim().is_empty());
    people
        .map(|person| {
            let role = person.split_whitespace().next().and_then(|word| {
                let roles = Role::ALL.into_iter();
                roles.into_iter().find(|role| role.name().starts_with(word))
            });
            let answers = role.map_or(person, |_| person.trim_start().split_at(1).1);
            let mut draft = drafts(setup, "D", answers).remove(0);
            draft.role = role;
            submit(draft, setup).unwrap().0
        })
        .collect()
}

/// The versions that come of forms in time and of batches that came later.
fn versions(setup: &Setup, batches: &[&str]) -> Vec<Result<Released, NotReleased>> {
    let batches: Vec<Vec<Response>> = batches.iter().map(|text| responses(setup, text)).collect();
    let sizes: Vec<usize> = batches.iter().skip(1).map(Vec::len).collect();
    (1..=batches.len())
        .map(|version| {
            let counted = batches[..version].concat();
            let closed = Closed::new(setup, State::Closed, &counted, &[]).unwrap();
            release(&closed.with_late(&sizes[..version - 1]), 1)
        })
        .collect()
}

/// `5` answers shown, `few`, `words` or `earlier`: each item and then the domain.
fn described(released: &Released) -> String {
    let cell = |n: u32, hidden: Option<Hidden>| match hidden {
        None => n.to_string(),
        Some(Hidden::TooFew) => "few".to_owned(),
        Some(Hidden::TooFewItems) => "items".to_owned(),
        Some(Hidden::FewFavourable) => "words".to_owned(),
        Some(Hidden::EarlierRelease) => "earlier".to_owned(),
    };
    let domain = &released.domains[0];
    let items = domain
        .items
        .iter()
        .map(|item| cell(item.n, item.score.hidden()))
        .collect::<Vec<_>>()
        .join(" ");
    format!("{items} = {}", cell(domain.n, domain.score.hidden()))
}

#[track_caller]
fn check(sensitive: bool, batches: &[&str], expected: &[&str]) {
    let items = batches[0].split('/').next().unwrap().split_whitespace();
    let mut checklist = one_domain(items.count(), &[]);
    checklist.domains[0].sensitive = sensitive;
    let setup = round(&checklist, "one", 5);
    let shown: Vec<String> = versions(&setup, batches)
        .iter()
        .map(|version| described(version.as_ref().unwrap()))
        .collect();
    assert_eq!(shown, expected);
}

#[test]
fn late_forms_join_before_anybody_looked_and_wait_for_enough_afterwards() {
    let setup = round(&one_domain(1, &[]), "one", 6);
    let wait = |waiting| LateForms::Wait { waiting, needed: 6 };
    for (seen, waiting, expected) in [
        (false, 1, LateForms::Join),
        (false, 9, LateForms::Join),
        (true, 0, wait(0)),
        (true, 5, wait(5)),
        (true, 6, LateForms::Release),
    ] {
        assert_eq!(late_forms(&setup, seen, waiting), expected);
    }
}

#[test]
fn the_gate_itself_refuses_a_version_with_too_few_late_forms() {
    let setup = round(&one_domain(1, &[]), "one", 5);
    let versions = versions(&setup, &["4 / 4 / 3 / 2 / 5 / 1", "3 / 3 / 4 / 4"]);
    assert_eq!(versions[0].as_ref().unwrap().version, 1);
    let (received, needed) = (4, 5);
    assert_eq!(
        versions[1].as_ref().err(),
        Some(&NotReleased::TooFew { received, needed })
    );
}

#[test]
fn a_later_version_counts_everybody() {
    let setup = round(&one_domain(1, &[]), "one", 5);
    let later = versions(&setup, &["1 / 1 / 1 / 1 / 5", "5 / 5 / 5 / 5 / 5"])
        .pop()
        .unwrap()
        .unwrap();
    assert_eq!((later.version, later.responses), (2, 10));
    assert_eq!(later.domains[0].score.shown().unwrap().score, 60.0);
}

#[test]
fn an_item_that_few_of_the_late_forms_answered_is_hidden_in_the_later_version() {
    let in_time = "3 4 / 4 3 / 5 3 / 2 2 / 1 5";
    check(
        false,
        &[in_time, "3 4 / 3 4 / 3 4 / 3 N / 3 N"],
        &["5 5 = 5", "10 earlier = 10"],
    );
    check(
        false,
        &[in_time, "3 4 / 3 4 / 3 4 / 3 4 / 3 4 / 3 N"],
        &["5 5 = 5", "11 10 = 11"],
    );
    check(
        false,
        &[in_time, "3 N / 3 N / 3 - / 3 - / 3 U"],
        &["5 5 = 5", "10 5 = 10"],
    );
}

#[test]
fn an_item_that_a_batch_left_out_stays_hidden() {
    let in_time = "3 4 / 4 3 / 5 3 / 2 2 / 1 5";
    let all = "3 4 / 3 4 / 3 4 / 3 4 / 3 4";
    check(
        false,
        &[in_time, "3 4 / 3 4 / 3 4 / 3 N / 3 N", all, all],
        &[
            "5 5 = 5",
            "10 earlier = 10",
            "15 earlier = 15",
            "20 earlier = 20",
        ],
    );
    // Two in time and five late are enough together, but the area's scores with and without
    // the item can leave one answer only for the two.
    check(
        false,
        &["3 4 / 4 3 / 5 N / 2 N / 1 N", all],
        &["5 few = 5", "10 earlier = 10"],
    );
    check(
        false,
        &["3 N / 4 N / 5 N / 2 - / 1 -", all],
        &["5 few = 5", "10 5 = 10"],
    );
}

/// Late forms of which five answered each item, but only one answered two of the three.
const SCATTERED: &str = "3 3 N / 3 N N / 3 N N / 3 N N / 3 N N / N 3 N / N 3 N / N 3 N / N 3 N \
                         / N N 3 / N N 3 / N N 3 / N N 3 / N N 3";

#[test]
fn a_domain_in_which_few_of_the_late_forms_have_a_score_is_hidden() {
    check(
        false,
        &["3 4 2 / 4 3 3 / 5 3 1 / 2 2 4 / 1 5 5", SCATTERED],
        &["5 5 5 = 5", "10 10 10 = earlier"],
    );
}

#[test]
fn late_forms_of_one_mind_at_the_worst_answer_of_a_sensitive_item_hide_it() {
    let in_time = "3 / 4 / 5 / 2 / 1";
    let late = "1 / 1 / 2 / 1 / 1";
    check(false, &[in_time, late], &["5 = 5", "10 = 10"]);
    check(true, &[in_time, late], &["5 = 5", "earlier = items"]);
    check(
        true,
        &["1 / 1 / 1 / 1 / 1", late],
        &["words = items", "words = items"],
    );
    check(
        true,
        &["1 / 1 / 1 / 1 / 1", "1 / 1 / 3 / 1 / 1"],
        &["words = items", "earlier = items"],
    );
}

fn groups(released: &Released) -> Vec<(Role, u32)> {
    let roles = released.domains[0].roles.iter();
    roles.map(|result| (result.role, result.n)).collect()
}

#[track_caller]
fn check_groups(batches: &[[usize; 3]], expected: &[&[(Role, u32)]]) {
    let mut setup = round(&one_domain(1, &[]), "one", 5);
    setup.asks_role = true;
    let written = |[support, registered, learner]: &[usize; 3]| {
        let group = |letter: &str, size: usize| {
            let people = (0..size).map(|at| format!("{letter} {}", 2 + at % 3));
            people.collect::<Vec<_>>()
        };
        [
            group("s", *support),
            group("r", *registered),
            group("l", *learner),
        ]
        .concat()
        .join(" / ")
    };
    let batches: Vec<String> = batches.iter().map(written).collect();
    let batches: Vec<&str> = batches.iter().map(String::as_str).collect();
    let shown: Vec<_> = versions(&setup, &batches)
        .iter()
        .map(|version| groups(version.as_ref().unwrap()))
        .collect();
    assert_eq!(shown, expected);
}

#[test]
fn a_later_version_breaks_down_only_where_each_batch_has_nobody_or_ten_of_a_group() {
    let (s, r) = (Role::Support, Role::Registered);
    check_groups(&[[12, 13, 0], [4, 6, 0]], &[&[(s, 12), (r, 13)], &[]]);
    check_groups(
        &[[12, 13, 0], [10, 0, 0]],
        &[&[(s, 12), (r, 13)], &[(s, 22), (r, 13)]],
    );
    check_groups(
        &[[12, 13, 0], [4, 6, 0], [10, 10, 0]],
        &[&[(s, 12), (r, 13)], &[], &[]],
    );
    check_groups(
        &[[12, 13, 0], [10, 11, 10]],
        &[&[(s, 12), (r, 13)], &[(s, 22), (r, 24)]],
    );
    check_groups(&[[12, 13, 0], [10, 0, 1]], &[&[(s, 12), (r, 13)], &[]]);
}

#[test]
fn a_later_version_shows_no_other_groups_than_the_first() {
    // Showing registered staff now and support staff before would leave the learner.
    let r = Role::Registered;
    check_groups(&[[12, 14, 1], [15, 0, 0]], &[&[(r, 14)], &[(r, 14)]]);
    check_groups(&[[6, 9, 0], [10, 10, 0]], &[&[], &[]]);
}

#[test]
fn a_comparison_takes_late_forms_only_where_they_are_enough() {
    let setup = round(&one_domain(3, &[]), "one", 5);
    let in_time = "3 4 2 / 4 3 3 / 5 3 1 / 2 2 4 / 1 5 5";
    let other = responses(&setup, in_time);
    let compared = |late: &str| -> Comparison {
        let in_time = responses(&setup, in_time);
        let late = responses(&setup, late);
        let all = [in_time, late.clone()].concat();
        let sizes = [late.len()];
        let earlier = Closed::new(&setup, State::Closed, &other, &[]).unwrap();
        let later = Closed::new(&setup, State::Closed, &all, &[]).unwrap();
        compare(&earlier, &later.with_late(&sizes), SEED)
    };
    let enough = compared("3 4 3 / 3 4 3 / 3 4 3 / 3 4 3 / 3 4 3");
    assert_eq!(enough.domains[0].n, (5, 10));
    assert!(enough.domains[0].change.is_some());
    // Without the second item, which few of the late ones answered, all have a score still.
    let fewer = compared("3 4 3 / 3 4 3 / 3 4 3 / 3 N 3 / 3 N 3");
    assert!(fewer.domains[0].change.is_some());

    let hidden = |late: &str| {
        let comparison = compared(late);
        assert!(comparison.domains[0].change.is_none());
        comparison.domains[0].hidden
    };
    let four = "3 4 3 / 3 4 3 / 3 4 3 / 3 4 3";
    assert_eq!(hidden(four), Some(Hidden::TooFew));
    assert_eq!(hidden(SCATTERED), Some(Hidden::EarlierRelease));
    let few_each = "3 4 3 / 3 4 3 / 3 N 3 / N 4 N / N 3 3";
    assert_eq!(hidden(few_each), Some(Hidden::TooFewItems));
}

#[test]
fn what_a_release_hides_of_a_domain_no_comparison_shows() {
    let asked = |wording: u32| {
        let mut checklist = one_domain(3, &[]);
        checklist.domains[0].items[1].wording = wording;
        round(&checklist, "one", 5)
    };
    let (first, second) = (asked(1), asked(2));
    let other = responses(&first, "3 4 2 / 4 3 3 / 5 3 1 / 2 2 4 / 1 5 5");
    // Of the late ones one alone answered both of the items that are in common, and so has a
    // score. From one of them everybody has: with the sums of the items this one's would be out.
    let in_time = responses(&second, "3 4 2 / 4 3 3 / 5 3 1 / 2 2 4 / 1 5 5");
    let late = responses(
        &second,
        "5 N 5 / 4 N N / 4 N N / 4 N N / 4 N N / N N 3 / N N 3 / N N 3 / N N 3",
    );
    let (all, sizes) = ([in_time, late.clone()].concat(), [late.len()]);
    let earlier = Closed::new(&first, State::Closed, &other, &[]).unwrap();
    let later = Closed::new(&second, State::Closed, &all, &[]).unwrap();
    let later = later.with_late(&sizes);
    let released = release(&later, 1).unwrap();
    assert_eq!(
        released.domains[0].score.hidden(),
        Some(Hidden::EarlierRelease)
    );
    let domain = &compare(&earlier, &later, SEED).domains[0];
    assert_eq!(domain.hidden, Some(Hidden::EarlierRelease));
    assert_eq!(domain.change, None);
}

/// How many straight lines each of two versions tells of, where so many of the first people
/// and of the late ones drew one and so many did not.
#[track_caller]
fn check_lines(in_time: (usize, usize), late: (usize, usize), told: [Option<u32>; 2]) {
    let setup = round(&one_domain(6, &[4]), "one", 5);
    let people = |(lines, others): (usize, usize)| {
        [vec!["4 4 4 4 4 4"; lines], vec!["4 5 4 2 4 3"; others]]
            .concat()
            .join(" / ")
    };
    let batches = [people(in_time), people(late)];
    let versions = versions(&setup, &[&batches[0], &batches[1]]);
    let lines = versions
        .iter()
        .map(|one| one.as_ref().unwrap().straight_lines);
    assert_eq!(lines.collect::<Vec<_>>(), told);
}

#[test]
fn few_straight_lines_among_late_forms_look_like_none() {
    check_lines((5, 6), (0, 6), [Some(5), Some(5)]);
    check_lines((5, 6), (1, 5), [Some(5), Some(5)]);
    check_lines((5, 6), (6, 0), [Some(5), Some(5)]);
    check_lines((5, 6), (6, 5), [Some(5), Some(11)]);
    check_lines((1, 6), (6, 5), [None, Some(6)]);
}
