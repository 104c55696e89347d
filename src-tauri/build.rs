//! Builds the window's context, and keeps our SQLite apart from the system's.

#![allow(
    clippy::print_stdout,
    reason = "this is how a build script speaks to cargo"
)]

fn main() {
    // WebKit's own libraries would otherwise bind to the SQLite inside this program.
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("linux") {
        println!("cargo::rustc-link-arg-bins=-Wl,--exclude-libs,ALL");
    }
    take_the_form();
    tauri_build::build();
}

/// Takes the built page of the form file as it is: Tauri would rewrite it, and it must not be
/// changed. Before the pages were built there is none, and no form can be made.
fn take_the_form() {
    let built = "../ui/dist-form/form.html";
    println!("cargo::rerun-if-changed={built}");
    let folder = std::env::var_os("OUT_DIR").expect("cargo names the folder");
    let page = std::fs::read(built).unwrap_or_default();
    std::fs::write(std::path::Path::new(&folder).join("form.html"), page)
        .expect("the folder is cargo's own");
}
