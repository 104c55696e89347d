//! Role groups from the question to the area's page, forms that come late, and a round that
//! too few people answered.

use std::path::Path;

use crate::driver::Trouble;
use crate::own_ward::{STATEMENTS, agree, close_the_round, finish, give_back_the_code, set_up};
use crate::window::Window;

/// Asks for the role group, brings twenty-four people's answers in, sees two groups beside
/// each other, and then two forms that came late.
///
/// # Errors
/// The first thing that is not as the story says.
pub async fn role_groups(window: &Window, file: &Path) -> Result<(), Trouble> {
    set_up(window, "Ward 7", None).await?;
    give_back_the_code(window).await?;
    window.click("Open this quarter’s round").await?;
    window.see_heading("Open a round").await?;
    window.click_beginning("Psychological safety").await?;
    window
        .fill_in("How many people will you ask?", "30")
        .await?;
    window
        .click("Also ask which group people belong to")
        .await?;
    window.click("Open the round").await?;
    window.see_heading("Collect answers").await?;

    window.click("Answer on this computer").await?;
    window.click("Start").await?;
    for statement in STATEMENTS {
        agree(window, statement).await?;
    }
    window.see_heading("Which group do you belong to?").await?;
    window.page("role-group").await?;
    window
        .click("Registered staff: nurses, midwives, allied health professionals")
        .await?;
    window.click("Continue").await?;
    finish(window).await?;
    window.click("For the manager: end hand-over").await?;
    window.click("I am the manager: leave").await?;

    let groups = ["Registered staff", "Support workforce"];
    let rows = (0..24).map(|at| {
        format!(
            "{},4,{},4,{},{}\n",
            2 + at % 4,
            1 + at % 3,
            3 + at % 3,
            groups[at % 2]
        )
    });
    put(file, &rows.collect::<String>());
    bring_in(window, "Import a file").await?;
    window.see("The answers from the file are kept.").await?;
    close_the_round(window).await?;
    window.see("25 of 30 people answered").await?;
    window.click("Look at one area").await?;
    window.click("Psychological safety").await?;
    window.see("By role group").await?;
    window.page("area-by-role-group").await?;

    window.click("Back to results").await?;
    window.click("A form came late").await?;
    window.see("No late form is waiting.").await?;
    put(
        file,
        "4,4,2,4,4,Registered staff\n5,4,2,4,4,Support workforce\n",
    );
    bring_in(window, "Bring in late forms from a file").await?;
    window.see("2 late forms are waiting for 3 more.").await?;
    window.page("late-forms").await
}

/// Prints the form, closes a round that nobody answered, sees what to talk about instead,
/// prints that, and opens the round again.
///
/// # Errors
/// The first thing that is not as the story says.
pub async fn talk_instead(window: &Window) -> Result<(), Trouble> {
    set_up(window, "Ward 7", None).await?;
    give_back_the_code(window).await?;
    window.click("Open this quarter’s round").await?;
    window.see_heading("Open a round").await?;
    window.click_beginning("Core").await?;
    window.click("Open the round").await?;
    window.see_heading("Collect answers").await?;
    window.click("Print the form").await?;
    window.see_heading("Print").await?;
    window.click("Save PDF").await?;
    window.see("Saved as Ward 7 form 2026-Q4.pdf").await?;
    window.page("print-the-form").await?;
    window.go_to("Collect").await?;
    close_the_round(window).await?;
    window.see("Talk about it instead").await?;
    window.click("Psychological safety").await?;
    window.page("talk-instead").await?;
    window
        .click("Rate and agree on this area in a meeting: Psychological safety")
        .await?;
    window
        .see_heading("Agree together: Psychological safety")
        .await?;
    window.click("Back to results").await?;
    window.click("Print this sheet").await?;
    window.see_heading("Print").await?;
    window.click("Save PDF").await?;
    window
        .see("Saved as Ward 7 discussion sheet 2026-Q4.pdf")
        .await?;
    window.page("print-the-sheet").await?;

    window.go_to("Results").await?;
    window.click("Open the round again").await?;
    window.see_heading("Open the round again").await?;
    window.page("open-again").await?;
    window.fill_in("Year", "2027").await?;
    window.click("Open it again").await?;
    window.see_heading("Collect answers").await?;
    window.click("Change the last day").await?;
    window.see_heading("Change the last day").await?;
    window.page("last-day").await
}

fn put(file: &Path, rows: &str) {
    std::fs::write(file, format!("PS1,PS2,PS3,PS4,PS5,Role\n{rows}")).expect("the folder is ours");
}

async fn bring_in(window: &Window, by: &str) -> Result<(), Trouble> {
    window.click(by).await?;
    window.see_heading("Check the file").await?;
    window.click("Keep these answers").await
}
