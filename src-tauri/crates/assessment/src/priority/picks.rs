//! The strengths and priorities of a release.

use super::{Area, EACH, Focus, focus};
use crate::disclosure::{DomainResult, ItemResult, Released};
use crate::scoring::{DomainScore, points};

/// What a team aims at until it says otherwise: every answer the most favourable one.
pub const FULL_MARKS: f64 = 100.0;
/// The form that asks one item of each domain.
const PULSE: &str = "pulse";

/// What a release says about what to keep and what to talk about; no domain is in both.
#[derive(Clone, Debug)]
pub struct Picks<'a> {
    /// What to keep, the best first.
    pub strengths: Vec<(&'a DomainResult, &'a DomainScore)>,
    /// What to talk about, the most pressing first.
    pub priorities: Vec<(&'a DomainResult, &'a DomainScore)>,
}

/// Picks by [`focus`] against [`FULL_MARKS`].
///
/// Under six shown domains there are not three of each: then the higher half by score are
/// strengths, at most three, and as many lowest ones priorities. A domain alone is neither
/// strong nor weak, but it is what there is to talk about.
pub fn picks(released: &Released) -> Picks<'_> {
    let areas: Vec<Area> = released
        .domains
        .iter()
        .filter_map(|domain| area(released, domain))
        .collect();
    let shown = |id: &str| {
        let domain = released.domain(id)?;
        Some((domain, domain.score.shown()?))
    };
    match focus(&areas, FULL_MARKS) {
        Ok(Focus {
            strengths,
            priorities,
        }) => Picks {
            strengths: strengths.iter().filter_map(|one| shown(&one.id)).collect(),
            priorities: priorities.iter().filter_map(|one| shown(&one.id)).collect(),
        },
        Err(_) => {
            let ranked = released.by_score();
            let each = (ranked.len() / 2).min(EACH);
            let lowest = each.max(usize::from(ranked.len() == 1));
            Picks {
                strengths: ranked.iter().take(each).copied().collect(),
                priorities: ranked.iter().rev().take(lowest).copied().collect(),
            }
        }
    }
}

fn area(released: &Released, domain: &DomainResult) -> Option<Area> {
    let score = domain.score.shown()?;
    let agreement = domain.checks.as_ref().and_then(|checks| checks.agreement);
    Some(Area {
        id: domain.id.clone(),
        score: score.score,
        interval: score.interval,
        // Releases of before agreement was counted: nobody is known to disagree.
        agreement: agreement.unwrap_or(1.0),
        pulse: domain.items.iter().find_map(|item| pulse(released, item)),
        vote: None,
    })
}

/// The mean of an item in points, if the pulse form asks it and it is shown.
fn pulse(released: &Released, result: &ItemResult) -> Option<f64> {
    let checklist = &released.setup.checklist;
    let item = checklist.item(&result.id)?;
    let counts = &result.score.shown()?.counts;
    let codes = (checklist.scale.first..).zip(counts);
    let sum: f64 = codes
        .map(|(code, count)| f64::from(*count) * points(item, &checklist.scale, code))
        .sum();
    item.forms
        .contains(PULSE)
        .then(|| sum / f64::from(result.n))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checklist::{Item, parse};
    use crate::comparison::{SEED, assess};
    use crate::response::{Answer, Draft};
    use crate::round::Setup;

    /// A round with a domain of one pulse item for each letter; "A 4 4 4 4 4; B 1 1 5 5 5".
    fn released(text: &str) -> Released {
        let domains = text.split(';').map(|domain| {
            let mut words = domain.split_whitespace();
            let id = words.next().unwrap();
            (id, words.map(|code| code.parse().unwrap()).collect())
        });
        let domains: Vec<(&str, Vec<i32>)> = domains.collect();
        let mut toml = String::from(
            "id = \"x\"\nname = \"X\"\nversion = 1\n[scale]\nfirst = 1\n\
             labels = [\"a\", \"b\", \"c\", \"d\", \"e\"]\nfavourable_from = 4\n\
             [[forms]]\nid = \"pulse\"\nname = \"Pulse\"\n",
        );
        for (id, _) in &domains {
            toml += &format!(
                "[[domains]]\nid = \"{id}\"\nname = \"{id}\"\n\
                 items = [{{ id = \"{id}1\", text = \"{id}.\", forms = [\"pulse\"] }}]\n"
            );
        }
        let checklist = parse(&toml).unwrap();
        let setup = Setup {
            checklist,
            form: "pulse".into(),
            quarter: "2026-Q3".parse().unwrap(),
            opens: "2026-12-01".parse().unwrap(),
            closes: "2026-12-14".parse().unwrap(),
            headcount: 24,
            threshold: 5,
            asks_role: false,
            role_headcounts: [].into(),
        };
        let people = (0..domains[0].1.len()).map(|at| Draft {
            answers: domains
                .iter()
                .map(|(id, codes)| (format!("{id}1"), Answer::Point(codes[at])))
                .collect(),
            ..Draft::default()
        });
        let assessed = assess(vec![(setup, people.collect())], SEED);
        assessed.rounds.into_iter().next().unwrap().unwrap()
    }

    #[track_caller]
    fn check(text: &str, strengths: &str, priorities: &str) {
        let released = released(text);
        let picks = picks(&released);
        let ids = |picked: &[(&DomainResult, &DomainScore)]| -> String {
            picked
                .iter()
                .map(|(domain, _)| domain.id.as_str())
                .collect()
        };
        assert_eq!(
            (ids(&picks.strengths), ids(&picks.priorities)),
            (strengths.to_owned(), priorities.to_owned())
        );
    }

    #[test]
    fn six_domains_make_three_of_each() {
        check(
            "A 5 5 5 5 5; B 4 4 4 4 4; C 3 3 3 3 3; D 2 2 2 2 2; E 1 1 1 1 2; F 4 5 4 5 4",
            "AFB",
            "EDC",
        );
    }

    #[test]
    fn a_gap_that_all_see_is_more_pressing_than_a_lower_score_that_is_disputed() {
        // G: mean 40, agreement 0. H: mean 50, agreement 1, so 50 against 60 / 2.
        check(
            "A 5 5 5 5 5; B 4 4 4 4 4; C 5 5 5 5 4; D 5 5 5 4 4; G 1 1 1 5 5; H 3 3 3 3 3",
            "ACD",
            "HGB",
        );
    }

    #[test]
    fn fewer_than_six_domains_are_cut_in_half() {
        check("A 5 5 5 5 5; B 4 4 4 4 4; C 3 3 3 3 3", "A", "C");
        check("A 4 4 4 4 4", "", "A");
    }

    #[test]
    fn an_item_of_the_pulse_form_is_counted_in_points() {
        let released = released("A 5 5 4 3 3");
        let item = released.item("A1").unwrap();
        assert_eq!(pulse(&released, item), Some(75.0));
        let mut other = released.clone();
        let items: &mut Vec<Item> = &mut other.setup.checklist.domains[0].items;
        items[0].forms.clear();
        assert_eq!(pulse(&other, item), None);
    }
}
