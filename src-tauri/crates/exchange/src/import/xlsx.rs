//! Reads the sheet of an XLSX workbook that has the answers.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, Xlsx};

use super::error::Error;
use super::heading::Headings;
use super::table::{Row, Table};
use super::{MOST_CELLS, MOST_INFLATED, archive};

/// What form makers call the sheet with the answers.
const USUAL_SHEETS: [&str; 2] = ["Sheet1", "Form1"];

/// What was read so far, of all sheets together.
#[derive(Default)]
struct Taken {
    cells: usize,
    bytes: u64,
}

/// Reads the first sheet in which an item stands, the usual ones first; without any, the
/// first that is not empty.
pub(super) fn read(name: &str, bytes: &[u8], headings: &Headings<'_>) -> Result<Table, Error> {
    archive::check(name, bytes)?;
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| Error::Damaged)?;
    let mut sheets: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    sheets.sort_by_key(|sheet| !USUAL_SHEETS.contains(&sheet.as_str()));

    let mut first = Table::default();
    let mut taken = Taken::default();
    for sheet in sheets {
        let table = read_sheet(&mut workbook, sheet, &mut taken)?;
        if table.matches(headings) > 0 {
            return Ok(table);
        }
        if first.rows.is_empty() {
            first = table;
        }
    }
    Ok(first)
}

/// Reads cell by cell: a range would make room for every cell between the outermost ones.
fn read_sheet(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    sheet: String,
    taken: &mut Taken,
) -> Result<Table, Error> {
    let mut reader = workbook
        .worksheet_cells_reader(&sheet)
        .map_err(|_| Error::Damaged)?;
    let mut rows: BTreeMap<u32, BTreeMap<u32, String>> = BTreeMap::new();
    while let Some(cell) = reader.next_cell().map_err(|_| Error::Damaged)? {
        let (row, column) = cell.get_position();
        let text = text(cell.get_value());
        taken.cells += 1;
        taken.bytes += text.len() as u64;
        if taken.cells > MOST_CELLS {
            return Err(Error::TooManyCells { most: MOST_CELLS });
        }
        // Many cells can point to one long text, which is written out here for each.
        if taken.bytes > MOST_INFLATED {
            return Err(Error::UnpacksToTooMuch);
        }
        if !text.trim().is_empty() {
            rows.entry(row)
                .or_default()
                .insert(column, text.into_owned());
        }
    }
    let rows = rows
        .into_iter()
        .map(|(row, cells)| Row {
            number: row.saturating_add(1),
            cells,
        })
        .collect();
    Ok(Table {
        sheet: Some(sheet),
        rows,
    })
}

fn text<'a>(value: &'a DataRef<'_>) -> Cow<'a, str> {
    match value {
        DataRef::Int(number) => number.to_string().into(),
        DataRef::Float(number) => number.to_string().into(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.into()
        }
        DataRef::SharedString(text) => (*text).into(),
        DataRef::Bool(is_true) => is_true.to_string().into(),
        DataRef::DateTime(time) => time.as_f64().to_string().into(),
        DataRef::Error(error) => error.to_string().into(),
        DataRef::Empty => "".into(),
    }
}
