//! The gate and everything that passes it.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod support;

use assessment::comparison::{Assessment, SEED, Verdict, assess};
use assessment::disclosure::{Cell, Closed, Hidden, NoReliability, NotReleased, Released, release};
use assessment::response::{Answer, Comment, Draft, submit};
use assessment::round::State;
use proptest::prelude::*;
use support::{drafts, learning_culture, one_domain, round};

fn assess_one(
    setup: assessment::round::Setup,
    drafts: Vec<Draft>,
) -> Result<Released, NotReleased> {
    let Assessment { mut rounds, .. } = assess(vec![(setup, drafts)], SEED);
    rounds.remove(0)
}

#[test]
fn vector_g1_six_people_and_five_items() {
    let setup = round(&one_domain(5, &[4]), "one", 5);
    let people = drafts(
        &setup,
        "D",
        "4 5 4 2 4 / 5 4 5 1 5 / 3 4 3 3 3 / 2 3 2 4 2 / 4 4 - 2 4 / 5 5 5 1 -",
    );
    let released = assess_one(setup, people).expect("six are enough");
    let domain = released.domains[0].score.shown().expect("it is shown");
    assert!((domain.score - 72.5).abs() < 1e-12);
    assert!((domain.sd - 26.22).abs() < 0.005);
    assert!((domain.favourable - 0.67333).abs() < 5e-6);
    let shares: Vec<f64> = released.domains[0]
        .items
        .iter()
        .map(|item| 100.0 * item.score.shown().unwrap().favourable)
        .collect();
    for (actual, expected) in shares.iter().zip([66.67, 83.33, 60.0, 66.67, 60.0]) {
        assert!((actual - expected).abs() < 0.005, "{shares:?}");
    }
}

#[test]
fn an_open_round_shows_nothing() {
    let setup = round(&one_domain(1, &[]), "one", 5);
    assert_eq!(
        Closed::new(&setup, State::Open, &[], &[]).err(),
        Some(NotReleased::StillOpen)
    );
}

#[test]
fn four_answers_show_nothing_and_five_do() {
    let setup = round(&one_domain(1, &[]), "one", 5);
    let four = drafts(&setup, "D", "4 / 4 / 4 / 5");
    assert_eq!(
        assess_one(setup.clone(), four).err(),
        Some(NotReleased::TooFew {
            received: 4,
            needed: 5
        })
    );
    let five = drafts(&setup, "D", "4 / 4 / 4 / 5 / 5");
    assert!(assess_one(setup, five).is_ok());
}

#[test]
fn a_form_without_a_scored_answer_is_not_a_response() {
    let setup = round(&one_domain(2, &[]), "one", 5);
    let five = drafts(&setup, "D", "4 4 / 4 4 / 4 5 / 5 5 / N U");
    assert_eq!(
        assess_one(setup, five).err(),
        Some(NotReleased::TooFew {
            received: 4,
            needed: 5
        })
    );
}

#[test]
fn an_item_with_four_answers_is_hidden_and_leaves_its_domain() {
    let setup = round(&one_domain(3, &[]), "one", 5);
    let people = drafts(&setup, "D", "5 5 1 / 5 5 1 / 5 5 1 / 5 5 1 / 5 5 N / 5 5 -");
    let released = assess_one(setup, people).expect("six are enough");
    let domain = &released.domains[0];
    assert_eq!(domain.items[2].score, Cell::Hidden(Hidden::TooFew));
    assert_eq!(
        (
            domain.items[2].n,
            domain.items[2].blanks.not_applicable,
            domain.items[2].blanks.skipped
        ),
        (4, 1, 1)
    );
    let score = domain
        .score
        .shown()
        .expect("two of three items are left, which is half");
    assert_eq!(
        (score.score, score.favourable),
        (100.0, 1.0),
        "the hidden ones would pull it down"
    );
}

#[test]
fn a_domain_hides_when_its_hidden_items_leave_less_than_half() {
    let setup = round(&one_domain(3, &[]), "one", 5);
    let people = drafts(&setup, "D", "5 5 1 / 5 5 1 / 5 - 1 / 5 N - / 5 5 N");
    let released = assess_one(setup, people).expect("five are enough");
    assert_eq!(released.domains[0].score, Cell::Hidden(Hidden::TooFewItems));
}

#[test]
fn a_hidden_item_is_left_out_of_both_rounds_compared() {
    let setup = round(&one_domain(3, &[]), "one", 5);
    let before = drafts(&setup, "D", "3 3 1 / 3 3 1 / 3 3 1 / 3 3 1 / 3 3 1");
    let after = drafts(&setup, "D", "3 3 5 / 3 3 5 / 3 3 5 / 3 3 5 / 3 3 N");
    let assessment = assess(vec![(setup.clone(), before), (setup, after)], SEED);
    let change = assessment.comparisons[0].domains[0]
        .change
        .expect("two items are left");
    assert_eq!((change.scores, change.difference), ((50.0, 50.0), 0.0));
    assert_eq!(assessment.comparisons[0].common_items, 3);
}

#[test]
fn only_items_in_the_same_words_are_compared() {
    let checklist = learning_culture();
    let people = |setup: &assessment::round::Setup| -> Vec<Draft> {
        let items: Vec<String> = setup
            .asked()
            .iter()
            .flat_map(|(_, items)| items.iter().map(|item| item.id.clone()))
            .collect();
        (0..6)
            .map(|_| Draft {
                answers: items
                    .iter()
                    .map(|item| (item.clone(), Answer::Point(4)))
                    .collect(),
                role: None,
                comments: vec![],
            })
            .collect()
    };
    let (core, full) = (round(&checklist, "core", 5), round(&checklist, "full", 5));
    let rounds = vec![(core.clone(), people(&core)), (full.clone(), people(&full))];
    let comparison = &assess(rounds, SEED).comparisons[0];
    assert_eq!((comparison.common_items, comparison.asked), (36, (36, 60)));

    let mut reworded = checklist;
    reworded.domains[0].items[0].wording = 2;
    let later = round(&reworded, "core", 5);
    let rounds = vec![
        (core.clone(), people(&core)),
        (later.clone(), people(&later)),
    ];
    assert_eq!(assess(rounds, SEED).comparisons[0].common_items, 35);
}

#[test]
fn a_round_under_the_threshold_gives_no_numbers_to_compare() {
    let setup = round(&one_domain(1, &[]), "one", 5);
    let (four, five) = (
        drafts(&setup, "D", "4 / 4 / 4 / 5"),
        drafts(&setup, "D", "4 / 4 / 4 / 5 / 5"),
    );
    let comparison = assess(vec![(setup.clone(), four), (setup, five)], SEED)
        .comparisons
        .remove(0);
    let domain = &comparison.domains[0];
    assert_eq!(
        (domain.verdict, domain.change, domain.hidden),
        (Verdict::TooFew, None, Some(Hidden::TooFew))
    );
}

#[test]
fn comments_come_in_an_order_that_only_the_seed_decides() {
    let setup = round(&one_domain(1, &[]), "one", 5);
    let (responses, _): (Vec<_>, Vec<_>) = drafts(&setup, "D", "4 / 4 / 4 / 5 / 5")
        .into_iter()
        .map(|d| submit(d, &setup).unwrap())
        .unzip();
    let comments: Vec<Comment> = "abcdefgh"
        .chars()
        .map(|c| Comment {
            domain: None,
            text: c.into(),
        })
        .collect();
    let mut turned = comments.clone();
    turned.reverse();
    let order = |comments: &[Comment], seed| {
        let closed = Closed::new(&setup, State::Closed, &responses, comments).unwrap();
        release(&closed, seed)
            .unwrap()
            .comments
            .into_iter()
            .map(|comment| comment.text)
            .collect::<String>()
    };
    assert_eq!(order(&comments, 7), order(&turned, 7));
    assert_ne!(order(&comments, 7), order(&comments, 8));
}

#[test]
fn other_readings_stand_beside_a_shown_score_only() {
    let setup = round(&one_domain(5, &[4]), "one", 5);
    let people = drafts(
        &setup,
        "D",
        "4 5 4 2 4 / 5 4 5 1 5 / 3 4 3 3 3 / 2 3 2 4 2 / 4 4 - 2 4 / 5 5 5 1 -",
    );
    let released = assess_one(setup.clone(), people.clone()).unwrap();
    let checks = released.domains[0].checks.as_ref().unwrap();
    assert_eq!(checks.alpha, Err(NoReliability::TooFewComplete));
    let score = released.domains[0].score.shown().unwrap();
    assert!(
        checks.in_team.low > score.interval.low,
        "a whole team leaves less to chance"
    );
    assert_eq!(checks.bootstrap.unwrap().seed, SEED);

    // Everybody twice: eight answered everything, and no more is needed than ten.
    let twice = assess_one(setup.clone(), [people.clone(), people].concat()).unwrap();
    let checks = twice.domains[0].checks.as_ref().unwrap();
    assert_eq!(checks.alpha, Err(NoReliability::TooFewComplete));

    let few = drafts(
        &setup,
        "D",
        "4 - - - - / 5 - - - - / 4 - - - - / - 4 4 2 - / 4 4 4 2 4",
    );
    let released = assess_one(setup, few).unwrap();
    assert!(released.domains[0].score.hidden().is_some());
    assert_eq!(released.domains[0].checks, None);
}

/// How many straight lines are told of people of whom so many drew one and so many did not.
#[track_caller]
fn check_lines(lines: usize, others: usize, told: Option<u32>) {
    let setup = round(&one_domain(6, &[4]), "one", 5);
    let people = [vec!["4 4 4 4 4 4"; lines], vec!["4 5 4 2 4 3"; others]].concat();
    let people = drafts(&setup, "D", &people.join(" / "));
    let released = assess_one(setup, people).unwrap();
    assert_eq!(
        released.straight_lines,
        told,
        "{lines} of {}",
        lines + others
    );
}

#[test]
fn five_straight_lines_are_told_beside_five_other_people() {
    check_lines(5, 6, Some(5));
    check_lines(7, 5, Some(7));
    check_lines(4, 6, None);
    check_lines(1, 6, None);
    // Otherwise to say nothing would say that somebody did.
    check_lines(0, 6, None);
    // All but few drew one: that would tell their answers to an item which most left blank.
    check_lines(7, 4, None);
    check_lines(7, 0, None);
}

#[test]
fn whether_the_only_answer_to_an_item_ends_a_straight_line_is_not_told() {
    let setup = round(&one_domain(6, &[4]), "one", 5);
    let all_but_one = "4 5 5 2 4 - / 5 4 5 1 5 - / 4 4 4 2 5 - / 5 5 4 2 4 -";
    let released = |sixth: i32| {
        let people = drafts(&setup, "D", &format!("3 3 3 3 3 {sixth} / {all_but_one}"));
        assess_one(setup.clone(), people).unwrap()
    };
    assert_eq!(released(3).item("D6").unwrap().n, 1);
    assert_eq!(released(3), released(5));
}

#[test]
fn debugging_a_response_shows_nothing_of_it() {
    let setup = round(&one_domain(1, &[]), "one", 5);
    let (response, _) = submit(drafts(&setup, "D", "4").remove(0), &setup).unwrap();
    assert_eq!(format!("{response:?}"), "Response(not shown)");
}

fn answer() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        Just("1"),
        Just("2"),
        Just("3"),
        Just("4"),
        Just("5"),
        Just("N"),
        Just("U"),
        Just("-")
    ]
}

fn people(items: usize) -> impl Strategy<Value = Vec<Vec<&'static str>>> {
    proptest::collection::vec(proptest::collection::vec(answer(), items), 6..20)
}

fn written(people: &[Vec<&str>]) -> String {
    people
        .iter()
        .map(|person| person.join(" "))
        .collect::<Vec<_>>()
        .join(" / ")
}

fn released(people: &[Vec<&str>], reversed: &[usize]) -> Option<Released> {
    let setup = round(&one_domain(people[0].len(), reversed), "one", 5);
    let drafts = drafts(&setup, "D", &written(people));
    assess_one(setup, drafts).ok()
}

fn turned(people: &[Vec<&'static str>]) -> Vec<Vec<&'static str>> {
    let turn = |answer: &&'static str| match *answer {
        "1" => "5",
        "2" => "4",
        "4" => "2",
        "5" => "1",
        other => other,
    };
    people
        .iter()
        .map(|person| person.iter().map(turn).collect())
        .collect()
}

proptest! {
    #[test]
    fn scores_lie_between_0_and_100(people in people(5)) {
        if let Some(score) = released(&people, &[2]).as_ref().and_then(|r| r.domains[0].score.shown()) {
            prop_assert!((0.0..=100.0).contains(&score.score) && (0.0..=1.0).contains(&score.favourable));
            prop_assert!(score.interval.low <= score.score && score.score <= score.interval.high);
        }
    }

    #[test]
    fn turning_answers_and_items_changes_no_score(people in people(4)) {
        let (plain, both) = (released(&people, &[]), released(&turned(&people), &[1, 2, 3, 4]));
        prop_assert_eq!(plain.map(|r| r.domains[0].score.clone()), both.map(|r| r.domains[0].score.clone()));
    }

    #[test]
    fn turning_twice_is_identity(people in people(4)) {
        prop_assert_eq!(turned(&turned(&people)), people);
    }

    #[test]
    fn skipping_and_not_applicable_score_alike(people in people(5)) {
        let blank = |word: &'static str| -> Vec<Vec<&'static str>> {
            people.iter().map(|p| p.iter().map(|a| if *a == "-" { word } else { a }).collect()).collect()
        };
        let score = |people: &[Vec<&'static str>]| released(people, &[1]).map(|r| r.domains[0].score.clone());
        prop_assert_eq!(score(&blank("-")), score(&blank("N")));
    }

    #[test]
    fn one_more_who_finds_everything_not_applicable_changes_no_score(mut people in people(5)) {
        let before = released(&people, &[1]).map(|r| r.domains[0].score.clone());
        people.push(vec!["N"; 5]);
        prop_assert_eq!(before, released(&people, &[1]).map(|r| r.domains[0].score.clone()));
    }

    #[test]
    fn the_order_of_people_changes_nothing(people in people(5), by in 0_usize..20) {
        let mut moved = people.clone();
        moved.rotate_left(by % people.len());
        prop_assert_eq!(released(&people, &[1]), released(&moved, &[1]));
    }

    #[test]
    fn adjusted_p_is_monotone_and_not_below_p(p in proptest::collection::vec(0.0_f64..=1.0, 1..13)) {
        let adjusted = assessment::comparison::benjamini_hochberg(&p);
        for (a, b) in (0..p.len()).flat_map(|a| (0..p.len()).map(move |b| (a, b))) {
            prop_assert!(p[a] > p[b] || adjusted[a] <= adjusted[b]);
        }
        prop_assert!(p.iter().zip(&adjusted).all(|(p, q)| q >= p && *q <= 1.0));
    }
}
