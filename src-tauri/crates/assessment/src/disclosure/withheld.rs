//! What a release does not show, and why: for every view and print that shows the rest.

use super::roles::LEAST_IN_GROUP;
use super::{DOMAINS_FOR_OVERALL, Hidden, Released};
use crate::checklist::{DomainId, ItemId};
use crate::round::Role;

/// One thing that is not shown, and why nobody sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Withheld {
    /// A domain's score.
    Domain {
        /// Which domain.
        id: DomainId,
        /// As it stands in the place of the numbers.
        why: Hidden,
    },
    /// An item's numbers.
    Item {
        /// Which item.
        id: ItemId,
        /// As it stands in the place of the numbers.
        why: Hidden,
    },
    /// Role groups: they, or what would be left without them, are too small, or another group
    /// could be worked out from them.
    Roles {
        /// Which groups.
        roles: Vec<Role>,
        /// In which domains; those are shown otherwise.
        domains: Vec<DomainId>,
        /// The fewest people that a group, and the rest, must have.
        needed: u32,
    },
    /// The plain average of all domains: too few of them are shown.
    Overall {
        /// The fewest domains.
        needed: usize,
    },
}

impl Released {
    /// Everything that was asked and is not shown: domains, items, role groups, the average.
    pub fn hidden(&self) -> Vec<Withheld> {
        let domains = self.domains.iter().filter_map(|domain| {
            let (id, why) = (domain.id.clone(), domain.score.hidden()?);
            Some(Withheld::Domain { id, why })
        });
        let items = self.domains.iter().flat_map(|domain| &domain.items);
        let items = items.filter_map(|item| {
            let (id, why) = (item.id.clone(), item.score.hidden()?);
            Some(Withheld::Item { id, why })
        });
        let needed = DOMAINS_FOR_OVERALL;
        let asks_overall = self.domains.len() >= needed;
        let overall = asks_overall && self.overall().is_none();
        domains
            .chain(items)
            .chain(self.hidden_roles())
            .chain(overall.then_some(Withheld::Overall { needed }))
            .collect()
    }

    /// The hidden role groups; domains that hide the same groups stand together.
    fn hidden_roles(&self) -> Vec<Withheld> {
        let mut together: Vec<(Vec<Role>, Vec<DomainId>)> = Vec::new();
        let asked = self.domains.iter().filter(|_| self.setup.asks_role);
        for domain in asked.filter(|domain| domain.score.shown().is_some()) {
            let is_hidden = |role: &Role| domain.roles.iter().all(|shown| shown.role != *role);
            let roles: Vec<Role> = Role::ALL.into_iter().filter(is_hidden).collect();
            match together.iter_mut().find(|(same, _)| *same == roles) {
                Some((_, domains)) => domains.push(domain.id.clone()),
                None if roles.is_empty() => {}
                None => together.push((roles, vec![domain.id.clone()])),
            }
        }
        let needed = self.setup.threshold.max(LEAST_IN_GROUP);
        let withheld = |(roles, domains)| Withheld::Roles {
            roles,
            domains,
            needed,
        };
        together.into_iter().map(withheld).collect()
    }
}
