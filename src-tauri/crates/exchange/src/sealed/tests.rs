use assessment::checklist::built_in;
use assessment::response::{Answer, Comment, Draft};
use assessment::round::{Role, Setup};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use hpke::kem::{DhP256HkdfSha256, Kem};
use hpke::{Deserializable, OpModeS, Serializable, single_shot_seal};
use proptest::prelude::*;

use super::head::Head;
use super::*;

mod vectors;

const ROUND: &str = "3c0ffee0-1234-4abc-8def-0123456789ab";
/// A key for tests alone: the recipient's of RFC 9180, A.3.1.
const KEY: &str = "f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2";
/// What the window's test makes with the code of the page: `npm run test` in `ui`.
const BY_THE_PAGE: &[u8] =
    include_bytes!("../../../../../tests/fixtures/form-file/by-the-page.answers");
/// What the window's test reads.
const BLOCK: &str = include_str!("../../../../../tests/fixtures/form-file/form.json");
const TEMPLATE: &str = r#"<title>{{title}}</title><p>{{no-script}}</p>
<script type="application/json">"{{form}}"</script><script>t("ui-or")</script>"#;

fn setup() -> Setup {
    Setup {
        checklist: built_in().remove("learning-culture").unwrap(),
        form: "pulse".into(),
        quarter: "2026-Q3".parse().unwrap(),
        opens: "2026-12-01".parse().unwrap(),
        closes: "2026-12-14".parse().unwrap(),
        headcount: 24,
        threshold: 5,
        asks_role: true,
        role_headcounts: [].into(),
    }
}

fn key() -> PrivateKey {
    PrivateKey::from_bytes(&hex::decode(KEY).unwrap()).unwrap()
}

fn form(setup: &Setup) -> Form<'_> {
    Form {
        round: ROUND,
        setup,
        ward: "Ward 7",
        public_key: key().public(),
    }
}

/// A form with its beginning and its end as a page writes it.
fn sealed(head: &Head, content: &str) -> String {
    let size = size(&setup());
    sealed_as(&head.text(), &format!("{content:size$}"))
}

fn sealed_as(head: &str, content: &str) -> String {
    let public = <DhP256HkdfSha256 as Kem>::PublicKey::from_bytes(&key().public()).unwrap();
    let (encapsulated, sealed) = single_shot_seal::<AesGcm256, HkdfSha256, DhP256HkdfSha256>(
        &OpModeS::Base,
        &public,
        FORMAT.as_bytes(),
        content.as_bytes(),
        head.as_bytes(),
    )
    .unwrap();
    let mut bytes = (head.len() as u16).to_be_bytes().to_vec();
    bytes.extend(head.as_bytes());
    bytes.extend(encapsulated.to_bytes());
    bytes.extend(sealed);
    armoured(&bytes)
}

fn armoured(bytes: &[u8]) -> String {
    let letters = STANDARD.encode(bytes);
    let lines: Vec<&str> = letters
        .as_bytes()
        .chunks(64)
        .map(|line| std::str::from_utf8(line).unwrap())
        .collect();
    format!(
        "-----BEGIN LEARNING CLIMATE ANSWERS-----\n{}\n-----END LEARNING CLIMATE ANSWERS-----\n",
        lines.join("\n")
    )
}

fn ours() -> Head {
    Head::new(ROUND, &setup())
}

/// Opens the only sealed answers in a text.
fn open(text: impl AsRef<[u8]>) -> Result<Draft, Error> {
    let found = find(text.as_ref());
    assert_eq!(found.len(), 1);
    let sealed = found.into_iter().next().unwrap()?;
    sealed.open(ROUND, &setup(), &key())
}

#[track_caller]
fn check(content: &str, expected: Result<(), Error>) {
    let opened = open(sealed(&ours(), content));
    assert_eq!(opened.map(|_| ()), expected, "{content}");
}

/// What the page's test answers.
fn by_the_page() -> Draft {
    let setup = setup();
    let asked = setup.asked();
    let items = asked.iter().flat_map(|(_, items)| items);
    let answers = items.enumerate().filter_map(|(at, item)| {
        let answer = match at {
            0 => return None,
            1 => Answer::NotApplicable,
            2 => Answer::Unsaid,
            _ => Answer::Point(1 + at as i32 % 5),
        };
        Some((item.id.clone(), answer))
    });
    let area = asked[1].0.id.clone();
    let comment = |domain: Option<String>, text: &str| Comment {
        domain,
        text: text.into(),
    };
    Draft {
        answers: answers.collect(),
        role: Some(Role::Registered),
        comments: vec![
            comment(
                None,
                "More time for handover, “please” – 10 minutes.\nThank you.",
            ),
            comment(Some(area), "Nid oes amser. Ŵyr neb pam."),
        ],
    }
}

#[test]
fn what_the_page_sealed_is_opened_as_it_was_answered() {
    assert_eq!(open(BY_THE_PAGE), Ok(by_the_page()));
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "writes the fixture anew when it is told to"
)]
fn the_page_gets_what_the_form_asks_and_what_it_seals_with() {
    let setup = setup();
    let page = form_file(TEMPLATE, &form(&setup)).unwrap();
    let page = String::from_utf8(page).unwrap();
    let (_, rest) = page.split_once(r#"application/json">"#).unwrap();
    let (block, _) = rest.split_once("</script>").unwrap();
    let block: serde_json::Value = serde_json::from_str(block).unwrap();
    assert_eq!(block["form"]["statements"].as_array().unwrap().len(), 12);
    assert_eq!(
        block["form"]["role"]["options"].as_array().unwrap().len(),
        5
    );
    assert_eq!(block["words"], "ui-or = or\n");
    assert_eq!(block["size"], size(&setup));
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../../tests/fixtures/form-file/form.json"
        );
        let text = serde_json::to_string_pretty(&block).unwrap() + "\n";
        std::fs::write(path, text).unwrap();
        return;
    }
    let kept: serde_json::Value = serde_json::from_str(BLOCK).unwrap();
    assert_eq!(
        block, kept,
        "run with UPDATE_FIXTURES=1, then Vitest with it"
    );
}

#[test]
fn no_text_of_a_form_can_end_the_block_that_it_stands_in() {
    let mut setup = setup();
    setup.checklist.domains[0].items[0].text =
        "</script><script>alert(1)</script><!-- \u{2028} & \" {{form}}".into();
    let ward = "<b>{{title}}</b></SCRIPT ";
    let page = form_file(
        TEMPLATE,
        &Form {
            ward,
            ..form(&setup)
        },
    )
    .unwrap();
    let page = String::from_utf8(page).unwrap();
    assert_eq!(page.to_lowercase().matches("</script").count(), 2);
    assert!(!page.contains("<!--") && !page.contains("<b>"), "{page}");
    assert!(page.contains(r"\u003cb\u003e{{title}}"), "{page}");
}

#[test]
fn a_text_without_room_for_the_form_is_no_template() {
    let setup = setup();
    let twice = TEMPLATE.replace("ui-or", "\"{{form}}\"");
    for template in ["", "{{title}}\"{{form}}\"", &twice] {
        assert_eq!(form_file(template, &form(&setup)), Err(NotATemplate));
    }
}

#[test]
fn the_same_answers_are_known_again_however_they_came() {
    let text = String::from_utf8(BY_THE_PAGE.to_vec()).unwrap();
    let digest = find(BY_THE_PAGE)[0].as_ref().unwrap().digest();
    let quoted: String = text.lines().map(|line| format!("> {line} \r\n")).collect();
    let wrapped = text.replace('\n', "");
    let mail = format!("Hi Sam,\n\nhere they are: {text}\nBest wishes\nSent from my phone");
    let utf16: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    for way in [quoted.into(), wrapped.into(), mail.into_bytes(), utf16] {
        let found = find(&way);
        assert_eq!(found[0].as_ref().unwrap().digest(), digest);
        assert_eq!(open(&way), Ok(by_the_page()));
    }
    let again = sealed(
        &ours(),
        r#"{"answers":{"PS1":"4"},"role":null,"comments":[]}"#,
    );
    assert_ne!(find(again.as_bytes())[0].as_ref().unwrap().digest(), digest);
}

#[test]
fn several_answers_in_one_text_are_found_and_a_broken_one_hides_no_other() {
    let one = |answer: u8| {
        sealed(
            &ours(),
            &format!(r#"{{"answers":{{"PS1":"{answer}"}},"role":null,"comments":[]}}"#),
        )
    };
    let cut = &one(5)[..2_000];
    let text = format!("{}From Jo:\n{cut}\n{}", one(1), one(3));
    let found = find(text.as_bytes());
    let opened: Vec<_> = found
        .into_iter()
        .map(|one| one.and_then(|one| one.open(ROUND, &setup(), &key())))
        .map(|draft| draft.map(|draft| draft.answers["PS1"]))
        .collect();
    let expected = [
        Ok(Answer::Point(1)),
        Err(Error::Broken),
        Ok(Answer::Point(3)),
    ];
    assert_eq!(opened, expected);
}

#[test]
fn what_is_handed_over_at_once_is_taken_once_and_in_no_order_of_arrival() {
    let one = |answer: u8| {
        let content = format!(r#"{{"answers":{{"PS1":"{answer}"}},"role":null,"comments":[]}}"#);
        sealed(&ours(), &content).into_bytes()
    };
    let digest = |content: &[u8]| find(content)[0].as_ref().unwrap().digest();
    let (first, second, kept) = (one(1), one(2), one(3));
    let contents = [
        first.clone(),
        b"a shopping list".to_vec(),
        [second.as_slice(), &first].concat(),
        kept.clone(),
    ];
    let in_the_round = digest(&kept);
    let received = receive(&contents, ROUND, &setup(), &key(), |known| {
        *known == in_the_round
    });
    let mut digests = [digest(&first), digest(&second)];
    digests.sort_unstable();
    assert!(received.drafts.keys().eq(&digests));
    assert_eq!(received.known, 2);
    let problem = Problem {
        content: 1,
        error: Error::Foreign,
    };
    assert_eq!(received.problems, [problem]);
}

#[test]
fn all_answers_to_a_round_have_the_same_length() {
    let short = sealed(
        &ours(),
        r#"{"answers":{"PS1":"4"},"role":null,"comments":[]}"#,
    );
    assert_eq!(short.len(), BY_THE_PAGE.len());
    assert!(BY_THE_PAGE.len() < 12_000, "{}", BY_THE_PAGE.len());
    let head = ours().text();
    let content = r#"{"answers":{"PS1":"4"},"role":null,"comments":[]}"#;
    assert_eq!(open(sealed_as(&head, content)), Err(Error::Broken));
}

#[test]
fn the_longest_answers_have_room_beside_their_comments() {
    for form in ["core", "pulse", "comprehensive"] {
        let setup = Setup {
            form: form.into(),
            ..setup()
        };
        let Some(_) = setup.checklist.form(form) else {
            continue;
        };
        let asked = setup.asked();
        let answers: serde_json::Map<_, _> = asked
            .iter()
            .flat_map(|(_, items)| items)
            .map(|item| (item.id.clone(), "not applicable".into()))
            .collect();
        let areas = asked.iter().map(|(domain, _)| Some(&domain.id));
        let comments: Vec<_> = areas
            .chain([None])
            .map(|domain| serde_json::json!({ "domain": domain, "text": "" }))
            .collect();
        let content = serde_json::json!({
            "answers": answers, "role": "registered", "comments": comments,
        });
        let room = size(&setup) - content.to_string().len();
        assert!((6_000..7_200).contains(&room), "{form}: {room}");
    }
}

#[test]
fn answers_of_another_round_checklist_or_version_are_named() {
    let content = r#"{"answers":{"PS1":"4"},"role":null,"comments":[]}"#;
    let other = "11111111-2222-4333-8444-555555555555";
    let another = open(sealed(&Head::new(other, &setup()), content));
    let round = other.to_owned();
    assert_eq!(another, Err(Error::AnotherRound { round }));

    let mut later = setup();
    later.checklist.version += 1;
    let another = open(sealed(&Head::new(ROUND, &later), content));
    let (checklist, version) = (later.checklist.id, later.checklist.version);
    let expected = Error::AnotherChecklist { checklist, version };
    assert_eq!(another, Err(expected));

    let head = ours().text();
    let newer = head.replace("\"version\":1", "\"version\":2,\"more\":[]");
    assert_eq!(open(sealed_as(&newer, content)), Err(Error::Newer));
    let foreign = head.replace(FORMAT, "something-else");
    assert_eq!(open(sealed_as(&foreign, content)), Err(Error::Broken));
    let hostile = head.replace(ROUND, "<b>");
    assert_eq!(open(sealed_as(&hostile, content)), Err(Error::Broken));
}

#[test]
fn what_is_no_answer_to_the_round_is_refused_though_it_was_sealed() {
    let broken = || Err(Error::Broken);
    check(
        r#"{"answers":{"PS1":"4"},"role":"medical","comments":[]}"#,
        Ok(()),
    );
    check(
        r#"{"answers":{"PS1":"unsaid"},"role":null,"comments":[]}"#,
        Err(Error::Empty),
    );
    check(
        r#"{"answers":{},"role":null,"comments":[]}"#,
        Err(Error::Empty),
    );
    for content in [
        "",
        "[]",
        r#"{"answers":{"PS1":"4"}}"#,
        r#"{"answers":{"PS1":"6"},"role":null,"comments":[]}"#,
        r#"{"answers":{"PS1":"good"},"role":null,"comments":[]}"#,
        r#"{"answers":{"PS1":4},"role":null,"comments":[]}"#,
        r#"{"answers":{"XX1":"4"},"role":null,"comments":[]}"#,
        r#"{"answers":{"PS1":"4"},"role":"matron","comments":[]}"#,
        r#"{"answers":{"PS1":"4"},"role":null,"comments":[],"when":"now"}"#,
        r#"{"answers":{"PS1":"4"},"role":null,"comments":[{"domain":"XX","text":"a"}]}"#,
        r#"{"answers":{"PS1":"4"},"role":null,"comments":[{"domain":null,"text":"a"},{"domain":null,"text":"b"}]}"#,
    ] {
        check(content, broken());
    }
}

#[test]
fn characters_that_nobody_can_see_are_taken_out_of_comments() {
    let content = r#"{"answers":{"PS1":"4"},"role":null,"comments":[{"domain":null,"text":"a\u0000b\u001b\nc"}]}"#;
    let draft = open(sealed(&ours(), content)).unwrap();
    assert_eq!(draft.comments[0].text, "ab\nc");
}

#[test]
fn other_files_and_huge_ones_are_no_answers() {
    for content in [&b""[..], b"PK\x03\x04", b"<html>", &[0xFF; 1_000]] {
        assert_eq!(open(content), Err(Error::Foreign));
    }
    let beginnings = "BEGIN LEARNING CLIMATE ANSWERS".repeat(100_000);
    assert_eq!(open(beginnings), Err(Error::Broken));
    let huge = vec![b' '; MOST_BYTES + 1];
    assert_eq!(open(huge), Err(Error::TooLarge { megabytes: 10 }));
}

#[test]
fn a_key_of_another_round_opens_nothing() {
    let sealed = find(BY_THE_PAGE).remove(0).unwrap();
    let other = PrivateKey::generate();
    assert_eq!(sealed.open(ROUND, &setup(), &other), Err(Error::Broken));
}

#[test]
fn a_key_is_kept_as_bytes_and_prints_as_nothing() {
    let key = PrivateKey::generate();
    let again = PrivateKey::from_bytes(&*key.to_bytes()).unwrap();
    assert_eq!(key.public(), again.public());
    assert_ne!(key.public(), PrivateKey::generate().public());
    assert_eq!(format!("{key:?}"), "PrivateKey(not shown)");
    for bytes in [&[][..], &[0; 32], &[0xFF; 32], &[1; 31]] {
        assert_eq!(PrivateKey::from_bytes(bytes).err(), Some(NotAKey));
    }
}

#[test]
fn every_error_says_what_to_do() {
    let errors = [
        Error::TooLarge { megabytes: 10 },
        Error::Foreign,
        Error::Newer,
        Error::Broken,
        Error::AnotherRound {
            round: ROUND.into(),
        },
        Error::AnotherChecklist {
            checklist: "kims".into(),
            version: 2,
        },
        Error::Empty,
    ];
    let sentences: std::collections::BTreeSet<_> = errors.iter().map(Error::sentence).collect();
    assert_eq!(sentences.len(), errors.len());
    assert!(sentences.iter().all(|said| said.ends_with('.')));
}

proptest! {
    /// The seal covers the head too: no changed byte goes unnoticed.
    #[test]
    fn a_changed_byte_is_noticed(at in 0_usize..7_000, bit in 0_u8..8) {
        let text = std::str::from_utf8(BY_THE_PAGE).unwrap();
        let letters: String = text.lines().filter(|line| !line.starts_with('-')).collect();
        let mut bytes = STANDARD.decode(letters).unwrap();
        let at = at % bytes.len();
        bytes[at] ^= 1 << bit;
        prop_assert!(open(armoured(&bytes)).is_err());
    }

    #[test]
    fn anything_can_be_looked_through(content in prop::collection::vec(any::<u8>(), 0..600)) {
        let mut text = BY_THE_PAGE[..40].to_vec();
        text.extend(STANDARD.encode(&content).bytes());
        text.extend(b"END LEARNING CLIMATE ANSWERS");
        for one in find(&text).into_iter().chain(find(&content)) {
            let opened = one.and_then(|one| one.open(ROUND, &setup(), &key()));
            prop_assert!(opened.is_err());
        }
    }
}
