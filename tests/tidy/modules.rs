//! The order of the modules inside `assessment`: each may use only those before it.

use std::path::Path;

use super::{nothing_of, text, under};

const ORDER: [&str; 20] = [
    "quarter",
    "checklist",
    "round",
    "response",
    "interval",
    "scoring",
    "reliability",
    "caution",
    "draw",
    "bootstrap",
    "disclosure",
    "effect",
    "comparison",
    "spc",
    "priority",
    "action",
    "audit",
    "framework",
    "metric",
    "meeting",
];
const SOURCE: &str = "src-tauri/crates/assessment/src";

/// The module of `assessment` that a file belongs to: `comparison.rs` and
/// `comparison/permutation.rs` both to `comparison`.
fn module(path: &Path) -> String {
    let inside = path
        .strip_prefix(SOURCE)
        .expect("the file lies in the crate");
    let first = inside
        .iter()
        .next()
        .expect("a file has a name")
        .to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// The code of a file without comments and without its tests, which stand last.
fn code(text: &str) -> String {
    let tests = text.find("#[cfg(test)]").unwrap_or(text.len());
    let lines = text[..tests].lines();
    lines
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The top modules that some code names after `crate::`, in single paths and in braces.
fn named(code: &str) -> Vec<String> {
    let mut named = Vec::new();
    for (at, path) in code.match_indices("crate::") {
        let rest = &code[at + path.len()..];
        let Some(braces) = rest.strip_prefix('{') else {
            named.push(word(rest));
            continue;
        };
        let (mut depth, mut begins) = (0, true);
        for (at, character) in braces.char_indices() {
            match character {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => begins = true,
                _ if begins && !character.is_whitespace() => {
                    named.push(word(&braces[at..]));
                    begins = false;
                }
                _ => {}
            }
        }
    }
    named
}

fn word(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

#[test]
fn a_module_of_assessment_uses_only_those_before_it() {
    let mut wrong = Vec::new();
    for path in under(&[SOURCE], &["rs"]) {
        let own = module(&path);
        if own == "lib" {
            continue;
        }
        let Some(place) = ORDER.iter().position(|name| **name == *own) else {
            wrong.push(format!("{own} has no place in the order"));
            continue;
        };
        for used in named(&code(&text(&path))) {
            let before = ORDER[..place].contains(&used.as_str());
            if used != own && !before {
                wrong.push(format!("{own} uses {used}, which does not stand before it"));
            }
        }
    }
    nothing_of("The order is quarter, checklist, … action", wrong);
}

#[test]
fn paths_are_found_in_every_spelling() {
    let source = "use crate::quarter::Quarter;\nuse crate::{round::{Setup, State}, scoring};\n\
                  // crate::action is not meant\nfn f() { crate::interval::mean(&[]) }\n\
                  #[cfg(test)]\nmod tests { use crate::action; }";
    assert_eq!(
        named(&code(source)),
        ["quarter", "round", "scoring", "interval"]
    );
}
