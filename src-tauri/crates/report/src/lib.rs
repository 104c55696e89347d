//! Fills Typst templates with released results and actions: a PDF to print, an accessible
//! HTML page with the same words, and pictures of the pages to look at first.
//!
//! Invariant: same input, same bytes; the day of printing comes in as an argument.
//! Invariant: what a person typed is data, never Typst source, and no character of it can
//! stop a document.
//! Invariant: every document is tagged after PDF/UA-1.

mod data;
mod logo;
mod press;
mod print;
mod typed;

// The made-up ward of the tests calls this crate by its name, wherever it is used.
#[cfg(test)]
extern crate self as report;
#[cfg(test)]
mod layout;

use assessment::action::BragWords;
pub use assessment::action::PlannedAction;
use assessment::comparison::Comparison;
use assessment::disclosure::Released;
use assessment::framework::Framework;
use assessment::round::{Setup, Team};
use chrono::NaiveDate;
pub use figure::{Audited, Turnout};
pub use logo::{Logo, LogoError};
pub use print::{Pdf, Print};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use specta::Type;

use crate::press::Template;

/// What an action plan is printed from.
#[derive(Clone, Debug)]
pub struct ActionPlan<'a> {
    /// Whose plan it is.
    pub team: &'a Team,
    /// The round that the plan grew from; none before the first.
    pub released: Option<&'a Released>,
    /// The actions, in the order of the plan.
    pub actions: &'a [PlannedAction<'a>],
    /// The day of printing; what is overdue is decided by it.
    pub printed: NaiveDate,
    /// When the team agreed the plan, if that is known.
    pub meeting: Option<NaiveDate>,
    /// When the team looks at it again, if that is known.
    pub next_review: Option<NaiveDate>,
    /// The trust's words for how an action is going.
    pub brag: &'a BragWords,
}

/// What a results report is printed from.
#[derive(Clone, Debug)]
pub struct ResultsReport<'a> {
    /// Whose results they are.
    pub team: &'a Team,
    /// The round.
    pub released: &'a Released,
    /// An earlier round and how this one compares with it.
    pub earlier: Option<(&'a Released, &'a Comparison)>,
    /// What the team has agreed to do, in the order of the plan.
    pub actions_agreed: &'a [PlannedAction<'a>],
    /// The day of printing.
    pub printed: NaiveDate,
    /// What the person who prints it leaves out.
    pub left_out: &'a [Part],
}

/// A part of the results report that may be left out. The summary, what is hidden and how the
/// numbers were made always stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// What people wrote.
    Comments,
    /// The areas one by one, statement by statement.
    Areas,
    /// What changed since an earlier round.
    Changes,
    /// All quarters together.
    Quarters,
}

impl Part {
    /// All of them, in the order of a screen: first what is left out most.
    pub const ALL: [Self; 4] = [Self::Comments, Self::Areas, Self::Changes, Self::Quarters];
}

impl ResultsReport<'_> {
    pub(crate) fn shows(&self, part: Part) -> bool {
        !self.left_out.contains(&part)
    }
}

/// What a sheet is printed from that asks and tells nothing: a round, and nothing that anybody
/// answered.
#[derive(Clone, Copy, Debug)]
pub struct RoundSheet<'a> {
    /// Whose team talks.
    pub team: &'a Team,
    /// The round.
    pub setup: &'a Setup,
    /// The day of printing.
    pub printed: NaiveDate,
}

/// What stands around the round of a results report, as far as it is known. With nothing of
/// it the report tells of the round alone and of the one that it is compared with.
#[derive(Clone, Copy, Debug, Default)]
pub struct Around<'a> {
    /// The released rounds before it, oldest first; the last of them is the one that it is
    /// compared with.
    pub before: &'a [Released],
    /// The response of every closed round up to this one, oldest first, those included that
    /// were not released.
    pub turnout: &'a [Turnout],
    /// What the manager's audit found in each area, where there is one.
    pub audited: &'a [Audited],
}

/// What the evidence by framework is printed from.
#[derive(Clone, Copy, Debug)]
pub struct EvidencePack<'a> {
    /// The results; comments are never part of it.
    pub results: &'a ResultsReport<'a>,
    /// Whose judgement the mapping is.
    pub note: &'a str,
    /// The frameworks, in the order in which they are printed.
    pub frameworks: &'a [Framework],
    /// What the manager's audit found in each area, where there is one.
    pub audited: &'a [Audited],
    /// The trust's words for how an action is going.
    pub brag: &'a BragWords,
}

/// How large a sheet of paper is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// 210 by 297 mm.
    A4,
    /// 297 by 420 mm.
    A3,
}

/// Why there is no document. All of these are faults of the product, not of the data.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A template and its data do not fit each other, or break a rule of PDF/UA.
    #[error("a report template could not be filled: {0}")]
    Template(String),
    /// The data has no JSON form.
    #[error("the data of a report could not be written")]
    Data(#[from] serde_json::Error),
}

/// Fills the action plan: A4 landscape, fifteen columns, room for a pen.
///
/// # Errors
/// Only if a template is broken.
pub fn action_plan(plan: &ActionPlan<'_>) -> Result<Print, Error> {
    action_plan_on(plan, Sheet::A4)
}

/// The same on a sheet of another size, with type that grows with it.
///
/// # Errors
/// Only if a template is broken.
pub fn action_plan_on(plan: &ActionPlan<'_>, sheet: Sheet) -> Result<Print, Error> {
    let data = serde_json::to_value(data::plan::of(plan, sheet))?;
    Print::new(Template::ActionPlan, data)
}

/// Fills the results report: A4 portrait, a summary, the figures, if wished the comments,
/// and how the numbers were made. It knows of no rounds but its own and the earlier one.
///
/// # Errors
/// Only if a template is broken.
pub fn results_report(report: &ResultsReport<'_>) -> Result<Print, Error> {
    results_report_among(report, &Around::default())
}

/// The same with what stands around the round.
///
/// # Errors
/// Only if a template is broken.
pub fn results_report_among(
    report: &ResultsReport<'_>,
    around: &Around<'_>,
) -> Result<Print, Error> {
    Print::new(Template::ResultsReport, results_data(report, around)?)
}

/// Fills the discussion sheet: A4 portrait, statements to talk about and room for a pen.
///
/// # Errors
/// Only if a template is broken.
pub fn discussion_sheet(sheet: &RoundSheet<'_>) -> Result<Print, Error> {
    let data = serde_json::to_value(data::discussion::of(sheet))?;
    Print::new(Template::DiscussionSheet, data)
}

/// Fills the form of a round to fill in with a pen: A4 portrait, the keys that type it in
/// beside the boxes.
///
/// # Errors
/// Only if a template is broken.
pub fn blank_form(sheet: &RoundSheet<'_>) -> Result<Print, Error> {
    let data = serde_json::to_value(data::blank::of(sheet))?;
    Print::new(Template::BlankForm, data)
}

/// The same in large print: nothing under 18 pt but the codes.
///
/// # Errors
/// Only if a template is broken.
pub fn large_print_form(sheet: &RoundSheet<'_>) -> Result<Print, Error> {
    let data = serde_json::to_value(data::blank::of(sheet))?;
    Print::new(Template::LargePrintForm, data)
}

/// Fills what a round is about: A4 portrait, for the board and the meeting before it.
///
/// # Errors
/// Only if a template is broken.
pub fn announcement(sheet: &RoundSheet<'_>) -> Result<Print, Error> {
    let data = serde_json::to_value(data::announcement::of(sheet))?;
    Print::new(Template::Announcement, data)
}

/// Fills the action plan for the board: A4 portrait, five columns in large type.
///
/// # Errors
/// Only if a template is broken.
pub fn noticeboard(plan: &ActionPlan<'_>) -> Result<Print, Error> {
    Print::new(
        Template::Noticeboard,
        serde_json::to_value(data::board::of(plan))?,
    )
}

/// Fills "You said, we did, what changed", portrait, to be read from two metres.
///
/// # Errors
/// Only if a template is broken.
pub fn poster(report: &ResultsReport<'_>, sheet: Sheet) -> Result<Print, Error> {
    let data = serde_json::to_value(data::poster::of(report, sheet))?;
    Print::new(Template::Poster, data)
}

/// Fills the 7-minute briefing: A4 portrait, one page, five steps drawn to time.
///
/// # Errors
/// Only if a template is broken.
pub fn briefing(report: &ResultsReport<'_>) -> Result<Print, Error> {
    let data = serde_json::to_value(data::briefing::of(report))?;
    Print::new(Template::Briefing, data)
}

/// Fills two questions a day for two weeks of huddles: A4 portrait, ten cards to cut out.
///
/// # Errors
/// Only if a template is broken.
pub fn huddle_cards(report: &ResultsReport<'_>) -> Result<Print, Error> {
    let data = serde_json::to_value(data::huddle::of(report))?;
    Print::new(Template::HuddleCards, data)
}

/// Fills what went well, for the board: A4 portrait.
///
/// # Errors
/// Only if a template is broken.
pub fn celebration(report: &ResultsReport<'_>) -> Result<Print, Error> {
    let data = serde_json::to_value(data::celebration::of(report))?;
    Print::new(Template::Celebration, data)
}

/// Fills the results in the order of outside frameworks: A4 portrait.
///
/// # Errors
/// Only if a template is broken.
pub fn evidence_pack(pack: &EvidencePack<'_>) -> Result<Print, Error> {
    let data = serde_json::to_value(data::pack::of(pack)?)?;
    Print::new(Template::EvidencePack, data)
}

/// Fills the plan as a driver diagram, landscape: aim, areas, statements, actions.
///
/// # Errors
/// Only if a template is broken.
pub fn driver_diagram(plan: &ActionPlan<'_>, sheet: Sheet) -> Result<Print, Error> {
    let data = serde_json::to_value(data::drivers::of(plan, sheet))?;
    Print::new(Template::DriverDiagram, data)
}

/// What stands in `data.json` of an action plan on A4, before it is made printable.
///
/// # Errors
/// [`Error::Data`].
pub fn plan_data(plan: &ActionPlan<'_>) -> Result<Value, Error> {
    Ok(serde_json::to_value(data::plan::of(plan, Sheet::A4))?)
}

/// What stands in `data.json` of a results report, before it is made printable.
///
/// # Errors
/// [`Error::Data`].
pub fn results_data(report: &ResultsReport<'_>, around: &Around<'_>) -> Result<Value, Error> {
    Ok(serde_json::to_value(data::results::of(report, around)?)?)
}
