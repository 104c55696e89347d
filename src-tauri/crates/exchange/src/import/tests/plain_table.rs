//! A plain table, and labels in other words.

use super::*;

#[test]
fn a_row_is_a_person_and_a_heading_an_id_or_a_text() {
    for headings in ["A1,A2", "a1 ,I CAN NOT,A2", "I can ask a question here,A2"] {
        let extra = if headings.contains("NOT") {
            "4,9,5"
        } else {
            "4,5"
        };
        let imported = import(format!("{headings}\n{extra}\n")).unwrap();
        assert_eq!(answers(&imported), ["4 5"], "{headings}");
    }
}

#[test]
fn a_label_with_its_code_is_an_answer_where_both_agree() {
    for cell in [
        "5 - Strongly agree",
        "5 – strongly agree",
        "5. Strongly agree",
        "5) Strongly agree",
        "(5) Strongly agree",
        "5: Strongly agree",
        "5 = Strongly agree",
        "Strongly agree (5)",
    ] {
        check_cell(cell, "5");
    }
    check_cell("6 - Not applicable", "not applicable");
    check_cell("88 - Not applicable to me", "not applicable");
    for cell in [
        "1 - Strongly agree",
        "5 - Not applicable",
        "5 - ",
        "(9)",
        "5 - 5",
        "Strongly agree (4)",
    ] {
        check_cell(cell, "not-an-answer");
    }
}

#[test]
fn a_label_in_another_order_is_an_answer_where_the_order_means_nothing() {
    check_cell("agree strongly", "5");
    check_cell("Disagree  Strongly", "1");
    let long = CHECKLIST.replace("\"Neither\"", "\"Neither agree nor disagree\"");
    let check = |label: &str, expected: Option<Answer>| {
        let setup = Setup {
            checklist: parse(&long).unwrap(),
            ..setup()
        };
        let file = format!("A1,A2\n{label},1\n");
        let imported = read("answers", file.as_bytes(), &setup).unwrap();
        assert_eq!(answer(&imported, "A1"), expected, "{label}");
    };
    check("Neither disagree nor agree", Some(Answer::Point(3)));
    check("disagree nor agree neither", None);
    // Three words may mean something else when they are turned.
    check("agree nor disagree", None);
}

#[test]
fn a_label_that_nobody_knows_is_never_guessed() {
    for cell in [
        "Neutral",
        "Somewhat agree",
        "Stongly agree",
        "Yes",
        "Agree or disagree",
    ] {
        check_cell(cell, "not-an-answer");
    }
}
