//! From last quarter's plan to what changed: the loop that a quarter closes.

use crate::driver::Trouble;
use crate::window::Window;

/// The action of last quarter that is still to do.
const ACTION: &str = "Put up a one-page list of learning, for all shifts";

/// Closes the quarter on the sample ward, reads what changed for last quarter's action, carries
/// it forward, ends it, undoes that, and calls how it is going by the trust's own word.
///
/// # Errors
/// The first thing that is not as the story says.
pub async fn next_quarter(window: &Window) -> Result<(), Trouble> {
    window.see_heading("Welcome to Learning Climate").await?;
    window.click("Look at the sample ward").await?;
    window.see("What to do next").await?;
    window.go_to("Collect").await?;
    window.click("Import a file").await?;
    window.click("Keep these answers").await?;
    window.see("The answers from the file are kept.").await?;
    window.click("Close the round").await?;
    window.see_heading("Close the round").await?;
    window
        .click("Everyone has had a fair chance to answer")
        .await?;
    window.click("Close the round and see results").await?;
    window.see("What went well").await?;

    window.go_to("Plan").await?;
    window.see("Showing 2 of 2").await?;
    window.click(ACTION).await?;
    window.see("What changed since it began").await?;
    window.see("2026/27 Q2 against 2026/27 Q3").await?;
    window
        .click("Fill in “Now” and “Target” from the results")
        .await?;
    window.see("Filled in.").await?;
    window.click("Small tests (plan, do, study, act)").await?;
    window.click("Add a small test").await?;
    window
        .fill_in("What do we want to find out?", "Does a short huddle help?")
        .await?;
    window.page("what-changed").await?;
    window.click("Save action").await?;
    window.see("The action is saved.").await?;

    window.click(ACTION).await?;
    window.click("Carry it forward").await?;
    window
        .fill_in("Why does it go on?", "Half of the team has joined in.")
        .await?;
    window.page("carry-forward").await?;
    window.click("Carry it forward").await?;
    window.see("Carried forward:").await?;
    window.see("31 March 2027").await?;

    window.click(ACTION).await?;
    window.see("Half of the team has joined in.").await?;
    window.click("End it").await?;
    window.click("It works: keep doing it (adopt)").await?;
    window.fill_in("Why?", "It is how we work now.").await?;
    window.page("end").await?;
    window.click("End it").await?;
    window.see("Showing 1 of 2").await?;
    window.click_beginning("Undo").await?;
    window.see("The last change is undone.").await?;
    window.see("Showing 2 of 2").await?;
    window.click("What was changed in this plan").await?;
    window.page("changes").await?;

    window.go_to("Settings").await?;
    window.see("Logo on print-outs").await?;
    window.fill_in("G (On track)", "Going well").await?;
    window.click("Save the words").await?;
    window.see("The words are saved.").await?;
    window.page("settings").await?;
    window.go_to("Plan").await?;
    window.see("Going well").await
}
