//! Who may use whom.

use std::collections::BTreeSet;

use toml::{Table, Value};

use super::{files, nothing_of, text};

/// Our crates, what each may use of ours, and what of others it must never use (names that
/// begin so).
const ALLOWED: [(&str, &[&str], &[&str]); 10] = [
    (
        "assessment",
        &[],
        &[
            "sqlx",
            "tauri",
            "tokio",
            "typst",
            "fluent",
            "tracing",
            "getrandom",
        ],
    ),
    (
        "words",
        &["assessment"],
        &["sqlx", "tauri", "tokio", "typst"],
    ),
    (
        "figure",
        &["assessment", "words"],
        &["sqlx", "tauri", "tokio", "typst"],
    ),
    (
        "store",
        &["assessment"],
        &["calamine", "csv", "fluent", "tauri", "typst"],
    ),
    (
        "exchange",
        &["assessment", "words"],
        &["fluent", "sqlx", "tauri", "tokio", "typst"],
    ),
    (
        "report",
        &["assessment", "words", "figure"],
        &["calamine", "sqlx", "tauri", "tokio"],
    ),
    (
        "cli",
        &[
            "assessment",
            "words",
            "figure",
            "store",
            "exchange",
            "report",
        ],
        &["sqlx", "tauri", "typst"],
    ),
    (
        "app",
        &[
            "assessment",
            "words",
            "figure",
            "store",
            "exchange",
            "report",
        ],
        &["calamine", "sqlx", "typst"],
    ),
    (
        "acceptance",
        &[
            "assessment",
            "words",
            "figure",
            "store",
            "exchange",
            "report",
            "cli",
            "app",
        ],
        &[],
    ),
    ("xtask", &[], &[""]),
];

/// The whole list for the centre: pure rules need little.
const CENTRE: [&str; 9] = [
    "chrono",
    "include_dir",
    "rand_core",
    "rand_xoshiro",
    "serde",
    "specta",
    "statrs",
    "thiserror",
    "toml",
];

struct Crate {
    name: String,
    /// Dependencies of every kind and platform.
    uses: BTreeSet<String>,
    /// Without those of tests and benches.
    ships_with: BTreeSet<String>,
}

fn crates() -> Vec<Crate> {
    let manifests = files()
        .into_iter()
        .filter(|path| path.ends_with("Cargo.toml"));
    let tables = manifests.map(|path| text(&path).parse::<Table>().expect("a manifest is TOML"));
    tables
        .filter_map(|manifest| {
            let name = manifest.get("package")?.get("name")?.as_str()?.to_owned();
            let targets = manifest.get("target").and_then(Value::as_table);
            let places = || {
                let of_targets = targets
                    .into_iter()
                    .flat_map(Table::values)
                    .filter_map(Value::as_table);
                [&manifest].into_iter().chain(of_targets)
            };
            let named = |kinds: &[&str]| {
                let sections =
                    places().flat_map(|place| kinds.iter().filter_map(|kind| place.get(*kind)));
                sections
                    .filter_map(Value::as_table)
                    .flat_map(Table::keys)
                    .cloned()
                    .collect()
            };
            Some(Crate {
                name,
                ships_with: named(&["dependencies", "build-dependencies"]),
                uses: named(&["dependencies", "build-dependencies", "dev-dependencies"]),
            })
        })
        .collect()
}

#[test]
fn crates_use_only_what_the_table_allows() {
    let mut wrong = Vec::new();
    for found in crates() {
        let Some((_, ours, never)) = ALLOWED.iter().find(|(name, ..)| *name == found.name) else {
            wrong.push(format!("{} does not stand in the table", found.name));
            continue;
        };
        for used in &found.uses {
            let is_ours = ALLOWED.iter().any(|(name, ..)| name == used);
            let forbidden = if is_ours {
                !ours.contains(&used.as_str())
            } else {
                found.ships_with.contains(used)
                    && never.iter().any(|begins| used.starts_with(begins))
            };
            if forbidden {
                wrong.push(format!("{} must not use {used}", found.name));
            }
        }
    }
    nothing_of(
        "Dependencies that the table of allowed dependencies does not allow",
        wrong,
    );
}

#[test]
fn the_centre_uses_what_is_listed_and_no_more() {
    let assessment = crates()
        .into_iter()
        .find(|found| found.name == "assessment")
        .expect("there is a centre");
    let others = assessment
        .ships_with
        .iter()
        .filter(|used| !CENTRE.contains(&used.as_str()));
    nothing_of(
        "Dependencies that `assessment` must not have",
        others.cloned().collect(),
    );
}

#[test]
fn every_crate_of_the_table_exists() {
    let found: BTreeSet<String> = crates().into_iter().map(|found| found.name).collect();
    let missing = ALLOWED.iter().filter(|(name, ..)| !found.contains(*name));
    nothing_of(
        "Crates that are gone",
        missing.map(|(name, ..)| (*name).to_owned()).collect(),
    );
}
