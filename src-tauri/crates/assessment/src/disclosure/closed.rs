//! A closed round, and which of its items must be hidden.
//!
//! Invariant: there is no public way from here to an answer.

use std::collections::BTreeMap;

use super::late::item_by_version;
use super::lowest::Tally;
use super::{Hidden, NotReleased};
use crate::checklist::ItemId;
use crate::response::{Comment, Response};
use crate::round::{Setup, State};
use crate::scoring::{Scored, respondent_score};

/// A closed round with everything that was handed in. It has no public way to an answer.
#[derive(Clone, Copy)]
pub struct Closed<'a> {
    pub(super) setup: &'a Setup,
    pub(super) responses: &'a [Response],
    pub(super) comments: &'a [Comment],
    /// How many of the last responses each version after the first added, oldest first.
    late: &'a [usize],
}

impl<'a> Closed<'a> {
    /// A closed round.
    ///
    /// # Errors
    /// [`NotReleased::StillOpen`] while people can still answer.
    pub fn new(
        setup: &'a Setup,
        state: State,
        responses: &'a [Response],
        comments: &'a [Comment],
    ) -> Result<Self, NotReleased> {
        match state {
            State::Open => Err(NotReleased::StillOpen),
            State::Closed => Ok(Self {
                setup,
                responses,
                comments,
                late: &[],
            }),
        }
    }

    /// Says that the last responses came late: how many of them each version after the first
    /// added, oldest first.
    ///
    /// # Panics
    /// If that are more than there are.
    pub fn with_late(self, late: &'a [usize]) -> Self {
        assert!(
            late.iter().sum::<usize>() <= self.responses.len(),
            "what came late is among the responses"
        );
        Self { late, ..self }
    }

    pub(crate) fn setup(&self) -> &'a Setup {
        self.setup
    }

    pub(crate) fn responses(&self) -> &'a [Response] {
        self.responses
    }

    /// The version that counts all of them.
    pub(super) fn version(&self) -> u32 {
        1 + self.late.len() as u32
    }

    /// What each version added, oldest first; at least one.
    pub(super) fn batches(&self) -> Vec<&'a [Response]> {
        let first = self.responses.len() - self.late.iter().sum::<usize>();
        let (mut batches, mut rest) = (Vec::new(), self.responses);
        for size in std::iter::once(&first).chain(self.late) {
            let (batch, others) = rest.split_at(*size);
            batches.push(batch);
            rest = others;
        }
        batches
    }

    /// Whether so few people answered, in time or for one of the versions, that nothing at
    /// all may be shown.
    pub(crate) fn too_few(&self) -> Option<NotReleased> {
        let needed = self.setup.threshold;
        let sizes = self.batches().into_iter().map(|batch| batch.len() as u32);
        let received = sizes.min().unwrap_or_default();
        (received < needed).then_some(NotReleased::TooFew { received, needed })
    }

    /// The items that are hidden in the newest version, and why.
    pub(crate) fn hidden_items(&self) -> BTreeMap<ItemId, Hidden> {
        self.hidden_by_version().pop().unwrap_or_default()
    }

    /// The items that are hidden, and why, version by version; at least one.
    pub(super) fn hidden_by_version(&self) -> Vec<BTreeMap<ItemId, Hidden>> {
        let (scale, batches) = (&self.setup.checklist.scale, self.batches());
        let mut versions = vec![BTreeMap::new(); batches.len()];
        for (domain, items) in self.setup.asked() {
            for item in items {
                let added = batches
                    .iter()
                    .map(|batch| Tally::of(&[item], scale, *batch));
                let whys = item_by_version(added, self.setup.threshold, domain.sensitive);
                for (version, why) in versions.iter_mut().zip(whys) {
                    version.extend(why.map(|why| (item.id.clone(), why)));
                }
            }
        }
        versions
    }

    /// Whether each version added nobody or enough people who have a score from those items,
    /// so that no two versions of it tell about fewer.
    pub(crate) fn late_are_enough(&self, scored: &Scored<'_>) -> bool {
        let scale = &self.setup.checklist.scale;
        let late = self.batches().into_iter().skip(1).map(|batch| {
            let scores = batch
                .iter()
                .filter_map(|response| respondent_score(scored, scale, response));
            scores.count() as u32
        });
        late.into_iter()
            .all(|n| n == 0 || n >= self.setup.threshold)
    }
}
