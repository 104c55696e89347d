//! What two rounds have in common: the only ground on which they are compared.

use std::collections::BTreeMap;

use crate::checklist::{Item, ItemId};
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

impl<'a> Common<'a> {
    pub(super) fn of(earlier: &Closed<'a>, later: &Closed<'a>) -> Self {
        let (before, after) = (earlier.setup().asked(), later.setup().asked());
        let same_scale = earlier.setup().checklist.scale == later.setup().checklist.scale;
        let before: BTreeMap<&str, &Item> = before
            .iter()
            .flat_map(|(_, items)| items)
            .map(|item| (item.id.as_str(), *item))
            .collect();
        let is_common = |item: &&Item| {
            let same = |b: &&Item| b.wording == item.wording && b.reversed == item.reversed;
            same_scale && before.get(item.id.as_str()).is_some_and(same)
        };
        let mut hidden: BTreeMap<ItemId, Hidden> = earlier.hidden_items();
        hidden.extend(later.hidden_items());
        let nothing_shown = earlier.too_few().or(later.too_few()).is_some();
        let domains: Vec<_> = after
            .into_iter()
            .map(|(domain, items)| (domain, items.into_iter().filter(is_common).collect()))
            .filter(|(_, common): &(_, Vec<&Item>)| !common.is_empty())
            .collect();
        let items = domains.iter().map(|(_, common)| common.len()).sum();
        let domains = domains.into_iter().map(|(domain, common)| {
            let asked = Scored::all(common);
            let shown = asked.clone().without(|item| hidden.contains_key(&item.id));
            let shown = match shown {
                _ if nothing_shown => Err(Hidden::TooFew),
                None => Err(Hidden::TooFewItems),
                Some(shown) => Ok(shown),
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
