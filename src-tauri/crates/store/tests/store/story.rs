use assessment::action::{Progress, library};
use assessment::audit::{AuditLine, Guess, Met};
use assessment::comparison::Verdict;
use assessment::disclosure::{NotReleased, Released};
use assessment::round::State;
use store::Error;

use crate::support::{Ward, answer, comment, person, setup, team};

#[tokio::test]
async fn a_ward_goes_from_an_empty_file_to_results_a_comparison_and_an_action() {
    let (ward, store) = Ward::new().await;
    assert_eq!(store.team().await.unwrap(), team());
    assert!(store.rounds().await.unwrap().is_empty());

    // A first quarter: answers on this computer and from a file.
    let first = store.open_round(setup("2026-Q2")).await.unwrap();
    assert!(matches!(
        store.open_round(setup("2026-Q3")).await,
        Err(Error::RoundOpen)
    ));
    answer(&store, first, 4, 2).await;
    let from_a_file = (10..14)
        .map(|seed| person(&setup("2026-Q2"), 2, seed))
        .collect();
    store.import(first, [1; 32], from_a_file).await.unwrap();
    store.close().await.unwrap();

    let store = ward.open().await;
    let round = store.round(first).await.unwrap();
    assert_eq!(
        (round.received, round.state, round.released),
        (8, State::Open, false)
    );
    assert!(matches!(
        store.released(first).await,
        Err(Error::NotReleased(NotReleased::StillOpen))
    ));
    let line = AuditLine {
        met: Met::Partly,
        note: "Minutes of the March huddle".into(),
    };
    store
        .save_audit_line(first, "PS1", Some(&line))
        .await
        .unwrap();
    let guess = Guess::new(70);
    store.save_guess(first, "PS", guess).await.unwrap();
    let closing = store.close_round(first, 7).await.unwrap();
    assert!(closing.round.released && closing.copy.is_ok());
    store.close().await.unwrap();

    // A second quarter, better, with a comment.
    let store = ward.open().await;
    let second = store.open_round(setup("2026-Q3")).await.unwrap();
    answer(&store, second, 8, 4).await;
    let draft = store.begin_draft(second).await.unwrap();
    let mut answers = person(&setup("2026-Q3"), 4, 9);
    answers.comments.push(comment("The huddle helps."));
    store.save_draft(draft, &answers).await.unwrap();
    assert_eq!(
        store.unfinished_drafts(second).await.unwrap(),
        [(draft, answers)]
    );
    assert!(matches!(
        store.compared(first, second).await,
        Err(Error::NotReleased(NotReleased::StillOpen))
    ));
    store.submit_draft(draft).await.unwrap();
    assert!(store.unfinished_drafts(second).await.unwrap().is_empty());
    store.close_round(second, u64::MAX).await.unwrap();
    let shown = store.released(second).await.unwrap();
    let compared = store.compared(first, second).await.unwrap();
    store.close().await.unwrap();

    // Read again, everything is what it was.
    let store = ward.open().await;
    let rounds = store.rounds().await.unwrap();
    assert_eq!(
        rounds
            .iter()
            .map(|round| (round.id, round.received))
            .collect::<Vec<_>>(),
        [(first, 8), (second, 9)]
    );
    assert_eq!(store.released(second).await.unwrap(), shown);
    assert_eq!(
        (shown.version, shown.seed, shown.responses),
        (1, u64::MAX, 9)
    );
    assert_eq!(shown.comments, [comment("The huddle helps.")]);
    assert_eq!(store.compared(first, second).await.unwrap(), compared);
    assert!(
        compared.count(Verdict::ClearImprovement) > 6,
        "{compared:?}"
    );
    assert_eq!(store.audit(first).await.unwrap().get("PS1"), Some(&line));
    assert_eq!(
        store.guesses(first).await.unwrap().get("PS").copied(),
        guess
    );

    let fields = library().remove(0).starting("2026-12-18".parse().unwrap());
    let action = store
        .save_action(None, &fields, fields.start)
        .await
        .unwrap();
    let progress = Progress {
        on: "2027-01-08".parse().unwrap(),
        note: "First huddle held".into(),
    };
    store.add_progress(action.id, &progress).await.unwrap();
    store.close().await.unwrap();
    let plan = ward.open().await.actions().await.unwrap();
    assert_eq!(
        (plan[0].number, &plan[0].fields, plan[0].progress.as_slice()),
        (1, &fields, [progress].as_slice())
    );
}

#[tokio::test]
async fn what_the_store_releases_is_what_the_gate_says() {
    let (_ward, store) = Ward::new().await;
    let setup = setup("2026-Q3");
    let people: Vec<_> = (0..23).map(|seed| person(&setup, 3, seed)).collect();
    let round = store.open_round(setup.clone()).await.unwrap();
    store.import(round, [3; 32], people.clone()).await.unwrap();
    store.close_round(round, 11).await.unwrap();
    let said = assessment::comparison::assess(vec![(setup, people)], 11)
        .rounds
        .remove(0)
        .unwrap();
    let kept = store.released(round).await.unwrap();
    // The store sums in another order, which may move the last digits of a mean.
    assert_eq!(kept.responses, said.responses);
    for (kept, said) in kept.domains.iter().zip(&said.domains) {
        let (kept, said) = (kept.score.shown().unwrap(), said.score.shown().unwrap());
        assert!((kept.score - said.score).abs() < 1e-11, "{kept:?} {said:?}");
    }
    // Reading it again moves nothing.
    let text = serde_json::to_string(&kept).unwrap();
    assert_eq!(serde_json::from_str::<Released>(&text).unwrap(), kept);
    assert_eq!(store.released(round).await.unwrap(), kept);
}
