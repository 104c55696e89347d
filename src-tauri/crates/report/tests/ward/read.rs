//! Reads a document back, as a screen reader and a search would.

use lopdf::{Dictionary, Document, Object};
use report::Pdf;

pub struct Read(Document);

pub fn read(pdf: &Pdf) -> Read {
    Read(Document::load_mem(&pdf.bytes).unwrap())
}

impl Read {
    pub fn pages(&self) -> usize {
        self.0.get_pages().len()
    }

    /// The words of the pages as they were written, line by line, with single blanks.
    pub fn text(&self) -> String {
        let pages: Vec<u32> = self.0.get_pages().into_keys().collect();
        let squeezed = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
        let lines = |page: &u32| {
            let text = self.0.extract_text(&[*page]).unwrap();
            let lines: Vec<String> = text.lines().map(squeezed).collect();
            spelled(&lines).join("\n")
        };
        let text: Vec<String> = pages.iter().map(lines).collect();
        text.join("\n-- page --\n")
    }

    /// The text without line ends, to look for sentences that were wrapped.
    pub fn flat(&self) -> String {
        self.text().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub fn catalogue(&self) -> &Dictionary {
        self.0.catalog().unwrap()
    }

    pub fn lang(&self) -> String {
        string(self.catalogue().get(b"Lang").unwrap())
    }

    pub fn is_marked(&self) -> bool {
        let (_, marks) = self
            .0
            .dereference(self.catalogue().get(b"MarkInfo").unwrap())
            .unwrap();
        matches!(
            marks.as_dict().unwrap().get(b"Marked"),
            Ok(Object::Boolean(true))
        )
    }

    pub fn title(&self) -> String {
        let (_, info) = self
            .0
            .dereference(self.0.trailer.get(b"Info").unwrap())
            .unwrap();
        string(info.as_dict().unwrap().get(b"Title").unwrap())
    }

    pub fn shows_title(&self) -> bool {
        let (_, preferences) = self
            .0
            .dereference(self.catalogue().get(b"ViewerPreferences").unwrap())
            .unwrap();
        matches!(
            preferences.as_dict().unwrap().get(b"DisplayDocTitle"),
            Ok(Object::Boolean(true))
        )
    }

    /// Width and height of the first page in whole millimetres.
    pub fn size(&self) -> (i32, i32) {
        let first = self.0.get_pages()[&1];
        let page = self.0.get_dictionary(first).unwrap();
        let corners = page.get(b"MediaBox").unwrap().as_array().unwrap();
        let millimetres =
            |at: usize| (corners[at].as_float().unwrap() / 72.0 * 25.4).round() as i32;
        (millimetres(2), millimetres(3))
    }

    /// How often each kind of element stands in the structure tree.
    pub fn elements(&self, kind: &str) -> usize {
        let is_kind = |object: &Object| {
            object.as_dict().is_ok_and(
                |dict| matches!(dict.get(b"S"), Ok(Object::Name(name)) if name == kind.as_bytes()),
            )
        };
        self.0
            .objects
            .values()
            .filter(|object| is_kind(object))
            .count()
    }
}

/// The same lines with the words of figures in one piece: their letters are written one by
/// one. Short runs are cells of a table.
fn spelled(lines: &[String]) -> Vec<String> {
    let is_letter = |line: &String| line.chars().count() <= 1;
    let runs = lines.chunk_by(|a, b| is_letter(a) == is_letter(b));
    let joined = runs.map(|run| {
        let has_words = run.iter().any(|line| line.chars().any(char::is_alphabetic));
        if is_letter(&run[0]) && has_words {
            let letters = run
                .iter()
                .map(|line| if line.is_empty() { " " } else { line });
            vec![letters.collect::<String>()]
        } else {
            run.to_vec()
        }
    });
    joined.flatten().collect()
}

fn string(object: &Object) -> String {
    lopdf::decode_text_string(object).unwrap()
}
