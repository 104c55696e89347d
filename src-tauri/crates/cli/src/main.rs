//! Scores files and writes reports without a window.

fn main() {}
