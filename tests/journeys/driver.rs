//! WebKitWebDriver, what surrounds the app that it starts, and what can go wrong with both.
//!
//! Invariant: each app has an empty folder of its own unless the story names one, a fixed
//! day and a fixed key, so that no run sees what another left.

use std::path::PathBuf;
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use fantoccini::error::{CmdError, NewSessionError};
use tempfile::TempDir;
use tokio::net::{TcpListener, TcpStream};
use tokio::process::{Child, Command};

/// The day on which every journey happens: a few days after the sample ward's last round.
const TODAY: &str = "2026-12-18";
/// Any 64 digits; a journey keeps nothing.
pub(crate) const KEY: &str = "6a6f75726e65797320757365206f6e65206669786564206b6579207468726577";
/// How long the driver may take to listen. Far more than it ever does.
const PATIENCE: Duration = Duration::from_secs(20);

/// Why a journey ended early.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The driver, or the page under it.
    #[error("the window could not be driven: {0}")]
    Driver(#[from] CmdError),
    /// No window came up.
    #[error("the window did not open: {0}")]
    Session(#[from] NewSessionError),
    /// A file or a process.
    #[error("{doing}: {source}")]
    System {
        /// What was tried.
        doing: String,
        /// What the system says.
        source: std::io::Error,
    },
    /// What was found on the pages, a line each.
    #[error("found on the pages:\n{0}")]
    Found(String),
    /// The page is not what the story says.
    #[error("{expected}; the page says: {shown}")]
    Unexpected {
        /// What should be there.
        expected: String,
        /// What stands on the page.
        shown: String,
    },
}

/// What surrounds the window.
#[derive(Default)]
pub struct Surroundings {
    /// The file that the next open dialog gives.
    pub pick: Option<PathBuf>,
    /// The folder that save dialogs give; a temporary one if none is named.
    pub save_to: Option<PathBuf>,
    /// The folder of the stores; a temporary one if none is named.
    pub data: Option<PathBuf>,
    /// Whether nobody hands the key in: then there is no keyring either, and a passphrase
    /// is chosen.
    pub without_key: bool,
    /// Where numbered pictures of the pages are left, if anywhere.
    pub pictures: Option<PathBuf>,
    /// What works the window.
    pub hand: Hand,
    /// Width and height of the window in pixels, if not the usual.
    pub size: Option<(u32, u32)>,
    /// How large text is, in percent, if not the usual.
    pub text_size: Option<u32>,
}

/// What works the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hand {
    /// A mouse, and a keyboard to fill fields in.
    #[default]
    Mouse,
    /// A keyboard alone.
    Keyboard,
}

/// A running driver; it ends when this is dropped, and its folder goes with it.
pub(crate) struct Driver {
    process: Child,
    port: u16,
    killed: AtomicBool,
    _folder: TempDir,
}

/// Whether there is what a journey needs; says what is missing, loudly.
#[expect(clippy::print_stderr, reason = "a test that does not run must say so")]
pub fn can_open() -> bool {
    let found = |program: &str| {
        let path = std::env::var_os("PATH").unwrap_or_default();
        std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
    };
    let missing = if !found("WebKitWebDriver") {
        "there is no WebKitWebDriver"
    } else if ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .all(|name| std::env::var_os(name).is_none())
    {
        "there is no display (`cargo xtask test` starts a virtual one)"
    } else if !app_binary().is_file() {
        "the app is not built (`cargo xtask test` builds it)"
    } else {
        return true;
    };
    eprintln!("SKIPPED, because {missing}");
    false
}

/// The folder of the programs that were built together with this one.
pub fn built() -> PathBuf {
    let mut folder = std::env::current_exe().expect("a running program has a path");
    folder.pop();
    if folder.ends_with("deps") {
        folder.pop();
    }
    folder
}

/// The app.
pub(crate) fn app_binary() -> PathBuf {
    built().join(format!("learning-climate{}", std::env::consts::EXE_SUFFIX))
}

impl Driver {
    /// Starts a driver; the app inherits what surrounds it.
    pub(crate) async fn start(surroundings: Surroundings) -> Result<Self, Trouble> {
        let folder = TempDir::new().map_err(while_doing("make a folder"))?;
        let saved = surroundings
            .save_to
            .unwrap_or_else(|| folder.path().join("saved"));
        let data = surroundings
            .data
            .unwrap_or_else(|| folder.path().join("data"));
        for new in [&data, &saved] {
            std::fs::create_dir_all(new).map_err(while_doing("make a folder"))?;
        }
        let port = free_port().await.map_err(while_doing("find a free port"))?;
        let mut driver = Command::new("WebKitWebDriver");
        driver
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("LEARNING_CLIMATE_DIR", &data)
            .env("LEARNING_CLIMATE_TODAY", TODAY)
            .env("LEARNING_CLIMATE_SAVE_TO", &saved)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true);
        // A group of its own, so that the app can be ended with the driver.
        #[cfg(unix)]
        driver.process_group(0);
        for (name, place) in [("CACHE", "cache"), ("CONFIG", "config"), ("DATA", "share")] {
            driver.env(format!("XDG_{name}_HOME"), folder.path().join(place));
        }
        if surroundings.without_key {
            // Neither may the keyring of the person who runs the tests be asked.
            driver.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        } else {
            driver.env("LEARNING_CLIMATE_KEY", KEY);
        }
        if let Some(file) = &surroundings.pick {
            driver.env("LEARNING_CLIMATE_PICK", file);
        }
        let process = driver
            .spawn()
            .map_err(while_doing("start WebKitWebDriver"))?;
        wait_for_port(port)
            .await
            .map_err(while_doing("reach WebKitWebDriver"))?;
        Ok(Self {
            process,
            port,
            killed: AtomicBool::new(false),
            _folder: folder,
        })
    }

    /// Ends the driver and the app at once, wherever they are.
    pub(crate) fn kill(&self) {
        self.killed.store(true, Ordering::Relaxed);
        if let Some(id) = self.process.id() {
            let group = format!("-{id}");
            let mut kill = std::process::Command::new("kill");
            kill.args(["-KILL", "--", &group]).stderr(Stdio::null());
            kill.status().ok();
        }
    }

    /// Whether it was ended.
    pub(crate) fn is_killed(&self) -> bool {
        self.killed.load(Ordering::Relaxed)
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    /// Ends the driver, and the app with it where a story ended in a panic.
    fn drop(&mut self) {
        self.kill();
    }
}

/// Says what was tried when the system refused.
pub(crate) fn while_doing(doing: &str) -> impl Fn(std::io::Error) -> Trouble {
    let doing = format!("could not {doing}");
    move |source| Trouble::System {
        doing: doing.clone(),
        source,
    }
}

async fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))
        .await?
        .local_addr()?
        .port())
}

async fn wait_for_port(port: u16) -> std::io::Result<()> {
    let began = tokio::time::Instant::now();
    loop {
        match TcpStream::connect(("127.0.0.1", port)).await {
            Ok(_) => return Ok(()),
            Err(refused) if began.elapsed() > PATIENCE => return Err(refused),
            Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
        }
    }
}
