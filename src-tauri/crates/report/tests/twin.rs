//! Each print-out on paper and as HTML: the same words in the same order, and a structure that
//! a screen reader can follow.

#![allow(clippy::unwrap_used)]

mod ward;

use scraper::{Html, Selector};
use ward::bar::bar;
use ward::prints::every_print;
use ward::tree::{Node, tree};

/// The letters of a text. Blanks, places to break and hyphens depend on where lines end.
fn letters(text: &str) -> String {
    let is_letter = |c: &char| !c.is_whitespace() && !"\u{200b}\u{ad}-‐\u{2010}".contains(*c);
    text.chars().filter(is_letter).collect()
}

/// What a screen reader says of a page: its words, and pictures by their alternative text.
fn said(html: &str) -> String {
    let page = Html::parse_document(html);
    let body = page
        .select(&Selector::parse("body").unwrap())
        .next()
        .unwrap();
    let said = body.descendants().map(|node| match node.value() {
        scraper::Node::Text(text) => text.to_string(),
        scraper::Node::Element(element) => element.attr("alt").unwrap_or_default().to_owned(),
        _ => String::new(),
    });
    said.collect::<Vec<_>>().join(" ")
}

/// Left out on both sides: the running header and footer and the marks that are drawn beside
/// words, which are artifacts on paper and do not exist in HTML; a table's header rows that are
/// repeated on further pages.
#[test]
fn paper_and_html_say_the_same_words_in_the_same_order() {
    for (name, print) in every_print() {
        let paper = letters(&tree(&print.pdf().unwrap()).read_aloud());
        let html = letters(&said(&print.html().unwrap()));
        if paper != html {
            let same = paper
                .chars()
                .zip(html.chars())
                .take_while(|(a, b)| a == b)
                .count();
            let around = |text: &str| -> String {
                text.chars()
                    .skip(same.saturating_sub(40))
                    .take(120)
                    .collect()
            };
            panic!(
                "{name}: paper says …{}…\nand HTML …{}…",
                around(&paper),
                around(&html)
            );
        }
        assert!(paper.len() > 500, "{name} says something");
    }
}

#[test]
fn html_has_a_language_a_title_a_policy_and_headings_in_order() {
    for (name, print) in every_print() {
        let html = print.html().unwrap();
        assert!(
            html == print.html().unwrap(),
            "{name}: same input, same bytes"
        );
        let page = Html::parse_document(&html);
        assert_eq!(page.errors, [""; 0], "{name}");
        let first = |what: &str, attribute: &str| {
            let found = page.select(&Selector::parse(what).unwrap()).next();
            found
                .and_then(|element| element.attr(attribute))
                .unwrap_or_default()
                .to_owned()
        };
        let count = |what: &str| page.select(&Selector::parse(what).unwrap()).count();
        assert_eq!(first("html", "lang"), "en-GB", "{name}");
        assert_eq!(
            (count("title"), count("main"), count("script")),
            (1, 1, 0),
            "{name}"
        );
        let policy = first("meta[http-equiv=Content-Security-Policy]", "content");
        assert!(policy.starts_with("default-src 'none'"), "{name}: {policy}");
        assert_eq!(count("img:not([alt])") + count("link"), 0, "{name}");
        let mut level = 0;
        for heading in page.select(&Selector::parse("h1, h2, h3, h4, h5, h6").unwrap()) {
            let next: u32 = heading.value().name()[1..].parse().unwrap();
            assert!(next <= level + 1, "{name}: {:?}", heading.html());
            level = next;
        }
        for table in page.select(&Selector::parse("table").unwrap()) {
            let headers = table.select(&Selector::parse("th").unwrap()).count();
            assert!(headers > 0, "{name}: a table without a header");
        }
    }
}

#[test]
fn a_preview_shows_the_pages_of_the_pdf() {
    for (name, print) in every_print() {
        let pages = ward::read::read(&print.pdf().unwrap()).pages();
        let (count, first) = print.page(0, 0.5).unwrap();
        assert_eq!(count, pages, "{name}");
        assert!(first.starts_with(b"\x89PNG"), "{name}");
        let (_, last) = print.page(99, 0.5).unwrap();
        assert_eq!(last == first, count == 1, "{name}");
    }
}

#[test]
fn a_logo_is_told_first_and_once_on_paper_and_in_html() {
    let alt = "Logo of Example NHS Trust";
    for (name, print) in every_print() {
        let print = print.with_logo(bar(300, 100), alt.into());
        let spoken = tree(&print.pdf().unwrap()).read_aloud();
        assert!(spoken.trim().starts_with(alt), "{name}");
        assert_eq!(spoken.matches(alt).count(), 1, "{name}");
        let html = print.html().unwrap();
        let page = Html::parse_document(&html);
        let images = Selector::parse("main img").unwrap();
        let logo = page.select(&images).next().unwrap();
        assert_eq!(logo.attr("alt"), Some(alt), "{name}");
        let source = logo.attr("src").unwrap();
        assert!(source.starts_with("data:image/png;base64,"), "{name}");
    }
}

#[test]
fn the_structure_of_every_print_out_can_be_followed() {
    for (name, print) in every_print() {
        let tree = tree(&print.pdf().unwrap());
        assert_eq!(
            tree.loose, [""; 0],
            "{name}: text that is neither tagged nor an artifact"
        );
        assert_eq!(
            tree.lost, [""; 0],
            "{name}: marked content that the tree does not name"
        );
        let mut level = 0;
        for element in tree.elements() {
            let Node::Element {
                kind,
                alt,
                scope,
                inside,
            } = element
            else {
                continue;
            };
            match kind.as_str() {
                "H1" | "H2" | "H3" | "H4" | "H5" | "H6" => {
                    let next: u32 = kind[1..].parse().unwrap();
                    assert!(
                        next <= level + 1,
                        "{name}: {kind} after a heading of level {level}"
                    );
                    level = next;
                }
                "Figure" => assert!(
                    alt.as_ref().is_some_and(|alt| alt.len() > 10),
                    "{name}: a picture without words"
                ),
                "Table" => assert!(has(inside, "TH"), "{name}: a table without a header"),
                "TH" => assert!(scope.is_some(), "{name}: a header cell without a scope"),
                "L" => assert!(has(inside, "LI"), "{name}: a list without entries"),
                _ => {}
            }
        }
        assert!(level > 0, "{name}: no heading");
    }
}

fn has(nodes: &[Node], wanted: &str) -> bool {
    nodes.iter().any(|node| match node {
        Node::Element { kind, inside, .. } => kind == wanted || has(inside, wanted),
        Node::Text(_) => false,
    })
}
