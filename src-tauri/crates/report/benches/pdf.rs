//! How long a person waits for a print-out, once the program is warm: the action plan against
//! its limit, and a long results report against Typst alone and against a browser that prints
//! its HTML twin, all in the same run.

// A stopwatch needs a clock.
#![allow(clippy::disallowed_methods, clippy::print_stdout, clippy::unwrap_used)]

mod bare;
#[path = "../tests/ward/mod.rs"]
mod ward;

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use report::{Around, Print, action_plan, results_data, results_report};
use typst::foundations::Bytes;

/// A click that prints must not feel like waiting.
const LIMIT: Duration = Duration::from_millis(150);
/// How many times as long as Typst alone a report may take.
const MOST: f64 = 1.5;
/// How many times as long a browser has to take.
const LEAST: f64 = 5.0;

fn main() {
    let two = ward::ward("core");
    let planned = two.planned();
    // A new day each time, so that no document comes out of the cache whole.
    let mut day: NaiveDate = two.plan(&planned).printed;
    let mut tomorrow = || {
        day = day.succ_opt().unwrap_or(day);
        day
    };
    let plan_of = |printed| report::ActionPlan {
        printed,
        ..two.plan(&planned)
    };
    let report_of = |printed| report::ResultsReport {
        printed,
        ..two.report(&planned)
    };

    let plan = median(21, || size(&action_plan(&plan_of(tomorrow())).unwrap()));
    println!("action plan, warm: median {plan:?}, limit {LIMIT:?}");

    let pages = ward::read::read(
        &results_report(&report_of(tomorrow()))
            .unwrap()
            .pdf()
            .unwrap(),
    )
    .pages();
    // One after the other, so that a busy machine is busy for both.
    let mut alone = bare::Bare::results_report();
    let (mut ours, mut typst) = (Vec::new(), Vec::new());
    for _ in 0..21 {
        let report = report_of(tomorrow());
        ours.push(timed(|| size(&results_report(&report).unwrap())));
        let mut data = results_data(&report_of(tomorrow()), &Around::default()).unwrap();
        data["paper"]["twin"] = false.into();
        data["paper"]["logo"] = serde_json::Value::Null;
        alone.json = Bytes::new(serde_json::to_vec(&data).unwrap());
        typst.push(timed(|| alone.pdf().len()));
    }
    let (ours, typst) = (middle(ours), middle(typst));
    let ratio = ours.as_secs_f64() / typst.as_secs_f64();
    println!(
        "results report of {pages} pages, warm: median {ours:?}; Typst alone {typst:?}: {ratio:.2} times as long, at most {MOST}"
    );

    let browser = browser(&results_report(&report_of(tomorrow())).unwrap());
    let faster = browser.map(|browser| browser.as_secs_f64() / ours.as_secs_f64());
    match (browser, faster) {
        (Some(browser), Some(faster)) => println!(
            "headless Chromium printing its HTML twin: median {browser:?}, {faster:.1} times as long, at least {LEAST}"
        ),
        _ => println!("SKIPPED: chromium is not installed, so no browser was compared"),
    }
    assert!(plan <= LIMIT, "the action plan took {plan:?}");
    assert!(
        ratio <= MOST,
        "the report took {ratio:.2} times as long as Typst alone"
    );
    assert!(
        faster.is_none_or(|faster| faster >= LEAST),
        "the browser took only {faster:?} times as long"
    );
}

/// How long a browser takes from the HTML twin to a PDF, its start included; none without one.
fn browser(print: &Print) -> Option<Duration> {
    Command::new("chromium").arg("--version").output().ok()?;
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("report.html");
    std::fs::write(&page, print.html().unwrap()).unwrap();
    Some(median(5, || printed(folder.path(), &page)))
}

fn printed(folder: &Path, page: &Path) -> usize {
    let pdf = folder.join("report.pdf");
    let done = Command::new("chromium")
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
        ])
        .arg(format!(
            "--user-data-dir={}",
            folder.join("profile").display()
        ))
        .arg(format!("--print-to-pdf={}", pdf.display()))
        .arg(page)
        .output()
        .unwrap();
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
    std::fs::read(pdf).unwrap().len()
}

fn size(print: &Print) -> usize {
    print.pdf().unwrap().bytes.len()
}

fn timed(make: impl FnOnce() -> usize) -> Duration {
    let start = Instant::now();
    assert!(make() > 0);
    start.elapsed()
}

fn median(times: usize, mut make: impl FnMut() -> usize) -> Duration {
    make();
    middle((0..times).map(|_| timed(&mut make)).collect())
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
