//! What is hidden, and why.

use assessment::checklist::DomainId;
use assessment::disclosure::{Hidden, ItemResult, Released, Withheld};
use assessment::round::Role;
use serde::Serialize;
use specta::Type;

use super::domain_name;
use crate::british;

/// One thing that is hidden.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct HiddenWords {
    /// What it is.
    pub what: String,
    /// Why nobody sees it.
    pub why: String,
}

/// What is said instead of numbers where all, or all but one who stands a point higher,
/// chose the least favourable answer.
///
/// Where one point higher is in favour already, 1 of 5 are 2 in 10 and not fewer.
pub fn few_favourable(released: &Released, item: &ItemResult) -> String {
    let scale = &released.setup.checklist.scale;
    let one_may_favour = scale.favourable_from <= scale.first + 1;
    let id = if one_may_favour && item.n <= 5 {
        "results-at-most-2-in-10"
    } else {
        "results-fewer-than-2-in-10"
    };
    british().say(id, &[])
}

/// What is said instead of numbers that would give a few people's answers away beside an
/// earlier release.
pub fn earlier_release() -> String {
    british().say("results-not-shown-earlier-release", &[])
}

/// Everything that is hidden in a release: areas, questions, role groups, the average.
pub fn hidden(released: &Released) -> Vec<HiddenWords> {
    let said = |withheld: &Withheld| match withheld {
        Withheld::Domain { id, why } => HiddenWords {
            what: domain_name(released, id).to_owned(),
            why: why_domain(released, id, *why),
        },
        Withheld::Item { id, why } => HiddenWords {
            what: question(released, id),
            why: why_item(released, id, *why),
        },
        Withheld::Roles {
            roles,
            domains,
            needed,
        } => HiddenWords {
            what: groups(released, roles, domains),
            why: small_groups(*needed),
        },
        Withheld::Overall { needed } => HiddenWords {
            what: british().say("results-hidden-overall", &[]),
            why: british().say("results-hidden-few-areas", &[("needed", (*needed).into())]),
        },
    };
    released.hidden().iter().map(said).collect()
}

/// Why a role group is hidden.
pub(super) fn small_groups(needed: u32) -> String {
    british().say("results-hidden-small-groups", &[("needed", needed.into())])
}

/// The name of a role group, as it stands in a list.
pub fn role(role: Role) -> String {
    let id = match role {
        Role::Support => "role-support",
        Role::Registered => "role-registered",
        Role::Medical => "role-medical",
        Role::Learner => "role-learner",
        Role::Other => "role-other",
    };
    british().say(id, &[])
}

/// Why a domain's score is hidden.
pub fn why_domain(released: &Released, id: &str, why: Hidden) -> String {
    let n = released.domain(id).map_or(0, |domain| domain.n);
    let id = match why {
        Hidden::TooFew => "results-hidden-too-few",
        Hidden::TooFewItems | Hidden::FewFavourable => "results-hidden-too-few-items",
        Hidden::EarlierRelease => "results-hidden-earlier-release",
    };
    let needed = released.setup.threshold;
    british().say(id, &[("n", n.into()), ("needed", needed.into())])
}

/// Why an item's answers are hidden.
pub fn why_item(released: &Released, id: &str, why: Hidden) -> String {
    let Some(item) = released.item(id) else {
        return String::new();
    };
    let blank = item.blanks.not_applicable + item.blanks.unsaid + item.blanks.skipped;
    let (id, args) = match why {
        Hidden::TooFew | Hidden::TooFewItems => {
            let needed = released.setup.threshold;
            let args = vec![
                ("n", item.n.into()),
                ("blank", blank.into()),
                ("needed", needed.into()),
            ];
            ("results-hidden-item", args)
        }
        Hidden::FewFavourable => {
            let few = few_favourable(released, item);
            ("results-hidden-few-favourable", vec![("few", few.into())])
        }
        Hidden::EarlierRelease => ("results-hidden-earlier-release", Vec::new()),
    };
    british().say(id, &args)
}

pub(super) fn question(released: &Released, id: &str) -> String {
    let item = released.setup.checklist.item(id);
    let text = item.map_or("", |item| item.text.as_str());
    british().say(
        "results-hidden-question",
        &[("id", id.into()), ("text", text.into())],
    )
}

fn groups(released: &Released, roles: &[Role], domains: &[DomainId]) -> String {
    let roles: Vec<String> = roles.iter().map(|one| role(*one)).collect();
    let areas: Vec<&str> = domains.iter().map(|id| domain_name(released, id)).collect();
    // Where all areas hide the same groups, naming the areas says nothing.
    let id = if areas.len() == released.domains.len() {
        "results-hidden-roles"
    } else {
        "results-hidden-roles-in"
    };
    let args = [
        ("roles", roles.join(", ").into()),
        ("areas", areas.join(", ").into()),
    ];
    british().say(id, &args)
}

#[cfg(test)]
mod tests {
    use assessment::checklist::parse;
    use assessment::comparison::{SEED, assess};
    use assessment::disclosure::{Closed, release};
    use assessment::response::{Answer, Draft, Response, submit};
    use assessment::round::{Setup, State};

    use super::*;
    use crate::results::hidden_behind;

    /// A sensitive area of two questions and another of one, on a scale of two or five points.
    fn setup(points: usize) -> Setup {
        let labels = ["\"a\"", "\"b\"", "\"c\"", "\"d\"", "\"e\""];
        let text = format!(
            "id = \"x\"\nname = \"X\"\nversion = 1\n[scale]\nfirst = 1\nlabels = [{}]\nfavourable_from = {}\n\
             [[domains]]\nid = \"A\"\nname = \"Speaking up\"\nsensitive = true\n\
             items = [{{ id = \"A1\", text = \"One.\" }}, {{ id = \"A2\", text = \"Two.\" }}]\n\
             [[domains]]\nid = \"B\"\nname = \"Feedback\"\nitems = [{{ id = \"B1\", text = \"Three.\" }}]\n",
            labels[..points].join(", "),
            if points > 2 { 4 } else { 2 },
        );
        Setup {
            checklist: parse(&text).unwrap(),
            form: "x".into(),
            quarter: "2026-Q3".parse().unwrap(),
            opens: "2026-12-01".parse().unwrap(),
            closes: "2026-12-14".parse().unwrap(),
            headcount: 24,
            threshold: 5,
            asks_role: false,
            role_headcounts: [].into(),
        }
    }

    /// People from "1 - 4 / 2 2 3": answers to A1, A2 and B1.
    fn drafts(people: &str) -> Vec<Draft> {
        let draft = |person: &str| {
            let answers = ["A1", "A2", "B1"]
                .into_iter()
                .zip(person.split_whitespace());
            Draft {
                answers: answers
                    .filter_map(|(id, code)| Some((id.into(), Answer::Point(code.parse().ok()?))))
                    .collect(),
                role: None,
                comments: Vec::new(),
            }
        };
        people.split('/').map(draft).collect()
    }

    #[track_caller]
    fn check(released: &Released, expected: &[(&str, &str)]) {
        let said = hidden(released);
        let said: Vec<(&str, &str)> = said
            .iter()
            .map(|one| (one.what.as_str(), one.why.as_str()))
            .collect();
        assert_eq!(said, expected);
    }

    fn of(setup: Setup, drafts: Vec<Draft>) -> Released {
        assess(vec![(setup, drafts)], SEED)
            .rounds
            .remove(0)
            .unwrap()
    }

    #[test]
    fn nothing_hidden_is_nothing_said() {
        let all = "1 2 3 / 3 4 5 / 2 2 2 / 5 5 4 / 4 4 4";
        check(&of(setup(5), drafts(all)), &[]);
    }

    #[test]
    fn few_answers_to_a_question_are_said_with_how_many() {
        let few = "1 2 3 / 3 4 5 / 2 2 2 / 5 5 4 / 4 - -";
        check(
            &of(setup(5), drafts(few)),
            &[
                (
                    "Feedback",
                    "So many of its questions are hidden that what is left does not speak for the area.",
                ),
                (
                    "Question A2: Two.",
                    "Only 4 people answered it; 1 said it does not apply, did not say or left it out. Fewer than 5 is too few to show anything without showing who said it. It is left out of its area’s score as well, or it could be worked out from that.",
                ),
                (
                    "Question B1: Three.",
                    "Only 4 people answered it; 1 said it does not apply, did not say or left it out. Fewer than 5 is too few to show anything without showing who said it. It is left out of its area’s score as well, or it could be worked out from that.",
                ),
            ],
        );
    }

    #[test]
    fn what_lies_behind_an_action_is_said_in_the_same_words() {
        let few = "1 2 3 / 3 4 5 / 2 2 2 / 5 5 4 / 4 - -";
        let released = of(setup(5), drafts(few));
        let all = hidden(&released);
        assert_eq!(
            hidden_behind(&released, "B", "B1"),
            [&all[0], &all[2]].map(Clone::clone)
        );
        assert_eq!(hidden_behind(&released, "A", "A1"), []);
        assert_eq!(hidden_behind(&released, "?", "?"), []);
    }

    #[test]
    fn a_unanimous_worst_answer_is_said_in_words() {
        let worst = "1 2 3 / 1 4 5 / 1 2 2 / 1 5 4 / 1 4 4";
        let rest = "The exact numbers could show what each person said. It is left out of its area’s score as well, or it could be worked out from that.";
        check(
            &of(setup(5), drafts(worst)),
            &[(
                "Question A1: One.",
                &format!("Fewer than 2 in 10 in favour. {rest}"),
            )],
        );
        // Of two answers the higher one is in favour, and one of five is 2 in 10.
        let worst = "1 2 2 / 1 2 1 / 1 1 2 / 1 1 1 / 2 1 2";
        check(
            &of(setup(2), drafts(worst)),
            &[(
                "Question A1: One.",
                &format!("No more than 2 in 10 in favour. {rest}"),
            )],
        );
    }

    #[test]
    fn what_would_give_late_answers_away_is_said() {
        let setup = setup(5);
        let answers = "1 2 3 / 3 4 5 / 2 2 2 / 5 5 4 / 4 4 4 \
                       / 2 3 1 / 2 3 1 / 2 3 2 / 2 3 - / 2 3 -";
        let responses: Vec<Response> = drafts(answers)
            .into_iter()
            .map(|draft| submit(draft, &setup).unwrap().0)
            .collect();
        let closed = Closed::new(&setup, State::Closed, &responses, &[]).unwrap();
        check(
            &release(&closed.with_late(&[5]), 1).unwrap(),
            &[
                (
                    "Feedback",
                    "So many of its questions are hidden that what is left does not speak for the area.",
                ),
                (
                    "Question B1: Three.",
                    "Beside an earlier release of this round, it would show what only a few people said. Earlier releases stay as they were.",
                ),
            ],
        );
    }

    #[test]
    fn hidden_role_groups_are_named_once_for_all_areas_that_hide_them() {
        let mut setup = setup(5);
        setup.asks_role = true;
        let said = |role, count, person: &str| {
            let draft = Draft {
                role: Some(role),
                ..drafts(person).remove(0)
            };
            vec![draft; count]
        };
        let groups = [
            said(Role::Support, 12, "2 3 5"),
            said(Role::Registered, 13, "2 4 4"),
            said(Role::Learner, 2, "5 5 1"),
        ]
        .concat();
        let why = "A group is shown where 10 of it and 10 others answered enough questions of the area. Where one group is smaller, another is hidden with it, or the small one could be worked out. Where many people gave the lowest answer about something sensitive, a group is hidden too.";
        check(
            &of(setup.clone(), groups.clone()),
            &[(
                "By role: support workforce, medical staff, students and learners, other staff",
                why,
            )],
        );
        let skipping = [
            groups,
            said(Role::Medical, 9, "4 4 -"),
            said(Role::Medical, 1, "3 3 3"),
        ]
        .concat();
        check(
            &of(setup, skipping),
            &[
                (
                    "By role, in Speaking up: medical staff, students and learners, other staff",
                    why,
                ),
                (
                    "By role, in Feedback: support workforce, medical staff, students and learners, other staff",
                    why,
                ),
            ],
        );
    }

    #[test]
    fn the_average_needs_ten_areas() {
        let mut setup = setup(5);
        let mut people = drafts("1 2 3 / 3 4 5 / 2 2 2 / 5 5 4 / 4 4 4");
        let domain = setup.checklist.domains.pop().unwrap();
        setup.checklist.domains = (0..10)
            .map(|at| {
                let mut domain = domain.clone();
                domain.id = format!("B{at}0");
                domain.name = format!("Area {at}");
                domain.items[0].id = format!("B{at}1");
                domain
            })
            .collect();
        for (person, draft) in people.iter_mut().enumerate() {
            let codes = (0..10).filter(|at| (person, *at) != (0, 9));
            draft.answers = codes
                .map(|at| {
                    (
                        format!("B{at}1"),
                        Answer::Point(1 + (at + person as i32) % 5),
                    )
                })
                .collect();
        }
        let said = hidden(&of(setup, people));
        let last = said.last().unwrap();
        assert_eq!(
            (last.what.as_str(), last.why.as_str()),
            (
                "The average of all areas",
                "It needs at least 10 areas that are shown."
            )
        );
    }
}
