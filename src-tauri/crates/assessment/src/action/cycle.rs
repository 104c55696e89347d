//! Small tests of change: plan, do, study, act (Langley and others 2009, The Improvement
//! Guide).

use serde::{Deserialize, Serialize};

/// What a team decides after it has tried something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Nothing yet: it goes on.
    #[default]
    Undecided,
    /// It works: keep doing it.
    Adopt,
    /// It nearly works: change it and go on.
    Adapt,
    /// It does not work: stop.
    Abandon,
}

/// One turn of plan, do, study, act. Each text may be empty until the team gets there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Cycle {
    /// Plan: what the team wants to find out.
    pub question: String,
    /// Plan: what the team thinks will happen.
    pub prediction: String,
    /// Plan: who tries it, as roles.
    pub who: String,
    /// Plan: when it is tried, in words.
    pub when: String,
    /// Do: what was done, and what came up.
    pub done: String,
    /// Study: what was found, beside the prediction.
    pub found: String,
    /// Act: what follows.
    pub act: Act,
}
