//! Why a file cannot be read at all.

use super::problem::Place;

/// Why a file cannot be read at all. Nothing of it is kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is larger than any such file should be.
    #[error("the file is over {megabytes} MB")]
    TooBig {
        /// The limit.
        megabytes: usize,
    },
    /// It unpacks to more than any such file should.
    #[error("the file unpacks to too much")]
    UnpacksToTooMuch,
    /// It has more cells than any such file should.
    #[error("the file has more than {most} cells")]
    TooManyCells {
        /// The limit.
        most: usize,
    },
    /// It has more columns than any spreadsheet.
    #[error("the file has more than {most} columns")]
    TooManyColumns {
        /// The limit.
        most: usize,
    },
    /// It is something else than a table.
    #[error("the file is not a table but {found:?}")]
    NotATable {
        /// What the file is called.
        name: String,
        /// What it is.
        found: Found,
    },
    /// It asks for a password.
    #[error("the workbook is protected with a password")]
    Password,
    /// It is a workbook of Excel 2003 or before.
    #[error("the workbook is in the old XLS format")]
    OldWorkbook,
    /// It is a workbook with macros.
    #[error("the workbook has macros")]
    Macros,
    /// It is a workbook of another kind: binary Excel or OpenDocument.
    #[error("the workbook is of another kind")]
    OtherWorkbook,
    /// It is a workbook, but broken.
    #[error("the workbook is damaged")]
    Damaged,
    /// A quotation mark opens and never closes, so that cells run into one another.
    #[error("a quotation mark in row {row} never closes")]
    OpenQuote {
        /// Where it opens.
        row: u32,
    },
    /// No column is an item of the round.
    #[error("no column is one of {looked_for}")]
    NoItems {
        /// The ids of the items.
        looked_for: String,
        /// The statement of the first.
        example: String,
        /// The first headings of the file.
        found: String,
    },
    /// Somebody asked to stop.
    #[error("the import was stopped")]
    Stopped,
    /// Two columns are the same item.
    #[error("{item} stands in two columns")]
    TwoColumns {
        /// The item's id.
        item: String,
        /// One column.
        first: Place,
        /// The other.
        second: Place,
    },
}

/// What the content of a file looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// A ZIP archive, which an XLSX workbook is too.
    Zip,
    /// Text, which a CSV file is too.
    Text,
    /// A picture.
    Picture,
    /// A PDF.
    Pdf,
    /// A web page.
    WebPage,
    /// A Word or other office document.
    Document,
    /// A workbook that asks for a password.
    Encrypted,
    /// A workbook of Excel 2003 or before.
    OldWorkbook,
    /// Something else.
    Other,
}

impl Error {
    /// The Fluent id; the sentence says what to do.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Empty => "exchange-error-empty",
            Self::TooBig { .. } => "exchange-error-too-big",
            Self::UnpacksToTooMuch => "exchange-error-unpacks-to-too-much",
            Self::TooManyCells { .. } => "exchange-error-too-many-cells",
            Self::TooManyColumns { .. } => "exchange-error-too-many-columns",
            Self::NotATable { found, .. } => match found {
                Found::Zip => "exchange-error-zip",
                Found::Picture => "exchange-error-picture",
                Found::Pdf => "exchange-error-pdf",
                Found::WebPage => "exchange-error-web-page",
                Found::Document => "exchange-error-document",
                Found::Text | Found::Encrypted | Found::OldWorkbook | Found::Other => {
                    "exchange-error-not-a-table"
                }
            },
            Self::Password => "exchange-error-password",
            Self::OldWorkbook => "exchange-error-old-workbook",
            Self::Macros => "exchange-error-macros",
            Self::OtherWorkbook => "exchange-error-other-workbook",
            Self::Damaged => "exchange-error-damaged",
            Self::OpenQuote { .. } => "exchange-error-open-quote",
            Self::NoItems { .. } => "exchange-error-no-items",
            Self::Stopped => "exchange-error-stopped",
            Self::TwoColumns { .. } => "exchange-error-two-columns",
        }
    }

    /// What stands in the sentence.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty
            | Self::UnpacksToTooMuch
            | Self::Password
            | Self::OldWorkbook
            | Self::Macros
            | Self::OtherWorkbook
            | Self::Damaged
            | Self::Stopped => Vec::new(),
            Self::TooBig { megabytes } => vec![("megabytes", megabytes.to_string())],
            Self::TooManyCells { most } | Self::TooManyColumns { most } => {
                vec![("most", grouped(*most))]
            }
            Self::NotATable { name, .. } => vec![("file", name.clone())],
            Self::OpenQuote { row } => vec![("row", row.to_string())],
            Self::NoItems {
                looked_for,
                example,
                found,
            } => {
                vec![
                    ("items", looked_for.clone()),
                    ("example", example.clone()),
                    ("found", found.clone()),
                ]
            }
            Self::TwoColumns {
                item,
                first,
                second,
            } => {
                let letter = |place: &Place| {
                    place
                        .args()
                        .into_iter()
                        .find(|(name, _)| *name == "column")
                        .map(|(_, letter)| letter)
                };
                vec![
                    ("item", item.clone()),
                    ("first", letter(first).unwrap_or_default()),
                    ("second", letter(second).unwrap_or_default()),
                ]
            }
        }
    }
}

impl Found {
    /// Looks at the first bytes; never at the name.
    pub(super) fn in_bytes(bytes: &[u8]) -> Self {
        let starts = |magic: &[&[u8]]| magic.iter().any(|magic| bytes.starts_with(magic));
        if starts(&[b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"]) {
            return Self::Zip;
        }
        if starts(&[b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"]) {
            return Self::in_compound_file(bytes);
        }
        if starts(&[
            b"\xFF\xD8\xFF",
            b"\x89PNG",
            b"GIF8",
            b"RIFF",
            b"II*\x00",
            b"MM\x00*",
        ]) || bytes.get(4..8) == Some(b"ftyp")
        {
            return Self::Picture;
        }
        if starts(&[b"%PDF"]) {
            return Self::Pdf;
        }
        if starts(&[b"{\\rtf"]) {
            return Self::Document;
        }
        let start = String::from_utf8_lossy(&bytes[..bytes.len().min(1000)]).to_lowercase();
        let start = start.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
        if [
            "<!doctype html",
            "<html",
            "<head",
            "<body",
            "<table",
            "<?xml",
        ]
        .iter()
        .any(|tag| start.starts_with(tag))
        {
            return Self::WebPage;
        }
        Self::Text
    }

    /// Looks at the names of the streams in Microsoft's compound file.
    fn in_compound_file(bytes: &[u8]) -> Self {
        let has = |name: &str| {
            let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            bytes.windows(name.len()).any(|window| window == name)
        };
        if has("EncryptedPackage") {
            return Self::Encrypted;
        }
        if has("Workbook") || has("Book") {
            Self::OldWorkbook
        } else {
            Self::Document
        }
    }

    /// Why a file of that kind is not read.
    pub(super) fn refused(self, name: &str) -> Error {
        match self {
            Self::Encrypted => Error::Password,
            Self::OldWorkbook => Error::OldWorkbook,
            Self::Zip
            | Self::Text
            | Self::Picture
            | Self::Pdf
            | Self::WebPage
            | Self::Document
            | Self::Other => Error::NotATable {
                name: name.to_owned(),
                found: self,
            },
        }
    }
}

fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
