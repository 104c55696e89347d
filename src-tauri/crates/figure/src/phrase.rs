//! The words that several figures share.

use assessment::checklist::{Domain, Scale};
use assessment::disclosure::{DomainResult, Hidden, ItemResult, Released};
use assessment::interval::Interval;
use assessment::quarter::Quarter;
use assessment::scoring::Blanks;
use words::number::{interval_exact, points, points_exact};
use words::scale::end_labels;
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

/// That the round's form asks some of its checklist only.
pub(crate) fn form_left_out(released: &Released) -> String {
    let checklist = &released.setup.checklist;
    let form = checklist.form(&released.setup.form);
    let form = form.map_or(released.setup.form.as_str(), |form| form.name.as_str());
    fill("figure-not-asked-form", &[("form", form.into())])
}

/// A score with its range and its answers, as a mark says it.
pub(crate) fn said_of_score(
    area: &str,
    quarter: Quarter,
    score: f64,
    range: Option<Interval>,
    n: u32,
) -> String {
    let mut args = vec![
        ("area", area.into()),
        ("quarter", short_quarter(quarter).into()),
        ("score", points(score).into()),
        ("n", n.into()),
    ];
    match range {
        None => fill("figure-hint-point", &args),
        Some(range) => {
            args.push(("low", points(range.low).into()));
            args.push(("high", points(range.high).into()));
            fill("figure-hint-point-range", &args)
        }
    }
}

/// A score with its range and its answers, as a cell of a table has it.
pub(crate) fn score_cell(score: f64, range: Option<Interval>, n: u32) -> String {
    let mut args = vec![("value", points_exact(score).text.into()), ("n", n.into())];
    match range {
        None => fill("figure-cell-n", &args),
        Some(range) => {
            args.push(("range", interval_exact(range).into()));
            fill("figure-cell-range-n", &args)
        }
    }
}

/// Why there is no score, as a mark says it.
pub(crate) fn said_of_hidden(area: &str, quarter: Quarter, why: String) -> String {
    let args = [
        ("area", area.into()),
        ("quarter", short_quarter(quarter).into()),
        ("why", why.into()),
    ];
    fill("figure-hint-hidden", &args)
}

/// A reason in the place of numbers, as a mark says it.
pub(crate) fn said_instead(what: &str, why: &str) -> String {
    fill(
        "figure-hint-instead",
        &[("what", what.into()), ("why", why.into())],
    )
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

/// The same in two words, for a cell of a table.
pub(crate) fn hidden_cell(why: Hidden) -> String {
    match why {
        Hidden::TooFew | Hidden::TooFewItems => say("figure-cell-too-few"),
        Hidden::FewFavourable | Hidden::EarlierRelease => say("figure-not-shown"),
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
    let (lowest, highest) = end_labels(scale);
    let args = [
        ("lowest", lowest.to_lowercase().into()),
        ("highest", highest.to_lowercase().into()),
    ];
    fill("figure-method-points", &args)
}
