//! The data of the figures, and of the tables that hold their numbers.
//!
//! Invariant: every figure names a table of this report that says the same, for those who
//! hear the page or have it in black and white.

use figure::{Figure, FigureKind, Mark, TableRow, TableTwin};
use serde::Serialize;

use super::{Explained, Terms, count, say, stopped, text};

/// The most columns that a table has on a page, its names included; a wider one goes on
/// below itself.
const MOST_COLUMNS: usize = 5;
/// Columns of single numbers are narrow, so that more of them fit.
const NARROW: usize = 12;
/// The narrowest and the widest column, in letters.
const WIDTHS: (usize, usize) = (9, 36);

/// Words of so many pixels are 8 points high in a figure that is as wide as the page.
const SMALLEST: f64 = 13.2;

/// A figure on paper.
#[derive(Serialize)]
pub(crate) struct Pressed {
    /// The finding.
    title: String,
    /// What to know when reading it.
    summary: String,
    /// Which table at the end has its numbers; empty where one stands beside it.
    table: String,
    /// What is said of it instead of showing it.
    alt: String,
    /// The picture; it is markup, so it is never broken into lines.
    svg: String,
    /// How wide and high it is, in the figure's own pixels.
    width: f64,
    height: f64,
    /// How much of the page's width it needs at least, from 0 to 1, to keep its words
    /// readable.
    least: f64,
}

/// A table of numbers.
#[derive(Serialize)]
pub(crate) struct Twin {
    caption: String,
    columns: Vec<Column>,
    groups: Vec<Group>,
}

#[derive(Clone, Serialize)]
struct Column {
    text: String,
    numeric: bool,
    /// How wide it is beside the others.
    weight: usize,
}

/// Rows of a table that belong together.
#[derive(Serialize)]
struct Group {
    /// What they belong to; empty where the table has one group only.
    name: String,
    rows: Vec<TableRow>,
}

/// The tables behind the figures, in the order of the figures.
#[derive(Serialize)]
pub(crate) struct Numbers {
    title: String,
    lead: String,
    tables: Vec<Twin>,
}

/// How one kind of figure was worked out.
struct Worked {
    id: String,
    lines: Vec<String>,
}

/// What has been pressed so far: the tables, and how the figures were worked out.
#[derive(Default)]
pub(crate) struct Sheaf {
    tables: Vec<Twin>,
    /// The place of the one table that has the answers to all questions.
    answers: Option<usize>,
    methods: Vec<Worked>,
}

impl Sheaf {
    /// A figure whose numbers stand beside it.
    pub(crate) fn beside(&mut self, figure: Figure) -> (Pressed, Twin) {
        self.keep_method(&figure);
        let pressed = pressed(&figure, &say("report-figure-table-below", &[]), None);
        (pressed, Twin::of(figure.table, ""))
    }

    /// A figure whose numbers stand in the table of the comparison.
    pub(crate) fn beside_comparison(&mut self, figure: &Figure) -> Pressed {
        self.keep_method(figure);
        pressed(figure, &say("report-figure-table-here", &[]), None)
    }

    /// A figure whose numbers go to a table of their own at the end.
    pub(crate) fn with_table(&mut self, figure: Figure) -> Pressed {
        self.tables.push(Twin::of(figure.table.clone(), ""));
        self.numbered(&figure, self.tables.len())
    }

    /// The answers to the questions of an area, whose numbers go to the one table of all
    /// areas.
    pub(crate) fn with_answers(&mut self, figure: Figure, area: &str) -> Pressed {
        let twin = Twin::of(figure.table.clone(), area);
        let at = match self.answers {
            Some(at) => {
                self.tables[at].join(twin);
                at
            }
            None => {
                self.tables.push(twin);
                self.tables.len() - 1
            }
        };
        self.answers = Some(at);
        self.numbered(&figure, at + 1)
    }

    /// The answers to one question, which stand in the one table of all areas already.
    pub(crate) fn with_the_same_answers(&mut self, figure: &Figure) -> Pressed {
        let number = self.answers.map_or(self.tables.len(), |at| at + 1);
        self.numbered(figure, number)
    }

    /// How the figures were worked out, by kind; what the rules of the scores say already is
    /// not said again.
    pub(crate) fn methods(&self) -> Terms {
        let said = ["figure-method-score", "figure-method-range"].map(|id| say(id, &[]));
        let mut said: Vec<&String> = said.iter().collect();
        let mut rows = Vec::new();
        for worked in &self.methods {
            let lines = worked.lines.iter();
            let new: Vec<&String> = lines.filter(|line| !said.contains(line)).collect();
            said.extend(&new);
            let kind = FigureKind::ALL
                .into_iter()
                .find(|kind| kind.id() == worked.id);
            if let (Some(kind), false) = (kind, new.is_empty()) {
                rows.push(Explained {
                    what: kind.name(),
                    text: new
                        .into_iter()
                        .map(String::as_str)
                        .collect::<Vec<_>>()
                        .join(" "),
                });
            }
        }
        Terms {
            heading: say("report-method-figures", &[]),
            rows,
        }
    }

    /// The tables at the end.
    pub(crate) fn numbers(self) -> Numbers {
        let named = (1_usize..).zip(self.tables).map(|(number, twin)| {
            let args = [("table", count(number)), ("caption", text(&twin.caption))];
            Twin {
                caption: say("report-numbers-caption", &args),
                ..twin
            }
        });
        Numbers {
            title: say("report-numbers-title", &[]),
            lead: say("report-numbers-lead", &[]),
            tables: named.flat_map(Twin::pieces).collect(),
        }
    }

    fn numbered(&mut self, figure: &Figure, number: usize) -> Pressed {
        self.keep_method(figure);
        let table = [("table", count(number))];
        let short = say("report-figure-table-short", &table);
        pressed(figure, &say("report-figure-table", &table), Some(short))
    }

    /// Keeps the rules of a figure, unless another of its kind was there before: what else
    /// they say is about that figure alone.
    fn keep_method(&mut self, figure: &Figure) {
        if self.methods.iter().all(|kept| kept.id != figure.id) {
            self.methods.push(Worked {
                id: figure.id.clone(),
                lines: figure.method.clone(),
            });
        }
    }
}

fn pressed(figure: &Figure, see: &str, table: Option<String>) -> Pressed {
    let said = [&figure.title, &figure.summary].map(|text| stopped(text));
    Pressed {
        alt: format!("{} {see}", said.join(" ")),
        title: figure.title.clone(),
        summary: figure.summary.clone(),
        table: table.unwrap_or_default(),
        svg: figure::svg_for_paper(figure),
        width: figure.width,
        height: figure.height,
        least: least(figure),
    }
}

/// The share of the page's width at which the smallest words have [`SMALLEST`] pixels.
fn least(figure: &Figure) -> f64 {
    let sizes = figure.marks.iter().filter_map(|mark| match mark {
        Mark::Text { size, .. } => Some(*size),
        Mark::Line { .. } | Mark::Rect { .. } | Mark::Dot { .. } => None,
    });
    let smallest = sizes.fold(f64::INFINITY, f64::min);
    (SMALLEST / smallest).clamp(0.5, 1.0)
}

impl Twin {
    fn of(table: TableTwin, group: &str) -> Self {
        let rows: Vec<TableRow> = table.rows.into_iter().map(tied).collect();
        let columns = table.columns.into_iter().enumerate();
        Self {
            columns: columns
                .map(|(at, column)| Column {
                    weight: weight(
                        &column.text,
                        rows.iter().filter_map(|row| row.cells.get(at)),
                    ),
                    text: column.text,
                    numeric: column.numeric,
                })
                .collect(),
            caption: table.caption,
            groups: vec![Group {
                name: group.to_owned(),
                rows,
            }],
        }
    }

    /// Adds the rows of another table with the same columns.
    fn join(&mut self, other: Self) {
        for (own, other) in self.columns.iter_mut().zip(other.columns) {
            own.weight = own.weight.max(other.weight);
        }
        for group in other.groups {
            match self.groups.last_mut() {
                Some(last) if last.name == group.name => last.rows.extend(group.rows),
                _ => self.groups.push(group),
            }
        }
    }

    /// The table in pieces that are no wider than a page; each has the names of the rows.
    fn pieces(self) -> Vec<Self> {
        let rows = self.groups.iter().flat_map(|group| &group.rows);
        let lengths = rows.flat_map(|row| row.cells.iter().skip(1));
        let is_narrow = lengths.map(|cell| cell.chars().count()).max() <= Some(NARROW);
        if is_narrow || self.columns.len() <= MOST_COLUMNS || !self.has_like_columns() {
            return vec![self];
        }
        let rest = self.columns.len() - 1;
        // Pieces of about the same width look like one table.
        let wide = rest.div_ceil(rest.div_ceil(MOST_COLUMNS - 1));
        (1..self.columns.len())
            .step_by(wide)
            .map(|first| self.piece(first, (first + wide).min(self.columns.len())))
            .collect()
    }

    /// Whether all columns but the first are of one kind, such as a column a quarter.
    fn has_like_columns(&self) -> bool {
        self.columns.iter().skip(1).all(|column| column.numeric)
    }

    fn piece(&self, from: usize, to: usize) -> Self {
        let row = |row: &TableRow| TableRow {
            cells: part(&row.cells, from, to),
            note: row.note.clone(),
        };
        let more = [("caption", text(&self.caption))];
        Self {
            caption: if from == 1 {
                self.caption.clone()
            } else {
                say("report-numbers-more", &more)
            },
            columns: part(&self.columns, from, to),
            groups: self
                .groups
                .iter()
                .map(|group| Group {
                    name: group.name.clone(),
                    rows: group.rows.iter().map(row).collect(),
                })
                .collect(),
        }
    }
}

/// The first of all, and those from one place to before another.
fn part<T: Clone>(all: &[T], from: usize, to: usize) -> Vec<T> {
    let rest = all.get(from..to).unwrap_or_default();
    all.iter().take(1).chain(rest).cloned().collect()
}

/// The row with its "n 14" in one piece, so that no line ends between them.
fn tied(row: TableRow) -> TableRow {
    let cells = row.cells.into_iter();
    TableRow {
        cells: cells
            .map(|cell| cell.replace(", n ", ", n\u{a0}"))
            .collect(),
        note: row.note,
    }
}

/// The letters of the longest cell, within reason; a heading may take several lines.
fn weight<'a>(heading: &str, cells: impl Iterator<Item = &'a String>) -> usize {
    // Headings are bold, which makes their words wider.
    let words = heading
        .split_whitespace()
        .map(|word| word.chars().count() + 2);
    let cells = cells.map(|cell| cell.chars().count());
    let longest = words.chain(cells).max().unwrap_or_default();
    longest.clamp(WIDTHS.0, WIDTHS.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(columns: usize, cell: &str, expected: &[usize]) {
        let column = |at: usize| figure::Column {
            text: at.to_string(),
            numeric: at > 0,
        };
        let cells = |name: &str| {
            let cells = (1..columns).map(|at| format!("{cell}{at}"));
            [name.to_owned()].into_iter().chain(cells).collect()
        };
        let table = TableTwin {
            caption: "Scores".into(),
            columns: (0..columns).map(column).collect(),
            rows: vec![TableRow {
                cells: cells("Feedback"),
                note: None,
            }],
        };
        let all: Vec<String> = table.rows[0].cells.iter().skip(1).cloned().collect();
        let twin = Twin::of(table, "");
        let pieces = twin.pieces();
        let widths: Vec<usize> = pieces.iter().map(|piece| piece.columns.len()).collect();
        assert_eq!(widths, expected);
        let again = pieces.iter().flat_map(|piece| {
            let cells = &piece.groups[0].rows[0].cells;
            assert_eq!(
                (cells[0].as_str(), cells.len()),
                ("Feedback", piece.columns.len())
            );
            cells.iter().skip(1).cloned()
        });
        assert_eq!(again.collect::<Vec<_>>(), all, "a number is lost");
    }

    #[test]
    fn a_table_wider_than_a_page_goes_on_below_itself() {
        let long = "72.9 (65.8 to 86.3) n";
        check(3, long, &[3]);
        check(5, long, &[5]);
        check(6, long, &[4, 3]);
        check(9, long, &[5, 5]);
        check(13, long, &[5, 5, 5]);
        check(13, "7", &[13]);
    }
}
