//! The store from outside: what a shell can do with it, and what it can't.

mod copies;
mod damage;
mod opening;
mod plan;
mod rounds;
mod story;
mod support;
