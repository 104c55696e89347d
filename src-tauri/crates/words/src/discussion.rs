//! The sheet for a team that talks instead of counting: too few people answered to show any
//! numbers, but the statements are as good a start for a conversation.

use assessment::round::Setup;
use serde::Serialize;
use specta::Type;

use crate::british;

/// What a team can talk about without any numbers. It is made from the form alone, so it
/// cannot tell anything about the answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct Discussion {
    /// The heading.
    pub title: String,
    /// How to use it.
    pub lead: String,
    /// What to agree on first.
    pub ground_rules: Vec<String>,
    /// What to ask about a statement.
    pub questions: Vec<String>,
    /// The areas that the form asks about.
    pub areas: Vec<DiscussionArea>,
}

/// One area to talk about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct DiscussionArea {
    /// The domain's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its statements, as the form has them.
    pub statements: Vec<String>,
}

/// The sheet for the form of a round.
pub fn of(setup: &Setup) -> Discussion {
    let say = |id: &&str| british().say(id, &[]);
    let asked = setup.asked();
    Discussion {
        title: say(&"discussion-title"),
        lead: british().say("discussion-lead", &[("areas", asked.len().into())]),
        ground_rules: [
            "discussion-rule-own",
            "discussion-rule-room",
            "discussion-rule-names",
        ]
        .iter()
        .map(say)
        .collect(),
        questions: [
            "discussion-question-good",
            "discussion-question-hard",
            "discussion-question-try",
        ]
        .iter()
        .map(say)
        .collect(),
        areas: asked
            .into_iter()
            .map(|(domain, items)| DiscussionArea {
                id: domain.id.clone(),
                name: domain.name.clone(),
                statements: items.into_iter().map(|item| item.text.clone()).collect(),
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use assessment::checklist::built_in;

    use super::*;

    #[test]
    fn the_sheet_has_every_statement_of_the_form_and_nothing_else_of_the_round() {
        let setup = Setup {
            checklist: built_in().remove("learning-culture").unwrap(),
            form: "core".into(),
            quarter: "2026-Q3".parse().unwrap(),
            opens: "2026-12-01".parse().unwrap(),
            closes: "2026-12-14".parse().unwrap(),
            headcount: 24,
            threshold: 5,
            asks_role: false,
            role_headcounts: [].into(),
        };
        let sheet = of(&setup);
        assert_eq!(sheet.areas.len(), 12);
        let statements = sheet.areas.iter().flat_map(|area| &area.statements);
        assert_eq!(statements.count(), 36);
        assert_eq!(sheet.questions.len(), 3);
        assert!(sheet.lead.contains("12 areas"), "{}", sheet.lead);
    }
}
