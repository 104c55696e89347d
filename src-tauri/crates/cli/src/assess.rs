//! `climate assess`: scores the files of one team, compares the rounds, keeps nothing.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use assessment::action::Fields;
use assessment::comparison::{Assessment, SEED, assess};
use assessment::disclosure::{NotReleased, Released};
use assessment::round::Team;
use chrono::{Days, NaiveDate};
use report::{ActionPlan, Around, Part, PlannedAction, ResultsReport, Turnout};

use crate::arguments::Assess;
use crate::problem::say;
use crate::round::{self, Round, Rounds};
use crate::save::save;
use crate::{choice, json, plan, table};

/// Why nothing could be written.
#[derive(Debug, thiserror::Error)]
enum Error {
    #[error(transparent)]
    Io(#[from] io::Error),
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    #[error(transparent)]
    Report(#[from] report::Error),
}

/// Scores, compares and prints what was asked for.
///
/// # Errors
/// A sentence about wrong usage.
pub(crate) fn run(asked: &Assess) -> Result<ExitCode, String> {
    let (checklist, form) = choice::choose(&asked.checklist, asked.form.as_deref())?;
    let mut read = round::read(asked, &checklist, &form)?;
    // A round whose file could not be read stays in its place, without answers, so that no
    // comparison leaps over it unsaid.
    let rounds = read.rounds.iter_mut().map(|round| {
        (
            round.setup.clone(),
            round
                .drafts
                .as_mut()
                .map(std::mem::take)
                .unwrap_or_default(),
        )
    });
    let assessment = assess(rounds.collect(), SEED);
    match write(asked, &read, &assessment) {
        Ok(()) if read.problems.is_empty() => Ok(ExitCode::SUCCESS),
        Ok(()) => Ok(ExitCode::from(1)),
        Err(error) => {
            let sentence = say("cli-problem-unwritable", vec![("why", error.to_string())]);
            // Nobody is left to tell if even this cannot be written.
            let _ = writeln!(io::stderr(), "{sentence}");
            Ok(ExitCode::from(1))
        }
    }
}

fn write(asked: &Assess, read: &Rounds, assessment: &Assessment) -> Result<(), Error> {
    let mut json = serde_json::to_vec_pretty(&json::of(asked, read, assessment))?;
    json.push(b'\n');
    let mut out = io::stdout().lock();
    if asked.json {
        out.write_all(&json)?;
    } else {
        out.write_all(table::of(asked, read, assessment).as_bytes())?;
    }
    if let Some(folder) = &asked.out {
        std::fs::create_dir_all(folder)?;
        save(folder, "assessment.json", &json)?;
        let saved = reports(asked, read, assessment, folder)?;
        if !asked.json {
            writeln!(
                out,
                "\n{}",
                say(saved, vec![("folder", folder.display().to_string())])
            )?;
        }
    }
    out.flush()?;
    Ok(())
}

/// Writes the two documents of the last released round; says by its Fluent id what there is.
fn reports(
    asked: &Assess,
    read: &Rounds,
    assessment: &Assessment,
    folder: &Path,
) -> Result<&'static str, Error> {
    let Some((at, released)) = last_released(assessment) else {
        return Ok("cli-saved-without-reports");
    };
    let team = Team {
        name: asked.team().to_owned(),
        site: String::new(),
        trust: String::new(),
        headcount: asked.headcount(),
    };
    let printed = asked.printed.unwrap_or_else(today);
    let released_before: Vec<Released> = assessment.rounds[..at]
        .iter()
        .filter_map(|round| round.as_ref().ok().cloned())
        .collect();
    let turnout: Vec<Turnout> = read.rounds[..=at]
        .iter()
        .zip(&assessment.rounds)
        .filter_map(turnout)
        .collect();
    let around = Around {
        before: &released_before,
        turnout: &turnout,
        audited: &[],
    };
    let before = at.checked_sub(1).and_then(|before| {
        Some((
            assessment.rounds.get(before)?.as_ref().ok()?,
            assessment.comparisons.get(before)?,
        ))
    });
    let fields = plan::suggested(released, printed);
    let report = ResultsReport {
        team: &team,
        released,
        earlier: before,
        actions_agreed: &[],
        printed,
        left_out: match asked.comments {
            true => &[],
            false => &[Part::Comments],
        },
    };
    let actions: Vec<PlannedAction<'_>> = (1..)
        .zip(&fields)
        .map(|(number, fields)| planned(number, fields))
        .collect();
    let plan = ActionPlan {
        team: &team,
        released: Some(released),
        actions: &actions,
        printed,
        meeting: None,
        next_review: None,
        brag: &assessment::action::STANDARD_WORDS,
    };
    save(
        folder,
        "results-report.pdf",
        &report::results_report_among(&report, &around)?.pdf()?.bytes,
    )?;
    save(
        folder,
        "action-plan.pdf",
        &report::action_plan(&plan)?.pdf()?.bytes,
    )?;
    Ok("cli-saved")
}

fn planned(number: usize, fields: &Fields) -> PlannedAction<'_> {
    PlannedAction {
        reference: format!("A{number}"),
        fields,
        progress: &[],
    }
}

/// The response of a round whose file could be read.
fn turnout((round, result): (&Round, &Result<Released, NotReleased>)) -> Option<Turnout> {
    let answered = match result {
        Ok(released) => released.responses,
        Err(NotReleased::TooFew { received, .. }) => *received,
        Err(NotReleased::StillOpen) => return None,
    };
    round.drafts.is_some().then_some(Turnout {
        quarter: round.setup.quarter,
        answered,
        asked: round.setup.headcount,
        needed: round.setup.threshold,
    })
}

fn last_released(assessment: &Assessment) -> Option<(usize, &Released)> {
    assessment
        .rounds
        .iter()
        .enumerate()
        .rev()
        .find_map(|(at, round)| Some((at, round.as_ref().ok()?)))
}

/// The day in UTC: good enough for "printed on", and `--printed` says another.
fn today() -> NaiveDate {
    let days = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs() / 86_400);
    NaiveDate::default() + Days::new(days)
}
