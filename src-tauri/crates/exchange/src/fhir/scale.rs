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
    let mut items: Vec<Result<bool, Why>> = items.collect();
    if guessed > 0 {
        notes.push(Note::TakenForReversed { count: guessed });
    }
    let scale = scale(found, &mut items, first, &mut notes);
    Some(Chosen {
        scale,
        items,
        notes,
    })
}

fn scale(
    found: &[Found],
    items: &mut [Result<bool, Why>],
    first: usize,
    notes: &mut Vec<Note>,
) -> Scale {
    let points = &found[first].points;
    let code = first_code(points, notes);
    let mut scale = Scale {
        first: code,
        labels: points.labels.clone(),
        favourable_from: code,
        not_applicable: Vec::new(),
        unsaid: Vec::new(),
        skipped: Vec::new(),
    };
    let mut taken: HashSet<String> = points.words().into_iter().collect();
    for (one, item) in found.iter().zip(items).filter(|(_, item)| item.is_ok()) {
        let points = &one.points;
        if has_other_codes(points, &scale.labels, scale.first) {
            *item = Err(Why::OtherCodes);
            continue;
        }
        add(
            &points.not_applicable,
            &mut scale.not_applicable,
            &mut taken,
        );
        add(&points.unsaid, &mut scale.unsaid, &mut taken);
    }
    scale
}

/// The code of the lowest point.
///
/// Where the options have whole numbers for codes, a response may have nothing else. A scale
/// has these then, for scores stay the same, or others that cannot be taken for them.
fn first_code(points: &Points, notes: &mut Vec<Note>) -> i32 {
    let last_place = points.labels.len() as i32 - 1;
    let lowest = points.values.first().copied().unwrap_or_default();
    let is_by_one = points
        .values
        .windows(2)
        .all(|pair| pair[1] - pair[0] == 1.0);
    let can_be_first = |code: f64| code.fract() == 0.0 && FIRST.contains(&code);
    let by_value = (is_by_one && can_be_first(lowest)).then_some(lowest as i32);
    let codes: Vec<i32> = points
        .codes
        .iter()
        .filter_map(|code| code.as_deref()?.parse().ok())
        .collect();
    let ascends = codes.len() == points.labels.len()
        && codes
            .windows(2)
            .all(|pair| pair[0].checked_add(1) == Some(pair[1]));
    let by_code = codes.first().copied().filter(|_| ascends);
    let by_code = by_code.filter(|code| can_be_first(f64::from(*code)));
    let mut first = by_code.or(by_value).unwrap_or(1);
    if has_other_codes(points, &points.labels, first) {
        notes.push(Note::OtherCodes);
        let highest = codes.iter().max().copied().unwrap_or_default();
        let lowest = codes.iter().min().copied().unwrap_or_default();
        let above = f64::from(highest) + 1.0;
        let below = f64::from(lowest) - f64::from(last_place) - 1.0;
        // One of them is in range, unless the codes go from one end to the other.
        let apart = [above, below].into_iter().find(|code| can_be_first(*code));
        first = apart.map_or(first, |code| code as i32);
    }
    if points.is_as_listed {
        if let Some((lowest, highest)) = points.labels.first().zip(points.labels.last()) {
            notes.push(Note::OrderAsListed {
                lowest: lowest.clone(),
                highest: highest.clone(),
            });
        }
    } else if by_value != Some(first) {
        notes.push(Note::Renumbered {
            from: first,
            to: first + last_place,
        });
    }
    first
}

/// Adds words that are not there yet.
fn add(words: &[String], to: &mut Vec<String>, taken: &mut HashSet<String>) {
    for word in words {
        if to.len() < MOST_WORDS && taken.insert(plain(word)) {
            to.push(word.clone());
        }
    }
}

/// Whether a code of the file is a whole number that means another point on the scale.
fn has_other_codes(points: &Points, labels: &[String], first: i32) -> bool {
    let codes = points.codes.iter().zip(&points.labels);
    codes
        .filter_map(|(code, label)| Some((code.as_deref()?.parse::<i64>().ok()?, label)))
        .any(|(code, label)| {
            let place = usize::try_from(code - i64::from(first)).ok();
            let means = place.and_then(|place| labels.get(place));
            means.is_some_and(|means| plain(means) != plain(label))
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
