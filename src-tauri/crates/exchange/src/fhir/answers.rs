//! What an answer in a response means on the scale of a round.

use std::collections::HashMap;

use assessment::checklist::Scale;
use assessment::response::Answer;

use super::responses::ProblemKind;
use super::shape::{Coding, GivenAnswer};
use super::vocabulary::{NO_ANSWER, NOT_APPLICABLE, SCALE, UNSAID, plain};

/// Understood as "not applicable", unless the scale says otherwise.
const ALWAYS_NOT_APPLICABLE: [&str; 2] = ["n/a", "not applicable"];
/// Understood as skipped, unless the scale says otherwise.
const ALWAYS_SKIPPED: [&str; 2] = ["", "no answer"];

/// What an answer says; none means skipped.
pub(super) type Said = Option<Answer>;

/// Everything that can be answered on one scale.
pub(super) struct Answers<'a> {
    scale: &'a Scale,
    /// By plain words. The first to claim a word keeps it: one that is listed as skipped is no
    /// answer, even if the scale has it.
    words: HashMap<String, Said>,
}

impl<'a> Answers<'a> {
    pub(super) fn of(scale: &'a Scale) -> Self {
        let mut words: HashMap<String, Said> = HashMap::new();
        let mut add = |word: &str, said| {
            words.entry(plain(word)).or_insert(said);
        };
        scale.skipped.iter().for_each(|word| add(word, None));
        let not_applicable = Some(Answer::NotApplicable);
        let listed = scale.not_applicable.iter();
        listed.for_each(|word| add(word, not_applicable));
        let listed = scale.unsaid.iter();
        listed.for_each(|word| add(word, Some(Answer::Unsaid)));
        (scale.first..)
            .zip(&scale.labels)
            .for_each(|(code, label)| add(label, Some(Answer::Point(code))));
        let listed = ALWAYS_NOT_APPLICABLE.iter();
        listed.for_each(|word| add(word, not_applicable));
        ALWAYS_SKIPPED.iter().for_each(|word| add(word, None));
        Self { scale, words }
    }

    /// What an answer says.
    pub(super) fn read(&self, given: &GivenAnswer<'_>) -> Result<Said, ProblemKind> {
        let numbers = [given.value_integer.map(|n| n as f64), given.value_decimal];
        let given_values = usize::from(given.value_coding.is_some())
            + usize::from(given.value_string.is_some())
            + numbers.iter().flatten().count();
        if given_values > 1 {
            return Err(ProblemKind::SeveralAnswers);
        }
        if let Some(coding) = &given.value_coding {
            return self.coding(coding);
        }
        if let Some(text) = &given.value_string {
            return self.word(text).map_or_else(|| self.code(text), Ok);
        }
        match numbers.into_iter().flatten().next() {
            // `4.0` is `4`; what is larger than every code stays larger in the conversion.
            Some(number) if number.fract() == 0.0 => self.code(&(number as i64).to_string()),
            Some(_) => Err(self.off_scale()),
            None => Err(ProblemKind::NotAnAnswer),
        }
    }

    fn coding(&self, coding: &Coding) -> Result<Said, ProblemKind> {
        let code = coding.code.as_deref();
        if let (Some(system), Some(code)) = (coding.system.as_deref(), code)
            && NO_ANSWER.contains(&system)
        {
            return Ok(if NOT_APPLICABLE.contains(&code) {
                Some(Answer::NotApplicable)
            } else if UNSAID.contains(&code) {
                Some(Answer::Unsaid)
            } else {
                None
            });
        }
        let display = coding.display.as_deref();
        let display = display.filter(|text| !text.trim().is_empty());
        let by_words = display.and_then(|text| self.word(text));
        // Elsewhere "1" may be the code of what has another number here.
        let is_ours = coding
            .system
            .as_deref()
            .is_none_or(|system| system == SCALE);
        let by_code = match code {
            Some(code) if is_ours => Some(self.code(code)),
            Some(code) => self.word(code).map(Ok),
            None => None,
        };
        match (by_words, by_code) {
            (Some(words), Some(Ok(code))) if words != code => Err(ProblemKind::TwoMeanings),
            (Some(words), _) => Ok(words),
            // A display that is not of this scale must not be talked over by a code.
            (None, Some(_)) if display.is_some() => Err(ProblemKind::NotAnAnswer),
            (None, Some(by_code)) => by_code,
            (None, None) if code.is_some() && display.is_none() => Err(ProblemKind::CodeAlone),
            (None, None) => Err(ProblemKind::NotAnAnswer),
        }
    }

    /// What a text says as words.
    fn word(&self, text: &str) -> Option<Said> {
        self.words.get(&plain(text)).copied()
    }

    /// What a text says as a point's words or code.
    fn code(&self, text: &str) -> Result<Said, ProblemKind> {
        if let Some(said) = self.word(text) {
            return Ok(said);
        }
        match text.trim().parse::<i64>() {
            Ok(code) => i32::try_from(code)
                .ok()
                .filter(|code| self.scale.has(*code))
                .map(|code| Some(Answer::Point(code)))
                .ok_or_else(|| self.off_scale()),
            Err(_) => Err(ProblemKind::NotAnAnswer),
        }
    }

    fn off_scale(&self) -> ProblemKind {
        ProblemKind::OffScale {
            lowest: self.scale.first,
            highest: self.scale.last(),
        }
    }
}
