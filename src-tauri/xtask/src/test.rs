//! Every proof, one after the other; a failing one does not hide those after it.
//!
//! Invariant: the last line is `N passed, N failed, N skipped` over all of them.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::Outcome;
use crate::counts::{Counts, Runner};
use crate::display::Display;
use crate::place::{built, is_installed, repository, target};
use crate::process::{answer, at_top, cargo, listen, npm, said};
use crate::{python, setup};

/// Names of tests that need the real window begin with one of these, so that both test
/// runners can leave them for a step of their own.
const ON_THE_WINDOW: [&str; 2] = ["journey_", "contract_"];

/// What happened so far.
#[derive(Default)]
struct Tally {
    runners: Vec<(&'static str, Counts)>,
    failed: Vec<String>,
    skipped: Vec<String>,
}

/// Runs every proof.
pub(crate) fn test() -> Outcome {
    let began = Instant::now();
    heading("Set-up");
    setup::all()?;
    setup::for_checks();
    let mut tally = Tally::default();
    tally.check("Format", cargo().args(["fmt", "--all", "--check"]));
    // The shell embeds the built pages, so they come before anything that compiles it.
    tally.check("Types and build of the UI", npm().args(["run", "build"]));
    tally.check(
        "Lints",
        cargo().args([
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]),
    );
    let builds = tally.check(
        "Build",
        cargo().args(["build", "--workspace", "--bins", "--tests"]),
    );
    tally.rust_tests();
    tally.tests(
        "Examples in the documentation",
        Runner::CargoTest,
        cargo().args(["test", "--doc", "--workspace"]),
    );
    tally.check(
        "Bindings as committed",
        at_top("git").args(["diff", "--exit-code", "ui/src/bindings.ts"]),
    );
    tally.check("Biome", npm().args(["run", "check"]));
    tally.tests("Vitest", Runner::Vitest, npm().args(["run", "test"]));
    if builds {
        tally.form_in_a_browser();
        tally.recomputation();
        tally.second_opinion();
        tally.journeys();
    } else {
        tally.skip("Form file in a browser", "the programs did not build");
        tally.skip("Recomputation", "the programs did not build");
        tally.skip(
            "Second opinion on the statistics",
            "the programs did not build",
        );
        tally.skip("Journeys", "the programs did not build");
    }
    tally.report(began)
}

impl Tally {
    /// A step that either passes or fails.
    fn check(&mut self, name: &'static str, command: &mut Command) -> bool {
        let ok = self.step(name, command).is_some_and(|run| run.ok);
        self.add("checks", Counts::one(ok));
        ok
    }

    /// A step that counts its tests.
    fn tests(&mut self, name: &'static str, runner: Runner, command: &mut Command) {
        let counts = match self.step(name, command) {
            Some(run) => Counts::of(runner, &run.printed, run.ok),
            None => Counts::one(false),
        };
        self.add(name, counts);
    }

    fn rust_tests(&mut self) {
        let name = "Rust tests";
        if is_installed("cargo-nextest") {
            let others = format!("not test(/^({})/)", ON_THE_WINDOW.join("|"));
            let arguments = [
                "nextest",
                "run",
                "--workspace",
                "--no-fail-fast",
                "-E",
                &others,
            ];
            self.tests(name, Runner::Nextest, cargo().args(arguments));
        } else {
            let arguments = [
                "test",
                "--workspace",
                "--lib",
                "--bins",
                "--tests",
                "--no-fail-fast",
            ];
            self.tests(
                name,
                Runner::CargoTest,
                cargo()
                    .args(arguments)
                    .arg("--")
                    .args(ON_THE_WINDOW.iter().flat_map(|prefix| ["--skip", prefix])),
            );
        }
    }

    /// The form that travels, answered from the disk in a browser and opened again.
    fn form_in_a_browser(&mut self) {
        let name = "Form file in a browser";
        let browsers = [
            "chromium",
            "chromium-browser",
            "google-chrome",
            "microsoft-edge",
        ];
        if !browsers.into_iter().any(is_installed) {
            return self.skip(name, "there is no Chromium, Chrome or Edge");
        }
        let arguments = ["test", "--workspace", "--test", "form_in_browser"];
        self.tests(
            name,
            Runner::CargoTest,
            cargo().args(arguments).args(["--", "--ignored"]),
        );
    }

    /// The figures of the sample ward, worked out again by a script that shares no code.
    fn recomputation(&mut self) {
        let name = "Recomputation";
        let can_run = ["-c", "import tomllib"];
        if answer(at_top("python3").args(can_run)).is_none() {
            return self.skip(name, "there is no python3 of version 3.11 or later");
        }
        match assess_sample_ward() {
            Ok((assessment, files)) => {
                let mut script = at_top("python3");
                script.arg("tests/recompute.py").arg(assessment).args(files);
                self.tests(name, Runner::Script, &mut script);
            }
            Err(sentence) => self.fail(name, &sentence),
        }
    }

    /// Every statistic of random data, worked out again with scipy.
    fn second_opinion(&mut self) {
        let name = "Second opinion on the statistics";
        let python = match python::with_scipy() {
            Ok(python) => python,
            Err(why) => return self.skip(name, &why),
        };
        let cases = target().join("statistics-cases.json");
        let mut ours = cargo();
        ours.args(["run", "--quiet", "--example", "statistics_cases"]);
        match keep_answer(&mut ours, &cases) {
            Ok(()) => {
                let mut script = at_top(python);
                script.arg("tests/recompute_statistics.py").arg(cases);
                self.tests(name, Runner::Script, &mut script);
            }
            Err(sentence) => self.fail(name, &sentence),
        }
    }

    fn journeys(&mut self) {
        let name = "Journeys";
        for program in ["WebKitWebDriver", "Xvfb"] {
            if !is_installed(program) {
                return self.skip(name, &format!("there is no {program}"));
            }
        }
        let display = match Display::start() {
            Ok(display) => display,
            Err(sentence) => return self.fail(name, &sentence),
        };
        // One window at a time: each is driven over a port of its own, but two of them
        // share the processor and time out.
        let mut journeys = cargo();
        journeys.args(["test", "--workspace", "--no-fail-fast"]);
        journeys.args(["--test", "journeys", "--test", "contract"]);
        journeys
            .args(["--", "--test-threads", "1"])
            .args(ON_THE_WINDOW);
        self.tests(name, Runner::CargoTest, display.show(&mut journeys));
    }

    fn step(&mut self, name: &'static str, command: &mut Command) -> Option<crate::process::Run> {
        heading(name);
        println!("$ {}", said(command));
        let began = Instant::now();
        let run = listen(command)
            .inspect_err(|sentence| eprintln!("{sentence}"))
            .ok();
        let ok = run.as_ref().is_some_and(|run| run.ok);
        let seconds = began.elapsed().as_secs_f64();
        println!(
            "{name}: {} in {seconds:.1} s",
            if ok { "passed" } else { "FAILED" }
        );
        if !ok {
            self.failed.push(name.to_owned());
        }
        run
    }

    fn fail(&mut self, name: &'static str, why: &str) {
        heading(name);
        println!("{name}: FAILED, because {why}");
        self.failed.push(name.to_owned());
        self.add(name, Counts::one(false));
    }

    fn skip(&mut self, name: &'static str, why: &str) {
        heading(name);
        println!("{name}: SKIPPED, because {why}");
        self.skipped.push(format!("{name} ({why})"));
        self.add(name, Counts::skipped());
    }

    fn add(&mut self, name: &'static str, counts: Counts) {
        match self.runners.iter_mut().find(|(known, _)| *known == name) {
            Some((_, sum)) => *sum += counts,
            None => self.runners.push((name, counts)),
        }
    }

    fn report(self, began: Instant) -> Outcome {
        heading("Result");
        println!("built in {}", target().display());
        println!("took {} s", began.elapsed().as_secs());
        for step in &self.skipped {
            println!("SKIPPED: {step}");
        }
        for step in &self.failed {
            println!("FAILED: {step}");
        }
        let mut sum = Counts::default();
        for (name, counts) in self.runners {
            println!("{name}: {counts}");
            sum += counts;
        }
        println!("{sum}");
        // The sentence of an error would come after the last line, so the status alone tells.
        if sum.failed > 0 {
            std::process::exit(1);
        }
        Ok(())
    }
}

/// What the command line makes of the sample ward's files, and the files, oldest first.
fn assess_sample_ward() -> Outcome<(PathBuf, Vec<PathBuf>)> {
    let folder = repository().join("assets/sample-ward");
    let entries = folder
        .read_dir()
        .map_err(|why| format!("the sample ward's files could not be listed: {why}"))?;
    let is_answers = |path: &PathBuf| {
        let kind = path.extension().and_then(|kind| kind.to_str());
        matches!(kind, Some("csv" | "xlsx"))
    };
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(is_answers)
        .collect();
    files.sort();
    let mut climate = at_top(built("debug", "climate"));
    climate.args(["assess", "--checklist", "core", "--team", "Sample ward"]);
    climate.args(["--headcount", "26", "--json"]);
    for file in &files {
        let quarter = file.file_stem().unwrap_or_default().to_string_lossy();
        climate
            .arg("--round")
            .arg(format!("{quarter}={}", file.display()));
    }
    let assessment = target().join("sample-ward.json");
    keep_answer(&mut climate, &assessment)?;
    Ok((assessment, files))
}

/// Writes what a program prints into a file.
fn keep_answer(command: &mut Command, path: &Path) -> Outcome {
    let printed = answer(command).ok_or_else(|| format!("{} failed", said(command)))?;
    std::fs::write(path, printed)
        .map_err(|why| format!("{} could not be written: {why}", path.display()))
}

fn heading(name: &str) {
    println!("\n=== {name}");
}
