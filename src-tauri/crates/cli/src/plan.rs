//! The suggestions that a first action plan is printed from.

use assessment::action::{Fields, Suggestion, library};
use assessment::checklist::Domain;
use assessment::disclosure::{DomainResult, Released};
use chrono::NaiveDate;

/// How many areas a plan begins with.
const AREAS: usize = 3;

/// For each of the three lowest areas, the library's action for its least favourable item;
/// without one, its first action.
pub(crate) fn suggested(released: &Released, start: NaiveDate) -> Vec<Fields> {
    let library = library();
    let lowest = released.by_score().into_iter().rev().take(AREAS);
    lowest
        .filter_map(|(domain, _)| {
            suggestion(
                &library,
                domain,
                released.setup.checklist.domain(&domain.id)?,
            )
        })
        .map(|suggestion| suggestion.starting(start))
        .collect()
}

fn suggestion<'a>(
    library: &'a [Suggestion],
    result: &DomainResult,
    domain: &Domain,
) -> Option<&'a Suggestion> {
    let mut items: Vec<_> = result
        .items
        .iter()
        .filter_map(|item| item.score.shown().map(|score| (score.favourable, &item.id)))
        .collect();
    items.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    let of_domain = || {
        library
            .iter()
            .filter(|suggestion| suggestion.domain == domain.id)
    };
    let for_item = items
        .into_iter()
        .find_map(|(_, item)| of_domain().find(|suggestion| suggestion.items.contains(item)));
    for_item.or_else(|| of_domain().next())
}
