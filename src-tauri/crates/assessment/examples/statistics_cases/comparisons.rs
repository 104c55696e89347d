//! Two rounds side by side.

use assessment::comparison::{
    benjamini_hochberg, cliffs_delta, hedges_g, minimum_detectable_change, permutation_p,
};
use assessment::effect::effect;
use assessment::interval::welch;
use serde_json::{Value, json};

use crate::case;
use crate::dice::Dice;

pub(crate) fn cases(dice: &mut Dice) -> Vec<Value> {
    let mut cases: Vec<Value> = (0..60).map(|_| two_rounds(dice)).collect();
    // All deals are tried up to 9 and 9 people; from 10 and 10 some of them are drawn.
    for n in [
        (4, 4),
        (5, 5),
        (5, 9),
        (6, 6),
        (7, 8),
        (8, 8),
        (8, 9),
        (10, 10),
        (11, 14),
        (20, 12),
    ] {
        let (earlier, later) = (dice.scores(n.0), dice.scores(n.1));
        let seed = dice.whole(0, u64::MAX - 1);
        let p = permutation_p(&earlier, &later, seed);
        let given = json!({ "earlier": earlier, "later": later, "seed": seed });
        cases.push(case("permutation_p", given, json!(p)));
    }
    for _ in 0..60 {
        let n = dice.whole(1, 12);
        let p: Vec<f64> = (0..n)
            .map(|_| (100.0 * dice.share().powi(3)).round() / 100.0)
            .collect();
        cases.push(case(
            "benjamini_hochberg",
            json!(p),
            json!(benjamini_hochberg(&p)),
        ));
    }
    cases
}

fn two_rounds(dice: &mut Dice) -> Value {
    let (n, m) = (dice.whole(2, 40) as usize, dice.whole(2, 40) as usize);
    let (earlier, later) = (dice.scores(n), dice.scores(m));
    let difference = welch(&earlier, &later);
    let delta = cliffs_delta(&earlier, &later);
    let result = json!({
        "difference": difference.value,
        "low": difference.interval.low,
        "high": difference.interval.high,
        "df": difference.df,
        "cliffs_delta": delta,
        "effect": effect(delta),
        "hedges_g": hedges_g(&earlier, &later),
        "minimum_detectable_change": minimum_detectable_change(&earlier, &later),
    });
    case(
        "two_rounds",
        json!({ "earlier": earlier, "later": later }),
        result,
    )
}
