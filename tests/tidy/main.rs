//! The repository keeps its own rules: who may use whom, how long a file may grow, which
//! words exist.
//!
//! Each rule stands in README.md; a failing test names the file and the rule.

mod commands;
mod crates;
mod files;
mod modules;
mod readme;
mod words;

use std::path::{Path, PathBuf};
use std::process::Command;

use acceptance::repository;

/// Every file that is or could be committed, relative to the top of the repository.
fn files() -> Vec<PathBuf> {
    let listed = Command::new("git")
        .args([
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ])
        .current_dir(repository())
        .output()
        .expect("git lists the files of the repository");
    assert!(
        listed.status.success(),
        "git could not list the files of the repository"
    );
    let mut files: Vec<PathBuf> = String::from_utf8(listed.stdout)
        .expect("file names are UTF-8")
        .split('\0')
        .filter(|name| !name.is_empty())
        .map(PathBuf::from)
        .filter(|path| repository().join(path).is_file())
        .collect();
    files.sort();
    files.dedup();
    files
}

/// The files under one of these folders with one of these endings.
fn under(folders: &[&str], endings: &[&str]) -> Vec<PathBuf> {
    let mut files = files();
    files.retain(|path| {
        let ending = path
            .extension()
            .and_then(|ending| ending.to_str())
            .unwrap_or_default();
        endings.contains(&ending) && folders.iter().any(|folder| path.starts_with(folder))
    });
    files
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(repository().join(path))
        .unwrap_or_else(|problem| panic!("{} cannot be read: {problem}", path.display()))
}

/// Fails with all that is wrong, one a line.
#[track_caller]
fn nothing_of(rule: &str, wrong: Vec<String>) {
    assert!(wrong.is_empty(), "{rule}:\n  {}", wrong.join("\n  "));
}
