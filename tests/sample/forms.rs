//! Writes made-up answers the way Microsoft Forms exports real ones.
//!
//! Invariant: the bytes hold no time of writing.

use std::io;

use assessment::checklist::Checklist;
use assessment::response::Answer;
use chrono::{Datelike, NaiveDateTime, Timelike};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::{Person, core};

/// The columns that the form tool puts in front.
const IN_FRONT: [&str; 5] = ["ID", "Start time", "Completion time", "Email", "Name"];
/// The open question at the end.
const OPEN_QUESTION: &str = "Is there anything else you would like to say?";

/// One cell of an export.
pub(super) enum Cell {
    Empty,
    Number(u32),
    Time(NaiveDateTime),
    Text(String),
}

/// The whole export: the headings, then a row a person.
pub(super) struct Table {
    headings: Vec<String>,
    rows: Vec<Vec<Cell>>,
}

/// Lays out the answers as the export has them.
pub(super) fn table(checklist: &Checklist, people: &[Person]) -> Table {
    let asked: Vec<_> = checklist
        .asked(core(checklist))
        .into_iter()
        .flat_map(|(_, items)| items)
        .collect();
    let headings = IN_FRONT
        .iter()
        .map(|heading| (*heading).to_owned())
        .chain(asked.iter().map(|item| item.text.clone()))
        .chain([OPEN_QUESTION.to_owned()]);
    let rows = people.iter().zip(1..).map(|(person, id)| {
        let in_front = [
            Cell::Number(id),
            Cell::Time(person.started),
            Cell::Time(person.finished),
            Cell::Text("anonymous".to_owned()),
            Cell::Empty,
        ];
        let answers = asked.iter().map(|item| match person.answers.get(&item.id) {
            Some(answer) => Cell::Text(label(checklist, *answer)),
            None => Cell::Empty,
        });
        let comment = match person.comment.as_str() {
            "" => Cell::Empty,
            text => Cell::Text(text.to_owned()),
        };
        in_front
            .into_iter()
            .chain(answers)
            .chain([comment])
            .collect()
    });
    Table {
        headings: headings.collect(),
        rows: rows.collect(),
    }
}

fn label(checklist: &Checklist, answer: Answer) -> String {
    let scale = &checklist.scale;
    let label = match answer {
        Answer::Point(code) => scale.label(code).expect("made-up answers are on the scale"),
        Answer::NotApplicable => &scale.not_applicable[0],
        // As the screens say it; a file may use any of the scale's spellings.
        Answer::Unsaid => scale
            .unsaid
            .iter()
            .find(|words| words.starts_with("I "))
            .unwrap_or(&scale.unsaid[0]),
    };
    label.to_owned()
}

/// As CSV: UTF-8 with a byte order mark and CRLF, as Excel saves it.
pub(super) fn csv(table: &Table) -> io::Result<Vec<u8>> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(&mut bytes);
    writer.write_record(&table.headings)?;
    for row in &table.rows {
        writer.write_record(row.iter().map(|cell| match cell {
            Cell::Empty => String::new(),
            Cell::Number(number) => number.to_string(),
            Cell::Time(time) => time.format("%-m/%-d/%y %-H:%M:%S").to_string(),
            Cell::Text(text) => text.clone(),
        }))?;
    }
    writer.flush()?;
    drop(writer);
    Ok(bytes)
}

/// As a workbook with one sheet.
pub(super) fn xlsx(table: &Table) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The library would write the time of writing otherwise.
    workbook.set_properties(
        &DocProperties::new()
            .set_title("Made up answers of a ward that does not exist")
            .set_creation_datetime(&ExcelDateTime::from_ymd(2025, 1, 1)?),
    );
    let sheet = workbook.add_worksheet();
    sheet.set_name("Sheet1")?;
    let time = Format::new().set_num_format("m/d/yy h:mm:ss");
    sheet.write_row(0, 0, &table.headings)?;
    for (cells, row) in table.rows.iter().zip(1..) {
        for (cell, column) in cells.iter().zip(0..) {
            write(sheet, row, column, cell, &time)?;
        }
    }
    workbook.save_to_buffer()
}

fn write(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    time: &Format,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Number(number) => {
            sheet.write_number(row, column, *number)?;
        }
        Cell::Time(at) => {
            let (hour, minute, second) = (at.hour() as u16, at.minute() as u8, at.second());
            let at = ExcelDateTime::from_ymd(at.year() as u16, at.month() as u8, at.day() as u8)?
                .and_hms(hour, minute, f64::from(second))?;
            sheet.write_datetime_with_format(row, column, &at, time)?;
        }
        Cell::Text(text) => {
            sheet.write_string(row, column, text)?;
        }
    }
    Ok(())
}
