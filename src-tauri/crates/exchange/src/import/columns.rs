//! What each column of a table is, by its heading, by hand, and by what stands in it.
//!
//! Invariant: a column of addresses or times is dropped whatever its heading says, and no
//! text of a column leaves that does not look like an answer.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use assessment::checklist::{Item, ItemId};
use assessment::round::RoleQuestion;

use super::answer::{Answers, Said, is_label, shortened, shown};
use super::error::Error;
use super::head::Head;
use super::heading::{Headings, MOST_HEADING, Means};
use super::personal::{Added, is_person, is_time};
use super::plain::plain;
use super::problem::{IgnoredWhy, Place, Problem, ProblemKind};
use super::role;
use super::table::{AboutTexts, Table, Text};
use super::watch::{Part, Watch};
use super::{Heading, Ignored, Imported, Label, Matched, Unmatched};

/// The most labels of a column that nobody understands; one with more is no column of answers.
const MOST_LABELS: usize = 12;
/// From how many cells on it is strange that no two of a column are alike.
const MANY_CELLS: usize = 3;
/// The most labels that an unmatched column is shown with.
const MOST_SAMPLES: usize = 5;
/// How many rows are read between two looks at whether to go on.
const ROWS_AT_ONCE: usize = 500;

/// What is read from a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    /// An item; whether a cell that is no answer may be said back.
    Item(&'a Item, bool),
    /// The role group; likewise.
    Role(bool),
    /// Free text.
    Comment,
    /// The time at which the answers became complete.
    Submitted,
    /// What tells a row from every other.
    Marks,
    /// Nothing.
    Nothing,
}

/// The columns of a table.
pub(super) struct Columns<'a> {
    /// By number, as far as there are headings.
    pub(super) kinds: Vec<Kind<'a>>,
    /// The column of the time at which answers became complete.
    pub(super) submitted: Option<u32>,
}

/// A column with a heading.
struct Column<'a> {
    number: u32,
    /// As it is shown, and as a person decides about it.
    heading: String,
    means: Means<'a>,
    by_hand: bool,
    cells: Cells,
}

/// What stands in a column.
#[derive(Default)]
struct Cells {
    filled: usize,
    people: usize,
    times: usize,
    /// Cells that are understood.
    understood: usize,
    /// Some of them, each once.
    samples: Vec<Text>,
    /// Those that are not, as long as there are not too many.
    strange: HashMap<Text, usize>,
}

/// What is known of a text, found out once.
#[derive(Clone, Copy, Default)]
struct Known {
    is_answer: Option<bool>,
    is_role: Option<bool>,
    is_person: Option<bool>,
    is_time: Option<bool>,
}

impl<'a> Columns<'a> {
    /// Understands the columns, and writes down what there is to say about them.
    pub(super) fn of(
        looked: &Looked<'_>,
        headings: &Headings<'a>,
        watch: &mut Watch<'_>,
        imported: &mut Imported,
    ) -> Result<Self, Error> {
        let Looked { table, head, .. } = looked;
        let mut columns = named(head, headings);
        let mut look = Look {
            at: looked,
            known: table.about_texts(Known::default()),
        };
        look.through(&mut columns, watch)?;
        for column in &mut columns {
            column.drop_if_personal();
        }
        drop_what_hands_replace(&mut columns);

        let last = columns.last().map_or(0, |column| column.number as usize);
        let mut kinds = vec![Kind::Nothing; last + 1];
        let mut labels: BTreeMap<String, Label> = BTreeMap::new();
        for column in columns {
            let is_shown = column.looks_like_answers();
            kinds[column.number as usize] = column.kind(is_shown);
            if matches!(column.means, Means::Item(_)) && is_shown {
                look.strange(&column, &mut labels);
            }
            if !is_shown {
                imported.problems.push(Problem {
                    place: table.column(column.number),
                    what: ProblemKind::NoAnswers,
                });
            }
            column.write_down(&look, imported)?;
        }
        imported.labels = labels.into_values().collect();
        let is_there = |item: &&Item| {
            let matched = &imported.matched;
            matched.iter().any(|column| column.item == item.id)
        };
        let missing = headings.asked.iter().filter(|item| !is_there(item));
        imported.missing = missing.map(|item| item.id.clone()).collect();
        let submitted = kinds.iter().position(|kind| *kind == Kind::Submitted);
        Ok(Self {
            submitted: submitted.and_then(|column| u32::try_from(column).ok()),
            kinds,
        })
    }

    pub(super) fn kind(&self, column: u32) -> Kind<'a> {
        let kind = self.kinds.get(column as usize);
        kind.copied().unwrap_or(Kind::Nothing)
    }
}

/// The columns by their headings and by hand.
fn named<'a>(head: &Head<'_>, headings: &Headings<'a>) -> Vec<Column<'a>> {
    let mut times: HashMap<String, usize> = HashMap::new();
    let columns = head.columns().into_iter();
    let columns = columns.map(|number| {
        let (mut text, mut means) = ("", Means::Nothing(IgnoredWhy::NotAnItem));
        for other in head.texts(number) {
            let found = headings.means(other);
            if text.is_empty() || rank(&found) > rank(&means) {
                (text, means) = (other, found);
            } else if let (Means::Item(one), Means::Item(two)) = (&means, &found)
                && one.id != two.id
            {
                means = Means::Nothing(IgnoredWhy::NotAnItem);
            }
        }
        // Two columns with the same heading are told apart as the second and so on.
        let same = times.entry(plain(text)).or_default();
        *same += 1;
        let heading = match *same {
            _ if text.len() > MOST_HEADING => shortened(text),
            1 => text.to_owned(),
            at => format!("{text} ({at})"),
        };
        let decided = match means {
            Means::Added(_) => None,
            Means::Item(_) | Means::Role | Means::Comment | Means::Nothing(_) if *same > 1 => {
                headings.by_hand(&heading)
            }
            Means::Item(_) | Means::Role | Means::Comment | Means::Nothing(_) => {
                head.texts(number).find_map(|text| headings.by_hand(text))
            }
        };
        Column {
            number,
            heading,
            by_hand: decided.is_some(),
            means: decided.unwrap_or(means),
            cells: Cells::default(),
        }
    });
    columns.collect()
}

/// Which of two meanings goes before the other, where a column has two headings.
fn rank(means: &Means<'_>) -> u8 {
    match means {
        Means::Item(_) => 5,
        Means::Added(_) => 4,
        Means::Role => 3,
        Means::Comment => 2,
        Means::Nothing(IgnoredWhy::NotAnItem) => 0,
        Means::Nothing(_) => 1,
    }
}

/// Where a hand put another column in an item's place, the one that the rules found goes.
fn drop_what_hands_replace(columns: &mut [Column<'_>]) {
    let by_hand: BTreeSet<ItemId> = columns
        .iter()
        .filter(|column| column.by_hand)
        .filter_map(|column| match column.means {
            Means::Item(item) => Some(item.id.clone()),
            Means::Role | Means::Comment | Means::Added(_) | Means::Nothing(_) => None,
        })
        .collect();
    for column in columns.iter_mut().filter(|column| !column.by_hand) {
        if let Means::Item(item) = column.means
            && by_hand.contains(&item.id)
        {
            column.means = Means::Nothing(IgnoredWhy::Replaced(item.id.clone()));
        }
    }
}

impl<'a> Column<'a> {
    /// Whether its cells are looked at for people and times: free text that the rules found is
    /// what it says it is, and may begin with an address.
    fn may_be_personal(&self) -> bool {
        self.by_hand || matches!(self.means, Means::Nothing(_))
    }

    fn drop_if_personal(&mut self) {
        if !self.may_be_personal() || self.cells.filled == 0 {
            return;
        }
        let added = if self.cells.times == self.cells.filled {
            Added::Time
        } else if self.cells.people * 2 > self.cells.filled {
            Added::Person
        } else {
            return;
        };
        self.means = Means::Added(added);
        self.by_hand = false;
    }

    /// Whether what is not understood in a column of answers is still likely to be one.
    fn looks_like_answers(&self) -> bool {
        if !matches!(self.means, Means::Item(_) | Means::Role) {
            return true;
        }
        let cells = &self.cells;
        let all_differ = cells.filled >= MANY_CELLS && cells.strange.len() == cells.filled;
        cells.strange.len() <= MOST_LABELS && !(self.by_hand && all_differ)
    }

    fn kind(&self, is_shown: bool) -> Kind<'a> {
        match &self.means {
            Means::Item(item) => Kind::Item(item, is_shown),
            Means::Role => Kind::Role(is_shown),
            Means::Comment => Kind::Comment,
            Means::Added(Added::Submitted) => Kind::Submitted,
            Means::Added(Added::Row | Added::Time) => Kind::Marks,
            Means::Added(Added::Person | Added::Quiz) | Means::Nothing(_) => Kind::Nothing,
        }
    }

    /// Puts it where it belongs in what is said of the file.
    fn write_down(self, look: &Look<'_>, imported: &mut Imported) -> Result<(), Error> {
        let place = look.at.table.column(self.number);
        let twice = |what: &str, first: &Place, second: &Place| Error::TwoColumns {
            item: what.to_owned(),
            first: first.clone(),
            second: second.clone(),
        };
        let heading = self.heading;
        let why = match self.means {
            Means::Item(item) => {
                let same = |other: &&Matched| other.item == item.id;
                if let Some(first) = imported.matched.iter().find(same) {
                    return Err(twice(&item.id, &first.place, &place));
                }
                imported.matched.push(Matched {
                    heading,
                    place,
                    item: item.id.clone(),
                    text: item.text.clone(),
                    by_hand: self.by_hand,
                });
                return Ok(());
            }
            Means::Role => {
                if let Some(first) = &imported.role {
                    return Err(twice(&heading, &first.place, &place));
                }
                imported.role = Some(Heading { heading, place });
                return Ok(());
            }
            Means::Comment => {
                imported.comments.push(Heading { heading, place });
                return Ok(());
            }
            Means::Added(Added::Row | Added::Person) => IgnoredWhy::Who,
            Means::Added(Added::Time | Added::Submitted) => IgnoredWhy::When,
            Means::Added(Added::Quiz) => IgnoredWhy::Quiz,
            Means::Nothing(why) => why,
        };
        if matches!(why, IgnoredWhy::NotAnItem | IgnoredWhy::Repeat(_)) {
            let samples = self.cells.samples.iter();
            imported.unmatched.push(Unmatched {
                heading: heading.clone(),
                place: place.clone(),
                filled: self.cells.filled,
                samples: samples
                    .map(|text| look.at.table.says(*text).trim().to_owned())
                    .collect(),
            });
        }
        imported.ignored.push(Ignored {
            heading,
            place,
            why,
        });
        Ok(())
    }
}

/// What is looked at, and what it is compared with.
pub(super) struct Looked<'l> {
    pub(super) table: &'l Table,
    pub(super) head: &'l Head<'l>,
    pub(super) answers: &'l Answers<'l>,
    pub(super) question: &'l RoleQuestion,
}

/// A look at what stands in the columns.
struct Look<'l> {
    at: &'l Looked<'l>,
    known: AboutTexts<Known>,
}

impl Look<'_> {
    fn through(&mut self, columns: &mut [Column<'_>], watch: &mut Watch<'_>) -> Result<(), Error> {
        let last = columns.last().map_or(0, |column| column.number as usize);
        let mut by_number: Vec<Option<usize>> = vec![None; last + 1];
        for (at, column) in columns.iter().enumerate() {
            // Free text is looked at by nobody.
            let is_wanted =
                column.may_be_personal() || matches!(column.means, Means::Item(_) | Means::Role);
            by_number[column.number as usize] = is_wanted.then_some(at);
        }
        let Looked { table, head, .. } = self.at;
        let rows = head.answers;
        for (done, some) in rows.chunks(ROWS_AT_ONCE).enumerate() {
            watch.at(Part::Columns, done * ROWS_AT_ONCE, rows.len())?;
            for (number, text) in some.iter().flat_map(|row| table.cells(row)) {
                let at = by_number.get(*number as usize).copied().flatten();
                if let Some(at) = at {
                    self.note(&mut columns[at], *text);
                }
            }
        }
        Ok(())
    }

    fn note(&mut self, column: &mut Column<'_>, text: Text) {
        let may_be_personal = column.may_be_personal();
        let Looked {
            table,
            answers,
            question,
            ..
        } = self.at;
        let cell = table.says(text);
        let known = self.known.of(text);
        let cells = &mut column.cells;
        cells.filled += 1;
        if may_be_personal {
            let person = *known.is_person.get_or_insert_with(|| is_person(cell));
            let time = *known
                .is_time
                .get_or_insert_with(|| table.is_time(text) || is_time(cell));
            cells.people += usize::from(person);
            cells.times += usize::from(time);
        }
        let understood = match column.means {
            Means::Role => *known
                .is_role
                .get_or_insert_with(|| role::read(cell, question).is_ok()),
            Means::Item(_) | Means::Comment | Means::Added(_) | Means::Nothing(_) => {
                *known.is_answer.get_or_insert_with(|| {
                    !matches!(answers.read(cell), Said::OffScale | Said::Unknown)
                })
            }
        };
        if understood {
            cells.understood += 1;
            let is_new = cells.samples.len() < MOST_SAMPLES && !cells.samples.contains(&text);
            if is_new {
                cells.samples.push(text);
            }
        } else if cells.strange.len() <= MOST_LABELS {
            *cells.strange.entry(text).or_default() += 1;
        }
    }

    /// Adds the labels of a column that are not understood.
    fn strange(&self, column: &Column<'_>, labels: &mut BTreeMap<String, Label>) {
        for (text, count) in &column.cells.strange {
            let cell = self.at.table.says(*text);
            let Some(text) = shown(cell).filter(|_| is_label(cell)) else {
                continue;
            };
            let label = labels.entry(plain(cell)).or_insert_with(|| Label {
                text: text.into_owned(),
                count: 0,
            });
            label.count += count;
        }
    }
}
