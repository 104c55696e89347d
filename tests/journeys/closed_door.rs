//! A ward whose file does not open by itself: a passphrase, a recovery code, a damaged file.

use crate::driver::Trouble;
use crate::own_ward::{give_back_the_code, set_up};
use crate::window::Window;

/// What the manager chose.
pub const PASSPHRASE: &str = "blue kettle on the landing";

/// Sets a ward up where the computer keeps no keys, and leaves before the recovery code is
/// on paper.
///
/// # Errors
/// The first thing that is not as the story says.
pub async fn leave_too_early(window: &Window) -> Result<(), Trouble> {
    set_up(window, "Ward 7", Some(PASSPHRASE)).await?;
    window.cut_off();
    Ok(())
}

/// Opens the ward with its passphrase and makes the recovery code that was missed; gives it.
///
/// # Errors
/// The first thing that is not as the story says.
pub async fn come_back_with_passphrase(window: &Window) -> Result<String, Trouble> {
    window.see_heading("Open your ward").await?;
    window.page("locked").await?;
    window.fill_in("Passphrase", "some other words").await?;
    window.click("Open the ward").await?;
    window.see("That did not open the file").await?;
    window.page("wrong-passphrase").await?;
    window.fill_in("Passphrase", PASSPHRASE).await?;
    window.click("Open the ward").await?;

    window
        .see("You have not checked your recovery code yet.")
        .await?;
    window.page("home-without-a-code").await?;
    window.click("Make a new recovery code").await?;
    window.see_heading("Make a new recovery code").await?;
    window.page("new-recovery-code").await?;
    window.click("Make the new code").await?;
    window.see_heading("Write down your recovery code").await?;
    let code = give_back_the_code(window).await?;
    window.see("What to do next").await?;
    let said = window.all(".nhsuk-inset-text").await?;
    if said.is_empty() {
        return Ok(code);
    }
    Err(Trouble::Unexpected {
        expected: "home has nothing more to say about the code".to_owned(),
        shown: said.join(" "),
    })
}

/// Opens the ward with a recovery code.
///
/// # Errors
/// The first thing that is not as the story says.
pub async fn come_back_with_code(window: &Window, code: &str) -> Result<(), Trouble> {
    window.see_heading("Open your ward").await?;
    window.click("Use the recovery code instead").await?;
    window.see_heading("Enter your recovery code").await?;
    window
        .fill_in("Recovery code", &code.to_lowercase())
        .await?;
    window.page("by-recovery-code").await?;
    window.click("Open the ward").await?;
    window.see("What to do next").await
}

/// Sees what is said about a file that is no store.
///
/// # Errors
/// The first thing that is not as the story says.
pub async fn damaged(window: &Window) -> Result<(), Trouble> {
    window.see_heading("The ward’s file is damaged").await?;
    window.see("Nothing has been changed or deleted.").await?;
    window.page("damaged").await
}
