//! What a cell under an item means.

use std::borrow::Cow;
use std::collections::HashMap;

use assessment::checklist::{Item, Scale};
use assessment::response::Answer;

use super::matching::{LabelMeaning, Matching};
use super::plain::plain;
use super::problem::ProblemKind;
use crate::guard::unguarded;

/// Understood as "not applicable" in every file, unless the scale says otherwise.
const ALWAYS_NOT_APPLICABLE: [&str; 2] = ["n/a", "not applicable"];
/// Understood as skipped in every file, unless the scale says otherwise.
const ALWAYS_SKIPPED: [&str; 2] = ["", "no answer"];
/// What LimeSurvey writes for a question that a person was not shown.
const NOT_SHOWN: [&str; 2] = ["n/a", "{question_not_shown}"];
/// How much of a cell is said back when it cannot be understood.
const MOST_SAID_BACK: usize = 40;
/// The most bytes of a label.
const MOST_LABEL: usize = 200;
/// From how many digits on something may be a telephone's or a person's number.
const DIGITS_OF_A_PERSON: usize = 7;

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// An answer.
    Is(Answer),
    /// A point of the scale, by LimeSurvey's own code for it.
    Coded(i32),
    /// Nothing: it counts as skipped.
    Skipped,
    /// A number that is not on the scale.
    OffScale,
    /// Something else.
    Unknown,
}

/// Everything that a cell may hold on one scale.
pub(super) struct Answers<'a> {
    scale: &'a Scale,
    /// By plain words, decided by hand.
    by_hand: HashMap<String, Said>,
    /// By plain words.
    words: HashMap<String, Said>,
    /// By plain words whose order does not matter.
    turned: HashMap<String, Said>,
    /// Whether LimeSurvey wrote the file.
    pub(super) is_limesurvey: bool,
}

impl<'a> Answers<'a> {
    pub(super) fn of(scale: &'a Scale, matching: &Matching) -> Self {
        let mut words: HashMap<String, Said> = HashMap::new();
        let mut add = |word: &str, said| {
            words.entry(plain(word)).or_insert(said);
        };
        // The first to claim a word keeps it: a code that is listed as skipped is no
        // answer, even if the scale has it.
        let not_applicable = Said::Is(Answer::NotApplicable);
        let all: [(&[String], Said); 3] = [
            (&scale.skipped, Said::Skipped),
            (&scale.not_applicable, not_applicable),
            (&scale.unsaid, Said::Is(Answer::Unsaid)),
        ];
        for (listed, said) in all {
            listed.iter().for_each(|word| add(word, said));
        }
        (scale.first..)
            .zip(&scale.labels)
            .for_each(|(code, label)| add(label, Said::Is(Answer::Point(code))));
        ALWAYS_NOT_APPLICABLE
            .iter()
            .for_each(|word| add(word, not_applicable));
        ALWAYS_SKIPPED
            .iter()
            .for_each(|word| add(word, Said::Skipped));

        let mut turned: HashMap<String, Said> = HashMap::new();
        for (word, said) in &words {
            if let Some(word) = in_order(word) {
                let only = |other: &mut Said| {
                    if other != said {
                        *other = Said::Unknown;
                    }
                };
                turned.entry(word).and_modify(only).or_insert(*said);
            }
        }
        let by_hand = matching.labels.iter().filter_map(|(label, meaning)| {
            let said = match *meaning {
                LabelMeaning::Point { code } if !scale.has(code) => return None,
                LabelMeaning::Point { code } => Said::Is(Answer::Point(code)),
                LabelMeaning::NotApplicable => not_applicable,
                LabelMeaning::Unsaid => Said::Is(Answer::Unsaid),
                LabelMeaning::NotAnswered => Said::Skipped,
            };
            Some((Word::of(label).text, said))
        });
        Self {
            scale,
            by_hand: by_hand.collect(),
            words,
            turned,
            is_limesurvey: false,
        }
    }

    /// What a cell says.
    pub(super) fn read(&self, cell: &str) -> Said {
        if cell.len() > MOST_LABEL {
            return Said::Unknown;
        }
        let Word {
            text: word,
            number,
            whole,
        } = Word::of(cell);
        if let Some(said) = self.by_hand.get(&word) {
            return *said;
        }
        if self.is_limesurvey && NOT_SHOWN.contains(&word.as_str()) {
            return Said::Skipped;
        }
        if let Some(said) = self.words.get(&word) {
            return *said;
        }
        if let Some(code) = whole.filter(|code| self.scale.has(*code)) {
            return Said::Is(Answer::Point(code));
        }
        if number.is_some() {
            return Said::OffScale;
        }
        only_choice(&word)
            .map(|choice| self.read(choice))
            .or_else(|| self.with_code(&word))
            .or_else(|| self.turned.get(&in_order(&word)?).copied())
            .or_else(|| self.coded(&word))
            .unwrap_or(Said::Unknown)
    }

    /// Whether a cell could be an answer in some file.
    pub(super) fn could_say(&self, cell: &str) -> bool {
        let is_code = || self.scale.labels.len() >= place(&plain(cell)).unwrap_or(usize::MAX);
        is_code() || !matches!(self.read(cell), Said::OffScale | Said::Unknown)
    }

    /// `5 - Strongly agree`, where both parts say the same.
    fn with_code(&self, word: &str) -> Option<Said> {
        let (code, label) = numbered(word).filter(|(_, label)| !label.is_empty())?;
        let said = *self.words.get(label)?;
        let agrees = match said {
            Said::Is(Answer::Point(point)) => point == code,
            Said::Is(Answer::NotApplicable | Answer::Unsaid) | Said::Skipped => {
                let listed = self.words.get(&code.to_string());
                listed.map_or(!self.scale.has(code), |listed| *listed == said)
            }
            Said::Coded(_) | Said::OffScale | Said::Unknown => false,
        };
        agrees.then_some(said)
    }

    /// LimeSurvey's `A1` or `AO01`: the first answer of its list.
    fn coded(&self, word: &str) -> Option<Said> {
        let place = place(word).filter(|_| self.is_limesurvey)?;
        let code = self
            .scale
            .first
            .checked_add(i32::try_from(place).ok()? - 1)?;
        self.scale.has(code).then_some(Said::Coded(code))
    }

    /// What to say of a cell that is no answer.
    pub(super) fn problem(&self, said: Said, cell: &str, item: &Item) -> ProblemKind {
        let (item, value) = (item.id.clone(), shortened(cell));
        if said == Said::OffScale {
            ProblemKind::OffScale {
                item,
                value,
                lowest: self.scale.first,
                highest: self.scale.last(),
            }
        } else {
            ProblemKind::NotAnAnswer {
                item,
                value,
                labels: self.scale.labels.join(", "),
            }
        }
    }

    /// That LimeSurvey's codes were taken for the points of the scale in their order.
    pub(super) fn codes(&self) -> ProblemKind {
        let label = |label: Option<&String>| label.cloned().unwrap_or_default();
        ProblemKind::Codes {
            lowest: label(self.scale.labels.first()),
            highest: label(self.scale.labels.last()),
        }
    }
}

/// A cell as it is compared: `4.0` is `4`.
struct Word {
    text: String,
    number: Option<f64>,
    whole: Option<i32>,
}

impl Word {
    fn of(cell: &str) -> Self {
        let text = plain(unguarded(cell));
        let number = number(&text);
        let whole = number
            .filter(|number| number.fract() == 0.0)
            .map(|number| number as i32);
        Self {
            text: whole.map_or(text, |code| code.to_string()),
            number,
            whole,
        }
    }
}

/// The one choice of `Agree;`, which form makers write where several could be ticked.
fn only_choice(word: &str) -> Option<&str> {
    let choice = word.strip_suffix(';')?.trim();
    (!choice.is_empty() && !choice.contains(';')).then_some(choice)
}

/// The code and the label of `5 - strongly agree`, `5. …`, `5) …`, `(5) …` or
/// `strongly agree (5)`.
fn numbered(word: &str) -> Option<(i32, &str)> {
    if let Some((label, code)) = word
        .strip_suffix(')')
        .and_then(|word| word.rsplit_once('('))
    {
        return Some((code.parse().ok()?, label.trim_end()));
    }
    let bracketed = word.strip_prefix('(');
    let word = bracketed.unwrap_or(word);
    let digits = word.strip_prefix('-').unwrap_or(word);
    let behind = digits.trim_start_matches(|c: char| c.is_ascii_digit());
    let code = word[..word.len() - behind.len()].parse().ok()?;
    let behind = if bracketed.is_some() {
        behind.strip_prefix(')')?
    } else {
        behind
            .trim_start()
            .strip_prefix(['-', '.', ')', ':', '='])?
    };
    Some((code, behind.trim_start()))
}

/// The place in its list that one of LimeSurvey's codes stands for, from 1.
fn place(word: &str) -> Option<usize> {
    let digits = word.strip_prefix('a')?;
    let digits = digits.strip_prefix('o').unwrap_or(digits);
    let is_place = (1..=4).contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_digit());
    is_place
        .then(|| digits.parse().ok())
        .flatten()
        .filter(|place| *place > 0)
}

/// Two words, or the two parts of `neither … nor …`, in the order of the alphabet; none where
/// another order could mean something else.
fn in_order(word: &str) -> Option<String> {
    let (start, mut parts) = match word.strip_prefix("neither ") {
        Some(rest) => ("neither ", rest.split(" nor ").collect::<Vec<_>>()),
        None => ("", word.split(' ').collect()),
    };
    parts.sort_unstable();
    (parts.len() == 2).then(|| format!("{start}{}", parts.join("|")))
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

/// A cell as it is said back: short, and nothing where it looks like a person's.
pub(super) fn shortened(cell: &str) -> String {
    let Some(cell) = shown(cell) else {
        return "…".to_owned();
    };
    match cell.char_indices().nth(MOST_SAID_BACK) {
        Some((end, _)) => format!("{}…", &cell[..end]),
        None => cell.into_owned(),
    }
}

/// A label as a person may decide about it; none for what is too long for one, or looks like
/// a person's address or number.
pub(super) fn shown(cell: &str) -> Option<Cow<'_, str>> {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    if cell.contains('@') || digits >= DIGITS_OF_A_PERSON {
        return None;
    }
    let words: Vec<&str> = unguarded(cell).split_whitespace().collect();
    Some(Cow::Owned(words.join(" ")))
}

/// Whether a label is short enough to decide about.
pub(super) fn is_label(cell: &str) -> bool {
    cell.len() <= MOST_LABEL
}
