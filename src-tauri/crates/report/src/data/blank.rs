//! The data of the form to fill in with a pen, in ordinary and in large print.

use assessment::round::Setup;
use serde::Serialize;
use words::questionnaire::{self, RoleAsked, minutes, statements};

use super::{Explained, Paper, count, form_and_version, paper_of_round, say, text};
use crate::RoundSheet;

#[derive(Serialize)]
pub(crate) struct FormData {
    paper: Paper,
    form: Form,
}

#[derive(Serialize)]
struct Form {
    title: String,
    subtitle: String,
    /// What a person may rely on, and how to fill it in.
    before: Vec<Explained>,
    code: String,
    question: String,
    /// The points of the scale, then the answers that are none.
    options: Vec<Key>,
    points: usize,
    areas: Vec<Area>,
    role: Option<Role>,
    comments: String,
    comments_hint: String,
    thanks: String,
    back: String,
    turn: String,
}

/// An answer, and the key that types it in.
#[derive(Serialize)]
struct Key {
    label: String,
    key: String,
}

#[derive(Serialize)]
struct Area {
    name: String,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    id: String,
    text: String,
}

#[derive(Serialize)]
struct Role {
    question: String,
    hint: String,
    options: Vec<String>,
}

pub(crate) fn of(sheet: &RoundSheet<'_>) -> FormData {
    let setup = sheet.setup;
    let title = questionnaire::title(setup);
    let minutes = count(minutes(statements(setup)));
    let closes = words::date::day(setup.closes);
    FormData {
        paper: Paper {
            answered: say("report-form-closes", &[("day", text(&closes))]),
            ..paper_of_round(&title, sheet)
        },
        form: Form {
            subtitle: [
                sheet.team.name.clone(),
                words::quarter::name(setup.quarter).full,
                form_and_version(setup),
                say("report-form-minutes", &[("minutes", minutes)]),
            ]
            .join(" · "),
            title,
            before: before(setup),
            code: say("report-form-code", &[]),
            question: say("report-form-statement", &[]),
            options: options(setup),
            points: setup.checklist.scale.points(),
            areas: areas(setup),
            role: questionnaire::role(setup).map(role),
            comments: say("report-form-comments", &[]),
            comments_hint: say("report-form-comments-hint", &[]),
            thanks: say("report-form-thanks", &[]),
            back: say("report-form-back", &[("day", text(&closes))]),
            turn: say("report-form-turn", &[]),
        },
    }
}

fn before(setup: &Setup) -> Vec<Explained> {
    let point = |what: &str, text: &str| Explained {
        what: say(what, &[("asks", questionnaire::asks(setup))]),
        text: say(
            text,
            &[
                ("asks", questionnaire::asks(setup)),
                ("threshold", count(setup.threshold)),
            ],
        ),
    };
    vec![
        point("report-form-nobody", "report-form-nobody-text"),
        point("report-form-results", "report-form-results-text"),
        point("report-form-typed", "report-form-typed-text"),
        point("report-form-skip", "report-form-skip-text"),
        point("report-form-tick", "report-form-tick-text"),
    ]
}

/// In the order of the screen, each with the key that types it in.
fn options(setup: &Setup) -> Vec<Key> {
    let keys = questionnaire::keys(&setup.checklist.scale).into_iter();
    keys.map(|(option, key)| Key {
        label: option.text,
        key,
    })
    .collect()
}

fn areas(setup: &Setup) -> Vec<Area> {
    let asked = setup.asked().into_iter();
    let areas = asked.map(|(domain, items)| Area {
        name: domain.name.clone(),
        items: items
            .iter()
            .map(|item| Item {
                id: item.id.clone(),
                text: item.text.clone(),
            })
            .collect(),
    });
    areas.collect()
}

fn role(asked: RoleAsked) -> Role {
    let options = asked.options.into_iter().chain(asked.others);
    Role {
        question: asked.question,
        hint: asked.hint,
        options: options.map(|option| option.text).collect(),
    }
}
