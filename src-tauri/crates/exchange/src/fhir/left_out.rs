//! What a questionnaire has that a checklist cannot have, said openly.

use words::british;

/// An item that did not become one of the checklist's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The beginning of its `linkId`.
    pub link_id: String,
    /// The beginning of its text.
    pub text: String,
    /// Why.
    pub why: Why,
}

/// Why an item is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is no choice between options.
    OtherType {
        /// What FHIR calls it.
        kind: String,
    },
    /// A person may choose several options.
    SeveralAnswers,
    /// A person may write an answer that is not among the options.
    OwnWords,
    /// It is only asked after a certain answer.
    Conditional,
    /// It has no text.
    NoText,
    /// Its text is longer than a statement.
    LongText,
    /// It has no `linkId`, so that no answer could be given to it.
    NoLinkId,
    /// It has no options.
    NoOptions,
    /// Its options stand outside of the file.
    OptionsElsewhere {
        /// Where.
        address: String,
    },
    /// It has options of its own and a value set.
    OptionsTwice,
    /// An option is a day, a time or a reference.
    OtherOptions,
    /// An option has no words.
    NoWords,
    /// An option is longer than an answer.
    LongWords,
    /// Two options say the same.
    SameWords,
    /// It has too few or too many options for a scale.
    Points {
        /// How many points.
        count: usize,
    },
    /// Some options have a number and others have none, or one has two.
    SomeValues,
    /// Two options have the same number.
    SameValue,
    /// The steps between the options' numbers differ.
    UnevenValues,
    /// It is answered on another scale than most.
    OtherScale,
    /// Its options have the codes that other options have in most items.
    OtherCodes,
}

/// What was decided about a checklist that a person should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// The options have no numbers, so that they were taken in their order.
    OrderAsListed {
        /// What became the lowest point.
        lowest: String,
        /// The highest.
        highest: String,
    },
    /// The options' numbers became consecutive whole ones.
    Renumbered {
        /// The code of the lowest point.
        from: i32,
        /// Of the highest.
        to: i32,
    },
    /// The file's codes do not ascend with the numbers of the options. The points have codes
    /// that cannot be taken for them, so that a response must say its answers in words.
    OtherCodes,
    /// The file does not say from where on an answer is favourable.
    FavourableGuessed {
        /// What the first favourable point is called.
        from: String,
    },
    /// So many items have the answers of a scale in the opposite order and count as reversed,
    /// though the file does not call them so.
    TakenForReversed {
        /// How many.
        count: usize,
    },
    /// A form that the file names asks nothing that can be scored, and is gone.
    FormsLost,
}

impl Why {
    /// Why, in a sentence.
    pub fn sentence(&self) -> String {
        let say = |id| british().say(id, &[]);
        match self {
            Self::OtherType { kind } => {
                british().say("fhir-why-type", &[("kind", kind.as_str().into())])
            }
            Self::SeveralAnswers => say("fhir-why-several-answers"),
            Self::OwnWords => say("fhir-why-own-words"),
            Self::Conditional => say("fhir-why-conditional"),
            Self::NoText => say("fhir-why-no-text"),
            Self::LongText => say("fhir-why-long-text"),
            Self::NoLinkId => say("fhir-why-no-link-id"),
            Self::NoOptions => say("fhir-why-no-options"),
            Self::OptionsElsewhere { address } => british().say(
                "fhir-why-options-elsewhere",
                &[("address", address.as_str().into())],
            ),
            Self::OptionsTwice => say("fhir-why-options-twice"),
            Self::OtherOptions => say("fhir-why-other-options"),
            Self::NoWords => say("fhir-why-no-words"),
            Self::LongWords => say("fhir-why-long-words"),
            Self::SameWords => say("fhir-why-same-words"),
            Self::Points { count } => {
                british().say("fhir-why-points", &[("count", (*count).into())])
            }
            Self::SomeValues => say("fhir-why-some-values"),
            Self::SameValue => say("fhir-why-same-value"),
            Self::UnevenValues => say("fhir-why-uneven-values"),
            Self::OtherScale => say("fhir-why-other-scale"),
            Self::OtherCodes => say("fhir-why-other-codes"),
        }
    }
}

impl Note {
    /// What was decided, in a sentence or two.
    pub fn sentence(&self) -> String {
        match self {
            Self::OrderAsListed { lowest, highest } => {
                let args = [
                    ("lowest", lowest.as_str().into()),
                    ("highest", highest.as_str().into()),
                ];
                british().say("fhir-note-order-as-listed", &args)
            }
            Self::Renumbered { from, to } => {
                let args = [("from", (*from).into()), ("to", (*to).into())];
                british().say("fhir-note-renumbered", &args)
            }
            Self::OtherCodes => british().say("fhir-note-other-codes", &[]),
            Self::FavourableGuessed { from } => british().say(
                "fhir-note-favourable-guessed",
                &[("from", from.as_str().into())],
            ),
            Self::TakenForReversed { count } => british().say(
                "fhir-note-taken-for-reversed",
                &[("count", (*count).into())],
            ),
            Self::FormsLost => british().say("fhir-note-forms-lost", &[]),
        }
    }
}
