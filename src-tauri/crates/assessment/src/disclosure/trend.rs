//! Role groups over several rounds.
//!
//! From one quarter to the next mostly the same people answer, and much as they did before.
//! Where a group has one more person than last time, the difference between its two scores
//! is all but that person's own. So the view that puts rounds side by side shows role
//! groups only where enough people changed.

use std::collections::{BTreeMap, BTreeSet};

use super::{DomainResult, Released, RoleResult};
use crate::caution::{MixShift, mix_shifts};
use crate::round::Role;

/// Everybody who is in none of the groups that two rounds both show.
pub const REST: &str = "rest";

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

/// How many people of each role group answered in two rounds, as far as both show the group;
/// [`REST`] are all others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleMix {
    /// The earlier round, by the group's name.
    pub earlier: BTreeMap<String, u32>,
    /// The later round.
    pub later: BTreeMap<String, u32>,
}

/// The mix of the role groups in two rounds, each by the area in which most people have a
/// score; none where no group is shown in both.
pub fn role_mix(earlier: &Released, later: &Released) -> Option<RoleMix> {
    let (earlier, later) = (fullest(earlier)?, fullest(later)?);
    let shown = |domain: &DomainResult| -> BTreeSet<Role> {
        domain.roles.iter().map(|result| result.role).collect()
    };
    let both: BTreeSet<Role> = &shown(earlier) & &shown(later);
    let mix = |domain: &DomainResult| -> BTreeMap<String, u32> {
        let groups = domain.roles.iter().filter(|one| both.contains(&one.role));
        let mut mix: BTreeMap<String, u32> = groups
            .map(|result| (result.role.name().to_owned(), result.n))
            .collect();
        let rest = domain.n - mix.values().sum::<u32>();
        mix.insert(REST.to_owned(), rest);
        mix
    };
    (!both.is_empty()).then(|| RoleMix {
        earlier: mix(earlier),
        later: mix(later),
    })
}

fn fullest(released: &Released) -> Option<&DomainResult> {
    let domains = released.domains.iter().rev();
    domains.max_by_key(|domain| domain.n)
}

impl RoleMix {
    /// The groups whose share moved so much that a change of the scores may be a change of who
    /// answered.
    pub fn shifts(&self) -> Vec<MixShift> {
        mix_shifts(&self.earlier, &self.later)
    }
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
