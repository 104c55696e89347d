//! The store from outside: what a shell can do with it, and what it can't.
#![allow(clippy::unwrap_used, reason = "in a test it is a failing test")]

mod audits;
mod checklists;
mod copies;
mod damage;
mod handover;
mod house_style;
mod late;
mod meetings;
mod metrics;
mod opening;
mod paper;
mod patients;
mod plan;
mod rounds;
mod sealed;
mod story;
mod support;
