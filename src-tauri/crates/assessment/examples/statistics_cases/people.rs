//! Answers of people: reliability, agreement, cautions, what to talk about.

use std::collections::BTreeMap;

use assessment::caution::{is_straight_line, mix_shifts};
use assessment::interval::Interval;
use assessment::priority::{Area, focus};
use assessment::reliability::{TeamScores, agreement, cronbach, icc, rwg_j};
use serde_json::{Value, json};

use crate::case;
use crate::dice::Dice;

pub(crate) fn cases(dice: &mut Dice) -> Vec<Value> {
    let mut cases = Vec::new();
    for _ in 0..60 {
        cases.push(alpha_case(dice));
        cases.push(agreement_case(dice));
        cases.push(rwg_j_case(dice));
        cases.push(icc_case(dice));
        cases.push(straight_lines_case(dice));
        cases.push(mix_case(dice));
        cases.push(focus_case(dice));
    }
    cases
}

/// A result, or the reason why there is none.
fn said<T: serde::Serialize, E: serde::Serialize>(result: Result<T, E>) -> Value {
    result.map_or_else(|reason| json!({ "error": reason }), |result| json!(result))
}

fn alpha_case(dice: &mut Dice) -> Value {
    let (n, items) = (dice.whole(9, 40), dice.whole(2, 6));
    let holes = dice.one_of(&[0, 3, 8]);
    let mut person = || -> Vec<Option<f64>> {
        let mood = dice.whole(0, 2);
        let mut answer = || (!dice.percent(holes)).then(|| (1 + mood + dice.whole(0, 2)) as f64);
        (0..items).map(|_| answer()).collect()
    };
    let people: Vec<_> = (0..n).map(|_| person()).collect();
    case("cronbach", json!(people), said(cronbach(&people)))
}

fn agreement_case(dice: &mut Dice) -> Value {
    let (points, n) = (dice.one_of(&[5, 5, 7]), dice.whole(1, 30));
    let counts = dice.counts(points, n);
    case("agreement", json!(counts), json!(agreement(&counts)))
}

fn rwg_j_case(dice: &mut Dice) -> Value {
    let points = dice.one_of(&[5, 5, 7]);
    let mut items = Vec::new();
    for _ in 0..dice.whole(1, 6) {
        let n = dice.whole(2, 30);
        items.push(dice.counts(points, n));
    }
    case("rwg_j", json!(items), json!(rwg_j(&items)))
}

fn icc_case(dice: &mut Dice) -> Value {
    let mut teams = Vec::new();
    for _ in 0..dice.whole(1, 6) {
        let n = dice.whole(0, 12) as usize;
        teams.push(dice.scores(n));
    }
    let published: Vec<TeamScores> = teams.iter().map(|scores| TeamScores::of(scores)).collect();
    case("icc", json!(teams), said(icc(&published)))
}

fn straight_lines_case(dice: &mut Dice) -> Value {
    let items = dice.whole(4, 14);
    let reversed: Vec<bool> = (0..items).map(|_| dice.percent(15)).collect();
    let mut people = Vec::new();
    for _ in 0..12 {
        let (favourite, loyal) = (dice.whole(1, 5) as i32, dice.one_of(&[97, 100]));
        let holes = dice.one_of(&[0, 30, 60]);
        let mut answer = || {
            let code = if dice.percent(loyal) { favourite } else { 3 };
            (!dice.percent(holes)).then_some(code)
        };
        people.push((0..items).map(|_| answer()).collect::<Vec<_>>());
    }
    let straight = people
        .iter()
        .filter(|answers| is_straight_line(answers.iter().copied(), &reversed));
    let result = json!(straight.count());
    case(
        "straight_lines",
        json!({ "people": people, "reversed": reversed }),
        result,
    )
}

fn mix_case(dice: &mut Dice) -> Value {
    let round = |dice: &mut Dice| -> BTreeMap<String, u32> {
        let mut mix = BTreeMap::new();
        for role in ["doctor", "nurse", "therapist", "support"] {
            if dice.percent(80) {
                mix.insert(role.to_owned(), dice.whole(0, 5) as u32 * 2);
            }
        }
        mix
    };
    let (earlier, later) = (round(dice), round(dice));
    let result = json!(mix_shifts(&earlier, &later));
    case(
        "mix_shifts",
        json!({ "earlier": earlier, "later": later }),
        result,
    )
}

fn focus_case(dice: &mut Dice) -> Value {
    let voted = dice.percent(50);
    let area = |dice: &mut Dice, at: u64| {
        // Few different numbers, so that there are ties.
        let score = 5.0 * dice.whole(6, 19) as f64;
        let reach = dice.one_of(&[5.0, 10.0]);
        Area {
            id: format!("A{at}"),
            score,
            interval: Interval {
                low: score - reach,
                high: (score + reach).min(100.0),
            },
            agreement: if dice.percent(60) { 0.5 } else { dice.share() },
            pulse: dice.percent(80).then(|| 5.0 * dice.whole(6, 19) as f64),
            vote: voted.then(|| dice.one_of(&[0.0, 0.25, 0.5])),
        }
    };
    let areas: Vec<Area> = (0..dice.whole(5, 12)).map(|at| area(dice, at)).collect();
    let target = dice.one_of(&[70.0, 75.0, 30.0]);
    let result = said(focus(&areas, target));
    case("focus", json!({ "areas": areas, "target": target }), result)
}
