//! The same results, in the order of outside frameworks.
//!
//! Invariant: every number is one that the page of results shows as well; a theme has none.

use assessment::checklist::{Domain, Item};
use assessment::disclosure::{Cell, DomainResult, Released};
use assessment::framework::{Framework, Frameworks, Theme};
use serde::Serialize;
use specta::Type;
use store::Round;
use words::number::{interval_exact, percent, points_exact};
use words::results::{item_said, why_domain, why_item};

use super::results::NamedDomain;
use super::round::{RoundSummary, summary};

/// The results of a round by framework.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct FrameworksPage {
    round: RoundSummary,
    /// Whose judgement the mapping is.
    note: String,
    frameworks: Vec<FrameworkShown>,
    /// The areas that the round asked about; themes name them by their id.
    areas: Vec<AreaShown>,
}

/// One framework.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct FrameworkShown {
    id: String,
    name: String,
    source: String,
    themes: Vec<ThemeShown>,
    /// The areas of the round that have no place in it.
    elsewhere: Vec<NamedDomain>,
}

/// One part of a framework.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct ThemeShown {
    id: String,
    name: String,
    checked: bool,
    /// The ids of the areas that the round asked about.
    areas: Vec<String>,
    /// The names of those that it did not.
    not_asked: Vec<String>,
}

/// One area with its released numbers.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct AreaShown {
    domain: String,
    name: String,
    /// None where they are hidden.
    numbers: Option<AreaNumbers>,
    /// Why they are hidden.
    hidden: Option<String>,
    /// What people said to each of its questions, or why that is hidden.
    statements: Vec<String>,
}

/// An area's numbers, as in every table.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct AreaNumbers {
    score: String,
    range: String,
    favourable: String,
    answered: u32,
}

/// Puts the page together.
pub(crate) fn page(round: &Round, released: &Released, known: &Frameworks) -> FrameworksPage {
    let asked = released.setup.asked();
    let domains: Vec<&Domain> = asked.iter().map(|(domain, _)| *domain).collect();
    FrameworksPage {
        round: summary(round),
        note: known.note.clone(),
        frameworks: known
            .frameworks
            .iter()
            .map(|framework| shown(framework, released, &domains))
            .collect(),
        areas: asked
            .iter()
            .filter_map(|(domain, items)| {
                let result = released.domain(&domain.id)?;
                Some(area(released, domain, items, result))
            })
            .collect(),
    }
}

fn shown(framework: &Framework, released: &Released, asked: &[&Domain]) -> FrameworkShown {
    FrameworkShown {
        id: framework.id.clone(),
        name: framework.name.clone(),
        source: framework.source.clone(),
        themes: framework
            .themes
            .iter()
            .map(|one| theme(one, released, asked))
            .collect(),
        elsewhere: asked
            .iter()
            .filter(|domain| !framework.has(&domain.id))
            .map(|domain| NamedDomain {
                id: domain.id.clone(),
                name: domain.name.clone(),
            })
            .collect(),
    }
}

fn theme(theme: &Theme, released: &Released, asked: &[&Domain]) -> ThemeShown {
    let (areas, others): (Vec<&String>, Vec<&String>) = theme
        .domains
        .iter()
        .partition(|id| asked.iter().any(|domain| domain.id == **id));
    // A checklist of somebody's own may have no such area at all; then there is no name.
    let named = |id: &&String| released.setup.checklist.domain(id);
    ThemeShown {
        id: theme.id.clone(),
        name: theme.name.clone(),
        checked: theme.checked,
        areas: areas.into_iter().cloned().collect(),
        not_asked: others
            .iter()
            .filter_map(named)
            .map(|domain| domain.name.clone())
            .collect(),
    }
}

fn area(released: &Released, domain: &Domain, items: &[&Item], result: &DomainResult) -> AreaShown {
    let numbers = result.score.shown().map(|score| AreaNumbers {
        score: points_exact(score.score).text,
        range: interval_exact(score.interval),
        favourable: percent(score.favourable),
        answered: result.n,
    });
    AreaShown {
        domain: domain.id.clone(),
        name: domain.name.clone(),
        numbers,
        hidden: result
            .score
            .hidden()
            .map(|why| why_domain(released, &domain.id, why)),
        statements: items
            .iter()
            .filter_map(|item| {
                let answered = released.item(&item.id)?;
                Some(match &answered.score {
                    Cell::Shown(score) => {
                        item_said(&released.setup.checklist.scale, item, answered.n, score)
                    }
                    Cell::Hidden(why) => {
                        let why = why_item(released, &item.id, *why);
                        format!("“{}” {why}", item.text)
                    }
                })
            })
            .collect(),
    }
}
