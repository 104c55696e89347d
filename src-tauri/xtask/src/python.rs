//! A Python that has scipy: the one at hand, or one of our own beside what was built.

use std::path::PathBuf;
use std::process::Command;

use crate::Outcome;
use crate::place::target;
use crate::process::{answer, must};

/// Pinned, so that a second opinion changes only when somebody asks another one.
const LIBRARIES: [&str; 2] = ["numpy==2.4.6", "scipy==1.17.1"];
/// What `tests/recompute_statistics.py` needs; scipy has it from 1.11 on.
const CAN_RUN: [&str; 2] = [
    "-c",
    "import tomllib, numpy; from scipy.stats import false_discovery_control",
];

/// The Python to run the second opinion with.
///
/// # Errors
/// Why there is none, in a sentence.
pub(crate) fn with_scipy() -> Outcome<PathBuf> {
    let can_run = |python: &PathBuf| answer(Command::new(python).args(CAN_RUN)).is_some();
    let folder = target().join("python");
    let own = folder.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    });
    let at_hand = [PathBuf::from("python3"), own.clone()];
    if let Some(python) = at_hand.into_iter().find(can_run) {
        return Ok(python);
    }
    must(Command::new("python3").args(["-m", "venv"]).arg(&folder))
        .and_then(|()| {
            let pip = [
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
            ];
            must(Command::new(&own).args(pip).args(LIBRARIES))
        })
        .map_err(|why| format!("there is no python3 of version 3.11 with scipy 1.11 ({why})"))?;
    Ok(own)
}
