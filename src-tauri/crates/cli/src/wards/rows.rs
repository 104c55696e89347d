//! The rows of a file of many wards, block by block.
//!
//! Invariant: what a cell means is what `exchange` says it means. It is asked about a row
//! when a cell of it was not seen before, and what it said is remembered.

use std::collections::{BTreeMap, HashMap};
use std::str::Utf8Error;
use std::thread;

use assessment::quarter::Quarter;
use assessment::response::{Answer, Columns, Sheet};
use assessment::round::Setup;
use csv::ByteRecord;
use exchange::import::{self, Place, ProblemKind};

use super::columns::{Column, Head};
use super::{Quarters, hands};
use crate::problem::{Problem, say};

/// The most problems that are listed one by one.
const MOST_PROBLEMS: usize = 100;
/// The fewest bytes that are worth a thread of their own.
const LEAST_BLOCK: usize = 1 << 16;
/// The most different cells that are remembered.
const MOST_REMEMBERED: usize = 4096;

/// What was read from some rows that stand together.
struct Block<'a> {
    file: &'a str,
    head: &'a Head,
    setup: &'a Setup,
    columns: &'a Columns,
    sheets: Vec<Sheet>,
    /// Which of the sheets is whose.
    owners: HashMap<(String, Quarter), usize>,
    /// Which of the sheets a row belongs to, by its cells of ward and quarter as written.
    places: HashMap<Vec<u8>, usize>,
    key: Vec<u8>,
    /// What cells of one byte mean, by that byte; nearly all cells are such.
    short: [Option<Option<Answer>>; 256],
    /// What longer cells mean.
    long: HashMap<Vec<u8>, Option<Answer>>,
    answers: Vec<Option<Answer>>,
    problems: Vec<Problem>,
    more_problems: usize,
}

/// Reads the rows under the headings: the answers by ward, and what needs a person.
///
/// # Errors
/// Where it is no text in UTF-8.
pub(super) fn read(
    file: &str,
    bytes: &[u8],
    head: &Head,
    setup: &Setup,
    columns: &Columns,
) -> Result<(BTreeMap<String, Quarters>, Vec<Problem>), Utf8Error> {
    let rows = &bytes[head.start..];
    let plain = |rows: &[u8], start: usize| -> Result<Option<Block<'_>>, Utf8Error> {
        str::from_utf8(rows)?;
        Ok(is_plain(rows).then(|| {
            let before = bytes[head.start..start].iter();
            let before = before.filter(|byte| **byte == b'\n').count() as u64;
            let mut block = Block::new(file, head, setup, columns);
            block.plain(rows, head.first_row + before);
            block
        }))
    };
    let hands = hands().min(rows.len().div_ceil(LEAST_BLOCK)).max(1);
    let blocks: Result<Vec<Option<Block<'_>>>, Utf8Error> = thread::scope(|scope| {
        let (mut start, mut reading) = (head.start, Vec::new());
        for left in (1..=hands).rev() {
            let rest = &bytes[start..];
            let end = rest.len() / left;
            let line = rest[end..].iter().position(|byte| *byte == b'\n');
            let now = &rest[..line.map_or(rest.len(), |line| end + line + 1)];
            let plain = &plain;
            reading.push(scope.spawn(move || plain(now, start)));
            start += now.len();
        }
        let blocks = reading.into_iter();
        blocks
            .map(|block| block.join().expect("reading does not panic"))
            .collect()
    });
    let blocks: Option<Vec<Block<'_>>> = blocks?.into_iter().collect();
    // A line break in quotation marks ends no row, so such a file is read in one go.
    let blocks = blocks.unwrap_or_else(|| {
        let mut block = Block::new(file, head, setup, columns);
        block.quoted(rows, head.first_row);
        vec![block]
    });
    Ok(joined(file, blocks))
}

/// Puts the blocks together in the order of the file.
fn joined(file: &str, blocks: Vec<Block<'_>>) -> (BTreeMap<String, Quarters>, Vec<Problem>) {
    let mut wards: BTreeMap<String, Quarters> = BTreeMap::new();
    let (mut problems, mut more) = (Vec::new(), 0);
    for block in blocks {
        let mut sheets: Vec<_> = block.sheets.into_iter().map(Some).collect();
        for ((ward, quarter), place) in block.owners {
            let sheet = sheets[place].take().expect("a sheet has one owner");
            let quarters = wards.entry(ward).or_default();
            match quarters.get_mut(&quarter) {
                Some(before) => before.append(sheet),
                None => {
                    quarters.insert(quarter, sheet);
                }
            }
        }
        problems.extend(block.problems);
        more += block.more_problems;
    }
    more += problems.len().saturating_sub(MOST_PROBLEMS);
    problems.truncate(MOST_PROBLEMS);
    let mut whole = |kind: ProblemKind| {
        let (what, hint) = (
            say(kind.id(), kind.args()),
            say(kind.hint_id(), kind.args()),
        );
        problems.push(Problem::of_file(file, what, hint));
    };
    if more > 0 {
        whole(ProblemKind::More { count: more });
    }
    if wards.is_empty() {
        whole(ProblemKind::NoRows);
    }
    (wards, problems)
}

impl<'a> Block<'a> {
    fn new(file: &'a str, head: &'a Head, setup: &'a Setup, columns: &'a Columns) -> Self {
        Self {
            file,
            head,
            setup,
            columns,
            sheets: Vec::new(),
            owners: HashMap::new(),
            places: HashMap::new(),
            key: Vec::new(),
            short: [None; 256],
            long: HashMap::new(),
            answers: vec![None; columns.items().len()],
            problems: Vec::new(),
            more_problems: 0,
        }
    }

    /// Reads rows without quotation marks, which need no more than to be cut at separators.
    fn plain(&mut self, rows: &[u8], first_row: u64) {
        let mut cells: Vec<&[u8]> = Vec::new();
        let (mut start, mut number) = (0, first_row);
        for (at, byte) in rows.iter().enumerate() {
            if *byte == self.head.separator {
                cells.push(&rows[start..at]);
                start = at + 1;
            } else if *byte == b'\n' {
                cells.push(
                    rows[start..at]
                        .strip_suffix(b"\r")
                        .unwrap_or(&rows[start..at]),
                );
                self.row(&cells, number);
                cells.clear();
                (start, number) = (at + 1, number + 1);
            }
        }
        cells.push(&rows[start..]);
        self.row(&cells, number);
    }

    /// Reads rows of which some cells stand in quotation marks.
    fn quoted(&mut self, rows: &[u8], first_row: u64) {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(self.head.separator)
            .flexible(true)
            .has_headers(false)
            .from_reader(rows);
        let (mut row, mut breaks) = (ByteRecord::new(), 0);
        // A reader of bytes has no error but the end.
        while reader.read_byte_record(&mut row).unwrap_or(false) {
            // A spreadsheet shows a cell with a line break in one row, and a blank line as a
            // row of its own, over which the reader leaps.
            let (line, start) = row.position().map_or((1, 0), |position| {
                (position.line(), position.byte() as usize)
            });
            let blank = rows[start..]
                .iter()
                .take_while(|byte| matches!(byte, b'\r' | b'\n'));
            let blank = blank.filter(|byte| **byte == b'\n').count() as u64;
            let number = first_row + line + blank - 1 - breaks;
            breaks += row.as_slice().iter().filter(|byte| **byte == b'\n').count() as u64;
            let cells: Vec<&[u8]> = row.iter().collect();
            self.row(&cells, number);
        }
    }

    fn row(&mut self, cells: &[&[u8]], number: u64) {
        if cells.iter().all(|cell| is_blank(cell)) {
            return;
        }
        let head = self.head;
        // A row that is wider than its headings has slipped: its answers may stand under the
        // wrong questions.
        if cells
            .iter()
            .skip(head.columns.len())
            .any(|cell| !is_blank(cell))
        {
            return self.found(number, &Place::File, &ProblemKind::SlippedRow);
        }
        let (mut ward, mut quarter): (&[u8], &[u8]) = (&[], &[]);
        let mut is_known = true;
        self.answers.fill(None);
        for (column, cell) in head.columns.iter().zip(cells) {
            match column {
                Column::Item(place) => match self.meaning(cell) {
                    Some(answer) => self.answers[*place] = answer,
                    None => is_known = false,
                },
                Column::Ward => ward = cell,
                Column::Quarter => quarter = cell,
                Column::Dropped => {}
            }
        }
        let Some(sheet) = self.sheet(ward, quarter, number) else {
            return;
        };
        if !is_known {
            self.ask(cells, number);
        }
        // A row without a scored answer is no response.
        let _ = self.sheets[sheet].add(&self.answers);
    }

    /// What a cell means, as far as was learned.
    fn meaning(&self, cell: &[u8]) -> Option<Option<Answer>> {
        match cell {
            [] => Some(None),
            [byte] => self.short[usize::from(*byte)],
            longer => self.long.get(longer).copied(),
        }
    }

    /// Which sheet a row belongs to.
    fn sheet(&mut self, ward: &[u8], quarter: &[u8], number: u64) -> Option<usize> {
        self.key.clear();
        self.key.extend_from_slice(&ward.len().to_le_bytes());
        self.key.extend_from_slice(ward);
        self.key.extend_from_slice(quarter);
        if let Some(place) = self.places.get(&self.key) {
            return Some(*place);
        }
        let name = String::from_utf8_lossy(ward);
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            self.problem(
                number,
                "cli-problem-no-ward",
                "cli-problem-no-ward-hint",
                Vec::new(),
            );
            return None;
        }
        let text = String::from_utf8_lossy(quarter);
        let Ok(quarter) = text.trim().parse::<Quarter>() else {
            let found = text.trim().chars().take(40).collect();
            let (what, hint) = (
                "cli-problem-not-a-quarter",
                "cli-problem-not-a-quarter-hint",
            );
            self.problem(number, what, hint, vec![("found", found)]);
            return None;
        };
        let sheets = &mut self.sheets;
        let place = *self.owners.entry((name, quarter)).or_insert_with(|| {
            sheets.push(Sheet::new(self.columns));
            sheets.len() - 1
        });
        self.places.insert(self.key.clone(), place);
        Some(place)
    }

    /// Asks `exchange` what a row answers.
    fn ask(&mut self, cells: &[&[u8]], number: u64) {
        let mut writer = csv::WriterBuilder::new()
            .flexible(true)
            .from_writer(Vec::new());
        let items = self.head.columns.iter().zip(cells);
        let items: ByteRecord = items
            .map(|(column, cell)| match column {
                Column::Item(_) => *cell,
                Column::Ward | Column::Quarter | Column::Dropped => &[],
            })
            .collect();
        let written = writer
            .write_byte_record(&self.head.items)
            .and_then(|()| writer.write_byte_record(&items));
        let bytes = writer.into_inner().unwrap_or_default();
        let imported = written
            .is_ok()
            .then(|| import::read(self.file, &bytes, self.setup));
        self.answers.fill(None);
        let Some(Ok(imported)) = imported else {
            return;
        };
        let draft = imported.drafts.first();
        for (item, answer) in draft.into_iter().flat_map(|draft| &draft.answers) {
            if let Some(place) = self.columns.place(item) {
                self.answers[place] = Some(*answer);
            }
        }
        let found = imported.problems.iter();
        let mut found = found
            .filter(|problem| problem.what != ProblemKind::NoRows)
            .peekable();
        // A row without a scored answer says nothing of what its cells mean.
        if draft.is_some() && found.peek().is_none() {
            self.learn(cells);
        }
        for problem in found {
            self.found(number, &problem.place, &problem.what);
        }
    }

    fn learn(&mut self, cells: &[&[u8]]) {
        for (column, cell) in self.head.columns.iter().zip(cells) {
            let Column::Item(place) = column else {
                continue;
            };
            let answer = self.answers[*place];
            match cell {
                [] => {}
                [byte] => self.short[usize::from(*byte)] = Some(answer),
                longer if self.long.len() < MOST_REMEMBERED => {
                    self.long.insert(longer.to_vec(), answer);
                }
                _ => {}
            }
        }
    }

    /// Notes what `exchange` found in a row.
    fn found(&mut self, number: u64, place: &Place, what: &ProblemKind) {
        let row = u32::try_from(number).unwrap_or(u32::MAX);
        let place = match place.column_number() {
            Some(column) => Place::Cell {
                sheet: None,
                row,
                column,
            },
            None => Place::Row { sheet: None, row },
        };
        if self.has_room() {
            let what = what.clone();
            let problem = import::Problem { place, what };
            self.problems.push(Problem::found(self.file, &problem));
        }
    }

    /// Notes what only a file of many wards can have.
    fn problem(&mut self, number: u64, what: &str, hint: &str, args: Vec<(&'static str, String)>) {
        let row = u32::try_from(number).unwrap_or(u32::MAX);
        let place = Place::Row { sheet: None, row };
        if self.has_room() {
            self.problems.push(Problem {
                file: self.file.to_owned(),
                place: say(place.id(), place.args()),
                what: say(what, args),
                hint: say(hint, Vec::new()),
            });
        }
    }

    fn has_room(&mut self) -> bool {
        let has_room = self.problems.len() < MOST_PROBLEMS;
        self.more_problems += usize::from(!has_room);
        has_room
    }
}

/// Whether every row ends at a line break and every cell at a separator.
fn is_plain(rows: &[u8]) -> bool {
    let alone = |pair: &[u8]| pair[0] == b'\r' && pair[1] != b'\n';
    let has_alone = rows.contains(&b'\r') && rows.windows(2).any(alone);
    !rows.contains(&b'"') && !has_alone
}

fn is_blank(cell: &[u8]) -> bool {
    cell.iter().all(u8::is_ascii_whitespace)
}
