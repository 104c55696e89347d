//! `climate assess --by` of 100,000 people and 40 items, in 200 wards and 8 quarters, beside
//! scripts that compute the same figures with polars, pandas and duckdb; whole processes.
//!
//! `cargo bench -p cli --bench by` prints the medians, the ratio to the best of the others and
//! how long the memory alone would take to bring the file. Ours prints all of its JSON, the
//! others only the figures by which they are checked. They need `python3` with the library,
//! numpy and scipy; what is missing is skipped, loudly.

#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a bench measures and prints"
)]

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rand_core::{Rng, SeedableRng};
use rand_xoshiro::SplitMix64;
use serde_json::Value;

const PEOPLE: usize = 100_000;
const WARDS: u64 = 200;
const QUARTERS: u64 = 8;
const DOMAINS: &str = "ABCDEFGH";
const ITEMS_OF_A_DOMAIN: u32 = 5;
const RUNS: usize = 7;
const PEERS: [&str; 3] = ["polars", "pandas", "duckdb"];
/// How many times faster than the best of the others it should be.
const GOAL: f64 = 5.0;

/// By name, how many numbers there are, their mean and their mean weighted by place.
type Figures = BTreeMap<String, (u64, f64, f64)>;

/// An item of each domain is reversed; the others know it by the R at the end of its id.
fn items() -> impl Iterator<Item = (char, String)> {
    DOMAINS.chars().flat_map(|domain| {
        (1..=ITEMS_OF_A_DOMAIN).map(move |number| {
            let reversed = if number == 4 { "R" } else { "" };
            (domain, format!("{domain}{number}{reversed}"))
        })
    })
}

fn checklist() -> String {
    let mut text = String::from(
        "id = \"wards\"\nname = \"Eight areas\"\nversion = 1\n[scale]\nfirst = 1\nfavourable_from = 4\n\
         labels = [\"Strongly disagree\", \"Disagree\", \"Neither\", \"Agree\", \"Strongly agree\"]\n",
    );
    for domain in DOMAINS.chars() {
        text += &format!("[[domains]]\nid = \"{domain}\"\nname = \"Area {domain}\"\n");
        for (_, id) in items().filter(|(of, _)| *of == domain) {
            let reversed = id.ends_with('R');
            text += &format!(
                "[[domains.items]]\nid = \"{id}\"\ntext = \"Statement {id}.\"\nreversed = {reversed}\n"
            );
        }
    }
    text
}

/// Answers that differ by ward and person and get a little better; one in 25 is skipped.
fn answers() -> String {
    let mut random = SplitMix64::seed_from_u64(7);
    let mut pick = |of: u64| random.next_u64() % of;
    let heading: Vec<String> = items().map(|(_, id)| id).collect();
    let mut text = format!("ward,quarter,{}\n", heading.join(","));
    for _ in 0..PEOPLE {
        let (ward, quarter) = (pick(WARDS), pick(QUARTERS));
        text += &format!(
            "Ward {:03},{}-Q{}",
            ward + 1,
            2024 + quarter / 4,
            1 + quarter % 4
        );
        let mood = (pick(100) + ward / 4 + 3 * quarter) / 50;
        for id in &heading {
            text.push(',');
            if pick(25) > 0 {
                let code = (1 + pick(3) + mood).min(5);
                let code = if id.ends_with('R') { 6 - code } else { code };
                text += &code.to_string();
            }
        }
        text.push('\n');
    }
    text
}

/// Runs a whole process whose output goes to a file, and says how long it took.
fn run(command: &mut Command, output: &Path) -> Option<Duration> {
    let file = File::create(output).unwrap();
    let start = Instant::now();
    let status = command.stdout(file).stderr(Stdio::null()).status();
    let took = start.elapsed();
    status.is_ok_and(|status| status.success()).then_some(took)
}

fn figures_of_peer(output: &Path) -> Figures {
    serde_json::from_str(&fs::read_to_string(output).unwrap()).unwrap()
}

/// The same figures from our JSON, in the order of ward, quarter and domain or item.
fn our_figures(output: &Path) -> Figures {
    let json: Value = serde_json::from_str(&fs::read_to_string(output).unwrap()).unwrap();
    let mut numbers: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    let mut add = |kind: &str, name: &str, value: &Value| {
        let all = numbers.entry(format!("{kind}.{name}")).or_default();
        all.extend(value.as_f64());
    };
    for ward in json["wards"].as_array().unwrap() {
        for round in ward["rounds"].as_array().unwrap() {
            for domain in round["domains"].as_array().unwrap() {
                for name in ["score", "low", "high", "sd", "favourable"] {
                    add("domain", name, &domain[name]);
                }
                let alpha = &domain["alpha"];
                add("domain", "alpha", &alpha["alpha"]);
                add("domain", "alpha_low", &alpha["interval"]["low"]);
                add("domain", "alpha_high", &alpha["interval"]["high"]);
            }
            for item in round["items"].as_array().unwrap() {
                for name in ["favourable", "low", "high"] {
                    add("item", name, &item[name]);
                }
            }
        }
        for domain in ward["comparison"]["domains"].as_array().unwrap() {
            for name in [
                "difference",
                "low",
                "high",
                "df",
                "cliffs_delta",
                "hedges_g",
                "minimum_detectable_change",
            ] {
                add("change", name, &domain[name]);
            }
        }
    }
    let figures = numbers.into_iter().map(|(name, numbers)| {
        let n = numbers.len() as f64;
        let weighted = numbers.iter().enumerate();
        let weighted: f64 = weighted.map(|(at, x)| x * (1 + at % 97) as f64).sum();
        let mean = numbers.iter().sum::<f64>() / n;
        (name, (numbers.len() as u64, mean, weighted / n))
    });
    figures.collect()
}

#[track_caller]
fn check(peer: &str, ours: &Figures, theirs: &Figures) {
    assert_eq!(ours.len(), theirs.len(), "{peer} prints other figures");
    for (name, (n, mean, weighted)) in ours {
        let (their_n, their_mean, their_weighted) = theirs[name];
        let close = |a: f64, b: f64| (a - b).abs() <= 1e-9 * b.abs().max(1.0);
        assert!(
            *n == their_n && close(*mean, their_mean) && close(*weighted, their_weighted),
            "{peer} computes another {name}: {n} {mean} {weighted} and {their_n} {their_mean} {their_weighted}"
        );
    }
}

/// How many bytes a second one thread copies, at best.
fn bandwidth() -> f64 {
    let from = vec![1_u8; 256 << 20];
    let mut to = vec![0_u8; from.len()];
    let copies = (0..5).map(|_| {
        let start = Instant::now();
        to.copy_from_slice(black_box(&from));
        black_box(&to);
        start.elapsed().as_secs_f64()
    });
    from.len() as f64 / copies.fold(f64::INFINITY, f64::min)
}

fn median(times: &mut [Duration]) -> f64 {
    times.sort();
    times[times.len() / 2].as_secs_f64()
}

fn main() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let place = |name: &str| -> PathBuf { folder.path().join(name) };
    let file = place("answers.csv");
    let text = answers();
    fs::write(&file, &text).unwrap();
    fs::write(place("wards.toml"), checklist()).unwrap();

    let mut our_command = Command::new(env!("CARGO_BIN_EXE_climate"));
    our_command.args(["assess", "--by", "ward,quarter", "--json", "--checklist"]);
    our_command.arg(place("wards.toml")).arg(&file);
    let mut peers: Vec<(&str, Command)> = Vec::new();
    for peer in PEERS {
        let script = format!("{}/benches/by_{peer}.py", env!("CARGO_MANIFEST_DIR"));
        let mut command = Command::new("python3");
        command.args([&script]).arg(&file);
        match run(&mut command, &place(peer)) {
            Some(_) => peers.push((peer, command)),
            None => println!("SKIPPED: {peer} needs python3 with {peer}, numpy and scipy"),
        }
    }
    run(&mut our_command, &place("ours")).expect("climate assesses the file");
    let ours = our_figures(&place("ours"));
    for (peer, _) in &peers {
        check(peer, &ours, &figures_of_peer(&place(peer)));
    }

    let mut our_times = Vec::new();
    let mut their_times = vec![Vec::new(); peers.len()];
    for _ in 0..RUNS {
        our_times.push(run(&mut our_command, &place("ours")).unwrap());
        for ((peer, command), times) in peers.iter_mut().zip(&mut their_times) {
            times.push(run(command, &place(peer)).unwrap());
        }
    }
    let mine = median(&mut our_times);
    println!("100,000 people x 40 items in 1,600 groups, whole processes, median of {RUNS}:");
    println!("  climate assess --by: {:.0} ms", 1000.0 * mine);
    let mut best = f64::INFINITY;
    for ((peer, _), times) in peers.iter().zip(&mut their_times) {
        let theirs = median(times);
        best = best.min(theirs);
        println!(
            "  {peer}: {:.0} ms, {:.1} times as long",
            1000.0 * theirs,
            theirs / mine
        );
    }
    if best.is_finite() {
        let (figures, ratio) = (ours.len(), best / mine);
        println!(
            "{figures} check figures agree to 1e-9; {ratio:.1} times as fast as the best, goal {GOAL:.0}"
        );
    }
    let (bytes, bandwidth) = (text.len() as f64, bandwidth());
    println!(
        "floor of the memory: {:.1} MB at {:.1} GB/s of one thread's copying, {:.1} ms",
        bytes / 1e6,
        bandwidth / 1e9,
        1000.0 * bytes / bandwidth
    );
}
