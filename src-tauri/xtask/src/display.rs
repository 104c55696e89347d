//! A virtual display, for machines without a screen and for tests that open windows.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::Outcome;

/// A running Xvfb; it ends when this is dropped.
pub(crate) struct Display {
    server: Child,
    /// Its name, such as `:99`.
    pub(crate) name: String,
}

/// Whether a window could open where a person sees it.
pub(crate) fn is_there() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

impl Display {
    /// Starts a virtual display under the first free number.
    pub(crate) fn start() -> Outcome<Self> {
        // Xvfb picks the number itself and says it on descriptor 1, so that two runs on
        // the same machine cannot take each other's.
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1400x1000x24",
                "-nolisten",
                "tcp",
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|why| format!("the virtual display (Xvfb) could not be started: {why}"))?;
        let mut number = String::new();
        if let Some(said) = server.stdout.take() {
            BufReader::new(said).read_line(&mut number).ok();
        }
        let mut display = Self {
            server,
            name: String::new(),
        };
        if number.trim().is_empty() {
            display.end();
            return Err("the virtual display (Xvfb) ended before it was ready".to_owned());
        }
        display.name = format!(":{}", number.trim());
        Ok(display)
    }

    /// Makes a program open its windows here.
    pub(crate) fn show<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command
            .env("DISPLAY", &self.name)
            .env("GDK_BACKEND", "x11")
            .env_remove("WAYLAND_DISPLAY")
    }

    fn end(&mut self) {
        self.server.kill().ok();
        self.server.wait().ok();
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        self.end();
    }
}
