//! Several wards side by side, to read and not to rank.

use std::cmp::Ordering;

use alphanumeric_sort::compare_str;
use assessment::checklist::DomainId;
use assessment::quarter::Quarter;
use chrono::NaiveDate;
use words::british;

use super::{RollUp, Ward};

/// The most wards side by side.
pub const MOST_WARDS: usize = 200;

/// Several wards side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    /// In the order of their names; the same name by hospital, then by trust.
    pub wards: Vec<Ward>,
    /// The day on which each of their files was made.
    pub made: Vec<NaiveDate>,
    /// Every quarter in which one of them had a round, oldest first.
    pub quarters: Vec<Quarter>,
    /// Every area of a shown round, in the order in which the wards' checklists ask them.
    pub areas: Vec<Area>,
    /// Files that were left out.
    pub set_aside: Vec<SetAside>,
}

/// An area of a checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// The id of the checklist; areas of two checklists are never one.
    pub checklist: String,
    /// The domain.
    pub id: DomainId,
    /// Its name.
    pub name: String,
}

/// A file of a ward of which there is a newer one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The name of the ward.
    pub ward: String,
    /// The day on which it was made.
    pub made: NaiveDate,
    /// The day on which the other one was made.
    pub newer: NaiveDate,
}

/// There are more files than can be read side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there are {0} roll-up files, and {MOST_WARDS} are the most")]
pub struct TooManyWards(pub usize);

/// The order in which people look names up: Ward 7 before Ward 12.
fn by_name(a: &[String], b: &[String]) -> Ordering {
    let numbers_as_numbers = a.iter().zip(b).map(|(a, b)| compare_str(a, b));
    numbers_as_numbers
        .fold(Ordering::Equal, Ordering::then)
        .then(a.cmp(b))
}

/// Puts wards side by side. Of one ward's files the newest counts; of two of one day the one
/// given first.
///
/// # Errors
/// [`TooManyWards`].
pub fn beside(mut files: Vec<RollUp>) -> Result<Beside, TooManyWards> {
    if files.len() > MOST_WARDS {
        return Err(TooManyWards(files.len()));
    }
    let key = |file: &RollUp| {
        let ward = &file.ward;
        [&ward.name, &ward.site, &ward.trust].map(|name| name.to_lowercase())
    };
    files.sort_by(|a, b| by_name(&key(a), &key(b)).then(b.made.cmp(&a.made)));
    let mut set_aside = Vec::new();
    files.dedup_by(|file, kept| {
        let is_same = key(file) == key(kept);
        if is_same {
            set_aside.push(SetAside {
                ward: file.ward.name.clone(),
                made: file.made,
                newer: kept.made,
            });
        }
        is_same
    });
    let (wards, made): (Vec<Ward>, Vec<_>) =
        files.into_iter().map(|file| (file.ward, file.made)).unzip();
    let rounds = wards.iter().flat_map(|ward| &ward.rounds);
    let mut quarters: Vec<Quarter> = rounds.clone().map(|round| round.quarter).collect();
    quarters.sort();
    quarters.dedup();
    let mut areas: Vec<Area> = Vec::new();
    for round in rounds {
        for domain in round.results.iter().flat_map(|results| &results.domains) {
            let is_known = |area: &Area| area.checklist == round.checklist && area.id == domain.id;
            if !areas.iter().any(is_known) {
                areas.push(Area {
                    checklist: round.checklist.clone(),
                    id: domain.id.clone(),
                    name: domain.name.clone(),
                });
            }
        }
    }
    Ok(Beside {
        wards,
        made,
        quarters,
        areas,
        set_aside,
    })
}

impl SetAside {
    /// Which file was left out, and why.
    pub fn sentence(&self) -> String {
        let args = [
            ("ward", self.ward.as_str().into()),
            ("made", words::date::day(self.made).into()),
            ("newer", words::date::day(self.newer).into()),
        ];
        british().say("rollup-set-aside", &args)
    }
}

impl TooManyWards {
    /// What is wrong and what to do.
    pub fn sentence(&self) -> String {
        let args = [("files", self.0.into()), ("most", MOST_WARDS.into())];
        british().say("rollup-error-too-many-wards", &args)
    }
}
