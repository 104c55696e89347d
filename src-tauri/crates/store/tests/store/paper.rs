use std::collections::BTreeMap;

use assessment::response::{Answer, Draft};
use store::{Error, RoundId, Store, Typing};

use crate::support::{Ward, answer, comment, person, setup};

fn form(seed: usize) -> Draft {
    person(&setup("2026-Q3"), 4, seed)
}

async fn typed(store: &Store, round: RoundId, form: &Draft) -> u32 {
    let number = store.begin_paper_form(round).await.unwrap();
    save(store, round, number, &Typing::First(form.clone()), true).await;
    number
}

async fn save(store: &Store, round: RoundId, number: u32, typing: &Typing, done: bool) {
    store
        .save_paper_form(round, number, typing, done)
        .await
        .unwrap();
}

#[tokio::test]
async fn paper_forms_are_handed_in_together_and_forgotten() {
    let (_ward, store) = Ward::new().await;
    let round = store.open_round(setup("2026-Q3")).await.unwrap();
    let mut first = form(1);
    first.comments.push(comment("On paper"));
    assert_eq!(typed(&store, round, &first).await, 1);
    assert_eq!(typed(&store, round, &form(2)).await, 2);
    let empty = Draft::default();
    assert_eq!(typed(&store, round, &empty).await, 3);
    let forms = store.paper_forms(round).await.unwrap();
    assert_eq!(forms[0].first, first);
    assert_eq!(store.round(round).await.unwrap().received, 0);
    assert!(matches!(
        store.close_round(round, 1).await,
        Err(Error::PaperWaits(3))
    ));
    assert_eq!(store.hand_in_paper(round).await.unwrap(), 2, "one is blank");
    assert_eq!(store.paper_forms(round).await.unwrap(), []);
    assert_eq!(store.round(round).await.unwrap().received, 2);
    answer(&store, round, 4, 4).await;
    store.close_round(round, 1).await.unwrap();
    let released = store.released(round).await.unwrap();
    assert_eq!(released.responses, 6);
    assert_eq!(released.comments, [comment("On paper")]);
}

#[tokio::test]
async fn a_form_that_is_not_settled_holds_the_batch() {
    let (_ward, store) = Ward::new().await;
    let round = store.open_round(setup("2026-Q3")).await.unwrap();
    let is_held = async |number: u32| {
        let handed_in = store.hand_in_paper(round).await;
        assert!(
            matches!(handed_in, Err(Error::PaperUnsettled(found)) if found == number),
            "{handed_in:?}"
        );
    };
    typed(&store, round, &form(1)).await;
    let number = store.begin_paper_form(round).await.unwrap();
    is_held(number).await;
    save(&store, round, number, &Typing::First(form(2)), false).await;
    is_held(number).await;
    save(&store, round, number, &Typing::First(form(2)), true).await;

    let mut again = form(2).answers;
    let item = again.keys().next().unwrap().clone();
    let slip = match again[&item] {
        Answer::Point(1) => Answer::Point(5),
        _ => Answer::Point(1),
    };
    again.insert(item.clone(), slip);
    save(
        &store,
        round,
        number,
        &Typing::Second(BTreeMap::new()),
        false,
    )
    .await;
    is_held(number).await;
    save(&store, round, number, &Typing::Second(again), true).await;
    is_held(number).await;
    let right = form(2).answers[&item];
    store
        .settle_paper_answer(round, number, &item, Some(right))
        .await
        .unwrap();
    let settled = store.paper_forms(round).await.unwrap();
    assert_eq!(settled[1].first, form(2));
    assert_eq!(settled[1].second.as_ref(), Some(&form(2).answers));
    assert_eq!(store.hand_in_paper(round).await.unwrap(), 2);
}

#[tokio::test]
async fn what_was_typed_is_kept_and_a_form_can_be_thrown_away() {
    let (ward, store) = Ward::new().await;
    let round = store.open_round(setup("2026-Q3")).await.unwrap();
    let number = store.begin_paper_form(round).await.unwrap();
    let half = Draft {
        answers: form(3).answers.into_iter().take(9).collect(),
        ..Draft::default()
    };
    save(&store, round, number, &Typing::First(half.clone()), false).await;
    store.close().await.unwrap();
    let store = ward.open().await;
    let forms = store.paper_forms(round).await.unwrap();
    assert_eq!((&forms[0].first, forms[0].first_done), (&half, false));
    store.discard_paper_form(round, number).await.unwrap();
    assert_eq!(store.paper_forms(round).await.unwrap(), []);
    for refused in [
        store.discard_paper_form(round, number).await,
        store
            .save_paper_form(round, number, &Typing::First(half), true)
            .await,
        store.settle_paper_answer(round, number, "PS1", None).await,
    ] {
        assert!(matches!(refused, Err(Error::NotFound(_))), "{refused:?}");
    }
    assert!(matches!(
        store.hand_in_paper(round).await,
        Err(Error::NothingToImport)
    ));
}
