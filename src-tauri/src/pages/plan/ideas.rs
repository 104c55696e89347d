//! Ideas of the action library for an area or a statement.

use assessment::action::{Barrier, Fields, Suggestion};
use assessment::disclosure::Released;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use words::british;
use words::results::{domain_name, score_line};

/// How many ideas each of the areas to talk about gets while none is chosen.
const IDEAS_EACH: usize = 4;

/// What ideas are asked for. Each choice may be empty.
#[derive(Clone, Debug, Deserialize, Type)]
pub(crate) struct IdeasChoice {
    /// An area; without one, the three to talk about.
    domain: String,
    /// One of its statements.
    item: String,
    /// What stands in the way.
    barrier: Option<Barrier>,
}

/// Ideas, an area after the other.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct Ideas {
    areas: Vec<AreaIdeas>,
    /// What to know about them, or why there are none.
    note: String,
}

/// Ideas for one area.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct AreaIdeas {
    domain: String,
    name: String,
    /// Its score and range; empty where that is hidden or was not asked.
    why: String,
    actions: Vec<Fields>,
}

/// Ideas that are not on the plan yet (`used` has those that are), with the baseline filled
/// in from the release.
pub(crate) fn ideas(
    choice: &IdeasChoice,
    released: &Released,
    library: &[Suggestion],
    used: &[String],
    today: NaiveDate,
) -> Ideas {
    let fits = |suggestion: &&Suggestion| {
        !used.contains(&suggestion.id)
            && choice
                .barrier
                .is_none_or(|barrier| suggestion.barrier == barrier)
    };
    let of_area = |domain: &str| -> Vec<&Suggestion> {
        let of_domain = library.iter().filter(|one| one.domain == domain);
        of_domain.filter(fits).collect()
    };
    let area = |domain: &str, of_area: &[&Suggestion], wanted: &str| AreaIdeas {
        domain: domain.to_owned(),
        name: domain_name(released, domain).to_owned(),
        why: released
            .domain(domain)
            .and_then(|result| result.score.shown())
            .map(score_line)
            .unwrap_or_default(),
        actions: of_area
            .iter()
            .map(|suggestion| from_library(suggestion, wanted, released, today))
            .collect(),
    };
    if choice.domain.is_empty() {
        let talk_about = words::results::of(released, None).talk_about;
        let areas: Vec<AreaIdeas> = talk_about
            .iter()
            .map(|highlight| {
                let mut few = of_area(&highlight.domain);
                few.truncate(IDEAS_EACH);
                area(&highlight.domain, &few, "")
            })
            .filter(|area| !area.actions.is_empty())
            .collect();
        return Ideas {
            note: note(if areas.is_empty() {
                "plan-ideas-none"
            } else {
                ""
            }),
            areas,
        };
    }
    let all = of_area(&choice.domain);
    let answering = all.iter().filter(|one| one.items.contains(&choice.item));
    let answering: Vec<&Suggestion> = answering.copied().collect();
    let (shown, id) = match (choice.item.is_empty(), answering.is_empty(), all.is_empty()) {
        (_, _, true) => (all, "plan-ideas-none"),
        (true, _, _) => (all, ""),
        (false, true, _) => (all, "plan-ideas-area-only"),
        (false, false, _) => (answering, ""),
    };
    let areas = if shown.is_empty() {
        Vec::new()
    } else {
        vec![area(&choice.domain, &shown, &choice.item)]
    };
    Ideas {
        areas,
        note: note(id),
    }
}

fn note(id: &str) -> String {
    if id.is_empty() {
        String::new()
    } else {
        british().say(id, &[])
    }
}

/// A suggestion as an action that starts on a day, with where the round says things stand. It
/// is measured by the wanted statement if it answers that, or else by the first of its
/// statements that the round asked.
pub(crate) fn from_library(
    suggestion: &Suggestion,
    wanted: &str,
    released: &Released,
    start: NaiveDate,
) -> Fields {
    let asked = |item: &&String| released.item(item).is_some();
    let mut items = suggestion.items.iter();
    let wanted = items.clone().find(|item| *item == wanted).filter(asked);
    let item = wanted.or_else(|| items.find(asked)).cloned();
    let item = item.unwrap_or_default();
    Fields {
        baseline: words::plan::baseline(released, &item),
        source: words::plan::source(released),
        item,
        ..suggestion.starting(start)
    }
}
