//! What the lens looks at: areas or statements, each with its score and agreement.

use assessment::checklist::{Item, Scale};
use assessment::disclosure::{Cell, Hidden, Released};
use assessment::reliability::{Band, band, rwg_j};
use assessment::scoring::{ItemScore, points};

use crate::phrase::{fill, hidden_domain, hidden_item, name};
use crate::statement::note;

/// An area or a statement.
pub(super) struct Seen {
    pub(super) name: String,
    /// People behind it.
    pub(super) n: u32,
    /// Its numbers, or why they are not shown.
    pub(super) look: Result<Look, String>,
}

/// The numbers of one point.
pub(super) struct Look {
    /// From 0 to 100.
    pub(super) score: f64,
    /// rwg, of several statements together, from 0 to 1.
    pub(super) agreement: f64,
    pub(super) band: Band,
    /// How many statements the team is split on.
    pub(super) split: usize,
    /// What that means, in a sentence.
    pub(super) note: Option<String>,
}

/// The areas that a round asked about.
pub(super) fn areas(released: &Released) -> Vec<Seen> {
    let seen = released.domains.iter().map(|domain| {
        let items = domain.items.iter();
        let shown: Vec<&ItemScore> = items.filter_map(|item| item.score.shown()).collect();
        let counts: Vec<&[u32]> = shown.iter().map(|score| score.counts.as_slice()).collect();
        let look = match (&domain.score, rwg_j(&counts)) {
            (Cell::Shown(score), Some(agreement)) => {
                let split = shown.iter().filter(|score| score.is_split()).count();
                let args = [("split", split.into())];
                Ok(Look {
                    score: score.score,
                    agreement,
                    band: band(agreement),
                    split,
                    note: (split > 0).then(|| fill("figure-agreement-split-area", &args)),
                })
            }
            (Cell::Hidden(why), _) => Err(hidden_domain(released, domain, *why)),
            // An area is hidden when all of its statements are.
            (Cell::Shown(_), None) => Err(hidden_domain(released, domain, Hidden::TooFewItems)),
        };
        Seen {
            name: name(released, &domain.id).to_owned(),
            n: domain.n,
            look,
        }
    });
    seen.collect()
}

/// The statements of an area that a round asked.
pub(super) fn statements(released: &Released, domain: &str) -> Vec<Seen> {
    let checklist = &released.setup.checklist;
    let results = released
        .domain(domain)
        .into_iter()
        .flat_map(|domain| &domain.items);
    let seen = results.filter_map(|result| {
        let item = checklist.item(&result.id)?;
        let look = match &result.score {
            Cell::Hidden(why) => Err(hidden_item(released, result, *why)),
            Cell::Shown(score) => Ok(Look {
                score: mean_points(item, &checklist.scale, score),
                agreement: score.agreement(),
                band: band(score.agreement()),
                split: usize::from(score.is_split()),
                note: score
                    .is_split()
                    .then(|| note(&checklist.scale, item, result, score)),
            }),
        };
        Some(Seen {
            name: item.text.clone(),
            n: result.n,
            look,
        })
    });
    seen.collect()
}

/// The mean of the answers in points from 0 to 100, after reversing.
fn mean_points(item: &Item, scale: &Scale, score: &ItemScore) -> f64 {
    let codes = (scale.first..).zip(&score.counts);
    let sum: f64 = codes
        .map(|(code, count)| points(item, scale, code) * f64::from(*count))
        .sum();
    sum / f64::from(score.counts.iter().sum::<u32>().max(1))
}
