//! The results in the order of outside frameworks.

#![allow(clippy::unwrap_used)]

mod ward;

use assessment::framework::built_in;
use report::{EvidencePack, ResultsReport};
use ward::pdfs::{evidence_pack, results_report};
use ward::read::{Read, read};

fn pack_of(report: &ResultsReport<'_>, audited: &[figure::Audited]) -> Read {
    let known = built_in();
    let pack = EvidencePack {
        results: report,
        note: &known.note,
        frameworks: &known.frameworks,
        brag: &assessment::action::STANDARD_WORDS,
        audited,
    };
    read(&evidence_pack(&pack).unwrap())
}

#[test]
fn the_evidence_is_tagged_titled_and_in_british_english() {
    let two = ward::ward("core");
    let planned = two.planned();
    let document = pack_of(&two.report(&planned), &[]);
    assert_eq!(
        document.title(),
        "Evidence by framework, Ward 7, 2026/27 Q3"
    );
    assert!(document.is_marked() && document.shows_title() && document.lang() == "en-GB");
    // The frameworks, what is hidden, and how the numbers were made; a table for each heading.
    let known = built_in().frameworks;
    let headings: usize = known.iter().map(|framework| framework.themes.len()).sum();
    assert_eq!(document.elements("H2"), known.len() + 2);
    assert_eq!(document.elements("H3"), headings);
    assert_eq!(document.elements("Table"), headings);
    assert_eq!(document.elements("THead"), headings);
}

#[test]
fn a_hidden_area_says_why_where_its_numbers_would_stand() {
    let mut one = ward::first_round("core");
    ward::hide(&mut one.released);
    let text = pack_of(&one.report(&[]), &[]).flat();
    assert!(text.contains("are needed. That is too few"), "{text}");
    let is_range = |three: &&[&str]| three[1] == "to" && three[0].parse::<f64>().is_ok();
    let words: Vec<&str> = text.split(' ').collect();
    let ranges: Vec<&[&str]> = words.windows(3).filter(is_range).collect();
    // The dates of the round, and the ends of the scale in the method, are no numbers of answers.
    assert!(
        !ranges.iter().any(|range| range[0].contains('.')),
        "{ranges:?}"
    );
}

#[test]
fn evidence_has_no_number_that_the_results_do_not_have() {
    let two = ward::ward("core");
    let planned = two.planned();
    let report = two.report(&planned);
    let pack = pack_of(&report, &[]).flat();
    let results = read(&results_report(&report).unwrap()).flat();
    let ranges = |text: &str| -> Vec<String> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let is_decimal = |word: &str| word.contains('.') && word.parse::<f64>().is_ok();
        let around = words.windows(3).filter(|three| {
            three[1] == "to" && is_decimal(three[0]) && is_decimal(three[2].trim_end_matches(','))
        });
        around
            .map(|three| format!("{} to {}", three[0], three[2].trim_end_matches(',')))
            .collect()
    };
    let shown = ranges(&pack);
    assert!(shown.len() > 30, "{} ranges", shown.len());
    for range in shown {
        assert!(results.contains(&range), "{range}");
    }
}

#[test]
fn evidence_names_every_heading_and_says_whose_mapping_it_is() {
    let years = ward::years("core", 3);
    let planned = years.ward.planned();
    let report = years.ward.report(&planned);
    let document = pack_of(&report, &years.audited);
    let text = document.flat();
    let known = built_in();
    assert!(text.contains(&known.note));
    for framework in &known.frameworks {
        assert!(text.contains(&framework.name), "{}", framework.name);
        for theme in &framework.themes {
            assert!(text.contains(&theme.name), "{}", theme.name);
        }
    }
    let pages = document.pages();
    assert!(text.contains(&format!("Page {pages} of {pages}")));
    assert!(text.contains("A1: Name a learning lead for the ward"));
    assert!(text.contains("of 6 points met") && text.contains("Not audited"));
}

#[test]
fn evidence_for_one_framework_leaves_out_what_nobody_knows() {
    let one = ward::first_round("pulse");
    let known = built_in();
    let cqc = known.frameworks.iter().position(|one| one.id == "cqc");
    let pack = EvidencePack {
        results: &one.report(&[]),
        note: &known.note,
        frameworks: &known.frameworks[cqc.unwrap()..=cqc.unwrap()],
        audited: &[],
        brag: &assessment::action::STANDARD_WORDS,
    };
    let text = read(&evidence_pack(&pack).unwrap()).flat();
    assert!(text.contains("CQC quality statements"));
    for absent in [
        "Change since",
        "Manager’s audit",
        "Safe Learning Environment",
    ] {
        assert!(!text.contains(absent), "{absent}");
    }
}

#[test]
fn an_area_with_very_many_actions_loses_none_in_the_evidence() {
    let mut two = ward::ward("core");
    two.actions = ward::actions(30);
    for (fields, _) in &mut two.actions {
        fields.domain = "TR".into();
    }
    let planned = two.planned();
    let text = pack_of(&two.report(&planned), &[]).flat();
    for action in &planned {
        let named = format!("{}: {}", action.reference, action.fields.title);
        assert!(text.contains(&named), "{named}");
    }
}
