//! A domain broken down by role groups.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod support;

use assessment::comparison::{SEED, assess};
use assessment::disclosure::{REST, Released, RolesOff, role_mix, role_trend};
use assessment::response::{Answer, Draft, submit};
use assessment::round::{Role, Setup};
use proptest::prelude::*;
use support::{drafts, one_domain, round};

const NAMES: [(char, Option<Role>); 6] = [
    ('s', Some(Role::Support)),
    ('r', Some(Role::Registered)),
    ('m', Some(Role::Medical)),
    ('l', Some(Role::Learner)),
    ('o', Some(Role::Other)),
    ('-', None),
];

fn setup(items: usize, threshold: u32) -> Setup {
    let mut setup = round(&one_domain(items, &[]), "one", threshold);
    setup.asks_role = true;
    setup
}

fn role(letter: char) -> Option<Role> {
    NAMES.iter().find(|(name, _)| *name == letter).unwrap().1
}

/// People from "12s 3l": twelve of the support workforce, three learners; "-" did not say.
/// All answer the same unless told otherwise.
fn people(setup: &Setup, groups: &str, answer: impl Fn(char, usize) -> String) -> Vec<Draft> {
    let groups = groups.split_whitespace().flat_map(|group| {
        let (count, letter) = group.split_at(group.len() - 1);
        let letter = letter.chars().next().unwrap();
        (0..count.parse().unwrap()).map(move |at| (letter, at))
    });
    groups
        .map(|(letter, at)| {
            let mut draft = drafts(setup, "D", &answer(letter, at)).remove(0);
            draft.role = role(letter);
            draft
        })
        .collect()
}

fn released(setup: &Setup, people: Vec<Draft>) -> Released {
    assess(vec![(setup.clone(), people)], SEED)
        .rounds
        .remove(0)
        .expect("enough people answered")
}

/// The groups that are shown, as "12s 11r".
fn shown(released: &Released) -> String {
    let roles = released.domains[0].roles.iter().map(|result| {
        let (letter, _) = NAMES.iter().find(|(_, r)| *r == Some(result.role)).unwrap();
        format!("{}{letter}", result.n)
    });
    roles.collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check(groups: &str, expected: &str) {
    let setup = setup(1, 5);
    let people = people(&setup, groups, |_, at| (3 + at % 3).to_string());
    assert_eq!(shown(&released(&setup, people)), expected, "{groups}");
}

#[test]
fn a_group_is_shown_where_it_and_the_rest_both_have_ten() {
    check("10s 10r", "10s 10r");
    check("10s 9r", "");
    check("12s 10-", "12s");
    check("12s 9-", "");
    check("30s", "");
    check("10s 11r 12m 13l 14o", "10s 11r 12m 13l 14o");
}

#[test]
fn where_one_group_hides_the_next_smallest_hides_too() {
    check("12s 14r 3l", "14r");
    check("12s 12r 3l", "12r");
    check("12s 14r 16m 1o", "14r 16m");
    check("10s 10r 9l", "10r");
    check("12s 14r 3l 8-", "14r");
}

#[test]
fn several_hidden_groups_hide_another_until_they_are_ten_together() {
    check("12s 14r 4l 6o", "12s 14r");
    check("12s 14r 4l 5o", "14r");
    check("12s 14r 1m 1l 1o", "14r");
}

#[test]
fn people_who_did_not_say_must_not_be_what_is_left_of_the_domain() {
    check("12s 14r 1-", "14r");
    check("12s 14r 10-", "12s 14r");
}

#[test]
fn a_higher_threshold_of_the_round_holds_for_groups_as_well() {
    let setup = setup(1, 11);
    let groups = |groups: &str| {
        let people = people(&setup, groups, |_, at| (3 + at % 3).to_string());
        shown(&released(&setup, people))
    };
    assert_eq!(groups("10s 12r"), "");
    assert_eq!(groups("11s 12r"), "11s 12r");
}

/// Groups that are shown where so many of the support workforce answered the second of two
/// items, and everybody the first.
#[track_caller]
fn check_answers(answered: usize, expected: &str) {
    let setup = setup(2, 5);
    let answer = |letter, at: usize| match letter {
        's' if at >= answered => format!("{} N", 3 + at % 3),
        _ => format!("{} {}", 3 + at % 3, 2 + at % 3),
    };
    let released = released(&setup, people(&setup, "12s 12r", answer));
    assert_eq!(shown(&released), expected, "{answered} answered");
}

#[test]
fn a_group_of_whom_few_answered_an_item_is_hidden() {
    check_answers(12, "12s 12r");
    check_answers(5, "12s 12r");
    // Its exact score and spread could leave one way only in which the four answered.
    check_answers(4, "");
    check_answers(1, "");
    check_answers(0, "12s 12r");
}

#[test]
fn only_people_with_a_score_in_the_domain_count() {
    let setup = setup(3, 5);
    let answer = |letter, at| match (letter, at) {
        ('s', 0) => "4 N N".to_owned(),
        _ => format!("{} 4 3", 3 + at % 3),
    };
    assert_eq!(
        shown(&released(&setup, people(&setup, "10s 12r", answer))),
        ""
    );
    assert_eq!(
        shown(&released(&setup, people(&setup, "11s 12r", answer))),
        "10s 12r"
    );
}

#[test]
fn the_scores_are_those_of_the_group() {
    let setup = setup(2, 5);
    let answer = |letter, _| if letter == 's' { "5 4" } else { "2 3" }.to_owned();
    let released = released(&setup, people(&setup, "10s 12r", answer));
    let scores: Vec<(Role, u32, f64)> = released.domains[0]
        .roles
        .iter()
        .map(|result| (result.role, result.n, result.score))
        .collect();
    assert_eq!(
        scores,
        [(Role::Support, 10, 87.5), (Role::Registered, 12, 37.5)]
    );
}

#[test]
fn a_group_of_one_mind_at_the_worst_answer_of_a_sensitive_domain_hides_with_another() {
    let mut setup = setup(1, 5);
    let shown_with = |setup: &Setup, groups: &str| {
        let answer = |letter, at: usize| match letter {
            's' => "1".to_owned(),
            _ => (3 + at % 3).to_string(),
        };
        shown(&released(setup, people(setup, groups, answer)))
    };
    assert_eq!(shown_with(&setup, "12s 14r 16m"), "12s 14r 16m");
    setup.checklist.domains[0].sensitive = true;
    assert_eq!(shown_with(&setup, "12s 14r 16m"), "16m");
    assert_eq!(
        shown_with(&setup, "12s 14r"),
        "",
        "two groups hide or show together"
    );
}

#[test]
fn a_group_that_could_be_of_one_mind_is_hidden_whether_it_is_or_not() {
    let mut setup = setup(1, 5);
    setup.checklist.domains[0].sensitive = true;
    let shown_with = |answer: fn(char, usize) -> u32| {
        let answer = |letter, at| answer(letter, at).to_string();
        let released = released(&setup, people(&setup, "11s 12r 4-", answer));
        let item = released.item("D1").unwrap().score.shown().cloned();
        assert_eq!(item.unwrap().counts, [12, 0, 0, 0, 15]);
        shown(&released)
    };
    let of_one_mind = shown_with(|letter, _| if letter == 'r' { 1 } else { 5 });
    let is_not = shown_with(|letter, at| match (letter, at) {
        ('r', 1..) | ('-', 0) => 1,
        _ => 5,
    });
    assert_eq!(of_one_mind, is_not);
}

#[test]
fn a_hidden_domain_has_no_breakdown() {
    let setup = setup(3, 5);
    let one_item = |_, at| format!("4 {} {}", if at < 2 { "4" } else { "N" }, "N");
    let released = released(&setup, people(&setup, "12s 12r", one_item));
    assert!(released.domains[0].score.hidden().is_some());
    assert_eq!(shown(&released), "");
}

/// Rounds of "headcount: groups", oldest first; whether their groups may stand side by side.
#[track_caller]
fn check_trend(rounds: &[(u32, &str)], expected: Result<usize, RolesOff>) {
    let rounds: Vec<Released> = rounds
        .iter()
        .map(|(headcount, groups)| {
            let mut setup = setup(1, 5);
            setup.headcount = *headcount;
            let people = people(&setup, groups, |_, at| (3 + at % 3).to_string());
            released(&setup, people)
        })
        .collect();
    let rounds: Vec<&Released> = rounds.iter().collect();
    let shown = role_trend(&rounds).map(|trend| {
        let results = trend.of("D", Role::Support);
        assert_eq!(results.len(), rounds.len());
        results.into_iter().flatten().count()
    });
    assert_eq!(shown, expected);
}

#[test]
fn role_groups_of_rounds_with_nearly_the_same_people_never_stand_side_by_side() {
    let same = Err(RolesOff::SamePeople { needed: 5 });
    check_trend(&[(30, "12s 12r")], Ok(1));
    check_trend(&[(30, "12s 12r"), (30, "12s 12r")], same);
    check_trend(&[(30, "12s 12r"), (34, "14s 15r")], same);
    check_trend(&[(30, "12s 12r"), (35, "12s 13r")], same);
    check_trend(&[(30, "12s 12r"), (35, "14s 15r")], Ok(2));
    check_trend(&[(35, "14s 15r"), (30, "12s 9r")], Ok(1));
    check_trend(&[(30, "12s 12r"), (40, "16s 16r"), (41, "20s 20r")], same);
}

#[test]
fn rounds_that_did_not_ask_for_roles_have_none_side_by_side() {
    let (asks, mut silent) = (setup(1, 5), setup(1, 5));
    silent.asks_role = false;
    let of = |setup: &Setup, groups| {
        released(
            setup,
            people(setup, groups, |_, at| (3 + at % 3).to_string()),
        )
    };
    let (asked, not) = (of(&asks, "12s 12r"), of(&silent, "20s 20r"));
    assert_eq!(role_trend(&[&asked, &not]).err(), Some(RolesOff::NotAsked));
}

#[track_caller]
fn check_mix(earlier: &str, later: &str, expected: Option<&str>) {
    let of = |groups: &str| {
        let setup = setup(1, 5);
        let people = people(&setup, groups, |_, at| (3 + at % 3).to_string());
        released(&setup, people)
    };
    let mix = role_mix(&of(earlier), &of(later)).map(|mix| {
        let counts = mix.earlier.iter().map(|(name, n)| {
            let caution = mix.shifts().iter().any(|shift| shift.role == *name);
            let mark = if caution { "!" } else { "" };
            format!("{name} {n} {}{mark}", mix.later[name])
        });
        counts.collect::<Vec<_>>().join(", ")
    });
    assert_eq!(mix.as_deref(), expected);
}

#[test]
fn the_mix_of_two_rounds_holds_only_groups_that_both_show() {
    assert_eq!(REST, "rest");
    check_mix(
        "12s 12r",
        "14s 12r",
        Some("registered 12 12, rest 0 0, support 12 14"),
    );
    check_mix(
        "12s 30r",
        "30s 12r",
        Some("registered 30 12!, rest 0 0, support 12 30!"),
    );
    // The learners are shown in the later round only, so they are among all others in both.
    check_mix(
        "12s 12r 10l",
        "12s 12r 2l 8m",
        Some("registered 12 12, rest 10 10, support 12 12"),
    );
    check_mix("12s 9r", "12s 12r", None);
}

#[test]
fn another_checklist_is_another_question() {
    let (one, mut other) = (setup(1, 5), setup(1, 5));
    other.checklist.id = "another".into();
    let of = |setup: &Setup| {
        released(
            setup,
            people(setup, "12s 12r", |_, at| (3 + at % 3).to_string()),
        )
    };
    assert!(role_trend(&[&of(&one), &of(&other)]).is_ok());
}

#[test]
fn a_role_is_kept_only_where_the_round_asks_for_it() {
    let mut setup = setup(1, 5);
    let said = people(&setup, "1s", |_, _| "4".to_owned()).remove(0);
    assert_eq!(
        submit(said.clone(), &setup).unwrap().0.role(),
        Some(Role::Support)
    );
    setup.asks_role = false;
    assert_eq!(submit(said, &setup).unwrap().0.role(), None);
    let roles = people(&setup, "20s 20r", |_, at| (3 + at % 3).to_string());
    assert_eq!(shown(&released(&setup, roles)), "");
}

#[test]
fn a_role_has_a_name_and_a_name_a_role() {
    for role in Role::ALL {
        assert_eq!(Role::named(role.name()), Some(role));
    }
    assert_eq!(Role::named("Support"), None);
}

proptest! {
    /// What is in no shown group is nobody or ten people at least, and not one small group alone:
    /// this is all that the differences between a domain and its groups can say.
    #[test]
    fn what_is_left_of_a_domain_is_nobody_or_ten(
        roles in proptest::collection::vec(0_usize..NAMES.len(), 5..60),
        answers in proptest::collection::vec(0_i32..6, 60),
    ) {
        let setup = setup(1, 5);
        let drafts = roles.iter().zip(&answers).map(|(role, code)| Draft {
            answers: [("D1".to_owned(), match code { 0 => Answer::Unsaid, code => Answer::Point(*code) })].into(),
            role: NAMES[*role].1,
            comments: vec![],
        });
        let drafts: Vec<Draft> = drafts.collect();
        let Ok(released) = assess(vec![(setup, drafts)], SEED).rounds.remove(0) else { return Ok(()) };
        let domain = &released.domains[0];
        let rest = domain.n - domain.roles.iter().map(|result| result.n).sum::<u32>();
        prop_assert!(domain.roles.iter().all(|result| result.n >= 10));
        prop_assert!(domain.roles.is_empty() || rest == 0 || rest >= 10, "{rest} are left");
        let scored = |role: Role| roles.iter().zip(&answers)
            .filter(|(at, code)| NAMES[**at].1 == Some(role) && **code > 0).count();
        let is_hidden = |role: &Role| domain.roles.iter().all(|result| result.role != *role);
        let hidden: Vec<usize> = Role::ALL.into_iter()
            .filter(is_hidden).map(scored).filter(|n| *n > 0).collect();
        prop_assert!(domain.roles.is_empty() || !matches!(hidden[..], [0..10]), "{hidden:?}");
    }
}
