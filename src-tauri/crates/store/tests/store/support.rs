//! Stores, rounds and drafts to try things with.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use assessment::checklist::built_in;
use assessment::response::{Answer, Comment, Draft};
use assessment::round::{Setup, Team};
use store::{Key, RoundId, Store};

/// A folder with a store in it.
pub(crate) struct Ward {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) path: PathBuf,
    pub(crate) key: Key,
}

impl Ward {
    /// A folder without a store.
    pub(crate) fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ward.store");
        Self {
            folder,
            path,
            key: Key::random(),
        }
    }

    /// A folder with a store of a team, open.
    pub(crate) async fn new() -> (Self, Store) {
        let ward = Self::empty();
        let store = Store::create(&ward.path, &ward.key).await.unwrap();
        store.set_team(&team()).await.unwrap();
        (ward, store)
    }

    pub(crate) async fn open(&self) -> Store {
        Store::open(&self.path, &self.key).await.unwrap()
    }

    /// Every file under the folder but the lock, which is empty and holds nothing.
    pub(crate) fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        gather(self.folder.path(), &mut files);
        files
    }
}

fn gather(folder: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, files);
        } else if path.extension().is_none_or(|ending| ending != "lock") {
            files.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
}

pub(crate) fn team() -> Team {
    Team {
        name: "Ward 7".into(),
        site: "North Hospital".into(),
        trust: String::new(),
        headcount: 24,
    }
}

/// A round of the core form in that quarter.
pub(crate) fn setup(quarter: &str) -> Setup {
    Setup {
        checklist: built_in().remove("learning-culture").unwrap(),
        form: "core".into(),
        quarter: quarter.parse().unwrap(),
        opens: "2026-12-01".parse().unwrap(),
        closes: "2026-12-14".parse().unwrap(),
        headcount: 24,
        threshold: 5,
        asks_role: false,
        role_headcounts: [].into(),
    }
}

/// A person who answers everything around that point.
pub(crate) fn person(setup: &Setup, point: i32, seed: usize) -> Draft {
    let asked = setup.asked();
    let answers = asked
        .iter()
        .flat_map(|(_, items)| items)
        .enumerate()
        .map(|(at, item)| {
            let answer = match (seed * 7 + at * 3) % 11 {
                0 => Answer::NotApplicable,
                1 => Answer::Unsaid,
                n => Answer::Point((point + (n % 3) as i32 - 1).clamp(1, 5)),
            };
            (item.id.clone(), answer)
        });
    Draft {
        answers: answers.collect(),
        role: None,
        comments: Vec::new(),
    }
}

pub(crate) fn comment(text: &str) -> Comment {
    Comment {
        domain: None,
        text: text.into(),
    }
}

/// Several people hand their answers in on this computer.
pub(crate) async fn answer(store: &Store, round: RoundId, people: usize, point: i32) {
    let setup = store.round(round).await.unwrap().setup;
    for seed in 0..people {
        let id = store.begin_draft(round).await.unwrap();
        store
            .save_draft(id, &person(&setup, point, seed))
            .await
            .unwrap();
        store.submit_draft(id).await.unwrap();
    }
}
