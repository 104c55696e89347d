//! Series in time: XmR charts, run charts, and which of them to draw.

use assessment::spc::{Improvement, Reading, Rebase, Settings, history_view, run_chart, xmr};
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use crate::case;
use crate::dice::Dice;

pub(crate) fn cases(dice: &mut Dice) -> Vec<Value> {
    let mut cases: Vec<Value> = (0..400).map(|at| xmr_case(dice, at)).collect();
    cases.extend((0..200).map(|at| run_chart_case(dice, at)));
    cases.extend(
        (0..20).map(|rounds| case("history_view", json!(rounds), json!(history_view(rounds)))),
    );
    cases
}

fn xmr_case(dice: &mut Dice, at: u64) -> Value {
    let values = series(dice, at);
    let holes = dice.one_of(&[0, 0, 12]);
    let mut readings: Vec<Reading> = values
        .iter()
        .enumerate()
        .map(|(at, value)| Reading {
            date: date(at),
            value: (!dice.percent(holes)).then_some(*value),
        })
        .collect();
    if dice.percent(30) {
        readings.reverse();
    }
    if dice.percent(2) {
        readings[0].date = readings[readings.len() - 1].date;
    }
    let settings = settings(dice, values.len());
    let result = match xmr(&readings, &settings) {
        Ok(chart) => json!(chart),
        Err(error) => json!({ "error": error.to_string() }),
    };
    case(
        "xmr",
        json!({ "readings": readings, "settings": settings }),
        result,
    )
}

fn settings(dice: &mut Dice, length: usize) -> Settings {
    let rebase = |dice: &mut Dice| Rebase {
        // Sometimes on a date without a reading, which does nothing.
        date: date(dice.whole(0, length as u64) as usize) + Days::new(dice.one_of(&[0, 0, 0, 1])),
        reason: "a new way of working".into(),
    };
    Settings {
        improvement: dice.one_of(&[Improvement::Up, Improvement::Down, Improvement::Neutral]),
        target: dice
            .percent(70)
            .then(|| (1000.0 * dice.share()).round() / 10.0),
        screen_outliers: dice.percent(60),
        rebase: (0..dice.one_of(&[0, 0, 1, 2]))
            .map(|_| rebase(dice))
            .collect(),
        fix_after_n_points: dice.percent(30).then(|| dice.whole(11, 20) as usize),
    }
}

/// A series of a kind that depends on `at`: small whole numbers, points of any size, a walk,
/// a step, one value throughout, or a slope with ties.
fn series(dice: &mut Dice, at: u64) -> Vec<f64> {
    let n = dice.whole(1, 45) as usize;
    let mut level = 50.0;
    let flat = (1000.0 * dice.share()).round() / 10.0;
    let step = dice.whole(1, n as u64) as usize;
    (0..n)
        .map(|place| match at % 6 {
            0 => dice.whole(1, 6) as f64,
            1 => 100.0 * dice.share(),
            2 => {
                level += 12.0 * dice.share() - 5.0;
                level
            }
            3 => 40.0 + 20.0 * dice.share() + if place >= step { 15.0 } else { 0.0 },
            4 => flat + if dice.percent(4) { 5.0 } else { 0.0 },
            _ => {
                level += dice.one_of(&[0.0, 1.0, 1.0, 1.0, 1.0, 2.0, 2.0, -1.0]);
                level
            }
        })
        .collect()
}

fn run_chart_case(dice: &mut Dice, at: u64) -> Value {
    let values = series(dice, at);
    case("run_chart", json!(values), json!(run_chart(&values)))
}

/// The first day of the month `at` months after January 2020.
fn date(at: usize) -> NaiveDate {
    let (year, month) = (2020 + at as i32 / 12, at as u32 % 12 + 1);
    NaiveDate::from_ymd_opt(year, month, 1).unwrap()
}
