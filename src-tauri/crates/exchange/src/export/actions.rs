//! The action plan as a table: every column of the printed one, and the log.

use assessment::action::PlannedAction;
use assessment::checklist::{Checklist, built_in};

use super::BookOf;
use super::sheet::{Cell, Kind, Sheet, column, say};

pub(super) fn plan(of: &BookOf<'_>) -> Sheet {
    // An action may be older than the round, so its area is looked up in the built-in
    // checklists as well.
    let own = of.released.setup.checklist.clone();
    let checklists: Vec<Checklist> = std::iter::once(own)
        .chain(built_in().into_values())
        .collect();
    let row = |action: &PlannedAction<'_>| {
        let fields = action.fields;
        let area = checklists.iter().find_map(|all| all.domain(&fields.domain));
        let item = checklists.iter().find_map(|all| all.item(&fields.item));
        let brag = words::plan::brag(fields.state(of.written), of.brag);
        let log = action.progress.iter();
        let log = log.map(|entry| format!("{}: {}", words::date::day(entry.on), entry.note));
        vec![
            Cell::from(action.reference.as_str()),
            area.map_or(fields.domain.as_str(), |area| area.name.as_str())
                .into(),
            item.map_or(fields.item.as_str(), |item| item.text.as_str())
                .into(),
            fields.found.as_str().into(),
            fields.title.as_str().into(),
            fields.objective.as_str().into(),
            fields.steps.join("\n").into(),
            words::plan::barrier(fields.barrier).into(),
            fields.countermeasure.as_str().into(),
            fields.lead.as_str().into(),
            fields.support.as_str().into(),
            fields.start.into(),
            fields.due.into(),
            fields.measure.as_str().into(),
            fields.baseline.as_str().into(),
            fields.target.as_str().into(),
            fields.source.as_str().into(),
            format!("{:?}", brag.letter).into(),
            brag.word.into(),
            log.collect::<Vec<_>>().join("\n").into(),
            action
                .progress
                .last()
                .map_or(Cell::Empty, |entry| entry.on.into()),
            fields.outcome.as_str().into(),
            words::plan::act(fields.ending).into(),
            fields.ending_reason.as_str().into(),
        ]
    };
    Sheet {
        name: say("sheet-plan"),
        columns: vec![
            column("sheet-ref", Kind::Words),
            column("sheet-area", Kind::Words),
            column("sheet-statement", Kind::Text),
            column("sheet-found", Kind::Text),
            column("sheet-action", Kind::Text),
            column("sheet-objective", Kind::Text),
            column("sheet-steps", Kind::Text),
            column("sheet-barrier", Kind::Words),
            column("sheet-countermeasure", Kind::Text),
            column("sheet-lead", Kind::Words),
            column("sheet-support", Kind::Words),
            column("sheet-start", Kind::Day),
            column("sheet-due", Kind::Day),
            column("sheet-measure", Kind::Text),
            column("sheet-baseline", Kind::Words),
            column("sheet-target", Kind::Words),
            column("sheet-source", Kind::Words),
            column("sheet-letter", Kind::Words),
            column("sheet-state", Kind::Words),
            column("sheet-progress", Kind::Text),
            column("sheet-reviewed", Kind::Day),
            column("sheet-outcome", Kind::Text),
            column("sheet-decision", Kind::Words),
            column("sheet-why", Kind::Text),
        ],
        rows: of.actions.iter().map(row).collect(),
    }
}
