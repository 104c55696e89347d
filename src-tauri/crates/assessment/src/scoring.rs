//! From answers to scores.
//!
//! Units: points from 0 to 100 after reversing; shares as proportions from 0 to 1.
//! Invariant: "not applicable", "unsaid" and skipped answers leave numerator and
//! denominator alike, and all three are counted.

use serde::{Deserialize, Serialize};

use crate::checklist::{Item, Scale};
use crate::interval::{Interval, mean, of_mean, variance, wilson};
use crate::response::{Answer, Response, answers_to};

/// Answers that are not points of the scale, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blanks {
    /// "Not applicable", chosen.
    pub not_applicable: u32,
    /// "Don't know or prefer not to say", chosen.
    pub unsaid: u32,
    /// Left out.
    pub skipped: u32,
}

/// What a team said to one item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ItemScore {
    /// Answers to each point, lowest first, as answered (a reversed item is not turned).
    pub counts: Vec<u32>,
    /// People whose answer is favourable, after reversing.
    pub in_favour: u32,
    /// Share of favourable answers among those who chose a point.
    pub favourable: f64,
    /// Wilson's 95 % interval of that share.
    pub interval: Interval,
    /// Mean of the codes, on the answer scale as answered.
    pub mean: f64,
}

/// What a team said about one domain.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct DomainScore {
    /// Mean over people of their domain scores.
    pub score: f64,
    /// The 95 % t interval of the score.
    pub interval: Interval,
    /// Sample standard deviation of people's domain scores.
    pub sd: f64,
    /// Mean over items of the share of favourable answers (the AHRQ's composite).
    pub favourable: f64,
}

/// The items that a domain score is made of.
#[derive(Clone, Debug)]
pub struct Scored<'a> {
    /// The items that count.
    pub items: Vec<&'a Item>,
    /// The fewest of them that a person must have answered: half of those asked, rounded
    /// up (the half rule of the EORTC's scoring manual).
    pub required: usize,
}

impl<'a> Scored<'a> {
    /// All items that were asked.
    pub fn all(asked: Vec<&'a Item>) -> Self {
        Self {
            required: asked.len().div_ceil(2),
            items: asked,
        }
    }

    /// The same without hidden items; `None` when too few are left for the half rule.
    ///
    /// What is required stays half of what was asked: a hidden item must not make it
    /// easier to have a score.
    pub fn without(self, hidden: impl Fn(&Item) -> bool) -> Option<Self> {
        let items: Vec<_> = self
            .items
            .into_iter()
            .filter(|item| !hidden(item))
            .collect();
        (items.len() >= self.required && !items.is_empty()).then_some(Self {
            items,
            required: self.required,
        })
    }
}

/// The points of one answer, after reversing: `100 · (x − min) / (max − min)`, and for a
/// reversed item of `min + max − x`.
pub fn points(item: &Item, scale: &Scale, code: i32) -> f64 {
    let code = if item.reversed {
        scale.first + scale.last() - code
    } else {
        code
    };
    100.0 * f64::from(code - scale.first) / f64::from(scale.last() - scale.first)
}

/// Whether an answer is favourable, after reversing.
pub fn is_favourable(item: &Item, scale: &Scale, code: i32) -> bool {
    let code = if item.reversed {
        scale.first + scale.last() - code
    } else {
        code
    };
    code >= scale.favourable_from
}

/// One person's domain score: the mean of the answered items, if enough were answered.
pub fn respondent_score(scored: &Scored<'_>, scale: &Scale, response: &Response) -> Option<f64> {
    let (mut sum, mut answered) = (0.0, 0);
    for item in &scored.items {
        if let Some(Answer::Point(code)) = response.answer(&item.id) {
            sum += points(item, scale, code);
            answered += 1;
        }
    }
    (answered >= scored.required.max(1)).then(|| sum / f64::from(answered as u32))
}

/// Every person's domain score, of those who have one, in ascending order.
///
/// Sorted, so that the order in which people answered cannot change a sum's last digit.
pub fn respondent_scores(scored: &Scored<'_>, scale: &Scale, responses: &[Response]) -> Vec<f64> {
    let mut people = vec![(0.0, 0_u32); responses.len()];
    let mut points_of = Vec::with_capacity(scale.points());
    for item in &scored.items {
        points_of.clear();
        points_of.extend((scale.first..=scale.last()).map(|code| points(item, scale, code)));
        for (person, answer) in people.iter_mut().zip(answers_to(&item.id, responses)) {
            if let Some(Answer::Point(code)) = answer {
                let points = points_of[(code - scale.first) as usize];
                *person = (person.0 + points, person.1 + 1);
            }
        }
    }
    let required = scored.required.max(1) as u32;
    let mut scores = Vec::with_capacity(people.len());
    let enough = people.into_iter().filter(|(_, n)| *n >= required);
    scores.extend(enough.map(|(sum, n)| sum / f64::from(n)));
    scores.sort_unstable_by(f64::total_cmp);
    scores
}

/// What a team said to one item; `None` if nobody chose a point.
pub fn item_score(item: &Item, scale: &Scale, responses: &[Response]) -> Option<ItemScore> {
    let mut counts = vec![0_u32; scale.points()];
    for answer in answers_to(&item.id, responses) {
        if let Some(Answer::Point(code)) = answer {
            counts[(code - scale.first) as usize] += 1;
        }
    }
    let n: u32 = counts.iter().sum();
    let codes = || (scale.first..).zip(&counts);
    let in_favour: u32 = codes()
        .filter(|(code, _)| is_favourable(item, scale, *code))
        .map(|(_, count)| count)
        .sum();
    let total: f64 = codes()
        .map(|(code, count)| f64::from(code) * f64::from(*count))
        .sum();
    (n > 0).then(|| ItemScore {
        in_favour,
        favourable: f64::from(in_favour) / f64::from(n),
        interval: wilson(in_favour as usize, n as usize),
        mean: total / f64::from(n),
        counts,
    })
}

/// How often an item was left without a point, by kind.
pub fn blanks(item: &Item, responses: &[Response]) -> Blanks {
    let mut blanks = Blanks::default();
    for answer in answers_to(&item.id, responses) {
        match answer {
            Some(Answer::Point(_)) => {}
            Some(Answer::NotApplicable) => blanks.not_applicable += 1,
            Some(Answer::Unsaid) => blanks.unsaid += 1,
            None => blanks.skipped += 1,
        }
    }
    blanks
}

/// A team's score of a domain from people's scores and its items' favourable shares.
///
/// `None` if there are no scores or no shares.
pub fn domain_score(scores: &[f64], shares: &[f64]) -> Option<DomainScore> {
    (!scores.is_empty() && !shares.is_empty()).then(|| DomainScore {
        score: mean(scores),
        interval: of_mean(scores),
        sd: variance(scores).sqrt(),
        favourable: mean(shares),
    })
}

impl std::ops::AddAssign for Blanks {
    fn add_assign(&mut self, other: Self) {
        self.not_applicable += other.not_applicable;
        self.unsaid += other.unsaid;
        self.skipped += other.skipped;
    }
}
