//! Which earlier score may stand beside a later one.
//!
//! Invariant: two scores are drawn beside each other only if they rest on the same
//! questions, asked in the same words; otherwise the difference would not be the team's.

use assessment::checklist::Item;
use assessment::disclosure::Released;
use assessment::scoring::DomainScore;

/// The earlier round's score of a domain and the people behind it, if it rests on the
/// questions that the later one rests on.
pub(crate) fn ghost<'a>(
    earlier: &'a Released,
    later: &Released,
    domain: &str,
) -> Option<(&'a DomainScore, u32)> {
    let result = earlier
        .domain(domain)
        .filter(|_| same_questions(earlier, later, domain))?;
    Some((result.score.shown()?, result.n))
}

/// Whether a domain's scores in two rounds rest on the same questions, answered on the same
/// scale.
pub(crate) fn same_questions(a: &Released, b: &Released, domain: &str) -> bool {
    a.setup.checklist.scale == b.setup.checklist.scale
        && questions(a, domain) == questions(b, domain)
}

/// The questions behind a domain's score: those that are shown, by id, wording and direction.
fn questions<'a>(released: &'a Released, domain: &str) -> Vec<(&'a str, u32, bool)> {
    let items = released
        .domain(domain)
        .into_iter()
        .flat_map(|domain| &domain.items);
    let mut questions: Vec<_> = items
        .filter(|item| item.score.shown().is_some())
        .filter_map(|item| released.setup.checklist.item(&item.id))
        .map(|item: &Item| (item.id.as_str(), item.wording, item.reversed))
        .collect();
    questions.sort_unstable();
    questions
}
