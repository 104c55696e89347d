//! Tables as an Excel workbook.
//!
//! Invariant: every text is written as a text, never as a formula or a link.

use chrono::NaiveDate;
use rust_xlsxwriter::{
    DocProperties, Format, FormatAlign, Table, TableColumn, TableStyle, Workbook, Worksheet,
};

use super::sheet::{Cell, Kind, Sheet};

/// The longest text that Excel takes in a cell, in characters of UTF-16.
const LONGEST: usize = 32_767;

/// Why there is no workbook. All of these are faults of the product, not of the data.
#[derive(Debug, thiserror::Error)]
#[error("the workbook could not be written: {0}")]
pub struct XlsxError(#[from] rust_xlsxwriter::XlsxError);

/// Writes a workbook: each table on a sheet of its own, its headings frozen.
///
/// # Errors
/// Only if a sheet has no name or no column.
pub fn xlsx(title: &str, sheets: &[Sheet], written: NaiveDate) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let midnight = written
        .and_hms_opt(0, 0, 0)
        .expect("every day has a midnight");
    let properties = DocProperties::new()
        .set_title(title)
        .set_creation_datetime(&midnight);
    book.set_properties(&properties);
    for sheet in sheets {
        write(book.add_worksheet(), sheet)?;
    }
    Ok(book.save_to_buffer()?)
}

fn write(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    page.set_name(&sheet.name)?;
    let columns = sheet.columns.iter().map(|column| {
        TableColumn::new()
            .set_header(&column.heading)
            .set_format(format(column.kind))
    });
    let table = Table::new()
        .set_columns(&columns.collect::<Vec<_>>())
        .set_style(TableStyle::Light1);
    let last = (sheet.rows.len().max(1)) as u32;
    page.add_table(0, 0, last, sheet.columns.len() as u16 - 1, &table)?;
    page.set_freeze_panes(1, 0)?;
    for (at, column) in (0..).zip(&sheet.columns) {
        page.set_column_width(at, width(column.kind, &column.heading))?;
        for (row, cells) in (1..).zip(&sheet.rows) {
            let format = format(column.kind);
            match &cells[usize::from(at)] {
                Cell::Empty => page.write_blank(row, at, &format)?,
                Cell::Text(text) => page.write_string_with_format(row, at, short(text), &format)?,
                Cell::Number(number) => page.write_number_with_format(row, at, *number, &format)?,
                Cell::Day(day) => page.write_datetime_with_format(row, at, day, &format)?,
            };
        }
    }
    page.set_landscape();
    page.set_repeat_rows(0, 0)?;
    page.set_print_fit_to_pages(1, 0);
    Ok(())
}

fn format(kind: Kind) -> Format {
    let top = Format::new().set_align(FormatAlign::Top);
    match kind {
        Kind::Words => top,
        Kind::Text => top.set_text_wrap(),
        Kind::Count => top.set_num_format("0"),
        Kind::Points => top.set_num_format("0.0"),
        Kind::Share => top.set_num_format("0%"),
        Kind::Day => top.set_num_format("d mmm yyyy"),
    }
}

/// Wide enough for the heading's longest word, or for sentences.
fn width(kind: Kind, heading: &str) -> f64 {
    let heading = heading.chars().count().min(28) as f64 + 4.0;
    match kind {
        Kind::Text => 44.0_f64.max(heading),
        Kind::Words => 24.0_f64.max(heading),
        Kind::Count | Kind::Points | Kind::Share | Kind::Day => 12.0_f64.max(heading),
    }
}

/// As much of a text as a cell takes, ended by an ellipsis where it was cut.
fn short(text: &str) -> String {
    if text.encode_utf16().count() <= LONGEST {
        return text.to_owned();
    }
    let mut room = LONGEST - 1;
    let kept = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= room;
        room = room.saturating_sub(c.len_utf16());
        fits
    });
    kept.chain(['…']).collect()
}
