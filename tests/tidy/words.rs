//! The catalogue of words: every id that code names exists once, and every id is named.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use super::{nothing_of, text, under};

const CATALOGUE: &str = "assets/words/en-GB";

/// Words with hyphens in code that are not ids of the catalogue, though they begin like one.
const OTHER_WORDS: [&str; 1] = ["sample-ward-files"];

/// What the catalogue holds.
#[derive(Default)]
struct Catalogue {
    /// The file of each id.
    ids: BTreeMap<String, String>,
    /// Ids that other messages name.
    referred: BTreeSet<String>,
    /// What is wrong with it.
    wrong: Vec<String>,
}

fn catalogue() -> Catalogue {
    let mut catalogue = Catalogue::default();
    for path in under(&[CATALOGUE], &["ftl"]) {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let source = text(&path);
        let resource = parser::parse(source.as_str()).unwrap_or_else(|(resource, problems)| {
            catalogue
                .wrong
                .extend(problems.iter().map(|problem| format!("{name}: {problem}")));
            resource
        });
        for entry in &resource.body {
            let (id, patterns) = match entry {
                Entry::Message(message) => (
                    message.id.name.to_owned(),
                    message.value.iter().collect::<Vec<_>>(),
                ),
                Entry::Term(term) => (format!("-{}", term.id.name), vec![&term.value]),
                Entry::Junk { content } => {
                    catalogue
                        .wrong
                        .push(format!("{name}: not understood: {}", content.trim()));
                    continue;
                }
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
            };
            patterns
                .into_iter()
                .for_each(|pattern| refer(pattern, &mut catalogue.referred));
            if let Some(other) = catalogue.ids.insert(id.clone(), name.clone()) {
                catalogue
                    .wrong
                    .push(format!("{id} stands in {other} and in {name}"));
            }
        }
    }
    catalogue
}

fn refer(pattern: &Pattern<&str>, referred: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(inline) => refer_inline(inline, referred),
            Expression::Select { selector, variants } => {
                refer_inline(selector, referred);
                variants
                    .iter()
                    .for_each(|variant| refer(&variant.value, referred));
            }
        }
    }
}

fn refer_inline(inline: &InlineExpression<&str>, referred: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::MessageReference { id, .. } => {
            referred.insert(id.name.to_owned());
        }
        InlineExpression::TermReference { id, .. } => {
            referred.insert(format!("-{}", id.name));
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                refer_inline(inner, referred);
            }
        }
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::FunctionReference { .. }
        | InlineExpression::VariableReference { .. } => {}
    }
}

/// Ids that code names, with a file that does.
///
/// An id may be put together from a literal that ends in one placeholder
/// (`report-plan-column-{id}`) and a word that stands in the same file (`"lead"`).
fn named(ids: &BTreeSet<String>) -> BTreeMap<String, String> {
    let speaking = [
        "src-tauri/src",
        "src-tauri/crates/words/src",
        "src-tauri/crates/figure/src",
        "src-tauri/crates/exchange/src",
        "src-tauri/crates/report/src",
        "src-tauri/crates/cli/src",
        "ui/src",
        "assets/reports",
    ];
    let mut named = BTreeMap::new();
    for path in under(&speaking, &["rs", "ts", "tsx", "typ"]) {
        let is_test =
            path.to_string_lossy().contains(".test.") || path.starts_with("ui/src/fixtures");
        if is_test || path == Path::new("ui/src/bindings.ts") {
            continue;
        }
        let source = text(&path);
        let literals: BTreeSet<&str> = literals_in(shipped(&source)).collect();
        let in_ui = path.starts_with("ui");
        let whole = literals.iter().filter(|literal| is_id(literal));
        // Names of style classes look like ids, so that those of the UI begin with `ui-`.
        let whole = whole.filter(|literal| !in_ui || literal.starts_with("ui-"));
        let composed = ids.iter().filter(|id| {
            literals.iter().any(|literal| {
                let stem = literal
                    .split_once('{')
                    .filter(|(_, rest)| rest.ends_with('}'));
                let rest = stem.and_then(|(stem, _)| id.strip_prefix(stem));
                rest.is_some_and(|rest| literals.contains(rest))
            })
        });
        let whole = whole.map(|literal| (*literal).to_owned());
        for id in whole.chain(composed.cloned()) {
            named.insert(id, path.display().to_string());
        }
    }
    named
}

/// The code of a Rust file without its tests, which stand last.
fn shipped(source: &str) -> &str {
    &source[..source.find("#[cfg(test)]").unwrap_or(source.len())]
}

fn literals_in(source: &str) -> impl Iterator<Item = &str> {
    let quotes: Vec<usize> = source.match_indices('"').map(|(at, _)| at).collect();
    let pairs: Vec<&str> = quotes
        .windows(2)
        .map(|pair| &source[pair[0] + 1..pair[1]])
        .collect();
    pairs.into_iter()
}

fn is_id(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let is_word = |part: &&str| {
        !part.is_empty()
            && part
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    parts.len() > 1 && parts.iter().all(is_word)
}

/// Ids that code says directly: `say("…"`, `t("…"`.
fn said() -> BTreeMap<String, String> {
    let mut said = BTreeMap::new();
    for path in under(
        &["src-tauri/src", "src-tauri/crates", "ui/src"],
        &["rs", "ts", "tsx"],
    ) {
        let source = text(&path);
        let source = shipped(&source);
        for (call, _) in [("say(", "rs"), (" t(", "ts"), ("{t(", "ts"), ("(t(", "ts")] {
            for (at, _) in source.match_indices(call) {
                let argument = source[at + call.len()..].trim_start();
                if let Some((id, _)) = argument
                    .strip_prefix('"')
                    .and_then(|rest| rest.split_once('"'))
                {
                    said.insert(id.to_owned(), path.display().to_string());
                }
            }
        }
    }
    said
}

#[test]
fn the_catalogue_is_well_formed_and_says_each_id_once() {
    nothing_of("The catalogue", catalogue().wrong);
}

#[test]
fn every_id_that_code_says_stands_in_the_catalogue() {
    let ids: BTreeSet<String> = catalogue().ids.into_keys().collect();
    let begins = |id: &str| id.split('-').next().unwrap_or_default().to_owned();
    let beginnings: BTreeSet<String> = ids.iter().map(|id| begins(id)).collect();
    let likely = named(&ids)
        .into_iter()
        .filter(|(id, _)| beginnings.contains(&begins(id)) && !OTHER_WORDS.contains(&id.as_str()));
    let missing: BTreeMap<String, String> = said()
        .into_iter()
        .chain(likely)
        .filter(|(id, _)| !ids.contains(id))
        .collect();
    nothing_of(
        "Ids without words",
        missing
            .into_iter()
            .map(|(id, file)| format!("{id} in {file}"))
            .collect(),
    );
}

#[test]
fn every_id_of_the_catalogue_is_said_somewhere() {
    let catalogue = catalogue();
    let ids: BTreeSet<String> = catalogue.ids.keys().cloned().collect();
    let (named, said) = (named(&ids), said());
    let unused = catalogue.ids.iter().filter(|(id, _)| {
        !named.contains_key(*id) && !said.contains_key(*id) && !catalogue.referred.contains(*id)
    });
    nothing_of(
        "Ids that nothing says",
        unused.map(|(id, file)| format!("{id} in {file}")).collect(),
    );
}

#[test]
fn ids_are_found_between_quotation_marks() {
    let source = r#"say("home-lead", &[("n", 1)]) + "Home" + "core" + "a--b" + "x-2""#;
    let ids: Vec<&str> = literals_in(source).filter(|text| is_id(text)).collect();
    assert_eq!(ids, ["home-lead", "x-2"]);
}
