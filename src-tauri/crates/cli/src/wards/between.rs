//! How much wards differ.
//!
//! Invariant: it is made of the scores that are printed of each ward and of nothing else, so
//! what hides a ward's score leaves the ward out.

use std::collections::BTreeMap;

use assessment::checklist::DomainId;
use assessment::quarter::Quarter;
use assessment::reliability::{Icc, NoIcc, TeamScores, icc};

use super::Assessed;

/// A shown score of a ward: of which quarter, and at which place of the form the domain stands.
pub(super) struct Shown {
    quarter: Quarter,
    place: usize,
    domain: DomainId,
    scores: TeamScores,
}

/// A domain, and how much wards differ in it.
pub(super) type Apart = (DomainId, Result<Icc, NoIcc>);

/// The shown scores of all wards.
#[derive(Default)]
pub(super) struct Between {
    domains: BTreeMap<(Quarter, usize), (DomainId, Vec<TeamScores>)>,
}

/// What a ward adds.
pub(super) fn shown(assessed: &Assessed<'_>) -> Vec<Shown> {
    let rounds = assessed.setups.iter().zip(&assessed.ward.rounds);
    let released = rounds.filter_map(|(setup, round)| Some((setup.quarter, round.as_ref().ok()?)));
    let domains = released.flat_map(|(quarter, numbers)| {
        let domains = numbers.domains.iter().enumerate();
        domains.filter_map(move |(place, domain)| {
            let score = domain.score.shown()?;
            Some(Shown {
                quarter,
                place,
                domain: domain.id.clone(),
                scores: TeamScores {
                    n: domain.n,
                    mean: score.score,
                    sd: score.sd,
                },
            })
        })
    });
    domains.collect()
}

impl Between {
    pub(super) fn add(&mut self, ward: Vec<Shown>) {
        for shown in ward {
            let key = (shown.quarter, shown.place);
            let (_, scores) = self
                .domains
                .entry(key)
                .or_insert_with(|| (shown.domain, Vec::new()));
            scores.push(shown.scores);
        }
    }

    /// How much wards differ, quarter by quarter, in the form's order of domains.
    pub(super) fn by_quarter(self) -> impl Iterator<Item = (Quarter, Vec<Apart>)> {
        let mut quarters: BTreeMap<Quarter, Vec<Apart>> = BTreeMap::new();
        for ((quarter, _), (domain, scores)) in self.domains {
            let apart = (domain, icc(&scores));
            quarters.entry(quarter).or_default().push(apart);
        }
        quarters.into_iter()
    }
}
