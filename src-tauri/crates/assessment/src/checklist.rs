//! A checklist: a versioned set of domains and items, the scale they are answered on,
//! and the forms that ask all or some of them.
//!
//! Invariant: a [`Checklist`] has passed [`parse`]; item ids are unique, every form has
//! an item, and the scale has 2 to 11 points.

pub mod huddle;
pub mod own;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// The id of an item, such as `PS1`.
pub type ItemId = String;
/// The id of a domain, such as `PS`.
pub type DomainId = String;
/// The id of a form, such as `core`.
pub type FormId = String;

/// A versioned set of domains and items.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checklist {
    /// Stable name in files, such as `learning-culture`.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// A used version is frozen: editing makes the next one.
    pub version: u32,
    /// Whom it asks. Written only where it is not the team.
    #[serde(default, skip_serializing_if = "Respondents::is_team")]
    pub asks: Respondents,
    /// What an answer looks like.
    pub scale: Scale,
    /// The forms; a checklist without any has one, with its own id, that asks everything.
    #[serde(default)]
    pub forms: Vec<Form>,
    /// The areas, in the order in which they are asked.
    pub domains: Vec<Domain>,
}

/// Who answers a checklist. It makes the type of its rounds: what patients say is never counted
/// among, or compared with, what the team says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Respondents {
    /// The people who work or learn in the team.
    #[default]
    Team,
    /// The people whom the team cares for, their families and friends.
    Patients,
}

/// A Likert scale: consecutive whole codes with a label each, lowest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// The code of the lowest point.
    pub first: i32,
    /// The points' words, lowest first; 2 to 11.
    pub labels: Vec<String>,
    /// The code from which an answer counts as favourable (of an item that is not reversed).
    pub favourable_from: i32,
    /// Words and codes that mean "not applicable"; the first is how it is written.
    #[serde(default)]
    pub not_applicable: Vec<String>,
    /// Words and codes that mean "don't know or prefer not to say"; the first is how it is written.
    #[serde(default)]
    pub unsaid: Vec<String>,
    /// Words and codes that mean that no answer was given.
    #[serde(default)]
    pub skipped: Vec<String>,
}

/// A choice of items: all whose `forms` name it, or all of one domain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Stable name, such as `core`.
    pub id: FormId,
    /// Name for people.
    pub name: String,
    /// When to choose it, in a sentence or two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// For a form about one area: the domain whose items it asks.
    #[serde(default)]
    pub domain: Option<DomainId>,
}

/// One of the areas of a checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Domain {
    /// Stable short name, such as `PS`.
    pub id: DomainId,
    /// Name for people.
    pub name: String,
    /// Name for narrow columns; the name itself where none is given.
    #[serde(default)]
    pub short: Option<String>,
    /// The group of areas it belongs to.
    #[serde(default)]
    pub theme: Option<String>,
    /// Whether a unanimous worst answer could hurt somebody.
    #[serde(default)]
    pub sensitive: bool,
    /// What is asked, in order.
    pub items: Vec<Item>,
}

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Stable short name, such as `PS1`.
    pub id: ItemId,
    /// The statement.
    pub text: String,
    /// Whom it is about.
    #[serde(default)]
    pub level: Option<Level>,
    /// Whether agreeing is the unfavourable answer.
    #[serde(default)]
    pub reversed: bool,
    /// The forms that ask it.
    #[serde(default)]
    pub forms: BTreeSet<FormId>,
    /// The version of its wording; only equal wordings are compared.
    #[serde(default = "first_wording")]
    pub wording: u32,
    /// What the files of others call it, where that is not its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link_id: Option<String>,
}

/// Whom an item is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// The person who answers.
    Individual,
    /// The ward team.
    Team,
    /// The hospital or trust.
    Organisation,
}

/// Why a text is not a checklist.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The text is not TOML of the documented shape.
    #[error("the checklist file could not be read: {0}")]
    Toml(#[from] toml::de::Error),
    /// The shape is right but a rule is broken; the sentence says which.
    #[error("{0}")]
    Rule(String),
}

impl Respondents {
    /// As the store and files hold it: `patients`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Team => "team",
            Self::Patients => "patients",
        }
    }

    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde hands over a reference"
    )]
    fn is_team(&self) -> bool {
        *self == Self::Team
    }
}

fn first_wording() -> u32 {
    1
}

/// The checklists that come with the product, by id.
pub fn built_in() -> BTreeMap<String, Checklist> {
    static FILES: include_dir::Dir<'_> =
        include_dir::include_dir!("$CARGO_MANIFEST_DIR/../../../assets/checklists");
    FILES
        .dirs()
        .filter_map(|folder| folder.get_file(folder.path().join("checklist.toml")))
        .map(|file| {
            parse(file.contents_utf8().expect("checklists are UTF-8"))
                .expect("a test reads every built-in checklist")
        })
        .map(|checklist| (checklist.id.clone(), checklist))
        .collect()
}

/// Reads a `checklist.toml`.
///
/// # Errors
/// A sentence that names the first rule that is broken.
pub fn parse(text: &str) -> Result<Checklist, Error> {
    let mut checklist: Checklist = toml::from_str(text)?;
    if checklist.forms.is_empty() {
        checklist.forms.push(Form {
            id: checklist.id.clone(),
            name: checklist.name.clone(),
            about: None,
            domain: None,
        });
        for item in checklist
            .domains
            .iter_mut()
            .flat_map(|domain| &mut domain.items)
        {
            item.forms.insert(checklist.id.clone());
        }
    }
    check(&checklist).map_err(Error::Rule)?;
    Ok(checklist)
}

impl Checklist {
    /// The form of that id.
    pub fn form(&self, id: &str) -> Option<&Form> {
        self.forms.iter().find(|form| form.id == id)
    }

    /// The domain of that id.
    pub fn domain(&self, id: &str) -> Option<&Domain> {
        self.domains.iter().find(|domain| domain.id == id)
    }

    /// The item of that id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.domains
            .iter()
            .flat_map(|domain| &domain.items)
            .find(|item| item.id == id)
    }

    /// The domains that a form asks about, each with the items it asks, in order.
    pub fn asked(&self, form: &Form) -> Vec<(&Domain, Vec<&Item>)> {
        self.domains
            .iter()
            .map(|domain| {
                let items = domain.items.iter().filter(|item| match &form.domain {
                    Some(only) => *only == domain.id,
                    None => item.forms.contains(&form.id),
                });
                (domain, items.collect::<Vec<_>>())
            })
            .filter(|(_, items)| !items.is_empty())
            .collect()
    }
}

impl Scale {
    /// The code of the highest point.
    pub fn last(&self) -> i32 {
        self.first + self.labels.len() as i32 - 1
    }

    /// How many points it has.
    pub fn points(&self) -> usize {
        self.labels.len()
    }

    /// Whether a code is one of its points.
    pub fn has(&self, code: i32) -> bool {
        (self.first..=self.last()).contains(&code)
    }

    /// The label of a code.
    pub fn label(&self, code: i32) -> Option<&str> {
        usize::try_from(code - self.first)
            .ok()
            .and_then(|at| self.labels.get(at))
            .map(String::as_str)
    }
}

impl Item {
    /// What the files of others call it.
    pub fn link_id(&self) -> &str {
        self.link_id.as_deref().unwrap_or(&self.id)
    }
}

impl Domain {
    /// The name that fits a narrow column.
    pub fn short_name(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.name)
    }
}

fn check(checklist: &Checklist) -> Result<(), String> {
    let scale = &checklist.scale;
    if !(2..=11).contains(&scale.labels.len()) {
        return Err(format!(
            "a scale has 2 to 11 points, this one has {}",
            scale.labels.len()
        ));
    }
    if !(-1000..=1000).contains(&scale.first) {
        return Err(format!(
            "a scale starts between -1000 and 1000, this one at {}",
            scale.first
        ));
    }
    if !scale.has(scale.favourable_from) {
        return Err(format!(
            "favourable_from is {}, but the scale goes from {} to {}",
            scale.favourable_from,
            scale.first,
            scale.last()
        ));
    }
    let mut words = BTreeSet::new();
    let blanks = scale
        .not_applicable
        .iter()
        .chain(&scale.unsaid)
        .chain(&scale.skipped);
    for word in scale.labels.iter().chain(blanks) {
        if !words.insert(word.trim().to_lowercase()) {
            return Err(format!("the answer “{word}” stands in the scale twice"));
        }
    }
    let mut ids = BTreeSet::new();
    for id in checklist
        .domains
        .iter()
        .flat_map(|domain| domain.items.iter().map(|item| &item.id).chain([&domain.id]))
    {
        if id.is_empty()
            || !id
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
        {
            return Err(format!(
                "the id “{id}” has something else than letters, digits, - and _"
            ));
        }
        if !ids.insert(id.to_lowercase()) {
            return Err(format!("the id “{id}” stands there twice"));
        }
    }
    let mut forms = BTreeSet::new();
    for form in &checklist.forms {
        if !forms.insert(&form.id) {
            return Err(format!("the form “{}” stands there twice", form.id));
        }
        if checklist.asked(form).is_empty() {
            return Err(format!("the form “{}” asks nothing", form.id));
        }
    }
    let named = checklist
        .domains
        .iter()
        .flat_map(|domain| &domain.items)
        .flat_map(|item| &item.forms);
    match named.into_iter().find(|form| !forms.contains(form)) {
        Some(form) => Err(format!(
            "an item names the form “{form}”, which is not in the list of forms"
        )),
        None => Ok(()),
    }
}
