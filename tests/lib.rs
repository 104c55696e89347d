//! Proves the product from outside: the made-up ward, the real window, the tidiness of
//! the repository.
//!
//! Invariant: nothing depends on this crate.

#[path = "journeys/bad_files.rs"]
pub mod bad_files;
#[path = "journeys/border.rs"]
mod border;
#[path = "journeys/closed_door.rs"]
pub mod closed_door;
#[path = "journeys/driver.rs"]
pub mod driver;
#[path = "journeys/form_file.rs"]
pub mod form_file;
#[path = "journeys/groups.rs"]
pub mod groups;
#[path = "journeys/handover.rs"]
pub mod handover;
#[path = "journeys/keyboard.rs"]
mod keyboard;
#[path = "journeys/large_file.rs"]
pub mod large_file;
#[path = "journeys/looking.rs"]
mod looking;
#[path = "journeys/many_quarters.rs"]
pub mod many_quarters;
#[path = "journeys/matching.rs"]
pub mod matching;
#[path = "journeys/meeting.rs"]
pub mod meeting;
#[path = "journeys/next_quarter.rs"]
pub mod next_quarter;
#[path = "journeys/own_checklist.rs"]
pub mod own_checklist;
#[path = "journeys/own_look.rs"]
pub mod own_look;
#[path = "journeys/own_ward.rs"]
pub mod own_ward;
#[path = "journeys/paper.rs"]
pub mod paper;
#[path = "journeys/patients.rs"]
pub mod patients;
pub mod sample;
pub mod sealing;
#[path = "journeys/walk.rs"]
pub mod walk;
#[path = "journeys/window.rs"]
pub mod window;

use std::path::Path;

/// The top of the repository.
pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the tests lie in a folder of the repository")
}
