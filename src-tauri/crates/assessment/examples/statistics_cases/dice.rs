//! Random data of the kinds that a ward has.

use rand_core::{Rng, SeedableRng};
use rand_xoshiro::SplitMix64;

pub(crate) struct Dice(SplitMix64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(SplitMix64::seed_from_u64(seed))
    }

    /// A whole number from `low` to `high`, both included.
    pub(crate) fn whole(&mut self, low: u64, high: u64) -> u64 {
        low + self.0.next_u64() % (high - low + 1)
    }

    /// True so many times of a hundred.
    pub(crate) fn percent(&mut self, times: u64) -> bool {
        self.whole(1, 100) <= times
    }

    /// From 0 to 1.
    pub(crate) fn share(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// One of them.
    pub(crate) fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.whole(0, choices.len() as u64 - 1) as usize]
    }

    /// So many scores of people: means of three items of five points.
    pub(crate) fn scores(&mut self, n: usize) -> Vec<f64> {
        let mood = self.whole(0, 2);
        let mut score = || {
            let items: u64 = (0..3).map(|_| self.whole(0, 2) + mood).sum();
            25.0 * items as f64 / 3.0
        };
        let mut scores: Vec<f64> = (0..n).map(|_| score()).collect();
        scores.sort_unstable_by(f64::total_cmp);
        scores
    }

    /// So many answers, counted by point.
    pub(crate) fn counts(&mut self, points: usize, n: u64) -> Vec<u32> {
        let mut counts = vec![0; points];
        let (low, high) = (self.whole(0, 2), self.whole(2, points as u64 - 1));
        for _ in 0..n {
            counts[self.whole(low, high) as usize] += 1;
        }
        counts
    }
}
