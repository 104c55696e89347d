//! What goes out comes back the same, and nothing in it is a formula.

use std::io::Cursor;

use assessment::action::{PlannedAction, STANDARD_WORDS};
use assessment::comparison::Assessment;
use calamine::{Data, Reader, Xlsx};

use super::*;
use crate::guard::unguarded;
use crate::trial::{action, corpus, grouped_round, team, two_rounds};

mod office;

/// A workbook of two rounds, with an action for each text.
fn with_book<T>(texts: &[String], look: impl FnOnce(&BookOf<'_>) -> T) -> T {
    let Assessment {
        rounds,
        comparisons,
    } = two_rounds();
    let rounds: Vec<_> = rounds.into_iter().map(Result::unwrap).collect();
    let actions: Vec<_> = texts.iter().map(|text| action(text)).collect();
    let planned = (1..)
        .zip(&actions)
        .map(|(number, (fields, progress))| PlannedAction {
            reference: format!("A{number}"),
            fields,
            progress,
        });
    look(&BookOf {
        team: &team("Ward 7"),
        released: &rounds[1],
        earlier: Some((&rounds[0], &comparisons[0])),
        actions: &planned.collect::<Vec<_>>(),
        brag: &STANDARD_WORDS,
        written: "2026-12-18".parse().unwrap(),
    })
}

fn written(of: &BookOf<'_>) -> Vec<u8> {
    xlsx("Ward 7", &book(of), of.written).unwrap()
}

/// What Excel would cut a text to.
fn cut(text: &str) -> String {
    if text.encode_utf16().count() > 32_767 {
        text.chars().take(32_766).chain(['…']).collect()
    } else {
        text.to_owned()
    }
}

#[test]
fn a_workbook_comes_back_cell_by_cell() {
    with_book(&corpus(), |of| {
        let mut read: Xlsx<_> = Xlsx::new(Cursor::new(written(of))).unwrap();
        let sheets = book(of);
        assert_eq!(
            read.sheet_names(),
            sheets
                .iter()
                .map(|sheet| sheet.name.clone())
                .collect::<Vec<_>>()
        );
        for sheet in &sheets {
            let range = read.worksheet_range(&sheet.name).unwrap();
            for (at, column) in sheet.columns.iter().enumerate() {
                assert_eq!(
                    range.get((0, at)).unwrap(),
                    &Data::String(column.heading.clone())
                );
                for (row, cells) in sheet.rows.iter().enumerate() {
                    let (found, place) = (range.get((row + 1, at)), (&sheet.name, row, at));
                    match &cells[at] {
                        Cell::Empty => {
                            assert!(matches!(found, None | Some(Data::Empty)), "{place:?}")
                        }
                        Cell::Text(text) => {
                            assert_eq!(found, Some(&Data::String(cut(text))), "{place:?}");
                        }
                        Cell::Number(number) => {
                            assert_eq!(found, Some(&Data::Float(*number)), "{place:?}");
                        }
                        Cell::Day(day) => {
                            let Some(Data::DateTime(found)) = found else {
                                panic!("{place:?} is {found:?}")
                            };
                            let excel_begins: NaiveDate = "1899-12-30".parse().unwrap();
                            let days = (*day - excel_begins).num_days() as f64;
                            assert_eq!(found.as_f64(), days, "{place:?}");
                        }
                    }
                }
            }
            assert!(
                read.worksheet_formula(&sheet.name).unwrap().is_empty(),
                "{}",
                sheet.name
            );
        }
    });
}

#[test]
fn a_csv_table_comes_back_cell_by_cell() {
    with_book(&corpus(), |of| {
        for sheet in book(of) {
            let bytes = csv(&sheet);
            let text = std::str::from_utf8(&bytes)
                .unwrap()
                .strip_prefix('\u{feff}')
                .unwrap();
            let mut reader = ::csv::Reader::from_reader(text.as_bytes());
            let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
            assert_eq!(rows.len(), sheet.rows.len());
            for (row, cells) in rows.iter().zip(&sheet.rows) {
                for (found, cell) in row.iter().zip(cells) {
                    match cell {
                        Cell::Empty => assert_eq!(found, ""),
                        Cell::Text(text) => assert_eq!(unguarded(found), text),
                        Cell::Number(number) => assert_eq!(found.parse::<f64>().unwrap(), *number),
                        Cell::Day(day) => assert_eq!(found, day.to_string()),
                    }
                }
            }
        }
    });
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    with_book(&corpus(), |of| {
        assert!(written(of) == written(of));
    });
}

#[test]
fn what_is_hidden_is_an_empty_cell_with_a_reason() {
    with_book(&[], |of| {
        let areas = table(of, Table::Areas).unwrap();
        let row = areas
            .rows
            .iter()
            .find(|row| row[0] == Cell::from("FB"))
            .unwrap();
        assert_eq!(row[3..8], [const { Cell::Empty }; 5]);
        assert!(
            matches!(row.last(), Some(Cell::Text(why)) if !why.is_empty()),
            "{row:?}"
        );
        let statements = table(of, Table::Statements).unwrap();
        let hidden = statements
            .rows
            .iter()
            .filter(|row| row[0] == Cell::from("FB1"));
        for row in hidden {
            assert_eq!(row[5..13], [const { Cell::Empty }; 8]);
        }
    });
}

#[test]
fn groups_stand_with_their_area_and_hidden_ones_only_with_a_reason() {
    let released = grouped_round();
    with_book(&[], |of| {
        assert_eq!(table(of, Table::Groups), None, "nobody was asked");
        let sheet = table(
            &BookOf {
                released: &released,
                earlier: None,
                ..of.clone()
            },
            Table::Groups,
        );
        let sheet = sheet.unwrap();
        let safety = sheet.rows.iter().filter(|row| row[0] == Cell::from("PS"));
        let safety: Vec<_> = safety.collect();
        let groups: Vec<_> = safety.iter().map(|row| (&row[2], &row[3])).collect();
        assert_eq!(
            groups,
            [
                (&Cell::from("registered staff"), &Cell::Number(12.0)),
                (&Cell::Empty, &Cell::Empty),
            ]
        );
        assert!(matches!(
            &safety[0][4..7],
            [Cell::Number(_), Cell::Number(_), Cell::Number(_)]
        ));
        assert_eq!(safety[1][4..7], [const { Cell::Empty }; 3]);
        let Cell::Text(why) = &safety[1][7] else {
            panic!("{:?}", safety[1]);
        };
        assert!(why.contains("10"), "{why}");
        let feedback = sheet.rows.iter().filter(|row| row[0] == Cell::from("FB"));
        assert_eq!(feedback.count(), 0, "too few answered about it");
    });
}

#[test]
fn a_calendar_has_the_round_and_every_open_action() {
    let ((fields, progress), (mut over, _)) = (action("Ask, twice; then\nwrite"), action("Over"));
    over.ending = assessment::action::Act::Adopt;
    let planned = |reference: &str, fields| PlannedAction {
        reference: reference.into(),
        fields,
        progress: &progress,
    };
    let rounds = two_rounds().rounds;
    let round = &rounds[1].as_ref().unwrap().setup;
    let actions = [planned("A1", &fields), planned("A2", &over)];
    let write = || {
        calendar(&CalendarOf {
            team: &team("Ward 7"),
            round: Some(round),
            actions: &actions,
            written: "2026-12-18".parse().unwrap(),
        })
    };
    let bytes = write();
    assert!(bytes == write(), "same input, same bytes");
    let text = String::from_utf8(bytes).unwrap();
    assert!(
        text.lines().all(|line| line.len() <= 75),
        "long lines are folded"
    );
    assert!(text.split("\r\n").count() > 10 && !text.replace("\r\n", "").contains('\n'));
    let whole = text.replace("\r\n ", "");
    let read: icalendar::Calendar = text.parse().unwrap();
    let found: Vec<(String, String)> = read
        .components
        .iter()
        .filter_map(|component| component.as_event())
        .map(|event| {
            use icalendar::Component;
            (
                event.get_uid().unwrap().to_owned(),
                event.get_summary().unwrap().to_owned(),
            )
        })
        .collect();
    let uids: Vec<&str> = found.iter().map(|(uid, _)| uid.as_str()).collect();
    assert_eq!(
        uids,
        [
            "round-2026-Q3-opens@learning-climate",
            "round-2026-Q3-closes@learning-climate",
            "action-A1-due@learning-climate"
        ]
    );
    assert!(found[2].1.starts_with("A1 is due: Ask"), "{found:?}");
    assert!(whole.contains("DTSTART;VALUE=DATE:20261201"), "{whole}");
    assert!(whole.contains("DTSTAMP:20261218T000000Z"), "{whole}");
    assert!(whole.contains("DTEND;VALUE=DATE:20261202"), "{whole}");
    assert!(
        whole.contains("TRIGGER:-PT604800S"),
        "a week before: {whole}"
    );
}
