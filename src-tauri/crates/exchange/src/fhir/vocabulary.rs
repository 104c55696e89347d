//! The names that FHIR and we give to things.

/// Where a number of an option may stand: R4's, R5's, STU3's, and those of the value sets, code
/// systems and data types of before.
///
/// R4 and STU3: `hl7.org/fhir/R4/extension-ordinalvalue.html` and
/// `hl7.org/fhir/STU3/extension-questionnaire-ordinalvalue.html`; R5 renamed it to `itemWeight`
/// (`hl7.org/fhir/extensions/StructureDefinition-itemWeight.html`).
pub(super) const VALUES: [&str; 6] = [
    ORDINAL_VALUE,
    "http://hl7.org/fhir/StructureDefinition/itemWeight",
    "http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue",
    "http://hl7.org/fhir/StructureDefinition/valueset-ordinalValue",
    "http://hl7.org/fhir/StructureDefinition/codesystem-ordinalValue",
    "http://hl7.org/fhir/StructureDefinition/iso21090-CO-value",
];
/// R4's number of an option, which is written.
pub(super) const ORDINAL_VALUE: &str = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
/// What shows a question under a condition, beside `enableWhen`.
pub(super) const SHOWN_WHEN: &str =
    "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression";

/// Code systems of reasons why there is no answer; the first is written.
pub(super) const NO_ANSWER: [&str; 4] = [
    "http://terminology.hl7.org/CodeSystem/data-absent-reason",
    "http://hl7.org/fhir/data-absent-reason",
    "http://terminology.hl7.org/CodeSystem/v3-NullFlavor",
    "http://hl7.org/fhir/v3/NullFlavor",
];
/// Their codes for "not applicable"; the first is written.
pub(super) const NOT_APPLICABLE: [&str; 2] = ["not-applicable", "NA"];
/// Their codes for "don't know" and "prefer not to say"; the first means either, and is written.
pub(super) const UNSAID: [&str; 5] = ["unknown", "asked-unknown", "asked-declined", "UNK", "ASKU"];

/// The system of our own codes, which are the points of a scale.
pub(super) const SCALE: &str = "urn:learning-climate:scale";
/// What the address of a checklist begins with; its id follows.
pub(super) const CHECKLIST: &str = "urn:learning-climate:checklist:";

/// An item's flag that agreeing is unfavourable. Its options' numbers are turned as well, so
/// that who adds them up comes to the right sum without knowing the flag.
pub(super) const REVERSED: &str = "urn:learning-climate:reversed";
/// An item's [`assessment::checklist::Level`].
pub(super) const LEVEL: &str = "urn:learning-climate:level";
/// The version of an item's wording.
pub(super) const WORDING: &str = "urn:learning-climate:wording";
/// A form that asks an item.
pub(super) const ASKED_BY: &str = "urn:learning-climate:asked-by";
/// A domain's name for narrow columns.
pub(super) const SHORT: &str = "urn:learning-climate:short";
/// The group of areas that a domain belongs to.
pub(super) const THEME: &str = "urn:learning-climate:theme";
/// A domain's flag that a unanimous worst answer could hurt somebody.
pub(super) const SENSITIVE: &str = "urn:learning-climate:sensitive";
/// The point from which an answer is favourable.
pub(super) const FAVOURABLE_FROM: &str = "urn:learning-climate:favourable-from";
/// A word that means that no answer was given.
pub(super) const SKIPPED: &str = "urn:learning-climate:skipped";
/// Another word for an option that is no point.
pub(super) const ALSO: &str = "urn:learning-climate:also";
/// One of the checklist's forms: its `id`, `name`, `about` and `domain`.
pub(super) const FORM: &str = "urn:learning-climate:form";

/// Words as they are compared: lower case, single blanks, plain apostrophes.
pub(super) fn plain(text: &str) -> String {
    line(text).to_lowercase().replace(['‘', '’'], "'")
}

/// A text on one line.
pub(super) fn line(text: &str) -> String {
    let visible = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let text: String = visible.collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The beginning of a text on one line.
pub(super) fn shortened(text: &str, most: usize) -> String {
    let text = line(text);
    if text.chars().count() <= most {
        return text;
    }
    let start: String = text.chars().take(most).collect();
    format!("{}…", start.trim_end())
}

/// The most characters of an id.
const MOST_IN_ID: usize = 200;

/// The id that a `linkId` becomes: the same where it has letters, digits, `-` and `_` only.
pub(super) fn id_of(link_id: &str) -> String {
    let allowed = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let letters = link_id.trim().chars().take(MOST_IN_ID);
    let id: String = letters.map(|c| if allowed(c) { c } else { '-' }).collect();
    if id == link_id {
        id
    } else {
        id.trim_matches('-').to_owned()
    }
}
