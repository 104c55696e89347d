//! The one scale of a checklist: that on which most of a questionnaire's items are answered.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};

use assessment::checklist::Scale;

use super::left_out::{Note, Why};
use super::points::Points;
use super::vocabulary::plain;
use super::walk::Found;

/// Between which codes a scale may start.
const FIRST: std::ops::RangeInclusive<f64> = -1000.0..=1000.0;

/// The most words for what is no point.
const MOST_WORDS: usize = 50;

/// The scale, the places of the items that are answered on it, and what to say of it.
pub(super) struct Chosen {
    pub(super) scale: Scale,
    /// Of each item whether it is reversed, or why it is left out.
    pub(super) items: Vec<Result<bool, Why>>,
    pub(super) notes: Vec<Note>,
}

/// Chooses the scale of most items; of equals that of the first.
///
/// Items whose answers have the opposite order are on the same scale. Which of the two orders
/// is the scale's own is what most of them say by numbers.
pub(super) fn choose(found: &[Found]) -> Option<Chosen> {
    let words: Vec<Vec<String>> = found.iter().map(|one| one.points.words()).collect();
    let unordered: Vec<Vec<String>> = words
        .iter()
        .map(|words| {
            let turned: Vec<String> = words.iter().rev().cloned().collect();
            turned.min(words.clone())
        })
        .collect();
    let most = most(unordered.iter())?;
    let of_most = || (0..found.len()).filter(|at| &unordered[*at] == most);
    let by_number = || of_most().filter(|at| !found[*at].points.is_as_listed);
    let own = match self::most(by_number().map(|at| &words[at])) {
        Some(own) => own,
        None => self::most(of_most().map(|at| &words[at]))?,
    };
    let is_like = |at: &usize| &words[*at] == own;
    let first = by_number()
        .find(is_like)
        .or_else(|| of_most().find(is_like))?;

    let mut notes = Vec::new();
    let mut guessed = 0;
    let items = (0..found.len()).map(|at| {
        if &unordered[at] != most {
            return Err(Why::OtherScale);
        }
        let is_turned = &words[at] != own && !found[at].points.is_as_listed;
        let is_called = found[at].statement.reversed;
        guessed += usize::from(is_turned && !is_called);
        Ok(is_called || is_turned)
    });
    let items: Vec<Result<bool, Why>> = items.collect();
    if guessed > 0 {
        notes.push(Note::TakenForReversed { count: guessed });
    }
    let scale = scale(found, &items, first, &mut notes);
    Some(Chosen {
        scale,
        items,
        notes,
    })
}

fn scale(
    found: &[Found],
    items: &[Result<bool, Why>],
    first: usize,
    notes: &mut Vec<Note>,
) -> Scale {
    let points = &found[first].points;
    let last_place = points.labels.len() as i32 - 1;
    let lowest = points.values.first().copied().unwrap_or_default();
    let is_by_one = points
        .values
        .windows(2)
        .all(|pair| pair[1] - pair[0] == 1.0);
    let keeps = is_by_one && lowest.fract() == 0.0 && FIRST.contains(&lowest);
    let code = if keeps { lowest as i32 } else { 1 };
    let ends = || points.labels.first().zip(points.labels.last());
    if points.is_as_listed {
        if let Some((lowest, highest)) = ends() {
            notes.push(Note::OrderAsListed {
                lowest: lowest.clone(),
                highest: highest.clone(),
            });
        }
    } else if !keeps {
        notes.push(Note::Renumbered {
            from: code,
            to: code + last_place,
        });
    }
    let mut scale = Scale {
        first: code,
        labels: points.labels.clone(),
        favourable_from: code,
        not_applicable: Vec::new(),
        unsaid: Vec::new(),
        skipped: Vec::new(),
    };
    let kept = || found.iter().zip(items).filter(|(_, item)| item.is_ok());
    let mut taken: HashSet<String> = points.words().into_iter().collect();
    for (one, _) in kept() {
        add(
            &one.points.not_applicable,
            &mut scale.not_applicable,
            &mut taken,
        );
        add(&one.points.unsaid, &mut scale.unsaid, &mut taken);
    }
    if kept().any(|(one, _)| has_other_codes(&one.points, &scale)) {
        notes.push(Note::OtherCodes);
    }
    scale
}

/// Adds words that are not there yet.
fn add(words: &[String], to: &mut Vec<String>, taken: &mut HashSet<String>) {
    for word in words {
        if to.len() < MOST_WORDS && taken.insert(plain(word)) {
            to.push(word.clone());
        }
    }
}

/// Whether a code of the file is a whole number that means another point.
fn has_other_codes(points: &Points, scale: &Scale) -> bool {
    let codes = points.codes.iter().zip(&points.labels);
    codes
        .filter_map(|(code, label)| Some((code.as_deref()?.parse::<i32>().ok()?, label)))
        .any(|(code, label)| {
            let means = scale.label(code).map(plain);
            means.is_some_and(|means| means != plain(label))
        })
}

/// What stands there most often; of equals the first.
fn most<'a, T: Ord>(all: impl Iterator<Item = &'a T>) -> Option<&'a T> {
    let mut counts: BTreeMap<&T, (usize, usize)> = BTreeMap::new();
    for (at, one) in all.enumerate() {
        counts.entry(one).or_insert((0, at)).0 += 1;
    }
    let of_most = |(_, (count, at)): &(&T, (usize, usize))| (*count, Reverse(*at));
    counts.into_iter().max_by_key(of_most).map(|(one, _)| one)
}
