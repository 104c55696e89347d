//! The print-outs written as PDF.

use report::{ActionPlan, Around, Error, EvidencePack, Pdf, ResultsReport, RoundSheet, Sheet};

pub fn action_plan(from: &ActionPlan<'_>) -> Result<Pdf, Error> {
    report::action_plan(from)?.pdf()
}

pub fn noticeboard(from: &ActionPlan<'_>) -> Result<Pdf, Error> {
    report::noticeboard(from)?.pdf()
}

pub fn announcement(from: &RoundSheet<'_>) -> Result<Pdf, Error> {
    report::announcement(from)?.pdf()
}

pub fn blank_form(from: &RoundSheet<'_>) -> Result<Pdf, Error> {
    report::blank_form(from)?.pdf()
}

pub fn discussion_sheet(from: &RoundSheet<'_>) -> Result<Pdf, Error> {
    report::discussion_sheet(from)?.pdf()
}

pub fn large_print_form(from: &RoundSheet<'_>) -> Result<Pdf, Error> {
    report::large_print_form(from)?.pdf()
}

pub fn results_report(from: &ResultsReport<'_>) -> Result<Pdf, Error> {
    report::results_report(from)?.pdf()
}

pub fn results_report_among(from: &ResultsReport<'_>, around: &Around<'_>) -> Result<Pdf, Error> {
    report::results_report_among(from, around)?.pdf()
}

pub fn briefing(from: &ResultsReport<'_>) -> Result<Pdf, Error> {
    report::briefing(from)?.pdf()
}

pub fn celebration(from: &ResultsReport<'_>) -> Result<Pdf, Error> {
    report::celebration(from)?.pdf()
}

pub fn huddle_cards(from: &ResultsReport<'_>) -> Result<Pdf, Error> {
    report::huddle_cards(from)?.pdf()
}

pub fn evidence_pack(from: &EvidencePack<'_>) -> Result<Pdf, Error> {
    report::evidence_pack(from)?.pdf()
}

pub fn action_plan_on(from: &ActionPlan<'_>, sheet: Sheet) -> Result<Pdf, Error> {
    report::action_plan_on(from, sheet)?.pdf()
}

pub fn driver_diagram(from: &ActionPlan<'_>, sheet: Sheet) -> Result<Pdf, Error> {
    report::driver_diagram(from, sheet)?.pdf()
}
