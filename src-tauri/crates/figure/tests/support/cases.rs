//! Every kind of figure, from the usual one to the awkward ones.

use std::sync::OnceLock;

use assessment::checklist::parse;
use assessment::disclosure::Released;
use assessment::interval::Interval;
use assessment::quarter::Quarter;
use figure::{
    Audited, Figure, Order, Turnout, WardPoints, WardScore, agreement_of_areas, agreement_of_items,
    areas, distribution, evidence, heat_map, items, profile, quarters, response_rate, sheet, slope,
    wards,
};

use super::history::histories;
use super::{Rounds, STORY, compared, counted, learning_culture, people, setup, story};

fn aims(quarter: usize) -> Vec<(&'static str, f64)> {
    STORY
        .iter()
        .map(|(id, aims)| (*id, aims[quarter % aims.len()]))
        .collect()
}

/// Rounds of a form, each in the quarter after the one before.
fn rounds(form: &str, answered: &[usize]) -> Rounds {
    let checklist = learning_culture();
    let mut quarter: Quarter = "2023-Q4".parse().expect("made-up rounds follow the rules");
    let rounds = answered.iter().enumerate().map(|(at, count)| {
        quarter = quarter.next();
        let setup = setup(&checklist, form, &quarter.key(), *count);
        let drafts = people(&setup, &aims(at), *count, 40 + at as u64);
        (setup, drafts)
    });
    compared(rounds.collect())
}

/// Rounds of a checklist that keeps only five areas of the built-in one.
fn five_areas(answered: &[usize]) -> Rounds {
    let mut checklist = learning_culture();
    checklist.domains.truncate(5);
    let quarters = ["2025-Q4", "2026-Q2", "2026-Q3"];
    let rounds = answered.iter().zip(quarters).enumerate();
    let rounds = rounds.map(|(at, (count, quarter))| {
        let setup = setup(&checklist, "pulse", quarter, *count);
        let drafts = people(&setup, &aims(at), *count, 60 + at as u64);
        (setup, drafts)
    });
    compared(rounds.collect())
}

/// Wards in the order of their names: a large one, a small one, one with a long name and two
/// without a number.
fn several_wards() -> Figure {
    let shown = |score, low, high, favourable| {
        Ok(WardPoints {
            score,
            interval: Interval { low, high },
            favourable,
        })
    };
    let ward = |name: &str, n, score| WardScore {
        name: name.to_owned(),
        n,
        score,
    };
    let few = "Fewer than 5 people answered";
    wards(
        "Psychological safety",
        "2026-Q3".parse().expect("made-up rounds follow the rules"),
        &[
            ward(
                "Acute and Emergency Medical Unit, Lvl 10",
                31,
                shown(58.4, 52.0, 64.8, 0.55),
            ),
            ward("Birch", 0, Err("No round in this quarter".into())),
            ward("Cedar", 0, Err(few.into())),
            ward("Ward 7", 6, shown(71.0, 55.5, 86.5, 0.67)),
            ward("Ward 8", 24, shown(44.2, 36.0, 52.4, 0.38)),
        ],
    )
}

/// A quarter that asked about feedback only, then two that asked about leadership as well.
fn other_forms() -> Rounds {
    let mut checklist = learning_culture();
    checklist
        .domains
        .retain(|domain| ["FB", "LD"].contains(&domain.id.as_str()));
    let rounds = [
        ("feedback", "2026-Q1"),
        ("core", "2026-Q2"),
        ("core", "2026-Q3"),
    ];
    let rounds = rounds.into_iter().enumerate().map(|(at, (form, quarter))| {
        let setup = setup(&checklist, form, quarter, 12);
        let drafts = people(&setup, &aims(at), 12, 80 + at as u64);
        (setup, drafts)
    });
    compared(rounds.collect())
}

/// The full form, then the core form without its last two areas.
fn core_after_full() -> Rounds {
    let whole = learning_culture();
    let mut fewer = whole.clone();
    fewer.domains.truncate(10);
    let rounds = [(whole, "full", "2026-Q2"), (fewer, "core", "2026-Q3")];
    let rounds = rounds.into_iter().enumerate();
    let rounds = rounds.map(|(at, (checklist, form, quarter))| {
        let setup = setup(&checklist, form, quarter, 9 + at);
        let drafts = people(&setup, &aims(at), 9 + at, 90 + at as u64);
        (setup, drafts)
    });
    compared(rounds.collect())
}

/// More quarters than fit: the same twelve rounds again and again.
fn seven_years(rounds: &[Released]) -> Vec<Released> {
    let mut quarter: Quarter = "2019-Q4".parse().expect("made-up rounds follow the rules");
    let again = rounds.iter().cycle().take(28);
    again
        .map(|round| {
            quarter = quarter.next();
            let mut round = round.clone();
            round.setup.quarter = quarter;
            round
        })
        .collect()
}

/// The response of rounds, after one in which too few answered.
fn turnout(rounds: &[Released]) -> Vec<Turnout> {
    let mut all: Vec<Turnout> = rounds.iter().map(Turnout::from).collect();
    let first = all[0];
    all.insert(
        0,
        Turnout {
            quarter: first.quarter.previous(),
            answered: 3,
            ..first
        },
    );
    all
}

/// An audit of all areas but one.
fn audit() -> Vec<Audited> {
    let found = [
        ("PS", 5.0, 6),
        ("LD", 4.5, 6),
        ("CC", 2.0, 6),
        ("FB", 6.0, 6),
        ("MC", 1.5, 6),
        ("AL", 3.0, 6),
        ("DW", 3.0, 5),
        ("CI", 2.5, 5),
        ("RG", 1.0, 4),
        ("ME", 4.0, 6),
        ("TR", 5.0, 6),
    ];
    let found = found.into_iter();
    let audited = found.map(|(domain, met, criteria)| Audited {
        domain: domain.to_owned(),
        met: met / f64::from(criteria),
        criteria,
    });
    audited.collect()
}

fn time_and_resources() -> Released {
    let setup = setup(&learning_culture(), "core", "2026-Q3", 16);
    let counts: [(&str, &[usize]); 3] = [
        ("TR1", &[2, 8, 2, 3, 0]),
        ("TR2", &[3, 3, 2, 4, 3]),
        ("TR3", &[0, 3, 4, 6, 2]),
    ];
    counted(setup, 16, &counts)
}

fn seven_points() -> Released {
    let checklist = parse(
        "id = \"night\"\nname = \"Night shift\"\nversion = 1\n[scale]\nfirst = 0\nlabels = [\"Never\", \"Almost never\", \"Rarely\", \"Now and then\", \"Often\", \"Almost always\", \"Always\"]\nfavourable_from = 4\n[[domains]]\nid = \"N\"\nname = \"Learning & teaching on nights, weekends and bank holidays, whoever is on shift\"\n[[domains.items]]\nid = \"N1\"\ntext = \"Whoever works at night, at weekends or on bank holidays hears what was learned in the week, in their own paid time, from somebody who was there, and can ask.\"\nreversed = true\n[[domains.items]]\nid = \"N2\"\ntext = \"Teaching reaches <us> & “them”.\"\n[[domains.items]]\nid = \"N3\"\ntext = \"I can leave the ward to learn.\"\n",
    )
    .expect("made-up rounds follow the rules");
    let setup = setup(&checklist, "night", "2026-Q3", 160);
    let counts: [(&str, &[usize]); 3] = [
        ("N1", &[40, 30, 20, 10, 10, 5, 1]),
        ("N2", &[0, 0, 1, 4, 30, 50, 60]),
        ("N3", &[1, 1, 1]),
    ];
    counted(setup, 160, &counts)
}

/// A scale on which nobody agrees or disagrees, and a team of two minds.
fn how_often() -> Released {
    let checklist = parse(
        "id = \"rounds\"\nname = \"Ward rounds\"\nversion = 1\n[scale]\nfirst = 1\nlabels = [\"Never\", \"Rarely\", \"Sometimes\", \"Often\", \"Always\"]\nfavourable_from = 4\n[[domains]]\nid = \"W\"\nname = \"Teaching on ward rounds\"\n[[domains.items]]\nid = \"W1\"\ntext = \"Ward rounds stop to teach.\"\n[[domains.items]]\nid = \"W2\"\ntext = \"I miss the round because nobody takes over.\"\nreversed = true\n[[domains.items]]\nid = \"W3\"\ntext = \"Students speak first.\"\n",
    )
    .expect("made-up rounds follow the rules");
    let setup = setup(&checklist, "rounds", "2026-Q3", 16);
    let counts: [(&str, &[usize]); 3] = [
        ("W1", &[4, 2, 3, 3, 4]),
        ("W2", &[2, 6, 4, 2, 1]),
        ("W3", &[0, 1, 3, 8, 4]),
    ];
    counted(setup, 16, &counts)
}

/// A round of the form that asks about feedback only.
pub(crate) fn feedback_only() -> Released {
    let setup = setup(&learning_culture(), "feedback", "2026-Q3", 12);
    counted(setup, 12, &[("FB1", &[1, 2, 3, 4, 2])])
}

/// A sensitive statement on which nearly all chose the worst answer: it is told in words.
fn few_favourable() -> Released {
    let setup = setup(&learning_culture(), "core", "2026-Q3", 10);
    let counts: [(&str, &[usize]); 3] = [
        ("PS1", &[10]),
        ("PS2", &[2, 3, 3, 2]),
        ("PS3", &[0, 1, 4, 5]),
    ];
    counted(setup, 10, &counts)
}

/// Every figure with a name, made once.
pub(crate) fn all() -> &'static [(&'static str, Figure)] {
    static ALL: OnceLock<Vec<(&'static str, Figure)>> = OnceLock::new();
    ALL.get_or_init(made)
}

/// Every figure with a name, made now.
pub(crate) fn made() -> Vec<(&'static str, Figure)> {
    let six = story();
    let twelve = rounds("full", &[12, 15, 13, 6, 14, 16, 5, 20, 11, 9, 16, 18]);
    let two = rounds("feedback", &[7, 12]);
    let forms = other_forms();
    let other = core_after_full();
    let first_of_five = five_areas(&[12, 12, 12]);
    let (story, many, area, few) = (
        &six.released,
        &twelve.released,
        &two.released,
        &first_of_five.released,
    );
    let mut all = vec![
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
            "profile-five-areas",
            profile(&few[2], Some(&few[0]), Order::ByScore),
        ),
        (
            "profile-long-names",
            profile(&seven_points(), None, Order::ByScore),
        ),
        ("wards", several_wards()),
        ("items", items(&time_and_resources(), "TR")),
        ("items-hidden", items(&story[5], "DW")),
        ("items-many-people", items(&seven_points(), "N")),
        ("items-how-often", items(&how_often(), "W")),
        ("distribution", distribution(&time_and_resources(), "TR1")),
        (
            "distribution-reversed",
            distribution(&time_and_resources(), "TR3"),
        ),
        ("distribution-split", distribution(&how_often(), "W1")),
        ("distribution-hidden", distribution(&story[5], "DW2")),
        (
            "distribution-many-people",
            distribution(&seven_points(), "N1"),
        ),
        (
            "distribution-in-words",
            distribution(&few_favourable(), "PS1"),
        ),
        ("items-in-words", items(&few_favourable(), "PS")),
        ("quarters", quarters(story, 4, 5, &six.comparison)),
        (
            "quarters-twelve-rounds",
            quarters(many, 10, 11, &twelve.comparison),
        ),
        ("quarters-one-area", quarters(area, 0, 1, &two.comparison)),
        (
            "quarters-five-areas",
            quarters(few, 1, 2, &first_of_five.comparison),
        ),
        ("heat-map", heat_map(story)),
        ("heat-map-twelve-rounds", heat_map(many)),
        ("heat-map-other-forms", heat_map(&forms.released)),
        ("heat-map-one-round", heat_map(&other.released[1..])),
        ("heat-map-many-rounds", heat_map(&seven_years(many))),
        ("areas", areas(&story[5], Order::ByScore)),
        ("areas-in-order", areas(&many[3], Order::Checklist)),
        ("areas-how-often", areas(&how_often(), Order::ByScore)),
        ("agreement-areas", agreement_of_areas(&story[5])),
        ("agreement-areas-small", agreement_of_areas(&many[3])),
        (
            "agreement-items",
            agreement_of_items(&time_and_resources(), "TR"),
        ),
        (
            "agreement-items-hidden",
            agreement_of_items(&story[5], "DW"),
        ),
        (
            "agreement-items-long",
            agreement_of_items(&seven_points(), "N"),
        ),
        ("evidence", evidence(&story[5], &audit())),
        ("evidence-none", evidence(&area[1], &[])),
        ("response-rate", response_rate(&turnout(story))),
        ("slope", slope(&story[4], &story[5], &six.comparison)),
        (
            "slope-other-forms",
            slope(&other.released[0], &other.released[1], &other.comparison),
        ),
        ("slope-one-area", slope(&area[0], &area[1], &two.comparison)),
        (
            "quarters-other-forms",
            quarters(&forms.released, 1, 2, &forms.comparison),
        ),
    ];
    all.extend(histories(many));
    let source = "Ward 7, quarter 3 (October to December) 2026 to 2027: 16 of 24 answered. A self-assessment, not an inspection.";
    let alone = ["profile-by-score", "xmr"].map(|name| {
        let found = all.iter().find(|(other, _)| *other == name);
        found.map(|(_, figure)| sheet(figure, source))
    });
    let [Some(profile), Some(xmr)] = alone else {
        return all;
    };
    all.extend([("sheet-profile", profile), ("sheet-xmr", xmr)]);
    all
}
