//! One ward of many: the rules of [`assess`](super::assess) without what has to be drawn.
//!
//! Of hundreds of wards the bootstrap and the permutations would take far longer than all
//! else together, and hundreds of tests at once would make verdicts of chance.
//!
//! Invariant: numbers come from the gate and from what two rounds have in common, as those of
//! a single team do.

use super::common::Common;
use super::measured::Measured;
use crate::checklist::DomainId;
use crate::disclosure::{Closed, Hidden, NotReleased, Numbers, release_without_draws};
use crate::response::{Response, Sheet};
use crate::round::{Setup, State};

/// The rounds of one ward, scored, and the last two compared.
#[derive(Clone, Debug)]
pub struct Ward {
    /// Each round's results, or why there are none; in the order given.
    pub rounds: Vec<Result<Numbers, NotReleased>>,
    /// How many items the last two rounds asked in the same words.
    pub common_items: usize,
    /// The last round against the one before it, by domain; empty where there is only one.
    pub changes: Vec<WardChange>,
}

/// One domain of the last two rounds. It holds no single answer.
#[derive(Clone, Debug, PartialEq)]
pub struct WardChange {
    /// Which domain.
    pub id: DomainId,
    /// People with a score in the earlier and the later round.
    pub n: (u32, u32),
    /// The numbers; none if they may not be shown.
    pub change: Option<Measured>,
    /// Why there are none.
    pub hidden: Option<Hidden>,
}

/// Scores the rounds of one ward, oldest first, and compares the last two; keeps nothing.
pub fn assess_ward(rounds: Vec<(&Setup, Sheet)>) -> Ward {
    let handed_in: Vec<(&Setup, Vec<Response>)> = rounds
        .into_iter()
        .map(|(setup, sheet)| (setup, sheet.submit()))
        .collect();
    let closed: Vec<Closed<'_>> = handed_in
        .iter()
        .map(|(setup, responses)| {
            Closed::new(setup, State::Closed, responses, &[]).expect("it was just closed")
        })
        .collect();
    let common = match closed.as_slice() {
        [.., earlier, later] => Some((Common::of(earlier, later), earlier, later)),
        _ => None,
    };
    let changes = common.as_ref().map(|(common, earlier, later)| {
        let domains = common.domains.iter().map(|domain| {
            let scores = domain.scores(earlier, later);
            WardChange {
                id: domain.id.to_owned(),
                n: scores.n(),
                change: scores.shown().map(|(a, b)| Measured::of(a, b)),
                hidden: scores.hidden,
            }
        });
        domains.collect()
    });
    Ward {
        rounds: closed.iter().map(release_without_draws).collect(),
        common_items: common.map_or(0, |(common, _, _)| common.items),
        changes: changes.unwrap_or_default(),
    }
}
