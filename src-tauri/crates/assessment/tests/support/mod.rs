//! Rounds and drafts written as short texts.
#![allow(dead_code, reason = "each test file uses some of it")]

use assessment::checklist::{Checklist, built_in, parse};
use assessment::response::{Answer, Draft};
use assessment::round::Setup;

/// The built-in checklist.
pub(crate) fn learning_culture() -> Checklist {
    built_in()
        .remove("learning-culture")
        .expect("it is built in")
}

/// One domain `D` of items `D1` to `Dn` on a 5-point scale; the items named are reversed.
pub(crate) fn one_domain(items: usize, reversed: &[usize]) -> Checklist {
    let mut text = String::from(
        "id = \"one\"\nname = \"One\"\nversion = 1\n[scale]\nfirst = 1\nlabels = [\"a\", \"b\", \"c\", \"d\", \"e\"]\nfavourable_from = 4\n[[domains]]\nid = \"D\"\nname = \"D\"\n",
    );
    for n in 1..=items {
        text += &format!(
            "[[domains.items]]\nid = \"D{n}\"\ntext = \"Statement {n}\"\nreversed = {}\n",
            reversed.contains(&n)
        );
    }
    parse(&text).expect("it follows the rules")
}

/// A round of that form.
pub(crate) fn round(checklist: &Checklist, form: &str, threshold: u32) -> Setup {
    Setup {
        checklist: checklist.clone(),
        form: form.into(),
        quarter: "2026-Q3".parse().expect("a quarter"),
        opens: "2026-12-01".parse().expect("a day"),
        closes: "2026-12-14".parse().expect("a day"),
        headcount: 24,
        threshold,
        asks_role: false,
        role_headcounts: [].into(),
    }
    .checked()
    .expect("it follows the rules")
}

/// Drafts to a domain's items from "4 5 N U - / 5 5 5 5 5", one person between slashes.
pub(crate) fn drafts(setup: &Setup, domain: &str, answers: &str) -> Vec<Draft> {
    let asked = setup.asked();
    let (_, items) = asked
        .iter()
        .find(|(d, _)| d.id == domain)
        .expect("the domain is asked");
    let person = |text: &str| {
        let answers = items
            .iter()
            .zip(text.split_whitespace())
            .filter_map(|(item, answer)| {
                let answer = match answer {
                    "-" => return None,
                    "N" => Answer::NotApplicable,
                    "U" => Answer::Unsaid,
                    code => Answer::Point(code.parse().expect("a code")),
                };
                Some((item.id.clone(), answer))
            });
        Draft {
            answers: answers.collect(),
            role: None,
            comments: Vec::new(),
        }
    };
    answers.split('/').map(person).collect()
}
