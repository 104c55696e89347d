//! Rows that are the same as another.

use super::*;

const PASTED: &str = "Id,Completion time,A1,A2\n\
                      1,12/1/26 9:03:11,4,4\n\
                      2,12/1/26 9:04:12,4,4\n\
                      1,12/1/26 9:03:11,4,4\n";

#[test]
fn a_copy_is_said_with_its_row_and_can_be_left_out() {
    let imported = import(PASTED).unwrap();
    assert_eq!((imported.copies, imported.drafts.len()), (1, 3));
    assert_eq!(
        imported.problems,
        [Problem {
            place: Place::Row {
                sheet: None,
                row: 4
            },
            what: ProblemKind::Copy { row: 2 }
        }]
    );
    let choices = Choices {
        leave_out_copies: true,
        ..Choices::default()
    };
    let imported = import_with(PASTED, &choices).unwrap();
    assert_eq!((imported.copies, imported.drafts.len()), (1, 2));
}

#[test]
fn two_people_who_answer_alike_are_no_copies() {
    for file in [
        "A1,A2\n4,4\n4,4\n",
        "Id,A1,A2\n1,4,4\n2,4,4\n",
        "Email,Language,A1,A2\nanonymous,en,4,4\nanonymous,en,4,4\n",
        "submitdate,A1,A2\n1980-01-01 00:00:00,4,4\n1980-01-01 00:00:00,4,4\n",
        "Id,A1,A2\n1,4,4\n1,4,5\n",
    ] {
        let imported = import(file).unwrap();
        assert_eq!((imported.copies, imported.drafts.len()), (0, 2), "{file}");
    }
}
