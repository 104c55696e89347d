//! Every figure as a picture, and how a figure crosses to the screen.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
#![expect(
    clippy::disallowed_methods,
    reason = "a test may read and write files of the repository"
)]

mod support;

use std::path::Path;

use figure::{Figure, Mark, Role, items, items_in_pieces, svg};
use support::cases::{all, feedback_only, made};

/// Compares a figure with its golden picture, which a person has looked at.
fn difference(name: &str, figure: &Figure) -> Option<String> {
    let file = format!("{name}.svg");
    let golden = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(&file);
    let actual = svg(figure);
    let expected = std::fs::read_to_string(&golden).unwrap_or_default();
    (actual != expected).then(|| {
        let made = Path::new(env!("CARGO_TARGET_TMPDIR")).join(&file);
        std::fs::write(&made, &actual).unwrap();
        format!(
            "{} is another picture than {}; look at it, and copy it if it is right",
            made.display(),
            golden.display()
        )
    })
}

#[test]
fn every_figure_looks_as_it_did_when_a_person_looked() {
    let different: Vec<String> = all()
        .iter()
        .filter_map(|(name, figure)| difference(name, figure))
        .collect();
    assert!(different.is_empty(), "{}", different.join("\n"));
}

#[test]
fn pictures_hold_no_style_and_no_script() {
    for (name, figure) in all() {
        let text = svg(figure);
        for never in ["style", "<script", "href", "url(", "class="] {
            assert!(!text.contains(never), "{name} holds {never}");
        }
    }
}

#[test]
fn the_same_numbers_make_the_same_figure() {
    for ((name, first), (_, second)) in all().iter().zip(made()) {
        assert_eq!(*first, second, "{name}");
        assert_eq!(svg(first), svg(&second), "{name}");
    }
}

#[test]
fn a_table_twin_has_a_cell_for_each_column_or_a_sentence() {
    for (name, figure) in all() {
        assert!(!figure.table.rows.is_empty(), "{name}");
        for row in &figure.table.rows {
            let expected = match row.note {
                Some(_) => 1,
                None => figure.table.columns.len(),
            };
            assert_eq!(row.cells.len(), expected, "{name}: {:?}", row.cells);
            assert!(row.cells.iter().all(|cell| !cell.is_empty()), "{name}");
        }
        assert!(!figure.title.is_empty() && !figure.summary.is_empty());
        assert!(!figure.method.is_empty(), "{name}");
    }
}

/// Everything that a person reads in a figure.
fn words(figure: &Figure) -> String {
    let table = &figure.table;
    let columns = table.columns.iter().map(|column| &column.text);
    let rows = table
        .rows
        .iter()
        .flat_map(|row| row.cells.iter().chain(&row.note));
    let marks = figure.marks.iter().filter_map(|mark| match mark {
        Mark::Text { text, .. } => Some(text),
        Mark::Rect { hint, .. } | Mark::Dot { hint, .. } => hint.as_ref(),
        Mark::Line { .. } => None,
    });
    let around = [&figure.title, &figure.summary, &table.caption];
    let all = around
        .into_iter()
        .chain(columns)
        .chain(rows)
        .chain(marks)
        .chain(&figure.method);
    all.cloned().collect::<Vec<_>>().join("\n")
}

#[test]
fn nobody_agrees_or_disagrees_on_a_scale_of_other_words() {
    let others = [
        "items-many-people",
        "items-how-often",
        "distribution-many-people",
        "distribution-split",
        "areas-how-often",
    ];
    for (name, figure) in all().iter().filter(|(name, _)| others.contains(name)) {
        let said = words(figure).to_lowercase();
        // "When agreement is low" is about people who say the same, whatever that is.
        let said = said.replace("when agreement is low", "");
        assert!(!said.contains("agree"), "{name}: {said}");
    }
}

#[test]
fn an_area_that_was_not_asked_about_is_named_as_its_checklist_names_it() {
    let figure = items(&feedback_only(), "LD");
    assert_eq!(
        (figure.title.as_str(), figure.summary.as_str()),
        (
            "Leadership and role-modelling: not asked in Q3 26/27",
            "Not shown: the form “Feedback” did not ask about it"
        )
    );
}

#[test]
fn a_quarter_that_did_not_ask_has_a_dashed_box_with_the_reason() {
    let (_, figure) = all()
        .iter()
        .find(|(name, _)| *name == "quarters-other-forms")
        .unwrap();
    let reasons = figure.marks.iter().filter_map(|mark| match mark {
        Mark::Rect {
            role: Role::TooFew,
            hint,
            ..
        } => hint.as_deref(),
        Mark::Rect { .. } | Mark::Line { .. } | Mark::Dot { .. } | Mark::Text { .. } => None,
    });
    assert_eq!(
        reasons.collect::<Vec<_>>(),
        [
            "Leadership and role-modelling, Q1 26/27. Not shown: the form “Feedback” did not ask about it"
        ]
    );
    let row = &figure.table.rows[0].cells;
    assert_eq!(row[1], "not asked");
}

#[test]
fn statements_in_pieces_are_all_there_and_no_piece_is_too_long() {
    let released = feedback_only();
    let whole = items(&released, "FB");
    let rows = whole.table.rows.clone();
    for most in 1..=rows.len() {
        let pieces = items_in_pieces(&released, "FB", most);
        assert!(pieces.iter().all(|piece| piece.table.rows.len() <= most));
        assert!(pieces.iter().all(|piece| piece.title == whole.title));
        let again: Vec<_> = pieces
            .into_iter()
            .flat_map(|piece| piece.table.rows)
            .collect();
        assert_eq!(again, rows);
    }
    assert_eq!(items_in_pieces(&released, "FB", rows.len()), [whole]);
    assert_eq!(
        items_in_pieces(&released, "LD", 3),
        [items(&released, "LD")]
    );
}

#[test]
fn a_hidden_statement_has_dashes_and_what_was_left_out_in_the_table() {
    let (_, figure) = all()
        .iter()
        .find(|(name, _)| *name == "items-hidden")
        .unwrap();
    assert_eq!(
        figure.table.rows[1].cells,
        [
            "Before and after training someone talks with me about how I will use it. (Not shown: only 3 people answered; 5 are needed)",
            "–",
            "–",
            "–",
            "–",
            "–",
            "–",
            "12 not applicable and 1 don’t know"
        ]
    );
}

/// What the marks of a figure say.
fn hints(figure: &Figure) -> Vec<&str> {
    let hints = figure.marks.iter().filter_map(|mark| match mark {
        Mark::Rect { hint, .. } | Mark::Dot { hint, .. } => hint.as_deref(),
        Mark::Line { .. } | Mark::Text { .. } => None,
    });
    hints.collect()
}

#[test]
fn each_row_of_the_table_has_a_mark_that_names_it() {
    for (name, figure) in all() {
        let hints = hints(figure);
        for row in &figure.table.rows {
            let row = row.cells[0].split(" (").next().unwrap();
            let is_named = hints.iter().any(|hint| hint.contains(row));
            assert!(is_named, "{name}: no mark says “{row}”");
        }
    }
}

#[test]
fn no_two_marks_say_the_same() {
    for (name, figure) in all() {
        let mut hints = hints(figure);
        hints.sort_unstable();
        for pair in hints.windows(2) {
            assert_ne!(pair[0], pair[1], "{name}");
        }
    }
}

#[test]
fn marks_cross_to_the_screen_in_the_agreed_shape() {
    let (_, figure) = &all()[0];
    let json = serde_json::to_value(figure).unwrap();
    let keys = |kind: &str| {
        let marks = json["marks"].as_array().unwrap();
        let mark = marks.iter().find(|mark| mark["kind"] == kind).unwrap();
        let keys = mark.as_object().unwrap().keys();
        keys.map(String::as_str).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(keys("line"), "kind role x1 x2 y1 y2");
    assert_eq!(keys("rect"), "height hint kind radius role width x y");
    assert_eq!(keys("dot"), "hint kind role size x y");
    assert_eq!(keys("text"), "anchor bold kind role size text x y");
    let (_, bars) = all().iter().find(|(name, _)| *name == "items").unwrap();
    let json = serde_json::to_string(bars).unwrap();
    for role in ["agree_1", "on_agree_1", "agree_4", "grid", "quiet"] {
        assert!(json.contains(&format!("\"role\":\"{role}\"")), "{role}");
    }
}
