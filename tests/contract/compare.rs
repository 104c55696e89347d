//! Two quarters side by side.

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
            "title lead summary detectable from to rounds panels columns rows notes method",
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
