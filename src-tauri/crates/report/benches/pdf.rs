//! How long a person waits for the action plan, once the program is warm.

// A stopwatch needs a clock.
#![allow(clippy::disallowed_methods)]

#[path = "../tests/ward/mod.rs"]
mod ward;

use std::time::Duration;

use criterion::Criterion;
use report::action_plan;

/// A click that prints must not feel like waiting.
const LIMIT: Duration = Duration::from_millis(150);

fn main() {
    let two = ward::ward("core");
    let planned = two.planned();
    let mut day = two.plan(&planned).printed;
    // A new day each time, so that no document comes out of the cache whole.
    let mut print = || {
        day = day.succ_opt().unwrap_or(day);
        let plan = report::ActionPlan {
            printed: day,
            ..two.plan(&planned)
        };
        action_plan(&plan)
            .map(|pdf| pdf.bytes.len())
            .unwrap_or_default()
    };

    let mut criterion = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_secs(1))
        .configure_from_args();
    criterion.bench_function("action plan, warm", |bencher| bencher.iter(&mut print));
    criterion.final_summary();

    let mut times: Vec<Duration> = (0..21)
        .map(|_| {
            let start = std::time::Instant::now();
            print();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let median = times[times.len() / 2];
    assert!(
        median <= LIMIT,
        "the action plan took {median:?}, the limit is {LIMIT:?}"
    );
    report_median(median);
}

#[allow(clippy::print_stdout)]
fn report_median(median: Duration) {
    println!("action plan, warm: median {median:?} of a limit of {LIMIT:?}");
}
