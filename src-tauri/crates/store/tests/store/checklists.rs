//! Checklists of the user's own.

use assessment::checklist::{Checklist, built_in, parse};
use assessment::round::Setup;
use store::{Error, Store};

use crate::support::{Ward, setup};

fn suggested(last: &str) -> Checklist {
    let text = format!(
        "id = \"handover\"\nname = \"Handover\"\nversion = 1\n
         [scale]\nfirst = 1\nlabels = [\"No\", \"Yes\"]\nfavourable_from = 2\n
         [[domains]]\nid = \"g\"\nname = \"Handover\"\n
         [[domains.items]]\nid = \"q1\"\ntext = \"I can ask.\"\n
         [[domains.items]]\nid = \"q2\"\ntext = \"{last}\"\n"
    );
    parse(&text).unwrap()
}

/// The newest versions as `id version offered`.
async fn listed(store: &Store) -> Vec<String> {
    let own = store.own_checklists().await.unwrap().into_iter();
    own.map(|own| {
        format!(
            "{} {} {}",
            own.checklist.id, own.checklist.version, own.offered
        )
    })
    .collect()
}

#[tokio::test]
async fn the_next_version_stands_in_the_list_and_a_round_keeps_its_own() {
    let (_ward, store) = Ward::new().await;
    assert_eq!(listed(&store).await, [""; 0]);
    let looked_at = store.adopted(suggested("We listen.")).await.unwrap();
    assert_eq!(listed(&store).await, [""; 0], "looking keeps nothing");
    let first = store.keep_checklist(suggested("We listen.")).await.unwrap();
    assert_eq!(first, looked_at);
    let round = store
        .open_round(Setup {
            form: first.forms[0].id.clone(),
            checklist: first.clone(),
            ..setup("2026-Q3")
        })
        .await
        .unwrap();
    store.offer_checklist(&first.id, false).await.unwrap();
    assert_eq!(listed(&store).await, ["own-handover 1 false"]);
    store
        .keep_checklist(suggested("We take time."))
        .await
        .unwrap();
    assert_eq!(listed(&store).await, ["own-handover 2 true"]);
    assert_eq!(store.round(round).await.unwrap().setup.checklist, first);
}

#[tokio::test]
async fn what_is_there_already_is_not_kept_again() {
    let (_ward, store) = Ward::new().await;
    store.keep_checklist(suggested("We listen.")).await.unwrap();
    let pulse = built_in().remove("learning-culture").unwrap();
    for again in [suggested("We listen."), pulse] {
        let refused = store.keep_checklist(again).await;
        assert!(
            matches!(refused, Err(Error::ChecklistThere(_))),
            "{refused:?}"
        );
    }
    assert_eq!(listed(&store).await, ["own-handover 1 true"]);
    let unknown = store.offer_checklist("own-other", false).await;
    assert!(matches!(unknown, Err(Error::NotFound(_))));
}
