//! What whole files mean, by their content.

use encoding_rs::WINDOWS_1252;
use rust_xlsxwriter::{Workbook, Worksheet};

use super::*;

pub(super) type Cells<'a> = &'a [&'a [&'a str]];

pub(super) fn sheet(name: &str, rows: Cells<'_>) -> Worksheet {
    let mut sheet = Worksheet::new();
    sheet.set_name(name).unwrap();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number).unwrap(),
                Err(_) => sheet.write_string(row, column, *cell).unwrap(),
            };
        }
    }
    sheet
}

pub(super) fn xlsx(sheets: Vec<Worksheet>) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for sheet in sheets {
        workbook.push_worksheet(sheet);
    }
    workbook.save_to_buffer().unwrap()
}

const TABLE: Cells<'_> = &[
    &[
        "ID",
        "Start time",
        "Email",
        "I can ask a question here.",
        "We’re open, even on bad days",
        "Any comments?",
    ],
    &[
        "1",
        "46143.5",
        "a@example.org",
        "Agree",
        "4",
        "Good – really",
    ],
    &["2", "46143.6", "b@example.org", "Not applicable", "5", ""],
];

#[track_caller]
fn check(bytes: impl AsRef<[u8]>) {
    let imported = import(bytes).unwrap();
    assert_eq!((imported.rows, imported.drafts.len()), (2, 2));
    let items: Vec<&str> = imported
        .matched
        .iter()
        .map(|matched| matched.item.as_str())
        .collect();
    assert_eq!(items, ["A1", "A2"]);
    let why: Vec<IgnoredWhy> = imported
        .ignored
        .into_iter()
        .map(|ignored| ignored.why)
        .collect();
    assert_eq!(why, [IgnoredWhy::Who, IgnoredWhy::When, IgnoredWhy::Who]);
    assert_eq!(
        imported.drafts[0].comments,
        [Comment {
            domain: None,
            text: "Good – really".into()
        }]
    );
    assert_eq!(imported.drafts[0].answers["A1"], Answer::Point(4));
    assert_eq!(imported.drafts[1].answers["A1"], Answer::NotApplicable);
    assert_eq!(imported.problems, []);
}

fn csv(separator: &str) -> String {
    let quote = |cell: &&str| format!("\"{cell}\"");
    let line = |cells: &&[&str]| cells.iter().map(quote).collect::<Vec<_>>().join(separator);
    TABLE.iter().map(line).collect::<Vec<_>>().join("\r\n")
}

fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn a_workbook_is_read() {
    check(xlsx(vec![sheet("Sheet1", TABLE)]));
}

#[test]
fn the_sheet_with_the_answers_is_found() {
    let notes: Cells<'_> = &[&["Notes"], &["Nothing here"]];
    check(xlsx(vec![sheet("Notes", notes), sheet("Answers", TABLE)]));
    let other: Cells<'_> = &[&["A1", "A2"], &["1", "1"]];
    check(xlsx(vec![sheet("Other", other), sheet("Sheet1", TABLE)]));
}

#[test]
fn headings_may_stand_under_a_title() {
    let mut rows: Vec<&[&str]> = vec![&["Ward survey"], &[]];
    rows.extend(TABLE);
    check(xlsx(vec![sheet("Sheet1", &rows)]));
    check(format!("Ward survey\n\n{}", csv(",")));
}

#[test]
fn commas_semicolons_and_tabs_separate() {
    for separator in [",", ";", "\t"] {
        check(csv(separator));
    }
    check(format!("sep=;\r\n{}", csv(";")));
    // Unquoted, the comma of a statement must not win over the semicolons.
    check(csv(";").replace('"', ""));
}

#[test]
fn the_encodings_of_excel_are_read() {
    let text = csv(",");
    check(format!("\u{feff}{text}"));
    check(utf_16(&format!("\u{feff}{text}"), u16::to_le_bytes));
    check(utf_16(&format!("\u{feff}{text}"), u16::to_be_bytes));
    check(utf_16(&text, u16::to_le_bytes));
    check(utf_16(&text, u16::to_be_bytes));
    check(WINDOWS_1252.encode(&text).0);
}

#[track_caller]
fn check_refused(bytes: impl AsRef<[u8]>, expected: &str) {
    let error = import(bytes).unwrap_err();
    assert_eq!(error.id(), format!("exchange-error-{expected}"));
}

#[test]
fn an_empty_file_says_so() {
    check_refused("", "empty");
    check_refused("\u{feff}\r\n\r\n", "empty");
    check_refused(",,\n,,\n", "empty");
    check_refused(xlsx(vec![sheet("Sheet1", &[])]), "empty");
}

#[test]
fn a_file_that_is_no_table_says_what_it_is() {
    check_refused(b"\xFF\xD8\xFF\xE0\0\x10JFIF", "picture");
    check_refused(b"\x89PNG\r\n\x1a\n", "picture");
    check_refused(
        "\n<!DOCTYPE html><html><body>Sign in</body></html>",
        "web-page",
    );
    check_refused("%PDF-1.7\n", "pdf");
    check_refused(b"\x7fELF\x02\x01\x01\0\0\0\0\0", "not-a-table");
    check_refused(hostile::zip(&[("answers.csv", b"A1\n4\n")]), "zip");
    check_refused(
        hostile::zip(&[("[Content_Types].xml", b""), ("word/document.xml", b"")]),
        "document",
    );
}

#[test]
fn other_workbooks_say_how_to_save_them() {
    let ole = |stream: &str| {
        let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        bytes.resize(512, 0);
        bytes.extend(utf_16(stream, u16::to_le_bytes));
        bytes
    };
    check_refused(ole("EncryptedPackage"), "password");
    check_refused(ole("Workbook"), "old-workbook");
    check_refused(ole("WordDocument"), "document");
    let types: (&str, &[u8]) = ("[Content_Types].xml", b"<Types/>");
    check_refused(
        hostile::zip(&[types, ("xl/workbook.xml", b""), ("xl/vbaProject.bin", b"")]),
        "macros",
    );
    let macros: &[u8] =
        b"<Override ContentType='application/vnd.ms-excel.sheet.macroEnabled.main+xml'/>";
    check_refused(
        hostile::zip(&[("[Content_Types].xml", macros), ("xl/workbook.xml", b"")]),
        "macros",
    );
    check_refused(
        hostile::zip(&[types, ("xl/workbook.bin", b"")]),
        "other-workbook",
    );
    check_refused(
        hostile::zip(&[("mimetype", b""), ("content.xml", b"")]),
        "other-workbook",
    );
}

#[test]
fn a_file_without_items_says_what_was_looked_for() {
    let error = import("Age,Gender\n38,2\n").unwrap_err();
    let args: Vec<String> = error.args().into_iter().map(|(_, value)| value).collect();
    assert_eq!(error.id(), "exchange-error-no-items");
    assert_eq!(
        args,
        ["A1, A2", "I can ask a question here.", "Age · Gender"]
    );
}

#[test]
fn an_item_in_two_columns_names_both() {
    let error = import("A1,Age,1. I can ask a question here\n4,38,4\n").unwrap_err();
    assert_eq!(error.id(), "exchange-error-two-columns");
    assert_eq!(
        error.args(),
        [
            ("item", "A1".to_owned()),
            ("first", "A".to_owned()),
            ("second", "C".to_owned())
        ]
    );
}

#[test]
fn headings_without_answers_are_a_problem() {
    assert_eq!(
        import("A1,A2\n").unwrap().problems,
        [Problem {
            place: Place::File,
            what: ProblemKind::NoRows
        }]
    );
}

#[test]
fn an_open_quotation_mark_names_its_row() {
    let error = import("A1,Comments\n4,\"fine\"\n3,\"never closed\n2,x\n").unwrap_err();
    assert_eq!(error, Error::OpenQuote { row: 3 });
    assert!(import("A1,Comments\n4,the 5\" dressing\n").is_ok());
    assert!(import("A1,Comments\n4,\"she said \"\"no\"\"\"\n").is_ok());
}

#[test]
fn a_cell_of_a_workbook_is_named_with_its_sheet() {
    let rows: Cells<'_> = &[&["A1", "A2"], &["4", "4"], &["4", "6"]];
    let place = import(xlsx(vec![sheet("Form1", rows)]))
        .unwrap()
        .problems
        .remove(0)
        .place;
    assert_eq!(place.id(), "exchange-place-sheet-cell");
    assert_eq!(
        place.args(),
        [
            ("sheet", "Form1".to_owned()),
            ("row", "3".to_owned()),
            ("column", "B".to_owned())
        ]
    );
}
