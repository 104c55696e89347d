//! A ward with years of rounds behind it: one area over time.

use std::path::Path;

use assessment::checklist::built_in;
use assessment::quarter::Quarter;
use assessment::response::{Answer, Draft};
use assessment::round::{Setup, Team};
use rand_core::{Rng, SeedableRng};
use rand_xoshiro::SplitMix64;
use store::{Key, Store};

use crate::driver::{KEY, Trouble};
use crate::window::Window;

const PEOPLE: usize = 12;

/// Lays the store of a ward out in which so many quarters in a row were answered with the pulse form;
/// from the ninth on the team is happier.
///
/// # Errors
/// What the store cannot do.
pub async fn lay_out(folder: &Path, ward: &str, quarters: usize) -> Result<(), store::Error> {
    let path = folder.join("learning-climate.store");
    let key = Key::from_hex(KEY).expect("the key is 64 digits");
    let store = Store::create(&path, &key).await?;
    let team = Team {
        name: ward.into(),
        site: String::new(),
        trust: String::new(),
        headcount: 16,
    };
    store.set_team(&team).await?;
    let last: Quarter = "2026-Q3".parse().expect("a quarter");
    let all = std::iter::successors(Some(last), |quarter| Some(quarter.previous()));
    let mut all: Vec<Quarter> = all.take(quarters).collect();
    all.reverse();
    let mut random = SplitMix64::seed_from_u64(7);
    for (at, quarter) in all.into_iter().enumerate() {
        let setup = setup(quarter);
        let people = (0..PEOPLE).map(|_| person(&setup, at, &mut random));
        let people: Vec<Draft> = people.collect();
        let round = store.open_round(setup).await?;
        store.import(round, [at as u8; 32], people).await?;
        store.close_round(round, at as u64).await?;
    }
    store.close().await
}

fn setup(quarter: Quarter) -> Setup {
    Setup {
        checklist: built_in()
            .remove("learning-culture")
            .expect("it is built in"),
        form: "pulse".into(),
        quarter,
        opens: quarter.first_day(),
        closes: quarter.last_day(),
        headcount: 16,
        threshold: 5,
        asks_role: false,
        role_headcounts: [].into(),
    }
}

fn person(setup: &Setup, at: usize, random: &mut SplitMix64) -> Draft {
    let happier = u32::from(at >= 8);
    let asked = setup.asked();
    let items = asked.iter().flat_map(|(_, items)| items);
    let answers = items.map(|item| {
        let agrees = (2 + happier + random.next_u32() % 3) as i32;
        let code = if item.reversed { 6 - agrees } else { agrees };
        (item.id.clone(), Answer::Point(code))
    });
    Draft {
        answers: answers.collect(),
        ..Draft::default()
    }
}

/// Sees a run chart.
///
/// # Errors
/// The first thing that is not as the story says.
pub async fn run_chart(window: &Window) -> Result<(), Trouble> {
    window.see("What to do next").await?;
    window.go_to("Compare").await?;
    window.click("See all quarters together").await?;
    window
        .see("each area is drawn around its middle value")
        .await?;
    window.page("run-chart").await?;
    save_roll_up(window).await
}

/// Sees an XmR chart, sets a target, leaves jumps out and begins new limits with a reason.
///
/// # Errors
/// The first thing that is not as the story says.
pub async fn limits(window: &Window) -> Result<(), Trouble> {
    window.see("What to do next").await?;
    window.go_to("Compare").await?;
    window.click("See all quarters together").await?;
    window
        .see("each area is drawn with the limits of its usual ups and downs")
        .await?;
    window.page("limits").await?;
    window
        .fill_in("What you aim at, in points (optional)", "60")
        .await?;
    window.click("Leave sudden jumps out of the limits").await?;
    window
        .choose("Work the limits out anew from (optional)", "2025/26 Q3")
        .await?;
    window.see("Say what changed").await?;
    window.fill_in("What changed?", "A new ward leader").await?;
    window.see("A new ward leader").await?;
    window.page("new-limits").await?;
    save_roll_up(window).await
}

/// Makes the file for the matron.
async fn save_roll_up(window: &Window) -> Result<(), Trouble> {
    window.go_to("Print").await?;
    window.click("Save: Roll-up (for the matron)").await?;
    window.see("Saved as").await
}

/// Reads the files of both wards on a computer that has no ward of its own.
///
/// # Errors
/// The first thing that is not as the story says.
pub async fn matron(window: &Window) -> Result<(), Trouble> {
    window.click("Look at several wards side by side").await?;
    window.see("No file is open yet").await?;
    window.page("wards-none").await?;
    window.click("Open roll-up files").await?;
    window.see("2 files were opened").await?;
    window.see("Psychological safety in 2 wards").await?;
    window
        .choose("Area", "Leadership and role-modelling")
        .await?;
    window
        .see("Leadership and role-modelling in 2 wards")
        .await?;
    window.choose("Quarter", "2024/25 Q3").await?;
    window.see("No round before to compare with").await?;
    window.page("wards").await?;
    window.click("Close all").await?;
    window.see("No file is open yet").await
}
