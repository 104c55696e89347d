//! What columns and cells mean. What whole files mean is in `files`.

mod by_hand;
mod copies;
mod files;
mod google;
mod hostile;
mod limesurvey;
mod microsoft;
mod plain_table;
mod roles;
mod said;
mod stop;

use assessment::checklist::parse;
use assessment::response::{Answer, Comment};
use assessment::round::Role;

use super::*;

const CHECKLIST: &str = r#"
id = "small"
name = "Small"
version = 1
[scale]
first = 1
labels = ["Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"]
favourable_from = 4
not_applicable = ["Not applicable to me", "88"]
unsaid = ["Don't know", "99"]
skipped = ["0", "No answer"]
[[forms]]
id = "short"
name = "Short"
[[domains]]
id = "A"
name = "Area"
items = [
  { id = "A1", text = "I can ask a question here.", forms = ["short"] },
  { id = "A2", text = "We’re open, even on bad days", forms = ["short"] },
  { id = "A3", text = "Only the long form asks this." },
]
"#;

fn setup() -> Setup {
    let checklist = parse(CHECKLIST).unwrap();
    let quarter = "2026-Q1".parse().unwrap();
    let day = |text: &str| text.parse().unwrap();
    let setup = Setup {
        checklist,
        form: "short".into(),
        quarter,
        opens: day("2026-05-01"),
        closes: day("2026-05-14"),
        headcount: 24,
        threshold: 5,
        asks_role: false,
        role_headcounts: [].into(),
    };
    setup.checked().unwrap()
}

fn import(bytes: impl AsRef<[u8]>) -> Result<Imported, Error> {
    read("answers", bytes.as_ref(), &setup())
}

fn answer(imported: &Imported, item: &str) -> Option<Answer> {
    imported.drafts[0].answers.get(item).copied()
}

#[track_caller]
fn check_heading(heading: &str, expected: &str) {
    let quoted = heading.replace('"', "\"\"");
    let imported = import(format!("A2,\"{quoted}\"\n4,5\n")).unwrap();
    let found = match (
        imported.matched.get(1),
        imported.comments.first(),
        imported.ignored.first(),
    ) {
        (Some(matched), None, None) => matched.item.clone(),
        (None, Some(_), None) => "comment".to_owned(),
        (None, None, Some(ignored)) => ignored
            .why
            .id()
            .trim_start_matches("exchange-ignored-")
            .to_owned(),
        other => panic!("{heading}: {other:?}"),
    };
    assert_eq!(found, expected, "{heading}");
}

#[test]
fn a_heading_is_an_item_by_its_id_or_its_statement() {
    check_heading("A1", "A1");
    check_heading(" a1 ", "A1");
    check_heading("I can ask a question here.", "A1");
    check_heading("I CAN ask\u{a0}a  question\nhere", "A1");
    check_heading("1. I can ask a question here?", "A1");
    check_heading("12) I can ask a question here", "A1");
    check_heading("Q1: I can ask a question here.", "A1");
    check_heading("Question 3 - I can ask a question here.*", "A1");
    check_heading("A1. I can ask a question here.", "A1");
    check_heading("How much do you agree? [I can ask a question here.]", "A1");
    check_heading("G1[A1]", "A1");
}

#[test]
fn other_headings_are_dropped_and_say_why() {
    check_heading("I can ask a question here.2", "repeat");
    check_heading("Only the long form asks this.", "not-asked");
    check_heading("A3", "not-asked");
    check_heading("I can ask a question there.", "not-an-item");
    check_heading("A2. I can ask a question somewhere", "not-an-item");
    check_heading("Age", "not-an-item");
    check_heading("Role", "group-not-asked");
    for heading in [
        "ID",
        "Id",
        "Email",
        "Name",
        "Language",
        "E-Mail-Adresse",
        "Nom",
        "Correo electrónico",
        "Enw",
    ] {
        check_heading(heading, "who");
    }
    for heading in [
        "Start time",
        "Completion time",
        "Last modified time",
        "Heure de fin",
        "Startzeit",
        "Hora de inicio",
        "Amser cwblhau",
    ] {
        check_heading(heading, "when");
    }
}

#[test]
fn free_text_columns_are_comments() {
    check_heading("Comments", "comment");
    check_heading("Any other comments you would like to make?", "comment");
    check_heading("Tell us in your own words", "comment");
    check_heading("Is there anything else?", "comment");
}

#[track_caller]
fn check_cell(cell: &str, expected: &str) {
    let quoted = cell.replace('"', "\"\"");
    let imported = import(format!("A1,A2\n\"{quoted}\",3\n")).unwrap();
    let found = match (imported.problems.first(), answer(&imported, "A1")) {
        (Some(problem), None) => problem
            .what
            .id()
            .trim_start_matches("exchange-problem-")
            .to_owned(),
        (None, Some(answer)) => answer.to_string(),
        (None, None) => "skipped".to_owned(),
        other => panic!("{cell}: {other:?}"),
    };
    assert_eq!(found, expected, "{cell}");
}

#[test]
fn a_cell_is_a_code_or_a_label() {
    check_cell("4", "4");
    check_cell(" 4.0 ", "4");
    check_cell("4,0", "4");
    check_cell("Strongly agree", "5");
    check_cell("  strongly\u{a0}AGREE ", "5");
}

#[test]
fn three_kinds_of_blank_are_told_apart() {
    for cell in [
        "N/A",
        "n/a",
        "Not applicable",
        "not applicable to me",
        "88",
        "88.0",
    ] {
        check_cell(cell, "not applicable");
    }
    for cell in ["Don't know", "don’t know", "99"] {
        check_cell(cell, "unsaid");
    }
    for cell in ["", "  ", "0", "0.0", "no answer"] {
        check_cell(cell, "skipped");
    }
}

#[test]
fn anything_else_is_a_problem_and_counts_as_skipped() {
    for cell in ["6", "-1", "'-1", "4.5", "400000000"] {
        check_cell(cell, "off-scale");
    }
    for cell in [
        "1 - Strongly agree",
        "agree!",
        "#N/A",
        "1,000",
        "1e0",
        "inf",
        "NaN",
        "99999999999999999999",
    ] {
        check_cell(cell, "not-an-answer");
    }
}

#[test]
fn a_problem_names_its_row_and_column_and_the_other_rows_stay() {
    let imported = import("Id,A1,A2\n1,4,4\n2,7,5\n3,2,2\n").unwrap();
    assert_eq!((imported.rows, imported.drafts.len()), (3, 3));
    let problem = &imported.problems[0];
    assert_eq!(
        (problem.place.id(), problem.place.args()),
        (
            "exchange-place-cell",
            vec![("row", "3".into()), ("column", "B".into())]
        )
    );
    let args: Vec<String> = problem
        .what
        .args()
        .into_iter()
        .map(|(_, value)| value)
        .collect();
    assert_eq!(args, ["A1", "7", "1", "5"]);
}

#[test]
fn a_line_break_in_a_cell_does_not_move_the_rows_below() {
    let imported = import("A1,A2,Comments\n4,4,\"two\nlines\"\n\n4,9,\n").unwrap();
    assert_eq!(
        imported.problems[0].place,
        Place::Cell {
            sheet: None,
            row: 4,
            column: 1
        }
    );
}

#[test]
fn a_row_without_a_scored_answer_is_not_a_response() {
    let imported = import("A1,A2,Comments\n4,,\nN/A,99,lost\n,,only words\n").unwrap();
    assert_eq!((imported.rows, imported.drafts.len()), (3, 1));
    assert_eq!(imported.problems, []);
}

#[test]
fn a_row_that_is_wider_than_its_headings_is_left_out() {
    let imported = import("A1,A2\n4,5\n4,5,2\n4,5,\n").unwrap();
    assert_eq!((imported.rows, imported.drafts.len()), (3, 2));
    assert_eq!(
        imported.problems,
        [Problem {
            place: Place::Row {
                sheet: None,
                row: 3
            },
            what: ProblemKind::SlippedRow
        }]
    );
}

#[test]
fn items_without_a_column_are_named() {
    assert_eq!(import("A2\n4\n").unwrap().missing, ["A1"]);
}

#[test]
fn comments_lose_the_apostrophe_that_guards_a_formula() {
    let imported = import("A1,Comments\n4,'=1+1\n5,  'tis fine \n").unwrap();
    let texts: Vec<&str> = imported
        .drafts
        .iter()
        .flat_map(|draft| &draft.comments)
        .map(|comment| comment.text.as_str())
        .collect();
    assert_eq!(texts, ["=1+1", "'tis fine"]);
}

#[test]
fn the_order_of_arrival_ends_here() {
    let forwards = import("A1,A2\n1,2\n5,5\n3,1\n").unwrap();
    let backwards = import("A1,A2\n3,1\n5,5\n1,2\n").unwrap();
    assert_eq!(forwards.drafts, backwards.drafts);
}

#[test]
fn the_same_rows_have_the_same_digest_however_they_are_written() {
    let comma = import("A1,A2\n1,2\n").unwrap().digest;
    assert_eq!(
        import("\u{feff}\"A1\";\"A2\"\r\n1;2\r\n").unwrap().digest,
        comma
    );
    assert_ne!(import("A1,A2\n1,3\n").unwrap().digest, comma);
    assert_ne!(import("A1,A2\n1,2\n1,2\n").unwrap().digest, comma);
}

#[test]
fn a_digest_that_a_store_holds_is_known_for_ever() {
    assert_eq!(
        hex::encode(import("A1,A2\n1,2\n").unwrap().digest),
        "f6c02c6131aa2df0a948848fbafa959b6d42fa63fb17726a53a7f4c114b262b1"
    );
}

#[test]
fn a_hundred_problems_are_listed_and_the_rest_is_counted() {
    let rows = "6,6\n".repeat(75);
    let problems = import(format!("A1,A2\n{rows}")).unwrap().problems;
    assert_eq!(problems.len(), 101);
    assert_eq!(problems[100].what, ProblemKind::More { count: 50 });
}

/// Reads with what a person decided.
fn import_with(bytes: impl AsRef<[u8]>, choices: &Choices) -> Result<Imported, Error> {
    let go_on = &mut |_| ControlFlow::Continue(());
    read_with("answers", bytes.as_ref(), &setup(), choices, go_on)
}

/// What became of each column, in the order of the file.
fn columns(imported: &Imported) -> String {
    let number = |place: &Place| place.column_number().unwrap();
    let mut all: Vec<(u32, String)> = Vec::new();
    let matched = imported.matched.iter();
    all.extend(matched.map(|column| (number(&column.place), column.item.clone())));
    let named = imported.comments.iter().map(|column| (column, "comment"));
    let named = named.chain(imported.role.iter().map(|column| (column, "role")));
    all.extend(named.map(|(column, what)| (number(&column.place), what.to_owned())));
    let why = |why: &IgnoredWhy| why.id().replace("exchange-ignored-", "");
    let ignored = imported.ignored.iter();
    all.extend(ignored.map(|column| (number(&column.place), why(&column.why))));
    all.sort();
    let all: Vec<String> = all.into_iter().map(|(_, what)| what).collect();
    all.join(", ")
}

/// What people answered, a person a line; `-` is skipped.
fn answers(imported: &Imported) -> Vec<String> {
    let drafts = imported.drafts.iter();
    let mut answers: Vec<String> = drafts
        .map(|draft| {
            let answer = |item| match draft.answers.get(item) {
                Some(answer) => answer.to_string(),
                None => "-".to_owned(),
            };
            ["A1", "A2"].map(answer).join(" ")
        })
        .collect();
    answers.sort();
    answers
}
