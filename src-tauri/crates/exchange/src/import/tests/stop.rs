//! How far an import is, and how it stops.

use super::files::{sheet, xlsx};
use super::*;

fn files() -> [Vec<u8>; 2] {
    let rows: Vec<[&str; 2]> = [["A1", "A2"]]
        .into_iter()
        .chain((0..3_000).map(|at| if at % 2 == 0 { ["4", "5"] } else { ["1", "2"] }))
        .collect();
    let text: String = rows
        .iter()
        .map(|row| format!("{}\n", row.join(",")))
        .collect();
    let rows: Vec<&[&str]> = rows.iter().map(<[&str; 2]>::as_slice).collect();
    [text.into_bytes(), xlsx(vec![sheet("Sheet1", &rows)])]
}

#[test]
fn the_bar_only_goes_forward_and_comes_near_its_end() {
    for file in files() {
        let mut told = Vec::new();
        let tell = &mut |progress: Progress| {
            told.push(progress);
            ControlFlow::Continue(())
        };
        read_with("answers", &file, &setup(), &Choices::default(), tell).unwrap();
        assert!(told.len() > 10, "{told:?}");
        assert!(told.is_sorted_by_key(|progress| progress.done), "{told:?}");
        assert!(told.iter().all(|progress| progress.done <= progress.total));
        let last = told.last().unwrap();
        assert!(last.done * 10 > last.total * 9, "{last:?}");
    }
}

#[test]
fn a_sheet_that_says_nothing_of_its_size_can_be_stopped_too() {
    let [_, file] = files();
    let mut archive = ::zip::ZipArchive::new(std::io::Cursor::new(file)).unwrap();
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut content = Vec::new();
        std::io::Read::read_to_end(&mut entry, &mut content).unwrap();
        let text = String::from_utf8(content).unwrap();
        parts.push((
            name,
            text.replace("ref=\"A1:B3001\"", "ref=\"A1\"").into_bytes(),
        ));
    }
    let parts: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|(name, content)| (name.as_str(), content.as_slice()))
        .collect();
    let file = hostile::zip(&parts);
    let mut told = Vec::new();
    let tell = &mut |progress: Progress| {
        told.push(progress.done);
        ControlFlow::Continue(())
    };
    read_with("answers", &file, &setup(), &Choices::default(), tell).unwrap();
    let of_cells = told.iter().filter(|done| (200..800).contains(*done));
    assert!(of_cells.count() >= 3, "{told:?}");
}

#[test]
fn an_import_stops_wherever_it_is_asked_to() {
    for file in files() {
        for stop_at in [0, 100, 400, 700, 900] {
            let mut told = 0;
            let tell = &mut |progress: Progress| {
                told += 1;
                if progress.done >= stop_at {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            };
            let stopped = read_with("answers", &file, &setup(), &Choices::default(), tell);
            assert_eq!(stopped.unwrap_err(), Error::Stopped);
            assert!(told > 0);
        }
    }
}
