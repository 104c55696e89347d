//! Questions for a huddle: two open ones beside each statement of the built-in checklist.
//!
//! Invariant: a question comes from the statement alone and knows nothing of any answer.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::{Item, ItemId, built_in};

/// What it is now, and what to try.
pub type Questions = [String; 2];

/// The checklist whose statements they were written for.
const CHECKLIST: &str = "learning-culture";

/// Why the questions cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file is no TOML, or has other fields.
    #[error("the questions for huddles could not be read: {0}")]
    Format(#[from] toml::de::Error),
    /// A statement has more or fewer questions than a card has room for.
    #[error("{0} does not have two questions")]
    NotTwo(ItemId),
}

/// The two questions for a statement; `None` where nobody has written any, as for a
/// statement of somebody's own or one that was put in other words.
pub fn questions(item: &Item) -> Option<&'static Questions> {
    static WRITTEN: OnceLock<BTreeMap<String, Questions>> = OnceLock::new();
    // By the statement and not by its id: an edited statement keeps its id.
    let written = WRITTEN.get_or_init(|| {
        let cards = parse(include_str!(
            "../../../../../assets/checklists/learning-culture/huddle.toml"
        ))
        .expect("a test reads the built-in questions");
        let checklist = built_in()
            .remove(CHECKLIST)
            .expect("it is among the built-in ones");
        let text = |id: &ItemId| checklist.item(id).map(|item| item.text.clone());
        cards
            .into_iter()
            .filter_map(|(id, questions)| Some((text(&id)?, questions)))
            .collect()
    });
    written.get(&item.text)
}

/// Reads a `huddle.toml`: items and their questions, in the order of the file.
///
/// # Errors
/// What is wrong with the file.
pub fn parse(text: &str) -> Result<Vec<(ItemId, Questions)>, Error> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Card {
        item: ItemId,
        questions: Vec<String>,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Cards {
        cards: Vec<Card>,
    }
    let read: Cards = toml::from_str(text)?;
    let pairs = read
        .cards
        .into_iter()
        .map(|card| match Questions::try_from(card.questions) {
            Ok(two) => Ok((card.item, two)),
            Err(_) => Err(Error::NotTwo(card.item)),
        });
    pairs.collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_statement_of_the_built_in_checklist_has_two_questions_of_its_own() {
        let checklist = built_in().remove(CHECKLIST).unwrap();
        let mut asked = BTreeSet::new();
        for domain in &checklist.domains {
            // Ten questions an area: a week of huddles about one area never asks twice.
            assert_eq!(domain.items.len(), 5, "{}", domain.id);
            for item in &domain.items {
                let two = questions(item).unwrap_or_else(|| panic!("{} has none", item.id));
                for question in two {
                    assert!(question.ends_with('?'), "{question}");
                    assert!(asked.insert(question), "asked twice: {question}");
                }
            }
        }
        assert_eq!(asked.len(), 120);
    }

    #[test]
    fn the_file_names_each_statement_once_and_no_other() {
        let text = include_str!("../../../../../assets/checklists/learning-culture/huddle.toml");
        let named: Vec<ItemId> = parse(text).unwrap().into_iter().map(|(id, _)| id).collect();
        let checklist = built_in().remove(CHECKLIST).unwrap();
        let items = checklist.domains.iter().flat_map(|domain| &domain.items);
        assert_eq!(named, items.map(|item| item.id.clone()).collect::<Vec<_>>());
    }

    #[test]
    fn a_question_is_open() {
        let text = include_str!("../../../../../assets/checklists/learning-culture/huddle.toml");
        for question in parse(text).unwrap().into_iter().flat_map(|(_, two)| two) {
            // What can be answered with yes or no begins with its verb.
            let first = question.split(' ').next().unwrap_or_default();
            let closed = [
                "Do", "Does", "Did", "Is", "Are", "Was", "Were", "Can", "Could", "Has", "Have",
                "Should", "Would", "Will",
            ];
            assert!(!closed.contains(&first), "{question}");
        }
    }

    #[test]
    fn a_statement_in_other_words_has_none() {
        let checklist = built_in().remove(CHECKLIST).unwrap();
        let own = Item {
            text: "We laugh a lot here.".into(),
            ..checklist.item("PS1").unwrap().clone()
        };
        assert_eq!(questions(&own), None);
    }

    #[test]
    fn a_card_has_exactly_two_questions() {
        let one = "[[cards]]\nitem = \"PS1\"\nquestions = [\"What?\"]";
        let three = "[[cards]]\nitem = \"PS1\"\nquestions = [\"What?\", \"How?\", \"When?\"]";
        assert!(parse(one).is_err() && parse(three).is_err());
    }
}
