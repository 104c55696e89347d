//! Every message of `exchange` has words, and all its arguments stand in them.

use exchange::import::{Error, Found, IgnoredWhy, Place, ProblemKind};
use words::Value;

#[track_caller]
fn check(id: &str, args: Vec<(&'static str, String)>) {
    let values: Vec<(&str, Value<'_>)> = args
        .iter()
        .map(|(name, value)| (*name, value.as_str().into()))
        .collect();
    let said = words::british().say(id, &values);
    assert!(!said.contains('{') && said != id, "{id}: {said}");
}

fn text(text: &str) -> String {
    text.to_owned()
}

#[test]
fn places_have_words() {
    for sheet in [None, Some(text("Sheet1"))] {
        let places = [
            Place::File,
            Place::Column {
                sheet: sheet.clone(),
                column: 0,
            },
            Place::Row {
                sheet: sheet.clone(),
                row: 1,
            },
            Place::Cell {
                sheet,
                row: 1,
                column: 0,
            },
        ];
        places
            .iter()
            .for_each(|place| check(place.id(), place.args()));
    }
}

#[test]
fn problems_have_words_and_a_hint() {
    let kinds = [
        ProblemKind::OffScale {
            item: text("PS1"),
            value: text("7"),
            lowest: 1,
            highest: 5,
        },
        ProblemKind::NotAnAnswer {
            item: text("PS1"),
            value: text("yes"),
            labels: text("Agree"),
        },
        ProblemKind::SlippedRow,
        ProblemKind::NoRows,
        ProblemKind::More { count: 3 },
    ];
    for kind in kinds {
        check(kind.id(), kind.args());
        check(kind.hint_id(), kind.args());
    }
}

#[test]
fn dropped_columns_say_why() {
    let reasons = [
        IgnoredWhy::Who,
        IgnoredWhy::When,
        IgnoredWhy::NotAsked(text("PS1")),
        IgnoredWhy::Repeat(text("PS1")),
        IgnoredWhy::NotAnItem,
    ];
    reasons.iter().for_each(|why| check(why.id(), why.args()));
}

#[test]
fn errors_say_what_to_do() {
    let column = |column| Place::Column {
        sheet: None,
        column,
    };
    let mut errors = vec![
        Error::Empty,
        Error::TooBig { megabytes: 10 },
        Error::UnpacksToTooMuch,
        Error::TooManyCells { most: 200_000 },
        Error::Password,
        Error::OldWorkbook,
        Error::Macros,
        Error::OtherWorkbook,
        Error::Damaged,
        Error::OpenQuote { row: 3 },
        Error::NoItems {
            looked_for: text("PS1"),
            example: text("One"),
            found: text("Age"),
        },
        Error::TwoColumns {
            item: text("PS1"),
            first: column(0),
            second: column(2),
        },
    ];
    let found = [
        Found::Zip,
        Found::Picture,
        Found::Pdf,
        Found::WebPage,
        Found::Document,
        Found::Other,
    ];
    errors.extend(found.map(|found| Error::NotATable {
        name: text("a.xlsx"),
        found,
    }));
    errors
        .iter()
        .for_each(|error| check(error.id(), error.args()));
}
