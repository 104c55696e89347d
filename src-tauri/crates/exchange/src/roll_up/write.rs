//! Writes a roll-up file.

use assessment::comparison::{Comparison, DomainComparison, Verdict};
use assessment::disclosure::{Cell, DomainResult, Released};
use assessment::scoring::DomainScore;
use words::number::points_exact;

use super::rules::{self, MOST_LETTERS};
use super::{
    Change, ChangeNumbers, Domain, Error, FORMAT, File, Results, Round, Score, Told, ToldRound,
    VERSION, Ward, checksum,
};

/// The roll-up file of a ward: JSON in UTF-8.
///
/// # Errors
/// [`Error::Nonsense`] where [`super::read`] would refuse it, such as rounds that are not in the
/// order of their quarters.
pub fn write(told: &Told<'_>) -> Result<Vec<u8>, Error> {
    let ward = Ward {
        name: name(&told.team.name),
        site: name(&told.team.site),
        trust: name(&told.team.trust),
        rounds: rounds(told.rounds),
    };
    rules::check(&ward)?;
    let file = File {
        format: FORMAT.to_owned(),
        version: VERSION,
        made: told.made,
        checksum: checksum(told.made, &ward),
        ward,
    };
    Ok(serde_json::to_vec_pretty(&file).expect("names, days and numbers are JSON"))
}

fn rounds(told: &[ToldRound<'_>]) -> Vec<Round> {
    let mut rounds: Vec<Round> = Vec::new();
    for one in told {
        let before = rounds.iter().rfind(|round| round.results.is_some());
        let round = round(one, before);
        rounds.push(round);
    }
    rounds
}

fn round(told: &ToldRound<'_>, before: Option<&Round>) -> Round {
    let setup = match told.results {
        Ok(released) => &released.setup,
        Err(setup) => setup,
    };
    let form = setup.checklist.form(&setup.form);
    let mut round = Round {
        quarter: setup.quarter,
        checklist: setup.checklist.id.clone(),
        checklist_version: setup.checklist.version,
        form: name(form.map_or(&setup.form, |form| &form.name)),
        opens: setup.opens,
        closes: setup.closes,
        headcount: setup.headcount,
        threshold: setup.threshold,
        results: told.results.ok().map(results),
        changes: None,
    };
    round.changes = told
        .since
        .map(|comparison| changes(comparison, before, &round));
    round
}

fn results(released: &Released) -> Results {
    let domain = |result: &DomainResult| {
        let known = released.setup.checklist.domain(&result.id);
        Domain {
            id: result.id.clone(),
            name: name(known.map_or(&result.id, |domain| &domain.name)),
            n: result.n,
            score: match &result.score {
                Cell::Shown(shown) => Cell::Shown(score(shown)),
                Cell::Hidden(why) => Cell::Hidden(*why),
            },
        }
    };
    Results {
        version: released.version,
        responses: released.responses,
        domains: released.domains.iter().map(domain).collect(),
    }
}

fn score(shown: &DomainScore) -> Score {
    Score {
        score: tenths(shown.score),
        low: tenths(shown.interval.low),
        high: tenths(shown.interval.high),
        favourable: (100.0 * shown.favourable).round() / 100.0,
    }
}

fn changes(comparison: &Comparison, before: Option<&Round>, round: &Round) -> Vec<Change> {
    let change = |domain: &DomainComparison| {
        let change = Change {
            id: domain.id.clone(),
            verdict: domain.verdict,
            numbers: domain.change.map(|change| ChangeNumbers {
                difference: tenths(change.difference),
                low: tenths(change.interval.low),
                high: tenths(change.interval.high),
                detectable: tenths(change.minimum_detectable_change),
            }),
            hidden: domain.hidden,
        };
        if change.numbers.is_none() || rules::is_shown_in_both(&change.id, before, round) {
            return change;
        }
        // A comparison that was kept from before it hid what a release hides.
        Change {
            verdict: Verdict::TooFew,
            numbers: None,
            ..change
        }
    };
    comparison.domains.iter().map(change).collect()
}

/// As it is shown in tables; nought has no sign.
fn tenths(points: f64) -> f64 {
    points_exact(points).value + 0.0
}

/// A name on one line, as long as the rules allow.
fn name(text: &str) -> String {
    let visible = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let words = visible.collect::<String>();
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(MOST_LETTERS).collect()
}
