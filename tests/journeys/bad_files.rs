//! Files that are not what they seem: each gets its sentence, and nothing is kept.

use std::path::Path;

use crate::driver::{Trouble, while_doing};
use crate::window::Window;

/// Answers with one cell that is no answer, headed by two items.
const TYPO: &str = "Name,PS1,PS2\nAnn,Agree,Sometimes\nBob,5,4\n";

/// Imports a picture, a page of the web and a file with a typing error into the sample
/// ward's round; `file` is what the open dialog gives each time.
///
/// # Errors
/// The first thing that is not as the story says.
pub async fn bad_files(window: &Window, file: &Path) -> Result<(), Trouble> {
    window.see_heading("Welcome to Learning Climate").await?;
    window.click("Look at the sample ward").await?;
    window.see("What to do next").await?;
    for (content, name, said) in [
        (&b"\xff\xd8\xff\xe0 a photo"[..], "picture", "picture"),
        (b"<!DOCTYPE html><html></html>", "web-page", "web page"),
        (b"", "empty-file", "empty"),
        (b"Colour,Size\nblue,2\n", "no-statements", "statement"),
    ] {
        put(file, content)?;
        window.go_to("Collect").await?;
        window.click("Import a file").await?;
        window.see(said).await?;
        window.page(name).await?;
        window.go_to("Home").await?;
        window.see("What to do next").await?;
    }
    put(file, TYPO.as_bytes())?;
    window.go_to("Collect").await?;
    window.click("Import a file").await?;
    window.see_heading("Check the file").await?;
    window.see("Sometimes").await?;
    window.page("a-cell-that-is-no-answer").await?;
    window.go_to("Home").await?;
    window.see("0 of 26").await
}

fn put(file: &Path, content: &[u8]) -> Result<(), Trouble> {
    std::fs::write(file, content).map_err(while_doing("write the file to import"))
}
