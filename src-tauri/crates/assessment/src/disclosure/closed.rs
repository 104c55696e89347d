//! A closed round, and what of it must be hidden.
//!
//! Invariant: there is no public way from here to an answer.

use std::collections::BTreeMap;

use super::lowest::Tally;
use super::roles::{self, Person};
use super::{Cell, DomainResult, Hidden, ItemResult, NotReleased};
use crate::checklist::{Domain, Item, ItemId};
use crate::response::{Comment, Response};
use crate::round::{Setup, State};
use crate::scoring::{
    Blanks, Scored, blanks, domain_score, item_score, respondent_score, respondent_scores,
};

/// A closed round with everything that was handed in. It has no public way to an answer.
#[derive(Clone, Copy)]
pub struct Closed<'a> {
    pub(super) setup: &'a Setup,
    pub(super) responses: &'a [Response],
    pub(super) comments: &'a [Comment],
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
            }),
        }
    }

    pub(crate) fn setup(&self) -> &'a Setup {
        self.setup
    }

    pub(crate) fn responses(&self) -> &'a [Response] {
        self.responses
    }

    /// Whether so few people answered that nothing at all may be shown.
    pub(crate) fn too_few(&self) -> Option<NotReleased> {
        let (received, needed) = (self.responses.len() as u32, self.setup.threshold);
        (received < needed).then_some(NotReleased::TooFew { received, needed })
    }

    /// The items that are hidden, and why.
    pub(crate) fn hidden_items(&self) -> BTreeMap<ItemId, Hidden> {
        let asked = self.setup.asked();
        asked
            .iter()
            .flat_map(|(domain, items)| items.iter().map(|item| (domain.sensitive, *item)))
            .filter_map(|(sensitive, item)| Some((item.id.clone(), self.why(item, sensitive)?)))
            .collect()
    }

    /// Why an item is hidden, if it is.
    fn why(&self, item: &Item, sensitive: bool) -> Option<Hidden> {
        let tally = Tally::of(&[item], &self.setup.checklist.scale, self.responses);
        if tally.answered < self.setup.threshold {
            return Some(Hidden::TooFew);
        }
        (sensitive && tally.is_of_one_mind()).then_some(Hidden::FewFavourable)
    }

    pub(super) fn domain(
        &self,
        domain: &Domain,
        items: Vec<&Item>,
        hidden: &BTreeMap<ItemId, Hidden>,
    ) -> DomainResult {
        let scale = &self.setup.checklist.scale;
        let results: Vec<ItemResult> = items.iter().map(|item| self.item(item, hidden)).collect();
        let shares: Vec<f64> = results
            .iter()
            .filter_map(|item| item.score.shown())
            .map(|item| item.favourable)
            .collect();
        // A hidden item leaves its domain's score and share as well, or it could be
        // worked out from the domain and the items beside it.
        let scored = Scored::all(items).without(|item| hidden.contains_key(&item.id));
        let scores = scored
            .as_ref()
            .map(|scored| respondent_scores(scored, scale, self.responses));
        let n = scores.as_ref().map_or(0, Vec::len) as u32;
        let score = match scores {
            None => Cell::Hidden(Hidden::TooFewItems),
            Some(_) if n < self.setup.threshold => Cell::Hidden(Hidden::TooFew),
            Some(scores) => {
                domain_score(&scores, &shares).map_or(Cell::Hidden(Hidden::TooFew), Cell::Shown)
            }
        };
        let roles = match (&score, &scored) {
            (Cell::Shown(_), Some(scored)) if self.setup.asks_role => {
                let people = self.people(scored);
                roles::breakdown(&people, self.setup.threshold, domain.sensitive)
            }
            _ => Vec::new(),
        };
        let mut blanks = Blanks::default();
        results.iter().for_each(|item| blanks += item.blanks);
        DomainResult {
            id: domain.id.clone(),
            n,
            blanks,
            score,
            roles,
            items: results,
        }
    }

    /// Everybody who has a score from those items.
    fn people(&self, scored: &Scored<'_>) -> Vec<Person> {
        let scale = &self.setup.checklist.scale;
        let person = |response: &Response| {
            Some(Person {
                role: response.role(),
                score: respondent_score(scored, scale, response)?,
                tally: Tally::of(&scored.items, scale, [response]),
            })
        };
        self.responses.iter().filter_map(person).collect()
    }

    fn item(&self, item: &Item, hidden: &BTreeMap<ItemId, Hidden>) -> ItemResult {
        let score = match hidden.get(&item.id) {
            Some(why) => Cell::Hidden(*why),
            None => item_score(item, &self.setup.checklist.scale, self.responses)
                .map_or(Cell::Hidden(Hidden::TooFew), Cell::Shown),
        };
        let blanks = blanks(item, self.responses);
        let people = self.responses.len() as u32;
        ItemResult {
            id: item.id.clone(),
            n: people - blanks.not_applicable - blanks.unsaid - blanks.skipped,
            blanks,
            score,
        }
    }
}
