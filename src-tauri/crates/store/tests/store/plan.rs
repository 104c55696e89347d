use assessment::action::{Brag, Fields, Progress, library};
use chrono::NaiveDate;
use store::{Action, Error, Store};

use crate::support::Ward;

fn fields(title: &str) -> Fields {
    let fields = library().remove(0).starting("2026-12-18".parse().unwrap());
    Fields {
        title: title.into(),
        ..fields
    }
}

fn day() -> NaiveDate {
    "2026-12-18".parse().unwrap()
}

fn note(text: &str) -> Progress {
    Progress {
        on: day(),
        note: text.into(),
    }
}

#[tokio::test]
async fn a_change_keeps_what_an_action_said_before() {
    let (_ward, store) = Ward::new().await;
    let made = store
        .save_action(None, &fields("First"), day())
        .await
        .unwrap();
    let changed = Fields {
        brag: Brag::A,
        ..fields("Second")
    };
    let saved = store
        .save_action(Some(made.id), &changed, day())
        .await
        .unwrap();
    assert_eq!(
        (saved.id, saved.number, &saved.fields),
        (made.id, 1, &changed)
    );
    store.remove_action(made.id, day()).await.unwrap();
    let changes = store.plan_changes().await.unwrap();
    let fields_of = |written: &Option<store::Written>| written.as_ref().map(|w| w.fields.clone());
    let told: Vec<_> = changes
        .iter()
        .map(|change| {
            (
                change.action,
                change.day,
                fields_of(&change.before),
                fields_of(&change.after),
            )
        })
        .collect();
    let (first, today) = (Some(fields("First")), Some(day()));
    assert_eq!(
        told,
        [
            (1, today, None, first.clone()),
            (1, today, first, Some(changed.clone())),
            (1, today, Some(changed), None),
        ]
    );
    assert!(matches!(
        store.action(made.id).await,
        Err(Error::NotFound("action"))
    ));
    assert!(matches!(
        store.save_action(Some(made.id), &fields("x"), day()).await,
        Err(Error::NotFound("action"))
    ));
    assert!(matches!(
        store.remove_action(made.id, day()).await,
        Err(Error::NotFound("action"))
    ));
}

#[tokio::test]
async fn a_number_is_never_given_twice() {
    let (_ward, store) = Ward::new().await;
    store
        .save_action(None, &fields("One"), day())
        .await
        .unwrap();
    let two = store
        .save_action(None, &fields("Two"), day())
        .await
        .unwrap();
    store.remove_action(two.id, day()).await.unwrap();
    let three = store
        .save_action(None, &fields("Three"), day())
        .await
        .unwrap();
    assert_eq!(three.number, 3);
    let numbers: Vec<_> = store
        .actions()
        .await
        .unwrap()
        .into_iter()
        .map(|action| action.number)
        .collect();
    assert_eq!(numbers, [1, 3]);
}

#[tokio::test]
async fn progress_comes_back_as_it_was_written_down() {
    let (_ward, store) = Ward::new().await;
    let action = store
        .save_action(None, &fields("One"), day())
        .await
        .unwrap();
    let other = store
        .save_action(None, &fields("Two"), day())
        .await
        .unwrap();
    let lines: Vec<Progress> = ["2027-02-01", "2027-01-08", "2027-01-08"]
        .iter()
        .enumerate()
        .map(|(at, day)| Progress {
            on: day.parse().unwrap(),
            note: format!("note {at}"),
        })
        .collect();
    for line in &lines {
        store.add_progress(action.id, line).await.unwrap();
    }
    assert_eq!(store.action(action.id).await.unwrap().progress, lines);
    let plan = store.actions().await.unwrap();
    assert_eq!((&plan[0].progress, plan[1].progress.len()), (&lines, 0));
    assert_eq!(plan[1].id, other.id);
}

/// Every step of a plan that was worked with, and the plan after each.
async fn worked_with(store: &Store) -> Vec<Vec<Action>> {
    let mut plans = vec![store.actions().await.unwrap()];
    let one = store
        .save_action(None, &fields("One"), day())
        .await
        .unwrap();
    plans.push(store.actions().await.unwrap());
    store.add_progress(one.id, &note("Begun.")).await.unwrap();
    plans.push(store.actions().await.unwrap());
    let two = store
        .save_action(None, &fields("Two"), day())
        .await
        .unwrap();
    plans.push(store.actions().await.unwrap());
    let better = fields("One, made better");
    store
        .review_action(one.id, &better, &note("It works."))
        .await
        .unwrap();
    plans.push(store.actions().await.unwrap());
    store.remove_action(two.id, day()).await.unwrap();
    plans.push(store.actions().await.unwrap());
    plans
}

#[tokio::test]
async fn every_change_can_be_undone_and_the_undoing_too() {
    let (_ward, store) = Ward::new().await;
    let plans = worked_with(&store).await;
    for number in (1..plans.len()).rev() {
        store.undo_plan_change(number as u32, day()).await.unwrap();
        assert_eq!(
            store.actions().await.unwrap(),
            plans[number - 1],
            "change {number}"
        );
    }
    // Each undoing was a change; undone in their turn, newest first, all comes back.
    let undone = (plans.len() - 1) as u32;
    for number in (undone + 1..=2 * undone).rev() {
        store.undo_plan_change(number, day()).await.unwrap();
    }
    assert_eq!(store.actions().await.unwrap(), plans[undone as usize]);
    assert!(matches!(
        store.undo_plan_change(99, day()).await,
        Err(Error::NotFound("change"))
    ));
}

#[tokio::test]
async fn what_changes_nothing_is_no_change() {
    let (_ward, store) = Ward::new().await;
    let one = store
        .save_action(None, &fields("One"), day())
        .await
        .unwrap();
    store
        .save_action(Some(one.id), &fields("One"), day())
        .await
        .unwrap();
    assert_eq!(store.plan_changes().await.unwrap().len(), 1);
}
