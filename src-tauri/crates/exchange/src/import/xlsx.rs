//! Reads the sheet of an XLSX workbook that has the answers.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, Xlsx};

use super::error::Error;
use super::head::{ROWS_FOR_HEADINGS, most_items};
use super::heading::Headings;
use super::table::{Filling, Table};
use super::watch::{Part, Watch};
use super::{MOST_CELLS, MOST_COLUMNS, MOST_INFLATED, archive};

/// What the sheet with the answers is called: by Microsoft Forms, and by Google Forms before
/// a number.
const USUAL_SHEETS: [&str; 11] = [
    "sheet1",
    "form1",
    "form responses",
    "ymatebion ffurflen",
    "formularantworten",
    "réponses au formulaire",
    "respuestas de formulario",
    "risposte del modulo",
    "respostas ao formulário",
    "formulierreacties",
    "formularsvar",
];
/// How many cells are read between two looks at whether to go on.
const CELLS_AT_ONCE: usize = 1_000;

/// What was read so far, of all sheets together.
#[derive(Default)]
struct Taken {
    cells: usize,
    bytes: u64,
}

type Book<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Reads the sheet with the most items at its top, of equals the usual one and then the
/// first: a form maker's sheet may stand behind charts and tables made of it. Without any
/// item, the first that is not empty.
pub(super) fn read(
    name: &str,
    bytes: &[u8],
    headings: &Headings<'_>,
    watch: &mut Watch<'_>,
) -> Result<Table, Error> {
    archive::check(name, bytes, watch)?;
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| Error::Damaged)?;
    let mut sheets: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    sheets.sort_by_key(|sheet| !is_usual(sheet));

    let mut taken = Taken::default();
    if sheets.len() > 1 {
        let mut tops = Vec::new();
        for sheet in sheets {
            let top = read_top(&mut workbook, &sheet, &mut taken)?;
            let rank = (most_items(&top, headings), !top.rows.is_empty());
            tops.push((Reverse(rank), sheet));
        }
        tops.sort_by_key(|(rank, _)| *rank);
        sheets = tops.into_iter().map(|(_, sheet)| sheet).collect();
    }
    match sheets.first() {
        Some(sheet) => read_sheet(&mut workbook, sheet, &mut taken, watch),
        None => Ok(Table::default()),
    }
}

fn is_usual(sheet: &str) -> bool {
    let name = sheet.to_lowercase();
    let name = name.as_str();
    let base = name
        .trim_end_matches(|c: char| c.is_ascii_digit())
        .trim_end();
    USUAL_SHEETS.contains(&name) || USUAL_SHEETS.contains(&base)
}

/// Reads what may hold the headings.
fn read_top(workbook: &mut Book<'_>, sheet: &str, taken: &mut Taken) -> Result<Table, Error> {
    let mut rows = 0;
    let mut last = None;
    let go_on = |row: u32, _: u64| {
        if last != Some(row) {
            (last, rows) = (Some(row), rows + 1);
        }
        Ok(rows <= ROWS_FOR_HEADINGS)
    };
    read_while(workbook, sheet, taken, go_on)
}

fn read_sheet(
    workbook: &mut Book<'_>,
    sheet: &str,
    taken: &mut Taken,
    watch: &mut Watch<'_>,
) -> Result<Table, Error> {
    let mut done = 0;
    let go_on = |_, all| {
        if done % CELLS_AT_ONCE == 0 {
            // A sheet that does not say how large it is says that it has one cell.
            let all = usize::try_from(all).unwrap_or(MOST_CELLS);
            let all = if all > 1 {
                all.min(MOST_CELLS)
            } else {
                MOST_CELLS
            };
            watch.at(Part::Cells, done, all)?;
        }
        done += 1;
        Ok(true)
    };
    read_while(workbook, sheet, taken, go_on)
}

/// Reads cell by cell: a range would make room for every cell between the outermost ones.
/// `go_on` is asked before each, with its row and how many cells the sheet says it has.
fn read_while(
    workbook: &mut Book<'_>,
    sheet: &str,
    taken: &mut Taken,
    mut go_on: impl FnMut(u32, u64) -> Result<bool, Error>,
) -> Result<Table, Error> {
    let mut reader = workbook
        .worksheet_cells_reader(sheet)
        .map_err(|_| Error::Damaged)?;
    let size = reader.dimensions();
    let side = |start: u32, end: u32| u64::from(end.saturating_sub(start)) + 1;
    let all = side(size.start.0, size.end.0).saturating_mul(side(size.start.1, size.end.1));
    let mut filling = Filling::default();
    while let Some(cell) = reader.next_cell().map_err(|_| Error::Damaged)? {
        let (row, column) = cell.get_position();
        if !go_on(row, all)? {
            break;
        }
        let value = cell.get_value();
        let text = text(value);
        taken.cells += 1;
        taken.bytes += text.len() as u64;
        if taken.cells > MOST_CELLS {
            return Err(Error::TooManyCells { most: MOST_CELLS });
        }
        if column as usize >= MOST_COLUMNS {
            return Err(Error::TooManyColumns { most: MOST_COLUMNS });
        }
        // Many cells can point to one long text, which is a comment for each.
        if taken.bytes > MOST_INFLATED {
            return Err(Error::UnpacksToTooMuch);
        }
        let is_time = matches!(value, DataRef::DateTime(_) | DataRef::DateTimeIso(_));
        filling.put(row.saturating_add(1), column, &text, is_time);
    }
    Ok(filling.finish(Some(sheet.to_owned())))
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
