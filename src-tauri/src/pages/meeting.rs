//! A team meeting about one area, and what was agreed, beside what the team answered.

use std::collections::BTreeMap;

use assessment::checklist::{Item, ItemId};
use assessment::disclosure::Released;
use assessment::meeting::{Ballot, Rating, View};
use serde::{Deserialize, Serialize};
use specta::Type;
use store::{Round, RoundId};
use words::meeting::{RatingsSaid, ViewSaid, ratings, view};
use words::questionnaire::{AnswerOption, points};

use super::audit::team_said;
use super::round::{RoundSummary, summary};

/// The page of a meeting about one area.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct MeetingPage {
    round: RoundSummary,
    domain: String,
    name: String,
    /// Points of the scale, the most favourable first.
    points: Vec<AnswerOption>,
    statements: Vec<MeetingStatement>,
}

/// One statement in a meeting.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct MeetingStatement {
    id: String,
    text: String,
    /// How many have rated it.
    raters: u32,
    /// How they rated it and what the team answered alone; none until the group looks.
    looked_at: Option<LookedAt>,
    agreed: Option<Agreed>,
    said: Option<ViewSaid>,
}

/// What a group looks at before it agrees.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct LookedAt {
    ratings: RatingsSaid,
    /// What the team answered alone, or why that is hidden; empty without results.
    answered: String,
}

/// What a group agreed, as it is written.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub(crate) struct Agreed {
    pub(crate) rating: Rating,
    /// What some see differently; empty if nobody does.
    pub(crate) minority: String,
}

/// What was agreed about a statement, beside what the team answered.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct AgreedRow {
    item: String,
    text: String,
    answered: String,
    said: ViewSaid,
}

/// What a meeting has so far.
pub(crate) struct Meeting<'a> {
    /// None where there are no results.
    pub(crate) released: Option<&'a Released>,
    /// What was agreed.
    pub(crate) views: &'a BTreeMap<ItemId, View>,
    /// What is being rated.
    pub(crate) ballots: &'a BTreeMap<(RoundId, ItemId), Ballot>,
}

/// Puts the page together; `None` if the round does not ask about the area.
pub(crate) fn page(round: &Round, domain: &str, meeting: Meeting<'_>) -> Option<MeetingPage> {
    let asked = round.setup.asked();
    let (domain, items) = asked.iter().find(|(asked, _)| asked.id == domain)?;
    let scale = &round.setup.checklist.scale;
    let threshold = round.setup.threshold;
    let statement = |item: &&Item| {
        let ballot = meeting.ballots.get(&(round.id, item.id.clone()));
        let view = meeting.views.get(&item.id);
        MeetingStatement {
            id: item.id.clone(),
            text: item.text.clone(),
            raters: ballot.map_or(0, Ballot::raters),
            looked_at: ballot
                .and_then(|ballot| ballot.looked_at(threshold))
                .map(|found| LookedAt {
                    ratings: ratings(&found, scale),
                    answered: answered(meeting.released, item),
                }),
            agreed: view.map(|view| Agreed {
                rating: view.agreed,
                minority: view.minority.clone(),
            }),
            said: view.map(|view| words::meeting::view(view, scale)),
        }
    };
    Some(MeetingPage {
        round: summary(round),
        domain: domain.id.clone(),
        name: domain.name.clone(),
        points: points(scale),
        statements: items.iter().map(statement).collect(),
    })
}

/// What was agreed about the statements of one area.
pub(crate) fn agreed(
    released: &Released,
    views: &BTreeMap<ItemId, View>,
    domain: &str,
) -> Vec<AgreedRow> {
    let asked = released.setup.asked();
    let items = asked
        .iter()
        .filter(|(asked, _)| asked.id == domain)
        .flat_map(|(_, items)| items);
    let rows = items.filter_map(|item| {
        Some(AgreedRow {
            item: item.id.clone(),
            text: item.text.clone(),
            answered: team_said(released, item),
            said: view(views.get(&item.id)?, &released.setup.checklist.scale),
        })
    });
    rows.collect()
}

fn answered(released: Option<&Released>, item: &Item) -> String {
    released
        .map(|released| team_said(released, item))
        .unwrap_or_default()
}
