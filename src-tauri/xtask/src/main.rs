//! `cargo xtask run` and `cargo xtask test`: all set-up and every proof, on a bare machine.
//!
//! Invariant: only the standard library, so that it compiles in seconds.
//! Invariant: cargo is always asked for the whole workspace, because another selection of
//! packages unifies features differently and compiles every dependency again.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command for a terminal"
)]

mod counts;
mod display;
mod place;
mod process;
mod python;
mod run;
mod setup;
mod test;

use std::process::ExitCode;

/// Why a command ends early: a sentence for the person in front of the terminal.
type Outcome<T = ()> = Result<T, String>;

const USAGE: &str = "\
usage: cargo xtask <command>

  run [--release]  build everything and open the window; without a display, walk the
                   sample ward through the main job and leave pictures in target/tour
  test             every proof: format, lints, tests, types, journeys on the real window
  setup            only install what the two above need
  sample-ward      write the sample ward's answer files from their plan
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        ["run"] => run::run(run::Profile::Debug),
        ["run", "--release"] => run::run(run::Profile::Release),
        ["test"] => test::test(),
        ["setup"] => setup::all().map(|()| setup::for_checks()),
        ["sample-ward"] => sample_ward(),
        ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn sample_ward() -> Outcome {
    let arguments = ["run", "--quiet", "--bin", "sample-ward"];
    process::must(process::cargo().args(arguments))
}
