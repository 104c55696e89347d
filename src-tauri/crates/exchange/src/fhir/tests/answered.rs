use assessment::response::{Answer, submit};
use assessment::round::Setup;

use super::*;

/// Stands for whatever must not come out of a response.
const CANARY: &str = "zanzibar";

fn coding(code: &str, display: &str) -> Value {
    json!({"valueCoding": {
        "system": "urn:learning-climate:scale", "code": code, "display": display,
    }})
}

fn answered(link_id: &str, answer: Value) -> Value {
    json!({"linkId": link_id, "answer": [answer]})
}

fn response(items: Vec<Value>) -> Value {
    json!({
        "resourceType": "QuestionnaireResponse",
        "questionnaire": "urn:learning-climate:checklist:learning-culture|1",
        "status": "completed",
        "item": [{"linkId": "PS", "text": CANARY, "item": items}],
    })
}

fn bundle(responses: Vec<Value>) -> Value {
    let entries = responses
        .into_iter()
        .map(|response| json!({"resource": response}));
    json!({"resourceType": "Bundle", "type": "collection", "entry": entries.collect::<Vec<_>>()})
}

fn read(json: &Value) -> ReadResponses {
    read_responses(&bytes(json), setup()).unwrap()
}

/// What one answer to PS1 becomes, beside one to PS2 that counts.
fn said(answer: Value) -> Result<Option<Answer>, ProblemKind> {
    let beside = answered("PS2", coding("4", "Agree"));
    let read = read(&response(vec![answered("PS1", answer), beside]));
    assert_eq!(read.drafts[0].answers["PS2"], Answer::Point(4));
    match read.problems.first() {
        Some(problem) => Err(problem.what.clone()),
        None => Ok(read.drafts[0].answers.get("PS1").copied()),
    }
}

#[track_caller]
fn check(answer: Value, expected: Option<Answer>) {
    assert_eq!(said(answer), Ok(expected));
}

#[track_caller]
fn check_problem(answer: Value, expected: ProblemKind) {
    assert_eq!(said(answer), Err(expected));
}

fn not_read(read: &ReadResponses) -> Vec<(NotRead, usize)> {
    read.not_read
        .iter()
        .map(|(what, count)| (*what, *count))
        .collect()
}

#[test]
fn an_answer_is_read_in_every_way_it_may_stand_there() {
    let four = Some(Answer::Point(4));
    check(coding("4", "Agree"), four);
    check(json!({"valueCoding": {"code": "4"}}), four);
    check(json!({"valueCoding": {"display": " agree "}}), four);
    check(
        json!({"valueCoding": {"system": "http://example.org", "code": "x", "display": "Agree"}}),
        four,
    );
    check(
        json!({"valueCoding": {"system": "http://example.org", "code": "agree"}}),
        four,
    );
    check(json!({"valueInteger": 4}), four);
    check(json!({"valueDecimal": 4.0}), four);
    check(json!({"valueString": "Agree"}), four);
    check(json!({"valueString": "4"}), four);
}

#[test]
fn an_answer_that_is_no_point_is_read_by_code_and_by_words() {
    let reason = |code: &str| {
        let system = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
        json!({"valueCoding": {"system": system, "code": code}})
    };
    check(reason("not-applicable"), Some(Answer::NotApplicable));
    check(reason("asked-declined"), Some(Answer::Unsaid));
    check(reason("unknown"), Some(Answer::Unsaid));
    check(reason("not-asked"), None);
    check(json!({"valueString": "N/A"}), Some(Answer::NotApplicable));
    check(
        json!({"valueString": "Prefer not to say"}),
        Some(Answer::Unsaid),
    );
    check(json!({"valueString": ""}), None);
}

#[test]
fn an_answer_that_is_not_understood_is_a_problem_and_counts_as_skipped() {
    let off_scale = ProblemKind::OffScale {
        lowest: 1,
        highest: 5,
    };
    check_problem(json!({"valueInteger": 6}), off_scale.clone());
    check_problem(json!({"valueDecimal": 3.5}), off_scale.clone());
    check_problem(json!({"valueDecimal": 1e300}), off_scale.clone());
    check_problem(json!({"valueInteger": i64::MIN}), off_scale);
    check_problem(json!({"valueString": "Perhaps"}), ProblemKind::NotAnAnswer);
    check_problem(json!({"valueBoolean": true}), ProblemKind::NotAnAnswer);
    check_problem(coding("4", "Perhaps"), ProblemKind::NotAnAnswer);
    check_problem(coding("4", "Disagree"), ProblemKind::TwoMeanings);
    let foreign = json!({"valueCoding": {"system": "http://example.org", "code": "4"}});
    check_problem(foreign, ProblemKind::CodeAlone);
    check_problem(json!({"valueInteger": "4"}), ProblemKind::WrongShape);
    let two = json!({"valueInteger": 4, "valueString": "Agree"});
    check_problem(two, ProblemKind::SeveralAnswers);
}

#[test]
fn several_answers_to_one_item_are_none() {
    let both = json!({"linkId": "PS1", "answer": [coding("4", "Agree"), coding("5", "")]});
    let again = answered("PS2", coding("4", "Agree"));
    let read = read(&response(vec![
        both,
        again.clone(),
        again,
        answered("LD1", coding("1", "")),
    ]));
    let problems: Vec<String> = read.problems.iter().map(Problem::sentence).collect();
    assert_eq!(
        problems,
        [
            "Response 1, PS1: There are several answers. It counts as skipped.",
            "Response 1, PS2: The item stands there twice. It counts as skipped.",
        ]
    );
}

#[test]
fn answers_are_found_at_every_depth() {
    let deep = json!({"linkId": "x", "item": [{"linkId": "y", "item": [
        {"linkId": "PS1", "answer": [
            {"valueInteger": 2, "item": [answered("PS2", json!({"valueInteger": 3}))]},
        ]},
    ]}]});
    let read = read(&response(vec![deep]));
    let answers = &read.drafts[0].answers;
    let said: Vec<_> = answers
        .iter()
        .map(|(item, answer)| format!("{item} {answer}"))
        .collect();
    assert_eq!(said, ["PS1 2", "PS2 3"]);
}

#[test]
fn items_that_are_not_asked_or_not_known_are_counted() {
    let setup = setup();
    let all = setup
        .checklist
        .domains
        .iter()
        .flat_map(|domain| &domain.items);
    let other = all
        .map(|item| &item.id)
        .find(|item| !setup.asks(item))
        .unwrap();
    let read = read(&response(vec![
        answered("ps1", json!({"valueInteger": 4})),
        answered(other, json!({"valueInteger": 4})),
        answered(CANARY, json!({"valueString": CANARY})),
    ]));
    assert_eq!(read.not_asked, [(other.clone(), 1)].into());
    assert_eq!(not_read(&read), [(NotRead::UnknownItem, 1)]);
    assert_eq!(
        read.missing.len() + 1,
        setup
            .asked()
            .iter()
            .map(|(_, items)| items.len())
            .sum::<usize>()
    );
}

#[test]
fn only_finished_responses_are_read_and_each_once() {
    let with = |status: Value, id: Value| {
        let mut response = response(vec![answered("PS1", json!({"valueInteger": 4}))]);
        (response["status"], response["id"]) = (status, id);
        response
    };
    let status = |status: &str| with(json!(status), Value::Null);
    let read = read(&bundle(vec![
        status("completed"),
        status("completed"),
        status("in-progress"),
        status("stopped"),
        status("entered-in-error"),
        with(Value::Null, Value::Null),
        with(json!("amended"), json!("a")),
        with(json!("amended"), json!("a")),
        with(json!("completed"), json!(7)),
        json!({"resourceType": "Patient", "name": CANARY}),
        response(vec![]),
    ]));
    assert_eq!((read.drafts.len(), read.responses), (3, 10));
    assert_eq!(
        not_read(&read),
        [
            (NotRead::OtherResource, 1),
            (NotRead::Broken, 1),
            (NotRead::NotFinished, 2),
            (NotRead::InError, 1),
            (NotRead::OtherStatus, 1),
            (NotRead::Copy, 1),
            (NotRead::NoAnswers, 1),
        ]
    );
}

#[test]
fn responses_to_another_checklist_are_read_as_far_as_its_items_are_known_and_said() {
    for (address, others) in [
        ("urn:learning-climate:checklist:learning-culture", 0),
        ("urn:learning-climate:checklist:learning-culture|1", 0),
        ("urn:learning-climate:checklist:learning-culture|2", 1),
        ("urn:learning-climate:checklist:other|1", 1),
        ("http://example.org/Questionnaire/1", 0),
    ] {
        let mut one = response(vec![answered("PS1", json!({"valueInteger": 4}))]);
        one["questionnaire"] = json!(address);
        let read = read(&one);
        let counted = read.not_read.get(&NotRead::OtherChecklist);
        assert_eq!(
            (read.drafts.len(), counted.copied().unwrap_or(0)),
            (1, others),
            "{address}"
        );
    }
}

#[test]
fn a_page_of_a_search_is_said_to_be_one() {
    let mut page = bundle(vec![response(vec![answered(
        "PS1",
        json!({"valueInteger": 4}),
    )])]);
    page["link"] = json!([{"relation": "self"}, {"relation": "next", "url": "http://x"}]);
    assert_eq!(not_read(&read(&page)), [(NotRead::MorePages, 1)]);
}

#[test]
fn stu3_is_named_and_mapped_and_dstu2_refused() {
    let mut old = response(vec![answered("PS1", json!({"valueInteger": 4}))]);
    assert_eq!(read(&old).dialect, Dialect::R4);
    old["questionnaire"] = json!({"reference": "Questionnaire/1", "display": CANARY});
    assert_eq!(
        (read(&old).dialect, read(&old).drafts.len()),
        (Dialect::Stu3, 1)
    );
    old["group"] = json!({"linkId": "x"});
    let error = read_responses(&bytes(&old), setup()).unwrap_err();
    assert_eq!(error, Error::Dialect(Dialect::Dstu2));
    assert_eq!(
        error.sentence(),
        "This file is FHIR DSTU2, which is too old to be read. Export it as FHIR R4."
    );
}

#[test]
fn nothing_of_a_person_leaves() {
    let mut one = response(vec![
        json!({"linkId": "PS1", "text": CANARY, "answer": [{"valueString": CANARY}]}),
        json!({"linkId": CANARY, "answer": [{"valueReference": {"display": CANARY}}]}),
        json!({"linkId": "PS2", "answer": CANARY}),
        answered("LD1", coding("4", "Agree")),
    ]);
    one["id"] = json!(CANARY);
    one["identifier"] = json!({"system": CANARY, "value": CANARY});
    one["authored"] = json!("2026-11-23T10:00:00Z");
    for who in ["subject", "author", "source", "encounter"] {
        one[who] = json!({"reference": CANARY, "display": CANARY});
    }
    one["meta"] = json!({"lastUpdated": "2026-11-23T10:00:00Z", "source": CANARY});
    one["text"] = json!({"status": "generated", "div": CANARY});
    one["contained"] = json!([{"resourceType": "Patient", "name": [{"family": CANARY}]}]);
    one["extension"] = json!([{"url": CANARY, "valueString": CANARY}]);
    let read = read(&bundle(vec![one, json!({"resourceType": CANARY})]));
    assert_eq!((read.drafts.len(), read.problems.len()), (1, 2));
    let mut out = format!("{read:?}");
    out.extend(read.problems.iter().map(Problem::sentence));
    assert!(!out.to_lowercase().contains(CANARY), "{out}");
    assert!(!out.contains("2026"), "{out}");
}

#[test]
fn drafts_come_out_in_an_order_that_says_nothing() {
    let one = |code: i32| response(vec![answered("PS1", json!({"valueInteger": code}))]);
    let read_codes =
        |codes: &[i32]| read(&bundle(codes.iter().map(|code| one(*code)).collect())).drafts;
    let drafts = read_codes(&[5, 1, 3, 1, 4]);
    assert_eq!(drafts, read_codes(&[1, 4, 5, 3, 1]));
    assert_eq!(drafts.len(), 5);
}

#[test]
fn every_draft_can_be_handed_in() {
    let setup = setup();
    let asked = setup.asked().into_iter().flat_map(|(_, items)| items);
    let items = asked.map(|item| answered(&item.id, coding("5", "Strongly agree")));
    let read = read(&response(items.collect()));
    assert_eq!((read.missing.len(), read.problems.len()), (0, 0));
    for draft in read.drafts {
        assert!(submit(draft, setup).is_ok());
    }
}

/// A checklist that was read from a questionnaire understands the responses to it.
#[test]
fn responses_to_an_imported_questionnaire_are_understood() {
    let options = options(&["Never", "Always"], 0.0);
    let asking = asking(vec![
        question("/1.1", options.clone()),
        question("1.2", options),
    ]);
    let checklist = read_questionnaire(&bytes(&asking)).unwrap().checklist;
    let setup = Setup {
        form: checklist.forms[0].id.clone(),
        checklist,
        ..setup().clone()
    };
    let display =
        |words: &str| json!({"valueCoding": {"system": "urn:x", "code": "q", "display": words}});
    let items = vec![
        answered("/1.1", display("Always")),
        answered("1.2", display("Never")),
    ];
    let read = read_responses(&bytes(&response(items)), &setup).unwrap();
    let answers = &read.drafts[0].answers;
    assert_eq!(
        (answers["1-1"], answers["1-2"]),
        (Answer::Point(1), Answer::Point(0))
    );
}

#[test]
fn what_is_no_file_of_responses_says_what_it_is() {
    let error = |json: Value| read_responses(&bytes(&json), setup()).unwrap_err();
    let found = |found: &str| Error::OtherResource {
        found: found.into(),
    };
    assert_eq!(
        error(json!({"resourceType": "Questionnaire"})),
        found("Questionnaire")
    );
    assert_eq!(error(json!({"resourceType": "a b"})), Error::NotFhir);
    assert_eq!(error(json!({})), Error::NotFhir);
    assert_eq!(error(bundle(vec![])), Error::NoResponses);
    assert_eq!(
        error(bundle(vec![json!({"resourceType": "Patient"})])),
        Error::NoResponses
    );
    let other = response(vec![answered("Q1", json!({"valueInteger": 4}))]);
    assert_eq!(error(other), Error::OtherQuestions);
    let mut broken = response(vec![]);
    broken["item"] = json!("x");
    assert_eq!(error(broken), Error::WrongShape { line: 1 });
}
