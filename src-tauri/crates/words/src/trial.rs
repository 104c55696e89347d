//! A round to try sentences on.

use assessment::checklist::built_in;
use assessment::comparison::{SEED, assess};
use assessment::disclosure::Released;
use assessment::response::{Answer, Draft};
use assessment::round::{Role, Setup};

/// A round in which so many of each role answered "agree" and "disagree" in turns.
pub(crate) fn round(asks_role: bool, headcount: u32, groups: &[(Role, usize)]) -> Released {
    let setup = Setup {
        checklist: built_in()
            .remove("learning-culture")
            .expect("it is built in"),
        form: "psychological-safety".into(),
        quarter: "2026-Q3".parse().expect("a quarter"),
        opens: "2026-12-01".parse().expect("a day"),
        closes: "2026-12-14".parse().expect("a day"),
        headcount,
        threshold: 5,
        asks_role,
        role_headcounts: [].into(),
    };
    let items = ["PS1", "PS2", "PS3", "PS4", "PS5"];
    let person = |role: Role, at: usize| Draft {
        answers: items
            .into_iter()
            .map(|item| (item.to_owned(), Answer::Point(2 + 2 * (at as i32 % 2))))
            .collect(),
        role: Some(role),
        comments: Vec::new(),
    };
    let people = groups
        .iter()
        .flat_map(|(role, count)| (0..*count).map(move |at| person(*role, at)));
    let mut assessed = assess(vec![(setup, people.collect())], SEED);
    assessed.rounds.remove(0).expect("enough people answered")
}
