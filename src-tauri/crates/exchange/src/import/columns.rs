//! What each column of a table is, by its heading, by hand, and by what stands in it.
//!
//! Invariant: a column of addresses or times is dropped whatever its heading says, and no
//! text of a column leaves that does not look like an answer.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use assessment::checklist::{Item, ItemId};

use super::answer::shortened;
use super::cells::{self, Cells, Looked, MOST_LABELS, Wanted};
use super::error::Error;
use super::head::Head;
use super::heading::{Headings, MOST_HEADING, Means};
use super::personal::Added;
use super::plain::plain;
use super::problem::{IgnoredWhy, Place, Problem, ProblemKind};
use super::table::Table;
use super::watch::Watch;
use super::{Heading, Ignored, Imported, Label, Matched, Unmatched};

/// From how many cells on it is strange that no two of a column are alike.
const MANY_CELLS: usize = 3;

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
        let wanted = columns.iter_mut().filter_map(Column::wanted);
        cells::look(looked, wanted.collect(), watch)?;
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
                column.cells.add_strange(table, &mut labels);
            }
            if !is_shown {
                imported.problems.push(Problem {
                    place: table.column(column.number),
                    what: ProblemKind::NoAnswers,
                });
            }
            column.write_down(table, imported)?;
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

    /// Its cells, if they are looked at: nobody looks at free text.
    fn wanted(&mut self) -> Option<(u32, Wanted, &mut Cells)> {
        let wanted = Wanted {
            is_role: matches!(self.means, Means::Role),
            may_be_personal: self.may_be_personal(),
        };
        let is_wanted =
            wanted.may_be_personal || matches!(self.means, Means::Item(_) | Means::Role);
        is_wanted.then_some((self.number, wanted, &mut self.cells))
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
    fn write_down(self, table: &Table, imported: &mut Imported) -> Result<(), Error> {
        let place = table.column(self.number);
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
                    .map(|text| table.says(*text).trim().to_owned())
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
