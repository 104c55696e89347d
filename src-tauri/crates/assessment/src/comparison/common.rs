//! What two rounds have in common: the only ground on which they are compared.

use std::collections::BTreeMap;

use crate::checklist::{Domain, Item, ItemId, Scale};
use crate::disclosure::{Closed, Hidden};
use crate::scoring::{Scored, respondent_scores};

/// The items that both rounds asked in the same words.
pub(super) struct Common<'a> {
    /// How many there are.
    pub(super) items: usize,
    /// The domains that have some, in the later checklist's order.
    pub(super) domains: Vec<CommonDomain<'a>>,
}

/// What both rounds asked about one domain.
pub(super) struct CommonDomain<'a> {
    /// The domain's id.
    pub(super) id: &'a str,
    /// The items asked in both rounds.
    asked: Scored<'a>,
    /// What is left of them, if that is enough to show.
    shown: Result<Scored<'a>, Hidden>,
}

/// People's scores in both rounds, from the common items.
pub(super) struct Scores {
    earlier: Vec<f64>,
    later: Vec<f64>,
    /// Why nothing may be said of them.
    pub(super) hidden: Option<Hidden>,
}

/// What one of two rounds asked, and what its release hides.
struct Side<'a, 'b> {
    round: &'b Closed<'a>,
    asked: Vec<(&'a Domain, Vec<&'a Item>)>,
    hidden: BTreeMap<ItemId, Hidden>,
}

impl<'a> Common<'a> {
    pub(super) fn of(earlier: &Closed<'a>, later: &Closed<'a>) -> Self {
        let (earlier, later) = (Side::of(earlier), Side::of(later));
        let same_scale = earlier.scale() == later.scale();
        let asked_before = earlier.asked.iter().flat_map(|(_, items)| items);
        let before: BTreeMap<&str, &Item> =
            asked_before.map(|item| (item.id.as_str(), *item)).collect();
        let is_common = |item: &&Item| {
            let same = |b: &&Item| b.wording == item.wording && b.reversed == item.reversed;
            same_scale && before.get(item.id.as_str()).is_some_and(same)
        };
        let nothing_shown = earlier.round.too_few().or(later.round.too_few()).is_some();
        let domains = later.asked.iter().filter_map(|(domain, items)| {
            let common: Vec<&Item> = items.iter().copied().filter(is_common).collect();
            (!common.is_empty()).then_some((domain, common))
        });
        let domains: Vec<_> = domains.collect();
        let items = domains.iter().map(|(_, common)| common.len()).sum();
        let domains = domains.into_iter().map(|(domain, common)| {
            let why = earlier.why_not(&common).or(later.why_not(&common));
            let asked = Scored::all(common);
            let is_hidden = |item: &Item| earlier.hides(item) || later.hides(item);
            let shown = match (why, asked.clone().without(is_hidden)) {
                _ if nothing_shown => Err(Hidden::TooFew),
                (Some(why), _) => Err(why),
                (None, None) => Err(Hidden::TooFewItems),
                (None, Some(shown)) => Ok(shown),
            };
            CommonDomain {
                id: &domain.id,
                asked,
                shown,
            }
        });
        Self {
            items,
            domains: domains.collect(),
        }
    }
}

impl<'a, 'b> Side<'a, 'b> {
    fn of(round: &'b Closed<'a>) -> Self {
        Self {
            round,
            asked: round.setup().asked(),
            hidden: round.hidden_items(),
        }
    }

    fn scale(&self) -> &Scale {
        &self.round.setup().checklist.scale
    }

    fn hides(&self, item: &Item) -> bool {
        self.hidden.contains_key(&item.id)
    }

    /// Why the release hides a domain in which one of those items was asked. What is common is
    /// part of it: shown beside the items, it would tell of the few for whom it is hidden.
    fn why_not(&self, common: &[&Item]) -> Option<Hidden> {
        let is_common = |item: &&Item| common.iter().any(|other| other.id == item.id);
        let mut domains = self.asked.iter();
        domains.find_map(|(_, items)| {
            let is_concerned = items.iter().any(is_common);
            is_concerned.then(|| self.round.domain_hidden(items, &self.hidden))?
        })
    }
}

impl CommonDomain<'_> {
    /// People's scores, and whether anything may be said of them.
    pub(super) fn scores(&self, earlier: &Closed<'_>, later: &Closed<'_>) -> Scores {
        let scores = |round: &Closed<'_>| {
            let scale = &round.setup().checklist.scale;
            let scored = self.shown.as_ref().unwrap_or(&self.asked);
            respondent_scores(scored, scale, round.responses())
        };
        let (a, b) = (scores(earlier), scores(later));
        let hidden = match &self.shown {
            Err(why) => Some(*why),
            Ok(shown) => earlier
                .why_not(shown, a.len())
                .or(later.why_not(shown, b.len())),
        };
        Scores {
            earlier: a,
            later: b,
            hidden,
        }
    }
}

impl Scores {
    /// How many people have one in the earlier and the later round.
    pub(super) fn n(&self) -> (u32, u32) {
        (self.earlier.len() as u32, self.later.len() as u32)
    }

    /// The scores themselves, if something may be said of them.
    pub(super) fn shown(&self) -> Option<(&[f64], &[f64])> {
        self.hidden
            .is_none()
            .then_some((&self.earlier, &self.later))
    }
}
