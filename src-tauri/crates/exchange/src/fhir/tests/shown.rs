use super::*;
use crate::trial::{CANARY, grouped_round, ward};

fn written() -> Value {
    serde_json::from_slice(&totals(&ward().released)).unwrap()
}

#[test]
fn totals_are_what_was_released_rounded_as_it_is_shown() {
    let (ward, json) = (ward(), written());
    assert_eq!(json["format"], "learning-climate-totals");
    assert_eq!(
        (&json["quarter"], &json["responses"]),
        (&json!("2026-Q3"), &json!(12))
    );
    assert_eq!(
        json["scale"][4],
        json!({"code": 5, "label": "Strongly agree"})
    );
    let domains = json["domains"].as_array().unwrap();
    assert_eq!(domains.len(), ward.released.domains.len());
    let first = ward.released.domains[0].score.shown().unwrap();
    let numbers = &domains[0]["numbers"];
    assert!((numbers["score"].as_f64().unwrap() - first.score).abs() <= 0.05);
    assert!((numbers["favourable"].as_f64().unwrap() - first.favourable).abs() <= 0.005);
    let item = &domains[0]["items"][0];
    let counts = item["numbers"]["counts"].as_array().unwrap();
    let sum: u64 = counts.iter().filter_map(Value::as_u64).sum();
    assert_eq!(Some(sum), item["n"].as_u64());
}

#[test]
fn what_is_hidden_has_its_reason_and_no_number() {
    let json = written();
    let domains = json["domains"].as_array().unwrap();
    let feedback = domains.iter().find(|domain| domain["id"] == "FB").unwrap();
    assert!(feedback["hidden"].is_string());
    assert_eq!(feedback.get("numbers"), None);
    for item in feedback["items"].as_array().unwrap() {
        assert_eq!(item.get("numbers").is_some(), item.get("hidden").is_none());
    }
}

#[test]
fn totals_have_no_room_for_a_comment_or_a_person() {
    assert!(!ward().released.comments.is_empty());
    for released in [ward().released, grouped_round()] {
        let text = String::from_utf8(totals(&released)).unwrap();
        for word in [CANARY, "\"seed\"", "\"comments\"", "\"roles\""] {
            assert!(!text.contains(word), "{word}");
        }
    }
}

#[test]
fn the_same_release_gives_the_same_bytes() {
    assert_eq!(totals(&ward().released), totals(&ward().released));
}
