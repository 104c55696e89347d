//! How long files may grow, and what must not stand in them.

use std::path::Path;

use acceptance::repository;

use super::{files, nothing_of, text, under};

/// From here on a file should be divided.
const LONG: usize = 400;
/// Longer than this it must be.
const TOO_LONG: usize = 600;

#[test]
#[expect(clippy::print_stderr, reason = "a warning is for a person to read")]
fn no_file_is_longer_than_600_lines() {
    let mut wrong = Vec::new();
    for path in under(&["src-tauri", "ui/src", "tests"], &["rs", "ts", "tsx"]) {
        if path == Path::new("ui/src/bindings.ts") {
            continue;
        }
        let lines = text(&path).lines().count();
        if lines > TOO_LONG {
            wrong.push(format!("{} has {lines} lines", path.display()));
        } else if lines > LONG {
            eprintln!(
                "warning: {} has {lines} lines; divide it before it has {TOO_LONG}",
                path.display()
            );
        }
    }
    nothing_of("Files that must be divided", wrong);
}

/// People who do not exist; tests may name their folders.
const INVENTED: [&str; 2] = ["other", "ward"];

/// A path of somebody's machine: a folder that only exists there, where a word begins.
fn names_a_machine(line: &str) -> bool {
    // Taken apart, so that this file does not name one itself.
    let places = ["work", "root", "home", "tmp", "Users"].map(|folder| format!("/{folder}/"));
    places.iter().any(|place| {
        line.match_indices(place.as_str()).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            let inside_a_path = before.is_some_and(|c| {
                c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '/' | '}' | '~' | '$' | '@')
            });
            let rest = &line[at + place.len()..];
            let is_invented = INVENTED.iter().any(|name| rest.starts_with(name));
            !inside_a_path && !is_invented
        })
    })
}

#[test]
fn no_file_names_a_path_of_somebodys_machine() {
    let mut wrong = Vec::new();
    for path in files() {
        let bytes = std::fs::read(repository().join(&path)).expect("a listed file can be read");
        // Pictures, fonts and workbooks are not text.
        let Ok(text) = String::from_utf8(bytes) else {
            continue;
        };
        for (line, number) in text.lines().zip(1..) {
            if names_a_machine(line) {
                wrong.push(format!("{}:{number}: {}", path.display(), line.trim()));
            }
        }
    }
    nothing_of("Paths that exist on one machine only", wrong);
}

#[test]
fn a_machine_path_is_known_by_where_it_begins() {
    let home = "home";
    for (line, expected) in [
        (format!("open(\"/{home}/x/a\")"), true),
        (format!("at /{home}/x"), true),
        (format!("https://example.org/{home}/x"), false),
        (format!("../{home}/x"), false),
        (format!("features/{home}/Home.tsx"), false),
    ] {
        assert_eq!(names_a_machine(&line), expected, "{line}");
    }
}

#[test]
fn a_test_of_the_shell_writes_the_bindings() {
    let writes = under(&["src-tauri/src", "src-tauri/tests"], &["rs"])
        .iter()
        .any(|path| text(path).contains("ui/src/bindings.ts"));
    assert!(writes, "no test of the shell writes ui/src/bindings.ts");
}

#[test]
fn the_page_holds_nothing_that_the_content_security_policy_stops() {
    let page = text(Path::new("ui/index.html"));
    let stopped = [
        "<style",
        "style=",
        "data:",
        "javascript:",
        "onload=",
        "http:",
        "https:",
    ];
    let mut wrong: Vec<String> = stopped
        .iter()
        .filter(|what| page.contains(**what))
        .map(|what| (*what).to_owned())
        .collect();
    let scripts = page.match_indices("<script").filter(|(at, _)| {
        let tag = page[*at..].split('>').next().unwrap_or_default();
        !tag.contains(" src=")
    });
    wrong.extend(scripts.map(|_| "a script without src".to_owned()));
    nothing_of("ui/index.html holds", wrong);
}
