use super::*;

const AGREEMENT: [&str; 3] = ["Disagree", "Neither", "Agree"];

#[track_caller]
fn check_why(item: Value, expected: Why) {
    let mut good = question("good", options(&AGREEMENT, 1.0));
    good["text"] = json!("Good");
    let new = read(vec![good, item]);
    let left_out: Vec<&Why> = new.left_out.iter().map(|left_out| &left_out.why).collect();
    assert_eq!(left_out, [&expected]);
    assert_eq!(items(&new), ["items/good"]);
}

/// The scale of a questionnaire with one question.
#[track_caller]
fn check_scale(item: Value, first: i32, labels: &[&str]) -> NewChecklist {
    let new = read(vec![item]);
    assert_eq!(scale(&new), (first, labels.to_vec()));
    assert_eq!(new.left_out, []);
    new
}

#[test]
fn numbers_of_options_are_read_from_every_extension_there_was() {
    for url in [
        ORDINAL,
        "http://hl7.org/fhir/StructureDefinition/itemWeight",
        "http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue",
        "http://hl7.org/fhir/StructureDefinition/valueset-ordinalValue",
        "http://hl7.org/fhir/StructureDefinition/codesystem-ordinalValue",
        "http://hl7.org/fhir/StructureDefinition/iso21090-CO-value",
    ] {
        // Listed highest first: the number decides, and not the place.
        let options = vec![
            option(url, "Often", 2.0),
            option(url, "Sometimes", 1.0),
            option(url, "Never", 0.0),
        ];
        let new = check_scale(question("1", options), 0, &["Never", "Sometimes", "Often"]);
        assert_eq!(new.checklist.scale.favourable_from, 2);
        let from = "Often".to_owned();
        assert_eq!(new.notes, [Note::FavourableGuessed { from }]);
    }
}

#[test]
fn a_number_may_stand_on_the_option_or_beside_a_plain_value() {
    let number = |value: f64| json!([{"url": ORDINAL, "valueDecimal": value}]);
    let on_option = [("No", 1.0), ("Yes", 2.0)].map(
        |(words, value)| json!({"extension": number(value), "valueCoding": {"display": words}}),
    );
    check_scale(question("1", on_option.to_vec()), 1, &["No", "Yes"]);
    let beside = [("Yes", 2.0), ("No", 1.0)].map(|(words, value)| {
        json!({"valueString": words, "_valueString": {"extension": number(value)}})
    });
    check_scale(question("1", beside.to_vec()), 1, &["No", "Yes"]);
}

#[test]
fn whole_numbers_and_words_are_options_as_well() {
    let numbers = (0..=10).rev().map(|n| json!({"valueInteger": n}));
    let labels: Vec<String> = (0..=10).map(|n| n.to_string()).collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    check_scale(question("1", numbers.collect()), 0, &labels);

    let words = AGREEMENT.map(|words| json!({"valueString": words}));
    let new = check_scale(question("1", words.to_vec()), 1, &AGREEMENT);
    let (lowest, highest) = ("Disagree".to_owned(), "Agree".to_owned());
    assert_eq!(new.notes[0], Note::OrderAsListed { lowest, highest });

    let codes = [("3", "Agree"), ("2", "Neither"), ("1", "Disagree")]
        .map(|(code, display)| json!({"valueCoding": {"code": code, "display": display}}));
    check_scale(question("1", codes.to_vec()), 1, &AGREEMENT);
}

#[test]
fn options_may_stand_in_a_value_set_inside_of_the_questionnaire() {
    let concept = |words: &str, value: f64| option(ORDINAL, words, value)["valueCoding"].clone();
    let concepts = [concept("Yes", 1.0), concept("No", 0.0)];
    let composed = json!({"include": [{"system": "urn:x", "concept": concepts}]});
    for (part, inside) in [
        ("compose", composed),
        ("expansion", json!({"contains": concepts})),
    ] {
        let mut asking = asking(vec![json!({
            "linkId": "1", "text": "One", "type": "choice", "answerValueSet": "#yes-no",
        })]);
        asking["contained"] = json!([
            {"resourceType": "Patient", "id": "somebody"},
            {"resourceType": "ValueSet", "id": "yes-no", part: inside},
        ]);
        let new = read_questionnaire(&bytes(&asking)).unwrap();
        assert_eq!(scale(&new), (0, vec!["No", "Yes"]));
    }
}

#[test]
fn groups_become_domains_and_their_groups_themes() {
    let question = |id| question(id, options(&AGREEMENT, 1.0));
    let new = read(vec![
        question("0"),
        json!({"linkId": "a", "type": "group", "text": "Area", "item": [
            question("a.1"),
            json!({"linkId": "b", "type": "group", "text": "Inner", "item": [question("b.1")]}),
            question("a.2"),
        ]}),
        json!({"linkId": "empty", "type": "group", "text": "Nothing in it"}),
        json!({"type": "group", "item": [question("c.1")]}),
    ]);
    let expected = ["items/0", "a/a-1", "a/a-2", "b/b-1", "group-1/c-1"];
    assert_eq!(items(&new), expected);
    let domains = new.checklist.domains.iter();
    let names: Vec<_> = domains
        .map(|domain| (domain.name.as_str(), domain.theme.as_deref()))
        .collect();
    let expected = [
        ("Other items", None),
        ("Area", None),
        ("Inner", Some("Area")),
        ("Area 5", None),
    ];
    assert_eq!(names, expected);
    assert_eq!(new.checklist.forms.len(), 1);
    assert_eq!(
        (new.checklist.id.as_str(), new.checklist.version),
        ("team", 1)
    );
}

#[test]
fn other_types_are_named_and_left_out() {
    for kind in [
        "display", "boolean", "text", "date", "quantity", "question", "nonsense",
    ] {
        let item = json!({"linkId": "x", "text": "Other", "type": kind});
        check_why(item, Why::OtherType { kind: kind.into() });
    }
    let nothing = || question("x", options(&AGREEMENT, 1.0));
    let with = |name: &str, value: Value| {
        let mut item = nothing();
        item[name] = value;
        item
    };
    check_why(with("type", json!("open-choice")), Why::OwnWords);
    check_why(with("repeats", json!(true)), Why::SeveralAnswers);
    check_why(
        with("enableWhen", json!([{"question": "good"}])),
        Why::Conditional,
    );
    check_why(with("text", json!(" ")), Why::NoText);
    check_why(with("text", json!("x".repeat(2001))), Why::LongText);
    check_why(with("linkId", Value::Null), Why::NoLinkId);
    check_why(with("answerOption", json!([])), Why::NoOptions);
    check_why(with("answerValueSet", json!("#also")), Why::OptionsTwice);
    check_why(
        with("answerOption", json!([{"valueDate": "2026-01-01"}])),
        Why::OtherOptions,
    );
    check_why(
        with("answerOption", json!([{"valueString": ""}])),
        Why::NoWords,
    );
    check_why(
        with("answerOption", json!([{"valueString": "x".repeat(201)}])),
        Why::LongWords,
    );
    let mut outside = with("answerValueSet", json!("http://example.org/ValueSet/x"));
    outside["answerOption"] = json!([]);
    let address = "http://example.org/ValueSet/x".into();
    check_why(outside, Why::OptionsElsewhere { address });
    let list = |options: Vec<Value>| question("x", options);
    check_why(list(options(&["Yes"], 1.0)), Why::Points { count: 1 });
    let many: Vec<String> = (0..12).map(|at| format!("Point {at}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    check_why(list(options(&many, 1.0)), Why::Points { count: 12 });
    check_why(list(options(&["Yes", "yes "], 1.0)), Why::SameWords);
    check_why(list(options(&["Red", "Green"], 1.0)), Why::OtherScale);
    let numbered = |values: [f64; 3]| {
        let options = AGREEMENT.iter().zip(values);
        list(
            options
                .map(|(words, value)| option(ORDINAL, words, value))
                .collect(),
        )
    };
    check_why(numbered([1.0, 2.0, 2.0]), Why::SameValue);
    check_why(numbered([1.0, 2.0, 4.0]), Why::UnevenValues);
    let mut some = options(&AGREEMENT, 1.0);
    some[1] = json!({"valueString": "Neither"});
    check_why(list(some), Why::SomeValues);
    let mut two = options(&AGREEMENT, 1.0);
    two[1]["extension"] = json!([{"url": ORDINAL, "valueDecimal": 7}]);
    check_why(list(two), Why::SomeValues);
}

#[test]
fn what_hangs_on_a_condition_is_left_out_with_all_that_is_in_it() {
    let inner = question("inner", options(&AGREEMENT, 1.0));
    check_why(
        json!({"linkId": "g", "type": "group", "enableWhen": [{}], "item": [inner]}),
        Why::Conditional,
    );
}

#[test]
fn what_is_left_out_is_named() {
    let text = json!({"linkId": "t", "text": "Anything else?", "type": "text"});
    let new = read(vec![question("1", options(&AGREEMENT, 1.0)), text]);
    let left_out = &new.left_out[0];
    assert_eq!(
        (left_out.link_id.as_str(), left_out.text.as_str()),
        ("t", "Anything else?")
    );
    let said = left_out.why.sentence();
    assert_eq!(
        said,
        "Not scored: its type is “text”, not a choice between answers."
    );
}

#[test]
fn answers_that_are_no_points_are_known_by_code_and_by_words() {
    let system = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    let mut one = options(&AGREEMENT, 1.0);
    one.push(json!({"valueCoding": {"system": system, "code": "not-applicable", "display": "NR"}}));
    // A number does not make a point of it.
    one.push(option(ORDINAL, "Prefer not to say", 9.0));
    let two = options(&AGREEMENT, 1.0);
    let new = read(vec![question("1", one), question("2", two)]);
    assert_eq!(items(&new), ["items/1", "items/2"]);
    let scale = &new.checklist.scale;
    assert_eq!(scale.labels, AGREEMENT);
    assert_eq!(
        (&scale.not_applicable[..], &scale.unsaid[..]),
        (
            &["NR".to_owned()][..],
            &["Prefer not to say".to_owned()][..],
        )
    );
}

#[test]
fn evenly_spaced_numbers_become_whole_ones() {
    for step in [0.1, 25.0] {
        let options = AGREEMENT.iter().zip([0.0, step, 2.0 * step]);
        let options = options.map(|(words, value)| option(ORDINAL, words, value));
        let new = check_scale(question("1", options.collect()), 1, &AGREEMENT);
        assert_eq!(new.notes[0], Note::Renumbered { from: 1, to: 3 });
    }
}

#[test]
fn an_item_whose_numbers_go_the_other_way_is_reversed() {
    let turned = ["Agree", "Neither", "Disagree"];
    let new = read(vec![
        question("1", options(&turned, 1.0)),
        question("2", options(&AGREEMENT, 1.0)),
        question("3", options(&AGREEMENT, 1.0)),
    ]);
    assert_eq!(items(&new), ["items/-1", "items/2", "items/3"]);
    assert!(new.notes.contains(&Note::TakenForReversed { count: 1 }));
}

#[test]
fn a_list_in_the_other_order_without_numbers_is_not_reversed() {
    let plain = |words: &[&str]| {
        words
            .iter()
            .map(|words| json!({"valueString": words}))
            .collect()
    };
    let new = read(vec![
        question("1", plain(&["Agree", "Neither", "Disagree"])),
        question("2", options(&AGREEMENT, 1.0)),
    ]);
    assert_eq!(items(&new), ["items/1", "items/2"]);
    assert_eq!(scale(&new), (1, AGREEMENT.to_vec()));
}

/// A question whose options have these codes and the numbers 1, 2 and 3.
fn coded(link_id: &str, codes: [&str; 3]) -> Value {
    let mut options = options(&AGREEMENT, 1.0);
    for (option, code) in options.iter_mut().zip(codes) {
        option["valueCoding"]["code"] = json!(code);
    }
    question(link_id, options)
}

#[test]
fn codes_that_are_whole_numbers_in_order_are_the_codes_of_the_scale() {
    let new = check_scale(coded("1", ["0", "1", "2"]), 0, &AGREEMENT);
    assert_eq!(new.notes[0], Note::Renumbered { from: 0, to: 2 });
    check_scale(coded("1", ["a", "b", "c"]), 1, &AGREEMENT);
    check_scale(coded("1", ["10", "20", "30"]), 1, &AGREEMENT);
}

#[test]
fn codes_in_another_order_cannot_be_taken_for_points() {
    let new = check_scale(coded("1", ["3", "2", "1"]), 4, &AGREEMENT);
    assert_eq!(new.notes[0], Note::OtherCodes);
    let new = check_scale(coded("1", ["1000", "2", "1"]), -2, &AGREEMENT);
    assert_eq!(new.notes[0], Note::OtherCodes);
}

#[test]
fn an_item_whose_codes_mean_other_answers_is_left_out() {
    let order = ["1", "2", "3"];
    let new = read(vec![
        coded("1", order),
        coded("2", ["2", "1", "3"]),
        coded("3", order),
    ]);
    assert_eq!(items(&new), ["items/1", "items/3"]);
    assert_eq!(new.left_out[0].why, Why::OtherCodes);
}

#[test]
fn r5_is_named_and_mapped() {
    let mut item = question("1", options(&AGREEMENT, 1.0));
    item["type"] = json!("coding");
    let mut open = item.clone();
    (open["linkId"], open["answerConstraint"]) = (json!("2"), json!("optionsOrString"));
    let whole = json!({"linkId": "3", "text": "Three", "type": "integer", "answerOption": [
        {"valueInteger": 1}, {"valueInteger": 2},
    ]});
    let new = read(vec![item, open, whole]);
    assert_eq!(
        (new.dialect, items(&new)),
        (Dialect::R5, vec!["items/1".to_owned()])
    );
    let why: Vec<&Why> = new.left_out.iter().map(|left_out| &left_out.why).collect();
    assert_eq!(why, [&Why::OwnWords, &Why::OtherScale]);
    assert_eq!(
        new.dialect.sentence().unwrap(),
        "This file is FHIR R5. It was read as R4."
    );
    assert_eq!(Dialect::R4.sentence(), None);
}

#[test]
fn stu3_is_named_and_mapped() {
    let mut item = question("1", vec![]);
    item["option"] = options(&AGREEMENT, 1.0).into();
    let set = json!({
        "linkId": "2", "text": "Two", "type": "choice", "options": {"reference": "#set"},
    });
    let mut asking = asking(vec![item, set]);
    let concepts = AGREEMENT.map(|words| json!({"code": words}));
    let compose = json!({"include": [{"concept": concepts}]});
    asking["contained"] = json!([{"resourceType": "ValueSet", "id": "set", "compose": compose}]);
    let new = read_questionnaire(&bytes(&asking)).unwrap();
    assert_eq!(new.dialect, Dialect::Stu3);
    assert_eq!(items(&new), ["items/1", "items/2"]);
}

#[test]
fn dstu2_is_named_and_refused() {
    let old = json!({"resourceType": "Questionnaire", "group": {"question": []}});
    assert_eq!(
        read_questionnaire(&bytes(&old)),
        Err(Error::Dialect(Dialect::Dstu2))
    );
}

#[test]
fn two_dialects_in_one_file_are_refused() {
    let mut old = question("1", vec![]);
    old["option"] = options(&AGREEMENT, 1.0).into();
    let mut new = question("2", options(&AGREEMENT, 1.0));
    let error = |items: [&Value; 2]| {
        let items = items.map(Value::clone).to_vec();
        read_questionnaire(&bytes(&asking(items))).unwrap_err()
    };
    assert_eq!(
        error([&old, &new]),
        Error::TwoDialects(Dialect::Stu3, Dialect::R4)
    );
    new["type"] = json!("coding");
    assert_eq!(
        error([&old, &new]),
        Error::TwoDialects(Dialect::Stu3, Dialect::R5)
    );
}

#[test]
fn the_only_questionnaire_of_a_bundle_is_read() {
    let one = asking(vec![question("1", options(&AGREEMENT, 1.0))]);
    let bundle = |several: usize| {
        let mut entries = vec![json!({"resource": {"resourceType": "Patient"}})];
        entries.extend(vec![json!({"resource": one}); several]);
        read_questionnaire(&bytes(&json!({"resourceType": "Bundle", "entry": entries})))
    };
    assert_eq!(items(&bundle(1).unwrap()), ["items/1"]);
    assert_eq!(bundle(2), Err(Error::SeveralQuestionnaires { count: 2 }));
    assert_eq!(
        bundle(0),
        Err(Error::OtherResource {
            found: "Bundle".into()
        })
    );
}

/// The shape of the PHQ-9 as LOINC's form builder writes it (LOINC 44249-1), shortened to two of
/// its questions.
#[test]
fn a_questionnaire_of_the_wild_becomes_a_checklist() {
    let option = |code: &str, display: &str, value: u32| {
        json!({"extension": [{"url": ORDINAL, "valueDecimal": value}], "valueCoding": {
            "system": "http://loinc.org", "code": code, "display": display,
        }})
    };
    let options = [
        option("LA6568-5", "Not at all", 0),
        option("LA6569-3", "Several days", 1),
        option("LA6570-1", "More than half the days", 2),
        option("LA6571-9", "Nearly every day", 3),
    ];
    let item = |link_id: &str, text: &str| {
        json!({
            "linkId": link_id, "text": text, "type": "choice", "required": false,
            "code": [{"system": "http://loinc.org", "code": "44250-9"}],
            "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
                "valueCodeableConcept": {"coding": [{"code": "drop-down"}]}}],
            "answerOption": options,
        })
    };
    let total = json!({"linkId": "/44261-6", "type": "decimal", "text": "Total score"});
    let new = read(vec![
        item("/44250-9", "Little interest or pleasure in doing things?"),
        item("/44255-8", "Feeling down, depressed, or hopeless?"),
        total,
    ]);
    assert_eq!(items(&new), ["items/44250-9", "items/44255-8"]);
    assert!(!new.checklist.domains[0].items[0].reversed);
    assert_eq!(scale(&new).0, 0);
    let kind = "decimal".to_owned();
    assert_eq!(new.left_out[0].why, Why::OtherType { kind });
}
