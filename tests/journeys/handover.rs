//! From one manager to the next: a locked file, and a ward that goes on with it.

use crate::driver::Trouble;
use crate::own_ward::give_back_the_code;
use crate::window::Window;

const PASSPHRASE: &str = "green bicycle under rain";

/// Makes the handover file of the sample ward.
///
/// # Errors
/// The first thing that is not as the story says.
pub async fn hand_over(window: &Window) -> Result<(), Trouble> {
    window.see_heading("Welcome to Learning Climate").await?;
    window.click("Look at the sample ward").await?;
    window.see("What to do next").await?;
    window.go_to("Print").await?;
    window.click("Make the handover file").await?;
    window.see_heading("Hand over to the next manager").await?;
    window.page("hand-over").await?;
    window.fill_in("Passphrase for the file", "short").await?;
    window.click("Save the handover file").await?;
    window.see("There is a problem").await?;
    window.page("hand-over-too-short").await?;
    window
        .fill_in("Passphrase for the file", PASSPHRASE)
        .await?;
    window.click("Save the handover file").await?;
    window.see("Give it to the next manager").await?;
    window.page("handed-over").await
}

/// Takes the ward over on another computer and finds its results and its plan.
///
/// # Errors
/// The first thing that is not as the story says.
pub async fn take_over(window: &Window) -> Result<(), Trouble> {
    window.see_heading("Welcome to Learning Climate").await?;
    window.page("start").await?;
    window.click("Open a handover file").await?;
    window
        .see_heading("Take over from the manager before you")
        .await?;
    window.page("take-over").await?;
    window.click("Take over the ward").await?;
    window.see("Enter the passphrase of the file").await?;
    window.click("Choose the handover file").await?;
    window.see("Chosen: ").await?;
    window
        .fill_in("Passphrase of the file", "some other words")
        .await?;
    window.click("Take over the ward").await?;
    window
        .see("That passphrase does not open the handover file.")
        .await?;
    window.page("take-over-wrong").await?;
    window.fill_in("Passphrase of the file", PASSPHRASE).await?;
    window.click("Take over the ward").await?;
    window.see_heading("Write down your recovery code").await?;
    give_back_the_code(window).await?;
    window.see("What to do next").await?;
    window.go_to("Results").await?;
    window.see("What went well").await?;
    window.go_to("Plan").await?;
    window.see("Showing 2 of 2").await?;
    window.go_to("Compare").await?;
    window.see("No clear change").await
}
