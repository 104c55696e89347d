//! From a choice on the print page to a file for a spreadsheet or a calendar.

use assessment::action::PlannedAction;
use assessment::round::State;
use exchange::export::{BookOf, CalendarOf, Sheet, Table, book, calendar, csv, table, xlsx};
use exchange::fhir;
use exchange::roll_up::{Told, ToldRound, write};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::Store;

use crate::api::results::earlier;
use crate::app::App;
use crate::error::{ApiError, Code};
use crate::files::file_word;
use crate::press::{Document, planned};

/// A file that other programs read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum FileKind {
    /// Every table, as an Excel workbook.
    Workbook,
    /// The areas, as CSV.
    Areas,
    /// The statements, as CSV.
    Statements,
    /// The areas by role group, as CSV.
    Groups,
    /// What changed since the round before, as CSV.
    Comparison,
    /// The action plan, as CSV.
    Plan,
    /// How the numbers were made, as CSV.
    Method,
    /// The dates, for a calendar.
    Calendar,
    /// The checklist of the round's form, as a FHIR Questionnaire.
    Questionnaire,
    /// The released totals, as JSON.
    Totals,
    /// The released results of every round, for a matron to read beside those of other wards.
    RollUp,
}

impl FileKind {
    /// How its name ends.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Self::Workbook => "xlsx",
            Self::Calendar => "ics",
            Self::RollUp | Self::Questionnaire | Self::Totals => "json",
            Self::Areas
            | Self::Statements
            | Self::Groups
            | Self::Comparison
            | Self::Plan
            | Self::Method => "csv",
        }
    }
}

/// Which file of which round.
#[derive(Clone, Debug, Deserialize, Type)]
pub(crate) struct FileChoice {
    pub(crate) kind: FileKind,
    round: String,
}

/// Fills the file that was chosen.
pub(crate) async fn file(app: &App, choice: &FileChoice) -> Result<Document, ApiError> {
    let store = app.store().await?;
    let round = choice
        .round
        .parse()
        .map_err(|_| ApiError::plain(Code::NotFound, "error-not-found"))?;
    let team = store.team().await?;
    let quarter = store.round(round).await?.setup.quarter.key();
    let name = |what: &str| {
        let ending = choice.kind.ending();
        format!("{} {what} {quarter}.{ending}", file_word(&team.name))
    };
    let rows = |which| csv_of(app, &store, round, which);
    let (name, bytes) = match choice.kind {
        FileKind::Calendar => (name("dates"), dates(app, &store).await?),
        FileKind::Questionnaire => {
            let setup = store.round(round).await?.setup;
            let form = setup.checklist.form(&setup.form);
            (
                name("questionnaire"),
                fhir::questionnaire(&setup.checklist, form),
            )
        }
        FileKind::Totals => (name("totals"), fhir::totals(&store.released(round).await?)),
        FileKind::RollUp => (name("roll-up"), roll_up(app, &store).await?),
        FileKind::Workbook => {
            let bytes = with_book(app, &store, round, |of| {
                xlsx(&of.team.name, &book(of), of.written)
                    .map_err(|problem| ApiError::internal("write a workbook", &problem))
            });
            (name("workbook"), bytes.await?)
        }
        FileKind::Areas => (name("areas"), rows(Table::Areas).await?),
        FileKind::Statements => (name("statements"), rows(Table::Statements).await?),
        FileKind::Groups => (name("role groups"), rows(Table::Groups).await?),
        FileKind::Comparison => (name("changes"), rows(Table::Comparison).await?),
        FileKind::Plan => (name("plan"), rows(Table::Plan).await?),
        FileKind::Method => (name("method"), rows(Table::Method).await?),
    };
    Ok(Document {
        name,
        bytes,
        note: None,
    })
}

/// One table as CSV.
async fn csv_of(
    app: &App,
    store: &Store,
    round: store::RoundId,
    which: Table,
) -> Result<Vec<u8>, ApiError> {
    with_book(app, store, round, |of| {
        let sheet: Option<Sheet> = table(of, which);
        let missing = match which {
            Table::Groups => "error-no-groups",
            _ => "error-no-comparison",
        };
        let sheet = sheet.ok_or_else(|| ApiError::plain(Code::NotFound, missing))?;
        Ok(csv(&sheet))
    })
    .await
}

async fn with_book(
    app: &App,
    store: &Store,
    round: store::RoundId,
    write: impl FnOnce(&BookOf<'_>) -> Result<Vec<u8>, ApiError>,
) -> Result<Vec<u8>, ApiError> {
    let (team, round) = (store.team().await?, store.round_of_team(round).await?);
    let released = store.released(round.id).await?;
    let earlier = earlier(store, &round).await?;
    let (actions, style) = (store.actions().await?, store.house_style().await?);
    let actions: Vec<PlannedAction<'_>> = planned(&actions);
    write(&BookOf {
        team: &team,
        released: &released,
        earlier: earlier
            .as_ref()
            .map(|(released, comparison)| (released, comparison)),
        actions: &actions,
        brag: &style.brag,
        written: app.today(),
    })
}

async fn dates(app: &App, store: &Store) -> Result<Vec<u8>, ApiError> {
    let (team, rounds, actions) = (
        store.team().await?,
        store.rounds().await?,
        store.actions().await?,
    );
    Ok(calendar(&CalendarOf {
        team: &team,
        round: rounds.last().map(|round| &round.setup),
        actions: &planned(&actions),
        written: app.today(),
    }))
}

async fn roll_up(app: &App, store: &Store) -> Result<Vec<u8>, ApiError> {
    let (team, mut rounds) = (store.team().await?, store.rounds().await?);
    rounds.retain(|round| round.state == State::Closed);
    rounds.sort_by_key(|round| round.setup.quarter);
    let (mut told, mut before) = (Vec::new(), None);
    for round in &rounds {
        let released = match store.released(round.id).await {
            Ok(released) => released,
            Err(store::Error::NotReleased(_)) => {
                told.push((Err(&round.setup), None));
                continue;
            }
            Err(problem) => return Err(problem.into()),
        };
        let since = match before.replace(round.id) {
            Some(before) => Some(store.compared(before, round.id).await?),
            None => None,
        };
        told.push((Ok(released), since));
    }
    let told: Vec<ToldRound<'_>> = told
        .iter()
        .map(|(results, since)| ToldRound {
            results: results.as_ref().map_err(|setup| *setup),
            since: since.as_ref(),
        })
        .collect();
    let told = Told {
        team: &team,
        rounds: &told,
        made: app.today(),
    };
    write(&told).map_err(|problem| ApiError::internal("write a roll-up file", &problem))
}
