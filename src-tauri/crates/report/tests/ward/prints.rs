//! Every print-out there is, filled from made-up wards.

use assessment::action::STANDARD_WORDS;
use assessment::framework::built_in;
use report::{
    EvidencePack, Print, Sheet, action_plan, action_plan_on, announcement, blank_form, briefing,
    celebration, discussion_sheet, driver_diagram, evidence_pack, huddle_cards, large_print_form,
    noticeboard, poster, results_report, results_report_among,
};

use super::{crowded, first_round, of_patients, ward, years};

/// Every print-out with its name.
pub fn every_print() -> Vec<(&'static str, Print)> {
    let (two, first, many) = (ward("core"), first_round("full"), years("core", 14));
    let planned = two.planned();
    let mut asked = ward("core");
    asked.released.setup.asks_role = true;
    let mut patients = ward("core");
    patients.released.setup = of_patients();
    let (plan, report) = (two.plan(&planned), two.report(&planned));
    let known = built_in();
    let pack = EvidencePack {
        results: &report,
        note: &known.note,
        frameworks: &known.frameworks[..1],
        audited: &many.audited,
        brag: &STANDARD_WORDS,
    };
    let all = [
        ("action plan A3", action_plan_on(&plan, Sheet::A3)),
        ("briefing", briefing(&report)),
        ("what went well", celebration(&report)),
        ("driver diagram", driver_diagram(&plan, Sheet::A4)),
        ("evidence pack", evidence_pack(&pack)),
        ("huddle cards", huddle_cards(&report)),
        ("action plan", action_plan(&plan)),
        ("action plan without actions", action_plan(&first.plan(&[]))),
        ("announcement", announcement(&two.talk())),
        ("blank form", blank_form(&asked.talk())),
        ("announcement to patients", announcement(&patients.talk())),
        ("form for patients", blank_form(&patients.talk())),
        (
            "large print for patients",
            large_print_form(&patients.talk()),
        ),
        ("discussion sheet", discussion_sheet(&two.talk())),
        ("large print form", large_print_form(&asked.talk())),
        ("noticeboard", noticeboard(&plan)),
        ("poster", poster(&report, Sheet::A4)),
        ("poster A3", poster(&report, Sheet::A3)),
        ("results report", results_report(&report)),
        (
            "results of a first round",
            results_report(&first.report(&[])),
        ),
        (
            "results of years",
            results_report_among(&many.ward.report(&[]), &many.around()),
        ),
    ];
    all.map(|(name, print)| (name, print.unwrap())).into()
}

/// Every print-out of the ward in which everything is as long and as many as it can be.
pub fn crowded_prints() -> Vec<(&'static str, Print)> {
    let mut years = crowded();
    years.ward.released.setup.asks_role = true;
    let ward = &years.ward;
    let planned = ward.planned();
    let (plan, report) = (ward.plan(&planned), ward.report(&planned));
    let known = built_in();
    let pack = EvidencePack {
        results: &report,
        note: &known.note,
        frameworks: &known.frameworks,
        audited: &years.audited,
        brag: &STANDARD_WORDS,
    };
    let all = [
        ("action plan", action_plan(&plan)),
        ("action plan A3", action_plan_on(&plan, Sheet::A3)),
        ("announcement", announcement(&ward.talk())),
        ("blank form", blank_form(&ward.talk())),
        ("briefing", briefing(&report)),
        ("discussion sheet", discussion_sheet(&ward.talk())),
        ("driver diagram", driver_diagram(&plan, Sheet::A4)),
        ("driver diagram A3", driver_diagram(&plan, Sheet::A3)),
        ("evidence pack", evidence_pack(&pack)),
        ("huddle cards", huddle_cards(&report)),
        ("large print form", large_print_form(&ward.talk())),
        ("noticeboard", noticeboard(&plan)),
        ("poster", poster(&report, Sheet::A4)),
        ("poster A3", poster(&report, Sheet::A3)),
        (
            "results report",
            results_report_among(&report, &years.around()),
        ),
        ("what went well", celebration(&report)),
    ];
    all.map(|(name, print)| (name, print.unwrap())).into()
}
