//! Whether a gain holds.

use crate::comparison::Verdict;

/// How long a gain has held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gain {
    /// There is none, or it went away.
    None,
    /// It is there in the newest round.
    New,
    /// It is there in the newest two rounds.
    HeldOnce,
    /// It is there in three rounds running: the one that showed it and two more.
    Sustained,
}

/// Reads how long a gain has held from the verdicts of every round since an action began,
/// each against the round before it began, oldest first.
///
/// A gain begins with a clear improvement. It holds in the next round while that is still an
/// improvement, clear or possible, and is lost in the first round where it is not: then it
/// has to be shown anew.
pub fn gain(verdicts: &[Verdict]) -> Gain {
    let rounds = verdicts.iter().fold(0, |held, verdict| match verdict {
        Verdict::ClearImprovement => held + 1,
        Verdict::PossibleImprovement if held > 0 => held + 1,
        _ => 0,
    });
    match rounds {
        0 => Gain::None,
        1 => Gain::New,
        2 => Gain::HeldOnce,
        _ => Gain::Sustained,
    }
}

#[cfg(test)]
mod tests {
    use Verdict::{
        ClearImprovement as Clear, NoClearChange as Same, PossibleImprovement as Perhaps,
    };

    use super::*;

    #[track_caller]
    fn check(verdicts: &[Verdict], expected: Gain) {
        assert_eq!(gain(verdicts), expected, "{verdicts:?}");
    }

    #[test]
    fn a_gain_is_sustained_once_it_held_two_more_rounds() {
        check(&[], Gain::None);
        check(&[Same, Perhaps], Gain::None);
        check(&[Same, Clear], Gain::New);
        check(&[Clear, Perhaps], Gain::HeldOnce);
        check(&[Clear, Perhaps, Clear], Gain::Sustained);
        check(&[Clear, Clear, Clear, Perhaps], Gain::Sustained);
        check(&[Clear, Clear, Same], Gain::None);
        check(&[Clear, Same, Clear], Gain::New);
        check(&[Clear, Verdict::TooFew, Perhaps], Gain::None);
    }
}
