//! Reads a `Questionnaire` as a new checklist.

use std::collections::BTreeSet;

use assessment::checklist::{Checklist, Form, Respondents, parse};
use words::british;

use super::error::Error;
use super::file::{bundle, kind, other, parse as read_shape, text};
use super::left_out::{LeftOut, Note};
use super::scale::choose;
use super::shape::{Extension, Questionnaire, all, number_of, text_of};
use super::vocabulary::{CHECKLIST, FAVOURABLE_FROM, FORM, SKIPPED, id_of, line, plain, shortened};
use super::walk::{Walk, dialect};
use super::{Dialect, shape};

/// The most characters of a name.
const MOST_IN_NAME: usize = 200;
/// The most forms of a checklist, and the most words for a skipped answer.
const MOST_LISTED: usize = 50;

/// A checklist that was read, and what of the questionnaire is not in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewChecklist {
    /// The checklist. Its id is what the file suggests; another checklist may have it already.
    pub checklist: Checklist,
    /// The FHIR that the file is written in.
    pub dialect: Dialect,
    /// The items that are not scored.
    pub left_out: Vec<LeftOut>,
    /// What was decided that a person should look at.
    pub notes: Vec<Note>,
}

/// Reads a `Questionnaire`, or the only one of a bundle.
///
/// # Errors
/// When it is none, or when nothing in it can be scored; says what to do about it.
pub fn read_questionnaire(bytes: &[u8]) -> Result<NewChecklist, Error> {
    let text = text(bytes)?;
    let of: Questionnaire = match kind(&text)?.as_str() {
        "Questionnaire" => read_shape(&text)?,
        "Bundle" => read_shape(only(&text)?)?,
        found => return Err(other(found)),
    };
    let dialect = dialect(&of)?;
    if dialect == Dialect::Dstu2 {
        return Err(Error::Dialect(dialect));
    }
    let mut walk = Walk::through(&of.item, &of.contained, dialect)?;
    let nothing = |left_out: &[LeftOut]| Error::NothingScored {
        left_out: left_out.len(),
    };
    let chosen = choose(&walk.found).ok_or_else(|| nothing(&walk.left_out))?;
    let (mut notes, mut scale) = (chosen.notes, chosen.scale);
    for (found, item) in walk.found.into_iter().zip(chosen.items) {
        let mut statement = found.statement;
        match item {
            Ok(reversed) => {
                statement.reversed = reversed;
                walk.domains[found.domain].items.push(statement);
            }
            Err(why) => walk.left_out.push(LeftOut {
                link_id: shortened(&found.link_id, 80),
                text: shortened(&statement.text, 80),
                why,
            }),
        }
    }
    walk.domains.retain(|domain| !domain.items.is_empty());

    let mut taken: BTreeSet<String> = scale
        .labels
        .iter()
        .chain(&scale.not_applicable)
        .chain(&scale.unsaid)
        .map(|word| plain(word))
        .collect();
    let skipped = all(&of.extension, SKIPPED).filter_map(|found| found.value_string.as_deref());
    let skipped = skipped.map(line);
    let skipped = skipped.filter(|word| !word.is_empty() && taken.insert(plain(word)));
    scale.skipped = skipped.take(MOST_LISTED).collect();
    let told = number_of(&of.extension, FAVOURABLE_FROM).and_then(|code| i32::try_from(code).ok());
    scale.favourable_from = match told.filter(|code| scale.has(*code)) {
        Some(told) => told,
        None => {
            // Above the middle, as the AHRQ counts the upper two of five points.
            let guess = scale.first + scale.points().div_ceil(2) as i32;
            notes.push(Note::FavourableGuessed {
                from: scale.label(guess).unwrap_or_default().to_owned(),
            });
            guess
        }
    };
    let mut checklist = Checklist {
        id: checklist_id(&of),
        name: checklist_name(&of),
        version: of.version.as_deref().map_or(1, version),
        asks: Respondents::default(),
        scale,
        forms: forms(&of.extension),
        domains: walk.domains,
    };
    keep_forms(&mut checklist, &mut notes);
    Ok(NewChecklist {
        checklist: checked(&checklist)?,
        dialect,
        left_out: walk.left_out,
        notes,
    })
}

/// The only questionnaire of a bundle.
fn only(text: &str) -> Result<&str, Error> {
    let mut found = Vec::new();
    for entry in bundle(text)?.entry {
        if let Some(resource) = entry.resource
            && kind(resource.get()).is_ok_and(|kind| kind == "Questionnaire")
        {
            found.push(resource.get());
        }
    }
    match found.as_slice() {
        [] => Err(other("Bundle")),
        [only] => Ok(only),
        several => Err(Error::SeveralQuestionnaires {
            count: several.len(),
        }),
    }
}

/// Holds a checklist against every rule of checklists, and gives it a form where it has none.
fn checked(checklist: &Checklist) -> Result<Checklist, Error> {
    let rule = |error: &dyn std::fmt::Display| Error::NotAChecklist(error.to_string());
    let written = toml::to_string(checklist).map_err(|error| rule(&error))?;
    parse(&written).map_err(|error| rule(&error))
}

fn checklist_name(of: &Questionnaire) -> String {
    let names = [&of.title, &of.name].into_iter().flatten();
    let name = names.map(|name| line(name)).find(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| british().say("fhir-checklist-unnamed", &[]));
    shortened(&name, MOST_IN_NAME)
}

/// Our own id, or one made of the name.
fn checklist_id(of: &Questionnaire) -> String {
    let url = of.url.as_deref().unwrap_or_default();
    if let Some(own) = url.strip_prefix(CHECKLIST)
        && !own.is_empty()
    {
        return id_of(own);
    }
    let words = id_of(&plain(&checklist_name(of)));
    let parts: Vec<&str> = words.split('-').filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        "questionnaire".into()
    } else {
        parts.join("-")
    }
}

/// Our own version; what others call one is no number.
fn version(text: &str) -> u32 {
    text.parse()
        .ok()
        .filter(|version| *version > 0)
        .unwrap_or(1)
}

fn forms(extensions: &[Extension]) -> Vec<Form> {
    let form = |found: &shape::Extension| {
        let part = |name| text_of(&found.extension, name).map(str::to_owned);
        Some(Form {
            id: part("id")?,
            name: part("name")?,
            about: part("about"),
            domain: part("domain"),
        })
    };
    all(extensions, FORM)
        .filter_map(form)
        .take(MOST_LISTED)
        .collect()
}

/// Leaves out forms that ask nothing any more, and every mention of them.
fn keep_forms(checklist: &mut Checklist, notes: &mut Vec<Note>) {
    let told = checklist.forms.len();
    let mut known = BTreeSet::new();
    let asking = checklist.forms.iter().filter(|form| {
        let asks = !form.id.is_empty() && !checklist.asked(form).is_empty();
        asks && known.insert(form.id.clone())
    });
    checklist.forms = asking.cloned().collect();
    let mut lost = checklist.forms.len() < told;
    for domain in &mut checklist.domains {
        for item in &mut domain.items {
            let mentioned = item.forms.len();
            item.forms.retain(|form| known.contains(form));
            lost |= item.forms.len() < mentioned;
        }
    }
    if lost {
        notes.push(Note::FormsLost);
    }
}
