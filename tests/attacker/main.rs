//! An attacker with everything that the gate ever let out and a solver for whole numbers,
//! who looks for what people answered.
//!
//! What the attacker has: every number of every version of every release (domains, items,
//! role groups, counts of blanks), unrounded, and with them people's scores outright; the same
//! of every comparison with any other round of the ward, at any of their versions; the
//! reasons why something is hidden, with the rule behind them; and, from elsewhere, who has
//! which role and whose form came late, so that people of one role and one batch are told
//! apart from others, though not from each other.
//!
//! A ward in which people answered otherwise counts only if the gate, run on it, says the same
//! in every version.
//!
//! What must not be found, for every group of people that can be told apart (those of one or
//! more roles, those whose forms came together, and those who are both):
//!
//! - **a small group's answers**: where fewer people of the group than the threshold answered
//!   an item, how many of them gave which answer. It is found when these numbers are the
//!   same in all wards that published the same. For a group of one that is this person's
//!   answer.
//! - **a small group's score**: the same for the sum of their scores in a domain, where fewer
//!   than the threshold have one; of a role, fewer than ten where the version tells of roles.
//!   (A version that does not may score fewer items than the one that does, and so fewer of a
//!   group of ten; for items the threshold holds.)
//! - **the worst answer of everybody**: that all of a group, however large, gave the least
//!   favourable answer to a sensitive item.
//!
//! A release may say outright that everybody of whom a shown number tells, and they are enough,
//! gave the same answer, unless that is the worst answer to a sensitive item. What follows for a
//! small group of these people is no find.
//!
//! What is not claimed: a person who left one item of an area blank is told apart by this, if
//! by nothing else, and exact scores beside exact counts often leave one way only for what
//! such people scored together. The numbers do not say who they are. How often it happens is
//! printed.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod attack;
mod compared;
mod everything;
mod facts;
mod made_up;
mod secrets;
mod system;
mod told;
mod ward;
mod wards;
mod weakened;

use attack::{Outcome, attack};
use compared::{Compared, read_comparison};
use facts::{Area, read};
use secrets::secrets;
use system::System;
use told::Told;
use ward::{Chance, Round};

/// Attacks one area of a round, the so-manieth, by what its releases and comparisons say.
fn attack_area(
    round: &Round,
    (place, area): (usize, &Area<'_>),
    compared: &[Compared],
    chance: &mut Chance,
) -> (System, Outcome) {
    let versions = round.released();
    let mut system = read(round, area, &versions);
    for compared in compared {
        read_comparison(&mut system, (place, area), compared);
    }
    let secrets = secrets(&system, area, &versions, round.setup.threshold);
    let told = Told::of(round, area);
    let outcome = attack(
        &system,
        &secrets,
        &|world| told.fits(&system, world),
        chance,
    );
    (system, outcome)
}

/// Nothing was found, and every question was answered.
#[track_caller]
fn nothing_is_out(outcome: &Outcome) {
    let list = |names: &[String]| names.join("\n  ");
    assert!(
        outcome.out.is_empty(),
        "found out:\n  {}",
        list(&outcome.out)
    );
    assert!(
        outcome.undecided.is_empty(),
        "the solver gave up; it may be open:\n  {}",
        list(&outcome.undecided)
    );
}
