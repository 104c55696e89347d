//! Many wards as a person reads them in a terminal.

use std::io::{self, Write};

use assessment::comparison::WardChange;
use assessment::quarter::Quarter;
use assessment::round::Setup;
use words::number;

use super::between::{Apart, Between};
use super::{Assessed, Read, Said};
use crate::problem::say;
use crate::table::{Side, compared, domains, hidden, lined_up, name, not_released, noticed};

/// A ward: its rounds, oldest first, and what changed between the last two.
pub(super) fn ward(assessed: &Assessed<'_>) -> String {
    let rounds = assessed.setups.iter().zip(&assessed.ward.rounds);
    let rounds = rounds.map(|(setup, result)| match result {
        Ok(released) => {
            let n = released.responses.to_string();
            let args = vec![("quarter", setup.quarter.label()), ("n", n)];
            say("cli-ward-round", args) + "\n" + &domains(setup, &released.domains)
        }
        Err(why) => not_released(setup, *why),
    });
    let mut parts = vec![format!("\n{}\n", assessed.name)];
    parts.extend(rounds);
    if let [.., from, to] = assessed.setups.as_slice() {
        let title = compared(from, to, assessed.ward.common_items);
        parts.push(title + "\n" + &changes(to, &assessed.ward.changes));
    }
    parts.concat()
}

/// Writes the title, the wards in order, and what was noticed.
pub(super) fn file(
    out: &mut impl Write,
    setup: &Setup,
    wards: impl Iterator<Item = io::Result<Said>>,
    count: usize,
    read: &Read,
) -> io::Result<()> {
    let form = setup.checklist.form(&setup.form);
    let args = [
        ("checklist", setup.checklist.name.as_str().into()),
        ("form", form.map_or("", |form| &form.name).into()),
        ("count", count.into()),
    ];
    writeln!(out, "{}", words::british().say("cli-wards", &args))?;
    let mut between = Between::default();
    for ward in wards {
        let ward = ward?;
        out.write_all(&ward.text)?;
        between.add(ward.shown);
    }
    for (quarter, domains) in between.by_quarter() {
        write!(out, "\n{}", apart(setup, quarter, &domains))?;
    }
    for part in noticed(&read.ignored, &read.problems) {
        write!(out, "\n{part}")?;
    }
    Ok(())
}

/// How much wards differ in a quarter, where some can be told apart; nothing of one ward alone.
fn apart(setup: &Setup, quarter: Quarter, domains: &[Apart]) -> String {
    let header = [
        "cli-column-area",
        "cli-column-wards",
        "cli-column-icc1",
        "cli-column-icc2",
    ];
    let sides = [Side::Left, Side::Right, Side::Right, Side::Right];
    let rows = domains.iter().filter_map(|(id, icc)| {
        let icc = icc.as_ref().ok()?;
        Some([
            name(setup, id),
            icc.teams.to_string(),
            number::fixed(icc.icc1, 2),
            number::fixed(icc.icc2, 2),
        ])
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return String::new();
    }
    let title = say("cli-between", vec![("quarter", quarter.label())]);
    title + "\n" + &lined_up(&header, sides, rows)
}

fn changes(to: &Setup, changes: &[WardChange]) -> String {
    let header = [
        "cli-column-area",
        "cli-column-change",
        "cli-column-interval",
        "cli-column-detectable",
    ];
    let sides = [Side::Left, Side::Right, Side::Right, Side::Right];
    let rows = changes.iter().map(|domain| {
        let name = name(to, &domain.id);
        match (&domain.change, domain.hidden) {
            (Some(change), _) => [
                name,
                number::change_exact(change.difference).text,
                number::change_interval_exact(change.interval),
                number::points_exact(change.minimum_detectable_change).text,
            ],
            (None, why) => {
                let why = why.map_or_else(String::new, |why| say(hidden(why), Vec::new()));
                [name, "–".to_owned(), why, "–".to_owned()]
            }
        }
    });
    lined_up(&header, sides, rows.collect())
}
