//! Outside frameworks: which of our domains speak to which of their themes.
//!
//! Invariant: a framework only points at domains. It has no score of its own, because its
//! themes share domains, and a mean over what is shown would give away what is hidden.

use serde::Deserialize;

use crate::checklist::DomainId;

/// The frameworks that come with the product.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frameworks {
    /// Whose judgement the mapping is.
    pub note: String,
    /// The frameworks, in the order in which they are offered.
    pub frameworks: Vec<Framework>,
}

/// A framework of somebody else's.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    /// Stable short name, such as `slec`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Who publishes it.
    pub source: String,
    /// Its parts, in its own order.
    pub themes: Vec<Theme>,
}

/// One part of a framework.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Stable short name.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The domains that speak to it.
    pub domains: Vec<DomainId>,
    /// Whether the name was compared with the publisher's own page.
    pub checked: bool,
}

/// Why the frameworks cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("the frameworks could not be read: {0}")]
pub struct Error(#[from] toml::de::Error);

/// The frameworks that come with the product, mapped to the built-in checklist.
pub fn built_in() -> Frameworks {
    parse(include_str!("../../../../assets/frameworks.toml"))
        .expect("a test reads the built-in frameworks")
}

/// Reads a `frameworks.toml`.
///
/// # Errors
/// What is wrong with the file.
pub fn parse(text: &str) -> Result<Frameworks, Error> {
    Ok(toml::from_str(text)?)
}

impl Framework {
    /// Whether one of its themes points at a domain.
    pub fn has(&self, domain: &str) -> bool {
        self.themes
            .iter()
            .any(|theme| theme.domains.iter().any(|mapped| mapped == domain))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::checklist;

    #[test]
    fn every_theme_points_at_domains_of_the_built_in_checklist() {
        let checklist = checklist::built_in().remove("learning-culture").unwrap();
        for framework in built_in().frameworks {
            for theme in &framework.themes {
                assert!(!theme.domains.is_empty(), "{}", theme.name);
                let distinct: BTreeSet<_> = theme.domains.iter().collect();
                assert_eq!(distinct.len(), theme.domains.len(), "{}", theme.name);
                for domain in &theme.domains {
                    assert!(checklist.domain(domain).is_some(), "{}: {domain}", theme.id);
                    assert!(framework.has(domain));
                }
            }
            assert!(!framework.has("XX"));
        }
    }

    #[test]
    fn ids_are_unique() {
        let frameworks = built_in().frameworks;
        let ids: BTreeSet<_> = frameworks.iter().map(|framework| &framework.id).collect();
        assert_eq!(ids.len(), frameworks.len());
        for framework in &frameworks {
            let ids: BTreeSet<_> = framework.themes.iter().map(|theme| &theme.id).collect();
            assert_eq!(ids.len(), framework.themes.len(), "{}", framework.id);
        }
    }

    #[test]
    fn a_framework_with_a_score_of_its_own_is_refused() {
        let text = "note = \"\"\n[[frameworks]]\nid = \"x\"\nname = \"X\"\nsource = \"Y\"\nscore = 5\nthemes = []";
        assert!(parse(text).is_err());
    }
}
