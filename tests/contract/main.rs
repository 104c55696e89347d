//! The border: what each command takes and gives, as JSON, called as the page calls it.
//!
//! Names of these tests begin with `contract_`, because they need the real window.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod audit;
mod checklists;
mod collect;
mod compare;
mod doors;
mod figures;
mod files;
mod form_file;
mod handover;
mod home;
mod late;
mod meeting;
mod metrics;
mod opening;
mod paper;
mod patients;
mod plan;
mod print;
mod results;
mod rounds;
mod settings;
mod wards;

use acceptance::driver::{Surroundings, Trouble, can_open};
use acceptance::window::Window;
use serde_json::{Value, json};

/// A window on the border.
struct Border<'a>(&'a Window);

impl Border<'_> {
    /// What a command answers; it may not refuse.
    async fn gives(&self, command: &str, given: Value) -> Value {
        let answer = self.0.call(command, given).await.unwrap();
        answer.unwrap_or_else(|error| panic!("{command} refused: {error}"))
    }

    /// The code of the error that a command refuses with. Its message is a sentence without
    /// a path, and only a mistake of ours carries an incident.
    async fn refuses(&self, command: &str, given: Value) -> String {
        let error = self.0.call(command, given).await.unwrap().unwrap_err();
        let message = error["message"].as_str().unwrap();
        assert!(message.ends_with('.'), "{command}: {message}");
        assert!(!message.contains('/'), "{command}: {message}");
        let code = error["code"].as_str().unwrap().to_owned();
        assert_eq!(error["incident"].is_string(), code == "Internal");
        code
    }

    /// Opens the sample ward; gives the ids of its rounds, oldest first.
    async fn sample_ward(&self) -> Vec<String> {
        self.gives("open_sample_ward", json!({})).await;
        let rounds = self.gives("rounds", json!({})).await;
        let rounds = rounds.as_array().unwrap();
        rounds.iter().map(|round| text(&round["id"])).collect()
    }

    /// Sets a ward of eight people up.
    async fn own_ward(&self) {
        let team = json!({ "name": "Ward 7", "site": "", "trust": "", "headcount": 8 });
        let ward = json!({ "ward": { "team": team, "passphrase": null } });
        self.gives("create_ward", ward).await;
    }

    /// Opens a round about psychological safety in a ward of its own; gives its id.
    async fn open_round(&self) -> String {
        self.own_ward().await;
        let opened = self
            .gives("open_round", json!({ "round": new_round() }))
            .await;
        text(&opened["id"])
    }
}

fn new_round() -> Value {
    json!({
        "checklist": "learning-culture", "form": "psychological-safety", "quarter": "2026-Q3",
        "opens": "2026-12-18", "closes": "2027-01-01", "headcount": 8, "threshold": 5, "asks_role": false, "role_headcounts": [],
    })
}

/// Calls commands in a window of their own.
async fn at_the_border(surroundings: Surroundings, calls: impl AsyncFnOnce(Border<'_>)) {
    if !can_open() {
        return;
    }
    let told = Window::tell("border", surroundings, async |window: &Window| {
        calls(Border(window)).await;
        Ok::<(), Trouble>(())
    })
    .await;
    told.unwrap_or_else(|trouble| panic!("{trouble}"));
}

/// Whether an object has exactly these fields.
#[track_caller]
fn check_fields(value: &Value, fields: &str) {
    let mut wanted: Vec<&str> = fields.split_whitespace().collect();
    let object = value
        .as_object()
        .unwrap_or_else(|| panic!("{value} is no object"));
    let mut found: Vec<&str> = object.keys().map(String::as_str).collect();
    wanted.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, wanted);
}

#[track_caller]
fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("{value} is no text"))
        .to_owned()
}

const ROUND: &str = "id asks quarter form form_name items opens closes dates headcount threshold \
                     asks_role state received received_text waiting released";
