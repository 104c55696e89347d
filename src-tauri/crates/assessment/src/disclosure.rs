//! The gate: decides what may leave a closed round.
//!
//! Invariant: [`release`] is the only maker of a [`Released`] and, with
//! [`release_without_draws`], of [`Numbers`]; neither holds a single answer. A response cannot
//! be turned into text to get around it:
//!
//! ```compile_fail
//! fn leak(response: &assessment::response::Response) -> String {
//!     serde_json::to_string(response).unwrap()
//! }
//! ```
//!
//! nor can a `Released` be made by hand:
//!
//! ```compile_fail
//! fn forge(setup: assessment::round::Setup) -> assessment::disclosure::Released {
//!     assessment::disclosure::Released { setup, version: 1, seed: 1, responses: 1, straight_lines: None, domains: vec![], comments: vec![] }
//! }
//! ```

mod checks;
mod closed;
mod late;
mod lines;
mod lowest;
mod results;
mod roles;
mod trend;
mod withheld;

use rand_core::SeedableRng;
use rand_xoshiro::SplitMix64;
use serde::{Deserialize, Serialize};

use crate::checklist::{DomainId, ItemId};
use crate::draw::below;
use crate::interval::Interval;
use crate::response::Comment;
use crate::round::{Role, Setup};
use crate::scoring::{Blanks, DomainScore, ItemScore};

pub use checks::{Checks, NoReliability};
pub use closed::Closed;
pub use late::{LateForms, late_forms};
pub use roles::LEAST_IN_GROUP;
pub use trend::{REST, RoleMix, RoleTrend, RolesOff, role_mix, role_trend};
pub use withheld::Withheld;

/// The domains that must be shown before an overall score is.
const DOMAINS_FOR_OVERALL: usize = 10;

/// Why there are no results.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum NotReleased {
    /// People can still answer.
    #[error("the round is still open")]
    StillOpen,
    /// Fewer people answered than the threshold asks for.
    #[error("{received} of the {needed} answers that are needed")]
    TooFew {
        /// How many people answered.
        received: u32,
        /// How many are needed.
        needed: u32,
    },
}

/// What may be known about a closed round. The only way in which results leave.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Released {
    /// What the round was set up with.
    pub setup: Setup,
    /// Counts up from 1 when late forms were added.
    pub version: u32,
    /// What the comments were shuffled with.
    pub seed: u64,
    /// How many people answered.
    pub responses: u32,
    /// How many gave the same answer to everything, reversed items included, in the batches
    /// of forms where as many as the threshold did and as many did not. They are counted like
    /// everybody else. `None` where that is nowhere so, as where nobody did; releases of
    /// before this was counted have none either.
    #[serde(default)]
    pub straight_lines: Option<u32>,
    /// Results by domain, in the checklist's order.
    pub domains: Vec<DomainResult>,
    /// What people wrote, in no order.
    pub comments: Vec<Comment>,
}

/// The numbers of a [`Released`] alone, for many wards, of which most have the same setup.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Numbers {
    /// How many people answered.
    pub responses: u32,
    /// As in [`Released::straight_lines`].
    pub straight_lines: Option<u32>,
    /// Results by domain, in the checklist's order.
    pub domains: Vec<DomainResult>,
}

/// What may be known about one domain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DomainResult {
    /// Which domain.
    pub id: DomainId,
    /// How many people have a score in it.
    pub n: u32,
    /// Blanks of all its items together.
    pub blanks: Blanks,
    /// The numbers, or why they are hidden.
    pub score: Cell<DomainScore>,
    /// Other readings of the score; none where it is hidden, and in releases of before there
    /// were any.
    #[serde(default)]
    pub checks: Option<Checks>,
    /// The role groups that may be shown beside it; usually none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<RoleResult>,
    /// Its items, in order.
    pub items: Vec<ItemResult>,
}

/// What may be known about one role group in one domain.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RoleResult {
    /// Which group.
    pub role: Role,
    /// How many of it have a score in the domain.
    pub n: u32,
    /// Mean of their domain scores, in points from 0 to 100.
    pub score: f64,
    /// The 95 % t interval of the score.
    pub interval: Interval,
}

/// What may be known about one item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ItemResult {
    /// Which item.
    pub id: ItemId,
    /// How many people chose a point of the scale.
    pub n: u32,
    /// How many did not, by kind.
    pub blanks: Blanks,
    /// The numbers, or why they are hidden.
    pub score: Cell<ItemScore>,
}

/// Numbers, or the reason why they are not shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell<T> {
    /// Enough people answered.
    Shown(T),
    /// Not shown.
    Hidden(Hidden),
}

/// Why a number is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hidden {
    /// Fewer people answered than the threshold asks for.
    TooFew,
    /// So many of the domain's items are hidden that the rest is not a domain score.
    TooFewItems,
    /// All, or all but one who stands a point higher, chose the least favourable answer to a
    /// sensitive item. It is shown in words: fewer than 2 in 10 are in favour.
    FewFavourable,
    /// Beside an earlier version of the release it would say what a batch of forms answered
    /// that has fewer answers than the threshold, or that all of them are the worst.
    EarlierRelease,
}

/// Decides what may be known about a closed round: the version that counts all of it.
///
/// `seed` shuffles the comments; it is kept with the release.
///
/// # Errors
/// [`NotReleased::TooFew`] where fewer people than the threshold answered, in time or among
/// the late forms that one of the versions added.
pub fn release(round: &Closed<'_>, seed: u64) -> Result<Released, NotReleased> {
    let numbers = numbers(round, Some(seed))?;
    Ok(Released {
        setup: round.setup.clone(),
        version: round.version(),
        seed,
        responses: numbers.responses,
        straight_lines: numbers.straight_lines,
        domains: numbers.domains,
        comments: shuffled(round.comments, seed),
    })
}

/// Decides what may be known about a closed round of many, in numbers and without the interval
/// that takes draws: they would take far longer than everything else.
///
/// # Errors
/// As [`release`].
pub fn release_without_draws(round: &Closed<'_>) -> Result<Numbers, NotReleased> {
    numbers(round, None)
}

/// With a `seed`, people are drawn again for the interval that takes draws.
fn numbers(round: &Closed<'_>, seed: Option<u64>) -> Result<Numbers, NotReleased> {
    if let Some(reason) = round.too_few() {
        return Err(reason);
    }
    let counted = round.counted();
    let domains = round
        .setup
        .asked()
        .into_iter()
        .map(|(domain, items)| results::domain(round, domain, &items, &counted, seed));
    Ok(Numbers {
        responses: round.responses.len() as u32,
        straight_lines: lines::straight_lines(round),
        domains: domains.collect(),
    })
}

impl Released {
    /// The result of a domain.
    pub fn domain(&self, id: &str) -> Option<&DomainResult> {
        self.domains.iter().find(|domain| domain.id == id)
    }

    /// The result of an item.
    pub fn item(&self, id: &str) -> Option<&ItemResult> {
        self.domains
            .iter()
            .flat_map(|domain| &domain.items)
            .find(|item| item.id == id)
    }

    /// The plain average of the domains' scores in points, if at least ten are shown.
    /// Never the headline.
    pub fn overall(&self) -> Option<f64> {
        let scores: Vec<f64> = self
            .domains
            .iter()
            .filter_map(|domain| domain.score.shown())
            .map(|score| score.score)
            .collect();
        (scores.len() >= DOMAINS_FOR_OVERALL).then(|| crate::interval::mean(&scores))
    }

    /// The shown domains, highest score first; equal scores in the checklist's order.
    pub fn by_score(&self) -> Vec<(&DomainResult, &DomainScore)> {
        let mut shown: Vec<_> = self
            .domains
            .iter()
            .filter_map(|domain| domain.score.shown().map(|score| (domain, score)))
            .collect();
        shown.sort_by(|(_, a), (_, b)| b.score.total_cmp(&a.score));
        shown
    }
}

impl ItemResult {
    /// Whether so many chose "not applicable" or "don't know" (over 30 %) that the item may
    /// not fit this ward.
    pub fn may_not_fit(&self) -> bool {
        let chosen = self.blanks.not_applicable + self.blanks.unsaid;
        let all = self.n + chosen + self.blanks.skipped;
        10 * chosen > 3 * all
    }
}

impl<T> Cell<T> {
    /// The numbers, if they are shown.
    pub fn shown(&self) -> Option<&T> {
        match self {
            Self::Shown(numbers) => Some(numbers),
            Self::Hidden(_) => None,
        }
    }

    /// The reason, if they are hidden.
    pub fn hidden(&self) -> Option<Hidden> {
        match self {
            Self::Shown(_) => None,
            Self::Hidden(reason) => Some(*reason),
        }
    }
}

/// The comments in an order that only the seed decides: sorted first, so that the order in
/// which they arrived cannot shine through, then shuffled (Fisher and Yates).
fn shuffled(comments: &[Comment], seed: u64) -> Vec<Comment> {
    let mut comments = comments.to_vec();
    comments.sort_by(|a, b| (&a.text, &a.domain).cmp(&(&b.text, &b.domain)));
    let mut random = SplitMix64::seed_from_u64(seed);
    for at in (1..comments.len()).rev() {
        comments.swap(at, below(&mut random, at + 1));
    }
    comments
}
