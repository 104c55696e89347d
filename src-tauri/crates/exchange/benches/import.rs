//! How long a person waits for a big file: 10,000 people in a workbook of Microsoft Forms with
//! 47 columns, read and understood, against nothing but calamine's look at the same cells, in
//! the same run.

// A stopwatch needs a clock.
#![allow(clippy::disallowed_methods, clippy::print_stdout, clippy::unwrap_used)]

use std::io::Cursor;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use assessment::checklist::built_in;
use assessment::round::{Setup, role_question};
use calamine::{Reader, Xlsx};
use exchange::import::{Choices, read, read_with};
use rust_xlsxwriter::{Format, Workbook};

/// How many times as long as calamine alone an import may take.
const MOST: f64 = 2.0;
const PEOPLE: u32 = 10_000;
const COLUMNS: usize = 47;
const TIMES: usize = 15;

fn main() {
    let setup = setup();
    let bytes = workbook(&setup);
    println!(
        "{PEOPLE} people, {COLUMNS} columns, {} KB",
        bytes.len() / 1000
    );

    println!(
        "longest wait for a stop: {:?}",
        longest_wait(&bytes, &setup)
    );

    // One after the other, so that a busy machine is busy for both.
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        bare.push(timed(|| {
            let mut workbook = Xlsx::new(Cursor::new(bytes.as_slice())).unwrap();
            let range = workbook.worksheet_range("Sheet1").unwrap();
            assert_eq!(range.get_size(), (PEOPLE as usize + 1, COLUMNS));
        }));
        ours.push(timed(|| {
            let imported = read("answers.xlsx", &bytes, &setup).unwrap();
            assert_eq!(imported.drafts.len(), PEOPLE as usize);
            assert_eq!(imported.problems, []);
        }));
    }
    let (ours, bare) = (median(ours), median(bare));
    let ratio = ours.as_secs_f64() / bare.as_secs_f64();
    println!("import: median {ours:?}; calamine alone: median {bare:?}");
    println!("ratio of medians: {ratio:.2}, at most {MOST}");
    assert!(ratio <= MOST, "an import takes too long");
}

/// The longest time between two moments at which an import can be stopped.
fn longest_wait(bytes: &[u8], setup: &Setup) -> Duration {
    let mut waits = Vec::new();
    let mut last = Instant::now();
    let tell = &mut |_| {
        waits.push(last.elapsed());
        last = Instant::now();
        ControlFlow::Continue(())
    };
    let choices = Choices::default();
    read_with("answers.xlsx", bytes, setup, &choices, tell).unwrap();
    waits.push(last.elapsed());
    waits.into_iter().max().unwrap()
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn setup() -> Setup {
    Setup {
        checklist: built_in().remove("learning-culture").unwrap(),
        form: "core".into(),
        quarter: "2026-Q3".parse().unwrap(),
        opens: "2026-12-01".parse().unwrap(),
        closes: "2026-12-14".parse().unwrap(),
        headcount: 20_000,
        threshold: 5,
        asks_role: true,
        role_headcounts: [].into(),
    }
}

/// What Microsoft Forms writes, as it writes it.
fn workbook(setup: &Setup) -> Vec<u8> {
    let question = role_question();
    let asked = setup.asked();
    let items: Vec<_> = asked.iter().flat_map(|(_, items)| items).collect();
    let mut headings = vec![
        "ID",
        "Start time",
        "Completion time",
        "Email",
        "Name",
        "Last modified time",
    ];
    headings.extend(items.iter().map(|item| item.text.as_str()));
    headings.extend([
        question.question.as_str(),
        "Which shift do you mostly work?",
        "How long have you worked here?",
        "What works well here? Tell us in your own words",
        "Any other comments?",
    ]);
    assert_eq!(headings.len(), COLUMNS);

    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Sheet1").unwrap();
    let time = Format::new().set_num_format("m/d/yy h:mm:ss");
    sheet.write_row(0, 0, headings).unwrap();
    for person in 0..PEOPLE {
        let (row, at) = (person + 1, 46_357.3 + f64::from(person) / 2_000.0);
        let pick =
            |words: &'static [&str], step: u32| words[(person * step) as usize % words.len()];
        sheet.write_number(row, 0, row).unwrap();
        for (column, minutes) in [(1, 0.0), (2, 4.0), (5, 5.0)] {
            let at = at + minutes / 1_440.0;
            sheet
                .write_number_with_format(row, column, at, &time)
                .unwrap();
        }
        sheet.write_string(row, 3, "anonymous").unwrap();
        let mut column = 6;
        for (at, _) in (0..).zip(&items) {
            let labels = &setup.checklist.scale.labels;
            let label = match (person * 7 + at * 3) % 6 {
                5 => &setup.checklist.scale.not_applicable[0],
                point => &labels[point as usize],
            };
            sheet.write_string(row, column, label).unwrap();
            column += 1;
        }
        let group = &question.groups[person as usize % question.groups.len()];
        let written = format!("What person {person} has to say about the ward.");
        let texts = [
            group.label.as_str(),
            pick(&["Early", "Late", "Night", "Mixed"], 5),
            pick(&["Under a year", "1 to 5 years", "Over 5 years"], 11),
            if person % 4 == 0 { &written } else { "" },
            if person % 9 == 0 { &written } else { "" },
        ];
        for text in texts {
            sheet.write_string(row, column, text).unwrap();
            column += 1;
        }
    }
    workbook.save_to_buffer().unwrap()
}
