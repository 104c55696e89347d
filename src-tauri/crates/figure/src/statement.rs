//! What a team said to one statement, in a sentence.

use assessment::checklist::{Item, Scale};
use assessment::disclosure::ItemResult;
use assessment::scoring::ItemScore;

use crate::phrase::{fill, say};
use words::scale::{asks_agreement, end_labels};

/// `3 of 15 agree.`, or that the team is of two minds. Only a scale that asks how far people
/// agree is told in those words.
pub(crate) fn note(scale: &Scale, item: &Item, result: &ItemResult, score: &ItemScore) -> String {
    let (low, high) = score.ends();
    let (lowest, highest) = end_labels(scale);
    let args = [
        ("favour", score.in_favour.into()),
        ("n", result.n.into()),
        ("high", high.into()),
        ("low", low.into()),
        ("highest", highest.into()),
        ("lowest", lowest.into()),
    ];
    let id = match (score.is_split(), asks_agreement(scale), item.reversed) {
        (true, true, _) => "figure-items-split",
        (true, false, _) => "figure-items-split-between",
        (false, true, false) => "figure-items-agree",
        (false, true, true) => "figure-items-disagree",
        (false, false, _) => "figure-items-favour",
    };
    let said = fill(id, &args);
    if result.may_not_fit() {
        format!("{said} {}", say("figure-items-may-not-fit"))
    } else {
        said
    }
}

/// The finding of one statement alone.
pub(crate) fn title(scale: &Scale, item: &Item, result: &ItemResult) -> String {
    let item_text = ("item", item.text.as_str().into());
    let Some(score) = result.score.shown() else {
        return fill("figure-distribution-title-hidden", &[item_text]);
    };
    let args = [
        item_text,
        ("favour", score.in_favour.into()),
        ("n", result.n.into()),
    ];
    let id = match (score.is_split(), asks_agreement(scale), item.reversed) {
        (true, ..) => "figure-distribution-title-split",
        (false, true, false) => "figure-distribution-title-agree",
        (false, true, true) => "figure-distribution-title-disagree",
        (false, false, _) => "figure-distribution-title-favour",
    };
    fill(id, &args)
}

/// Whether the point at a place from the least favourable one is in favour.
pub(crate) fn is_favourable(scale: &Scale, at: usize) -> bool {
    scale.first + at as i32 >= scale.favourable_from
}

/// `Asked the other way round: to disagree is in favour.`
pub(crate) fn reversed(scale: &Scale) -> String {
    let id = if asks_agreement(scale) {
        "figure-distribution-reversed"
    } else {
        "figure-distribution-reversed-favour"
    };
    let (lowest, _) = end_labels(scale);
    fill(id, &[("lowest", lowest.into())])
}
