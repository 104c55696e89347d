//! One area over all rounds, in the chart that their number allows.

use assessment::disclosure::Released;
use assessment::spc::{self, HistoryView, Kind, Reading, Settings, history_view};

use crate::history::latest_in;
use crate::marks::Figure;
use crate::{run_chart, xmr};

/// A chart of one area over time.
#[derive(Clone, Debug, PartialEq)]
pub struct OverTime {
    /// The chart.
    pub figure: Figure,
    /// Whether it shows more than the usual ups and downs, now or earlier.
    pub has_signal: bool,
}

/// An area over the rounds, oldest first: a run chart from 8 rounds on, an XmR chart from
/// 12 on.
///
/// `None` of fewer rounds, and where no round shows a score of the area.
pub fn over_time(rounds: &[Released], domain: &str, settings: &Settings) -> Option<OverTime> {
    let score = |round: &Released| Some(round.domain(domain)?.score.shown()?.score);
    match history_view(rounds.len())? {
        HistoryView::Profile | HistoryView::Intervals => None,
        HistoryView::RunChart => {
            let values: Vec<f64> = rounds.iter().filter_map(score).collect();
            let chart = spc::run_chart(&values)?;
            Some(OverTime {
                figure: run_chart(rounds, domain, &chart),
                has_signal: chart.signal,
            })
        }
        HistoryView::Xmr => {
            let (first, last) = (rounds.first()?.setup.quarter, rounds.last()?.setup.quarter);
            let first = first.first_round();
            let quarters = std::iter::successors(Some(first), |quarter| Some(quarter.next()))
                .take_while(|quarter| *quarter <= last);
            let readings: Vec<Reading> = quarters
                .map(|quarter| Reading {
                    date: quarter.last_day(),
                    value: latest_in(rounds, quarter).and_then(score),
                })
                .collect();
            let chart = spc::xmr(&readings, settings).ok()?;
            let is_shown = chart.points.iter().any(|point| point.value.is_some());
            is_shown.then(|| OverTime {
                figure: xmr(rounds, domain, &chart, settings),
                has_signal: chart
                    .points
                    .iter()
                    .any(|point| point.kind != Kind::CommonCause),
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use assessment::quarter::Quarter;

    use super::*;
    use crate::support::{STORY, compared, learning_culture, people, setup};

    /// Rounds about feedback, one each quarter, aimed at scores.
    fn rounds(aims: &[f64]) -> Vec<Released> {
        in_quarters(aims, Quarter::next)
    }

    fn in_quarters(aims: &[f64], after: impl Fn(Quarter) -> Quarter) -> Vec<Released> {
        let checklist = learning_culture();
        let mut quarter: Quarter = "2023-Q1".parse().unwrap();
        let rounds = aims.iter().enumerate().map(|(at, aim)| {
            let setup = setup(&checklist, "feedback", &quarter.key(), 14);
            quarter = after(quarter);
            let drafts = people(&setup, &[("FB", *aim)], 14, at as u64);
            (setup, drafts)
        });
        compared(rounds.collect()).released
    }

    #[track_caller]
    fn check(rounds: &[Released], domain: &str, expected: &str) {
        let chart = over_time(rounds, domain, &Settings::default());
        let said = chart.map_or("none".to_owned(), |chart| {
            let signal = if chart.has_signal { ", a signal" } else { "" };
            format!("{}{signal}", chart.figure.id)
        });
        assert_eq!(said, expected);
    }

    #[test]
    fn the_number_of_rounds_decides_on_the_chart() {
        let flat = rounds(&[55.0; 13]);
        check(&flat[..7], "FB", "none");
        check(&flat[..8], "FB", "run-chart");
        check(&flat[..11], "FB", "run-chart");
        check(&flat[..12], "FB", "xmr");
        check(&flat, STORY[0].0, "none");
    }

    #[test]
    fn of_two_rounds_in_a_quarter_the_later_one_is_the_point() {
        // Two rounds a quarter: the first ones low, the second ones high.
        let twice = |quarter: Quarter| match quarter.letter() {
            None => quarter.next_round(),
            Some(_) => quarter.next(),
        };
        let both = in_quarters(&[20.0, 70.0].repeat(12), twice);
        let later: Vec<Released> = both.iter().skip(1).step_by(2).cloned().collect();
        let chart = |rounds| {
            over_time(rounds, "FB", &Settings::default())
                .unwrap()
                .figure
        };
        let (both, later) = (chart(&both), chart(&later));
        assert_eq!(both.table, later.table);
        assert!(
            both.table.rows[0].cells[0].contains("(b)"),
            "{:?}",
            both.table.rows[0]
        );
    }

    #[test]
    fn a_leap_is_a_signal() {
        let mut aims = [45.0; 13];
        aims[12] = 90.0;
        check(&rounds(&aims), "FB", "xmr, a signal");
        let mut aims = [40.0; 10];
        aims[5..].fill(80.0);
        check(&rounds(&aims), "FB", "run-chart, a signal");
    }
}
