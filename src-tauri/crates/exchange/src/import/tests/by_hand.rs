//! What a person decides about columns and labels, and what they see of them.

use proptest::prelude::*;

use super::files::{Cells, sheet, xlsx};
use super::*;

fn choices(columns: &[(&str, ColumnMeaning)], labels: &[(&str, LabelMeaning)]) -> Choices {
    let columns = columns.iter().cloned();
    let labels = labels.iter().copied();
    Choices {
        matching: Matching {
            columns: columns
                .map(|(name, means)| (name.to_owned(), means))
                .collect(),
            labels: labels
                .map(|(name, means)| (name.to_owned(), means))
                .collect(),
        },
        ..Choices::default()
    }
}

fn item(id: &str) -> ColumnMeaning {
    ColumnMeaning::Item { item: id.into() }
}

fn point(code: i32) -> LabelMeaning {
    LabelMeaning::Point { code }
}

#[test]
fn a_column_by_hand_goes_before_the_rules() {
    let file = "A1,Old A1,A2,Remarks,Notes\n1,4,5,\"not, mine\",mine\n";
    let by_hand = choices(
        &[
            ("old  A1", item("A1")),
            ("Notes", ColumnMeaning::Comment),
            ("Remarks", ColumnMeaning::LeaveOut),
        ],
        &[],
    );
    let imported = import_with(file, &by_hand).unwrap();
    assert_eq!(columns(&imported), "replaced, A1, A2, by-hand, comment");
    assert_eq!(answers(&imported), ["4 5"]);
    assert!(imported.matched[0].by_hand && !imported.matched[1].by_hand);
    assert_eq!(imported.drafts[0].comments[0].text, "mine");
    assert_eq!(imported.unmatched, []);
}

#[test]
fn a_file_without_an_item_can_be_matched_by_hand() {
    let file = "Ward survey,,\nNo,Q one,Q two\n1,Agree,2\n2,Disagree,3\n";
    assert_eq!(import(file).unwrap_err().id(), "exchange-error-no-items");
    let none = import_with(file, &Choices::default()).unwrap();
    assert_eq!((none.rows, none.drafts.len()), (2, 0));
    assert_eq!(none.missing, ["A1", "A2"]);
    let seen: Vec<(&str, usize)> = none
        .unmatched
        .iter()
        .map(|column| (column.heading.as_str(), column.filled))
        .collect();
    assert_eq!(seen, [("Q one", 2), ("Q two", 2)]);
    assert_eq!(none.unmatched[0].samples, ["Agree", "Disagree"]);

    let by_hand = choices(&[("Q one", item("A1")), ("Q two", item("A2"))], &[]);
    let imported = import_with(file, &by_hand).unwrap();
    assert_eq!(answers(&imported), ["2 3", "4 2"]);
    assert_eq!(imported.missing, [""; 0]);
}

#[test]
fn a_file_without_headings_does_not_show_its_first_person() {
    for file in [
        "1,12/1/2026 9:03:11,a@example.org,Ada Byron,Agree,Agree\n2,12/1/2026 9:04:11,anonymous,,Agree,4\n",
        "Ada Byron,Agree,Agree\nMary Seacole,4,Agree\n",
    ] {
        let error = import_with(file, &Choices::default()).unwrap_err();
        assert_eq!(error.id(), "exchange-error-no-items");
        let said = format!("{error:?}");
        assert!(!said.contains('@') && !said.contains("Byron"), "{said}");
    }
    let numbers = import_with("Row,1,2,3\n1,4,4,4\n", &Choices::default()).unwrap();
    assert_eq!((numbers.rows, numbers.unmatched.len()), (1, 4));
}

#[test]
fn the_sheet_and_the_separator_are_found_by_hand_too() {
    let by_hand = choices(&[("Q one, please", item("A1"))], &[]);
    let imported = import_with("Id;Q one, please\n1;4\n", &by_hand).unwrap();
    assert_eq!(columns(&imported), "who, A1");
    let notes: Cells<'_> = &[&["Notes", "x", "y"], &["a", "b", "c"]];
    let table: Cells<'_> = &[&["Id", "Q one, please"], &["1", "4"]];
    let book = xlsx(vec![sheet("Notes", notes), sheet("Answers", table)]);
    assert_eq!(columns(&import_with(book, &by_hand).unwrap()), "who, A1");
}

#[test]
fn the_second_of_the_same_heading_has_a_name_of_its_own() {
    let file = "A2,Question,Question\n4,1,2\n";
    let seen = import(file).unwrap().unmatched;
    let seen: Vec<String> = seen.into_iter().map(|column| column.heading).collect();
    assert_eq!(seen, ["Question", "Question (2)"]);
    let by_hand = choices(&[("Question (2)", item("A1"))], &[]);
    let imported = import_with(file, &by_hand).unwrap();
    assert_eq!(columns(&imported), "A2, not-an-item, A1");
    assert_eq!(answers(&imported), ["2 4"]);
}

#[test]
fn the_same_item_in_two_columns_is_settled_by_hand() {
    let file = "A1,1. I can ask a question here\n4,2\n";
    assert_eq!(import(file).unwrap_err().id(), "exchange-error-two-columns");
    let by_hand = choices(&[("A1", ColumnMeaning::LeaveOut)], &[]);
    assert_eq!(answers(&import_with(file, &by_hand).unwrap()), ["2 -"]);
}

#[test]
fn labels_that_nobody_understands_are_listed_with_their_counts() {
    let imported = import("A1,A2\nNeutral,neutral\nNeutral,6\n3,Yes\n").unwrap();
    let label = |text: &str, count| Label {
        text: text.into(),
        count,
    };
    assert_eq!(
        imported.labels,
        [label("6", 1), label("Neutral", 3), label("Yes", 1)]
    );
}

#[test]
fn a_label_by_hand_goes_before_the_rules() {
    let by_hand = choices(
        &[],
        &[
            ("neutral", point(3)),
            ("6", LabelMeaning::NotApplicable),
            ("Yes", LabelMeaning::NotAnswered),
            ("Agree", LabelMeaning::Unsaid),
            ("nonsense", point(99)),
        ],
    );
    let file = "A1,A2\nNeutral,6.0\nYes,5\nAgree,1\nnonsense,2\n";
    let imported = import_with(file, &by_hand).unwrap();
    let unsaid = Answer::Unsaid.to_string();
    let mut expected = vec![
        "3 not applicable".to_owned(),
        "- 5".to_owned(),
        format!("{unsaid} 1"),
        "- 2".to_owned(),
    ];
    expected.sort();
    assert_eq!(answers(&imported), expected);
    // A code that is not on this scale decides nothing.
    assert_eq!(imported.labels.len(), 1);
}

#[test]
fn limesurveys_codes_can_be_turned_round_by_hand() {
    let file = "id,submitdate,A1,A2\n1,2026-12-01,A1,A5\n";
    let by_hand = choices(&[], &[("A1", point(5)), ("A5", point(1))]);
    let imported = import_with(file, &by_hand).unwrap();
    assert_eq!(answers(&imported), ["5 1"]);
    assert_eq!(imported.problems, []);
}

#[test]
fn no_hand_brings_back_who_and_when() {
    let file = "Email,Start time,Wer,Wann,A1,A2\n\
                a@example.org,12/1/26 9:03,b@example.org,1/12/2026 9:04,4,4\n\
                anonymous,12/1/26 9:05,anonymous,1/12/2026 9:06,5,5\n";
    let names = ["Email", "Start time", "Wer", "Wann"];
    for meaning in [ColumnMeaning::Comment, item("A1"), ColumnMeaning::Role] {
        let columns_of = names.map(|name| (name, meaning.clone()));
        let imported = import_with(file, &choices(&columns_of, &[])).unwrap();
        assert_eq!(columns(&imported), "who, when, who, when, A1, A2");
        let all = format!("{imported:?}");
        assert!(!all.contains('@') && !all.contains("9:0"), "{all}");
    }
}

#[test]
fn what_people_wrote_stays_inside_even_if_the_wrong_column_is_chosen() {
    let file = "Who are you?,A2\nAda Byron,4\nMary Seacole,5\nEdith Cavell,3\n";
    let seen = import(file).unwrap();
    assert_eq!(
        (seen.unmatched[0].filled, seen.unmatched[0].samples.len()),
        (3, 0)
    );
    let imported = import_with(file, &choices(&[("Who are you?", item("A1"))], &[])).unwrap();
    assert_eq!(columns(&imported), "A1, A2");
    assert_eq!(imported.labels, []);
    assert_eq!(imported.problems.len(), 1);
    assert_eq!(imported.problems[0].what, ProblemKind::NoAnswers);
    for what in [format!("{seen:?}"), format!("{imported:?}")] {
        assert!(!what.contains("Byron"), "{what}");
    }
}

#[test]
fn a_column_with_very_many_words_shows_none_of_them() {
    let names: String = (0..20).map(|at| format!("Person {at},4\n")).collect();
    let imported = import(format!("A1,A2\n{names}")).unwrap();
    assert_eq!(imported.problems.len(), 1);
    assert_eq!(imported.labels, []);
    let address = import("A1,A2\nwrite to a@example.org,4\n07700 900123,5\n").unwrap();
    assert!(!format!("{address:?}").contains("a@") && address.labels.is_empty());
    assert!(!format!("{address:?}").contains("900123"));
}

#[test]
fn a_matching_is_kept_as_text_and_what_a_later_version_adds_is_no_harm() {
    let by_hand = choices(&[("Q one", item("A1"))], &[("Neutral", point(3))]);
    let text = serde_json::to_string(&by_hand.matching).unwrap();
    assert_eq!(
        text,
        r#"{"columns":{"Q one":{"kind":"item","item":"A1"}},"labels":{"Neutral":{"kind":"point","code":3}}}"#
    );
    assert_eq!(
        serde_json::from_str::<Matching>(&text).unwrap(),
        by_hand.matching
    );
    let empty: Matching = serde_json::from_str("{}").unwrap();
    assert_eq!(empty, Matching::default());
}

#[test]
fn a_matching_of_another_time_does_no_harm() {
    let by_hand = choices(
        &[("Gone", item("A1")), ("A1", item("Z9")), ("A2", item("A3"))],
        &[],
    );
    let imported = import_with("A1,A2\n4,5\n", &by_hand).unwrap();
    assert_eq!(columns(&imported), "A1, not-asked");
}

/// Headings that somebody may decide about, some of them of columns that are a person's.
const HEADINGS: [&str; 9] = [
    "Email",
    "Name",
    "Startzeit",
    "Wer",
    "Wann",
    "Id",
    "A1",
    "Q one",
    "Remarks",
];

/// A cell; where a column is a person's, it holds what must stay inside.
fn cell(heading: &str, pick: u8) -> String {
    match heading {
        "Email" | "Wer" => format!("canary{pick}@example.org"),
        "Name" => format!("Canary {pick}"),
        "Startzeit" | "Wann" => format!("1/2/2026 3:04:0{} CANA", pick % 10),
        "Id" => format!("canary-{pick}"),
        _ => ["Agree", "2", "", "7", "Neutral", "5 - Strongly agree"][usize::from(pick) % 6].into(),
    }
}

fn meaning(pick: u8) -> Option<ColumnMeaning> {
    Some(match pick % 6 {
        0 => item("A1"),
        1 => item("A2"),
        2 => ColumnMeaning::Role,
        3 => ColumnMeaning::Comment,
        4 => ColumnMeaning::LeaveOut,
        _ => return None,
    })
}

proptest! {
    #[test]
    fn whatever_is_decided_nothing_of_a_person_leaves(
        columns in proptest::collection::vec((0..HEADINGS.len(), any::<u8>()), 1..8),
        rows in proptest::collection::vec(any::<u8>(), 0..8),
        asks_role in any::<bool>(),
    ) {
        let line = |cells: Vec<String>| cells.join(";") + "\n";
        let names = columns.iter().map(|(at, _)| HEADINGS[*at]);
        let mut file = line(names.clone().map(str::to_owned).collect());
        for (at, row) in rows.iter().enumerate() {
            let pick = row.wrapping_add(at as u8);
            file += &line(names.clone().map(|name| cell(name, pick)).collect());
        }
        let decided = columns.iter().filter_map(|(at, pick)| Some((HEADINGS[*at], meaning(*pick)?)));
        let choices = choices(&decided.collect::<Vec<_>>(), &[]);
        let setup = Setup { asks_role, ..setup() };
        let go_on = &mut |_| ControlFlow::Continue(());
        let imported = read_with("answers", file.as_bytes(), &setup, &choices, go_on);
        let said = format!("{imported:?}").to_lowercase();
        prop_assert!(!said.contains("cana"), "{}\n{}", file, said);
    }
}
