//! A ward of one's own: from the first start to results that five people gave on this
//! computer.

use crate::driver::Trouble;
use crate::window::Window;

/// The statements of the form about psychological safety.
const STATEMENTS: [&str; 5] = [
    "I can ask a question here without feeling foolish.",
    "When something goes wrong we look for what we can learn, not for who to blame.",
    "People here keep quiet about mistakes in case it is held against them.",
    "If I raised a concern it would be taken seriously.",
    "I am treated with respect whatever my role or how my shift is going.",
];
const PEOPLE: usize = 5;

/// Sets a ward up, opens a round, lets five people answer on this computer and sees results;
/// calls `on_page` on every page, with a short name for it.
///
/// # Errors
/// The first thing that is not as the story says.
pub async fn own_ward(
    window: &Window,
    mut on_page: impl AsyncFnMut(&Window, &str) -> Result<(), Trouble>,
) -> Result<(), Trouble> {
    window.see_heading("Welcome to Learning Climate").await?;
    window.click("Set up my ward").await?;
    window.see_heading("Set up your ward").await?;
    window.fill_in("Ward or team name", "Ward 7").await?;
    window
        .fill_in("How many people are in the team?", "8")
        .await?;
    on_page(window, "set-up").await?;
    window.click("Continue").await?;
    window.see_heading("Who can see what").await?;
    on_page(window, "privacy").await?;
    window.click("Set up the ward").await?;

    window.see_heading("Write down your recovery code").await?;
    on_page(window, "recovery-code").await?;
    let groups = window.all(".app-code__group").await?;
    window.click("I have it on paper").await?;
    window.see_heading("Check your recovery code").await?;
    for number in [3, 7] {
        let group = groups.get(number - 1).cloned().unwrap_or_default();
        window.fill_in(&format!("Group {number}"), &group).await?;
    }
    on_page(window, "recovery-check").await?;
    window.click("Check and finish").await?;

    window.see("What to do next").await?;
    on_page(window, "empty-home").await?;
    window.click("Open this quarter’s round").await?;
    window.see_heading("Open a round").await?;
    window.click_beginning("Psychological safety").await?;
    on_page(window, "open-a-round").await?;
    window.click("Open the round").await?;

    window.go_to("Collect").await?;
    window.click("Answer on this computer").await?;
    for person in 0..PEOPLE {
        window.click("Start").await?;
        for statement in STATEMENTS {
            window.see_heading(statement).await?;
            if person == 0 && statement == STATEMENTS[0] {
                on_page(window, "statement").await?;
            }
            window.click("Agree").await?;
            window.click("Continue").await?;
        }
        window.see_heading("Anything you want to add?").await?;
        window.click("Continue").await?;
        window.see_heading("Check your answers").await?;
        if person == 0 {
            on_page(window, "review").await?;
        }
        window.click("Finish").await?;
        window.see_heading("Thank you").await?;
        if person == 0 {
            on_page(window, "thanks").await?;
        }
        if person + 1 < PEOPLE {
            window.click("Next person").await?;
        }
    }
    window.click("For the manager: end hand-over").await?;
    window.click("I am the manager: leave").await?;

    window.go_to("Collect").await?;
    window.click("Close the round").await?;
    window
        .click("Everyone has had a fair chance to answer")
        .await?;
    window.click("Close the round and see results").await?;
    window.see("5 of 8 people answered").await?;
    on_page(window, "results-of-one-area").await
}
