//! Two quarters side by side, in sentences and rows.

use assessment::caution::MixShift;
use assessment::comparison::{Comparison, DRAWS, DomainComparison, Verdict};
use assessment::disclosure::{Hidden, REST, Released, role_mix};
use assessment::round::Role;
use serde::Serialize;
use specta::Type;

use crate::number::{
    change_exact, change_interval_exact, percent, points, points_exact, thousands,
};
use crate::results::{MethodWords, domain_name, role};
use crate::verdict::{VerdictShown, shown};
use crate::{british, quarter};

/// Everything that is said about two rounds.
#[derive(Clone, Debug)]
pub struct CompareWords {
    /// The heading.
    pub title: String,
    /// Which quarters, and how many questions both asked.
    pub lead: String,
    /// How many areas have which verdict.
    pub summary: String,
    /// What may have changed beside the team's views.
    pub cautions: Vec<String>,
    /// What so many answers could have shown.
    pub detectable: String,
    /// The headings of the rows.
    pub columns: Vec<String>,
    /// An area each.
    pub rows: Vec<ComparisonRow>,
    /// What to know about single rows.
    pub notes: Vec<String>,
    /// How the numbers were made.
    pub method: Vec<MethodWords>,
}

/// One area compared.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
pub struct ComparisonRow {
    /// The domain's id.
    pub domain: String,
    /// The domain's name.
    pub name: String,
    /// The earlier score.
    pub from: String,
    /// The later score.
    pub to: String,
    /// Later minus earlier.
    pub change: String,
    /// Its range, in brackets.
    pub interval: String,
    /// The smallest change that would show.
    pub detectable: String,
    /// What it means.
    pub verdict: VerdictShown,
}

/// Everything that is said about two rounds.
pub fn of(earlier: &Released, later: &Released, comparison: &Comparison) -> CompareWords {
    let compared = comparison
        .domains
        .iter()
        .filter(|domain| domain.change.is_some())
        .count();
    let quarters = (earlier.setup.quarter, later.setup.quarter);
    let lead = [
        ("later", quarter::name(quarters.1).label.into()),
        ("earlier", quarter::name(quarters.0).label.into()),
        ("common", comparison.common_items.into()),
        ("asked", comparison.asked.0.max(comparison.asked.1).into()),
    ];
    let column = |quarter, n: u32| {
        british().say(
            "compare-column-score",
            &[
                ("quarter", quarter::number(quarter).into()),
                ("n", n.into()),
            ],
        )
    };
    let say = |id| british().say(id, &[]);
    CompareWords {
        title: say("compare-title"),
        lead: british().say(
            if comparison.common_items == comparison.asked.0.max(comparison.asked.1) {
                "compare-lead-all"
            } else {
                "compare-lead"
            },
            &lead,
        ),
        summary: summary(comparison),
        detectable: detectable(comparison),
        columns: vec![
            say("compare-column-area"),
            column(quarters.0, comparison.responses.0),
            column(quarters.1, comparison.responses.1),
            say("compare-column-change"),
            say("compare-column-detectable"),
            say("compare-column-verdict"),
        ],
        rows: comparison
            .domains
            .iter()
            .map(|domain| row(later, domain, compared))
            .collect(),
        cautions: cautions(earlier, later),
        notes: std::iter::once(rates(earlier, later))
            .chain(mix(earlier, later))
            .chain(notes(later, comparison))
            .collect(),
        method: method(comparison),
    }
}

/// How many areas have which verdict: `Of 12 areas, 1 clearly improved, …`.
pub fn summary(comparison: &Comparison) -> String {
    let parts = [
        (Verdict::ClearImprovement, "compare-count-clear-improvement"),
        (
            Verdict::PossibleImprovement,
            "compare-count-possible-improvement",
        ),
        (Verdict::ClearDecline, "compare-count-clear-decline"),
        (Verdict::PossibleDecline, "compare-count-possible-decline"),
        (Verdict::NoClearChange, "compare-count-no-clear-change"),
        (Verdict::TooFew, "compare-count-too-few"),
    ];
    let counted: Vec<String> = parts
        .into_iter()
        .map(|(verdict, id)| (comparison.count(verdict), id))
        .filter(|(count, _)| *count > 0)
        .map(|(count, id)| british().say(id, &[("count", count.into())]))
        .collect();
    let list = match counted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => british().say(
            "compare-and",
            &[
                ("before", before.join(", ").into()),
                ("last", last.as_str().into()),
            ],
        ),
        None => String::new(),
    };
    british().say(
        "compare-summary",
        &[
            ("areas", comparison.domains.len().into()),
            ("list", list.into()),
        ],
    )
}

fn detectable(comparison: &Comparison) -> String {
    let mut changes: Vec<f64> = comparison
        .domains
        .iter()
        .filter_map(|domain| domain.change.map(|change| change.minimum_detectable_change))
        .collect();
    changes.sort_by(f64::total_cmp);
    let Some(middle) = changes.get(changes.len() / 2) else {
        return british().say("compare-detectable-none", &[]);
    };
    let (before, after) = comparison.responses;
    british().say(
        "compare-detectable",
        &[
            ("before", before.into()),
            ("after", after.into()),
            ("points", points(*middle).into()),
        ],
    )
}

fn row(later: &Released, domain: &DomainComparison, compared: usize) -> ComparisonRow {
    let name = domain_name(later, &domain.id).to_owned();
    let verdict = shown(british(), &name, domain, compared);
    let nothing = || "–".to_owned();
    let (from, to, change, interval, detectable) = match &domain.change {
        None => (nothing(), nothing(), nothing(), nothing(), nothing()),
        Some(change) => (
            points_exact(change.scores.0).text,
            points_exact(change.scores.1).text,
            change_exact(change.difference).text,
            british().say(
                "compare-range",
                &[("range", change_interval_exact(change.interval).into())],
            ),
            points(change.minimum_detectable_change),
        ),
    };
    ComparisonRow {
        domain: domain.id.clone(),
        name,
        from,
        to,
        change,
        interval,
        detectable,
        verdict,
    }
}

/// How many of those who were asked answered, in both rounds.
fn rates(earlier: &Released, later: &Released) -> String {
    let args = [
        ("before", quarter::in_sentence(earlier.setup.quarter).into()),
        ("answered-before", earlier.responses.into()),
        ("asked-before", earlier.setup.headcount.into()),
        ("after", quarter::in_sentence(later.setup.quarter).into()),
        ("answered-after", later.responses.into()),
        ("asked-after", later.setup.headcount.into()),
    ];
    british().say("compare-rates", &args)
}

/// The shown role groups among those who answered, in both rounds.
fn mix(earlier: &Released, later: &Released) -> Option<String> {
    let mix = role_mix(earlier, later)?;
    let groups = mix.earlier.iter().filter(|(name, _)| *name != REST);
    let groups: Vec<String> = groups
        .map(|(name, before)| {
            let args = [
                ("group", group(name).into()),
                ("before", (*before).into()),
                ("after", mix.later.get(name).copied().unwrap_or(0).into()),
            ];
            british().say("compare-mix-group", &args)
        })
        .collect();
    Some(british().say("compare-mix", &[("groups", groups.join(", ").into())]))
}

/// Groups whose share of the answers moved so much that it may be why scores moved.
fn cautions(earlier: &Released, later: &Released) -> Vec<String> {
    let shifts = role_mix(earlier, later).map(|mix| mix.shifts());
    let said = |shift: MixShift| {
        let args = [
            ("group", group(&shift.role).into()),
            ("before", percent(shift.earlier).into()),
            ("after", percent(shift.later).into()),
        ];
        british().say("compare-caution-mix", &args)
    };
    shifts.unwrap_or_default().into_iter().map(said).collect()
}

fn group(name: &str) -> String {
    Role::named(name).map_or_else(|| british().say("role-rest", &[]), role)
}

fn notes(later: &Released, comparison: &Comparison) -> Vec<String> {
    let few = comparison
        .domains
        .iter()
        .filter(|domain| domain.change.is_none());
    few.map(|domain| {
        let args = [
            ("area", domain_name(later, &domain.id).into()),
            ("before", domain.n.0.into()),
            ("after", domain.n.1.into()),
            ("needed", later.setup.threshold.into()),
        ];
        let id = match domain.hidden {
            Some(Hidden::TooFewItems | Hidden::FewFavourable) => "compare-note-too-few-items",
            Some(Hidden::EarlierRelease) => "compare-note-earlier-release",
            Some(Hidden::TooFew) | None => "compare-note-too-few",
        };
        british().say(id, &args)
    })
    .collect()
}

fn method(comparison: &Comparison) -> Vec<MethodWords> {
    let say = |what, text, args: &[(&str, crate::Value<'_>)]| MethodWords {
        what: british().say(what, &[]),
        text: british().say(text, args),
    };
    vec![
        say("compare-method-change", "compare-method-change-text", &[]),
        say(
            "compare-method-chance",
            "compare-method-chance-text",
            &[
                ("draws", thousands(DRAWS).into()),
                ("seed", comparison.seed.to_string().into()),
            ],
        ),
        say("compare-method-verdict", "compare-method-verdict-text", &[]),
        say(
            "compare-method-detectable",
            "compare-method-detectable-text",
            &[],
        ),
    ]
}
