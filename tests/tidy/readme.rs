//! What README.md tells people to type and to open exists.

use std::path::Path;

use acceptance::repository;

use super::{nothing_of, text, under};

/// Everything between backticks, and every line of a shell block.
fn told() -> Vec<String> {
    let readme = text(Path::new("README.md"));
    let mut told = Vec::new();
    let mut shell = None;
    for line in readme.lines() {
        if let Some(language) = line.trim_start().strip_prefix("```") {
            shell = match shell {
                None => Some(language.trim() == "sh"),
                Some(_) => None,
            };
        } else if shell == Some(true) {
            told.push(line.trim().trim_end_matches('\\').trim().to_owned());
        } else if shell.is_none() {
            told.extend(line.split('`').skip(1).step_by(2).map(str::to_owned));
        }
    }
    told
}

fn sources(folder: &str) -> String {
    under(&[folder], &["rs"])
        .iter()
        .map(|path| text(path))
        .collect()
}

/// What is wrong with a command line, or nothing.
fn wrong_with(line: &str) -> Option<String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let after = |flag: &str| {
        words
            .iter()
            .skip_while(|word| **word != flag)
            .nth(1)
            .copied()
    };
    match words.as_slice() {
        ["cargo", "xtask", subcommand, ..] => {
            let known =
                sources("src-tauri/xtask/src/main.rs").contains(&format!("[\"{subcommand}\""));
            (!known).then(|| format!("xtask has no command {subcommand}"))
        }
        ["cargo", "bench" | "test" | "run" | "doc" | "build", ..] => {
            let missing_crate = after("-p").filter(|name| !has_crate(name));
            let missing_bench = after("--bench").filter(|bench| {
                let package = after("-p").unwrap_or_default();
                !repository()
                    .join(format!("src-tauri/crates/{package}/benches/{bench}.rs"))
                    .is_file()
            });
            missing_crate
                .or(missing_bench)
                .map(|name| format!("there is no {name}"))
        }
        ["climate", rest @ ..] => {
            let source = sources("src-tauri/crates/cli/src");
            let lower = source.to_lowercase();
            rest.iter().find_map(|word| {
                let name = word
                    .strip_prefix("--")
                    .map(|flag| flag.split('=').next().unwrap_or(flag));
                let known = match name {
                    Some(flag) => source.contains(&flag.replace('-', "_")) || source.contains(flag),
                    None => *word != rest[0] || lower.contains(*word),
                };
                (!known).then(|| format!("climate knows no {word}"))
            })
        }
        _ => None,
    }
}

fn has_crate(name: &str) -> bool {
    let named = format!("name = \"{name}\"");
    under(&["src-tauri", "tests"], &["toml"])
        .iter()
        .any(|path| text(path).contains(&named))
}

#[test]
fn the_commands_of_the_readme_exist() {
    let wrong = told()
        .into_iter()
        .filter_map(|line| wrong_with(&line).map(|what| format!("{line}: {what}")));
    nothing_of("Commands of README.md", wrong.collect());
}

#[test]
fn the_files_that_the_readme_names_exist() {
    let tops = ["src-tauri/", "ui/", "assets/", "tests/", ".github/", ".ci/"];
    let named = told().into_iter().filter(|word| {
        tops.iter().any(|top| word.starts_with(top)) && !word.contains(['<', '*', ' ', '{', '…'])
    });
    let missing = named.filter(|path| !repository().join(path).exists());
    nothing_of("Files of README.md", missing.collect());
}

#[test]
fn the_readme_says_how_to_run_and_to_test() {
    let told = told();
    for command in ["cargo xtask run", "cargo xtask test"] {
        assert!(
            told.iter().any(|line| line == command),
            "README.md does not say `{command}`"
        );
    }
    assert!(wrong_with("cargo xtask fly").is_some());
    assert!(wrong_with("climate assess --fly").is_some());
}
