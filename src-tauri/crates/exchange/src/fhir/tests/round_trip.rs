use assessment::checklist::{Checklist, built_in, parse};
use proptest::prelude::*;

use super::*;

fn ours() -> Checklist {
    built_in().remove("learning-culture").unwrap()
}

/// A checklist with everything that one can have.
fn own() -> Checklist {
    let text = r#"
        id = "own"
        name = "Own checklist"
        version = 3
        [scale]
        first = -2
        labels = ["Never", "Don't know", "Always"]
        favourable_from = 0
        not_applicable = ["Not for us", "NFU"]
        unsaid = ["No comment"]
        skipped = ["99"]
        [[forms]]
        id = "all"
        name = "All"
        [[forms]]
        id = "a-only"
        name = "Only A"
        domain = "A"
        [[domains]]
        id = "A"
        name = "First area"
        short = "First"
        theme = "Safe"
        sensitive = true
        [[domains.items]]
        id = "A1"
        text = "We shout."
        level = "organisation"
        reversed = true
        forms = ["all"]
        wording = 4
        [[domains.items]]
        id = "A_2"
        text = "We “listen” & <learn>."
        level = "individual"
        forms = ["all"]
        [[domains]]
        id = "B"
        name = "Second"
        [[domains.items]]
        id = "B1"
        text = "We ask."
        forms = ["all"]
    "#;
    parse(text).unwrap()
}

#[test]
fn a_checklist_comes_back_as_it_was_written() {
    for checklist in [ours(), own()] {
        let back = read_questionnaire(&questionnaire(&checklist, None)).unwrap();
        assert_eq!(back.checklist, checklist);
        assert_eq!(
            (back.dialect, back.left_out, back.notes),
            (Dialect::R4, vec![], vec![])
        );
    }
}

#[test]
fn a_form_comes_back_with_what_it_asks() {
    for checklist in [ours(), own()] {
        for form in &checklist.forms {
            let back = read_questionnaire(&questionnaire(&checklist, Some(form))).unwrap();
            assert_eq!((back.left_out, back.notes), (vec![], vec![]));
            let back = back.checklist;
            assert_eq!(back.scale, checklist.scale);
            let asked = |checklist: &Checklist, form| -> Vec<String> {
                let asked = checklist.asked(form).into_iter();
                asked
                    .flat_map(|(domain, items)| {
                        let items = items.into_iter();
                        items.map(|item| {
                            let (id, text) = (&item.id, &item.text);
                            format!(
                                "{} {} {id} {text} {}",
                                domain.id, domain.name, item.reversed
                            )
                        })
                    })
                    .collect()
            };
            assert_eq!(back.forms.len(), 1);
            assert_eq!(asked(&back, &back.forms[0]), asked(&checklist, form));
        }
    }
}

#[test]
fn what_is_written_is_r4() {
    let json: Value = serde_json::from_slice(&questionnaire(&own(), None)).unwrap();
    assert_eq!(json["resourceType"], "Questionnaire");
    assert_eq!(json["status"], "active");
    assert_eq!(json["url"], "urn:learning-climate:checklist:own");
    assert_eq!(
        (&json["name"], &json["title"]),
        (&json!("Own"), &json!("Own checklist"))
    );
    let group = &json["item"][0];
    assert_eq!(
        (&group["linkId"], &group["type"]),
        (&json!("A"), &json!("group"))
    );
    let item = &group["item"][1];
    assert_eq!(
        (&item["linkId"], &item["type"]),
        (&json!("A_2"), &json!("choice"))
    );
    let option = &item["answerOption"][0]["valueCoding"];
    assert_eq!(
        (&option["code"], &option["display"]),
        (&json!("-2"), &json!("Never"))
    );
    assert_eq!(
        option["extension"],
        json!([{"url": ORDINAL, "valueDecimal": -2}])
    );
    let not_applicable = &item["answerOption"][3]["valueCoding"];
    assert_eq!(not_applicable["code"], "not-applicable");
    assert!(!questionnaire(&own(), None).is_ascii() || !json.to_string().contains("[]"));
}

#[test]
fn a_reversed_item_has_its_numbers_turned_and_its_codes_as_answered() {
    let json: Value = serde_json::from_slice(&questionnaire(&own(), None)).unwrap();
    let options = json["item"][0]["item"][0]["answerOption"]
        .as_array()
        .unwrap();
    let said: Vec<(&Value, &Value)> = options[..3]
        .iter()
        .map(|option| {
            let coding = &option["valueCoding"];
            (&coding["code"], &coding["extension"][0]["valueDecimal"])
        })
        .collect();
    let expected = [
        (&json!("-2"), &json!(0)),
        (&json!("-1"), &json!(-1)),
        (&json!("0"), &json!(-2)),
    ];
    assert_eq!(said, expected);
}

#[test]
fn reversed_items_are_known_even_where_our_flag_was_lost() {
    let mut json: Value = serde_json::from_slice(&questionnaire(&own(), None)).unwrap();
    json["item"][0]["item"][0]["extension"] = json!([]);
    let back = read_questionnaire(&bytes(&json)).unwrap();
    assert_eq!(items(&back), ["A/-A1", "A/A_2", "B/B1"]);
    assert_eq!(back.notes, [Note::TakenForReversed { count: 1 }]);
}

#[test]
fn a_form_of_reversed_items_alone_keeps_its_scale() {
    let mut checklist = own();
    checklist.domains.truncate(1);
    checklist.domains[0].items.truncate(1);
    let back = read_questionnaire(&questionnaire(&checklist, None)).unwrap();
    assert_eq!(back.checklist, checklist);
}

#[test]
fn a_form_that_asks_nothing_any_more_is_said_to_be_gone() {
    let mut json: Value = serde_json::from_slice(&questionnaire(&own(), None)).unwrap();
    for item in json["item"][0]["item"].as_array_mut().unwrap() {
        item["repeats"] = json!(true);
    }
    let back = read_questionnaire(&bytes(&json)).unwrap();
    assert_eq!(items(&back), ["B/B1"]);
    assert_eq!(back.notes, [Note::FormsLost]);
    let why = back.left_out.iter().map(|left_out| &left_out.why);
    assert_eq!(why.collect::<Vec<_>>(), [&Why::SeveralAnswers; 2]);
}

fn checklists() -> impl Strategy<Value = Checklist> {
    let item = ("[A-Za-z][a-z,.’ ]{0,30}[a-z]", any::<bool>(), 1..9_u32);
    let domain = (any::<bool>(), prop::collection::vec(item, 1..5));
    let domains = prop::collection::vec(domain, 1..5);
    (
        domains,
        -1000..=1000_i32,
        2..=11_usize,
        any::<prop::sample::Index>(),
    )
        .prop_map(|(domains, first, points, favourable)| {
            let mut checklist = own();
            checklist.scale.first = first;
            checklist.scale.labels = (0..points).map(|at| format!("Point {at}")).collect();
            checklist.scale.favourable_from = first + favourable.index(points) as i32;
            let example = checklist.domains[1].clone();
            checklist.forms.truncate(1);
            checklist.domains = domains
                .into_iter()
                .enumerate()
                .map(|(at, (sensitive, items))| {
                    let mut domain = example.clone();
                    domain.id = format!("D{at}");
                    domain.sensitive = sensitive;
                    let example = domain.items.remove(0);
                    let items = items.into_iter().enumerate();
                    domain.items = items
                        .map(|(number, (text, reversed, wording))| {
                            let mut item = example.clone();
                            item.id = format!("D{at}_{number}");
                            item.text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                            item.reversed = reversed;
                            item.wording = wording;
                            item
                        })
                        .collect();
                    domain
                })
                .collect();
            checklist
        })
}

proptest! {
    #[test]
    fn any_checklist_comes_back(checklist in checklists()) {
        let back = read_questionnaire(&questionnaire(&checklist, None)).unwrap();
        prop_assert_eq!(back.checklist, checklist);
    }
}
