//! How long a manager waits for the data of the results page, after ten years of quarters.
//!
//! The page reads the list of rounds, its own round's release, those of all rounds (to find
//! the one before it), the comparison with that one and what the manager found and guessed,
//! just as the window's `rounds` and `results` commands do.
#![allow(missing_docs, reason = "criterion's macros make public functions")]
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a bench speaks to a person"
)]

use std::time::{Duration, Instant};

use assessment::checklist::built_in;
use assessment::quarter::Quarter;
use assessment::response::{Answer, Draft};
use assessment::round::Setup;
use criterion::{Criterion, criterion_group, criterion_main};
use store::{Error, Key, RoundId, Store};
use tempfile::TempDir;
use tokio::runtime::Runtime;

/// What a person still takes for "at once", of a page that has a comparison to work out.
const LIMIT: Duration = Duration::from_millis(100);
const QUARTERS: usize = 40;
const PEOPLE: usize = 20;
const RUNS: usize = 31;

/// What each part of the page's data took.
#[derive(Clone, Copy)]
struct Took {
    own_release: Duration,
    all_releases: Duration,
    comparison: Duration,
}

impl Took {
    fn all(&self) -> Duration {
        self.own_release + self.all_releases + self.comparison
    }
}

fn setup(quarter: Quarter) -> Setup {
    Setup {
        checklist: built_in().remove("learning-culture").unwrap(),
        form: "core".into(),
        quarter,
        opens: quarter.first_day(),
        closes: quarter.last_day(),
        headcount: 26,
        threshold: 5,
        asks_role: false,
        role_headcounts: [].into(),
    }
}

/// Answers that differ between people and quarters, so that there is something to compare.
fn person(setup: &Setup, quarter: usize, seed: usize) -> Draft {
    let asked = setup.asked();
    let items = asked.iter().flat_map(|(_, items)| items).enumerate();
    let answers = items.map(|(at, item)| {
        let spread = (seed * 7 + at * 3 + quarter * 5 + seed * at) % 5;
        (item.id.clone(), Answer::Point(spread as i32 + 1))
    });
    Draft {
        answers: answers.collect(),
        ..Draft::default()
    }
}

/// A store of forty closed quarters, and the last of them.
async fn ward() -> (TempDir, Store, RoundId) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::create(&folder.path().join("ward.store"), &Key::random())
        .await
        .unwrap();
    let mut quarter: Quarter = "2026-Q1".parse().unwrap();
    let mut last = None;
    for number in 0..QUARTERS {
        let setup = setup(quarter);
        let people = (0..PEOPLE).map(|seed| person(&setup, number, seed));
        let people = people.collect();
        let round = store.open_round(setup).await.unwrap();
        store.import(round, [0; 32], people).await.unwrap();
        assert!(store.close_round(round, 1).await.unwrap().round.released);
        (quarter, last) = (quarter.next(), Some(round));
    }
    (folder, store, last.unwrap())
}

/// Reads what the results page of a round shows, as the page does.
async fn open_page(store: &Store, id: RoundId) -> Took {
    let start = Instant::now();
    let rounds = store.rounds().await.unwrap();
    let round = store.round(id).await.unwrap();
    let own = store.released(round.id).await.unwrap();
    store.audit(round.id).await.unwrap();
    store.guesses(round.id).await.unwrap();
    let own_release = start.elapsed();

    let start = Instant::now();
    let mut all = Vec::new();
    assert_eq!(rounds.len(), QUARTERS);
    for round in store.rounds().await.unwrap() {
        match store.released(round.id).await {
            Ok(released) => all.push((round, released)),
            Err(Error::NotReleased(_)) => {}
            Err(error) => panic!("{error}"),
        }
    }
    let all_releases = start.elapsed();

    let start = Instant::now();
    let at = all.iter().position(|(other, _)| other.id == id).unwrap();
    let comparison = store.compared(all[at - 1].0.id, id).await.unwrap();
    let comparing = start.elapsed();
    assert_eq!((own.responses, all.len()), (PEOPLE as u32, QUARTERS));
    assert!(comparison.domains.iter().all(|one| one.change.is_some()));
    Took {
        own_release,
        all_releases,
        comparison: comparing,
    }
}

fn results(criterion: &mut Criterion) {
    let runtime = Runtime::new().unwrap();
    let (_folder, store, last) = runtime.block_on(ward());
    // The first time notes that results were seen, round by round.
    let first = runtime.block_on(open_page(&store, last)).all();
    let mut runs: Vec<Took> = (0..RUNS)
        .map(|_| runtime.block_on(open_page(&store, last)))
        .collect();
    let mut median = |part: fn(&Took) -> Duration| {
        runs.sort_by_key(part);
        part(&runs[RUNS / 2])
    };
    let all = median(Took::all);
    println!(
        "results page of the last of {QUARTERS} quarters of {PEOPLE}: median {all:.1?}, limit {LIMIT:?}, \
         ratio {:.2}; the first time {first:.1?}",
        all.as_secs_f64() / LIMIT.as_secs_f64(),
    );
    println!(
        "  of it: the rounds and its own release {:.1?}, all releases {:.1?}, the comparison {:.1?}",
        median(|took| took.own_release),
        median(|took| took.all_releases),
        median(|took| took.comparison),
    );
    criterion.bench_function("data of the results page after 40 quarters", |bench| {
        bench.iter(|| runtime.block_on(open_page(&store, last)));
    });
    runtime.block_on(store.close()).unwrap();
}

criterion_group! { name = benches; config = Criterion::default().sample_size(10); targets = results }
criterion_main!(benches);
