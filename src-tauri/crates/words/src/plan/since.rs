//! What changed since an action began, and whether a gain held.

use assessment::action::{Act, Fields, Gain, ItemChange, in_favour, item_change};
use assessment::comparison::Comparison;
use assessment::disclosure::Released;
use serde::Serialize;
use specta::Type;

use crate::number::points;
use crate::results::domain_name;
use crate::verdict::{VerdictShown, shown};
use crate::{british, quarter};

/// What changed since an action began: the round before it against the newest.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct Since {
    /// Which two rounds.
    pub rounds: String,
    /// The statement behind the action; empty for a whole area.
    pub statement: String,
    /// What changed in it, in one or two sentences; empty for a whole area.
    pub item: String,
    /// The name of its area.
    pub area: String,
    /// Its area; none where one of the rounds did not ask about it.
    pub domain: Option<VerdictShown>,
    /// How long a gain has held; empty where there is none.
    pub gain: String,
    /// Whether it held long enough for a badge.
    pub sustained: bool,
}

/// Says what changed between two rounds for an action.
pub fn since(
    fields: &Fields,
    (earlier, later): (&Released, &Released),
    comparison: &Comparison,
    gain: Gain,
) -> Since {
    let compared = comparison
        .domains
        .iter()
        .filter(|domain| domain.change.is_some());
    let compared = compared.count();
    let name = domain_name(later, &fields.domain);
    let domain = comparison.domain(&fields.domain);
    Since {
        rounds: british().say(
            "plan-since-rounds",
            &[
                ("earlier", quarter::name(earlier.setup.quarter).label.into()),
                ("later", quarter::name(later.setup.quarter).label.into()),
            ],
        ),
        statement: later
            .setup
            .checklist
            .item(&fields.item)
            .map_or_else(String::new, |item| item.text.clone()),
        area: name.to_owned(),
        item: if fields.item.is_empty() {
            String::new()
        } else {
            item(fields, earlier, later)
        },
        domain: domain.map(|domain| shown(british(), name, domain, compared)),
        gain: gain_words(gain),
        sustained: gain == Gain::Sustained,
    }
}

/// What a team decided, as a heading of its own.
pub fn act(act: Act) -> String {
    let id = match act {
        Act::Undecided => "plan-act-undecided",
        Act::Adopt => "plan-act-adopt",
        Act::Adapt => "plan-act-adapt",
        Act::Abandon => "plan-act-abandon",
    };
    british().say(id, &[])
}

fn item(fields: &Fields, earlier: &Released, later: &Released) -> String {
    let Some(change) = item_change(earlier, later, &fields.item) else {
        let id = if in_favour(later, &fields.item).is_some() {
            "plan-since-item-not-before"
        } else {
            "plan-since-item-hidden"
        };
        return british().say(id, &[]);
    };
    let reversed = later
        .setup
        .checklist
        .item(&fields.item)
        .is_some_and(|item| item.reversed);
    let (how, low, high) = direction(&change);
    let args = [
        ("answer", if reversed { "reversed" } else { "plain" }.into()),
        ("before", change.before.0.into()),
        ("of_before", change.before.1.into()),
        ("after", change.after.0.into()),
        ("of_after", change.after.1.into()),
        ("how", how.into()),
        ("low", low.into()),
        ("high", high.into()),
    ];
    british().say("plan-since-item", &args)
}

/// Up, down or neither, with the range in people of a hundred; a fall counts downwards.
fn direction(change: &ItemChange) -> (&'static str, String, String) {
    let of_hundred = |share: f64| points(100.0 * share);
    let (low, high) = (change.interval.low, change.interval.high);
    match change.direction() {
        1 => ("up", of_hundred(low), of_hundred(high)),
        -1 => ("down", of_hundred(-high), of_hundred(-low)),
        _ => ("same", of_hundred(-low), of_hundred(high)),
    }
}

fn gain_words(gain: Gain) -> String {
    let id = match gain {
        Gain::None => return String::new(),
        Gain::New => "plan-gain-new",
        Gain::HeldOnce => "plan-gain-held-once",
        Gain::Sustained => "plan-gain-sustained",
    };
    british().say(id, &[])
}
