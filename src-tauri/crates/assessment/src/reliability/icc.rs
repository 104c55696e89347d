//! Whether teams differ: intraclass correlations of several teams.

use serde::{Deserialize, Serialize};

use crate::interval::{mean, variance};

/// The fewest teams that can differ.
const LEAST_TEAMS: usize = 2;
/// A mean square below this is rounding, whether of codes or of points.
const ROUNDING: f64 = 1e-9;

/// One team's scores, as far as they are published.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TeamScores {
    /// How many people have one.
    pub n: u32,
    /// Their mean.
    pub mean: f64,
    /// Their sample standard deviation, 0 of one person.
    pub sd: f64,
}

/// Intraclass correlations of one score in several teams, from a one-way analysis of
/// variance.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Icc {
    /// ICC(1): the share of people's differences that is one of teams. Below 0 where teams
    /// differ less than chance would make them.
    pub icc1: f64,
    /// ICC(2): how reliably the means of teams of this size tell teams apart. Below 0 as
    /// well.
    pub icc2: f64,
    /// Mean square between teams, in squared units.
    pub between: f64,
    /// Mean square within teams.
    pub within: f64,
    /// The size of team that stands for teams of different sizes.
    pub k0: f64,
    /// Teams with anybody in them.
    pub teams: usize,
    /// People in all of them.
    pub people: usize,
}

/// Why there is no intraclass correlation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum NoIcc {
    /// One team alone cannot differ.
    #[error("{teams} of the {needed} teams that are needed")]
    TooFewTeams {
        /// How many there are.
        teams: usize,
        /// How many are needed.
        needed: usize,
    },
    /// No team has two people, so nothing is known of differences within one.
    #[error("no team has two people")]
    NoTeamOfTwo,
    /// All teams have the same mean.
    #[error("the teams do not differ")]
    NoSpread,
}

/// ICC(1) and ICC(2) of people's scores, team by team:
/// `(MSB − MSW) / (MSB + (k₀ − 1) · MSW)` and `(MSB − MSW) / MSB` (Bartko 1976, Psychol
/// Bull 83; Shrout and Fleiss 1979, Psychol Bull 86).
///
/// For teams of different sizes k₀ = (N − Σnᵢ²/N) / (G − 1), which is a little less than the
/// mean size (Haggard 1958, Intraclass Correlation; Bliese and Halverson 1998, J Manag 24).
/// Teams without anybody are left out. It is made of sizes, means and standard deviations,
/// so it says nothing that these do not.
///
/// # Errors
/// With fewer than two teams, no team of two, or equal teams.
pub fn icc(teams: &[TeamScores]) -> Result<Icc, NoIcc> {
    let teams: Vec<&TeamScores> = teams.iter().filter(|team| team.n > 0).collect();
    if teams.len() < LEAST_TEAMS {
        return Err(NoIcc::TooFewTeams {
            teams: teams.len(),
            needed: LEAST_TEAMS,
        });
    }
    let people: usize = teams.iter().map(|team| team.n as usize).sum();
    if people == teams.len() {
        return Err(NoIcc::NoTeamOfTwo);
    }
    let (n, g) = (people as f64, teams.len() as f64);
    let sizes = || teams.iter().map(|team| f64::from(team.n));
    let sums = sizes().zip(&teams).map(|(size, team)| size * team.mean);
    let middle = sums.sum::<f64>() / n;
    let apart = sizes()
        .zip(&teams)
        .map(|(size, team)| size * (team.mean - middle).powi(2));
    let inside = sizes()
        .zip(&teams)
        .map(|(size, team)| (size - 1.0) * team.sd.powi(2));
    let between = apart.sum::<f64>() / (g - 1.0);
    let within = inside.sum::<f64>() / (n - g);
    if between <= ROUNDING {
        return Err(NoIcc::NoSpread);
    }
    let squares: f64 = sizes().map(|size| size.powi(2)).sum();
    let k0 = (n - squares / n) / (g - 1.0);
    Ok(Icc {
        icc1: (between - within) / (between + (k0 - 1.0) * within),
        icc2: (between - within) / between,
        between,
        within,
        k0,
        teams: teams.len(),
        people,
    })
}

impl TeamScores {
    /// What is published of these scores.
    pub fn of(scores: &[f64]) -> Self {
        Self {
            n: scores.len() as u32,
            mean: mean(scores),
            sd: variance(scores).sqrt(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn teams(text: &str) -> Vec<TeamScores> {
        let scores = |team: &str| {
            let scores = team.split_whitespace().map(|x| x.parse().unwrap());
            TeamScores::of(&scores.collect::<Vec<f64>>())
        };
        text.split('|').map(scores).collect()
    }

    #[track_caller]
    fn close(actual: f64, expected: f64, within: f64) {
        assert!(
            (actual - expected).abs() <= within,
            "{actual} is not {expected}"
        );
    }

    #[test]
    fn the_published_example_of_shrout_and_fleiss() {
        // Their table 2: six targets, four judges; ICC(1,1) = .17 and ICC(1,4) = .44.
        let icc = icc(&teams("9 2 5 8|6 1 3 2|8 4 6 8|7 1 2 6|10 5 6 9|6 2 4 7")).unwrap();
        close(icc.between, 11.24, 0.005);
        close(icc.within, 6.26, 0.005);
        close(icc.icc1, 0.17, 0.005);
        close(icc.icc2, 0.44, 0.005);
        close(icc.k0, 4.0, 1e-12);
    }

    #[test]
    fn teams_of_different_sizes_worked_by_hand() {
        // Means 2 and 5, all 3.2: MSB = 3 · 1.44 + 2 · 3.24, MSW = 4/3, k₀ = 5 − 13/5.
        let icc = icc(&teams("1 2 3||4 6")).unwrap();
        assert_eq!((icc.teams, icc.people), (2, 5));
        close(icc.between, 10.8, 1e-12);
        close(icc.within, 4.0 / 3.0, 1e-12);
        close(icc.k0, 2.4, 1e-12);
        close(icc.icc1, 9.466_666_666_667 / 12.666_666_666_667, 1e-12);
        close(icc.icc2, 9.466_666_666_667 / 10.8, 1e-12);
    }

    #[test]
    fn teams_that_differ_less_than_by_chance_are_below_zero() {
        let icc = icc(&teams("1 9|2 9")).unwrap();
        assert!(icc.icc1 < 0.0 && icc.icc2 < 0.0);
    }

    #[test]
    fn without_enough_there_is_a_reason() {
        let too_few = NoIcc::TooFewTeams {
            teams: 1,
            needed: 2,
        };
        assert_eq!(icc(&teams("1 2 3|")), Err(too_few));
        assert_eq!(icc(&teams("1|2|3")), Err(NoIcc::NoTeamOfTwo));
        assert_eq!(icc(&teams("1 3|2 2")), Err(NoIcc::NoSpread));
    }
}
