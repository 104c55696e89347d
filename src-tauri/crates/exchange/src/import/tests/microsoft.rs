//! Files of Microsoft Forms.

use encoding_rs::WINDOWS_1252;
use rust_xlsxwriter::{Format, Worksheet};

use super::files::{Cells, sheet, xlsx};
use super::*;

const HEADINGS: [&str; 9] = [
    "ID",
    "Start time",
    "Completion time",
    "Email",
    "Name",
    "Last modified time",
    "Language",
    "I can ask a question here.\u{a0}",
    "We’re open,\u{a0}even on bad days",
];
const COLUMNS: &str = "who, when, when, who, who, when, who, A1, A2";

fn rows(headings: &[&str]) -> Vec<Vec<String>> {
    let text = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect();
    let person = |id, one, two| {
        text(&[
            id,
            "12/1/26 9:03:11",
            "12/13/26 9:07:45",
            "anonymous",
            "",
            "",
            "English (United Kingdom)",
            one,
            two,
        ])
    };
    vec![
        text(headings),
        person("1", "Strongly agree", "Neither"),
        person("2", "Disagree", "Not applicable to me"),
    ]
}

/// A sheet in which the times are times.
fn workbook(name: &str, headings: &[&str]) -> Vec<u8> {
    let mut sheet = Worksheet::new();
    sheet.set_name(name).unwrap();
    let time = Format::new().set_num_format("m/d/yy h:mm:ss");
    for (row, cells) in (0..).zip(rows(headings)) {
        for (column, cell) in (0..).zip(cells) {
            if row > 0 && (column == 1 || column == 2) {
                let at = 46_357.25 + f64::from(column) / 100.0;
                sheet
                    .write_number_with_format(row, column, at, &time)
                    .unwrap();
            } else {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
    }
    xlsx(vec![sheet])
}

fn csv(separator: &str) -> String {
    let line = |cells: Vec<String>| {
        let cells = cells.iter().map(|cell| format!("\"{cell}\""));
        cells.collect::<Vec<_>>().join(separator)
    };
    let lines: Vec<String> = rows(&HEADINGS).into_iter().map(line).collect();
    lines.join("\r\n")
}

#[track_caller]
fn check(bytes: impl AsRef<[u8]>) {
    let imported = import(bytes).unwrap();
    assert_eq!(columns(&imported), COLUMNS);
    assert_eq!(answers(&imported), ["2 not applicable", "5 3"]);
    assert_eq!(
        (&imported.problems[..], &imported.unmatched[..]),
        (&[][..], &[][..])
    );
    let all = format!("{imported:?}");
    assert!(!all.contains("anonymous") && !all.contains("9:03"), "{all}");
}

#[test]
fn a_workbook_has_its_sheet_by_either_name() {
    check(workbook("Sheet1", &HEADINGS));
    check(workbook("Form1", &HEADINGS));
    let mut headings = HEADINGS;
    headings[0] = "Id";
    check(workbook("Sheet1", &headings));
}

#[test]
fn the_columns_that_forms_adds_are_known_in_other_languages() {
    for added in [
        [
            "ID",
            "Startzeit",
            "Fertigstellungszeit",
            "E-Mail",
            "Name",
            "Zeitpunkt der letzten Änderung",
            "Sprache",
        ],
        [
            "ID",
            "Heure de début",
            "Heure de fin",
            "Adresse de messagerie",
            "Nom",
            "Heure de la dernière modification",
            "Langue",
        ],
        [
            "ID",
            "Hora de inicio",
            "Hora de finalización",
            "Correo electrónico",
            "Nombre",
            "Hora de la última modificación",
            "Idioma",
        ],
        [
            "ID",
            "Ora di inizio",
            "Ora di completamento",
            "Posta elettronica",
            "Nome",
            "Ora ultima modifica",
            "Lingua",
        ],
        [
            "ID",
            "Begintijd",
            "Tijd van voltooien",
            "E-mail",
            "Naam",
            "Tijdstip van laatste wijziging",
            "Taal",
        ],
        [
            "ID",
            "Amser dechrau",
            "Amser cwblhau",
            "Ebost",
            "Enw",
            "Last modified time",
            "Iaith",
        ],
    ] {
        let mut headings = HEADINGS;
        headings[..7].copy_from_slice(&added);
        check(workbook("Sheet1", &headings));
    }
}

#[test]
fn in_a_language_that_nobody_listed_times_and_addresses_are_known_by_what_they_are() {
    let mut headings = HEADINGS;
    headings[..4].copy_from_slice(&["ID", "Aloitusaika", "Valmistumisaika", "Sähköposti"]);
    check(workbook("Sheet1", &headings));
    let text = csv(",")
        .replace("Start time", "Aloitusaika")
        .replace("Email", "Sähköposti");
    check(text);
}

#[test]
fn a_csv_file_may_have_a_mark_crlf_windows_1252_and_days_in_american_order() {
    check(format!("\u{feff}{}", csv(",")));
    check(csv(";"));
    check(WINDOWS_1252.encode(&csv(",")).0);
}

#[test]
fn a_question_that_was_put_in_twice_is_left_to_the_person() {
    let table: Cells<'_> = &[
        &[
            "A2",
            "I can ask a question here.",
            "I can ask a question here.2",
            "Email",
            "Email2",
        ],
        &["4", "Agree", "", "anonymous", "a@example.org"],
        &["4", "Agree", "Disagree", "anonymous", "b@example.org"],
    ];
    let imported = import(xlsx(vec![sheet("Sheet1", table)])).unwrap();
    assert_eq!(columns(&imported), "A2, A1, repeat, who, who");
    let unmatched = &imported.unmatched[0];
    assert_eq!(unmatched.heading, "I can ask a question here.2");
    assert_eq!(
        (unmatched.filled, &unmatched.samples[..]),
        (1, &["Disagree".to_owned()][..])
    );
}

#[test]
fn a_choice_of_several_with_one_choice_is_an_answer() {
    check_cell("Agree;", "4");
    check_cell("4;", "4");
    check_cell("Agree;Disagree;", "not-an-answer");
    let file = "A1,Which group do you belong to?\n4,Registered staff;\n";
    let setup = Setup {
        asks_role: true,
        role_headcounts: [].into(),
        ..setup()
    };
    let imported = read("answers", file.as_bytes(), &setup).unwrap();
    assert_eq!(imported.drafts[0].role, Some(Role::Registered));
    assert_eq!(imported.problems, []);
}

#[test]
fn a_number_that_somebody_typed_is_text_and_a_code_all_the_same() {
    let mut sheet = Worksheet::new();
    sheet.set_name("Sheet1").unwrap();
    for (row, cells) in (0..).zip([["A1", "A2"], ["4", "5.0"], ["1", " 2 "]]) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    assert_eq!(answers(&import(xlsx(vec![sheet])).unwrap()), ["1 2", "4 5"]);
}

#[test]
fn the_columns_of_a_quiz_are_dropped() {
    let file = "ID,Total points,Quiz feedback,A1,Points - A1,Feedback - A1,A2,Points – A2,\
                Any comments?,Points - Any comments?,Feedback - Any comments?\n\
                1,2,well done,4,1,good,5,1,kind team,1,checked\n";
    let imported = import(file).unwrap();
    assert_eq!(
        columns(&imported),
        "who, quiz, quiz, A1, quiz, quiz, A2, quiz, comment, quiz, quiz"
    );
    assert_eq!(imported.drafts[0].comments.len(), 1);
    assert_eq!(imported.unmatched, []);
}
