//! XmR charts of 400 series of 24 points (ten wards, forty measures, six years of quarters),
//! beside a Python script that follows the same rules in plain loops.
//!
//! `cargo bench -p assessment --bench spc` prints both medians and their ratio, and stops if
//! the two disagree. The peer needs `python3` and nothing else; without it only our own figure
//! is printed, loudly.

#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a bench measures and prints"
)]

use std::hint::black_box;
use std::process::Command;
use std::time::Instant;

use assessment::spc::{Reading, Settings, SpecialCause, Xmr, xmr};
use chrono::{Months, NaiveDate};
use criterion::Criterion;
use rand_core::{Rng, SeedableRng};
use rand_xoshiro::SplitMix64;

const SERIES: usize = 400;
const POINTS: u32 = 24;
/// Both sides take the median of so many runs.
const RUNS: usize = 31;

/// Scores around 60 that a quarter of the time step up by 12 halfway.
fn series() -> Vec<Vec<Reading>> {
    let mut random = SplitMix64::seed_from_u64(5);
    let first: NaiveDate = "2020-03-31".parse().unwrap();
    let mut one = |at: usize| -> Vec<Reading> {
        let mut reading = |point: u32| {
            let step = if at.is_multiple_of(4) && point >= POINTS / 2 {
                12.0
            } else {
                0.0
            };
            let noise = (random.next_u64() >> 11) as f64 / (1_u64 << 53) as f64;
            Reading {
                date: first + Months::new(3 * point),
                value: Some(50.0 + 20.0 * noise + step),
            }
        };
        (0..POINTS).map(&mut reading).collect()
    };
    (0..SERIES).map(&mut one).collect()
}

fn charts(series: &[Vec<Reading>]) -> Vec<Xmr> {
    let settings = Settings::default();
    series
        .iter()
        .map(|readings| xmr(readings, &settings).unwrap())
        .collect()
}

/// Points that are not just chance, and all upper limits added up.
fn figures(charts: &[Xmr]) -> (usize, f64) {
    let points = || charts.iter().flat_map(|chart| &chart.points);
    let special = points().filter(|point| point.special_cause != SpecialCause::None);
    (
        special.count(),
        points().filter_map(|point| point.upper).sum(),
    )
}

fn main() {
    let series = series();
    let mut criterion = Criterion::default().configure_from_args();
    criterion.bench_function("400 XmR charts of 24 points", |bencher| {
        bencher.iter(|| charts(black_box(&series)));
    });
    criterion.final_summary();

    let mut seconds: Vec<f64> = (0..RUNS)
        .map(|_| {
            let begin = Instant::now();
            black_box(charts(black_box(&series)));
            begin.elapsed().as_secs_f64()
        })
        .collect();
    seconds.sort_by(f64::total_cmp);
    let ours = seconds[RUNS / 2];
    println!(
        "400 XmR charts of 24 points: {:.2} ms (median of {RUNS})",
        1e3 * ours
    );

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("series.json");
    std::fs::write(&path, serde_json::to_string(&series).unwrap()).unwrap();
    let peer = Command::new("python3")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/benches/spc_peer.py"))
        .arg(&path)
        .arg(RUNS.to_string())
        .output();
    let Some(output) = peer.ok().filter(|output| output.status.success()) else {
        println!("SKIPPED: the peer needs python3");
        return;
    };
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let numbers: Vec<f64> = text
        .split_whitespace()
        .map(|word| word.parse().unwrap())
        .collect();
    let [theirs, special, limits] = numbers[..] else {
        panic!("the peer prints its seconds and two figures, not {text}");
    };
    println!(
        "the same in plain Python: {:.1} ms; ratio of the medians {:.0}",
        1e3 * theirs,
        theirs / ours
    );
    let (own_special, own_limits) = figures(&charts(&series));
    assert!(
        own_special as f64 == special && (own_limits - limits).abs() < 1e-6,
        "the peer computes something else: {own_special} and {special}, {own_limits} and {limits}"
    );
}
