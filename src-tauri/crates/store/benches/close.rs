//! How long a manager waits when a round of 40 people is closed and released.
#![allow(missing_docs, reason = "criterion's macros make public functions")]
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a bench speaks to a person"
)]

use std::time::{Duration, Instant};

use assessment::checklist::built_in;
use assessment::response::{Answer, Comment, Draft};
use assessment::round::Setup;
use criterion::{Criterion, criterion_group, criterion_main};
use store::{Key, Store};

/// What a person still takes for "at once".
const LIMIT: Duration = Duration::from_millis(50);
const PEOPLE: usize = 40;

fn setup() -> Setup {
    Setup {
        checklist: built_in().remove("learning-culture").unwrap(),
        form: "full".into(),
        quarter: "2026-Q3".parse().unwrap(),
        opens: "2026-12-01".parse().unwrap(),
        closes: "2026-12-14".parse().unwrap(),
        headcount: 48,
        threshold: 5,
        asks_role: false,
        role_headcounts: [].into(),
    }
}

fn person(setup: &Setup, seed: usize) -> Draft {
    let asked = setup.asked();
    let items = asked.iter().flat_map(|(_, items)| items).enumerate();
    let answers = items.map(|(at, item)| {
        (
            item.id.clone(),
            Answer::Point(((seed * 7 + at * 3) % 5) as i32 + 1),
        )
    });
    let comment = Comment {
        domain: None,
        text: format!("What person {seed} has to say about the ward."),
    };
    Draft {
        answers: answers.collect(),
        role: None,
        comments: vec![comment],
    }
}

/// Closes one round of 40 in a new store and says how long it took.
async fn close_once() -> Duration {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::create(&folder.path().join("ward.store"), &Key::random())
        .await
        .unwrap();
    let setup = setup();
    let people = (0..PEOPLE).map(|seed| person(&setup, seed)).collect();
    let round = store.open_round(setup).await.unwrap();
    store.import(round, [0; 32], people).await.unwrap();
    let start = Instant::now();
    let closing = store.close_round(round, 1).await.unwrap();
    let released = store.released(round).await.unwrap();
    let took = start.elapsed();
    assert!(closing.copy.is_ok() && released.responses == PEOPLE as u32);
    store.close().await.unwrap();
    took
}

fn close(criterion: &mut Criterion) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    let mut times: Vec<Duration> = (0..15).map(|_| runtime.block_on(close_once())).collect();
    times.sort();
    let median = times[times.len() / 2];
    println!(
        "close, release, write anew and copy a round of {PEOPLE}: median {median:.1?}, limit {LIMIT:?}, ratio {:.2}",
        median.as_secs_f64() / LIMIT.as_secs_f64(),
    );
    criterion.bench_function("close and release a round of 40", |bench| {
        bench.iter_custom(|times| (0..times).map(|_| runtime.block_on(close_once())).sum());
    });
}

criterion_group! { name = benches; config = Criterion::default().sample_size(10); targets = close }
criterion_main!(benches);
