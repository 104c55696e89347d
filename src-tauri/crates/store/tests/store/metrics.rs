use assessment::metric::{Reading, Unit};
use assessment::quarter::Quarter;

use crate::support::{Ward, answer, setup};

fn quarter(text: &str) -> Quarter {
    text.parse().unwrap()
}

fn share(text: &str) -> Option<Reading> {
    Reading::read(text, Unit::Percent)
}

#[tokio::test]
async fn a_reading_takes_the_place_of_the_one_before_and_can_be_taken_out() {
    let (ward, store) = Ward::new().await;
    let (first, second) = (quarter("2026-Q2"), quarter("2026-Q3"));
    for (at, text) in [(second, "87.5"), (first, "80"), (second, "91")] {
        store
            .save_reading("appraisal", at, share(text))
            .await
            .unwrap();
    }
    store
        .save_reading("turnover", first, share("9.1"))
        .await
        .unwrap();
    store.close().await.unwrap();

    let store = ward.open().await;
    let readings = store.readings().await.unwrap();
    let of_appraisal: Vec<_> = readings["appraisal"]
        .iter()
        .map(|(at, reading)| (at.key(), reading.to_string()))
        .collect();
    assert_eq!(
        of_appraisal,
        [
            ("2026-Q2".into(), "80".into()),
            ("2026-Q3".into(), "91".into())
        ]
    );
    for at in [first, second] {
        store.save_reading("appraisal", at, None).await.unwrap();
    }
    let readings = store.readings().await.unwrap();
    assert_eq!(readings.keys().collect::<Vec<_>>(), ["turnover"]);
}

#[tokio::test]
async fn a_target_takes_the_place_of_the_one_before_and_can_be_taken_back() {
    let (_ward, store) = Ward::new().await;
    for text in ["85", "90"] {
        store.save_target("appraisal", share(text)).await.unwrap();
        let targets = store.targets().await.unwrap();
        assert_eq!(targets.get("appraisal").copied(), share(text));
    }
    store.save_target("appraisal", None).await.unwrap();
    assert!(store.targets().await.unwrap().is_empty());
}

#[tokio::test]
async fn what_the_team_said_is_the_same_with_and_without_other_numbers() {
    let (_ward, store) = Ward::new().await;
    let round = store.open_round(setup("2026-Q3")).await.unwrap();
    answer(&store, round, 8, 4).await;
    store.close_round(round, 1).await.unwrap();
    let before = store.released(round).await.unwrap();
    store
        .save_reading("appraisal", quarter("2026-Q3"), share("12"))
        .await
        .unwrap();
    store.save_target("appraisal", share("90")).await.unwrap();
    assert_eq!(store.released(round).await.unwrap(), before);
}
