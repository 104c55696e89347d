//! The words that several figures share.

use assessment::checklist::{Domain, Scale};
use assessment::disclosure::{DomainResult, Hidden, ItemResult, Released};
use assessment::quarter::Quarter;
use assessment::scoring::Blanks;
use words::{Value, british};

/// Words without arguments.
pub(crate) fn say(id: &str) -> String {
    british().say(id, &[])
}

/// Words with arguments.
pub(crate) fn fill(id: &str, args: &[(&str, Value<'_>)]) -> String {
    british().say(id, args)
}

/// `Q3 26/27`.
pub(crate) fn short_quarter(quarter: Quarter) -> String {
    words::quarter::name(quarter).short
}

/// The name of a domain in the checklist of its round.
pub(crate) fn name<'a>(released: &'a Released, id: &'a str) -> &'a str {
    let domain = released.setup.checklist.domain(id);
    domain.map_or(id, |domain| domain.name.as_str())
}

/// The name of a domain that fits a heading.
pub(crate) fn short_name<'a>(released: &'a Released, id: &'a str) -> &'a str {
    let domain = released.setup.checklist.domain(id);
    domain.map_or(id, Domain::short_name)
}

/// Why a domain's numbers are not shown.
pub(crate) fn hidden_domain(released: &Released, domain: &DomainResult, why: Hidden) -> String {
    match why {
        Hidden::TooFew => {
            let args = [
                ("n", domain.n.into()),
                ("needed", released.setup.threshold.into()),
            ];
            fill("figure-hidden-domain", &args)
        }
        Hidden::TooFewItems | Hidden::FewFavourable => say("figure-hidden-items"),
        Hidden::EarlierRelease => words::results::earlier_release(),
    }
}

/// `Not shown: only 4 people answered, and 5 are needed`, or what is said in words only.
pub(crate) fn hidden_item(released: &Released, item: &ItemResult, why: Hidden) -> String {
    match why {
        Hidden::TooFew | Hidden::TooFewItems => {
            let needed = released.setup.threshold;
            let args = [("n", item.n.into()), ("needed", needed.into())];
            fill("figure-hidden", &args)
        }
        Hidden::FewFavourable => words::results::few_favourable(released, item),
        Hidden::EarlierRelease => words::results::earlier_release(),
    }
}

/// `1 not applicable`, `2 left blank`: what was done instead of answering, by kind.
pub(crate) fn left_out(blanks: Blanks) -> Vec<String> {
    let kinds = [
        (blanks.not_applicable, "figure-left-not-applicable"),
        (blanks.unsaid, "figure-left-unsaid"),
        (blanks.skipped, "figure-left-skipped"),
    ];
    let some = kinds.into_iter().filter(|(count, _)| *count > 0);
    some.map(|(count, id)| fill(id, &[("count", count.into())]))
        .collect()
}

/// `a, b and c`.
pub(crate) fn list(parts: &[String]) -> String {
    match parts.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, before)) => fill(
            "figure-list",
            &[
                ("before", before.join(", ").into()),
                ("last", last.as_str().into()),
            ],
        ),
    }
}

/// How an answer turns into points, with the words of the scale.
pub(crate) fn method_of_points(scale: &Scale) -> String {
    let word = |label: Option<&str>| label.unwrap_or_default().to_lowercase();
    fill(
        "figure-method-points",
        &[
            ("lowest", word(scale.label(scale.first)).into()),
            ("highest", word(scale.label(scale.last())).into()),
        ],
    )
}
