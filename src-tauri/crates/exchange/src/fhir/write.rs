//! Writes a checklist as a `Questionnaire`.

use assessment::checklist::{Checklist, Domain, Form, Item, Level, Scale};
use serde_json::{Map, Value, json};

use super::vocabulary::{
    ALSO, ASKED_BY, CHECKLIST, FAVOURABLE_FROM, FORM, LEVEL, NO_ANSWER, NOT_APPLICABLE,
    ORDINAL_VALUE, REVERSED, SCALE, SENSITIVE, SHORT, SKIPPED, THEME, UNSAID, WORDING,
};

/// A checklist as an R4 `Questionnaire`: JSON in UTF-8. With a form only what that asks.
///
/// A domain is a group and an item a choice; their `linkId`s are their ids. The points of the
/// scale are options with their `ordinalValue`, in which a reversed item is turned already. What
/// FHIR has no room for stands in extensions of our own, so that [`super::read_questionnaire`]
/// gives the same checklist.
pub fn questionnaire(checklist: &Checklist, form: Option<&Form>) -> Vec<u8> {
    let asked: Vec<(&Domain, Vec<&Item>)> = match form {
        Some(form) => checklist.asked(form),
        None => {
            let domains = checklist.domains.iter();
            domains
                .map(|domain| (domain, domain.items.iter().collect()))
                .collect()
        }
    };
    let scale = &checklist.scale;
    let groups: Vec<Value> = asked
        .into_iter()
        .map(|(domain, items)| group(domain, &items, scale, form))
        .collect();
    let mut extensions = vec![extension(FAVOURABLE_FROM, "Integer", scale.favourable_from)];
    extensions.extend(strings(SKIPPED, &scale.skipped));
    extensions.extend(match form {
        Some(form) => vec![told(form, None)],
        None => {
            let forms = checklist.forms.iter();
            forms.map(|form| told(form, form.domain.as_ref())).collect()
        }
    });
    let title = match form {
        Some(form) if form.name != checklist.name => form_title(checklist, form),
        Some(_) | None => checklist.name.clone(),
    };
    let whole = json!({
        "resourceType": "Questionnaire",
        "url": format!("{CHECKLIST}{}", checklist.id),
        "version": checklist.version.to_string(),
        "name": computer_name(&checklist.id),
        "title": title,
        "status": "active",
        "extension": extensions,
        "item": groups,
    });
    serde_json::to_vec_pretty(&whole).expect("texts and numbers are JSON")
}

fn form_title(checklist: &Checklist, form: &Form) -> String {
    format!("{}: {}", checklist.name, form.name)
}

/// A name as programs have them: `LearningCulture`.
fn computer_name(id: &str) -> String {
    let words = id.split(|c: char| !c.is_ascii_alphanumeric());
    let mut name = String::new();
    for word in words {
        let mut letters = word.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    // FHIR's names begin with a capital.
    if name.starts_with(|c: char| c.is_ascii_uppercase()) {
        name
    } else {
        format!("Q{name}")
    }
}

fn group(domain: &Domain, items: &[&Item], scale: &Scale, form: Option<&Form>) -> Value {
    let mut extensions = Vec::new();
    extensions.extend(strings(SHORT, &domain.short));
    extensions.extend(strings(THEME, &domain.theme));
    if domain.sensitive {
        extensions.push(extension(SENSITIVE, "Boolean", true));
    }
    let items: Vec<Value> = items.iter().map(|item| choice(item, scale, form)).collect();
    let parts = json!({
        "linkId": domain.id,
        "text": domain.name,
        "type": "group",
        "item": items,
    });
    with(parts, extensions)
}

fn choice(item: &Item, scale: &Scale, form: Option<&Form>) -> Value {
    let mut extensions = Vec::new();
    if item.reversed {
        extensions.push(extension(REVERSED, "Boolean", true));
    }
    if let Some(level) = item.level {
        let level = match level {
            Level::Individual => "individual",
            Level::Team => "team",
            Level::Organisation => "organisation",
        };
        extensions.push(extension(LEVEL, "Code", level));
    }
    extensions.push(extension(WORDING, "Integer", item.wording));
    match form {
        Some(form) => extensions.extend(strings(ASKED_BY, [&form.id])),
        None => extensions.extend(strings(ASKED_BY, &item.forms)),
    }
    let mut options: Vec<Value> = (scale.first..)
        .zip(&scale.labels)
        .map(|(code, label)| {
            let value = if item.reversed {
                scale.first + scale.last() - code
            } else {
                code
            };
            let coding = json!({
                "system": SCALE,
                "code": code.to_string(),
                "display": label,
            });
            let value = extension(ORDINAL_VALUE, "Decimal", value);
            json!({ "valueCoding": with(coding, vec![value]) })
        })
        .collect();
    options.extend(no_point(&scale.not_applicable, NOT_APPLICABLE[0]));
    options.extend(no_point(&scale.unsaid, UNSAID[0]));
    let parts = json!({
        "linkId": item.link_id(),
        "text": item.text,
        "type": "choice",
        "answerOption": options,
    });
    with(parts, extensions)
}

/// The option of an answer that is no point; the words after the first are how else it is read.
fn no_point(words: &[String], code: &str) -> Option<Value> {
    let (first, others) = words.split_first()?;
    let coding = json!({ "system": NO_ANSWER[0], "code": code, "display": first });
    Some(json!({ "valueCoding": with(coding, strings(ALSO, others).collect()) }))
}

/// One of the checklist's forms.
fn told(form: &Form, domain: Option<&String>) -> Value {
    let parts = strings("id", [&form.id])
        .chain(strings("name", [&form.name]))
        .chain(strings("about", &form.about))
        .chain(strings("domain", domain));
    json!({ "url": FORM, "extension": parts.collect::<Vec<_>>() })
}

fn extension(url: &str, kind: &str, value: impl Into<Value>) -> Value {
    let mut parts = Map::new();
    parts.insert("url".into(), url.into());
    parts.insert(format!("value{kind}"), value.into());
    Value::Object(parts)
}

fn strings<'a>(
    url: &'a str,
    texts: impl IntoIterator<Item = &'a String>,
) -> impl Iterator<Item = Value> {
    let texts = texts.into_iter();
    texts.map(move |text| extension(url, "String", text.as_str()))
}

/// The same with extensions; FHIR forbids an empty list.
fn with(mut parts: Value, extensions: Vec<Value>) -> Value {
    if let Some(parts) = parts.as_object_mut()
        && !extensions.is_empty()
    {
        parts.insert("extension".into(), extensions.into());
    }
    parts
}
