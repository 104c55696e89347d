//! Scores and compares 100,000 responses to 36 items, 50,000 a round, in memory, beside a
//! Python script that computes the same figures with polars and numpy.
//!
//! `cargo bench -p assessment` prints both medians and their ratio. The peer needs `python3`
//! with polars, numpy and scipy; without them only our own figure is printed, loudly.

#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a bench measures and prints"
)]

use std::process::Command;
use std::time::Instant;

use assessment::checklist::built_in;
use assessment::comparison::{Assessment, SEED, assess};
use assessment::response::{Answer, Draft};
use assessment::round::Setup;
use rand_core::{Rng, SeedableRng};
use rand_xoshiro::SplitMix64;

const PEOPLE_A_ROUND: usize = 50_000;
const RUNS: usize = 3;

fn setup() -> Setup {
    let checklist = built_in().remove("learning-culture").unwrap();
    let day = |text: &str| text.parse().unwrap();
    Setup {
        checklist,
        form: "core".into(),
        quarter: "2026-Q3".parse().unwrap(),
        opens: day("2026-12-01"),
        closes: day("2026-12-14"),
        headcount: 1000,
        threshold: 5,
        asks_role: false,
        role_headcounts: [].into(),
    }
}

/// Codes 1 to 5 and 0 for skipped; the second round is a little better.
fn codes(items: usize) -> Vec<Vec<u8>> {
    let mut random = SplitMix64::seed_from_u64(7);
    let mut person = |better: u64| -> Vec<u8> {
        let mood = random.next_u64() % 3;
        let code = |random: &mut SplitMix64| match random.next_u64() % 100 {
            0..4 => 0,
            n => (1 + (n + 10 * better) % 3 + mood).min(5) as u8,
        };
        (0..items).map(|_| code(&mut random)).collect()
    };
    (0..2 * PEOPLE_A_ROUND)
        .map(|at| person(u64::from(at >= PEOPLE_A_ROUND)))
        .collect()
}

fn drafts(setup: &Setup, codes: &[Vec<u8>]) -> Vec<Draft> {
    let ids: Vec<String> = setup
        .asked()
        .iter()
        .flat_map(|(_, items)| items.iter().map(|item| item.id.clone()))
        .collect();
    let answered = |codes: &Vec<u8>| {
        ids.iter()
            .cloned()
            .zip(codes)
            .filter(|(_, code)| **code > 0)
            .map(|(id, code)| (id, Answer::Point(i32::from(*code))))
            .collect()
    };
    codes
        .iter()
        .map(|codes| Draft {
            answers: answered(codes),
            role: None,
            comments: Vec::new(),
        })
        .collect()
}

fn main() {
    let setup = setup();
    let codes = codes(36);
    let rounds = || {
        vec![
            (setup.clone(), drafts(&setup, &codes[..PEOPLE_A_ROUND])),
            (setup.clone(), drafts(&setup, &codes[PEOPLE_A_ROUND..])),
        ]
    };
    let mut seconds = Vec::new();
    let mut last: Option<Assessment> = None;
    for _ in 0..RUNS {
        let rounds = rounds();
        let begin = Instant::now();
        last = Some(assess(rounds, SEED));
        seconds.push(begin.elapsed().as_secs_f64());
    }
    seconds.sort_by(f64::total_cmp);
    let ours = seconds[RUNS / 2];
    println!("100,000 responses x 36 items, scored and compared: {ours:.2} s (median of {RUNS})");

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("codes.csv");
    let header: Vec<String> = setup
        .asked()
        .iter()
        .flat_map(|(_, items)| {
            items.iter().map(|item| {
                if item.reversed {
                    format!("{}R", item.id)
                } else {
                    item.id.clone()
                }
            })
        })
        .collect();
    let lines = codes.iter().map(|codes| {
        codes
            .iter()
            .map(u8::to_string)
            .collect::<Vec<_>>()
            .join(",")
    });
    std::fs::write(
        &path,
        std::iter::once(header.join(","))
            .chain(lines)
            .collect::<Vec<_>>()
            .join("\n"),
    )
    .unwrap();
    let peer = Command::new("python3")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/benches/peer.py"))
        .arg(&path)
        .env("POLARS_MAX_THREADS", "1")
        .env("OMP_NUM_THREADS", "1")
        .output();
    let Some(output) = peer.ok().filter(|output| output.status.success()) else {
        println!("SKIPPED: the peer needs python3 with polars, numpy and scipy");
        return;
    };
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut lines = text.lines();
    let theirs: f64 = lines
        .next()
        .and_then(|line| line.parse().ok())
        .expect("the peer prints its seconds first");
    println!(
        "the same figures with polars and numpy: {theirs:.2} s; we take 1 part in {:.1} of it",
        theirs / ours
    );
    let change = last.unwrap().comparisons[0].domains[0].change.unwrap();
    let expected: Vec<f64> = lines
        .next()
        .unwrap()
        .split(' ')
        .map(|number| number.parse().unwrap())
        .collect();
    for (mine, theirs) in [change.difference, change.interval.low, change.cliffs_delta]
        .into_iter()
        .zip(expected)
    {
        assert!(
            (mine - theirs).abs() < 1e-9,
            "the peer computes something else: {mine} and {theirs}"
        );
    }
}
