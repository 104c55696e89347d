//! From a choice on the print page to a filled print-out and its files.

use assessment::disclosure::Released;
use assessment::round::{State, Team};
use chrono::NaiveDate;
use figure::{Audited, Turnout};
use report::{ActionPlan, Around, PlannedAction, Print, ResultsReport, RoundSheet, Sheet};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{Action, Round, Store};
use words::british;

use crate::api::audit::own;
use crate::api::results::{all_released, earlier};
use crate::app::App;
use crate::error::{ApiError, Code};
use crate::files::file_word;
use crate::pages::audit::audited;
use crate::pages::plan::reference;

/// What can be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ReportKind {
    /// The action plan, A4 landscape.
    ActionPlan,
    /// The results report, A4 portrait.
    ResultsReport,
    /// The action plan for the board, A4 portrait.
    Noticeboard,
    /// "You said, we did, what changed", A4 portrait.
    Poster,
    /// The same on A3.
    LargePoster,
    /// What a round is about, A4 portrait.
    Announcement,
    /// The form to fill in with a pen, A4 portrait.
    BlankForm,
    /// The same in large print.
    LargePrintForm,
    /// The discussion sheet, A4 portrait.
    DiscussionSheet,
}

/// What a person chose to print.
#[derive(Clone, Debug, Deserialize, Type)]
pub(crate) struct PrintChoice {
    kind: ReportKind,
    round: String,
    comments: bool,
}

/// A filled print-out.
pub(crate) struct Filled {
    /// A name for its files, from ward, document and quarter; never from a person.
    name: String,
    print: Print,
}

/// A finished file.
pub(crate) struct Document {
    /// Its name.
    pub(crate) name: String,
    /// What is in it.
    pub(crate) bytes: Vec<u8>,
    /// Something the person should know about it.
    pub(crate) note: Option<String>,
}

impl Filled {
    /// The print-out as PDF.
    pub(crate) async fn pdf(self) -> Result<Document, ApiError> {
        let Self { name, print } = self;
        let made = aside(move || print.pdf()).await?;
        let note = (!made.replaced.is_empty()).then(|| british().say("print-replaced", &[]));
        Ok(Document {
            name: format!("{name}.pdf"),
            bytes: made.bytes,
            note,
        })
    }

    /// The same words as a web page.
    pub(crate) async fn html(self) -> Result<Document, ApiError> {
        let Self { name, print } = self;
        let page = aside(move || print.html()).await?;
        Ok(Document {
            name: format!("{name}.html"),
            bytes: page.into_bytes(),
            note: None,
        })
    }

    /// How many pages it has, and a picture of one.
    pub(crate) async fn page(self, at: usize) -> Result<(usize, Vec<u8>), ApiError> {
        aside(move || self.print.page(at, PIXELS)).await
    }
}

/// How sharp a preview is, in pixels to a point: an A4 page is 893 pixels wide.
const PIXELS: f64 = 1.5;

/// Fills a print-out of the round that was chosen.
pub(crate) async fn press(app: &App, choice: &PrintChoice) -> Result<Filled, ApiError> {
    let store = app.store().await?;
    let id = choice
        .round
        .parse()
        .map_err(|_| ApiError::plain(Code::NotFound, "error-not-found"))?;
    let (team, round, today) = (store.team().await?, store.round(id).await?, app.today());
    let name = format!(
        "{} {} {}",
        file_word(&team.name),
        file_name(choice.kind),
        round.setup.quarter.key()
    );
    let print = match choice.kind {
        ReportKind::ActionPlan => plan(&store, team, &round, today, report::action_plan).await?,
        ReportKind::Noticeboard => plan(&store, team, &round, today, report::noticeboard).await?,
        ReportKind::ResultsReport => {
            let comments = choice.comments;
            results(&store, team, &round, (today, comments), |report, around| {
                report::results_report_among(report, around)
            })
            .await?
        }
        ReportKind::Poster => {
            results(&store, team, &round, (today, false), |report, _| {
                report::poster(report, Sheet::A4)
            })
            .await?
        }
        ReportKind::LargePoster => {
            results(&store, team, &round, (today, false), |report, _| {
                report::poster(report, Sheet::A3)
            })
            .await?
        }
        ReportKind::Announcement => sheet(team, round, today, report::announcement).await?,
        ReportKind::BlankForm => sheet(team, round, today, report::blank_form).await?,
        ReportKind::LargePrintForm => sheet(team, round, today, report::large_print_form).await?,
        ReportKind::DiscussionSheet => sheet(team, round, today, report::discussion_sheet).await?,
    };
    Ok(Filled { name, print })
}

/// What is printed from a round alone; it needs no results.
async fn sheet(
    team: Team,
    round: Round,
    today: NaiveDate,
    print: fn(&RoundSheet<'_>) -> Result<Print, report::Error>,
) -> Result<Print, ApiError> {
    aside(move || {
        print(&RoundSheet {
            team: &team,
            setup: &round.setup,
            printed: today,
        })
    })
    .await
}

async fn plan(
    store: &Store,
    team: Team,
    round: &Round,
    today: NaiveDate,
    print: fn(&ActionPlan<'_>) -> Result<Print, report::Error>,
) -> Result<Print, ApiError> {
    let (released, actions) = (store.released(round.id).await?, store.actions().await?);
    let brag = store.house_style().await?.brag;
    aside(move || {
        print(&ActionPlan {
            team: &team,
            released: Some(&released),
            actions: &planned(&actions),
            printed: today,
            meeting: None,
            next_review: None,
            brag: &brag,
        })
    })
    .await
}

/// What is printed of results; the day, and whether with comments.
async fn results(
    store: &Store,
    team: Team,
    round: &Round,
    (today, comments): (NaiveDate, bool),
    print: fn(&ResultsReport<'_>, &Around<'_>) -> Result<Print, report::Error>,
) -> Result<Print, ApiError> {
    let (released, actions) = (store.released(round.id).await?, store.actions().await?);
    let earlier = earlier(store, round).await?;
    let known = around(store, round, &released).await?;
    aside(move || {
        print(
            &ResultsReport {
                team: &team,
                released: &released,
                earlier: earlier
                    .as_ref()
                    .map(|(released, comparison)| (released, comparison)),
                actions_agreed: &planned(&actions),
                printed: today,
                comments,
            },
            &Around {
                before: &known.before,
                turnout: &known.turnout,
                audited: &known.audited,
            },
        )
    })
    .await
}

/// The plan as it goes on paper and into files.
pub(crate) fn planned(actions: &[Action]) -> Vec<PlannedAction<'_>> {
    let planned = actions.iter().map(|action| PlannedAction {
        reference: reference(action.number),
        fields: &action.fields,
        progress: &action.progress,
    });
    planned.collect()
}

/// Typst is work for the processor: not on the thread that answers the window.
async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, report::Error> + Send + 'static,
) -> Result<T, ApiError> {
    Ok(tokio::task::spawn_blocking(work)
        .await
        .map_err(|problem| ApiError::internal("make a print-out", &problem))??)
}

/// What stands around the round of a results report.
struct Known {
    before: Vec<Released>,
    turnout: Vec<Turnout>,
    audited: Vec<Audited>,
}

async fn around(store: &Store, round: &Round, released: &Released) -> Result<Known, ApiError> {
    let before = all_released(store).await?.into_iter();
    let mut rounds = store.rounds().await?;
    let last = rounds.iter().position(|other| other.id == round.id);
    rounds.truncate(last.map_or(rounds.len(), |at| at + 1));
    Ok(Known {
        before: before
            .take_while(|(other, _)| other.id != round.id)
            .map(|(_, released)| released)
            .collect(),
        turnout: rounds.iter().filter_map(turnout).collect(),
        audited: audited(released, &own(store, round.id).await?),
    })
}

/// The response of a round, once it is closed.
fn turnout(round: &Round) -> Option<Turnout> {
    (round.state == State::Closed).then_some(Turnout {
        quarter: round.setup.quarter,
        answered: round.received,
        asked: round.setup.headcount,
        needed: round.setup.threshold,
    })
}

fn file_name(kind: ReportKind) -> &'static str {
    match kind {
        ReportKind::ActionPlan => "action plan",
        ReportKind::ResultsReport => "results report",
        ReportKind::Noticeboard => "action plan for the board",
        ReportKind::Poster => "poster",
        ReportKind::LargePoster => "poster A3",
        ReportKind::Announcement => "announcement",
        ReportKind::BlankForm => "form",
        ReportKind::LargePrintForm => "form in large print",
        ReportKind::DiscussionSheet => "discussion sheet",
    }
}
