//! Cronbach's α: whether the items of a domain measure one thing.

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use statrs::distribution::{ContinuousCDF, FisherSnedecor};

use crate::interval::Interval;

/// The fewest people with an answer to every item. Of the four in the scoring vector α is
/// 0.97, which says nothing but that four people are few.
pub const LEAST_COMPLETE: usize = 10;
/// The fewest items.
pub const LEAST_ITEMS: usize = 3;
/// A variance below this is rounding, whether of codes or of points.
const ROUNDING: f64 = 1e-9;

/// Cronbach's α of one domain in one round.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Alpha {
    /// α; at most 1, and below 0 where items contradict each other.
    pub alpha: f64,
    /// Feldt's 95 % interval.
    pub interval: Interval,
    /// How many people answered every item. Nobody else counts, unlike in R's `psych`,
    /// which takes each pair of items from everybody who answered both.
    pub complete: usize,
    /// How many items.
    pub items: usize,
}

/// Why there is no α.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum NoAlpha {
    /// Too few people answered every item.
    #[error("{complete} of the {needed} people with an answer to every item that are needed")]
    TooFewComplete {
        /// How many did.
        complete: usize,
        /// How many are needed.
        needed: usize,
    },
    /// Too few items.
    #[error("{items} of the {needed} items that are needed")]
    TooFewItems {
        /// How many there are.
        items: usize,
        /// How many are needed.
        needed: usize,
    },
    /// Everybody has the same sum, so there is nothing to explain.
    #[error("nobody differs")]
    NoSpread,
}

/// The people who answered every item, as far as α needs them.
///
/// Of whole numbers, such as codes, all of it is exact, so that the order in which people
/// answered cannot change a last digit.
struct Complete {
    people: usize,
    items: Vec<Sums>,
    /// Of each person's sum over the items.
    totals: Sums,
}

/// Values added up, each as far as it lies from the first one: a variance from plain sums
/// loses its digits where values are large and alike.
#[derive(Clone, Copy, Default)]
struct Sums {
    values: f64,
    squares: f64,
}

/// Cronbach's α, `k/(k − 1) · (1 − Σs²ᵢ / s²ₜ)` (Cronbach 1951, Psychometrika 16), of the
/// people who answered every item.
///
/// One row a person with a place for each item, in codes or points after reversing. The
/// interval is `1 − (1 − α) · F`, with the 97.5 % and 2.5 % quantiles of F with n − 1 and
/// (n − 1)(k − 1) degrees of freedom (Feldt 1965, Psychometrika 30; Feldt, Woodruff and
/// Salih 1987, Appl Psychol Meas 11).
///
/// # Errors
/// Under 10 complete people or 3 items, or where nobody differs.
pub fn cronbach<P: AsRef<[Option<f64>]>>(people: &[P]) -> Result<Alpha, NoAlpha> {
    let rows = people.iter().map(AsRef::as_ref);
    let items = rows.clone().map(<[_]>::len).max().unwrap_or(0);
    let complete = Complete::of(rows, items);
    let n = complete.people;
    if n < LEAST_COMPLETE {
        return Err(NoAlpha::TooFewComplete {
            complete: n,
            needed: LEAST_COMPLETE,
        });
    }
    if items < LEAST_ITEMS {
        return Err(NoAlpha::TooFewItems {
            items,
            needed: LEAST_ITEMS,
        });
    }
    let alpha = complete.alpha().ok_or(NoAlpha::NoSpread)?;
    let (high, low) = feldt(n, items);
    Ok(Alpha {
        alpha,
        interval: Interval {
            low: 1.0 - (1.0 - alpha) * high,
            high: 1.0 - (1.0 - alpha) * low,
        },
        complete: n,
        items,
    })
}

impl Complete {
    fn of<'a>(rows: impl Iterator<Item = &'a [Option<f64>]>, items: usize) -> Self {
        let mut complete = Self {
            people: 0,
            items: vec![Sums::default(); items],
            totals: Sums::default(),
        };
        let mut first = None;
        for row in rows.filter(|row| row.len() == items && row.iter().all(Option::is_some)) {
            let pairs = row
                .iter()
                .flatten()
                .zip(first.get_or_insert(row).iter().flatten());
            let mut total = 0.0;
            for (item, (answer, first)) in complete.items.iter_mut().zip(pairs) {
                item.add(answer - first);
                total += answer - first;
            }
            complete.totals.add(total);
            complete.people += 1;
        }
        complete
    }

    /// α without its floors; `None` where everybody has the same sum.
    fn alpha(&self) -> Option<f64> {
        let within: f64 = self.items.iter().map(|item| self.variance(item)).sum();
        let (k, total) = (self.items.len() as f64, self.variance(&self.totals));
        (total > ROUNDING).then(|| k / (k - 1.0) * (1.0 - within / total))
    }

    /// The sample variance, `(n Σx² − (Σx)²) / (n(n − 1))`.
    fn variance(&self, sums: &Sums) -> f64 {
        let n = self.people as f64;
        (n * sums.squares - sums.values * sums.values) / (n * (n - 1.0))
    }
}

impl Sums {
    fn add(&mut self, value: f64) {
        self.values += value;
        self.squares += value * value;
    }
}

/// The 97.5 % and 2.5 % quantiles of F with n − 1 and (n − 1)(k − 1) degrees of freedom for n
/// people and k items.
///
/// They are remembered, because of many wards most have as many people as another, and to find
/// them takes longer than all the rest of α.
fn feldt(n: usize, k: usize) -> (f64, f64) {
    thread_local! {
        static KNOWN: RefCell<BTreeMap<(usize, usize), (f64, f64)>> = const { RefCell::new(BTreeMap::new()) };
    }
    let found = || {
        let (df, df_items) = ((n - 1) as f64, (k - 1) as f64);
        let f = FisherSnedecor::new(df, df * df_items).expect("degrees of freedom are positive");
        (f.inverse_cdf(0.975), f.inverse_cdf(0.025))
    };
    KNOWN.with_borrow_mut(|known| *known.entry((n, k)).or_insert_with(found))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows of codes from 1 to 5; `-` was not answered.
    fn people(text: &str) -> Vec<Vec<Option<f64>>> {
        let code = |c: char| c.to_digit(10).map(f64::from);
        text.split(' ')
            .map(|row| row.chars().map(code).collect())
            .collect()
    }

    #[track_caller]
    fn close(actual: f64, expected: f64, within: f64) {
        assert!(
            (actual - expected).abs() <= within,
            "{actual} is not {expected}"
        );
    }

    #[test]
    fn vector_g4_alpha_of_the_four_complete_people_of_g1() {
        // The fourth item is turned; two people left an item out.
        let answers = people("45444 54555 34333 23222 44-44 5555-");
        let complete = Complete::of(answers.iter().map(Vec::as_slice), 5);
        assert_eq!(complete.people, 4);
        close(complete.alpha().unwrap(), 0.9694, 5e-5);
        assert_eq!(
            cronbach(&answers),
            Err(NoAlpha::TooFewComplete {
                complete: 4,
                needed: 10
            })
        );
    }

    #[test]
    fn alpha_of_a_hand_worked_table() {
        // Items: variances 2, 2, 2 (1 to 5 twice, of ten people 20/9); sums 3x: 9 · 20/9.
        // So alpha is 3/2 · (1 − 3/9) = 1.
        let same = cronbach(&people("111 222 333 444 555 111 222 333 444 555")).unwrap();
        close(same.alpha, 1.0, 1e-12);
        assert_eq!((same.complete, same.items), (10, 3));
        // scipy.stats.f.ppf and numpy.var(ddof=1).
        let mixed = cronbach(&people("123 234 345 451 512 333 221 445 554 132 12-")).unwrap();
        assert_eq!(mixed.complete, 10);
        close(mixed.alpha, 0.5257009345794392, 1e-12);
        close(mixed.interval.low, -0.3892753180000528, 1e-10);
        close(mixed.interval.high, 0.8718623497884318, 1e-10);
    }

    #[test]
    fn a_large_team_has_an_interval_too() {
        // The library's density of F overflows here; its quantile does not. scipy.stats.f.ppf.
        let rows = "123 234 345 451 512 333 221 445 554 132 ".repeat(12);
        let large = cronbach(&people(rows.trim())).unwrap();
        assert_eq!(large.complete, 120);
        close(large.interval.low, 0.35708363578453883, 1e-10);
        close(large.interval.high, 0.6558085765320514, 1e-10);
    }

    #[test]
    fn alpha_does_not_depend_on_the_unit() {
        let codes = people("123 234 345 451 512 333 221 445 554 132");
        let points = codes.iter().map(|row| {
            row.iter()
                .map(|code| code.map(|x| 25.0 * (x - 1.0)))
                .collect()
        });
        let points: Vec<Vec<Option<f64>>> = points.collect();
        let (codes, points) = (cronbach(&codes).unwrap(), cronbach(&points).unwrap());
        close(codes.alpha, points.alpha, 1e-12);
    }

    #[test]
    fn alpha_does_not_depend_on_the_order_of_people() {
        let codes = people("123 234 345 451 512 333 221 445 554 132");
        let turned: Vec<_> = codes.iter().rev().collect();
        assert_eq!(cronbach(&codes), cronbach(&turned));
    }

    #[test]
    fn large_numbers_lose_no_digits() {
        let codes = people("123 234 345 451 512 333 221 445 554 132");
        let large = codes
            .iter()
            .map(|row| row.iter().map(|code| code.map(|x| x + 1e9)));
        let large: Vec<Vec<_>> = large.map(Iterator::collect).collect();
        assert_eq!(cronbach(&codes), cronbach(&large));
    }

    #[test]
    fn without_enough_there_is_a_reason() {
        for (rows, expected) in [
            (
                "123 234 345 451 512 333 221 445 554",
                NoAlpha::TooFewComplete {
                    complete: 9,
                    needed: 10,
                },
            ),
            (
                "12 23 34 45 51 33 22 44 55 13",
                NoAlpha::TooFewItems {
                    items: 2,
                    needed: 3,
                },
            ),
            ("123 213 321 132 312 231 222 222 123 321", NoAlpha::NoSpread),
        ] {
            assert_eq!(cronbach(&people(rows)), Err(expected));
        }
        assert_eq!(
            cronbach::<Vec<_>>(&[]),
            Err(NoAlpha::TooFewComplete {
                complete: 0,
                needed: 10
            })
        );
    }
}
