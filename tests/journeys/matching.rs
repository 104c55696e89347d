//! A file in words that no rule knows: matched by hand, and remembered.

use std::path::Path;

use crate::driver::Trouble;
use crate::own_ward::{give_back_the_code, open_a_round, set_up};
use crate::window::Window;

/// A form that somebody else made, with headings and answers in other words.
const FILE: &str = "\
May I ask?,PS2,PS3,PS4,PS5,Your e-mail
mostly,Agree,Disagree,Agree,Agree,a@example.org
never,Disagree,Agree,Disagree,Agree,b@example.org
mostly,Agree,Disagree,Agree,Strongly agree,c@example.org
mostly,Agree,Disagree,Agree,Agree,d@example.org
mostly,Agree,Disagree,Agree,Disagree,e@example.org
";

/// Matches a column and two answers by hand, keeps the file, takes it out again, and finds
/// that the next file has it from the start.
///
/// # Errors
/// The first thing that is not as the story says.
pub async fn match_by_hand(window: &Window, file: &Path) -> Result<(), Trouble> {
    std::fs::write(file, FILE).expect("the folder is ours");
    set_up(window, "Ward 7", None).await?;
    give_back_the_code(window).await?;
    window.see("What to do next").await?;
    open_a_round(window).await?;
    window.click("Import a file").await?;
    window.see_heading("Check the file").await?;
    window.see("What is not clear in this file").await?;
    window.page("match-a-column").await?;
    window
        .choose(
            "May I ask?",
            "PS1: I can ask a question here without feeling foolish.",
        )
        .await?;
    window.click("Read the file again with this").await?;
    window.see("The file was read again.").await?;
    window.see("“mostly” means").await?;
    window.page("match-answers").await?;
    window.choose("“mostly” means", "Agree").await?;
    window.choose("“never” means", "Strongly disagree").await?;
    window.click("Read the file again with this").await?;
    window.see("The file was read again.").await?;
    window.click("Keep these answers").await?;
    window.see("The answers from the file are kept.").await?;
    window.click("Undo 5 forms from a file").await?;
    window
        .see("The answers from that file are taken out again.")
        .await?;
    window.click("Import a file").await?;
    window.see("Columns that match (5)").await
}
