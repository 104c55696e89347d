//! What can stand in a roll-up file.
//!
//! Invariant: a file that shows a number of fewer people than its own threshold, or a threshold
//! under the floor, is refused, whoever wrote it.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use assessment::comparison::Verdict;
use assessment::disclosure::Cell;
use assessment::round::{HIGHEST_THRESHOLD, LEAST_THRESHOLD};
use chrono::Datelike;

use super::error::{Error, Nonsense, Place};
use super::{Change, ChangeNumbers, Domain, Results, Round, Score, Ward};

/// The most letters of a name or an id.
pub(super) const MOST_LETTERS: usize = 200;
/// The most rounds of a ward: 25 years of quarters.
const MOST_ROUNDS: usize = 100;
/// The most areas of a round.
const MOST_AREAS: usize = 200;
/// The most people of a ward, or of a trust that is scored as one.
const MOST_PEOPLE: u32 = 100_000;
/// The most versions of a checklist or a release.
const MOST_VERSIONS: u32 = 1_000_000;
/// The years in which a round can be.
const YEARS: RangeInclusive<i32> = 2000..=2200;
/// How far a change of points, or the end of its interval, can lie from nought: with five people
/// at the ends of the scale an interval leaves the scale.
const FURTHEST: f64 = 300.0;

/// Checks everything that the types leave open.
pub(super) fn check(ward: &Ward) -> Result<(), Error> {
    let place = || Place::Ward;
    holds(is_name(&ward.name), place, Nonsense::Text)?;
    let others = [&ward.site, &ward.trust];
    holds(
        others.into_iter().all(|text| is_text(text)),
        place,
        Nonsense::Text,
    )?;
    holds(
        (1..=MOST_ROUNDS).contains(&ward.rounds.len()),
        place,
        Nonsense::TooMany,
    )?;
    let is_ordered = ward.rounds.is_sorted_by_key(|round| round.quarter);
    holds(is_ordered, place, Nonsense::Order)?;
    let mut before = None;
    for round in &ward.rounds {
        check_round(round, before)?;
        before = Some(round)
            .filter(|round| round.results.is_some())
            .or(before);
    }
    Ok(())
}

fn check_round(round: &Round, before: Option<&Round>) -> Result<(), Error> {
    let place = || Place::Round(round.quarter);
    let is_named = is_name(&round.checklist) && is_name(&round.form);
    holds(is_named, place, Nonsense::Text)?;
    let versions = 1..=MOST_VERSIONS;
    holds(
        versions.contains(&round.checklist_version),
        place,
        Nonsense::Version,
    )?;
    let days = [
        round.opens.year(),
        round.closes.year(),
        round.quarter.year(),
    ];
    let are_days = days.iter().all(|year| YEARS.contains(year)) && round.opens <= round.closes;
    holds(are_days, place, Nonsense::Days)?;
    holds(
        (1..=MOST_PEOPLE).contains(&round.headcount),
        place,
        Nonsense::People,
    )?;
    let thresholds = LEAST_THRESHOLD..=HIGHEST_THRESHOLD;
    holds(
        thresholds.contains(&round.threshold),
        place,
        Nonsense::Threshold,
    )?;
    if let Some(results) = &round.results {
        holds(
            versions.contains(&results.version),
            place,
            Nonsense::Version,
        )?;
        check_results(round, results)?;
    }
    if let Some(changes) = &round.changes {
        holds(before.is_some(), place, Nonsense::Order)?;
        check_changes(round, before, changes)?;
    }
    Ok(())
}

fn check_results(round: &Round, results: &Results) -> Result<(), Error> {
    let place = || Place::Round(round.quarter);
    let are_enough = (round.threshold..=MOST_PEOPLE).contains(&results.responses);
    holds(are_enough, place, Nonsense::People)?;
    holds(
        (1..=MOST_AREAS).contains(&results.domains.len()),
        place,
        Nonsense::TooMany,
    )?;
    let ids: BTreeSet<&str> = results
        .domains
        .iter()
        .map(|domain| domain.id.as_str())
        .collect();
    holds(ids.len() == results.domains.len(), place, Nonsense::Twice)?;
    results
        .domains
        .iter()
        .try_for_each(|domain| check_domain(round, results, domain))
}

fn check_domain(round: &Round, results: &Results, domain: &Domain) -> Result<(), Error> {
    // An id that is no text is not said back.
    let is_named = is_name(&domain.id) && is_name(&domain.name);
    holds(is_named, || Place::Round(round.quarter), Nonsense::Text)?;
    let place = || Place::Area(round.quarter, domain.id.clone());
    holds(domain.n <= results.responses, place, Nonsense::People)?;
    let Cell::Shown(shown) = domain.score else {
        return Ok(());
    };
    holds(domain.n >= round.threshold, place, Nonsense::UnderThreshold)?;
    let Score {
        score,
        low,
        high,
        favourable,
    } = shown;
    let fits = is_rising(&[0.0, low, score, high, 100.0]) && is_rising(&[0.0, favourable, 1.0]);
    holds(fits, place, Nonsense::Score)
}

fn check_changes(round: &Round, before: Option<&Round>, changes: &[Change]) -> Result<(), Error> {
    let place = || Place::Round(round.quarter);
    holds(changes.len() <= MOST_AREAS, place, Nonsense::TooMany)?;
    let ids: BTreeSet<&str> = changes.iter().map(|change| change.id.as_str()).collect();
    holds(ids.len() == changes.len(), place, Nonsense::Twice)?;
    changes
        .iter()
        .try_for_each(|change| check_change(round, before, change))
}

fn check_change(round: &Round, before: Option<&Round>, change: &Change) -> Result<(), Error> {
    holds(
        is_name(&change.id),
        || Place::Round(round.quarter),
        Nonsense::Text,
    )?;
    let place = || Place::Area(round.quarter, change.id.clone());
    let Some(numbers) = change.numbers else {
        return holds(change.verdict == Verdict::TooFew, place, Nonsense::Verdict);
    };
    let are_shown = is_shown_in_both(&change.id, before, round) && change.hidden.is_none();
    holds(are_shown, place, Nonsense::UnderThreshold)?;
    let ChangeNumbers {
        difference,
        low,
        high,
        detectable,
    } = numbers;
    let fits = is_rising(&[-FURTHEST, low, difference, high, FURTHEST])
        && is_rising(&[-100.0, difference, 100.0])
        && is_rising(&[0.0, detectable, FURTHEST]);
    holds(fits, place, Nonsense::Score)?;
    let agrees = match change.verdict {
        Verdict::ClearImprovement | Verdict::PossibleImprovement => difference >= 0.0,
        Verdict::ClearDecline | Verdict::PossibleDecline => difference <= 0.0,
        Verdict::NoClearChange => true,
        Verdict::TooFew => false,
    };
    holds(agrees, place, Nonsense::Verdict)
}

/// Whether two rounds both show a domain; what one of them hides cannot be compared.
pub(super) fn is_shown_in_both(id: &str, before: Option<&Round>, round: &Round) -> bool {
    let is_shown = |round: &Round| {
        let domain = round.domain(id);
        domain.is_some_and(|domain| domain.score.shown().is_some())
    };
    is_shown(round) && before.is_some_and(is_shown)
}

/// Each no smaller than the one before it; nothing that is not a number.
fn is_rising(numbers: &[f64]) -> bool {
    numbers.is_sorted() && numbers.iter().all(|number| number.is_finite())
}

fn is_name(text: &str) -> bool {
    !text.trim().is_empty() && is_text(text)
}

fn is_text(text: &str) -> bool {
    text.chars().count() <= MOST_LETTERS && !text.chars().any(char::is_control)
}

fn holds(rule: bool, place: impl FnOnce() -> Place, what: Nonsense) -> Result<(), Error> {
    if rule {
        Ok(())
    } else {
        Err(Error::Nonsense {
            place: place(),
            what,
        })
    }
}
