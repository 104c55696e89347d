//! Whether anything tells in which order people answered.
//!
//! Each trial lets eight people answer in their order and looks at where the first, and each
//! after the other, comes out. Without a trace of the order every place is as likely as any.
//! `SHUFFLED_TRIALS=1000 cargo nextest run -p store order --no-capture` makes a thousand.

#![allow(clippy::print_stdout, reason = "a long run says how it went")]

use assessment::checklist::built_in;
use assessment::response::{Answer, Comment, Draft};
use assessment::round::Setup;
use sqlx::SqliteConnection;

use crate::{Key, PaperForm, RoundId, Store, Typing};

const PEOPLE: usize = 8;
const ITEMS: [&str; 2] = ["PS1", "PS2"];

/// Where the people of each trial came out somewhere.
struct Channel {
    name: &'static str,
    /// Sum over the trials of the rank correlation of arrival and place.
    correlation: f64,
    /// Sum over the trials of the place of the first to arrive.
    first: f64,
}

impl Channel {
    fn new(name: &'static str) -> Self {
        Self {
            name,
            correlation: 0.0,
            first: 0.0,
        }
    }

    /// Notes an order: the arrivals, counted from 0, in the order in which they came out.
    fn note(&mut self, arrivals: &[usize]) {
        assert_eq!(arrivals.len(), PEOPLE, "{}", self.name);
        let middle = (PEOPLE as f64 - 1.0) / 2.0;
        let spread = variance() * PEOPLE as f64;
        let product = arrivals
            .iter()
            .enumerate()
            .map(|(place, arrival)| (place as f64 - middle) * (*arrival as f64 - middle));
        self.correlation += product.sum::<f64>() / spread;
        let first = arrivals.iter().position(|arrival| *arrival == 0).unwrap();
        self.first += first as f64 - middle;
    }

    /// How many standard errors both sums are from nothing.
    fn surprise(&self, trials: usize) -> [f64; 2] {
        let trials = trials as f64;
        // The rank correlation of n places has variance 1 / (n - 1).
        let correlation = (trials / (PEOPLE as f64 - 1.0)).sqrt();
        [
            self.correlation / correlation,
            self.first / (trials * variance()).sqrt(),
        ]
    }
}

/// Of a place that is as likely as any.
fn variance() -> f64 {
    ((PEOPLE * PEOPLE) as f64 - 1.0) / 12.0
}

/// The answers and the comment of whoever arrives then; both tell that here, and only here.
fn person(arrival: usize) -> Draft {
    let codes = [arrival / 5, arrival % 5];
    let answers = ITEMS.iter().zip(codes);
    let answers = answers.map(|(item, code)| ((*item).to_owned(), Answer::Point(code as i32 + 1)));
    Draft {
        answers: answers.collect(),
        role: None,
        comments: vec![Comment {
            domain: None,
            text: arrival.to_string(),
        }],
    }
}

fn arrival(codes: (String, String)) -> usize {
    let code = |text: String| text.parse::<usize>().unwrap() - 1;
    code(codes.0) * 5 + code(codes.1)
}

async fn open_round(store: &Store) -> RoundId {
    let setup = Setup {
        checklist: built_in().remove("learning-culture").unwrap(),
        form: "psychological-safety".into(),
        quarter: "2026-Q3".parse().unwrap(),
        opens: "2026-12-01".parse().unwrap(),
        closes: "2026-12-14".parse().unwrap(),
        headcount: 24,
        threshold: 5,
        asks_role: false,
        role_headcounts: [].into(),
    };
    store.open_round(setup).await.unwrap()
}

/// The responses as the file holds them: the tree is scanned, nothing is sorted.
async fn responses_as_stored(connection: &mut SqliteConnection) -> Vec<usize> {
    let rows: Vec<(String, String)> = sqlx::query_as(
        "select one.answer, two.answer from responses
         join answers one on one.response_id = responses.id and one.item_id = 'PS1'
         join answers two on two.response_id = responses.id and two.item_id = 'PS2'",
    )
    .fetch_all(connection)
    .await
    .unwrap();
    rows.into_iter().map(arrival).collect()
}

async fn comments_as_stored(connection: &mut SqliteConnection) -> Vec<usize> {
    let rows: Vec<String> = sqlx::query_scalar("select text from comments")
        .fetch_all(connection)
        .await
        .unwrap();
    rows.iter().map(|text| text.parse().unwrap()).collect()
}

#[tokio::test]
async fn nothing_tells_in_which_order_people_answered() {
    let trials = std::env::var("SHUFFLED_TRIALS").ok();
    let trials = trials.map_or(40, |trials| trials.parse().unwrap());
    let mut drafts = Channel::new("the list of drafts");
    let mut stored = Channel::new("the responses in the file");
    let mut comments = Channel::new("the comments in the file");
    let mut released = Channel::new("the comments of the release");
    let mut paper = Channel::new("paper forms in the file");
    for trial in 0..trials {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(&folder.path().join("x.store"), &Key::random())
            .await
            .unwrap();
        let round = open_round(&store).await;
        let by_paper = trial % 2 == 1;
        let mut begun = Vec::new();
        for arrival in 0..PEOPLE {
            if by_paper {
                let number = store.begin_paper_form(round).await.unwrap();
                let typing = Typing::First(person(arrival));
                store
                    .save_paper_form(round, number, &typing, true)
                    .await
                    .unwrap();
            } else {
                let id = store.begin_draft(round).await.unwrap();
                store.save_draft(id, &person(arrival)).await.unwrap();
                begun.push(id);
            }
        }
        if by_paper {
            let forms: Vec<PaperForm> = store.paper_forms(round).await.unwrap();
            assert_eq!(forms.len(), PEOPLE);
            store.hand_in_paper(round).await.unwrap();
        } else {
            let listed = store.unfinished_drafts(round).await.unwrap();
            let listed: Vec<usize> = listed
                .iter()
                .map(|(_, draft)| draft.comments[0].text.parse().unwrap())
                .collect();
            drafts.note(&listed);
            for id in begun {
                store.submit_draft(id).await.unwrap();
            }
        }
        store.close_round(round, trial as u64).await.unwrap();
        let mut connection = store.connection().await.unwrap();
        let responses = responses_as_stored(&mut connection).await;
        if by_paper {
            paper.note(&responses);
        } else {
            stored.note(&responses);
        }
        comments.note(&comments_as_stored(&mut connection).await);
        drop(connection);
        let found = store.released(round).await.unwrap().comments;
        let found: Vec<usize> = found
            .iter()
            .map(|comment| comment.text.parse().unwrap())
            .collect();
        released.note(&found);
    }
    let half = trials / 2;
    for (channel, trials) in [
        (drafts, trials - half),
        (stored, trials - half),
        (paper, half),
        (comments, trials),
        (released, trials),
    ] {
        let surprise = channel.surprise(trials);
        println!(
            "{}: {surprise:.2?} standard errors in {trials} trials",
            channel.name
        );
        // By chance one of the ten is over 4.5 once in 15,000 runs.
        assert!(
            surprise.iter().all(|errors| errors.abs() < 4.5),
            "{} tells the order: {surprise:?} standard errors",
            channel.name
        );
    }
}
