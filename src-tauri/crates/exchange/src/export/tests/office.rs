//! LibreOffice opens what goes out and finds no formula in it.

use std::process::Command;

use super::*;

/// Where LibreOffice is, or a loud word that this was not tried.
#[expect(clippy::print_stderr, reason = "a test that does not run must say so")]
fn office() -> Option<&'static str> {
    let found = Command::new("soffice").arg("--version").output().is_ok();
    if !found {
        eprintln!("SKIPPED: LibreOffice (soffice) is not installed, so no file was opened with it");
    }
    found.then_some("soffice")
}

/// How many cells of a file LibreOffice takes for formulas.
#[expect(
    clippy::disallowed_methods,
    reason = "another program can only open a file"
)]
fn formulas(name: &str, bytes: &[u8]) -> Option<usize> {
    let office = office()?;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    let profile = format!(
        "-env:UserInstallation=file://{}",
        folder.path().join("profile").display()
    );
    let done = Command::new(office)
        .args([&profile, "--headless", "--convert-to", "fods", "--outdir"])
        .arg(folder.path())
        .arg(&path)
        .output()
        .unwrap();
    let flat = std::fs::read_to_string(path.with_extension("fods"));
    let flat = flat.unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&done.stderr)));
    assert!(
        flat.contains("<table:table-row"),
        "LibreOffice read a table"
    );
    Some(flat.matches("table:formula=").count())
}

#[test]
fn libreoffice_finds_no_formula_in_a_workbook() {
    with_book(&corpus(), |of| {
        if let Some(found) = formulas("book.xlsx", &written(of)) {
            assert_eq!(found, 0);
        }
    });
}

#[test]
fn libreoffice_finds_no_formula_in_a_csv_table_but_would_find_one() {
    with_book(&corpus(), |of| {
        let plan = table(of, Table::Plan).unwrap();
        if let Some(found) = formulas("plan.csv", &csv(&plan)) {
            assert_eq!(found, 0);
        }
        // The same look finds a formula where nothing guards it.
        if let Some(found) = formulas("bare.csv", b"What,Text\r\none,=1+1\r\n") {
            assert_eq!(found, 1);
        }
    });
}
