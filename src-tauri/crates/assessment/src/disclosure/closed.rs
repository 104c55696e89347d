//! A closed round, and which of its items must be hidden.
//!
//! Invariant: there is no public way from here to an answer.

use std::collections::BTreeMap;

use super::late::{domain_why, item_why};
use super::lowest::Tally;
use super::{Hidden, NotReleased};
use crate::checklist::{Item, ItemId};
use crate::response::{Comment, Response};
use crate::round::{Setup, State};
use crate::scoring::{Counts, Scored, respondent_score, respondent_scores};

/// A closed round with everything that was handed in. It has no public way to an answer.
#[derive(Clone, Copy)]
pub struct Closed<'a> {
    pub(super) setup: &'a Setup,
    pub(super) responses: &'a [Response],
    pub(super) comments: &'a [Comment],
    /// How many of the last responses each version after the first added, oldest first.
    late: &'a [usize],
}

/// What was answered to an item.
pub(super) struct Counted {
    /// Of all batches together.
    pub(super) counts: Counts,
    /// Why it may not be told.
    pub(super) hidden: Option<Hidden>,
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

    /// The round as its first version counted it, without late forms.
    pub(super) fn first(&self) -> Self {
        let in_time = self.responses.len() - self.late.iter().sum::<usize>();
        Self {
            responses: &self.responses[..in_time],
            late: &[],
            ..*self
        }
    }

    /// What was answered to every item that was asked.
    pub(super) fn counted(&self) -> BTreeMap<ItemId, Counted> {
        let scale = &self.setup.checklist.scale;
        let asked = self.setup.asked().into_iter();
        let (items, sensitive): (Vec<&Item>, Vec<bool>) = asked
            .flat_map(|(domain, items)| items.into_iter().map(|item| (item, domain.sensitive)))
            .unzip();
        let batches = self.batches().into_iter();
        let batches: Vec<Vec<Counts>> = batches
            .map(|batch| Counts::of(&items, scale, batch))
            .collect();
        let of_item = |(at, (item, sensitive)): (usize, (&Item, bool))| {
            let batches: Vec<&Counts> = batches.iter().map(|batch| &batch[at]).collect();
            (item.id.clone(), self.count(item, sensitive, &batches))
        };
        let items = items.into_iter().zip(sensitive).enumerate();
        items.map(of_item).collect()
    }

    fn count(&self, item: &Item, sensitive: bool, batches: &[&Counts]) -> Counted {
        let scale = &self.setup.checklist.scale;
        let tally = |counts: &&Counts| {
            let answers = (scale.first..).zip(counts.points.iter().copied());
            Tally::of(item, scale, answers)
        };
        let tallies: Vec<Tally> = batches.iter().map(tally).collect();
        let (first, late) = batches.split_first().expect("there is a first batch");
        let mut counts = Counts::clone(first);
        late.iter().for_each(|batch| counts += batch);
        Counted {
            counts,
            hidden: item_why(&tallies, self.setup.threshold, sensitive),
        }
    }

    /// The items that are hidden, and why.
    pub(crate) fn hidden_items(&self) -> BTreeMap<ItemId, Hidden> {
        let counted = self.counted().into_iter();
        counted
            .filter_map(|(item, counted)| Some((item, counted.hidden?)))
            .collect()
    }

    /// Why the release says nothing of the score of a domain that was asked with those items.
    pub(crate) fn domain_hidden(
        &self,
        items: &[&Item],
        hidden: &BTreeMap<ItemId, Hidden>,
    ) -> Option<Hidden> {
        let Some(scored) = left(items, |item| hidden.contains_key(&item.id)) else {
            return Some(Hidden::TooFewItems);
        };
        let scale = &self.setup.checklist.scale;
        let n = respondent_scores(&scored, scale, self.responses).len();
        self.why_not(&scored, n)
    }

    /// Why nothing may be said of the scores that people have from those items; `n` people
    /// have one.
    pub(crate) fn why_not(&self, scored: &Scored<'_>, n: usize) -> Option<Hidden> {
        let threshold = self.setup.threshold;
        if self.late.is_empty() {
            return domain_why(&[n as u32], threshold);
        }
        let scale = &self.setup.checklist.scale;
        let has_score = |response: &&Response| respondent_score(scored, scale, response).is_some();
        let batches: Vec<u32> = self
            .batches()
            .into_iter()
            .map(|batch| batch.iter().filter(has_score).count() as u32)
            .collect();
        domain_why(&batches, threshold)
    }
}

/// What is left of a domain's items for its score. A hidden item leaves the domain's score
/// and share as well, or it could be worked out from the domain and the items beside it.
pub(super) fn left<'a>(
    items: &[&'a Item],
    is_hidden: impl Fn(&Item) -> bool,
) -> Option<Scored<'a>> {
    Scored::all(items.to_vec()).without(is_hidden)
}
