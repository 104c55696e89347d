//! The formulas behind single numbers with this ward's own figures in them.
//!
//! Invariant: only released numbers go in, so that nothing can be told from a formula that
//! could not be told from its result. What is hidden has no formula.

use assessment::checklist::Item;
use assessment::comparison::{Comparison, DomainComparison};
use assessment::disclosure::{ItemResult, Released};
use assessment::interval::{Z, t_quantile};
use assessment::quarter::Quarter;
use assessment::reliability::{chance_variance, rwg, rwg_j, spread};
use assessment::scoring::ItemScore;
use assessment::spc::{LIMIT, Point, RunChart};

use crate::number::{
    change_exact, fixed, interval_exact, percent, percent_interval, points, points_exact,
};
use crate::results::domain_name;
use crate::{Value, british, quarter, verdict};

/// A domain's score and its likely range.
pub fn score(released: &Released, domain: &str) -> Option<String> {
    let result = released.domain(domain)?;
    let score = result.score.shown()?;
    if result.n < 2 {
        return None;
    }
    let n = f64::from(result.n);
    let t = t_quantile(n - 1.0);
    let args = [
        ("area", domain_name(released, domain).into()),
        ("n", result.n.into()),
        ("score", exact(score.score)),
        ("sd", exact(score.sd)),
        ("t", fixed(t, 2).into()),
        ("reach", exact(t * score.sd / n.sqrt())),
        ("range", interval_exact(score.interval).into()),
    ];
    Some(british().say("worked-score", &args))
}

/// A domain's share in favour: the average over its shown items.
pub fn in_favour(released: &Released, domain: &str) -> Option<String> {
    let result = released.domain(domain)?;
    let score = result.score.shown()?;
    let shown = result.items.iter().filter_map(|item| item.score.shown());
    let shares: Vec<String> = shown.map(|item| percent(item.favourable)).collect();
    let args = [
        ("area", domain_name(released, domain).into()),
        ("shares", shares.join(" + ").into()),
        ("items", shares.len().into()),
        ("share", percent(score.favourable).into()),
    ];
    Some(british().say("worked-in-favour", &args))
}

/// The share in favour of an item and its likely range.
pub fn share(released: &Released, item: &str) -> Option<String> {
    let (item, result, score) = shown_item(released, item)?;
    let (n, k) = (f64::from(result.n), f64::from(score.in_favour));
    let centre = (k + Z * Z / 2.0) / (n + Z * Z);
    let args = [
        ("item", without_stop(&item.text)),
        ("favour", score.in_favour.into()),
        ("n", result.n.into()),
        ("share", percent(score.favourable).into()),
        ("centre", percent(centre).into()),
        (
            "reach",
            percent((score.interval.high - score.interval.low) / 2.0).into(),
        ),
        ("range", percent_interval(score.interval).into()),
    ];
    Some(british().say("worked-share", &args))
}

/// How much people agree on an item.
pub fn agreement(released: &Released, item: &str) -> Option<String> {
    let (item, _, score) = shown_item(released, item)?;
    let chance = chance_variance(score.counts.len());
    let variance = spread(&score.counts) * chance;
    let args = [
        ("item", without_stop(&item.text)),
        ("variance", fixed(variance, 3).into()),
        ("chance", fixed(chance, 2).into()),
        ("agreement", fixed(rwg(&score.counts), 2).into()),
        ("above", usize::from(variance > chance).into()),
    ];
    Some(british().say("worked-agreement", &args))
}

/// How much people agree on the items of a domain together.
pub fn agreement_of_area(released: &Released, domain: &str) -> Option<String> {
    let result = released.domain(domain)?;
    result.score.shown()?;
    let shown = result.items.iter().filter_map(|item| item.score.shown());
    let counts: Vec<&[u32]> = shown.map(|item| item.counts.as_slice()).collect();
    let together = rwg_j(&counts)?;
    let spread = counts.iter().map(|one| spread(one)).sum::<f64>() / counts.len() as f64;
    let args = [
        ("area", domain_name(released, domain).into()),
        ("items", counts.len().into()),
        ("spread", fixed(spread, 3).into()),
        ("agreement", fixed(together, 2).into()),
        ("above", usize::from(spread > 1.0).into()),
    ];
    Some(british().say("worked-agreement-area", &args))
}

/// The scores of all shown domains, in the checklist's order.
pub fn scores(released: &Released) -> Vec<String> {
    let domains = released.domains.iter();
    domains
        .filter_map(|domain| score(released, &domain.id))
        .collect()
}

/// The changes of all domains that can be compared.
pub fn changes(later: &Released, comparison: &Comparison) -> Vec<String> {
    let compared = comparison
        .domains
        .iter()
        .filter(|domain| domain.change.is_some());
    let among = compared.clone().count();
    compared
        .filter_map(|domain| change(later, domain, among))
        .collect()
}

/// A change between two rounds, how sure it is, and what could have been seen. `compared` is
/// among how many domains chance was allowed for.
fn change(later: &Released, domain: &DomainComparison, compared: usize) -> Option<String> {
    let change = domain.change.as_ref()?;
    let args = [
        ("area", domain_name(later, &domain.id).into()),
        ("before", exact(change.scores.0)),
        ("after", exact(change.scores.1)),
        ("difference", change_exact(change.difference).text.into()),
        (
            "reach",
            exact((change.interval.high - change.interval.low) / 2.0),
        ),
        ("df", fixed(change.df, 1).into()),
        ("chance", small(change.p)),
        ("adjusted", small(change.p_adjusted)),
        ("areas", compared.into()),
        ("delta", fixed(change.cliffs_delta, 2).into()),
        ("verdict", verdict::words(domain.verdict).into()),
        (
            "detectable",
            points(change.minimum_detectable_change).into(),
        ),
    ];
    Some(british().say("worked-change", &args))
}

/// The response rate of a round.
pub fn rate(quarter: Quarter, answered: u32, asked: u32) -> String {
    let args = [
        ("quarter", quarter::name(quarter).short.into()),
        ("answered", answered.into()),
        ("asked", asked.into()),
        (
            "share",
            percent(f64::from(answered) / f64::from(asked)).into(),
        ),
    ];
    british().say("worked-rate", &args)
}

/// The limits of an XmR chart as they stand at its last point.
pub fn limits(area: &str, last: &Point) -> Option<String> {
    let (mean, lower, upper) = (last.mean?, last.lower?, last.upper?);
    let args = [
        ("area", area.into()),
        ("mean", exact(mean)),
        ("step", exact((upper - mean) / LIMIT)),
        ("lower", exact(lower)),
        ("upper", exact(upper)),
    ];
    Some(british().say("worked-limits", &args))
}

/// The median of a run chart, and how its points lie about it.
pub fn median(area: &str, chart: &RunChart) -> String {
    let args = [
        ("area", area.into()),
        ("median", exact(chart.median)),
        ("useful", chart.useful_points.into()),
        ("run", chart.longest_run.into()),
        ("crossings", chart.crossings.into()),
    ];
    british().say("worked-median", &args)
}

fn shown_item<'a>(
    released: &'a Released,
    id: &str,
) -> Option<(&'a Item, &'a ItemResult, &'a ItemScore)> {
    let result = released.item(id)?;
    let item = released.setup.checklist.item(id)?;
    Some((item, result, result.score.shown()?))
}

fn exact(value: f64) -> Value<'static> {
    points_exact(value).text.into()
}

/// A probability: `0.031`, and never 0.
fn small(p: f64) -> Value<'static> {
    if p < 0.0005 {
        british().say("worked-tiny", &[]).into()
    } else {
        fixed(p, 3).into()
    }
}

fn without_stop(text: &str) -> Value<'_> {
    text.trim_end_matches('.').into()
}

#[cfg(test)]
mod tests {
    use assessment::checklist::built_in;
    use assessment::comparison::{SEED, assess};
    use assessment::response::{Answer, Draft};
    use assessment::round::Role;

    use super::*;
    use crate::trial::round;

    /// Twelve people, half of whom agree to everything and half to nothing.
    fn halves() -> Released {
        round(false, 24, &[(Role::Other, 12)])
    }

    #[test]
    fn a_score_is_worked_out_to_its_range() {
        // t(0.975; 11) = 2.201; the averages are 35 and 65, six each: SD = 15 · √(12/11).
        assert_eq!(
            score(&halves(), "PS").unwrap(),
            "Psychological safety: the 12 people’s own averages have an average of 50.0. They are spread by 15.7 (standard deviation). 15.7 ÷ √12 × 2.20 = 10.0, so the likely range is 50.0 give or take 10.0: 40.0 to 60.0."
        );
        assert_eq!(score(&halves(), "FB"), None, "it was not asked");
    }

    #[test]
    fn a_share_is_worked_out_to_wilsons_range() {
        // Wilson for 6 of 12: 0.254 to 0.746.
        assert_eq!(
            share(&halves(), "PS1").unwrap(),
            "“I can ask a question here without feeling foolish”: 6 of 12 in favour is 50%. The range: (6 + 1.92) ÷ (12 + 3.84) = 50%, give or take 25%: 25% to 75%."
        );
        assert_eq!(
            in_favour(&halves(), "PS").unwrap(),
            "Psychological safety: (50% + 50% + 50% + 50% + 50%) ÷ 5 = 50% in favour."
        );
    }

    #[test]
    fn agreement_is_worked_out_against_chance() {
        // Codes 2 and 4, six each: variance 12/11 against 2.
        assert_eq!(
            agreement(&halves(), "PS1").unwrap(),
            "“I can ask a question here without feeling foolish”: the answers vary by 1.091. If everyone had ticked by chance it would be 2.00. 1 − 1.091 ÷ 2.00 = 0.45."
        );
        assert_eq!(
            agreement_of_area(&halves(), "PS").unwrap(),
            "Psychological safety: its 5 statements vary by 0.545 of chance on average. 5 × (1 − 0.545) ÷ (5 × (1 − 0.545) + 0.545) = 0.81."
        );
    }

    #[test]
    fn a_change_is_worked_out_to_its_words() {
        let setup = halves().setup;
        let people = |codes: [i32; 8]| -> Vec<Draft> {
            let person = |code| Draft {
                answers: [("PS1".to_owned(), Answer::Point(code))].into(),
                ..Draft::default()
            };
            codes.into_iter().map(person).collect()
        };
        let mut one_item = setup;
        let mut checklist = built_in().remove("learning-culture").unwrap();
        for domain in &mut checklist.domains {
            domain.items.retain(|item| item.id == "PS1");
        }
        checklist.domains.retain(|domain| domain.id == "PS");
        one_item.checklist = checklist;
        // 25 and 50 four times each, then 75 and 100: means 37.5 and 87.5, SD 13.36 both.
        let assessed = assess(
            vec![
                (one_item.clone(), people([2, 2, 2, 2, 3, 3, 3, 3])),
                (one_item, people([4, 4, 4, 4, 5, 5, 5, 5])),
            ],
            SEED,
        );
        let later = assessed.rounds[1].as_ref().unwrap();
        assert_eq!(
            changes(later, &assessed.comparisons[0]),
            [
                "Psychological safety: 87.5 − 37.5 = +50.0, give or take 14.3 (Welch, 14.0 degrees of freedom). Chance alone would make a change this large with probability under 0.001, or under 0.001 once 1 area is looked at. Cliff’s delta is 1.00. So: Clear improvement. The smallest change that would show is 19 points."
            ]
        );
    }

    #[test]
    fn a_rate_is_a_division() {
        assert_eq!(
            rate("2026-Q3".parse().unwrap(), 12, 24),
            "Q3 26/27: 12 ÷ 24 = 50%."
        );
    }
}
