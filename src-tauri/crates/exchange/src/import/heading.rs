//! What a column's heading means: an item, a comment, who, when, or nothing.

use std::collections::BTreeMap;

use assessment::checklist::Item;
use assessment::round::{RoleQuestion, Setup};

use super::error::Error;
use super::problem::IgnoredWhy;
use super::table::Table;

/// Headings of columns that say who answered, as the common form makers write them in
/// English, Welsh, German, French and Spanish.
const WHO: [&str; 37] = [
    "id",
    "response id",
    "respondent id",
    "submission id",
    "token",
    "seed",
    "ip",
    "ip address",
    "referrer url",
    "user",
    "username",
    "email",
    "e-mail",
    "email address",
    "name",
    "full name",
    "your name",
    "first name",
    "last name",
    "language",
    "start language",
    "ebost",
    "cyfeiriad e-bost",
    "enw",
    "iaith",
    "e-mail-adresse",
    "benutzername",
    "sprache",
    "adresse de messagerie",
    "adresse e-mail",
    "courriel",
    "nom",
    "langue",
    "correo electrónico",
    "dirección de correo electrónico",
    "nombre",
    "idioma",
];
/// The same for columns that say when.
const WHEN: [&str; 28] = [
    "start time",
    "completion time",
    "last modified time",
    "timestamp",
    "submission time",
    "submitted",
    "submitted at",
    "date submitted",
    "date started",
    "date last action",
    "start date",
    "end date",
    "startdate",
    "submitdate",
    "datestamp",
    "amser dechrau",
    "amser cychwyn",
    "amser cwblhau",
    "startzeit",
    "fertigstellungszeit",
    "zeitpunkt der letzten änderung",
    "zeitstempel",
    "heure de début",
    "heure de fin",
    "heure de la dernière modification",
    "horodateur",
    "hora de inicio",
    "hora de finalización",
];
/// What the heading of a column with free text has in it.
const COMMENT: [&str; 3] = ["comment", "own words", "anything else"];
/// How many headings are said back when none is an item.
const MOST_SAID_BACK: usize = 8;

/// What a heading means.
pub(super) enum Means<'a> {
    /// An item that the round asks.
    Item(&'a Item),
    /// The role group of the person, which the round asks for.
    Role,
    /// Free text.
    Comment,
    /// The column is dropped.
    Nothing(IgnoredWhy),
}

/// The headings that a round knows.
pub(super) struct Headings<'a> {
    asked: Vec<&'a Item>,
    by_id: BTreeMap<String, &'a Item>,
    /// By statement; none where two items have the same one.
    by_text: BTreeMap<String, Option<&'a Item>>,
    /// What the column with the role group may be called.
    role: Vec<String>,
    asks_role: bool,
}

impl<'a> Headings<'a> {
    pub(super) fn of(setup: &'a Setup, role: &RoleQuestion) -> Self {
        let asked: Vec<&Item> = setup
            .asked()
            .into_iter()
            .flat_map(|(_, items)| items)
            .collect();
        let mut by_text: BTreeMap<String, Option<&Item>> = BTreeMap::new();
        let all: Vec<&Item> = setup
            .checklist
            .domains
            .iter()
            .flat_map(|domain| &domain.items)
            .collect();
        for item in &all {
            by_text
                .entry(key(&item.text))
                .and_modify(|other| *other = None)
                .or_insert(Some(item));
        }
        let by_id = all
            .into_iter()
            .map(|item| (plain(&item.id), item))
            .collect();
        Self {
            asked,
            by_id,
            by_text,
            role: [&role.question]
                .into_iter()
                .chain(&role.headings)
                .map(|heading| key(heading))
                .collect(),
            asks_role: setup.asks_role,
        }
    }

    /// What a heading means.
    pub(super) fn means(&self, heading: &str) -> Means<'a> {
        let words = key(heading);
        if let Some(item) = self.item(heading) {
            return match self.asked.iter().find(|asked| asked.id == item.id) {
                Some(item) => Means::Item(item),
                None => Means::Nothing(IgnoredWhy::NotAsked(item.id.clone())),
            };
        }
        if WHO.contains(&words.as_str()) {
            return Means::Nothing(IgnoredWhy::Who);
        }
        if WHEN.contains(&words.as_str()) {
            return Means::Nothing(IgnoredWhy::When);
        }
        if let Some(item) = self.item(
            heading
                .trim_end()
                .trim_end_matches(|c: char| c.is_ascii_digit()),
        ) {
            return Means::Nothing(IgnoredWhy::Repeat(item.id.clone()));
        }
        if self.role.contains(&words) {
            return if self.asks_role {
                Means::Role
            } else {
                Means::Nothing(IgnoredWhy::RoleNotAsked)
            };
        }
        if COMMENT.iter().any(|part| words.contains(part)) {
            return Means::Comment;
        }
        Means::Nothing(IgnoredWhy::NotAnItem)
    }

    /// The error for a file without any item, naming what was looked for.
    pub(super) fn none_found(&self, table: &Table) -> Error {
        let ids: Vec<&str> = self.asked.iter().map(|item| item.id.as_str()).collect();
        let found = table.rows.first().map(|row| {
            row.cells
                .values()
                .take(MOST_SAID_BACK)
                .map(|text| text.trim())
                .collect::<Vec<_>>()
        });
        Error::NoItems {
            looked_for: ids.join(", "),
            example: self
                .asked
                .first()
                .map(|item| item.text.clone())
                .unwrap_or_default(),
            found: found.unwrap_or_default().join(" · "),
        }
    }

    /// The item of a heading: its id, its statement, its id before its statement, or its
    /// statement in brackets behind the title of a grid.
    fn item(&self, heading: &str) -> Option<&'a Item> {
        let by_text = |text: &str| self.by_text.get(&key(text)).copied().flatten();
        let by_id = |text: &str| self.by_id.get(&plain(text)).copied();
        if let Some(item) = by_id(heading).or_else(|| by_text(heading)) {
            return Some(item);
        }
        let after_id = heading.split_once(['.', ':']).and_then(|(id, text)| {
            by_id(id).filter(|item| by_text(text).is_some_and(|other| other.id == item.id))
        });
        let in_brackets = || {
            heading
                .trim_end()
                .strip_suffix(']')
                .and_then(|text| text.rsplit_once('['))
        };
        after_id
            .or_else(|| in_brackets().and_then(|(_, text)| by_id(text).or_else(|| by_text(text))))
    }
}

/// Words as they are compared: lower case, single blanks, plain quotes and dashes.
pub(super) fn plain(text: &str) -> String {
    let simple = text
        .chars()
        .filter(|c| !matches!(c, '\u{200B}'..='\u{200D}' | '\u{FEFF}' | '\u{AD}'))
        .map(|c| match c {
            '‘' | '’' => '\'',
            '“' | '”' => '"',
            '‐' | '‑' | '–' | '—' => '-',
            other => other,
        });
    simple
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}

/// A heading or a statement as they are compared: plain, without a number before it and
/// without punctuation behind it.
fn key(text: &str) -> String {
    let text = plain(text);
    let text = unnumbered(&text).trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, '.' | '?' | '!' | ':' | ';' | ',' | '…' | '*')
    });
    text.to_owned()
}

/// The text behind `1.`, `1)`, `Q1:` or `Question 1 -`; all of it where there is no such.
fn unnumbered(text: &str) -> &str {
    let rest = text
        .strip_prefix("question")
        .or_else(|| text.strip_prefix('q'))
        .unwrap_or(text)
        .trim_start();
    let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    if behind.len() == rest.len() {
        return text;
    }
    let statement = behind
        .trim_start()
        .strip_prefix(['.', ')', ':', '-'])
        .map(str::trim_start);
    statement
        .filter(|statement| !statement.is_empty())
        .unwrap_or(text)
}
