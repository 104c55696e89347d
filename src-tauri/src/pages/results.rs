//! What a team said, and what it said about one area.

use std::collections::BTreeMap;

use assessment::action::BragWords;
use assessment::checklist::ItemId;
use assessment::comparison::Comparison;
use assessment::disclosure::Released;
use assessment::meeting::View;
use assessment::metric::built_in;
use chrono::NaiveDate;
use figure::{Figure, Order};
use serde::Serialize;
use specta::Type;
use store::{Action, Round};
use words::results::{HiddenWords, Highlight, MethodWords, RoleWords};
use words::verdict::VerdictShown;

use super::audit::{self, Evidence, Own};
use super::meeting::{AgreedRow, agreed};
use super::metrics::{self, OtherNumbers, Typed};
use super::patients::PatientsBeside;
use super::plan::{ActionRow, PlanItem, item_of, row};
use super::round::{RoundSummary, summary};

/// The results page.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct ResultsPage {
    round: RoundSummary,
    title: String,
    lead: String,
    went_well: Vec<Highlight>,
    talk_about: Vec<Highlight>,
    profile: Figure,
    profile_in_checklist_order: Figure,
    answers: Figure,
    agreement: Figure,
    /// The areas beside the manager's audit, if there is one.
    evidence: Option<Figure>,
    domains: Vec<NamedDomain>,
    missing_people: Vec<String>,
    overall: Option<String>,
    hidden: Vec<HiddenWords>,
    comments: Vec<String>,
    comments_note: String,
    method: Vec<MethodWords>,
}

/// A domain's id and name.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct NamedDomain {
    pub(crate) id: String,
    pub(crate) name: String,
}

/// The page of one domain.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct DomainPage {
    round: RoundSummary,
    domain: String,
    name: String,
    lead: String,
    verdict: Option<VerdictShown>,
    items: Figure,
    agreement: Figure,
    answers: Vec<Figure>,
    bounds: Option<String>,
    /// Other readings of the score.
    checks: Vec<String>,
    /// The role groups; none where the round did not ask.
    roles: Option<RoleWords>,
    evidence: Option<Evidence>,
    guess: Option<String>,
    /// What was agreed in a meeting, statement by statement.
    agreed: Vec<AgreedRow>,
    /// Numbers that the ward has anyway; none if none stands beside this area.
    other_numbers: Option<OtherNumbers>,
    /// What patients and carers say; none if they were not asked about this area.
    patients: Option<PatientsBeside>,
    comments: Vec<String>,
    actions: Vec<ActionRow>,
    /// Its statements, to plan an action for one.
    statements: Vec<PlanItem>,
    next: Option<NamedDomain>,
}

/// Puts the results page together; `earlier` is the round before it, if that was released,
/// and `own` what the manager wrote down before.
pub(crate) fn page(
    round: &Round,
    released: &Released,
    earlier: Option<(&Released, &Comparison)>,
    own: &Own,
) -> ResultsPage {
    let words = words::results::of(released, earlier.map(|(_, comparison)| comparison));
    let audited = audit::audited(released, own);
    let profile = |order| figure::profile(released, earlier.map(|(before, _)| before), order);
    ResultsPage {
        round: summary(round),
        title: words.title,
        lead: words.lead,
        went_well: words.went_well,
        talk_about: words.talk_about,
        profile: profile(Order::ByScore),
        profile_in_checklist_order: profile(Order::Checklist),
        answers: figure::areas(released, Order::ByScore),
        agreement: figure::agreement_of_areas(released),
        evidence: (!audited.is_empty()).then(|| figure::evidence(released, &audited)),
        domains: domains(released),
        missing_people: words.missing_people,
        overall: words.overall,
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

/// What stands beside the answers on the page of a domain.
pub(crate) struct Beside<'a> {
    /// The round before.
    pub(crate) earlier: Option<&'a Released>,
    /// The comparison with the round before.
    pub(crate) comparison: Option<&'a Comparison>,
    /// What the manager found and guessed.
    pub(crate) own: &'a Own,
    /// What was agreed in a meeting.
    pub(crate) views: &'a BTreeMap<ItemId, View>,
    /// Numbers that the ward has anyway.
    pub(crate) typed: &'a Typed,
    /// The plan.
    pub(crate) actions: &'a [Action],
    /// The trust's words for how an action is going.
    pub(crate) brag_words: &'a BragWords,
    /// What patients and carers say.
    pub(crate) patients: Option<PatientsBeside>,
}

/// Puts the page of one domain together; `None` if the round does not ask about it.
pub(crate) fn domain_page(
    round: &Round,
    released: &Released,
    domain: &str,
    beside: &Beside<'_>,
    today: NaiveDate,
) -> Option<DomainPage> {
    released.domain(domain)?;
    let all = domains(released);
    let at = all.iter().position(|named| named.id == domain)?;
    let name = all[at].name.clone();
    let verdict = beside.comparison.and_then(|comparison| {
        let compared = comparison
            .domains
            .iter()
            .filter(|domain| domain.change.is_some())
            .count();
        comparison
            .domain(domain)
            .map(|change| words::verdict::shown(words::british(), &name, change, compared))
    });
    let about =
        |comment: &&assessment::response::Comment| comment.domain.as_deref() == Some(domain);
    Some(DomainPage {
        round: summary(round),
        domain: domain.to_owned(),
        lead: words::results::domain_lead(released, domain),
        verdict,
        items: figure::items(released, domain),
        agreement: figure::agreement_of_items(released, domain),
        answers: released
            .domain(domain)?
            .items
            .iter()
            .map(|item| figure::distribution(released, &item.id))
            .collect(),
        bounds: words::results::bounds(released, domain),
        checks: words::results::checks(released, domain),
        roles: words::results::roles(released, beside.earlier, domain),
        evidence: audit::evidence(released, beside.own, domain),
        guess: audit::guess(released, beside.own, domain),
        agreed: agreed(released, beside.views, domain),
        other_numbers: metrics::beside(
            &built_in(),
            beside.typed,
            domain,
            released.setup.quarter.first_round(),
        ),
        patients: beside.patients.clone(),
        comments: released
            .comments
            .iter()
            .filter(about)
            .map(|comment| comment.text.clone())
            .collect(),
        actions: beside
            .actions
            .iter()
            .filter(|action| action.fields.domain == domain)
            .map(|action| {
                row(
                    action,
                    None,
                    &released.setup.checklist,
                    beside.brag_words,
                    today,
                )
            })
            .collect(),
        statements: released
            .setup
            .asked()
            .iter()
            .filter(|(asked, _)| asked.id == domain)
            .flat_map(|(_, items)| items)
            .map(|item| item_of(item))
            .collect(),
        next: all.get(at + 1).cloned(),
        name,
    })
}

/// The areas that a round asked about, in the checklist's order.
pub(super) fn domains(released: &Released) -> Vec<NamedDomain> {
    let asked = released.setup.asked();
    asked
        .iter()
        .map(|(domain, _)| NamedDomain {
            id: domain.id.clone(),
            name: domain.name.clone(),
        })
        .collect()
}
