//! Paper forms that are typed in.

use serde_json::{Value, json};

use super::{ROUND, Surroundings, at_the_border, check_fields};

#[tokio::test]
async fn contract_of_paper_forms() {
    at_the_border(Surroundings::default(), async |border| {
        let round = border.open_round().await;
        let of_round = json!({ "round": round });
        let page = border.gives("paper", of_round.clone()).await;
        check_fields(&page, "round keys statements role forms said");
        check_fields(&page["round"], ROUND);
        let keys: Vec<&Value> = page["keys"].as_array().unwrap().iter().collect();
        let keys: Vec<&Value> = keys.into_iter().map(|key| &key["key"]).collect();
        assert_eq!(keys, ["5", "4", "3", "2", "1", "N", "D"]);
        check_fields(&page["statements"][0], "id text area");

        let number = border.gives("begin_paper_form", of_round.clone()).await;
        assert_eq!(number, 1);
        let of_form = json!({ "round": round, "number": 1 });
        let answers = |answer: &str| json!([{ "item": "PS1", "answer": answer }]);
        let save = |second: bool, answers: &Value, done: bool| {
            let typing =
                json!({ "second": second, "answers": answers, "role": null, "comments": [] });
            json!({ "round": round, "number": 1, "typing": typing, "done": done })
        };
        border
            .gives("save_paper_form", save(false, &answers("4"), false))
            .await;
        let shown = border.gives("paper_form", of_form.clone()).await;
        assert_eq!(shown, save(false, &answers("4"), false)["typing"]);
        let nonsense = save(false, &answers("much"), false);
        assert_eq!(border.refuses("save_paper_form", nonsense).await, "Invalid");
        let held = border.refuses("hand_in_paper", of_round.clone()).await;
        assert_eq!(held, "Conflict", "it is not typed to its end");
        border
            .gives("save_paper_form", save(false, &answers("4"), true))
            .await;
        let shown = border.gives("paper_form", of_form.clone()).await;
        assert_eq!(shown["second"], true);
        assert_eq!(shown["answers"], json!([]), "nobody sees the first typing");
        let closing = border.refuses("close_round", of_round.clone()).await;
        assert_eq!(closing, "Conflict", "a form would be lost");

        border
            .gives("save_paper_form", save(true, &answers("unsaid"), true))
            .await;
        let page = border.gives("paper", of_round.clone()).await;
        let form = &page["forms"][0];
        check_fields(form, "number state said differences");
        assert_eq!(form["state"], "differs");
        check_fields(&form["differences"][0], "item text first second");
        assert_eq!(form["differences"][0]["first"]["value"], "4");
        let settle = json!({ "round": round, "number": 1, "item": "PS1", "answer": "4" });
        border.gives("settle_paper_answer", settle).await;
        let page = border.gives("paper", of_round.clone()).await;
        assert_eq!(page["forms"][0]["state"], "twice");
        assert_eq!(border.gives("hand_in_paper", of_round.clone()).await, 1);
        let page = border.gives("paper", of_round.clone()).await;
        assert_eq!(page["forms"], json!([]));
        assert_eq!(page["round"]["received"], 1);

        border.gives("begin_paper_form", of_round).await;
        border.gives("discard_paper_form", of_form.clone()).await;
        let gone = border.refuses("discard_paper_form", of_form.clone()).await;
        assert_eq!(gone, "NotFound");
        assert_eq!(border.refuses("paper_form", of_form).await, "NotFound");
    })
    .await;
}
