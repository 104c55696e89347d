//! What a page must stand: everything as long and as many as it can be.

use super::ward::prints::{crowded_prints, every_print};
use super::ward::{actions, ward};
use super::{Page, pages};
use crate::{Print, Sheet, action_plan_on};

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

/// Whether there are lines to sign and no action, which has a reference such as A1.
fn is_alone(page: &Page) -> bool {
    let says = |is: fn(&str) -> bool| page.pieces.iter().any(|piece| is(piece.text.trim()));
    let is_reference = |text: &str| {
        let number = text.strip_prefix('A').map(str::parse::<u32>);
        number.is_some_and(|number| number.is_ok())
    };
    says(|text| text.starts_with("Ward manager: signature")) && !says(is_reference)
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
fn nobody_signs_a_page_without_an_action() {
    let mut two = ward("core");
    two.actions = actions(9);
    let mut hidden = ward("core");
    (hidden.actions[1].0.domain, hidden.actions[1].0.item) = ("DW".into(), "DW2".into());
    let mut long = ward("core");
    for (fields, _) in &mut long.actions {
        fields.objective = fields.objective.repeat(2);
    }
    let mut alone = Vec::new();
    for (name, ward) in [("shown", two), ("hidden", hidden), ("long", long)] {
        let planned = ward.planned();
        for count in 1..=planned.len() {
            let plan = ward.plan(&planned[..count]);
            for sheet in [Sheet::A4, Sheet::A3] {
                let pages = pages(&action_plan_on(&plan, sheet).unwrap());
                let signed = pages.last().unwrap();
                if is_alone(signed) {
                    alone.push(format!("{name}, {count} actions on {sheet:?}"));
                }
            }
        }
    }
    assert_eq!(alone, [""; 0]);
}

#[test]
fn a_crowded_print_out_keeps_to_its_pages() {
    check(crowded_prints());
}
