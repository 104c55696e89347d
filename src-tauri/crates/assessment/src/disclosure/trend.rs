//! Role groups over several rounds.
//!
//! From one quarter to the next mostly the same people answer, and much as they did before.
//! Where a group has one more person than last time, the difference between its two scores
//! is all but that person's own. So the view that puts rounds side by side shows role
//! groups only where enough people changed.

use super::{Released, RoleResult};
use crate::round::Role;

/// Rounds whose role groups may stand side by side. Only [`role_trend`] makes one.
#[derive(Clone, Debug)]
pub struct RoleTrend<'a> {
    rounds: Vec<&'a Released>,
}

/// Why role groups of several rounds are not shown side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RolesOff {
    /// One of the rounds did not ask for the role.
    NotAsked,
    /// Two rounds that follow each other differ by fewer people than the threshold.
    SamePeople {
        /// The threshold.
        needed: u32,
    },
}

/// Decides whether role groups of these rounds, oldest first, may stand side by side.
///
/// # Errors
/// [`RolesOff::NotAsked`]; [`RolesOff::SamePeople`] where, of the same checklist, two that
/// follow each other were asked of nearly as many people or answered by nearly as many.
pub fn role_trend<'a>(rounds: &[&'a Released]) -> Result<RoleTrend<'a>, RolesOff> {
    if rounds.iter().any(|round| !round.setup.asks_role) {
        return Err(RolesOff::NotAsked);
    }
    for pair in rounds.windows(2) {
        let (earlier, later) = (pair[0], pair[1]);
        let needed = earlier.setup.threshold.max(later.setup.threshold);
        let asked = earlier.setup.headcount.abs_diff(later.setup.headcount);
        let answered = earlier.responses.abs_diff(later.responses);
        let same_checklist = earlier.setup.checklist.id == later.setup.checklist.id;
        if same_checklist && asked.min(answered) < needed {
            return Err(RolesOff::SamePeople { needed });
        }
    }
    Ok(RoleTrend {
        rounds: rounds.to_vec(),
    })
}

impl<'a> RoleTrend<'a> {
    /// A group's results in a domain, one for each round; none where the round hides it.
    pub fn of(&self, domain: &str, role: Role) -> Vec<Option<&'a RoleResult>> {
        let result = |round: &'a Released| {
            let mut roles = round.domain(domain)?.roles.iter();
            roles.find(|result| result.role == role)
        };
        self.rounds.iter().copied().map(result).collect()
    }
}
