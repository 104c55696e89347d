//! Walks through a questionnaire: groups become domains, items what they can.

use std::collections::{BTreeMap, BTreeSet};

use assessment::checklist::{Domain, Item as Statement, Level};
use words::british;

use super::left_out::{LeftOut, Why};
use super::points::{Points, Sets, id, points, words_of};
use super::shape::{Contained, Item, Questionnaire, all, number_of, says_yes};
use super::vocabulary::{
    ASKED_BY, LEVEL, REVERSED, SENSITIVE, SHORT, SHOWN_WHEN, THEME, WORDING, id_of, line, shortened,
};
use super::{Dialect, Error, MOST_ITEMS};

/// The most characters of a statement.
const MOST_IN_TEXT: usize = 2_000;
/// The most characters of a name.
const MOST_IN_NAME: usize = 200;
/// The most forms that ask an item.
const MOST_FORMS: usize = 50;
/// How much is said back of what stands in the file.
const MOST_SAID_BACK: usize = 80;
/// The id of the domain of items that stand in no group.
const NO_GROUP: &str = "items";
/// The id of a domain of a group without a `linkId`.
const NO_LINK_ID: &str = "group";

/// What was found so far.
pub(super) struct Walk<'a> {
    sets: Sets<'a>,
    dialect: Dialect,
    /// Every id in lower case, those of items that are left out included.
    link_ids: BTreeSet<String>,
    /// How many ids were tried where there was no `linkId`.
    free_ids: u32,
    /// The place of the domain of items that stand in no group.
    no_group: Option<usize>,
    pub(super) domains: Vec<Domain>,
    pub(super) found: Vec<Found>,
    pub(super) left_out: Vec<LeftOut>,
}

/// An item that can be scored, if most are answered like it.
pub(super) struct Found {
    /// The place of its domain.
    pub(super) domain: usize,
    pub(super) link_id: String,
    pub(super) statement: Statement,
    /// The points; of an item that the file calls reversed as they are not turned.
    pub(super) points: Points,
}

/// Where an item stands.
#[derive(Clone, Copy, Default)]
struct Within<'a> {
    /// Its domain, once something in it needs one.
    domain: Option<usize>,
    group: Option<&'a str>,
    is_conditional: bool,
}

impl<'a> Walk<'a> {
    pub(super) fn through(
        items: &'a [Item],
        contained: &'a [Contained],
        dialect: Dialect,
    ) -> Result<Self, Error> {
        // Of two with the same id the first counts.
        let sets = contained.iter().rev();
        let sets = sets.filter_map(|found| Some((found.id.as_deref()?, found)));
        let mut walk = Self {
            sets: sets.collect(),
            dialect,
            link_ids: link_ids(items)?,
            free_ids: 0,
            no_group: None,
            domains: Vec::new(),
            found: Vec::new(),
            left_out: Vec::new(),
        };
        walk.items(items, Within::default());
        Ok(walk)
    }

    fn items(&mut self, items: &'a [Item], within: Within<'a>) {
        for item in items {
            let is_conditional = within.is_conditional
                || !item.enable_when.is_empty()
                || all(&item.extension, SHOWN_WHEN).next().is_some();
            let within = Within {
                is_conditional,
                ..within
            };
            if item.kind.as_deref() == Some("group") {
                self.group(item, within);
                continue;
            }
            match self.item(item, within) {
                Ok(found) => self.found.push(found),
                Err(why) => self.left_out.push(LeftOut {
                    link_id: shortened(item.link_id.as_deref().unwrap_or_default(), MOST_SAID_BACK),
                    text: shortened(item.text.as_deref().unwrap_or_default(), MOST_SAID_BACK),
                    why,
                }),
            }
            self.items(&item.item, within);
        }
    }

    fn group(&mut self, group: &'a Item, within: Within<'a>) {
        let number = self.domains.len() + 1;
        let text = group.text.as_deref().map(line);
        let parts = &group.extension;
        let theme = words_of(parts, THEME).or_else(|| within.group.map(line));
        let name = text
            .filter(|text| !text.is_empty())
            .unwrap_or_else(|| british().say("fhir-domain-unnamed", &[("number", number.into())]));
        let id = id(group.link_id.as_deref()).unwrap_or_else(|| self.free_id(NO_LINK_ID));
        self.domains.push(Domain {
            id,
            name: shortened(&name, MOST_IN_NAME),
            short: words_of(parts, SHORT),
            theme: theme.map(|theme| shortened(&theme, MOST_IN_NAME)),
            sensitive: says_yes(parts, SENSITIVE),
            items: Vec::new(),
        });
        let inside = Within {
            domain: Some(number - 1),
            group: group.text.as_deref().or(within.group),
            ..within
        };
        self.items(&group.item, inside);
    }

    fn item(&mut self, item: &Item, within: Within<'_>) -> Result<Found, Why> {
        self.is_one_choice(item)?;
        if within.is_conditional {
            return Err(Why::Conditional);
        }
        let text = item.text.as_deref().map(line).unwrap_or_default();
        if text.is_empty() {
            return Err(Why::NoText);
        }
        if text.chars().count() > MOST_IN_TEXT {
            return Err(Why::LongText);
        }
        let parts = &item.extension;
        let id = id(item.link_id.as_deref()).ok_or(Why::NoLinkId)?;
        let points = points(item, &self.sets)?;
        let reversed = says_yes(parts, REVERSED);
        let wording = number_of(parts, WORDING).and_then(|wording| u32::try_from(wording).ok());
        let forms = all(parts, ASKED_BY).filter_map(|form| form.value_string.clone());
        let link_id = item.link_id.clone().filter(|link_id| *link_id != id);
        let statement = Statement {
            id,
            link_id,
            text,
            level: all(parts, LEVEL).find_map(|found| level(found.value_code.as_deref()?)),
            reversed,
            forms: forms.take(MOST_FORMS).collect(),
            wording: wording.unwrap_or(1),
        };
        Ok(Found {
            domain: within.domain.unwrap_or_else(|| self.no_group()),
            link_id: item.link_id.clone().unwrap_or_default(),
            statement,
            points: if reversed { points.turned() } else { points },
        })
    }

    /// Whether one of some options is chosen, as each release says it.
    fn is_one_choice(&self, item: &Item) -> Result<(), Why> {
        let kind = item.kind.as_deref().unwrap_or_default();
        let has_options = || !item.answer_option.is_empty() || item.answer_value_set.is_some();
        let only_options = item.answer_constraint.as_deref().unwrap_or("optionsOnly");
        match (kind, self.dialect) {
            ("choice", Dialect::R4 | Dialect::Stu3) => {}
            ("open-choice", Dialect::R4 | Dialect::Stu3) => return Err(Why::OwnWords),
            ("coding", Dialect::R5) => {}
            ("integer" | "string", Dialect::R5) if has_options() => {}
            (kind, Dialect::Dstu2 | Dialect::Stu3 | Dialect::R4 | Dialect::R5) => {
                return Err(Why::OtherType {
                    kind: shortened(kind, MOST_SAID_BACK),
                });
            }
        }
        if only_options != "optionsOnly" {
            return Err(Why::OwnWords);
        }
        if item.repeats == Some(true) {
            return Err(Why::SeveralAnswers);
        }
        Ok(())
    }

    /// The domain of what stands in no group.
    fn no_group(&mut self) -> usize {
        if let Some(place) = self.no_group {
            return place;
        }
        let id = self.free_id(NO_GROUP);
        self.domains.push(Domain {
            id,
            name: british().say("fhir-domain-no-group", &[]),
            short: None,
            theme: None,
            sensitive: false,
            items: Vec::new(),
        });
        *self.no_group.insert(self.domains.len() - 1)
    }

    /// An id that nothing else has.
    fn free_id(&mut self, stem: &str) -> String {
        loop {
            let id = match self.free_ids {
                0 => stem.to_owned(),
                number => format!("{stem}-{number}"),
            };
            self.free_ids += 1;
            if self.link_ids.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// Every `linkId`, as an id in lower case.
///
/// Those of items that will be left out count as well: a response to one of them must not be
/// taken for one to another.
fn link_ids(items: &[Item]) -> Result<BTreeSet<String>, Error> {
    let said_back = |link_id| shortened(link_id, MOST_SAID_BACK);
    let (mut seen, mut ids, mut count) = (BTreeSet::new(), BTreeMap::new(), 0);
    let mut open = vec![items.iter()];
    while let Some(level) = open.last_mut() {
        let Some(item) = level.next() else {
            open.pop();
            continue;
        };
        count += 1;
        if count > MOST_ITEMS {
            return Err(Error::TooManyItems { most: MOST_ITEMS });
        }
        open.push(item.item.iter());
        let Some(link_id) = item.link_id.as_deref() else {
            continue;
        };
        if !seen.insert(link_id) {
            return Err(Error::LinkIdTwice {
                link_id: said_back(link_id),
            });
        }
        let id = id_of(link_id).to_lowercase();
        if id.is_empty() {
            continue;
        }
        if let Some(other) = ids.insert(id, link_id) {
            return Err(Error::LinkIdsAlike {
                one: said_back(other),
                other: said_back(link_id),
            });
        }
    }
    Ok(ids.into_keys().collect())
}

fn level(code: &str) -> Option<Level> {
    match code {
        "individual" => Some(Level::Individual),
        "team" => Some(Level::Team),
        "organisation" => Some(Level::Organisation),
        _ => None,
    }
}

/// Which release a questionnaire is written in, by what only that release has.
pub(super) fn dialect(of: &Questionnaire) -> Result<Dialect, Error> {
    if of.group.is_some() {
        return Ok(Dialect::Dstu2);
    }
    let mut signs = BTreeSet::new();
    if of.version_algorithm_string.is_some()
        || of.version_algorithm_coding.is_some()
        || of.copyright_label.is_some()
    {
        signs.insert(Dialect::R5);
    }
    look_for_signs(&of.item, &mut signs);
    let mut signs = signs.into_iter();
    match (signs.next(), signs.next()) {
        (Some(one), Some(other)) => Err(Error::TwoDialects(one, other)),
        (Some(only), None) => Ok(only),
        (None, _) => Ok(Dialect::R4),
    }
}

fn look_for_signs(items: &[Item], signs: &mut BTreeSet<Dialect>) {
    for item in items {
        let kind = item.kind.as_deref().unwrap_or_default();
        if !item.option.is_empty() || item.options.is_some() {
            signs.insert(Dialect::Stu3);
        }
        if kind == "coding" || item.answer_constraint.is_some() {
            signs.insert(Dialect::R5);
        }
        let has_options = !item.answer_option.is_empty() || item.answer_value_set.is_some();
        if has_options && matches!(kind, "choice" | "open-choice") {
            signs.insert(Dialect::R4);
        }
        look_for_signs(&item.item, signs);
    }
}
