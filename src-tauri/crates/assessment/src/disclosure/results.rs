//! The results of a domain and of an item, from what may be shown of them.

use std::collections::BTreeMap;

use super::closed::{Counted, left};
use super::lowest::Tally;
use super::roles::{self, Person};
use super::{Cell, Closed, DomainResult, Hidden, ItemResult, checks};
use crate::checklist::{Domain, Item, ItemId, Scale};
use crate::response::{Answer, Response};
use crate::scoring::{
    Blanks, Scored, domain_score, item_score, respondent_score, respondent_scores,
};

/// The result of a domain; `counted` has all its items.
pub(super) fn domain(
    round: &Closed<'_>,
    domain: &Domain,
    items: &[&Item],
    counted: &BTreeMap<ItemId, Counted>,
    seed: Option<u64>,
) -> DomainResult {
    let scale = &round.setup.checklist.scale;
    let results: Vec<ItemResult> = items
        .iter()
        .map(|one| item(one, scale, &counted[&one.id]))
        .collect();
    let shares: Vec<f64> = results
        .iter()
        .filter_map(|item| item.score.shown())
        .map(|item| item.favourable)
        .collect();
    let scored = left(items, |item| counted[&item.id].hidden.is_some());
    let scores = scored.as_ref().map_or(Vec::new(), |scored| {
        respondent_scores(scored, scale, round.responses)
    });
    let why = match &scored {
        None => Some(Hidden::TooFewItems),
        Some(scored) => round.why_not(scored, scores.len()),
    };
    let score = match why {
        Some(why) => Cell::Hidden(why),
        None => domain_score(&scores, &shares).map_or(Cell::Hidden(Hidden::TooFew), Cell::Shown),
    };
    let counts: Vec<&[u32]> = results
        .iter()
        .filter_map(|item| item.score.shown())
        .map(|item| item.counts.as_slice())
        .collect();
    let checks = match (&score, &scored) {
        (Cell::Shown(_), Some(scored)) => {
            Some(checks::checks(round, scored, &scores, &counts, seed))
        }
        _ => None,
    };
    let roles = match (&score, &scored) {
        (Cell::Shown(_), Some(scored)) if round.setup.asks_role => {
            let (first, all) = (first_people(round, items), people(round, scored));
            roles::breakdown(&first, &all, round.setup.threshold, domain.sensitive)
        }
        _ => Vec::new(),
    };
    let mut blanks = Blanks::default();
    results.iter().for_each(|item| blanks += item.blanks);
    DomainResult {
        id: domain.id.clone(),
        n: scores.len() as u32,
        blanks,
        score,
        checks,
        roles,
        items: results,
    }
}

/// Everybody who has a score from those items.
fn people(round: &Closed<'_>, scored: &Scored<'_>) -> Vec<Person> {
    let scale = &round.setup.checklist.scale;
    let person = |batch: usize, response: &Response| {
        Some(Person {
            role: response.role(),
            batch,
            score: respondent_score(scored, scale, response)?,
            tallies: scored
                .items
                .iter()
                .map(|item| {
                    let code = match response.answer(&item.id) {
                        Some(Answer::Point(code)) => Some((code, 1)),
                        _ => None,
                    };
                    Tally::of(item, scale, code)
                })
                .collect(),
        })
    };
    let batches = round.batches().into_iter().enumerate();
    batches
        .flat_map(|(batch, responses)| {
            let people = responses.iter();
            people.filter_map(move |response| person(batch, response))
        })
        .collect()
}

/// Everybody who had a score in the first version, if that showed the domain.
fn first_people(round: &Closed<'_>, items: &[&Item]) -> Vec<Person> {
    let first = round.first();
    let hidden = first.hidden_items();
    let Some(scored) = left(items, |item| hidden.contains_key(&item.id)) else {
        return Vec::new();
    };
    let people = people(&first, &scored);
    match first.why_not(&scored, people.len()) {
        None => people,
        Some(_) => Vec::new(),
    }
}

fn item(item: &Item, scale: &Scale, counted: &Counted) -> ItemResult {
    let score = match counted.hidden {
        Some(why) => Cell::Hidden(why),
        None => item_score(item, scale, &counted.counts)
            .map_or(Cell::Hidden(Hidden::TooFew), Cell::Shown),
    };
    ItemResult {
        id: item.id.clone(),
        n: counted.counts.n(),
        blanks: counted.counts.blanks,
        score,
    }
}
