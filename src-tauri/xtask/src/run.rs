//! Opens the window, or walks through it where there is no display.

use std::process::Command;

use crate::Outcome;
use crate::display::{self, Display};
use crate::place::built;
use crate::process::{cargo, must, npm};
use crate::setup;

/// How the app is compiled.
#[derive(Clone, Copy)]
pub(crate) enum Profile {
    /// Quick to build; what development uses.
    Debug,
    /// Quick to run; what people install.
    Release,
}

/// Builds the app and opens its window.
pub(crate) fn run(profile: Profile) -> Outcome {
    setup::all()?;
    must(npm().args(["run", "build"]))?;
    let mut build = cargo();
    build.args(["build", "--workspace", "--bins"]);
    let folder = match profile {
        Profile::Debug => "debug",
        Profile::Release => {
            build.arg("--release");
            "release"
        }
    };
    must(&mut build)?;
    if display::is_there() {
        println!("Opening the window. Close it to come back here.");
        return must(&mut Command::new(built(folder, "learning-climate")));
    }
    println!("There is no display: walking the sample ward through the main job instead.");
    let display = Display::start()?;
    must(display.show(&mut Command::new(built(folder, "tour"))))
}
