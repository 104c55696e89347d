use std::sync::OnceLock;

use assessment::checklist::built_in;
use proptest::prelude::*;

use super::*;

/// The errors of a file, as a questionnaire and as responses.
fn errors(bytes: &[u8]) -> (Error, Error) {
    (
        read_questionnaire(bytes).unwrap_err(),
        read_responses(bytes, setup()).unwrap_err(),
    )
}

#[track_caller]
fn check(bytes: &[u8], expected: Error) {
    assert_eq!(errors(bytes), (expected.clone(), expected));
}

/// Twice as many of some parts as are named, within a resource of that kind.
fn many(kind: &str, part: &str, times: usize) -> Vec<u8> {
    let list = vec![part; times].join(",");
    format!("{{\"resourceType\":\"{kind}\",\"status\":\"completed\",\"item\":[{list}],\"entry\":[{list}]}}").into_bytes()
}

#[test]
fn files_beyond_the_limits_are_refused_by_name() {
    check(&vec![b' '; MOST_BYTES + 1], Error::TooBig { megabytes: 10 });
    check(&[b'['].repeat(65), Error::TooDeep { most: 64 });
    check(&[b'['].repeat(5_000_000), Error::TooDeep { most: 64 });
    let deep = "{\"item\":[".repeat(33);
    check(deep.as_bytes(), Error::TooDeep { most: 64 });
    check(
        format!("[{}]", "{},".repeat(500_001)).as_bytes(),
        Error::TooMuch,
    );
    check(
        format!("[{}0]", "0,".repeat(1_000_000)).as_bytes(),
        Error::TooMuch,
    );
    // Brackets in quotation marks are text.
    check(
        format!("\"{}\"", "[\\\"".repeat(100)).as_bytes(),
        Error::NotFhir,
    );
}

#[test]
fn what_is_no_fhir_json_is_refused_by_name() {
    for nothing in [
        "",
        "   ",
        "{",
        "{\"resourceType\":",
        "hello",
        "{} {}",
        "\u{0}",
    ] {
        check(nothing.as_bytes(), Error::NotJson);
    }
    check(b"\xC3\x28", Error::NotJson);
    check(
        b" <Questionnaire xmlns=\"http://hl7.org/fhir\"/>",
        Error::Xml,
    );
    check(b"[]", Error::NotFhir);
    check(b"{}", Error::NotFhir);
    check(b"{\"resourceType\":7}", Error::WrongShape { line: 1 });
    check(
        b"{\"resourceType\":\"a\",\n\"resourceType\":\"b\"}",
        Error::WrongShape { line: 2 },
    );
    check(
        b"{\"resourceType\":\"Patient\"}",
        Error::OtherResource {
            found: "Patient".into(),
        },
    );
}

#[test]
fn other_encodings_of_unicode_are_read() {
    let text = String::from_utf8(bytes(&asking(vec![question(
        "1",
        options(&["a", "b"], 0.0),
    )])));
    let text = text.unwrap();
    let little = text.encode_utf16().flat_map(u16::to_le_bytes);
    let big = text.encode_utf16().flat_map(u16::to_be_bytes);
    for bytes in [
        [&b"\xEF\xBB\xBF"[..], text.as_bytes()].concat(),
        [0xFF, 0xFE].into_iter().chain(little).collect(),
        [0xFE, 0xFF].into_iter().chain(big).collect(),
    ] {
        assert_eq!(items(&read_questionnaire(&bytes).unwrap()), ["items/1"]);
    }
}

#[test]
fn huge_lists_are_refused_or_counted_and_quick() {
    let empty = many("Questionnaire", "{}", 5_001);
    assert_eq!(
        read_questionnaire(&empty),
        Err(Error::TooManyItems { most: 5_000 })
    );
    let empty = many("Questionnaire", "{}", 200_000);
    assert_eq!(
        read_questionnaire(&empty),
        Err(Error::TooManyItems { most: 5_000 })
    );
    let empty = many("Questionnaire", "{}", 5_000);
    assert_eq!(
        read_questionnaire(&empty),
        Err(Error::NothingScored { left_out: 5_000 })
    );

    let response = "{\"resource\":{\"resourceType\":\"QuestionnaireResponse\"}}";
    let responses = many("Bundle", response, 10_001);
    let most = Error::TooManyResponses { most: 10_000 };
    assert_eq!(read_responses(&responses, setup()), Err(most));
    let items = many(
        "QuestionnaireResponse",
        "{\"linkId\":\"PS1\",\"answer\":[]}",
        5_001,
    );
    let read = read_responses(&items, setup()).unwrap();
    assert_eq!(read.not_read, [(NotRead::Broken, 1)].into());
}

#[test]
fn five_thousand_items_with_options_of_their_own_are_read() {
    let mut list: Vec<Value> = (0..4_999)
        .map(|at| question(&at.to_string(), options(&["No", "Yes"], 0.0)))
        .collect();
    let extension = json!({"url": "urn:learning-climate:also", "valueString": "x"});
    list[0]["answerOption"][0]["extension"] = vec![extension; 1_000].into();
    list.push(question("many", options(&vec!["x"; 1_000], 0.0)));
    let new = super::read(list);
    assert_eq!(new.checklist.domains[0].items.len(), 4_998);
    let why: Vec<&Why> = new.left_out.iter().map(|left_out| &left_out.why).collect();
    assert_eq!(why, [&Why::SameWords, &Why::Points { count: 1_000 }]);
}

#[test]
fn a_thousand_problems_are_counted_and_a_hundred_listed() {
    let wrong = json!({"resource": {"resourceType": "QuestionnaireResponse", "status": "completed",
        "item": [{"linkId": "PS1", "answer": [{"valueInteger": 9}]}]}});
    let bundle = json!({"resourceType": "Bundle", "entry": vec![wrong; 1_000]});
    let read = read_responses(&bytes(&bundle), setup()).unwrap();
    assert_eq!(read.problems.len(), 101);
    assert_eq!(read.problems[100].what, ProblemKind::More { count: 900 });
    assert_eq!(read.not_read, [(NotRead::NoAnswers, 1_000)].into());
}

#[test]
fn link_ids_that_cannot_be_told_apart_are_refused() {
    let error = |ids: [&str; 2]| {
        let questions = ids.map(|id| question(id, options(&["No", "Yes"], 0.0)));
        read_questionnaire(&bytes(&asking(questions.to_vec()))).unwrap_err()
    };
    assert_eq!(
        error(["a", "a"]),
        Error::LinkIdTwice {
            link_id: "a".into()
        }
    );
    let alike = |one: &str, other: &str| Error::LinkIdsAlike {
        one: one.into(),
        other: other.into(),
    };
    assert_eq!(error(["a", "A"]), alike("a", "A"));
    assert_eq!(error(["1.1", "1/1"]), alike("1.1", "1/1"));
    let text = json!({"linkId": "a", "type": "display"});
    let group = json!({"linkId": "a", "type": "group", "item": []});
    for other in [text, group] {
        let items = vec![question("a", options(&["No", "Yes"], 0.0)), other];
        let error = read_questionnaire(&bytes(&asking(items))).unwrap_err();
        assert_eq!(
            error,
            Error::LinkIdTwice {
                link_id: "a".into()
            }
        );
    }
}

#[test]
fn wrong_types_are_refused_with_their_line() {
    let good = asking(vec![question("1", options(&["No", "Yes"], 0.0))]);
    for (place, wrong) in [
        ("/item", json!({})),
        ("/item/0", json!("x")),
        ("/item/0/linkId", json!(7)),
        ("/item/0/type", json!(["choice"])),
        ("/item/0/answerOption", json!("x")),
        ("/item/0/answerOption/0", json!(null)),
        ("/item/0/answerOption/0/valueCoding", json!([])),
        (
            "/item/0/answerOption/0/valueCoding/extension/0/valueDecimal",
            json!("1"),
        ),
        ("/title", json!(1)),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(place).unwrap() = wrong;
        let error = read_questionnaire(&bytes(&bad)).unwrap_err();
        assert!(
            matches!(error, Error::WrongShape { .. }),
            "{place}: {error:?}"
        );
    }
}

#[test]
fn a_number_that_is_no_number_is_refused() {
    let text = String::from_utf8(bytes(&asking(vec![question(
        "1",
        options(&["a", "b"], 0.0),
    )])));
    let text = text.unwrap();
    for (number, expected) in [
        ("1e999", true),
        ("NaN", true),
        ("1e300", false),
        ("-0.0", false),
    ] {
        let odd = text.replace(
            "\"valueDecimal\":1.0",
            &format!("\"valueDecimal\":{number}"),
        );
        assert_ne!(odd, text);
        let error = read_questionnaire(odd.as_bytes()).err();
        assert_eq!(
            error == Some(Error::NotJson),
            expected,
            "{number}: {error:?}"
        );
    }
}

#[test]
fn every_error_and_reason_says_something_of_its_own() {
    let text = String::new;
    let errors = [
        Error::TooBig { megabytes: 10 },
        Error::TooDeep { most: 64 },
        Error::TooMuch,
        Error::Xml,
        Error::NotJson,
        Error::NotFhir,
        Error::OtherResource { found: text() },
        Error::WrongShape { line: 1 },
        Error::Dialect(Dialect::Dstu2),
        Error::TwoDialects(Dialect::Stu3, Dialect::R5),
        Error::SeveralQuestionnaires { count: 2 },
        Error::TooManyItems { most: 5000 },
        Error::LinkIdTwice { link_id: text() },
        Error::LinkIdsAlike {
            one: text(),
            other: text(),
        },
        Error::NothingScored { left_out: 0 },
        Error::NothingScored { left_out: 1 },
        Error::NothingScored { left_out: 2 },
        Error::NotAChecklist(text()),
        Error::NoResponses,
        Error::TooManyResponses { most: 10_000 },
        Error::OtherQuestions,
    ];
    let whys = [
        Why::OtherType { kind: text() },
        Why::SeveralAnswers,
        Why::OwnWords,
        Why::Conditional,
        Why::NoText,
        Why::LongText,
        Why::NoLinkId,
        Why::NoOptions,
        Why::OptionsElsewhere { address: text() },
        Why::OptionsTwice,
        Why::OtherOptions,
        Why::NoWords,
        Why::LongWords,
        Why::SameWords,
        Why::Points { count: 0 },
        Why::Points { count: 1 },
        Why::Points { count: 12 },
        Why::SomeValues,
        Why::SameValue,
        Why::UnevenValues,
        Why::OtherScale,
        Why::OtherCodes,
    ];
    let notes = [
        Note::OrderAsListed {
            lowest: text(),
            highest: text(),
        },
        Note::Renumbered { from: 1, to: 5 },
        Note::OtherCodes,
        Note::FavourableGuessed { from: text() },
        Note::TakenForReversed { count: 1 },
        Note::TakenForReversed { count: 2 },
        Note::FormsLost,
    ];
    let not_read = [
        NotRead::OtherResource,
        NotRead::Broken,
        NotRead::NotFinished,
        NotRead::InError,
        NotRead::OtherStatus,
        NotRead::Copy,
        NotRead::NoAnswers,
        NotRead::OtherChecklist,
        NotRead::UnknownItem,
        NotRead::MorePages,
    ];
    let kinds = [
        ProblemKind::NotAnAnswer,
        ProblemKind::OffScale {
            lowest: 1,
            highest: 5,
        },
        ProblemKind::CodeAlone,
        ProblemKind::TwoMeanings,
        ProblemKind::SeveralAnswers,
        ProblemKind::Twice,
        ProblemKind::WrongShape,
        ProblemKind::More { count: 1 },
        ProblemKind::More { count: 2 },
    ];
    let mut said: Vec<String> = errors.iter().map(Error::sentence).collect();
    said.extend(whys.iter().map(Why::sentence));
    said.extend(notes.iter().map(Note::sentence));
    said.extend(
        not_read
            .iter()
            .flat_map(|what| [what.sentence(1), what.sentence(2)]),
    );
    said.extend(kinds.into_iter().map(|what| {
        let (response, item) = (None, None);
        Problem {
            response,
            item,
            what,
        }
        .sentence()
    }));
    for sentence in &said {
        assert!(
            sentence.ends_with('.') && !sentence.contains("fhir-"),
            "{sentence}"
        );
    }
    let all = said.len();
    said.sort();
    said.dedup();
    // The last page is one, however often it is counted.
    assert_eq!(said.len(), all - 1);
}

/// A questionnaire and a bundle of responses to it.
fn whole() -> &'static [Vec<u8>; 2] {
    static WHOLE: OnceLock<[Vec<u8>; 2]> = OnceLock::new();
    WHOLE.get_or_init(|| {
        let checklist = built_in().remove("learning-culture").unwrap();
        let form = checklist.form("pulse");
        let answered = |at: usize, id: &str| {
            json!({"linkId": id, "answer": [{"valueCoding": {"code": (at % 5 + 1).to_string()}}]})
        };
        let response = |at: usize| {
            let ids = ["PS1", "PS2", "LD1"];
            json!({"resource": {"resourceType": "QuestionnaireResponse", "status": "completed",
                "item": ids.map(|id| answered(at, id))}})
        };
        let entries: Vec<Value> = (0..5).map(response).collect();
        let bundle = json!({"resourceType": "Bundle", "entry": entries});
        [questionnaire(&checklist, form), bytes(&bundle)]
    })
}

/// Reads a file in both ways, and holds what comes out against what must always hold.
fn read_both(bytes: &[u8]) {
    if let Ok(new) = read_questionnaire(bytes) {
        let again = read_questionnaire(&questionnaire(&new.checklist, None)).unwrap();
        assert_eq!(again.checklist, new.checklist);
    }
    if let Ok(read) = read_responses(bytes, setup()) {
        for draft in read.drafts {
            assert!(assessment::response::submit(draft, setup()).is_ok());
        }
    }
}

/// JSON of names and values that FHIR has, in any place.
fn fhir_like() -> impl Strategy<Value = Value> {
    let names = prop::sample::select(vec![
        "resourceType",
        "item",
        "entry",
        "resource",
        "linkId",
        "text",
        "type",
        "answerOption",
        "answer",
        "valueCoding",
        "valueInteger",
        "valueString",
        "valueDecimal",
        "code",
        "display",
        "system",
        "extension",
        "url",
        "contained",
        "compose",
        "include",
        "concept",
        "id",
        "status",
        "option",
        "options",
        "reference",
        "answerValueSet",
        "group",
        "repeats",
        "questionnaire",
    ]);
    let texts = prop::sample::select(vec![
        "Questionnaire",
        "QuestionnaireResponse",
        "Bundle",
        "ValueSet",
        "choice",
        "coding",
        "group",
        "PS1",
        "PS2",
        "completed",
        "4",
        "Agree",
        ORDINAL,
        "#x",
        "x",
        "",
        "urn:learning-climate:reversed",
        "urn:learning-climate:scale",
    ]);
    let leaf = prop_oneof![
        texts.prop_map(|text| json!(text)),
        any::<i64>().prop_map(|number| json!(number)),
        (-3..8_i32).prop_map(|number| json!(number)),
        any::<f64>().prop_map(|number| json!(number)),
        any::<bool>().prop_map(|yes| json!(yes)),
        Just(Value::Null),
    ];
    leaf.prop_recursive(8, 64, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(names.clone().prop_map(str::to_owned), inner, 0..6)
                .prop_map(|parts| Value::Object(parts.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_bytes_are_an_error_and_never_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        errors(&bytes);
    }

    #[test]
    fn any_json_with_the_names_of_fhir_never_panics(
        json in fhir_like(),
        kind in prop::sample::select(vec!["Questionnaire", "QuestionnaireResponse", "Bundle"]),
        item in fhir_like(),
    ) {
        read_both(&bytes(&json));
        read_both(&bytes(&json!({"resourceType": kind, "status": "completed", "item": [item]})));
        read_both(&bytes(&json!({"resourceType": kind, "entry": [{"resource": item}]})));
    }

    #[test]
    fn a_file_with_a_piece_of_another_never_panics(
        which in 0..2_usize,
        at in any::<prop::sample::Index>(),
        gone in 0..40_usize,
        piece in "[0-9a-z\"{}\\[\\],:.\\-]{0,20}",
    ) {
        let whole = &whole()[which];
        let at = at.index(whole.len());
        let end = (at + gone).min(whole.len());
        read_both(&[&whole[..at], piece.as_bytes(), &whole[end..]].concat());
    }
}
