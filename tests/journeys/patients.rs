//! Patients and carers are asked in a round of their own, and what they say stands beside what
//! the team says.

use crate::driver::Trouble;
use crate::own_ward::{agree, close_the_round, finish};
use crate::window::Window;

const STATEMENTS: [&str; 5] = [
    "Staff tell me what they are doing and why.",
    "People who are learning tell me who they are, and someone is there to help them.",
    "Staff ask me how they are doing.",
    "Staff listen to each other.",
    "I have seen something get better here.",
];
const PEOPLE: usize = 5;

/// Opens the round while the team's is open, lets five people answer, closes it and finds it
/// on the page of the team's area.
///
/// # Errors
/// The first thing that is not as the story says.
pub async fn patients(window: &Window) -> Result<(), Trouble> {
    window.click("Look at the sample ward").await?;
    window.see("What to do next").await?;
    window.go_to("Collect").await?;
    window
        .see("Five short statements about what they see here.")
        .await?;
    window.click("Ask patients and carers").await?;
    window.see_heading("Open a round").await?;
    window.click("Open the round").await?;
    window
        .see("Enter how many people you will ask, as a whole number such as 24")
        .await?;
    window
        .fill_in("How many patients and carers will you ask?", "30")
        .await?;
    window.page("open-for-patients").await?;
    window.click("Open the round").await?;
    window
        .see_heading("Collect answers of patients and carers")
        .await?;
    window.page("collect-from-patients").await?;

    window.click("Answer on this computer").await?;
    window.see_heading("What do you see here?").await?;
    window.see("Your care stays the same").await?;
    window.page("promises-to-patients").await?;
    for person in 0..PEOPLE {
        window.click("Start").await?;
        for statement in STATEMENTS {
            agree(window, statement).await?;
        }
        if person == 0 {
            window.see("the Patient Advice and Liaison Service").await?;
        }
        finish(window).await?;
        if person + 1 < PEOPLE {
            window.click("Next person").await?;
        }
    }
    window.click("For the manager: end hand-over").await?;
    window.click("I am the manager: leave").await?;
    window
        .see_heading("Collect answers of patients and carers")
        .await?;

    window.go_to("Home").await?;
    window.see("Open for patients and carers").await?;
    window.page("home-with-patients").await?;
    window.click("Open for patients and carers").await?;
    close_the_round(window).await?;
    window.see_heading("What patients and carers say").await?;
    window.see("5 of 30 patients and carers answered").await?;
    window.page("what-patients-say").await?;

    window.go_to("Results").await?;
    window.see("What went well").await?;
    window.click("Look at one area").await?;
    window.click("Inclusion and involvement").await?;
    window.see_heading("Inclusion and involvement").await?;
    window.see("What patients and carers say").await?;
    window.page("patients-beside-the-team").await
}
