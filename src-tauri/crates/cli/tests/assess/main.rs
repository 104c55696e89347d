//! `climate assess`, run as a person or a script runs it.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod by;
mod output;
mod scores;
mod status;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

const G1: &str = r#"
id = "g1"
name = "Vector G1"
version = 1
[scale]
first = 1
labels = ["Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"]
favourable_from = 4
[[domains]]
id = "D"
name = "Area"
items = [
  { id = "I1", text = "One" },
  { id = "I2", text = "Two" },
  { id = "I3", text = "Three" },
  { id = "I4", text = "Four", reversed = true },
  { id = "I5", text = "Five" },
]
"#;
const G1_ANSWERS: &str = "\
Id,Start time,I1,I2,I3,I4,I5,Age
1,9:00,4,5,4,2,4,30
2,9:01,5,4,5,1,5,31
3,9:02,3,4,3,3,3,32
4,9:03,2,3,2,4,2,33
5,9:04,4,4,,2,4,34
6,9:05,5,5,5,1,,35
";

/// A folder with files, and `climate` run in it.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn with(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (name, content) in files {
            std::fs::write(folder.path().join(name), content).unwrap();
        }
        Self { folder }
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_climate"))
            .current_dir(self.folder.path())
            .args(arguments)
            .output()
            .unwrap()
    }

    /// Runs `climate assess … --json` and checks the exit status.
    #[track_caller]
    fn assess(&self, arguments: &[&str], status: i32) -> Value {
        let output = self.run(&[&["assess", "--team", "Ward 7", "--json"], arguments].concat());
        assert_eq!(
            output.status.code(),
            Some(status),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        serde_json::from_slice(&output.stdout).unwrap()
    }
}

fn g1() -> Desk {
    let fewer = G1_ANSWERS.lines().take(4).collect::<Vec<_>>().join("\n");
    Desk::with(&[
        ("g1.toml", G1),
        ("a.csv", G1_ANSWERS),
        ("b.csv", G1_ANSWERS),
        ("few.csv", &fewer),
    ])
}

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

#[track_caller]
fn close(actual: &Value, expected: f64, within: f64) {
    let number = actual.as_f64().unwrap();
    assert!(
        (number - expected).abs() <= within,
        "{number} is not {expected}"
    );
}

fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    keys.sort_unstable();
    keys
}

/// Says something past the test harness, which keeps what a passing test prints to itself.
fn loudly(line: &str) {
    std::io::stderr()
        .write_all(format!("{line}\n").as_bytes())
        .unwrap();
}
