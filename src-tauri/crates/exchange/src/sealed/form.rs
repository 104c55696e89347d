//! Writes the form: the built page with what it asks filled in.

use assessment::checklist::Respondents;
use assessment::round::Setup;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use words::form_file::{messages_of, no_script, promises, title};
use words::questionnaire::{self, AnswerOption, PrivacyPoint, RoleAsked};

use super::head::Head;
use super::{FILE_NAME, FORMAT, PUBLIC_KEY_BYTES, content};

/// Where the page has room for its title, for what it says without scripts, and for the rest.
const PLACES: [&str; 3] = ["{{title}}", "{{no-script}}", "\"{{form}}\""];

/// What a form is made of.
#[derive(Clone, Copy, Debug)]
pub struct Form<'a> {
    /// The id of the round: letters, digits, hyphens.
    pub round: &'a str,
    /// How the round is set up.
    pub setup: &'a Setup,
    /// The name of the ward, for the top of the page.
    pub ward: &'a str,
    /// What answers are sealed with.
    pub public_key: [u8; PUBLIC_KEY_BYTES],
}

/// A text that is not the built page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the page of the form was not built into this program")]
pub struct NotATemplate;

/// What the page reads.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Block<'a> {
    /// Written before the seal and authenticated with it, letter by letter.
    head: String,
    /// What the key is derived for.
    info: &'a str,
    public_key: String,
    /// Answers are filled up to this.
    size: usize,
    file_name: &'a str,
    ward: &'a str,
    form: Asked<'a>,
    words: String,
}

/// As the window's own pages get it.
#[derive(Serialize)]
struct Asked<'a> {
    round: &'a str,
    title: String,
    asks: Respondents,
    options: Vec<AnswerOption>,
    others: [AnswerOption; 2],
    domains: Vec<Domain<'a>>,
    statements: Vec<Statement<'a>>,
    minutes: u32,
    role: Option<RoleAsked>,
    privacy: Vec<PrivacyPoint>,
}

#[derive(Serialize)]
struct Domain<'a> {
    id: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
struct Statement<'a> {
    id: &'a str,
    text: &'a str,
    domain: &'a str,
}

/// Fills the built page (`ui/dist-form/form.html`) with the form of a round: a web page in UTF-8
/// that needs nothing else.
///
/// # Errors
/// If the text is not the built page.
pub fn form_file(template: &str, form: &Form<'_>) -> Result<Vec<u8>, NotATemplate> {
    let json = serde_json::to_string(&block(template, form)).expect("texts and numbers are JSON");
    let filled = [as_html(&title()), as_html(&no_script()), as_data(&json)];
    let mut page = String::with_capacity(template.len() + json.len() + 1_000);
    let mut rest = template;
    for (place, text) in PLACES.into_iter().zip(filled) {
        let (before, after) = rest.split_once(place).ok_or(NotATemplate)?;
        page.push_str(before);
        page.push_str(&text);
        rest = after;
    }
    if PLACES.into_iter().any(|place| rest.contains(place)) {
        return Err(NotATemplate);
    }
    page.push_str(rest);
    Ok(page.into_bytes())
}

fn block<'a>(template: &str, form: &Form<'a>) -> Block<'a> {
    let asked = form.setup.asked();
    let statements = asked.iter().flat_map(|(domain, items)| {
        items.iter().map(|item| Statement {
            id: &item.id,
            text: &item.text,
            domain: &domain.id,
        })
    });
    let domains = asked.iter().map(|(domain, _)| Domain {
        id: &domain.id,
        name: &domain.name,
    });
    Block {
        head: Head::new(form.round, form.setup).text(),
        info: FORMAT,
        public_key: STANDARD.encode(form.public_key),
        size: content::size(form.setup),
        file_name: FILE_NAME,
        ward: form.ward,
        form: Asked {
            round: form.round,
            title: questionnaire::title(form.setup),
            asks: form.setup.checklist.asks,
            options: questionnaire::points(&form.setup.checklist.scale),
            others: questionnaire::others(),
            domains: domains.collect(),
            statements: statements.collect(),
            minutes: questionnaire::minutes(questionnaire::statements(form.setup)),
            role: questionnaire::role(form.setup),
            privacy: promises(form.setup),
        },
        words: messages_of(template),
    }
}

/// JSON that cannot end the element it stands in: in JSON these letters only stand in texts,
/// where they may be written as numbers.
fn as_data(json: &str) -> String {
    let json = json.replace('<', "\\u003c").replace('>', "\\u003e");
    // Line ends of JavaScript that are none of JSON.
    json.replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

fn as_html(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}
