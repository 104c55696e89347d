//! Many rounds in a row: what moves by chance, and what does not.
//!
//! Values are points from 0 to 100 here, but any unit will do; dates are in the caller's
//! hands, such as the last day of a quarter.
//!
//! Invariant: limits find a lasting change of 1.5 standard deviations 4 % of the time with
//! 6 points and 21 % with 12, so what is drawn depends on the number of rounds and nobody
//! need know why: see [`history_view`].

mod run_chart;
mod special_cause;
mod xmr;

use serde::{Deserialize, Serialize};

pub use run_chart::{RunChart, run_chart};
pub use special_cause::SpecialCause;
pub use xmr::{
    Assurance, Error, Improvement, Kind, LIMIT, Point, Reading, Rebase, Settings, Variation, Xmr,
    xmr,
};

/// How the rounds of a team are shown together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum HistoryView {
    /// The profile of the one round there is.
    Profile,
    /// Scores with their intervals, and a verdict on each change.
    Intervals,
    /// A run chart around the median, with Anhøj's two rules.
    RunChart,
    /// An XmR chart with limits.
    Xmr,
}

/// What to draw from so many rounds; `None` of none.
///
/// The steps are a convention: Anhøj's rules need about 8 points to say anything (Anhøj and
/// Olesen 2014, PLoS ONE 9), and NHS England asks for 12 before limits.
pub fn history_view(rounds: usize) -> Option<HistoryView> {
    match rounds {
        0 => None,
        1 => Some(HistoryView::Profile),
        2..=7 => Some(HistoryView::Intervals),
        8..=11 => Some(HistoryView::RunChart),
        12.. => Some(HistoryView::Xmr),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_drawn_depends_on_the_number_of_rounds() {
        for (rounds, expected) in [
            (0, None),
            (1, Some(HistoryView::Profile)),
            (2, Some(HistoryView::Intervals)),
            (7, Some(HistoryView::Intervals)),
            (8, Some(HistoryView::RunChart)),
            (11, Some(HistoryView::RunChart)),
            (12, Some(HistoryView::Xmr)),
            (40, Some(HistoryView::Xmr)),
        ] {
            assert_eq!(history_view(rounds), expected, "{rounds} rounds");
        }
    }
}
