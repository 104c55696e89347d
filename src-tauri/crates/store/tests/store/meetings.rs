use assessment::disclosure::NotReleased;
use assessment::meeting::{self, Rating, View};
use chrono::NaiveDate;
use store::Error;

use crate::support::{Ward, answer, setup};

fn view(team: Option<i32>, organisation: Option<i32>) -> View {
    View {
        agreed: Rating { team, organisation },
        minority: "Nights see it differently.".into(),
        raters: 7,
        held: NaiveDate::from_ymd_opt(2026, 12, 18).unwrap(),
    }
}

#[tokio::test]
async fn what_was_agreed_takes_the_place_of_what_was_agreed_before() {
    let (_ward, store) = Ward::new().await;
    let round = store.open_round(setup("2026-Q3")).await.unwrap();
    answer(&store, round, 6, 4).await;
    store.close_round(round, 1).await.unwrap();
    let released = store.released(round).await.unwrap();
    for view in [
        view(Some(4), Some(2)),
        view(None, Some(1)),
        view(Some(5), None),
    ] {
        store
            .save_meeting_view(round, "PS1", Some(&view))
            .await
            .unwrap();
        let views = store.meeting_views(round).await.unwrap();
        assert_eq!(
            views.into_iter().collect::<Vec<_>>(),
            [("PS1".into(), view)]
        );
    }
    assert_eq!(
        store.released(round).await.unwrap(),
        released,
        "what the team answered stays"
    );
    store.save_meeting_view(round, "PS1", None).await.unwrap();
    assert!(store.meeting_views(round).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_meeting_agrees_only_on_what_was_asked_and_closed() {
    let (_ward, store) = Ward::new().await;
    let round = store.open_round(setup("2026-Q3")).await.unwrap();
    let good = view(Some(4), None);
    assert!(matches!(
        store.save_meeting_view(round, "PS1", Some(&good)).await,
        Err(Error::NotReleased(NotReleased::StillOpen))
    ));
    store.close_round(round, 1).await.unwrap();
    assert!(matches!(
        store.save_meeting_view(round, "ZZ9", Some(&good)).await,
        Err(Error::NotFound("item"))
    ));
    assert!(matches!(
        store
            .save_meeting_view(round, "PS1", Some(&view(None, None)))
            .await,
        Err(Error::Meeting(meeting::Error::Empty))
    ));
    assert!(store.meeting_views(round).await.unwrap().is_empty());
}
