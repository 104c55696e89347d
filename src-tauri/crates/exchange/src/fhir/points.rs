//! From the options of one item to the points of a scale, lowest first.

use std::collections::HashMap;

use super::left_out::Why;
use super::shape::{AnswerOption, Coding, Contained, Extension, Item, text_of};
use super::vocabulary::{
    ALSO, NO_ANSWER, NOT_APPLICABLE, SCALE, UNSAID, VALUES, id_of, line, plain, shortened,
};

/// The most characters of an answer.
const MOST_IN_LABEL: usize = 200;
/// How many points a scale may have.
const POINTS: std::ops::RangeInclusive<usize> = 2..=11;
/// The most options that are looked at; a scale has far fewer.
const MOST_OPTIONS: usize = 50;
/// The most other words of an option.
const MOST_OTHER_WORDS: usize = 50;
/// How far the steps of a scale may differ, beside their length: decimals are not exact.
const UNEVEN: f64 = 1e-6;
/// What says "not applicable" in words.
const NOT_APPLICABLE_WORDS: [&str; 5] = [
    "not applicable",
    "not applicable to me",
    "does not apply",
    "n/a",
    "na",
];
/// What says "don't know or prefer not to say" in words.
const UNSAID_WORDS: [&str; 8] = [
    "don't know or prefer not to say",
    "i don't know or prefer not to say",
    "don't know",
    "i don't know",
    "do not know",
    "prefer not to say",
    "prefer not to answer",
    "rather not say",
];

/// The resources inside of a questionnaire, by id.
pub(super) type Sets<'a> = HashMap<&'a str, &'a Contained>;

/// What can be answered to one item.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Points {
    /// The words, the one with the lowest number first.
    pub(super) labels: Vec<String>,
    /// Their numbers.
    pub(super) values: Vec<f64>,
    /// Their codes as they stand in a response.
    pub(super) codes: Vec<Option<String>>,
    /// Whether nothing but the order of the options says which is the lowest.
    pub(super) is_as_listed: bool,
    /// Words for "not applicable".
    pub(super) not_applicable: Vec<String>,
    /// Words for "don't know or prefer not to say".
    pub(super) unsaid: Vec<String>,
}

/// One option, whatever it was made of.
struct Choice {
    label: String,
    code: Option<String>,
    value: Result<Option<f64>, Why>,
    kind: Kind,
    also: Vec<String>,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Point,
    NotApplicable,
    Unsaid,
}

/// The points of an item, or why it has none that can be scored.
pub(super) fn points(item: &Item, sets: &Sets<'_>) -> Result<Points, Why> {
    let choices = choices(item, sets)?;
    if choices.is_empty() {
        return Err(Why::NoOptions);
    }
    let mut all = Vec::new();
    let (mut not_applicable, mut unsaid, mut points) = (Vec::new(), Vec::new(), Vec::new());
    for choice in choices {
        if choice.label.is_empty() {
            return Err(Why::NoWords);
        }
        if choice.label.chars().count() > MOST_IN_LABEL {
            return Err(Why::LongWords);
        }
        all.push(plain(&choice.label));
        all.extend(choice.also.iter().map(|word| plain(word)));
        let words = match choice.kind {
            Kind::Point => {
                points.push(choice);
                continue;
            }
            Kind::NotApplicable => &mut not_applicable,
            Kind::Unsaid => &mut unsaid,
        };
        words.push(choice.label);
        words.extend(choice.also);
    }
    all.sort();
    if all.windows(2).any(|pair| pair[0] == pair[1]) {
        return Err(Why::SameWords);
    }
    if !POINTS.contains(&points.len()) {
        return Err(Why::Points {
            count: points.len(),
        });
    }
    let (values, is_as_listed) = values(&points)?;
    let mut points: Vec<(f64, Choice)> = values.into_iter().zip(points).collect();
    points.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let values: Vec<f64> = points.iter().map(|(value, _)| *value).collect();
    is_even(&values)?;
    let (labels, codes) = points
        .into_iter()
        .map(|(_, choice)| (choice.label, choice.code))
        .unzip();
    Ok(Points {
        labels,
        values,
        codes,
        is_as_listed,
        not_applicable,
        unsaid,
    })
}

impl Points {
    /// The same with the lowest point highest.
    pub(super) fn turned(mut self) -> Self {
        let ends = self.values.first().zip(self.values.last());
        let sum = ends.map_or(0.0, |(lowest, highest)| lowest + highest);
        self.values = self.values.iter().rev().map(|value| sum - value).collect();
        self.labels.reverse();
        self.codes.reverse();
        self
    }

    /// The words as they are compared, lowest first.
    pub(super) fn words(&self) -> Vec<String> {
        self.labels.iter().map(|label| plain(label)).collect()
    }
}

/// The numbers of the options, and whether they are only their places.
fn values(points: &[Choice]) -> Result<(Vec<f64>, bool), Why> {
    let mut given = Vec::new();
    for choice in points {
        given.push(choice.value.clone()?);
    }
    let known: Vec<f64> = given.iter().flatten().copied().collect();
    if known.len() == points.len() {
        return Ok((known, false));
    }
    if !known.is_empty() {
        return Err(Why::SomeValues);
    }
    let code = |choice: &Choice| choice.code.as_deref()?.trim().parse::<i32>().ok();
    let codes: Option<Vec<f64>> = points
        .iter()
        .map(|choice| code(choice).map(f64::from))
        .collect();
    if let Some(codes) = codes {
        return Ok((codes, false));
    }
    Ok(((1..=points.len()).map(|place| place as f64).collect(), true))
}

/// Scores are linear in the codes of a scale, so that uneven steps would change them.
fn is_even(values: &[f64]) -> Result<(), Why> {
    let mut steps = values.windows(2).map(|pair| pair[1] - pair[0]);
    let first = steps.next().unwrap_or_default();
    if first <= 0.0 {
        return Err(Why::SameValue);
    }
    for step in steps {
        if step <= 0.0 {
            return Err(Why::SameValue);
        }
        if (step - first).abs() > UNEVEN * first {
            return Err(Why::UnevenValues);
        }
    }
    Ok(())
}

fn choices(item: &Item, sets: &Sets<'_>) -> Result<Vec<Choice>, Why> {
    let listed = item.answer_option.iter().chain(&item.option);
    let mut choices: Vec<Choice> = Vec::new();
    is_few(item.answer_option.len() + item.option.len())?;
    for option in listed {
        choices.push(Choice::of_option(option)?);
    }
    let set = item.answer_value_set.as_deref().or_else(|| {
        let options = item.options.as_ref()?;
        options.reference.as_deref()
    });
    match set {
        None => Ok(choices),
        // FHIR allows one or the other.
        Some(_) if !choices.is_empty() => Err(Why::OptionsTwice),
        Some(address) => of_set(address, sets),
    }
}

/// The concepts of a value set that stands in the questionnaire itself.
fn of_set(address: &str, sets: &Sets<'_>) -> Result<Vec<Choice>, Why> {
    let elsewhere = || Why::OptionsElsewhere {
        address: shortened(address, 80),
    };
    let id = address.strip_prefix('#').ok_or_else(elsewhere)?;
    let set = sets.get(id).ok_or_else(elsewhere)?;
    if set.resource_type.as_deref() != Some("ValueSet") {
        return Err(elsewhere());
    }
    if let Some(expansion) = &set.expansion
        && !expansion.contains.is_empty()
    {
        is_few(expansion.contains.len())?;
        return Ok(of_concepts(&expansion.contains, None));
    }
    let compose = set.compose.as_ref().ok_or(Why::NoOptions)?;
    let mut choices = Vec::new();
    for include in &compose.include {
        // What is in such a part is only known to a server of terms.
        if include.filter.is_some() || include.value_set.is_some() || include.concept.is_empty() {
            return Err(elsewhere());
        }
        is_few(choices.len() + include.concept.len())?;
        choices.extend(of_concepts(&include.concept, include.system.as_deref()));
    }
    if compose.exclude.is_empty() {
        Ok(choices)
    } else {
        Err(elsewhere())
    }
}

fn is_few(count: usize) -> Result<(), Why> {
    if count > MOST_OPTIONS {
        return Err(Why::Points { count });
    }
    Ok(())
}

fn of_concepts(concepts: &[Coding], system: Option<&str>) -> Vec<Choice> {
    let concepts = concepts.iter();
    concepts
        .map(|concept| Choice::of_coding(concept, system, &[]))
        .collect()
}

impl Choice {
    fn of_option(option: &AnswerOption) -> Result<Self, Why> {
        if let Some(coding) = &option.value_coding {
            return Ok(Self::of_coding(coding, None, &option.extension));
        }
        let (label, about, value) = match (option.value_integer, &option.value_string) {
            (Some(number), _) => {
                // Larger numbers are no scale, and not exact as decimals.
                let number = i32::try_from(number).map_err(|_| Why::UnevenValues)?;
                (
                    number.to_string(),
                    &option.about_integer,
                    Some(f64::from(number)),
                )
            }
            (None, Some(text)) => (line(text), &option.about_string, None),
            (None, None) => return Err(Why::OtherOptions),
        };
        let inside = about.as_ref().map_or(&[][..], |about| &about.extension);
        let mut choice = Self::of(label, None, &[&option.extension, inside]);
        if let (Ok(found @ None), Some(number)) = (&mut choice.value, value) {
            *found = Some(number);
            choice.code = Some(choice.label.clone());
        }
        Ok(choice)
    }

    fn of_coding(coding: &Coding, system: Option<&str>, outside: &[Extension]) -> Self {
        let code = coding.code.as_deref().map(line);
        let words = coding.display.as_deref().or(coding.code.as_deref());
        let label = line(words.unwrap_or_default());
        let mut choice = Self::of(label, code, &[outside, &coding.extension]);
        let system = coding.system.as_deref().or(system);
        if let Some(kind) = no_answer(system, coding.code.as_deref()) {
            choice.kind = kind;
        } else if system == Some(SCALE) {
            // Ours are points even where their words could be taken for something else.
            choice.kind = Kind::Point;
        }
        choice
    }

    fn of(label: String, code: Option<String>, extensions: &[&[Extension]]) -> Self {
        let word = plain(&label);
        let kind = if NOT_APPLICABLE_WORDS.contains(&word.as_str()) {
            Kind::NotApplicable
        } else if UNSAID_WORDS.contains(&word.as_str()) {
            Kind::Unsaid
        } else {
            Kind::Point
        };
        let extensions = || extensions.iter().copied().flatten();
        let also = extensions().filter(|found| found.url == ALSO);
        let also = also.filter_map(|found| found.value_string.as_deref());
        let numbers = extensions().filter(|found| VALUES.contains(&found.url.as_str()));
        Self {
            also: also
                .map(line)
                .filter(|word| !word.is_empty())
                .take(MOST_OTHER_WORDS)
                .collect(),
            value: only(numbers),
            label,
            code,
            kind,
        }
    }
}

/// The number that all of these say.
fn only<'a>(mut numbers: impl Iterator<Item = &'a Extension>) -> Result<Option<f64>, Why> {
    let said = |found: &Extension| {
        let whole = || found.value_integer.map(|whole| whole as f64);
        found.value_decimal.or_else(whole).ok_or(Why::SomeValues)
    };
    let Some(first) = numbers.next() else {
        return Ok(None);
    };
    let first = said(first)?;
    for other in numbers {
        if said(other)? != first {
            return Err(Why::SomeValues);
        }
    }
    Ok(Some(first))
}

/// Why there is no answer, if a code says that.
fn no_answer(system: Option<&str>, code: Option<&str>) -> Option<Kind> {
    let (system, code) = (system?, code?);
    if !NO_ANSWER.contains(&system) {
        None
    } else if NOT_APPLICABLE.contains(&code) {
        Some(Kind::NotApplicable)
    } else {
        UNSAID.contains(&code).then_some(Kind::Unsaid)
    }
}

/// The id of an item or a group, if its `linkId` can be one.
pub(super) fn id(link_id: Option<&str>) -> Option<String> {
    link_id.map(id_of).filter(|id| !id.is_empty())
}

/// The text behind an address, on one line.
pub(super) fn words_of(extensions: &[Extension], url: &str) -> Option<String> {
    text_of(extensions, url)
        .map(line)
        .filter(|text| !text.is_empty())
}
