//! A checklist comes back as it was written, and what cannot be scored is named.

mod answered;
mod asked;
mod hostile;
mod round_trip;
mod shown;

use std::sync::OnceLock;

use assessment::round::Setup;
use serde_json::{Value, json};

use super::*;
use crate::trial::ward;

const ORDINAL: &str = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

/// A round that asks the core form of our own checklist.
fn setup() -> &'static Setup {
    static SETUP: OnceLock<Setup> = OnceLock::new();
    SETUP.get_or_init(|| ward().released.setup)
}

fn bytes(json: &Value) -> Vec<u8> {
    serde_json::to_vec(json).unwrap()
}

/// A questionnaire with these items.
fn asking(items: Vec<Value>) -> Value {
    json!({"resourceType": "Questionnaire", "status": "active", "title": "Team", "item": items})
}

/// A question with these options.
fn question(link_id: &str, options: Vec<Value>) -> Value {
    json!({
        "linkId": link_id, "text": format!("Statement {link_id}"), "type": "choice",
        "answerOption": options,
    })
}

/// An option with a number in an extension of that address.
fn option(url: &str, words: &str, value: f64) -> Value {
    let weight = json!([{"url": url, "valueDecimal": value}]);
    json!({"valueCoding": {"code": words.to_lowercase(), "display": words, "extension": weight}})
}

/// Options with `ordinalValue`s, from the first number on.
fn options(words: &[&str], first: f64) -> Vec<Value> {
    let numbers = (0..).map(|at| first + f64::from(at));
    let options = words.iter().zip(numbers);
    options
        .map(|(words, value)| option(ORDINAL, words, value))
        .collect()
}

fn read(items: Vec<Value>) -> NewChecklist {
    read_questionnaire(&bytes(&asking(items))).unwrap()
}

/// Its items with their domains, reversed ones with a minus.
fn items(new: &NewChecklist) -> Vec<String> {
    let domains = new.checklist.domains.iter();
    let items = domains.flat_map(|domain| domain.items.iter().map(move |item| (domain, item)));
    items
        .map(|(domain, item)| {
            let sign = if item.reversed { "-" } else { "" };
            format!("{}/{sign}{}", domain.id, item.id)
        })
        .collect()
}

fn scale(new: &NewChecklist) -> (i32, Vec<&str>) {
    let labels = new.checklist.scale.labels.iter();
    (
        new.checklist.scale.first,
        labels.map(String::as_str).collect(),
    )
}
