//! Fills Typst templates with released results and actions and returns PDF bytes.
