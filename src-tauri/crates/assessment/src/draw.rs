//! Drawing lots from a seed that was passed in.

use rand_core::Rng;
use rand_xoshiro::SplitMix64;

/// A random whole number from 0 to `end` − 1: the upper half of a 128-bit product, which
/// anybody can write again in any language.
pub(crate) fn below(random: &mut SplitMix64, end: usize) -> usize {
    ((u128::from(random.next_u64()) * end as u128) >> 64) as usize
}
