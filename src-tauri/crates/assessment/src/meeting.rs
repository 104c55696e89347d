//! A team meeting: each rates a statement alone, the ratings are looked at together, and the
//! group agrees on a view of its own.
//!
//! Two rounds of judgement, the first of them private, as in the RAND/UCLA method (Fitch and
//! others, The RAND/UCLA Appropriateness Method User's Manual, 2001), so that nobody rates
//! what the first speaker said.
//!
//! Invariant: what a meeting agrees stands beside the anonymous score and never changes it.
//! Invariant: single ratings are never given out, and none is taken after they were looked at:
//! the next one would be the difference between two looks.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::checklist::Scale;

/// The most characters of a minority view.
pub const LONGEST_MINORITY: usize = 500;

/// How somebody, or the group, sees one statement, as codes of the checklist's scale. `None`
/// where it was left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Rating {
    /// How it is in the team.
    pub team: Option<i32>,
    /// How it is in the organisation around the team.
    pub organisation: Option<i32>,
}

/// What a meeting agreed about one statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The view that the group agreed on.
    pub agreed: Rating,
    /// What some see differently, in their words; empty if nobody does.
    pub minority: String,
    /// People who rated alone before; 0 if the group only talked.
    pub raters: u32,
    /// The day of the meeting.
    pub held: NaiveDate,
}

/// The ratings of one statement in one meeting, until the group agreed. They are never kept.
#[derive(Clone, Debug, Default)]
pub struct Ballot {
    ratings: Vec<Rating>,
    looked_at: bool,
}

/// How a group rated, as codes of the scale: no single rating, and neither the lowest nor the
/// highest of five or more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// A quarter of the ratings lies at or under it (nearest rank).
    pub low: i32,
    /// Half of the ratings lies at or under it (nearest rank).
    pub middle: i32,
    /// Three quarters of the ratings lie at or under it (nearest rank).
    pub high: i32,
}

/// The ratings of one statement, looked at together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratings {
    /// People who rated.
    pub raters: u32,
    /// How they see the team; none if too few said so.
    pub team: Option<Spread>,
    /// How they see the organisation; none if too few said so.
    pub organisation: Option<Spread>,
}

/// Why a rating or a view cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A point that the scale does not have.
    #[error("the scale has no such point")]
    NoSuchPoint,
    /// Neither the team nor the organisation was rated.
    #[error("nothing was rated")]
    Empty,
    /// The ratings were looked at already.
    #[error("the ratings were looked at already")]
    LookedAt,
    /// Too few people rated to look at it.
    #[error("{raters} rated, {needed} are needed")]
    TooFew {
        /// People who rated.
        raters: u32,
        /// The round's threshold.
        needed: u32,
    },
    /// The minority view is longer than [`LONGEST_MINORITY`].
    #[error("the minority view is too long")]
    TooLong,
}

impl Rating {
    fn check(self, scale: &Scale) -> Result<(), Error> {
        let mut points = self.team.into_iter().chain(self.organisation).peekable();
        if points.peek().is_none() {
            return Err(Error::Empty);
        }
        if !points.all(|code| scale.has(code)) {
            return Err(Error::NoSuchPoint);
        }
        Ok(())
    }
}

impl View {
    /// Whether it can be kept.
    ///
    /// # Errors
    /// [`Error::Empty`], [`Error::NoSuchPoint`], [`Error::TooLong`].
    pub fn check(&self, scale: &Scale) -> Result<(), Error> {
        if self.minority.chars().count() > LONGEST_MINORITY {
            return Err(Error::TooLong);
        }
        self.agreed.check(scale)
    }
}

impl Ballot {
    /// Takes the rating of one more person.
    ///
    /// # Errors
    /// [`Error::LookedAt`], [`Error::Empty`], [`Error::NoSuchPoint`].
    pub fn take(&mut self, rating: Rating, scale: &Scale) -> Result<(), Error> {
        if self.looked_at {
            return Err(Error::LookedAt);
        }
        rating.check(scale)?;
        self.ratings.push(rating);
        Ok(())
    }

    /// People who rated.
    pub fn raters(&self) -> u32 {
        u32::try_from(self.ratings.len()).unwrap_or(u32::MAX)
    }

    /// Looks at the ratings; from then on no more are taken. A part that fewer than `threshold`
    /// people rated stays hidden.
    ///
    /// # Errors
    /// [`Error::TooFew`] where fewer than `threshold` people rated.
    pub fn look(&mut self, threshold: u32) -> Result<Ratings, Error> {
        let raters = self.raters();
        if raters < threshold {
            return Err(Error::TooFew {
                raters,
                needed: threshold,
            });
        }
        self.looked_at = true;
        Ok(self.ratings(threshold))
    }

    /// The ratings, once they were looked at.
    pub fn looked_at(&self, threshold: u32) -> Option<Ratings> {
        self.looked_at.then(|| self.ratings(threshold))
    }

    fn ratings(&self, threshold: u32) -> Ratings {
        let spread = |of: fn(&Rating) -> Option<i32>| {
            spread(self.ratings.iter().filter_map(of).collect(), threshold)
        };
        Ratings {
            raters: self.raters(),
            team: spread(|rating| rating.team),
            organisation: spread(|rating| rating.organisation),
        }
    }
}

fn spread(mut codes: Vec<i32>, threshold: u32) -> Option<Spread> {
    codes.sort_unstable();
    if codes.len() < threshold as usize {
        return None;
    }
    let quarter = |quarters: usize| {
        let rank = (codes.len() * quarters).div_ceil(4);
        codes.get(rank.checked_sub(1)?).copied()
    };
    Some(Spread {
        low: quarter(1)?,
        middle: quarter(2)?,
        high: quarter(3)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checklist::built_in;

    fn scale() -> Scale {
        built_in()["learning-culture"].scale.clone()
    }

    fn rated(team: Option<i32>, organisation: Option<i32>) -> Rating {
        Rating { team, organisation }
    }

    /// Ratings of the team, then low, middle and high by nearest rank.
    type Case = (&'static [i32], Option<(i32, i32, i32)>);

    const SPREADS: &[Case] = &[
        (&[1, 2, 3, 4], None),
        (&[5, 3, 1, 4, 2], Some((2, 3, 4))),
        (&[1, 1, 1, 1, 5], Some((1, 1, 1))),
        (&[1, 1, 3, 5, 5], Some((1, 3, 5))),
        (&[1, 5, 5, 5, 5], Some((5, 5, 5))),
        (&[1, 2, 2, 4, 4, 5], Some((2, 2, 4))),
        (&[1, 2, 3, 3, 4, 4, 5, 5], Some((2, 3, 4))),
    ];

    #[test]
    fn a_spread_is_three_points_of_the_scale_and_no_single_rating() {
        for (team, expected) in SPREADS {
            let mut ballot = Ballot::default();
            for code in *team {
                ballot.take(rated(Some(*code), None), &scale()).unwrap();
            }
            let spread = ballot.look(5).ok().and_then(|ratings| ratings.team);
            let found = spread.map(|spread| (spread.low, spread.middle, spread.high));
            assert_eq!(&found, expected, "{team:?}");
        }
    }

    #[test]
    fn what_too_few_rated_stays_hidden() {
        let mut ballot = Ballot::default();
        let few = Error::TooFew {
            raters: 4,
            needed: 5,
        };
        for organisation in [Some(2), Some(2), Some(3), Some(4)] {
            ballot.take(rated(Some(4), organisation), &scale()).unwrap();
        }
        assert_eq!(ballot.look(5), Err(few));
        ballot.take(rated(Some(4), None), &scale()).unwrap();
        let ratings = ballot.look(5).unwrap();
        assert_eq!(ratings.raters, 5);
        assert!(ratings.team.is_some());
        assert_eq!(ratings.organisation, None);
    }

    #[test]
    fn once_looked_at_no_rating_is_taken() {
        let mut ballot = Ballot::default();
        for _ in 0..5 {
            assert_eq!(ballot.looked_at(5), None);
            ballot.take(rated(Some(4), Some(2)), &scale()).unwrap();
        }
        let ratings = ballot.look(5).unwrap();
        assert_eq!(
            ballot.take(rated(Some(1), None), &scale()),
            Err(Error::LookedAt)
        );
        assert_eq!(ballot.looked_at(5), Some(ratings));
    }

    #[test]
    fn what_is_no_view_is_named() {
        let view = |agreed, minority: &str| View {
            agreed,
            minority: minority.into(),
            raters: 0,
            held: NaiveDate::from_ymd_opt(2026, 12, 18).unwrap(),
        };
        let long = "é".repeat(LONGEST_MINORITY + 1);
        let cases = [
            (view(rated(Some(5), None), ""), Ok(())),
            (view(rated(None, Some(1)), &long[2..]), Ok(())),
            (view(rated(None, Some(1)), &long), Err(Error::TooLong)),
            (view(rated(None, None), "Some disagree"), Err(Error::Empty)),
            (view(rated(Some(6), None), ""), Err(Error::NoSuchPoint)),
            (view(rated(Some(4), Some(0)), ""), Err(Error::NoSuchPoint)),
        ];
        for (view, expected) in cases {
            assert_eq!(view.check(&scale()), expected, "{view:?}");
            let taken = Ballot::default().take(view.agreed, &scale());
            assert_eq!(taken.is_ok(), view.agreed.check(&scale()).is_ok());
        }
    }
}
