//! The role groups of an area, beside each other and beside the round before.

use assessment::disclosure::{Released, RoleResult, RolesOff, Withheld, role_trend};
use assessment::round::role_question;
use serde::Serialize;
use specta::Type;

use super::hidden::{role, small_groups};
use crate::british;
use crate::number::points;

/// What is said about the role groups of an area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct RoleWords {
    /// The headings of the rows; the last only where the round before stands beside them.
    pub columns: Vec<String>,
    /// The groups that are shown, as they are offered.
    pub rows: Vec<RoleRow>,
    /// Which groups are hidden, why, and why no earlier round stands beside them.
    pub notes: Vec<String>,
}

/// One group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
pub struct RoleRow {
    /// Its name.
    pub name: String,
    /// How many of it have a score in the area.
    pub answers: String,
    /// Its score and likely range.
    pub score: String,
    /// Its score in the round before, if that may stand beside it.
    pub before: Option<String>,
}

/// The role groups of an area; none where the round did not ask or the area itself is hidden.
pub fn roles(released: &Released, earlier: Option<&Released>, domain: &str) -> Option<RoleWords> {
    let result = released.domain(domain)?;
    result.score.shown()?;
    if !released.setup.asks_role {
        return None;
    }
    let say = |id| british().say(id, &[]);
    let beside = earlier.map(|earlier| role_trend(&[earlier, released]));
    let trend = beside.as_ref().and_then(|trend| trend.as_ref().ok());
    let offered = role_question().groups;
    let rows = result.roles.iter().map(|shown| RoleRow {
        name: offered
            .iter()
            .find(|group| group.role == shown.role)
            .map_or_else(|| role(shown.role), |group| group.label.clone()),
        answers: answers(released, shown),
        score: british().say(
            "results-role-score",
            &[
                ("score", points(shown.score).into()),
                ("low", points(shown.interval.low).into()),
                ("high", points(shown.interval.high).into()),
            ],
        ),
        before: trend.map(|trend| {
            let before = trend.of(domain, shown.role).first().copied().flatten();
            before.map_or_else(|| "–".to_owned(), |before| points(before.score))
        }),
    });
    let rows: Vec<RoleRow> = rows.collect();
    let columns = [
        "results-role-group",
        "results-role-answers",
        "results-role-column",
    ];
    let columns = columns.into_iter().map(say);
    let columns = columns.chain(trend.map(|_| say("results-role-before")));
    let off = match beside {
        Some(Err(RolesOff::SamePeople { needed })) if !rows.is_empty() => {
            Some(british().say("results-role-same-people", &[("needed", needed.into())]))
        }
        Some(Ok(_) | Err(_)) | None => None,
    };
    Some(RoleWords {
        columns: columns.collect(),
        notes: hidden_here(released, domain).chain(off).collect(),
        rows,
    })
}

/// How many of a group have a score, of how many people in it where that was said. More people
/// than there are may say that they belong to a group.
fn answers(released: &Released, shown: &RoleResult) -> String {
    let known = released.setup.role_headcounts.get(&shown.role);
    match known.filter(|people| **people >= shown.n) {
        Some(people) => british().say(
            "results-role-of",
            &[("answers", shown.n.into()), ("people", (*people).into())],
        ),
        None => shown.n.to_string(),
    }
}

fn hidden_here(released: &Released, domain: &str) -> impl Iterator<Item = String> {
    let withheld = released.hidden().into_iter();
    withheld.filter_map(move |withheld| match withheld {
        Withheld::Roles {
            roles,
            domains,
            needed,
        } if domains.iter().any(|id| id == domain) => {
            let names: Vec<String> = roles.into_iter().map(role).collect();
            let named = british().say("results-role-hidden", &[("roles", names.join(", ").into())]);
            Some(format!("{named} {}", small_groups(needed)))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use assessment::round::Role;

    use super::*;
    use crate::trial::round;

    /// The rows as "name answers score before", then the notes.
    fn said(earlier: Option<&Released>, released: &Released) -> Vec<String> {
        let words = roles(released, earlier, "PS").unwrap();
        let rows = words.rows.iter().map(|row| {
            let before = row.before.as_deref().unwrap_or("none");
            format!("{} {} {} {before}", row.name, row.answers, row.score)
        });
        rows.chain(words.notes).collect()
    }

    const HIDDEN: &str = "Not shown: medical staff, students and learners, other staff. A group is shown where 10 of it and 10 others answered enough questions of the area. Where one group is smaller, another is hidden with it, or the small one could be worked out. Where many people gave the lowest answer about something sensitive, a group is hidden too.";

    #[test]
    fn a_round_that_did_not_ask_has_no_groups() {
        let groups = [(Role::Support, 12), (Role::Registered, 12)];
        assert_eq!(roles(&round(false, 30, &groups), None, "PS"), None);
    }

    #[test]
    fn groups_that_are_large_enough_are_said_and_the_others_named() {
        let groups = [(Role::Support, 12), (Role::Registered, 12)];
        assert_eq!(
            said(None, &round(true, 30, &groups)),
            [
                "Support workforce 12 50 (40 to 60) none",
                "Registered staff 12 50 (40 to 60) none",
                HIDDEN,
            ]
        );
    }

    #[test]
    fn a_group_is_said_beside_its_people_where_they_were_counted_and_are_enough() {
        let mut released = round(true, 30, &[(Role::Support, 12), (Role::Registered, 12)]);
        released.setup.role_headcounts = [(Role::Support, 14), (Role::Registered, 11)].into();
        let words = roles(&released, None, "PS").unwrap();
        let answers: Vec<&str> = words.rows.iter().map(|row| row.answers.as_str()).collect();
        assert_eq!(answers, ["12 of 14", "12"]);
    }

    #[test]
    fn the_round_before_stands_beside_them_only_where_enough_people_changed() {
        let groups = [(Role::Support, 12), (Role::Registered, 12)];
        let more = [(Role::Support, 16), (Role::Registered, 16)];
        let (before, same, other) = (
            round(true, 30, &groups),
            round(true, 30, &groups),
            round(true, 40, &more),
        );
        assert_eq!(
            said(Some(&before), &other)[0],
            "Support workforce 16 50 (42 to 58) 50"
        );
        let off = said(Some(&before), &same);
        assert_eq!(off[0], "Support workforce 12 50 (40 to 60) none");
        assert!(
            off[3].starts_with("The round before is not shown beside this one: fewer than 5"),
            "{off:?}"
        );
    }
}
