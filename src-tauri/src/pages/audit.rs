//! What the manager can see without asking anybody: the audit, and the guess.

use std::collections::BTreeMap;

use assessment::audit::{AuditLine, Beside, Found, Guess, Met};
use assessment::checklist::{Domain, DomainId, Item, ItemId};
use assessment::disclosure::{Cell, Released};
use figure::Audited;
use serde::Serialize;
use specta::Type;
use store::Round;
use words::{audit, plan, results};

use super::round::{RoundSummary, summary};

/// The page of the audit of one round.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct AuditPage {
    round: RoundSummary,
    progress: String,
    options: Vec<MetOption>,
    guesses: Vec<u32>,
    domains: Vec<AuditDomain>,
}

/// One way to answer an item.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct MetOption {
    met: Met,
    text: String,
}

/// One domain of the audit.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct AuditDomain {
    id: String,
    name: String,
    found: String,
    state: AuditState,
    guess: Option<u32>,
    /// What became of the guess, once the round is closed.
    guess_said: Option<String>,
    items: Vec<AuditItem>,
}

/// How far a domain is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum AuditState {
    NotStarted,
    InProgress,
    Completed,
}

/// One item of the audit.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct AuditItem {
    id: String,
    text: String,
    reversed: bool,
    line: Option<AuditLine>,
    /// What was found, to read.
    said: String,
}

/// What the audit found in one domain, beside what the team answered.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct Evidence {
    found: String,
    rows: Vec<EvidenceRow>,
}

/// One item of it.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct EvidenceRow {
    item: String,
    text: String,
    /// What the team said, or why that is hidden.
    team: String,
    met: String,
    note: String,
    /// How the two fit; none where one of them is missing.
    beside: Option<String>,
}

/// What the manager wrote down for a round.
#[derive(Clone, Debug, Default)]
pub(crate) struct Own {
    pub(crate) lines: BTreeMap<ItemId, AuditLine>,
    pub(crate) guesses: BTreeMap<DomainId, Guess>,
}

/// Puts the page of the audit together; `released` once there are results.
pub(crate) fn page(round: &Round, own: &Own, released: Option<&Released>) -> AuditPage {
    let asked = round.setup.asked();
    let all: Vec<&Item> = asked.iter().flat_map(|(_, items)| items.clone()).collect();
    let closed = round.state == assessment::round::State::Closed;
    let domain = |(domain, items): &(&Domain, Vec<&Item>)| {
        let found = Found::of(items, &own.lines);
        let guess = own.guesses.get(&domain.id).copied();
        AuditDomain {
            id: domain.id.clone(),
            name: domain.name.clone(),
            found: audit::found(found),
            state: state(found),
            guess: guess.map(Guess::points),
            guess_said: guess
                .filter(|_| closed)
                .map(|guess| audit::guess(guess, released, &domain.id)),
            items: items.iter().map(|item| shown(item, &own.lines)).collect(),
        }
    };
    AuditPage {
        round: summary(round),
        progress: audit::progress(Found::of(&all, &own.lines)),
        options: Met::ALL
            .into_iter()
            .map(|met| MetOption {
                met,
                text: audit::met(met),
            })
            .collect(),
        guesses: Guess::all().map(Guess::points).collect(),
        domains: asked.iter().map(domain).collect(),
    }
}

/// What the audit found in one domain; none if nothing of it was looked at.
pub(crate) fn evidence(released: &Released, own: &Own, domain: &str) -> Option<Evidence> {
    let asked = released.setup.asked();
    let (_, items) = asked.iter().find(|(asked, _)| asked.id == domain)?;
    let found = Found::of(items, &own.lines);
    (found.looked_at() > 0).then(|| Evidence {
        found: audit::found(found),
        rows: items
            .iter()
            .map(|item| row(released, item, own.lines.get(&item.id)))
            .collect(),
    })
}

/// A guess beside what the team said of one domain.
pub(crate) fn guess(released: &Released, own: &Own, domain: &str) -> Option<String> {
    let guess = own.guesses.get(domain)?;
    Some(audit::guess(*guess, Some(released), domain))
}

/// What the audit found in each domain of which something was looked at and applies.
pub(crate) fn audited(released: &Released, own: &Own) -> Vec<Audited> {
    let asked = released.setup.asked();
    let domains = asked.iter().filter_map(|(domain, items)| {
        let found = Found::of(items, &own.lines);
        Some(Audited {
            domain: domain.id.clone(),
            met: found.share()?,
            criteria: found.applying(),
        })
    });
    domains.collect()
}

fn state(found: Found) -> AuditState {
    match (found.looked_at(), found.open) {
        (0, _) => AuditState::NotStarted,
        (_, 0) => AuditState::Completed,
        (_, _) => AuditState::InProgress,
    }
}

fn shown(item: &Item, lines: &BTreeMap<ItemId, AuditLine>) -> AuditItem {
    AuditItem {
        id: item.id.clone(),
        text: item.text.clone(),
        reversed: item.reversed,
        line: lines.get(&item.id).cloned(),
        said: audit::said(item, lines.get(&item.id).map(|line| line.met)),
    }
}

/// What the team said of one item, or why that is hidden.
pub(super) fn team_said(released: &Released, item: &Item) -> String {
    match released.item(&item.id).map(|result| &result.score) {
        Some(Cell::Shown(_)) => plan::baseline(released, &item.id),
        Some(Cell::Hidden(why)) => results::why_item(released, &item.id, *why),
        None => String::new(),
    }
}

fn row(released: &Released, item: &Item, line: Option<&AuditLine>) -> EvidenceRow {
    let score = released
        .item(&item.id)
        .and_then(|result| result.score.shown());
    let range = score.map(|score| score.interval);
    let applies = line.filter(|line| line.met != Met::NotApplicable);
    EvidenceRow {
        item: item.id.clone(),
        text: item.text.clone(),
        team: team_said(released, item),
        met: audit::said(item, line.map(|line| line.met)),
        note: line.map(|line| line.note.clone()).unwrap_or_default(),
        beside: applies
            .zip(range)
            .map(|(line, range)| audit::beside(Beside::of(line.met, range))),
    }
}
