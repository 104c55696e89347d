//! How large a change is, apart from how sure one can be of it.

use serde::{Deserialize, Serialize};

/// Cliff's δ in a word.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// Not worth a word.
    Negligible,
    /// Small.
    Small,
    /// Medium.
    Medium,
    /// Large.
    Large,
}

/// The size of Cliff's δ, whichever way it points: from .147 small, from .33 medium, from .474
/// large (Romano et al. 2006, as in R's `effsize`).
pub fn effect(cliffs_delta: f64) -> Effect {
    match cliffs_delta.abs() {
        size if size < 0.147 => Effect::Negligible,
        size if size < 0.33 => Effect::Small,
        size if size < 0.474 => Effect::Medium,
        _ => Effect::Large,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_the_published_bounds() {
        for (delta, expected) in [
            (0.0, Effect::Negligible),
            (0.1469, Effect::Negligible),
            (0.147, Effect::Small),
            (-0.3299, Effect::Small),
            (0.33, Effect::Medium),
            (-0.4739, Effect::Medium),
            (-0.474, Effect::Large),
            (1.0, Effect::Large),
        ] {
            assert_eq!(effect(delta), expected, "{delta}");
        }
    }

    #[test]
    fn vector_g8_sizes_of_the_effsize_package() {
        assert_eq!(effect(-0.25), Effect::Small);
        assert_eq!(effect(-0.0667), Effect::Negligible);
    }
}
