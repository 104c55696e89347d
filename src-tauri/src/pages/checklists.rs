//! The checklists: those that come with the product, and the user's own.

use assessment::checklist::{Checklist, Form, Item, Respondents};
use exchange::fhir::NewChecklist;
use serde::Serialize;
use specta::Type;
use words::british;
use words::questionnaire::minutes;

/// The page of all checklists.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct ChecklistsPage {
    pub(crate) checklists: Vec<ChecklistShown>,
}

/// A checklist, whole.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct ChecklistShown {
    id: String,
    name: String,
    version: u32,
    asks: Respondents,
    /// Whether it is the user's own.
    own: bool,
    /// Whether new rounds can ask it.
    offered: bool,
    about: String,
    scale: String,
    forms: Vec<String>,
    areas: Vec<AreaListed>,
}

/// One of its areas.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct AreaListed {
    id: String,
    name: String,
    statements: Vec<StatementListed>,
}

/// One of its statements.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct StatementListed {
    id: String,
    text: String,
    /// What to know about it: that agreeing is unfavourable, and which forms ask it.
    note: String,
}

/// What a file would become, before it is kept.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct ChecklistPreview {
    checklist: ChecklistShown,
    /// Which version it replaces, if it is a later one.
    replaces: Option<String>,
    notes: Vec<String>,
    left_out: Vec<QuestionLeftOut>,
}

/// A question of a file that is not scored.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct QuestionLeftOut {
    text: String,
    why: String,
}

/// A checklist that comes with the product.
pub(crate) fn built_in(checklist: &Checklist) -> ChecklistShown {
    shown(checklist, false, true)
}

/// One of the user's own.
pub(crate) fn own(checklist: &Checklist, offered: bool) -> ChecklistShown {
    shown(checklist, true, offered)
}

/// What a file would become: `adopted` of what was `read`.
pub(crate) fn preview(read: &NewChecklist, adopted: &Checklist) -> ChecklistPreview {
    let replaces = adopted.version.checked_sub(1).filter(|before| *before > 0);
    let dialect = read.dialect.sentence();
    ChecklistPreview {
        checklist: own(adopted, true),
        replaces: replaces
            .map(|before| british().say("checklist-replaces", &[("before", before.into())])),
        notes: dialect
            .into_iter()
            .chain(read.notes.iter().map(exchange::fhir::Note::sentence))
            .collect(),
        left_out: read
            .left_out
            .iter()
            .map(|question| QuestionLeftOut {
                text: match question.text.as_str() {
                    "" => question.link_id.clone(),
                    text => text.to_owned(),
                },
                why: question.why.sentence(),
            })
            .collect(),
    }
}

fn shown(checklist: &Checklist, own: bool, offered: bool) -> ChecklistShown {
    let scale = &checklist.scale;
    let statements = checklist.domains.iter().map(|domain| domain.items.len());
    let ends = [scale.first, scale.last()].map(|code| scale.label(code).unwrap_or_default());
    ChecklistShown {
        id: checklist.id.clone(),
        name: checklist.name.clone(),
        version: checklist.version,
        asks: checklist.asks,
        own,
        offered,
        about: british().say(
            "checklist-about",
            &[
                ("items", statements.sum::<usize>().into()),
                ("areas", checklist.domains.len().into()),
            ],
        ),
        scale: british().say(
            "checklist-scale",
            &[
                ("points", scale.points().into()),
                ("lowest", ends[0].into()),
                ("highest", ends[1].into()),
            ],
        ),
        forms: forms(checklist),
        areas: areas(checklist),
    }
}

fn forms(checklist: &Checklist) -> Vec<String> {
    let form = |form: &Form| {
        let asked = checklist.asked(form);
        let items: usize = asked.iter().map(|(_, items)| items.len()).sum();
        let size = british().say(
            "checklist-form",
            &[
                ("name", form.name.as_str().into()),
                ("items", items.into()),
                ("minutes", minutes(items).into()),
            ],
        );
        match &form.about {
            Some(about) => format!("{size} {about}"),
            None => size,
        }
    };
    checklist.forms.iter().map(form).collect()
}

fn areas(checklist: &Checklist) -> Vec<AreaListed> {
    let whole = |form: &&Form| form.domain.is_none();
    let forms: Vec<_> = checklist.forms.iter().filter(whole).collect();
    let note = |item: &Item| {
        let asking = forms.iter().filter(|form| item.forms.contains(&form.id));
        let asking: Vec<&str> = asking.map(|form| form.name.as_str()).collect();
        let asked = (forms.len() > 1)
            .then(|| british().say("checklist-asked-by", &[("forms", asking.join(", ").into())]));
        let reversed = item
            .reversed
            .then(|| british().say("checklist-reversed", &[]));
        let notes: Vec<String> = asked.into_iter().chain(reversed).collect();
        notes.join(" ")
    };
    let areas = checklist.domains.iter();
    areas
        .map(|domain| AreaListed {
            id: domain.id.clone(),
            name: domain.name.clone(),
            statements: domain
                .items
                .iter()
                .map(|item| StatementListed {
                    id: item.id.clone(),
                    text: item.text.clone(),
                    note: note(item),
                })
                .collect(),
        })
        .collect()
}
