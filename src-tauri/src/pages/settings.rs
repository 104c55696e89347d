//! What can be set.

use assessment::action::{Brag, BragWords, STANDARD_WORDS};
use assessment::round::Team;
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::Serialize;
use specta::Type;
use store::HouseStyle;
use words::plan::{BragShown, brag};

/// Everything that can be set.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct Settings {
    team: Team,
    brag: BragWords,
    /// The words as they come, in the order they are shown.
    standard: Vec<BragShown>,
    /// The logo as PNG, in base 64.
    logo: Option<String>,
}

/// Puts the page together.
pub(crate) fn page(team: Team, style: &HouseStyle) -> Settings {
    Settings {
        team,
        brag: style.brag.clone(),
        standard: [Brag::G, Brag::A, Brag::R, Brag::B]
            .map(|letter| brag(letter, &STANDARD_WORDS))
            .into(),
        logo: style.logo.as_ref().map(|png| BASE64.encode(png)),
    }
}
