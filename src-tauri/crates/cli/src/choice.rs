//! Which checklist and form are asked for.

use std::path::Path;

use assessment::checklist::{Checklist, FormId, built_in, parse};

/// Finds the checklist of a name or a file, and its form.
///
/// A name is that of a form that comes with the product, or of a whole checklist.
///
/// # Errors
/// A sentence about what is wrong with the choice.
pub(crate) fn choose(name: &str, form: Option<&str>) -> Result<(Checklist, FormId), String> {
    let known = built_in();
    let by_form = || {
        known
            .values()
            .find(|checklist| checklist.form(name).is_some())
            .cloned()
    };
    let (checklist, own_form) = match (known.get(name).cloned(), by_form()) {
        (Some(checklist), _) => (checklist, None),
        (None, Some(checklist)) => (checklist, Some(name)),
        (None, None) => (read(name, &known.into_values().collect::<Vec<_>>())?, None),
    };
    let first = checklist.forms.first().map(|form| form.id.as_str());
    let id = form.or(own_form).or(first).unwrap_or_default().to_owned();
    if checklist.form(&id).is_some() {
        return Ok((checklist, id));
    }
    let forms = checklist
        .forms
        .iter()
        .map(|form| form.id.as_str())
        .collect::<Vec<_>>()
        .join(", ");
    Err(words::british().say(
        "cli-usage-form",
        &[("form", id.into()), ("forms", forms.into())],
    ))
}

fn read(name: &str, known: &[Checklist]) -> Result<Checklist, String> {
    let path = Path::new(name);
    let is_file = path
        .extension()
        .is_some_and(|extension| extension == "toml")
        || path.exists();
    if !is_file {
        let names = known
            .iter()
            .flat_map(|checklist| &checklist.forms)
            .map(|form| form.id.as_str())
            .collect::<Vec<_>>()
            .join(", ");
        return Err(words::british().say(
            "cli-usage-checklist-name",
            &[("name", name.into()), ("names", names.into())],
        ));
    }
    let wrong = |why: String| {
        words::british().say(
            "cli-usage-checklist-file",
            &[("file", name.into()), ("why", why.into())],
        )
    };
    let text = std::fs::read_to_string(path).map_err(|error| wrong(error.to_string()))?;
    parse(&text).map_err(|error| wrong(error.to_string()))
}
