//! What is hidden of that which an action starts from.

use assessment::disclosure::Released;

use super::domain_name;
use super::hidden::{HiddenWords, question, why_domain, why_item};

/// What is hidden of an area and of one of its questions, in the same words; either may be
/// unknown to the round, and then hides nothing.
pub fn hidden_behind(released: &Released, domain: &str, item: &str) -> Vec<HiddenWords> {
    let domain = released.domain(domain).and_then(|result| {
        let why = result.score.hidden()?;
        Some(HiddenWords {
            what: domain_name(released, &result.id).to_owned(),
            why: why_domain(released, &result.id, why),
        })
    });
    let item = released.item(item).and_then(|result| {
        let why = result.score.hidden()?;
        Some(HiddenWords {
            what: question(released, &result.id),
            why: why_item(released, &result.id, why),
        })
    });
    domain.into_iter().chain(item).collect()
}
