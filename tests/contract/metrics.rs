//! Numbers that the ward has anyway.

use serde_json::{Value, json};

use super::{Surroundings, at_the_border, check_fields};

#[tokio::test]
async fn contract_of_other_numbers() {
    at_the_border(Surroundings::default(), async |border| {
        border.own_ward().await;
        let page = border.gives("metrics", json!({})).await;
        check_fields(&page, "metrics rows");
        check_fields(
            &page["metrics"][0],
            "id name column about better domain_name bound target",
        );
        assert_eq!(page["metrics"][0]["column"], "Appraisals done, %");
        let quarters: Vec<_> = page["rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| &row["quarter"]["key"])
            .collect();
        assert_eq!(quarters, ["2026-Q3", "2026-Q2", "2026-Q1", "2025-Q4"]);
        check_fields(&page["rows"][0], "quarter readings");
        assert_eq!(page["rows"][0]["readings"][0], "");

        let typed = |metric: &str, quarter: &str, text: &str| json!({ "metric": metric, "quarter": quarter, "text": text });
        let given = typed("appraisal", "2026-Q3", " 87.50% ");
        assert_eq!(border.refuses("save_reading", given).await, "Invalid");
        let given = typed("appraisal", "2026-Q3", " 87.5% ");
        assert_eq!(border.gives("save_reading", given).await, "87.5");
        let given = typed("appraisal", "2027-Q1", "90");
        assert_eq!(border.refuses("save_reading", given).await, "Invalid", "nobody knows it yet");
        let given = typed("smiles", "2026-Q3", "90");
        assert_eq!(border.refuses("save_reading", given).await, "NotFound");
        let target = |text: &str| json!({ "metric": "appraisal", "text": text });
        assert_eq!(border.gives("save_target", target("90")).await, "90");
        assert_eq!(border.refuses("save_target", target("all")).await, "Invalid");

        let page = border.gives("metrics", json!({})).await;
        assert_eq!(page["rows"][0]["readings"][0], "87.5");
        assert_eq!(page["metrics"][0]["target"], "90");
        assert_eq!(border.gives("save_target", target("")).await, Value::from(""));
    })
    .await;
}
