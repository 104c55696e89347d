//! How long a person waits for the action plan and the results report, once the program is warm.

// A stopwatch needs a clock.
#![allow(clippy::disallowed_methods)]

#[path = "../tests/ward/mod.rs"]
mod ward;

use std::time::Duration;

use criterion::Criterion;
use report::{Error, Print, action_plan, results_report};

/// A click that prints must not feel like waiting.
const LIMIT: Duration = Duration::from_millis(150);

fn main() {
    let two = ward::ward("core");
    let planned = two.planned();
    // A new day each time, so that no document comes out of the cache whole.
    let mut day = two.plan(&planned).printed;
    let mut tomorrow = || {
        day = day.succ_opt().unwrap_or(day);
        day
    };
    let print_plan = |printed| {
        let plan = report::ActionPlan {
            printed,
            ..two.plan(&planned)
        };
        size(action_plan(&plan))
    };
    let print_results = |printed| {
        let report = report::ResultsReport {
            printed,
            ..two.report(&planned)
        };
        size(results_report(&report))
    };

    let mut criterion = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_secs(1))
        .configure_from_args();
    criterion.bench_function("action plan, warm", |bencher| {
        bencher.iter(|| print_plan(tomorrow()));
    });
    criterion.final_summary();

    let plan = median(|| print_plan(tomorrow()));
    report_median("action plan", plan);
    // Its figures make it many times as long as the plan, so it has no limit of its own.
    report_median("results report", median(|| print_results(tomorrow())));
    assert!(
        plan <= LIMIT,
        "the action plan took {plan:?}, the limit is {LIMIT:?}"
    );
}

fn size(made: Result<Print, Error>) -> usize {
    let pdf = made.and_then(|print| print.pdf());
    pdf.map(|pdf| pdf.bytes.len()).unwrap_or_default()
}

fn median(mut print: impl FnMut() -> usize) -> Duration {
    let mut times: Vec<Duration> = (0..21)
        .map(|_| {
            let start = std::time::Instant::now();
            print();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2]
}

#[allow(clippy::print_stdout)]
fn report_median(what: &str, median: Duration) {
    println!("{what}, warm: median {median:?}; the limit of the action plan is {LIMIT:?}");
}
