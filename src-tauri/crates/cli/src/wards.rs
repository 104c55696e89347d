//! `climate assess --by`: scores every ward of one file in every quarter, keeps nothing.
//!
//! Invariant: a ward's numbers are those that `climate assess` says of its rows alone; what
//! needs draws or a headcount is left out.

mod between;
mod columns;
mod json;
mod rows;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Write};
use std::num::NonZero;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::thread;

use assessment::comparison::{Ward, assess_ward};
use assessment::quarter::Quarter;
use assessment::response::{Columns, Sheet};
use assessment::round::Setup;

use crate::arguments::{Assess, By};
use crate::choice;
use crate::problem::{Ignored, Problem, say};
use crate::round::refused;

use between::Shown;
use columns::{Head, NoHead};

/// The answers of one ward, by quarter.
type Quarters = BTreeMap<Quarter, Sheet>;

/// What is printed of a ward.
struct Said {
    text: Vec<u8>,
    /// What it adds to the comparison of wards.
    shown: Vec<Shown>,
}

/// How many wards of each hand may wait to be printed, so that a slow reader of what is
/// printed does not fill the memory.
const WAITING: usize = 16;

/// What was read from a file of many wards.
struct Read {
    wards: Vec<(String, Quarters)>,
    ignored: Vec<Ignored>,
    problems: Vec<Problem>,
}

/// A ward as it is printed.
struct Assessed<'a> {
    name: &'a str,
    /// One for each round of the ward.
    setups: Vec<&'a Setup>,
    ward: Ward,
}

/// Scores, compares and prints every ward of a file.
///
/// # Errors
/// A sentence about wrong usage.
pub(crate) fn run(asked: &Assess, by: &By, path: &Path) -> Result<ExitCode, String> {
    // A large file is on its way while the checklist is chosen.
    let bytes = {
        let path = path.to_owned();
        thread::spawn(move || fs::read(path))
    };
    let (checklist, form) = choice::choose(&asked.checklist, asked.form.as_deref())?;
    let any: Quarter = "2026-Q1".parse().expect("this is a quarter");
    let setup = Setup {
        checklist,
        form,
        quarter: any,
        opens: any.first_day(),
        closes: any.last_day(),
        // Nobody says how many were asked; what would need it is not printed.
        headcount: 1,
        threshold: asked.threshold,
        asks_role: false,
        role_headcounts: [].into(),
    };
    let setup = setup.checked().map_err(|error| refused(&error))?;
    let bytes = bytes.join().expect("reading a file does not panic");
    let read = read(by, path, bytes, &setup)?;
    let status = ExitCode::from(u8::from(!read.problems.is_empty()));
    match write(asked, &setup, read) {
        Ok(()) => Ok(status),
        Err(error) => {
            let sentence = say("cli-problem-unwritable", vec![("why", error.to_string())]);
            // Nobody is left to tell if even this cannot be written.
            let _ = writeln!(io::stderr(), "{sentence}");
            Ok(ExitCode::from(1))
        }
    }
}

/// Understands the file; only a column that is not there is wrong usage, all else is a problem.
fn read(by: &By, path: &Path, bytes: io::Result<Vec<u8>>, setup: &Setup) -> Result<Read, String> {
    let file = path.display().to_string();
    let failed = |what, hint| Read {
        wards: Vec::new(),
        ignored: Vec::new(),
        problems: vec![Problem::of_file(&file, what, hint)],
    };
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(error) => {
            let what = say("cli-problem-unreadable", vec![("why", error.to_string())]);
            let hint = say("cli-problem-unreadable-hint", Vec::new());
            return Ok(failed(what, hint));
        }
    };
    let not_text = || {
        let what = say("cli-problem-not-utf8", Vec::new());
        failed(what, say("cli-problem-not-utf8-hint", Vec::new()))
    };
    // Headings that are no text would be taken for columns that are not there.
    if str::from_utf8(columns::top(&bytes)).is_err() {
        return Ok(not_text());
    }
    let columns = Columns::of(setup);
    let head = match Head::of(&file, &bytes, setup, &columns, by) {
        Ok(head) => head,
        Err(NoHead::Usage(wrong)) => return Err(wrong),
        Err(NoHead::File(error)) => {
            return Ok(failed(say(error.id(), error.args()), String::new()));
        }
    };
    let Ok((wards, problems)) = rows::read(&file, &bytes, &head, setup, &columns) else {
        return Ok(not_text());
    };
    Ok(Read {
        wards: wards.into_iter().collect(),
        ignored: head.ignored,
        problems: [head.problems, problems].concat(),
    })
}

/// How many blocks or wards to work on at once.
fn hands() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

/// Assesses the wards, some at once, and prints each as soon as those before it are.
fn write(asked: &Assess, setup: &Setup, mut read: Read) -> io::Result<()> {
    let quarters = read.wards.iter().flat_map(|(_, quarters)| quarters.keys());
    // Each once: a setup has the whole checklist in it.
    let quarters: BTreeSet<Quarter> = quarters.copied().collect();
    let setups = quarters.into_iter();
    let setups: BTreeMap<Quarter, Setup> = setups
        .map(|quarter| (quarter, of_quarter(setup, quarter)))
        .collect();
    let count = read.wards.len();
    let wards = std::mem::take(&mut read.wards).into_iter().enumerate();
    let wards = Mutex::new(wards);
    let next = || wards.lock().expect("taking a ward does not panic").next();
    let assess_all = |done: SyncSender<(usize, io::Result<Said>)>| {
        while let Some((at, (name, quarters))) = next() {
            let said = say_ward(asked, &setups, &name, quarters);
            // Nobody takes it any more where the others could not be written.
            if done.send((at, said)).is_err() {
                return;
            }
        }
    };
    thread::scope(|scope| {
        let hands = hands().min(count.max(1));
        let (done, said) = mpsc::sync_channel(WAITING * hands);
        for _ in 0..hands {
            let (assess_all, done) = (&assess_all, done.clone());
            scope.spawn(move || assess_all(done));
        }
        drop(done);
        let mut out = io::stdout().lock();
        if asked.json {
            json::file(&mut out, setup, in_order(said), &read)?;
        } else {
            table::file(&mut out, setup, in_order(said), count, &read)?;
        }
        out.flush()
    })
}

/// Assesses a ward and says what was found.
fn say_ward(
    asked: &Assess,
    setups: &BTreeMap<Quarter, Setup>,
    name: &str,
    quarters: Quarters,
) -> io::Result<Said> {
    let rounds = quarters.into_iter();
    let (setups, rounds): (Vec<_>, Vec<_>) = rounds
        .map(|(quarter, sheet)| (&setups[&quarter], (&setups[&quarter], sheet)))
        .unzip();
    let assessed = Assessed {
        name,
        setups,
        ward: assess_ward(rounds),
    };
    Ok(Said {
        text: match asked.json {
            true => json::ward(&assessed)?,
            false => table::ward(&assessed).into_bytes(),
        },
        shown: between::shown(&assessed),
    })
}

/// What was said of each ward, in the order of the wards.
fn in_order(said: Receiver<(usize, io::Result<Said>)>) -> impl Iterator<Item = io::Result<Said>> {
    let mut early = BTreeMap::new();
    (0..).map_while(move |at| {
        loop {
            if let Some(said) = early.remove(&at) {
                return Some(said);
            }
            let (other, found) = said.recv().ok()?;
            early.insert(other, found);
        }
    })
}

fn of_quarter(setup: &Setup, quarter: Quarter) -> Setup {
    Setup {
        quarter,
        opens: quarter.first_day(),
        closes: quarter.last_day(),
        ..setup.clone()
    }
}
