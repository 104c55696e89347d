//! Rounds of patients beside those of the team.

use assessment::checklist::{Respondents, built_in};
use assessment::round::Setup;
use store::Error;

use crate::support::{Ward, answer, setup};

fn of_patients() -> Setup {
    Setup {
        checklist: built_in().remove("patients-carers").unwrap(),
        form: "patients-carers".into(),
        headcount: 30,
        ..setup("2026-Q3")
    }
}

#[tokio::test]
async fn one_round_of_each_kind_is_open_and_each_list_holds_its_own() {
    let (_ward, store) = Ward::new().await;
    let team = store.open_round(setup("2026-Q3")).await.unwrap();
    let patients = store.open_round(of_patients()).await.unwrap();
    for again in [setup("2026-Q3"), of_patients()] {
        assert!(matches!(
            store.open_round(again).await,
            Err(Error::RoundOpen)
        ));
    }
    let ids = |rounds: Vec<store::Round>| rounds.iter().map(|round| round.id).collect::<Vec<_>>();
    assert_eq!(ids(store.rounds().await.unwrap()), [team]);
    let asked = store.rounds_that_ask(Respondents::Patients).await.unwrap();
    assert_eq!(ids(asked), [patients]);
    assert_eq!(store.round_of_team(team).await.unwrap().id, team);
    assert!(matches!(
        store.round_of_team(patients).await,
        Err(Error::NotFound(_))
    ));
}

#[tokio::test]
async fn what_patients_say_changes_nothing_that_the_team_said() {
    let (_ward, store) = Ward::new().await;
    let team = store.open_round(setup("2026-Q3")).await.unwrap();
    answer(&store, team, 6, 4).await;
    store.close_round(team, 7).await.unwrap();
    let before = store.released(team).await.unwrap();

    let patients = store.open_round(of_patients()).await.unwrap();
    answer(&store, patients, 9, 1).await;
    assert_eq!(store.round(team).await.unwrap().received, 6);
    store.close_round(patients, 7).await.unwrap();
    let said = store.released(patients).await.unwrap();
    assert_eq!((said.responses, said.domains.len()), (9, 1));
    assert_eq!(store.released(team).await.unwrap(), before);

    let compared = store.compared(team, patients).await.unwrap();
    let together = compared
        .domains
        .iter()
        .filter(|domain| domain.change.is_some());
    assert_eq!(together.count(), 0, "they share no statement");
}

#[tokio::test]
async fn a_round_of_patients_opens_again_beside_an_open_one_of_the_team() {
    let (_ward, store) = Ward::new().await;
    let patients = store.open_round(of_patients()).await.unwrap();
    answer(&store, patients, 3, 4).await;
    store.close_round(patients, 7).await.unwrap();
    store.open_round(setup("2026-Q3")).await.unwrap();
    let later = "2026-12-20".parse().unwrap();
    store.reopen_round(patients, later).await.unwrap();
    assert_eq!(store.round(patients).await.unwrap().setup.closes, later);
}
