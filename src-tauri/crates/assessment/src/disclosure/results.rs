//! The results of a domain and of an item, from what may be shown of them.

use std::collections::BTreeMap;

use super::closed::{Counted, left};
use super::lowest::Tally;
use super::roles::{self, Person, Seen};
use super::{Cell, Closed, DomainResult, Hidden, ItemResult, checks};
use crate::checklist::{Domain, Item, ItemId, Scale};
use crate::response::{Answer, Response};
use crate::scoring::{
    Blanks, Counts, Scored, domain_score, item_score, respondent_score, respondent_scores,
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
            let batches: Vec<Seen> = round
                .batches()
                .into_iter()
                .map(|batch| seen(scored, scale, batch))
                .collect();
            let first = first_seen(round, items);
            roles::breakdown(
                first.as_ref(),
                &batches,
                round.setup.threshold,
                domain.sensitive,
            )
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

/// What is seen of people who were counted together and of the scores they have from those
/// items.
fn seen(scored: &Scored<'_>, scale: &Scale, responses: &[Response]) -> Seen {
    let tally = |item: &Item, response: &Response| {
        let code = match response.answer(&item.id) {
            Some(Answer::Point(code)) => Some((code, 1)),
            Some(Answer::NotApplicable | Answer::Unsaid) | None => None,
        };
        Tally::of(item, scale, code)
    };
    let people = responses.iter().filter_map(|response| {
        let tallies = scored.items.iter().map(|item| tally(item, response));
        Some(Person {
            role: response.role(),
            score: respondent_score(scored, scale, response)?,
            tallies: tallies.collect(),
        })
    });
    let counts = Counts::of(&scored.items, scale, responses);
    let lowest = scored.items.iter().zip(counts).map(|(item, counts)| {
        let end = if item.reversed {
            counts.points.last()
        } else {
            counts.points.first()
        };
        end.copied().unwrap_or_default()
    });
    Seen {
        people: people.collect(),
        lowest: lowest.collect(),
    }
}

/// What the first version saw, if it showed the domain.
fn first_seen(round: &Closed<'_>, items: &[&Item]) -> Option<Seen> {
    let first = round.first();
    let hidden = first.hidden_items();
    let scored = left(items, |item| hidden.contains_key(&item.id))?;
    let seen = seen(&scored, &round.setup.checklist.scale, first.responses);
    match first.why_not(&scored, seen.people.len()) {
        None => Some(seen),
        Some(_) => None,
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
