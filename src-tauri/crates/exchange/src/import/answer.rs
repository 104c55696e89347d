//! What a cell under an item means.

use crate::guard::unguarded;
use std::collections::BTreeMap;

use assessment::checklist::{Item, Scale};
use assessment::response::Answer;

use super::heading::plain;
use super::problem::ProblemKind;

/// Understood as "not applicable" in every file, unless the scale says otherwise.
const ALWAYS_NOT_APPLICABLE: [&str; 2] = ["n/a", "not applicable"];
/// How much of a cell is said back when it cannot be understood.
const MOST_SAID_BACK: usize = 40;

/// Everything that a cell may hold on one scale.
pub(super) struct Answers<'a> {
    scale: &'a Scale,
    /// By plain words; none is "skipped".
    words: BTreeMap<String, Option<Answer>>,
}

impl<'a> Answers<'a> {
    pub(super) fn of(scale: &'a Scale) -> Self {
        let mut words: BTreeMap<String, Option<Answer>> = BTreeMap::new();
        let mut add = |word: &str, answer| {
            words.entry(plain(word)).or_insert(answer);
        };
        // The first to claim a word keeps it: a code that is listed as skipped is no
        // answer, even if the scale has it.
        scale.skipped.iter().for_each(|word| add(word, None));
        scale
            .not_applicable
            .iter()
            .for_each(|word| add(word, Some(Answer::NotApplicable)));
        scale
            .unsaid
            .iter()
            .for_each(|word| add(word, Some(Answer::Unsaid)));
        (scale.first..)
            .zip(&scale.labels)
            .for_each(|(code, label)| add(label, Some(Answer::Point(code))));
        ALWAYS_NOT_APPLICABLE
            .iter()
            .for_each(|word| add(word, Some(Answer::NotApplicable)));
        add("", None);
        Self { scale, words }
    }

    /// What a cell says about an item; none is "skipped".
    pub(super) fn read(&self, cell: &str, item: &Item) -> Result<Option<Answer>, ProblemKind> {
        let cell = unguarded(cell);
        let word = plain(cell);
        let number = number(&word);
        let whole = number
            .filter(|number| number.fract() == 0.0)
            .map(|number| number as i32);
        let word = whole.map_or(word, |code| code.to_string());
        if let Some(answer) = self.words.get(&word) {
            return Ok(*answer);
        }
        if let Some(code) = whole.filter(|code| self.scale.has(*code)) {
            return Ok(Some(Answer::Point(code)));
        }
        let (item, value) = (item.id.clone(), shortened(cell));
        Err(match number {
            Some(_) => ProblemKind::OffScale {
                item,
                value,
                lowest: self.scale.first,
                highest: self.scale.last(),
            },
            None => ProblemKind::NotAnAnswer {
                item,
                value,
                labels: self.scale.labels.join(", "),
            },
        })
    }
}

/// A plain decimal number, such as `4`, `4.0` or `4,0`; never `1,000`, which may mean two things.
fn number(word: &str) -> Option<f64> {
    let digits = word.strip_prefix('-').unwrap_or(word);
    let (whole, decimals) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let is_digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    let is_short = (1..=9).contains(&whole.len())
        && decimals.len() <= if digits.contains(',') { 2 } else { 20 };
    let is_plain = is_short && is_digits(whole) && is_digits(decimals);
    is_plain
        .then(|| word.replace(',', ".").parse().ok())
        .flatten()
}

pub(super) fn shortened(cell: &str) -> String {
    let text: String = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(MOST_SAID_BACK) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
