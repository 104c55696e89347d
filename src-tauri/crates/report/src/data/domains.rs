//! The data of the areas one by one: what people answered to each question.

use assessment::disclosure::{DomainResult, ItemResult, Released};
use figure::{agreement_of_items, distribution, items_in_pieces};
use serde::Serialize;
use words::results::{domain_lead, domain_name};

use super::areas::is_short;
use super::figures::{Pressed, Sheaf};
use super::say;

/// The most questions that fit on a page, even if each of them takes six lines.
const MOST_QUESTIONS: usize = 7;

/// The part about the areas one by one.
#[derive(Serialize)]
pub(crate) struct OneByOne {
    title: String,
    lead: String,
    areas: Vec<Area>,
}

#[derive(Serialize)]
struct Area {
    name: String,
    lead: String,
    answers: Pressed,
    /// The questions that do not fit into it.
    more: Vec<Pressed>,
    /// What more there is to see of single questions.
    figures: Vec<Pressed>,
}

/// `named` are the areas that the first page asks to talk about, by id.
pub(crate) fn one_by_one(released: &Released, named: &[&str], sheaf: &mut Sheaf) -> OneByOne {
    let areas = released.domains.iter();
    OneByOne {
        title: say("report-domains-title", &[]),
        lead: say("report-domains-lead", &[]),
        areas: areas
            .map(|domain| {
                let is_named = named.contains(&domain.id.as_str());
                area(released, domain, is_named, sheaf)
            })
            .collect(),
    }
}

fn area(released: &Released, domain: &DomainResult, is_named: bool, sheaf: &mut Sheaf) -> Area {
    let name = domain_name(released, &domain.id);
    let pieces = items_in_pieces(released, &domain.id, MOST_QUESTIONS);
    let mut pieces: Vec<Pressed> = pieces
        .into_iter()
        .map(|piece| sheaf.with_answers(piece, name))
        .collect();
    let more = pieces.split_off(1);
    let answers = pieces.remove(0);
    let mut figures = Vec::new();
    if is_short(released) {
        let agreement = agreement_of_items(released, &domain.id);
        figures.push(sheaf.with_table(agreement));
    }
    for item in &domain.items {
        if is_short(released) || says_more(item, is_named) {
            let drawn = distribution(released, &item.id);
            figures.push(sheaf.with_the_same_answers(&drawn));
        }
    }
    Area {
        name: name.to_owned(),
        lead: domain_lead(released, &domain.id),
        answers,
        more,
        figures,
    }
}

/// Whether the answers to one question say more than its bar: many could not answer it, or
/// the team is of two minds about something to talk about.
fn says_more(item: &ItemResult, is_named: bool) -> bool {
    let shown = item.score.shown();
    shown.is_some_and(|score| item.may_not_fit() || (is_named && score.is_split()))
}
