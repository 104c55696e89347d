//! The files of the rounds, read into drafts.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use assessment::checklist::Checklist;
use assessment::quarter::Quarter;
use assessment::response::Draft;
use assessment::round::{Error, Setup};
use exchange::import::{self, Imported, MOST_BYTES};

use crate::arguments::Assess;
use crate::problem::{Ignored, Problem, say};

/// One round with what was read for it.
pub(crate) struct Round {
    pub(crate) setup: Setup,
    /// None if the file could not be read.
    pub(crate) drafts: Option<Vec<Draft>>,
}

/// All rounds, oldest first, and what was noticed while reading them.
pub(crate) struct Rounds {
    pub(crate) rounds: Vec<Round>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) ignored: Vec<Ignored>,
}

/// Reads the rounds that were asked for, oldest first.
///
/// # Errors
/// A sentence about a setting that cannot be; a file that cannot be read is a problem.
pub(crate) fn read(asked: &Assess, checklist: &Checklist, form: &str) -> Result<Rounds, String> {
    let mut files = asked.rounds.clone();
    files.sort_by_key(|round| round.quarter);
    if let Some(pair) = files
        .windows(2)
        .find(|pair| pair[0].quarter == pair[1].quarter)
    {
        return Err(say(
            "cli-usage-same-quarter",
            vec![("quarter", pair[0].quarter.key())],
        ));
    }
    let mut read = Rounds {
        rounds: Vec::new(),
        problems: Vec::new(),
        ignored: Vec::new(),
    };
    for round in files {
        let setup = setup(asked, checklist, form, round.quarter)?;
        let drafts = read.file(&round.file, &setup);
        read.rounds.push(Round { setup, drafts });
    }
    Ok(read)
}

impl Rounds {
    fn file(&mut self, path: &Path, setup: &Setup) -> Option<Vec<Draft>> {
        let file = path.display().to_string();
        let bytes = match bytes(path) {
            Ok(bytes) => bytes,
            Err(error) => {
                let what = say("cli-problem-unreadable", vec![("why", error.to_string())]);
                self.problems.push(Problem::of_file(
                    &file,
                    what,
                    say("cli-problem-unreadable-hint", Vec::new()),
                ));
                return None;
            }
        };
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let imported = match import::read(&name, &bytes, setup) {
            Ok(imported) => imported,
            Err(error) => {
                self.problems.push(Problem::of_file(
                    &file,
                    say(error.id(), error.args()),
                    String::new(),
                ));
                return None;
            }
        };
        self.notice(&file, &imported, setup);
        Some(imported.drafts)
    }

    fn notice(&mut self, file: &str, imported: &Imported, setup: &Setup) {
        self.ignored.extend(
            imported
                .ignored
                .iter()
                .map(|ignored| Ignored::found(file, ignored)),
        );
        if !imported.missing.is_empty() {
            let what = say(
                "cli-problem-missing",
                vec![("items", imported.missing.join(", "))],
            );
            self.problems.push(Problem::of_file(
                file,
                what,
                say("cli-problem-missing-hint", Vec::new()),
            ));
        }
        let answered = imported.drafts.len();
        if answered > setup.headcount as usize {
            let args = vec![
                ("answered", answered.to_string()),
                ("headcount", setup.headcount.to_string()),
            ];
            let what = say("cli-problem-over-headcount", args);
            self.problems.push(Problem::of_file(
                file,
                what,
                say("cli-problem-over-headcount-hint", Vec::new()),
            ));
        }
        self.problems.extend(
            imported
                .problems
                .iter()
                .map(|problem| Problem::found(file, problem)),
        );
    }
}

fn setup(
    asked: &Assess,
    checklist: &Checklist,
    form: &str,
    quarter: Quarter,
) -> Result<Setup, String> {
    let setup = Setup {
        checklist: checklist.clone(),
        form: form.to_owned(),
        quarter,
        opens: quarter.first_day(),
        closes: quarter.last_day(),
        headcount: asked.headcount(),
        threshold: asked.threshold,
        asks_role: asked.roles,
        role_headcounts: [].into(),
    };
    setup.checked().map_err(|error| refused(&error))
}

/// Why a round cannot be set up as it was asked for, in the words of the options.
pub(crate) fn refused(error: &Error) -> String {
    match error {
        Error::Threshold(_) => say("cli-usage-threshold", Vec::new()),
        Error::Headcount(_) => say("cli-usage-headcount", Vec::new()),
        Error::RoleOfOthers => say("error-role-of-others", Vec::new()),
        Error::UnknownForm(_) | Error::Dates { .. } | Error::RoleHeadcounts { .. } => {
            error.to_string()
        }
    }
}

/// Reads a file, but never much more than may be read of it.
fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?
        .take(MOST_BYTES as u64 + 1)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}
