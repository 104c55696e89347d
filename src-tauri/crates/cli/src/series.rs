//! A table of dates and values.

use assessment::spc::Reading;
use chrono::NaiveDate;

use crate::problem::say;

/// Why a table cannot be charted, as a sentence that says where and what to do.
pub(crate) type Wrong = String;

/// Reads the first two columns as date and value: comma, semicolon or tab, with or without a
/// line of headings. An empty value is a missing one.
///
/// # Errors
/// The first line that cannot be read.
pub(crate) fn read(text: &str) -> Result<Vec<Reading>, Wrong> {
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let delimiter = [b'\t', b';', b',']
        .into_iter()
        .find(|delimiter| first.as_bytes().contains(delimiter))
        .unwrap_or(b',');
    let mut rows = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut readings = Vec::new();
    for (at, row) in rows.records().enumerate() {
        let line = at + 1;
        let row = row.map_err(|_| wrong("cli-spc-line", line, ""))?;
        let (date, value) = (
            row.get(0).unwrap_or_default(),
            row.get(1).unwrap_or_default(),
        );
        if date.is_empty() && value.is_empty() {
            continue;
        }
        match (date.parse::<NaiveDate>(), at) {
            (Ok(date), _) => readings.push(Reading {
                date,
                value: number(value).map_err(|()| wrong("cli-spc-value", line, value))?,
            }),
            // The first line may be headings.
            (Err(_), 0) if number(value).is_err() => {}
            (Err(_), _) => return Err(wrong("cli-spc-date", line, date)),
        }
    }
    if readings.is_empty() {
        return Err(say("cli-spc-empty", Vec::new()));
    }
    Ok(readings)
}

/// A number, nothing for a missing one.
fn number(text: &str) -> Result<Option<f64>, ()> {
    if text.is_empty() {
        return Ok(None);
    }
    let value: f64 = text.parse().map_err(|_| ())?;
    if value.is_finite() {
        Ok(Some(value))
    } else {
        Err(())
    }
}

fn wrong(id: &str, line: usize, found: &str) -> Wrong {
    say(
        id,
        vec![("line", line.to_string()), ("found", found.to_owned())],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&[(&str, Option<f64>)], &str>) {
        let found = read(text);
        match expected {
            Ok(readings) => {
                let found = found.unwrap();
                let found: Vec<_> = found
                    .iter()
                    .map(|r| (r.date.to_string(), r.value))
                    .collect();
                let wanted: Vec<_> = readings
                    .iter()
                    .map(|(d, v)| ((*d).to_owned(), *v))
                    .collect();
                assert_eq!(found, wanted);
            }
            Err(begins) => {
                let sentence = found.unwrap_err();
                assert!(sentence.starts_with(begins), "{sentence}");
            }
        }
    }

    #[test]
    fn a_table_of_dates_and_values_is_read() {
        let two = [("2026-01-31", Some(4.5)), ("2026-02-28", None)];
        check("date,value\n2026-01-31,4.5\n2026-02-28,\n", Ok(&two));
        check("\u{feff}2026-01-31;4.5\r\n2026-02-28;\r\n", Ok(&two));
        check(
            "Date\tValue\tNote\n2026-01-31\t4.5\tx\n\n2026-02-28\t\t\n",
            Ok(&two),
        );
    }

    #[test]
    fn what_cannot_be_read_is_said_with_its_line() {
        check("", Err("There is no date"));
        check("date,value\n", Err("There is no date"));
        check("date,value\n31/01/2026,4\n", Err("Line 2: “31/01/2026”"));
        check("2026-01-31,four\n", Err("Line 1: “four”"));
        check("2026-01-31,inf\n", Err("Line 1: “inf”"));
    }
}
