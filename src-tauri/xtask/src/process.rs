//! Starting programs, and listening to what they print.

use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use std::sync::Mutex;

use crate::Outcome;
use crate::place::repository;

/// What a program did.
pub(crate) struct Run {
    /// Whether it ended with success.
    pub(crate) ok: bool,
    /// Everything that it printed.
    pub(crate) printed: String,
}

/// Cargo, the same that started us, at the top of the repository.
pub(crate) fn cargo() -> Command {
    at_top(std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
}

/// npm for the UI.
pub(crate) fn npm() -> Command {
    let name = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut npm = at_top(name);
    npm.args(["--prefix", "ui"]);
    npm
}

/// Any program, at the top of the repository.
pub(crate) fn at_top(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(repository());
    command
}

/// Runs a program; an error if it cannot start or does not end with success.
pub(crate) fn must(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|why| not_started(command, &why))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{} failed", said(command)))
    }
}

/// What a program prints to its standard output, without showing it.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    output.status.success().then_some(text)
}

/// Runs a program, showing what it prints and keeping a copy.
pub(crate) fn listen(command: &mut Command) -> Outcome<Run> {
    let started = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut child = started.map_err(|why| not_started(command, &why))?;
    let printed = Mutex::new(String::new());
    let (out, err) = (child.stdout.take(), child.stderr.take());
    std::thread::scope(|scope| {
        scope.spawn(|| show(out, &printed, |line| print!("{line}")));
        scope.spawn(|| show(err, &printed, |line| eprint!("{line}")));
    });
    let status = child.wait().map_err(|why| not_started(command, &why))?;
    Ok(Run {
        ok: status.success(),
        printed: printed.into_inner().unwrap_or_default(),
    })
}

fn show(pipe: Option<impl Read>, printed: &Mutex<String>, print: impl Fn(&str)) {
    let Some(pipe) = pipe else { return };
    let mut pipe = BufReader::new(pipe);
    let mut line = Vec::new();
    while pipe
        .read_until(b'\n', &mut line)
        .is_ok_and(|bytes| bytes > 0)
    {
        let text = String::from_utf8_lossy(&line);
        print(&text);
        if let Ok(mut printed) = printed.lock() {
            printed.push_str(&text);
        }
        line.clear();
    }
}

/// The command line, as a person would type it.
pub(crate) fn said(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

fn not_started(command: &Command, why: &std::io::Error) -> String {
    format!("{} could not be started: {why}", said(command))
}
