//! The print-outs written as PDF.

use report::{ActionPlan, Around, Error, Pdf, ResultsReport, RoundSheet};

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
