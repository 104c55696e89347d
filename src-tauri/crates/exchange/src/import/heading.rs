//! What a column's heading means: an item, a comment, who, when, or nothing.
//!
//! One set of rules reads the headings of every form maker and of a plain table. Each rule
//! asks for a whole id or a whole statement somewhere in the heading, so that none guesses.

use std::cell::RefCell;
use std::collections::HashMap;

use assessment::checklist::Item;
use assessment::round::{RoleQuestion, Setup};

use super::answer::{Answers, shortened};
use super::error::Error;
use super::head::is_somebodys;
use super::matching::{ColumnMeaning, Matching};
use super::personal::{Added, added};
use super::plain::{bare, key, plain, without_marks};
use super::problem::IgnoredWhy;
use super::table::Table;

/// What the heading of a column with free text has in it.
const COMMENT: [&str; 3] = ["comment", "own words", "anything else"];
/// How many headings are said back when none is an item.
const MOST_SAID_BACK: usize = 8;
/// The most bytes of a heading; longer ones are somebody's own words in the wrong place.
pub(super) const MOST_HEADING: usize = 2_000;
/// How many bytes a form maker may add to the longest statement.
const MOST_ADDED: usize = 100;
/// The most opening brackets of a heading behind each of which a statement may begin.
const MOST_BRACKETS: usize = 8;
/// The fewest letters of a statement that was cut short.
const LEAST_OF_CUT: usize = 8;

/// What a heading means.
#[derive(Clone)]
pub(super) enum Means<'a> {
    /// An item that the round asks.
    Item(&'a Item),
    /// The role group of the person, which the round asks for.
    Role,
    /// Free text.
    Comment,
    /// The column is dropped: a form maker added it.
    Added(Added),
    /// The column is dropped.
    Nothing(IgnoredWhy),
}

/// The headings that a round knows.
pub(super) struct Headings<'a> {
    pub(super) asked: Vec<&'a Item>,
    /// The most bytes of a text that can be an id or a statement; no others are compared, so
    /// that a file of long texts takes no time.
    longest: usize,
    by_id: HashMap<String, &'a Item>,
    /// By statement; none where two items have the same one.
    by_text: HashMap<String, Option<&'a Item>>,
    /// What the column with the role group may be called.
    role: Vec<String>,
    asks_role: bool,
    by_hand: HashMap<String, &'a ColumnMeaning>,
    /// What was found before: a heading is looked at several times, as a heading row and as a
    /// column.
    known: RefCell<HashMap<String, Means<'a>>>,
}

impl<'a> Headings<'a> {
    pub(super) fn of(setup: &'a Setup, role: &RoleQuestion, matching: &'a Matching) -> Self {
        let asked = setup.asked().into_iter().flat_map(|(_, items)| items);
        let all = || setup.checklist.domains.iter().flat_map(|d| &d.items);
        let mut by_text: HashMap<String, Option<&Item>> = HashMap::new();
        for item in all() {
            by_text
                .entry(key(&item.text))
                .and_modify(|other| *other = None)
                .or_insert(Some(item));
        }
        let role = [&role.question].into_iter().chain(&role.headings);
        let by_hand = matching.columns.iter();
        Self {
            asked: asked.collect(),
            longest: 2 * all().map(|item| item.text.len()).max().unwrap_or(0) + MOST_ADDED,
            by_id: all()
                .flat_map(|item| [&item.id, item.link_id()].map(|id| (plain(id), item)))
                .collect(),
            by_text,
            role: role.map(|heading| key(heading)).collect(),
            asks_role: setup.asks_role,
            by_hand: by_hand
                .map(|(heading, meaning)| (plain(heading), meaning))
                .collect(),
            known: RefCell::default(),
        }
    }

    /// What a heading means by the rules.
    pub(super) fn means(&self, heading: &str) -> Means<'a> {
        if heading.len() > MOST_HEADING {
            return Means::Nothing(IgnoredWhy::NotAnItem);
        }
        if let Some(known) = self.known.borrow().get(heading) {
            return known.clone();
        }
        let means = self.found(heading);
        let mut known = self.known.borrow_mut();
        known.insert(heading.to_owned(), means.clone());
        means
    }

    fn found(&self, heading: &str) -> Means<'a> {
        if let Some(item) = self.item(heading) {
            return self.asked_item(item);
        }
        let words = key(&without_marks(heading));
        if let Some(added) = added(&words) {
            return Means::Added(added);
        }
        let single = heading.trim_end();
        let single = single.strip_suffix(|c: char| c.is_ascii_digit());
        let single = single.map(|single| single.trim_end_matches(|c: char| c.is_ascii_digit()));
        if let Some(item) = single.and_then(|single| self.item(single)) {
            return Means::Nothing(IgnoredWhy::Repeat(item.id.clone()));
        }
        if self.role.contains(&words) {
            return self.role();
        }
        if COMMENT.iter().any(|part| words.contains(part)) {
            return Means::Comment;
        }
        Means::Nothing(IgnoredWhy::NotAnItem)
    }

    /// What somebody decided that a heading means. An item that is not of this checklist is
    /// from another time and decides nothing.
    pub(super) fn by_hand(&self, heading: &str) -> Option<Means<'a>> {
        if self.by_hand.is_empty() || heading.len() > MOST_HEADING {
            return None;
        }
        Some(match self.by_hand.get(&plain(heading))? {
            ColumnMeaning::Item { item } => self.asked_item(self.by_id.get(&plain(item))?),
            ColumnMeaning::Role => self.role(),
            ColumnMeaning::Comment => Means::Comment,
            ColumnMeaning::LeaveOut => Means::Nothing(IgnoredWhy::ByHand),
        })
    }

    /// The error for a file without any item, naming what was looked for.
    pub(super) fn none_found(&self, table: &Table, answers: &Answers<'_>) -> Error {
        let ids: Vec<&str> = self.asked.iter().map(|item| item.id.as_str()).collect();
        let first = table.rows.first();
        let found = first.filter(|row| !is_somebodys(table, row, answers));
        let found = found.map(|row| {
            let cells = table.cells(row).iter().take(MOST_SAID_BACK);
            let cells = cells.map(|(_, text)| shortened(table.says(*text)));
            cells.collect::<Vec<_>>().join(" · ")
        });
        Error::NoItems {
            looked_for: ids.join(", "),
            example: self
                .asked
                .first()
                .map(|item| item.text.clone())
                .unwrap_or_default(),
            found: found.unwrap_or_else(|| "…".to_owned()),
        }
    }

    fn asked_item(&self, item: &'a Item) -> Means<'a> {
        match self.asked.iter().find(|asked| asked.id == item.id) {
            Some(item) => Means::Item(item),
            None => Means::Nothing(IgnoredWhy::NotAsked(item.id.clone())),
        }
    }

    fn role(&self) -> Means<'a> {
        if self.asks_role {
            Means::Role
        } else {
            Means::Nothing(IgnoredWhy::RoleNotAsked)
        }
    }

    /// The item of a heading.
    fn item(&self, heading: &str) -> Option<&'a Item> {
        let heading = without_marks(heading);
        let heading = heading.trim();
        if let Some(item) = self.whole(heading) {
            return Some(item);
        }
        if let Some((code, text)) = coded(heading) {
            let (by_code, by_text) = (self.code(code), self.statement(text));
            return match (by_code, by_text) {
                (Some(code), Some(text)) => (code.id == text.id).then_some(code),
                (Some(code), None) => is_cut(text, &code.text).then_some(code),
                (None, by_text) => by_text,
            };
        }
        self.code(heading)
            .or_else(|| self.statement(heading))
            .or_else(|| {
                // LimeSurvey may write lines for blanks.
                let is_lined = heading.contains('_') && !heading.contains(char::is_whitespace);
                is_lined.then(|| self.statement(&heading.replace('_', " ")))?
            })
    }

    /// The item of which a text is the whole id or the whole statement.
    fn whole(&self, text: &str) -> Option<&'a Item> {
        if text.len() > self.longest {
            return None;
        }
        let words = plain(text);
        let by_id = self.by_id.get(&words).copied();
        by_id.or_else(|| self.by_text.get(bare(&words)).copied().flatten())
    }

    /// The item whose id a code is or has in its brackets, as in `G1[PS1]`.
    fn code(&self, code: &str) -> Option<&'a Item> {
        let by_id = |text: &str| self.by_id.get(&plain(text)).copied();
        by_id(code).or_else(|| {
            let (_, inside) = code.strip_suffix(']')?.split_once('[')?;
            by_id(inside)
        })
    }

    /// The item whose statement a text is, or has in its last brackets, as a grid has behind
    /// its title.
    fn statement(&self, text: &str) -> Option<&'a Item> {
        self.whole(text).or_else(|| {
            let inside = text.trim_end().strip_suffix(']')?;
            let opened = inside.match_indices('[').take(MOST_BRACKETS);
            let mut behind = opened.map(|(at, _)| &inside[at + 1..]);
            behind.find_map(|text| self.whole(text))
        })
    }
}

/// The code and the text of `G1[SQ001]. How much do you agree?`: what stands before the first
/// full stop or colon, if it is one word.
fn coded(heading: &str) -> Option<(&str, &str)> {
    let (code, text) = heading.split_once(['.', ':'])?;
    let is_code = code.starts_with(|c: char| c.is_ascii_alphabetic())
        && code
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '[' | ']'));
    (is_code && !text.trim().is_empty()).then_some((code, text))
}

/// Whether a text is the beginning of a statement, cut with two points.
fn is_cut(text: &str, statement: &str) -> bool {
    let text = plain(text);
    let kept = text
        .strip_suffix("..")
        .or_else(|| text.strip_suffix('…'))
        .map(|kept| kept.trim_end_matches('.').trim_end());
    kept.is_some_and(|kept| kept.len() >= LEAST_OF_CUT && plain(statement).starts_with(kept))
}
