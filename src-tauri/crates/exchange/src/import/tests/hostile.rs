//! Files that are made to hurt: each is refused before it costs anything.

use std::io::{Cursor, Read, Write};

use ::zip::write::SimpleFileOptions;
use ::zip::{ZipArchive, ZipWriter};

use super::files::{sheet, xlsx};
use super::*;

pub(super) fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn workbook(part: &str, content: &[u8]) -> Vec<u8> {
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", b"<workbook/>"),
        (part, content),
    ])
}

/// Bytes that do not pack well.
fn noise(length: usize) -> Vec<u8> {
    let mut random = 88_172_645_463_325_252_u64;
    let mut next = || {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        (random >> 32) as u8
    };
    (0..length).map(|_| next()).collect()
}

#[track_caller]
fn check(bytes: &[u8], expected: &Error) {
    assert_eq!(import(bytes).as_ref().unwrap_err(), expected);
}

#[test]
fn a_file_over_ten_megabytes_is_refused() {
    check(
        &vec![b'4'; MOST_BYTES + 1],
        &Error::TooBig { megabytes: 10 },
    );
}

#[test]
fn an_entry_that_grows_a_hundredfold_is_refused() {
    let bomb = workbook("xl/media/blank.bin", &vec![0; 2_000_000]);
    assert!(bomb.len() < 10_000);
    check(&bomb, &Error::UnpacksToTooMuch);
}

#[test]
fn entries_over_fifty_megabytes_together_are_refused() {
    let part: Vec<u8> = noise(300_000).iter().flat_map(|byte| [*byte; 20]).collect();
    let packed = zip(&[("[Content_Types].xml", b"<Types/>"), ("xl/a.bin", &part)]);
    // Packed once and copied, because packing takes its time.
    let mut writer = ZipWriter::new_append(Cursor::new(packed.clone())).unwrap();
    let mut archive = ZipArchive::new(Cursor::new(packed)).unwrap();
    for name in "bcdefghi".chars() {
        writer
            .raw_copy_file_rename(archive.by_index(1).unwrap(), format!("xl/{name}.bin"))
            .unwrap();
    }
    let bytes = writer.finish().unwrap().into_inner();
    assert!(bytes.len() < MOST_BYTES);
    check(&bytes, &Error::UnpacksToTooMuch);
}

#[test]
fn more_than_64_entries_are_refused() {
    let names: Vec<String> = (0..64).map(|at| format!("xl/{at}.xml")).collect();
    let mut entries: Vec<(&str, &[u8])> = vec![("[Content_Types].xml", b"<Types/>")];
    entries.extend(names.iter().map(|name| (name.as_str(), b"<a/>".as_slice())));
    check(&zip(&entries), &Error::UnpacksToTooMuch);
}

#[test]
fn an_entry_that_lies_about_its_size_is_refused() {
    let mut bytes = workbook("xl/a.xml", b"<a>abcdefgh</a>");
    let central = bytes
        .windows(4)
        .rposition(|window| window == b"PK\x01\x02")
        .unwrap();
    bytes[central + 24] = 3;
    check(&bytes, &Error::Damaged);
}

#[test]
fn parts_that_would_make_the_parser_take_room_are_refused() {
    check(
        &workbook(
            "xl/sharedStrings.xml",
            b"<sst uniqueCount = '99999999999'></sst>",
        ),
        &Error::Damaged,
    );
    check(
        &workbook("xl/a.xml", b"<!DOCTYPE lolz [<!ENTITY a 'ha'>]><a>&a;</a>"),
        &Error::Damaged,
    );
    check(&workbook("xl/a.xml", b"<\0s\0s\0t\0"), &Error::Damaged);
    check(&workbook("xl/a.xml", b"<a/>"), &Error::Damaged);
}

#[test]
fn cell_500001_is_refused() {
    let cells = |rows: usize| format!("A1,A2\n{}", "4,4\n".repeat(rows - 1));
    assert_eq!(import(cells(250_000)).unwrap().drafts.len(), 249_999);
    check(
        format!("{}4\n", cells(250_000)).as_bytes(),
        &Error::TooManyCells { most: 500_000 },
    );

    let mut sheet = sheet("Sheet1", &[&["A1", "A2", "A3", "x", "y"]]);
    for row in 1..100_000 {
        for column in 0..5 {
            sheet.write_number(row, column, 4.0).unwrap();
        }
    }
    sheet.write_number(100_000, 0, 4.0).unwrap();
    check(&xlsx(vec![sheet]), &Error::TooManyCells { most: 500_000 });
}

#[test]
fn column_16385_is_refused() {
    let wide = |columns: usize| format!("A1{}\n4\n", ",x".repeat(columns - 1));
    assert_eq!(import(wide(MOST_COLUMNS)).unwrap().drafts.len(), 1);
    let refused = Error::TooManyColumns { most: 16_384 };
    check(wide(MOST_COLUMNS + 1).as_bytes(), &refused);
}

#[test]
fn many_cells_that_point_to_one_long_text_are_refused() {
    let long = "x".repeat(32_000);
    let mut sheet = sheet("Sheet1", &[&["A1", "Comments"]]);
    for row in 1..2_000 {
        sheet.write_string(row, 1, &long).unwrap();
    }
    check(&xlsx(vec![sheet]), &Error::UnpacksToTooMuch);
}

#[test]
fn a_damaged_file_is_an_error_and_never_a_panic() {
    let rows: &[&[&str]] = &[
        &["ID", "A1", "A2", "Comments"],
        &["1", "4", "Agree", "fine"],
        &["2", "x", "0", ""],
    ];
    let whole = xlsx(vec![sheet("Sheet1", rows), sheet("Notes", rows)]);
    let text = b"ID,A1,\"A2\";Comments\n1,4,\"Agr\"\"ee\",fine\n2,x,0,\n".to_vec();
    for (whole, rounds) in [(whole, 600), (text, 3_000)] {
        for end in (0..whole.len()).step_by(whole.len().div_ceil(100)) {
            let _ = import(&whole[..end]);
        }
        let noise = noise(rounds * 8);
        for round in noise.chunks(8) {
            let mut bytes = whole.clone();
            for change in round.chunks(4) {
                let at =
                    u32::from_le_bytes([change[0], change[1], change[2], 0]) as usize % bytes.len();
                bytes[at] = change[3];
            }
            let _ = import(&bytes);
        }
    }
}

#[test]
fn a_damaged_part_of_a_workbook_is_an_error_and_never_a_panic() {
    let rows: &[&[&str]] = &[
        &["ID", "A1", "A2", "Comments"],
        &["1", "4", "Agree", "fine"],
        &["2", "x", "0", ""],
    ];
    let whole = xlsx(vec![sheet("Sheet1", rows)]);
    let mut archive = ZipArchive::new(Cursor::new(whole)).unwrap();
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        parts.push((entry.name().unwrap().into_owned(), content));
    }
    for (round, change) in noise(8 * 500).chunks(8).enumerate() {
        let mut parts = parts.clone();
        let count = parts.len();
        let content = &mut parts[round % count].1;
        for change in change.chunks(4) {
            let at =
                u32::from_le_bytes([change[0], change[1], change[2], 0]) as usize % content.len();
            content[at] = b"<>/\"'=&;0987654321AZaz! "[change[3] as usize % 24];
        }
        let entries: Vec<(&str, &[u8])> = parts
            .iter()
            .map(|(name, content)| (name.as_str(), content.as_slice()))
            .collect();
        let _ = import(zip(&entries));
    }
}
