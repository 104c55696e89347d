//! Whether the attacker reads everything that releases and comparisons say.

use std::collections::BTreeSet;

use serde_json::Value;

use super::made_up::rounds;

/// The names that stand under a value, as `domains.items.n`.
fn names(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let path = if path.is_empty() {
                    name.clone()
                } else {
                    format!("{path}.{name}")
                };
                names(value, &path, found);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| names(value, path, found)),
        _ => {
            found.insert(path.to_owned());
        }
    }
}

#[track_caller]
fn check<const MANY: usize>(said: impl Iterator<Item = Value>, known: [&str; MANY]) {
    let mut found = BTreeSet::new();
    said.for_each(|value| names(&value, "", &mut found));
    found.retain(|name| !name.starts_with("setup."));
    let known: BTreeSet<String> = known.map(str::to_owned).into();
    assert_eq!(found, known, "teach the attacker what is new");
}

#[test]
fn the_attacker_reads_everything_that_a_release_says() {
    let released = (0..40).flat_map(rounds).flat_map(|round| round.released());
    let said = released.map(|released| serde_json::to_value(&released).unwrap());
    // In favour, shares and their intervals follow from the counts; the interval and the
    // share of a domain from its score, spread and items; there are no comments here.
    let known = [
        "domains.checks",
        "domains.checks.agreement",
        "domains.checks.alpha.Err",
        "domains.checks.alpha.Ok.alpha",
        "domains.checks.alpha.Ok.complete",
        "domains.checks.alpha.Ok.interval.high",
        "domains.checks.alpha.Ok.interval.low",
        "domains.checks.alpha.Ok.items",
        "domains.checks.bootstrap.bca.high",
        "domains.checks.bootstrap.bca.low",
        "domains.checks.bootstrap.percentile.high",
        "domains.checks.bootstrap.percentile.low",
        "domains.checks.bootstrap.resamples",
        "domains.checks.bootstrap.seed",
        "domains.checks.in_team.high",
        "domains.checks.in_team.low",
        "domains.blanks.not_applicable",
        "domains.blanks.skipped",
        "domains.blanks.unsaid",
        "domains.id",
        "domains.items.blanks.not_applicable",
        "domains.items.blanks.skipped",
        "domains.items.blanks.unsaid",
        "domains.items.id",
        "domains.items.n",
        "domains.items.score.hidden",
        "domains.items.score.shown.counts",
        "domains.items.score.shown.favourable",
        "domains.items.score.shown.in_favour",
        "domains.items.score.shown.interval.high",
        "domains.items.score.shown.interval.low",
        "domains.items.score.shown.mean",
        "domains.n",
        "domains.roles.interval.high",
        "domains.roles.interval.low",
        "domains.roles.n",
        "domains.roles.role",
        "domains.roles.score",
        "domains.score.hidden",
        "domains.score.shown.favourable",
        "domains.score.shown.interval.high",
        "domains.score.shown.interval.low",
        "domains.score.shown.score",
        "domains.score.shown.sd",
        "responses",
        "seed",
        "straight_lines",
        "version",
    ];
    check(said, known);
}

#[test]
fn the_attacker_reads_everything_that_a_comparison_says() {
    let pairs = (0..12).flat_map(|seed| {
        let rounds = rounds(seed);
        let pairs = rounds.windows(2);
        pairs
            .map(|pair| pair[0].compared(&pair[1]))
            .collect::<Vec<_>>()
    });
    let said = pairs.map(|comparison| serde_json::to_value(&comparison).unwrap());
    // What was asked stands in the setup of each round. The numbers of a change are made of
    // the scores of both rounds, and so is the verdict.
    let known = [
        "asked",
        "common_items",
        "domains.change",
        "domains.change.cliffs_delta",
        "domains.change.df",
        "domains.change.difference",
        "domains.change.hedges_g",
        "domains.change.interval.high",
        "domains.change.interval.low",
        "domains.change.minimum_detectable_change",
        "domains.change.p",
        "domains.change.p_adjusted",
        "domains.change.scores",
        "domains.hidden",
        "domains.id",
        "domains.n",
        "domains.verdict",
        "responses",
        "seed",
    ];
    check(said, known);
}
