//! What a team said: only of closed rounds with enough answers.

use serde_json::json;

use super::{ROUND, Surroundings, at_the_border, check_fields};

#[tokio::test]
async fn contract_of_results() {
    at_the_border(Surroundings::default(), async |border| {
        let rounds = border.sample_ward().await;
        let results = border.gives("results", json!({ "round": rounds[4] })).await;
        check_fields(
            &results,
            "round title lead went_well talk_about profile profile_in_checklist_order answers \
             agreement evidence domains missing_people overall hidden comments comments_note method",
        );
        check_fields(&results["round"], ROUND);
        assert_eq!(results["went_well"].as_array().unwrap().len(), 3);
        assert_eq!(results["talk_about"].as_array().unwrap().len(), 3);
        check_fields(&results["went_well"][0], "domain name score said change");
        check_fields(
            &results["profile"],
            "id title summary width height marks table method worked",
        );
        assert_eq!(results["domains"].as_array().unwrap().len(), 12);

        let domain = json!({ "round": rounds[4], "domain": "PS" });
        let page = border.gives("domain_results", domain).await;
        check_fields(
            &page,
            "round domain name lead verdict items agreement answers bounds checks roles evidence guess \
             agreed other_numbers patients comments actions statements next",
        );
        check_fields(&page["verdict"], "verdict words sentence");
        let unknown = json!({ "round": rounds[4], "domain": "XX" });
        assert_eq!(border.refuses("domain_results", unknown).await, "NotFound");
    })
    .await;
}

#[tokio::test]
async fn contract_of_results_by_framework() {
    at_the_border(Surroundings::default(), async |border| {
        let rounds = border.sample_ward().await;
        let of_round = json!({ "round": rounds[4] });
        let page = border.gives("frameworks", of_round).await;
        check_fields(&page, "round note frameworks areas");
        assert!(page["note"].as_str().unwrap().contains("our own judgement"));
        let frameworks = page["frameworks"].as_array().unwrap();
        let ids: Vec<_> = frameworks.iter().map(|one| &one["id"]).collect();
        assert_eq!(ids[..4], ["eqf", "slec", "cqc", "nets"]);
        check_fields(&frameworks[0], "id name source themes elsewhere");
        check_fields(
            &frameworks[0]["themes"][0],
            "id name checked areas not_asked",
        );
        let area = &page["areas"][0];
        check_fields(area, "domain name numbers hidden statements");
        check_fields(&area["numbers"], "score range favourable answered");
    })
    .await;
}

#[tokio::test]
async fn contract_of_results_that_nobody_may_see() {
    at_the_border(Surroundings::default(), async |border| {
        let round = border.open_round().await;
        let of_round = json!({ "round": round });
        for _ in 0..4 {
            let mut draft = border.gives("begin_draft", of_round.clone()).await;
            draft["answers"] = json!([{ "item": "PS1", "answer": "4" }]);
            border.gives("save_draft", json!({ "draft": draft })).await;
            border
                .gives("submit_draft", json!({ "id": draft["id"] }))
                .await;
            assert_eq!(
                border.refuses("results", of_round.clone()).await,
                "NotReleased"
            );
        }
        border.gives("close_round", of_round.clone()).await;
        assert_eq!(
            border.refuses("results", of_round.clone()).await,
            "NotReleased"
        );
        let domain = json!({ "round": round, "domain": "PS" });
        assert_eq!(
            border.refuses("domain_results", domain).await,
            "NotReleased"
        );
        assert_eq!(
            border.refuses("frameworks", of_round.clone()).await,
            "NotReleased"
        );
        let choice =
            json!({ "kind": "results_report", "round": round, "left_out": [], "framework": null });
        let choice = json!({ "choice": choice });
        assert_eq!(
            border.refuses("save_pdf", choice.clone()).await,
            "NotReleased"
        );
        assert_eq!(border.refuses("open_pdf", choice).await, "NotReleased");
        let home = border.gives("home", json!({})).await;
        assert_eq!(home["last_quarter"], json!(null));
    })
    .await;
}
