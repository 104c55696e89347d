//! Writes every kind of document of a made-up ward into a folder, as PDF and HTML, to look at:
//! `cargo run -p report --example print -- <folder>`, and behind it the beginning of a name for
//! fewer of them.

// A person names the folder; the crate itself never sees one.
#![allow(clippy::disallowed_methods)]

#[path = "../tests/ward/mod.rs"]
mod ward;

use std::path::Path;

use assessment::framework::built_in;
use report::{
    Error, EvidencePack, Print, Sheet, action_plan, action_plan_on, briefing, celebration,
    driver_diagram, evidence_pack, huddle_cards, results_report, results_report_among,
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("name a folder")?;
    let wanted = std::env::args().nth(2).unwrap_or_default();
    let write = |name: &str, document: &Print| -> Result<(), Box<dyn std::error::Error>> {
        if !name.starts_with(&wanted) {
            return Ok(());
        }
        let path = Path::new(&folder).join(name);
        std::fs::write(path.with_extension("pdf"), document.pdf()?.bytes)?;
        std::fs::write(path.with_extension("html"), document.html()?)?;
        Ok(())
    };
    for (name, document) in documents() {
        write(name, &document?)?;
    }
    for (name, document) in ward::prints::every_print() {
        write(&format!("all-{}", name.replace(' ', "-")), &document)?;
    }
    for (name, document) in ward::prints::crowded_prints() {
        write(&format!("crowded-{}", name.replace(' ', "-")), &document)?;
    }
    Ok(())
}

fn documents() -> Vec<(&'static str, Result<Print, Error>)> {
    let (two, one, area) = (
        ward::ward("core"),
        ward::first_round("full"),
        ward::ward("psychological-safety"),
    );
    let (planned, mut crowded) = (two.planned(), ward::ward("core"));
    crowded.team.name = "Acute and Emergency Medical Ward, Level 10".into();
    crowded.actions = ward::actions(30);
    let many = crowded.planned();
    let mut long = ward::ward("core");
    long.actions[1].0.objective = "Put one page of links on all ward computers. ".repeat(60);
    let mut unseen = ward::ward("core");
    unseen.actions[1].0.domain = "DW".into();
    unseen.actions[1].0.item = "DW2".into();
    let (lengthy, hidden) = (long.planned(), unseen.planned());
    let (mut years, eight) = (ward::years("core", 14), ward::years("full", 8));
    years.ward.team.name = crowded.team.name.clone();
    let known = built_in();
    let told = years.ward.planned();
    let pack = EvidencePack {
        results: &years.ward.report(&told),
        note: &known.note,
        frameworks: &known.frameworks,
        audited: &years.audited,
        brag: &assessment::action::STANDARD_WORDS,
    };
    let mut all = vec![
        ("briefing", briefing(&two.report(&planned))),
        ("briefing-first", briefing(&one.report(&[]))),
        ("huddle", huddle_cards(&two.report(&planned))),
        ("huddle-area", huddle_cards(&area.report(&[]))),
        ("celebration", celebration(&two.report(&planned))),
        ("evidence", evidence_pack(&pack)),
        ("drivers", driver_diagram(&two.plan(&planned), Sheet::A4)),
        (
            "drivers-many",
            driver_diagram(&crowded.plan(&many), Sheet::A4),
        ),
        ("drivers-a3", driver_diagram(&two.plan(&planned), Sheet::A3)),
        ("plan-a3", action_plan_on(&two.plan(&planned), Sheet::A3)),
        (
            "results-years",
            results_report_among(&years.ward.report(&[]), &years.around()),
        ),
        (
            "results-eight",
            results_report_among(&eight.ward.report(&[]), &eight.around()),
        ),
        ("plan", action_plan(&two.plan(&planned))),
        ("plan-none", action_plan(&one.plan(&[]))),
        (
            "plan-no-round",
            action_plan(&report::ActionPlan {
                released: None,
                ..two.plan(&planned[..2])
            }),
        ),
        ("plan-many", action_plan(&crowded.plan(&many))),
        ("plan-hidden", action_plan(&unseen.plan(&hidden[..3]))),
        ("plan-long", action_plan(&long.plan(&lengthy[..3]))),
        ("results", results_report(&two.report(&planned))),
        ("results-first", results_report(&one.report(&[]))),
        ("results-area", results_report(&area.report(&planned[..1]))),
        ("results-crowded", results_report(&crowded.report(&many))),
    ];
    let every = ward::prints::every_print();
    all.extend(every.into_iter().map(|(name, print)| (name, Ok(print))));
    all
}
