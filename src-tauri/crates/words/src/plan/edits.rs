//! What was changed in a plan, in one line.

use assessment::action::{Fields, Progress};

use crate::british;

/// What is written down about an action: its fields and its log.
type Written<'a> = (&'a Fields, &'a [Progress]);

/// What was changed: `A3: changed lead and due date`. Each side is an action's fields and log,
/// or nothing where it was not on the plan.
pub fn edit(
    reference: &str,
    before: Option<(&Fields, &[Progress])>,
    after: Option<(&Fields, &[Progress])>,
) -> String {
    let say =
        |id, title: &str| british().say(id, &[("ref", reference.into()), ("title", title.into())]);
    match (before, after) {
        (None, Some((fields, _))) => say("plan-edit-added", &fields.title),
        (Some((fields, _)), None) => say("plan-edit-removed", &fields.title),
        (Some(before), Some(after)) => {
            let parts = listed(&parts(before, after));
            let args = [("ref", reference.into()), ("parts", parts.as_str().into())];
            british().say("plan-edit-changed", &args)
        }
        // Added and undone again.
        (None, None) => say("plan-edit-nothing", ""),
    }
}

/// The parts of an action that differ, by name.
fn parts((old, old_log): Written<'_>, (new, new_log): Written<'_>) -> Vec<String> {
    let differs = [
        ("plan-part-title", old.title != new.title),
        ("plan-part-objective", old.objective != new.objective),
        (
            "plan-part-link",
            (&old.domain, &old.item) != (&new.domain, &new.item),
        ),
        ("plan-part-found", old.found != new.found),
        ("plan-part-steps", old.steps != new.steps),
        (
            "plan-part-barrier",
            (old.barrier, &old.countermeasure) != (new.barrier, &new.countermeasure),
        ),
        ("plan-part-lead", old.lead != new.lead),
        ("plan-part-support", old.support != new.support),
        ("plan-part-start", old.start != new.start),
        ("plan-part-due", old.due != new.due),
        (
            "plan-part-measure",
            (&old.measure, &old.baseline, &old.target, &old.source)
                != (&new.measure, &new.baseline, &new.target, &new.source),
        ),
        ("plan-part-brag", old.brag != new.brag),
        ("plan-part-cycles", old.cycles != new.cycles),
        ("plan-part-outcome", old.outcome != new.outcome),
        (
            "plan-part-ending",
            (old.ending, &old.ending_reason) != (new.ending, &new.ending_reason),
        ),
        ("plan-part-progress", old_log != new_log),
    ];
    let named = differs.into_iter().filter(|(_, differs)| *differs);
    named.map(|(id, _)| british().say(id, &[])).collect()
}

/// `one, two and three`.
fn listed(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => {
            let first = first.join(", ");
            let args = [
                ("first", first.as_str().into()),
                ("last", last.as_str().into()),
            ];
            british().say("plan-parts", &args)
        }
    }
}

#[cfg(test)]
mod tests {
    use assessment::action::library;

    use super::*;

    #[test]
    fn a_change_names_the_parts_that_differ() {
        let one = library().remove(0).starting("2026-12-18".parse().unwrap());
        let two = Fields {
            lead: "Charge nurse".into(),
            due: "2027-01-29".parse().unwrap(),
            ..one.clone()
        };
        let log = [Progress {
            on: "2026-12-20".parse().unwrap(),
            note: "Begun".into(),
        }];
        let title = &one.title;
        let (before, after) = ((&one, &[][..]), (&two, &log[..]));
        assert_eq!(
            edit("A3", None, Some(before)),
            format!("A3 was put on the plan: {title}")
        );
        assert_eq!(
            edit("A3", Some(before), None),
            format!("A3 was taken off the plan: {title}")
        );
        assert_eq!(
            edit("A3", Some(before), Some(after)),
            "A3: changed lead, due date and notes"
        );
        assert_eq!(
            edit("A3", Some(before), Some((&one, &log))),
            "A3: changed notes"
        );
    }
}
