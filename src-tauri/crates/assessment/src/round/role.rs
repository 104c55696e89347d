//! The role group that somebody belongs to, and the question that asks for it.

use serde::{Deserialize, Serialize};

/// The group of a team that somebody belongs to, as they say it themselves.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
// In the window's types "role" is what a mark of a chart stands for.
#[serde(rename = "StaffRole", rename_all = "snake_case")]
pub enum Role {
    /// Support workforce: healthcare assistants, ward clerks, housekeepers.
    Support,
    /// Registered nurses, midwives and allied health professionals.
    Registered,
    /// Medical staff.
    Medical,
    /// Students and other learners.
    Learner,
    /// Anybody else.
    Other,
}

/// The one question about the person. Nobody has to answer it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleQuestion {
    /// What is asked.
    pub question: String,
    /// "Prefer not to say".
    pub unsaid: String,
    /// What else the column of a file may be called.
    pub headings: Vec<String>,
    /// What can be chosen, each role once.
    pub groups: Vec<RoleGroup>,
}

/// One role group as it is offered.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleGroup {
    /// Which role.
    pub role: Role,
    /// What it is called.
    pub label: String,
    /// Who belongs to it.
    pub about: String,
}

impl Role {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Support,
        Self::Registered,
        Self::Medical,
        Self::Learner,
        Self::Other,
    ];

    /// As the store and files hold it: `registered`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Support => "support",
            Self::Registered => "registered",
            Self::Medical => "medical",
            Self::Learner => "learner",
            Self::Other => "other",
        }
    }

    /// The role of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
}

/// The question that comes with the product.
pub fn role_question() -> RoleQuestion {
    toml::from_str(include_str!("../../../../../assets/role-question.toml"))
        .expect("a test reads the built-in question")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_question_offers_every_role_once_and_in_order() {
        let offered = role_question().groups;
        let roles: Vec<Role> = offered.iter().map(|group| group.role).collect();
        assert_eq!(roles, Role::ALL);
    }

    #[test]
    fn a_role_is_found_by_its_name() {
        for role in Role::ALL {
            assert_eq!(Role::named(role.name()), Some(role));
        }
        assert_eq!(Role::named("Registered"), None);
    }
}
