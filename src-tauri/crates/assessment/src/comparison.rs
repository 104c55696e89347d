//! Two rounds side by side: what changed, how sure one can be, and what could not have
//! been seen with so few people.
//!
//! Respondents cannot be linked, so the rounds count as independent; where many people
//! answered both times, the true uncertainty is smaller than said here.
//!
//! Invariant: a number of a [`Comparison`] rests on items that were asked in the same
//! words, and are shown, in both rounds.

mod chance;
mod common;
mod measured;
mod wards;

use serde::{Deserialize, Serialize};

use crate::checklist::DomainId;
use crate::disclosure::{Closed, Hidden, NotReleased, Released, release};
use crate::effect::{Effect, effect};
use crate::interval::Interval;
use crate::response::{Comment, Draft, Response, submit};
use crate::round::{Setup, State};

use common::{Common, CommonDomain};

pub use chance::{DRAWS, benjamini_hochberg, permutation_p};
pub use measured::{Measured, cliffs_delta, hedges_g, minimum_detectable_change};
pub use wards::{Ward, WardChange, assess_ward};

/// The seed of the permutation test, unless somebody chooses another: any fixed number
/// does, so that the same answers always give the same p.
pub const SEED: u64 = 20_000;
/// The false discovery rate for "clear".
const CLEAR_Q: f64 = 0.10;
/// The level for "possible".
const POSSIBLE_P: f64 = 0.05;

/// Two rounds compared. It holds no single answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Comparison {
    /// How many items were asked in the same words in both rounds.
    pub common_items: usize,
    /// How many items the earlier and the later round asked.
    pub asked: (usize, usize),
    /// How many people answered in the earlier and the later round.
    pub responses: (u32, u32),
    /// The domains that both rounds asked about, in the later checklist's order.
    pub domains: Vec<DomainComparison>,
    /// What the permutations were drawn with.
    pub seed: u64,
}

/// One domain compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DomainComparison {
    /// Which domain.
    pub id: DomainId,
    /// People with a score in the earlier and the later round.
    pub n: (u32, u32),
    /// What it means.
    pub verdict: Verdict,
    /// The numbers; none if they may not be shown.
    pub change: Option<Change>,
    /// Why there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hidden: Option<Hidden>,
}

/// The numbers of one domain's change. Points from 0 to 100 unless said otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Scores of the earlier and the later round, from the common items.
    pub scores: (f64, f64),
    /// Later minus earlier.
    pub difference: f64,
    /// Its 95 % interval after Welch.
    pub interval: Interval,
    /// Its degrees of freedom.
    pub df: f64,
    /// Cliff's δ, from −1 to 1: how much more often a later person scores higher than an
    /// earlier one than lower.
    pub cliffs_delta: f64,
    /// Hedges' g in pooled standard deviations; none where there is no spread.
    pub hedges_g: Option<f64>,
    /// Two-sided p of the permutation test.
    pub p: f64,
    /// The same, adjusted for the number of domains (Benjamini and Hochberg).
    pub p_adjusted: f64,
    /// The smallest change that so many people would show in four of five cases.
    pub minimum_detectable_change: f64,
}

/// What a change means, in one of six ways.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Better, and hardly by chance.
    ClearImprovement,
    /// Perhaps better.
    PossibleImprovement,
    /// The usual, calm answer.
    NoClearChange,
    /// Perhaps worse.
    PossibleDecline,
    /// Worse, and hardly by chance.
    ClearDecline,
    /// Not enough people answered in one of the rounds.
    TooFew,
}

/// Several rounds of one team, scored and compared without being kept.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// Each round's results, or why there are none; in the order given.
    pub rounds: Vec<Result<Released, NotReleased>>,
    /// Each round against the one before it.
    pub comparisons: Vec<Comparison>,
}

/// Scores finished drafts and compares each round with the one before it, keeping nothing.
///
/// Drafts without a scored answer are not responses and are left out.
pub fn assess(rounds: Vec<(Setup, Vec<Draft>)>, seed: u64) -> Assessment {
    let handed_in: Vec<(Setup, Vec<Response>, Vec<Comment>)> = rounds
        .into_iter()
        .map(|(setup, drafts)| {
            let (responses, comments): (Vec<_>, Vec<_>) = drafts
                .into_iter()
                .filter_map(|draft| submit(draft, &setup).ok())
                .unzip();
            (setup, responses, comments.concat())
        })
        .collect();
    let closed: Vec<Closed<'_>> = handed_in
        .iter()
        .map(|(setup, responses, comments)| {
            Closed::new(setup, State::Closed, responses, comments).expect("it was just closed")
        })
        .collect();
    Assessment {
        rounds: closed.iter().map(|round| release(round, seed)).collect(),
        comparisons: closed
            .windows(2)
            .map(|pair| compare(&pair[0], &pair[1], seed))
            .collect(),
    }
}

/// Compares a later round with an earlier one.
pub fn compare(earlier: &Closed<'_>, later: &Closed<'_>, seed: u64) -> Comparison {
    let (before, after) = (earlier.setup().asked(), later.setup().asked());
    let common = Common::of(earlier, later);
    let mut domains: Vec<DomainComparison> = common
        .domains
        .iter()
        .map(|domain| domain_comparison(domain, earlier, later, seed))
        .collect();
    judge(&mut domains);

    let count = |asked: &[(_, Vec<_>)]| asked.iter().map(|(_, items)| items.len()).sum();
    Comparison {
        common_items: common.items,
        asked: (count(&before), count(&after)),
        responses: (
            earlier.responses().len() as u32,
            later.responses().len() as u32,
        ),
        domains,
        seed,
    }
}

impl Comparison {
    /// The comparison of a domain.
    pub fn domain(&self, id: &str) -> Option<&DomainComparison> {
        self.domains.iter().find(|domain| domain.id == id)
    }

    /// How many domains have that verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.domains
            .iter()
            .filter(|domain| domain.verdict == verdict)
            .count()
    }
}

/// One of five verdicts from the adjusted p, the plain p and Cliff's δ; the sixth, too few,
/// is for domains without these numbers.
pub fn verdict(difference: f64, cliffs_delta: f64, p: f64, p_adjusted: f64) -> Verdict {
    let worth_a_word = effect(cliffs_delta) > Effect::Negligible;
    match (
        worth_a_word && p_adjusted <= CLEAR_Q,
        worth_a_word && p <= POSSIBLE_P,
        difference > 0.0,
    ) {
        (true, _, true) => Verdict::ClearImprovement,
        (true, _, false) => Verdict::ClearDecline,
        (false, true, true) => Verdict::PossibleImprovement,
        (false, true, false) => Verdict::PossibleDecline,
        (false, false, _) => Verdict::NoClearChange,
    }
}

/// Compares one domain, with the test of chance.
fn domain_comparison(
    domain: &CommonDomain<'_>,
    earlier: &Closed<'_>,
    later: &Closed<'_>,
    seed: u64,
) -> DomainComparison {
    let found = domain.scores(earlier, later);
    let change = found.shown().map(|(a, b)| {
        let measured = Measured::of(a, b);
        Change {
            scores: measured.scores,
            difference: measured.difference,
            interval: measured.interval,
            df: measured.df,
            cliffs_delta: measured.cliffs_delta,
            hedges_g: measured.hedges_g,
            p: permutation_p(a, b, seed),
            p_adjusted: 1.0,
            minimum_detectable_change: measured.minimum_detectable_change,
        }
    });
    DomainComparison {
        id: domain.id.to_owned(),
        n: found.n(),
        verdict: Verdict::TooFew,
        change,
        hidden: found.hidden,
    }
}

/// Adjusts p over the domains that can be compared and gives each its verdict.
fn judge(domains: &mut [DomainComparison]) {
    let mut changes: Vec<_> = domains
        .iter_mut()
        .filter_map(|domain| {
            domain
                .change
                .as_mut()
                .map(|change| (change, &mut domain.verdict))
        })
        .collect();
    let p: Vec<f64> = changes.iter().map(|(change, _)| change.p).collect();
    for ((change, its_verdict), adjusted) in changes.iter_mut().zip(benjamini_hochberg(&p)) {
        change.p_adjusted = adjusted;
        **its_verdict = verdict(change.difference, change.cliffs_delta, change.p, adjusted);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interval::mean;

    const EARLIER: [f64; 8] = [45.0, 50.0, 55.0, 60.0, 65.0, 70.0, 75.0, 80.0];
    const LATER: [f64; 9] = [55.0, 60.0, 62.5, 70.0, 72.5, 77.5, 80.0, 85.0, 90.0];

    #[track_caller]
    fn close(actual: f64, expected: f64, within: f64) {
        assert!(
            (actual - expected).abs() <= within,
            "{actual} is not {expected}"
        );
    }

    #[test]
    fn vector_g6_a_rise_of_ten_points_at_8_and_9_people_is_within_chance() {
        close(mean(&LATER) - mean(&EARLIER), 10.0, 1e-12);
        close(cliffs_delta(&EARLIER, &LATER), 0.4444, 5e-5);
        close(hedges_g(&EARLIER, &LATER).unwrap(), 0.7905, 5e-5);
        let p = permutation_p(&EARLIER, &LATER, SEED);
        assert_eq!(p, 2840.0 / 24310.0);
        assert_eq!(verdict(10.0, 0.4444, p, p), Verdict::NoClearChange);
    }

    #[track_caller]
    fn check(difference: f64, delta: f64, p: f64, q: f64, expected: Verdict) {
        assert_eq!(verdict(difference, delta, p, q), expected);
    }

    #[test]
    fn verdicts_follow_adjusted_p_then_plain_p_and_need_an_effect() {
        check(14.0, 0.5, 0.004, 0.05, Verdict::ClearImprovement);
        check(-14.0, -0.5, 0.004, 0.10, Verdict::ClearDecline);
        check(14.0, 0.5, 0.05, 0.11, Verdict::PossibleImprovement);
        check(-14.0, -0.5, 0.04, 0.3, Verdict::PossibleDecline);
        check(14.0, 0.5, 0.051, 0.11, Verdict::NoClearChange);
        check(1.0, 0.146, 0.001, 0.01, Verdict::NoClearChange);
        check(1.0, 0.147, 0.001, 0.01, Verdict::ClearImprovement);
    }
}
