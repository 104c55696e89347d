//! The documented JSON of an assessment.
//!
//! Invariant: numbers are not rounded; a number that may not be shown is null, and
//! `hidden` says why.
//! Invariant: fields are added, never renamed or given another meaning.

use assessment::bootstrap::Bootstrap;
use assessment::checklist::{DomainId, ItemId};
use assessment::comparison::{Assessment, Change, Comparison, DomainComparison, SEED, Verdict};
use assessment::disclosure::{
    Checks, DomainResult, Hidden, ItemResult, NoReliability, NotReleased, Released, RoleResult,
};
use assessment::interval::{Interval, non_response};
use assessment::reliability::{Agreement, Alpha, agreement};
use assessment::round::Setup;
use assessment::scoring::{DomainScore, ItemScore};
use serde::Serialize;

use crate::arguments::Assess;
use crate::problem::{Ignored, Problem};
use crate::round::Rounds;

#[derive(Serialize)]
pub(crate) struct Json<'a> {
    team: &'a str,
    checklist: &'a str,
    form: &'a str,
    threshold: u32,
    seed: u64,
    rounds: Vec<RoundJson>,
    comparisons: Vec<ComparisonJson>,
    ignored: &'a [Ignored],
    problems: &'a [Problem],
}

#[derive(Serialize)]
struct RoundJson {
    quarter: String,
    label: String,
    responses: u32,
    headcount: u32,
    /// People who gave the same answer to everything; null where some did, but too few to
    /// say so.
    straight_lines: Option<u32>,
    released: bool,
    #[serde(flatten)]
    reason: Option<Reason>,
    domains: Vec<DomainJson>,
    items: Vec<ItemJson>,
}

/// Why a round has no results.
#[derive(Serialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
enum Reason {
    TooFew { received: u32, needed: u32 },
    Unreadable,
}

#[derive(Serialize)]
struct DomainJson {
    id: DomainId,
    n: u32,
    score: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    sd: Option<f64>,
    favourable: Option<f64>,
    not_applicable: u32,
    unsaid: u32,
    skipped: u32,
    checks: Option<ChecksJson>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    roles: Vec<RoleResult>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hidden: Option<Hidden>,
}

/// Other readings of a domain's score.
#[derive(Serialize)]
struct ChecksJson {
    /// The interval with the finite population correction.
    in_team: Interval,
    bootstrap: Option<Bootstrap>,
    /// rwg(j).
    agreement: Option<f64>,
    #[serde(flatten)]
    alpha: AlphaJson,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum AlphaJson {
    Alpha(Alpha),
    NoAlpha(NoReliability),
}

#[derive(Serialize)]
struct ItemJson {
    id: ItemId,
    n: u32,
    counts: Option<Vec<u32>>,
    favourable: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    mean: Option<f64>,
    agreement: Option<Agreement>,
    /// Where the share lies if those who did not answer had all been against, or all in favour.
    bounds: Option<Interval>,
    not_applicable: u32,
    unsaid: u32,
    skipped: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    hidden: Option<Hidden>,
}

#[derive(Serialize)]
struct ComparisonJson {
    from: String,
    to: String,
    common_items: usize,
    domains: Vec<ChangeJson>,
}

#[derive(Serialize)]
struct ChangeJson {
    id: DomainId,
    difference: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    df: Option<f64>,
    cliffs_delta: Option<f64>,
    hedges_g: Option<f64>,
    p: Option<f64>,
    p_adjusted: Option<f64>,
    verdict: Verdict,
    minimum_detectable_change: Option<f64>,
}

/// Puts an assessment into its documented form.
pub(crate) fn of<'a>(asked: &'a Assess, read: &'a Rounds, assessment: &Assessment) -> Json<'a> {
    let first = read.rounds.first().map(|round| &round.setup);
    let results = read.rounds.iter().zip(&assessment.rounds);
    let pairs = read.rounds.windows(2).zip(&assessment.comparisons);
    Json {
        team: asked.team(),
        checklist: first.map_or("", |setup| &setup.checklist.id),
        form: first.map_or("", |setup| &setup.form),
        threshold: asked.threshold,
        seed: SEED,
        rounds: results
            .map(|(round, result)| round_json(&round.setup, round.drafts.is_some(), result))
            .collect(),
        comparisons: pairs
            .map(|(pair, comparison)| comparison_json(&pair[0].setup, &pair[1].setup, comparison))
            .collect(),
        ignored: &read.ignored,
        problems: &read.problems,
    }
}

fn round_json(setup: &Setup, is_read: bool, result: &Result<Released, NotReleased>) -> RoundJson {
    let (responses, reason) = match result {
        Ok(released) => (released.responses, None),
        Err(_) if !is_read => (0, Some(Reason::Unreadable)),
        Err(NotReleased::TooFew { received, needed }) => (
            *received,
            Some(Reason::TooFew {
                received: *received,
                needed: *needed,
            }),
        ),
        Err(NotReleased::StillOpen) => (0, None),
    };
    let domains = result
        .as_ref()
        .map_or(&[][..], |released| &released.domains);
    RoundJson {
        quarter: setup.quarter.key(),
        label: setup.quarter.label(),
        responses,
        headcount: setup.headcount,
        straight_lines: result
            .as_ref()
            .ok()
            .and_then(|released| released.straight_lines),
        released: result.is_ok(),
        reason,
        domains: domains.iter().map(domain_json).collect(),
        items: domains
            .iter()
            .flat_map(|domain| &domain.items)
            .map(|item| item_json(item, setup.headcount))
            .collect(),
    }
}

fn domain_json(domain: &DomainResult) -> DomainJson {
    let number = |read: fn(&DomainScore) -> f64| domain.score.shown().map(read);
    DomainJson {
        id: domain.id.clone(),
        n: domain.n,
        score: number(|score| score.score),
        low: number(|score| score.interval.low),
        high: number(|score| score.interval.high),
        sd: number(|score| score.sd),
        favourable: number(|score| score.favourable),
        not_applicable: domain.blanks.not_applicable,
        unsaid: domain.blanks.unsaid,
        skipped: domain.blanks.skipped,
        checks: domain.checks.as_ref().map(checks_json),
        roles: domain.roles.clone(),
        hidden: domain.score.hidden(),
    }
}

fn checks_json(checks: &Checks) -> ChecksJson {
    ChecksJson {
        in_team: checks.in_team,
        bootstrap: checks.bootstrap,
        agreement: checks.agreement,
        alpha: match checks.alpha {
            Ok(alpha) => AlphaJson::Alpha(alpha),
            Err(why) => AlphaJson::NoAlpha(why),
        },
    }
}

fn item_json(item: &ItemResult, headcount: u32) -> ItemJson {
    let number = |read: fn(&ItemScore) -> f64| item.score.shown().map(read);
    ItemJson {
        id: item.id.clone(),
        n: item.n,
        counts: item.score.shown().map(|score| score.counts.clone()),
        favourable: number(|score| score.favourable),
        low: number(|score| score.interval.low),
        high: number(|score| score.interval.high),
        mean: number(|score| score.mean),
        agreement: item
            .score
            .shown()
            .and_then(|score| agreement(&score.counts)),
        bounds: item.score.shown().map(|score| {
            let (low, high) = non_response(score.in_favour, item.n, headcount);
            let share = |people: u32| f64::from(people) / f64::from(headcount);
            Interval {
                low: share(low),
                high: share(high),
            }
        }),
        not_applicable: item.blanks.not_applicable,
        unsaid: item.blanks.unsaid,
        skipped: item.blanks.skipped,
        hidden: item.score.hidden(),
    }
}

fn comparison_json(from: &Setup, to: &Setup, comparison: &Comparison) -> ComparisonJson {
    ComparisonJson {
        from: from.quarter.key(),
        to: to.quarter.key(),
        common_items: comparison.common_items,
        domains: comparison.domains.iter().map(change_json).collect(),
    }
}

fn change_json(domain: &DomainComparison) -> ChangeJson {
    let number = |read: fn(&Change) -> f64| domain.change.as_ref().map(read);
    ChangeJson {
        id: domain.id.clone(),
        difference: number(|change| change.difference),
        low: number(|change| change.interval.low),
        high: number(|change| change.interval.high),
        df: number(|change| change.df),
        cliffs_delta: number(|change| change.cliffs_delta),
        hedges_g: domain.change.and_then(|change| change.hedges_g),
        p: number(|change| change.p),
        p_adjusted: number(|change| change.p_adjusted),
        verdict: domain.verdict,
        minimum_detectable_change: number(|change| change.minimum_detectable_change),
    }
}
