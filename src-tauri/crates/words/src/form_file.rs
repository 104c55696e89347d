//! What the page of a form that travels says.

use std::collections::BTreeSet;

use assessment::round::Setup;
use fluent_syntax::ast::{Entry, Resource};
use fluent_syntax::{parser, serializer};

use crate::questionnaire::{PrivacyPoint, privacy};
use crate::{british, catalogue};

/// What the page is called before it has begun.
pub fn title() -> String {
    british().say("form-file-title", &[])
}

/// What stands there instead of the page where scripts do not run.
pub fn no_script() -> String {
    british().say("form-file-no-script", &[])
}

/// What every form promises, that the answers are sealed, and what a file cannot promise.
pub fn promises(setup: &Setup) -> Vec<PrivacyPoint> {
    let mut points = privacy(setup);
    let honest = points.pop().expect("a form says what it cannot promise");
    points.push(PrivacyPoint {
        title: british().say("form-file-privacy-sealed", &[]),
        text: british().say("form-file-privacy-sealed-text", &[]),
    });
    points.push(PrivacyPoint {
        text: british().say("form-file-privacy-honest-text", &[]),
        ..honest
    });
    points
}

/// The messages of the window's catalogue that a built page names, as Fluent source.
///
/// The page says an id as a literal, which no minifier changes; so the page itself is the list
/// of what it needs.
pub fn messages_of(page: &str) -> String {
    let named: BTreeSet<&str> = page
        .split(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'))
        .filter(|word| word.starts_with("ui-"))
        .collect();
    let mut body = Vec::new();
    for source in catalogue::sources() {
        // A broken entry is left out; a test reads every file without one.
        let resource = parser::parse(source).unwrap_or_else(|(resource, _)| resource);
        body.extend(resource.body.into_iter().filter_map(|entry| match entry {
            Entry::Message(mut message) if named.contains(message.id.name) => {
                message.comment = None;
                Some(Entry::Message(message))
            }
            _ => None,
        }));
    }
    serializer::serialize(&Resource { body })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_carries_the_messages_that_it_names_and_no_others() {
        let page =
            r#"<p class="nhsuk-or">t("ui-or");t(`ui-answer-progress`,{number});"ui-nothing""#;
        let source = messages_of(page);
        let resource = parser::parse(source.as_str()).unwrap();
        let mut ids: Vec<&str> = Vec::new();
        for entry in &resource.body {
            let Entry::Message(message) = entry else {
                panic!("only messages: {entry:?}");
            };
            ids.push(message.id.name);
        }
        ids.sort_unstable();
        assert_eq!(ids, ["ui-answer-progress", "ui-or"]);
        assert!(source.contains("{ $number } of { $total }"), "{source}");
    }

    #[test]
    fn what_a_file_cannot_promise_stands_last_and_names_the_way_it_is_handed_over() {
        let setup = Setup {
            checklist: assessment::checklist::built_in()
                .remove("learning-culture")
                .unwrap(),
            form: "pulse".into(),
            quarter: "2026-Q3".parse().unwrap(),
            opens: "2026-12-01".parse().unwrap(),
            closes: "2026-12-14".parse().unwrap(),
            headcount: 24,
            threshold: 7,
            asks_role: false,
            role_headcounts: [].into(),
        };
        let points = promises(&setup);
        assert_eq!(points.len(), 5);
        assert!(points[1].text.contains('7'), "{}", points[1].text);
        assert!(points[4].text.contains("e-mail"), "{}", points[4].text);
    }
}
