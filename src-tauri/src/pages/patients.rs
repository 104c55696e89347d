//! What patients and carers said: on a page of its own, and beside what the team says.

use assessment::disclosure::Released;
use figure::Figure;
use serde::Serialize;
use specta::Type;
use store::Round;
use words::results::{HiddenWords, MethodWords};
use words::{british, date};

use super::results::domains;
use super::round::{RoundSummary, summary};

/// The page of a round of patients.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct PatientsPage {
    round: RoundSummary,
    lead: String,
    /// Its areas, statement by statement.
    areas: Vec<PatientsArea>,
    missing_people: Vec<String>,
    hidden: Vec<HiddenWords>,
    comments: Vec<String>,
    comments_note: String,
    method: Vec<MethodWords>,
}

/// One of them.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct PatientsArea {
    domain: String,
    items: Figure,
}

/// What patients say, beside an area of the team.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct PatientsBeside {
    round: String,
    lead: String,
    items: Figure,
}

/// Puts the page together.
pub(crate) fn page(round: &Round, released: &Released) -> PatientsPage {
    let words = words::results::of(released, None);
    let areas = domains(released).into_iter();
    PatientsPage {
        round: summary(round),
        lead: lead(released),
        areas: areas
            .map(|domain| PatientsArea {
                items: figure::items(released, &domain.id),
                domain: domain.id,
            })
            .collect(),
        missing_people: words.missing_people,
        hidden: words.hidden,
        comments: released
            .comments
            .iter()
            .map(|comment| comment.text.clone())
            .collect(),
        comments_note: words.comments_note,
        method: words.method,
    }
}

/// What stands beside the team's area of that id: the newest of the rounds, oldest first, that
/// asks about it.
pub(crate) fn beside(rounds: &[(Round, Released)], domain: &str) -> Option<PatientsBeside> {
    let mut newest = rounds.iter().rev();
    let (round, released) = newest.find(|(_, released)| released.domain(domain).is_some())?;
    Some(PatientsBeside {
        round: round.id.to_string(),
        lead: lead(released),
        items: figure::items(released, domain),
    })
}

fn lead(released: &Released) -> String {
    let setup = &released.setup;
    british().say(
        "patients-lead",
        &[
            ("answered", released.responses.into()),
            ("asked", setup.headcount.into()),
            ("dates", date::span(setup.opens, setup.closes).into()),
        ],
    )
}
