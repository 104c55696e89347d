//! The data of the areas together: the profile with its table, how people answered, and
//! how far they agree with each other and with the manager's audit.

use assessment::disclosure::Released;
use figure::{Audited, Order, agreement_of_areas, areas, evidence, profile};
use serde::Serialize;

use super::figures::{Pressed, Sheaf, Twin};
use super::say;

/// A form about so few areas says little by area, so it is told question by question.
const FEW_AREAS: usize = 2;

/// The part about the areas.
#[derive(Serialize)]
pub(crate) struct Areas {
    title: String,
    lead: String,
    profile: Pressed,
    table: Twin,
    reading: Reading,
    figures: Vec<Pressed>,
}

#[derive(Serialize)]
struct Reading {
    heading: String,
    notes: Vec<String>,
}

/// Whether a form asks about so few areas that a page for each part would stay empty.
pub(crate) fn is_short(released: &Released) -> bool {
    released.domains.len() <= FEW_AREAS
}

pub(crate) fn together(
    released: &Released,
    earlier: Option<&Released>,
    audited: &[Audited],
    overall: Option<&str>,
    sheaf: &mut Sheaf,
) -> Areas {
    let drawn = profile(released, earlier, Order::ByScore);
    let (title, (profile, table)) = (drawn.title.clone(), sheaf.beside(drawn));
    let mut figures = Vec::new();
    if !is_short(released) {
        figures.push(sheaf.with_table(areas(released, Order::ByScore)));
        figures.push(sheaf.with_table(agreement_of_areas(released)));
    }
    if !audited.is_empty() {
        figures.push(sheaf.with_table(evidence(released, audited)));
    }
    Areas {
        title,
        lead: overall.unwrap_or_default().to_owned(),
        profile,
        table,
        reading: Reading {
            heading: say("report-areas-reading", &[]),
            notes: ["report-areas-note-score", "report-areas-note-agree"]
                .map(|id| say(id, &[]))
                .into(),
        },
        figures,
    }
}
