//! From answers to scores.
//!
//! Units: points from 0 to 100 after reversing; shares as proportions from 0 to 1.
//! Invariant: "not applicable", "unsaid" and skipped answers leave numerator and
//! denominator alike, and all three are counted.

use serde::{Deserialize, Serialize};

use crate::checklist::{Item, Scale};
use crate::interval::{Interval, mean, of_mean, variance, wilson};
use crate::response::{Answer, Response, for_each_person};

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

/// How many people did what with one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Answers to each point, lowest first, as answered (a reversed item is not turned).
    pub points: Vec<u32>,
    /// Those who chose none.
    pub blanks: Blanks,
}

/// What a team said to one item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ItemScore {
    /// Answers to each point, as in [`Counts::points`].
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
    let points_of = |item: &&Item| -> Vec<f64> {
        let codes = scale.first..=scale.last();
        codes.map(|code| points(item, scale, code)).collect()
    };
    let points_of: Vec<Vec<f64>> = scored.items.iter().map(points_of).collect();
    let required = scored.required.max(1) as u32;
    let mut scores = Vec::with_capacity(responses.len());
    for_each_person(&scored.items, responses, |answers| {
        let (mut sum, mut answered) = (0.0, 0_u32);
        for (points_of, answer) in points_of.iter().zip(answers) {
            if let Some(Answer::Point(code)) = answer {
                sum += points_of[(code - scale.first) as usize];
                answered += 1;
            }
        }
        if answered >= required {
            scores.push(sum / f64::from(answered));
        }
    });
    scores.sort_unstable_by(f64::total_cmp);
    scores
}

impl Counts {
    /// Counts what those people did with each of those items.
    pub fn of(items: &[&Item], scale: &Scale, responses: &[Response]) -> Vec<Self> {
        let none = Self {
            points: vec![0; scale.points()],
            blanks: Blanks::default(),
        };
        let mut counts = vec![none; items.len()];
        for_each_person(items, responses, |answers| {
            for (counts, answer) in counts.iter_mut().zip(answers) {
                counts.add(scale, *answer);
            }
        });
        counts
    }

    fn add(&mut self, scale: &Scale, answer: Option<Answer>) {
        match answer {
            Some(Answer::Point(code)) => self.points[(code - scale.first) as usize] += 1,
            Some(Answer::NotApplicable) => self.blanks.not_applicable += 1,
            Some(Answer::Unsaid) => self.blanks.unsaid += 1,
            None => self.blanks.skipped += 1,
        }
    }

    /// How many people chose a point.
    pub fn n(&self) -> u32 {
        self.points.iter().sum()
    }
}

/// What a team said to one item; `None` if nobody chose a point.
pub fn item_score(item: &Item, scale: &Scale, counts: &Counts) -> Option<ItemScore> {
    let n = counts.n();
    let codes = || (scale.first..).zip(&counts.points);
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
        counts: counts.points.clone(),
    })
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

impl std::ops::AddAssign<&Counts> for Counts {
    fn add_assign(&mut self, other: &Counts) {
        let points = self.points.iter_mut().zip(&other.points);
        points.for_each(|(here, there)| *here += there);
        self.blanks += other.blanks;
    }
}
