//! Files that are damaged, foreign, newer or changed, and bytes that are nothing at all.

use proptest::prelude::*;

use super::*;

#[track_caller]
fn check(bytes: &[u8], expected: &Error) {
    assert_eq!(read(bytes).as_ref(), Err(expected));
}

#[test]
fn another_kind_of_file_is_foreign() {
    for bytes in [
        b"".as_slice(),
        b"Ward,Score\r\nWard 7,71.6\r\n",
        b"PK\x03\x04",
        b"{}",
        b"[]",
        b"\"learning-climate-roll-up\"",
        b"{\"format\":\"other\",\"version\":1}",
        b"{\"format\":[1],\"version\":1}",
        b"\xff\xfe\x00\x00",
    ] {
        check(bytes, &Error::Foreign);
    }
}

#[test]
fn a_newer_file_says_so_whatever_else_is_new_in_it() {
    let bytes = edited(|json| {
        json["version"] = json!(2);
        json["mood"] = json!({ "of": ["the", "week"] });
    });
    check(&bytes, &Error::Newer);
    check(&edited(|json| json["version"] = json!(0)), &Error::Edited);
    check(&edited(|json| json["version"] = json!("1")), &Error::Edited);
}

#[test]
fn a_file_with_other_parts_says_so() {
    check(
        &edited(|json| json["note"] = json!("hello")),
        &Error::Edited,
    );
    check(
        &edited(|json| json["ward"]["rank"] = json!(1)),
        &Error::Edited,
    );
    let gone = |json: &mut Value| {
        json["ward"].as_object_mut().unwrap().remove("trust");
    };
    check(&edited(gone), &Error::Edited);
    let two = |json: &mut Value| {
        let score = &mut json["ward"]["rounds"][0]["results"]["domains"][0]["score"];
        score["hidden"] = json!("too_few");
    };
    check(&edited(two), &Error::Edited);
}

#[test]
fn a_file_that_could_be_true_but_is_not_as_written_says_so() {
    let bytes = edited(|json| {
        let domain = &mut json["ward"]["rounds"][0]["results"]["domains"][0];
        domain["score"]["shown"]["high"] = json!(100.0);
    });
    check(&bytes, &Error::Changed);
    check(
        &edited(|json| json["made"] = json!("2027-02-11")),
        &Error::Changed,
    );
    check(
        &edited(|json| json["ward"]["name"] = json!("Ward 8")),
        &Error::Changed,
    );
}

#[test]
fn blanks_between_the_parts_are_no_change() {
    let other_blanks = edited(|_| {});
    assert_ne!(other_blanks, whole());
    assert_eq!(read(&other_blanks), read(whole()));
    let with_mark = ["\u{feff}".as_bytes(), whole()].concat();
    assert_eq!(read(&with_mark), read(whole()));
}

#[test]
fn a_file_that_breaks_off_is_damaged() {
    let start = whole()
        .windows(8)
        .position(|part| part == b"\"version")
        .unwrap();
    for end in (start..whole().len() - 1).step_by(37) {
        check(&whole()[..end], &Error::Damaged);
    }
}

#[test]
fn too_large_and_too_deep_files_are_refused_at_once() {
    check(&vec![b' '; MOST_BYTES + 1], &Error::TooBig { megabytes: 2 });
    for deep in ["[".repeat(1_000_000), "{\"a\":".repeat(300_000)] {
        check(deep.as_bytes(), &Error::Foreign);
    }
    let deep = format!("{}{}", "[".repeat(60_000), "]".repeat(60_000));
    let hidden = format!("{{\"format\":\"{FORMAT}\",\"version\":1,\"ward\":{deep}}}");
    check(hidden.as_bytes(), &Error::Foreign);
}

#[test]
fn no_flipped_bit_goes_unnoticed() {
    let mut unnoticed = 0;
    for at in (0..whole().len()).step_by(11) {
        for bit in 0..8 {
            let mut bytes = whole().to_vec();
            bytes[at] ^= 1 << bit;
            // A line break may turn into another blank, which changes nothing that is said.
            unnoticed += usize::from(read(&bytes).is_ok_and(|file| Ok(file) != read(whole())));
        }
    }
    assert_eq!(unnoticed, 0);
}

#[test]
fn a_number_that_is_none_is_refused() {
    let text = std::str::from_utf8(whole()).unwrap();
    let (before, rest) = text.split_once("\"favourable\": ").unwrap();
    let (_, after) = rest.split_once('\n').unwrap();
    for number in ["1e999", "NaN", "-Infinity", "null", "\"1\""] {
        let bytes = format!("{before}\"favourable\": {number}\n{after}").into_bytes();
        let error = read(&bytes).unwrap_err();
        assert!(
            matches!(error, Error::Damaged | Error::Edited),
            "{number}: {error:?}"
        );
    }
}

#[test]
fn every_problem_has_a_sentence_of_its_own() {
    let quarter = "2026-Q3".parse().unwrap();
    let places = [
        Place::Ward,
        Place::Round(quarter),
        Place::Area(quarter, "PS".into()),
    ];
    let kinds = [
        Nonsense::Text,
        Nonsense::TooMany,
        Nonsense::Twice,
        Nonsense::Order,
        Nonsense::Days,
        Nonsense::Version,
        Nonsense::People,
        Nonsense::Threshold,
        Nonsense::UnderThreshold,
        Nonsense::Score,
        Nonsense::Verdict,
    ];
    let nonsense = places.iter().flat_map(|place| {
        kinds.map(|what| Error::Nonsense {
            place: place.clone(),
            what,
        })
    });
    let others = [
        Error::TooBig { megabytes: 2 },
        Error::Foreign,
        Error::Newer,
        Error::Damaged,
        Error::Edited,
        Error::Changed,
    ];
    let mut said: Vec<String> = nonsense
        .chain(others)
        .map(|error| error.sentence())
        .collect();
    let all = said.len();
    said.sort();
    said.dedup();
    assert_eq!((said.len(), all), (39, 39));
}

proptest! {
    #[test]
    fn any_bytes_are_an_error_and_never_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(read(&bytes).is_err());
    }

    #[test]
    fn any_json_in_our_name_is_an_error_and_never_a_panic(text in "[\\[\\]{}\",:0-9a-z.e+-]{0,200}") {
        let json = format!("{{\"format\":\"{FORMAT}\",\"version\":1,\"ward\":{text}");
        prop_assert!(read(json.as_bytes()).is_err());
    }

    #[test]
    fn a_file_with_a_piece_of_another_is_never_believed(
        at in 0..10_000_usize,
        gone in 0..40_usize,
        piece in "[0-9a-z\"{}\\[\\],:.\\-]{1,20}",
    ) {
        let at = at % whole().len();
        let end = (at + gone).min(whole().len());
        let bytes = [&whole()[..at], piece.as_bytes(), &whole()[end..]].concat();
        if let Ok(file) = read(&bytes) {
            prop_assert_eq!(Ok(file), read(whole()));
        }
    }
}
