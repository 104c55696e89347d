//! Two quarters side by side, and all of them together.

use serde_json::json;

use super::{Surroundings, at_the_border, check_fields};

#[tokio::test]
async fn contract_of_comparing() {
    at_the_border(Surroundings::default(), async |border| {
        let rounds = border.sample_ward().await;
        let two = json!({ "from": rounds[3], "to": rounds[4] });
        let page = border.gives("compare", two).await;
        check_fields(
            &page,
            "title lead summary detectable cautions from to rounds panels slope columns rows notes method",
        );
        let rows = page["rows"].as_array().unwrap();
        assert_eq!(rows.len(), 12);
        check_fields(
            &rows[0],
            "domain name from to change interval detectable verdict",
        );
        let open = json!({ "from": rounds[4], "to": rounds[5] });
        assert_eq!(border.refuses("compare", open).await, "NotReleased");
    })
    .await;
}

#[tokio::test]
async fn contract_of_all_quarters() {
    at_the_border(Surroundings::default(), async |border| {
        let choice = |domain: &str| json!({ "choice": { "domain": domain, "target": 70, "screen_outliers": true, "new_limits": null } });
        border.own_ward().await;
        assert_eq!(border.refuses("history", choice("")).await, "NotFound");
        border.sample_ward().await;
        let page = border.gives("history", choice("LD")).await;
        check_fields(
            &page,
            "title lead heat_map response_rate domains domain quarters view chart ladder",
        );
        assert_eq!((&page["domain"], &page["view"]), (&json!("LD"), &json!("intervals")));
        assert_eq!(page["chart"], json!(null), "five quarters cannot tell change from chance");
        assert_eq!(border.refuses("history", choice("XX")).await, "NotFound");
    })
    .await;
}
