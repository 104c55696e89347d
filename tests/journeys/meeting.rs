//! A team meeting: each rates a statement alone, then the group agrees beside the answers.

use crate::driver::Trouble;
use crate::window::Window;

const STATEMENT: &str = "People here keep quiet about mistakes in case it is held against them.";

/// Five people rate one statement of the sample ward's last quarter alone; the group looks,
/// agrees, writes down who sees it differently, and finds it beside what the team answered.
///
/// # Errors
/// The first thing that is not as the story says.
pub async fn meeting(window: &Window) -> Result<(), Trouble> {
    window.see_heading("Welcome to Learning Climate").await?;
    window.click("Look at the sample ward").await?;
    window.see("What to do next").await?;
    window.go_to("Results").await?;
    window.click("Psychological safety").await?;
    window
        .click("Rate and agree on this area in a meeting")
        .await?;
    window
        .see_heading("Agree together: Psychological safety")
        .await?;
    window.page("meeting").await?;
    window.click(STATEMENT).await?;
    window.see_heading(STATEMENT).await?;
    window.click("Look at the ratings together").await?;
    window.see("Nobody has rated yet.").await?;
    for team in ["Agree", "Disagree", "Disagree", "Strongly disagree"] {
        rate(window, team).await?;
    }
    window.page("rate-alone").await?;
    window.click("Look at the ratings together").await?;
    window.see("4 people have rated.").await?;
    rate(window, "Disagree").await?;
    window.see("5 people have rated.").await?;
    window.click("Look at the ratings together").await?;
    window.see("5 people rated.").await?;
    window.see("At least half of you chose “Disagree”.").await?;
    window.see("What the team answered").await?;
    window.choose_in("In our team", "Disagree").await?;
    window
        .choose_in("In our organisation", "Neither agree nor disagree")
        .await?;
    window
        .fill_in(
            "What some of us see differently",
            "On nights it feels different.",
        )
        .await?;
    window.page("agree-together").await?;
    window.click("Save what you agreed").await?;
    window.see("after 5 people rated alone.").await?;
    window.page("agreed").await?;
    window.click("Back to all statements").await?;
    window.see("Agreed").await?;
    window.click("Back to Psychological safety").await?;
    window.see("On nights it feels different.").await?;
    window.page("area-beside-the-meeting").await
}

async fn rate(window: &Window, team: &str) -> Result<(), Trouble> {
    window.choose_in("In our team", team).await?;
    window.choose_in("In our organisation", "Agree").await?;
    window.click("Done, pass it on").await?;
    window
        .see("Thank you. Nobody can see what you chose.")
        .await
}
