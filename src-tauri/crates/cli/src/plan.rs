//! The suggestions that a first action plan is printed from.

use assessment::action::{Fields, Suggestion, library};
use assessment::checklist::ItemId;
use assessment::disclosure::{DomainResult, Released};
use assessment::priority::picks;
use chrono::NaiveDate;

/// For each of the areas to talk about, the library's action for its least favourable item
/// that has one; without any, the area's first action.
pub(crate) fn suggested(released: &Released, start: NaiveDate) -> Vec<Fields> {
    let library = library();
    picks(released)
        .priorities
        .into_iter()
        .filter_map(|(domain, _)| suggestion(&library, domain, start))
        .collect()
}

fn suggestion(library: &[Suggestion], domain: &DomainResult, start: NaiveDate) -> Option<Fields> {
    let mut items: Vec<(f64, &ItemId)> = domain
        .items
        .iter()
        .filter_map(|item| Some((item.score.shown()?.favourable, &item.id)))
        .collect();
    items.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    let of_domain = || library.iter().filter(|one| one.domain == domain.id);
    let for_item = items.into_iter().find_map(|(_, item)| {
        let suggestion = of_domain().find(|one| one.items.contains(item))?;
        Some((suggestion, item.clone()))
    });
    // The action is linked to an item that the round shows, never to one it did not ask.
    let (suggestion, item) =
        for_item.or_else(|| of_domain().next().map(|one| (one, ItemId::new())))?;
    Some(Fields {
        item,
        ..suggestion.starting(start)
    })
}
