//! Files of Google Forms.

use super::files::{Cells, sheet, xlsx};
use super::*;

const ANSWERS: Cells<'_> = &[
    &[
        "Timestamp",
        "Email address",
        "How much do you agree? [I can ask a question here.]",
        "How much do you agree? [We're open, even on bad days]",
        "Anything else [optional]?",
    ],
    &[
        "12/1/2026 9:30:15",
        "a@example.org",
        "Agree",
        "Strongly disagree",
        "",
    ],
    &[
        "12/1/2026 9:31:15",
        "b@example.org",
        "",
        "Neither",
        "More time",
    ],
];

#[track_caller]
fn check(bytes: impl AsRef<[u8]>) {
    let imported = import(bytes).unwrap();
    assert_eq!(columns(&imported), "when, who, A1, A2, comment");
    assert_eq!(answers(&imported), ["- 3", "4 1"]);
    assert_eq!(imported.problems, []);
}

fn with_time(heading: &str) -> Vec<Vec<&str>> {
    let mut rows: Vec<Vec<&str>> = ANSWERS.iter().map(|row| row.to_vec()).collect();
    rows[0][0] = heading;
    rows
}

#[test]
fn the_rows_of_a_grid_are_its_statements() {
    check(xlsx(vec![sheet("Form Responses 1", ANSWERS)]));
}

#[test]
fn the_sheet_of_answers_is_found_beside_charts_and_tables_of_it() {
    let pivot: Cells<'_> = &[
        &["I can ask a question here.", "COUNTA of Timestamp"],
        &["Agree", "1"],
        &["Grand total", "1"],
    ];
    let chart: Cells<'_> = &[&["Chart data"], &["Agree", "1"]];
    for name in [
        "Form Responses 1",
        "Form responses 2",
        "Formularantworten 1",
        "Vastaukset",
    ] {
        check(xlsx(vec![
            sheet("Pivot Table 1", pivot),
            sheet("Chart", chart),
            sheet(name, ANSWERS),
        ]));
    }
}

#[test]
fn a_time_stamp_is_known_in_any_language() {
    for heading in [
        "Timestamp",
        "Zeitstempel",
        "Horodateur",
        "Marca temporal",
        "Stamp amser",
        "Отметка времени",
        "タイムスタンプ",
    ] {
        let rows = with_time(heading);
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        check(xlsx(vec![sheet("Form Responses 1", &rows)]));
    }
}

#[test]
fn points_of_a_quiz_are_dropped() {
    let file = "Timestamp,Score,Grid [A1],Grid [A1] [Score],Grid [A1] [Feedback],A2\n\
                2026/12/01 9:30:15 AM GMT,1 / 1,Agree,1.00 / 1,--,4\n";
    let imported = import(file).unwrap();
    assert_eq!(columns(&imported), "when, quiz, A1, quiz, quiz, A2");
}

#[test]
fn brackets_inside_a_statement_do_not_hide_it() {
    let checklist = CHECKLIST.replace("I can ask a question here.", "I can ask [anybody] here.");
    let setup = Setup {
        checklist: parse(&checklist).unwrap(),
        ..setup()
    };
    let file = "Grid [of two] [I can ask [anybody] here.],I can ask [anybody] there.\n4,1\n";
    let imported = read("answers", file.as_bytes(), &setup).unwrap();
    assert_eq!(columns(&imported), "A1, not-an-item");
}
