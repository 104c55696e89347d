//! Every print-out there is, filled from made-up wards.

use report::{
    Print, Sheet, action_plan, announcement, blank_form, discussion_sheet, large_print_form,
    noticeboard, poster, results_report, results_report_among,
};

use super::{first_round, ward, years};

/// Every print-out with its name.
pub fn every_print() -> Vec<(&'static str, Print)> {
    let (two, first, many) = (ward("core"), first_round("full"), years("core", 14));
    let planned = two.planned();
    let mut asked = ward("core");
    asked.released.setup.asks_role = true;
    let (plan, report) = (two.plan(&planned), two.report(&planned));
    let all = [
        ("action plan", action_plan(&plan)),
        ("action plan without actions", action_plan(&first.plan(&[]))),
        ("announcement", announcement(&two.talk())),
        ("blank form", blank_form(&asked.talk())),
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
