//! A file so large that reading it takes a while: its progress is seen, and it can be stopped.

use std::fmt::Write;
use std::path::Path;

use crate::driver::Trouble;
use crate::own_ward::{give_back_the_code, open_a_round, set_up};
use crate::window::Window;

/// How many people answered.
const PEOPLE: usize = 10_000;

/// The export of a survey tool: five statements among 47 columns.
fn export() -> String {
    let others: String = (6..=47).fold(String::new(), |mut row, column| {
        write!(row, ",Question {column}").expect("a text grows");
        row
    });
    let mut file = format!("PS1,PS2,PS3,PS4,PS5{others}\n");
    let others = ",Often".repeat(42);
    for person in 0..PEOPLE {
        let answer = ["Agree", "Disagree", "Strongly agree"][person % 3];
        writeln!(file, "{answer},Agree,{answer},Disagree,Agree{others}").expect("a text grows");
    }
    file
}

/// Stops the reading of a large file, then reads it to its end.
///
/// # Errors
/// The first thing that is not as the story says.
///
/// # Panics
/// Where the file cannot be written.
pub async fn large_file(window: &Window, file: &Path) -> Result<(), Trouble> {
    std::fs::write(file, export()).expect("the folder is ours");
    set_up(window, "Ward 7", None).await?;
    give_back_the_code(window).await?;
    window.see("What to do next").await?;
    open_a_round(window).await?;
    window.click("Import a file").await?;
    window.see("Reading the file").await?;
    window.page("reading-a-large-file").await?;
    window.click("Stop").await?;
    window.see("Stopped. Nothing of the file was kept.").await?;
    window.see("0 of 8 received").await?;
    window.click("Import a file").await?;
    window.see_heading("Check the file").await?;
    window.see("10000 forms can be kept").await?;
    window.page("large-file").await
}
