//! Numbers that a ward has anyway, such as its appraisal rate, beside the areas.
//!
//! Invariant: a metric is never part of a score, and says nothing about one person.

use std::fmt;

use serde::Deserialize;

use crate::checklist::DomainId;

/// The most that a count can be; more is a slip of the finger.
const MOST: u32 = 99_999;

/// A number that is counted elsewhere and typed in by quarter.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Metric {
    /// Stable short name, such as `appraisal`.
    pub id: String,
    /// The domain that it stands beside.
    pub domain: DomainId,
    /// Its name.
    pub name: String,
    /// What is counted.
    pub about: String,
    /// What it is counted in.
    pub unit: Unit,
    /// Which way is good.
    pub better: Better,
}

/// What a metric is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// 0 to 100, with at most one decimal.
    Percent,
    /// Whole things.
    Count,
}

/// Which way is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Better {
    /// A higher number.
    More,
    /// A lower number.
    Fewer,
}

/// The value of a metric, exactly as it was typed: whole tenths, so that nothing is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reading(u32);

/// Why the metrics cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("the metrics could not be read: {0}")]
pub struct Error(#[from] toml::de::Error);

/// The metrics that come with the product, beside domains of the built-in checklist.
pub fn built_in() -> Vec<Metric> {
    parse(include_str!("../../../../assets/metrics.toml"))
        .expect("a test reads the built-in metrics")
}

/// Reads a `metrics.toml`.
///
/// # Errors
/// What is wrong with the file.
pub fn parse(text: &str) -> Result<Vec<Metric>, Error> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Register {
        metrics: Vec<Metric>,
    }
    Ok(toml::from_str::<Register>(text)?.metrics)
}

impl Reading {
    /// A reading of so many tenths, as the store holds it.
    pub fn from_tenths(tenths: u32) -> Self {
        Self(tenths)
    }

    /// Its tenths.
    pub fn tenths(self) -> u32 {
        self.0
    }

    /// Reads what a person typed: `87`, `87.5` or `87.5%` for a share, `14` for a count.
    pub fn read(text: &str, unit: Unit) -> Option<Self> {
        let text = text.trim();
        let (number, most) = match unit {
            Unit::Percent => (text.strip_suffix('%').unwrap_or(text).trim_end(), 100),
            Unit::Count => (text, MOST),
        };
        let (whole, tenth) = number.split_once('.').unwrap_or((number, "0"));
        let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let is_typed = is_digits(whole) && is_digits(tenth) && tenth.len() == 1;
        let is_whole = unit == Unit::Percent || !number.contains('.');
        if !is_typed || !is_whole {
            return None;
        }
        let whole: u32 = whole.parse().ok()?;
        let tenths = whole
            .checked_mul(10)?
            .checked_add(tenth.parse::<u32>().ok()?)?;
        (tenths <= most * 10).then_some(Self(tenths))
    }
}

impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 % 10 {
            0 => write!(f, "{}", self.0 / 10),
            tenth => write!(f, "{}.{tenth}", self.0 / 10),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::checklist;

    #[track_caller]
    fn check(text: &str, unit: Unit, expected: Option<&str>) {
        let read = Reading::read(text, unit).map(|reading| reading.to_string());
        assert_eq!(read.as_deref(), expected, "{text}");
    }

    #[test]
    fn a_share_is_read_to_one_decimal_and_no_further() {
        check("87", Unit::Percent, Some("87"));
        check(" 87.5 % ", Unit::Percent, Some("87.5"));
        check("87.0", Unit::Percent, Some("87"));
        check("100", Unit::Percent, Some("100"));
        check("0", Unit::Percent, Some("0"));
        for wrong in [
            "100.1", "-3", "87.55", "87,5", ".5", "5.", "", "%", "most", "8 7", "٨٧",
        ] {
            check(wrong, Unit::Percent, None);
        }
    }

    #[test]
    fn a_count_is_whole() {
        check("14", Unit::Count, Some("14"));
        check("99999", Unit::Count, Some("99999"));
        for wrong in ["14.5", "14.0", "14%", "100000", "99999999999999", "+3"] {
            check(wrong, Unit::Count, None);
        }
    }

    #[test]
    fn tenths_are_read_back_as_they_were() {
        for tenths in [0, 5, 870, 875, 1000] {
            let reading = Reading::from_tenths(tenths);
            let text = reading.to_string();
            assert_eq!(Reading::read(&text, Unit::Percent), Some(reading));
            assert_eq!(reading.tenths(), tenths);
        }
    }

    #[test]
    fn every_metric_stands_beside_a_domain_of_the_built_in_checklist() {
        let checklist = checklist::built_in().remove("learning-culture").unwrap();
        let metrics = built_in();
        for metric in &metrics {
            assert!(checklist.domain(&metric.domain).is_some(), "{}", metric.id);
        }
        let ids: BTreeSet<_> = metrics.iter().map(|metric| &metric.id).collect();
        assert_eq!(ids.len(), metrics.len());
    }

    #[test]
    fn more_reported_incidents_are_good() {
        let metrics = built_in();
        let incidents = metrics.iter().find(|metric| metric.id == "incidents");
        assert_eq!(incidents.unwrap().better, Better::More);
    }
}
