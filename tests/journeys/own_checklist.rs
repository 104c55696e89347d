//! A trust's own questions: taken in from a file, looked at, and asked.

use crate::driver::Trouble;
use crate::own_ward::{give_back_the_code, set_up};
use crate::window::Window;

/// Takes a FHIR Questionnaire in, opens a round with it and answers it.
///
/// # Errors
/// The first thing that is not as the story says.
pub async fn own_checklist(window: &Window) -> Result<(), Trouble> {
    set_up(window, "Ward 7", None).await?;
    give_back_the_code(window).await?;
    window.see("What to do next").await?;
    window.go_to("Checklists").await?;
    window.see("Learning culture").await?;
    window.page("checklists").await?;
    window.click("Choose a file").await?;
    window.see_heading("Check the checklist").await?;
    window.see("One question is left out").await?;
    window
        .click("Show everything that “Handover check” asks")
        .await?;
    window.see("Risks are named at every handover.").await?;
    window.page("check-a-checklist").await?;
    window
        .fill_in("Name of the checklist", "Handover at night")
        .await?;
    window.click("Keep this checklist").await?;
    window
        .see("“Handover at night” is kept. You can open a round with it now.")
        .await?;
    window.page("own-checklist").await?;

    window.go_to("Collect").await?;
    window.click("Open a round").await?;
    window.see_heading("Open a round").await?;
    window
        .click("Handover at night: 3 statements, about 1 minute")
        .await?;
    window.click("Open the round").await?;
    window.see_heading("Collect answers").await?;
    window.click("Answer on this computer").await?;
    window.click("Start").await?;
    window.see("Sometimes").await?;
    window.page("own-question").await?;
    Ok(())
}
