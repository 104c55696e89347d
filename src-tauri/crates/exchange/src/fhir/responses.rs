//! Reads `QuestionnaireResponse`s as drafts of a round.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use assessment::checklist::ItemId;
use assessment::response::{Answer, Draft};
use assessment::round::Setup;
use serde_json::value::RawValue;
use words::british;

use super::answers::{Answers, Said};
use super::file::{bundle, kind, other, parse, text};
use super::shape::{Answered, GivenAnswer, Response};
use super::vocabulary::{CHECKLIST, id_of};
use super::{Dialect, Error, MOST_ITEMS, MOST_RESPONSES};

/// The most problems that are listed one by one.
const MOST_PROBLEMS: usize = 100;

/// What was read from a file of responses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadResponses {
    /// One for each response with a scored answer, in no order.
    pub drafts: Vec<Draft>,
    /// How many responses are in the file.
    pub responses: usize,
    /// The FHIR that the file is written in. R5 writes responses as R4 does and counts as that.
    pub dialect: Dialect,
    /// What of the file was not read, and how much of it.
    pub not_read: BTreeMap<NotRead, usize>,
    /// Items of the checklist that are answered but that this round does not ask, and by how
    /// many.
    pub not_asked: BTreeMap<ItemId, usize>,
    /// Items that the round asks and nobody answered.
    pub missing: Vec<ItemId>,
    /// Answers that count as skipped.
    pub problems: Vec<Problem>,
    /// The SHA-256 of the file, by which it is known again.
    pub digest: [u8; 32],
}

/// What of a file is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotRead {
    /// Resources that are no responses, such as patients.
    OtherResource,
    /// Responses that break the shape of FHIR.
    Broken,
    /// Responses that were begun and never finished.
    NotFinished,
    /// Responses that were entered in error.
    InError,
    /// Responses whose status is unknown to FHIR.
    OtherStatus,
    /// Responses with the id of one before them.
    Copy,
    /// Responses without a scored answer to what this round asks.
    NoAnswers,
    /// Responses that name another checklist, or another version of it. They are read all the
    /// same, as far as their items are known here.
    OtherChecklist,
    /// Answers to items that are not in the checklist.
    UnknownItem,
    /// Other pages of the same search, which are not in the file.
    MorePages,
}

/// An answer that is not understood and counts as skipped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Which response, from 1; none where it is about all.
    pub response: Option<usize>,
    /// Which item; none where it is about all.
    pub item: Option<ItemId>,
    /// What is wrong.
    pub what: ProblemKind,
}

/// What is wrong with an answer. What the person answered is never said back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// It is no answer of the scale.
    NotAnAnswer,
    /// It is a number that the scale does not have.
    OffScale {
        /// The lowest code.
        lowest: i32,
        /// The highest.
        highest: i32,
    },
    /// It is a code of somebody else's without words.
    CodeAlone,
    /// Its code and its words mean different answers.
    TwoMeanings,
    /// There are several answers.
    SeveralAnswers,
    /// The item stands in the response twice.
    Twice,
    /// It has not the shape of an answer.
    WrongShape,
    /// There are more problems than are listed.
    More {
        /// How many more.
        count: usize,
    },
}

/// Reads one `QuestionnaireResponse` or a `Bundle` of them.
///
/// Items are known by their `linkId`, which is the item's id or what
/// [`super::read_questionnaire`] made an id of. Roles and comments are not read.
///
/// # Errors
/// When the file as a whole cannot be understood; says what to do about it.
pub fn read_responses(bytes: &[u8], setup: &Setup) -> Result<ReadResponses, Error> {
    let text = text(bytes)?;
    let mut reading = Reading::of(setup, crate::digest(bytes));
    match kind(&text)?.as_str() {
        "QuestionnaireResponse" => {
            // One that stands alone is the whole file, so that its shape is the file's.
            parse::<Response<'_>>(&text)?;
            reading.response(&text)?;
        }
        "Bundle" => {
            let bundle = bundle(&text)?;
            let has_next = |link: &super::shape::Link| link.relation.as_deref() == Some("next");
            if bundle.link.iter().any(has_next) {
                reading.not_read(NotRead::MorePages);
            }
            for resource in bundle.entry.iter().filter_map(|entry| entry.resource) {
                match kind(resource.get()).as_deref() {
                    Ok("QuestionnaireResponse") => reading.response(resource.get())?,
                    Ok(_) | Err(_) => reading.not_read(NotRead::OtherResource),
                }
            }
        }
        found => return Err(other(found)),
    }
    reading.finish()
}

/// The file while it is read.
struct Reading<'a> {
    setup: &'a Setup,
    answers: Answers<'a>,
    /// Items of the checklist by their ids in lower case, and whether the round asks them.
    items: HashMap<String, (&'a ItemId, bool)>,
    read: ReadResponses,
    /// Ids of resources, to tell copies apart. They go no further.
    ids: HashSet<String>,
    answered: BTreeSet<&'a ItemId>,
    more: usize,
}

/// One response while it is read.
struct One<'a> {
    number: usize,
    said: BTreeMap<&'a ItemId, Result<Said, ProblemKind>>,
    not_asked: BTreeSet<&'a ItemId>,
}

impl<'a> Reading<'a> {
    fn of(setup: &'a Setup, digest: [u8; 32]) -> Self {
        let items = setup.checklist.domains.iter();
        let items = items.flat_map(|domain| &domain.items);
        let asked: HashSet<&str> = setup
            .asked()
            .into_iter()
            .flat_map(|(_, items)| items)
            .map(|item| item.id.as_str())
            .collect();
        Self {
            setup,
            answers: Answers::of(&setup.checklist.scale),
            items: items
                .map(|item| {
                    let is_asked = asked.contains(item.id.as_str());
                    (id_of(item.link_id()).to_lowercase(), (&item.id, is_asked))
                })
                .collect(),
            read: ReadResponses {
                drafts: Vec::new(),
                responses: 0,
                dialect: Dialect::R4,
                not_read: BTreeMap::new(),
                not_asked: BTreeMap::new(),
                missing: Vec::new(),
                problems: Vec::new(),
                digest,
            },
            ids: HashSet::new(),
            answered: BTreeSet::new(),
            more: 0,
        }
    }

    fn response(&mut self, text: &str) -> Result<(), Error> {
        self.read.responses += 1;
        if self.read.responses > MOST_RESPONSES {
            return Err(Error::TooManyResponses {
                most: MOST_RESPONSES,
            });
        }
        let Ok(response) = parse::<Response<'_>>(text) else {
            self.not_read(NotRead::Broken);
            return Ok(());
        };
        if response.group.is_some() {
            return Err(Error::Dialect(Dialect::Dstu2));
        }
        let why_not = match response.status.as_deref() {
            Some("completed" | "amended") => None,
            Some("in-progress" | "stopped") => Some(NotRead::NotFinished),
            Some("entered-in-error") => Some(NotRead::InError),
            Some(_) | None => Some(NotRead::OtherStatus),
        };
        if let Some(why_not) = why_not {
            self.not_read(why_not);
            return Ok(());
        }
        if let Some(id) = response.id
            && !self.ids.insert(id)
        {
            self.not_read(NotRead::Copy);
            return Ok(());
        }
        self.checklist(response.questionnaire);
        let mut one = One {
            number: self.read.responses,
            said: BTreeMap::new(),
            not_asked: BTreeSet::new(),
        };
        let mut left = MOST_ITEMS;
        if self.items(&response.item, &mut one, &mut left).is_none() {
            self.not_read(NotRead::Broken);
            return Ok(());
        }
        self.keep(one);
        Ok(())
    }

    /// Looks at which questionnaire a response names.
    fn checklist(&mut self, named: Option<&RawValue>) {
        let Some(named) = named.map(RawValue::get) else {
            return;
        };
        let address = match serde_json::from_str::<String>(named) {
            Ok(address) => address,
            Err(_) => match serde_json::from_str::<super::shape::Reference>(named) {
                Ok(reference) => {
                    self.read.dialect = Dialect::Stu3;
                    reference.reference.unwrap_or_default()
                }
                Err(_) => return,
            },
        };
        let checklist = &self.setup.checklist;
        let (address, version) = address.split_once('|').unwrap_or((&address, ""));
        if let Some(id) = address.strip_prefix(CHECKLIST)
            && (id != checklist.id
                || (!version.is_empty() && version != checklist.version.to_string()))
        {
            self.not_read(NotRead::OtherChecklist);
        }
    }

    /// None where there are more items than a response can have.
    fn items(&mut self, items: &[Answered<'_>], one: &mut One<'a>, left: &mut usize) -> Option<()> {
        for item in items {
            *left = left.checked_sub(1)?;
            if let Some(raw) = item.answer {
                let given = serde_json::from_str::<Vec<GivenAnswer<'_>>>(raw.get());
                let said = match &given {
                    Ok(given) => match given.as_slice() {
                        [] => Ok(None),
                        [only] => self.answers.read(only),
                        _ => Err(ProblemKind::SeveralAnswers),
                    },
                    Err(_) => Err(ProblemKind::WrongShape),
                };
                self.answer(item.link_id.as_deref(), said, one);
                for answer in given.iter().flatten() {
                    self.items(&answer.item, one, left)?;
                }
            }
            self.items(&item.item, one, left)?;
        }
        Some(())
    }

    fn answer(
        &mut self,
        link_id: Option<&str>,
        said: Result<Said, ProblemKind>,
        one: &mut One<'a>,
    ) {
        let id = link_id.map(|link_id| id_of(link_id).to_lowercase());
        match id.and_then(|id| self.items.get(&id)) {
            None => self.not_read(NotRead::UnknownItem),
            Some((item, false)) => {
                one.not_asked.insert(item);
            }
            Some((item, true)) => {
                let twice = |said: &mut _| *said = Err(ProblemKind::Twice);
                one.said.entry(item).and_modify(twice).or_insert(said);
            }
        }
    }

    fn keep(&mut self, one: One<'a>) {
        for item in one.not_asked {
            *self.read.not_asked.entry(item.clone()).or_default() += 1;
        }
        let mut draft = Draft::default();
        for (item, said) in one.said {
            self.answered.insert(item);
            match said {
                Ok(Some(answer)) => {
                    draft.answers.insert(item.clone(), answer);
                }
                Ok(None) => {}
                Err(what) => self.problem(one.number, item, what),
            }
        }
        let is_point = |answer: &Answer| matches!(answer, Answer::Point(_));
        if draft.answers.values().any(is_point) {
            self.read.drafts.push(draft);
        } else {
            self.not_read(NotRead::NoAnswers);
        }
    }

    fn not_read(&mut self, what: NotRead) {
        *self.read.not_read.entry(what).or_default() += 1;
    }

    fn problem(&mut self, response: usize, item: &ItemId, what: ProblemKind) {
        if self.read.problems.len() == MOST_PROBLEMS {
            self.more += 1;
            return;
        }
        self.read.problems.push(Problem {
            response: Some(response),
            item: Some(item.clone()),
            what,
        });
    }

    fn finish(self) -> Result<ReadResponses, Error> {
        let mut read = self.read;
        if read.responses == 0 {
            return Err(Error::NoResponses);
        }
        let has_unknown = read.not_read.contains_key(&NotRead::UnknownItem);
        if self.answered.is_empty() && (has_unknown || !read.not_asked.is_empty()) {
            return Err(Error::OtherQuestions);
        }
        if self.more > 0 {
            read.problems.push(Problem {
                response: None,
                item: None,
                what: ProblemKind::More { count: self.more },
            });
        }
        let asked = self.setup.asked().into_iter().flat_map(|(_, items)| items);
        let missing = asked.filter(|item| !self.answered.contains(&item.id));
        read.missing = missing.map(|item| item.id.clone()).collect();
        // Sorted by what was said, so that the order of arrival ends here.
        read.drafts.sort_by(|a, b| a.answers.cmp(&b.answers));
        Ok(read)
    }
}

impl NotRead {
    /// What was not read, in a sentence.
    pub fn sentence(self, count: usize) -> String {
        let id = match self {
            Self::OtherResource => "fhir-not-read-other-resource",
            Self::Broken => "fhir-not-read-broken",
            Self::NotFinished => "fhir-not-read-not-finished",
            Self::InError => "fhir-not-read-in-error",
            Self::OtherStatus => "fhir-not-read-other-status",
            Self::Copy => "fhir-not-read-copy",
            Self::NoAnswers => "fhir-not-read-no-answers",
            Self::OtherChecklist => "fhir-not-read-other-checklist",
            Self::UnknownItem => "fhir-not-read-unknown-item",
            Self::MorePages => "fhir-not-read-more-pages",
        };
        british().say(id, &[("count", count.into())])
    }
}

impl Problem {
    /// Where it is and what is wrong, in a sentence or two.
    pub fn sentence(&self) -> String {
        let what = self.what.sentence();
        match (&self.response, &self.item) {
            (Some(response), Some(item)) => {
                let args = [
                    ("response", (*response).into()),
                    ("item", item.as_str().into()),
                    ("what", what.into()),
                ];
                british().say("fhir-problem", &args)
            }
            (Some(_) | None, _) => what,
        }
    }
}

impl ProblemKind {
    fn sentence(&self) -> String {
        let say = |id| british().say(id, &[]);
        match self {
            Self::NotAnAnswer => say("fhir-problem-not-an-answer"),
            Self::OffScale { lowest, highest } => {
                let args = [("lowest", (*lowest).into()), ("highest", (*highest).into())];
                british().say("fhir-problem-off-scale", &args)
            }
            Self::CodeAlone => say("fhir-problem-code-alone"),
            Self::TwoMeanings => say("fhir-problem-two-meanings"),
            Self::SeveralAnswers => say("fhir-problem-several-answers"),
            Self::Twice => say("fhir-problem-twice"),
            Self::WrongShape => say("fhir-problem-wrong-shape"),
            Self::More { count } => {
                british().say("fhir-problem-more", &[("count", (*count).into())])
            }
        }
    }
}
