//! What people said about one area, in the words of the results, with how sure it is.

use assessment::checklist::Item;
use assessment::disclosure::Released;
use serde::Serialize;
use words::number::{interval, points};
use words::results::Highlight;

use super::{count, say};

/// An area and what people said about it.
#[derive(Serialize)]
pub(crate) struct Said {
    name: String,
    text: String,
    /// The score with its range and n, for small print; empty where it is hidden.
    small: String,
}

pub(crate) fn said(released: &Released, highlight: &Highlight) -> Said {
    Said {
        name: highlight.name.clone(),
        text: highlight.said.clone(),
        small: score(released, &highlight.domain),
    }
}

/// "score 72, likely 64 to 79, n 16", if it may be shown.
pub(crate) fn score(released: &Released, domain: &str) -> String {
    let shown = released
        .domain(domain)
        .and_then(|domain| Some((domain.n, domain.score.shown()?)));
    let said = shown.map(|(n, score)| {
        let args = [
            ("score", points(score.score).into()),
            ("interval", interval(score.interval).into()),
            ("n", count(n)),
        ];
        say("report-said-score", &args)
    });
    said.unwrap_or_default()
}

/// The statement that an area's sentence quotes.
pub(crate) fn quoted<'a>(released: &'a Released, highlight: &Highlight) -> Option<&'a Item> {
    let domain = released.setup.checklist.domain(&highlight.domain)?;
    let mut items = domain.items.iter();
    items.find(|item| highlight.said.contains(&item.text))
}
