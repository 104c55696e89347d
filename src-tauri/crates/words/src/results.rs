//! What a team said, in sentences for screen and paper alike.
//!
//! Invariant: strengths come before what to talk about, and no area is both.

mod behind;
mod checks;
mod hidden;
mod method;
mod roles;

use assessment::checklist::{Item, Scale};
use assessment::comparison::{Comparison, Verdict};
use assessment::disclosure::{Cell, DomainResult, ItemResult, NotReleased, Released};
use assessment::interval::non_response;
use assessment::priority::{Picks, picks};
use assessment::scoring::{DomainScore, ItemScore};
use serde::Serialize;
use specta::Type;

use crate::number::{in_ten, points};
use crate::scale::asks_agreement;
use crate::verdict::in_sentence;
use crate::{british, quarter};

pub use behind::hidden_behind;
pub use checks::checks;
pub use hidden::{
    HiddenWords, earlier_release, few_favourable, hidden, role, why_domain, why_item,
};
pub use method::MethodWords;
pub use roles::{RoleRow, RoleWords, roles};

/// Everything that is said about a round.
#[derive(Clone, Debug)]
pub struct ResultsWords {
    /// The heading.
    pub title: String,
    /// How many answered, what is strongest, what changed.
    pub lead: String,
    /// The highest areas, highest first.
    pub went_well: Vec<Highlight>,
    /// The lowest areas, lowest first.
    pub talk_about: Vec<Highlight>,
    /// What the people who did not answer could change, and who ticked one column.
    pub missing_people: Vec<String>,
    /// The plain average, if enough areas are shown.
    pub overall: Option<String>,
    /// What is hidden, and why.
    pub hidden: Vec<HiddenWords>,
    /// What stands above the comments.
    pub comments_note: String,
    /// How the numbers were made.
    pub method: Vec<MethodWords>,
}

/// One area in three lines.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct Highlight {
    /// The domain's id.
    pub domain: String,
    /// The domain's name.
    pub name: String,
    /// Its score and range.
    pub score: String,
    /// What people said.
    pub said: String,
    /// What changed since the round before, if there was one.
    pub change: Option<String>,
}

/// Everything that is said about a round; `since` compares it with the round before.
pub fn of(released: &Released, since: Option<&Comparison>) -> ResultsWords {
    let picks = picks(released);
    let highlight = |(domain, score): &(&DomainResult, &DomainScore), best| {
        highlight(released, domain, score, best, since)
    };
    ResultsWords {
        title: british().say("results-title", &[]),
        lead: lead(released, &picks, since),
        went_well: picks
            .strengths
            .iter()
            .map(|area| highlight(area, true))
            .collect(),
        talk_about: picks
            .priorities
            .iter()
            .map(|area| highlight(area, false))
            .collect(),
        missing_people: missing_people(released),
        overall: released.overall().map(|score| {
            british().say(
                "results-overall",
                &[
                    ("score", points(score).into()),
                    ("areas", shown_areas(released).into()),
                ],
            )
        }),
        hidden: hidden(released),
        comments_note: british().say(
            "results-comments-note",
            &[("comments", released.comments.len().into())],
        ),
        method: method::of(released),
    }
}

/// Why there are no results.
pub fn not_released(why: &NotReleased) -> String {
    match why {
        NotReleased::StillOpen => british().say("results-still-open", &[]),
        NotReleased::TooFew { received, needed } => british().say(
            "results-too-few",
            &[
                ("received", (*received).into()),
                ("needed", (*needed).into()),
            ],
        ),
    }
}

/// One domain's score, range, share and answers in a line.
pub fn domain_lead(released: &Released, domain: &str) -> String {
    let Some(domain) = released.domain(domain) else {
        return String::new();
    };
    match &domain.score {
        Cell::Hidden(why) => hidden::why_domain(released, &domain.id, *why),
        Cell::Shown(score) => {
            let args = [
                ("score", points(score.score).into()),
                ("low", points(score.interval.low).into()),
                ("high", points(score.interval.high).into()),
                ("favourable", in_ten(score.favourable).into()),
                ("n", domain.n.into()),
                ("asked", released.setup.headcount.into()),
            ];
            british().say("results-domain-lead", &args)
        }
    }
}

/// What the people who did not answer could change in a domain's first item.
pub fn bounds(released: &Released, domain: &str) -> Option<String> {
    let result = released.domain(domain)?;
    let (item, score) = result
        .items
        .iter()
        .find_map(|item| item.score.shown().map(|score| (item, score)))?;
    bound(released, item, score)
}

/// The domain's name in the checklist of its round.
pub fn domain_name<'a>(released: &'a Released, id: &'a str) -> &'a str {
    released
        .setup
        .checklist
        .domain(id)
        .map_or(id, |domain| domain.name.as_str())
}

fn shown_areas(released: &Released) -> usize {
    let domains = released.domains.iter();
    domains
        .filter(|domain| domain.score.shown().is_some())
        .count()
}

fn lead(released: &Released, picks: &Picks<'_>, since: Option<&Comparison>) -> String {
    let answered = british().say(
        "results-lead-answered",
        &[
            ("answered", released.responses.into()),
            ("asked", released.setup.headcount.into()),
            (
                "quarter",
                quarter::in_sentence(released.setup.quarter).into(),
            ),
        ],
    );
    let strongest = picks.strengths.first().map(|(domain, _)| {
        british().say(
            "results-lead-strongest",
            &[(
                "area",
                in_sentence(domain_name(released, &domain.id)).into(),
            )],
        )
    });
    let changed = since.map(|comparison| {
        let (better, worse) = (
            comparison.count(Verdict::ClearImprovement),
            comparison.count(Verdict::ClearDecline),
        );
        british().say(
            "results-lead-changed",
            &[("better", better.into()), ("worse", worse.into())],
        )
    });
    [Some(answered), strongest, changed]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// A score and its range: `52 out of 100, likely between 46 and 58`.
pub fn score_line(score: &DomainScore) -> String {
    let range = [
        ("score", points(score.score).into()),
        ("low", points(score.interval.low).into()),
        ("high", points(score.interval.high).into()),
    ];
    british().say("results-score-line", &range)
}

fn highlight(
    released: &Released,
    domain: &DomainResult,
    score: &DomainScore,
    best: bool,
    since: Option<&Comparison>,
) -> Highlight {
    let name = domain_name(released, &domain.id).to_owned();
    let change = since
        .and_then(|comparison| comparison.domain(&domain.id))
        .map(|change| short_change(change.verdict, change.change.as_ref()));
    Highlight {
        domain: domain.id.clone(),
        said: said(released, domain, best),
        score: score_line(score),
        change,
        name,
    }
}

/// The item that shows best why an area is high or low, as people answered it.
fn said(released: &Released, domain: &DomainResult, best: bool) -> String {
    let mut shown: Vec<(&ItemResult, &ItemScore)> = domain
        .items
        .iter()
        .filter_map(|item| item.score.shown().map(|score| (item, score)))
        .collect();
    shown.sort_by(|(_, a), (_, b)| b.favourable.total_cmp(&a.favourable));
    let telling = if best { shown.first() } else { shown.last() };
    telling
        .and_then(|(result, score)| {
            Some(item_said(
                &released.setup.checklist.scale,
                released.setup.checklist.item(&result.id)?,
                result.n,
                score,
            ))
        })
        .unwrap_or_default()
}

/// `13 of 15 agree: “I can ask …”`; of a reversed item, those who disagree; on a scale that asks
/// for something else, those in favour.
pub fn item_said(scale: &Scale, item: &Item, n: u32, score: &ItemScore) -> String {
    let id = match (asks_agreement(scale), item.reversed) {
        (true, true) => "results-said-reversed",
        (true, false) => "results-said",
        (false, _) => "results-said-in-favour",
    };
    british().say(
        id,
        &[
            ("favour", score.in_favour.into()),
            ("n", n.into()),
            ("item", item.text.as_str().into()),
        ],
    )
}

fn short_change(verdict: Verdict, change: Option<&assessment::comparison::Change>) -> String {
    let id = match verdict {
        Verdict::ClearImprovement => "results-change-clear-improvement",
        Verdict::PossibleImprovement => "results-change-possible-improvement",
        Verdict::NoClearChange => "results-change-none",
        Verdict::PossibleDecline => "results-change-possible-decline",
        Verdict::ClearDecline => "results-change-clear-decline",
        Verdict::TooFew => "results-change-too-few",
    };
    let points = change.map_or(0, |change| change.difference.abs().round() as i64);
    british().say(id, &[("points", points.into())])
}

fn missing_people(released: &Released) -> Vec<String> {
    let missing = released.setup.headcount.saturating_sub(released.responses);
    let straight = checks::straight_lines(released);
    if missing == 0 {
        let nobody = british().say("results-nobody-missing", &[]);
        return std::iter::once(nobody).chain(straight).collect();
    }
    let first = released
        .domains
        .iter()
        .flat_map(|domain| &domain.items)
        .find_map(|item| item.score.shown().map(|score| (item, score)));
    let example = first.and_then(|(item, score)| bound(released, item, score));
    std::iter::once(british().say("results-missing", &[("missing", missing.into())]))
        .chain(example)
        .chain(straight)
        .collect()
}

fn bound(released: &Released, result: &ItemResult, score: &ItemScore) -> Option<String> {
    let asked = released.setup.headcount;
    if result.n >= asked {
        return None;
    }
    let item = released.setup.checklist.item(&result.id)?;
    let (low, high) = non_response(score.in_favour, result.n, asked);
    let id = match (
        asks_agreement(&released.setup.checklist.scale),
        item.reversed,
    ) {
        (true, true) => "results-bounds-reversed",
        (true, false) => "results-bounds",
        (false, _) => "results-bounds-in-favour",
    };
    let args = [
        ("item", item.text.trim_end_matches('.').into()),
        ("n", result.n.into()),
        ("favour", score.in_favour.into()),
        ("asked", asked.into()),
        ("low", low.into()),
        ("high", high.into()),
    ];
    Some(british().say(id, &args))
}
