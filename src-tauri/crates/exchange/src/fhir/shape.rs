//! The parts of FHIR that are read, and no others: serde drops everything else unseen.
//!
//! Invariant: there is no field for a subject, an author, a source, a day or an identifier
//! other than a resource's own id, which only tells copies apart.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

/// What every resource says of itself.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Head {
    pub(super) resource_type: Option<String>,
}

/// Several resources in one file.
#[derive(Deserialize)]
pub(super) struct Bundle<'a> {
    #[serde(default, borrow)]
    pub(super) entry: Vec<Entry<'a>>,
    #[serde(default)]
    pub(super) link: Vec<Link>,
}

#[derive(Deserialize)]
pub(super) struct Entry<'a> {
    #[serde(borrow)]
    pub(super) resource: Option<&'a RawValue>,
}

/// A link of a bundle; `next` means that there is another page.
#[derive(Deserialize)]
pub(super) struct Link {
    pub(super) relation: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Questionnaire {
    pub(super) url: Option<String>,
    pub(super) version: Option<String>,
    pub(super) name: Option<String>,
    pub(super) title: Option<String>,
    #[serde(default)]
    pub(super) extension: Vec<Extension>,
    #[serde(default)]
    pub(super) contained: Vec<Contained>,
    #[serde(default)]
    pub(super) item: Vec<Item>,
    /// DSTU2's item.
    pub(super) group: Option<IgnoredAny>,
    /// R5's own.
    pub(super) version_algorithm_string: Option<IgnoredAny>,
    pub(super) version_algorithm_coding: Option<IgnoredAny>,
    pub(super) copyright_label: Option<IgnoredAny>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Item {
    pub(super) link_id: Option<String>,
    pub(super) text: Option<String>,
    #[serde(rename = "type")]
    pub(super) kind: Option<String>,
    pub(super) repeats: Option<bool>,
    #[serde(default)]
    pub(super) enable_when: Vec<IgnoredAny>,
    #[serde(default)]
    pub(super) answer_option: Vec<AnswerOption>,
    pub(super) answer_value_set: Option<String>,
    /// R5's own.
    pub(super) answer_constraint: Option<String>,
    /// STU3's answer options.
    #[serde(default)]
    pub(super) option: Vec<AnswerOption>,
    /// STU3's answer value set.
    pub(super) options: Option<Reference>,
    #[serde(default)]
    pub(super) extension: Vec<Extension>,
    #[serde(default)]
    pub(super) item: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct AnswerOption {
    pub(super) value_coding: Option<Coding>,
    pub(super) value_integer: Option<i64>,
    pub(super) value_string: Option<String>,
    #[serde(rename = "_valueInteger")]
    pub(super) about_integer: Option<Element>,
    #[serde(rename = "_valueString")]
    pub(super) about_string: Option<Element>,
    #[serde(default)]
    pub(super) extension: Vec<Extension>,
}

/// What is said of a value that has no room for it.
#[derive(Deserialize)]
pub(super) struct Element {
    #[serde(default)]
    pub(super) extension: Vec<Extension>,
}

/// A coding, and a concept of a value set, which has the same parts.
#[derive(Deserialize)]
pub(super) struct Coding {
    pub(super) system: Option<String>,
    pub(super) code: Option<String>,
    pub(super) display: Option<String>,
    #[serde(default)]
    pub(super) extension: Vec<Extension>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Extension {
    #[serde(default)]
    pub(super) url: String,
    pub(super) value_decimal: Option<f64>,
    pub(super) value_integer: Option<i64>,
    pub(super) value_boolean: Option<bool>,
    pub(super) value_string: Option<String>,
    pub(super) value_code: Option<String>,
    #[serde(default)]
    pub(super) extension: Vec<Extension>,
}

#[derive(Deserialize)]
pub(super) struct Reference {
    pub(super) reference: Option<String>,
}

/// A resource inside of another, as far as it is a value set.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Contained {
    pub(super) resource_type: Option<String>,
    pub(super) id: Option<String>,
    pub(super) compose: Option<Compose>,
    pub(super) expansion: Option<Expansion>,
}

#[derive(Deserialize)]
pub(super) struct Compose {
    #[serde(default)]
    pub(super) include: Vec<Include>,
    #[serde(default)]
    pub(super) exclude: Vec<IgnoredAny>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Include {
    pub(super) system: Option<String>,
    #[serde(default)]
    pub(super) concept: Vec<Coding>,
    pub(super) filter: Option<IgnoredAny>,
    pub(super) value_set: Option<IgnoredAny>,
}

#[derive(Deserialize)]
pub(super) struct Expansion {
    #[serde(default)]
    pub(super) contains: Vec<Coding>,
}

/// One person's answers.
#[derive(Deserialize)]
pub(super) struct Response<'a> {
    pub(super) id: Option<String>,
    pub(super) status: Option<String>,
    /// R4's address, or STU3's reference to it.
    #[serde(borrow)]
    pub(super) questionnaire: Option<&'a RawValue>,
    #[serde(default, borrow)]
    pub(super) item: Vec<Answered<'a>>,
    /// DSTU2's item.
    pub(super) group: Option<IgnoredAny>,
}

/// An item of a response. Its answers are read one by one, so that one of the wrong shape
/// spoils no other.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Answered<'a> {
    pub(super) link_id: Option<String>,
    #[serde(borrow)]
    pub(super) answer: Option<&'a RawValue>,
    #[serde(default, borrow)]
    pub(super) item: Vec<Answered<'a>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct GivenAnswer<'a> {
    pub(super) value_coding: Option<Coding>,
    pub(super) value_integer: Option<i64>,
    pub(super) value_decimal: Option<f64>,
    pub(super) value_string: Option<String>,
    #[serde(default, borrow)]
    pub(super) item: Vec<Answered<'a>>,
}

/// The extensions of that address.
pub(super) fn all<'a>(
    extensions: &'a [Extension],
    url: &'a str,
) -> impl Iterator<Item = &'a Extension> {
    extensions.iter().filter(move |found| found.url == url)
}

/// The first text of that address.
pub(super) fn text_of<'a>(extensions: &'a [Extension], url: &'a str) -> Option<&'a str> {
    all(extensions, url).find_map(|found| found.value_string.as_deref())
}

/// Whether there is a yes of that address.
pub(super) fn says_yes(extensions: &[Extension], url: &str) -> bool {
    all(extensions, url).any(|found| found.value_boolean == Some(true))
}

/// The first whole number of that address.
pub(super) fn number_of(extensions: &[Extension], url: &str) -> Option<i64> {
    all(extensions, url).find_map(|found| found.value_integer)
}
