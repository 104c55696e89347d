//! Walks the sample ward through the main job on the real window and leaves numbered
//! pictures and the PDFs behind.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use acceptance::driver::{Surroundings, Trouble, built, can_open};
use acceptance::window::Window;
use acceptance::{repository, walk};

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    if !can_open() {
        return ExitCode::FAILURE;
    }
    let folder = built().with_file_name("tour");
    let outcome = tour(&folder).await;
    let mut out = io::stdout().lock();
    let said = match &outcome {
        Ok(()) => writeln!(out, "The tour is in {}", folder.display()),
        Err(trouble) => writeln!(out, "The tour ended early: {trouble}"),
    };
    if outcome.is_ok() && said.is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

async fn tour(folder: &Path) -> Result<(), Trouble> {
    begin_anew(folder).map_err(|source| Trouble::System {
        doing: "could not empty the folder of the tour".to_owned(),
        source,
    })?;
    let surroundings = Surroundings {
        pick: Some(repository().join("assets/sample-ward/2026-Q3.xlsx")),
        save_to: Some(folder.to_owned()),
        pictures: Some(folder.to_owned()),
        ..Surroundings::default()
    };
    Window::tell("tour", surroundings, walk::main_job).await?;
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut left: Vec<_> = files.map(|file| file.path()).collect();
    left.sort();
    for path in left {
        say(&path.display().to_string());
    }
    Ok(())
}

fn begin_anew(folder: &Path) -> io::Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    std::fs::create_dir_all(folder)
}

/// Prints a line; nobody is helped by a tour that ends because nobody listens.
fn say(line: &str) {
    writeln!(io::stdout().lock(), "{line}").ok();
}
