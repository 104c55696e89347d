//! Files of LimeSurvey.

use super::files::{sheet, xlsx};
use super::*;

/// The columns that it adds, and two items under these headings, with these answers.
fn table(added: &str, headings: [&str; 2], rows: &[[&str; 2]]) -> Vec<Vec<String>> {
    let line = |cells: &str, rest: [&str; 2]| {
        let cells = cells.split('|').chain(rest);
        cells.map(str::to_owned).collect::<Vec<_>>()
    };
    let mut table = vec![line(added, headings)];
    for (id, answers) in rows.iter().enumerate() {
        let added = format!("{}|2026-12-01 09:3{id}:00|5|en|123456", id + 1);
        table.push(line(&added, *answers));
    }
    table
}

fn csv(table: &[Vec<String>], separator: &str) -> String {
    let line = |cells: &Vec<String>| {
        let cells = cells
            .iter()
            .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
        cells.collect::<Vec<_>>().join(separator)
    };
    let lines: Vec<String> = table.iter().map(line).collect();
    lines.join("\r\n")
}

const CODES: &str = "id|submitdate|lastpage|startlanguage|seed";
const TEXTS: &str = "Response ID|Date submitted|Last page|Start language|Seed";
const BOTH: &str = "id. Response ID|submitdate. Date submitted|lastpage. Last page|\
                    startlanguage. Start language|seed. Seed";
const COLUMNS: &str = "who, when, who, who, who, A1, A2";

#[track_caller]
fn check_headings(added: &str, headings: [&str; 2]) {
    let table = table(added, headings, &[["Agree", "Disagree"]]);
    for separator in [",", ";", "\t"] {
        let imported = import(csv(&table, separator)).unwrap();
        assert_eq!(columns(&imported), COLUMNS, "{headings:?}");
        assert_eq!(answers(&imported), ["4 2"]);
        assert_eq!(imported.problems, []);
    }
}

#[test]
fn a_heading_is_a_code_a_text_or_both() {
    check_headings(CODES, ["A1", "A2"]);
    check_headings(CODES, ["G01Q01[A1]", "G01Q01[A2]"]);
    check_headings(
        BOTH,
        [
            "A1. I can ask a question here.",
            "G01Q02. We’re open, even on bad days",
        ],
    );
    check_headings(
        BOTH,
        [
            "G01Q01[SQ001]. How much do you agree? [I can ask a question here.]",
            "G01Q01[SQ002]. How much do you agree? [We’re open, even on bad days]",
        ],
    );
    check_headings(
        TEXTS,
        [
            "How much do you agree? [I can ask a question here.]",
            "We're open, even on bad days",
        ],
    );
}

#[test]
fn a_heading_may_be_cut_short_behind_its_code() {
    check_headings(BOTH, ["A1. I can ask a qu..", "A2. We’re open, ev.. "]);
}

#[test]
fn a_heading_may_have_marks_of_a_web_page_line_breaks_or_lines_for_blanks() {
    check_headings(
        TEXTS,
        [
            "<p>I can ask<br />\na&nbsp;question <strong>here</strong>.</p>",
            "We&rsquo;re open,\r\neven on bad days",
        ],
    );
    check_headings(
        "Response_ID|Date_submitted|Last_page|Start_language|Seed",
        [
            "How_much?_[I_can_ask_a_question_here.]",
            "We're_open,_even_on_bad_days",
        ],
    );
}

#[test]
fn a_code_that_disagrees_with_its_text_is_left_to_the_person() {
    let table = table(
        BOTH,
        ["A2. I can ask a question here.", "A2"],
        &[["4", "4"]],
    );
    let imported = import(csv(&table, ",")).unwrap();
    assert_eq!(
        columns(&imported),
        "who, when, who, who, who, not-an-item, A2"
    );
}

#[test]
fn a_byte_order_mark_and_a_workbook_make_no_difference() {
    let table = table(CODES, ["A1", "A2"], &[["Agree", "Disagree"], ["A1", "A5"]]);
    let text = import(csv(&table, ",")).unwrap();
    assert_eq!(answers(&text), ["1 5", "4 2"]);
    let marked = import(format!("\u{feff}{}", csv(&table, ","))).unwrap();
    assert_eq!(marked.drafts, text.drafts);
    let rows: Vec<Vec<&str>> = table
        .iter()
        .map(|row| row.iter().map(String::as_str).collect())
        .collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let book = import(xlsx(vec![sheet("Survey responses", &rows)])).unwrap();
    assert_eq!(book.drafts, text.drafts);
    assert_eq!(columns(&book), COLUMNS);
}

#[test]
fn two_heading_rows_are_codes_and_texts() {
    let answers_of = [["4", "2"]];
    let codes = table(CODES, ["G1Q1", "G1Q2"], &answers_of);
    let texts = table(
        TEXTS,
        ["I can ask a question here.", "We’re open, even on bad days"],
        &answers_of,
    );
    let both = |first: &[Vec<String>], second: &[Vec<String>]| {
        let rows = [&first[..1], second].concat();
        let imported = import(csv(&rows, "\t")).unwrap();
        assert_eq!(columns(&imported), COLUMNS);
        assert_eq!(
            (imported.rows, answers(&imported)),
            (1, vec!["4 2".to_owned()])
        );
        assert_eq!(imported.problems, []);
    };
    both(&codes, &texts);
    both(&texts, &codes);
    let ids = table(CODES, ["A1", "A2"], &answers_of);
    both(&ids, &texts);
    both(&texts, &ids);
}

#[test]
fn nobodys_answers_pass_for_a_second_row_of_headings() {
    // The ids of the items are also LimeSurvey's codes of answers.
    let table = table(CODES, ["A1", "A2"], &[["A2", "A1"], ["A1", "A2"]]);
    let imported = import(csv(&table, ",")).unwrap();
    assert_eq!(answers(&imported), ["1 2", "2 1"]);
    let name = "Id,Name,Email,A1,A2\n1,Name,anonymous,4,5\n";
    assert_eq!(answers(&import(name).unwrap()), ["4 5"]);
}

#[test]
fn answers_are_codes_in_their_order_numbers_or_labels_and_codes_are_said() {
    let rows = [["A1", "A5"], ["AO02", "AO004"], ["3", "Strongly agree"]];
    let imported = import(csv(&table(CODES, ["A1", "A2"], &rows), ",")).unwrap();
    assert_eq!(answers(&imported), ["1 5", "2 4", "3 5"]);
    let problem = &imported.problems[0];
    assert_eq!(problem.what.id(), "exchange-problem-codes");
    assert_eq!(
        problem.what.args(),
        [
            ("lowest", "Strongly disagree".to_owned()),
            ("highest", "Strongly agree".to_owned())
        ]
    );
    // In a file that is not LimeSurvey's they could be anything.
    assert_eq!(import("A1,A2\nA1,4\n").unwrap().labels[0].text, "A1");
    let sixth = csv(&table(CODES, ["A1", "A2"], &[["A6", "4"]]), ",");
    assert_eq!(import(sixth).unwrap().labels[0].text, "A6");
}

#[test]
fn what_was_not_shown_or_not_answered_is_skipped_and_no_answer() {
    let rows = [
        ["N/A", "4"],
        ["", "3"],
        ["{question_not_shown}", "2"],
        ["No answer", "1"],
    ];
    let imported = import(csv(&table(CODES, ["A1", "A2"], &rows), ",")).unwrap();
    assert_eq!(answers(&imported), ["- 1", "- 2", "- 3", "- 4"]);
    assert_eq!(imported.problems, []);
    let chosen = csv(
        &table(CODES, ["A1", "A2"], &[["Not applicable to me", "4"]]),
        ",",
    );
    assert_eq!(answers(&import(chosen).unwrap()), ["not applicable 4"]);
}

#[test]
fn a_row_that_was_never_submitted_can_be_left_out() {
    let mut table = table(CODES, ["A1", "A2"], &[["1", "1"], ["2", "2"], ["3", "3"]]);
    table[1][1].clear();
    table[2][1] = "N/A".into();
    let file = csv(&table, ",");
    let all = import(&file).unwrap();
    assert_eq!((all.rows, all.incomplete, all.drafts.len()), (3, 2, 3));
    let choices = Choices {
        leave_out_incomplete: true,
        ..Choices::default()
    };
    let complete = import_with(&file, &choices).unwrap();
    assert_eq!((complete.rows, complete.incomplete), (3, 2));
    assert_eq!(answers(&complete), ["3 3"]);
    // Other files do not say who was finished.
    assert_eq!(import("A1,A2\n1,\n").unwrap().incomplete, 0);
}

#[test]
fn comments_and_times_of_groups_are_told_apart_from_items() {
    let file = "id,submitdate,A1,A2,A1[comment],interviewtime,groupTime12,\"Group time: Area\"\n\
                1,2026-12-01,4,5,fine,12.5,12.5,12.5\n";
    let imported = import(file).unwrap();
    assert_eq!(
        columns(&imported),
        "who, when, A1, A2, comment, when, when, when"
    );
}
