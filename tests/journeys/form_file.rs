//! A form that travels: made, sent, and what does not come back whole.

use crate::driver::Trouble;
use crate::own_ward::{give_back_the_code, open_a_round, set_up};
use crate::window::Window;

/// Makes the form of a round and sees what is said about a text that is no sealed answer.
///
/// # Errors
/// The first thing that is not as the story says.
pub async fn form_file(window: &Window) -> Result<(), Trouble> {
    set_up(window, "Ward 7", None).await?;
    give_back_the_code(window).await?;
    window.see("What to do next").await?;
    open_a_round(window).await?;
    window.click("Send a form by e-mail or Teams").await?;
    window.see_heading("A form that travels").await?;
    window.page("form-file").await?;
    window.click("Make a form file").await?;
    window.see("Saved as learning-culture-form.html.").await?;
    window
        .fill_in("Or paste the text of one", "Dear manager, here it is")
        .await?;
    window.click("Add the pasted answers").await?;
    window.see("No answers were added.").await?;
    window.see("This is no file of sealed answers.").await?;
    window.page("form-file-foreign").await
}
