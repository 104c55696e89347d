//! The manager's own look at the ward, before the team's answers are known, and the same
//! results by framework.

use crate::driver::Trouble;
use crate::own_ward::close_the_round;
use crate::window::Window;

/// Looks at one statement for themselves, closes the round, and sees what they found beside
/// what the team said.
///
/// # Errors
/// The first thing that is not as the story says.
pub async fn own_look(window: &Window) -> Result<(), Trouble> {
    window.see_heading("Welcome to Learning Climate").await?;
    window.click("Look at the sample ward").await?;
    window.see("What to do next").await?;
    window.go_to("Collect").await?;
    window.click("Look for yourself").await?;
    window.see_heading("What you can see for yourself").await?;
    window.page("areas-to-look-at").await?;
    window.click("Psychological safety").await?;
    window.see_heading("Psychological safety").await?;
    window.click("Partly met").await?;
    window
        .fill_in("What shows it", "The board by the office.")
        .await?;
    window.page("one-area-to-look-at").await?;

    window.go_to("Collect").await?;
    window.click("Import a file").await?;
    window.see_heading("Check the file").await?;
    window.click("Keep these answers").await?;
    window.see("The answers from the file are kept.").await?;
    close_the_round(window).await?;
    window.see("What went well").await?;
    window.page("results-beside-the-look").await?;
    window.click("Psychological safety").await?;
    window.see("The board by the office.").await?;
    window.page("area-beside-the-look").await?;

    window.go_to("Results").await?;
    window.click("The same results by framework").await?;
    window.see_heading("The same results by framework").await?;
    window.page("frameworks").await?;

    window.go_to("Results").await?;
    window
        .click("Other numbers, such as appraisals done")
        .await?;
    window.see_heading("Other numbers").await?;
    window.page("other-numbers").await
}
