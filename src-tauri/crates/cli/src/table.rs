//! An assessment as a person reads it in a terminal.

use assessment::comparison::{Assessment, Comparison, DomainComparison};
use assessment::disclosure::{Cell, DomainResult, Hidden, NotReleased, Released};
use assessment::round::Setup;
use words::{number, verdict};

use crate::arguments::Assess;
use crate::problem::{Ignored, Problem, say};
use crate::round::Rounds;

/// How a column is lined up.
#[derive(Clone, Copy)]
pub(crate) enum Side {
    Left,
    Right,
}

/// Writes the rounds, the comparisons, the dropped columns and the problems.
pub(crate) fn of(asked: &Assess, read: &Rounds, assessment: &Assessment) -> String {
    let mut parts = Vec::new();
    if let Some(round) = read.rounds.first() {
        let checklist = &round.setup.checklist;
        let form = checklist
            .form(&round.setup.form)
            .map_or("", |form| &form.name);
        parts.push(
            say(
                "cli-title",
                vec![
                    ("team", asked.team().to_owned()),
                    ("checklist", checklist.name.clone()),
                    ("form", form.to_owned()),
                ],
            ) + "\n",
        );
    }
    for (round, result) in read.rounds.iter().zip(&assessment.rounds) {
        parts.push(round_text(&round.setup, round.drafts.is_some(), result));
    }
    for (pair, comparison) in read.rounds.windows(2).zip(&assessment.comparisons) {
        parts.push(comparison_text(&pair[0].setup, &pair[1].setup, comparison));
    }
    parts.extend(noticed(&read.ignored, &read.problems));
    parts.join("\n")
}

/// The dropped columns and the problems, each under its title.
pub(crate) fn noticed(ignored: &[Ignored], problems: &[Problem]) -> Vec<String> {
    let mut parts = Vec::new();
    if !ignored.is_empty() {
        let lines = ignored_lines(ignored);
        parts.push(block(say("cli-ignored", Vec::new()), lines));
    }
    if !problems.is_empty() {
        let lines = problems.iter().map(|problem| {
            let place = say(
                "cli-problem-line",
                vec![
                    ("file", problem.file.clone()),
                    ("place", problem.place.clone()),
                ],
            );
            [place.as_str(), &problem.what, &problem.hint]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" ")
        });
        parts.push(block(say("cli-problems", Vec::new()), lines));
    }
    parts
}

fn round_text(setup: &Setup, is_read: bool, result: &Result<Released, NotReleased>) -> String {
    let quarter = ("quarter", setup.quarter.label());
    match result {
        Ok(released) => {
            let title = say(
                "cli-round",
                vec![
                    quarter,
                    ("n", released.responses.to_string()),
                    ("asked", setup.headcount.to_string()),
                ],
            );
            title + "\n" + &domains(setup, &released.domains)
        }
        Err(_) if !is_read => say("cli-round-unreadable", vec![quarter]) + "\n",
        Err(why) => not_released(setup, *why),
    }
}

/// Says why a round has no results.
pub(crate) fn not_released(setup: &Setup, why: NotReleased) -> String {
    let quarter = ("quarter", setup.quarter.label());
    let said = match why {
        NotReleased::TooFew { received, needed } => {
            let (received, needed) = (received.to_string(), needed.to_string());
            let args = vec![quarter, ("received", received), ("needed", needed)];
            say("cli-round-too-few", args)
        }
        NotReleased::StillOpen => say("cli-round-open", vec![quarter]),
    };
    said + "\n"
}

/// The areas of a round with their scores.
pub(crate) fn domains(setup: &Setup, results: &[DomainResult]) -> String {
    let header = [
        "cli-column-area",
        "cli-column-score",
        "cli-column-interval",
        "cli-column-favourable",
        "cli-column-n",
    ];
    let sides = [
        Side::Left,
        Side::Right,
        Side::Right,
        Side::Right,
        Side::Right,
    ];
    let rows = results.iter().map(|domain| domain_row(setup, domain));
    lined_up(&header, sides, rows.collect())
}

fn domain_row(setup: &Setup, domain: &DomainResult) -> [String; 5] {
    let name = name(setup, &domain.id);
    let n = domain.n.to_string();
    match &domain.score {
        Cell::Shown(score) => [
            name,
            number::points_exact(score.score).text,
            number::interval_exact(score.interval),
            number::percent(score.favourable),
            n,
        ],
        Cell::Hidden(why) => [
            name,
            "–".to_owned(),
            say(hidden(*why), Vec::new()),
            "–".to_owned(),
            n,
        ],
    }
}

/// The title of a comparison.
pub(crate) fn compared(from: &Setup, to: &Setup, items: usize) -> String {
    let args = vec![
        ("from", from.quarter.label()),
        ("to", to.quarter.label()),
        ("items", items.to_string()),
    ];
    say("cli-comparison", args)
}

fn comparison_text(from: &Setup, to: &Setup, comparison: &Comparison) -> String {
    let title = compared(from, to, comparison.common_items);
    let header = [
        "cli-column-area",
        "cli-column-change",
        "cli-column-interval",
        "cli-column-detectable",
        "cli-column-verdict",
    ];
    let rows = comparison
        .domains
        .iter()
        .map(|domain| comparison_row(to, domain));
    title
        + "\n"
        + &lined_up(
            &header,
            [
                Side::Left,
                Side::Right,
                Side::Right,
                Side::Right,
                Side::Left,
            ],
            rows.collect(),
        )
}

fn comparison_row(to: &Setup, domain: &DomainComparison) -> [String; 5] {
    let name = name(to, &domain.id);
    let words = verdict::words(domain.verdict);
    let none = || "–".to_owned();
    match &domain.change {
        Some(change) => [
            name,
            number::change_exact(change.difference).text,
            number::change_interval_exact(change.interval),
            number::points_exact(change.minimum_detectable_change).text,
            words,
        ],
        None => [name, none(), none(), none(), words],
    }
}

/// One line for the columns of a file that were dropped for the same reason.
fn ignored_lines(ignored: &[Ignored]) -> impl Iterator<Item = String> {
    let mut columns: Vec<(&str, &str, Vec<String>)> = Vec::new();
    for one in ignored {
        let heading = say(
            "cli-ignored-heading",
            vec![("heading", one.heading.clone())],
        );
        match columns
            .iter_mut()
            .find(|(file, why, _)| (*file, *why) == (&one.file, &one.why))
        {
            Some((_, _, headings)) => headings.push(heading),
            None => columns.push((&one.file, &one.why, vec![heading])),
        }
    }
    columns.into_iter().map(|(file, why, headings)| {
        say(
            "cli-ignored-line",
            vec![
                ("file", file.to_owned()),
                ("headings", headings.join(", ")),
                ("why", why.to_owned()),
            ],
        )
    })
}

/// The name of a domain.
pub(crate) fn name(setup: &Setup, domain: &str) -> String {
    setup
        .checklist
        .domain(domain)
        .map_or(domain, |domain| &domain.name)
        .to_owned()
}

/// Why a number is hidden, by its Fluent id.
pub(crate) fn hidden(why: Hidden) -> &'static str {
    match why {
        Hidden::TooFew => "cli-hidden-too-few",
        Hidden::TooFewItems | Hidden::FewFavourable => "cli-hidden-too-few-items",
        Hidden::EarlierRelease => "cli-hidden-earlier-release",
    }
}

fn block(title: String, lines: impl Iterator<Item = String>) -> String {
    let lines: String = lines.map(|line| format!("  {line}\n")).collect();
    format!("{title}\n{lines}")
}

/// Puts rows under their headings, each column as wide as it must be.
pub(crate) fn lined_up<const N: usize>(
    header: &[&'static str; N],
    sides: [Side; N],
    rows: Vec<[String; N]>,
) -> String {
    let header = header.map(|id| say(id, Vec::new()));
    let all = || std::iter::once(&header).chain(&rows);
    let widths: [usize; N] =
        std::array::from_fn(|at| all().map(|row| row[at].chars().count()).max().unwrap_or(0));
    let line = |row: &[String; N]| {
        let cells = (0..N).map(|at| match sides[at] {
            Side::Left => format!("{:<width$}", row[at], width = widths[at]),
            Side::Right => format!("{:>width$}", row[at], width = widths[at]),
        });
        format!("  {}\n", cells.collect::<Vec<_>>().join("  ").trim_end())
    };
    all().map(line).collect()
}
