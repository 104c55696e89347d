//! Shares and means with their intervals.

use assessment::bootstrap::bootstrap_mean;
use assessment::interval::{
    Interval, finite_population_factor, newcombe, non_response, of_mean, of_mean_in_team, wilson,
};
use serde_json::{Value, json};

use crate::case;
use crate::dice::Dice;

pub(crate) fn cases(dice: &mut Dice) -> Vec<Value> {
    let mut cases = Vec::new();
    for _ in 0..60 {
        let (k, n) = share_of(dice, 0);
        cases.push(case("wilson", json!([k, n]), pair(wilson(k, n))));

        let (first, second) = (share_of(dice, 1), share_of(dice, 1));
        let result = pair(newcombe(first, second));
        cases.push(case("newcombe", json!([first, second]), result));

        let asked = dice.whole(1, 50);
        let bounds = non_response(k as u32, n as u32, asked as u32);
        cases.push(case("non_response", json!([k, n, asked]), json!(bounds)));

        let n = dice.whole(1, 40) as usize;
        let values = dice.scores(n);
        cases.push(case("of_mean", json!(values), pair(of_mean(&values))));

        let team = n + dice.whole(0, 30) as usize;
        let given = json!({ "values": values, "team": team });
        let result = pair(of_mean_in_team(&values, team));
        cases.push(case("of_mean_in_team", given, result));
        let factor = finite_population_factor(n, team);
        cases.push(case(
            "finite_population_factor",
            json!([n, team]),
            json!(factor),
        ));
    }
    for _ in 0..25 {
        let n = dice.whole(1, 30) as usize;
        let (values, seed) = (dice.scores(n), dice.whole(0, u64::MAX - 1));
        let result = json!(bootstrap_mean(&values, seed));
        cases.push(case(
            "bootstrap_mean",
            json!({ "values": values, "seed": seed }),
            result,
        ));
    }
    cases
}

fn pair(interval: Interval) -> Value {
    json!([interval.low, interval.high])
}

/// Some of at least so many.
fn share_of(dice: &mut Dice, least: u64) -> (usize, usize) {
    let n = dice.whole(least, 40);
    (dice.whole(0, n) as usize, n as usize)
}
