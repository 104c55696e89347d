//! Installs what is missing, or names it.
//!
//! Invariant: what is there already is left alone, and then nothing goes over the network.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::Outcome;
use crate::place::{is_installed, repository};
use crate::process::{answer, at_top, must, npm};

/// What Debian and Ubuntu call the libraries and programs that the project needs.
const PACKAGES: [&str; 13] = [
    "build-essential",
    "dbus",
    "libayatana-appindicator3-dev",
    "libreoffice-calc-nogui",
    "librsvg2-dev",
    "libssl-dev",
    "libwebkit2gtk-4.1-dev",
    "libxdo-dev",
    "pkg-config",
    "poppler-utils",
    "webkit2gtk-driver",
    "xauth",
    "xvfb",
];

/// What single checks need; where it cannot be had, they are left out and say so.
const FOR_CHECKS: [&str; 2] = ["chromium", "python3-venv"];

/// The oldest Node that the build tools of the UI run on.
const NODE: u32 = 20;

/// Sets up everything that building and testing needs.
pub(crate) fn all() -> Outcome {
    system()?;
    rust()?;
    ui()
}

/// Sets up what single checks need beside that, as far as it can be had.
pub(crate) fn for_checks() {
    if has_apt()
        && let Err(why) = install_missing(&FOR_CHECKS)
    {
        println!("{why}");
    }
}

fn system() -> Outcome {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    if has_apt() {
        install_missing(&PACKAGES)
    } else {
        elsewhere()
    }
}

fn has_apt() -> bool {
    is_installed("apt-get") && is_installed("dpkg-query")
}

fn install_missing(packages: &[&'static str]) -> Outcome {
    let missing: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|name| !has_package(name))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("Installing {}", missing.join(", "));
    let lists_are_empty = !Path::new("/var/lib/apt/lists")
        .read_dir()
        .is_ok_and(|mut files| {
            files.any(|file| {
                file.is_ok_and(|file| file.file_name().to_string_lossy().ends_with("_Packages"))
            })
        });
    if !lists_are_empty && install(&missing).is_ok() {
        return Ok(());
    }
    must(apt_get()?.arg("update"))?;
    install(&missing)
}

fn has_package(name: &str) -> bool {
    let asked = ["-W", "-f", "${db:Status-Status}", name];
    answer(Command::new("dpkg-query").args(asked)).is_some_and(|status| status == "installed")
}

fn install(packages: &[&str]) -> Outcome {
    let mut apt_get = apt_get()?;
    apt_get.args(["install", "--yes", "--no-install-recommends"]);
    must(apt_get.args(packages))
}

fn apt_get() -> Outcome<Command> {
    let is_root = answer(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let mut command = if is_root {
        Command::new("env")
    } else if is_installed("sudo") {
        let mut sudo = Command::new("sudo");
        sudo.arg("env");
        sudo
    } else {
        return Err(format!(
            "Some system packages are missing and need an administrator. Please run as one:\n\
             apt-get install {}",
            PACKAGES.join(" ")
        ));
    };
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    Ok(command)
}

/// A Linux without apt: what can be found is taken, otherwise a person must install it.
fn elsewhere() -> Outcome {
    let asked = ["--exists", "webkit2gtk-4.1", "openssl", "librsvg-2.0"];
    if answer(Command::new("pkg-config").args(asked)).is_some() {
        return Ok(());
    }
    Err(format!(
        "Some system libraries are missing, and this machine has no apt-get to install them \
         with.\nPlease install what Debian calls {}.",
        PACKAGES.join(", ")
    ))
}

fn rust() -> Outcome {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if answer(at_top("cargo").args([subcommand, "--version"])).is_none() {
            must(at_top("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

fn ui() -> Outcome {
    let version = answer(Command::new("node").arg("--version")).unwrap_or_default();
    let major = version.trim().trim_start_matches('v').split('.').next();
    if major.and_then(|major| major.parse().ok()).unwrap_or(0) < NODE {
        return Err(format!(
            "Please install Node {NODE} or later, with npm, to build the window's pages."
        ));
    }
    // The copy says which lock file the installed packages came from.
    let lock = fs::read(repository().join("ui/package-lock.json"))
        .map_err(|why| format!("ui/package-lock.json could not be read: {why}"))?;
    let installed_from = repository().join("ui/node_modules/.installed-from.json");
    if fs::read(&installed_from).is_ok_and(|copy| copy == lock) {
        return Ok(());
    }
    must(npm().args(["ci", "--no-audit", "--no-fund"]))?;
    fs::write(&installed_from, lock)
        .map_err(|why| format!("ui/node_modules could not be written: {why}"))
}
