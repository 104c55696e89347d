//! One area over many quarters.

use assessment::disclosure::Released;
use assessment::quarter::Quarter;
use assessment::spc::{self, Improvement, Reading, Rebase, Settings};
use figure::{Figure, run_chart, xmr};

use super::{learning_culture, people, setup, shown};
use assessment::comparison::{SEED, assess};

/// Rounds that ask about feedback only, each aimed at a score and answered by so many.
fn rounds(first: &str, aims: &[(f64, usize)]) -> Vec<Released> {
    let checklist = learning_culture();
    let mut quarter: Quarter = first.parse().expect("a quarter");
    let rounds = aims.iter().enumerate().map(|(at, (aim, answered))| {
        let setup = setup(&checklist, "feedback", &quarter.key(), *answered);
        let drafts = people(&setup, &[("FB", *aim)], *answered, 200 + at as u64);
        quarter = quarter.next();
        (setup, drafts)
    });
    // One by one: a comparison of each pair would take long.
    let alone = rounds.map(|round| shown(assess(vec![round], SEED)));
    alone.flatten().collect()
}

/// A reading for each round; a quarter between two rounds has one without a value.
fn readings(rounds: &[Released]) -> Vec<Reading> {
    let mut readings = Vec::new();
    let mut quarter = rounds[0].setup.quarter;
    for round in rounds {
        while quarter != round.setup.quarter {
            readings.push(Reading {
                date: quarter.last_day(),
                value: None,
            });
            quarter = quarter.next();
        }
        let score = round.domain("FB").and_then(|domain| domain.score.shown());
        readings.push(Reading {
            date: quarter.last_day(),
            value: score.map(|score| score.score),
        });
        quarter = quarter.next();
    }
    readings
}

fn charted(rounds: &[Released], settings: &Settings) -> Figure {
    let chart = spc::xmr(&readings(rounds), settings).expect("the readings make a chart");
    xmr(rounds, "FB", &chart, settings)
}

fn run(rounds: &[Released], domain: &str) -> Figure {
    let scores: Vec<f64> = rounds
        .iter()
        .filter_map(|round| Some(round.domain(domain)?.score.shown()?.score))
        .collect();
    let chart = spc::run_chart(&scores).expect("there are scores");
    run_chart(rounds, domain, &chart)
}

/// Fourteen quarters that end with a leap.
fn leap() -> Vec<Released> {
    let aims = [
        55.0, 57.0, 53.0, 45.0, 44.0, 50.0, 55.0, 57.0, 54.0, 48.0, 52.0, 55.0, 51.0, 78.0,
    ];
    let answered = [14, 12, 13, 15, 11, 7, 13, 14, 12, 15, 13, 17, 14, 16];
    let aims: Vec<(f64, usize)> = aims.into_iter().zip(answered).collect();
    rounds("2023-Q2", &aims)
}

/// Twenty-six quarters: a slow fall, a round without results, and a new start.
fn new_start() -> Vec<Released> {
    let mut aims: Vec<(f64, usize)> = (0..13)
        .map(|at| (70.0 - 2.0 * f64::from(at), 12 + at as usize % 5))
        .collect();
    aims.extend((0..13).map(|at| (60.0 + 3.0 * f64::from(at % 2), 14)));
    let mut rounds = rounds("2020-Q3", &aims);
    rounds.remove(4);
    rounds
}

/// Eight low quarters, eight that rise, and eight on a higher level.
fn steps() -> Vec<Released> {
    let mut aims: Vec<(f64, usize)> = vec![(40.0, 20); 8];
    aims.extend((0..8).map(|at| (40.0 + 6.0 * f64::from(at), 30)));
    aims.extend((0..8).map(|_| (66.0, 20)));
    rounds("2021-Q1", &aims)
}

/// Every history with a name; `many` is twelve rounds of all areas.
pub(crate) fn histories(many: &[Released]) -> Vec<(&'static str, Figure)> {
    let (leap, new_start) = (leap(), new_start());
    let aiming = |target: f64| Settings {
        target: Some(target),
        ..Settings::default()
    };
    let rebased = Settings {
        rebase: vec![Rebase {
            date: new_start[12].setup.quarter.last_day(),
            reason: "two ward teams became one".into(),
        }],
        ..Settings::default()
    };
    let neutral = Settings {
        improvement: Improvement::Neutral,
        ..Settings::default()
    };
    let down = Settings {
        improvement: Improvement::Down,
        target: Some(20.0),
        ..Settings::default()
    };
    vec![
        ("xmr", charted(&leap, &aiming(60.0))),
        ("xmr-rebased", charted(&new_start, &rebased)),
        ("xmr-few-points", charted(&leap[..6], &aiming(90.0))),
        ("xmr-neutral", charted(&leap, &neutral)),
        ("xmr-lower-is-better", charted(&leap, &down)),
        ("xmr-runs", charted(&steps(), &Settings::default())),
        ("run-chart-long-run", run(&steps(), "FB")),
        ("run-chart", run(&leap[..9], "FB")),
        ("run-chart-signal", run(&new_start, "FB")),
        ("run-chart-hidden", run(many, "AL")),
    ]
}
