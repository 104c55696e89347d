//! What can be asked for on the command line.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::error::ErrorKind;
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand};

use assessment::quarter::Quarter;
use assessment::round::LEAST_THRESHOLD;
use assessment::spc::{Improvement, Rebase};

// Doc comments on what clap reads would become help texts, which live in `cli.ftl`.

#[derive(Parser)]
#[command(name = "climate", version)]
struct Climate {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    Assess(Assess),
    Spc(Spc),
}

#[derive(Args)]
pub(crate) struct Assess {
    #[arg(value_name = "FILE.csv", requires = "by")]
    pub(crate) file: Option<PathBuf>,
    #[arg(long, value_name = "WARD,QUARTER", value_parser = by, requires = "file")]
    pub(crate) by: Option<By>,
    #[arg(long, value_name = "NAME|FILE")]
    pub(crate) checklist: String,
    #[arg(long, value_name = "ID")]
    pub(crate) form: Option<String>,
    #[arg(
        long,
        value_name = "NAME",
        required_unless_present = "by",
        conflicts_with = "by"
    )]
    team: Option<String>,
    #[arg(
        long,
        value_name = "N",
        required_unless_present = "by",
        conflicts_with = "by"
    )]
    headcount: Option<u32>,
    #[arg(
        long = "round",
        value_name = "QUARTER=FILE",
        required_unless_present = "by",
        conflicts_with = "by",
        value_parser = round_file
    )]
    pub(crate) rounds: Vec<RoundFile>,
    #[arg(long, value_name = "N", default_value_t = LEAST_THRESHOLD)]
    pub(crate) threshold: u32,
    #[arg(long)]
    pub(crate) json: bool,
    #[arg(long, value_name = "DIR", conflicts_with = "by")]
    pub(crate) out: Option<PathBuf>,
    #[arg(long, conflicts_with = "by")]
    pub(crate) roles: bool,
    #[arg(long, conflicts_with = "by")]
    pub(crate) comments: bool,
    #[arg(long, value_name = "YYYY-MM-DD", conflicts_with = "by")]
    pub(crate) printed: Option<NaiveDate>,
}

#[derive(Args)]
pub(crate) struct Spc {
    #[arg(value_name = "FILE.csv")]
    pub(crate) file: PathBuf,
    #[arg(long, value_name = "up|down|neutral", default_value = "up", value_parser = improvement)]
    pub(crate) improvement: Improvement,
    #[arg(long, value_name = "T", allow_negative_numbers = true)]
    pub(crate) target: Option<f64>,
    #[arg(long, conflicts_with = "no_screen")]
    pub(crate) screen: bool,
    #[arg(long)]
    pub(crate) no_screen: bool,
    #[arg(long, value_name = "DATE[=REASON]", value_parser = crate::spc::rebase)]
    pub(crate) rebase: Vec<Rebase>,
    #[arg(long)]
    pub(crate) run_chart: bool,
    #[arg(long)]
    pub(crate) json: bool,
}

/// A quarter and the file with its answers.
#[derive(Clone, Debug)]
pub(crate) struct RoundFile {
    pub(crate) quarter: Quarter,
    pub(crate) file: PathBuf,
}

/// The headings of the columns that say which ward and which quarter.
#[derive(Clone, Debug)]
pub(crate) struct By {
    pub(crate) ward: String,
    pub(crate) quarter: String,
}

impl Assess {
    /// The name of the team; empty where a file names many.
    pub(crate) fn team(&self) -> &str {
        self.team.as_deref().unwrap_or_default()
    }

    /// How many people were asked; nobody knows where a file has many teams.
    pub(crate) fn headcount(&self) -> u32 {
        self.headcount.unwrap_or_default()
    }
}

/// What stands in the help of `assess`, by argument.
const HELP: [(&str, &str); 13] = [
    ("file", "cli-help-file"),
    ("by", "cli-help-by"),
    ("checklist", "cli-help-checklist"),
    ("form", "cli-help-form"),
    ("team", "cli-help-team"),
    ("headcount", "cli-help-headcount"),
    ("rounds", "cli-help-round"),
    ("threshold", "cli-help-threshold"),
    ("json", "cli-help-json"),
    ("out", "cli-help-out"),
    ("roles", "cli-help-roles"),
    ("comments", "cli-help-comments"),
    ("printed", "cli-help-printed"),
];

/// The same of `spc`.
const SPC_HELP: [(&str, &str); 8] = [
    ("file", "cli-help-spc-file"),
    ("improvement", "cli-help-improvement"),
    ("target", "cli-help-target"),
    ("screen", "cli-help-screen"),
    ("no_screen", "cli-help-no-screen"),
    ("rebase", "cli-help-rebase"),
    ("run_chart", "cli-help-run-chart"),
    ("json", "cli-help-json"),
];

/// Reads the command line; ends with status 2 and a usage message if it cannot be read.
pub(crate) fn read() -> Command {
    let matches = command().get_matches();
    match Climate::from_arg_matches(&matches) {
        Ok(climate) => climate.command,
        Err(error) => error.exit(),
    }
}

/// Ends with status 2 and a sentence about what is wrong with what was asked for.
pub(crate) fn usage(wrong: &str) -> ! {
    command().error(ErrorKind::ValueValidation, wrong).exit()
}

fn command() -> clap::Command {
    let say = |id| words::british().say(id, &[]);
    Climate::command()
        .about(say("cli-about"))
        .mut_subcommand("assess", |assess| {
            let assess = assess
                .about(say("cli-assess-about"))
                .after_help(say("cli-assess-status"));
            HELP.iter().fold(assess, |assess, (argument, id)| {
                assess.mut_arg(argument, |argument| argument.help(say(id)))
            })
        })
        .mut_subcommand("spc", |spc| {
            let spc = spc
                .about(say("cli-spc-about"))
                .after_help(say("cli-assess-status"));
            SPC_HELP.iter().fold(spc, |spc, (argument, id)| {
                spc.mut_arg(argument, |argument| argument.help(say(id)))
            })
        })
}

fn improvement(text: &str) -> Result<Improvement, String> {
    match text {
        "up" => Ok(Improvement::Up),
        "down" => Ok(Improvement::Down),
        "neutral" => Ok(Improvement::Neutral),
        _ => Err(words::british().say("cli-usage-improvement", &[])),
    }
}

fn by(text: &str) -> Result<By, String> {
    let two = text.split_once(',').map(|(a, b)| (a.trim(), b.trim()));
    two.filter(|(ward, quarter)| {
        !ward.is_empty() && !quarter.is_empty() && ward.to_lowercase() != quarter.to_lowercase()
    })
    .map(|(ward, quarter)| By {
        ward: ward.to_owned(),
        quarter: quarter.to_owned(),
    })
    .ok_or_else(|| words::british().say("cli-usage-by", &[]))
}

fn round_file(text: &str) -> Result<RoundFile, String> {
    let say = |id| words::british().say(id, &[]);
    let (quarter, file) = text.split_once('=').ok_or_else(|| say("cli-usage-round"))?;
    let quarter = quarter
        .trim()
        .parse()
        .map_err(|_| say("cli-usage-quarter"))?;
    Ok(RoundFile {
        quarter,
        file: PathBuf::from(file),
    })
}
