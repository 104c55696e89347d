//! Paper forms: typed in, typed twice, settled, handed in.

use fantoccini::key::Key;

use crate::driver::Trouble;
use crate::own_ward::{close_the_round, give_back_the_code, open_a_round, set_up};
use crate::window::Window;

/// Types five forms in, one of them twice with a slip, settles it, and sees the results.
///
/// # Errors
/// The first thing that is not as the story says.
pub async fn paper(window: &Window) -> Result<(), Trouble> {
    set_up(window, "Ward 7", None).await?;
    give_back_the_code(window).await?;
    window.see("What to do next").await?;
    open_a_round(window).await?;
    window.click("Type in paper forms").await?;
    window.see_heading("Type in paper forms").await?;
    window.page("no-paper-yet").await?;
    for (form, keys) in ["44244", "5524n", "3d344", "44259", "22444"]
        .into_iter()
        .enumerate()
    {
        window.click("Type in the next form").await?;
        window.see_heading(&format!("Form {}", form + 1)).await?;
        if form == 0 {
            window.type_keys("7").await?;
            window.see("That key is not on the form.").await?;
        }
        window.type_keys(keys).await?;
        if form == 0 {
            window.page("typing-in").await?;
            window.click("Done with this form").await?;
        } else {
            // After the last statement the focus stands on the button.
            window
                .type_keys(&char::from(Key::Enter).to_string())
                .await?;
        }
        window.see_heading("Type in paper forms").await?;
    }
    window
        .see("5 forms are typed in, none of them twice.")
        .await?;
    window.click("Type it again: Form 2").await?;
    window.see_heading("Form 2, the second time").await?;
    window.type_keys("5514n").await?;
    window.page("typing-in-again").await?;
    window.click("Done with this form").await?;
    window.see("1 answer differs").await?;
    window.page("paper-differs").await?;
    window.click("Hand all 5 forms in").await?;
    window.see("Form 2 is not ready.").await?;
    window.click("Disagree: this is right for PS3").await?;
    window.see("5 forms are typed in, 1 of them twice.").await?;
    window.click("Hand all 5 forms in").await?;
    window
        .see("5 forms are handed in, in a mixed order. Shred the paper now.")
        .await?;
    window.page("paper-handed-in").await?;
    window.click("Back to collecting").await?;
    close_the_round(window).await?;
    window.see("5 of 8 people answered").await
}
