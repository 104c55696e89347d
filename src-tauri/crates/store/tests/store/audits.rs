use assessment::audit::{AuditLine, Guess, Met};
use store::Error;

use crate::support::{Ward, answer, setup};

fn line(met: Met) -> AuditLine {
    AuditLine {
        met,
        note: format!("{met:?}"),
    }
}

#[tokio::test]
async fn an_audit_line_takes_the_place_of_the_one_before() {
    let (_ward, store) = Ward::new().await;
    let round = store.open_round(setup("2026-Q3")).await.unwrap();
    for met in Met::ALL {
        let line = line(met);
        store
            .save_audit_line(round, "PS1", Some(&line))
            .await
            .unwrap();
        let audit = store.audit(round).await.unwrap();
        assert_eq!(
            audit.into_iter().collect::<Vec<_>>(),
            [("PS1".into(), line)]
        );
    }
    store.save_audit_line(round, "PS1", None).await.unwrap();
    assert!(store.audit(round).await.unwrap().is_empty());
    assert!(matches!(
        store
            .save_audit_line(round, "ZZ9", Some(&line(Met::Met)))
            .await,
        Err(Error::NotFound("item"))
    ));
}

#[tokio::test]
async fn a_guess_takes_the_place_of_the_one_before_and_can_be_taken_back() {
    let (_ward, store) = Ward::new().await;
    let round = store.open_round(setup("2026-Q3")).await.unwrap();
    for guess in Guess::all() {
        store.save_guess(round, "FB", Some(guess)).await.unwrap();
        let guesses = store.guesses(round).await.unwrap();
        assert_eq!(
            guesses.into_iter().collect::<Vec<_>>(),
            [("FB".into(), guess)]
        );
    }
    store.save_guess(round, "FB", None).await.unwrap();
    assert!(store.guesses(round).await.unwrap().is_empty());
    assert!(matches!(
        store.save_guess(round, "ZZ", Guess::new(50)).await,
        Err(Error::NotFound("domain"))
    ));
}

#[tokio::test]
async fn audit_and_guesses_end_with_their_round_and_stay_as_they_were() {
    let (_ward, store) = Ward::new().await;
    let round = store.open_round(setup("2026-Q3")).await.unwrap();
    let (met, guess) = (line(Met::Met), Guess::new(70));
    store
        .save_audit_line(round, "PS1", Some(&met))
        .await
        .unwrap();
    store.save_guess(round, "PS", guess).await.unwrap();
    answer(&store, round, 6, 4).await;
    store.close_round(round, 1).await.unwrap();
    for later in [Some(&line(Met::Not)), None] {
        let kept = store.save_audit_line(round, "PS1", later).await;
        assert!(matches!(kept, Err(Error::RoundClosed)), "{kept:?}");
    }
    for later in [Guess::new(55), None] {
        let kept = store.save_guess(round, "PS", later).await;
        assert!(matches!(kept, Err(Error::RoundClosed)), "{kept:?}");
    }
    assert_eq!(store.audit(round).await.unwrap().get("PS1"), Some(&met));
    let guesses = store.guesses(round).await.unwrap();
    assert_eq!(guesses.get("PS").copied(), guess);
}
