//! The documented JSON of many wards: one line a ward.
//!
//! Invariant: as in [`crate::json`], numbers are not rounded, a number that may not be shown
//! is null, and fields are added, never renamed.

use std::io::{self, Write};

use assessment::comparison::{Measured, WardChange};
use assessment::disclosure::{
    DomainResult, Hidden, ItemResult, NoReliability, NotReleased, Numbers,
};
use assessment::quarter::Quarter;
use assessment::reliability::{Alpha, Icc, NoIcc};
use assessment::round::Setup;
use assessment::scoring::{DomainScore, ItemScore};
use serde::Serialize;

use super::between::{Apart, Between};
use super::{Assessed, Read, Said};

/// Room for a ward of two years and forty items, in bytes.
const LINE: usize = 1 << 17;

#[derive(Serialize)]
struct WardJson<'a> {
    ward: &'a str,
    rounds: Vec<RoundJson<'a>>,
    comparison: Option<ComparisonJson<'a>>,
}

#[derive(Serialize)]
struct RoundJson<'a> {
    quarter: String,
    label: String,
    responses: u32,
    straight_lines: Option<u32>,
    released: bool,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    reason: Option<NotReleased>,
    domains: Vec<DomainJson<'a>>,
    items: Vec<ItemJson<'a>>,
}

#[derive(Serialize)]
struct DomainJson<'a> {
    id: &'a str,
    n: u32,
    score: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    sd: Option<f64>,
    favourable: Option<f64>,
    not_applicable: u32,
    unsaid: u32,
    skipped: u32,
    /// rwg(j).
    agreement: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    alpha: Option<Alpha>,
    #[serde(skip_serializing_if = "Option::is_none")]
    no_alpha: Option<NoReliability>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hidden: Option<Hidden>,
}

#[derive(Serialize)]
struct ItemJson<'a> {
    id: &'a str,
    n: u32,
    counts: Option<&'a [u32]>,
    favourable: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    mean: Option<f64>,
    not_applicable: u32,
    unsaid: u32,
    skipped: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    hidden: Option<Hidden>,
}

/// How much wards differ in one quarter.
#[derive(Serialize)]
struct BetweenJson {
    quarter: String,
    label: String,
    domains: Vec<ApartJson>,
}

#[derive(Serialize)]
struct ApartJson {
    id: String,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    icc: Option<Icc>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    no_icc: Option<NoIcc>,
}

#[derive(Serialize)]
struct ComparisonJson<'a> {
    from: String,
    to: String,
    common_items: usize,
    domains: Vec<ChangeJson<'a>>,
}

#[derive(Serialize)]
struct ChangeJson<'a> {
    id: &'a str,
    difference: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    df: Option<f64>,
    cliffs_delta: Option<f64>,
    hedges_g: Option<f64>,
    minimum_detectable_change: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hidden: Option<Hidden>,
}

/// A ward, in one line.
pub(super) fn ward(assessed: &Assessed<'_>) -> io::Result<Vec<u8>> {
    let rounds = assessed.setups.iter().zip(&assessed.ward.rounds);
    let ward = WardJson {
        ward: assessed.name,
        rounds: rounds.map(|(setup, result)| round(setup, result)).collect(),
        comparison: comparison(assessed),
    };
    let mut said = Vec::with_capacity(LINE);
    serde_json::to_writer(&mut said, &ward)?;
    Ok(said)
}

/// Writes the whole: what was asked for, the wards in order, and what was noticed.
pub(super) fn file(
    out: &mut impl Write,
    setup: &Setup,
    wards: impl Iterator<Item = io::Result<Said>>,
    read: &Read,
) -> io::Result<()> {
    let text = serde_json::to_string::<str>;
    write!(
        out,
        "{{\"checklist\":{},\"form\":{},\"threshold\":{},\n\"wards\":[\n",
        text(&setup.checklist.id)?,
        text(&setup.form)?,
        setup.threshold
    )?;
    let mut between = Between::default();
    for (at, ward) in wards.enumerate() {
        if at > 0 {
            out.write_all(b",\n")?;
        }
        let ward = ward?;
        out.write_all(&ward.text)?;
        between.add(ward.shown);
    }
    write!(out, "\n],\n\"between\":")?;
    let between: Vec<BetweenJson> = between.by_quarter().map(between_json).collect();
    serde_json::to_writer(&mut *out, &between)?;
    write!(out, ",\n\"ignored\":")?;
    serde_json::to_writer(&mut *out, &read.ignored)?;
    write!(out, ",\n\"problems\":")?;
    serde_json::to_writer(&mut *out, &read.problems)?;
    writeln!(out, "}}")
}

fn round<'a>(setup: &Setup, result: &'a Result<Numbers, NotReleased>) -> RoundJson<'a> {
    let released = result.as_ref().ok();
    let (responses, reason) = match result {
        Ok(released) => (released.responses, None),
        Err(why @ NotReleased::TooFew { received, .. }) => (*received, Some(*why)),
        Err(why @ NotReleased::StillOpen) => (0, Some(*why)),
    };
    let domains = released.map_or(&[][..], |released| &released.domains);
    RoundJson {
        quarter: setup.quarter.key(),
        label: setup.quarter.label(),
        responses,
        straight_lines: released.and_then(|released| released.straight_lines),
        released: result.is_ok(),
        reason,
        domains: domains.iter().map(domain).collect(),
        items: domains
            .iter()
            .flat_map(|domain| &domain.items)
            .map(item)
            .collect(),
    }
}

fn domain(domain: &DomainResult) -> DomainJson<'_> {
    let number = |read: fn(&DomainScore) -> f64| domain.score.shown().map(read);
    let checks = domain.checks.as_ref();
    DomainJson {
        id: &domain.id,
        n: domain.n,
        score: number(|score| score.score),
        low: number(|score| score.interval.low),
        high: number(|score| score.interval.high),
        sd: number(|score| score.sd),
        favourable: number(|score| score.favourable),
        not_applicable: domain.blanks.not_applicable,
        unsaid: domain.blanks.unsaid,
        skipped: domain.blanks.skipped,
        agreement: checks.and_then(|checks| checks.agreement),
        alpha: checks.and_then(|checks| checks.alpha.ok()),
        no_alpha: checks.and_then(|checks| checks.alpha.err()),
        hidden: domain.score.hidden(),
    }
}

fn item(item: &ItemResult) -> ItemJson<'_> {
    let number = |read: fn(&ItemScore) -> f64| item.score.shown().map(read);
    ItemJson {
        id: &item.id,
        n: item.n,
        counts: item.score.shown().map(|score| score.counts.as_slice()),
        favourable: number(|score| score.favourable),
        low: number(|score| score.interval.low),
        high: number(|score| score.interval.high),
        mean: number(|score| score.mean),
        not_applicable: item.blanks.not_applicable,
        unsaid: item.blanks.unsaid,
        skipped: item.blanks.skipped,
        hidden: item.score.hidden(),
    }
}

fn between_json((quarter, domains): (Quarter, Vec<Apart>)) -> BetweenJson {
    let domains = domains.into_iter().map(|(id, icc)| ApartJson {
        id,
        icc: icc.ok(),
        no_icc: icc.err(),
    });
    BetweenJson {
        quarter: quarter.key(),
        label: quarter.label(),
        domains: domains.collect(),
    }
}

fn comparison<'a>(assessed: &'a Assessed<'_>) -> Option<ComparisonJson<'a>> {
    let [.., from, to] = assessed.setups.as_slice() else {
        return None;
    };
    Some(ComparisonJson {
        from: from.quarter.key(),
        to: to.quarter.key(),
        common_items: assessed.ward.common_items,
        domains: assessed.ward.changes.iter().map(change).collect(),
    })
}

fn change(domain: &WardChange) -> ChangeJson<'_> {
    let number = |read: fn(&Measured) -> f64| domain.change.as_ref().map(read);
    ChangeJson {
        id: &domain.id,
        difference: number(|change| change.difference),
        low: number(|change| change.interval.low),
        high: number(|change| change.interval.high),
        df: number(|change| change.df),
        cliffs_delta: number(|change| change.cliffs_delta),
        hedges_g: domain.change.and_then(|change| change.hedges_g),
        minimum_detectable_change: number(|change| change.minimum_detectable_change),
        hidden: domain.hidden,
    }
}
