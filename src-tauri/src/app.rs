//! What the commands share: the opened stores, where files are, and the files looked at
//! but not yet kept.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex};

use assessment::checklist::{Checklist, ItemId};
use assessment::meeting::Ballot;
use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;
use store::{RecoveryCode, RoundId, Store};
use tauri::AppHandle;
use tauri_specta::Event;
use tokio::sync::RwLock;

use crate::error::{ApiError, Code};
use crate::place::Place;
use crate::preview::Preview;
use exchange::roll_up::RollUp;

/// What the commands share.
pub(crate) struct App {
    /// Where this run keeps its files.
    pub(crate) place: Place,
    /// The stores that are open.
    pub(crate) stores: RwLock<Stores>,
    /// Files that were looked at, by the id of the look, until they are kept or dropped.
    pub(crate) previews: Mutex<BTreeMap<String, Preview>>,
    /// Whether somebody stopped the reading of a file.
    pub(crate) stopped: Arc<AtomicBool>,
    /// A new recovery code, until it was typed back.
    pub(crate) recovery: Mutex<Option<RecoveryCode>>,
    /// The checklist that a file suggests, until it is kept.
    pub(crate) suggested: Mutex<Option<Checklist>>,
    /// The handover that was picked, until it is taken over.
    pub(crate) handover: Mutex<Option<PathBuf>>,
    /// Other wards' roll-up files, until the window closes.
    pub(crate) wards: Mutex<Vec<RollUp>>,
    /// What people rated in a meeting that is going on, by round and item; never kept.
    pub(crate) ballots: Mutex<BTreeMap<(RoundId, ItemId), Ballot>>,
    handle: AppHandle,
}

/// The stores that are open: never more than the ward's own and the sample ward's.
#[derive(Default)]
pub(crate) struct Stores {
    /// The ward's own.
    pub(crate) own: Option<Store>,
    /// The sample ward's; while it is open every command means it.
    pub(crate) sample: Option<Store>,
}

/// What a change made stale.
#[derive(Clone, Copy, Debug, Serialize, Type)]
pub(crate) enum Topic {
    /// Which store is open, and its team.
    Store,
    /// The user's own checklists.
    Checklists,
    /// Rounds and how many answers they have.
    Rounds,
    /// Paper forms that are typed in.
    Paper,
    /// Unfinished answers.
    Drafts,
    /// Results and comparisons.
    Results,
    /// Actions.
    Plan,
    /// What the manager found and guessed.
    Audit,
    /// Numbers that the ward has anyway.
    Metrics,
    /// What a team rates and agrees in a meeting.
    Meeting,
    /// Which wards' roll-up files are open.
    Wards,
}

/// Tells the window what a change made stale.
#[derive(Clone, Debug, Serialize, Type, Event)]
pub(crate) struct Changed {
    topics: Vec<Topic>,
}

impl App {
    pub(crate) fn new(place: Place, handle: AppHandle) -> Self {
        Self {
            place,
            stores: RwLock::default(),
            previews: Mutex::default(),
            stopped: Arc::default(),
            recovery: Mutex::default(),
            suggested: Mutex::default(),
            handover: Mutex::default(),
            wards: Mutex::default(),
            ballots: Mutex::default(),
            handle,
        }
    }

    /// The store that commands mean.
    pub(crate) async fn store(&self) -> Result<Store, ApiError> {
        let stores = self.stores.read().await;
        let store = stores.sample.as_ref().or(stores.own.as_ref());
        store
            .cloned()
            .ok_or_else(|| ApiError::plain(Code::NotFound, "error-no-store"))
    }

    /// Whether the sample ward is open.
    pub(crate) async fn in_sample(&self) -> bool {
        self.stores.read().await.sample.is_some()
    }

    /// Today's date.
    pub(crate) fn today(&self) -> NaiveDate {
        self.place.today()
    }

    /// Tells the window what is stale; a window that is gone needs no telling.
    pub(crate) fn changed(&self, topics: &[Topic]) {
        if let Err(problem) = (Changed {
            topics: topics.to_vec(),
        })
        .emit(&self.handle)
        {
            tracing::warn!(%problem, "the window could not be told of a change");
        }
    }

    /// The handle that dialogs are opened with.
    pub(crate) fn handle(&self) -> &AppHandle {
        &self.handle
    }
}

/// A random seed for shuffling what is released.
pub(crate) fn random_seed() -> Result<u64, ApiError> {
    getrandom::u64().map_err(|problem| ApiError::internal("draw a random number", &problem))
}
