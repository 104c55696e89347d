//! How the numbers of a report were made, and what tells its data from other data.

use assessment::disclosure::Released;
use words::compared::CompareWords;
use words::results::ResultsWords;

use super::{Explained, Terms, say, text};
use crate::{Around, ResultsReport};

pub(crate) fn method(
    report: &ResultsReport<'_>,
    around: &Around<'_>,
    rounds: &[Released],
    said: (&ResultsWords, Option<&CompareWords>),
) -> Result<Terms, serde_json::Error> {
    let (results, compared) = said;
    let said = results
        .method
        .iter()
        .chain(compared.into_iter().flat_map(|compared| &compared.method));
    let said = said.map(|words| Explained {
        what: words.what.clone(),
        text: words.text.clone(),
    });
    let mut rows = vec![round(report)];
    rows.extend(said);
    rows.push(data(report, rounds, around)?);
    Ok(Terms {
        heading: say("report-method-heading", &[]),
        rows,
    })
}

/// Which round the report is about, and of whom.
fn round(report: &ResultsReport<'_>) -> Explained {
    let quarter = words::quarter::name(report.released.setup.quarter);
    let args = [
        ("ward", text(&report.team.name)),
        ("label", text(&quarter.label)),
        ("quarter", text(&quarter.full)),
    ];
    Explained {
        what: say("report-method-round", &[]),
        text: say("report-method-round-text", &args),
    }
}

/// A mark of the data: two prints with the same one show the same results.
fn data(
    report: &ResultsReport<'_>,
    rounds: &[Released],
    around: &Around<'_>,
) -> Result<Explained, serde_json::Error> {
    let comparison = report.earlier.map(|(_, comparison)| comparison);
    let turnout = around.turnout.iter();
    let turnout: Vec<_> = turnout
        .map(|round| (round.quarter, round.answered, round.asked, round.needed))
        .collect();
    let audited = around.audited.iter();
    let audited: Vec<_> = audited
        .map(|area| (&area.domain, area.met, area.criteria))
        .collect();
    let mark = fingerprint(&serde_json::to_vec(&(
        rounds, comparison, turnout, audited,
    ))?);
    Ok(Explained {
        what: say("report-method-data", &[]),
        text: say("report-method-data-text", &[("mark", text(&mark))]),
    })
}

/// Fowler, Noll and Vo's hash (FNV-1a, 64 bit) in four groups. It tells data apart that
/// differ by accident; it is no seal against forgery.
fn fingerprint(bytes: &[u8]) -> String {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let digits = format!("{hash:016x}");
    [&digits[..4], &digits[4..8], &digits[8..12], &digits[12..]].join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fingerprint_agrees_with_the_published_values() {
        // Vectors of the authors' reference code, test_fnv.c.
        for (bytes, expected) in [
            ("", "cbf2-9ce4-8422-2325"),
            ("a", "af63-dc4c-8601-ec8c"),
            ("foobar", "8594-4171-f739-67e8"),
        ] {
            assert_eq!(fingerprint(bytes.as_bytes()), expected);
        }
    }
}
