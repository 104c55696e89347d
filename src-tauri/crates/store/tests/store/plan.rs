use assessment::action::{Brag, Fields, Progress, library};
use store::Error;

use crate::support::Ward;

fn fields(title: &str) -> Fields {
    let fields = library().remove(0).starting("2026-12-18".parse().unwrap());
    Fields {
        title: title.into(),
        ..fields
    }
}

#[tokio::test]
async fn a_change_keeps_what_an_action_said_before() {
    let (_ward, store) = Ward::new().await;
    let made = store.save_action(None, &fields("First")).await.unwrap();
    let changed = Fields {
        brag: Brag::A,
        ..fields("Second")
    };
    let saved = store.save_action(Some(made.id), &changed).await.unwrap();
    assert_eq!(
        (saved.id, saved.number, &saved.fields),
        (made.id, 1, &changed)
    );
    store.remove_action(made.id).await.unwrap();
    assert_eq!(
        store.action_history(made.id).await.unwrap(),
        [fields("First"), changed]
    );
    assert!(matches!(
        store.action(made.id).await,
        Err(Error::NotFound("action"))
    ));
    assert!(matches!(
        store.save_action(Some(made.id), &fields("x")).await,
        Err(Error::NotFound("action"))
    ));
    assert!(matches!(
        store.remove_action(made.id).await,
        Err(Error::NotFound("action"))
    ));
}

#[tokio::test]
async fn a_number_is_never_given_twice() {
    let (_ward, store) = Ward::new().await;
    store.save_action(None, &fields("One")).await.unwrap();
    let two = store.save_action(None, &fields("Two")).await.unwrap();
    store.remove_action(two.id).await.unwrap();
    let three = store.save_action(None, &fields("Three")).await.unwrap();
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
    let action = store.save_action(None, &fields("One")).await.unwrap();
    let other = store.save_action(None, &fields("Two")).await.unwrap();
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
