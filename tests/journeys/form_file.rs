//! A form that travels: made, sent, answered elsewhere, and opened here.

use std::path::Path;

use serde_json::json;

use crate::driver::Trouble;
use crate::own_ward::{close_the_round, give_back_the_code, open_a_round, set_up};
use crate::sealing::{block_of, sealed};
use crate::window::Window;

/// Makes the form of a round into the folder `out`, sees what is said about a text that is no
/// sealed answer, opens five sealed answers from the folder `back`, and finds them in the
/// results.
///
/// # Errors
/// The first thing that is not as the story says.
///
/// # Panics
/// Where the folders cannot be written to.
pub async fn form_file(window: &Window, out: &Path, back: &Path) -> Result<(), Trouble> {
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
    window.page("form-file-foreign").await?;

    let block = block_of(out);
    for (person, point) in ["5", "4", "4", "3", "2"].into_iter().enumerate() {
        let items = ["PS1", "PS2", "PS3", "PS4", "PS5"];
        let answers: Vec<_> = items
            .map(|item| json!({ "item": item, "answer": point }))
            .into();
        let text = sealed(&block, &json!(answers));
        std::fs::write(back.join(format!("{person}.answers")), text).expect("the folder is ours");
    }
    window.click("Choose files of answers").await?;
    window.see("The answers of 5 people were added.").await?;
    window.page("form-file-answers").await?;
    window.click("Choose files of answers").await?;
    window.see("No answers were added.").await?;
    window.click("Back to collecting").await?;
    window.see("5 of 8 received").await?;
    close_the_round(window).await?;
    window.see_heading("What your team said").await?;
    window.see("5 of 8 people answered").await
}
