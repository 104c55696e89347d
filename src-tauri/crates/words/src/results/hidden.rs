//! What is hidden, and why.

use assessment::disclosure::{Hidden, ItemResult, Released};
use serde::Serialize;
use specta::Type;

use super::domain_name;
use crate::british;

/// One thing that is hidden.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct HiddenWords {
    /// What it is.
    pub what: String,
    /// Why nobody sees it.
    pub why: String,
}

/// What is said instead of numbers where all, or all but one who stands a point higher,
/// chose the least favourable answer.
///
/// Where one point higher is in favour already, 1 of 5 are 2 in 10 and not fewer.
pub fn few_favourable(released: &Released, item: &ItemResult) -> String {
    let scale = &released.setup.checklist.scale;
    let one_may_favour = scale.favourable_from <= scale.first + 1;
    let id = if one_may_favour && item.n <= 5 {
        "results-at-most-2-in-10"
    } else {
        "results-fewer-than-2-in-10"
    };
    british().say(id, &[])
}

/// What is said instead of numbers that would give a few late answers away beside an earlier
/// release.
pub fn earlier_release() -> String {
    british().say("results-not-shown-earlier-release", &[])
}

/// Everything that is hidden in a release: areas, then questions.
pub(super) fn of(released: &Released) -> Vec<HiddenWords> {
    let needed = released.setup.threshold;
    let areas = released.domains.iter().filter_map(|domain| {
        let (id, n) = match domain.score.hidden()? {
            Hidden::TooFew => ("results-hidden-too-few", domain.n),
            Hidden::TooFewItems | Hidden::FewFavourable => {
                ("results-hidden-too-few-items", domain.n)
            }
            Hidden::EarlierRelease => ("results-hidden-earlier-release", domain.n),
        };
        let why = british().say(id, &[("n", n.into()), ("needed", needed.into())]);
        Some(HiddenWords {
            what: domain_name(released, &domain.id).to_owned(),
            why,
        })
    });
    let items = released
        .domains
        .iter()
        .flat_map(|domain| &domain.items)
        .filter(|item| item.score.hidden().is_some())
        .map(|item| {
            let text = released
                .setup
                .checklist
                .item(&item.id)
                .map_or("", |item| item.text.as_str());
            let blank = item.blanks.not_applicable + item.blanks.unsaid + item.blanks.skipped;
            let what = british().say(
                "results-hidden-question",
                &[("id", item.id.as_str().into()), ("text", text.into())],
            );
            let why = match item.score.hidden() {
                Some(Hidden::FewFavourable) => {
                    let few = few_favourable(released, item);
                    british().say("results-hidden-few-favourable", &[("few", few.into())])
                }
                Some(Hidden::EarlierRelease) => {
                    british().say("results-hidden-earlier-release", &[])
                }
                Some(Hidden::TooFew | Hidden::TooFewItems) | None => {
                    let args = [
                        ("n", item.n.into()),
                        ("blank", blank.into()),
                        ("needed", needed.into()),
                    ];
                    british().say("results-hidden-item", &args)
                }
            };
            HiddenWords { what, why }
        });
    areas.chain(items).collect()
}
