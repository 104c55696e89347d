//! The same pages by Typst alone: templates and finished data in, PDF out.

use std::path::Path;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// A template and everything around it, read once.
pub(crate) struct Bare {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: Vec<Source>,
    data: FileId,
    pub(crate) json: Bytes,
}

impl Bare {
    /// The results report of the folder `assets`.
    pub(crate) fn results_report() -> Self {
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets");
        let read = |path: &str| std::fs::read(assets.join(path)).unwrap();
        let faces = [
            "fonts/LiberationSans-Regular.ttf",
            "fonts/LiberationSans-Bold.ttf",
        ];
        let fonts: Vec<Font> = faces
            .iter()
            .flat_map(|face| Font::iter(Bytes::new(read(face))))
            .collect();
        let source = |name: &str| {
            let text = String::from_utf8(read(&format!("reports{name}"))).unwrap();
            Source::new(id(name), text)
        };
        Self {
            library: LazyHash::new(
                Library::builder()
                    .with_features([Feature::Html].into_iter().collect())
                    .build(),
            ),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sources: vec![source("/results-report.typ"), source("/common.typ")],
            data: id("/data.json"),
            json: Bytes::new(Vec::new()),
        }
    }

    pub(crate) fn pdf(&self) -> Vec<u8> {
        let options = PdfOptions {
            standards: PdfStandards::new(&[PdfStandard::Ua_1]).unwrap(),
            ..PdfOptions::default()
        };
        let pages = typst::compile::<PagedDocument>(self).output.unwrap();
        let pdf = typst_pdf::pdf(&pages, &options).unwrap();
        comemo::evict(5);
        pdf
    }
}

fn id(path: &str) -> FileId {
    FileId::new(RootedPath::new(
        VirtualRoot::Project,
        VirtualPath::new(path).unwrap(),
    ))
}

impl World for Bare {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.sources[0].id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let mut sources = self.sources.iter();
        sources
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        (id == self.data)
            .then(|| self.json.clone())
            .ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
