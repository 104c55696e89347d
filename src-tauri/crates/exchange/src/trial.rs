//! A made-up round to write tables of, and what a spreadsheet could be tricked with.

use assessment::action::{Fields, Progress, library};
use assessment::checklist::built_in;
use assessment::comparison::{Assessment, Comparison, SEED, assess};
use assessment::disclosure::Released;
use assessment::response::{Answer, Comment, Draft};
use assessment::round::{Role, Setup, Team};

/// Stands in a comment, and must stand nowhere else.
pub(crate) const CANARY: &str = "zanzibar";

/// A ward and what is known of its two rounds.
pub(crate) struct Ward {
    pub(crate) team: Team,
    pub(crate) earlier: Released,
    pub(crate) released: Released,
    pub(crate) comparison: Comparison,
}

/// The two rounds with the ward that they are of.
pub(crate) fn ward() -> Ward {
    let Assessment {
        rounds,
        mut comparisons,
    } = two_rounds();
    let mut rounds = rounds.into_iter().map(Result::unwrap);
    Ward {
        team: team("Ward 7"),
        earlier: rounds.next().unwrap(),
        released: rounds.next().unwrap(),
        comparison: comparisons.remove(0),
    }
}

/// Two rounds of eleven and twelve people, compared. Feedback was answered by too few.
pub(crate) fn two_rounds() -> Assessment {
    assess(vec![round("2026-Q2", 11, 0), round("2026-Q3", 12, 1)], SEED)
}

/// A round of twelve registered staff, eleven of the support workforce and one doctor.
pub(crate) fn grouped_round() -> Released {
    let (mut setup, mut drafts) = round("2026-Q3", 24, 1);
    setup.asks_role = true;
    for (person, draft) in drafts.iter_mut().enumerate() {
        draft.role = Some(match person {
            0..12 => Role::Registered,
            12..23 => Role::Support,
            _ => Role::Medical,
        });
    }
    let Assessment { mut rounds, .. } = assess(vec![(setup, drafts)], SEED);
    rounds.remove(0).unwrap()
}

pub(crate) fn team(name: &str) -> Team {
    Team {
        name: name.into(),
        site: "Anytown Hospital".into(),
        trust: String::new(),
        headcount: 24,
    }
}

/// An action that says this everywhere.
pub(crate) fn action(text: &str) -> (Fields, Vec<Progress>) {
    let text = || text.to_owned();
    let fields = Fields {
        title: text(),
        found: text(),
        objective: text(),
        steps: vec![text()],
        countermeasure: text(),
        lead: text(),
        support: text(),
        measure: text(),
        baseline: text(),
        target: text(),
        source: text(),
        outcome: text(),
        ending_reason: text(),
        ..library().remove(0).starting("2026-12-18".parse().unwrap())
    };
    let note = Progress {
        on: "2026-12-20".parse().unwrap(),
        note: text(),
    };
    (fields, vec![note])
}

fn round(quarter: &str, people: i32, more: i32) -> (Setup, Vec<Draft>) {
    let setup = Setup {
        checklist: built_in().remove("learning-culture").unwrap(),
        form: "core".into(),
        quarter: quarter.parse().unwrap(),
        opens: "2026-12-01".parse().unwrap(),
        closes: "2026-12-14".parse().unwrap(),
        headcount: 24,
        threshold: 5,
        asks_role: false,
        role_headcounts: [].into(),
    };
    let asked = setup.asked();
    let items: Vec<_> = asked.iter().flat_map(|(_, items)| items).collect();
    let person = |person: i32| {
        let answers = (0..).zip(&items).map(|(at, item)| {
            let few = item.id.starts_with("FB") && person > 2;
            let answer = if few {
                Answer::NotApplicable
            } else {
                Answer::Point(1 + (person * 7 + at * 3 + more * (at % 3)) % 5)
            };
            (item.id.clone(), answer)
        });
        Draft {
            answers: answers.collect(),
            comments: vec![Comment {
                domain: None,
                text: format!("More time, please. {CANARY}"),
            }],
            ..Draft::default()
        }
    };
    let drafts = (0..people).map(person).collect();
    (setup, drafts)
}

/// Texts that spreadsheets are known to run, or to choke on.
pub(crate) fn corpus() -> Vec<String> {
    let starts = [
        "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'=", " =", "''=",
    ];
    let formulas = [
        "1+1",
        "HYPERLINK(\"http://example.invalid\";\"click\")",
        "cmd|' /C calc'!A0",
        "SUM(1;2)",
        "A1",
        "WEBSERVICE(\"http://example.invalid\")",
    ];
    let mut all: Vec<String> = starts
        .iter()
        .flat_map(|start| {
            formulas
                .iter()
                .map(move |formula| format!("{start}{formula}"))
        })
        .collect();
    all.extend(
        [
            "DDE(\"cmd\";\"/C calc\";\"x\")",
            "\"=1+1\"",
            "\"",
            ",;\t",
            "line one\nline two",
            "http://example.invalid/",
            "mailto:nobody@example.invalid",
            "file:///etc/passwd",
            "1/2",
            "00123",
            "1e5",
            "TRUE",
            "#REF!",
            "{=1+1}",
            "\u{202e}=1+1",
            "Ünïcödé 🦉 العربية",
        ]
        .map(str::to_owned),
    );
    all.push(format!("={}", "1+".repeat(20_000)));
    all
}
