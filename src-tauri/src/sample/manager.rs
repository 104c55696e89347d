//! What the sample ward's made-up manager found, guessed and typed in.

use std::collections::BTreeMap;

use assessment::audit::{AuditLine, Guess};
use assessment::metric::{Reading, built_in};
use assessment::quarter::Quarter;
use serde::Deserialize;
use store::{RoundId, Store};

use crate::error::ApiError;

/// The made-up manager's part of the story.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manager {
    /// The quarter of the round that was looked at.
    pub(crate) quarter: Quarter,
    found: BTreeMap<String, AuditLine>,
    guesses: BTreeMap<String, u32>,
    targets: BTreeMap<String, String>,
    readings: BTreeMap<String, BTreeMap<String, String>>,
}

impl Manager {
    /// Reads the file that comes with the product.
    pub(crate) fn made_up() -> Result<Self, ApiError> {
        let text = include_str!("../../../assets/sample-ward/manager.toml");
        toml::from_str(text)
            .map_err(|problem| ApiError::internal("read the sample ward's manager", &problem))
    }

    /// Writes down what was found and guessed, while the round is open.
    pub(crate) async fn look(&self, store: &Store, round: RoundId) -> Result<(), ApiError> {
        for (item, line) in &self.found {
            store.save_audit_line(round, item, Some(line)).await?;
        }
        for (domain, points) in &self.guesses {
            store.save_guess(round, domain, Guess::new(*points)).await?;
        }
        Ok(())
    }

    /// Types the other numbers in.
    pub(crate) async fn type_in(&self, store: &Store) -> Result<(), ApiError> {
        for metric in built_in() {
            let read = |text: &String| Reading::read(text, metric.unit);
            let target = self.targets.get(&metric.id).and_then(read);
            store.save_target(&metric.id, target).await?;
            for (quarter, text) in self.readings.get(&metric.id).into_iter().flatten() {
                if let Ok(quarter) = quarter.parse() {
                    store.save_reading(&metric.id, quarter, read(text)).await?;
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use assessment::checklist;

    use super::*;

    #[test]
    fn the_made_up_manager_speaks_of_what_there_is() {
        let manager = Manager::made_up().map_err(|_| "it cannot be read").unwrap();
        let checklist = checklist::built_in().remove("learning-culture").unwrap();
        let form = checklist.form("core").unwrap();
        let asked = checklist.asked(form);
        let items: usize = asked.iter().map(|(_, items)| items.len()).sum();
        assert_eq!(manager.found.len(), items);
        for (domain, items) in &asked {
            assert!(
                manager
                    .guesses
                    .get(&domain.id)
                    .copied()
                    .and_then(Guess::new)
                    .is_some(),
                "{}",
                domain.id
            );
            for item in items {
                let line = manager.found.get(&item.id);
                assert!(
                    line.is_some_and(|line| !line.note.is_empty()),
                    "{}",
                    item.id
                );
            }
        }
    }

    #[test]
    fn every_made_up_number_can_be_typed_in() {
        let manager = Manager::made_up().map_err(|_| "it cannot be read").unwrap();
        let metrics = built_in();
        let unit = |id: &String| metrics.iter().find(|metric| metric.id == *id).unwrap().unit;
        for (metric, text) in &manager.targets {
            assert!(
                Reading::read(text, unit(metric)).is_some(),
                "{metric}: {text}"
            );
        }
        for (metric, quarters) in &manager.readings {
            for (quarter, text) in quarters {
                assert!(quarter.parse::<Quarter>().is_ok(), "{quarter}");
                assert!(
                    Reading::read(text, unit(metric)).is_some(),
                    "{metric}: {text}"
                );
            }
        }
        assert_eq!(manager.readings.len(), metrics.len());
    }
}
