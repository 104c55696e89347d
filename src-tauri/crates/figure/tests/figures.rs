//! Every figure as a picture, and what holds for all of them.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
#![expect(
    clippy::disallowed_methods,
    reason = "a test may read and write files of the repository"
)]

mod support;

use std::path::Path;

use assessment::checklist::parse;
use assessment::comparison::{Assessment, SEED, assess};
use assessment::disclosure::Released;
use figure::{Figure, Order, items, profile, quarters, svg};
use support::{STORY, counted, learning_culture, people, setup, story};

/// Compares a figure with its golden picture, which a person has looked at.
fn difference(name: &str, figure: &Figure) -> Option<String> {
    let file = format!("{name}.svg");
    let golden = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(&file);
    let actual = svg(figure);
    let expected = std::fs::read_to_string(&golden).unwrap_or_default();
    (actual != expected).then(|| {
        let made = Path::new(env!("CARGO_TARGET_TMPDIR")).join(&file);
        std::fs::write(&made, &actual).unwrap();
        format!(
            "{} is another picture than {}; look at it, and copy it if it is right",
            made.display(),
            golden.display()
        )
    })
}

fn released(assessment: &Assessment) -> Vec<Released> {
    let rounds = assessment.rounds.iter();
    rounds.map(|round| round.clone().unwrap()).collect()
}

fn aims(quarter: usize) -> Vec<(&'static str, f64)> {
    STORY
        .iter()
        .map(|(id, aims)| (*id, aims[quarter % aims.len()]))
        .collect()
}

/// Rounds of a form, each in the quarter after the one before.
fn rounds(form: &str, answered: &[usize]) -> Assessment {
    let checklist = learning_culture();
    let mut quarter: assessment::quarter::Quarter = "2023-Q4".parse().unwrap();
    let rounds = answered.iter().enumerate().map(|(at, count)| {
        quarter = quarter.next();
        let setup = setup(&checklist, form, &quarter.key(), *count);
        let drafts = people(&setup, &aims(at), *count, 40 + at as u64);
        (setup, drafts)
    });
    assess(rounds.collect(), SEED)
}

fn time_and_resources() -> Released {
    let setup = setup(&learning_culture(), "core", "2026-Q3", 16);
    let counts: [(&str, &[usize]); 3] = [
        ("TR1", &[2, 8, 2, 3, 0]),
        ("TR2", &[3, 3, 2, 4, 3]),
        ("TR3", &[0, 3, 4, 6, 2]),
    ];
    released(&counted(setup, 16, &counts)).remove(0)
}

fn seven_points() -> Released {
    let checklist = parse(
        "id = \"night\"\nname = \"Night shift\"\nversion = 1\n[scale]\nfirst = 0\nlabels = [\"Never\", \"Almost never\", \"Rarely\", \"Now and then\", \"Often\", \"Almost always\", \"Always\"]\nfavourable_from = 4\n[[domains]]\nid = \"N\"\nname = \"Learning & teaching on nights, weekends and bank holidays, whoever is on shift\"\n[[domains.items]]\nid = \"N1\"\ntext = \"Whoever works at night, at weekends or on bank holidays hears what was learned in the week, in their own paid time, from somebody who was there, and can ask.\"\nreversed = true\n[[domains.items]]\nid = \"N2\"\ntext = \"Teaching reaches <us> & “them”.\"\n[[domains.items]]\nid = \"N3\"\ntext = \"I can leave the ward to learn.\"\n",
    )
    .unwrap();
    let setup = setup(&checklist, "night", "2026-Q3", 160);
    let counts: [(&str, &[usize]); 3] = [
        ("N1", &[40, 30, 20, 10, 10, 5, 1]),
        ("N2", &[0, 0, 1, 4, 30, 50, 60]),
        ("N3", &[1, 1, 1]),
    ];
    released(&counted(setup, 160, &counts)).remove(0)
}

fn all() -> Vec<(&'static str, Figure)> {
    let six = story("core");
    let story = released(&six);
    let twelve = rounds("full", &[12, 15, 13, 6, 14, 16, 5, 20, 11, 9, 16, 18]);
    let one_area = rounds("feedback", &[7, 12]);
    let area = released(&one_area);
    let many = released(&twelve);
    let comparison = six.comparisons.last().unwrap();
    vec![
        (
            "profile-by-score",
            profile(&story[5], Some(&story[4]), Order::ByScore),
        ),
        (
            "profile-in-order",
            profile(&story[5], Some(&story[4]), Order::Checklist),
        ),
        (
            "profile-first-round",
            profile(&many[3], None, Order::ByScore),
        ),
        (
            "profile-one-area",
            profile(&area[1], Some(&area[0]), Order::ByScore),
        ),
        (
            "profile-long-names",
            profile(&seven_points(), None, Order::ByScore),
        ),
        ("items", items(&time_and_resources(), "TR")),
        ("items-hidden", items(&story[5], "DW")),
        ("items-many-people", items(&seven_points(), "N")),
        ("quarters", quarters(&story, 4, 5, comparison)),
        (
            "quarters-twelve-rounds",
            quarters(&many, 10, 11, twelve.comparisons.last().unwrap()),
        ),
        (
            "quarters-one-area",
            quarters(&area, 0, 1, &one_area.comparisons[0]),
        ),
    ]
}

#[test]
fn every_figure_looks_as_it_did_when_a_person_looked() {
    let different: Vec<String> = all()
        .iter()
        .filter_map(|(name, figure)| difference(name, figure))
        .collect();
    assert!(different.is_empty(), "{}", different.join("\n"));
}
