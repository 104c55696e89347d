//! Everything that can be read off comparisons of a round with any other of its ward.

use assessment::comparison::Comparison;
use assessment::disclosure::Released;

use super::facts::{Area, exactly, read_all_scores, read_scores};
use super::system::{Adds, System};
use super::ward::Round;

/// A comparison of a round, when only its first versions were there, with another.
pub(crate) struct Compared {
    versions: usize,
    comparison: Comparison,
    /// Whether the round is the later of the two.
    is_later: bool,
    /// For each area what the scores of the comparison are made of.
    common: Vec<Common>,
}

/// What both rounds asked and show of an area.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Common {
    /// Items by place.
    items: Vec<usize>,
    /// The fewest that a person must have answered for a score.
    required: usize,
}

/// All comparisons of a round with the others of its ward, at all their versions. Of those
/// that are made of the same items of the round only one is kept.
pub(crate) fn compared(rounds: &[Round], at: usize) -> Vec<Compared> {
    let own = &rounds[at];
    let areas = Area::all(own);
    let mut seen = std::collections::BTreeSet::new();
    let mut all = Vec::new();
    for versions in 1..=own.batches.len() {
        let own = own.until(versions);
        let own_newest = own.released().pop();
        for (place, other) in rounds.iter().enumerate().filter(|(place, _)| *place != at) {
            for version in 1..=other.batches.len() {
                let other = other.until(version);
                let other_newest = other.released().pop();
                let both = own_newest.as_ref().zip(other_newest.as_ref());
                let of_area = |area| common(area, &other, both);
                let common: Vec<Common> = areas.iter().map(of_area).collect();
                let is_later = place < at;
                let comparison = || {
                    if is_later {
                        other.compared(&own)
                    } else {
                        own.compared(&other)
                    }
                };
                if seen.insert((versions, common.clone())) {
                    all.push(Compared {
                        versions,
                        comparison: comparison(),
                        is_later,
                        common,
                    });
                }
            }
        }
    }
    all
}

/// The items of an area that another round asked in the same words, and of them those that
/// both rounds show, where both show the area and those are enough for a score.
fn common(area: &Area<'_>, other: &Round, both: Option<(&Released, &Released)>) -> Common {
    let others = other.setup.asked();
    let others: Vec<_> = others.iter().flat_map(|(_, items)| items).collect();
    let is_asked = |place: &usize| {
        let item = area.items[*place];
        let mut others = others.iter();
        others.any(|other| other.id == item.id && other.wording == item.wording)
    };
    let asked: Vec<usize> = (0..area.items.len()).filter(is_asked).collect();
    let required = asked.len().div_ceil(2);
    let is_shown = |released: &Released, place: usize| area.shown(released).contains(&place);
    let shows = |released: &Released| {
        let result = released.domain(&area.domain.id);
        result.is_some_and(|result| result.score.shown().is_some())
    };
    let both = both.filter(|(own, other)| shows(own) && shows(other));
    let shown = both.map(|(own, other)| {
        let mut shown = asked.clone();
        shown.retain(|place| is_shown(own, *place) && is_shown(other, *place));
        shown
    });
    Common {
        items: shown
            .filter(|shown| !shown.is_empty() && shown.len() >= required)
            .unwrap_or(asked),
        required,
    }
}

/// What a comparison says of its round: how many have a score from the common items, and,
/// where anything is shown, how many have which score. The difference, its interval, Cliff's
/// delta, Hedges' g, p and the smallest change that could be seen are made of those scores.
pub(crate) fn read_comparison(
    system: &mut System,
    (place, area): (usize, &Area<'_>),
    compared: &Compared,
) {
    let Some(domain) = compared.comparison.domain(&area.domain.id) else {
        return;
    };
    let one = |(earlier, later): (f64, f64)| if compared.is_later { later } else { earlier };
    let who = system.who(|class| class.batch < compared.versions);
    let Common { items, required } = &compared.common[place];
    let n = one((f64::from(domain.n.0), f64::from(domain.n.1)));
    let scored = Adds::Scored(items.clone(), *required);
    exactly(system, &who, scored, n);
    if let Some(change) = domain.change {
        let known = (n as u32, one(change.scores), None);
        read_scores(system, (items.clone(), *required), &who, known);
        read_all_scores(system, (items, *required), &who);
    }
}
