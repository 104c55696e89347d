//! What a column of role groups means.

use super::*;

#[track_caller]
fn check_role(cell: &str, expected: Option<Role>) {
    let setup = Setup {
        asks_role: true,
        ..setup()
    };
    let file = format!("A1,Which group do you belong to?\n4,\"{cell}\"\n");
    let imported = read("answers", file.as_bytes(), &setup).unwrap();
    assert_eq!(imported.problems, []);
    assert_eq!(imported.drafts[0].role, expected, "{cell}");
}

#[test]
fn a_role_is_a_label_with_or_without_who_belongs_to_it_or_a_name() {
    check_role("Registered staff", Some(Role::Registered));
    check_role(" medical STAFF ", Some(Role::Medical));
    check_role("Medical staff: doctors in any grade", Some(Role::Medical));
    check_role("learner", Some(Role::Learner));
    check_role("Prefer not to say", None);
    check_role("", None);
}

#[test]
fn a_role_that_is_not_offered_is_a_problem_and_counts_as_not_said() {
    let setup = Setup {
        asks_role: true,
        ..setup()
    };
    let imported = read("answers", b"A1,Role group\n4,Ward pirate\n", &setup).unwrap();
    assert_eq!(imported.drafts[0].role, None);
    assert_eq!(
        imported.problems[0].what.id(),
        "exchange-problem-not-a-role"
    );
    let args = imported.problems[0].what.args();
    assert_eq!(args[0], ("value", "Ward pirate".into()));
    assert!(args[1].1.starts_with("Support workforce, Registered staff"));
}

#[test]
fn a_role_is_not_read_where_the_round_does_not_ask_for_it() {
    let imported = import("A1,Role\n4,Medical staff\n").unwrap();
    assert_eq!((imported.role, imported.drafts[0].role), (None, None));
}
