//! What a page must stand: everything as long and as many as it can be.

use super::pages;
use super::ward::prints::{crowded_prints, every_print};
use crate::Print;

/// What is wrong with the pages of a print-out.
fn complaints(name: &str, print: &Print) -> Vec<String> {
    let pages = pages(print);
    let all = pages.iter().enumerate().flat_map(|(at, page)| {
        let number = format!("Page {} of {}", at + 1, pages.len());
        let place = format!("{name}, {number}");
        let numbered = page.margins().contains(&number);
        let mut wrong = page.broken();
        wrong.extend(page.orphan().map(|one| format!("nothing below {one:?}")));
        wrong.extend((!numbered).then(|| page.margins()));
        wrong
            .into_iter()
            .map(move |what| format!("{place}: {what}"))
    });
    all.collect()
}

#[track_caller]
fn check<'a>(prints: impl IntoIterator<Item = (&'a str, Print)>) {
    let wrong = prints
        .into_iter()
        .flat_map(|(name, print)| complaints(name, &print));
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_print_out_keeps_to_its_pages() {
    check(every_print());
}

#[test]
fn a_crowded_print_out_keeps_to_its_pages() {
    check(crowded_prints());
}
