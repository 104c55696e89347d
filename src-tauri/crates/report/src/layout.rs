//! Where everything stands on the pages, read from what Typst laid out, before any format.

#![allow(clippy::unwrap_used)]

mod logo;
mod pieces;
mod size;
mod stress;
#[path = "../tests/ward/mod.rs"]
mod ward;

use pieces::{Kind, Page, pages};
