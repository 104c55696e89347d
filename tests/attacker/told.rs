//! Whether a ward that was found would have published the same: the gate itself is asked.
//!
//! The equations leave out what is no sum. A ward counts as another way in which people could
//! have answered only if all its releases, with every number and every reason, are those that
//! were published.

use assessment::disclosure::{DomainResult, Numbers, release_without_draws};
use serde_json::Value;

use super::facts::Area;
use super::system::System;
use super::ward::{Chance, Round};

/// How often people of a class are given its answers, in another order each time.
const ORDERS: usize = 6;

/// What was published of a round.
pub(crate) struct Told<'a> {
    round: &'a Round,
    area: &'a Area<'a>,
    said: Vec<Value>,
}

impl<'a> Told<'a> {
    pub(crate) fn of(round: &'a Round, area: &'a Area<'a>) -> Self {
        Self {
            round,
            area,
            said: said(round, area),
        }
    }

    /// Whether the ward would have published the same, if people gave these answers to the
    /// area and their own to the others.
    pub(crate) fn fits(&self, system: &System, world: &[f64]) -> bool {
        let mut chance = Chance::seeded(1);
        // The answers of a class are anybody's of it, but how they go with those to the other
        // areas makes the straight lines.
        (0..ORDERS).any(|order| {
            let order = (order > 0).then_some(&mut chance);
            let other = self.round.answering(
                self.area,
                &|batch, role| system.answers(world, batch, role),
                order,
            );
            if !other.is_answered() {
                return false;
            }
            let said = said(&other, self.area);
            said.len() == self.said.len()
                && said
                    .iter()
                    .zip(&self.said)
                    .all(|(one, other)| is_same(one, other))
        })
    }
}

/// Everything that every version says of an area, and of the whole form. What is drawn at
/// chance follows from the scores, which are facts.
fn said(round: &Round, area: &Area<'_>) -> Vec<Value> {
    let of = |numbers: &Numbers| {
        let of_area = |domain: &&DomainResult| domain.id == area.domain.id;
        let result = numbers.domains.iter().find(of_area);
        serde_json::json!([numbers.responses, numbers.straight_lines, result])
    };
    round.said(release_without_draws).iter().map(of).collect()
}

/// Whether both say the same, but for the last digits of sums that were added in another order.
fn is_same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            let (one, other) = (one.as_f64(), other.as_f64());
            one.zip(other)
                .is_some_and(|(one, other)| (one - other).abs() < 1e-7)
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other)
                    .all(|(one, other)| is_same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .all(|(name, value)| other.get(name).is_some_and(|other| is_same(value, other)))
        }
        _ => one == other,
    }
}
