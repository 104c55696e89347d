//! The results of a domain and of an item, from what may be shown of them.

use std::collections::BTreeMap;

use super::late::domain_why;
use super::lowest::Tally;
use super::roles::{self, Person};
use super::{Cell, Closed, DomainResult, Hidden, ItemResult};
use crate::checklist::{Domain, Item, ItemId};
use crate::response::Response;
use crate::scoring::{
    Blanks, Scored, blanks, domain_score, item_score, respondent_score, respondent_scores,
};

/// A domain in one version of a release.
struct Version<'a> {
    /// The items that its score is made of, if enough of them are left.
    scored: Option<Scored<'a>>,
    /// People's scores, in ascending order.
    scores: Vec<f64>,
    hidden: Option<Hidden>,
}

/// The result of a domain in the newest version; `hidden` are the hidden items, version by
/// version.
pub(super) fn domain(
    round: &Closed<'_>,
    domain: &Domain,
    items: &[&Item],
    hidden: &[BTreeMap<ItemId, Hidden>],
) -> DomainResult {
    let nothing = BTreeMap::new();
    let newest = hidden.last().unwrap_or(&nothing);
    let results: Vec<ItemResult> = items.iter().map(|one| item(round, one, newest)).collect();
    let shares: Vec<f64> = results
        .iter()
        .filter_map(|item| item.score.shown())
        .map(|item| item.favourable)
        .collect();
    let versions = versions(round, items, hidden);
    let last = versions.last();
    let scores = last.map_or(&[][..], |version| &version.scores);
    let score = match last.and_then(|version| version.hidden) {
        Some(why) => Cell::Hidden(why),
        None => domain_score(scores, &shares).map_or(Cell::Hidden(Hidden::TooFew), Cell::Shown),
    };
    let roles = if round.setup.asks_role {
        let people: Vec<_> = versions
            .iter()
            .enumerate()
            .map(|(at, version)| people(round, version, at))
            .collect();
        roles::breakdown(&people, round.setup.threshold, domain.sensitive)
    } else {
        Vec::new()
    };
    let mut blanks = Blanks::default();
    results.iter().for_each(|item| blanks += item.blanks);
    DomainResult {
        id: domain.id.clone(),
        n: scores.len() as u32,
        blanks,
        score,
        roles,
        items: results,
    }
}

fn versions<'a>(
    round: &Closed<'_>,
    items: &[&'a Item],
    hidden: &[BTreeMap<ItemId, Hidden>],
) -> Vec<Version<'a>> {
    let (scale, threshold) = (&round.setup.checklist.scale, round.setup.threshold);
    let batches = round.batches();
    let mut shown_before = None;
    let mut counted = 0;
    let version = |(added, hidden): (&&[Response], &BTreeMap<ItemId, Hidden>)| {
        counted += added.len();
        // A hidden item leaves its domain's score and share as well, or it could be
        // worked out from the domain and the items beside it.
        let scored = Scored::all(items.to_vec()).without(|item| hidden.contains_key(&item.id));
        let of = |responses| {
            scored.as_ref().map_or(Vec::new(), |scored| {
                respondent_scores(scored, scale, responses)
            })
        };
        let scores = of(&round.responses[..counted]);
        let late = shown_before.map(|before| of(&round.responses[before..counted]).len() as u32);
        let why = match scored {
            None => Some(Hidden::TooFewItems),
            Some(_) => domain_why(scores.len() as u32, late, threshold),
        };
        if why.is_none() {
            shown_before = Some(counted);
        }
        Version {
            scored,
            scores,
            hidden: why,
        }
    };
    batches.iter().zip(hidden).map(version).collect()
}

/// Everybody who has a score in a version that shows the domain, with the version that first
/// counted them; nobody otherwise.
fn people(round: &Closed<'_>, version: &Version<'_>, at: usize) -> Vec<Person> {
    let scale = &round.setup.checklist.scale;
    let (Some(scored), None) = (&version.scored, version.hidden) else {
        return Vec::new();
    };
    let person = |since: usize, response: &Response| {
        Some(Person {
            role: response.role(),
            since,
            score: respondent_score(scored, scale, response)?,
            tally: Tally::of(&scored.items, scale, [response]),
        })
    };
    round
        .batches()
        .into_iter()
        .enumerate()
        .take(at + 1)
        .flat_map(|(since, batch)| {
            batch
                .iter()
                .filter_map(move |response| person(since, response))
        })
        .collect()
}

fn item(round: &Closed<'_>, item: &Item, hidden: &BTreeMap<ItemId, Hidden>) -> ItemResult {
    let score = match hidden.get(&item.id) {
        Some(why) => Cell::Hidden(*why),
        None => item_score(item, &round.setup.checklist.scale, round.responses)
            .map_or(Cell::Hidden(Hidden::TooFew), Cell::Shown),
    };
    let blanks = blanks(item, round.responses);
    let people = round.responses.len() as u32;
    ItemResult {
        id: item.id.clone(),
        n: people - blanks.not_applicable - blanks.unsaid - blanks.skipped,
        blanks,
        score,
    }
}
