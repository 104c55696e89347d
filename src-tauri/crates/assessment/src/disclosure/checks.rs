//! Other readings of a domain's score, for those who want to check it.
//!
//! Invariant: they are made of the people and items that the score itself is made of, so
//! whatever hides the score hides them.

use serde::{Deserialize, Serialize};

use super::Closed;
use crate::bootstrap::{Bootstrap, bootstrap_mean};
use crate::checklist::Scale;
use crate::interval::{Interval, of_mean_in_team};
use crate::reliability::{Alpha, NoAlpha, cronbach, rwg_j};
use crate::response::{Answer, Response, for_each_person};
use crate::scoring::Scored;

/// From so many people on, skew no longer matters to an interval of a mean, and drawing them
/// again two thousand times would only take long.
const BOOTSTRAP_BELOW: usize = 500;

/// Other readings of a domain's score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Checks {
    /// What just this team would have said had everybody answered: the 95 % t interval of
    /// the score with the finite population correction.
    pub in_team: Interval,
    /// The interval by drawing people again; none from 500 people on.
    pub bootstrap: Option<Bootstrap>,
    /// How much people agree, rwg(j), from 0 to 1.
    pub agreement: Option<f64>,
    /// Whether the items measure one thing, Cronbach's α, in hundredths: exact, and beside
    /// the items' counts, it could tell what the few answered whom it leaves out because
    /// they did not answer everything.
    pub alpha: Result<Alpha, NoReliability>,
}

/// Why there is no α. It says no more than that: how few people answered everything is
/// nobody's business.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoReliability {
    /// Fewer than ten people answered every item.
    TooFewComplete,
    /// Fewer than three items.
    TooFewItems,
    /// Everybody has the same sum.
    NoSpread,
}

/// The readings beside a shown score: `scores` in ascending order, `counts` of its items.
pub(super) fn checks(
    round: &Closed<'_>,
    scored: &Scored<'_>,
    scores: &[f64],
    counts: &[&[u32]],
    seed: Option<u64>,
) -> Checks {
    let scale = &round.setup.checklist.scale;
    let items = scored.items.len();
    let complete = |batch: &[Response]| {
        let steps = steps(scored, scale, batch);
        let people = steps.chunks_exact(items);
        people.filter(|row| row.iter().all(Option::is_some)).count() as u32
    };
    // Two versions must not differ by fewer complete people than the threshold.
    let late = round.batches().into_iter().skip(1).map(complete);
    let fit = late
        .into_iter()
        .all(|n| n == 0 || n >= round.setup.threshold);
    let steps = steps(scored, scale, round.responses);
    let people: Vec<_> = steps.chunks_exact(items).collect();
    let resampled = seed
        .filter(|_| scores.len() < BOOTSTRAP_BELOW)
        .map(|seed| bootstrap_mean(scores, seed));
    Checks {
        in_team: of_mean_in_team(scores, round.setup.headcount as usize),
        bootstrap: resampled.flatten(),
        agreement: rwg_j(counts),
        alpha: if fit {
            cronbach(&people)
                .map(in_hundredths)
                .map_err(NoReliability::from)
        } else {
            Err(NoReliability::TooFewComplete)
        },
    }
}

fn in_hundredths(alpha: Alpha) -> Alpha {
    // Halves go up, also those that the machine keeps as a little less.
    let rounded = |value: f64| (100.0 * value + 0.5 + 1e-9).floor() / 100.0;
    Alpha {
        alpha: rounded(alpha.alpha),
        interval: Interval {
            low: rounded(alpha.interval.low),
            high: rounded(alpha.interval.high),
        },
        ..alpha
    }
}

/// What each person answered to each item, one person after another, in steps of the scale
/// above its lowest point, after reversing.
fn steps(scored: &Scored<'_>, scale: &Scale, responses: &[Response]) -> Vec<Option<f64>> {
    let mut steps = Vec::with_capacity(scored.items.len() * responses.len());
    for_each_person(&scored.items, responses, |answers| {
        let answers = scored.items.iter().zip(answers);
        steps.extend(answers.map(|(item, answer)| match answer {
            Some(Answer::Point(code)) if item.reversed => Some(f64::from(scale.last() - code)),
            Some(Answer::Point(code)) => Some(f64::from(code - scale.first)),
            Some(Answer::NotApplicable | Answer::Unsaid) | None => None,
        }));
    });
    steps
}

impl From<NoAlpha> for NoReliability {
    fn from(why: NoAlpha) -> Self {
        match why {
            NoAlpha::TooFewComplete { .. } => Self::TooFewComplete,
            NoAlpha::TooFewItems { .. } => Self::TooFewItems,
            NoAlpha::NoSpread => Self::NoSpread,
        }
    }
}
