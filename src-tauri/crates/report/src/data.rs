//! What the templates read: one type for each part of `data.json`.
//!
//! Invariant: every word is said by `words`; every number has its text.

pub(crate) mod announcement;
pub(crate) mod areas;
pub(crate) mod blank;
pub(crate) mod board;
pub(crate) mod briefing;
pub(crate) mod celebration;
pub(crate) mod changes;
pub(crate) mod discussion;
pub(crate) mod domains;
pub(crate) mod drivers;
pub(crate) mod figures;
pub(crate) mod hidden;
pub(crate) mod huddle;
pub(crate) mod method;
pub(crate) mod over_time;
pub(crate) mod pack;
pub(crate) mod plan;
pub(crate) mod poster;
pub(crate) mod results;
pub(crate) mod said;

use assessment::RULES;
use assessment::disclosure::Released;
use assessment::round::{Setup, Team};
use chrono::NaiveDate;
use serde::Serialize;
use words::{Value, Words};

use crate::RoundSheet;

/// What every page of a document says about it.
#[derive(Serialize)]
pub(crate) struct Paper {
    language: &'static str,
    region: &'static str,
    title: String,
    author: String,
    /// The day of printing, for the document's own date.
    date: String,
    ward: String,
    places: Vec<String>,
    round: String,
    answered: String,
    footer: Vec<String>,
    page: String,
    /// Which data it was made from, for the end of the last page.
    data: String,
    /// Words that stay on a line with the number before them, as a pattern.
    together: String,
}

/// A heading for a term and the text that explains it.
#[derive(Serialize)]
pub(crate) struct Explained {
    pub(crate) what: String,
    pub(crate) text: String,
}

/// A heading and explained terms below it.
#[derive(Serialize)]
pub(crate) struct Terms {
    pub(crate) heading: String,
    pub(crate) rows: Vec<Explained>,
}

/// Says a sentence of `report.ftl`.
pub(crate) fn say(id: &str, args: &[(&str, Value<'_>)]) -> String {
    speaker().say(id, args)
}

fn speaker() -> &'static Words {
    words::british()
}

/// A number as an argument of a sentence.
pub(crate) fn count(n: impl TryInto<u32>) -> Value<'static> {
    Value::from(n.try_into().unwrap_or(u32::MAX))
}

/// A text as an argument of a sentence.
pub(crate) fn text(text: &str) -> Value<'_> {
    Value::from(text)
}

/// The text with a full stop, if it has none.
pub(crate) fn stopped(text: &str) -> String {
    if text.ends_with(['.', '!', '?', '”']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

pub(crate) fn paper(
    title: &str,
    team: &Team,
    released: Option<&Released>,
    printed: NaiveDate,
) -> Paper {
    let round = released
        .map(|released| released.setup.quarter.label())
        .unwrap_or_default();
    let document = [title, &team.name, &round]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let mut footer = vec![say("report-not-inspection", &[])];
    footer.extend(released.map(|released| form_and_version(&released.setup)));
    footer.push(printed_on(printed));
    Paper {
        language: "en",
        region: "GB",
        title: document,
        author: team.trust.clone(),
        date: printed.format("%Y-%m-%d").to_string(),
        ward: team.name.clone(),
        places: [&team.site, &team.trust]
            .into_iter()
            .filter(|place| !place.trim().is_empty())
            .cloned()
            .collect(),
        round,
        answered: released.map(answered).unwrap_or_default(),
        footer,
        page: say(
            "report-page",
            &[("page", text("{page}")), ("pages", text("{pages}"))],
        ),
        data: match released {
            Some(released) => made_from(released),
            None => say("report-data-none", &[]),
        },
        together: together(),
    }
}

/// "Made from quarter 3 …, results version 1, rules version 1, seed 7."
fn made_from(released: &Released) -> String {
    let quarter = words::quarter::name(released.setup.quarter).full;
    let form = form_and_version(&released.setup);
    let seed = released.seed.to_string();
    say(
        "report-data",
        &[
            ("quarter", text(&quarter)),
            ("form", text(&form)),
            ("release", count(released.version)),
            ("rules", count(RULES)),
            ("seed", text(&seed)),
        ],
    )
}

/// The same for what is printed from a round alone, whoever answered.
pub(crate) fn paper_of_round(title: &str, sheet: &RoundSheet<'_>) -> Paper {
    let round = sheet.setup.quarter.label();
    Paper {
        title: [title, &sheet.team.name, &round].join(", "),
        round,
        data: say(
            "report-data-round",
            &[
                (
                    "quarter",
                    text(&words::quarter::name(sheet.setup.quarter).full),
                ),
                ("form", text(&form_and_version(sheet.setup))),
            ],
        ),
        footer: vec![
            say("report-not-inspection", &[]),
            form_and_version(sheet.setup),
            printed_on(sheet.printed),
        ],
        ..paper(title, sheet.team, None, sheet.printed)
    }
}

/// "16 of 24 answered".
pub(crate) fn answered(released: &Released) -> String {
    say(
        "report-answered",
        &[
            ("n", count(released.responses)),
            ("asked", count(released.setup.headcount)),
        ],
    )
}

/// "Core, version 1".
pub(crate) fn form_and_version(setup: &Setup) -> String {
    let form = setup
        .checklist
        .form(&setup.form)
        .map_or(setup.form.as_str(), |form| form.name.as_str());
    say(
        "report-form",
        &[
            ("form", text(form)),
            ("version", count(setup.checklist.version)),
        ],
    )
}

pub(crate) fn printed_on(day: NaiveDate) -> String {
    say("report-printed", &[("day", text(&words::date::day(day)))])
}

/// "of 24" and the months, in full and short: a line never ends between them and their
/// number.
fn together() -> String {
    let months = (1..=12).filter_map(|month| NaiveDate::from_ymd_opt(2026, month, 1));
    let mut words: Vec<String> = months
        .flat_map(|day| [words::date::day(day), words::date::short_day(day)])
        .filter_map(|day| day.split(' ').nth(1).map(str::to_owned))
        .collect();
    words.dedup();
    words.push(format!("{} \\d+", say("report-of", &[])));
    words.join("|")
}
