//! The closed list of figures, so that a file, a print or a command can name one.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::phrase::say;

/// Which figure.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type,
)]
#[serde(rename_all = "kebab-case")]
pub enum FigureKind {
    /// The areas of a round with their ranges, and the round before.
    Profile,
    /// The statements of an area.
    Items,
    /// The answers to all areas.
    Areas,
    /// The answers to one statement.
    Distribution,
    /// Scores against how much people agree.
    Agreement,
    /// Scores against the manager's audit.
    Evidence,
    /// The areas over all rounds.
    Quarters,
    /// The areas over all rounds in one table of colours.
    HeatMap,
    /// How many answered, by round.
    ResponseRate,
    /// Two quarters, a line for each area.
    Slope,
    /// One area around its median.
    RunChart,
    /// One area with limits.
    Xmr,
    /// Several wards in one area.
    Wards,
}

impl FigureKind {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Profile,
        Self::Items,
        Self::Areas,
        Self::Distribution,
        Self::Agreement,
        Self::Evidence,
        Self::Quarters,
        Self::HeatMap,
        Self::ResponseRate,
        Self::Slope,
        Self::RunChart,
        Self::Xmr,
        Self::Wards,
    ];

    /// Its name in files and between programs, such as `profile`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::Items => "items",
            Self::Areas => "areas",
            Self::Distribution => "distribution",
            Self::Agreement => "agreement",
            Self::Evidence => "evidence",
            Self::Quarters => "quarters",
            Self::HeatMap => "heat-map",
            Self::ResponseRate => "response-rate",
            Self::Slope => "slope",
            Self::RunChart => "run-chart",
            Self::Xmr => "xmr",
            Self::Wards => "wards",
        }
    }

    /// What people call it.
    pub fn name(self) -> String {
        let id = self.id();
        say(&format!("figure-kind-{id}"))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_kind_has_a_name_of_its_own_and_travels_by_its_id() {
        let names: BTreeSet<String> = FigureKind::ALL.into_iter().map(FigureKind::name).collect();
        assert_eq!(names.len(), FigureKind::ALL.len());
        for kind in FigureKind::ALL {
            let json = serde_json::to_value(kind).unwrap();
            assert_eq!(json, kind.id());
        }
    }
}
