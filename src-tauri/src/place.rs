//! Where this run keeps its files, and what its surroundings say: folders, a key handed in,
//! the day.
//!
//! Invariant: this is the only file of the shell that reads the environment and the clock.
//! What drives the window from outside (files for the dialogs, the day) counts only while
//! a WebDriver session does.

use std::io::Read;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use store::Key;

/// The file of the ward's own store.
const OWN: &str = "learning-climate.store";
/// The file of the sample ward's store.
const SAMPLE: &str = "sample-ward.store";

/// Where this run keeps its files.
pub(crate) struct Place {
    folder: PathBuf,
    driven: bool,
}

impl Place {
    /// The folder that `LEARNING_CLIMATE_DIR` names, or the one given.
    pub(crate) fn new(usual: PathBuf) -> Self {
        let folder = std::env::var_os("LEARNING_CLIMATE_DIR").map_or(usual, PathBuf::from);
        Self {
            folder,
            driven: std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some(),
        }
    }

    /// The folder itself.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The ward's own store.
    pub(crate) fn own_store(&self) -> PathBuf {
        self.folder.join(OWN)
    }

    /// The sample ward's store.
    pub(crate) fn sample_store(&self) -> PathBuf {
        self.folder.join(SAMPLE)
    }

    /// The folder that holds the answer files of the sample ward.
    pub(crate) fn sample_files(&self) -> PathBuf {
        self.folder.join("sample-ward-files")
    }

    /// The folder of print-outs that were opened in the viewer.
    pub(crate) fn prints(&self) -> PathBuf {
        self.folder.join("prints")
    }

    /// Today, as the clock on the wall says it.
    pub(crate) fn today(&self) -> NaiveDate {
        let told = self
            .driven
            .then(|| std::env::var("LEARNING_CLIMATE_TODAY").ok())
            .flatten();
        told.and_then(|day| day.parse().ok())
            .unwrap_or_else(|| chrono::Local::now().date_naive())
    }

    /// A key from `LEARNING_CLIMATE_KEY_FD` (a file descriptor) or `LEARNING_CLIMATE_KEY`,
    /// 64 hexadecimal digits, for machines without a keyring or a person.
    pub(crate) fn key(&self) -> Option<Key> {
        let from_descriptor = || {
            let number: u32 = std::env::var("LEARNING_CLIMATE_KEY_FD")
                .ok()?
                .parse()
                .ok()?;
            let mut text = String::new();
            std::fs::File::open(format!("/dev/fd/{number}"))
                .ok()?
                .take(200)
                .read_to_string(&mut text)
                .ok()?;
            Some(text)
        };
        let text = from_descriptor().or_else(|| std::env::var("LEARNING_CLIMATE_KEY").ok())?;
        Key::from_hex(text.trim()).ok()
    }

    /// The file that an open dialog would have given, while the window is driven.
    pub(crate) fn picked(&self) -> Option<PathBuf> {
        self.driven
            .then(|| std::env::var_os("LEARNING_CLIMATE_PICK").map(PathBuf::from))
            .flatten()
    }

    /// The folder that a save dialog would have given, while the window is driven.
    pub(crate) fn save_folder(&self) -> Option<PathBuf> {
        self.driven
            .then(|| std::env::var_os("LEARNING_CLIMATE_SAVE_TO").map(PathBuf::from))
            .flatten()
    }
}
