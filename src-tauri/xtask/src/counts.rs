//! How many tests ran, read from what their runners print.

use std::fmt;
use std::ops::AddAssign;

/// How many tests passed, failed and were skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
    pub(crate) skipped: u32,
}

/// Who printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Runner {
    CargoTest,
    Nextest,
    Vitest,
    /// Prints `3 passed, 0 failed, 0 skipped` as its last line, or counts as one test.
    Script,
}

impl Counts {
    /// One test.
    pub(crate) fn one(ok: bool) -> Self {
        Self {
            passed: u32::from(ok),
            failed: u32::from(!ok),
            skipped: 0,
        }
    }

    /// One test that did not run.
    pub(crate) fn skipped() -> Self {
        Self {
            skipped: 1,
            ..Self::default()
        }
    }

    /// What a runner printed; a run that failed without naming a test has one failure
    /// (it did not compile, or crashed).
    pub(crate) fn of(runner: Runner, printed: &str, ok: bool) -> Self {
        let lines = printed.lines().map(without_colours);
        let mut counts = Self::default();
        for line in lines.filter(|line| is_summary(runner, line)) {
            counts += Self::in_line(&line);
        }
        if runner == Runner::Nextest {
            // What a filter leaves out counts as skipped there; another step runs it.
            counts.skipped = 0;
        }
        if counts == Self::default() && runner == Runner::Script {
            return Self::one(ok);
        }
        if !ok && counts.failed == 0 {
            counts.failed = 1;
        }
        counts
    }

    fn in_line(line: &str) -> Self {
        let words: Vec<&str> = line
            .split(|c: char| c.is_whitespace() || ",;|()".contains(c))
            .filter(|word| !word.is_empty())
            .collect();
        let mut counts = Self::default();
        for pair in words.windows(2) {
            let Ok(number) = pair[0].parse::<u32>() else {
                continue;
            };
            match pair[1] {
                "passed" => counts.passed += number,
                "failed" => counts.failed += number,
                "timed" | "exec" => counts.failed += number,
                "skipped" | "ignored" | "todo" => counts.skipped += number,
                _ => {}
            }
        }
        counts
    }
}

fn is_summary(runner: Runner, line: &str) -> bool {
    let line = line.trim_start();
    match runner {
        Runner::CargoTest => line.starts_with("test result:"),
        Runner::Nextest => line.starts_with("Summary ["),
        Runner::Vitest => line.starts_with("Tests "),
        Runner::Script => line.contains(" passed, ") && line.contains(" failed, "),
    }
}

fn without_colours(line: &str) -> String {
    let mut plain = String::new();
    let mut in_code = false;
    for character in line.chars() {
        match (in_code, character) {
            (false, '\u{1b}') => in_code = true,
            (false, _) => plain.push(character),
            (true, 'm') => in_code = false,
            (true, _) => {}
        }
    }
    plain
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} passed, {} failed, {} skipped",
            self.passed, self.failed, self.skipped
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(runner: Runner, printed: &str, ok: bool, expected: &str) {
        assert_eq!(Counts::of(runner, printed, ok).to_string(), expected);
    }

    #[test]
    fn cargo_test_is_summed_over_its_binaries() {
        let printed = "\
running 4 tests
test result: ok. 4 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out; finished in 3.85s
test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        check(
            Runner::CargoTest,
            printed,
            false,
            "7 passed, 1 failed, 1 skipped",
        );
    }

    #[test]
    fn what_nextest_filters_out_is_not_skipped() {
        let line = "     Summary [   3.851s] 97 tests run: 96 passed (2 slow, 1 leaky), 1 failed, 1 skipped";
        check(
            Runner::Nextest,
            line,
            false,
            "96 passed, 1 failed, 0 skipped",
        );
        let line = "     Summary [   0.1s] 3 tests run: 2 passed, 1 timed out, 0 skipped";
        check(
            Runner::Nextest,
            line,
            false,
            "2 passed, 1 failed, 0 skipped",
        );
    }

    #[test]
    fn vitest_counts_tests_and_not_files() {
        let printed = "\
 Test Files  1 failed | 5 passed (6)
\u{1b}[2m      Tests \u{1b}[22m \u{1b}[31m1 failed\u{1b}[39m | \u{1b}[32m30 passed\u{1b}[39m | 2 skipped (33)";
        check(
            Runner::Vitest,
            printed,
            false,
            "30 passed, 1 failed, 2 skipped",
        );
    }

    #[test]
    fn a_run_that_fails_before_its_tests_is_one_failure() {
        check(
            Runner::CargoTest,
            "error: could not compile",
            false,
            "0 passed, 1 failed, 0 skipped",
        );
        check(Runner::Vitest, "", false, "0 passed, 1 failed, 0 skipped");
    }

    #[test]
    fn a_script_counts_itself_or_is_one_test() {
        check(
            Runner::Script,
            "all agree",
            true,
            "1 passed, 0 failed, 0 skipped",
        );
        check(Runner::Script, "", false, "0 passed, 1 failed, 0 skipped");
        check(
            Runner::Script,
            "12 passed, 0 failed, 1 skipped",
            true,
            "12 passed, 0 failed, 1 skipped",
        );
    }
}
