//! Why a FHIR file cannot be used.

use words::british;

use super::Dialect;

/// Why a FHIR file as a whole cannot be used. Nothing of it is kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// It is larger than any such file should be.
    #[error("the file is over {megabytes} MB")]
    TooBig {
        /// The limit.
        megabytes: usize,
    },
    /// Its parts stand in one another too deep.
    #[error("the file has more than {most} levels")]
    TooDeep {
        /// The limit.
        most: usize,
    },
    /// It has far too many parts.
    #[error("the file has too many parts")]
    TooMuch,
    /// It is XML.
    #[error("the file is XML")]
    Xml,
    /// It breaks off, or is no JSON at all.
    #[error("the file is not whole JSON")]
    NotJson,
    /// It is JSON, but does not say what it is.
    #[error("the file is not FHIR")]
    NotFhir,
    /// It is another kind of FHIR.
    #[error("the file is a {found}")]
    OtherResource {
        /// The kind.
        found: String,
    },
    /// Something in it is of a type that FHIR does not allow there, or stands there twice.
    #[error("something in line {line} has the wrong type")]
    WrongShape {
        /// The line, from 1.
        line: usize,
    },
    /// It is of a release that is not read.
    #[error("the file is {}", .0.name())]
    Dialect(Dialect),
    /// It has parts of two releases, so that nothing in it can be relied on.
    #[error("the file is both {} and {}", .0.name(), .1.name())]
    TwoDialects(Dialect, Dialect),
    /// It has several questionnaires.
    #[error("the file has {count} questionnaires")]
    SeveralQuestionnaires {
        /// How many.
        count: usize,
    },
    /// It has more items than a checklist may have.
    #[error("the questionnaire has more than {most} items")]
    TooManyItems {
        /// The limit.
        most: usize,
    },
    /// Two items have the same `linkId`.
    #[error("the linkId “{link_id}” stands there twice")]
    LinkIdTwice {
        /// Its beginning.
        link_id: String,
    },
    /// Two items have a `linkId` that differs in capitals or signs only.
    #[error("the linkIds “{one}” and “{other}” are too much alike")]
    LinkIdsAlike {
        /// The first one's beginning.
        one: String,
        /// The second one's.
        other: String,
    },
    /// No item can be scored.
    #[error("none of {left_out} items can be scored")]
    NothingScored {
        /// How many were left out.
        left_out: usize,
    },
    /// What was read breaks a rule of checklists; the sentence says which.
    #[error("{0}")]
    NotAChecklist(String),
    /// There is no response in it.
    #[error("the file has no responses")]
    NoResponses,
    /// It has more responses than are read at once.
    #[error("the file has more than {most} responses")]
    TooManyResponses {
        /// The limit.
        most: usize,
    },
    /// None of its answers is to something that this round asks.
    #[error("the responses answer nothing that this round asks")]
    OtherQuestions,
}

impl Error {
    /// What is wrong and what to do, in a sentence or two.
    pub fn sentence(&self) -> String {
        let say = |id, args: &[(&str, words::Value<'_>)]| british().say(id, args);
        match self {
            Self::TooBig { megabytes } => {
                say("fhir-error-too-big", &[("megabytes", (*megabytes).into())])
            }
            Self::TooDeep { most } => say("fhir-error-too-deep", &[("most", (*most).into())]),
            Self::TooMuch => say("fhir-error-too-much", &[]),
            Self::Xml => say("fhir-error-xml", &[]),
            Self::NotJson => say("fhir-error-not-json", &[]),
            Self::NotFhir => say("fhir-error-not-fhir", &[]),
            Self::OtherResource { found } => say(
                "fhir-error-other-resource",
                &[("found", found.as_str().into())],
            ),
            Self::WrongShape { line } => say("fhir-error-wrong-shape", &[("line", (*line).into())]),
            Self::Dialect(found) => say("fhir-error-dialect", &[("found", found.name().into())]),
            Self::TwoDialects(one, other) => {
                let args = [("one", one.name().into()), ("other", other.name().into())];
                say("fhir-error-two-dialects", &args)
            }
            Self::SeveralQuestionnaires { count } => say(
                "fhir-error-several-questionnaires",
                &[("count", (*count).into())],
            ),
            Self::TooManyItems { most } => {
                say("fhir-error-too-many-items", &[("most", (*most).into())])
            }
            Self::LinkIdTwice { link_id } => say(
                "fhir-error-link-id-twice",
                &[("id", link_id.as_str().into())],
            ),
            Self::LinkIdsAlike { one, other } => {
                let args = [
                    ("one", one.as_str().into()),
                    ("other", other.as_str().into()),
                ];
                say("fhir-error-link-ids-alike", &args)
            }
            Self::NothingScored { left_out } => say(
                "fhir-error-nothing-scored",
                &[("count", (*left_out).into())],
            ),
            Self::NotAChecklist(rule) => say(
                "fhir-error-not-a-checklist",
                &[("rule", rule.as_str().into())],
            ),
            Self::NoResponses => say("fhir-error-no-responses", &[]),
            Self::TooManyResponses { most } => {
                say("fhir-error-too-many-responses", &[("most", (*most).into())])
            }
            Self::OtherQuestions => say("fhir-error-other-questions", &[]),
        }
    }
}
