//! The main job on the sample ward: from answers in a file to a printed plan.
//!
//! Invariant: the journey test and the tour take the same way, so that the pictures show
//! what is proved.

use crate::driver::Trouble;
use crate::window::Window;

/// Walks through the main job, looking at every page.
///
/// # Errors
/// The first thing that is not as the story says.
pub async fn main_job(window: &Window) -> Result<(), Trouble> {
    window.see_heading("Welcome to Learning Climate").await?;
    window.page("start").await?;
    window.click("Look at the sample ward").await?;
    window.see("What to do next").await?;
    window.page("home").await?;

    window.go_to("Collect").await?;
    window.see_heading("Collect answers").await?;
    window.page("collect").await?;
    window.click("Import a file").await?;
    window.see_heading("Check the file").await?;
    window.page("check-the-file").await?;
    window.click("Keep these answers").await?;
    window.see("The answers from the file are kept.").await?;
    window.page("collected").await?;

    window.click("Close the round").await?;
    window.see_heading("Close the round").await?;
    window
        .click("Everyone has had a fair chance to answer")
        .await?;
    window.page("close").await?;
    window.click("Close the round and see results").await?;
    window.see("What went well").await?;
    window.page("results").await?;
    window
        .click("Where people agree, and where they do not")
        .await?;
    window.page("agreement").await?;

    window.go_to("Compare").await?;
    window.see("All the scores").await?;
    window.page("compare").await?;

    window.click("See all quarters together").await?;
    window.see_heading("All quarters").await?;
    window.page("all-quarters").await?;

    window.go_to("Plan").await?;
    window.see("The areas to talk about").await?;
    window.page("plan").await?;
    window.click_beginning("Add to plan").await?;
    window.see("Added to the plan").await?;
    window
        .fill_in("Lead (a role, not a name)", "Deputy ward manager")
        .await?;
    window.page("action").await?;
    window.click("Save action").await?;
    window.see("The action is saved.").await?;
    window.see("Deputy ward manager").await?;
    window.page("planned").await?;

    window.go_to("Print").await?;
    window.see_heading("Print").await?;
    window.see("Page 1 of").await?;
    window.page("print").await?;
    window.click("Save PDF").await?;
    window.see("Saved as").await?;
    window.click_beginning("Results report").await?;
    window.click("Save PDF").await?;
    window.see("Saved as").await?;
    window.page("printed").await?;

    window.go_to("Home").await?;
    window.see("What to do next").await?;
    window.page("home-afterwards").await
}
