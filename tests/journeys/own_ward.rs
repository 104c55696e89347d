//! A ward of one's own: from the first start to results that five people gave on this
//! computer.

use crate::driver::Trouble;
use crate::window::Window;

/// The statements of the form about psychological safety.
pub(crate) const STATEMENTS: [&str; 5] = [
    "I can ask a question here without feeling foolish.",
    "When something goes wrong we look for what we can learn, not for who to blame.",
    "People here keep quiet about mistakes in case it is held against them.",
    "If I raised a concern it would be taken seriously.",
    "I am treated with respect whatever my role or how my shift is going.",
];
const PEOPLE: usize = 5;

/// Sets a ward up, opens a round, lets five people answer on this computer and sees results.
///
/// # Errors
/// The first thing that is not as the story says.
pub async fn own_ward(window: &Window) -> Result<(), Trouble> {
    set_up(window, "Ward 7", None).await?;
    window.page("recovery-code").await?;
    give_back_the_code(window).await?;

    window.see("What to do next").await?;
    window.page("empty-home").await?;
    open_a_round(window).await?;
    window.click("Answer on this computer").await?;
    for person in 0..PEOPLE {
        window.click("Start").await?;
        if person == 0 {
            window.see_heading(STATEMENTS[0]).await?;
            window.page("statement").await?;
        }
        match person {
            1 => agree_in_a_list(window).await?,
            2 => agree_by_number_keys(window).await?,
            _ => {
                for statement in STATEMENTS {
                    agree(window, statement).await?;
                }
            }
        }
        if person == 1 {
            think_twice_about_a_name(window).await?;
        }
        finish(window).await?;
        if person == 0 {
            window.page("thanks").await?;
        }
        if person + 1 < PEOPLE {
            window.click("Next person").await?;
        }
    }
    window.click("For the manager: end hand-over").await?;
    window.click("I am the manager: leave").await?;

    window.go_to("Collect").await?;
    close_the_round(window).await?;
    window.see("5 of 8 people answered").await?;
    window.page("results-of-one-area").await
}

/// Somebody answers two statements, the power fails, and they go on where they were.
///
/// # Errors
/// The first thing that is not as the story says.
pub async fn begin_and_lose_power(window: &Window) -> Result<(), Trouble> {
    set_up(window, "Ward 7", None).await?;
    give_back_the_code(window).await?;
    window.see("What to do next").await?;
    open_a_round(window).await?;
    window.click("Answer on this computer").await?;
    window.click("Start").await?;
    for statement in &STATEMENTS[..2] {
        agree(window, statement).await?;
    }
    window.see_heading(STATEMENTS[2]).await?;
    window.cut_off();
    Ok(())
}

/// The second half of [`begin_and_lose_power`], in a new window.
///
/// # Errors
/// The first thing that is not as the story says.
pub async fn go_on_afterwards(window: &Window) -> Result<(), Trouble> {
    window.see("What to do next").await?;
    window.go_to("Collect").await?;
    window.click("Answer on this computer").await?;
    window.click("Start").await?;
    window.see_heading("A form was not finished").await?;
    window.page("unfinished").await?;
    window.click("It was me: go on").await?;
    for statement in &STATEMENTS[2..] {
        agree(window, statement).await?;
    }
    window.see_heading("Anything you want to add?").await?;
    window.click("Continue").await?;
    window.see_heading("Check your answers").await?;
    window.page("answers-from-before").await?;
    let agreed = window.all(".nhsuk-summary-list__value").await?;
    let kept = agreed.iter().filter(|answer| *answer == "Agree").count();
    if kept != STATEMENTS.len() {
        return Err(Trouble::Unexpected {
            expected: "five answers were kept".to_owned(),
            shown: agreed.join(", "),
        });
    }
    window.click("Finish").await?;
    window.see_heading("Thank you").await
}

/// From the welcome page to the recovery code.
pub(crate) async fn set_up(
    window: &Window,
    ward: &str,
    passphrase: Option<&str>,
) -> Result<(), Trouble> {
    window.see_heading("Welcome to Learning Climate").await?;
    window.click("Set up my ward").await?;
    window.see_heading("Set up your ward").await?;
    window.fill_in("Ward or team name", ward).await?;
    window
        .fill_in("How many people are in the team?", "8")
        .await?;
    window.page("set-up").await?;
    window.click("Continue").await?;
    window.see_heading("Who can see what").await?;
    window.page("privacy").await?;
    match passphrase {
        None => window.click("Set up the ward").await?,
        Some(passphrase) => {
            window.click("Continue").await?;
            window.see_heading("Choose a passphrase").await?;
            window.fill_in("Passphrase", passphrase).await?;
            window
                .fill_in("The same passphrase again", passphrase)
                .await?;
            window.page("passphrase").await?;
            window.click("Set up the ward").await?;
        }
    }
    window.see_heading("Write down your recovery code").await
}

/// Reads the recovery code off the page and types two of its groups back; gives the code.
pub(crate) async fn give_back_the_code(window: &Window) -> Result<String, Trouble> {
    let groups = window.all(".app-code__group").await?;
    window.click("I have it on paper").await?;
    window.see_heading("Check your recovery code").await?;
    for number in [3, 7] {
        let group = groups.get(number - 1).cloned().unwrap_or_default();
        window.fill_in(&format!("Group {number}"), &group).await?;
    }
    window.page("recovery-check").await?;
    window.click("Check and finish").await?;
    Ok(groups.join(" "))
}

/// From the page of collecting to the results.
pub(crate) async fn close_the_round(window: &Window) -> Result<(), Trouble> {
    window.click("Close the round").await?;
    window
        .click("Everyone has had a fair chance to answer")
        .await?;
    window.click("Close the round and see results").await
}

/// From home to the page of collecting.
pub(crate) async fn open_a_round(window: &Window) -> Result<(), Trouble> {
    window.click("Open this quarter’s round").await?;
    window.see_heading("Open a round").await?;
    window.click_beginning("Psychological safety").await?;
    window.page("open-a-round").await?;
    window.click("Open the round").await?;
    window.see_heading("Collect answers").await
}

/// Agrees with a statement.
pub(crate) async fn agree(window: &Window, statement: &str) -> Result<(), Trouble> {
    window.see_heading(statement).await?;
    window.click("Agree").await?;
    window.click("Continue").await
}

/// Agrees with all statements of the area at once.
async fn agree_in_a_list(window: &Window) -> Result<(), Trouble> {
    window.see_heading(STATEMENTS[0]).await?;
    window.click("Show this area as a list").await?;
    window.see_heading("Psychological safety").await?;
    for statement in STATEMENTS {
        window.choose_in(statement, "Agree").await?;
    }
    window.page("area-as-a-list").await?;
    window.click("Continue").await
}

/// Agrees with one statement after the other by the key 4.
async fn agree_by_number_keys(window: &Window) -> Result<(), Trouble> {
    window.see_heading(STATEMENTS[0]).await?;
    window.click("Answer with the number keys").await?;
    for (number, statement) in STATEMENTS.iter().enumerate() {
        window.see_heading(statement).await?;
        window.click("3 Neither agree nor disagree").await?;
        window.type_keys("4").await?;
        if number == 0 {
            window.page("number-keys").await?;
        }
        window.click("Continue").await?;
    }
    Ok(())
}

/// Writes a name and is asked to think twice.
async fn think_twice_about_a_name(window: &Window) -> Result<(), Trouble> {
    window.see_heading("Anything you want to add?").await?;
    window
        .fill_in("Your comment", "I was told off by Dr Example")
        .await?;
    window.see("This seems to hold a name.").await?;
    window.page("a-name-in-a-comment").await?;
    window.fill_in("Your comment", "I was told off").await
}

/// From the comments to the end.
pub(crate) async fn finish(window: &Window) -> Result<(), Trouble> {
    window.see_heading("Anything you want to add?").await?;
    window.click("Continue").await?;
    window.see_heading("Check your answers").await?;
    window.page("review").await?;
    window.click("Finish").await?;
    window.see_heading("Thank you").await
}
