//! Turns a template and its data into a PDF, an HTML page or a picture of a page.
//!
//! Invariant: a template sees two faces of one font, the templates of this folder, one data
//! file and one logo; no clock, no network, no package, no file of the computer.
//! Invariant: nothing is set in italics, whose faces have fewer characters.
//! Invariant: same template and data, same bytes.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic, SourceResult};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_html::{HtmlDocument, HtmlOptions};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;

use crate::Error;

/// Which template is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Template {
    /// The action plan, A4 landscape.
    ActionPlan,
    /// What a round is about, for the board, A4 portrait.
    Announcement,
    /// The form to fill in with a pen, A4 portrait.
    BlankForm,
    /// The discussion sheet, A4 portrait.
    DiscussionSheet,
    /// The form in large print, A4 portrait.
    LargePrintForm,
    /// The action plan for the board, A4 portrait.
    Noticeboard,
    /// The poster, A4 or A3 portrait.
    Poster,
    /// The results report, A4 portrait.
    ResultsReport,
    /// The 7-minute briefing, A4 portrait.
    Briefing,
    /// What went well, A4 portrait.
    Celebration,
    /// The driver diagram, A4 or A3 landscape.
    DriverDiagram,
    /// The results by framework, A4 portrait.
    EvidencePack,
    /// Two questions a day, A4 portrait.
    HuddleCards,
}

/// Every template: where it lies, and what stands in it.
const TEMPLATES: [(Template, &str, &str); 13] = [
    (
        Template::ActionPlan,
        "/action-plan.typ",
        include_str!("../../../../assets/reports/action-plan.typ"),
    ),
    (
        Template::Announcement,
        "/announcement.typ",
        include_str!("../../../../assets/reports/announcement.typ"),
    ),
    (
        Template::BlankForm,
        "/blank-form.typ",
        include_str!("../../../../assets/reports/blank-form.typ"),
    ),
    (
        Template::DiscussionSheet,
        "/discussion-sheet.typ",
        include_str!("../../../../assets/reports/discussion-sheet.typ"),
    ),
    (
        Template::LargePrintForm,
        "/large-print-form.typ",
        include_str!("../../../../assets/reports/large-print-form.typ"),
    ),
    (
        Template::Noticeboard,
        "/noticeboard.typ",
        include_str!("../../../../assets/reports/noticeboard.typ"),
    ),
    (
        Template::Poster,
        "/poster.typ",
        include_str!("../../../../assets/reports/poster.typ"),
    ),
    (
        Template::ResultsReport,
        "/results-report.typ",
        include_str!("../../../../assets/reports/results-report.typ"),
    ),
    (
        Template::Briefing,
        "/briefing.typ",
        include_str!("../../../../assets/reports/briefing.typ"),
    ),
    (
        Template::Celebration,
        "/celebration.typ",
        include_str!("../../../../assets/reports/celebration.typ"),
    ),
    (
        Template::DriverDiagram,
        "/driver-diagram.typ",
        include_str!("../../../../assets/reports/driver-diagram.typ"),
    ),
    (
        Template::EvidencePack,
        "/evidence-pack.typ",
        include_str!("../../../../assets/reports/evidence-pack.typ"),
    ),
    (
        Template::HuddleCards,
        "/huddle-cards.typ",
        include_str!("../../../../assets/reports/huddle-cards.typ"),
    ),
];

/// What never changes between documents. File ids are made here, once, because Typst
/// keeps each one for the life of the process and has room for 65,535.
struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    common: Source,
    templates: Vec<(Template, Source)>,
    data: FileId,
    logo: FileId,
}

/// One document in the making: the press, what stands in `/data.json`, and the logo.
pub(crate) struct Sheet {
    press: &'static Press,
    template: Template,
    data: Bytes,
    logo: Option<Bytes>,
}

static PRESS: LazyLock<Press> = LazyLock::new(|| {
    let fonts: Vec<Font> = [
        include_bytes!("../../../../assets/fonts/LiberationSans-Regular.ttf").as_slice(),
        include_bytes!("../../../../assets/fonts/LiberationSans-Bold.ttf"),
    ]
    .into_iter()
    .flat_map(|face| Font::iter(Bytes::new(face)))
    .collect();
    let source = |path, text: &str| Source::new(file_id(path), text.to_owned());
    Press {
        library: LazyHash::new(
            Library::builder()
                .with_features([Feature::Html].into_iter().collect())
                .build(),
        ),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        common: source(
            "/common.typ",
            include_str!("../../../../assets/reports/common.typ"),
        ),
        templates: TEMPLATES
            .map(|(template, path, text)| (template, source(path, text)))
            .into(),
        data: file_id("/data.json"),
        logo: file_id("/logo.png"),
    }
});

fn file_id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("the paths of the press are plain");
    FileId::new(RootedPath::new(VirtualRoot::Project, path))
}

/// Whether every face can show a character. PDF/UA allows no text without a glyph, so one
/// character that a face lacks would leave no document at all.
pub(crate) fn can_show(c: char) -> bool {
    PRESS
        .fonts
        .iter()
        .all(|font| font.info().coverage.contains(u32::from(c)))
}

impl Sheet {
    pub(crate) fn new(template: Template, data: Vec<u8>, logo: Option<Vec<u8>>) -> Self {
        Self {
            press: &PRESS,
            template,
            data: Bytes::new(data),
            logo: logo.map(Bytes::new),
        }
    }

    /// Fills the template and writes it as PDF, tagged after PDF/UA-1.
    pub(crate) fn pdf(&self) -> Result<Vec<u8>, Error> {
        let options = PdfOptions {
            standards: PdfStandards::new(&[PdfStandard::Ua_1])
                .expect("PDF/UA-1 agrees with itself"),
            creator: Smart::Custom(None),
            ..PdfOptions::default()
        };
        self.made(|sheet| {
            let pages = typst::compile::<PagedDocument>(sheet).output?;
            typst_pdf::pdf(&pages, &options)
        })
    }

    /// Fills the template and writes it as HTML, without a style.
    pub(crate) fn html(&self) -> Result<String, Error> {
        self.made(|sheet| {
            let page = typst::compile::<HtmlDocument>(sheet).output?;
            typst_html::html(&page, &HtmlOptions::default())
        })
    }

    /// Fills the template, counts its pages and draws one of them as PNG, so many pixels to a
    /// point. A place after the last is the last.
    pub(crate) fn page(&self, at: usize, pixels: f64) -> Result<(usize, Vec<u8>), Error> {
        let document = self.pages()?;
        let options = RenderOptions {
            pixel_per_pt: pixels.into(),
            ..RenderOptions::default()
        };
        let pages = document.pages();
        let picture = typst_render::render(&pages[at.min(pages.len() - 1)], &options);
        let png = picture
            .encode_png()
            .map_err(|why| Error::Template(why.to_string()))?;
        Ok((pages.len(), png))
    }

    /// Fills the template and lays it out.
    pub(crate) fn pages(&self) -> Result<PagedDocument, Error> {
        self.made(|sheet| typst::compile::<PagedDocument>(sheet).output)
    }

    fn made<T>(&self, make: impl FnOnce(&Self) -> SourceResult<T>) -> Result<T, Error> {
        let made = make(self).map_err(|why| refused(&why));
        // The cache would otherwise grow with every document that was ever printed.
        comemo::evict(5);
        made
    }
}

/// What Typst complained about. Its messages quote templates, never what a person typed.
fn refused(why: &[SourceDiagnostic]) -> Error {
    Error::Template(
        why.iter()
            .map(|complaint| complaint.message.as_str())
            .collect::<Vec<_>>()
            .join("; "),
    )
}

impl World for Sheet {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        let mut templates = self.press.templates.iter();
        let own = templates.find(|(template, _)| *template == self.template);
        let (_, source) = own.expect("every template is in the list");
        source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let templates = self.press.templates.iter().map(|(_, source)| source);
        std::iter::once(&self.press.common)
            .chain(templates)
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.press.data {
            return Ok(self.data.clone());
        }
        let logo = self.logo.as_ref().filter(|_| id == self.press.logo);
        logo.cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
