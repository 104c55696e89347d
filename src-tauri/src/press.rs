//! From a choice on the print page to a filled print-out and its files.

use assessment::disclosure::Released;
use assessment::framework::{Framework, built_in};
use assessment::round::{State, Team};
use chrono::NaiveDate;
use figure::{Audited, Turnout};
use report::{
    ActionPlan, Around, EvidencePack, Logo, Part, PlannedAction, Print, ResultsReport, RoundSheet,
    Sheet,
};
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
    /// The action plan, A3 landscape.
    LargeActionPlan,
    /// What to say in seven minutes, A4 portrait.
    Briefing,
    /// Two questions a day for two weeks, A4 portrait.
    HuddleCards,
    /// What went well, A4 portrait.
    Celebration,
    /// The results in the order of outside frameworks, A4 portrait.
    EvidencePack,
    /// The plan as a driver diagram, A4 landscape.
    DriverDiagram,
    /// The same on A3.
    LargeDriverDiagram,
}

/// What a person chose to print.
#[derive(Clone, Debug, Deserialize, Type)]
pub(crate) struct PrintChoice {
    kind: ReportKind,
    round: String,
    /// Parts of the results report.
    left_out: Vec<Part>,
    /// The framework of an evidence pack; without one, all of them.
    framework: Option<String>,
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
    let of_plan =
        async |print: fn(&ActionPlan<'_>) -> _| plan(&store, &team, &round, today, print).await;
    let of_round = async |print: fn(&RoundSheet<'_>) -> _| sheet(&team, &round, today, print).await;
    let of_results = async |left_out: &[Part], print: fn(&ResultsReport<'_>, &Around<'_>) -> _| {
        results(&store, &team, &round, (today, left_out.to_vec()), print).await
    };
    let print = match choice.kind {
        ReportKind::ActionPlan => of_plan(report::action_plan).await,
        ReportKind::LargeActionPlan => {
            of_plan(|plan| report::action_plan_on(plan, Sheet::A3)).await
        }
        ReportKind::Noticeboard => of_plan(report::noticeboard).await,
        ReportKind::DriverDiagram => of_plan(|plan| report::driver_diagram(plan, Sheet::A4)).await,
        ReportKind::LargeDriverDiagram => {
            of_plan(|plan| report::driver_diagram(plan, Sheet::A3)).await
        }
        ReportKind::ResultsReport => {
            of_results(&choice.left_out, |report, around| {
                report::results_report_among(report, around)
            })
            .await
        }
        ReportKind::Poster => {
            of_results(&[Part::Comments], |report, _| {
                report::poster(report, Sheet::A4)
            })
            .await
        }
        ReportKind::LargePoster => {
            of_results(&[Part::Comments], |report, _| {
                report::poster(report, Sheet::A3)
            })
            .await
        }
        ReportKind::Briefing => {
            of_results(&[Part::Comments], |report, _| report::briefing(report)).await
        }
        ReportKind::HuddleCards => {
            of_results(&[Part::Comments], |report, _| report::huddle_cards(report)).await
        }
        ReportKind::Celebration => {
            of_results(&[Part::Comments], |report, _| report::celebration(report)).await
        }
        ReportKind::EvidencePack => {
            let (framework, brag) = (choice.framework.clone(), store.house_style().await?.brag);
            let print = move |report: &ResultsReport<'_>, around: &Around<'_>| {
                let known = built_in();
                let wanted = |one: &Framework| framework.as_ref().is_none_or(|id| *id == one.id);
                let chosen: Vec<Framework> = known.frameworks.into_iter().filter(wanted).collect();
                report::evidence_pack(&EvidencePack {
                    results: report,
                    note: &known.note,
                    frameworks: &chosen,
                    audited: around.audited,
                    brag: &brag,
                })
            };
            results(&store, &team, &round, (today, vec![Part::Comments]), print).await
        }
        ReportKind::Announcement => of_round(report::announcement).await,
        ReportKind::BlankForm => of_round(report::blank_form).await,
        ReportKind::LargePrintForm => of_round(report::large_print_form).await,
        ReportKind::DiscussionSheet => of_round(report::discussion_sheet).await,
    }?;
    let print = match store.house_style().await?.logo {
        Some(png) => with_logo(print, png, &team.trust),
        None => print,
    };
    Ok(Filled { name, print })
}

/// A logo was looked at before it was kept; one that cannot be read after all is left out.
fn with_logo(print: Print, png: Vec<u8>, trust: &str) -> Print {
    let id = if trust.is_empty() {
        "print-logo-own"
    } else {
        "print-logo"
    };
    let alt = british().say(id, &[("trust", trust.into())]);
    match Logo::read(png) {
        Ok(logo) => print.with_logo(logo, alt),
        Err(problem) => {
            tracing::warn!(%problem, "the logo was left out");
            print
        }
    }
}

/// What is printed from a round alone; it needs no results.
async fn sheet(
    team: &Team,
    round: &Round,
    today: NaiveDate,
    print: fn(&RoundSheet<'_>) -> Result<Print, report::Error>,
) -> Result<Print, ApiError> {
    let (team, round) = (team.clone(), round.clone());
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
    team: &Team,
    round: &Round,
    today: NaiveDate,
    print: fn(&ActionPlan<'_>) -> Result<Print, report::Error>,
) -> Result<Print, ApiError> {
    let team = team.clone();
    store.round_of_team(round.id).await?;
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

/// What is printed of results; the day, and what is left out.
async fn results(
    store: &Store,
    team: &Team,
    round: &Round,
    (today, left_out): (NaiveDate, Vec<Part>),
    print: impl FnOnce(&ResultsReport<'_>, &Around<'_>) -> Result<Print, report::Error> + Send + 'static,
) -> Result<Print, ApiError> {
    let team = team.clone();
    store.round_of_team(round.id).await?;
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
                left_out: &left_out,
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
        ReportKind::LargeActionPlan => "action plan A3",
        ReportKind::Briefing => "briefing",
        ReportKind::HuddleCards => "huddle cards",
        ReportKind::Celebration => "what went well",
        ReportKind::EvidencePack => "evidence",
        ReportKind::DriverDiagram => "driver diagram",
        ReportKind::LargeDriverDiagram => "driver diagram A3",
    }
}
