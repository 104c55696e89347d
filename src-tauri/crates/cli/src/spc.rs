//! `climate spc`: charts a table of dates and values.

use std::io::{self, Write};
use std::process::ExitCode;

use assessment::spc::{Error, Rebase, RunChart, Settings, Xmr, run_chart, xmr};

use crate::arguments::Spc;
use crate::problem::say;
use crate::series::{self, Wrong};

/// Reads, charts and prints what was asked for.
///
/// # Errors
/// A sentence about wrong usage.
pub(crate) fn run(asked: &Spc) -> Result<ExitCode, String> {
    if asked.run_chart && (asked.target.is_some() || !asked.rebase.is_empty()) {
        return Err(say("cli-usage-run-chart", Vec::new()));
    }
    let printed = match charted(asked) {
        Ok(printed) => printed,
        Err(sentence) => {
            // Nobody is left to tell if even this cannot be written.
            let _ = writeln!(io::stderr(), "{sentence}");
            return Ok(ExitCode::from(1));
        }
    };
    let written = writeln!(io::stdout(), "{printed}");
    Ok(written.map_or(ExitCode::from(1), |()| ExitCode::SUCCESS))
}

fn charted(asked: &Spc) -> Result<String, Wrong> {
    let text = std::fs::read_to_string(&asked.file).map_err(|why| {
        let file = asked.file.display().to_string();
        say(
            "cli-spc-unreadable",
            vec![("file", file), ("why", why.to_string())],
        )
    })?;
    let mut readings = series::read(&text)?;
    if asked.run_chart {
        readings.sort_by_key(|reading| reading.date);
        let values: Vec<f64> = readings
            .iter()
            .filter_map(|reading| reading.value)
            .collect();
        let chart = run_chart(&values).ok_or_else(|| say("cli-spc-empty", Vec::new()))?;
        return Ok(if asked.json {
            json(&chart)
        } else {
            run_chart_words(&chart)
        });
    }
    for rebase in &asked.rebase {
        if !readings.iter().any(|reading| reading.date == rebase.date) {
            let date = rebase.date.to_string();
            return Err(say("cli-spc-rebase", vec![("date", date)]));
        }
    }
    let settings = Settings {
        improvement: asked.improvement,
        target: asked.target,
        screen_outliers: !asked.no_screen,
        rebase: asked.rebase.clone(),
        ..Settings::default()
    };
    let chart = xmr(&readings, &settings).map_err(|why| match why {
        Error::DuplicateDate(date) => say("cli-spc-twice", vec![("date", date.to_string())]),
        other => other.to_string(),
    })?;
    Ok(if asked.json {
        json(&chart)
    } else {
        xmr_words(&chart)
    })
}

fn json(chart: &impl serde::Serialize) -> String {
    serde_json::to_string_pretty(chart).expect("a chart is numbers and names")
}

/// The name of a special cause, variation or assurance, as the JSON has it.
fn name(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|name| name.as_str().map(|name| name.replace('_', " ")))
        .unwrap_or_else(|| "–".to_owned())
}

fn xmr_words(chart: &Xmr) -> String {
    let number = |value: Option<f64>| value.map_or("–".to_owned(), |value| format!("{value:.2}"));
    let mut lines = vec![say("cli-spc-head", Vec::new())];
    lines.extend(chart.points.iter().map(|point| {
        format!(
            "{}  {:>9}  {:>9}  {:>9}  {:>9}  {}",
            point.date,
            number(point.value),
            number(point.mean),
            number(point.lower),
            number(point.upper),
            name(&point.special_cause),
        )
    }));
    let of = vec![
        ("variation", name(&chart.variation)),
        ("assurance", name(&chart.assurance)),
    ];
    lines.push(say("cli-spc-together", of));
    if chart.trial_limits {
        lines.push(say("cli-spc-trial", Vec::new()));
    }
    lines.join("\n")
}

fn run_chart_words(chart: &RunChart) -> String {
    let args = vec![
        ("median", format!("{:.2}", chart.median)),
        ("points", chart.useful_points.to_string()),
        ("run", chart.longest_run.to_string()),
        ("most", chart.longest_run_limit.to_string()),
        ("crossings", chart.crossings.to_string()),
        ("least", chart.crossings_limit.to_string()),
    ];
    let signal = if chart.signal {
        "cli-spc-signal"
    } else {
        "cli-spc-no-signal"
    };
    format!(
        "{}\n{}",
        say("cli-spc-run-chart", args),
        say(signal, Vec::new())
    )
}

/// Reads `2026-04-01` or `2026-04-01=a new sister`.
pub(crate) fn rebase(text: &str) -> Result<Rebase, String> {
    let (date, reason) = text.split_once('=').unwrap_or((text, ""));
    let date = date
        .trim()
        .parse()
        .map_err(|_| say("cli-usage-date", Vec::new()))?;
    Ok(Rebase {
        date,
        reason: reason.trim().to_owned(),
    })
}
