//! Several wards side by side, to read and not to rank.

use assessment::disclosure::{Cell, Hidden};
use assessment::interval::Interval;
use assessment::quarter::Quarter;
use exchange::roll_up::{Area, Beside, Change, Domain, Round, Score, Ward};
use figure::{Figure, WardPoints, WardScore};
use serde::{Deserialize, Serialize};
use specta::Type;
use words::british;
use words::number::{change, points};

/// Which quarter and area are looked at; the newest and the first where none is named.
#[derive(Clone, Debug, Default, Deserialize, Type)]
pub(crate) struct WardsChoice {
    quarter: Option<String>,
    /// Counts from 0 in the page's list of areas.
    area: Option<u32>,
}

/// The page of several wards.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct WardsPage {
    files: Vec<WardFile>,
    /// Files that were left out, and why.
    set_aside: Vec<String>,
    quarters: Vec<QuarterOffered>,
    quarter: String,
    areas: Vec<String>,
    area: u32,
    /// None as long as no file was opened.
    figure: Option<Figure>,
    rows: Vec<WardRow>,
}

/// A ward's file.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct WardFile {
    name: String,
    /// Where the ward is, and when its file was made.
    about: String,
}

/// A quarter in which a ward had a round.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct QuarterOffered {
    key: String,
    label: String,
}

/// A ward in the quarter that is looked at.
#[derive(Clone, Debug, Serialize, Type)]
pub(crate) struct WardRow {
    name: String,
    answered: String,
    form: String,
    /// What became of the area since the ward's round before.
    since: String,
    /// The scores of all areas, in the order of the list of areas.
    scores: Vec<String>,
}

/// Puts the page together.
pub(crate) fn page(beside: &Beside, choice: &WardsChoice) -> WardsPage {
    let wanted = |quarter: &&Quarter| Some(quarter.key()) == choice.quarter;
    let quarters = &beside.quarters;
    let quarter = quarters.iter().find(wanted).or(quarters.last()).copied();
    let at = choice.area.unwrap_or_default() as usize;
    let at = at.min(beside.areas.len().saturating_sub(1));
    let seen = quarter.map(|quarter| Seen { beside, quarter });
    let area = beside.areas.get(at);
    WardsPage {
        files: beside
            .wards
            .iter()
            .zip(&beside.made)
            .map(|(ward, made)| WardFile {
                name: ward.name.clone(),
                about: about(ward, &words::date::day(*made)),
            })
            .collect(),
        set_aside: beside
            .set_aside
            .iter()
            .map(|file| file.sentence())
            .collect(),
        quarters: quarters
            .iter()
            .map(|quarter| QuarterOffered {
                key: quarter.key(),
                label: words::quarter::name(*quarter).label,
            })
            .collect(),
        quarter: quarter.map(Quarter::key).unwrap_or_default(),
        areas: beside
            .areas
            .iter()
            .map(|area| area_name(beside, area))
            .collect(),
        area: at as u32,
        figure: seen
            .as_ref()
            .zip(area)
            .map(|(seen, area)| seen.figure(area)),
        rows: seen.map(|seen| seen.rows(area)).unwrap_or_default(),
    }
}

/// The wards in one quarter.
struct Seen<'a> {
    beside: &'a Beside,
    quarter: Quarter,
}

impl Seen<'_> {
    fn figure(&self, area: &Area) -> Figure {
        let wards = self.beside.wards.iter().map(|ward| {
            let round = ward.round(self.quarter);
            WardScore {
                name: self.name(ward),
                n: domain(round, area).map_or(0, |domain| domain.n),
                score: points_of(round, area),
            }
        });
        let wards: Vec<WardScore> = wards.collect();
        figure::wards(&area_name(self.beside, area), self.quarter, &wards)
    }

    fn rows(&self, area: Option<&Area>) -> Vec<WardRow> {
        let row = |ward: &Ward| {
            let round = ward.round(self.quarter);
            let score =
                |area: &Area| match domain(round, area).and_then(|domain| domain.score.shown()) {
                    Some(shown) => points(shown.score),
                    None => say("rollup-no-number"),
                };
            WardRow {
                name: self.name(ward),
                answered: round.map_or_else(|| say("rollup-no-round"), answered),
                form: round.map_or_else(String::new, |round| round.form.clone()),
                since: area.map_or_else(String::new, |area| since(ward, round, area)),
                scores: self.beside.areas.iter().map(score).collect(),
            }
        };
        self.beside.wards.iter().map(row).collect()
    }

    /// A ward's name, with its hospital where two wards have the same.
    fn name(&self, ward: &Ward) -> String {
        let same = |other: &&Ward| other.name.to_lowercase() == ward.name.to_lowercase();
        if self.beside.wards.iter().filter(same).count() < 2 || ward.site.is_empty() {
            return ward.name.clone();
        }
        let args = [
            ("ward", ward.name.as_str().into()),
            ("site", ward.site.as_str().into()),
        ];
        british().say("rollup-ward-at-site", &args)
    }
}

fn about(ward: &Ward, made: &str) -> String {
    let place = [&ward.site, &ward.trust].map(String::as_str);
    let place: Vec<&str> = place.into_iter().filter(|name| !name.is_empty()).collect();
    let args = [("place", place.join(", ").into()), ("made", made.into())];
    let id = if place.is_empty() {
        "rollup-file-made"
    } else {
        "rollup-file-about"
    };
    british().say(id, &args)
}

/// An area's name, with its checklist where the wards have several.
fn area_name(beside: &Beside, area: &Area) -> String {
    if beside
        .areas
        .iter()
        .all(|other| other.checklist == area.checklist)
    {
        return area.name.clone();
    }
    let args = [
        ("area", area.name.as_str().into()),
        ("checklist", area.checklist.as_str().into()),
    ];
    british().say("rollup-area-of-checklist", &args)
}

/// What a round tells of an area; nothing where it asked from another checklist.
fn domain<'a>(round: Option<&'a Round>, area: &Area) -> Option<&'a Domain> {
    let round = round.filter(|round| round.checklist == area.checklist)?;
    round.domain(&area.id)
}

fn points_of(round: Option<&Round>, area: &Area) -> Result<WardPoints, String> {
    let round = round.ok_or_else(|| say("rollup-no-round"))?;
    let needed = [("needed", round.threshold.into())];
    if round.results.is_none() {
        return Err(british().say("rollup-too-few", &needed));
    }
    let domain = domain(Some(round), area).ok_or_else(|| say("rollup-not-asked"))?;
    match domain.score {
        Cell::Shown(Score {
            score,
            low,
            high,
            favourable,
        }) => Ok(WardPoints {
            score,
            interval: Interval { low, high },
            favourable,
        }),
        Cell::Hidden(Hidden::TooFew) => Err(british().say("rollup-too-few", &needed)),
        Cell::Hidden(Hidden::TooFewItems | Hidden::FewFavourable) => {
            Err(say("rollup-hidden-items"))
        }
        Cell::Hidden(Hidden::EarlierRelease) => Err(words::results::earlier_release()),
    }
}

fn answered(round: &Round) -> String {
    match &round.results {
        None => british().say("rollup-too-few", &[("needed", round.threshold.into())]),
        Some(results) => {
            let args = [
                ("n", results.responses.into()),
                ("of", round.headcount.into()),
            ];
            british().say("rollup-answered", &args)
        }
    }
}

/// What became of an area since the ward's round before.
fn since(ward: &Ward, round: Option<&Round>, area: &Area) -> String {
    let Some(round) = round.filter(|round| round.checklist == area.checklist) else {
        return say("rollup-no-number");
    };
    let earlier = ward.rounds.iter().take_while(|other| *other != round);
    let before = earlier.filter(|other| other.results.is_some()).last();
    let (Some(found), Some(before)) = (round.change(&area.id), before) else {
        return say("rollup-no-round-before");
    };
    let args = |found: &Change| {
        let numbers = found.numbers?;
        Some([
            ("verdict", words::verdict::words(found.verdict).into()),
            ("by", change(numbers.difference).into()),
            ("low", change(numbers.low).into()),
            ("high", change(numbers.high).into()),
            ("quarter", words::quarter::name(before.quarter).short.into()),
        ])
    };
    match args(found) {
        Some(args) => british().say("rollup-since", &args),
        None => words::verdict::words(found.verdict),
    }
}

fn say(id: &str) -> String {
    british().say(id, &[])
}
